"""Self-evaluations, summary lists, special funds and target forms: the money of projects in the layouts of different places."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from ..book import Grid, c, levels, quantity
from ..content import Indicator, Project
from . import Form
from .twelfth_base import CENT, SOURCES, ZERO, D, Funded, Paper, Place, draw_of, funded, paid, percent

PRINTED = {"fiscal_appropriation": "当年财政拨款", "carryover": "上年结转资金", "other": "其他资金"}
MEASURES = ("initial_budget", "adjusted_budget")


def grade(score: Decimal) -> str:
    return "优" if score >= 90 else "良" if score >= 80 else "中"


def reason_of(item: Indicator) -> str:
    short = D(item.score or 0) < D(item.weight or 0)
    return "部分任务跨年实施，下一年度加强调度，确保按期达标" if short else ""


# ----- 寿光: the ministry's form, blanks for nought

SHOUGUANG = {
    "2023年度高标准农田建成后管护与设施维修养护补助项目": (
        "对2019年以来建成的高标准农田开展日常管护，维修机井、泵站、田间道路和输变电设施，明确镇（街道）管护主体和村级管护人员，"
        "做到有制度、有人员、有资金、有成效，持续发挥工程效益，稳定全市粮食综合生产能力，让种粮农户得到实惠。"
    ),
    "重大动物疫病强制免疫补助": (
        "对口蹄疫、高致病性禽流感、小反刍兽疫等重大动物疫病实施强制免疫，购买疫苗和防疫服务，群体免疫密度常年保持在90%以上，"
        "应免畜禽免疫密度达到100%，不发生区域性重大动物疫情。"
    ),
    "农村人居环境整治提升奖补资金": "深入开展村庄清洁行动，推进农村厕所革命和生活垃圾分类，打造省级美丽乡村示范村，改善农村生活条件。",
}
SHOUGUANG_SOURCES = [["fiscal_appropriation", "carryover"], ["fiscal_appropriation"], ["fiscal_appropriation", "other"]]


def shouguang() -> Paper:
    place = Place("山东省", "潍坊市", "寿光市", "370783")
    book = Paper("twelfth_shouguang", "self_evaluation", place, "寿光市农业农村局", 2023)
    for n, work in enumerate(funded("农业农村", "shouguang", SHOUGUANG, SHOUGUANG_SOURCES), 1):
        grid = Grid()
        seq = shouguang_head(book, grid, work)
        shouguang_body(book, grid, work, seq)
        book.sheet(
            f"表{n}",
            "项目支出绩效自评表",
            "（2023年度）",
            grid,
            "注：1.其他资金包括与财政资金共同投入到同一项目的自有资金、社会资金等。2.执行率得分按分值乘以执行率计算。",
        )
    return book


def shouguang_head(book: Paper, grid: Grid, work: Funded) -> str:
    project = work.project
    seq = book.project(
        project, unit_name="寿光市农业农村局", annual_goal=project.goal, goal_completion=project.done, total_score=str(work.score())
    )
    grid.row(c("项目名称", 2), c(project.name, 7))
    grid.row(c("主管部门", 2), c("寿光市农业农村局", 3), c("实施单位", 2), c("寿光市农业农村局", 2))
    grid.row(c("项目资金（万元）", 2, 5), "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    rate = percent(work.rate())
    money = [book.money(seq, m, "total", work.total(k)) for k, m in enumerate(MEASURES)]
    money.append(book.spent(seq, "total", work.total(2), rate, "10", str(work.points())))
    grid.row("年度资金总额", *money, "10", rate, str(work.points()))
    for n, source in enumerate(SOURCES):
        given = source in work.funds
        money = [book.money(seq, m, source, work.of(source, k)) if given and work.of(source, k) else "" for k, m in enumerate(MEASURES)]
        rate = percent(work.rate(source)) if given else ""
        money.append(book.spent(seq, source, work.of(source, 2), rate) if given else "")
        grid.row(("其中：" if n == 0 else "　　　") + PRINTED[source], *money, "—", rate, "—")
    return seq


def shouguang_body(book: Paper, grid: Grid, work: Funded, seq: str) -> None:
    project = work.project
    grid.row(c("年度总体目标", 1, 2), c("预期目标", 4), c("实际完成情况", 4))
    grid.row(c(project.goal, 4), c(project.done, 4))
    height = len(project.indicators) + 1
    grid.row(
        c("绩效指标", 1, height), "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"
    )
    for item, lead in zip(project.indicators, levels(project.indicators), strict=True):
        book.evaluated(seq, item, reason=reason_of(item))
        actual = item.actual + (item.unit if item.kind == "numeric" else "")
        grid.row(*lead, item.name, item.printed, actual, item.weight, item.score, reason_of(item))
    grid.row(c("总分", 6), "100", str(work.score()), "")


# ----- 金寨: sources as columns, in yuan

JINZHAI = {
    "小型水库维修养护及雨水情测报设施运行补助": (
        "对全县小型水库开展日常维修养护、白蚁防治和安全监测设施运行维护，落实巡查责任人补助，保障水库安全度汛，充分发挥防洪、灌溉、供水效益。"
    ),
    "国家水土保持重点工程响洪甸水库小流域综合治理监测": (
        "开展水土流失动态监测和生产建设项目水土保持监管，编制年度监测报告，巩固小流域治理成果，涵养水源、保护库区水质。"
    ),
}
JINZHAI_SOURCES = [["general_public", "carryover"], ["general_public", "government_fund", "other"]]
JINZHAI_HEADS = {"general_public": "一般公共预算", "government_fund": "政府性基金", "carryover": "上年结转结余", "other": "其他资金"}


def jinzhai() -> Paper:
    book = Paper(
        "twelfth_jinzhai", "self_evaluation", Place("安徽省", "六安市", "金寨县", "341524"), "金寨县水利局", 2024, "元", commas=True
    )
    for n, work in enumerate(funded("水利", "jinzhai", JINZHAI, JINZHAI_SOURCES, least=D("0.000001")), 1):
        grid = Grid()
        project = work.project
        seq = book.project(
            project, annual_goal=project.goal, unit_name="金寨县水利局", total_score=str(work.score()), self_grade=grade(work.score())
        )
        grid.row("项目名称", c(project.name, 6))
        grid.row("主管部门", c("金寨县水利局", 3), "实施单位", c("金寨县水利局", 2))
        jinzhai_money(book, grid, work, seq)
        grid.row("绩效目标", c(project.goal, 6))
        grid.row("一级指标", "二级指标", "三级指标", "目标值", "完成值", "分值", "得分")
        for item, lead in zip(project.indicators, levels(project.indicators), strict=True):
            book.evaluated(seq, item)
            grid.row(*lead, item.name, item.printed, item.actual + (item.unit if item.kind == "numeric" else ""), item.weight, item.score)
        grid.row(c("自评总分（含预算执行得分）", 3), c(work.score(), 2), "自评等级", grade(work.score()))
        book.sheet(
            f"自评{n}",
            f"附件{n + 1}",
            "金寨县2024年度县级项目支出绩效自评表",
            "填报单位（盖章）：金寨县水利局　　　　　　　　　单位：元",
            grid,
        )
    return book


def jinzhai_money(book: Paper, grid: Grid, work: Funded, seq: str) -> None:
    """Rows are budget, executed, rate and score; columns the sources."""
    grid.row(c("项目资金", 1, 6), "资金来源", "合计", *JINZHAI_HEADS.values())
    for k, (measure, name) in enumerate((("initial_budget", "年初预算数"), ("adjusted_budget", "全年预算数（A）"))):
        row = [book.money(seq, measure, "total", work.total(k))]
        row += [book.money(seq, measure, s, work.of(s, k)) for s in JINZHAI_HEADS]
        grid.row(name, *row)
    rate = percent(work.rate())
    rates = [percent(work.rate(s)) if s in work.funds else "" for s in JINZHAI_HEADS]
    row = [book.spent(seq, "total", work.total(2), rate, "10", str(work.points()))]
    row += [book.spent(seq, s, work.of(s, 2), r) for s, r in zip(JINZHAI_HEADS, rates, strict=True)]
    grid.row("全年执行数（B）", *row)
    grid.row("预算执行率（B/A）", rate, *rates)
    grid.row("预算执行率分值／得分", c(f"分值：10　得分：{work.points()}", 5))


# ----- 昆山: all money in one cell

KUNSHAN = {
    "基本公共卫生服务（含老年人健康体检提标扩面）": (
        "免费向城乡居民提供国家基本公共卫生服务，65周岁以上老年人免费健康体检提标扩面，规范管理高血压、糖尿病等慢性病患者，"
        "推进电子健康档案开放应用，"
        "逐步缩小城乡居民基本公共卫生服务差距，使居民健康素养水平持续提高。"
    ),
    "村（社区）卫生室运行补助": "稳定基层卫生服务队伍，保障村（社区）卫生室正常运转，为居民就近提供基本医疗服务。",
    "疾病预防控制机构实验室能力提升": "购置理化、微生物检验设备，开展传染病监测和应急演练，提升实验室检测能力和突发公共卫生事件处置能力。",
}
KUNSHAN_SOURCES = [["fiscal_appropriation", "other"], ["fiscal_appropriation"], ["fiscal_appropriation", "carryover"]]
SHORT = {"fiscal_appropriation": "财政拨款", "carryover": "上年结转", "other": "其他资金"}


def kunshan() -> Paper:
    place = Place("江苏省", "苏州市", "昆山市", "320583")
    book = Paper("twelfth_kunshan", "self_evaluation", place, "昆山市卫生健康委员会", 2022)
    blocks: list[str | Grid] = ["昆山市卫生健康委员会2022年度财政支出项目绩效自评表"]
    for work in funded("卫生健康", "kunshan", KUNSHAN, KUNSHAN_SOURCES):
        blocks.append(kunshan_table(book, work))
    book.sheet("自评表", *blocks)
    return book


def kunshan_table(book: Paper, work: Funded) -> Grid:
    project, grid, rate = work.project, Grid(), percent(work.rate(), 1)
    why = "部分设备合同约定质保期满后支付尾款，当年未形成支出。" if work.rate() < 95 else ""
    seq = book.project(project, overall_goal="", annual_goal=project.goal, goal_completion=project.done, total_score=str(work.score()))
    grid.row("项目名称", c(project.name, 3), "主管部门", c("昆山市卫生健康委员会", 2))
    parts = [f"总额：{book.money(seq, 'adjusted_budget', 'total', work.total(1))}万元"]
    parts += [
        f"{'其中：' if n == 0 else ''}{SHORT[s]}：{book.money(seq, 'adjusted_budget', s, work.of(s, 1))}万元"
        for n, s in enumerate(work.funds)
    ]
    done = [f"总额：{book.spent(seq, 'total', work.total(2), rate, '10', str(work.points()), why)}万元"]
    done += [f"{'其中：' if n == 0 else ''}{SHORT[s]}：{book.spent(seq, s, work.of(s, 2))}万元" for n, s in enumerate(work.funds)]
    grid.row(c("资金总额", 1, 2), c("全年预算数", 2), "全年执行数", "执行率", "分值", "得分")
    grid.row(c("　".join(parts), 2), "　".join(done), rate, "10", str(work.points()))
    grid.row("预算执行偏差原因", c(why, 6))
    grid.row("年度目标", c(project.goal, 6))
    grid.row("完成情况", c(project.done, 6))
    grid.row("一级指标", "二级指标", "三级指标", "目标值", "实际值", "权重", "得分")
    for item, lead in zip(project.indicators, levels(project.indicators, points=True), strict=True):
        book.evaluated(seq, item)
        grid.row(*lead, item.name, item.printed, item.actual + (item.unit if item.kind == "numeric" else ""), item.weight, item.score)
    grid.row(c("合计", 5), "100", str(work.score()))
    return grid


# ----- 湄潭: a transfer, by level and by township

MEITAN = {
    "中央财政农业生产发展资金（耕地地力保护补贴）": (
        "按照“谁种地、谁得补贴”的原则，将补贴资金通过“一卡通”直接兑付到拥有耕地承包权的种地农民，引导农民综合采取秸秆还田、"
        "深松整地、科学施肥用药等措施，自觉提升耕地地力，实现藏粮于地。"
    ),
}
MEITAN_ITEMS = (
    Indicator("产出指标", "数量指标", "补贴耕地面积", "≥", "61.5", "万亩", "numeric", "", "61.862"),
    Indicator("产出指标", "质量指标", "补贴对象公示率", "=", "100", "%", "numeric", "", "100"),
    Indicator("产出指标", "时效指标", "补贴资金兑付时限", "", "2021年6月30日前", "", "deadline", "", "2021年7月9日"),
    Indicator("产出指标", "成本指标", "亩均补贴标准", "=", "100", "元/亩", "numeric", "", "100"),
    Indicator("效益指标", "生态效益指标", "耕地地力", "", "稳步提升", "", "qualitative", "", "稳步提升"),
    Indicator("效益指标", "社会效益指标", "撂荒耕地面积占比", "≤", "1.5", "%", "numeric", "", "1.2"),
    Indicator("满意度指标", "服务对象满意度指标", "享受补贴农户满意度", "≥", "90", "%", "numeric", "", "94.6"),
)
TOWNS = "湄江街道 黄家坝街道 鱼泉街道 永兴镇 复兴镇 马山镇 高台镇 茅坪镇 兴隆镇 新南镇 石莲镇 西河镇 洗马镇 抄乐镇 天城镇".split()  # noqa: SIM905


def meitan() -> Paper:
    book = Paper("twelfth_meitan", "self_evaluation", Place("贵州省", "遵义市", "湄潭县", "520328"), "湄潭县农业农村局", 2021)
    draw = draw_of("meitan")
    towns = []
    for _ in TOWNS:
        total = D(draw.randrange(12000, 68000)) / 100
        towns.append((total, (total * paid(draw, 9300)).quantize(CENT)))
    plan, spent = sum((a for a, _ in towns), ZERO), sum((b for _, b in towns), ZERO)
    work = funded("农业农村", "meitan", MEITAN, [["fiscal_appropriation"]])[0]
    book.sheet("自评表", "附件1", "中央对地方专项转移支付区域（项目）绩效目标自评表", "（2021年度）", meitan_table(book, work, plan, spent))
    title = "湄潭县2021年耕地地力保护补贴资金分配兑付情况表"
    grid = Grid(2)
    grid.row(c("序号", 1, 2), c("镇（街道）", 1, 2), c("补贴面积（亩）", 1, 2), c("资金（万元）", 3), c("兑付率", 1, 2))
    grid.row("安排", "兑付", "结余")

    def add(lead: list[object], name: str, area: str, a: Decimal, b: Decimal) -> None:
        heads = [f"资金（万元）/{x}" for x in ("安排", "兑付", "结余")]
        values = [book.cell(title, "", name, h, v) for h, v in zip(heads, (a, b, a - b), strict=True)]
        grid.row(*lead, area, *values, percent(100 * b / a))

    areas = [int(a * 100) for a, _ in towns]
    for n, (town, (a, b), area) in enumerate(zip(TOWNS, towns, areas, strict=True), 1):
        add([str(n), town], town, str(area), a, b)
    add([c("合计", 2)], "合计", str(sum(areas)), plan, spent)
    book.sheet("分配表", "附件2", title, grid, "注：结余资金系农户账户信息有误、死亡注销等原因未兑付，已结转下年继续兑付。")
    return book


def meitan_table(book: Paper, work: Funded, plan: Decimal, spent: Decimal) -> Grid:
    """The ministry's form for transfers: money by level of government, (A) and (B)."""
    project, grid = work.project, Grid()
    central = (plan * D("0.92")).quantize(CENT)
    rate = percent(100 * spent / plan)
    central_spent = min(central, spent)
    seq = book.project(project, annual_goal=project.goal, goal_completion=project.done, unit_name="湄潭县种植业发展服务中心")
    grid.row(c("转移支付（项目）名称", 3), c(project.name, 4))
    grid.row(c("中央主管部门", 3), c("农业农村部", 4))
    grid.row(c("地方主管部门", 3), c("湄潭县农业农村局", 2), "资金使用单位", "湄潭县种植业发展服务中心")
    grid.row(c("资金投入情况（万元）", 3, 5), "", "全年预算数（A）", "全年执行数（B）", "预算执行率（B/A*100%）")
    total = book.money(seq, "adjusted_budget", "total", plan), book.spent(seq, "total", spent, rate)
    grid.row("年度资金总额：", *total, rate)
    # the levels of government have no source of their own: allowed, not asked for
    levelled = [("其中：中央财政资金", central, central_spent), ("地方资金", plan - central, spent - central_spent)]
    for name, a, b in levelled:
        grid.row(name, book.money(seq, "adjusted_budget", "fiscal_appropriation", a, again=True), book.amount(b), percent(100 * b / a))
    grid.row("其他资金", "", "", "")
    grid.row(c("年度总体目标", 1, 2), c("年初设定目标", 3), c("全年实际完成情况", 3))
    grid.row(c(project.goal, 3), c(project.done, 3))
    grid.row(
        c("绩效指标", 1, len(MEITAN_ITEMS) + 1), "一级指标", "二级指标", "三级指标", "指标值", "全年实际完成值", "未完成原因和改进措施"
    )
    for item, lead in zip(MEITAN_ITEMS, levels(MEITAN_ITEMS), strict=True):
        shown = item.actual + (item.unit if item.kind == "numeric" else "")
        why = "部分农户账户信息有误，核实后补发" if item.kind == "deadline" else ""
        value, unit = quantity(item.actual, item.unit, False) if item.kind == "numeric" else ("", "")
        book.indicator(seq, item, actual_text=shown, actual_value=value, actual_unit=unit, reason=why)
        grid.row(*lead, item.name, item.printed, shown, why)
    grid.row("说明", c("无", 6))
    return grid


