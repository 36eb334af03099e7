"""Every record type, declared once.

A class below is the record that `interpretation` produces; its fields give the staging table's DDL and comments, the dbt
source with its tests, the data dictionary and the frames that travel between them (see `columns`, `ddl`, `frame`).
Names are those of the field: 预算 budget, 执行 execution, 绩效目标 performance target, 指标 indicator.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, ClassVar

import pandas as pd
from pydantic import BaseModel, ConfigDict

Yuan = Decimal
"""An amount in 元, exact."""


@dataclass(frozen=True)
class Column:
    """What a field means to a reader of the table, and what must hold for it."""

    english: str
    chinese: str = ""
    sql: str = ""  # where the type alone does not say it
    accepted: tuple[str, ...] = ()
    key: bool = False

    @property
    def comment(self) -> str:
        return f"{self.english} ({self.chinese})" if self.chinese else self.english


MONEY_YUAN = "DECIMAL(18,2)"
MONEY_WAN = "DECIMAL(18,6)"
NUMBER = "DECIMAL(28,8)"
SCORE = "DECIMAL(9,4)"

DOCUMENT_KINDS = ("performance_targets", "self_evaluation", "department_budget", "final_accounts", "other")
PARSE_STATUSES = ("parsed", "partial", "quarantined")
MEASURES = ("budget", "initial_budget", "adjusted_budget", "own_level", "transfer")
FUNDING_SOURCES = (
    "total", "fiscal_appropriation", "general_public", "government_fund", "state_capital", "special_account",
    "carryover", "unit_funds", "other",
)  # fmt: skip
SCOPES = ("annual", "overall")
OPERATORS = ("≥", "≤", "=", ">", "<", "≈", "定性")
VALUE_KINDS = ("numeric", "qualitative", "deadline", "not_applicable", "composite")
GRADES = ("优", "良", "中", "差")
LEVELS = ("province", "city", "county", "township")
STATED_KINDS = ("total", "count", "rate", "share", "change", "weight_sum", "score_sum", "target", "part")
DUPLICATE_KINDS = ("other_format", "revised", "excerpt", "summary", "overlap")
ROLES = ("fact", "heading", "title", "note", "narrative", "unclaimed")


class Record(BaseModel):
    """Base of all record types; `table` is the staging table's name."""

    model_config = ConfigDict(frozen=False, extra="forbid")
    table: ClassVar[str]
    title: ClassVar[str]

    document_key: Annotated[str, Column("First 32 hex digits of the sha256 of the document's bytes", "文档键", key=True)]


class Placed(Record):
    """A record read from one place of the document."""

    source_page: Annotated[int, Column("Page it is printed on, from 1; text files have one page", "页")] = 1
    source_table: Annotated[int, Column("Ordinal of the table in the document, from 1; 0 outside of tables", "表序")] = 0
    source_row: Annotated[int, Column("Ordinal of the printed row (in a table) or line, from 1", "行序")] = 0
    source_text: Annotated[str, Column("The printed cell or row it was read from, verbatim", "原文")] = ""
    confidence: Annotated[float, Column("How sure the reading is, 0 to 1", "置信度", sql="DECIMAL(4,3)")] = 1.0
    extraction_note: Annotated[str | None, Column("What a reader of this figure should know", "提取说明")] = None


