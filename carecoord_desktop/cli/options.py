"""The words of a command line: how a command and its options are written down."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from carecoord_desktop.cli.answers import Answer
from carecoord_desktop.features.team.records import Role

Option = tuple[str, dict[str, Any]]


@dataclass(frozen=True)
class Command:
    """One command: its words, what it is for, what it runs and which options only it has."""

    words: str
    told: str
    run: Callable[[argparse.Namespace], Answer]
    options: tuple[Option, ...] = ()


def option(name: str, words: str = "", **rules: Any) -> Option:
    """Return one option."""
    return name, {"help": words, **rules}


def file(name: str, words: str) -> Option:
    """Return an option that names a file."""
    return option(name, words, type=Path, metavar="F")


def count(text: str) -> int:
    """Return a number of lines.

    Raises:
        argparse.ArgumentTypeError: if it is none.
    """
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text} is not a number of lines")
    return int(text)


def day(text: str) -> date:
    """Return a calendar day.

    Raises:
        argparse.ArgumentTypeError: if it is not written as 2026-11-22.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a day; write it as 2026-11-22") from None


ROLE = option("--role", default="coordinator", choices=[str(role) for role in Role])
NEW_PASSPHRASE = file("--new-passphrase-file", "read the new passphrase from a file")
RECOVERY_OUT = file("--recovery-out", "write the recovery code to a file")
LIMIT = option("--limit", type=count, metavar="N", default=50)
PATIENT = option("--patient", type=UUID, metavar="ID")
THE_PATIENT = option("--patient", type=UUID, metavar="ID", required=True)

SHARED = (
    option("--json", "print one JSON document and nothing else", action="store_true"),
    # left out where it is not given, so that it does not undo `carecoord --profile DIR COMMAND`
    option("--profile", "the encrypted profile folder", type=Path, metavar="DIR", default=argparse.SUPPRESS),
    option("--worker", "sign-in name, when there are several", metavar="NAME"),
    file("--passphrase-file", "read the passphrase from a file"),
)