# ----- 秭归: the whole department

ZIGUI = {
    "城乡低保和特困人员救助供养补助": "对低保和特困对象应保尽保。",
    "高龄老人津贴及重阳节慰问": "按时足额发放高龄津贴。",
    "屈原镇、九畹溪镇农村福利院消防安全改造提升": "完成两所福利院消防改造。",
    "移民社区居家养老服务购买": "为特殊困难老年人提供居家养老服务。",
    "殡葬惠民及公益性公墓建设": "推进节地生态安葬。",
}
ZIGUI_TASKS = ("兜牢民生保障底线", "兜牢民生保障底线", "提升养老服务质量", "提升养老服务质量", "深化殡葬改革")
ZIGUI_ITEMS = (
    Indicator("产出指标", "数量指标", "城乡低保对象救助人次", "≥", "146,000", "人次", "numeric", "10", "148,320", "10"),
    Indicator("产出指标", "数量指标", "改造农村福利院", "=", "2", "所", "numeric", "10", "2", "10"),
    Indicator("产出指标", "质量指标", "低保对象认定准确率", "≥", "98", "%", "numeric", "10", "99.2", "10"),
    Indicator("产出指标", "时效指标", "救助资金发放时限", "", "每月10日前", "", "deadline", "10", "每月10日前", "10"),
    Indicator("效益指标", "社会效益指标", "困难群众基本生活", "", "得到有效保障", "", "qualitative", "20", "得到有效保障", "18"),
    Indicator("效益指标", "可持续影响指标", "养老服务体系", "", "逐步健全", "", "qualitative", "10", "逐步健全", "9"),
    Indicator("满意度指标", "服务对象满意度指标", "服务对象满意度", "≥", "90", "%", "numeric", "10", "93.5", "10"),
)


