"""Places of China by name and by GB/T 2260 code (行政区划代码): which province, city and county a text speaks of.

The table is `vocabulary/regions.csv` (its sources and licences: `vocabulary/regions.LICENSE`). Names that are no longer in use
resolve too (`until` says how long they were): old disclosures print them.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import yaml

from pipelines.interpretation.folder import VOCABULARY

LONGEST_SHORT_PROVINCE = 3  # 内蒙古, 黑龙江
MUNICIPALITIES = ("11", "12", "31", "50")  # 直辖市: their districts stand directly below the province level


@dataclass(frozen=True)
class Region:
    """A place: its code and the names of it and of what it lies in."""

    code: str
    province: str
    city: str | None = None
    county: str | None = None

    @property
    def level(self) -> str:
        """province | city | county."""
        return "county" if self.county else "city" if self.city else "province"

    @property
    def prefix(self) -> str:
        """Leading digits that every place within this one shares."""
        return self.code[: {"province": 2, "city": 4, "county": 6}[self.level]]


@lru_cache(maxsize=1)
def _table() -> dict[str, list[tuple[str, bool]]]:
    """code -> [(name, still in use)]; a code may have borne several names, the present one first."""
    out: dict[str, list[tuple[str, bool]]] = {}
    for row in csv.DictReader((VOCABULARY / "regions.csv").read_text(encoding="utf-8").splitlines()):
        out.setdefault(row["code"], []).append((row["name"], not row["until"]))
    for names in out.values():
        names.sort(key=lambda n: not n[1])
    return out


def _region(code: str, name: str) -> Region:
    above = {length: _table().get(code[:length] + "0" * (6 - length)) for length in (2, 4)}
    province = above[2][0][0] if above[2] else ""
    if code.endswith("0000"):
        return Region(code, name)
    if code.endswith("00"):
        return Region(code, province, name)
    city = above[4][0][0] if above[4] else None
    return Region(code, province, city, name)


@lru_cache(maxsize=1)
def _by_name() -> dict[str, tuple[Region, ...]]:
    """Every printed form of a name -> the places it can mean; those in use before those that are not."""
    peoples = yaml.safe_load((VOCABULARY / "organisations.yml").read_text(encoding="utf-8"))["peoples"]
    autonomous = re.compile(f"^(.{{2,}}?)(?:{'|'.join(map(re.escape, peoples))})+自治(区|州|县|旗)$")
    found: dict[str, list[tuple[bool, Region]]] = {}
    for code, names in _table().items():
        for name, in_use in names:
            region, match = _region(code, name), autonomous.match(name)
            for form in {name} | ({match[1] + match[2], match[1]} if match else set()):
                found.setdefault(form, []).append((not in_use, region))
    return {
        form: tuple(r for old, r in sorted(rs, key=lambda x: (x[0], x[1].code)) if old == min(o for o, _ in rs))
        for form, rs in found.items()
    }


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(map(len, _by_name()))


@lru_cache(maxsize=1)
def _short() -> dict[str, tuple[Region, ...]]:
    """Names without 省, 市, 县, 区: only where a text is a mere hint, such as a path."""
    found: dict[str, dict[str, Region]] = {}
    for name, regions in _by_name().items():
        short = re.sub(r"(特别行政区|自治区|省|市|县|区)$", "", name)
        if len(short) >= 2:
            found.setdefault(short, {}).update({r.code: r for r in regions})
    return {name: tuple(regions.values()) for name, regions in found.items()}


def forms() -> Iterator[tuple[str, str]]:
    """What the table means to a text: places, and the name or code they are printed as."""
    for kind, names in (("name", _by_name()), ("short", _short())):
        yield from ((f"{kind}/{'; '.join(map(_told, regions))}", form) for form, regions in names.items())
    yield from ((f"code/{_told(_region(code, names[0][0]))}", code) for code, names in _table().items())


def _told(region: Region) -> str:
    return f"{region.code} {region.province} {region.city} {region.county}"


def by_code(code: str) -> Region | None:
    """The place of a 6-digit code, None where there is none."""
    names = _table().get(code)
    return _region(code, names[0][0]) if names else None


def mentions(text: str, short: bool = False, opens: bool = False) -> Iterator[tuple[str, tuple[Region, ...]]]:
    """Names of places in a text, left to right, the longest at each position, with what each can mean.

    A name of two characters (城区, 郊区) counts only right behind the name of the city it is part of, or, where the text is a title or a
    name and may open with its place (`opens`), as a county (岷县) at its beginning; there a province without its generic part may stand
    before a place of its own (四川仪陇).
    `short` also accepts names without their generic part (宁波 for 宁波市).
    """
    first = _province_first(text) if opens else []
    yield from first
    position, behind = sum(len(name) for name, _ in first), bool(first)
    while position < len(text):
        size, regions = next(_candidates(text, position, short), (1, ()))
        opening = opens and position == 0 and text[1:2] == "县"
        if regions and (size > 2 or behind or short or opening):
            yield text[position : position + size], regions
            position, behind = position + size, True
        else:
            position, behind = position + 1, False


def _province_first(text: str) -> list[tuple[str, tuple[Region, ...]]]:
    """四川仪陇…, 浙江安吉县…: a text that opens with the short name of a province and a place within it, both; otherwise nothing."""
    for size, regions in _candidates(text, 0, short=True):
        province = next((r for r in regions if r.level == "province"), None)
        if province is None or size > LONGEST_SHORT_PROVINCE:
            continue
        for length, names in _candidates(text, size, short=True):
            if within := tuple(r for r in names if r.level != "province" and r.code.startswith(province.prefix)):
                return [(text[:size], (province,)), (text[size : size + length], within)]
    return []


def _candidates(text: str, position: int, short: bool) -> Iterator[tuple[int, tuple[Region, ...]]]:
    for size in range(min(_longest(), len(text) - position), 1, -1):
        name = text[position : position + size]
        regions = _by_name().get(name) or (_short().get(name, ()) if short else ())
        if regions:
            yield size, regions


def locate(text: str, within: Iterable[Region] = (), short: bool = False, opens: bool = False) -> Region | None:
    """The most precise place a text names beyond doubt; `within` are places known otherwise that settle ambiguous names (`mentions`)."""
    best: Region | None = None
    for _, regions in mentions(text, short, opens):
        options = list(regions)
        for outer in ([best] if best else []) + list(within):
            inner = [r for r in options if r.prefix.startswith(outer.prefix)]
            options = inner or options
        if len(options) == 1 and (best is None or options[0].prefix.startswith(best.prefix)):
            best = options[0]
    return best
