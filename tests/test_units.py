"""Units that a disclosure lists as its department's."""

from __future__ import annotations

import pytest

from pipelines.interpretation.units import units_of


@pytest.mark.parametrize(
    ("texts", "units"),
    [
        (
            ["纳入某局2024年度部门决算编制范围的二级决算单位包括：", "1.某市水利局本级",
             "2.市水利工程质量监督站", "3、市防汛中心（公益一类）；", "收入说明"],
            ["市水利工程质量监督站", "市防汛中心"],
        ),
        (
            ["从预算单位构成看，某局部门预算包括：局本级预算、下属参公事业单位市医疗保障服务中心预算、公益一类事业单位市医保稽核所预算。"],
            ["市医疗保障服务中心", "市医保稽核所"],
        ),
        (["纳入本部门2023年度部门决算汇编范围的独立核算单位共3个，包括：某县教育局机关、某县第一中学、某县实验小学。"],
         ["某县第一中学", "某县实验小学"]),
        (["某局部门预算包括局本级预算和所属3个事业单位预算。"], []),
        (["所属单位公务用车购置及运行维护费减少，主要是压缩开支。"], []),
        (["下属单位包括以下各表所列。", "1.收入预算", "2.支出预算"], []),
    ],
)  # fmt: skip
def test_a_list_of_units(texts: list[str], units: list[str]) -> None:
    assert units_of(texts) == units
