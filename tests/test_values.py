"""What values say: against the gold of five documents, against print of other places, and by property."""

import csv
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.interpretation.money import UNITS, parse_amount, to_wan, to_yuan, unit_in
from pipelines.interpretation.quantities import vocabulary
from pipelines.interpretation.values import is_operator, looks_like_target, looks_like_unit, parse_actual, parse_target

GOLD = sorted((Path(__file__).parent / "gold").glob("*/indicators.csv"))


def cells(row: dict[str, str]) -> Iterator[dict[str, str | None]]:
    """A gold row's target as printed in one cell, and as three cells where its parts allow to rebuild them."""
    text, unit = row["target_text"], row["target_unit"]
    yield {"text": text}
    operator = row["operator"]
    if operator and text.startswith(operator):
        yield {"text": text[len(operator) :], "operator": operator}
        if unit and text.endswith(unit) and not row["ambiguous"]:
            yield {"text": text[len(operator) : -len(unit)], "operator": operator, "unit": unit}
        if row["value_kind"] == "qualitative":
            yield {"text": text[len(operator) :], "operator": operator, "unit": text[len(operator) :]}


def shown(value: Decimal | str | None) -> Decimal | None:
    return Decimal(value) if value not in (None, "") else None


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.parent.name)
def test_gold_values(path: Path) -> None:
    wrong = []
    with path.open(encoding="utf-8", newline="") as file:
        rows = [r for r in csv.DictReader(file) if r["ambiguous"] != "1"]
    for row in rows:
        want = (
            row["operator"] or None,
            row["target_text"],
            row["value_kind"] or None,
            shown(row["target_value"]),
            row["target_unit"] or None,
        )
        for cell in cells(row):
            text = cell.pop("text") or ""
            got = parse_target(text, name=row["level3"], **cell)
            if (got.operator, got.text, got.kind, got.value, got.unit) != want:
                wrong.append((text, cell, want, got))
        target = parse_target(row["target_text"])
        got = parse_actual(row["actual_text"], target=target)
        if (got.text, got.value, got.unit) != (row["actual_text"], shown(row["actual_value"]), row["actual_unit"] or None):
            wrong.append((row["actual_text"], "actual", row["actual_value"], got))
    assert rows and not wrong


ELSEWHERE = [
    ("≥95％", "≥", "numeric", "95", "%"),
    ("＞＝95%", "≥", "numeric", "95", "%"),
    ("大于等于95%", "≥", "numeric", "95", "%"),
    ("95%及以上", "≥", "numeric", "95", "%"),
    ("不低于95%", "≥", "numeric", "95", "%"),
    ("控制在5%以内", "≤", "numeric", "5", "%"),
    ("不超过10人", "≤", "numeric", "10", "人"),
    ("超过10人", ">", "numeric", "10", "人"),
    ("≤5‰", "≤", "numeric", "5", "‰"),
    ("100(%)", None, "numeric", "100", "%"),
    ("1次/季度", None, "numeric", "1", "次/季度"),
    ("≥2000份/期", "≥", "numeric", "2000", "份/期"),
    ("3次以上/年", "≥", "numeric", "3", "次/年"),
    ("达到100%", None, "numeric", "100", "%"),
    ("增长5%以上", "≥", "numeric", "5", "%"),
    ("较上年增长≥5%", "≥", "numeric", "5", "%"),
    ("5%（同比）", None, "numeric", "5", "%"),
    ("90分（含）以上", "≥", "numeric", "90", "分"),
    ("0起", None, "numeric", "0", "起"),
    ("1批次", None, "numeric", "1", "批次"),
    ("3000平方米", None, "numeric", "3000", "平方米"),
    ("3万平方米", None, "numeric", "30000", "平方米"),
    ("5千克", None, "numeric", "5", "千克"),
    ("1,300万元", None, "numeric", "1300", "万元"),
    ("2.2万人次", None, "numeric", "22000", "人次"),
    ("1.5倍", None, "numeric", "1.5", "倍"),
    ("两次", None, "numeric", "2", "次"),
    ("不少于三场", "≥", "numeric", "3", "场"),
    ("百分之九十五以上", "≥", "numeric", "95", "%"),
    ("5个工作日内", "≤", "numeric", "5", "个工作日"),
    ("100台设备", None, "numeric", "100", "台"),
    ("每年不少于2次", "≥", "numeric", "2", "次"),
    ("约20人", "≈", "numeric", "20", "人"),
    ("1200余人", ">", "numeric", "1200", "人"),
    ("≥-5%", "≥", "numeric", "-5", "%"),
    ("3台（套）", None, "numeric", "3", "台(套)"),
    ("每人每年1000元", None, "numeric", "1000", "元"),
    ("2024年6月30日前拨付到位率100%", None, "numeric", "100", "%"),
    ("PM2.5浓度≤35μg/m3", "≤", "numeric", "35", "μg/m3"),
    ("5G覆盖率100%", None, "numeric", "100", "%"),
    ("pH6-9", None, "qualitative", None, None),
    ("每月2部", None, "qualitative", None, None),
    ("年初预算", None, "qualitative", None, None),
    ("3-5次", None, "composite", None, None),
    ("3～5次", None, "composite", None, None),
    ("40%/50%", None, "composite", None, None),
    ("按时完成", None, "qualitative", None, None),
    ("零事故", None, "qualitative", None, None),
    ("每季度一次", None, "qualitative", None, None),
    ("一次性发放", None, "qualitative", None, None),
    ("突破性进展", None, "qualitative", None, None),
    ("全省前3名", None, "qualitative", None, None),
    ("3A级", None, "qualitative", None, None),
    ("执行财预〔2021〕101号", None, "qualitative", None, None),
    ("优", None, "qualitative", None, None),
    ("全年", None, "qualitative", None, None),
    ("√", None, "qualitative", None, None),
    ("/", None, "not_applicable", None, None),
    ("—", None, "not_applicable", None, None),
    ("无", None, "not_applicable", None, None),
    ("不适用", None, "not_applicable", None, None),
    ("", None, None, None, None),
]


