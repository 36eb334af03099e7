"""Assets from the raw folder to the staging tables."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import dagster as dg
import pandas as pd

from pipelines.assets.describe import describe_frame, describe_table
from pipelines.assets.reading import Timed, read_in_time
from pipelines.assets.retry import retried
from pipelines.documents.discover import FoundFile, discover
from pipelines.documents.isolation import Broken, run_isolated
from pipelines.interpretation.extraction import Extraction
from pipelines.interpretation.lexicon import lexicon
from pipelines.records import (
    IDENTITIES,
    KINDS,
    DepartmentIdentityRecord,
    DisclosureIdentityRecord,
    DocumentRecord,
    ProjectIdentityRecord,
    ProjectMatchRecord,
    Record,
    frame,
)
from pipelines.settings import Limits
from pipelines.warehouse import database, meta, received, rereading, staging, versions
from pipelines.warehouse.conform import conform
from pipelines.warehouse.disclosures import replaced

RESOURCES = {"settings", "report"}
DOCUMENTS = dg.AssetKey(["raw", "document"])
DUPLICATES = dg.AssetKey(["raw", "duplicate_file"])
REJECTED = dg.AssetKey(["raw", "rejected_document"])
READING = dg.AssetKey(["extracted", "reading"])


@dataclass(frozen=True)
class Reading:
    """What was read in this run: the documents, (document, stage, reason) of those that could not be.

    By key the seconds it took, and what it depended on in the vocabulary.
    """

    files: Sequence[FoundFile]
    rejections: Sequence[tuple[FoundFile, str, str]]
    seconds: Mapping[str, float]
    noted: Mapping[str, rereading.Noted]


def extracted(kind: type[Record]) -> dg.AssetKey:
    """Asset of the records of a kind as read from the documents of this run."""
    return dg.AssetKey(["extracted", kind.table])


def staged(kind: type[Record]) -> dg.AssetKey:
    """Asset of a staging table; dbt's sources have the same keys."""
    return dg.AssetKey(["staging", kind.table])


@dg.multi_asset(
    outs={
        "document": dg.AssetOut(key=DOCUMENTS, description="Every distinct content ever received; its value is what has to be read now"),
        "duplicate_file": dg.AssetOut(
            key=DUPLICATES, dagster_type=dg.Nothing, description="Files whose content another file already holds"
        ),
    },
    group_name="raw",
    required_resource_keys=RESOURCES,
)
def raw_documents(context: dg.AssetExecutionContext) -> Iterator[dg.Output[Any]]:
    """Look through the raw folder; nothing is read that the same code has read before with words that say the same to it."""
    settings, report = context.resources.settings, context.resources.report
    with retried(context):
        found = discover(settings.raw)
    seen = len(found.documents) + len(found.rejected)
    with retried(context), database.connect(settings.work_db) as con:
        concerned = rereading.concerned(con, lexicon(), settings.words_version)
        to_read = received.register(con, found, settings.reader_version, settings.reader_versions, settings.rule.accepted, concerned)
        meta.start_run(con, context.run.run_id, settings, meta.fingerprint(settings, found), found)
        report.stage("documents", f"{seen} found, {len(to_read)} to read, {len(found.duplicates)} duplicate files")
        yield dg.Output(to_read, "document", metadata={**describe_table(con, "raw", "document"), "to_read": len(to_read)})
        yield dg.Output(None, "duplicate_file", metadata=describe_table(con, "raw", "duplicate_file"))


@dg.multi_asset(
    ins={"files": dg.AssetIn(key=DOCUMENTS)},
    outs={
        "reading": dg.AssetOut(key=READING, description="Documents read in this run and those that could not be"),
        **{kind.table: dg.AssetOut(key=extracted(kind), description=kind.title) for kind in KINDS},
    },
    group_name="extracted",
    required_resource_keys=RESOURCES,
)
def extracted_records(context: dg.AssetExecutionContext, files: list[FoundFile]) -> Iterator[dg.Output[Any]]:
    """Read the documents in bounded child processes and collect their records, kind by kind, in the order of the documents' paths."""
    report = context.resources.report
    report.reading(len(files))
    outcomes: dict[str, Extraction | Broken] = {}
    seconds: dict[str, float] = {}
    for file, read in _read(files, context.resources.settings.limits):
        outcomes[file.document_key] = read.outcome if isinstance(read, Timed) else read
        if isinstance(read, Timed):
            seconds[file.document_key] = read.seconds
        report.read(file.file_name)
    ordered = [(file, outcomes[file.document_key]) for file in files]
    rejections = [(file, outcome.stage, outcome.reason) for file, outcome in ordered if isinstance(outcome, Broken)]
    extractions = [outcome for _, outcome in ordered if isinstance(outcome, Extraction)]
    for file, stage, _ in rejections:
        context.log.warning(f"{file.relative_path} is quarantined at stage {stage}")  # no reason: it may quote the document
    noted = {extraction.document.document_key: rereading.noted(extraction) for extraction in extractions}
    reading = Reading(files, rejections, seconds, noted)
    yield dg.Output(reading, "reading", metadata={"documents": len(files), "quarantined": len(rejections)})
    count = 0
    for kind in KINDS:
        records = frame(kind, (record for extraction in extractions for record in _records(extraction, kind)))
        count += len(records)
        yield dg.Output(records, kind.table, metadata=describe_frame(records))
    report.stage("extract", f"{count:,} records of {len(extractions)} documents, {len(rejections)} quarantined")


