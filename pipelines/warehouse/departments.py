"""Which department or unit each printed name is (部门归一): a place, and what the name says beyond the place."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from pipelines.interpretation.regions import Region, by_code, locate, mentions
from pipelines.interpretation.subject import base_unit
from pipelines.records import DepartmentIdentityRecord, Record

Row: TypeAlias = Mapping[str, Any]
"""A staging row as a dict."""
Observation = tuple[str, int]
"""A project as one document has it: document_key, project_seq."""


def hashed(*parts: str) -> str:
    """A stable key of 32 hex digits of parts, the same on every machine."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:32]


class _Name(NamedTuple):
    """A department's or unit's printed name, resolved within its document."""

    name: str  # without 本级
    region: Region | None
    key: str


def _resolve(printed: str, document: Row) -> _Name:
    """Place and key of a name; where the name has no place, the document's.

    '中共某市委组织部', '中国共产党某市委员会组织部' and, in a document of that city, '市委组织部' have one key.
    """
    name = base_unit(re.sub(r"\s+", "", printed))[0]
    outer = by_code(document.get("region_code") or "")
    region = locate(name, within=[outer] if outer else []) or outer
    core = re.sub(r"^(?:中国共产党|中共)", "", name)
    for place, _ in list(mentions(core)):
        core = core.replace(place, "", 1) if core.startswith(place) else core
    core = re.sub(r"^[省市县区州旗](?=委|政府|人大|政协|[\u4e00-\u9fff]{2,})", "", core).replace("委员会", "委")
    return _Name(name, region, hashed("department", region.code if region else "", core or name))


def department_key(document: Row, project: Row | None = None) -> str | None:
    """Key of the department that a document, or else a project of it, names; None where neither does."""
    printed = document.get("department_name") or (project and (project.get("department_name") or project.get("unit_name")))
    return _resolve(printed, document).key if printed else None


class Departments:
    """Departments and units every document names, and the department each project belongs to."""

    def __init__(self, documents: Mapping[str, Row], projects: Sequence[Row], units: Sequence[Row]) -> None:
        self.documents = documents
        self.of_project: dict[Observation, str] = {}
        self.unit_of_project: dict[Observation, _Name | None] = {}
        self.names = {d["department_name"] for d in documents.values() if d.get("department_name")}
        self._printed: dict[tuple[str, str], dict[str, Any]] = {}
        for document in documents.values():
            if document.get("department_name"):
                self._see(document, document["department_name"], document.get("department_code"), None)
        for project in projects:
            self._project(project)
        for listed in units:
            self._listed(self.documents[listed["document_key"]], listed["unit_name"])

    def _listed(self, document: Row, printed: str) -> None:
        """A unit that the document lists as its department's."""
        parent = department_key(document)
        if parent and _resolve(printed, document).key != parent:
            self._see(document, printed, None, parent)

    def _project(self, project: Row) -> None:
        document = self.documents[project["document_key"]]
        printed = project.get("department_name") or document.get("department_name") or project.get("unit_name")
        here = (project["document_key"], int(project["project_seq"]))
        if not printed:  # nothing to match it by: a department of its own
            self.of_project[here] = hashed("department", "?", project["document_key"])
            self._printed.setdefault(
                (project["document_key"], ""), {"name": _Name("", None, self.of_project[here]), "code": None, "parent": None}
            )
            return
        department = self._see(document, printed, project.get("department_code"), None)
        unit = None
        if project.get("unit_name"):
            resolved = _resolve(project["unit_name"], document)
            parent = department.key if resolved.key != department.key else None
            unit = self._see(document, project["unit_name"], project.get("unit_code"), parent)
        self.of_project[here], self.unit_of_project[here] = department.key, unit

    def _see(self, document: Row, printed: str, code: str | None, parent: str | None) -> _Name:
        here = (document["document_key"], printed)
        entry = self._printed.get(here) or {"name": _resolve(printed, document), "code": None, "parent": None}
        self._printed[here] = entry
        entry["code"] = min(filter(None, (entry["code"], code)), default=None)
        entry["parent"] = min(filter(None, (entry["parent"], parent)), default=None)
        name: _Name = entry["name"]
        return name

    def records(self) -> list[Record]:
        """One record per document and printed name; a key's conformed name is its fullest, its parent the same everywhere."""
        names: dict[str, set[str]] = defaultdict(set)
        parents: dict[str, set[str]] = defaultdict(set)
        for entry in self._printed.values():
            names[entry["name"].key].add(entry["name"].name)
            parents[entry["name"].key] |= {entry["parent"]} if entry["parent"] else set()
        out: list[Record] = []
        for (document_key, printed), entry in sorted(self._printed.items()):
            _, region, key = entry["name"]
            document = self.documents[document_key]
            same_place = region is None or region.code == document.get("region_code")
            out.append(
                DepartmentIdentityRecord(
                    document_key=document_key,
                    printed_name=printed,
                    department_key=key,
                    department_name=max(names[key], key=lambda n: (len(n), n)) or "（未载明部门）",
                    department_code=entry["code"],
                    parent_department_key=min(parents[key] - {key}, default=None),
                    province=region.province if region else document.get("province"),
                    city=region.city if region else document.get("city"),
                    county=region.county if region else document.get("county"),
                    region_code=region.code if region else document.get("region_code"),
                    administrative_level=document.get("administrative_level") if same_place else region and region.level,
                )
            )
        return out