def zigui() -> Paper:
    book = Paper("twelfth_zigui", "self_evaluation", Place("湖北省", "宜昌市", "秭归县", "420527"), "秭归县民政局", 2023)
    draw = draw_of("zigui")
    rows = []
    for k in range(len(ZIGUI)):
        plan = D(draw.randrange(4000, 260000 if k == 0 else 60000)) / 100
        other = (plan * D("0.1")).quantize(CENT) if k in (2, 4) else ZERO
        rows.append((plan, other, (plan * paid(draw)).quantize(CENT)))
    grid = Grid()
    zigui_money(book, grid, rows)
    zigui_tasks(book, grid, rows)
    grid.row("一级指标", "二级指标", "三级指标", "年初目标值", "实际完成值", "分值", "得分")
    for item, lead in zip(ZIGUI_ITEMS, levels(ZIGUI_ITEMS), strict=True):
        shown = item.actual + (item.unit if item.kind == "numeric" else "")
        book.indicator(
            "",
            item,
            weight=item.weight,
            actual_text=shown,
            actual_value=item.actual if item.kind == "numeric" else "",
            actual_unit=item.unit if item.kind == "numeric" else "",
            score=item.score,
        )
        for name in ("target_value", "actual_value"):
            book.gold["indicators"][-1][name] = book.gold["indicators"][-1][name].replace(",", "")
        grid.row(*lead, item.name, item.printed, shown, item.weight, item.score)
    points = sum((D(i.score) for i in ZIGUI_ITEMS), D(book.gold["execution"][0]["execution_score"]))
    grid.row(c("总分", 5), "100", str(points))
    book.sheet(
        "整体",
        "2023年度秭归县民政局部门整体支出绩效自评表",
        "填报日期：2024年3月18日　　　　　　　　　金额单位：万元",
        grid,
        "备注：1.预算执行情况口径：预算数为调整后财政资金总额（包括上年结余结转），执行数为资金使用单位财政资金实际支出数。",
    )
    return book


