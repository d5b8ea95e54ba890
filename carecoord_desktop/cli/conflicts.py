"""Commands about what several people wrote without seeing each other: what is open, and a choice."""

from __future__ import annotations

import argparse
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.cli.answers import Answer, Refused
from carecoord_desktop.cli.options import Command, option
from carecoord_desktop.cli.signing_in import desk_of
from carecoord_desktop.features import all_records
from carecoord_desktop.features.conflicts.actions import settle_conflict
from carecoord_desktop.features.conflicts.queries import open_conflicts
from carecoord_desktop.features.conflicts.rules import (
    OpenConflict,
    Settlement,
    field_words,
    kind_words,
)
from carecoord_desktop.store.wire_values import wire_value
from carecoord_desktop.sync.queries import is_read_only

_RECORDS = all_records  # importing it declares every kind of record
_SHOWN = 0


def _conflicts(options: argparse.Namespace) -> Answer:
    with desk_of(options) as desk, desk.reading() as session:
        found = open_conflicts(session, options.patient)
    document = [_document(conflict) for conflict in found]
    lines = [line for conflict in found for line in _lines(conflict)]
    return Answer(document, lines or ["Nothing waits for a choice."])


def _resolve(options: argparse.Namespace) -> Answer:
    with desk_of(options) as desk, desk.writing() as session:
        conflict = _wanted(session, options.id)
        if is_read_only(session.connection(), conflict.chart):
            raise Refused("this chart was handed over; whoever has it now decides")
        chosen = _chosen(conflict, options.choose)
        settle_conflict(session, Settlement(conflict, chosen))
    value = wire_value(chosen)
    document = {"id": _id(conflict), "field": conflict.name, "chosen": value}
    return Answer(
        document, [f"{field_words(conflict.name)}: {_told(value)}. The other values stay in the history."]
    )


def _wanted(session: Session, wanted: str) -> OpenConflict:
    for conflict in open_conflicts(session):
        if _id(conflict) == wanted:
            return conflict
    raise Refused("no open conflict on this laptop has this id; `carecoord conflicts` lists them")


def _chosen(conflict: OpenConflict, choice: int) -> object:
    if conflict.seen is None:
        raise Refused("this is from a newer CareCoord; update this laptop first")
    if choice == _SHOWN:
        return conflict.shown
    if choice > len(conflict.choices):
        raise Refused(f"there are {len(conflict.choices)} values to choose from")
    chosen = conflict.choices[choice - 1]
    if not chosen.is_readable:
        raise Refused("this value is from a newer CareCoord; update this laptop first")
    return chosen.value


def _id(conflict: OpenConflict) -> str:
    return f"{conflict.record_id}.{conflict.name}"


def _document(conflict: OpenConflict) -> dict[str, object]:
    return {
        "id": _id(conflict), "patient": conflict.chart, "person": conflict.person, "kind": conflict.kind,
        "about": conflict.about, "field": conflict.name, "class": str(conflict.merge),
        "shown": wire_value(conflict.shown), "since": conflict.since,
        "choices": [
            {
                "choose": number, "value": wire_value(each.value), "author": each.author_name, "at": each.at,
                "origin": str(each.origin),
            }
            for number, each in enumerate(conflict.choices, start=1)
        ],
    }  # fmt: skip


def _lines(conflict: OpenConflict) -> list[str]:
    what = ": ".join(filter(None, (kind_words(conflict.kind), conflict.about)))
    head = ", ".join(filter(None, (conflict.person, what, field_words(conflict.name))))
    lines = [f"{_id(conflict)}  {head}; shown now: {_told(wire_value(conflict.shown))}"]
    for number, each in enumerate(conflict.choices, start=1):
        origin = f"{each.author_name or 'somebody'}, {each.origin.label}"
        lines.append(f"  {number}  {_told(wire_value(each.value))}  {origin}")
    return lines


def _told(value: object) -> str:
    return "empty" if value in (None, "", []) else str(value)


def _place(text: str) -> int:
    if text == "shown":
        return _SHOWN
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text} is not the number of a value")
    return int(text)


COMMANDS = (
    Command(
        "conflicts",
        "what was written twice and waits for a choice",
        _conflicts,
        (option("--patient", "only of one person", type=UUID, metavar="ID"),),
    ),
    Command(
        "resolve",
        "choose one value of a conflict; the others stay in the history",
        _resolve,
        (
            option("id", "as `carecoord conflicts` lists it", metavar="ID"),
            option(
                "--choose", 'the number of the value, or "shown"', type=_place, metavar="N", required=True
            ),
        ),
    ),
)