class DocumentRecord(Record):
    table: ClassVar[str] = "document"
    title: ClassVar[str] = "One row per distinct document content (文档)"

    sha256: Annotated[str, Column("sha256 of the bytes as received", "哈希")]
    file_name: Annotated[str, Column("Base name of the file", "文件名")]
    relative_path: Annotated[str, Column("Path below the raw folder", "相对路径")]
    media_type: Annotated[str, Column("Media type as recognised from the content", "类型")]
    byte_size: Annotated[int, Column("Size in bytes", "字节数", sql="BIGINT")]
    title_text: Annotated[str | None, Column("Title as printed", "标题")] = None
    document_kind: Annotated[str, Column("What kind of disclosure it is", "文档种类", accepted=DOCUMENT_KINDS)] = "other"
    department_name: Annotated[str | None, Column("Department that discloses, without a printed code", "部门")] = None
    department_code: Annotated[str | None, Column("Department's printed code", "部门代码")] = None
    province: Annotated[str | None, Column("Province", "省")] = None
    city: Annotated[str | None, Column("Prefecture-level city", "市")] = None
    county: Annotated[str | None, Column("County or district", "县区")] = None
    region_code: Annotated[str | None, Column("GB/T 2260 code of the place, 6 digits", "行政区划代码")] = None
    administrative_level: Annotated[str | None, Column("Level of government", "行政级别", accepted=LEVELS)] = None
    fiscal_year: Annotated[int | None, Column("Fiscal year the disclosure is about", "年度")] = None
    page_count: Annotated[int, Column("Number of pages; 1 for text", "页数")] = 1
    characters: Annotated[int, Column("Printed characters, blanks not counted", "字符数")] = 0
    parse_status: Annotated[str, Column("How far it could be read", "解析状态", accepted=PARSE_STATUSES)] = "parsed"
    missing: Annotated[str | None, Column("What could not be told from a partial document", "缺失项")] = None


class ProjectRecord(Placed):
    table: ClassVar[str] = "project"
    title: ClassVar[str] = "Projects as a document details them, one row per project of a document (项目)"

    project_seq: Annotated[int, Column("Ordinal of the project in the document", "项目序号", key=True)]
    project_name: Annotated[str, Column("Name as printed where the project is budgeted", "项目名称")]
    project_code: Annotated[str | None, Column("Code as printed", "项目编码")] = None
    unit_name: Annotated[str | None, Column("Implementing unit as printed, without code", "实施单位")] = None
    unit_code: Annotated[str | None, Column("Printed code of the unit", "单位编码")] = None
    department_name: Annotated[str | None, Column("Supervising department as printed, without code", "主管部门")] = None
    department_code: Annotated[str | None, Column("Printed code of the department", "部门代码")] = None
    annual_goal: Annotated[str | None, Column("Annual performance goal", "年度绩效目标")] = None
    overall_goal: Annotated[str | None, Column("Overall performance goal", "总体绩效目标")] = None
    goal_completion: Annotated[str | None, Column("How the goal was reached", "实际完成情况")] = None
    description: Annotated[str | None, Column("Project description", "项目概况")] = None
    period: Annotated[str | None, Column("Project period as printed", "项目期")] = None
    grade: Annotated[str | None, Column("Self-evaluation grade", "自评等级", accepted=GRADES)] = None
    total_score: Annotated[Decimal | None, Column("Printed total score", "总分", sql=SCORE)] = None


class UnitRecord(Record):
    table: ClassVar[str] = "unit"
    title: ClassVar[str] = "Units the document lists as its department's (所属单位)"

    unit_seq: Annotated[int, Column("Ordinal in the document", "序号", key=True)]
    unit_name: Annotated[str, Column("Name as printed", "单位名称")]


class ProjectNameRecord(Placed):
    table: ClassVar[str] = "project_name"
    title: ClassVar[str] = "Every printed spelling of a project within its document and how it was resolved (项目名称异写)"

    project_seq: Annotated[int, Column("Project of this document the spelling stands for", "项目序号", key=True)]
    printed_name: Annotated[str, Column("Name as printed here", "印刷名称", key=True)]
    printed_code: Annotated[str | None, Column("Code as printed here", "印刷编码")] = None
    match_rule: Annotated[str, Column("Rule by which the spelling was resolved: exact, code, similar_name", "匹配规则")] = "exact"
    match_score: Annotated[float, Column("Certainty of the match, 0 to 1", "匹配得分", sql="DECIMAL(4,3)")] = 1.0
    evidence: Annotated[str | None, Column("What else speaks for the match, such as an equal amount", "佐证")] = None


