"""What a document is about, whatever its file is called; codes and names taken apart; places by name and code."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipelines.documents.model import Cell, Document, Line, Table
from pipelines.documents.text import read_text
from pipelines.interpretation.regions import by_code, locate
from pipelines.interpretation.subject import Subject, base_unit, find_organisations, is_organisation, is_title, split_code, subject_of
from tests.grids import document

ROOT = Path(__file__).parent.parent


def lines(*texts: str) -> Document:
    return Document([Line(text, 1, number) for number, text in enumerate(texts, 1)])


def table(*rows: list[str]) -> Table:
    return Table([Cell(text, r, c) for r, row in enumerate(rows) for c, text in enumerate(row)], ordinal=1, page=1)


WITH_CODE = [
    ("[106]中共安庆市委组织部", "106", "中共安庆市委组织部"),
    ("106 中共安庆市委组织部", "106", "中共安庆市委组织部"),
    ("106001中共安庆市委组织部", "106001", "中共安庆市委组织部"),
    ("中共安庆市委组织部(106001)", "106001", "中共安庆市委组织部"),
    ("106001-中共安庆市委组织部", "106001", "中共安庆市委组织部"),
    ("中共安庆市委组织部【106001】", "106001", "中共安庆市委组织部"),
    ("2—1000001机关干部体检经费", "2—1000001", "机关干部体检经费"),
    ("2—1000033村干部补助经费 (含老党员补贴)", "2—1000033", "村干部补助经费 (含老党员补贴)"),
    ("330200203069080130000_杰出人才奖励经费", "330200203069080130000", "杰出人才奖励经费"),
    ("杰出人才奖励经费_330200203069080130000", "330200203069080130000", "杰出人才奖励经费"),
    ("330200233BM1700010000 党的二十大主题教育", "330200233BM1700010000", "党的二十大主题教育"),
]  # fmt: skip
WITHOUT_CODE = [
    "2022年组织工作专网工作经费", "2023 组织工作经费", "12380举报", "12380 举报平台", "“3A示范”", "2.0版", "浙里办2.0版", "2022-2024年培训",
    "2021—2025规划", "202301工资", "2023年度", "1000001", "100万亩高标准农田", "5G基站", "项目（2023）", "[2023]45号", "(1)组织事务",
    "人才专项(政策兑现)-市特支计划奖励", "1000000元以上项目", "20230115活动", "",
]  # fmt: skip


@pytest.mark.parametrize(("text", "code", "name"), WITH_CODE)
def test_code_is_taken_from_a_name(text: str, code: str, name: str) -> None:
    assert split_code(text) == (code, name)


@pytest.mark.parametrize("text", WITHOUT_CODE)
def test_what_belongs_to_a_name_is_no_code(text: str) -> None:
    assert split_code(text) == (None, text)


@given(
    code=st.integers(100_000, 10**21).map(str), how=st.sampled_from(["[{0}]{1}", "{0} {1}", "{0}-{1}", "{1}({0})", "{0}_{1}", "{1}_{0}"])
)
@example(code="106001", how="{0}{1}")
def test_any_code_beside_an_organisation(code: str, how: str) -> None:
    assert split_code(how.format(code, "宁波市财政局")) == (code, "宁波市财政局")


@given(st.text(max_size=60))
def test_splitting_loses_nothing(text: str) -> None:
    code, name = split_code(text)
    assert name in text and (code is None or code in text)


def test_organisations_by_their_names() -> None:
    names = [
        "中共绍兴市委组织部",
        "绍兴市党员教育中心",
        "市财政局",
        "宁波市公安局鄞州分局",
        "柯桥区福全街道办事处",
        "人才服务中心",
        "宁波市第二中学",
    ]
    others = [
        "干部",
        "全部",
        "俱乐部",
        "培训班",
        "指标名称",
        "项目支出绩效目标表",
        "提升工作格局",
        "机关干部体检经费",
        "服务对象满意度",
        "≥20个",
        "",
    ]
    assert [n for n in names if not is_organisation(n)] == []
    assert [o for o in others if is_organisation(o)] == []


def test_own_level_is_the_department_itself() -> None:
    assert base_unit("中共绍兴市委组织部本级") == ("中共绍兴市委组织部", True)
    assert base_unit("宁波市财政局（本级）") == ("宁波市财政局", True)
    assert base_unit("绍兴市党员教育中心") == ("绍兴市党员教育中心", False)


def test_organisations_within_text() -> None:
    assert find_organisations("2025年，中共宁波市委组织部部门全面公开预算项目支出绩效目标") == ["中共宁波市委组织部"]
    assert find_organisations("宁波市鄞州区民政局2023年度部门决算") == ["宁波市鄞州区民政局"]
    assert find_organisations("关于开展培训工作的说明") == []


PLACES = [
    ("中共绍兴市柯桥区委组织部", "330603", "浙江省", "绍兴市", "柯桥区"),
    ("柯桥区财政局", "330603", "浙江省", "绍兴市", "柯桥区"),
    ("中共宁波市委组织部", "330200", "浙江省", "宁波市", None),
    ("吉林省长春市朝阳区", "220104", "吉林省", "长春市", "朝阳区"),
    ("北京市朝阳区民政局", "110105", "北京市", None, "朝阳区"),
    ("甘孜州财政局", "513300", "四川省", "甘孜藏族自治州", None),
    ("晋城市城区财政局", "140502", "山西省", "晋城市", "城区"),
    ("绍兴县财政局", "330621", "浙江省", "绍兴市", "绍兴县"),
    ("内蒙古自治区党委组织部", "150000", "内蒙古自治区", None, None),
]


@pytest.mark.parametrize(("text", "code", "province", "city", "county"), PLACES)
def test_places(text: str, code: str, province: str, city: str | None, county: str | None) -> None:
    region = locate(text)
    assert region and (region.code, region.province, region.city, region.county) == (code, province, city, county)


def test_ambiguous_names_are_not_guessed_but_settled_by_what_is_known() -> None:
    beijing = by_code("110000")
    assert locate("朝阳区民政局") is None and locate("全市城区") is None
    assert beijing and (found := locate("朝阳区民政局", within=[beijing])) and found.code == "110105"


def test_the_longest_name_of_a_place_rules() -> None:
    region = locate("云南省双江拉祜族佤族布朗族傣族自治县财政局")
    assert region and region.code == "530925"


REAL = {
    "anqing/2024/anqing_2024": Subject(
        "项目支出绩效目标表", "performance_targets", "中共安庆市委组织部", "106", "安徽省", "安庆市", None, "340800", "city", 2024
    ),
    "shaoxing/2022/shaoxing_2022": Subject(
        "中共绍兴市委组织部2022年部门预算",
        "department_budget",
        "中共绍兴市委组织部",
        None,
        "浙江省",
        "绍兴市",
        None,
        "330600",
        "city",
        2022,
    ),
    "ningbo/2023/ningbo_2023": Subject(
        "2023年预算项目单位自评情况汇总表", "self_evaluation", "中共宁波市委组织部", None, "浙江省", "宁波市", None, "330200", "city", 2023
    ),
}


@pytest.mark.parametrize("path", REAL)
def test_real_documents_say_it_themselves(path: str) -> None:
    assert subject_of(read_text((ROOT / f"raw/{path}.txt").read_bytes()), "杭州市/1999.txt") == REAL[path]


def test_a_closing_sentence_may_be_all_there_is() -> None:
    document = lines(
        "项目绩效目标汇总表", "自2022年起，行政参公单位纳入预算", "合计 3,317.80 3,187.80",
        "2025年，中共宁波市委组织部部门全面公开预算项目支出绩效目标（涉密项目除", "外），其中，本级部门预算项目19个",
    )  # fmt: skip
    found = subject_of(document, "x.txt")
    assert (found.department_name, found.fiscal_year, found.document_kind) == ("中共宁波市委组织部", 2025, "performance_targets")


def test_departments_of_the_tables_and_labelled_lines() -> None:
    document = Document(
        [Line("2023年度项目支出绩效自评表", 1, 1), table(["主管部门", "[205]柯桥区财政局", "实施单位", "柯桥区财政局本级"])]
    )
    found = subject_of(document, "", ["柯桥区财政局本级"])
    assert (found.department_name, found.department_code, found.county, found.administrative_level) == (
        "柯桥区财政局",
        "205",
        "柯桥区",
        "county",
    )
    labelled = subject_of(lines("填报单位（盖章）：宁波市财政局    单位：万元"), "")
    assert labelled.department_name == "宁波市财政局"


@pytest.mark.parametrize(
    ("departments", "units", "department", "county"),
    [
        (["浙江省水利厅"], ["德清县水利局"], "德清县水利局", "德清县"),
        (["浙江省水利厅"], ["德清县水利局", "安吉县水利局"], "浙江省水利厅", None),  # the province's own disclosure
        (["德清县水利局"], ["德清县水库管理所"], "德清县水利局", "德清县"),
        (["浙江省水利厅", "德清县水利局"], ["德清县水库管理所"], None, "德清县"),
    ],
)
def test_a_department_of_the_province_above_the_one_body_that_spends_is_not_the_disclosures(
    departments: list[str], units: list[str], department: str | None, county: str | None
) -> None:
    found = subject_of(lines("转移支付区域绩效目标表"), "", [*departments, *units], departments)
    assert found.department_name == department
    assert found.county == (county if department else None)


def test_project_codes_name_the_place_and_the_path_only_hints() -> None:
    coded = Document([table(["项目编码"], ["330200203069080130000"], ["330200203069080140000"])])
    assert subject_of(coded, "杭州市/2020/a.txt").city == "宁波市"
    silent = subject_of(lines("项目支出绩效目标表"), "宁波/2021/a.txt")
    assert (silent.city, silent.fiscal_year) == ("宁波市", 2021)
    assert subject_of(lines("市财政局2022年部门预算"), "宁波/2021/a.txt").fiscal_year == 2022
    assert subject_of(lines("项目支出表", "部门：市财政局　　预算年度：2023　　单位：万元"), "宁波/2021/a.txt").fiscal_year == 2023
    assert subject_of(lines("项目支出表", "立项年度：2020"), "宁波/2021/a.txt").fiscal_year == 2021


@pytest.mark.parametrize(
    ("department", "county"),
    [("岷县教育局", "岷县"), ("和县水利局", "和县"), ("中共临县委员会组织部", "临县"), ("本县教育局", None), ("城区教育局", None)],
)
def test_a_county_of_two_characters_opens_a_departments_name(department: str, county: str | None) -> None:
    assert subject_of(lines("部门预算公开表", f"部门：{department}"), "").county == county


def test_a_county_of_two_characters_is_none_in_a_sentence() -> None:
    assert locate("和县级财政共同承担") is None and locate("和县级财政", opens=False) is None


def test_a_list_of_several_departments_is_no_departments() -> None:
    """Not the first row's, nor the one named most often; a title or a label that names one rules."""
    rows = table(["主管部门", "德清县教育局"], ["主管部门", "德清县水利局"])
    departments = ["德清县教育局", "德清县水利局", "德清县教育局"]
    several = subject_of(Document([Line("德清县2024年重点项目绩效目标表", 1, 1), rows]), "", departments, departments)
    assert (several.department_name, several.county, "department_name" in several.missing) == (None, "德清县", True)
    titled = subject_of(Document([Line("德清县财政局2024年重点项目绩效目标表", 1, 1), rows]), "", departments, departments)
    assert titled.department_name == "德清县财政局"
    units = subject_of(Document([Line("2024年项目绩效目标表", 1, 1), rows]), "", ["德清县教育局", "德清县第一中学"], ["德清县教育局"])
    assert units.department_name == "德清县教育局"


