"""Letting somebody sign in at this laptop, and showing them in the team; knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.team import rules
from carecoord_desktop.features.team.actions import add_worker, require
from carecoord_desktop.features.team.queries import TeamRow, workers
from carecoord_desktop.features.team.rules import Deed, WorkerDraft
from carecoord_desktop.shell.open_session import OpenSession
from carecoord_desktop.store.encryption import KdfBounds
from carecoord_desktop.store.sign_ins import add_sign_in
from carecoord_desktop.store.slots import SlotKind, SlotsDamaged, read_slots, write_slots
from carecoord_desktop.store.unlock import FIELD_BOUNDS


@dataclass(frozen=True)
class SignInRow:
    """Somebody who can sign in here; `role` is "" while the records do not know them."""

    worker_id: UUID
    sign_in: str
    role: str
    since: datetime
    is_me: bool


def sign_in_rows(session: OpenSession) -> list[SignInRow]:
    """Return who can sign in at this laptop, by name; nobody can be told while the keys are damaged."""
    try:
        file = read_slots(session.profile.slots)
    except SlotsDamaged:
        return []
    with session.desk.reading() as reading:
        known = {row.worker_id: row for row in workers(reading)}
    rows = [
        SignInRow(
            slot.worker,
            slot.sign_in,
            _role(known.get(slot.worker)),
            clock.from_ms(slot.made_ms),
            slot.worker == session.desk.worker_id,
        )
        for slot in file.slots
        if slot.kind == SlotKind.PASSPHRASE
    ]
    return sorted(rows, key=lambda row: row.sign_in.casefold())


def own_sign_in(session: OpenSession) -> str:
    """Return the sign-in name of whoever sits here."""
    return next(row.sign_in for row in sign_in_rows(session) if row.is_me)


def let_sign_in(
    session: OpenSession, draft: WorkerDraft, passphrase: str, bounds: KdfBounds = FIELD_BOUNDS
) -> UUID:
    """Let somebody sign in here and return their id; a member of the team by this name keeps theirs.

    Raises:
        DraftHasProblems: if the name is taken, the passphrase weak, or her role does not allow it; nothing is
            half done.
    """
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    desk, profile = session.desk, session.profile
    require(desk, Deed.CHANGE_TEAM)
    name = draft.name.strip()
    with desk.reading() as reading:
        member = next((row for row in workers(reading) if row.name.casefold() == name.casefold()), None)
    before = read_slots(profile.slots)
    worker_id = add_sign_in(
        desk,
        profile,
        session.unlocked.key,
        name,
        passphrase,
        None if member is None else member.worker_id,
        bounds,
    )
    if member is None:
        try:
            with desk.writing() as writing:
                add_worker(writing, draft, worker_id)
        except BaseException:
            write_slots(profile.slots, before)  # a way in for somebody outside the team opens nothing
            raise
    return worker_id


def _role(row: TeamRow | None) -> str:
    return "" if row is None else row.role.label
