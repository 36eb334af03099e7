"""Self-evaluations, score lists and department-wide forms of seven counties."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ..book import Book, Cell, Grid, Place, c, spans
from ..content import Project
from . import Form
from .seventeenth_base import NOTES, Item, done, funds, lead, points, read, words


def _sum(values: list[Decimal]) -> Decimal:
    return sum(values, Decimal(0))


def hongdong() -> Book:
    """Shanxi: yuan with separators, targets in words, the standard form of nine columns."""
    place = Place("山西省", "临汾市", "洪洞县", "141024")
    book = Book("seventeenth_hongdong", "self_evaluation", place, "洪洞县文化和旅游局", 2023, "元", True)
    for n, p in enumerate(read("hongdong", per_wan=10000), 1):
        total = str(p.score())
        seq = book.project(p, annual_goal=p.goal, goal_completion=p.done, unit_name=p.unit, total_score=total)
        grid = Grid()
        grid.row(c("项目名称", 3), c(p.name, 6))
        grid.row(c("主管部门", 3), c(book.department, 2), c("实施单位", 2), c(p.unit, 2))
        funds(book, grid, seq, p, "项目资金（元）")
        grid.row(c("年度总体目标", 1, 2), c("预期目标", 4), c("实际完成情况", 4))
        grid.row(c(p.goal, 4), c(p.done, 4))
        grid.row("绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施")
        first = [c("绩效指标", 1, len(p.indicators))]
        for item, cells in zip(p.indicators, lead(p.indicators), strict=True):
            said = replace(item, operator="" if item.operator == "=" else item.operator)
            book.evaluated(seq, said, target=words(item), reason=item.reason)  # type: ignore[attr-defined]
            grid.row(*first, *cells, item.name, words(item), done(item), item.weight, item.score, item.reason)  # type: ignore[attr-defined]
            first = []
        grid.row(c("总分", 6), "100", total, "")
        book.sheet(f"项目{n}", "洪洞县县级预算项目支出绩效自评表", "（2023年度）", grid, *NOTES)
    return book


def jinzhai() -> Book:
    """Anhui: weights of level 1 beside its name, weight before target and actual value, grade in a row of its own."""
    place = Place("安徽省", "六安市", "金寨县", "341524")
    book = Book("seventeenth_jinzhai", "self_evaluation", place, "金寨县文化旅游体育局", 2024)
    (p,) = read("jinzhai")
    total = str(p.score())
    more = {"project_code": p.code, "unit_name": p.unit, "total_score": total, "self_grade": "优"}
    seq = book.project(p, annual_goal=p.goal, goal_completion=p.done, **more)
    grid = Grid()
    grid.row(c("项目名称", 2), c(p.name, 7))
    grid.row(c("项目编码", 2), c(p.code, 3), c("是否重点项目", 2), c("是", 2))
    grid.row(c("主管部门", 2), c(book.department, 3), c("实施单位", 2), c(p.unit, 2))
    funds(book, grid, seq, p, "项目资金（万元）")
    grid.row(c("年初绩效目标", 2), c(p.goal, 7))
    grid.row(c("目标实际完成情况", 2), c(p.done, 7))
    grid.row("一级指标", "二级指标", c("三级指标", 2), "分值", "年度指标值", "实际完成值", "得分", "未完成原因及改进措施")
    heads = {i.level1: f"{i.level1}（{points(p.indicators, i.level1)}分）" for i in p.indicators}
    for item, cells in zip(p.indicators, lead(p.indicators, heads), strict=True):
        book.evaluated(seq, item, reason=item.reason)  # type: ignore[attr-defined]
        grid.row(*cells, c(item.name, 2), item.weight, item.printed, done(item), item.score, item.reason)  # type: ignore[attr-defined]
    grid.row(c("自评总分", 4), "100", "", "", total, "")
    grid.row(c("自评等级", 4), c("优", 5))
    book.sheet(
        "自评表",
        "附件1",
        "2024年度项目支出绩效自评表",
        grid,
        "注：自评总分90（含）—100分为优、80（含）—90分为良、60（含）—80分为中、60分以下为差。",
    )
    return book


LEARNT = "存在个别标段征地拆迁进度滞后、排污口台账更新不及时等问题，下一步将加强与乡镇的协调，建立月调度机制。"


def lintao() -> Book:
    """Gansu: a Word form with boxes to tick, narrative rows above and below the indicators."""
    place = Place("甘肃省", "定西市", "临洮县", "621124")
    book = Book("seventeenth_lintao", "self_evaluation", place, "临洮县水务局", 2022)
    (p,) = read("lintao")
    total = str(p.score())
    seq = book.project(p, annual_goal=p.goal, goal_completion=p.done, unit_name=p.unit, total_score=total, self_grade="优")
    grid = Grid()
    grid.row("项目名称", c(p.name, 7))
    grid.row("主管部门", c(book.department, 3), "实施单位", c(p.unit, 3))
    grid.row("项目属性", c("☑新增项目　□延续项目", 3), "项目期限", c("☑一年　□多年", 3))
    grid.row(c("预算执行情况（万元）", 1, 2), "年初预算数", "全年预算数(A)", "全年执行数(B)", "执行率(B/A)", "分值", c("得分", 2))
    rate, score = f"{p.rate}%", f"{p.execution_score()}"
    grid.row(
        book.money(seq, "initial_budget", "total", p.total),
        book.money(seq, "adjusted_budget", "total", p.adjusted),
        book.spent(seq, "total", p.spent, rate, "10", score),
        rate,
        "10",
        c(score, 2),
    )
    grid.row("年度绩效目标", c(p.goal, 7))
    grid.row("实际完成情况", c(p.done, 7))
    grid.row("一级指标", "二级指标", "三级指标", "目标值", "完成值", "分值", "得分", "未完成原因")
    for item, cells in zip(p.indicators, lead(p.indicators), strict=True):
        book.evaluated(seq, item, reason=item.reason)  # type: ignore[attr-defined]
        grid.row(*cells, item.name, item.printed, done(item), item.weight, item.score, item.reason)  # type: ignore[attr-defined]
    grid.row("自评得分", c(total, 3), "自评等级", c("☑优　□良　□中　□差", 3))
    grid.row("存在问题及改进措施", c(LEARNT, 7))
    book.sheet(
        "自评表", "临洮县水务局2022年度项目支出绩效自评表", grid, "填表人：边某某　　联系电话：0932-2242***　　填表日期：2023年3月20日"
    )
    return book


UNITS = """
青田县教育局机关|中小学教师信息技术应用能力提升工程2.0|86.00|80.00|78.64|97.5|优|
青田县教育局机关|侨乡校园足球特色学校扶持|120.00|120.00|120.00|99|优|
青田县教育局机关|农村义务教育学生营养改善计划地方配套及食堂从业人员工资补助|1365.40|1402.18|1347.29|94.8|优|
青田县职业技术学校|中等职业学校免学费及国家助学金|742.60|742.60|731.08|96.2|优|
青田县职业技术学校|咖啡技能大师工作室建设（华侨创业方向）|58.00|58.00|31.32|78.6|中|设备采购流标一次
青田县特殊教育学校|残疾学生送教上门交通补助|12.80|12.80|12.80|100|优|
青田县华侨中学|实验楼抗震加固|465.00|418.50|351.54|86.4|良|工程结算审计未完成
青田县华侨中学|校园智慧安防系统升级|38.50|38.50|0.00|72|中|跨年度采购，资金次年支付
"""


def qingtian() -> Book:
    """Zhejiang: a list of results with sub-totals of the units and no indicators."""
    place = Place("浙江省", "丽水市", "青田县", "331121")
    book = Book("seventeenth_qingtian", "self_evaluation", place, "青田县教育局", 2021, commas=True)
    rows = [x.split("|") for x in UNITS.strip().splitlines()]
    runs, grid = spans(x[0] for x in rows), Grid(heading=1)
    grid.row("序号", "预算单位", "项目名称", "年初预算数", "调整预算数", "实际支出数", "预算执行率", "自评得分", "自评等级", "备注")
    for n, (unit, name, one, two, three, score, grade, remark) in enumerate(rows):
        p = Project(name, "", ())
        seq = book.project(p, unit_name=unit, total_score=score, self_grade=grade)
        cells = _amounts(book, seq, [Decimal(x) for x in (one, two, three)])
        grid.row(str(n + 1), *([c(unit, 1, runs[n])] if runs[n] else []), name, *cells, score, grade, remark)
        if n + 1 == len(rows) or runs[n + 1]:
            own = [x for x in rows if x[0] == unit]
            parts = [_sum([Decimal(x[k]) for x in own]) for k in (2, 3, 4)]
            if len(own) > 1:
                grid.row("", c("小计", 2), *(book.amount(x) for x in parts), _rate(parts), "", "", "")
    total = [_sum([Decimal(x[k]) for x in rows]) for k in (2, 3, 4)]
    grid.row(c("总　计", 3), *_amounts(book, "", total), "", "", "")
    book.sheet("自评结果", "附件3", "青田县教育局2021年度项目支出绩效自评结果汇总表", "单位：万元、分", grid)
    return book


def _rate(parts: list[Decimal]) -> str:
    return f"{(100 * parts[2] / parts[1]).quantize(Decimal('0.01'))}%"


def _amounts(book: Book, seq: str, parts: list[Decimal]) -> list[str]:
    rate = _rate(parts)
    one, two = book.money(seq, "initial_budget", "total", parts[0]), book.money(seq, "adjusted_budget", "total", parts[1])
    return [one, two, book.spent(seq, "total", parts[2], rate), rate]


TASKS = (
    ("工业稳增长", "建立规上工业企业包联服务台账，按月监测分析工业经济运行情况，协调解决用工、用能、融资等困难问题。"),
    ("科技创新与智能化改造", "组织企业申报智能工厂、智能车间和绿色工厂，推动规上工业企业数字化改造诊断全覆盖。"),
    ("中小企业服务", "开展“万人助万企”活动，举办银企对接、产销对接活动，兑现各项惠企政策。"),
)
NEW = {
    "数量指标": ("产出指标", "重点工作任务完成"),
    "质量指标": ("产出指标", "履职目标实现"),
    "时效指标": ("产出指标", "履职目标实现"),
    "经济效益指标": ("效益指标", "履职效益"),
    "社会效益指标": ("效益指标", "履职效益"),
    "生态效益指标": ("效益指标", "履职效益"),
    "服务对象满意度指标": ("效益指标", "满意度"),
}
MANAGED = (
    Item("投入管理指标", "工作目标管理", "年度履职目标相关性", "", "相关", "", "qualitative"),
    Item("投入管理指标", "预算和财务管理", "预算执行率", "≥", "93", "%", "numeric"),
    Item("投入管理指标", "预算和财务管理", "“三公经费”控制率", "≤", "100", "%", "numeric"),
)


def neixiang() -> Book:
    """Henan: targets of a whole department, with its tasks, its money by source, and level 2 names of this province."""
    place = Place("河南省", "南阳市", "内乡县", "411325")
    book = Book("seventeenth_neixiang", "performance_targets", place, "内乡县工业和信息化局", 2025)
    (p,) = read("neixiang")
    sources = {
        "一般公共预算": ("general_public", "1286.42"),
        "财政专户管理资金": ("special_account", "0"),
        "单位资金": ("unit_funds", "35.00"),
    }
    own = Decimal("702.17")
    whole = _sum([Decimal(x) for _, x in sources.values()])
    grid = Grid()
    grid.row(c("部门（单位）名称", 2), c(book.department, 3))
    grid.row(c("年度履职目标", 2), c(p.goal, 3))
    grid.row(c("年度主要任务", 1, 4), "任务名称", c("主要内容", 3))
    for name, content in TASKS:
        grid.row(name, c(content, 3))
    grid.row(c("预算情况", 1, 8), c("部门预算总额（万元）", 3), book.money("", "budget", "total", whole))
    grid.row(c("1、资金来源：", 3), "")
    for n, (name, (source, x)) in enumerate(sources.items(), 1):
        grid.row(c(f"（{n}）{name}", 3), book.money("", "budget", source, Decimal(x)))
    grid.row(c("2、资金结构：", 3), "")
    grid.row(c("（1）基本支出", 3), book.amount(own))
    grid.row(c("（2）项目支出", 3), book.amount(whole - own))
    grid.row("一级指标", "二级指标", "三级指标", "指标值", "指标值说明")
    moved = [replace(i, level1=NEW[i.level2][0], level2=NEW[i.level2][1]) for i in p.indicators]
    items = (*MANAGED, *moved)
    for item, cells in zip(items, lead(items), strict=True):
        about = f"{item.name}按年度考核口径计算"
        book.indicator("", item, remark=about)
        grid.row(*cells, item.name, item.printed, about)
    book.sheet("整体绩效目标", "部门（单位）整体绩效目标表", "（2025年度）", "部门（单位）名称：内乡县工业和信息化局", grid)
    return book


def _by_nature(book: Book, grid: Grid) -> tuple[str, str]:
    """Money of the department: three columns of the year, then the adjusted budget by source and by use."""
    one, two, three = Decimal("4862.30"), Decimal("5130.75"), Decimal("5013.24")
    rate = _rate([one, two, three])
    score = f"{(10 * three / two).quantize(Decimal('0.01'))}"
    grid.row(c("年度预算（万元）", 1, 5), c("", 2), "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    cells = [book.money("", "initial_budget", "total", one), book.money("", "adjusted_budget", "total", two)]
    grid.row(c("年度资金总额", 2), *cells, book.spent("", "total", three, rate, "10", score), "10", rate, score)
    grid.row(c("全年预算数按收入性质分：", 5), c("全年预算数按支出性质分：", 3))
    general, fund, own = Decimal("4380.75"), Decimal("750.00"), Decimal("1925.60")
    texts = book.money("", "adjusted_budget", "general_public", general), book.money("", "adjusted_budget", "government_fund", fund)
    grid.row(c(f"其中：一般公共预算：{texts[0]}", 5), c(f"其中：基本支出：{book.amount(own)}", 3))
    grid.row(c(f"　　　政府性基金：{texts[1]}", 5), c(f"　　　项目支出：{book.amount(two - own)}", 3))
    return score, rate


def xupu() -> Book:
    """Hunan: self-evaluation of a whole department."""
    place = Place("湖南省", "怀化市", "溆浦县", "431224")
    book = Book("seventeenth_xupu", "self_evaluation", place, "溆浦县城市管理和综合执法局", 2022)
    (p,) = read("xupu")
    grid = Grid()
    grid.row("预算部门名称", c(book.department, 8))
    score, _ = _by_nature(book, grid)
    grid.row(c("年度总体目标", 1, 2), c("预期目标", 4), c("实际完成情况", 4))
    grid.row(c(p.goal, 4), c("城区生活垃圾日产日清，建成口袋公园3个，市容秩序明显好转，数字城管案件办结率居全市前列。", 4))
    grid.row("绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施")
    first = [c("绩效指标", 1, len(p.indicators))]
    for item, cells in zip(p.indicators, lead(p.indicators), strict=True):
        book.evaluated("", item, reason=item.reason)  # type: ignore[attr-defined]
        grid.row(*first, *cells, item.name, item.printed, done(item), item.weight, item.score, item.reason)  # type: ignore[attr-defined]
        first = []
    grid.row(c("总分", 6), "100", str(Decimal(score) + _sum([Decimal(i.score) for i in p.indicators])), "")
    signed = "填表人：舒某　　填报日期：2023年4月12日　　联系电话：0745-332****　　单位负责人签字："
    book.sheet("整体自评", "附件2", "2022年度部门整体支出绩效自评表", grid, signed)
    return book


STANDARDS = {True: "达到目标值得满分，未达到的按比例扣分，扣完为止", False: "按完成、部分完成、未完成三档评分"}


def _ladder(p: Project) -> list[list[Cell]]:
    """Cells of level 1 and 2, each with its weight in a column of its own."""
    items, out = p.indicators, []
    for item, tall, low in zip(items, spans(i.level1 for i in items), spans(i.level1 + i.level2 for i in items), strict=True):
        second = sum(int(i.weight) for i in items if (i.level1, i.level2) == (item.level1, item.level2))
        cells = [c(item.level1, 1, tall), c(points(items, item.level1), 1, tall)] if tall else []
        out.append(cells + ([c(item.level2, 1, low), c(second, 1, low)] if low else []))
    return out


def zhijin() -> Book:
    """Guizhou: a score list with the weight beside every level."""
    place = Place("贵州省", "毕节市", "织金县", "520524")
    book = Book("seventeenth_zhijin", "self_evaluation", place, "织金县生态移民局", 2019)
    (p,) = read("zhijin", 100)
    total = str(_sum([Decimal(i.score) for i in p.indicators]))
    seq = book.project(p, annual_goal=p.goal, total_score=total, self_grade="优")
    top, rate = Grid(), f"{p.rate}%"
    top.row("项目名称", c(p.name, 5))
    cells = book.money(seq, "budget", "total", p.total), book.spent(seq, "total", p.spent, rate)
    top.row("预算金额（万元）", cells[0], "实际支出（万元）", cells[1], "预算执行率", rate)
    top.row("年度绩效目标", c(p.goal, 5))
    top.row("评价得分", c(total, 2), "评价等级", c("优", 2))
    grid = Grid(heading=1)
    heads = ("一级指标", "分值", "二级指标", "分值", "三级指标", "分值", "评分标准", "目标值", "完成值", "得分", "扣分原因")
    grid.row(*heads)
    for item, cells_ in zip(p.indicators, _ladder(p), strict=True):
        book.evaluated(seq, item, reason=item.reason)  # type: ignore[attr-defined]
        rule = STANDARDS[item.kind == "numeric"]
        grid.row(*cells_, item.name, item.weight, rule, item.printed, done(item), item.score, item.reason)  # type: ignore[attr-defined]
    grid.row("合计", "100", "", "100", "", "100", "", "", "", total, "")
    book.sheet("评分表", "织金县生态移民局2019年度项目支出绩效自评表", top, "项目支出绩效自评指标评分表", grid)
    return book


FORMS = [
    Form("seventeenth_hongdong", "self_evaluation", hongdong, "pdf docx torn"),
    Form("seventeenth_jinzhai", "self_evaluation", jinzhai, "noisy pdf_grey md_twice"),
    Form("seventeenth_lintao", "self_evaluation", lintao, "docx nested aligned"),
    Form("seventeenth_qingtian", "score_list", qingtian, "pdf xls csv_ragged"),
    Form("seventeenth_neixiang", "department_targets", neixiang, "docx html md_lost"),
    Form("seventeenth_xupu", "department_evaluation", xupu, "xlsx pdf_tall spanless"),
    Form("seventeenth_zhijin", "score_list", zhijin, "docx tsv md_twice"),
]
