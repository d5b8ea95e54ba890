"""A day at a laptop on which one person bears a name that nobody else has; run as a process of its own.

`python -m tests.store.canary_day FOLDER open` reads the name, works, fails, crashes a copy of itself, waits
to be searched, locks as `__main__` does, and waits again. Where the name is found afterwards, it leaked.
"""

from __future__ import annotations

import logging
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from carecoord_desktop import app
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.conditions.records import Condition
from carecoord_desktop.features.conditions.rules import ConditionDraft
from carecoord_desktop.features.patient_documents.fhir import export_patient
from carecoord_desktop.features.people_search.queries import people_found
from carecoord_desktop.features.records_exchange.actions import import_paths
from carecoord_desktop.store import unlock
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.backup import create_backup
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import content_of, keep_draft
from carecoord_desktop.store.process_hardening import harden_process
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.record import new_id
from tests.builders.conditions import a_condition
from tests.builders.desks import a_desk
from tests.builders.patients import a_patient, a_person
from tests.builders.profiles import PASSPHRASE, QUICK

BUGS = 300


class Cancelled(Exception):
    """The coordinator pressed Cancel."""


class CancelAtOnce:
    """Somebody who presses Cancel as soon as she can."""

    def report(self, done: int, total: int, words: str = "") -> None:
        """See nothing of it."""

    def stop_if_cancelled(self) -> None:
        """Stop."""
        raise Cancelled


def work(folder: Path, canary: str) -> Desk:
    """Live the day; return the desk, still open."""
    profile = Profile(folder / "profile")
    profile.folder.mkdir()
    created = unlock.create(profile, "Rosa Medina", PASSPHRASE, QUICK)
    desk = a_desk(profile.folder, key=created.key, worker_id=created.worker_id)
    log_everything(profile)
    chart = a_patient(desk, a_person(canary, canary))
    for number in range(200):
        a_condition(desk, chart, f"{canary} {number}")
    keep_draft(desk, chart, "condition", content_of(ConditionDraft(canary)))
    sort_and_search(desk, canary)
    leave_unfinished(profile, desk, created.key, chart_file(folder), canary)
    make_mistakes(desk, canary)
    create_backup(profile, created.key, desk)
    crash(desk)
    return desk


def log_everything(profile: Profile) -> None:
    """Log as the window does, and the database's own chatter besides."""
    window: Any = app
    window.show_bug = lambda *_shown: None  # the dialog; there is no window here
    window._report_bugs(None, profile.folder / "carecoord.log")
    chatter = logging.getLogger("sqlalchemy")
    chatter.setLevel(logging.INFO)  # what `echo` shows; debugging, which shows rows, is no setting of ours
    chatter.addHandler(logging.FileHandler(profile.folder / "chatter.log"))


def sort_and_search(desk: Desk, canary: str) -> None:
    with desk.reading() as session:
        assert people_found(session, canary, worker_id=desk.worker_id)
        raw = session.connection()
        sort = "SELECT name FROM condition AS a, (SELECT 1 FROM condition LIMIT 50) ORDER BY random(), a.name"
        assert len(raw.exec_driver_sql(sort).all()) > 9000
    desk.note(Entry(Deed.SEARCH, detail="1 found"))


def chart_file(folder: Path) -> Path:
    """Return where an export was to go, which is no folder."""
    return folder / "a stick that was pulled" / "chart.json"


def leave_unfinished(profile: Profile, desk: Desk, key: bytes, out: Path, canary: str) -> None:
    """Begin an export, a backup and an import that come to nothing."""
    with desk.reading() as session:
        [person] = people_found(session, canary, worker_id=desk.worker_id)
        content = export_patient(session, person.patient_id)
    with suppress(OSError):
        out.write_bytes(content)
    with suppress(Cancelled):
        create_backup(profile, key, desk, progress=CancelAtOnce())
    with suppress(OSError):
        import_paths(desk, [out])


def make_mistakes(desk: Desk, canary: str) -> None:
    """Meet errors whose cause holds the name, in every layer; each is reported as a bug."""

    def fail_to_refresh(_kinds: frozenset[str]) -> None:
        raise ValueError(canary)

    def rules() -> None:
        raise DraftHasProblems([]) from ValueError(canary)

    def constraint() -> None:
        with desk.writing() as session:
            session.add(Condition(chart=new_id(), name=canary))

    def column() -> None:
        with desk.writing() as session:
            session.add(Condition(chart=new_id(), name=[canary]))

    def bypass() -> None:
        with desk.writing() as session:
            session.add(Condition(chart=new_id(), name=canary, heads=canary))

    def damaged() -> None:
        with desk.reading() as session:
            session.connection().exec_driver_sql("SELECT ? FROM nowhere", (canary,))

    stop = desk.listen(fail_to_refresh)
    a_condition(desk, new_id(), "a page that cannot refresh")
    for number in range(BUGS):
        try:
            (rules, constraint, column, bypass, damaged)[number % 5]()
        except Exception as error:  # reported as any bug is
            sys.excepthook(type(error), error, error.__traceback__)
    stop()


def crash(desk: Desk) -> None:
    """Let a copy of this process, records open, end as a crash ends it."""
    child = os.fork()
    if child == 0:
        os.abort()
    os.waitpid(child, 0)
    assert desk.store.waiting() > 0


def main() -> None:
    """Work, wait, lock, wait."""
    if sys.argv[2] == "locked":
        sys.stdout.write("locked\n")
        sys.stdout.flush()
        sys.stdin.readline()
        return
    harden_process()
    canary = sys.stdin.readline().strip()
    folder = Path(sys.argv[1])
    desk = work(folder, canary)
    sys.stdout.write("worked\n")
    sys.stdout.flush()
    sys.stdin.readline()
    desk.store.close()
    os.execv(sys.executable, [sys.executable, "-m", "tests.store.canary_day", str(folder), "locked"])  # noqa: S606


if __name__ == "__main__":
    main()
