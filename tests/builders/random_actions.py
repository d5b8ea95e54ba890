"""Random days at a desk: records made, changed and entered in error, some from forms opened long ago."""

from __future__ import annotations

from random import Random
from typing import Any
from uuid import UUID

from carecoord_desktop.store.capture import change
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Record, Seen, Standing, captured_fields, record_classes
from tests.builders.random_records import a_record, a_value

NOBODY = UUID("0193a000-0000-7000-8000-00000000000f")


class ChangedHerMind(Exception):
    """A save is given up half way."""


def act(desk: Desk, rng: Random, actions: int, stale: float = 0.3) -> None:
    """Do random things in saves of one to six actions; `stale` is the share of forms opened long ago."""
    classes = list(record_classes())
    known: list[tuple[type[Record], UUID]] = []
    opened: dict[UUID, Seen] = {}
    done = 0
    while done < actions:
        made = []
        try:
            # by somebody without a role: a role would refuse some kinds of record
            with desk.store.writing(NOBODY) as session:
                for _ in range(rng.randrange(1, 7)):
                    done += 1
                    if not known or rng.random() < 0.4:
                        record = a_record(rng, rng.choice(classes))
                        session.add(record)
                        made.append((type(record), record.id))
                        continue
                    record_class, record_id = rng.choice(known)
                    record = session.get_one(record_class, record_id)
                    # sometimes a form that was opened long ago, so that there are concurrent heads
                    seen = opened.setdefault(record_id, Seen.of(record))
                    if rng.random() >= stale:
                        seen = Seen.of(record)
                    change(record, seen, **some_values(rng, record_class))
                    if rng.random() < 0.3:
                        session.flush()
                if rng.random() < 0.1:
                    raise ChangedHerMind
        except ChangedHerMind:
            continue
        known += made


def some_values(rng: Random, record_class: type[Record]) -> dict[str, Any]:
    """Return new values for up to three fields, or the word that ends it."""
    if rng.random() < 0.1:
        return {"standing": Standing.ENTERED_IN_ERROR}
    names = [name for name in captured_fields(record_class) if name != "standing"]
    return {name: a_value(rng, record_class, name) for name in rng.sample(names, min(3, len(names)))}
