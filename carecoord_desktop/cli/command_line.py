"""All commands together: the words are parsed, one command runs, its answer is printed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from carecoord_desktop import __version__
from carecoord_desktop.cli import (
    assessments,
    backups,
    conflicts,
    health,
    lock_test,
    office,
    papers,
    people,
    plan_papers,
    plans,
    profiles,
    register,
)
from carecoord_desktop.cli.answers import EXPECTED, REFUSED, Answer, say_refusal
from carecoord_desktop.cli.options import SHARED

_GROUPS = {
    "profile": "create a profile and say who can sign in",
    "export": "give out records",
    "audit": "the audit trail",
    "backup": "make, list and bring back backups",
    "plan": "care plans and goals",
    "print": "make papers as PDF files",
    "usb": "sync by stick where there is no network",
}

_COMMANDS = (
    *profiles.COMMANDS, *people.COMMANDS, *plans.COMMANDS, *assessments.COMMANDS, *health.COMMANDS,
    *backups.COMMANDS,
    *office.COMMANDS, *papers.COMMANDS, *plan_papers.COMMANDS, *conflicts.COMMANDS, *register.COMMANDS,
    *lock_test.COMMANDS,
)  # fmt: skip


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the words of a command line; `command` is None for the window. Wrong words exit with 2."""
    return _parser().parse_args(arguments)


def run(options: argparse.Namespace) -> int:
    """Run one command and return its exit code."""
    try:
        answer: Answer = options.run(options)
    except EXPECTED as error:
        say_refusal(error)
        return REFUSED
    if options.json:
        sys.stdout.write(msgspec.json.encode(answer.document, enc_hook=str).decode() + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in answer.lines)
    return answer.code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "carecoord", allow_abbrev=False, description="Care coordination that works offline."
    )
    parser.add_argument("--version", action="version", version=f"CareCoord {__version__}")
    parser.add_argument("--profile", type=Path, metavar="DIR", help="the encrypted profile folder")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    demo = commands.add_parser("demo", help="a field day on made-up people")
    demo.add_argument("--headless", action="store_true", help="no window: pictures and a summary into DIR")
    demo.add_argument("--out", type=Path, metavar="DIR", default=Path("demo-day"))
    groups = {
        name: commands.add_parser(name, help=words).add_subparsers(
            dest="subcommand", required=True, metavar="WHAT"
        )
        for name, words in _GROUPS.items()
    }
    for command in _COMMANDS:
        group, _, name = command.words.rpartition(" ")
        made = (groups[group] if group else commands).add_parser(
            name, help=command.told, description=command.told, allow_abbrev=False
        )
        for option, rules in (*command.options, *SHARED):
            made.add_argument(option, **rules)
        made.set_defaults(run=command.run)
    return parser
