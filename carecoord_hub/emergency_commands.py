"""Commands about charts that were opened in an emergency: which ones, and what a supervisor found."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_hub import emergencies, users
from carecoord_hub.answers import Answer, Refused, option
from carecoord_hub.database import in_transaction
from carecoord_hub.settings import Settings


def _list(options: argparse.Namespace) -> Answer:
    hub = Settings.of(options.database, options.folder).opened(is_patient=True)
    with hub.engine.connect() as connection:
        found = emergencies.emergencies(connection, with_reviewed=options.all)
    lines = [
        f"{one.id}  {clock.at_office(one.opened_at):%Y-%m-%d %H:%M}  {one.user or 'somebody'},"
        f" chart {one.chart}: {one.reason} {'Looked at: ' + one.review if one.reviewed_at else ''}".rstrip()
        for one in found
    ]
    return Answer([asdict(one) for one in found], lines or ["Nothing waits to be looked at."])


def _review(options: argparse.Namespace) -> Answer:
    hub, now_ms = Settings.of(options.database, options.folder).opened(is_patient=True), clock.now_ms()
    try:
        in_transaction(
            hub.engine,
            lambda connection: emergencies.review(
                hub, connection, options.id, users.user_named(connection, options.by), options.words, now_ms
            ),
        )
    except emergencies.CannotBeReviewed as refused:
        raise Refused(str(refused)) from None
    return Answer({"reviewed": options.id, "by": options.by}, ["Written down, and told at the next sync."])


EMERGENCY_COMMANDS = (
    ("emergency list", "charts opened in an emergency that nobody has looked at", _list,
     (option("--all", "those that were looked at as well", action="store_true"),)),
    ("emergency review", "say what a supervisor found", _review,
     (option("id", "which one, as the list names it", type=UUID, metavar="ID"),
      option("--by", "the supervisor's name", required=True, metavar="NAME"),
      option("--words", "what was found", required=True, metavar="TEXT"))),
)  # fmt: skip