class BudgetRecord(Placed):
    table: ClassVar[str] = "budget"
    title: ClassVar[str] = "Printed budget figures of a project or of the whole department (预算数)"

    figure_seq: Annotated[int, Column("Ordinal of the figure in the document", "序号", key=True)]
    project_seq: Annotated[int | None, Column("Project; NULL for the department's own total", "项目序号")] = None
    measure: Annotated[str, Column("Which budget: as set, as adjusted, by level", "预算口径", accepted=MEASURES)]
    funding_source: Annotated[str, Column("Funding source", "资金来源", accepted=FUNDING_SOURCES)]
    amount_printed: Annotated[str, Column("Amount as printed", "印刷金额")]
    unit_printed: Annotated[str, Column("Unit in which it is printed", "金额单位", accepted=("元", "千元", "万元", "百万元", "亿元"))]
    amount_yuan: Annotated[Decimal, Column("Amount in yuan", "金额（元）", sql=MONEY_YUAN)]
    amount_wan: Annotated[Decimal, Column("Amount in 10,000 yuan", "金额（万元）", sql=MONEY_WAN)]
    is_restated: Annotated[bool, Column("The document prints this figure a second time; the first ruling one is the fact", "重复列示")] = (
        False
    )


class ExecutionRecord(Placed):
    table: ClassVar[str] = "execution"
    title: ClassVar[str] = "Executed amounts of a project (执行数)"

    figure_seq: Annotated[int, Column("Ordinal of the figure in the document", "序号", key=True)]
    project_seq: Annotated[int | None, Column("Project; NULL for the whole department", "项目序号")] = None
    funding_source: Annotated[str, Column("Funding source", "资金来源", accepted=FUNDING_SOURCES)]
    executed_printed: Annotated[str, Column("Executed amount as printed", "印刷执行数")]
    unit_printed: Annotated[str, Column("Unit in which it is printed", "金额单位")]
    executed_yuan: Annotated[Decimal, Column("Executed amount in yuan", "执行数（元）", sql=MONEY_YUAN)]
    executed_wan: Annotated[Decimal, Column("Executed amount in 10,000 yuan", "执行数（万元）", sql=MONEY_WAN)]
    execution_rate_printed: Annotated[Decimal | None, Column("Execution rate as printed, percent", "执行率（印刷）", sql=SCORE)] = None
    weight: Annotated[Decimal | None, Column("Weight of execution in the score", "分值", sql=SCORE)] = None
    score: Annotated[Decimal | None, Column("Score for execution", "得分", sql=SCORE)] = None
    deviation_reason: Annotated[str | None, Column("Reason of the deviation", "偏差原因")] = None
    is_restated: Annotated[bool, Column("The document prints this figure a second time", "重复列示")] = False


class IndicatorRecord(Placed):
    table: ClassVar[str] = "indicator"
    title: ClassVar[str] = "Performance indicators with target and, where evaluated, actual value (绩效指标)"

    project_seq: Annotated[
        int | None, Column("Project; NULL for an indicator of the whole department (部门整体)", "项目序号", key=True)
    ] = None
    scope: Annotated[str, Column("Annual or overall target", "年度/总体", accepted=SCOPES, key=True)]
    indicator_seq: Annotated[int, Column("Ordinal within project and scope, as printed", "指标序号", key=True)]
    level1: Annotated[str | None, Column("First level as printed, without its weight", "一级指标")] = None
    level2: Annotated[str | None, Column("Second level as printed", "二级指标")] = None
    indicator_name: Annotated[str, Column("Name of the indicator", "三级指标")]
    operator: Annotated[str | None, Column("Normalised comparison", "运算符", accepted=OPERATORS)] = None
    target_text: Annotated[str | None, Column("Target as printed: operator, value and unit in printed order", "指标值")] = None
    value_kind: Annotated[str | None, Column("What kind of value the target is", "值类型", accepted=VALUE_KINDS)] = None
    target_value: Annotated[
        Decimal | None, Column("Target as a number, 万 and 亿 in front of a unit multiplied out", "目标值", sql=NUMBER)
    ] = None
    target_unit: Annotated[str | None, Column("Unit of the target", "单位")] = None
    target_date: Annotated[date | None, Column("Day by which, for a deadline", "截止日")] = None
    weight: Annotated[Decimal | None, Column("Weight in the score", "分值", sql=SCORE)] = None
    actual_text: Annotated[str | None, Column("Actual value as printed", "实际完成值")] = None
    actual_value: Annotated[Decimal | None, Column("Actual value as a number", "实际值", sql=NUMBER)] = None
    actual_unit: Annotated[str | None, Column("Unit of the actual value", "实际单位")] = None
    actual_date: Annotated[date | None, Column("Day on which it was reached, for a deadline", "完成日")] = None
    score: Annotated[Decimal | None, Column("Score obtained", "得分", sql=SCORE)] = None
    deviation_reason: Annotated[str | None, Column("Reason of the deviation and remedy", "偏差原因及改进措施")] = None
    remark: Annotated[str | None, Column("Remark or description of the indicator", "备注/指标描述")] = None


