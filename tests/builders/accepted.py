"""The accepted text of papers: kept in files, so that a change of words is seen and read."""

from __future__ import annotations

import os
from pathlib import Path

from tests.builders.papers import pages_of

_FOLDER = Path(__file__).resolve().parents[1] / "accepted"
_REWRITES = "CARECOORD_ACCEPT"
"""Set in the environment, the files are written anew; read the difference before it is committed."""


def is_accepted(name: str, content: bytes) -> bool:
    """Return whether the text of a PDF, page by page, is the one that was accepted under this name."""
    path = _FOLDER / f"{name}.txt"
    lines = "\n\n".join(pages_of(content)).replace("\r\n", "\n").split("\n")
    if os.environ.get(_REWRITES):
        path.write_text("\n".join(line.rstrip() for line in lines) + "\n", encoding="utf-8")
    accepted = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    return [line.rstrip() for line in lines] == accepted
