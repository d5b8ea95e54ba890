"""What a command of the hub says, and how its words are declared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

DONE, REFUSED = 0, 1
"""Exit codes; argparse answers wrong words with 2."""

Option = tuple[str, dict[str, Any]]


class Refused(Exception):
    """The command cannot be done; the message says why in one line, and nothing is half done."""


@dataclass(frozen=True)
class Answer:
    """What a command says: a document for `--json`, lines for a person, and the exit code."""

    document: object
    lines: Sequence[str] = ()
    code: int = DONE


def option(name: str, told: str = "", **rules: Any) -> Option:
    """Return one word of a command, with what argparse should know about it."""
    return name, {"help": told, **rules}