def test_what_cannot_be_told_is_listed() -> None:
    found = subject_of(lines("你好"), "a.txt")
    assert set(found.missing) == {"title", "department_name", "region_code", "fiscal_year", "document_kind"}


@pytest.mark.parametrize(
    ("title", "kind", "year"),
    [
        ("宁波市公安局2023年度部门决算", "final_accounts", 2023),
        ("二〇二三年度宁波市公安局部门预算公开", "department_budget", 2023),
        ("2022年度财政支出绩效评价报告", "self_evaluation", 2022),
        ("2024年市级项目支出绩效目标申报表", "performance_targets", 2024),
    ],
)
def test_kind_and_year_by_title(title: str, kind: str, year: int) -> None:
    found = subject_of(lines(title), "")
    assert (found.document_kind, found.fiscal_year, is_title(title)) == (kind, year, True)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.one_of(st.text(max_size=80), st.sampled_from(["宁波市", "2023年", "预算", "市财政局", "（", "本级", "[106]"])), max_size=12
    ),
    st.text(max_size=20),
)
def test_any_document_has_a_subject(texts: list[str], path: str) -> None:
    found = subject_of(lines(*texts), path, texts)
    assert found.fiscal_year is None or 1980 <= found.fiscal_year <= 2049
    assert found.region_code is None or by_code(found.region_code)


