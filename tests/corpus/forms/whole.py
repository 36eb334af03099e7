"""A whole disclosure as it is published: narrative, statements, the table of projects and the target form of each in one document."""

from __future__ import annotations

from decimal import Decimal

from ..book import Book, Grid, Place, c, levels
from ..content import Project, projects
from . import Form
from .statements import REVENUE, SPENDING, _spending, _two_sided

DEPARTMENT = "通化市司法局"


def whole() -> Book:
    """2024年部门预算: four parts; a project's total is printed in the table and again in its form."""
    place = Place("吉林省", "通化市", "", "220500")
    book = Book("whole_budget", "department_budget", place, DEPARTMENT, 2024)
    items = projects("民政", "whole", unit=f"{DEPARTMENT}机关")
    total = sum((p.total for p in items), Decimal(0))
    book.sheet(
        "说明",
        f"{DEPARTMENT}2024年部门预算",
        "目　　录",
        "第一部分　部门概况",
        "第二部分　部门预算报表",
        "第三部分　部门预算情况说明",
        "第一部分　部门概况",
        f"一、主要职责。{DEPARTMENT}负责全市司法行政工作，指导人民调解和法律援助。",
        f"二、机构设置。{DEPARTMENT}内设科室12个，下属事业单位1个。",
        "第二部分　部门预算报表",
    )
    unit = "单位：万元"
    for title, grid in (
        ("2024年部门收支预算总表", _two_sided(book, "2024年部门收支预算总表", "2024年预算", REVENUE, SPENDING)),
        ("2024年部门支出预算总表", _spending(book, "2024年部门支出预算总表")),
    ):
        book.sheet(title[5:], title, unit, grid)
    book.sheet("项目支出", "2024年项目支出预算表", unit, _table(book, items, total))
    for n, p in enumerate(items, 1):
        book.sheet(f"目标{n}", "项目支出绩效目标表", "（2024年度）", _form(book, p, str(n)))
    book.sheet(
        "情况说明",
        "第三部分　部门预算情况说明",
        "一、收支预算总体情况。2024年收入总计2780.30万元，支出总计2780.30万元。其中：基本支出2145.80万元，项目支出634.50万元。",
        f"二、绩效目标情况。2024年纳入绩效目标管理的项目{len(items)}个，涉及资金{total}万元。",
        "三、名词解释。1.基本支出：指保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。",
    )
    return book


def _table(book: Book, items: list[Project], total: Decimal) -> Grid:
    grid = Grid(heading=1)
    grid.row("序号", "单位名称", "项目名称", "合计", "一般公共预算", "单位资金")
    for n, p in enumerate(items, 1):
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal)
        sources = (("total", p.total), ("general_public", p.fiscal), ("unit_funds", p.other))
        grid.row(str(n), p.unit, p.name, *[book.money(seq, "budget", source, wan) if wan else "" for source, wan in sources])
    fiscal = sum((p.fiscal for p in items), Decimal(0))
    grid.row(c("合计", 3), book.amount(total), book.amount(fiscal), book.amount(total - fiscal))
    return grid


def _form(book: Book, p: Project, seq: str) -> Grid:
    grid = Grid()
    grid.row(c("项目名称", 2), c(p.name, 3))
    grid.row(c("主管部门", 2), DEPARTMENT, "实施单位", p.unit)
    grid.row(c("项目资金（万元）", 1, 3), "年度资金总额", c(book.money(seq, "budget", "total", p.total, again=True), 3))
    grid.row("其中：财政拨款", c(book.money(seq, "budget", "fiscal_appropriation", p.fiscal), 3))
    grid.row("其他资金", c(book.money(seq, "budget", "other", p.other), 3))
    grid.row("年度目标", c(p.goal, 4))
    grid.row(c("绩效指标", 1, len(p.indicators) + 1), "一级指标", "二级指标", "三级指标", "指标值")
    for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
        book.indicator(seq, item)
        grid.row(*cells, item.name, item.printed)
    return grid


FORMS = [Form("whole_budget", "whole_disclosure", whole, "docx pdf_tall html text xlsx")]
