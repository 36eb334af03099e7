"""Which department, project and disclosure is which, over all documents that are in force."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import duckdb

from pipelines.records import (
    BudgetLineRecord,
    BudgetRecord,
    DisclosureIdentityRecord,
    DocumentRecord,
    ExecutionRecord,
    IndicatorRecord,
    ProjectNameRecord,
    ProjectRecord,
    Record,
    UnitRecord,
)
from pipelines.warehouse import disclosures, identity, staging

LOOKED_AT = (DocumentRecord, ProjectRecord, ProjectNameRecord, BudgetRecord, ExecutionRecord, IndicatorRecord, BudgetLineRecord, UnitRecord)
"""Record kinds by which identities are told; the text of all documents, the largest table, is none of them."""


def conform(con: duckdb.DuckDBPyConnection, resolutions: Path | None) -> Mapping[type[Record], list[Record]]:
    """Compute and store the identities; a repeated disclosure has no projects of its own."""
    frames = staging.read_back(con, LOOKED_AT)
    conformed = disclosures.conform(frames, resolutions)
    repeated = disclosures.replaced(conformed[DisclosureIdentityRecord])
    projects = frames[ProjectRecord]
    frames[ProjectRecord] = projects[~projects["document_key"].isin(repeated)]
    conformed |= identity.conform(frames, resolutions)
    staging.load_identities(con, conformed)
    return conformed
