"""Departments and projects over years: stable keys, no false merges, a person's word above every rule."""

from __future__ import annotations

import csv
from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.interpretation.subject import split_code
from pipelines.records import (
    BudgetRecord,
    DepartmentIdentityRecord,
    DocumentRecord,
    IndicatorRecord,
    ProjectIdentityRecord,
    ProjectMatchRecord,
    ProjectRecord,
    Record,
)
from pipelines.warehouse.identity import conform

GOLD = Path(__file__).parent / "gold"
Staging = dict[type[Record], pd.DataFrame]


def gold(document: str, name: str) -> list[dict[str, str]]:
    with (GOLD / document / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def staging(documents: list[dict[str, Any]], **rows: list[dict[str, Any]]) -> Staging:
    out = {DocumentRecord: documents, ProjectRecord: rows["projects"], BudgetRecord: rows["budget"], IndicatorRecord: rows["indicators"]}
    columns = {DocumentRecord: ["document_key"], ProjectRecord: ["document_key", "project_seq", "project_name"]}
    columns |= {
        BudgetRecord: ["document_key", "project_seq", "funding_source", "amount_wan"],
        IndicatorRecord: ["document_key", "project_seq", "indicator_name"],
    }
    return {kind: pd.DataFrame(r, dtype=object) if r else pd.DataFrame(columns=columns[kind]) for kind, r in out.items()}


def from_gold(*documents: str) -> Staging:
    heads, projects, budget, indicators = [], [], [], []
    for document in documents:
        rows = gold(document, "projects")
        heads.append(
            {"document_key": document, "department_name": split_code(rows[0]["department"])[1], "fiscal_year": int(document[-4:]),
             "region_code": None, "administrative_level": None}
        )  # fmt: skip
        for r in rows:
            kept = {f: r[f] or None for f in ("project_code", "project_name", "unit_name", "annual_goal", "description", "goal_completion")}
            projects.append(
                {"document_key": document, "project_seq": int(r["project_seq"]), **kept, "department_name": split_code(r["department"])[1]}
            )
        budget += [
            {
                "document_key": document,
                "project_seq": int(r["project_seq"]),
                "funding_source": r["funding_source"],
                "amount_wan": Decimal(r["amount_wan"]),
            }
            for r in gold(document, "budget")
            if r["project_seq"]
        ]
        indicators += [
            {"document_key": document, "project_seq": int(r["project_seq"]), "indicator_name": r["level3"]}
            for r in gold(document, "indicators")
        ]
    return staging(heads, projects=projects, budget=budget, indicators=indicators)


def keys(result: dict[type[Record], list[Record]]) -> dict[tuple[str, int], str]:
    return {(r.document_key, r.project_seq): r.project_key for r in result[ProjectIdentityRecord]}  # type: ignore[attr-defined]


NINGBO = ("ningbo_2023", "ningbo_2025")
SAME_IN_NINGBO = {
    (2, 10), (3, 9), (4, 6), (5, 13), (6, 4), (7, 26), (8, 12), (9, 16), (10, 23), (11, 21), (12, 5), (13, 1), (14, 3), (15, 8), (17, 14),
    (18, 19), (19, 22), (20, 25),
}  # fmt: skip
"""project_seq of 2025 and of 2023, as a reader of both documents matches them; 1 and 16 of 2025 are new."""


def test_projects_of_two_years_are_one_where_a_reader_says_so() -> None:
    found = keys(conform(from_gold(*NINGBO), None))
    pairs = {(new, old) for (d, new), k in found.items() for (e, old), other in found.items() if k == other and d > e}
    assert pairs == SAME_IN_NINGBO
    assert len({k for (d, _), k in found.items() if d == NINGBO[0]}) == 27


def test_two_projects_of_one_name_stay_two_and_the_text_tells_which_goes_on() -> None:
    result = conform(from_gold(*NINGBO), None)
    found = keys(result)
    assert found["ningbo_2023", 6] != found["ningbo_2023", 20]
    row = next(r for r in result[ProjectIdentityRecord] if (r.document_key, r.project_seq) == ("ningbo_2025", 4))  # type: ignore[attr-defined]
    assert (row.match_rule, row.match_score) == ("exact", 0.9)  # type: ignore[attr-defined]
    assert "unit" in row.evidence  # type: ignore[attr-defined]


def test_own_level_is_the_department_and_units_have_it_as_parent() -> None:
    names = {r.printed_name: r for r in conform(from_gold(*NINGBO), None)[DepartmentIdentityRecord]}  # type: ignore[attr-defined]
    department, own, unit = (names["中共宁波市委组织部" + suffix] for suffix in ("", "本级", "干部人事档案管理中心"))
    assert own.department_key == department.department_key and own.parent_department_key is None
    assert own.department_name == "中共宁波市委组织部"
    assert unit.department_key != department.department_key and unit.parent_department_key == department.department_key
    assert (unit.province, unit.city, unit.region_code, unit.administrative_level) == ("浙江省", "宁波市", "330200", "city")


def test_departments_of_every_document_have_one_key_each() -> None:
    documents = sorted(p.name for p in GOLD.iterdir() if p.is_dir())
    result = conform(from_gold(*documents), None)
    by_place = {r.region_code: r.department_key for r in result[DepartmentIdentityRecord] if r.parent_department_key is None}  # type: ignore[attr-defined]
    assert set(by_place) == {"330200", "330600", "330603", "340800"} and len(set(by_place.values())) == 4


def shuffled(frames: Staging, seed: int) -> Staging:
    return {kind: frame.sample(frac=1, random_state=seed).reset_index(drop=True) for kind, frame in frames.items()}


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 2**31))
def test_order_plays_no_part(seed: int) -> None:
    frames = from_gold(*NINGBO, "shaoxing_2022")
    assert conform(shuffled(frames, seed), None) == conform(frames, None)


