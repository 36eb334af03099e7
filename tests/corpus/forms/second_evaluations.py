"""Self-evaluations by a second author: points left of the target, rates of completion, ticked grades, amounts in sentences."""

from __future__ import annotations

from decimal import Decimal

from ..book import Book, Grid, Place, c, levels
from ..content import Project
from . import Form
from .second_content import said_projects


def points_left() -> Book:
    """Weight and score stand left of the indicator; completion has a rate of its own."""
    place = Place("浙江省", "丽水市", "遂昌县", "331123")
    book = Book("points_left", "self_evaluation", place, "遂昌县林业局", 2023)
    for n, p in enumerate(said_projects("遂昌县林业局本级"), 1):
        book.sheet(f"自评{n}", f"附件{n}", "遂昌县2023年度财政支出项目绩效自评表", "填报单位（盖章）：遂昌县林业局", _left(book, p))
    return book


def _left(book: Book, p: Project) -> Grid:
    total, rate, score = str(p.score()), f"{p.rate}%", str(p.execution_score())
    seq = book.project(p, unit_name=p.unit, total_score=total, self_grade="优", annual_goal=p.goal, goal_completion=p.done)
    grid = Grid()
    grid.row(c("一、基本情况", 9))
    grid.row("项目名称", c(p.name, 4), c("项目实施单位", 2), c(p.unit, 2))
    grid.row(c("二、资金情况（万元）", 9))
    grid.row("", c("预算安排", 2), c("预算调整后", 2), c("实际支出", 2), c("执行率", 1), c("执行得分（10分）", 1))
    grid.row(
        "合计", c(book.money(seq, "initial_budget", "total", p.total), 2), c(book.money(seq, "adjusted_budget", "total", p.adjusted), 2),
        c(book.spent(seq, "total", p.spent, rate, "10", score), 2), rate, score,
    )  # fmt: skip
    grid.row(c("三、自评情况", 9))
    grid.row("绩效目标", c(p.goal, 8))
    grid.row("目标完成", c(p.done, 8))
    grid.row("一级指标", "二级指标", "权重", "得分", "具体指标", "目标值", "完成值", "完成率", "未完成原因")
    for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
        short = item.score != item.weight
        reason = "前期准备不足" if short else ""
        book.evaluated(seq, item, reason=reason)
        actual = item.actual + (item.unit if item.kind == "numeric" else "")
        done = f"{100 * Decimal(item.actual) / Decimal(item.value):.1f}%" if short else "100%"
        grid.row(*cells, item.weight, item.score, item.name, item.printed, actual, done, reason)
    grid.row(c("自评总得分", 2), c(total, 2), c("自评结论", 2), c("优", 3))
    return grid


def special_funds() -> Book:
    """Two amounts of funds, those of the whole term and those of the year."""
    place = Place("陕西省", "商洛市", "柞水县", "611026")
    book = Book("special_funds", "self_evaluation", place, "柞水县民政局", 2022)
    for n, p in enumerate(said_projects("柞水县社会福利中心"), 1):
        book.sheet(f"{n}", "附件1-1", "专项（项目）资金绩效自评表", "（2022年度）", _special(book, p))
    return book


def _special(book: Book, p: Project) -> Grid:
    total, rate, score = str(p.score()), f"{p.rate}%", str(p.execution_score())
    seq = book.project(p, unit_name=p.unit, total_score=total, overall_goal="三年内" + p.goal, annual_goal=p.goal, goal_completion=p.done)
    grid = Grid()
    grid.row(c("专项（项目）名称", 2), c(p.name, 7))
    grid.row(c("主管部门", 2), c("柞水县民政局", 3), c("实施单位", 2), c(p.unit, 2))
    grid.row(c("项目资金\n（万元）", 1, 4), c("实施期资金", 2), "", "全年预算数（A）", "全年执行数（B）", "分值", "执行率（B/A）", "得分")
    rows = [
        ("资金总额", "total", p.total, p.adjusted, p.spent),
        ("财政拨款", "fiscal_appropriation", p.fiscal, p.adjusted_fiscal, p.spent_fiscal),
        ("其他资金", "other", p.other, p.other, p.other),
    ]  # fmt: skip
    for k, (label, source, first, adjusted, spent) in enumerate(rows):
        lead = ("实施期" if k == 0 else "其中：" if k == 1 else "") + label, ("年度" if k == 0 else "其中：" if k == 1 else "") + label
        given = book.spent(seq, source, spent, rate, "10", score) if k == 0 else book.spent(seq, source, spent)
        rest = ["10", rate, score] if k == 0 else ["-", "", "-"]
        grid.row(lead[0], book.amount(first * 3), lead[1], book.money(seq, "adjusted_budget", source, adjusted), given, *rest)
    grid.row(c("总体目标", 1, 2), c("实施期目标", 3), c("年度目标", 2), c("年度目标完成情况", 3))
    grid.row(c("三年内" + p.goal, 3), c(p.goal, 2), c(p.done, 3))
    size = len(p.indicators)
    grid.row(
        c("绩效指标", 1, size + 1),
        "一级指标",
        "二级指标",
        c("三级指标"),
        "年度指标值",
        "全年完成值",
        "分值",
        "得分",
        "未完成原因和改进措施",
    )
    for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
        reason = "受客观因素影响，下一步将加快进度" if item.score != item.weight else ""
        book.evaluated(seq, item, reason=reason)
        actual = item.actual + (item.unit if item.kind == "numeric" else "")
        grid.row(*cells, item.name, item.printed, actual, item.weight, item.score, reason)
    grid.row(c("总　　分", 6), "100", total, "")
    return grid


