"""What words reading could meet in a document, and which words a change of the vocabulary changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.documents.model import Cell, Document, Line, Table
from pipelines.interpretation import regions
from pipelines.interpretation.printed_words import changed, composable, concerns, entries, printed

HAN = "预算绩效目标指标资金"


def of(*texts: str, path: str = "") -> str:
    return printed(Document([Line(text, 1, i) for i, text in enumerate(texts, 1)]), path)


@pytest.mark.parametrize(
    ("word", "texts"),
    [
        ("预算", ["部门预算表"]),
        ("预算", ["预 算"]),
        ("绩效目标", ["年度绩效", "目标表"]),
        ("绩效目标", ["年度绩", "效", "目标表"]),
        ("本级支出", ["本级(机关)支出"]),
        ("评价标准/计算公式", ["计算公式", "评价标准"]),
        ("GB", ["ＧＢ18918"]),
        ("330100", ["3301002024Y1"]),
        ("m³", ["立方M"]),
        ("℃", ["25℃"]),
        ("%", []),
        ("", []),
    ],
)
def test_words_a_document_may_hold(word: str, texts: list[str]) -> None:
    assert composable(word, of(*texts))


@pytest.mark.parametrize(
    ("word", "texts"),
    [
        ("预算", []),
        ("预算", ["算", "预备"]),
        ("绩效目标", ["绩效评价", "目标"]),  # 绩效 ends no run
        ("绩效目标", ["绩效", "总目标"]),  # 目标 begins none
        ("绩效目标", ["年度绩", "效果", "目标表"]),  # 效 is no whole run
        ("330100", ["330", "200"]),
        ("GB", ["G", "A"]),
    ],
)
def test_words_it_cannot(word: str, texts: list[str]) -> None:
    assert not composable(word, of(*texts))


@given(st.lists(st.text(HAN, min_size=1, max_size=6), min_size=1, max_size=5), st.data())
def test_what_is_joined_of_whole_cells_can_be_cut_anywhere(cells: list[str], data: st.DataObject) -> None:
    joined = "".join(data.draw(st.permutations(cells)))
    start = data.draw(st.integers(0, len(joined)))
    assert composable(joined[start : data.draw(st.integers(start, len(joined)))], of(*cells))


@given(st.text(HAN + "A1 ,(年", max_size=12), st.text(HAN + "A1 ,(年", max_size=40))
def test_what_is_in_the_text_can_be_met(word: str, around: str) -> None:
    assert composable(word, of(f"{around}{word}{around[::-1]}"))


def test_all_that_is_printed_counts() -> None:
    document = Document([Line("标题", 1, 1), Table([Cell("单元", 0, 0)], 1, 1, name="表名")])
    text = printed(document, "地方/文件.txt")
    assert all(composable(word, text) for word in ("标题", "单元", "表名", "地方", "文件")) and not composable("别处", text)


@given(st.lists(st.sampled_from([f"/f/l\t{word}" for word in HAN]), unique=True), st.data())
def test_of_two_words_in_another_order_one_has_changed(before: list[str], data: st.DataObject) -> None:
    after = data.draw(st.permutations(before))
    words = changed(before, after)
    for i, a in enumerate(before):
        for b in before[i + 1 :]:
            assert after.index(a) < after.index(b) or {a[-1], b[-1]} & words


@given(st.sets(st.sampled_from(HAN)), st.sets(st.sampled_from(HAN)))
def test_what_one_list_lacks_has_changed(before: set[str], after: set[str]) -> None:
    assert changed([f"/f/l\t{word}" for word in sorted(before)], [f"/f/l\t{word}" for word in sorted(after)]) == before ^ after


def test_patterns_numbers_and_empty_lists_concern_every_document() -> None:
    places = dict(entry.rpartition("\t")[::2] for entry in entries())
    assert places["/words.yml/form_numbers"] == "" and places["/values.yml/multipliers/十=10"] == "十"
    assert places["/values.yml/operators/</after=[]"] == ""
    assert concerns([""], of()) and not concerns([], of("预算"))


def test_forms_of_places_are_what_texts_are_compared_with() -> None:
    forms = dict.fromkeys(form for _, form in regions.forms())
    assert {"甘孜藏族自治州", "甘孜州", "甘孜", "宁波市", "宁波", "330200"} <= set(forms)
