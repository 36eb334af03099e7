"""Which words of the vocabulary can be made of what a document prints (印出的词): no other word matters to its reading.

Besides its look-ups (`lookups`), reading compares words with text of the document: whether one is in it, begins or ends it, or is an
alternative of a pattern. A word that the document does not print answers all of that alike, whether it is listed or not; so a changed word
concerns only documents that print it, in one piece or torn apart by blanks, lines and cells that reading joins.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

import yaml

from pipelines.documents.model import Document, Table
from pipelines.interpretation import regions
from pipelines.interpretation.folder import VOCABULARY

SEARCHED = ("words.yml", "values.yml", "narrative.yml", "reports.yml", "organisations.yml", "regions.csv")
"""Files of the vocabulary whose words reading compares with printed text."""

_HAN = "〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RUN = re.compile(rf"[{_HAN}]+|[^\W\d_{_HAN}]+|\d+")
_PATTERN = re.compile(r"[\\^$.|?*+()\[\]{}]")


def entries() -> list[str]:
    """All that `SEARCHED` says, in its order: place, tab, and the word without which it says nothing of a document; none if of every one.

    A regular expression, a number without a Chinese key and an empty list are of every document.
    """
    files = {name: yaml.safe_load((VOCABULARY / name).read_text("utf-8")) for name in SEARCHED if name.endswith(".yml")}
    places = ((f"regions.csv/{meaning}", form) for meaning, form in regions.forms())
    return [f"{place}\t{word}" for place, word in (*_leaves("", files), *sorted(places))]


def _leaves(place: str, said: object) -> Iterator[tuple[str, str]]:
    if isinstance(said, dict) and said:
        for key, value in said.items():
            yield from _leaves(f"{place}/{key}", value)
    elif isinstance(said, list) and said:
        nested = any(isinstance(item, (dict, list)) for item in said)
        for at, item in enumerate(said):
            yield from _leaves(f"{place}/{at}" if nested else place, item)
    elif isinstance(said, str):
        yield place, "" if _PATTERN.search(said) else said
    else:
        key = place.rpartition("/")[2]
        yield f"{place}={said}", key if re.search(f"[{_HAN}]", key) else ""


def changed(before: Sequence[str], after: Sequence[str]) -> set[str]:
    """Words of the `entries` that one of the two lacks, or that stand in another order there: of two that match, the first may win."""
    both = {*before} & {*after}
    first, second = ([entry for entry in entries if entry in both] for entries in (before, after))
    steps = SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    moved = {entry for tag, i, j, k, m in steps if tag != "equal" for entry in (*first[i:j], *second[k:m])}
    return {entry.partition("\t")[2] for entry in {*before} ^ {*after} | moved}


def printed(document: Document, path: str) -> str:
    """What a document prints, and its path: each run of Chinese characters, letters or digits once, a line each (lines around, too)."""
    runs = {run for text in (path, *_texts(document)) for run in _runs(text)}
    return "\n".join(("", *sorted(runs), ""))


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Table):
            yield block.name
            yield from (cell.text for cell in block.cells)
        else:
            yield block.text


def _runs(text: str) -> list[str]:
    return _RUN.findall(unicodedata.normalize("NFKC", text).casefold())


def composable(word: str, text: str) -> bool:
    """Whether reading could meet a word in a document of this `printed` text: each run of it within one, or over several.

    Signs and single digits are always there: reading takes brackets away and turns numerals into digits.
    """
    return all((len(run) == 1 and run.isdecimal()) or run in text or _torn(run, text) for run in _runs(word))


def _torn(run: str, text: str) -> bool:
    return any(f"{run[:at]}\n" in text and _goes_on(run[at:], text) for at in range(1, len(run)))


def _goes_on(rest: str, text: str) -> bool:
    whole = () if rest.isdecimal() else range(1, len(rest))  # figures in the cells of a row are no parts of one code
    return f"\n{rest}" in text or any(f"\n{rest[:at]}\n" in text and _goes_on(rest[at:], text) for at in whole)


def concerns(words: Iterable[str], text: str) -> bool:
    """Whether one of the words can be met in a document of this `printed` text."""
    return any(composable(word, text) for word in words)