def _records(extraction: Extraction, kind: type[Record]) -> Sequence[Record]:
    return [extraction.document] if kind is DocumentRecord else extraction.records[kind]


def _read(files: list[FoundFile], limits: Limits) -> Iterator[tuple[FoundFile, Timed | Broken]]:
    """Read; what crashed is read once more, alone: a killed process may have been none of the document's doing."""
    crashed: list[FoundFile] = []
    if files:
        for file, outcome in run_isolated(read_in_time, files, workers=limits.workers, timeout=limits.timeout, memory=limits.memory):
            if isinstance(outcome, Broken) and outcome.stage in ("crash", "killed"):
                crashed.append(file)
            else:
                yield file, outcome
    for file in crashed:
        yield from run_isolated(read_in_time, [file], workers=1, timeout=limits.timeout, memory=limits.memory)


@dg.multi_asset(
    ins={"reading": dg.AssetIn(key=READING), **{kind.table: dg.AssetIn(key=extracted(kind)) for kind in KINDS}},
    specs=[
        dg.AssetSpec(REJECTED, deps=[READING], description="Files that cannot be read", group_name="raw"),
        *(dg.AssetSpec(staged(kind), deps=[READING, extracted(kind)], description=kind.title, group_name="staging") for kind in KINDS),
    ],
    required_resource_keys=RESOURCES,
)
def staged_records(context: dg.AssetExecutionContext, reading: Reading, **frames: pd.DataFrame) -> Iterator[dg.MaterializeResult]:
    """Load all record kinds in one transaction, replacing what the same documents had there."""
    settings = context.resources.settings
    with retried(context), database.connect(settings.work_db) as con:
        records = {kind: frames[kind.table] for kind in KINDS}
        versions_ = (settings.reader_version, settings.reader_versions)
        rereading.note(con, reading.noted, settings.words_version)
        outcomes = staging.load(con, records, reading.files, reading.rejections, *versions_, settings.rule)
        facts = versions.fact_counts(records)
        read = [
            meta.Read(file, outcomes[key], reading.seconds.get(key), facts.get(key, 0))
            for file in reading.files
            for key in (file.document_key,)
        ]
        meta.record_documents(con, context.run.run_id, read, settings.vocabulary_version)
        yield dg.MaterializeResult(asset_key=REJECTED, metadata=describe_table(con, "raw", "rejected_document"))
        for kind in KINDS:
            yield dg.MaterializeResult(asset_key=staged(kind), metadata=describe_table(con, "staging", kind.table))
    context.resources.report.stage("stage", f"{len(KINDS)} tables loaded")


@dg.multi_asset(
    specs=[
        dg.AssetSpec(staged(kind), deps=[staged(k) for k in KINDS], description=kind.title, group_name="staging") for kind in IDENTITIES
    ],
    required_resource_keys=RESOURCES,
)
def identities(context: dg.AssetExecutionContext) -> Iterator[dg.MaterializeResult]:
    """Which department, project and disclosure is which, over all documents; a repeated disclosure has no projects of its own."""
    settings = context.resources.settings
    with database.connect(settings.work_db) as con:
        conformed = conform(con, settings.resolutions)
        for kind in IDENTITIES:
            yield dg.MaterializeResult(asset_key=staged(kind), metadata=describe_table(con, "staging", kind.table))
    names, open_ = len(conformed[ProjectIdentityRecord]), len(conformed[ProjectMatchRecord])
    counts = f"{len(conformed[DepartmentIdentityRecord])} department names, {names} project names ({open_} matches to look at)"
    context.resources.report.stage("identity", f"{counts}, {len(replaced(conformed[DisclosureIdentityRecord]))} repeated disclosures")
