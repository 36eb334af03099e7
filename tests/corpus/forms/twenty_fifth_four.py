"""Forms of Henan, Jiangxi, Zhejiang and Shandong; those of Henan and Shandong are of a whole department."""

from __future__ import annotations

from decimal import Decimal

from ..book import Book, Grid, Place, c
from ..content import Indicator
from . import Form
from .twenty_fifth_base import Case, cases, grouped, with_unit

# level 1 and 2 as the province sets them for a whole department
HENAN = (
    ("投入管理指标", "工作目标管理", "年度履职目标相关性", "", "相关", "", "qualitative", "年度履职目标是否符合国家、省委省政府战略部署"),
    ("投入管理指标", "预算和财务管理", "预算编制完整性", "", "完整", "", "qualitative", "部门所有收入是否全部纳入部门预算"),
    ("投入管理指标", "预算和财务管理", "预算执行率", "≥", "95", "%", "numeric", "预算完成数与预算数的比率"),
    ("投入管理指标", "预算和财务管理", "结转结余率", "≤", "5", "%", "numeric", "结转结余总额与预算数的比率"),
    ("投入管理指标", "绩效管理", "绩效自评完成率", "=", "100", "%", "numeric", "已完成自评项目数与应自评项目数的比率"),
    ("产出指标", "重点工作任务完成", "新增城镇就业人数", "≥", "3200", "人", "numeric", "年度内城镇新增就业人员总数"),
    ("产出指标", "重点工作任务完成", "职业技能培训人次", "≥", "8500", "人次", "numeric", "开展各类补贴性培训人次"),
    ("产出指标", "履职目标实现", "劳动人事争议仲裁结案率", "≥", "96", "%", "numeric", "结案数与受理数的比率"),
    ("效益指标", "履职效益", "全县就业局势", "", "保持总体稳定", "", "qualitative", "反映履职社会效益情况"),
    ("效益指标", "满意度", "服务对象满意度", "≥", "90", "%", "numeric", "社会公众对部门履职效果的满意程度"),
)
TASKS = (
    ("促进高质量充分就业", "落实就业优先政策，发放创业担保贷款，开展补贴性职业技能培训，帮助重点群体就业创业。"),
    ("完善社会保障体系", "持续实施全民参保计划，按时足额发放各项社会保险待遇，加强基金监管，确保基金安全平稳运行。"),
    ("构建和谐劳动关系", "依法处理劳动人事争议案件，开展根治欠薪专项行动，切实维护劳动者合法权益。"),
)


def henan() -> Book:
    book = Book(
        "twenty_fifth_xinxian", "performance_targets", Place("河南省", "信阳市", "新县", "411523"), "新县人力资源和社会保障局", 2024
    )
    grid = Grid()
    grid.row("部门（单位）名称", c(book.department, 4))
    grid.row("年度履职目标", c("".join(f"{n}.{text}" for n, (_name, text) in enumerate(TASKS, 1)), 4))
    grid.row(c("年度主要任务", 1, len(TASKS) + 1), c("任务名称", 2), c("主要内容", 2))
    for name, text in TASKS:
        grid.row(c(name, 2), c(text, 2))
    fiscal, other, basic = Decimal("2864.37"), Decimal("126.50"), Decimal("1742.15")
    total = fiscal + other
    grid.row(c("预算情况", 1, 7), c("部门预算总额（万元）", 3), book.money("", "budget", "total", total))
    grid.row(c("1、资金来源：", 3), "")
    grid.row(c("（1）财政性资金", 3), book.money("", "budget", "fiscal_appropriation", fiscal))
    grid.row(c("（2）其他资金", 3), book.money("", "budget", "other", other))
    grid.row(c("2、资金结构：", 3), "")
    grid.row(c("（1）基本支出", 3), book.amount(basic))
    grid.row(c("（2）项目支出", 3), book.amount(total - basic))
    grid.row("一级指标", "二级指标", "三级指标", "指标值", "指标值说明")
    items = tuple(Indicator(*row[:7]) for row in HENAN)
    for item, lead, row in zip(items, grouped(items), HENAN, strict=True):
        book.indicator("", item, remark=row[7])
        grid.row(*lead, item.name, item.printed, row[7])
    book.sheet("整体绩效目标", "预算12表", "新县人力资源和社会保障局2024年部门（单位）整体绩效目标表", grid)
    return book