def balance() -> Book:
    """Funds with what is left of them; the points of execution merged over all sources."""
    place = Place("黑龙江省", "绥化市", "海伦市", "231283")
    book = Book("balance_left", "self_evaluation", place, "海伦市人力资源和社会保障局", 2024)
    for n, p in enumerate(said_projects("海伦市就业服务中心", "23128324A"), 1):
        book.sheet(
            f"{n}", "2024年度部门预算项目绩效自评表", _balance(book, p), "填表人：王某　　联系电话：0455-0000000　　日期：2025年3月10日"
        )
    return book


def _balance(book: Book, p: Project) -> Grid:
    total, rate, score = str(p.score()), f"{p.rate}%", str(p.execution_score())
    seq = book.project(p, unit_name=p.unit, project_code=p.code, total_score=total, annual_goal=p.goal, goal_completion=p.done)
    grid = Grid()
    grid.row(c("项目名称（编码）", 2), c(f"{p.code}-{p.name}", 7))
    grid.row(c("部门名称", 2), c("海伦市人力资源和社会保障局", 3), c("单位名称", 2), c(p.unit, 2))
    grid.row(c("预算资金（万元）", 1, 4), "资金来源", "年初预算", "调整后预算", "实际执行", "结转结余", "分值", "执行率（%）", "得分")
    rows = [
        ("合计", "total", p.total, p.adjusted, p.spent), ("财政拨款", "fiscal_appropriation", p.fiscal, p.adjusted_fiscal, p.spent_fiscal),
        ("其他资金", "other", p.other, p.other, p.other),
    ]  # fmt: skip
    for k, (label, source, first, adjusted, spent) in enumerate(rows):
        given = book.spent(seq, source, spent, rate, "10", score) if k == 0 else book.spent(seq, source, spent)
        merged = [c("10", 1, 3), c(rate.rstrip("%"), 1, 3), c(score, 1, 3)] if k == 0 else []
        first_text, adjusted_text = book.money(seq, "initial_budget", source, first), book.money(seq, "adjusted_budget", source, adjusted)
        grid.row(label, first_text, adjusted_text, given, book.amount(adjusted - spent), *merged)
    grid.row("年度目标", c("年初设定目标", 4), c("全年完成情况", 4))
    grid.row("", c(p.goal, 4), c(p.done, 4))
    grid.row("一级指标", "二级指标", "三级指标", "分值", "年度指标值", "实际完成值", "得分", c("偏差原因分析及改进措施", 2))
    for item, cells in zip(p.indicators, levels(p.indicators, points=True), strict=True):
        reason = "组织不够及时" if item.score != item.weight else ""
        book.evaluated(seq, item, reason=reason)
        actual = item.actual + (item.unit if item.kind == "numeric" else "")
        grid.row(*cells, item.name, item.weight, item.printed, actual, item.score, c(reason, 2))
    grid.row(c("合计", 3), "100", "", "", total, c("", 2))
    return grid


