"""Units of money printed below a table, behind a title, over the columns, or nowhere: a wrong one is a fault of the factor 10,000."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipelines.documents.model import Table
from pipelines.interpretation.extraction import Extraction
from pipelines.interpretation.money import parse_points, without_unit
from pipelines.interpretation.subject import is_title
from pipelines.records import BudgetLineRecord, BudgetRecord, ExecutionRecord, ProjectRecord
from tests.grids import read, table

TITLE = "江宁县水利局2031年度项目支出绩效自评表"
STATEMENT = """
科目编码 | 科目名称 | 合计 | 基本支出
201 | 一般公共服务支出 | 2,412,000.00 | 2,412,000.00
"""


def form(name: str = "云岭图书购置", amount: str = "2,412,000.00", behind: str = "") -> Table:
    rows = ["预算数 | 支出数 | 执行率 | 得分", f"{amount} | {amount} | 100% | 10.00分", *filter(None, [behind])]
    return table("\n".join([f"项目名称 | {name} | < | <", *rows]))


def units(extraction: Extraction) -> dict[str, tuple[str, Decimal, float]]:
    """project's name -> the unit, the amount in 万元 and the confidence of its budget"""
    names = {p.project_seq: p.project_name for p in extraction.of(ProjectRecord)}
    return {names[b.project_seq]: (b.unit_printed, b.amount_wan, b.confidence) for b in extraction.of(BudgetRecord)}


@pytest.mark.parametrize("note", ["*名称与部门预算一致。**金额单位：元。", "注：金额单位：元", "备注：本表金额单位：元", "※单位：元"])
def test_a_note_below_a_table_says_its_unit(note: str) -> None:
    got = read(TITLE, form(), note, "（二）山塘清淤", form("山塘清淤", "880,000.00"), note)
    assert units(got) == {"云岭图书购置": ("元", Decimal("241.2"), 1), "山塘清淤": ("元", Decimal(88), 1)}
    assert [e.executed_wan for e in got.of(ExecutionRecord)] == [Decimal("241.2"), Decimal(88)]


def test_a_note_in_the_last_row_of_a_table_says_its_unit() -> None:
    assert units(read(TITLE, form(behind="*金额单位：元 | < | < | <"))) == {"云岭图书购置": ("元", Decimal("241.2"), 1)}


def test_a_unit_between_tables_is_of_the_one_below_unless_its_title_comes_first() -> None:
    above = read(TITLE, form(), "单位：元", TITLE, "单位：万元", form("山塘清淤", "88.00"))
    assert units(above) == {"云岭图书购置": ("元", Decimal("241.2"), 0.9), "山塘清淤": ("万元", Decimal(88), 1)}
    below = read(TITLE, "单位：万元", form(amount="241.20"), "单位：元", form("山塘清淤", "880,000.00"))
    assert units(below) == {"云岭图书购置": ("万元", Decimal("241.2"), 1), "山塘清淤": ("元", Decimal(88), 1)}


def test_a_note_of_another_table_never_overrules_a_printed_unit() -> None:
    got = read(TITLE, "单位：万元", form(amount="241.20"), "注：单位：元", TITLE, "单位：万元", form("山塘清淤", "88.00"))
    assert {unit for unit, _, _ in units(got).values()} == {"万元"}


def test_a_figure_without_a_unit_is_in_the_only_one_the_document_prints() -> None:
    other = table("项目名称 | 山塘清淤 | < | <\n资金总额 | 880,000.00 | 其中：财政拨款 | 880,000.00")
    got = read(TITLE, "单位：元", form(), TITLE, other)
    assert units(got)["山塘清淤"] == ("元", Decimal(88), 0.85)


def test_a_statement_takes_the_unit_below_it() -> None:
    got = read("江宁县水利局2031年部门预算", "部门支出总表", table(STATEMENT), "注：金额单位：元")
    assert {(x.unit_printed, x.amount_wan, x.confidence, x.extraction_note) for x in got.of(BudgetLineRecord)} == {
        ("元", Decimal("241.2"), 1, None)
    }


def test_a_unit_over_columns_of_a_statement_is_theirs() -> None:
    drawn = """
        单位名称 | 2031年预算数（元） | < | <
        ^ | “三公”经费合计 | 公务用车购置及运行费 | 公务接待费
        江宁县水利局 | 215,000.00 | 180,000.00 | 35,000.00
        """
    got = read("江宁县水利局2031年部门预算", "一般公共预算“三公”经费支出表", table(drawn))
    assert [(x.line_name, x.amount_wan) for x in got.of(BudgetLineRecord)] == [
        ("江宁县水利局", Decimal("21.5")), ("江宁县水利局", 18), ("江宁县水利局", Decimal("3.5")),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("部门收支总表（单位：万元）", "部门收支总表"), ("部门支出总表(元)", "部门支出总表"),
        ("三公经费支出表　单位：元", "三公经费支出表"),
        ("部门收支总表（公开）", "部门收支总表（公开）"), ("万元", "万元"),
    ],
)  # fmt: skip
def test_a_title_is_named_without_its_unit(printed: str, title: str) -> None:
    assert without_unit(printed) == title


def test_a_title_with_a_unit_is_a_title() -> None:
    assert is_title("部门收支预算总表（单位：万元）") and not is_title("单位：万元")


@pytest.mark.parametrize(("text", "points"), [("9.85分", "9.85"), ("20％", 20), ("10", 10), ("100.00 分", 100), ("分", None), ("—", None)])
def test_points_are_numbers(text: str, points: str | int | None) -> None:
    assert parse_points(text) == (None if points is None else Decimal(points))


def test_labels_with_their_amounts_in_one_cell() -> None:
    """As several cells of a row, and below each other in one cell; the unit stands in the label of the block."""
    row = "项目资金（万元） | 年度资金总额：735.80 | 其中：财政拨款：700.80 | 其他资金：35.00"
    for drawn in (row, "项目资金（万元） | 年度资金总额：735.80；其中：财政拨款：700.80；其他资金：35.00 | < | <"):
        got = read(TITLE, table(f"项目名称 | 云岭图书购置 | < | <\n{drawn}"))
        assert [(b.funding_source, b.amount_wan) for b in got.of(BudgetRecord)] == [
            ("total", Decimal("735.8")), ("fiscal_appropriation", Decimal("700.8")), ("other", 35),
        ]  # fmt: skip


def test_rows_of_dashes_are_not_headings() -> None:
    drawn = """
        项目 | 2030年预算数 | 2031年预算数
        合计 | 22.50 | 21.00
        1.因公出国（境）费 | - | -
        2.公务接待费 | 22.50 | 21.00
        """
    got = read("江宁县水利局2031年部门预算", "“三公”经费预算表（单位：万元）", table(drawn))
    assert [x.line_name for x in got.of(BudgetLineRecord)] == ["合计", "合计", "2.公务接待费", "2.公务接待费"]
    assert {x.statement for x in got.of(BudgetLineRecord)} == {"“三公”经费预算表"}
