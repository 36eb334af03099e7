"""What is left to a person: uncertain matches of projects, and headings the vocabulary lacks; one line settles either."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path
from typing import Any

import duckdb
import pytest
from conftest import REPOSITORY, jixiao

from pipelines.interpretation.folder import BUILT_IN
from pipelines.warehouse import resolutions

NINGBO = REPOSITORY / "raw" / "ningbo"
KEYS = "SELECT file_name, a.printed_name, project_key FROM marts.bridge_project_alias AS a JOIN marts.dim_document USING (document_key)"


def ask(warehouse: Path, sql: str) -> list[tuple[Any, ...]]:
    with duckdb.connect(str(warehouse), read_only=True) as con:
        return con.execute(sql).fetchall()


def open_rows(warehouse: Path) -> list[dict[str, str]]:
    done = jixiao("resolve", "--csv", "--warehouse", warehouse)
    assert done.returncode == 0, done.stdout
    return list(csv.DictReader(io.StringIO(done.stdout)))


def test_open_matches_are_listed_for_people_and_as_rows(warehouse: Path) -> None:
    done = jixiao("resolve", "--list", "--warehouse", warehouse)
    rows = open_rows(warehouse)
    listed = ask(warehouse, "SELECT printed_name FROM quality.project_match_worklist WHERE status <> 'spelling'")
    assert done.returncode == 0 and f"{len(listed)} open matches" in done.stdout and len(listed) >= 1
    assert sorted(row["printed_name"] for row in rows) == sorted(name for (name,) in listed)
    assert all(row["document_key"] and row["project"] and not row["decision"] for row in rows)


def test_every_uncertain_match_is_in_the_work_list(warehouse: Path) -> None:
    uncertain = "SELECT document_key, project_seq FROM staging.project_identity WHERE match_score < 1"
    spelling = "SELECT document_key, project_seq FROM staging.project_name WHERE match_score < 1"
    listed = "SELECT document_key, project_seq FROM staging.project_match"
    assert ask(warehouse, f"{uncertain} EXCEPT {listed}") == []
    count = "SELECT count(*) FROM quality.project_match_worklist WHERE status"
    assert ask(warehouse, f"{count} = 'spelling'") == ask(warehouse, f"SELECT count(*) FROM ({spelling})")
    assert ask(warehouse, f"{count} <> 'spelling'") == ask(warehouse, "SELECT count(*) FROM staging.project_match")


def test_a_refused_match_comes_apart_and_no_other_key_moves(warehouse: Path, tmp_path: Path) -> None:
    """The row as printed, with a decision filled in, laid beside the raw folder."""
    shutil.copytree(NINGBO, tmp_path / "raw")
    row = next(row for row in open_rows(warehouse) if "matched" in row["why"])
    with (tmp_path / "resolutions.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, row.keys())
        writer.writeheader()
        writer.writerow({**row, "decision": "different", "who": "A. Person", "when": "2026-11-21"})
    done = jixiao("run", "--raw", tmp_path / "raw", "--warehouse", tmp_path / "w.duckdb")
    assert done.returncode == 0, done.stdout
    before = set(ask(warehouse, f"{KEYS} WHERE file_name LIKE 'ningbo%'"))
    after = set(ask(tmp_path / "w.duckdb", KEYS))
    name = row["printed_name"]
    assert {printed for _, printed, _ in before ^ after} == {name}
    assert len({key for _, printed, key in after if printed == name}) == len({key for _, printed, key in before if printed == name}) + 1
    assert row["project"] in {key for _, _, key in after}, "the earlier project keeps its key"
    left = {(r["document_key"], r["project"]) for r in open_rows(tmp_path / "w.duckdb")}
    assert (row["document_key"], row["project"]) not in left, "what is decided is not asked again"


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    done = jixiao("run", "--raw", NINGBO, "--warehouse", tmp_path / "w.duckdb", env={"JIXIAO_RESOLUTIONS": str(tmp_path / "no.csv")})
    assert done.returncode == 2 and "no.csv" in done.stdout


@pytest.mark.parametrize("line", ["k,名称,,same", "k,名称,另一,perhaps", ",,另一,same", "*,,另一,same"])
def test_lines_that_cannot_be_understood_are_named(tmp_path: Path, line: str) -> None:
    file, heading = tmp_path / "resolutions.csv", ",".join(resolutions.COLUMNS)
    file.write_text(f"{heading}\nk,名称,另一,,,,\n{heading}\n{line}\n", "utf-8")
    with pytest.raises(ValueError, match=r"resolutions\.csv line 4"):
        resolutions.read(file)


# -- headings -----------------------------------------------------------------------------------------------------------------------

INVENTED = "年初预拨盘子"
LIST = f"""甲市教育局2024年部门预算项目支出绩效目标表
项目名称,{INVENTED}（万元）,一级指标,二级指标,三级指标,指标值
校舍维修,120,产出指标,数量指标,维修校舍数,≥3所
教师培训,35.5,产出指标,数量指标,培训人次,≥200人次
"""


def test_a_line_of_vocabulary_is_the_whole_fix(tmp_path: Path) -> None:
    document = tmp_path / "raw" / "表.csv"
    document.parent.mkdir()
    document.write_text(LIST, "utf-8")
    unknown = jixiao("vocabulary", "check", document)
    assert unknown.returncode == 0 and "1 unknown" in unknown.stdout, unknown.stdout
    line = next(line for line in unknown.stdout.splitlines() if line.strip().startswith(f'"{INVENTED}": '))
    words = tmp_path / "words"
    shutil.copytree(BUILT_IN, words)
    additions = words / "additions.yml"
    text = additions.read_text("utf-8").replace("{}", "")
    additions.write_text(f"{text}\n{line.split(':')[0].strip()}: initial_budget  # {line}\n", "utf-8")
    known = jixiao("vocabulary", "check", document, env={"JIXIAO_VOCABULARY": str(words)})
    assert "0 unknown" in known.stdout
    printed = next(line for line in known.stdout.splitlines() if INVENTED in line)
    assert printed.split()[-3:] == ["initial_budget", "initial_budget", "万元"]

    run = {"JIXIAO_RAW": str(document.parent), "JIXIAO_WAREHOUSE": str(tmp_path / "w.duckdb")}
    money = "SELECT amount_wan FROM marts.fct_budget WHERE project_key IS NOT NULL AND measure = 'initial_budget' ORDER BY 1"
    without = jixiao("run", env=run)
    assert without.returncode == 0 and f"unknown heading {INVENTED}" in without.stdout and "表.csv, page 1" in without.stdout
    assert ask(tmp_path / "w.duckdb", money) == []
    withit = jixiao("run", env=run | {"JIXIAO_VOCABULARY": str(words)})
    assert withit.returncode == 0 and "1 read" in withit.stdout and "0 unknown headings" in withit.stdout
    assert [float(amount) for (amount,) in ask(tmp_path / "w.duckdb", money)] == [35.5, 120]


def test_a_vocabulary_that_lacks_a_file_is_refused(tmp_path: Path) -> None:
    done = jixiao("run", "--raw", NINGBO, "--warehouse", tmp_path / "w.duckdb", env={"JIXIAO_VOCABULARY": str(tmp_path)})
    assert done.returncode == 2 and "fields.yml" in done.stdout


def test_check_says_what_it_cannot_read(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    done = jixiao("vocabulary", "check", tmp_path / "empty.txt")
    assert done.returncode == 1 and "empty.txt" in done.stdout and "Traceback" not in done.stdout
    assert jixiao("vocabulary", "check", tmp_path / "nothing.txt").returncode == 2
