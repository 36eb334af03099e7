"""Forms and lists as events: labelled values, funds, goals, rows under a band, and what is left loose."""

from __future__ import annotations

import pytest

from pipelines.interpretation.events import DataRow, FundRow, Heading, Loose, Pair
from pipelines.interpretation.layout import events, inline_pair, labelled_parts, split_inline
from pipelines.interpretation.lexicon import lexicon
from pipelines.interpretation.rows import rows_of
from tests.grids import table

LEX = lexicon()
FORM = """
项目名称 | 云岭图书购置 | < | 实施单位 | 云岭县图书馆
项目资金（万元） | | 年初预算数 | 全年预算数 | 执行数 | 执行率
^ | 年度预算资金总额 | 12 | 13 | 11 | 84.6%
^ | 其中：财政拨款 | 12 | 13 | 11 |
年度总体目标 | 预期目标 | < | 实际完成情况 | <
^ | 购书五千册 | < | 已购书 | <
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值
^ | 产出指标 | 数量指标 | 购书册数 | ≥5000册 | 5100册
^ | ^ | 质量指标 | 验收合格率 | 100% | 100%
总分 | < | < | < | 100 | 91.5
自评等级 | 优
"""


def walk(drawn: str, sound: bool = True) -> list[tuple[str, object]]:
    """What a table says, each event as its kind and what matters of it."""
    out: list[tuple[str, object]] = []
    for event in events(table(drawn, sound), LEX):
        match event:
            case Heading():
                out.append(("heading", event.header.form))
            case Pair():
                out.append((event.meaning.field, event.text))
            case FundRow():
                out.append(("fund", (event.meaning.funding, [c.text for _, c in event.figures])))
            case DataRow():
                assert not event.left_over
                out.append(("row", [c.text for i, c in sorted(event.cells.items()) if event.header.columns[i].kind != "section"]))
            case Loose():
                out.append(("loose", event.row.text))
    return out


def test_a_form_from_top_to_bottom() -> None:
    assert walk(FORM) == [
        ("project", "云岭图书购置"),
        ("unit", "云岭县图书馆"),
        ("heading", "funds"),
        ("fund", ("total", ["12", "13", "11", "84.6%"])),
        ("fund", ("fiscal_appropriation", ["12", "13", "11"])),
        ("heading", "goals"),
        ("row", ["购书五千册", "已购书"]),
        ("heading", "indicators"),
        ("row", ["产出指标", "数量指标", "购书册数", "≥5000册", "5100册"]),
        ("row", ["产出指标", "质量指标", "验收合格率", "100%", "100%"]),
        ("total_score", "100"),
        ("grade", "优"),
    ]


@pytest.mark.parametrize("label", ["年度资金总额", "资金总额：", "项目资金总额", "预算总额"])
def test_the_total_of_the_funds_block_by_its_usual_names(label: str) -> None:
    assert ("fund", ("total", ["12", "13", "11", "84.6%"])) in walk(FORM.replace("年度预算资金总额", label))


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        ("项目名称 | 云岭图书购置", [("project", "云岭图书购置")]),
        ("主管部门 | 云岭县教育局 | 实施单位 | 云岭县图书馆", [("department", "云岭县教育局"), ("unit", "云岭县图书馆")]),
        ("项目名称 | | 项目编码 | X-01", [("project", ""), ("project_code", "X-01")]),
        ("项目期限： | 2031年1月-12月", [("period", "2031年1月-12月")]),
        ("部门：云岭县教育局", [("department", "云岭县教育局")]),
        ("年度绩效目标 | 购书五千册", [("annual_goal", "购书五千册")]),
        ("云岭图书购置 | 项目名称", [("loose", "云岭图书购置 | 项目名称")]),
        ("2 | 项目名称 | 云岭图书购置", [("seq", "2"), ("project", "云岭图书购置")]),
    ],
)
def test_labels_beside_their_values(drawn: str, expected: list[tuple[str, str]]) -> None:
    assert walk(drawn) == expected


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        ("预算数： | 120 | 执行数： | 110", [("fund", (None, ["120"])), ("fund", (None, ["110"]))]),
        ("其中：财政拨款 | 100 | 其他资金 | 20", [("fund", ("fiscal_appropriation", ["100"])), ("fund", ("other", ["20"]))]),
        ("资金来源 | 其中：财政拨款 | 100", [("fund", ("fiscal_appropriation", ["100"]))]),
        (
            "批复金额（万元） | 20.50，其中财政拨款18.50、其他资金2.00",
            [
                ("fund", (None, [])),
                ("fund", (None, ["20.50"])),
                ("fund", ("fiscal_appropriation", ["18.50"])),
                ("fund", ("other", ["2.00"])),
            ],
        ),
        (
            "实施单位 | 云岭县图书馆 | 批复金额 | 1,020.50万元，其中：财政拨款1,020.50万元。",
            [("unit", "云岭县图书馆"), ("fund", (None, ["1,020.50万元"])), ("fund", ("fiscal_appropriation", ["1,020.50万元"]))],
        ),
        (
            "实施单位 | 云岭县图书馆 | 批复金额 | 20.50万元，其中：财政拨款20.50万元 | 主管部门 | 云岭县教育局",
            [
                ("unit", "云岭县图书馆"),
                ("fund", (None, ["20.50万元"])),
                ("fund", ("fiscal_appropriation", ["20.50万元"])),
                ("department", "云岭县教育局"),
            ],
        ),
        (
            "全年执行（万元） | 84.28 | 执行率 | 98.00% | 得分（满分10分） | 9.80",
            [("fund", (None, ["84.28"])), ("fund", (None, ["98.00%"])), ("fund", (None, ["9.80"]))],
        ),
    ],
)
def test_labels_beside_their_amounts(drawn: str, expected: list[tuple[str, object]]) -> None:
    assert walk(drawn) == expected