def zigui_money(book: Paper, grid: Grid, rows: list[tuple[Decimal, Decimal, Decimal]]) -> None:
    """基本支出 and 项目支出 of the office, and its money by nature of income."""
    basic, basic_done = D("638.42"), D("631.07")
    plan, other, done = (sum((r[k] for r in rows), ZERO) for k in range(3))
    total, spent = basic + plan, basic_done + done
    fund = D("212.6")
    rate = percent(100 * spent / total)
    score = (20 * spent / total).quantize(CENT)
    grid.row("单位名称", c("秭归县民政局", 6))
    grid.row("基本支出总额", c(book.amount(basic), 2), "项目支出总额", c(book.amount(plan), 3))
    grid.row(c("预算执行情况（万元）（20分）", 1, 7), "", "预算数（A）", "执行数（B）", "执行率（B/A）", c("得分（20分*执行率）", 2))
    money = book.money("", "adjusted_budget", "total", total), book.spent("", "total", spent, rate, "20", str(score))
    grid.row("部门整体支出总额", *money, rate, c(score, 2))
    general, general_paid = total - fund - other, spent - fund - other
    for name, source, a, b in (
        ("其中：一般公共预算", "general_public", general, general_paid),
        ("政府性基金预算", "government_fund", fund, fund),
        ("其他资金", "other", other, other),
    ):
        share = percent(100 * b / a)
        grid.row(name, book.money("", "adjusted_budget", source, a), book.spent("", source, b, share), share, c("—", 2))
    for name, a, b in (("按支出性质：基本支出", basic, basic_done), ("项目支出", plan, done)):
        grid.row(name, book.amount(a), book.amount(b), percent(100 * b / a), c("—", 2))


