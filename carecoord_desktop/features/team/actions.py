"""What an office does about its team: it is founded, somebody joins, a setting changes, a role says no."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID, uuid5

from sqlalchemy import Connection, event
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.team import rules
from carecoord_desktop.features.team.queries import office_time_zone, refusals, refused, role_of
from carecoord_desktop.features.team.records import OfficeSetting, Role, Worker
from carecoord_desktop.features.team.rules import Deed, NotPermitted, Setting, WorkerDraft, deeds_of
from carecoord_desktop.store import audit
from carecoord_desktop.store.audit import Entry
from carecoord_desktop.store.capture import CapturedSession, change
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import OFFICE_CHART, Seen, new_id
from carecoord_desktop.store.store import Store


class NotInTeam(Exception):
    """Whoever unlocked these records is not in the team they hold; an older backup came back."""

    def __init__(self) -> None:
        super().__init__(
            "You can sign in, but the team in these records does not have you: they may be from before you "
            "joined. Let somebody who is in the team sign in and add you."
        )


def add_worker(session: Session, draft: WorkerDraft, worker_id: UUID | None = None) -> Worker:
    """Record somebody in the team; a new profile hands in the id it has already made for its owner.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
    """
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    worker = Worker(
        id=worker_id or new_id(),
        chart=OFFICE_CHART,
        name=draft.name.strip(),
        role=draft.role,
        credential=draft.credential.strip(),
        phone=draft.phone.strip(),
    )
    session.add(worker)
    return worker


def take_desk(store: Store, worker_id: UUID) -> Desk:
    """Return the desk of a worker who has unlocked the store; the unlocking is audited.

    From here on days are counted in the office's time zone.

    Raises:
        NotInTeam: if the records do not know her.
    """
    with store.reading(worker_id) as session:
        worker = session.get(Worker, worker_id)
        if worker is None:
            raise NotInTeam
        refused_deeds = refusals(session.connection(), worker.role)
        desk = Desk(store, worker_id, worker.name, worker.role, refused_deeds)
        clock.set_office_zone(office_time_zone(session))
    desk.note(Entry(audit.Deed.UNLOCK))
    return desk


def found_team(store: Store, worker_id: UUID, name: str, role: Role) -> Desk:
    """Record the first worker of a new profile and return her desk."""
    with store.writing(worker_id) as session:
        add_worker(session, WorkerDraft(name=name, role=role), worker_id)
    return take_desk(store, worker_id)


def set_office_setting(session: Session, setting: Setting, value: str) -> OfficeSetting:
    """Set a setting of the whole office.

    Its id follows from its name, so that two laptops which both set it mean the same record.

    Raises:
        DraftHasProblems: if `rules.setting_problems(setting, value)` is not empty.
    """
    if found := rules.setting_problems(setting, value):
        raise DraftHasProblems(found)
    record_id = uuid5(OFFICE_CHART, str(setting))
    record = session.get(OfficeSetting, record_id)
    if record is None:
        record = OfficeSetting(id=record_id, chart=OFFICE_CHART, name=str(setting), value=value.strip())
        session.add(record)
    else:
        change(record, Seen.of(record), value=value.strip())
    return record


def require(desk: Desk, deed: Deed) -> None:
    """Return if the role of whoever sits here allows a deed that no record shows, such as an export.

    Raises:
        NotPermitted: if it does not, also if it did when she sat down.
    """
    with desk.reading() as session:
        connection = session.connection()
        _require(connection, role_of(connection, desk.worker_id), {deed})


@event.listens_for(CapturedSession, "before_commit")
def _refuse_what_no_role_allows(session: CapturedSession) -> None:
    """Take nothing of a save that its author's role does not allow, whichever action made it."""
    session.flush()
    save, connection = session.save_so_far, session.connection()
    written = [one for one in save.changes.values() if one.is_new or one.fields]
    team = {one.record.id: one for one in written if isinstance(one.record, Worker)}
    me = team.get(save.author)
    if me is not None and me.is_new:
        written.remove(me)  # whoever founds a team, or comes to this laptop with an office's code
    deeds = {deed for one in written for deed in deeds_of(one.record.kind(), one.fields)}
    if deeds:
        # nobody changes her role and uses the new one in the same save
        role = me.seen.values["role"] if me is not None and me.seen is not None else None
        _require(connection, role or role_of(connection, save.author), deeds, team.keys())


def _require(
    connection: Connection, role: Role | None, deeds: Collection[Deed], but: Collection[UUID] = ()
) -> None:
    # somebody who is not in the team cannot sit down here; what a test or a repair writes has no role
    if role is not None and (deed := refused(connection, role, deeds, but)) is not None:
        raise NotPermitted(deed)