def test_hostile_text_costs_no_more_than_its_length() -> None:
    started = time.monotonic()
    subject_of(lines("中共" * 50_000, "宁波市" * 50_000, "1-" * 50_000, "2023年" + "宁波市财政局预算" * 10_000), "")
    split_code("1-" * 50_000 + "局")
    assert time.monotonic() - started < 20


@pytest.mark.parametrize(
    ("title", "department", "code"),
    [
        ("洋县林业局2031年部门预算项目绩效目标公开表", "洋县林业局", "610723"),
        ("四川仪陇经济开发区管理委员会2031年部门预算公开表", "四川仪陇经济开发区管理委员会", "511324"),
        ("内蒙古赤峰市财政局2031年部门预算公开表", "内蒙古赤峰市财政局", "150400"),
        ("临县教育局２０３１年部门决算公开表", "临县教育局", "141124"),
    ],
)
def test_places_of_two_characters_and_behind_a_short_province(title: str, department: str, code: str) -> None:
    subject = subject_of(document(title), "")
    assert (subject.department_name, subject.region_code, subject.fiscal_year) == (department, code, 2031)


def test_the_first_line_alone_and_the_year_of_a_tables_title_say_whose_and_of_when_it_is() -> None:
    rows = table(["项目名称", "实施单位", "金额（万元）"], ["食用菌产业园提升项目", "庙沟镇人民政府", "210.00"])
    head = lines("镇安县财政局", "镇安县2031年财政衔接推进乡村振兴补助资金项目计划安排表")
    found = subject_of(Document([*head.blocks, rows]), "", ["庙沟镇人民政府"])
    assert (found.department_name, found.fiscal_year, found.document_kind) == ("镇安县财政局", 2031, "other")
    assert subject_of(lines("项目支出预算表", "大埔县交通运输局　2031年", "单位：元"), "").fiscal_year == 2031


def test_a_numbered_table_has_a_title_whatever_it_is_of() -> None:
    assert is_title("表九　部门（单位）运转经费表")
    assert is_title("2031年部门收入总体情况表")
    assert not is_title("部门（单位）运转经费表")
    assert not is_title("表九中的数据见下页")
