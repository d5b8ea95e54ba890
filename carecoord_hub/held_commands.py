"""Commands about entries that the office keeps with a remark: look at them, let them in."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_hub import held
from carecoord_hub.answers import Answer, Refused, option
from carecoord_hub.database import in_transaction
from carecoord_hub.settings import Settings


def _list(options: argparse.Namespace) -> Answer:
    hub = Settings.of(options.database, options.folder).opened(is_patient=True)
    with hub.engine.connect() as connection:
        found = held.held_lines(connection)
    document = [{**asdict(one), "at": clock.from_ms(one.at_ms)} for one in found]
    lines = [
        f"{one.id}  {one.entity} by {one.user}, {one.reason}, {'waits' if one.waits else 'in its chart'}"
        for one in found
    ]
    return Answer(document, lines or ["Nothing is held."])


def _release(options: argparse.Namespace) -> Answer:
    hub, now_ms = Settings.of(options.database, options.folder).opened(is_patient=True), clock.now_ms()
    try:
        count = in_transaction(
            hub.engine, lambda connection: held.release(hub, connection, options.ids, now_ms)
        )
    except held.CannotBeReleased as refused:
        raise Refused(str(refused)) from None
    words = "1 entry is in its chart now." if count == 1 else f"{count} entries are in their charts now."
    return Answer({"released": options.ids}, [words])


HELD_COMMANDS = (
    ("held list", "entries kept with a remark", _list, ()),
    ("held release", "let entries in that their authors might not write", _release,
     (option("ids", "which entries, as the list names them", type=UUID, nargs="+", metavar="ID"),)),
)  # fmt: skip
