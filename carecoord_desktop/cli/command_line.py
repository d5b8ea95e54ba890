"""All commands together: the words are parsed, one command runs, its answer is printed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType

import msgspec

from carecoord_desktop import __version__
from carecoord_desktop.cli.answers import EXPECTED, REFUSED, Answer, say_refusal
from carecoord_desktop.cli.options import SHARED, Command

_GROUPS = {
    "profile": "create a profile and say who can sign in",
    "export": "give out records",
    "audit": "the audit trail",
    "backup": "make, list and bring back backups",
    "plan": "care plans and goals",
    "print": "make papers as PDF files",
    "refer": "referrals and what came of them",
    "usb": "sync by stick where there is no network",
}

_HELD_BY = {
    "assess": ("assessments",),
    "audit": ("health", "register"),
    "backup": ("backups",),
    "chart": ("people",),
    "conflicts": ("conflicts",),
    "doctor": ("health",),
    "enroll": ("office",),
    "export": ("people", "directory"),
    "import": ("people",),
    "lock-test": ("lock_test",),
    "patients": ("people",),
    "plan": ("plans",),
    "print": ("papers", "plan_papers", "referral_papers", "handout_papers"),
    "profile": ("profiles",),
    "questionnaires": ("assessments",),
    "refer": ("referrals",),
    "resolve": ("conflicts",),
    "sync": ("office",),
    "tasks": ("people",),
    "unseal": ("people",),
    "usb": ("office",),
}
"""By first word, the modules with its commands. Only they are loaded, which halves the time to an answer."""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the words of a command line; `command` is None for the window. Wrong words exit with 2."""
    return _parser(_commands(arguments)).parse_args(arguments)


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


def all_commands() -> list[Command]:
    """Return every command there is."""
    modules = {module.__name__: module for word in _HELD_BY for module in modules_of(word)}
    return [command for module in modules.values() for command in module.COMMANDS]


def modules_of(word: str) -> list[ModuleType]:
    """Return the modules that hold the commands with this first word."""
    return [import_module(f"carecoord_desktop.cli.{name}") for name in _HELD_BY[word]]


def _commands(arguments: Sequence[str]) -> list[Command]:
    """Return the commands that a command line can mean: for help and wrong words, all of them."""
    front = argparse.ArgumentParser("carecoord", add_help=False, allow_abbrev=False)
    front.add_argument("--profile")
    word, *_ = (*front.parse_known_args(arguments)[1], "demo")
    if word == "demo":
        return []
    if word not in _HELD_BY:
        return all_commands()
    return [command for module in modules_of(word) for command in module.COMMANDS]


def _parser(known: Iterable[Command]) -> argparse.ArgumentParser:
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
    for command in known:
        group, _, name = command.words.rpartition(" ")
        made = (groups[group] if group else commands).add_parser(
            name, help=command.told, description=command.told, allow_abbrev=False
        )
        for option, rules in (*command.options, *SHARED):
            made.add_argument(option, **rules)
        made.set_defaults(run=command.run)
    return parser