def ticked() -> Book:
    """A summary with 元 behind every amount and the grade as a tick in one of four columns."""
    place = Place("海南省", "", "琼海市", "469002")
    book = Book("ticked_summary", "self_evaluation", place, "琼海市教育局", 2023, unit="元", commas=True)
    grid = Grid(heading=2)
    grid.row(*(c(x, 1, 2) for x in ("序号", "项目名称", "预算单位", "调整后预算", "支出金额", "支出进度", "自评分数")), c("自评结果", 4))
    grid.row("优", "良", "中", "差")
    for n, p in enumerate(said_projects(), 1):
        unit = ("琼海市教育局机关", "琼海市实验小学", "琼海市嘉积中学")[n - 1]
        rate, grade = f"{p.rate}%", "优" if n != 2 else "良"
        seq = book.project(p, unit_name=unit, total_score=str(p.score()), self_grade=grade)
        adjusted, spent = book.money(seq, "adjusted_budget", "total", p.adjusted), book.spent(seq, "total", p.spent, rate)
        ticks = ["√" if grade == x else "" for x in "优良中差"]
        grid.row(str(n), p.name, unit, adjusted + "元", spent + "元", rate, str(p.score()), *ticks)
    book.sheet("汇总", "琼海市教育局2023年度项目绩效自评结果情况表", grid)
    return book


def report() -> Book:
    """A report on one project: money, score and grade in sentences, the indicators in a table."""
    place = Place("江西省", "赣州市", "石城县", "360735")
    book = Book("report_of_project", "self_evaluation", place, "石城县文化广电旅游局", 2023)
    p = said_projects()[0]
    seq = book.project(p, total_score=str(p.score()), self_grade="优")
    first, adjusted = book.money(seq, "initial_budget", "total", p.total), book.money(seq, "adjusted_budget", "total", p.adjusted)
    spent = book.spent(seq, "total", p.spent, f"{p.rate}%", "10", str(p.execution_score()))
    grid = Grid(heading=1)
    grid.row("一级指标", "二级指标", "三级指标", "分值", "目标值", "完成情况", "自评得分")
    for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
        book.evaluated(seq, item)
        grid.row(*cells, item.name, item.weight, item.printed, item.actual + (item.unit if item.kind == "numeric" else ""), item.score)
    book.sheet(
        "报告", f"石城县文化广电旅游局2023年度{p.name}项目绩效自评报告", "一、项目概况",
        f"（一）资金安排和使用情况。{p.name}项目2023年年初预算安排{first}万元，年中调整后预算为{adjusted}万元，截至2023年12月31日实际支出{spent}万元，"
        f"预算执行率{p.rate}%。",
        "二、自评结论",
        f"根据评价指标体系，该项目绩效自评总得分为{p.score()}分，评价等级为“优”。其中预算执行率指标满分10分，得{p.execution_score()}分。",
        "三、绩效指标完成情况", grid, "四、存在的问题及建议", "一是受众满意度调查样本偏少；二是短视频策划能力有待提高。",
    )  # fmt: skip
    return book


def department_report() -> Book:
    """A report of a department: its budget in sentences, its projects in one table."""
    place = Place("云南省", "保山市", "昌宁县", "530524")
    book = Book("report_of_department", "self_evaluation", place, "昌宁县水务局", 2022)
    found = said_projects()
    adjusted, spent = (sum((x for x in figures), Decimal(0)) for figures in ([p.adjusted for p in found], [p.spent for p in found]))
    grid = Grid(heading=1)
    grid.row("序号", "项目", "安排数", "支出数", "执行率（%）", "得分", "等次")
    for n, p in enumerate(found, 1):
        seq = book.project(p, total_score=str(p.score()), self_grade="优")
        given = book.spent(seq, "total", p.spent, str(p.rate))
        grid.row(str(n), p.name, book.money(seq, "budget", "total", p.adjusted), given, str(p.rate), str(p.score()), "优")
    rate = f"{100 * spent / adjusted:.2f}%"
    grid.row(
        c("合计", 2),
        book.money("", "budget", "total", adjusted),
        book.spent("", "total", spent, rate.rstrip("%")),
        rate.rstrip("%"),
        "",
        "",
    )
    book.sheet(
        "报告", "昌宁县水务局2022年度部门项目支出绩效自评情况报告",
        f"2022年，我局共有3个项目纳入绩效自评，涉及预算资金{book.amount(adjusted)}万元，实际支出{book.amount(spent)}万元，预算执行率{rate}。",
        "表1　项目支出自评情况（金额单位：万元）", grid, "昌宁县水务局", "2023年4月18日",
    )  # fmt: skip
    return book


FORMS = [
    Form("points_left", "self_evaluation", points_left, "docx pdf html"),
    Form("special_funds", "self_evaluation", special_funds, "xlsx docx pdf"),
    Form("balance_left", "self_evaluation", balance, "xlsx pdf text"),
    Form("ticked_summary", "summary", ticked, "xlsx docx html noisy"),
    Form("report_of_project", "narrative", report, "docx text pdf_tall"),
    Form("report_of_department", "narrative", department_report, "docx text html"),
]