def zigui_tasks(book: Paper, grid: Grid, rows: list[tuple[Decimal, Decimal, Decimal]]) -> None:
    """The main tasks of the year with the money of their projects."""
    grid.row(c("年度主要任务", 1, 2), c("对应项目名称", 2, 2), c("预算金额（万元）", 3), c("执行金额（万元）", 1, 2))
    grid.row("总额", "其中：财政拨款", "其他资金")
    works = bare(ZIGUI)
    for n, (name, (plan, other, done)) in enumerate(zip(works, rows, strict=True)):
        seq = book.project(name)
        money = [book.money(seq, "budget", "total", plan), book.money(seq, "budget", "fiscal_appropriation", plan - other)]
        money.append(book.money(seq, "budget", "other", other) if other else "")
        run = sum(1 for x in ZIGUI_TASKS if x == ZIGUI_TASKS[n])
        lead = [c(ZIGUI_TASKS[n], 1, run)] if n == 0 or ZIGUI_TASKS[n - 1] != ZIGUI_TASKS[n] else []
        grid.row(*lead, c(name.name, 2), *money, book.spent(seq, "total", done))


def bare(names: Iterable[str]) -> list[Project]:
    """Projects with nothing but a name."""
    return [Project(name, "", ()) for name in names]


# ----- 三台: a summary of many projects

SANTAI = """基本公共卫生服务补助资金（中央、省级、县级配套）
村卫生室实施国家基本药物制度补助
乡镇卫生院标准化建设
疾控中心检验检测设备购置
县人民医院感染性疾病科改扩建工程前期费
重大传染病防控（艾滋病、结核病、精神卫生）
计划生育家庭奖励扶助与特别扶助
严重精神障碍患者监护人以奖代补
农村妇女“两癌”免费筛查
0至3岁婴幼儿托育服务机构建设补助
中医药事业传承与发展
卫生应急物资储备及演练
基层卫生人才培训与“县聘乡用”岗位补助
健康三台建设宣传及无偿献血表彰
院前医疗急救体系运行
老年人健康管理与医养结合服务
食品安全风险监测与标准跟踪评价
职业病防治与放射卫生技术支撑能力提升
全民健康信息平台运维"""


