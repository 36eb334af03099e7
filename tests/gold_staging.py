"""The hand-made gold as staging tables: what dbt is developed and tested on without any parser.

`load(database)` creates `staging` and `raw` in a DuckDB file and fills them from tests/gold/*/*.csv.
"""

from __future__ import annotations

import csv
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb

from pipelines.records import (
    IDENTITIES,
    KINDS,
    BudgetLineRecord,
    BudgetRecord,
    DepartmentIdentityRecord,
    DocumentRecord,
    ExecutionRecord,
    IndicatorRecord,
    ProjectIdentityRecord,
    ProjectNameRecord,
    ProjectRecord,
    Record,
    StatedFigureRecord,
    TextSpanRecord,
    columns,
    frame,
)
from pipelines.warehouse.database import connect

GOLD = Path(__file__).parent / "gold"

PLACES = {
    "anqing_2024": ("安徽省", "安庆市", None, "340800", "city"),
    "keqiao_2020": ("浙江省", "绍兴市", "柯桥区", "330603", "county"),
    "ningbo_2023": ("浙江省", "宁波市", None, "330200", "city"),
    "ningbo_2025": ("浙江省", "宁波市", None, "330200", "city"),
    "shaoxing_2022": ("浙江省", "绍兴市", None, "330600", "city"),
}
OTHER_KINDS = {"ningbo_2023": "self_evaluation", "shaoxing_2022": "department_budget"}


def key(*parts: str) -> str:
    """A stable text key of 32 hex digits."""
    return hashlib.sha256("|".join(parts).encode()).hexdigest()[:32]


def load(database: Path, documents: tuple[str, ...] = tuple(PLACES)) -> None:
    """Fill `database` (created if need be) with the gold of these documents."""
    with connect(database) as con:
        insert(con, [r for doc in documents for r in Reading(doc).records()])
        receive(con)


def receive(con: duckdb.DuckDBPyConnection, superseded: str = "") -> None:
    """Put every staged document into raw.document; the file named `superseded` was replaced by a later one."""
    con.execute(
        "INSERT INTO raw.document (document_key, sha256, file_name, relative_path, media_type, byte_size, first_seen_at, last_seen_at,"
        " is_present, superseded_by) SELECT document_key, sha256, file_name, relative_path, media_type, byte_size, TIMESTAMP '2026-11-01',"
        " TIMESTAMP '2026-11-01', true, CASE file_name WHEN ? THEN 'a later one' END FROM staging.document",
        [superseded],
    )


def insert(con: duckdb.DuckDBPyConnection, records: list[Record]) -> None:
    """Append records to their staging tables."""
    for kind in (*KINDS, *IDENTITIES):
        rows = frame(kind, [r for r in records if type(r) is kind])
        if len(rows):
            names = ", ".join(f'CAST("{c.name}" AS {c.sql_type})' for c in columns(kind))
            con.register("rows", rows)
            con.execute(f'INSERT INTO staging."{kind.table}" SELECT {names} FROM rows')
            con.unregister("rows")


def read(doc: str, name: str) -> list[dict[str, str]]:
    path = GOLD / doc / f"{name}.csv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def number(text: str) -> Decimal | None:
    text = text.strip().rstrip("%").replace(",", "")
    return Decimal(text) if text else None


def seq(text: str) -> int | None:
    return int(text) if text else None


def department(text: str) -> str:
    """'[106]中共安庆市委组织部' → '中共安庆市委组织部'."""
    return re.sub(r"^[\[［]?\d*[\]］]?", "", text)