STANDARDS = {"%": "全省平均水平", "人": "上级下达任务"}


def _jiangxi(book: Book, case: Case) -> Grid:
    """Levels repeated in every row; the target stands between those of last year and of the trade."""
    p = case.project
    seq = book.project(p, annual_goal=p.goal, unit_name=p.unit)
    grid = Grid()
    grid.row("项目名称", c(p.name, 6))
    grid.row("主管部门及代码", c(f"207-{book.department}", 3), "实施单位", c(p.unit, 2))
    grid.row("项目属性", c("延续项目", 3), "项目日期范围", c("2025-01-01至2025-12-31", 2))
    total, fiscal = book.money(seq, "budget", "total", p.total), book.money(seq, "budget", "fiscal_appropriation", p.fiscal)
    grid.row("项目资金（万元）", "年度资金总额", total, "其中：财政拨款", fiscal, "其他资金", book.money(seq, "budget", "other", p.other))
    grid.row("年度绩效目标", c(p.goal, 6))
    grid.row("一级指标", "二级指标", "三级指标", "上年完成值", "目标值", "行业标准", "责任科室")
    for k, item in enumerate(p.indicators):
        book.indicator(seq, item)
        last = case.more[item.name].last + (item.unit if item.kind == "numeric" else "")
        rooms = ("规划财务股", "业务股", "办公室")
        grid.row(item.level1, item.level2, item.name, last, item.printed, STANDARDS.get(item.unit, "—"), rooms[k % 3])
    return grid


def jiangxi() -> Book:
    book = Book("twenty_fifth_shangyou", "performance_targets", Place("江西省", "赣州市", "上犹县", "360724"), "上犹县交通运输局", 2025)
    for n, case in enumerate(cases("1 交通运输2 交通运输1", book.doc, 2025, unit="上犹县公路事业发展中心"), 1):
        book.sheet(f"表{n}", "项目支出绩效目标表", "（2025年度）", _jiangxi(book, case))
        book.gold["projects"][-1]["department"] = "207-上犹县交通运输局"
    return book


def zhejiang() -> Book:
    """A list of results, one row a project, the money of all sources, points and grade."""
    book = Book(
        "twenty_fifth_suichang", "self_evaluation", Place("浙江省", "丽水市", "遂昌县", "331123"), "遂昌县民政局", 2023, commas=True
    )
    grid = Grid(2)
    one, two = ("序号", "项目名称", "项目实施单位"), ("预算执行率（%）", "自评得分", "自评结论", "绩效目标完成情况", "责任科室")
    grid.row(*(c(x, 1, 2) for x in one), c("年初预算数", 2), c("全年预算数", 1, 2), c("全年执行数", 1, 2), *(c(x, 1, 2) for x in two))
    grid.row("合计", "其中：财政拨款")
    everyone = cases("0 民政0 民政1 民政2", book.doc, 2023, unit="遂昌县民政局本级")
    for n, case in enumerate(everyone, 1):
        p, grade = case.project, "优" if case.project.score() >= 90 else "良"
        score = f"{p.score():.2f}"
        seq = book.project(p, unit_name=p.unit, goal_completion=case.done, total_score=score, self_grade=grade)
        first = [book.money(seq, "initial_budget", "total", p.total), book.money(seq, "initial_budget", "fiscal_appropriation", p.fiscal)]
        spent = book.spent(seq, "total", p.spent, f"{p.rate}")
        adjusted = book.money(seq, "adjusted_budget", "total", p.adjusted)
        grid.row(
            str(n), p.name, p.unit, *first, adjusted, spent, f"{p.rate}", score, grade, case.done, "社会救助科" if n % 2 else "养老服务科"
        )
    rows = [(x.project.total, x.project.fiscal, x.project.adjusted, x.project.spent) for x in everyone]
    sums = [sum(col, Decimal(0)) for col in zip(*rows, strict=True)]
    printed = [
        book.money("", "initial_budget", "total", sums[0]),
        book.money("", "initial_budget", "fiscal_appropriation", sums[1]),
        book.money("", "adjusted_budget", "total", sums[2]),
    ]
    rate = (100 * sums[3] / sums[2]).quantize(Decimal("0.01"))
    grid.row(c("合计", 3), *printed, book.spent("", "total", sums[3], f"{rate}"), f"{rate}", "", "", "", "")
    book.sheet("自评汇总", "附件3", "遂昌县民政局2023年度项目支出绩效自评结果汇总表", "单位：万元", grid, "填报人：　　　审核人：")
    return book


