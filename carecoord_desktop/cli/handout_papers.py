"""Commands that print handouts for one person."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING

from carecoord_desktop.cli.answers import Answer, Refused
from carecoord_desktop.cli.options import THE_PATIENT, Command, option
from carecoord_desktop.cli.papers import PAPER, printed
from carecoord_desktop.common import clock
from carecoord_desktop.common.not_printed import NotPrinted
from carecoord_desktop.features.handout_packets import rules
from carecoord_desktop.features.handout_packets.actions import give
from carecoord_desktop.features.handout_packets.queries import packet_facts
from carecoord_desktop.features.handout_packets.rules import (
    PacketDraft,
    PacketFacts,
    PacketLayout,
    PersonalBlock,
)
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store.desk import Desk

if TYPE_CHECKING:
    from carecoord_desktop.printing import Setup


def handout(options: argparse.Namespace) -> Answer:
    """Print handouts, and write down that they went home."""
    if options.patient is None or not options.topics:
        raise Refused("say for whom and about what: --patient ID --topic T")

    def make(desk: Desk, setup: Setup) -> bytes:
        from carecoord_desktop.features.handout_packets.printout import packet

        facts = _facts(desk, options)
        draft = _draft(facts, options)
        content = packet(draft, facts, clock.today(), sheet=setup.sheet)
        if not options.only_look:
            with desk.writing() as session:
                give(session, draft, facts)
        return content

    return printed(make, options, options.patient)


def _facts(desk: Desk, options: argparse.Namespace) -> PacketFacts:
    with desk.reading(chart=options.patient, purpose="print") as session:
        if session.get(Patient, options.patient) is None:
            raise Refused("nobody on this laptop has this id")
        return packet_facts(session, options.patient)


def _code(facts: PacketFacts, words: str) -> str:
    """Return the code of the one handout that is called so, or that these words find."""
    found = [topic.code for topic in facts.topics if topic.code == words.upper()]
    found = found or [topic.code for topic in facts.topics if topic.answers(words.replace("-", " "))]
    match found:
        case [code]:
            return code
        case []:
            raise Refused(f"no handout is called {words}")
        case _:
            raise Refused(f"{words} may mean {', '.join(found)}")


def _draft(facts: PacketFacts, options: argparse.Namespace) -> PacketDraft:
    """Return what is printed; a language that is asked for has to be approved, hers is explained if not."""
    draft = replace(
        rules.new_draft(facts, [_code(facts, words) for words in options.topics]),
        layout=PacketLayout(options.layout),
        is_large_print=options.large_print,
        is_bilingual=options.bilingual,
        shows_name=not options.without_name,
        blocks=frozenset(PersonalBlock) if options.own_page else frozenset(),
        interpreter_id=options.interpreter,
    )
    if options.language:
        draft = replace(draft, language=options.language)
        for each in rules.chosen(draft, facts):
            if each.given.sentence and not options.interpreter:
                words = " ".join(rules.remarks(draft, facts))
                raise NotPrinted(f"{words} Say who interprets: --interpreter ID.")
    return draft


TOPICS = option(
    "--topic", "which handouts, such as HF-01", dest="topics", metavar="T", nargs="+", action="extend"
)
HANDOUT = (
    TOPICS,
    option(
        "--language", "the language of the paper, such as es; else the one they read", metavar="L", default=""
    ),
    option("--interpreter", "through whom the English sheet is explained", metavar="ID", default=""),
    option("--bilingual", "each page in English, too", action="store_true"),
    option("--without-name", "nothing says whose it is: for a printer of others", action="store_true"),
    option("--layout", "how pages lie on the sheet", default="pages", choices=[*map(str, PacketLayout)]),
    option("--only-look", "do not write down that it was given", action="store_true"),
)
"""Options of what prints handouts."""

COMMANDS = (
    Command(
        "print handout",
        "handouts for a person, in the language they read",
        handout,
        (
            THE_PATIENT,
            option("--own-page", "with their medicines, visits, goal and whom to call", action="store_true"),
            *HANDOUT,
            *PAPER,
        ),
    ),
)
