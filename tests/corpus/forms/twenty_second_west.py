"""Whole disclosures of four western places: Shaanxi, Gansu, Xinjiang, Tibet."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ..book import Book, Grid, Place, c, levels
from ..content import Indicator, Project, projects
from . import Form
from .twenty_second_base import NAMES, REASONS, D, Side, balance, by_function, get, leaves, owned, short, total, weighed, wrapped

MANAGED = (
    ("分配科学性", "按因素法测算分配，经局党组会议集体研究确定。", "无"),
    ("下达及时性", "收到上级文件后30日内分解下达到项目单位。", "无"),
    ("拨付合规性", "严格按照国库集中支付制度拨付，无违规将资金从国库转入财政专户情况。", "无"),
    ("使用规范性", "专款专用，未发现截留、挤占、挪用。", "个别村档案资料整理不及时，已督促补齐"),
    ("执行准确性", "按照下达预算科目和项目执行。", "无"),
    ("预算绩效管理情况", "同步下达绩效目标，开展绩效监控和自评。", "无"),
)


def _pucheng_money(book: Book, grid: Grid, seq: str, p: Project, central: Decimal) -> None:
    """Money of a transfer: the whole is a fact of the warehouse, its shares by level of government are one only together."""
    grid.row(c("资金情况（万元）", 1, 4), c("", 2), "全年预算数（A）", "全年执行数（B）", c("预算执行率（B/A×100%）", 2))
    rate = f"{p.rate}%"
    book.money(seq, "adjusted_budget", "fiscal_appropriation", p.adjusted, again=True)  # of two levels of government, printed apart
    full = book.money(seq, "adjusted_budget", "total", p.adjusted)
    grid.row(c("年度资金总额：", 2), full, book.spent(seq, "total", p.spent, rate), c(rate, 2))
    unspent = p.adjusted - p.spent
    local = p.adjusted - central
    grid.row(c("其中：中央财政资金", 2), f"{central:.2f}", f"{central:.2f}", c("100.00%", 2))
    part = f"{(100 * (local - unspent) / local).quantize(D('0.01'))}%"
    grid.row(c("地方财政资金", 2), f"{local:.2f}", f"{local - unspent:.2f}", c(part, 2))


def _pucheng_form(book: Book, p: Project, central: str, n: int) -> None:
    seq = book.project(p, unit_name=p.unit, overall_goal=p.goal, goal_completion=p.done)
    grid = Grid()
    grid.row(c("转移支付（项目）名称", 2), c(p.name, 5))
    grid.row(c("中央主管部门", 2), c("农业农村部", 5))
    grid.row(c("地方主管部门", 2), c("蒲城县农业农村局", 2), "资金使用单位", c(p.unit, 2))
    _pucheng_money(book, grid, seq, p, D(central))
    grid.row(c("资金管理情况", 1, len(MANAGED) + 1), c("", 2), c("情况说明", 2), c("存在问题和改进措施", 2))
    for name, how, flaw in MANAGED:
        grid.row(c(name, 2), c(how, 2), c(flaw, 2))
    grid.row(c("总体目标完成情况", 1, 2), c("总体目标", 3), c("全年实际完成情况", 3))
    grid.row(c(p.goal, 3), c(p.done, 3))
    grid.row(
        c("绩效指标", 1, len(p.indicators) + 1), "一级指标", "二级指标", "三级指标", "指标值", "全年实际完成值", "未完成原因和改进措施"
    )
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        reason = REASONS.get(item.name, "")
        book.evaluated(seq, replace(item, weight="", score=""), reason=reason)
        grid.row(*lead, item.name, item.printed, item.actual + (item.unit if item.kind == "numeric" else ""), reason)
    grid.row("说明", c("请在此处简要说明巡视、各级审计和财政监督中发现的问题及其所涉及的金额，如没有请填无：无", 6))
    book.sheet(
        f"自评表{n}",
        f"附件{n}",
        "中央对地方转移支付区域（项目）绩效自评表",
        "（2022年度）",
        grid,
        "注：1.资金使用单位按项目绩效目标填列。",
        "2.其他资金包括与中央财政资金、地方财政资金共同投入到同一项目的自有资金、社会资金，以及以前年度的结转结余资金等。",
    )


def pucheng() -> Book:
    """Shaanxi: report and forms of the self-evaluation of transfers of the centre to a county."""
    book = Book("twenty_second_pucheng", "self_evaluation", Place("陕西省", "渭南市", "蒲城县", "610526"), "蒲城县农业农村局", 2022)
    works = [
        (get("高标农田", "4576.00", "4576.00", "4361.30", unit="蒲城县农田建设服务中心"), "3840.00"),
        (get("农机补贴", "1260.00", "1260.00", "1248.72", unit="蒲城县农业机械化服务中心"), "1180.00"),
    ]
    book.sheet(
        "报告",
        "蒲城县农业农村局2022年度中央对地方转移支付绩效自评报告",
        "一、绩效目标分解下达情况",
        "（一）中央下达我县转移支付预算和绩效目标情况",
        f"2022年，中央及地方下达我县农田建设补助和农机购置与应用补贴资金"
        f"共计{sum(p.adjusted for p, _ in works)}万元，区域绩效目标随资金一并下达。",
        "二、绩效目标完成情况分析",
        "（一）资金投入情况分析",
        f"截至2022年12月底，实际支出{sum(p.spent for p, _ in works)}万元，结余资金按规定结转使用。",
        "（二）总体绩效目标完成情况分析",
        "两个项目总体绩效目标基本完成，粮食综合生产能力和农业机械化水平进一步提升。",
        "三、偏离绩效目标的原因和下一步改进措施",
        "高标准农田项目受土地流转纠纷影响未完成年度建设任务，下一步将压实镇办责任，倒排工期。",
        "四、绩效自评结果拟应用和公开情况",
        "自评结果作为2023年度项目安排的依据，并在县政府门户网站公开。",
    )
    book.money("", "budget", "total", sum(p.adjusted for p, _ in works), again=True)
    for n, (p, central) in enumerate(works, 1):
        _pucheng_form(book, p, central, n)
    return wrapped(book, 56)


LONGXI = (
    ("法律援助", "52.00", "陇西县司法局", "陇西县司法局", "general_public"),
    ("公路养护", "388.60", "陇西县交通运输局", "陇西县公路建设服务中心", "general_public"),
    ("动物防疫", "117.30", "陇西县农业农村局", "陇西县畜牧兽医服务中心", "general_public"),
    ("农机补贴", "240.00", "陇西县农业农村局", "陇西县农业机械化服务中心", "general_public"),
    ("河湖", "96.00", "陇西县水务局", "陇西县河湖管理服务中心", "general_public"),
    ("残疾就业", "35.80", "陇西县残疾人联合会", "陇西县残疾人联合会", "general_public"),
    ("环卫", "1120.00", "陇西县住房和城乡建设局", "陇西县环境卫生服务中心", "government_fund"),
    ("特种设备", "28.50", "陇西县市场监督管理局", "陇西县市场监督管理局", "general_public"),
)


def _longxi_form(book: Book, p: Project, department: str, source: str) -> list[str | Grid]:
    seq = book.project(p, unit_name=p.unit, annual_goal=p.goal)
    owned(book, seq, department)
    grid = Grid()
    grid.row("项目名称", c(p.name, 2), "项目类别", "特定目标类")
    grid.row("主管部门", c(department, 2), "预算单位", p.unit)
    printed = book.money(seq, "budget", source, p.total) + "万元"
    shares = [printed if source == x else "" for x in ("general_public", "government_fund")]
    whole = book.money(seq, "budget", "total", p.total, again=True) + "万元"
    grid.row(c("资金情况", 1, 3), c("年度资金总额：", 2), c(whole, 2))
    grid.row(c("其中：一般公共预算拨款", 2), c(shares[0], 2))
    grid.row(c("政府性基金预算拨款", 2), c(shares[1], 2))
    grid.row("年度绩效目标", c(p.goal, 4))
    grid.row(c("绩效指标", 1, len(p.indicators) + 1), "一级指标", "二级指标", "三级指标", "指标值")
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        book.indicator(seq, item)
        grid.row(*lead, item.name, item.printed)
    return ["项目支出绩效目标表", f"（2024年度）　　填报单位：{p.unit}", grid]


def longxi() -> Book:
    """Gansu: a booklet of a finance bureau, the list of the projects of many departments and the form of each."""
    book = Book("twenty_second_longxi", "performance_targets", Place("甘肃省", "定西市", "陇西县", "621122"), "陇西县财政局", 2024)
    works = [(get(k, money, unit=unit), office, source) for k, money, office, unit, source in LONGXI]
    grid = Grid(heading=1)
    grid.row("序号", "主管部门", "项目名称", "预算金额", "页码")
    for n, (p, office, _) in enumerate(works, 1):
        grid.row(str(n), office, p.name, book.money(str(n), "budget", "total", p.total), str(n + 2))
    grid.row("", "合计", "", book.money("", "budget", "total", total([p for p, *_ in works])), "")
    book.sheet(
        "通知",
        "陇西县财政局关于批复2024年县级部门预算重点项目绩效目标的通知",
        "陇财绩〔2024〕6号",
        "县直有关部门：",
        "根据《甘肃省省级部门预算绩效目标管理办法》等规定，经县第十九届人民代表大会第三次会议审议通过，现将2024年县级重点项目绩效目标予以批复，"
        "请各部门按照批复的绩效目标组织实施，加强绩效运行监控，年度终了开展绩效自评。",
        "附件：陇西县2024年县级重点项目绩效目标汇编",
        "陇西县财政局",
        "2024年2月6日",
    )
    book.sheet("目录", "陇西县2024年县级重点项目绩效目标汇编", "目　录", "单位：万元", grid)
    for p, office, source in works:
        book.sheet(p.name[:24], *_longxi_form(book, p, office, source))
    return wrapped(book, 84)


def _shache_form(book: Book, p: Project, n: int) -> None:
    seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, goal_completion=p.done, total_score=short(p.score()))
    grid, rate = Grid(), f"{p.rate}%"
    grid.row(c("项目名称", 2), c(p.name, 8))
    grid.row(c("主管部门", 2), c("莎车县民政局", 3), c("实施单位", 2), c(p.unit, 3))
    grid.row(c("项目资金（万元）", 2, 5), "", "年初预算数", c("全年预算数", 2), "全年执行数", "分值", "执行率", "得分")
    zero = D(0)
    rows = (
        ("年度资金总额：", "total", p.total, p.adjusted, p.spent),
        ("其中：当年财政拨款", "fiscal_appropriation", p.fiscal, p.adjusted_fiscal, p.spent_fiscal),
        ("上年结转资金", "carryover", zero, zero, zero),
        ("其他资金", "other", p.other, p.other, p.other),
    )
    for k, (name, source, first, full, spent) in enumerate(rows):
        got = ("", "", "") if k else ("10", rate, f"{p.execution_score()}")
        grid.row(
            name,
            book.money(seq, "initial_budget", source, first),
            c(book.money(seq, "adjusted_budget", source, full), 2),
            book.spent(seq, source, spent, weight=got[0], rate=got[1], score=got[2]),
            *got,
        )
    grid.row(c("年度总体目标", 1, 2), c("预期目标", 5), c("实际完成情况", 4))
    grid.row(c(p.goal, 5), c(p.done, 4))
    head = ("一级指标", "二级指标", "三级指标", "年度指标值", "计量单位", "实际完成值", "分值", "得分", "偏差原因分析及改进措施")
    grid.row(c("绩效指标", 1, len(p.indicators) + 1), *head)
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        reason = "" if item.weight == item.score else "受当年政策调整影响，服务对象数量有所变化"
        book.evaluated(seq, item, with_unit=False, reason=reason)
        number = item.kind == "numeric"
        grid.row(*lead, item.name, item.operator + item.value, item.unit if number else "", item.actual, item.weight, item.score, reason)
    grid.row(c("总分", 7), "100", short(p.score()), "")
    book.sheet(f"自评表{n}", f"附件2-{n}", "项目支出绩效自评表", "（2023年度）", grid)


def shache() -> Book:
    """Xinjiang: the self-evaluations of a civil affairs office with the unit of measure in a column of its own."""
    place = Place("新疆维吾尔自治区", "喀什地区", "莎车县", "653125")
    book = Book("twenty_second_shache", "self_evaluation", place, "莎车县民政局", 2023)
    book.sheet(
        "说明",
        "莎车县民政局2023年度预算项目支出绩效自评公开",
        "根据《新疆维吾尔自治区财政支出绩效评价管理暂行办法》，莎车县民政局对2023年度3个预算项目开展了绩效自评，"
        "项目自评平均得分达到90分以上，现将项目支出绩效自评表公开如下。",
        "附件1：自评报告（另行公开）",
        "附件2：项目支出绩效自评表",
    )
    units = ("莎车县民政局", "莎车县社会福利中心", "莎车县救助管理站")
    for n, (p, unit) in enumerate(zip(projects("民政", "shache22"), units, strict=True), 1):
        _shache_form(book, replace(p, unit=unit), n)
    return book


FOREST = (
    Project(
        "雅江河谷防沙治沙造林及后期管护",
        "在雅鲁藏布江河谷宜林地实施防沙治沙造林，对历年造林地块开展补植补造、灌溉和围栏维护，造林成活率达到85%以上，"
        "吸纳当地农牧民群众就近就业增收，逐步改善河谷生态环境。",
        (
            Indicator("成本指标", "经济成本指标", "每亩造林补助标准", "≤", "2400", "元/亩", "numeric"),
            Indicator("产出指标", "数量指标", "完成造林面积", "≥", "1850", "亩", "numeric"),
            Indicator("产出指标", "数量指标", "维护网围栏", "≥", "26.5", "公里", "numeric"),
            Indicator("产出指标", "质量指标", "造林成活率", "≥", "85", "%", "numeric"),
            Indicator("产出指标", "时效指标", "春季造林完成时间", "", "2024年5月31日前", "", "deadline"),
            Indicator("效益指标", "经济效益指标", "带动农牧民增收", "≥", "320", "万元", "numeric"),
            Indicator("效益指标", "生态效益指标", "河谷风沙危害", "", "有效遏制", "", "qualitative"),
            Indicator("满意度指标", "服务对象满意度指标", "农牧民群众满意度", "≥", "95", "%", "numeric"),
        ),
        fiscal=D("468.00"),
    ),
    Project(
        "生态护林员补助县级配套",
        "落实生态护林员选聘续聘政策，按月发放管护补助，加强日常巡护，森林草原得到有效管护，脱贫人口稳定增收。",
        (
            Indicator("成本指标", "经济成本指标", "护林员人均年补助", "=", "3500", "元/人/年", "numeric"),
            Indicator("产出指标", "数量指标", "聘用生态护林员", "=", "742", "人", "numeric"),
            Indicator("产出指标", "质量指标", "护林员巡护出勤率", "≥", "98", "%", "numeric"),
            Indicator("效益指标", "社会效益指标", "脱贫人口收入", "", "稳定增加", "", "qualitative"),
            Indicator("效益指标", "可持续影响指标", "森林资源管护长效机制", "", "持续完善", "", "qualitative"),
            Indicator("满意度指标", "服务对象满意度指标", "护林员满意度", "≥", "95", "%", "numeric"),
        ),
        fiscal=D("259.70"),
    ),
    Project(
        "森林草原防火物资储备和防火通道维修",
        "补充防火物资，维修防火通道，开展防火演练和宣传，重点时段火情24小时内得到有效处置，森林草原火灾受害率控制在0.9‰以内。",
        (
            Indicator("产出指标", "数量指标", "购置防火物资", "≥", "1200", "件（套）", "numeric"),
            Indicator("产出指标", "数量指标", "开展防火演练", "≥", "3", "次", "numeric"),
            Indicator("产出指标", "质量指标", "物资验收合格率", "=", "100", "%", "numeric"),
            Indicator("产出指标", "时效指标", "火情处置时间", "≤", "24", "小时", "numeric"),
            Indicator("效益指标", "生态效益指标", "森林草原火灾受害率", "≤", "0.9", "‰", "numeric"),
            Indicator("满意度指标", "服务对象满意度指标", "群众满意度", "≥", "90", "%", "numeric"),
        ),
        fiscal=D("88.40"),
    ),
)


def _naidong_targets(book: Book) -> Grid:
    """All projects in one table: above the indicators of each its name, money and goal, each in a cell with its label."""
    grid = Grid()
    for _n, p in enumerate(weighed(x) for x in FOREST):
        goal = p.goal
        seq = book.project(p, annual_goal=goal)
        grid.row(c(f"项目名称：{p.name}", 4), c(f"预算数（万元）：{book.money(seq, 'budget', 'total', p.total)}", 3))
        grid.row(c(f"年度绩效目标：{goal}", 7))
        grid.row("一级指标", "二级指标", "三级指标", "绩效指标性质", "绩效指标值", "绩效度量单位", "权重")
        for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
            said = replace(item, operator="定性") if item.kind == "qualitative" else item
            book.indicator(seq, said, apart=True, weight=item.weight)
            grid.row(*lead, item.name, said.operator, item.value, item.unit if item.kind == "numeric" else "", item.weight)
    return grid


def naidong() -> Book:
    """Tibet: a small budget of a department; its targets stand in one table without a column for the project."""
    office = "山南市乃东区林业和草原局"
    book = Book("twenty_second_naidong", "department_budget", Place("西藏自治区", "山南市", "乃东区", "540502"), office, 2024)
    staff, pension, care, house = D("376.92"), D("41.58"), D("18.24"), D("33.10")
    lines = leaves(
        NAMES,
        [
            ("2130201", staff, D(0)),
            ("2130205", D(0), FOREST[0].total),
            ("2130207", D(0), FOREST[1].total),
            ("2130234", D(0), FOREST[2].total),
            ("2080505", pension, D(0)),
            ("2101101", care, D(0)),
            ("2210201", house, D(0)),
        ],
    )
    whole = staff + pension + care + house + total(list(FOREST))
    book.sheet(
        "说明",
        "山南市乃东区林业和草原局2024年度部门预算公开",
        "第一部分　部门概况",
        "一、主要职能",
        "负责全区林业和草原及其生态保护修复的监督管理，组织造林绿化、森林草原防火和野生动植物保护工作。",
        "二、部门单位构成",
        "我局为一级预算单位，无下属单位，现有在职干部职工17人。",
        "第二部分　2024年度部门预算表",
    )
    left = [("一、一般公共预算拨款收入", whole), ("本年收入合计", whole), ("收入总计", whole)]
    right: Side = [("一、社会保障和就业支出", pension), ("二、卫生健康支出", care), ("三、农林水支出", staff + total(list(FOREST)))]
    right += [("四、住房保障支出", house), ("本年支出合计", whole), ("支出总计", whole)]
    title = "部门收支总体情况表"
    book.sheet("收支", title, f"部门：{office}　　单位：万元", balance(book, title, left, right, ("收入", "支出", "2024年预算数")))
    title = "一般公共预算支出情况表"
    heads = ("合计", "基本支出", "项目支出")
    book.sheet("支出", title, f"部门：{office}　　单位：万元", by_function(book, title, lines, heads, "科目编码"))
    book.sheet(
        "情况说明",
        "第三部分　2024年度部门预算情况说明",
        f"2024年收支总预算{whole}万元，均为一般公共预算拨款。",
        "政府采购预算总额50.00万元，其中：政府采购货物预算50.00万元。截至2023年12月31日，共有车辆3辆，其中执法执勤用车1辆。",
        "2024年实行绩效目标管理的项目3个，涉及一般公共预算拨款816.10万元。",
    )
    book.money("", "budget", "total", whole, again=True)
    book.money("", "budget", "general_public", whole, again=True)
    book.sheet(
        "绩效目标",
        "第四部分　项目支出绩效目标",
        "2024年度部门预算项目支出绩效目标表",
        _naidong_targets(book),
        "第五部分　名词解释",
        "一、财政拨款收入：指区级财政当年拨付的资金。",
        "二、项目支出：指在基本支出之外为完成特定行政任务和事业发展目标所发生的支出。",
    )
    return wrapped(book, 84)


FORMS = [
    Form("twenty_second_pucheng", "transfer_evaluation", pucheng, "pdf_tall md_lost"),
    Form("twenty_second_longxi", "target_booklet", longxi, "pdf text spanless"),
    Form("twenty_second_shache", "evaluation_form", shache, "xls csv"),
    Form("twenty_second_naidong", "budget_disclosure", naidong, "docx pdf md"),
]