SHANDONG = (
    ("履职效能", "重点工作任务", "新建改建农村供水管网", "≥", "86", "公里", "numeric", "15", "88.5", "15"),
    ("履职效能", "重点工作任务", "小型病险水库除险加固", "=", "7", "座", "numeric", "15", "7", "15"),
    ("履职效能", "工作质量", "单元工程质量合格率", "=", "100", "%", "numeric", "10", "100", "10"),
    ("履职效能", "工作时效", "汛前检查完成时间", "", "4月底前", "", "deadline", "5", "4月23日", "5"),
    ("管理效率", "预算管理", "“三公”经费控制率", "≤", "100", "%", "numeric", "10", "91.6", "10"),
    ("管理效率", "资产管理", "固定资产利用率", "≥", "95", "%", "numeric", "5", "93", "4"),
    ("社会效应", "社会效益", "城乡供水保障能力", "", "有效提升", "", "qualitative", "15", "有效提升", "14"),
    ("社会效应", "可持续发展能力", "河湖长效管护机制", "", "不断完善", "", "qualitative", "5", "不断完善", "5"),
    ("社会效应", "服务对象满意度", "社会公众满意度", "≥", "90", "%", "numeric", "10", "95.2", "10"),
)


def shandong() -> Book:
    book = Book("twenty_fifth_shanxian", "self_evaluation", Place("山东省", "菏泽市", "单县", "371722"), "单县水务局", 2023)
    grid = Grid()
    grid.row(c("部门（单位）名称", 2), c(book.department, 7))
    grid.row(
        c("年度总体目标", 2),
        c("统筹推进水资源、水生态、水环境、水灾害治理，完成城乡供水一体化年度任务，确保安全度汛，持续改善河湖面貌。", 7),
    )
    grid.row(c("预算执行情况（万元）", 2, 4), "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    rows = (
        ("年度资金总额", "total", "6842.10", "7013.55", "6880.29"),
        ("其中：财政拨款", "fiscal_appropriation", "6542.10", "6713.55", "6580.29"),
        ("其他资金", "other", "300.00", "300.00", "300.00"),
    )
    rate = (100 * Decimal("6880.29") / Decimal("7013.55")).quantize(Decimal("0.01"))
    points = f"{rate / 10:.2f}"
    for name, source, *wan in rows:
        first, adjusted, spent = map(Decimal, wan)
        whole = source == "total"
        more = {"rate": f"{rate}%", "weight": "10", "score": points} if whole else {}
        money = [book.money("", "initial_budget", source, first), book.money("", "adjusted_budget", source, adjusted)]
        grid.row(name, *money, book.spent("", source, spent, **more), *(("10", f"{rate}%", points) if whole else ("—", "—", "—")))
    grid.row("一级指标", "二级指标", "三级指标", "分值", "年度指标值", "实际完成值", "得分", c("偏差原因分析及改进措施", 2))
    items = tuple(Indicator(*row) for row in SHANDONG)
    for item, lead in zip(items, grouped(items), strict=True):
        reason = "" if item.score == item.weight else "日常管理还不够精细，将进一步压实责任"
        book.evaluated("", item, reason=reason)
        grid.row(*lead, item.name, item.weight, item.printed, with_unit(item), item.score, c(reason, 2))
    total = Decimal(points) + sum(Decimal(i.score) for i in items)
    grid.row(c("总分", 3), "100", "", "", f"{total:.2f}", c("", 2))
    book.sheet("整体自评", "单县水务局2023年度部门整体支出绩效自评表", grid, "单位负责人（签章）：　　　填表人：　　　填报日期：2024年3月")
    return book


FORMS = [
    Form("twenty_fifth_xinxian", "department_targets", henan, "docx pdf aligned"),
    Form("twenty_fifth_shangyou", "target_form", jiangxi, "xlsx pdf_tall torn"),
    Form("twenty_fifth_suichang", "evaluation_list", zhejiang, "xlsx html csv_ragged"),
    Form("twenty_fifth_shanxian", "department_evaluation", shandong, "docx xls spanless"),
]