NAMES = st.sampled_from(["设备购置经费", "人才经费", "人才工作经费", "党建经费（一期）", "党建经费（二期）", "2023年党建经费", "培训费"])
PROJECTS = st.lists(st.tuples(NAMES, st.sampled_from([None, "330200203069080130000", "330200203069080140000"])), min_size=1, max_size=6)


@settings(max_examples=60, deadline=None)
@given(years=st.lists(PROJECTS, min_size=1, max_size=4), seed=st.integers(0, 99))
def test_projects_of_one_document_are_never_merged(years: list[list[tuple[str, str | None]]], seed: int) -> None:
    heads = [{"document_key": f"d{i}", "department_name": "宁波市财政局", "fiscal_year": 2020 + i} for i in range(len(years))]
    projects = [
        {"document_key": f"d{i}", "project_seq": j, "project_name": name, "project_code": code}
        for i, year in enumerate(years)
        for j, (name, code) in enumerate(year, 1)
    ]
    frames = staging(heads, projects=projects, budget=[], indicators=[])
    found = keys(conform(frames, None))
    assert len({(d, k) for (d, _), k in found.items()}) == len(projects)
    assert keys(conform(shuffled(frames, seed), None)) == found


def pair(row: dict[str, str]) -> Staging:
    heads, projects, budget, indicators = [], [], [], []
    for year, side in ((2022, "a"), (2023, "b")):
        heads.append({"document_key": side, "department_name": "某某市财政局", "fiscal_year": year})
        projects.append(
            {"document_key": side, "project_seq": 1, "project_name": row[f"name_{side}"], "project_code": row[f"code_{side}"] or None,
             "unit_name": row[f"unit_{side}"] or None}
        )  # fmt: skip
        if row[f"amount_{side}"]:
            budget.append({"document_key": side, "project_seq": 1, "funding_source": "total", "amount_wan": Decimal(row[f"amount_{side}"])})
        names = row[f"indicators_{side}"].split("|") if row[f"indicators_{side}"] else []
        indicators += [{"document_key": side, "project_seq": 1, "indicator_name": name} for name in names]
    return staging(heads, projects=projects, budget=budget, indicators=indicators)


