"""Heading bands of one to three rows, on ruled and on ragged grids, and what each column means."""

from __future__ import annotations

import pytest

from pipelines.interpretation.header import Header
from pipelines.interpretation.headings import find_header, is_numbering
from pipelines.interpretation.lexicon import lexicon
from pipelines.interpretation.rows import rows_of
from pipelines.interpretation.terms import set_aside
from tests.grids import table

LEX = lexicon()
GRIDS = pytest.mark.parametrize("sound", [True, False], ids=["ruled", "ragged"])


def band(drawn: str, sound: bool = True, at: int = 0, nested: bool = False) -> Header:
    header = find_header(rows_of(table(drawn, sound)), at, LEX, nested)
    assert header is not None
    return header


def fields(header: Header) -> list[str | None]:
    return [c.field for c in header.columns]


def money(header: Header) -> list[tuple[str | None, str | None]]:
    """(measure, funding source) of every column of money."""
    return [(c.meaning.measure, c.meaning.funding) for c in header.columns if c.meaning and c.kind == "amount"]


@GRIDS
def test_one_row_of_headings(sound: bool) -> None:
    header = band(
        """
        序号 | 项目名称 | 项目编码 | 实施单位 | 预算金额（万元）
        1 | 云岭图书购置 | X-01 | 云岭县图书馆 | 12.50
        """,
        sound,
    )
    assert fields(header) == ["seq", "project", "project_code", "unit", "budget"]
    assert (header.form, header.unit, header.first, header.last) == ("projects", "万元", 0, 0)


@pytest.mark.parametrize(
    ("drawn", "sound"),
    [
        ("项目名称 | 预算金额（元） | < | < | 年度目标\n^ | 合计 | 财政拨款 | 其他资金 | ^\n云岭图书购置 | 9 | 8 | 1 | 购书", True),
        ("项目名称 | 预算金额（元） | | | 年度目标\n | 合计 | 财政拨款 | 其他资金 |\n云岭图书购置 | 9 | 8 | 1 | 购书", False),
        ("项目名称 | 预算金额（元） | | | 年度目标\n | 合计 | 财政拨款 | 其他资金 |\n云岭图书购置 | 9 | 8 | 1 | 购书", True),
    ],
    ids=["merged", "ragged", "blanks for merged cells"],
)
def test_two_rows_of_headings(drawn: str, sound: bool) -> None:
    header = band(drawn, sound)
    assert [c.heading for c in header.columns] == [
        "项目名称", "预算金额（元）/合计", "预算金额（元）/财政拨款", "预算金额（元）/其他资金", "年度目标",
    ]  # fmt: skip
    assert fields(header) == ["project", "amount", "amount", "amount", "annual_goal"]
    assert money(header) == [("budget", "total"), ("budget", "fiscal_appropriation"), ("budget", "other")]
    assert {c.meaning.unit for c in header.columns if c.meaning and c.kind == "amount"} == {"元"}
    assert (header.form, header.last) == ("projects", 1)


@pytest.mark.parametrize(
    "over",
    [
        "资金（万元）",
        "项目资金（万元）",
    ],
)
def test_three_rows_of_headings(over: str) -> None:
    header = band(
        f"""
        序号 | 项目名称 | {over} | < | < | <
        ^ | ^ | 年初预算数 | < | 全年预算数 | <
        ^ | ^ | 财政拨款 | 其他资金 | 财政拨款 | 其他资金
        1 | 云岭图书购置 | 12 | 1 | 13 | 2
        """
    )
    assert money(header) == [
        ("initial_budget", "fiscal_appropriation"), ("initial_budget", "other"),
        ("adjusted_budget", "fiscal_appropriation"), ("adjusted_budget", "other"),
    ]  # fmt: skip
    assert (header.form, header.unit, header.last) == ("projects", "万元", 2)


@pytest.mark.parametrize("over", ["云岭县财力（万元）", "投资安排"])
def test_a_band_whose_heading_over_the_amounts_is_unknown(over: str) -> None:
    header = band(f"项目名称 | {over} | < | < | 年度目标\n^ | 合计 | 财政拨款 | 其他资金 | ^\n云岭图书购置 | 9 | 8 | 1 | 购书")
    assert fields(header)[0] == "project"


def test_two_sides_of_a_statement() -> None:
    header = band(
        """
        收入 | < | 支出 | < | <
        项目 | 预算数 | 项目 | 合计 | 基本支出
        一般公共预算拨款 | 100 | 教育支出 | 60 | 40
        """
    )
    assert header.form == "statement"
    assert [(c.field, c.side) for c in header.columns] == [
        ("line_name", 0), ("line_amount", 0), ("line_name", 1), ("line_amount", 1), ("line_amount", 1),
    ]  # fmt: skip


