"""Draws every page of the real window, on made-up people: `python -m tests.journeys.pictures DIR`."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QTableView, QTabWidget, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.allergies.form import AllergyForm
from carecoord_desktop.features.assessments.records import Manner
from carecoord_desktop.features.caseload.page import CaseloadPage
from carecoord_desktop.features.handout_packets.page import HandoutsPage
from carecoord_desktop.features.records_exchange.page import ImportPage
from carecoord_desktop.features.registrations.page import Registration
from carecoord_desktop.shell.first_steps import RecoveryCodePage
from carecoord_desktop.shell.main_window import MainWindow
from carecoord_desktop.shell.troubles import Trouble
from carecoord_desktop.widgets.style import apply_style
from carecoord_desktop.widgets.tokens import ThemeName
from tests.journeys import asking
from tests.journeys.walk import (
    MONDAY_MORNING,
    PASSPHRASE,
    ROSA,
    Walk,
    child,
    press,
    rosas_laptop,
    settle,
    until,
)

COLORS = 256
"""Enough for one theme and its soft edges; a picture then has about a third of the bytes."""

CLINIC_EXPORT = """\
{"resourceType":"Patient","id":"p1","name":[{"family":"Silva","given":["Odete"]}],"birthDate":"1950-06-02"}
{"resourceType":"Condition","id":"c1","subject":{"reference":"Patient/p1"},"code":{"text":"Glaucoma"}}
{"resourceType":"Patient","id":"p2","name":[{"family":"Okafor","given":["Chidi"]}],"birthDate":"1988-13-01"}
{"resourceType":"AllergyIntolerance","id":"a1","patient":{"reference":"Patient/p9"},"code":{"text":"Latex"}}
{"resourceType":"Patient","id":"p3","name":[{"family":
"""


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


def composed(walk: Walk) -> QWidget:
    """A packet put together, with its pages beside it."""
    chart = walk.chart("Lucille Grant", "Handouts")
    page = child(chart, HandoutsPage)
    page.choose(["HF-01"])
    until(lambda: page.is_settled and page.strip is not None and page.strip.is_drawn)
    return chart.window()


def first_form(walk: Walk) -> QWidget:
    """The library of forms, with the first one described."""
    view = walk.place("forms")
    child(view.places["forms"], QTableView).selectRow(0)
    settle()
    return view.window()


def laptop_tab(words: str) -> Callable[[Walk], QWidget]:
    """Return the way to a tab of the place that looks after this laptop."""

    def draw(walk: Walk) -> QWidget:
        view = walk.place("laptop")
        tabs = child(view.places["laptop"], QTabWidget)
        tabs.setCurrentIndex([tabs.tabText(index) for index in range(tabs.count())].index(words))
        settle()
        return view.window()

    return draw


def recovery(walk: Walk) -> QWidget:
    """A forgotten passphrase."""
    window = walk.start_known().window()
    press(window, "Forgot your passphrase?")
    return window


def trouble(found: Trouble) -> Callable[[Walk], QWidget]:
    """Return the way to the page that answers a trouble."""

    def draw(walk: Walk) -> QWidget:
        window = walk.start_known().window()
        assert isinstance(window, MainWindow)
        window.show_trouble(found)
        settle()
        return window

    return draw


def unfinished(walk: Walk) -> QWidget:
    """The caseload with what she began in somebody's chart."""
    chart = walk.chart("Lucille Grant", "Allergies")
    press(chart, "Add allergy")
    form = QApplication.activeModalWidget()
    assert isinstance(form, AllergyForm)
    QTest.keyClicks(form.ui.substance, "Latex")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    settle()
    return walk.place("caseload").window()


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
    Picture("my-day", place("my-day"), also_large=True),
    Picture("referrals", place("referrals"), also_large=True),
    Picture("to-decide", place("decide")),
    Picture("office", place("office")),
    Picture("laptop-health", laptop_tab("Health"), also_large=True),
    Picture("laptop-backups", laptop_tab("Backups")),
    Picture("laptop-sign-ins", laptop_tab("Who can sign in")),
    Picture("laptop-secrets", laptop_tab("Passphrase and lock")),
    Picture("laptop-trail", laptop_tab("Audit trail")),
    Picture("recovery", recovery, also_large=True),
    Picture("trouble-keys", trouble(Trouble.KEYS_DAMAGED)),
    Picture("trouble-records", trouble(Trouble.RECORDS_DAMAGED), also_large=True),
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
    Picture("chart-plan", tab("Omar Haji", "Plan"), also_large=True),
    Picture("chart-referrals", first_row("Lucille Grant", "Referrals"), also_large=True),
    Picture("form-referral", form_of("Lucille Grant", "Referrals", "New referral"), also_large=True),
    Picture("chart-contacts", first_row("Lucille Grant", "Contacts")),
    Picture("chart-handouts", composed, also_large=True),
    Picture("chart-coverage", tab("Lucille Grant", "Coverage")),
    Picture("form-task", form_of("Lucille Grant", "Tasks", "Add task"), also_large=True),
    Picture("form-allergy", form_of("Lucille Grant", "Allergies", "Add allergy")),
    Picture("form-barrier", form_of("Omar Haji", "Plan", "Add barrier")),
    Picture("form-progress", form_of("Omar Haji", "Plan", "Note progress")),
    Picture("forms", first_form, also_large=True),
    Picture("chart-needs", first_row("Lucille Grant", "Needs"), also_large=True),
    Picture("chart-assessments", first_row("Lucille Grant", "Assessments"), also_large=True),
    Picture("chart-programs", first_row("Lucille Grant", "Programs")),
    Picture("asking-which-form", asking.pick, also_large=True),
    Picture("asking-guided", asking.asked("social-needs", "food-worry", {}), also_large=True),
    Picture("asking-spanish", asking.in_spanish),
    Picture("asking-private-now", asking.asked("social-needs", "hurt", {}), also_large=True),
    Picture("asking-whole-page", asking.whole_page, also_large=True),
    Picture("asking-paper", asking.asked("fall-risk", "fell", {}, Manner.PAPER), also_large=True),
    Picture("asking-is-help-wanted", asking.asked("social-needs", ""), also_large=True),
    Picture("assessment-read", asking.read, also_large=True),
    Picture("assessment-over-time", asking.over_time),
    Picture("safety-protocol", asking.safety_protocol, also_large=True),
    Picture("crisis-card", asking.crisis_card, also_large=True),
    Picture("caseload-unfinished", unfinished),
)


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