def test_the_label_of_a_block_stands_before_the_label_of_a_goal() -> None:
    found = walk("项目名称 | 云岭图书购置\n绩效目标 | 实施周期总目标 | 三年内购书一万五千册，改善借阅")
    assert found[1:] == [("annual_goal", ""), ("overall_goal", "三年内购书一万五千册，改善借阅")]


def test_words_beside_a_label_that_say_more_than_amounts_are_none() -> None:
    assert all(kind != "fund" or not figures[1] for kind, figures in walk("批复金额 | 财政拨款18.50万元，用于云岭图书购置"))  # type: ignore[index]


@pytest.mark.parametrize("sound", [True, False])
def test_funds_below_a_list_of_tasks_are_funds(sound: bool) -> None:
    drawn = """
        年度主要任务 | 任务名称 | 主要内容
        ^ | 国土绿化 | 完成年度绿化任务
        年度预算（万元） | 资金总额 | 68.50
        ^ | 一般公共预算拨款 | 66.00
        """
    found = [x for x in walk(drawn, sound) if x[0] == "fund"]
    assert found[-2:] == [("fund", (None, ["68.50"])), ("fund", ("general_public", ["66.00"]))]


@pytest.mark.parametrize("sound", [True, False])
def test_headings_of_two_levels_in_a_file_without_merged_cells(sound: bool) -> None:
    drawn = """
        项目名称 | 云岭图书购置 | |
        分解目标 | | | 目标值
        一级目标 | 二级目标 | 三级目标 |
        产出指标 | 数量指标 | 购书册数 | ≥5000册
        """
    assert walk(drawn, sound)[1:] == [("heading", "indicators"), ("row", ["产出指标", "数量指标", "购书册数", "≥5000册"])]


@pytest.mark.parametrize("sound", [True, False])
def test_a_list_is_one_band_over_rows(sound: bool) -> None:
    drawn = "序号 | 项目名称 | 预算金额\n1 | 云岭图书购置 | 12\n2 | 白水村道养护 | 7\n | 合计 | 19"
    assert walk(drawn, sound) == [
        ("heading", "projects"), ("row", ["1", "云岭图书购置", "12"]), ("row", ["2", "白水村道养护", "7"]), ("row", ["合计", "19"]),
    ]  # fmt: skip


@pytest.mark.parametrize("headings", ["项目名称 | 预算金额（万元）", "项目名称 | 年度目标"])
def test_a_list_of_two_columns(headings: str) -> None:
    assert walk(f"{headings}\n云岭图书购置 | 12\n白水村道养护 | 7\n农村客运补助 | 8")[0] == ("heading", "projects")


def test_a_heading_repeated_in_the_rows_is_a_heading() -> None:
    drawn = "序号 | 项目名称 | 预算金额\n1 | 云岭图书购置 | 12\n序号 | 项目名称 | 预算金额\n2 | 白水村道养护 | 7"
    assert [kind for kind, _ in walk(drawn)] == ["heading", "row", "heading", "row"]


def test_a_table_that_goes_on_is_read_under_the_band_before_it() -> None:
    first = next(e for e in events(table("序号 | 项目名称 | 预算金额\n1 | 云岭图书购置 | 12", False), LEX) if isinstance(e, Heading))
    rows = list(events(table("2 | 白水村道养护 | 7", False), LEX, opened=first.header))
    assert [{e.header.columns[i].field: c.text for i, c in e.cells.items()} for e in rows if isinstance(e, DataRow)] == [
        {"seq": "2", "project": "白水村道养护", "budget": "7"}
    ]


