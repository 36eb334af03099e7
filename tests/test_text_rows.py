"""Rows of text: a cell a line with an empty line after each row, headings that lost their spans, rows cut off by a page break."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipelines.documents.model import Document, Line, Table
from pipelines.documents.tall_cells import rests
from pipelines.documents.text import read_text
from pipelines.interpretation.dumps import regrid
from pipelines.interpretation.interpret import interpret
from pipelines.interpretation.lexicon import lexicon
from pipelines.records import BudgetLineRecord, BudgetRecord, IndicatorRecord, ProjectRecord, TextSpanRecord
from tests.grids import SOURCE

BLANK = "\u00a0"
STATEMENT = [
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ["小计", "人员经费", "公用经费"],
    [BLANK, "合计", "120.00", "90.00", "70.00", "20.00", "30.00"],
    ["208", "社会保障和就业支出", "70.00", "70.00", "70.00", BLANK, BLANK],
    ["214", "交通运输支出", "50.00", "20.00", BLANK, "20.00", "30.00"],
]


def web(rows: list[list[str]], *above: str) -> bytes:
    """A web page copied as text: a cell a line, an empty line after each row."""
    return "\n\n".join([*above, *("\n".join(row) for row in rows)]).encode()


def tables(document: Document) -> list[Table]:
    return [b for b in regrid(document, lexicon()).blocks if isinstance(b, Table)]


def grid(table: Table) -> list[list[str]]:
    return [[cell.text if cell else "" for cell in row] for row in table.grid()]


def lines_of(content: bytes) -> list[tuple[str | None, str | None, str, Decimal | None, float]]:
    records = interpret(read_text(content), SOURCE).records[BudgetLineRecord]
    return [(r.line_code, r.line_name, r.column_name, r.amount_wan, r.confidence) for r in records]


def test_lines_between_empty_lines_are_rows_and_their_headings_stand_over_their_columns() -> None:
    title = "某局2024年度支出预算总表"
    got = lines_of(web(STATEMENT, "首页 > 政务公开", title, "单位：万元") + "\n\n上一篇：没有了\n下一篇：没有了\n".encode())
    assert [x[:4] for x in got if x[0] == "214"] == [
        ("214", "交通运输支出", "合计", Decimal("50.000000")),
        ("214", "交通运输支出", "基本支出/小计", Decimal("20.000000")),
        ("214", "交通运输支出", "基本支出/公用经费", Decimal("20.000000")),
        ("214", "交通运输支出", "项目支出", Decimal("30.000000")),
    ]
    assert all(confidence < 0.95 for *_, confidence in got)


def test_what_stands_around_the_rows_stays_lines() -> None:
    document = read_text(web(STATEMENT, "首页 > 政务公开", "单位：万元") + "\n\n上一篇：没有了\n下一篇：没有了\n".encode())
    texts = [b.text for b in regrid(document, lexicon()).blocks if isinstance(b, Line)]
    assert texts == ["首页 > 政务公开", "单位：万元", "上一篇：没有了", "下一篇：没有了"]


def test_wrapped_prose_between_empty_lines_is_no_table() -> None:
    prose = [["按照综合预算的原则，所有收入和支出均", "纳入部门预算管理，2024年收支总预算", "6882.91万元。"]] * 6
    assert not tables(read_text(web(prose)))


def test_headings_whose_place_no_figure_tells_stay_where_they_are() -> None:
    rows = [row if r < 2 else ["1" if x[:1].isdigit() else x for x in row] for r, row in enumerate(STATEMENT)]
    (table,) = tables(read_text("\n".join("\t".join(x.strip(BLANK) for x in row) for row in rows).encode()))
    assert grid(table)[1][:3] == ["小计", "人员经费", "公用经费"]


def test_blanks_the_upper_row_kept_say_where_the_lower_one_stands() -> None:
    rows = [
        ["项目名称", "合计", "本年财政拨款", "", "上年结转"],
        ["一般公共预算", "政府性基金预算"],
        ["农村公路养护", "126.40", "100.00", "20.00", "6.40"],
        ["桥梁检测", "40.00", "40.00", "", ""],
    ]
    document = read_text("\n".join("\t".join(row) for row in rows).encode())
    figures = [(r.funding_source, r.amount_printed) for r in interpret(document, SOURCE).records[BudgetRecord] if r.project_seq == 1]
    assert figures == [("total", "126.40"), ("general_public", "100.00"), ("government_fund", "20.00"), ("carryover", "6.40")]


def test_blanks_before_the_lower_row_are_no_headings() -> None:
    rows = [
        ["序号", "项目编码", "项目名称", "2031年预算数"],
        ["", "", "小计", "市本级支出", "对区县转移支付支出"],
        ["1", "50000031T000003145", "水利前期工作", "2315.60", "2315.60", ""],
        ["2", "50000031T000003183", "中小河流治理", "36600.00", "180.00", "36420.00"],
    ]
    document = read_text("\n".join("\t".join(row) for row in rows).encode())
    figures = [(r.measure, r.amount_printed) for r in interpret(document, SOURCE).records[BudgetRecord] if r.project_seq == 2]
    assert figures == [("budget", "36600.00"), ("own_level", "180.00"), ("transfer", "36420.00")]


def test_headings_of_indicators_stand_under_theirs() -> None:
    rows = [
        ["项目名称", "预算数", "绩效指标", "自评得分"],
        ["一级指标", "二级指标", "三级指标", "指标值"],
        ["农村公路养护", "120.00", "产出指标", "数量指标", "养护里程", "≥80公里", "98"],
    ]
    (table,) = tables(read_text("\n".join("\t".join(row) for row in rows).encode()))
    assert grid(table)[:2] == [
        ["项目名称", "预算数", "绩效指标", "绩效指标", "绩效指标", "绩效指标", "自评得分"],
        ["", "", "一级指标", "二级指标", "三级指标", "指标值", ""],
    ]


def test_the_first_row_of_a_form_at_the_foot_of_a_page_is_a_row() -> None:
    form = ["主管部门    某县司法局    实施单位    某县司法局", "项目属性    新增项目      项目期限    2024年"]
    text = "\n".join(["项目支出绩效目标表", "", "项目名称    法律援助补贴", "", "- 1 -", "", *form])
    projects = interpret(read_text(text.encode()), SOURCE).records[ProjectRecord]
    assert [p.project_name for p in projects] == ["法律援助补贴"]
    assert not tables(read_text("项目名称    法律援助补贴\n\n见上文。\n".encode()))


def test_an_amount_glued_to_its_label_among_others() -> None:
    rows = ["单位：万元", "项目名称\t乡村医生补助", "预算数\t674.58\t其中：财政资金\t622.92\t其他资金51.66", "主管部门\t某县卫生健康局"]
    budget = interpret(read_text("\n".join(rows).encode()), SOURCE).records[BudgetRecord]
    assert {(b.funding_source, b.amount_wan) for b in budget} == {
        ("total", Decimal("674.580000")),
        ("fiscal_appropriation", Decimal("622.920000")),
        ("other", Decimal("51.660000")),
    }


def test_the_number_of_a_table_is_no_part_of_its_title() -> None:
    text = "某局2024年部门预算\n\n表3　2024年度支出预算总表\n\n单位：万元\n\n科目编码\t科目名称\t合计\n208\t社会保障和就业支出\t70.00\n"
    records = interpret(read_text(text.encode()), SOURCE).records[BudgetLineRecord]
    assert {r.statement for r in records} == {"2024年度支出预算总表"}


def test_a_running_head_in_the_other_width_parts_no_table() -> None:
    rows = [f"{208 + n}\t支出{n}\t{n}.00" for n in range(6)]
    text = ["某局２０２４年部门预算", "科目编码\t科目名称\t合计", *rows[:3], "第 1 页", "某局2024年部门预算", *rows[3:]]
    assert [t.n_rows for t in read_text("\n".join(text).encode()).tables()] == [7]
    apart = [*text[:5], "第 1 页", "另有说明如下", *rows[3:]]
    assert [t.n_rows for t in read_text("\n".join(apart).encode()).tables()] == [4, 3]


def test_short_headings_are_not_the_beginning_of_long_texts_on_the_next_page() -> None:
    goals = "对老旧小区实施改造，完善水电气路设施，改善居住条件", "已完成年度目标：对老旧小区实施改造，资金支出合规"
    text = ["总体目标\t预期目标\t完成情况", "第 1 页", f"\t{goals[0]}\t{goals[1]}", "总分\t100\t98"]
    (table,) = read_text("\n".join(text).encode()).tables()
    assert grid(table)[:2] == [["总体目标", "预期目标", "完成情况"], ["", *goals]]


def test_texts_beside_several_rows_go_on_where_a_nested_cell_does() -> None:
    heads = ["项目", "目标", "一级", "名称"]
    rows = [
        ["高标准农田建", "完成建设任务", "产出", "面积"],
        ["设和管护", "，提高产能，", "", "合格率"],
        ["", "增加收入", "效益", "收入"],
        ["动物疫病防治", "应免尽免。", "产出", "病种"],
        ["", "", "", "密度"],
    ]
    texts = [{k: t for k, t in enumerate(row) if t} for row in [heads, *rows]]
    assert rests(texts, lambda above, row, col: True) == {(2, 0): 1, (2, 1): 1, (3, 1): 1}
    assert rests(texts, lambda above, row, col: False) == {}
    assert rests([{0: "合计", 1: "5"}, *({0: "某局", 1: "1"} for _ in range(5))], lambda above, row, col: True) == {}


def test_a_heading_on_the_left_and_figures_on_the_right_are_one_column() -> None:
    text = "项目名称  指标名称  分值      得分\n" + "".join(f"项目之{n}  指标之{n}        10    {n}.5\n" for n in "一二三四")
    (table,) = read_text(text.replace("一.5", "1.5").encode()).tables()
    assert table.n_cols == 4
    assert [row[2] for row in grid(table)] == ["分值", "10", "10", "10", "10"]


def test_characters_of_both_scripts_may_take_two_places() -> None:
    rows = ["项目名称        指标        数值  单位", "培训“明白人”  培训人次    480   人次", "法律援助        办理案件    620   件"]
    text = "\n".join([*rows, "“一站式”平台  平台数      12    个\n"])
    (table,) = read_text(text.encode()).tables()
    assert [len([t for t in row if t]) for row in grid(table)] == [4, 4, 4, 4]
    assert table.n_cols == 4


NARROW = """单位：万元

