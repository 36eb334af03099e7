"""Units a department's disclosure says it takes in (部门预算单位构成): '某局部门预算包括：某局本级预算、下属某中心预算。'

The sentence and the numbered lines below it are a standard part of 部门预算 and 部门决算 (预算公开: 部门概况 二、机构设置).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipelines.interpretation.subject import any_of, base_unit, is_unit_name, vocabulary

_ORDINAL = r"^\s*(?:[（(]?\d{1,3}[)）.．、]|[（(]?[一二三四五六七八九十]{1,3}[)）、])\s*"
_LONGEST_LIST = 5000  # characters


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    opener = any_of(vocabulary()["unit_lists"])
    return re.compile(rf"(?:{opener})[^。:：]{{0,30}}[:：]|(?:{opener})(?:主要)?(?:有|包括|如下)?(?:共?\d+[个家户])?[，,]?")


def units_of(texts: Sequence[str]) -> list[str]:
    """Names of the units that a document lists as its department's, in printed order, 本级 (the department itself) left out."""
    found = [name for i, text in enumerate(texts) for name in _listed(texts, i, text[:_LONGEST_LIST])]
    return list(dict.fromkeys(name for name in found if not base_unit(name)[1]))


def _listed(texts: Sequence[str], at: int, text: str) -> Iterator[str]:
    opening = _opening().search(text)
    if opening is None:
        return
    rest = re.split(r"[。！？]", text[opening.end() :])[0]
    if rest.strip():
        yield from filter(None, map(_name, re.split(r"[、，,；;]|和(?=下属|所属)|以及", rest)))
        return
    for line in texts[at + 1 :]:
        name = _name(line) if re.match(_ORDINAL, line) else None
        if name is None:
            return
        yield name


def _name(item: str) -> str | None:
    """'2.下属事业单位某中心预算；' → 某中心."""
    text = re.sub(_ORDINAL, "", re.sub(r"[（(][^）)]{0,20}[）)]", "", item)).strip(" ；;。，,")
    text = re.sub(rf"^(?:{any_of(vocabulary()['unit_lead_ins'])})+", "", text)
    text = re.sub(r"(?:部门|单位)?(?:预算|决算)?$", "", text)
    return text if is_unit_name(text) else None