@dataclass
class Reading:
    """One gold document as records."""

    doc: str
    projects: list[dict[str, str]] = field(init=False)

    def __post_init__(self) -> None:
        self.projects = read(self.doc, "projects")
        self.key = key(self.doc)
        self.place: dict[str, Any] = dict(
            zip(("province", "city", "county", "region_code", "administrative_level"), PLACES[self.doc], strict=True)
        )
        self.department = department(self.projects[0]["department"])

    def records(self) -> Iterator[Record]:
        yield DocumentRecord(
            document_key=self.key, sha256=key(self.doc) * 2, file_name=f"{self.doc}.txt", relative_path=f"{self.doc}.txt",
            media_type="text/plain", byte_size=1, document_kind=OTHER_KINDS.get(self.doc, "performance_targets"),
            fiscal_year=int(self.doc[-4:]), department_name=self.department, **self.place,
        )  # fmt: skip
        yield TextSpanRecord(
            document_key=self.key, span_seq=1, source_page=1, source_table=0, source_row=1, role="fact", characters=99, text="事实"
        )
        yield TextSpanRecord(
            document_key=self.key,
            span_seq=2,
            source_page=1,
            source_table=0,
            source_row=2,
            role="unclaimed",
            characters=1,
            text="?",
            reason="gold",
        )
        for part in (self.names, self.budgets, self.executions, self.indicators, self.lines, self.stated):
            yield from part()

    def names(self) -> Iterator[Record]:
        own = self._department_key(self.department)
        units = {self.department} | {re.sub("本级$", "", p["unit_name"]) for p in self.projects} - {""}
        for name in sorted(units):
            yield DepartmentIdentityRecord(
                document_key=self.key, printed_name=name, department_key=self._department_key(name), department_name=name,
                parent_department_key=None if name == self.department else own, **self.place,
            )  # fmt: skip
        occurs = Counter(p["project_name"] for p in self.projects)
        for p in self.projects:
            yield ProjectRecord(
                document_key=self.key, project_seq=int(p["project_seq"]), project_name=p["project_name"],
                project_code=p["project_code"] or None, unit_name=p["unit_name"] or None, department_name=self.department,
                annual_goal=p["annual_goal"] or None, overall_goal=p["overall_goal"] or None,
                goal_completion=p["goal_completion"] or None, description=p["description"] or None,
                grade=p["self_grade"] or None, total_score=number(p["total_score"]),
            )  # fmt: skip
            yield ProjectNameRecord(document_key=self.key, project_seq=int(p["project_seq"]), printed_name=p["project_name"])
            code = p["project_code"] if occurs[p["project_name"]] > 1 else ""
            yield ProjectIdentityRecord(
                document_key=self.key,
                project_seq=int(p["project_seq"]),
                project_key=key(own, p["project_name"], code),
                department_key=own,
                match_rule="exact",
            )

    def _department_key(self, name: str) -> str:
        return key(self.place["region_code"], name)

    def budgets(self) -> Iterator[Record]:
        rows = [(r, False) for r in read(self.doc, "budget")] + [(r, True) for r in read(self.doc, "budget_optional")]
        for n, (r, again) in enumerate(rows, 1):
            unit = "元" if "(元)" in r["table"] else "万元"
            amount = Decimal(r["amount_wan"])
            yield BudgetRecord(
                document_key=self.key, figure_seq=n, project_seq=seq(r["project_seq"]), measure=r["measure"],
                funding_source=r["funding_source"], amount_printed=r["printed"], unit_printed=unit, amount_yuan=amount * 10000,
                amount_wan=amount, is_restated=again or r["table"] == "summary",
            )  # fmt: skip

    def executions(self) -> Iterator[Record]:
        for n, r in enumerate(read(self.doc, "execution"), 1):
            amount = Decimal(r["executed_wan"])
            yield ExecutionRecord(
                document_key=self.key, figure_seq=n, project_seq=seq(r["project_seq"]), funding_source=r["funding_source"],
                executed_printed=r["executed_wan"], unit_printed="万元", executed_yuan=amount * 10000, executed_wan=amount,
                execution_rate_printed=number(r["execution_rate_printed"]), weight=number(r["execution_weight"]),
                score=number(r["execution_score"]),
                deviation_reason=r["reason"] or None, is_restated=r["table"] == "summary",
            )  # fmt: skip

    def indicators(self) -> Iterator[Record]:
        for r in read(self.doc, "indicators"):
            yield IndicatorRecord(
                document_key=self.key, project_seq=seq(r["project_seq"]), scope=r["scope"], indicator_seq=int(r["indicator_seq"]),
                level1=r["level1"] or None, level2=r["level2"] or None, indicator_name=r["level3"], operator=r["operator"] or None,
                target_text=r["target_text"] or None, value_kind=r["value_kind"], target_value=number(r["target_value"]),
                target_unit=r["target_unit"] or None, weight=number(r["weight"]), actual_text=r["actual_text"] or None,
                actual_value=number(r["actual_value"]), actual_unit=r["actual_unit"] or None, score=number(r["score"]),
                deviation_reason=r["reason"] or None, remark=r["remark"] or None,
            )  # fmt: skip

    def lines(self) -> Iterator[Record]:
        row, before = 0, ("", "", "")
        for n, r in enumerate(read(self.doc, "budget_lines"), 1):
            here = (r["table"], r["code"], r["item_name"])
            row, before = row + (here != before), here
            side = "revenue" if r["column"].startswith("收 入") else "expenditure" if r["column"].startswith("支 出") else None
            amount = Decimal(r["amount_wan"])
            yield BudgetLineRecord(
                document_key=self.key, line_seq=n, statement=r["table"], side=side, line_code=r["code"] or None,
                line_name=r["item_name"] or None,
                column_name=r["column"], amount_printed=r["amount_wan"], unit_printed="万元", amount_yuan=amount * 10000, amount_wan=amount,
                is_subtotal=r["item_name"].replace(" ", "").endswith(("合计", "总计")) or not r["item_name"], source_row=row,
            )  # fmt: skip

    def stated(self) -> Iterator[Record]:
        subject = ""
        for n, r in enumerate(read(self.doc, "totals"), 1):
            what, value = r["what"], number(r["value"])
            fields = _stated_fields(what)
            if fields is None or value is None:
                continue
            # a share or a change is printed behind the amount it is of
            if fields["kind"] in ("share", "change"):
                fields["subject"] = subject
                fields["of_subject"] = _whole(what) if fields["kind"] == "share" else "上年执行数"
            else:
                subject = fields["subject"]
            yield StatedFigureRecord(
                document_key=self.key, stated_seq=n, printed=r["printed"], value=value, source_text=what.split(" ")[0], **fields
            )


