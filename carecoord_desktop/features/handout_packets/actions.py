"""Giving a packet: what went home with somebody is kept, with the words it was made of."""

from __future__ import annotations

from sqlalchemy.orm import Session

from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.education.actions import give_packet
from carecoord_desktop.features.education.records import GivenPacket
from carecoord_desktop.features.handout_packets import rules
from carecoord_desktop.features.handout_packets.rules import PacketDraft, PacketFacts
from carecoord_desktop.features.handouts.queries import sheet_with


def give(session: Session, draft: PacketDraft, facts: PacketFacts) -> GivenPacket:
    """Store that a packet went home with a person: its sheets, her own page, whether it shows her name.

    Raises:
        DraftHasProblems: if `rules.problems(draft, facts)` is not empty, or a sheet may be given no more.
    """
    if found := rules.problems(draft, facts):
        raise DraftHasProblems(found)
    printed = [
        sheet
        for each in rules.chosen(draft, facts)
        for sheet in (each.given.sheet, each.twin)
        if sheet is not None
    ]
    # as the library says now: somebody may have retired one since the facts were read
    sheets = [now for sheet in printed if (now := sheet_with(session, sheet.sheet.hash)) is not None]
    if len(sheets) < len(printed):
        raise DraftHasProblems([Problem("codes", "A handout is not in the library any more. Begin again.")])
    return give_packet(
        session,
        facts.chart,
        sheets,
        title=", ".join(sheet.title for sheet in sheets) or "My page",
        language=draft.language,
        personal=rules.personal_text(rules.personal(draft, facts)),
        shows_name=draft.shows_name,
        given_to=draft.given_to,
    )
