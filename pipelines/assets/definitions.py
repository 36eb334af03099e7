"""Everything Dagster knows. `jixiao run` materialises it in process, `make dev` shows it: one code path."""

from __future__ import annotations

import dagster as dg

from pipelines.assets.automation import automation, writing
from pipelines.assets.dbt import dbt_models
from pipelines.assets.documents import extracted_records, identities, raw_documents, staged_records
from pipelines.assets.publish import CHECKS, published
from pipelines.report import Report
from pipelines.settings import Settings, from_environment


def build(settings: Settings, report: Report, writer: dg.ResourceDefinition | None = None) -> dg.Definitions:
    """Assets, checks, resources and automation of one warehouse. Frames travel pickled in a folder of the work area.

    Without a `writer` whoever builds sees to it that there is no other run.
    """
    models = dbt_models(settings)
    definitions = dg.Definitions(
        assets=[raw_documents, extracted_records, staged_records, identities, models, published(models)],
        asset_checks=CHECKS,
        resources={
            "settings": writer or settings,
            "report": report,
            "io_manager": dg.FilesystemIOManager(base_dir=str(settings.work / "frames")),
        },
        executor=dg.in_process_executor,  # one process has the work database, and nothing is imported twice
    )
    return dg.Definitions.merge(definitions, automation(settings))


@dg.definitions
def defs() -> dg.Definitions:
    """What `dagster dev` loads."""
    settings = from_environment()
    return build(settings, Report(), writing(settings))