class BudgetLineRecord(Placed):
    table: ClassVar[str] = "budget_line"
    title: ClassVar[str] = "Lines of the department's classified budget statements (预算报表)"

    line_seq: Annotated[int, Column("Ordinal of the figure in the document", "序号", key=True)]
    statement: Annotated[str, Column("Title of the statement as printed", "报表")]
    side: Annotated[
        str | None, Column("Revenue or expenditure side of a two-sided statement", "收/支", accepted=("revenue", "expenditure"))
    ] = None
    line_code: Annotated[str | None, Column("Printed code of the line", "科目编码")] = None
    line_name: Annotated[str | None, Column("Printed name of the line", "科目名称")] = None
    line_level: Annotated[int | None, Column("Depth in the classification, from 1", "级次")] = None
    column_name: Annotated[str, Column("Headings over the figure, levels joined with /", "栏目")]
    amount_printed: Annotated[str, Column("Amount as printed", "印刷金额")]
    unit_printed: Annotated[str, Column("Unit in which it is printed", "金额单位")]
    amount_yuan: Annotated[Decimal, Column("Amount in yuan", "金额（元）", sql=MONEY_YUAN)]
    amount_wan: Annotated[Decimal, Column("Amount in 10,000 yuan", "金额（万元）", sql=MONEY_WAN)]
    is_subtotal: Annotated[bool, Column("The line sums up others of the statement", "合计行")] = False


class StatedFigureRecord(Placed):
    table: ClassVar[str] = "stated_figure"
    title: ClassVar[str] = (
        "Control figures the document states: totals, counts, rates, shares, sums of weights and scores, figures of goals (控制数)"
    )

    stated_seq: Annotated[int, Column("Ordinal in the document", "序号", key=True)]
    kind: Annotated[str, Column("What kind of control figure it is", "种类", accepted=STATED_KINDS)]
    subject: Annotated[str, Column("What it is about, as printed", "事项")]
    project_seq: Annotated[int | None, Column("Project it is about, if one", "项目序号")] = None
    scope: Annotated[str | None, Column("Level, scope or measure it sums over, if one", "范围")] = None
    printed: Annotated[str, Column("Figure as printed", "印刷值")]
    value: Annotated[Decimal, Column("Figure as a number, money in 万元", "值", sql=NUMBER)]
    unit: Annotated[str | None, Column("Unit as printed", "单位")] = None
    of_subject: Annotated[
        str | None, Column("The whole of a share, the base of a change, the indicator of a target or part", "基数事项")
    ] = None
    product: Annotated[Decimal | None, Column("What the count and price of a part make, in 万元", "数量×单价", sql=NUMBER)] = None


class TextSpanRecord(Record):
    table: ClassVar[str] = "text_span"
    title: ClassVar[str] = "Every printed line or cell and the role it was given (文本归属)"

    span_seq: Annotated[int, Column("Ordinal in the document", "序号", key=True)]
    source_page: Annotated[int, Column("Page", "页")]
    source_table: Annotated[int, Column("Ordinal of the table; 0 outside of tables", "表序")]
    source_row: Annotated[int, Column("Ordinal of the row or line", "行序")]
    role: Annotated[str, Column("What became of the text", "归属", accepted=ROLES)]
    characters: Annotated[int, Column("Characters, blanks not counted", "字符数")]
    text: Annotated[str, Column("The text, verbatim", "原文")]
    reason: Annotated[str | None, Column("Why it is not claimed, where it is not", "未归属原因")] = None


