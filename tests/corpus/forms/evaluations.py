"""Self-evaluation forms and summaries: 项目支出绩效自评表, 自评结果汇总表."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ..book import Book, Grid, Place, c, levels
from ..content import Project, projects
from . import Form


def ministry() -> Book:
    """财预〔2020〕10号: funds with weight and score, then indicators, then the total score."""
    place = Place("吉林省", "四平市", "", "220300")
    book = Book("mof_self_eval", "self_evaluation", place, "四平市民政局", 2022)
    for n, p in enumerate(projects("民政", "mof_self_eval", unit="四平市社会福利服务中心"), 1):
        book.sheet(f"Sheet{n}", "项目支出绩效自评表", "（2022年度）", _ministry(book, p))
    return book


def _ministry(book: Book, p: Project) -> Grid:
    total = f"{p.score():.2f}"
    seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, goal_completion=p.done, total_score=total)
    grid = Grid()
    grid.row(c("项目名称", 3), c(p.name, 7))
    grid.row(c("主管部门", 3), c("四平市民政局", 3), c("实施单位", 1), c(p.unit, 3))
    grid.row(c("项目资金（万元）", 3, 5), c(""), "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    rate, score = f"{p.rate}%", f"{p.execution_score()}"
    grid.row(
        "年度资金总额", book.money(seq, "initial_budget", "total", p.total), book.money(seq, "adjusted_budget", "total", p.adjusted),
        book.spent(seq, "total", p.spent, rate, "10", score), "10", rate, score,
    )  # fmt: skip
    zero = Decimal(0)
    rows = [
        ("其中：当年财政拨款", "fiscal_appropriation", p.fiscal, p.adjusted_fiscal, p.spent_fiscal),
        ("上年结转资金", "carryover", zero, zero, zero),
        ("其他资金", "other", p.other, p.other, p.other),
    ]
    for label, source, first, adjusted, spent in rows:
        grid.row(
            label, book.money(seq, "initial_budget", source, first), book.money(seq, "adjusted_budget", source, adjusted),
            book.spent(seq, source, spent), "—", "", "—",
        )  # fmt: skip
    grid.row(c("年度总体目标", 1, 2), c("预期目标", 5), c("实际完成情况", 4))
    grid.row(c(p.goal, 5), c(p.done, 4))
    size = len(p.indicators)
    grid.row(
        c("绩效指标", 1, size + 1), "一级指标", "二级指标", c("三级指标", 1), "年度指标值", "实际完成值", "分值", "得分",
        c("偏差原因分析及改进措施", 2),
    )  # fmt: skip
    for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
        reason = "受天气影响进度滞后，下年度加强调度" if item.score != item.weight else ""
        book.evaluated(seq, item, reason=reason)
        actual = item.actual + (item.unit if item.kind == "numeric" else "")
        grid.row(*cells, item.name, item.printed, actual, item.weight, item.score, c(reason, 2))
    grid.row(c("总分", 6), "100", total, c("", 2))
    return grid


def hubei() -> Book:
    """Hubei: execution weighs 20 points, its heads carry letters; targets weigh 80."""
    place = Place("湖北省", "襄阳市", "", "420600")
    book = Book("hubei_self_eval", "self_evaluation", place, "襄阳市教育局", 2023)
    for n, p in enumerate(projects("教育", "hubei", unit="襄阳市教育局", points=80), 1):
        total = f"{p.score(20):.2f}"
        rate, score = f"{p.rate}%", f"{p.execution_score(20)}"
        seq = book.project(p, unit_name=p.unit, total_score=total, annual_goal=p.goal)
        grid = Grid()
        grid.row("项目名称", c(p.name, 6))
        grid.row("主管部门", c("襄阳市教育局", 2), c("项目实施单位", 2), c(p.unit, 2))
        grid.row("项目类别", c("1、部门预算项目√ 2、市直专项□ 3、市对下转移支付项目□", 6))
        grid.row(
            c("预算执行情况(万元)(20分)", 1, 2), c("", 2), "预算数（A）", "执行数(B)", "执行率(B/A)", "得分(20分*执行率)",
        )  # fmt: skip
        grid.row(
            c("年度财政资金总额", 2), book.money(seq, "budget", "total", p.adjusted), book.spent(seq, "total", p.spent, rate, "20", score),
            rate, score,
        )  # fmt: skip
        grid.row("年度绩效目标", c(p.goal, 6))
        size = len(p.indicators)
        grid.row(
            c("年度绩效目标1(80分)", 1, size + 1), "一级指标", "二级指标", "三级指标", "年初目标值(A)", "实际完成值(B)", "得分",
        )  # fmt: skip
        for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
            actual = item.actual + (item.unit if item.kind == "numeric" else "")
            book.indicator(seq, item, actual_text=actual, actual_value=item.actual if item.kind == "numeric" else "", score=item.score)
            grid.row(*cells, item.name, item.printed, actual, item.score)
        grid.row(c("总分", 6), total)
        grid.row("偏差大或目标未完成原因分析", c("无", 6))
        book.sheet(f"项目{n}", "2023年度项目自评表", "单位名称：襄阳市教育局　填报日期：2024年3月15日", grid)
    return book


def summary() -> Book:
    """自评结果汇总表: one row a project, a total row."""
    place = Place("甘肃省", "天水市", "", "620500")
    book = Book("self_eval_summary", "self_evaluation", place, "天水市文化和旅游局", 2021)
    items = projects("文化旅游", "summary-a", unit="天水市图书馆") + projects("文化旅游", "summary-b", unit="天水市文化馆")
    grid = Grid()
    grid.row("序号", "单位名称", "项目名称", "预算数①", "执行数②", "执行率", "自评得分", "自评等级")
    budget = sum((p.adjusted for p in items[:3]), Decimal(0))
    spent = sum((p.spent for p in items[:3]), Decimal(0))
    for n, p in enumerate(items[:3], 1):
        total = f"{p.score():.2f}"
        grade = "优" if p.score() >= 90 else "良"
        seq = book.project(p, unit_name=p.unit, total_score=total, self_grade=grade)
        rate = f"{p.rate}%"
        grid.row(
            str(n), p.unit, p.name, book.money(seq, "budget", "total", p.adjusted), book.spent(seq, "total", p.spent, rate),
            rate, total, grade,
        )  # fmt: skip
    grid.row(c("合计", 3), book.money("", "budget", "total", budget), book.amount(spent), f"{100 * spent / budget:.2f}%", "", "")
    book.sheet(
        "汇总表", "附件3", "2021年度市级部门项目支出绩效自评结果汇总表", "填报单位（盖章）：天水市文化和旅游局　　金额单位：万元", grid
    )
    return book


def sichuan() -> Book:
    """Sichuan: funds as nested labels and values, budget beside execution."""
    place = Place("四川省", "绵阳市", "江油市", "510781")
    book = Book("sichuan_self_eval", "self_evaluation", place, "江油市农业农村局", 2020)
    for n, p in enumerate(projects("农业农村", "sichuan", unit="江油市动物疫病预防控制中心"), 1):
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, goal_completion=p.done)
        grid = Grid()
        grid.row(c("项目名称", 2), c(p.name, 5))
        grid.row(c("主管部门", 2), c("江油市农业农村局", 2), "预算单位", c(p.unit, 2))
        grid.row(
            c("预算执行情况（万元）", 1, 3), c("预算数：", 2), book.money(seq, "budget", "total", p.adjusted), c("执行数：", 2),
            book.spent(seq, "total", p.spent),
        )  # fmt: skip
        grid.row(
            c("其中：财政拨款", 2), book.money(seq, "budget", "fiscal_appropriation", p.adjusted_fiscal), c("其中：财政拨款", 2),
            book.spent(seq, "fiscal_appropriation", p.spent_fiscal),
        )  # fmt: skip
        grid.row(c("其他资金", 2), book.money(seq, "budget", "other", p.other), c("其他资金", 2), book.spent(seq, "other", p.other))
        grid.row(c("年度目标完成情况", 1, 2), c("预期目标", 3), c("实际完成目标", 3))
        grid.row(c(p.goal, 3), c(p.done, 3))
        grid.row(c("绩效指标完成情况", 1, len(p.indicators) + 1), "一级指标", "二级指标", "三级指标", "预期指标值", c("实际完成指标值", 2))
        for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
            actual = item.actual + (item.unit if item.kind == "numeric" else "")
            book.indicator(seq, item, actual_text=actual, actual_value=item.actual if item.kind == "numeric" else "")
            grid.row(*cells, item.name, item.printed, c(actual, 2))
        book.sheet(f"项目{n}", "项目绩效目标完成情况表", "（2020年度）", grid)
    return book


def separate_columns() -> Book:
    """Everything in columns of its own: operator, value, unit, actual value without unit; rates without a percent sign; 元."""
    place = Place("安徽省", "芜湖市", "", "340200")
    book = Book("split_self_eval", "self_evaluation", place, "芜湖市卫生健康委员会", 2023, unit="元", commas=True)
    for n, p in enumerate(projects("卫生健康", "split", codes="340200230000000000", unit="芜湖市疾病预防控制中心"), 1):
        total, rate, score = f"{p.score():.2f}", f"{p.rate}", f"{p.execution_score()}"
        seq = book.project(p, unit_name=p.unit, project_code=p.code, annual_goal=p.goal, goal_completion=p.done, total_score=total)
        grid = Grid()
        grid.row(c("项目名称", 2), c(f"{p.name}（{p.code}）", 8))
        grid.row(c("主管部门", 2), c("121-芜湖市卫生健康委员会", 3), c("实施单位", 2), c("121003-" + p.unit, 3))
        grid.row(
            c("项目资金（元）", 2, 4), c("资金来源", 2), "年初预算数", "全年预算数(A)", "全年执行数(B)", "分值", "执行率(%)(B/A)", "得分",
        )  # fmt: skip
        grid.row(
            c("年度资金总额", 2), book.money(seq, "initial_budget", "total", p.total),
            book.money(seq, "adjusted_budget", "total", p.adjusted),
            book.spent(seq, "total", p.spent, rate, "10", score), "10", rate, score,
        )  # fmt: skip
        sources = {
            "其中：一般公共预算拨款": ("general_public", p.fiscal, p.adjusted_fiscal, p.spent_fiscal),
            "其他资金": ("other", p.other, p.other, p.other),
        }
        for label, (source, first, adjusted, spent) in sources.items():
            grid.row(
                c(label, 2), book.money(seq, "initial_budget", source, first), book.money(seq, "adjusted_budget", source, adjusted),
                book.spent(seq, source, spent), "-", "-", "-",
            )  # fmt: skip
        grid.row(c("年度绩效目标", 2, 2), c("年初设定目标", 4), c("全年完成情况", 4))
        grid.row(c(p.goal, 4), c(p.done, 4))
        grid.row(
            "一级指标", "二级指标", "三级指标", "分值", "指标性质", "年度指标值", "计量单位", "全年完成值", "自评得分", "未完成原因分析"
        )
        for item, cells in zip(p.indicators, levels(p.indicators, merged=False), strict=True):
            gold = replace(item, operator=item.operator or "定性")
            reason = "年中追加任务较晚" if item.score != item.weight else ""
            book.evaluated(seq, gold, with_unit=False, target=f"{gold.operator}{item.value}{item.unit}", reason=reason)
            grid.row(*cells, item.name, item.weight, gold.operator, item.value, item.unit, item.actual, item.score, reason)
        grid.row(c("总分", 3), "100", c("", 4), total, "")
        book.sheet(f"自评表{n}", "2023年度部门预算项目支出绩效自评表", grid)
    return book


def whole_department(kind: str) -> Book:
    """部门整体支出: the department's own budget and indicators, main tasks with amounts, no projects."""
    evaluated = kind == "self_evaluation"
    place = Place("海南省", "", "", "460000") if evaluated else Place("江西省", "赣州市", "章贡区", "360702")
    department = "海南省市场监督管理局" if evaluated else "赣州市章贡区水利局"
    year = 2022 if evaluated else 2024
    book = Book("department_self_eval" if evaluated else "department_target", kind, place, department, year)
    p = projects("民政" if evaluated else "水利", "department" + kind)[2]
    grid = Grid()
    grid.row(c("部门名称", 2), c(department, 5))
    if evaluated:
        rate, score = f"{p.rate}%", f"{p.execution_score()}"
        grid.row(c("部门整体支出（万元）", 2, 2), "年初预算数", "全年预算数", "全年执行数", "执行率", "得分")
        grid.row(
            book.money("", "initial_budget", "total", p.total), book.money("", "adjusted_budget", "total", p.adjusted),
            book.spent("", "total", p.spent, rate, "", score), rate, score,
        )  # fmt: skip
        grid.row(c("年度总体目标", 2), c(p.goal, 5))
        grid.row("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分")
        for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
            book.evaluated("", item)
            actual = item.actual + (item.unit if item.kind == "numeric" else "")
            grid.row(*cells, item.name, item.printed, actual, item.weight, item.score)
        book.sheet("整体自评", "部门整体支出绩效自评表", f"（{year}年度）", grid)
        return book
    grid.row(c("年度主要任务", 1, 4), c("任务名称", 1, 2), c("主要内容", 2, 2), c("预算金额（万元）", 3))
    grid.row("总额", "财政拨款", "其他资金")
    grid.row("任务1：防汛抗旱", c("做好水旱灾害防御工作", 2), "120.00", "120.00", "0.00")
    grid.row(
        "任务2：水利工程管护",
        c("开展小型水利工程管护", 2),
        *[str(book.amount(w - x)) for w, x in zip((p.total, p.fiscal, p.other), (120, 120, 0), strict=True)],
    )
    grid.row(
        c("金额合计", 4), book.money("", "budget", "total", p.total), book.money("", "budget", "fiscal_appropriation", p.fiscal),
        book.money("", "budget", "other", p.other),
    )  # fmt: skip
    grid.row("年度总体目标", c(p.goal, 6))
    grid.row(c("年度绩效指标", 1, len(p.indicators) + 1), "一级指标", "二级指标", c("三级指标", 2), c("指标值（包含数字及文字描述）", 2))
    for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
        book.indicator("", item)
        grid.row(*cells, c(item.name, 2), c(item.printed, 2))
    book.sheet("整体目标", "部门整体支出绩效目标表", f"（{year}年度）", grid)
    return book