def santai() -> Paper:
    book = Paper("twelfth_santai", "self_evaluation", Place("四川省", "绵阳市", "三台县", "510722"), "三台县卫生健康局", 2024, commas=True)
    draw, names = draw_of("santai"), SANTAI.splitlines()
    rows = []
    for _ in names:
        initial = D(draw.randrange(600, 320000)) / 100
        adjusted = (initial * D(draw.choice(["1", "1", "1.13", "0.86"]))).quantize(CENT)
        rows.append((initial, adjusted, (adjusted * paid(draw, 5500)).quantize(CENT)))
    grid = Grid(2)
    grid.row(*(c(x, 1, 2) for x in ("序号", "项目名称")), c("资金情况", 4), c("自评情况", 2), c("备注", 1, 2))
    grid.row("年初预算数", "调整后预算数", "实际支出数", "预算执行率", "自评得分", "自评等级")
    sums = [sum((r[k] for r in rows), ZERO) for k in range(3)]
    santai_row(book, grid, "", [c("合计（19个项目）", 2)], sums, "", "", "")
    for n, (name, row) in enumerate(zip(names, rows, strict=True), 1):
        rate = 100 * row[2] / row[1]
        score = (D(draw.randrange(820, 900)) / 10 + rate / 10).quantize(D("0.1"))
        seq = book.project(bare([name])[0], total_score=str(score), self_grade=grade(score))
        note = "资金于12月下达，结转下年使用" if rate < 60 else ""
        santai_row(book, grid, seq, [str(n), name], list(row), str(score), grade(score), note)
    book.sheet(
        "汇总表",
        "三台县卫生健康局2024年度预算项目支出绩效自评结果汇总表",
        "填报单位：三台县卫生健康局",
        "单位：万元",
        grid,
        "填报说明：自评等级按得分划分，90分（含）以上为优，80（含）至90分为良，60（含）至80分为中，60分以下为差。",
    )
    return book


def santai_row(book: Paper, grid: Grid, seq: str, lead: list[object], row: list[Decimal], score: str, mark: str, note: str) -> None:
    rate = percent(100 * row[2] / row[1])
    money = [book.money(seq, m, "total", row[k]) for k, m in enumerate(MEASURES)]
    money.append(book.spent(seq, "total", row[2], rate))
    grid.row(*lead, *money, rate, score, mark, note)


# ----- 五常: over years

WUCHANG = {
    "（一）": ("学前教育", ["普惠性民办幼儿园生均公用经费补助", "公办幼儿园园舍新建、改扩建及设备购置项目（含小山子镇中心幼儿园）"]),
    "（二）": (
        "义务教育",
        [
            "城乡义务教育阶段学校公用经费",
            "义务教育薄弱环节改善与能力提升",
            "农村义务教育学生营养改善计划",
            "校园安全保障（保安服务与视频监控联网）",
        ],
    ),
    "（三）": ("高中及职业教育", ["普通高中国家助学金", "职业技术教育中心学校实训基地建设"]),
}


def wuchang() -> Paper:
    place = Place("黑龙江省", "哈尔滨市", "五常市", "230184")
    book = Paper("twelfth_wuchang", "self_evaluation", place, "五常市教育局", 2024)
    draw, grid = draw_of("wuchang"), Grid(1)
    grid.row(
        "项目名称",
        "2022年预算数（万元）",
        "2023年预算数（万元）",
        "2024年预算数（万元）",
        "2024年执行数（万元）",
        "2024年执行率",
        "自评得分",
        "等级",
    )
    body, all_rows = [], []
    for mark, (kind, names) in WUCHANG.items():
        rows = [wuchang_years(draw) for _ in names]
        all_rows += rows
        body.append((f"{mark}{kind}", None, [sum((r[k] for r in rows), ZERO) for k in range(4)]))
        body += [(f"　　{n}.{name}", name, row) for n, (name, row) in enumerate(zip(names, rows, strict=True), 1)]
    for label, name, row in body:
        rate = percent(100 * row[3] / row[2])
        if name is None:  # a kind of school: a sub-total
            grid.row(label, *(book.amount(v) for v in row), rate, "", "")
            continue
        score = (D(80) + row[3] / row[2] * 10 + D(draw.randrange(0, 90)) / 10).quantize(D("0.1"))
        seq = book.project(bare([name])[0], total_score=str(score), self_grade=grade(score))
        grid.row(label, *wuchang_money(book, seq, row, rate), rate, str(score), grade(score))
    row = [sum((r[k] for r in all_rows), ZERO) for k in range(4)]
    rate = percent(100 * row[3] / row[2])
    grid.row("总　计", *wuchang_money(book, "", row, rate), rate, "", "")
    book.sheet("近三年", "五常市教育局2024年度项目支出绩效自评汇总表", "（附近三年预算安排情况）", grid, "注：2022年未安排的项目不填列。")
    return book