class UnknownHeadingRecord(Placed):
    table: ClassVar[str] = "unknown_heading"
    title: ClassVar[str] = "Headings the vocabulary does not know (未识别表头)"

    heading_seq: Annotated[int, Column("Ordinal in the document", "序号", key=True)]
    heading: Annotated[str, Column("The heading as printed", "表头")]
    suggested_field: Annotated[str | None, Column("Nearest field of the vocabulary", "建议字段")] = None
    similarity: Annotated[float | None, Column("Similarity to the nearest entry, 0 to 1", "相似度", sql="DECIMAL(4,3)")] = None


class DepartmentIdentityRecord(Record):
    table: ClassVar[str] = "department_identity"
    title: ClassVar[str] = "Departments and units every document names and the department each one is (部门归一)"

    printed_name: Annotated[str, Column("Name of the department or unit as a document prints it, without code", "印刷名称", key=True)]
    department_key: Annotated[str, Column("Stable hash of the department's natural key", "部门键")]
    department_name: Annotated[str, Column("Conformed name", "部门名称")]
    department_code: Annotated[str | None, Column("Printed code", "部门代码")] = None
    parent_department_key: Annotated[
        str | None, Column("Department a subordinate unit belongs to; 本级 is the department itself", "上级部门键")
    ] = None
    province: Annotated[str | None, Column("Province", "省")] = None
    city: Annotated[str | None, Column("Prefecture-level city", "市")] = None
    county: Annotated[str | None, Column("County or district", "县区")] = None
    region_code: Annotated[str | None, Column("GB/T 2260 code, 6 digits", "行政区划代码")] = None
    administrative_level: Annotated[str | None, Column("Level of government", "行政级别", accepted=LEVELS)] = None


class ProjectIdentityRecord(Record):
    table: ClassVar[str] = "project_identity"
    title: ClassVar[str] = "Which project, over years and documents, a document's project is (项目归一)"

    project_seq: Annotated[int, Column("Project of the document", "项目序号", key=True)]
    project_key: Annotated[str, Column("Stable hash of the project's natural key", "项目键")]
    department_key: Annotated[str, Column("Department the project belongs to", "部门键")]
    match_rule: Annotated[str, Column("How it was matched: new, code, exact, similar, resolution", "匹配规则")]
    match_score: Annotated[float, Column("Certainty of the match, 0 to 1", "匹配得分", sql="DECIMAL(4,3)")] = 1.0
    evidence: Annotated[str | None, Column("What speaks for the match", "佐证")] = None


class ProjectMatchRecord(Record):
    table: ClassVar[str] = "project_match"
    title: ClassVar[str] = "Matches of projects that are less than certain, made or not: a person's work list (项目匹配待核)"

    project_seq: Annotated[int, Column("Project of the document", "项目序号", key=True)]
    candidate_document_key: Annotated[str, Column("Document of the project it may be", "候选文档键", key=True)]
    candidate_seq: Annotated[int, Column("Project of that document", "候选项目序号", key=True)]
    candidate_name: Annotated[str, Column("Name the candidate has there", "候选项目名称")]
    candidate_key: Annotated[str, Column("project_key of the candidate", "候选项目键")]
    status: Annotated[str, Column("matched: the two were made one; apart: they were not", "状态", accepted=("matched", "apart"))]
    match_score: Annotated[float, Column("Certainty of the match, 0 to 1", "匹配得分", sql="DECIMAL(4,3)")]
    evidence: Annotated[str | None, Column("What speaks for and against it", "佐证")] = None


class DisclosureIdentityRecord(Record):
    table: ClassVar[str] = "disclosure_identity"
    title: ClassVar[str] = "Documents that state what another document states (重复公开)"

    duplicate_of: Annotated[str, Column("The document that states the same", "对应文档键", key=True)]
    kind: Annotated[str, Column("How the two belong together", "关系", accepted=DUPLICATE_KINDS)]
    is_replaced: Annotated[bool, Column("The facts come from `duplicate_of` only", "已被替代")]
    similarity: Annotated[float, Column("Share of equal facts, of the document that has more, 0 to 1", "相似度", sql="DECIMAL(4,3)")]
    reason: Annotated[str, Column("What is equal, and why the facts come from where they do", "理由")]