def _whole(what: str) -> str:
    """What the shares of a section are of, as its first sentence says."""
    return {"(二)": "收入预算", "(三)": "支出预算", "(五)": "一般公共预算当年拨款"}[re.search(r"\([^)]\)", what)[0]]  # type: ignore[index]


def _stated_fields(what: str) -> dict[str, Any] | None:
    """Kind, subject, scope and project of a row of totals.csv; None for what staging does not state (table cells, goals)."""
    form = re.match(r"form (\d+) .* (\S+指标)权重小计$", what)
    if form:
        return {"kind": "weight_sum", "subject": form[2], "project_seq": int(form[1]), "scope": form[2], "unit": "分"}
    form = re.match(r"form (\d+) .* 总分 (分值|得分)$", what)
    if form:
        return {"kind": "weight_sum" if form[2] == "分值" else "score_sum", "subject": "总分", "project_seq": int(form[1]), "unit": "分"}
    form = re.search(r"\(project_seq (\d+)\) (总体|年度)权重合计$", what)
    if form:
        scope = {"总体": "overall", "年度": "annual"}[form[2]]
        return {"kind": "weight_sum", "subject": f"{form[2]}权重合计", "project_seq": int(form[1]), "scope": scope, "unit": "分"}
    measure = re.match(r"合计 (预算金额|本级支出|转移支付支出)", what)
    if measure:
        return {
            "kind": "total",
            "subject": "合计",
            "scope": {"预算": "budget", "本级": "own_level", "转移": "transfer"}[measure[1][:2]] + "/total",
            "unit": "万元",
        }
    if what.startswith("结尾说明") or what.startswith("汇总表"):
        name = what.split(" ", 1)[1]
        kind = "count" if "数" in name else "total"
        return {
            "kind": kind,
            "subject": "项目数" if "序号" in name else re.sub("（.*", "", name),
            "unit": "个" if kind == "count" else "万元",
        }
    return _narrative(what) if what.startswith("叙述") else None


def _narrative(what: str) -> dict[str, Any]:
    name = what.split(" ", 1)[1]
    unit = re.search(r"\(([^()]+)\)$", name)
    name = re.sub(r"\([^()]*\)$", "", name).split(" ")[-1].split(":")[-1]
    name = re.sub(r"^(其中)?|预算数$", "", name)
    if name.endswith("占比"):
        return {"kind": "share", "subject": name, "unit": "%"}
    if re.search("增长$|下降$", name):
        return {"kind": "change", "subject": name, "unit": "%"}
    if "比上年" in name:
        return {"kind": "change", "subject": name, "unit": "万元"}
    kind = "total" if unit and unit[1] == "万元" else "count"
    return {"kind": kind, "subject": name, "unit": unit[1] if unit else None}