def test_two_name_columns_of_one_side_are_one_side() -> None:
    header = band("科目编码 | 科目名称 | 合计 | 基本支出\n205 | 教育支出 | 30 | 20")
    assert {c.side for c in header.columns} == {0}
    assert fields(header) == ["line_code", "line_name", "line_amount", "line_amount"]


def test_two_terms_of_indicators_beside_each_other() -> None:
    header = band(
        """
        一级指标 | 二级指标 | 中期指标名称 | 中期指标值 | 二级指标 | 年度指标名称 | 年度指标值
        产出指标 | 数量指标 | 三年购书 | ≥9册 | 数量指标 | 购书 | ≥3册
        """
    )
    assert [c.meaning.scope for c in header.columns if c.meaning and c.field == "name"] == ["overall", "annual"]
    assert [c.side for c in header.columns] == [0, 0, 0, 0, 1, 1, 1]
    assert header.column("name", "annual") is header.columns[5]


@pytest.mark.parametrize(
    ("drawn", "numbering"),
    [
        ("栏次 | < | 1 | 2 | 3", True),
        ("** | ** | 1 | 2 | 3", True),
        ("栏次 | 1=2+3 | 2 | 3", True),
        ("1 | 2 | 3 | 4", True),
        ("行次 | 1 | 2", True),
        ("＊ | ＊ | ＊ | 1 | 2 | 3 | 4", True),
        ("— | — | 1 | 2 | 3", True),
        ("甲 | 乙 | （1） | （2） | （3）", True),
        ("— | 1 | 3 | 7", False),  # figures, one of which is not there
        ("甲 | 乙 | 1 | 2", True),
        ("甲 | 乙", False),
        ("甲 | 1 | 2", False),
        ("1 | 云岭图书购置 | 12", False),
        ("3 | 2 | 1", False),
        ("1 | 1 | 2", False),
        ("12 | 20 | 35", False),
        ("1 | 2", False),
    ],
)
def test_rows_that_number_the_columns(drawn: str, numbering: bool) -> None:
    assert is_numbering(rows_of(table(drawn))[0], LEX) is numbering


def test_column_numbers_belong_to_the_band() -> None:
    header = band("科目编码 | 科目名称 | 合计 | 基本支出\n栏次 | < | 1 | 2\n205 | 教育支出 | 30 | 20")
    assert (header.first, header.last) == (0, 1)
    assert [c.heading for c in header.columns] == ["科目编码", "科目名称", "合计", "基本支出"]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        ("项目名称 | 单位 | 三级指标 | 指标值 | 单位", ["project", "unit", "name", "target", "measure_unit"]),
        ("三级指标 | 指标值 | 单位 | 得分", ["name", "target", "measure_unit", "score"]),
        ("项目名称 | 预算金额 | 执行数 | 得分 | 备注", ["project", "budget", "executed", "total_score", "remark"]),
        ("一级指标 | 指标名称 | 指标值 | 实际完成情况", ["level1", "name", "target", "actual"]),
        ("一级指标 | 绩效指标 | 指标值 | 实际完成值", ["level1", "name", "target", "actual"]),
        ("预期目标 | 实际完成情况", ["annual_goal", "goal_completion"]),
        ("项目 | 主管部门 | 预算金额", ["project", "department", "budget"]),
        ("项目 | 合计 | 基本支出", ["line_name", "line_amount", "line_amount"]),
    ],
)
def test_headings_printed_alike_are_told_apart_by_their_neighbours(headings: str, expected: list[str]) -> None:
    assert fields(band(f"{headings}\n{' | '.join('甲' for _ in expected)}")) == expected


@pytest.mark.parametrize(("printed", "field"), [("≥", "operator"), ("定量指标", "attribute")])
def test_the_cells_below_tell_an_operator_from_an_attribute(printed: str, field: str) -> None:
    header = band(f"三级指标 | 指标性质 | 指标值\n购书册数 | {printed} | 5000\n到馆人次 | {printed} | 900")
    assert fields(header) == ["name", field, "target"]


@pytest.mark.parametrize(("printed", "field"), [("历史标准", "attribute"), ("≥30场", "target")])
def test_a_standard_is_a_target_or_where_one_comes_from(printed: str, field: str) -> None:
    assert fields(band(f"一级指标 | 指标名称 | 绩效标准\n产出指标 | 活动场次 | {printed}\n^ | 参与人次 | {printed}"))[-1] == field
    both = band("一级指标 | 指标名称 | 指标值 | 绩效标准\n产出指标 | 活动场次 | ≥30场 | 按计划")
    assert fields(both)[-2:] == ["target", "attribute"] and {c.side for c in both.columns} == {0}


