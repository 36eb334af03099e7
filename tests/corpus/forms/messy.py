"""Forms as hands and machines leave them: blanks and breaks in labels, labels with their values in one cell, groups and sub-totals."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ..book import Book, Grid, Place, c, levels
from ..content import Project, projects
from . import Form

NAMES = ("绩效指标体系建设项目", "年度目标责任制考核经费（第2批）", "群众满意度调查经费")


def stacked() -> Book:
    """Forms one below the other in one table, labels with blanks and line breaks, names made of the words of the form."""
    place = Place("山东省", "济宁市", "曲阜市", "370881")
    book = Book("stacked_target", "performance_targets", place, "曲阜市文化和旅游局", 2024)
    grid = Grid()
    found = projects("文化旅游", "stacked", codes="37088124000", unit="曲阜市文化和旅游局机关")
    for name, p in zip(NAMES, found, strict=True):
        _stack(book, grid, replace(p, name=name))
    book.sheet("目标表", "2024年市直部门（单位）项目支出绩效目标表", grid)
    return book


def _stack(book: Book, grid: Grid, p: Project) -> None:
    seq = book.project(p, unit_name=p.unit, project_code=p.code, annual_goal=p.goal)
    grid.row(c("项 目 名 称", 2), c(p.name, 2), "项目\n编码", c(p.code, 2))
    grid.row(c("主 管 部 门", 2), c("曲阜市文化和旅游局", 2), "实施\n单位", c(p.unit, 2))
    grid.row(c("项目\n资金\n（万元）", 1, 3), c("年度资金总额:", 2), c(book.money(seq, "budget", "total", p.total), 4))
    grid.row(c("其中:财政拨款", 2), c(book.money(seq, "budget", "fiscal_appropriation", p.fiscal), 4))
    grid.row(c("其 他 资 金", 2), c(book.money(seq, "budget", "other", p.other), 4))
    grid.row("年度\n目标", c(p.goal.replace("，", "，\n"), 6))
    size = len(p.indicators)
    grid.row(c("绩\n效\n指\n标", 1, size + 1), "一级\n指标", "二级\n指标", c("三 级 指 标", 2), c("指 标 值", 2))
    for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
        book.indicator(seq, item)
        broken = [replace(x, text=x.text.replace("指标", "\n指标")) for x in cells]
        grid.row(*broken, c(item.name, 2), c(item.printed, 2))
    grid.row(c("填表人：孔某某　　联系电话：0537-0000000　　填报日期：2024年1月15日", 7))


def in_one_cell() -> Book:
    """Labels and values in one cell, amounts with their unit behind them."""
    place = Place("广西壮族自治区", "南宁市", "横州市", "450181")
    book = Book("one_cell_target", "performance_targets", place, "横州市民政局", 2023)
    for n, p in enumerate(projects("民政", "one_cell", unit="横州市社会福利院"), 1):
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal)
        grid = Grid()
        grid.row(c(f"项目名称：{p.name}", 5))
        grid.row(c("主管部门：横州市民政局", 3), c(f"实施单位：{p.unit}", 2))
        total, fiscal = book.money(seq, "budget", "total", p.total), book.money(seq, "budget", "fiscal_appropriation", p.fiscal)
        other = book.money(seq, "budget", "other", p.other)
        grid.row(c("项目资金", 2), c(f"资金总额：{total}万元"), c(f"其中：财政拨款 {fiscal}万元"), c(f"其他资金 {other}万元"))
        grid.row(c("年度目标", 2), c(p.goal, 3))
        grid.row("一级指标", "二级指标", c("三级指标", 2), "年度指标值")
        for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
            book.indicator(seq, item)
            grid.row(*cells, c(item.name, 2), item.printed)
        book.sheet(f"目标{n}", "横州市2023年度部门预算项目绩效目标表", grid)
    return book


def grouped() -> Book:
    """A list with a row for every unit and its sub-total, empty rows and an empty column, the total on top."""
    place = Place("黑龙江省", "牡丹江市", "", "231000")
    book = Book("grouped_list", "performance_targets", place, "牡丹江市教育局", 2025)
    units = {"牡丹江市教育局本级": projects("教育", "grouped-1"), "牡丹江市第一中学": projects("文化旅游", "grouped-2", count=2)}
    grid = Grid()
    grid.row("单位/项目名称", "", "合计", "财政拨款", "其他资金", "绩效目标", "三级指标", "指标值")
    every = [p for group in units.values() for p in group]
    grid.row("总计", "", *_sums(book, every, log=True), *[""] * 3)
    for unit, group in units.items():
        grid.row(*[""] * 8)
        grid.row(unit, "", *_sums(book, group), *[""] * 3)
        for p in group:
            seq = book.project(p, unit_name=unit, annual_goal=p.goal)
            size = len(p.indicators)
            sources = {"total": p.total, "fiscal_appropriation": p.fiscal, "other": p.other}
            texts = [p.name, "", *(book.money(seq, "budget", source, wan) for source, wan in sources.items()), p.goal]
            for k, item in enumerate(p.indicators):
                book.indicator(seq, item, hide="12")
                grid.row(*([c(text, 1, size) for text in texts] if k == 0 else []), item.name, item.printed)
    book.sheet("绩效", "牡丹江市教育局2025年项目支出绩效目标情况表", "单位：万元", grid)
    return book


def _sums(book: Book, group: list[Project], log: bool = False) -> list[str]:
    sums = {
        "total": sum((p.total for p in group), Decimal(0)),
        "fiscal_appropriation": sum((p.fiscal for p in group), Decimal(0)),
        "other": sum((p.other for p in group), Decimal(0)),
    }
    return [book.money("", "budget", source, wan) if log else book.amount(wan) for source, wan in sums.items()]


def sources_in_columns() -> Book:
    """A summary with the sources of each measure side by side, three levels of heading."""
    place = Place("辽宁省", "丹东市", "东港市", "210681")
    book = Book("sources_summary", "self_evaluation", place, "东港市水利局", 2022)
    grid = Grid(heading=3)
    grid.row(
        c("序号", 1, 3), c("项目名称", 1, 3), c("资金情况（万元）", 9), c("预算执行率", 1, 3), c("自评得分", 1, 3), c("自评等级", 1, 3),
    )  # fmt: skip
    grid.row(c("年初预算数", 3), c("全年预算数", 3), c("全年执行数", 3))
    grid.row(*["小计", "财政拨款", "其他资金"] * 3)
    for n, p in enumerate(projects("水利", "sources"), 1):
        total, rate = f"{p.score():.2f}", f"{p.rate}%"
        grade = "优" if p.score() >= 90 else "良"
        seq = book.project(p, total_score=total, self_grade=grade)
        first = [("total", p.total), ("fiscal_appropriation", p.fiscal), ("other", p.other)]
        adjusted = [("total", p.adjusted), ("fiscal_appropriation", p.adjusted_fiscal), ("other", p.other)]
        texts = [book.money(seq, "initial_budget", source, wan) for source, wan in first]
        texts += [book.money(seq, "adjusted_budget", source, wan) for source, wan in adjusted]
        texts += [book.spent(seq, "total", p.spent, rate), book.spent(seq, "fiscal_appropriation", p.spent_fiscal)]
        grid.row(str(n), p.name, *texts, book.spent(seq, "other", p.other), rate, total, grade)
    book.sheet("自评", "2022年度东港市水利局项目支出绩效自评汇总表", grid)
    return book


FORMS = [
    Form("stacked_target", "target_form", stacked, "xlsx docx html pdf text md"),
    Form("one_cell_target", "target_form", in_one_cell, "docx pdf html text"),
    Form("grouped_list", "target_list", grouped, "xlsx xls pdf csv text"),
    Form("sources_summary", "summary", sources_in_columns, "xlsx docx pdf_grey text"),
]
