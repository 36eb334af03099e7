"""Headings whose spans are lost find back under what they stood: by their words, by how wide the rows are and by what adds up."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.interpretation.heading_trees import Way, tree
from pipelines.interpretation.lexicon import lexicon

Nested = list  # a text, or (text, [those under it])

SOURCES = ["一般公共预算", "政府性基金预算", "国有资本经营预算"]
OTHERS = ["财政专户管理资金", "单位资金", "上年结转结余"]
amounts = st.integers(10, 9_999_999).map(lambda n: Decimal(n) / 10)


def told(way: Way | None) -> Nested | None:
    return None if way is None else [(n.text, told(n.under)) if n.under else n.text for n in way]


def printed(row: list[Decimal]) -> list[str]:
    return [f"{x:,.2f}" if x else "" for x in row]


@settings(max_examples=60, deadline=None)
@given(
    st.permutations(OTHERS),
    st.integers(0, 3),
    st.lists(st.lists(amounts, min_size=6, max_size=6, unique=True), min_size=2, max_size=6),
    st.integers(0, 2),
    st.booleans(),
)
def test_two_and_three_levels_come_back(others: list[str], at: int, figures: list[list[Decimal]], lost: int, wide: bool) -> None:
    fiscal = ("财政拨款", ["小计", *SOURCES])
    second: Nested = ["合计", *others[:at], fiscal, *others[at:]]
    upper = [x if isinstance(x, str) else x[0] for x in second]
    rows = []
    for f in figures:
        group = [sum(f[:3], Decimal(0)), *f[:3]]
        money = [*f[3 : 3 + at], *group, *f[3 + at :]]
        labels = ["1", "文物保护", "某市图书馆"][: 3 - lost]
        rows.append([*reversed(labels), *printed([sum(f, Decimal(0)), *money])])
    labels = ["单位名称", "项目名称", "项目编码"]
    if wide:
        levels = [[*labels, "资金来源"], upper, ["小计", *SOURCES]]
        assert told(tree(levels, rows, lexicon())) == [*labels, ("资金来源", second)]
    else:
        levels = [[*labels, *upper], ["小计", *SOURCES]]
        assert told(tree(levels, rows, lexicon())) == [*labels, *second]


def test_words_alone_tell_where_nothing_is_summed_up() -> None:
    upper = ["项目名称", "合计", "本年拨款", "财政拨款结转结余", "财政专户管理资金", "单位资金"]
    row = ["抽样检验", "142.09", "137.00", "", "", "", "", "", "5.09", ""]
    way = tree([upper, [*SOURCES, *SOURCES]], [row, row], lexicon())
    assert told(way) == ["项目名称", "合计", ("本年拨款", SOURCES), ("财政拨款结转结余", SOURCES), "财政专户管理资金", "单位资金"]


def test_one_row_below_numbered_columns_is_enough_where_it_adds_up() -> None:
    three = ["合计", "因公出国（境）费", "公务用车购置及运行费", "公务接待费"]
    cars = ["小计", "公务用车购置费", "公务用车运行维护费"]
    numbers = [str(i) for i in range(1, 13)]
    row = ["3.62", "0.00", "2.70", "0.00", "2.70", "0.92", "3.00", "0.00", "2.08", "0.00", "2.08", "0.92"]
    side = ["合计", "因公出国（境）费", ("公务用车购置及运行费", cars), "公务接待费"]
    assert told(tree([["预算数", "决算数"], [*three, *three], [*cars, *cars]], [numbers, row], lexicon())) == [
        ("预算数", side),
        ("决算数", side),
    ]


def test_what_two_ways_explain_is_not_told() -> None:
    upper, lower = ["科目名称", "合计", "基本支出", "项目支出"], ["人员经费", "公用经费"]
    rows = [["教育支出", "10.00", "2.00", "3.00", "5.00"]] * 2
    assert tree([upper, lower], rows, lexicon()) is None


def test_a_subtotal_that_is_no_sum_is_not_taken_for_one() -> None:
    upper, lower = ["科目名称", "合计", "基本支出", "项目支出"], ["小计", "人员经费", "公用经费"]
    rows = [["教育支出", "10.00", "6.00", "2.00", "3.00", "4.00"]] * 3
    assert tree([upper, lower], rows, lexicon()) is None


def test_hostile_headings_end() -> None:
    levels = [[f"甲{i}" for i in range(16)], [f"乙{i}" for i in range(16)], [f"丙{i}" for i in range(16)]]
    assert tree(levels, [["1.5"] * 40] * 50, lexicon()) is None


def test_what_is_carried_over_is_divided_only_where_the_money_of_the_year_is() -> None:
    """Both could hold the sources, and no sub-total tells; where sums tell that it is divided, they count."""
    upper = ["科目编码", "科目名称", "合计", "本年收入", "上年结转结余"]
    lower = ["一般公共预算", "政府性基金预算", "国有资本经营预算"]
    rows = [["205", "教育支出", "100.00", "70.00", "", "", "30.00"]]
    assert told(tree([upper, lower], rows, lexicon())) == [*upper[:3], (upper[3], lower), upper[4]]
    lower = ["小计", "一般公共预算", "政府性基金预算"]
    rows = [["205", "教育支出", "100.00", "70.00", "30.00", "20.00", "10.00"], ["206", "科学支出", "9.00", "4.00", "5.00", "2.00", "3.00"]]
    assert told(tree([upper, lower], rows, lexicon())) == [*upper[:4], (upper[4], lower)]