def wuchang_years(draw: object) -> list[Decimal]:
    last = D(draw.randrange(3000, 150000)) / 100  # type: ignore[attr-defined]
    before = (last * D(draw.choice(["0.9", "1.04", "1"]))).quantize(CENT)  # type: ignore[attr-defined]
    first = ZERO if draw.random() < 0.3 else (before * D("0.93")).quantize(CENT)  # type: ignore[attr-defined]
    return [first, before, last, (last * paid(draw)).quantize(CENT)]  # type: ignore[attr-defined]


def wuchang_money(book: Paper, seq: str, row: list[Decimal], rate: str) -> list[str]:
    """The year's figures; those of the years before are allowed, not asked for."""
    early = [book.money(seq, "budget", "total", v, again=True) if v else "" for v in row[:2]]
    return [*early, book.money(seq, "budget", "total", row[2]), book.spent(seq, "total", row[3], rate)]


# ----- 赣州: special funds by office, in 亿元

GANZHOU = {
    "于都县水利局": ["梅江灌区续建配套与节水改造（于都片区）", "小型病险水库除险加固"],
    "兴国县水利局": ["塘背河小流域水土流失综合治理", "农村供水保障与水质提升", "山洪灾害防治非工程措施"],
    "瑞金市水利局": ["绵江河城区段防洪工程", "日东水库除险加固"],
    "会昌县水利局": ["湘水流域中小河流治理"],
    "市水利局本级": ["水利工程质量检测与安全监督", "水资源节约与管理考核", "智慧水利平台二期"],
}


def ganzhou() -> Paper:
    place = Place("江西省", "赣州市", "", "360700")
    book = Paper("twelfth_ganzhou", "self_evaluation", place, "赣州市水利局", 2022, "亿元", digits=4)
    draw, grid, total = draw_of("ganzhou"), Grid(1), [ZERO, ZERO]
    grid.row("单位", "项目名称", "资金文号", "下达金额", "已支付金额", "支付进度", "结转结余金额", "自评得分")
    for n, (office, names) in enumerate(GANZHOU.items()):
        rows = []
        for _ in names:
            plan = D(draw.randrange(60, 9000))
            rows.append((plan, (plan * paid(draw)).quantize(D(1))))
        sums = [sum((r[k] for r in rows), ZERO) for k in range(2)]
        total = [a + b for a, b in zip(total, sums, strict=True)]
        for k, (name, (plan, done)) in enumerate(zip(names, rows, strict=True)):
            lead = [c(office, 1, len(names) + (len(names) > 1))] if k == 0 else []
            score = f"{draw.randrange(860, 995) / 10:.1f}"
            seq = book.project(bare([name])[0], unit_name=office, total_score=score)
            grid.row(*lead, name, f"赣市财农字〔2022〕{12 + n * 3}号", *ganzhou_money(book, seq, plan, done), score)
        if len(names) > 1:
            printed = [book.amount(sums[0]), book.amount(sums[1]), percent(100 * sums[1] / sums[0], 1), book.amount(sums[0] - sums[1])]
            grid.row("小计", "", *printed, "")
    grid.row(c("合计", 3), *ganzhou_money(book, "", *total), "")
    book.sheet(
        "市级专项",
        "赣州市水利局2022年市级水利专项资金安排、支付及绩效自评情况表",
        "单位：亿元",
        grid,
        "注：结转结余资金按规定结转下年继续使用。",
    )
    return book


def ganzhou_money(book: Paper, seq: str, plan: Decimal, done: Decimal) -> list[str]:
    rate = percent(100 * done / plan, 1)
    left = book.amount(plan - done) if plan - done else "—"
    return [book.money(seq, "budget", "total", plan), book.spent(seq, "total", done, rate), rate, left]


# ----- 正定: applied for, approved

ZHENGDING = {
    "设施农业提档升级及滹沱河沿岸生态廊道农田管护项目": (
        "管护滹沱河沿岸高标准农田，对日光温室、塑料大棚实施提档升级，推广水肥一体化、绿色防控技术，培育设施蔬菜区域公用品牌，"
        "健全农田设施县、乡、村三级管护机制，稳定粮食和蔬菜生产能力，带动农民持续增收。"
    ),
    "动物疫病防控能力提升": (
        "对重大动物疫病应免尽免，完善乡镇动物防疫站点冷链设施，提升基层防疫能力和病死畜禽无害化处理水平，保障畜产品质量安全。"
    ),
    "农村户厕改造及粪污资源化利用奖补": "完成农村户厕改造任务，健全粪污清掏、运输、资源化利用长效管护机制，农村生活环境明显改善。",
}
ZHENGDING_LEVELS = ("中央资金", "省级资金", "市级资金", "县级资金")