@GRIDS
def test_of_the_years_below_one_heading_this_years_target_counts(sound: bool) -> None:
    header = band("指标名称 | 指标值 | | | 备注\n | 前年 | 上年 | 预计当年实现 |\n活动场次 | 18场 | 24场 | ≥30场 |", sound)
    set_aside(header, 2031)
    assert fields(header) == ["name", "attribute", "attribute", "target", "remark"]


def test_shares_and_counts_of_a_statement_are_no_money() -> None:
    headings = "科目名称 | 预算数 | 决算数 | 决算数占预算数% | 增长率 | 人数/批次 | 车辆购置数（辆）"
    header = band(f"{headings}\n教育 | 30 | 20 | 66.67 | 5 | 8 | 2")
    assert fields(header) == ["line_name", "line_amount", "line_amount", *["attribute"] * 4]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        ("三级指标 | 指标值 | 计算公式 | 指标说明", ["name", "target", "attribute", "remark"]),
        ("三级指标 | 指标值 | 评价标准/计算公式", ["name", "target", "remark"]),
        ("序号 | 采购项目名称 | 采购品目 | 总计", ["seq", "line_name", "attribute", "line_amount"]),
        ("采购品目 | 合计", ["line_name", "line_amount"]),
        ("单位名称 | 采购品目 | 采购预算金额", ["line_name", "line_name", "line_amount"]),  # whose it is says not what it is
    ],
)
def test_a_heading_that_is_second_to_others_counts_where_there_are_none(headings: str, expected: list[str]) -> None:
    assert fields(band(f"{headings}\n{' | '.join('12' for _ in expected)}")) == expected


def test_the_label_of_a_block_is_no_column_of_it() -> None:
    header = band("绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值\n^ | 产出指标 | 数量指标 | 购书册数 | ≥9册", nested=True)
    assert header.columns[0].kind == "section"
    assert fields(header)[1:] == ["level1", "level2", "name", "target"]


def test_an_unknown_heading_among_known_ones_has_no_meaning() -> None:
    header = band("项目名称 | 项目编码 | 预算金额 | 云岭县自定栏 | 年度目标\n云岭图书购置 | X | 9 | 甲 | 购书")
    assert fields(header)[3] is None


def test_an_unknown_heading_of_a_statement_heads_money() -> None:
    header = band("科目编码 | 科目名称 | 合计 | 生态补偿支出（元）\n205 | 教育支出 | 30 | 20\n206 | 科技支出 | 30 | 20")
    assert (header.columns[3].field, header.columns[3].kind) == ("line_amount", "amount")
    assert header.columns[3].meaning and header.columns[3].meaning.unit == "元"


@pytest.mark.parametrize(
    "drawn",
    [
        "项目名称 | 云岭图书购置",
        "项目名称 | 云岭图书购置 | 实施单位 | 云岭县图书馆",
        "1 | 云岭图书购置 | 12.50",
        "产出指标 | 数量指标 | 购书册数 | ≥5000册",
        "年度目标 | 购置图书五千册，改善借阅条件",
        "合计 | 12.50",
        "其中：财政拨款 | 12.50",
        "注：本表无数据",
    ],
)
def test_rows_that_head_nothing(drawn: str) -> None:
    rows = rows_of(table(drawn + "\n白水村道养护 | 7"))
    assert find_header(rows, 0, LEX, nested=True) is None


def test_a_repeated_band_has_the_same_signature_whatever_its_blanks() -> None:
    one = band("项目名称 | 预算金额（万元） | 年度目标\n云岭图书购置 | 9 | 购书")
    again = band("项 目 名 称 | 预算金额(万元) | 年度目标：\n白水村道养护 | 7 | 养护")
    assert one.signature() == again.signature()


def test_rows_keep_merged_cells_apart_from_their_own() -> None:
    rows = rows_of(table("产出指标 | 数量指标\n^ | 质量指标\n |\n^ | 甲"))
    assert [(r.index, [c.text for _, c in r.cells], [c.text for _, c in r.continued]) for r in rows] == [
        (0, ["产出指标", "数量指标"], []), (1, ["质量指标"], ["产出指标"]), (3, ["甲"], []),
    ]  # fmt: skip


@pytest.mark.parametrize(("first", "field", "form"), [("项目名称", "budget", "projects"), ("科目名称", "line_amount", "statement")])
def test_an_amount_is_of_a_project_or_of_a_line(first: str, field: str, form: str) -> None:
    header = band(f"{first} | 金额 | 备注\n云岭图书购置 | 12.00 | 续建\n云岭设备维护 | 5.00 | 新增")
    assert (header.form, header.columns[1].field) == (form, field)