def test_notes_and_column_numbers_are_no_rows() -> None:
    drawn = "科目编码 | 科目名称 | 合计 | 基本支出\n205 | 教育支出 | 30 | 20\n注：本表不含涉密信息\n1 | 2 | 3 | 4"
    assert walk(drawn)[2:] == [("loose", "注：本表不含涉密信息"), ("loose", "1 | 2 | 3 | 4")]


def test_names_of_a_statement_without_figures_are_no_headings() -> None:
    drawn = """
        收入项目 | 预算数 | 支出项目 | 预算数
        本年收入合计 | 30 | 本年支出合计 | 30
        七、上年结转结余 | | 年终结转结余 |
        收入总计 | 30 | 支出总计 | 30
        """
    assert [type(e).__name__ for e in events(table(drawn), LEX)] == ["Heading", "DataRow", "DataRow", "DataRow"]


def test_the_labels_of_a_source_for_two_terms_are_no_headings() -> None:
    drawn = """
        项目名称 | 云岭图书购置 | < | <
        其他资金 | | 其他资金 |
        总体目标 | 实施期总目标 | < | 年度目标
        ^ | 三年购书 | < | 购书
        """
    found = list(events(table(drawn), LEX))
    assert [e.header.form for e in found if isinstance(e, Heading)] == ["goals"]
    assert [c.text for e in found if isinstance(e, DataRow) for c in e.cells.values()] == ["总体目标", "三年购书", "购书"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("（一）项目概况。项目名称：云岭图书购置；实施单位：云岭县图书馆。", ["项目名称：云岭图书购置", "实施单位：云岭县图书馆"]),
        ("项目名称：云岭图书购置；购书五千册。", []),  # the second part is a sentence
        ("年度目标：购书；办证", []),
        ("项目名称：云岭图书购置；预算金额：12.50万元", ["项目名称：云岭图书购置", "预算金额：12.50万元"]),
    ],
)
def test_several_labels_with_their_values_in_one_line(text: str, parts: list[str]) -> None:
    assert labelled_parts(text, LEX) == parts


def test_a_merged_level_is_read_on_every_row_it_spans() -> None:
    rows = [e for e in events(table(FORM), LEX) if isinstance(e, DataRow) and e.header.form == "indicators"]
    levels = [e.cell("level1") for e in rows]
    assert levels[0] is levels[1] and levels[0] is not None and levels[0].text == "产出指标"


def test_a_field_one_side_lacks_is_shared_by_both() -> None:
    drawn = """
        一级指标 | 二级指标 | 指标名称 | 指标值 | 二级指标 | 指标名称 | 指标值
        产出指标 | 数量指标 | 三年购书 | ≥9册 | 数量指标 | 购书 | ≥3册
        """
    row = next(e for e in events(table(drawn), LEX) if isinstance(e, DataRow))
    shown = [[c.text if (c := row.cell(f, side)) else None for f in ("level1", "name", "target")] for side in (0, 1)]
    assert shown == [["产出指标", "三年购书", "≥9册"], ["产出指标", "购书", "≥3册"]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("部门：云岭县教育局", ("department", "云岭县教育局")),
        ("项目名称: 云岭图书购置", ("project", "云岭图书购置")),
        ("单位：万元", None),  # no unit of government
        ("邮政编码：略", None),
        ("部门：", None),
        ("云岭县教育局", None),
    ],
)
def test_a_label_and_its_value_in_one_line(text: str, found: tuple[str, str] | None) -> None:
    hit = split_inline(text, LEX)
    assert (hit and (hit[0].field, hit[1])) == found
    pair = inline_pair(rows_of(table(text))[0], LEX)
    assert (pair and (pair.meaning.field, pair.text)) == found


def test_funds_said_in_words_under_the_columns_of_their_block() -> None:
    drawn = """
        项目名称 | 云岭图书购置 | < | 主管部门 | 德清县文化局 | <
        资金总额 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
        ^ | 总额：44.04万元　其中：财政拨款40.24万元、其他资金3.80万元 | 总额：34.88万元 其中：财政拨款31.08万元 其他资金3.80万元 @
        """
    for sound in (True, False):
        rows = [e for e in events(table(drawn.replace("@", "| 79.2% | 10 | 7.92"), sound), lexicon()) if isinstance(e, FundRow)]
        said = [(e.meaning.funding, m.measure or m.field, c.text) for e in rows for m, c in e.figures if m]
        assert said == [
            ("total", "adjusted_budget", "44.04万元"),
            ("total", "executed", "34.88万元"),
            ("total", "execution_rate", "79.2%"),
            ("total", "weight", "10"),
            ("total", "score", "7.92"),
            ("fiscal_appropriation", "adjusted_budget", "40.24万元"),
            ("fiscal_appropriation", "executed", "31.08万元"),
            ("other", "adjusted_budget", "3.80万元"),
            ("other", "executed", "3.80万元"),
        ]