科目名称 合计 基本支出 项目支出
住房保障支出 70.00 60.00 10.00

机关事业单位基本养老保险缴费支
出

50.00 20.00 30.00
交通运输支出 20.00 20.00
公共安全支出 5.00 4.00 1.00
"""


def test_rows_of_single_blanks_count_only_whole() -> None:
    got = [(name, column, amount) for _, name, column, amount, _ in lines_of(NARROW.encode())]
    assert {name for name, _, _ in got} == {"住房保障支出", "机关事业单位基本养老保险缴费支出", "公共安全支出"}
    assert ("机关事业单位基本养老保险缴费支出", "基本支出", Decimal("20.000000")) in got
    assert all(confidence < 0.95 for *_, confidence in lines_of(NARROW.encode()))
    left = [b.text for b in regrid(read_text(NARROW.encode()), lexicon()).blocks if isinstance(b, Line)]
    assert "交通运输支出 20.00 20.00" in left  # which of the three figures is blank is not printed


def test_rows_of_single_blanks_without_a_list_stay_lines() -> None:
    form = "一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 养护里程 ≥80公里\n产出指标 质量指标 合格率 =100%\n"
    assert not tables(read_text(form.encode()))


TWO_SIDES = """
江山市林业局2031年收支预算总表
收入项目
预算数（元）
支出项目
预算数（元）
一、一般公共预算拨款收入
3,124,618.00
一、农林水支出
2,710,853.00
二、政府性基金预算拨款收入
二、住房保障支出
413,765.00
收入总计
3,124,618.00
支出总计
3,124,618.00
附表2
江山市林业局2031年基本支出预算表
科目编码
科目名称
2031年预算数（万元）
2030年预算数（万元）
301
工资福利支出
214.32
209.88
30101
基本工资
88.20
85.64
30102
津贴补贴
97.62
注：本表为预算数。
"""


def test_statements_with_a_cell_a_line_and_blank_cells_left_out() -> None:
    """A row that lacks one of two figures is left: in which column it is blank cannot be told."""
    records = interpret(read_text(TWO_SIDES.strip().encode()), SOURCE).records[BudgetLineRecord]
    found = [(r.line_code, r.line_name, r.amount_printed) for r in records if isinstance(r, BudgetLineRecord)]
    assert found == [
        (None, "一、一般公共预算拨款收入", "3,124,618.00"),
        (None, "一、农林水支出", "2,710,853.00"),
        (None, "二、住房保障支出", "413,765.00"),
        (None, "收入总计", "3,124,618.00"),
        (None, "支出总计", "3,124,618.00"),
        ("301", "工资福利支出", "214.32"),
        ("301", "工资福利支出", "209.88"),
        ("30101", "基本工资", "88.20"),
        ("30101", "基本工资", "85.64"),
    ]


def test_expenditure_is_no_part_of_revenue_and_a_total_has_no_code() -> None:
    """Equal figures would let 基本支出 stand under 本年收入 as well; 合计 was merged over code and name."""
    rows = [
        "项目\t年初结转和结余\t本年收入\t本年支出\t年末结转和结余",
        "科目编码\t科目名称\t小计\t基本支出\t项目支出",
        "合计\t36.00\t280.00\t301.50\t\t301.50\t14.50",
        "212\t城乡社区支出\t36.00\t280.00\t301.50\t\t301.50\t14.50",
        "21208\t农村基础设施建设支出\t36.00\t280.00\t301.50\t\t301.50\t14.50",
    ]
    records = interpret(read_text("\n".join(["政府性基金收入支出决算表", "", *rows]).encode()), SOURCE).records[BudgetLineRecord]
    assert {(r.line_name, r.column_name.split("/")[0], r.amount_printed) for r in records if isinstance(r, BudgetLineRecord)} >= {
        ("合计", "本年支出", "301.50"),
        ("合计", "年末结转和结余", "14.50"),
        ("城乡社区支出", "本年收入", "280.00"),
    }


def test_a_row_whose_amount_is_blank_is_no_rest_of_the_one_above() -> None:
    rows = ["序号  项目名称      单位    总投资   已安排   本年预算", "1     清江治理工程  水利局  300.00   100.00   200.00"]
    rows += ["2     监测站改造    测报站  80.00    20.00    60.00", "3     供水管网改造  供水站  90.00             90.00"]
    rows += ["4     水库除险加固  水利局  50.00             50.00", "5     水源置换      水利局  70.00    30.00    40.00"]
    [found] = tables(read_text("\n".join(rows).encode()))
    assert [row[1] for row in grid(found)] == ["项目名称", "清江治理工程", "监测站改造", "供水管网改造", "水库除险加固", "水源置换"]


def test_columns_printed_twice_below_their_heading_are_one() -> None:
    """基本健全 beside 基本健全 under two headings are two cells, however many rows print them so."""
    rows = [
        ["项目名称", "项目名称", "古树名木保护", "古树名木保护", "古树名木保护", "古树名木保护", "古树名木保护"],
        ["主管部门", "主管部门", "某县林业局", "某县林业局", "某县林业局", "某县林业局", "某县林业局"],
        ["二级指标", "三级指标", "三级指标", "目标值", "完成值", "分值", "得分"],
        ["质量指标", "古树复壮率", "古树复壮率", "基本健全", "基本健全", "10", "9"],
        ["质量指标", "档案", "档案", "长期有效", "长期有效", "10", "8"],
        ["数量指标", "巡护古树", "巡护古树", "86株", "90株", "10", "7"],
    ]
    text = "\n".join("| " + " | ".join(row) + " |" for row in [rows[0], ["---"] * 7, *rows[1:]])
    [found] = tables(read_text(text.encode()))
    spans = [(c.text, c.colspan) for c in found.cells]
    assert {("三级指标", 2), ("古树复壮率", 2), ("档案", 2), ("巡护古树", 2)} <= set(spans)
    assert spans.count(("基本健全", 1)) == spans.count(("长期有效", 1)) == 2


FORM = """
江山市林业局2031年度项目支出绩效自评表
项目名称
古树名木保护
主管部门
江山市林业局
项目资金（万元）
全年预算数
全年执行数
分值
执行率
得分
年度资金总额
61.00
60.00
10
98.36%
9.84
其中：财政拨款
50.00
49.00
—
—
年度总体目标
预期目标
实际完成情况
保护古树。
复壮古树八株。
一级指标
二级指标
三级指标
年度指标值
实际完成值
分值
得分
偏差原因分析
产出指标
数量指标
巡护古树
≥86株
84株
15
14
雨季封山
质量指标
古树复壮率
≥95%
96%
15
15
满意度指标
服务对象满意度指标
群众满意度
≥90%
93%
10
10
总分
100
96.84
填报人：张三
"""


def test_a_form_with_a_cell_a_line() -> None:
    """Each figure stands below its heading, blank cells left out or not; what the form says below its indicators is no indicator."""
    records = interpret(read_text(FORM.strip().encode()), SOURCE).records
    [project] = [p for p in records[ProjectRecord] if isinstance(p, ProjectRecord)]
    assert (project.project_name, project.goal_completion, project.total_score) == ("古树名木保护", "复壮古树八株。", Decimal("96.84"))
    budgets = [r for r in records[BudgetRecord] if isinstance(r, BudgetRecord)]
    assert {(r.measure, r.funding_source, int(r.amount_wan)) for r in budgets} == {
        ("adjusted_budget", "total", 61),
        ("adjusted_budget", "fiscal_appropriation", 50),
    }
    found = [r for r in records[IndicatorRecord] if isinstance(r, IndicatorRecord)]
    assert [(r.level2, r.indicator_name, r.actual_text, r.score, r.deviation_reason) for r in found] == [
        ("数量指标", "巡护古树", "84株", 14, "雨季封山"),
        ("质量指标", "古树复壮率", "96%", 15, None),
        ("服务对象满意度指标", "群众满意度", "93%", 10, None),
    ]


def test_a_line_between_two_rows_is_a_row_of_one_cell() -> None:
    rows = [
        "采购类别\t金额",
        "货物\t38.26",
        "工程",
        "服务\t214.90",
        "",
        "江山市林业局2031年支出表",
        "",
        "项目\t2031年预算数",
        "农林水支出\t5.00",
    ]
    records = interpret(read_text("\n".join(["政府采购预算表", "单位：万元", "", *rows]).encode()), SOURCE).records[BudgetLineRecord]
    assert {(r.statement, r.line_name) for r in records if isinstance(r, BudgetLineRecord)} == {
        ("政府采购预算表", "货物"),
        ("政府采购预算表", "服务"),
        ("江山市林业局2031年支出表", "农林水支出"),
    }


def test_headings_without_any_figure_are_no_statement() -> None:
    found = interpret(read_text(("江山市林业局\n" + "科目名称\n" * 3000).encode()), SOURCE)
    assert not found.records[BudgetLineRecord]


def test_codes_without_a_heading_of_names_are_no_statement() -> None:
    text = "江山市林业局2031年支出表\n科目编码\n预算数\n决算数\n301\n12.00\n11.00\n302\n5.00\n4.00\n303\n2.00\n1.00"
    found = interpret(read_text(text.encode()), SOURCE)
    assert not found.records[BudgetLineRecord]
    assert found.document.characters == len("".join(text.split()))


def test_a_label_nobody_knows_is_no_part_of_the_value_above_it() -> None:
    text = FORM.strip().replace("主管部门\n江山市林业局\n", "主管部门\n江山市林业局\n甲乙丙丁\n戊己庚辛\n")
    records = interpret(read_text(text.encode()), SOURCE).records
    assert [(p.project_name, p.department_name) for p in records[ProjectRecord] if isinstance(p, ProjectRecord)] == [
        ("古树名木保护", "江山市林业局")
    ]


def test_what_stands_below_a_statement_is_no_line_of_it() -> None:
    found = interpret(read_text((TWO_SIDES.split("附表2")[0] + "江山市林业局办公室").strip().encode()), SOURCE)
    roles = {s.text: s.role for s in found.records[TextSpanRecord] if isinstance(s, TextSpanRecord)}
    assert roles["江山市林业局办公室"] not in ("fact", "heading", "note")


LISTED = """
附件1
江山市林业局2031年度项目支出绩效目标表
专项（项目）名称
古树名木保护
主管部门
江山市林业局
资金金额（万元）
年度资金总额：
61.00
其中：财政拨款
50.00
其他资金
11.00
年度目标
复壮古树八株。
一级指标
二级指标
三级指标及指标值
分值
责任科室
产出指标
数量指标
指标1：巡护古树≥86株
50
保护科
满意度指标
服务对象满意度指标
群众满意度≥90%
40
办公室
附件2
"""


def test_a_form_with_a_cell_a_line_sources_and_indicators_with_their_targets() -> None:
    records = interpret(read_text(LISTED.strip().encode()), SOURCE).records
    budgets = [r for r in records[BudgetRecord] if isinstance(r, BudgetRecord)]
    assert {(r.funding_source, int(r.amount_wan)) for r in budgets} == {("total", 61), ("fiscal_appropriation", 50), ("other", 11)}
    found = [r for r in records[IndicatorRecord] if isinstance(r, IndicatorRecord)]
    assert [(r.level2, r.indicator_name, r.target_text, r.weight) for r in found] == [
        ("数量指标", "巡护古树", "≥86株", 50), ("服务对象满意度指标", "群众满意度", "≥90%", 40),
    ]  # fmt: skip


def test_a_cell_a_line_whose_money_is_said_in_a_sentence() -> None:
    said = "资金情况\n总投资200万元，其中2031年年度资金总额61万元（财政拨款50万元；单位资金11万元）\n"
    head, rest = LISTED.split("资金金额（万元）\n")
    text = head + said + rest[rest.index("年度目标") :]
    budgets = [r for r in interpret(read_text(text.strip().encode()), SOURCE).records[BudgetRecord] if isinstance(r, BudgetRecord)]
    assert {(r.funding_source, int(r.amount_wan)) for r in budgets} == {("total", 61), ("fiscal_appropriation", 50), ("unit_funds", 11)}


def test_a_goal_that_wraps_beside_rows_which_print_every_level() -> None:
    heads = ["项目", "年度绩效目标", "一级", "名称"]
    goal = ["免费提供服务，做好", "人群健康管理，提高", "水平。"]
    rows = [
        ["卫生服务", goal[0], "产出", "建档率"],
        ["", goal[1], "产出", "人数"],
        ["", goal[2], "效益", "素养"],
        ["", "", "满意", "满意度"],
    ]
    texts = [{k: t for k, t in enumerate(row) if t} for row in [heads, *rows]]
    assert rests(texts, lambda above, row, col: True) == {(2, 1): 1, (3, 1): 1}
    names = [dict(row) | {1: text} for row, text in zip(texts[1:], ["二、其他收入", "本年收入", "收入总计", "合计"], strict=True)]
    assert rests([texts[0], *names], lambda above, row, col: True) == {}


@pytest.mark.parametrize("mark", ["- 1 -\n", "\f", "- 1 -\n\f"])
def test_a_row_that_a_page_break_parts_from_the_rest_of_its_table(mark: str) -> None:
    """Above the break or below it; a line that begins elsewhere is no row of the table."""
    rows = ["项目名称  古树名木保护  实施单位  市林场", "项目资金  61            预算年度  2031", "项目属性  延续          支出方向  保护"]
    for at in (1, 2):
        text = "\n".join(rows[:at]) + "\n\n" + mark + "\n".join(rows[at:]) + "\n"
        tables = list(read_text(text.encode()).tables())
        assert [grid(t) for t in tables] == [[row.split() for row in rows]]
    other = "联系人　　　张三      电话　　12345"
    text = "\n".join(rows) + "\n\n" + mark + "  " + other + "\n"
    assert [grid(t) for t in read_text(text.encode()).tables()] == [[row.split() for row in rows]]


def test_a_page_that_begins_within_a_line_loses_none() -> None:
    text = "项目名称  古树名木保护\n项目资金  61\n\n说明完毕\f第二页的说明\n"
    document = read_text(text.encode())
    said = [b.text for b in document.blocks if isinstance(b, Line)]
    assert {"说明完毕", "第二页的说明"} <= set(said)


def test_sources_without_a_label_of_their_block_and_a_heading_above_the_next_form() -> None:
    first = "项目名称：古树名木保护\n实施单位：江山市林场\n"
    indicators = LISTED[LISTED.index("一级指标") : LISTED.index("附件2")]
    money = "资金总额（元）\n610000.00\n上年结转（元）\n110000.00\n一般公共预算（元）\n500000.00\n"
    other = "二、松材线虫病防治专项\n项目名称：松材线虫病防治\n" + indicators
    text = "江山市林业局2031年度项目支出绩效目标表\n" + first + money + indicators + other
    records = interpret(read_text(text.encode()), SOURCE).records
    budgets = [r for r in records[BudgetRecord] if isinstance(r, BudgetRecord)]
    assert {(r.funding_source, int(r.amount_wan)) for r in budgets} == {("total", 61), ("carryover", 11), ("general_public", 50)}
    found = [r for r in records[IndicatorRecord] if isinstance(r, IndicatorRecord)]
    assert [(r.project_seq, r.indicator_name) for r in found] == [(1, "巡护古树"), (1, "群众满意度"), (2, "巡护古树"), (2, "群众满意度")]


def test_a_first_column_printed_again_on_every_row_of_text_that_lost_merges() -> None:
    rows = [
        "| 项目名称 | 古树名木保护 | 古树名木保护 | 古树名木保护 |",
        "|---|---|---|---|",
        "| 主管部门 | 江山市林业局 | 江山市林业局 | 江山市林业局 |",
        "| 资金来源（万元） | 资金总额 | 财政拨款 | 立项依据 |",
        "| 资金来源（万元） | 61.00 | 50.00 | 会议纪要 |",
        "| 年度目标 | 复壮古树八株。 | 复壮古树八株。 | 复壮古树八株。 |",
    ]
    (table,) = read_text("\n".join(rows).encode()).tables()
    assert [(c.row, c.rowspan) for c in table.cells if c.text == "资金来源（万元）"] == [(2, 2)]


def test_a_title_right_at_the_top_of_a_page_is_no_row_of_the_table_below_it() -> None:
    rows = "科目名称  合计    基本支出\n农林水支出  70.00   50.00\n住房支出    20.00   20.00\n"
    document = read_text((rows + "\f第二部分部门决算情况说明\n" + rows).encode())
    assert [b.text for b in document.blocks if isinstance(b, Line)] == ["第二部分部门决算情况说明"]


def test_forms_that_begin_behind_page_numbers_keep_their_first_label() -> None:
    form = LISTED[LISTED.index("专项（项目）名称") : LISTED.index("附件2")]
    text = "江山市林业局2031年度项目支出绩效目标表\n- 1 -\n" + form + "- 2 -\n" + form.replace("古树名木保护", "松材线虫病防治")
    found = interpret(read_text(text.encode()), SOURCE).records[ProjectRecord]
    assert [p.project_name for p in found if isinstance(p, ProjectRecord)] == ["古树名木保护", "松材线虫病防治"]


def test_a_running_head_within_a_form_with_a_cell_a_line_is_no_cell() -> None:
    head = "江山市林业局2031年度绩效目标公开"
    form = LISTED[LISTED.index("专项（项目）名称") : LISTED.index("附件2")].replace(
        "满意度指标\n服务", f"- 2 -\n{head}\n满意度指标\n服务", 1
    )
    text = f"- 1 -\n{head}\n项目支出绩效目标表\n" + form
    found = interpret(read_text(text.encode()), SOURCE).records[IndicatorRecord]
    assert [r.indicator_name for r in found if isinstance(r, IndicatorRecord)] == ["巡护古树", "群众满意度"]