def yuan_list() -> Book:
    """A summary in 元 whose columns stand in another order and carry letters; the score before the money."""
    place = Place("内蒙古自治区", "鄂尔多斯市", "伊金霍洛旗", "150627")
    book = Book("yuan_summary", "self_evaluation", place, "伊金霍洛旗交通运输局", 2023, unit="元", commas=True)
    items = projects("交通运输", "yuan_summary", codes="150627230000000", unit="伊金霍洛旗公路养护中心")
    grid = Grid()
    grid.row(
        c("序号", 1, 2), c("项目编码", 1, 2), c("项目名称", 1, 2), c("自评总分", 1, 2), c("等级", 1, 2), c("资金情况（元）", 4),
        c("实施单位", 1, 2),
    )  # fmt: skip
    grid.row("年初预算数", "调整预算数A", "实际支出数B", "执行率（B/A*100%）")
    for n, p in enumerate(items, 1):
        total, rate = f"{p.score():.1f}", f"{p.rate}%"
        grade = "优" if p.score() >= 90 else "良"
        seq = book.project(p, project_code=p.code, unit_name=p.unit, total_score=total, self_grade=grade)
        grid.row(
            str(n), p.code, p.name, total, grade, book.money(seq, "initial_budget", "total", p.total),
            book.money(seq, "adjusted_budget", "total", p.adjusted), book.spent(seq, "total", p.spent, rate), rate, p.unit,
        )  # fmt: skip
    sums = [sum((f(p) for p in items), Decimal(0)) for f in (lambda p: p.total, lambda p: p.adjusted, lambda p: p.spent)]
    grid.row(
        c("合　计", 5), book.money("", "initial_budget", "total", sums[0]), book.money("", "adjusted_budget", "total", sums[1]),
        book.amount(sums[2]), f"{100 * sums[2] / sums[1]:.2f}%", "",
    )  # fmt: skip
    book.sheet("汇总", "伊金霍洛旗交通运输局2023年度项目支出绩效自评情况汇总表", grid, "注：1.自评总分90分（含）以上为优。")
    return book


