"""A field day on made-up people: what a coordinator does, done by the real window on a real encrypted store.

With a display the window stays open on the caseload; without one the day is played through, and pictures,
exported files and a summary land in a folder.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from carecoord_desktop.features import all_records
from carecoord_desktop.features.allergies.actions import add_allergy
from carecoord_desktop.features.allergies.rules import AllergyDraft
from carecoord_desktop.features.demo_people.actions import DemoPeople, make_demo_people
from carecoord_desktop.features.records_exchange.actions import import_paths
from carecoord_desktop.features.records_exchange.fhir import export_patient
from carecoord_desktop.features.records_exchange.records import Outcome
from carecoord_desktop.features.tasks.actions import move_task
from carecoord_desktop.features.tasks.queries import tasks_of_chart
from carecoord_desktop.features.tasks.records import TaskStatus
from carecoord_desktop.features.team.actions import found_team
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.passphrases import generate_passphrase
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.unlock import Unlocked, create, open_store

ROSA, BEN, LUCILLE = "Rosa Medina", "Ben Tran", "Lucille Grant"
ROSA_FOLDER, BEN_FOLDER = "rosa", "ben"
PATIENCE_S = 60
LAPTOP = (1366, 768)

_RECORDS = all_records  # importing it declares every kind of record


@dataclass
class Day:
    """What has happened so far, for the summary."""

    out: Path
    steps: list[dict[str, object]] = field(default_factory=list)

    @contextmanager
    def step(self, words: str) -> Iterator[dict[str, object]]:
        """Say and time one step; what the step finds out goes into the summary."""
        found: dict[str, object] = {}
        began = time.perf_counter()
        yield found
        seconds = round(time.perf_counter() - began, 2)
        self.steps.append({"step": words, "seconds": seconds, **found})
        facts = ", ".join(f"{name} {value}" for name, value in found.items())
        sys.stdout.write(f"{seconds:6.2f} s  {words}{f': {facts}' if facts else ''}\n")
        sys.stdout.flush()


def live_demo_day(out: Path, *, is_headless: bool) -> int:
    """Play the day into `out`, or open the window on it; return the exit code."""
    out.mkdir(parents=True, exist_ok=True)
    for name in (ROSA_FOLDER, BEN_FOLDER):
        shutil.rmtree(out / name, ignore_errors=True)  # yesterday's made-up people
    if is_headless:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ["QT_LOGGING_RULES"] = "default.warning=false"  # a screen in memory has no hints to give
        return _play(Day(out))
    return _open(Day(out))


def _open(day: Day) -> int:
    from carecoord_desktop.app import run_window

    profile, passphrase = _prepare(day)
    sys.stdout.write(f"To unlock again after a lock, the passphrase is: {passphrase}\n")
    return run_window(profile, passphrase=passphrase)


def _prepare(day: Day) -> tuple[Profile, str]:
    """Set up Rosa's laptop with made-up people; return its profile and passphrase."""
    profile, passphrase = Profile(day.out / ROSA_FOLDER), generate_passphrase()
    with day.step("Rosa sets up her laptop"):
        desk = _found_desk(profile, ROSA, passphrase)
    with day.step("Made-up people come onto it") as found:
        found["people"] = _people(desk).count
        found["changes saved"] = desk.store.waiting()
    desk.store.close()
    return profile, passphrase


def _found_desk(profile: Profile, name: str, passphrase: str) -> Desk:
    created = create(profile, name, passphrase)
    store = open_store(profile, Unlocked(created.key, created.worker_id))
    return found_team(store, created.worker_id, name, Role.COORDINATOR)


def _people(desk: Desk) -> DemoPeople:
    return make_demo_people(desk)


def _play(day: Day) -> int:
    from PySide6.QtWidgets import QApplication

    from carecoord_desktop.widgets.style import apply_style

    profile, passphrase = _prepare(day)
    app = QApplication(sys.argv[:1])
    apply_style(app, "light")
    exported = _morning(day, profile, passphrase)
    _afternoon(day, exported)
    (day.out / "summary.json").write_text(json.dumps(day.steps, indent=2, default=str), encoding="utf-8")
    sys.stdout.write(f"Pictures, the exported chart and summary.json are in {day.out}\n")
    return 0


def _morning(day: Day, profile: Profile, passphrase: str) -> Path:
    """Rosa unlocks, finds Lucille, reads and adds to her chart, and exports it; return the file."""
    from carecoord_desktop.shell.desk_view import DeskView
    from carecoord_desktop.shell.main_window import MainWindow

    with day.step("The window opens and she unlocks it"):
        window = MainWindow(profile)
        window.resize(*LAPTOP)  # the screen in memory is a small one
        window.show()
        _picture(day, window, "1-unlock")
        window.type_passphrase(passphrase)
        _wait(lambda: window.desk is not None)
    view, desk = window.centralWidget(), window.desk
    assert isinstance(view, DeskView)  # noqa: S101
    assert desk is not None  # noqa: S101
    _picture(day, window, "2-caseload")
    with day.step("She types part of a name and of a phone number") as found:
        view.search.setText("luc 0118")
        people = view.search.found
        found["found"] = ", ".join(person.shown_name for person in people)
        _picture(day, window, "3-search")
    lucille = people[0].patient_id
    with day.step("She opens the chart"):
        view.search.leave()
        view.open_chart(lucille)
        _picture(day, window, "4-chart")
    with day.step("She writes down an allergy and finishes a task") as found:
        with desk.writing() as session:
            add_allergy(session, lucille, AllergyDraft(substance="Latex", reaction="Rash"))
        with desk.reading() as session:
            first = next(row for row in tasks_of_chart(session, lucille) if row.is_open)
        with desk.writing() as session:
            move_task(session, first.seen, TaskStatus.COMPLETED)
        found["done"] = first.title
        assert view.chart is not None  # noqa: S101
        view.chart.go_to("Allergies")
        _picture(day, window, "5-allergies")
    exported = day.out / "lucille-grant.json"
    with day.step("She exports the chart as a FHIR document") as found:
        with desk.reading(chart=lucille, purpose="export") as session:
            content = export_patient(session, lucille)
        desk.note(Entry(Deed.EXPORT, lucille, detail="demo day"))
        exported.write_bytes(content)
        found["bytes"] = len(content)
    with day.step("The audit trail is verified") as found:
        found["whole"] = desk.store.verify_audit() is None
        found["changes not yet at an office"] = desk.store.waiting()
    window.close()
    return exported


def _afternoon(day: Day, exported: Path) -> None:
    """Ben takes in the exported chart on a laptop of his own, twice."""
    desk = _found_desk(Profile(day.out / BEN_FOLDER), BEN, generate_passphrase())
    for words in ("Ben takes in that file on his laptop", "He does it again, and nothing changes"):
        with day.step(words) as found:
            report = import_paths(desk, [exported])
            found.update(
                {str(outcome): report.totals[outcome] for outcome in Outcome if report.totals[outcome]}
            )
    desk.store.close()


def _picture(day: Day, window: object, name: str) -> None:
    from PySide6.QtWidgets import QApplication, QWidget

    assert isinstance(window, QWidget)  # noqa: S101
    for _ in range(5):
        QApplication.processEvents()
    window.grab().save(str(day.out / f"{name}.png"))


def _wait(until: Callable[[], bool]) -> None:
    from PySide6.QtWidgets import QApplication

    ends = time.monotonic() + PATIENCE_S
    while not until():
        if time.monotonic() > ends:
            raise TimeoutError("the window did not answer")
        QApplication.processEvents()
        time.sleep(0.01)
