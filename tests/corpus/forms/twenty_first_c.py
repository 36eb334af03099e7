"""Money inside forms of targets and evaluations."""

from __future__ import annotations

from decimal import Decimal as D

from ..book import Book, Grid, Place, c, levels
from ..content import Project
from . import Form
from .twenty_first_base import items, over, said

HENGFENG = (
    (
        "城区生活垃圾分类收运及中转站提升改造项目",
        "横峰县环境卫生服务中心",
        (
            "建成覆盖城区及岑阳镇的生活垃圾分类投放、收集、运输体系，改造垃圾中转站2座，更新分类收运车辆，生活垃圾无害化处理率达到100%，"
            "居民分类投放准确率稳步提高，城区环境卫生面貌持续改善，为创建全国文明城市提供支撑。"
        ),
        "已改造中转站2座并投入运行，更新收运车辆11台，城区生活垃圾全部无害化处理；受设备采购流标影响，分类投放亭建设较计划滞后。",
        ("420.00 0.00 30.00", "486.50 90.00 30.00", "452.39 78.00 30.00"),
        "92.24",
        "优",
        """
产出|数量|更新分类收运车辆|≥|10|辆|10|11|10
产出|数量|新建分类投放亭|≥|68|座|10|51|7.5
产出|质量|工程验收合格率|=|100|%|10|100|10
产出|时效|中转站改造完工时间|D|2023年9月30日前||10|2023年9月22日|10
产出|成本|投放亭单座造价|≤|2.8|万元/座|10|2.65|10
效益|生态|生活垃圾无害化处理率|=|100|%|15|100|15
效益|社会|居民分类投放习惯|Q|逐步养成||15|逐步养成|12
满意|满意|城区居民满意度|≥|90|%|10|88.6|8.5""",
    ),
    (
        "市政道路及窨井盖维修养护",
        "横峰县市政工程服务中心",
        "做好城区主次干道、人行道及窨井盖的日常巡查和维修养护。",
        "全年维修路面3860平方米，更换窨井盖214套，城区道路完好率达到96.2%。",
        ("180.00 60.00 0.00", "180.00 45.00 0.00", "180.00 44.13 0.00"),
        "98.96",
        "优",
        """
产出|数量|维修沥青及人行道路面|≥|3500|平方米|15|3860|15
产出|数量|更换窨井盖|≥|200|套|15|214|15
产出|质量|城区道路完好率|≥|95|%|10|96.2|10
产出|时效|投诉处置时限|≤|24|小时|10|20|10
效益|社会|市民出行条件|Q|明显改善||30|明显改善|29
满意|满意|市民满意度|≥|90|%|10|93|10""",
    ),
)
FUNDS = ("total", "general_public", "government_fund", "other")