def summary_and_forms() -> Book:
    """A summary of all projects, then the form of each: the same figures twice, the forms rule."""
    place = Place("西藏自治区", "日喀则市", "桑珠孜区", "540202")
    book = Book("summary_and_forms", "self_evaluation", place, "日喀则市桑珠孜区卫生健康委员会", 2023)
    items = projects("卫生健康", "summary_and_forms", unit="日喀则市桑珠孜区卫生健康委员会")
    forms = []
    for p in items:
        total, rate, score = f"{p.score():.2f}", f"{p.rate}%", f"{p.execution_score()}"
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, goal_completion=p.done, total_score=total)
        grid = Grid()
        grid.row("项目名称", c(p.name, 7))
        grid.row("主管部门", c("日喀则市桑珠孜区卫生健康委员会", 3), "实施单位", c(p.unit, 3))
        grid.row(c("项目资金（万元）", 1, 3), "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
        grid.row(
            "年度资金总额：", book.money(seq, "initial_budget", "total", p.total), book.money(seq, "adjusted_budget", "total", p.adjusted),
            book.spent(seq, "total", p.spent, rate, "10", score), "10", rate, score,
        )  # fmt: skip
        grid.row(
            "其中：本年财政拨款", book.money(seq, "initial_budget", "fiscal_appropriation", p.fiscal),
            book.money(seq, "adjusted_budget", "fiscal_appropriation", p.adjusted_fiscal),
            book.spent(seq, "fiscal_appropriation", p.spent_fiscal), "/", "/", "/",
        )  # fmt: skip
        grid.row(c("年度总体目标", 1, 2), c("年初设定目标", 4), c("年度总体目标完成情况综述", 3))
        grid.row(c(p.goal, 4), c(p.done, 3))
        grid.row("一级指标", "二级指标", "三级指标", "预期指标值", "实际完成指标值", "权重", "得分", "未完成原因和改进措施")
        for item, cells in zip(p.indicators, levels(p.indicators, points=True), strict=True):
            reason = "受工期影响，下一步加快进度" if item.score != item.weight else ""
            book.evaluated(seq, item, reason=reason)
            actual = item.actual + (item.unit if item.kind == "numeric" else "")
            grid.row(*cells, item.name, item.printed, actual, item.weight, item.score, reason)
        grid.row(c("合计", 5), "100", total, "")
        forms.append(grid)
    table = Grid(heading=1)
    table.row("序号", "项目名称", "全年预算数（万元）", "全年执行数（万元）", "执行率", "自评得分")
    for n, p in enumerate(items, 1):
        table.row(
            str(n), p.name, book.money(str(n), "adjusted_budget", "total", p.adjusted, again=True), book.amount(p.spent),
            f"{p.rate}%", f"{p.score():.2f}",
        )  # fmt: skip
    book.sheet("汇总", "2023年度项目支出绩效自评结果汇总表", "部门：日喀则市桑珠孜区卫生健康委员会", table)
    for n, grid in enumerate(forms, 1):
        book.sheet(f"项目{n}", "项目支出绩效自评表", "（2023年度）", grid)
    return book


FORMS = [
    Form("mof_self_eval", "self_evaluation", ministry, "xlsx noisy docx pdf text xls"),
    Form("hubei_self_eval", "self_evaluation", hubei, "docx html md pdf_tall columns"),
    Form("sichuan_self_eval", "self_evaluation", sichuan, "docx html pdf text_gb"),
    Form("split_self_eval", "self_evaluation", separate_columns, "xlsx noisy pdf tsv"),
    Form("department_target", "department", lambda: whole_department("performance_targets"), "docx pdf_tall text"),
    Form("department_self_eval", "department", lambda: whole_department("self_evaluation"), "xlsx html md"),
    Form("summary_and_forms", "self_evaluation", summary_and_forms, "xlsx docx pdf text columns"),
    Form("self_eval_summary", "summary", summary, "noisy csv pdf text"),
    Form("yuan_summary", "summary", yuan_list, "xls html semicolon pdf_grey"),
]