@pytest.mark.parametrize(("text", "operator", "kind", "value", "unit"), ELSEWHERE)
def test_other_prints(text: str, operator: str | None, kind: str | None, value: str | None, unit: str | None) -> None:
    got = parse_target(text)
    assert (got.operator, got.kind, got.value, got.unit) == (operator, kind, shown(value), unit)
    assert got.text == text


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("10月底前", date(2024, 10, 31)),
        ("2月底", date(2024, 2, 29)),
        ("12月31日前", date(2024, 12, 31)),
        ("2023年12月底之前", date(2023, 12, 31)),
        ("2025-06-30 00:00:00", date(2025, 6, 30)),
        ("2024.06.05", date(2024, 6, 5)),
        ("第一季度", date(2024, 3, 31)),
        ("上半年完成", date(2024, 6, 30)),
        ("年底前", date(2024, 12, 31)),
        ("次年3月底前", date(2025, 3, 31)),
        ("每年12月初", date(2024, 12, 10)),
        ("6月底和12月底前", date(2024, 12, 31)),
        ("按照计划,10月底前完成", date(2024, 10, 31)),
        ("2024年2月31日前", None),
        ("每月20日前", None),  # no one day
        ("每季度末月25日前", None),
        ("次月15日前支付", None),
        ("1-12月", date(2024, 12, 31)),
        ("24年底", date(2024, 12, 31)),
        ("20240630", date(2024, 6, 30)),
    ],
)
def test_deadlines(text: str, day: date | None) -> None:
    got = parse_target(text, fiscal_year=2024)
    assert (got.kind, got.date) == ("deadline", day)


def test_a_date_without_year_needs_the_fiscal_year() -> None:
    assert parse_target("10月底前").date is None
    assert parse_target("≤2024年12月31日").operator == "≤"
    assert parse_target("不晚于6月底", fiscal_year=2024).operator == "≤"


def test_the_name_decides_whether_a_month_is_a_date() -> None:
    assert parse_target("12", operator="≤", unit="月", name="项目完成时间", fiscal_year=2024).date == date(2024, 12, 31)
    assert parse_target("12", operator="=", unit="月", name="补贴发放月数").value == 12


def test_unit_of_a_cell_of_its_own_is_kept() -> None:
    got = parse_target("240", operator="≥", unit="万")
    assert (got.text, got.value, got.unit) == ("≥240万", 240, "万")
    got = parse_target("20万", operator="≥", unit="人")
    assert (got.text, got.value, got.unit) == ("≥20万人", 200000, "人")
    got = parse_target("有效提升", operator="=", unit="有效提升")
    assert (got.text, got.kind) == ("=有效提升", "qualitative")
    assert parse_target("95%", operator="≥", unit="%").text == "≥95%"
    assert parse_target("95", operator="/", unit="%").text == "95%"


def test_actual_takes_the_quantity_in_the_targets_unit() -> None:
    target = parse_target("≥100人次")
    got = parse_actual("组织活动4场，参加120人次，反响良好", target=target)
    assert (got.kind, got.value, got.unit) == ("numeric", 120, "人次")
    assert parse_actual("参加120人次，另有30人次", target=target).kind == "composite"
    assert parse_actual("96机组").kind == "qualitative"
    told = parse_actual("96机组", target=parse_target("≥95机组"))  # a unit that no list has: the target says that it is one
    assert (told.text, told.kind, told.value, told.unit) == ("96机组", "numeric", 96, "机组")