def zhengding() -> Paper:
    book = Paper("twelfth_zhengding", "performance_targets", Place("河北省", "石家庄市", "正定县", "130123"), "正定县农业农村局", 2025)
    sources = [["fiscal_appropriation", "other"], ["fiscal_appropriation"], ["fiscal_appropriation", "carryover", "other"]]
    works = funded("农业农村", "zhengding", ZHENGDING, sources, points=100)
    for n, work in enumerate(works[:2], 1):
        book.sheet(f"申报{n}", "项目支出绩效目标申报表", "（2025年度）", zhengding_applied(book, work))
    book.sheet("批复", "正定县农业农村局2025年项目支出绩效目标批复表", "单位：万元", zhengding_approved(book, works[2]))
    return book


def zhengding_applied(book: Paper, work: Funded) -> Grid:
    """Money and goals of the whole term on the left, of the year on the right."""
    project, grid = work.project, Grid()
    whole = "三年内" + project.goal
    seq = book.project(project, annual_goal=project.goal, overall_goal=whole, unit_name="正定县农业技术推广中心")
    grid.row(c("项目名称", 2), c(project.name, 6))
    grid.row(c("主管部门及代码", 2), c("[361]正定县农业农村局", 2), c("实施单位", 2), c("正定县农业技术推广中心", 2))
    grid.row(c("项目属性", 2), c("延续项目", 2), c("项目期", 2), c("2024年—2026年", 2))
    rows = [
        ("资金总额：", "total", work.total(1)),
        ("其中：财政拨款", "fiscal_appropriation", work.of("fiscal_appropriation", 1)),
        ("其他资金", "other", work.of("other", 1)),
    ]
    for n, (name, source, wan) in enumerate(rows):
        lead = [c("项目资金（万元）", 2, 3)] if n == 0 else []
        term, year = "", ""
        if wan:
            term, year = book.money(seq, "budget", source, wan * 3, again=True), book.money(seq, "budget", source, wan)
        titles = ("实施期" + name, "年度" + name) if n == 0 else (name, name)
        grid.row(*lead, c(titles[0], 1), c(term, 2), c(titles[1], 2), year)
    grid.row(c("总体目标", 2, 2), c("实施期目标（2024年—2026年）", 3), c("年度目标", 3))
    grid.row(c(whole, 3), c(project.goal, 3))
    grid.row(c("绩效指标", 1, len(project.indicators) + 1), "一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值")
    for item, lead in zip(project.indicators, levels(project.indicators, merged=False), strict=True):
        book.indicator(seq, item, "overall")
        book.indicator(seq, item, "annual")
        grid.row(*lead, item.name, item.printed, item.level2, item.name, item.printed)
    return grid


def zhengding_approved(book: Paper, work: Funded) -> Grid:
    """Approved money by source and, below the fiscal money, by level of government."""
    project, grid = work.project, Grid()
    fiscal, carry, other = (work.of(s, 1) for s in SOURCES)
    seq = book.project(project, annual_goal=project.goal)
    grid.row("项目名称", c(project.name, 4))
    grid.row("主管部门", c("正定县农业农村局", 4))
    grid.row(c("批复资金", 1, 9), c("资金来源", 2), c("金额", 2))
    grid.row(c("合计", 2), c(book.money(seq, "budget", "total", work.total(1)), 2))
    grid.row(c("一、财政拨款", 2), c(book.money(seq, "budget", "fiscal_appropriation", fiscal), 2))
    shares = [(fiscal * D(x)).quantize(CENT) for x in ("0.4", "0.25", "0.1")]
    for n, (name, wan) in enumerate(zip(ZHENGDING_LEVELS, [*shares, fiscal - sum(shares, ZERO)], strict=True), 1):
        # levels of government: allowed, not asked for
        grid.row(c(f"　　{n}.{name}", 2), c(book.money(seq, "budget", "fiscal_appropriation", wan, again=True), 2))
    grid.row(c("二、上年结转", 2), c(book.money(seq, "budget", "carryover", carry), 2))
    grid.row(c("三、其他资金", 2), c(book.money(seq, "budget", "other", other), 2))
    grid.row("年度绩效目标", c(project.goal, 4))
    grid.row("一级指标", "二级指标", "三级指标", "指标值", "权重")
    for item, lead in zip(project.indicators, levels(project.indicators), strict=True):
        book.indicator(seq, item, weight=item.weight)
        grid.row(*lead, item.name, item.printed, item.weight)
    return grid


FORMS = [
    Form("twelfth_shouguang", "evaluation", shouguang, "xlsx pdf_tall spanless"),
    Form("twelfth_jinzhai", "evaluation", jinzhai, "html pdf md_twice"),
    Form("twelfth_kunshan", "evaluation", kunshan, "docx pdf torn"),
    Form("twelfth_meitan", "transfer_evaluation", meitan, "xlsx pdf_tall aligned"),
    Form("twelfth_zigui", "department_evaluation", zigui, "html pdf_grey torn"),
    Form("twelfth_santai", "evaluation_summary", santai, "xlsx pdf_small csv_ragged"),
    Form("twelfth_wuchang", "evaluation_summary", wuchang, "docx pdf md_lost"),
    Form("twelfth_ganzhou", "special_funds", ganzhou, "html pdf spanless"),
    Form("twelfth_zhengding", "target_form", zhengding, "xlsx pdf md_lost"),
]
