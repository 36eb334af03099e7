"""Running text: every figure a reader of the document noted, and no role for what is no text."""

from __future__ import annotations

import csv
import re
import time
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.documents.model import Line
from pipelines.documents.text import read_text
from pipelines.interpretation.narrative import NarrativeResult, read_narrative
from pipelines.interpretation.subject import plain
from pipelines.records import STATED_KINDS

ROOT = Path(__file__).parent.parent


def read(*texts: str, pages: tuple[int, ...] = ()) -> NarrativeResult:
    return read_narrative([Line(t, pages[i] if pages else 1, i + 1) for i, t in enumerate(texts)])


def figures(text: str) -> list[tuple[str, str, str, str | None]]:
    return [(f["kind"], f["subject"], str(f["value"]), f["of_subject"]) for f in read(text).figures]


def kind_of(label: str) -> str:
    if label.endswith("占比"):
        return "share"
    if re.search(r"(?:增加|减少)\(万元\)$|(?:增长|下降)$", label):
        return "change"
    return "total" if label.endswith("(万元)") else "count"


def test_every_figure_of_a_whole_budget_text_is_read_as_a_reader_noted_it() -> None:
    document = read_text((ROOT / "raw/shaoxing/2022/shaoxing_2022.txt").read_bytes())
    found = read_narrative(list(document.lines())).figures
    with (ROOT / "tests/gold/shaoxing_2022/totals.csv").open(encoding="utf-8-sig", newline="") as file:
        noted = [r for r in csv.DictReader(file) if r["what"].startswith("叙述")]
    assert len(noted) > 80
    expected = Counter((kind_of(r["what"]), Decimal(r["value"])) for r in noted)
    assert not expected - Counter((f["kind"], f["value"]) for f in found)
    assert len(found) - len(noted) <= 3
    labels = " ".join(re.sub(r"[\s()（）]", "", r["what"]) for r in noted)
    totals = [re.sub(r"[()（）]", "", re.split(r"款[)）]", f["subject"])[-1]).removesuffix("项") for f in found if f["kind"] == "total"]
    assert sum(t in labels for t in totals) / len(totals) > 0.9


Figure = tuple[str, str, str, str | None]


def total(subject: str, value: str) -> Figure:
    return ("total", subject, value, None)