def test_numbers_no_column_can_hold_are_words() -> None:
    assert parse_target("1" * 19).kind == parse_target("1" * 100_000).kind == "qualitative"
    assert parse_target("9" * 18 + "万亿").kind == "qualitative"


def test_lone_cells() -> None:
    assert min(map(looks_like_target, ("≥95%", "3场以上", "10月底前"))) > 0.8 > looks_like_target("有所提升") - 0.1
    assert looks_like_target("有所提升") > looks_like_target("产出指标") > looks_like_target("通过组织关心关爱激发、调动工作积极性。")
    assert looks_like_target("10") == 0.5 and looks_like_target("≥") == 0 == looks_like_target("")
    units = ("人次", "元/人/天", "元/生/年", "%", "次/周", "万元")
    assert min(map(looks_like_unit, units)) == 1 > looks_like_unit("万") > looks_like_unit("提升")
    assert looks_like_unit("95%") == looks_like_unit("") == 0
    assert all(map(is_operator, ("≥", "＞＝", "大于等于", "定性", " = "))) and not any(map(is_operator, ("", "≥5", "提升")))


@given(st.text(alphabet="0123456789.,万亿人次%≥≤年月日前底以上内不于()/- \n一两每□，：、A", max_size=40))
def test_every_text_gets_a_reading(text: str) -> None:
    got = parse_target(text, fiscal_year=2024)
    assert (got.kind == "numeric") == (got.value is not None)
    assert got.unit is None or got.kind == "numeric"
    assert 0 <= looks_like_target(text) <= 1 and 0 <= looks_like_unit(text) <= 1


UNITS_OF_COUNT = st.sampled_from([u for group in vocabulary()["units"].values() for u in group if not set(u) & set("月年日")])
OPERATORS = st.sampled_from(["≥", "≤", "=", ">", "<"])
wide = str.maketrans({c: c + 0xFEE0 for c in range(0x21, 0x7F)})


@given(OPERATORS, st.decimals(0, 10**9, places=2), UNITS_OF_COUNT)
def test_what_is_formatted_is_read(operator: str, number: Decimal, unit: str) -> None:
    one = parse_target(f"{operator}{number:,}{unit}")
    assert (one.operator, one.kind, one.value, one.unit) == (operator, "numeric", number, unit)
    assert parse_target(f"{operator}{number}", unit=unit) == parse_target(f"{number}", operator=operator, unit=unit)
    full = parse_target(f"{operator}{number}{unit}".translate(wide))
    assert (full.operator, full.value) == (operator, number)


# --- money ---

AMOUNTS = st.decimals(min_value=-(10**13), max_value=10**13, places=2)


@given(AMOUNTS)
def test_amounts_are_read_as_formatted_and_in_full_width(amount: Decimal) -> None:
    assert parse_amount(f"{amount:,}") == parse_amount(str(amount)) == parse_amount(f"{amount:,}".translate(wide)) == amount
    assert parse_amount(f"({abs(amount)})") == -abs(amount)


@given(AMOUNTS, st.sampled_from(sorted(UNITS)))
def test_yuan_and_wan_are_exact(amount: Decimal, unit: str) -> None:
    assert to_yuan(to_wan(amount, unit), "万元") == to_yuan(amount, unit) == amount * UNITS[unit]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("3,317.80", "3317.80"), ("1，000.00", "1000.00"), ("350.0 0", "350.00"), ("1,2\n34.5", "1234.5"), ("-12.5", "-12.5"),
        ("¥ 12.50", "12.50"), ("12.5万元", "12.5"), ("0", "0"), (".5", "0.5"),
        ("－", None), ("—", None), ("", None), ("10 20", None), ("14.00 14.00", None), ("98%", None), ("1,23", None), ("(12.5", None),
        ("合计", None), ("2024年", None), ("1.2.3", None), (".", None),
    ],
)  # fmt: skip
def test_amount_prints(text: str, amount: str | None) -> None:
    assert parse_amount(text) == shown(amount)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("金额单位：元", "元"), ("（万元）", "万元"), ("单位:万元", "万元"), ("预算金额（万 元）", "万元"), ("单位：人民币元", "元"), 
        ("以百万元为单位", "百万元"),
        ("金额单位：元、人", "元"), ("1.2亿元", "亿元"), ("单元数量", None), ("（元/人）", None), ("预算金额", None), ("美元", None),
    ],
)  # fmt: skip
def test_unit_prints(text: str, unit: str | None) -> None:
    assert unit_in(text) == unit
