"""Draws every page of the real window, on made-up people: `python -m tests.journeys.pictures DIR`."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import TypeVar
from uuid import UUID

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QTableView, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features import all_records
from carecoord_desktop.features.caseload.page import CaseloadPage
from carecoord_desktop.features.demo_people.actions import make_demo_people
from carecoord_desktop.features.patients.page import Registration
from carecoord_desktop.features.records_exchange.fhir import export_patient
from carecoord_desktop.features.records_exchange.page import ImportPage
from carecoord_desktop.features.team.actions import found_team
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.shell.desk_view import DeskView
from carecoord_desktop.shell.first_steps import CreateProfilePage, RecoveryCodePage
from carecoord_desktop.shell.main_window import MainWindow
from carecoord_desktop.shell.patient_chart import PatientChart
from carecoord_desktop.shell.unlock_page import UnlockPage
from carecoord_desktop.store.encryption import Kdf, KdfBounds
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.store import Store
from carecoord_desktop.store.unlock import create
from carecoord_desktop.widgets.style import apply_style
from carecoord_desktop.widgets.tokens import ThemeName

MONDAY_MORNING = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)  # 8:00 in New York: the day of the scenarios
SCREEN = (1366, 768)
COLORS = 256
"""Enough for one theme and its soft edges; a picture then has about a third of the bytes."""

ROSA, PASSPHRASE = "Rosa Medina", "seven lanterns on the pier"
QUICK = Kdf(memory_kib=8 * 1024, iterations=1, lanes=1)
QUICK_BOUNDS = KdfBounds(memory_kib_min=8 * 1024)

CLINIC_EXPORT = """\
{"resourceType":"Patient","id":"p1","name":[{"family":"Silva","given":["Odete"]}],"birthDate":"1950-06-02"}
{"resourceType":"Condition","id":"c1","subject":{"reference":"Patient/p1"},"code":{"text":"Glaucoma"}}
{"resourceType":"Patient","id":"p2","name":[{"family":"Okafor","given":["Chidi"]}],"birthDate":"1988-13-01"}
{"resourceType":"AllergyIntolerance","id":"a1","patient":{"reference":"Patient/p9"},"code":{"text":"Latex"}}
{"resourceType":"Patient","id":"p3","name":[{"family":
"""

AnyWidget = TypeVar("AnyWidget", bound=QWidget)


@dataclass(frozen=True)
class Look:
    """A theme and a scale, and the ending of the files drawn in it."""

    theme: ThemeName
    scale: float = 1.0

    @property
    def ending(self) -> str:
        """Such as "light" or "dark-200"."""
        return self.theme if self.scale == 1 else f"{self.theme}-{round(self.scale * 100)}"


LOOKS = (Look("light"), Look("dark"), Look("light", 2.0))


class Walk:
    """A walk through the program in one look: it presses, types and waits as Rosa does."""

    def __init__(self, folder: Path, people: Profile, patient_ids: dict[str, UUID]) -> None:
        self._folder, self._people, self._patient_ids = folder, people, patient_ids
        self.window: MainWindow | None = None

    def start(self, profile: Profile) -> MainWindow:
        """Open the window as the program does at start."""
        self.close()
        self.window = window = MainWindow(profile, QUICK, QUICK_BOUNDS)
        window.resize(*SCREEN)
        window.show()
        settle()
        return window

    def start_new(self) -> CreateProfilePage:
        """Start on a laptop nobody has used."""
        return child(self.start(Profile(self._folder / f"new-{time.monotonic_ns()}")), CreateProfilePage)

    def start_known(self) -> UnlockPage:
        """Start on Rosa's laptop."""
        return child(self.start(self._people), UnlockPage)

    def desk(self) -> DeskView:
        """Return the desk, unlocking first if need be, with nothing of the picture before left on it."""
        if self.window is None or self.window.desk is None:
            page = self.start_known()
            page.ui.passphrase.setText(PASSPHRASE)
            page.ui.unlock.click()
            until(lambda: self.window is not None and self.window.desk is not None)
        assert self.window is not None
        view = child(self.window, DeskView)
        view.search.leave()
        return view

    def place(self, name: str) -> DeskView:
        """Go to a place of the side bar."""
        view = self.desk()
        view.go_to(name)
        settle()
        return view

    def chart(self, person: str, tab: str) -> PatientChart:
        """Open a person's chart at a tab."""
        view = self.desk()
        patient_id = self._patient_ids[person]
        if view.chart is None or view.chart.patient_id != patient_id or not view.chart.isVisible():
            view.open_chart(patient_id)
        assert view.chart is not None
        view.chart.go_to(tab)
        settle()
        return view.chart

    def file(self, name: str, text: str) -> Path:
        """Return a file with this text, as it might come from elsewhere."""
        path = self._folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def exported(self, person: str) -> str:
        """Return a person's chart as it leaves for another office."""
        self.desk()
        assert self.window is not None
        assert self.window.desk is not None
        with self.window.desk.reading() as session:
            return export_patient(session, self._patient_ids[person]).decode()

    def close(self) -> None:
        """Close the window, and with it the store."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None
            settle()


@dataclass(frozen=True)
class Picture:
    """One file: its name, the way there, and whether it is drawn at 200 % too."""

    name: str
    draw: Callable[[Walk], QWidget]
    also_large: bool = False


def create_profile(walk: Walk) -> QWidget:
    """The first start, and what is missing said beside the fields."""
    page = walk.start_new()
    page.ui.name.setText(ROSA)
    page.ui.passphrase.setText("short")
    page.ui.create.click()
    return page.window()


def recovery_code(walk: Walk) -> QWidget:
    """The code that is shown once."""
    page = walk.start_new()
    page.ui.name.setText(ROSA)
    for field in (page.ui.passphrase, page.ui.again):
        field.setText(PASSPHRASE)
    window = page.window()
    page.ui.create.click()
    until(lambda: window.findChild(RecoveryCodePage) is not None)
    return window


def unlock(walk: Walk) -> QWidget:
    """Each morning."""
    return walk.start_known().window()


def wrong_passphrase(walk: Walk) -> QWidget:
    """A slip of the finger."""
    page = walk.start_known()
    page.ui.passphrase.setText("seven lantern on the pier")
    page.ui.unlock.click()
    until(page.ui.unlock.isEnabled)
    return page.window()


def place(name: str) -> Callable[[Walk], QWidget]:
    """Return the way to a place of the side bar."""
    return lambda walk: walk.place(name).window()


def tab(person: str, words: str) -> Callable[[Walk], QWidget]:
    """Return the way to a tab of somebody's chart."""
    return lambda walk: walk.chart(person, words).window()


def first_row(person: str, words: str) -> Callable[[Walk], QWidget]:
    """Return the way to a tab of somebody's chart with the first row chosen, its details beside it."""

    def draw(walk: Walk) -> QWidget:
        chart = walk.chart(person, words)
        child(chart, QTableView).selectRow(0)
        settle()
        return chart.window()

    return draw


def filtered_caseload(walk: Walk) -> QWidget:
    """Whoever needs an interpreter and has something overdue; the count of the others stays in sight."""
    view = walk.place("caseload")
    page = child(view, CaseloadPage)
    for words in ("Needs an interpreter", "Something overdue"):
        page.filters.menu.aboutToShow.emit()
        next(action for action in page.filters.menu.actions() if action.text() == words).toggle()
    settle()
    return view.window()


def import_report(walk: Walk) -> QWidget:
    """What a trial run says about a clinic's export, a damaged line included, and about a chart held here."""
    view = walk.place("import")
    page = child(view, ImportPage)
    chart = walk.exported("Lucille Grant")
    page.look_at([walk.file("clinic-export.ndjson", CLINIC_EXPORT), walk.file("lucille-grant.json", chart)])
    until(page.report.isVisible)
    return view.window()


def search_results(walk: Walk) -> QWidget:
    """Somebody calls, and half a name is all there is."""
    view = walk.place("caseload")
    view.search.setFocus()
    QTest.keyClicks(view.search, "desros")
    settle()
    return view.window()


def register_form(walk: Walk) -> QWidget:
    """A registration with something to mend."""
    form = registration(walk).form
    form.person.ui.given_names.setText("Maria")
    form.person.ui.birth_date.setText("31 Feb 1984")
    form.points.rows[0].ui.value.setText("555-0142")
    form.save.click()
    return form


def register_duplicate(walk: Walk) -> QWidget:
    """A registration of somebody who may be here already."""
    form = registration(walk).form
    form.person.ui.family_name.setText("Gonzalez")
    form.person.ui.given_names.setText("Maria")
    form.person.ui.birth_date.setText("3/7/1984")
    form.points.rows[0].ui.value.setText("(617) 555-0142")
    form.save.click()
    return form


def registration(walk: Walk) -> Registration:
    """Open the form that registers a person."""
    view = walk.place("caseload")
    assert walk.window is not None
    assert walk.window.desk is not None
    opened = Registration(walk.window.desk, view)
    opened.form.open()
    settle()
    return opened


def form_of(person: str, words: str, opener: str) -> Callable[[Walk], QWidget]:
    """Return the way to the form that a button on somebody's tab opens."""

    def draw(walk: Walk) -> QWidget:
        press(walk.chart(person, words), opener)
        form = QApplication.activeModalWidget()
        assert isinstance(form, QDialog)
        return form

    return draw


PICTURES = (
    Picture("create-profile", create_profile, also_large=True),
    Picture("recovery-code", recovery_code),
    Picture("unlock", unlock, also_large=True),
    Picture("unlock-wrong-passphrase", wrong_passphrase),
    Picture("caseload", place("caseload"), also_large=True),
    Picture("search", search_results, also_large=True),
    Picture("caseload-filtered", filtered_caseload),
    Picture("my-tasks", place("tasks"), also_large=True),
    Picture("to-decide", place("decide")),
    Picture("office", place("office")),
    Picture("import", place("import")),
    Picture("import-report", import_report),
    Picture("register", register_form, also_large=True),
    Picture("register-duplicate", register_duplicate),
    Picture("chart-summary", tab("Lucille Grant", "Summary"), also_large=True),
    Picture("chart-about", tab("Lucille Grant", "About"), also_large=True),
    Picture("chart-about-household", tab("Ruth Desrosiers", "About")),
    Picture("chart-problems", tab("Lucille Grant", "Problems")),
    Picture("chart-allergies", tab("Lucille Grant", "Allergies")),
    Picture("chart-allergies-none-known", tab("Omar Haji", "Allergies")),
    Picture("chart-allergies-not-asked", tab("Tess Vang", "Allergies")),
    Picture("chart-medicines", first_row("Lucille Grant", "Medicines"), also_large=True),
    Picture("chart-measurements", first_row("Lucille Grant", "Measurements")),
    Picture("chart-tasks", tab("Lucille Grant", "Tasks")),
    Picture("chart-plan", first_row("Omar Haji", "Plan")),
    Picture("chart-contacts", first_row("Lucille Grant", "Contacts")),
    Picture("chart-coverage", tab("Lucille Grant", "Coverage")),
    Picture("form-task", form_of("Lucille Grant", "Tasks", "Add task"), also_large=True),
    Picture("form-allergy", form_of("Lucille Grant", "Allergies", "Add allergy")),
)


def settle(milliseconds: int = 30) -> None:
    """Let the window draw itself and finish what it began."""
    QTest.qWait(milliseconds)


def until(is_so: Callable[[], bool], seconds: float = 20) -> None:
    """Wait until something is so.

    Raises:
        TimeoutError: if it does not become so in time.
    """
    end = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > end:
            raise TimeoutError("the window did not get there")
        settle(10)
    settle()


def child(widget: QWidget, kind: type[AnyWidget]) -> AnyWidget:
    """Return the part of this kind that is shown."""
    return next(each for each in widget.findChildren(kind) if each.isVisible())


def press(widget: QWidget, words: str) -> None:
    """Press the visible button that says these words."""
    button = next(
        each for each in widget.findChildren(QPushButton) if each.text() == words and each.isVisible()
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


def save(widget: QWidget, path: Path) -> None:
    """Write what a window shows, in few colors and so in few bytes."""
    settle(60)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.ReadWrite)
    widget.grab().save(buffer, "PNG")
    drawn = Image.open(BytesIO(bytes(buffer.data().data()))).convert("RGB")
    drawn.quantize(COLORS, Image.Quantize.MEDIANCUT, kmeans=1, dither=Image.Dither.NONE).save(
        path, optimize=True
    )


@contextmanager
def rosas_laptop(
    folder: Path, *, people: int = 48, others: int = 12
) -> Iterator[tuple[Profile, dict[str, UUID]]]:
    """Yield a profile with Rosa's made-up caseload on the day of the scenarios, and its charts by name."""
    assert all_records
    profile = Profile(folder / "rosa")
    profile.folder.mkdir(parents=True)
    made = create(profile, ROSA, PASSPHRASE, QUICK)
    store = Store(profile.database, made.key)
    filled = make_demo_people(
        found_team(store, made.worker_id, ROSA, Role.COORDINATOR), people=people, others=others
    )
    store.close()
    yield profile, filled.patient_ids


def draw(into: Path, only: str = "") -> list[Path]:
    """Draw all pictures, or those whose name contains `only`; return the files."""
    app = QApplication.instance() or QApplication(["carecoord"])
    assert isinstance(app, QApplication)
    into.mkdir(parents=True, exist_ok=True)
    drawn = []
    with (
        tempfile.TemporaryDirectory() as scratch,
        clock.reading_from(HeldClock(MONDAY_MORNING, minutes_ahead=-300)),
        rosas_laptop(Path(scratch)) as (profile, patient_ids),
    ):
        for look in LOOKS:
            apply_style(app, look.theme, look.scale)
            walk = Walk(Path(scratch), profile, patient_ids)
            for picture in PICTURES:
                if only in picture.name and (picture.also_large or look.scale == 1):
                    path = into / f"{picture.name}-{look.ending}.png"
                    shown = picture.draw(walk)
                    save(shown, path)
                    if isinstance(shown, QDialog):
                        shown.done(QDialog.DialogCode.Rejected)
                    drawn.append(path)
            walk.close()
    return drawn


if __name__ == "__main__":
    for written in draw(Path(sys.argv[1]), *sys.argv[2:3]):
        print(f"{written.stat().st_size / 1000:6.0f} kB  {written}")  # noqa: T201 - a script says what it did