def test_labelled_pairs_precision_is_one_and_recall_at_least_095() -> None:
    with (Path(__file__).parent / "identity_pairs.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    outcome = defaultdict(list)
    for row in rows:
        merged = len(set(keys(conform(pair(row), None)).values())) == 1
        outcome[row["same"] == "1", merged].append(f"{row['name_a']} / {row['name_b']}")
    assert outcome[False, True] == []
    right, missed = len(outcome[True, True]), len(outcome[True, False])
    assert right / (right + missed) >= 0.95, outcome[True, False]
    assert right >= 30 and len(outcome[False, False]) >= 30


def resolutions(path: Path, *lines: str) -> Path:
    path.write_text("document_key,printed_name,project,decision,who,when,why\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_person_decides_before_every_rule(tmp_path: Path) -> None:
    frames = from_gold(*NINGBO)
    before = keys(conform(frames, None))
    file = resolutions(
        tmp_path / "resolutions.csv",
        f"ningbo_2025,设备购置经费,{before['ningbo_2023', 20]},same,A. Person,2026-11-21,the head office buys it since 2024",
        "*,基层党建经费,基层党建经费,different,A. Person,2026-11-21,another programme",
    )
    result = conform(frames, file)
    after = keys(result)
    assert after["ningbo_2025", 4] == before["ningbo_2023", 20]
    assert after["ningbo_2025", 6] != after["ningbo_2023", 4]
    rules = {(r.document_key, r.project_seq): r.match_rule for r in result[ProjectIdentityRecord]}  # type: ignore[attr-defined]
    assert rules["ningbo_2025", 4] == "resolution" and rules["ningbo_2025", 6] == "new"


def test_a_line_that_cannot_be_understood_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="line 2"):
        conform(from_gold("ningbo_2025"), resolutions(tmp_path / "r.csv", "*,设备购置经费,,same,,,"))


def test_what_is_likely_but_not_certain_stays_apart_and_says_so() -> None:
    row = dict.fromkeys(("code_a", "code_b", "unit_a", "unit_b", "amount_a", "amount_b", "indicators_a", "indicators_b"), "")
    row |= {"name_a": "公务员健康休养服务经费", "name_b": "公务员健康体检服务经费"}
    result = conform(pair(row), None)[ProjectIdentityRecord]
    assert [r.match_rule for r in result] == ["new", "new"]  # type: ignore[attr-defined]
    assert "公务员健康休养服务经费" in result[1].evidence  # type: ignore[attr-defined]


def test_a_near_miss_is_listed_until_a_person_decides(tmp_path: Path) -> None:
    row = dict.fromkeys(("code_a", "code_b", "unit_a", "unit_b", "amount_a", "amount_b", "indicators_a", "indicators_b"), "")
    frames = pair(row | {"name_a": "公务员健康休养服务经费", "name_b": "公务员健康体检服务经费"})
    (near,) = conform(frames, None)[ProjectMatchRecord]
    assert isinstance(near, ProjectMatchRecord) and (near.status, near.candidate_name) == ("apart", "公务员健康休养服务经费")
    for decision in ("same", "different"):
        line = f"{near.document_key},公务员健康体检服务经费,{near.candidate_name},{decision},,,"
        result = conform(frames, resolutions(tmp_path / "resolutions.csv", line))
        assert result[ProjectMatchRecord] == []
        found = keys(result)
        assert (len(set(found.values())) == 1) == (decision == "same")
        assert found[near.candidate_document_key, near.candidate_seq] == near.candidate_key, "the earlier project keeps its key"


def test_documents_that_name_no_department_keep_their_projects_to_themselves() -> None:
    heads = [{"document_key": d, "department_name": None, "fiscal_year": 2023} for d in "ab"]
    projects = [{"document_key": d, "project_seq": 1, "project_name": "设备购置经费"} for d in "ab"]
    result = conform(staging(heads, projects=projects, budget=[], indicators=[]), None)
    assert len({r.project_key for r in result[ProjectIdentityRecord]}) == 2  # type: ignore[attr-defined]
    named = {(r.document_key, r.department_key) for r in result[DepartmentIdentityRecord]}  # type: ignore[attr-defined]
    assert {(r.document_key, r.department_key) for r in result[ProjectIdentityRecord]} == named  # type: ignore[attr-defined]


def test_the_same_department_printed_differently_has_one_key() -> None:
    heads = [
        {"document_key": "a", "department_name": "中共宁波市委组织部", "fiscal_year": 2023, "region_code": "330200"},
        {"document_key": "b", "department_name": "市委组织部", "fiscal_year": 2024, "region_code": "330200"},
        {"document_key": "c", "department_name": "中国共产党宁波市委员会组织部", "fiscal_year": 2025, "region_code": None},
        {"document_key": "d", "department_name": "区委组织部", "fiscal_year": 2025, "region_code": "330212"},
    ]
    result = {
        r.document_key: r.department_key
        for r in conform(staging(heads, projects=[], budget=[], indicators=[]), None)[DepartmentIdentityRecord]
    }  # type: ignore[attr-defined]
    assert result["a"] == result["b"] == result["c"] != result["d"]
