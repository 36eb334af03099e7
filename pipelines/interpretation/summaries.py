"""Paragraphs of an account that each sum up the self-evaluation of one project (项目绩效自评综述), as 财预〔2020〕10号 asks for.

1.“图书馆免费开放”项目绩效自评综述：根据年初设定的绩效目标，项目自评得分为96分。项目全年预算数为261.74万元，执行数为…
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from pipelines.documents.model import Document, Line
from pipelines.interpretation.sentences import names_several, report_words
from pipelines.interpretation.subject import is_title, plain

_ORDINAL = r"(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）.．、](?!\d)\s*)"
_NEXT = re.compile(rf"{_ORDINAL}\S")


@dataclass
class Summary:
    """The project a paragraph is on, its first line, and all of them."""

    name: str
    title: Line
    lines: list[Line] = field(default_factory=list)

    def completion(self) -> str | None:
        """What it says of the goal (绩效目标完成情况：…), up to what it says of problems."""
        text = "".join(line.text.strip() for line in self.lines)
        found = _pattern("completions").search(text)
        return _pattern("completion_ends").split(text[found.end() :], maxsplit=1)[0].strip() or None if found else None


def summaries_of(document: Document) -> Iterator[Summary]:
    """The paragraphs of a document that each sum up one project; one on several projects is none."""
    current: Summary | None = None
    for block in document.blocks:
        text = plain(block.text) if isinstance(block, Line) else ""
        begun = _begun(text)
        if begun or not text or is_title(text) or _NEXT.match(text):
            yield from [current] if current else []
            current = Summary(begun, block) if begun and isinstance(block, Line) else None
        if current and isinstance(block, Line):
            current.lines.append(block)
    yield from [current] if current else []


def _begun(text: str) -> str:
    """The name of the project whose summary begins with a line."""
    found = _opening().match(text)
    name = found["name"] if found else ""
    return "" if names_several(name) else name.strip('“”"《》「」 ')


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    return re.compile(rf"{_ORDINAL}?(?P<name>[^。；;:：]{{3,60}}?)(?:{_any_of('summary_endings')})[:：。]")


@lru_cache(maxsize=4)
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{_any_of(words)})[:：]")


def _any_of(words: str) -> str:
    return "|".join(sorted(map(re.escape, report_words()[words]), key=len, reverse=True))
