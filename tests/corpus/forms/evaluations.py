"""Self-evaluation forms and summaries: 项目支出绩效自评表, 自评结果汇总表."""

from __future__ import annotations

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
            str(n), p.unit, p.name, book.money(seq, "budget", "total", p.adjusted), book.spent(seq, "total", p.spent, rate), rate, total, grade,
        )  # fmt: skip
    grid.row(c("合计", 3), book.money("", "budget", "total", budget), book.amount(spent), f"{100 * spent / budget:.2f}%", "", "")
    book.sheet("汇总表", "附件3", "2021年度市级部门项目支出绩效自评结果汇总表", "填报单位（盖章）：天水市文化和旅游局　　金额单位：万元", grid)
    return book


FORMS = [
    Form("mof_self_eval", "self_evaluation", ministry, "xlsx docx pdf text xls"),
    Form("hubei_self_eval", "self_evaluation", hubei, "docx html md pdf_tall"),
    Form("self_eval_summary", "summary", summary, "xlsx csv pdf text"),
]
