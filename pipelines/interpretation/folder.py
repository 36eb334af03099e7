"""Where the vocabulary lies: with the code, or in the folder JIXIAO_VOCABULARY names (a copy of that, with entries added)."""

from __future__ import annotations

import os
from pathlib import Path

BUILT_IN = Path(__file__).with_name("vocabulary")
VOCABULARY = Path(os.environ.get("JIXIAO_VOCABULARY") or BUILT_IN).expanduser().absolute()