SENTENCES: list[tuple[str, list[Figure]]] = [
    ("某某市财政局2022年收支总预算 5277.13 万元。", [total("收支总预算", "5277.13")]),
    (
        "2023年收入预算 1,200 万元，比上年执行数增加 200.5 万元，增长 20.1%，主要是人员增加。",
        [total("收入预算", "1200"), ("change", "收入预算", "200.5", "上年执行数"), ("change", "收入预算", "20.1", "上年执行数")],
    ),
    (
        "2023年支出预算100万元，其中：人员支出 60 万元，占60%；项目支出40万元，占支出预算的40%。",
        [
            total("支出预算", "100"),
            total("人员支出", "60"),
            ("share", "人员支出", "60", "支出预算"),
            total("项目支出", "40"),
            ("share", "项目支出", "40", "支出预算"),
        ],
    ),
    ("本年度公务接待费支出 3 亿元、会议费 5000 元。", [total("公务接待费支出", "30000"), total("会议费", "0.5000")]),
    (
        "实行绩效管理的项目共涉及 18 个项目，当年资金安排 3599.92 万元。",
        [("count", "项目", "18", None), total("项目当年资金安排", "3599.92")],
    ),
    (
        "单位价值 50 万元以上通用设备 2 台（套），车辆 3 辆。",
        [("count", "单位价值50万元以上通用设备", "2", None), ("count", "车辆", "3", None)],
    ),
    ("本年度财政拨款项目的预算执行率98.5%，较好完成任务。", [("rate", "预算执行率", "98.5", None)]),
    (
        "机关运行经费 305.85 万元，比上年预算减少 11.74 万元。",
        [total("机关运行经费", "305.85"), ("change", "机关运行经费", "11.74", "上年预算")],
    ),
    ("截至2021年12月31日，共培训干部 300 人次，满意度良好。", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[s[0][:12] for s in SENTENCES])
def test_sentence(text: str, expected: list[Figure]) -> None:
    assert figures(text) == expected


def test_direction_unit_and_place_of_a_figure() -> None:
    result = read("2023年支出预算100万元，", "比上年执行数减少 8 万元，下降 7.4%。", pages=(1, 2))
    assert [(f["direction"], f["unit"], f["line"], f["page"]) for f in result.figures] == [
        (None, "万元", 1, 1), ("decrease", "万元", 2, 2), ("decrease", "%", 2, 2),
    ]  # fmt: skip


def test_a_sentence_goes_on_over_a_page_number() -> None:
    result = read("（一）基本支出情况", "本部门 2023 年一般公共预算基本支", "3", "出1677.21万元，保障机关正常运转。", pages=(1, 1, 1, 2))
    assert [(f["subject"], f["value"], f["section"]) for f in result.figures] == [
        ("一般公共预算基本支出", Decimal("1677.21"), "（一）基本支出情况")
    ]
    assert result.roles == {1: "heading", 2: "narrative", 3: "note", 4: "narrative"}


def test_projects_and_their_money_as_a_closing_sentence_states_them() -> None:
    result = read(
        "2025年，某某市委组织部部门全面公开项目支出绩效目标，其中，本级部门预算项目19个，预算金额3187.8万元，转移支付项目1个，预算金额130万元"
    )
    assert [(t["scope"], t["count"], t["amount_wan"]) for t in result.project_totals] == [
        ("本级部门预算", 19, Decimal("3187.8")), ("转移支付", 1, Decimal("130")),
    ]  # fmt: skip


ROLES = [
    ("# 某某市财政局 2022 年部门预算", "title"),
    ("2020年部门预算项目绩效目标表", "title"),
    ("(2024年度)", "title"),
    ("## 一、部门概况", "heading"),
    ("（二）部门机构设置情况", "heading"),
    ("- (一) 2022年市级部门收支预算总表", "heading"),
    ("目录", "heading"),
    ("一、收支总表........12", "heading"),
    ("单位：万元", "note"),
    ("注：总分90分以上为优。", "note"),
    ("填报单位（盖章）：某某局", "note"),
    ("某某局没有政府性基金预算拨款安排的支出，故本表无数据。", "note"),
    ("2. 上年结转：指以前年度尚未完成、结转到本年仍按原规定用途继续使用的资金。", "narrative"),
    ("结转下年 0.00 万元。", "narrative"),
    ("组织财务培训 ≥ 1 次", None),
    ("14.00 14.00 0.00", None),
    ("7", None),
    ("满意度指标", None),
    ("年度绩效目标", None),
    ("单位代码\t单位名称\t绩效目标", None),
]


@pytest.mark.parametrize(("text", "role"), ROLES, ids=[r[0][:14] for r in ROLES])
def test_role(text: str, role: str | None) -> None:
    assert read(text).roles.get(1) == role


def test_a_list_item_whose_first_line_is_short_is_text_like_its_neighbours() -> None:
    result = read(
        "(1) 行政运行(项)1.00万元，主要用于人员支出。",
        "(2) 卫生健康支出(类)行政事业单位医疗(款)事",
        "业单位医疗(项)6.48万元，主要用于医疗保险。",
    )
    assert set(result.roles.values()) == {"narrative"}
    assert result.figures[-1]["subject"] == "卫生健康支出(类)行政事业单位医疗(款)事业单位医疗(项)"


PIECES = st.sampled_from(
    [
        "2022年",
        "预算",
        "支出",
        "1.5",
        "万元",
        "40%",
        "占",
        "增长",
        "，",
        "。",
        "、",
        "：",
        "比上年",
        "18个",
        "项目",
        "（一）",
        "\t",
        "≥",
        " ",
    ]
)


@settings(max_examples=150, deadline=None)
@given(texts=st.lists(st.one_of(st.text(max_size=30), st.lists(PIECES, max_size=25).map("".join)), max_size=8))
def test_any_text_gives_well_formed_figures(texts: list[str]) -> None:
    result = read(*texts)
    running = "".join(plain(text) for number, text in enumerate(texts, 1) if result.roles.get(number) == "narrative")
    for figure in result.figures:
        assert figure["kind"] in STATED_KINDS and figure["subject"].strip() and isinstance(figure["value"], Decimal)
        assert figure["printed"].rstrip("%％") in running and result.roles[figure["line"]] == "narrative"
    assert set(result.roles.values()) <= {"title", "heading", "note", "narrative"}
    assert all(texts[number - 1].strip() for number in result.roles)


def test_hostile_text_costs_no_more_than_its_length() -> None:
    started = time.monotonic()
    read("预算 1 个" * 20_000 + "，", "（" * 50_000, "1万元占" * 20_000, "2022年" * 30_000 + "。")
    assert time.monotonic() - started < 20