def hengfeng() -> Book:
    """The money of an evaluation turned round: sources as columns, budget, spending, rate and points as rows."""
    place = Place("江西省", "上饶市", "横峰县", "361125")
    book = Book("twenty_first_hengfeng", "self_evaluation", place, "横峰县城市管理局", 2023)
    for n, (name, unit, goal, done, money, score, grade, lines) in enumerate(HENGFENG, 1):
        inds = items(lines)
        project = Project(name, goal, inds)
        seq = book.project(project, unit_name=unit, annual_goal=goal, goal_completion=done, total_score=score, self_grade=grade)
        grid = Grid()
        grid.row("项目名称", over(name, 7))
        grid.row("主管部门", over("横峰县城市管理局", 3), "实施单位", over(unit, 3))
        _hengfeng_money(book, grid, seq, money)
        grid.row("年度目标", over(goal, 7))
        grid.row("完成情况", over(done, 7))
        grid.row("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "未完成原因及改进措施")
        for item, lead in zip(inds, levels(inds), strict=True):
            reason = "设备采购流标，下年度加快建设进度。" if item.name == "新建分类投放亭" else ""
            book.evaluated(seq, item, **({"reason": reason} if reason else {}))
            actual = item.actual + (item.unit if item.kind == "numeric" else "")
            grid.row(*lead, item.name, item.printed, actual, item.weight, item.score, reason)
        grid.row(over("总分", 5), "100", score, "")
        grid.row("自评等级", over(grade, 7))
        book.sheet(f"自评{n}", "横峰县城市管理局2023年度项目支出绩效自评表", grid)
    return book


def _hengfeng_money(book: Book, grid: Grid, seq: str, money: tuple[str, ...]) -> None:
    plan, final, out = ([sum(map(D, m.split()), D(0)), *map(D, m.split())] for m in money)
    rates = [f"{100 * a / b:.2f}%" if b else "—" for a, b in zip(out, final, strict=True)]
    points = f"{10 * out[0] / final[0]:.2f}"
    grid.row(over("项目资金（万元）", 1, 7), over("资金构成", 3), "合计", "一般公共预算", "政府性基金", "其他资金")
    grid.row(over("年初预算数", 3), *(book.money(seq, "initial_budget", s, v) for s, v in zip(FUNDS, plan, strict=True)))
    grid.row(over("全年预算数（A）", 3), *(book.money(seq, "adjusted_budget", s, v) for s, v in zip(FUNDS, final, strict=True)))
    cells = []
    for k, (source, v) in enumerate(zip(FUNDS, out, strict=True)):
        rate = "" if rates[k] == "—" else rates[k]
        cells.append(book.spent(seq, source, v, rate, "10" if not k else "", points if not k else ""))
    grid.row(over("全年执行数（B）", 3), *cells)
    grid.row(over("执行率（B/A）", 3), *rates)
    grid.row(over("分值", 3), "10", "—", "—", "—")
    grid.row(over("得分", 3), points, "—", "—", "—")


XINNING = (
    (
        "崀山景区森林防火智能监测预警系统建设",
        "新宁县崀山林业服务中心",
        "380",
        "126.5",
        "fiscal_appropriation 100;unit_funds 26.5",
        "用三年时间建成覆盖崀山世界自然遗产地及周边乡镇的森林防火智能监测预警系统，实现重点火险区视频监控全覆盖。",
        (
            "2024年新建前端监控铁塔14座，升级县级指挥平台1个，接入护林员手持终端186台，重点林区监控覆盖率达到80%，"
            "火情发现到处置平均时间压缩到40分钟以内，全年森林火灾受害率控制在0.8‰以下。"
        ),
        """
成本|经济成本|单座铁塔建设成本|≤|6.8|万元
成本|经济成本|平台年度运维费用|≤|9.5|万元
产出|数量|新建监控铁塔|=|14|座
产出|数量|接入手持终端|≥|186|台
产出|质量|系统验收合格率|=|100|%
产出|时效|系统上线时间|D|2024年10月底前|
效益|社会|重点林区监控覆盖率|≥|80|%
效益|经济|减少火灾直接经济损失|≥|150|万元
效益|持续|森林资源安全保障能力|Q|持续提升|
满意|满意|林区群众满意度|≥|90|%""",
    ),
    (
        "油茶低产林改造奖补",
        "新宁县林业技术推广站",
        "540",
        "180",
        "fiscal_appropriation 180;unit_funds 0",
        "三年改造油茶低产林1.8万亩。",
        "完成油茶低产林改造6000亩，每亩奖补不超过300元。",
        """
成本|经济成本|每亩奖补标准|≤|300|元
产出|数量|改造油茶低产林面积|≥|6000|亩
产出|质量|改造验收合格率|≥|95|%
效益|经济|带动农户户均增收|≥|1200|元
效益|生态|水土流失情况|Q|有所减轻|
满意|满意|林农满意度|≥|92|%""",
    ),
)


def xinning() -> Book:
    """All the money of a project in one cell, the sum of three years beside that of the year; money among the targets."""
    place = Place("湖南省", "邵阳市", "新宁县", "430528")
    book = Book("twenty_first_xinning", "performance_targets", place, "新宁县林业局", 2024)
    for n, (name, unit, whole, year, funds, overall, goal, lines) in enumerate(XINNING, 1):
        inds = items(lines)
        seq = book.project(Project(name, goal, inds), unit_name=unit, overall_goal=overall, annual_goal=goal)
        parts = "；".join(
            {"fiscal_appropriation": "财政拨款", "unit_funds": "单位资金"}[s] + said(book, seq, s, D(w))
            for s, w in (x.split(" ") for x in funds.split(";"))
        )
        grid = Grid()
        grid.row("项目名称", over(name, 3))
        grid.row("主管部门", "新宁县林业局", "项目实施单位", unit)
        grid.row("项目期限", "2024年-2026年", "项目属性", "新增项目")
        grid.row(
            "资金情况",
            over(
                f"项目总投资{said(book, seq, 'total', D(whole), again=True)}，其中2024年年度资金总额"
                f"{said(book, seq, 'total', D(year))}（{parts}）",
                3,
            ),
        )
        grid.row("总体目标", over(overall, 3))
        grid.row("年度目标", over(goal, 3))
        grid.row(over("年度绩效指标", 4))
        grid.row("一级指标", "二级指标", "三级指标", "指标值")
        for item, lead in zip(inds, levels(inds), strict=True):
            book.indicator(seq, item)
            grid.row(*lead, item.name, item.printed)
        book.sheet(f"项目{n}", f"附件{n}", "新宁县林业局2024年项目支出绩效目标申报表", grid)
    return book


HEXIAN = (
    (
        "城区公厕管理及改造",
        "和县环境卫生管理所",
        "215.38",
        "185.38",
        "保障城区86座公厕全天候免费开放，改造老旧公厕5座，公厕保洁达标率达到98%以上。",
        """
产出|数量|管理公厕数量|=|86|座
产出|数量|改造老旧公厕|≥|5|座
产出|质量|保洁达标率|≥|98|%
产出|成本|单座公厕改造费用|≤|180000|元
满意|满意|市民满意度|≥|90|%""",
    ),
    (
        "城市照明设施维护及电费",
        "和县路灯管理所",
        "468.9264",
        "468.9264",
        (
            "维护城区路灯及景观照明设施，支付路灯电费，亮灯率不低于98%，故障修复及时，为市民夜间出行提供安全照明，同步推进节能改造，"
            "降低单位能耗，力争全年节约用电30万度，提升城市夜间形象和管理精细化水平。"
        ),
        """
产出|数量|维护路灯盏数|≥|18600|盏
产出|质量|主干道亮灯率|≥|98|%
产出|时效|故障修复时限|≤|24|小时
效益|经济|节约用电量|≥|300000|度
效益|社会|夜间出行安全|Q|得到保障|""",
    ),
    (
        "数字城管平台运行",
        "和县城市管理局",
        "36",
        "30",
        "保障数字城管平台正常运行，案件按期处置率达到95%。",
        """
产出|数量|受理案件数|≥|24000|件
产出|质量|案件按期处置率|≥|95|%
效益|持续|城市管理长效机制|Q|不断健全|""",
    ),
)


def hexian() -> Book:
    """Projects one below the other in a wide table of targets; the unit, 元, stands in the title only; the total comes first."""
    place = Place("安徽省", "马鞍山市", "和县", "340523")
    book = Book("twenty_first_hexian", "performance_targets", place, "和县城市管理局", 2023, "元", True)
    grid = Grid(2)
    heads = ("项目名称", "项目单位", "预算金额", "其中：财政拨款", "年度绩效目标")
    grid.row(*(over(h, 1, 2) for h in heads), over("绩效指标", 4))
    grid.row("一级指标", "二级指标", "三级指标", "指标值")
    sums = [sum((D(p[k]) for p in HEXIAN), D(0)) for k in (2, 3)]
    grid.row("合计", "", book.money("", "budget", "total", sums[0]), book.money("", "budget", "fiscal_appropriation", sums[1]), *[""] * 5)
    for name, unit, wan, fiscal, goal, lines in HEXIAN:
        inds = items(lines)
        seq = book.project(Project(name, goal, inds), unit_name=unit, annual_goal=goal)
        lead = [name, unit, book.money(seq, "budget", "total", D(wan)), book.money(seq, "budget", "fiscal_appropriation", D(fiscal)), goal]
        for k, (item, level) in enumerate(zip(inds, levels(inds), strict=True)):
            book.indicator(seq, item)
            cells = [c(x, 1, len(inds)) for x in lead] if not k else []
            grid.row(*cells, *level, item.name, item.printed)
    book.sheet("目标汇总", "和县城市管理局2023年部门预算项目支出绩效目标汇总表（金额单位：元）", grid)
    return book


LIANCHENG = (
    (
        "冠豸山游客集散中心智慧停车场及旅游厕所改造",
        "LC350825-22-017",
        "连城县旅游服务中心",
        ("286.00 150.00", "312.40 150.00", "298.75 121.36"),
        "改造智慧停车位420个、旅游厕所6座，节假日高峰期车辆疏导时间缩短三成，游客满意度达到90%以上。",
        "完成停车位改造420个、旅游厕所5座，剩余1座因土地手续未办结顺延至下年度。",
        "88.60",
        "良",
    ),
    (
        "国有文艺院团连城提线木偶戏传承保护",
        "LC350825-22-021",
        "连城县木偶艺术传承保护中心",
        ("65.00 0.00", "65.00 0.00", "64.20 0.00"),
        "排演新编剧目2部，开展进校园演出60场，培养青年演员8名。",
        "排演新编剧目2部，演出63场，培养青年演员8名。",
        "97.88",
        "优",
    ),
    (
        "全民健身场地器材补短板",
        "LC350825-22-030",
        "连城县体育事业发展中心",
        ("0.00 180.00", "20.00 180.00", "12.55 96.08"),
        "为24个行政村配建健身路径和篮球场，人均体育场地面积达到2.6平方米。",
        "已完成15个行政村的配建任务。",
        "71.40",
        "中",
    ),
)


def liancheng() -> Book:
    """Projects as columns; budget, adjusted budget and spending by source as rows."""
    place = Place("福建省", "龙岩市", "连城县", "350825")
    book = Book("twenty_first_liancheng", "self_evaluation", place, "连城县文化体育和旅游局", 2022)
    columns = []
    for name, code, unit, money, goal, done, score, grade in LIANCHENG:
        more = {"annual_goal": goal, "goal_completion": done, "total_score": score, "self_grade": grade}
        seq = book.project(Project(name, goal, ()), project_code=code, unit_name=unit, **more)
        plan, final, out = ([sum(map(D, m.split()), D(0)), *map(D, m.split())] for m in money)
        rates = [f"{100 * a / b:.2f}%" if b else "" for a, b in zip(out, final, strict=True)]
        sources = ("total", "general_public", "government_fund")
        cells = [name, code, unit, goal]
        cells += [book.money(seq, "initial_budget", s, v) for s, v in zip(sources, plan, strict=True)]
        cells += [book.money(seq, "adjusted_budget", s, v) for s, v in zip(sources, final, strict=True)]
        cells += [book.spent(seq, s, v, r) for s, v, r in zip(sources, out, rates, strict=True)]
        columns.append([*cells, *rates, done, score, grade])
    heads = [
        "项目名称",
        "项目编码",
        "实施单位",
        "年度绩效目标",
        "年初预算数",
        "全年预算数",
        "全年执行数",
        "预算执行率",
        "实际完成情况",
        "自评总分",
        "自评等级",
    ]
    grid, at = Grid(1), 0
    for head in heads:
        parts = ("合计", "一般公共预算", "政府性基金") if head[-1] in "数率" else ("",)
        for k, part in enumerate(parts):
            lead = [over(head, 1, 3), part] if part and not k else [part] if part else [over(head, 2)]
            grid.row(*lead, *(column[at] for column in columns))
            at += 1
    book.sheet("汇总", "连城县文化体育和旅游局2022年度重点项目支出绩效自评情况表", "单位：万元", grid)
    return book


FORMS = [
    Form("twenty_first_hengfeng", "evaluation_form", hengfeng, "docx pdf aligned"),
    Form("twenty_first_xinning", "target_form", xinning, "docx lines md_lost"),
    Form("twenty_first_hexian", "target_list", hexian, "xlsx pdf spanless"),
    Form("twenty_first_liancheng", "evaluation_list", liancheng, "xlsx docx md_twice"),
]