class DisclosureDifferenceRecord(Record):
    table: ClassVar[str] = "disclosure_difference"
    title: ClassVar[str] = "Where a document differs from the one it repeats (重复公开差异)"

    difference_seq: Annotated[int, Column("Ordinal in the document", "序号", key=True)]
    duplicate_of: Annotated[str, Column("The document it is compared with", "对应文档键")]
    project_seq: Annotated[int | None, Column("Project of `duplicate_of` it is about, if one", "项目序号")] = None
    subject: Annotated[str, Column("What differs", "事项")]
    expected: Annotated[Decimal, Column("Figure of `duplicate_of`, money in 万元; 0 where it has none", "对应数", sql=NUMBER)]
    actual: Annotated[Decimal, Column("Figure of this document; 0 where it has none", "本文档数", sql=NUMBER)]
    tolerance: Annotated[Decimal, Column("Difference that the coarser print explains", "容差", sql=NUMBER)] = Decimal(0)
    note: Annotated[str | None, Column("What a reader should know", "说明")] = None


KINDS: tuple[type[Record], ...] = (
    DocumentRecord, ProjectRecord, ProjectNameRecord, BudgetRecord, ExecutionRecord, IndicatorRecord,
    BudgetLineRecord, StatedFigureRecord, UnitRecord, TextSpanRecord, UnknownHeadingRecord,
)  # fmt: skip

IDENTITIES: tuple[type[Record], ...] = (
    DepartmentIdentityRecord, ProjectIdentityRecord, ProjectMatchRecord, DisclosureIdentityRecord, DisclosureDifferenceRecord,
)  # fmt: skip
"""Tables computed over all documents at once (`warehouse.identity`, `warehouse.disclosures`), not read from one."""


@dataclass(frozen=True)
class ColumnSpec:
    """A column as DDL, dbt and the data dictionary need it."""

    name: str
    sql_type: str
    nullable: bool
    meta: Column


_SQL = {str: "VARCHAR", int: "INTEGER", bool: "BOOLEAN", Decimal: "DECIMAL(28,8)", date: "DATE", datetime: "TIMESTAMP", float: "DOUBLE"}


def columns(kind: type[Record]) -> list[ColumnSpec]:
    """The columns of a record kind in order of declaration, key columns of the base first."""
    hints = typing.get_type_hints(kind, include_extras=True)
    return [_spec(name, hints[name]) for name in kind.model_fields]


def _spec(name: str, hint: Any) -> ColumnSpec:
    base, meta = typing.get_args(hint)[:2]
    options = typing.get_args(base) if isinstance(base, types.UnionType) else (base,)
    nullable = type(None) in options
    python = next(o for o in options if o is not type(None))
    return ColumnSpec(name, meta.sql or _SQL[python], nullable, meta)


def ddl(kind: type[Record], schema: str = "staging") -> list[str]:
    """CREATE TABLE and COMMENT statements of a record kind."""
    specs = columns(kind)
    body = ", ".join(f'"{c.name}" {c.sql_type}{"" if c.nullable else " NOT NULL"}' for c in specs)
    out = [f'CREATE TABLE IF NOT EXISTS {schema}."{kind.table}" ({body})']
    out.append(f'COMMENT ON TABLE {schema}."{kind.table}" IS {quote(kind.title)}')
    out += [f'COMMENT ON COLUMN {schema}."{kind.table}"."{c.name}" IS {quote(c.meta.comment)}' for c in specs]
    return out


def quote(text: str) -> str:
    """A SQL string literal."""
    return "'" + text.replace("'", "''") + "'"


def frame(kind: type[Record], records: Iterable[Record]) -> pd.DataFrame:
    """Records as a pandas frame whose columns are those of the table (decimals stay Decimal objects)."""
    names = list(kind.model_fields)
    return pd.DataFrame([[getattr(r, n) for n in names] for r in records], columns=names, dtype=object)


def dicts(frame: pd.DataFrame | None) -> list[dict[str, Any]]:
    """Rows of a staging frame as dicts, every kind of missing value as None."""
    if frame is None:
        return []
    present = frame.notna().to_numpy()
    values = frame.to_numpy(dtype=object, copy=True)
    values[~present] = None
    names = [str(name) for name in frame.columns]
    return [dict(zip(names, row, strict=True)) for row in values]
