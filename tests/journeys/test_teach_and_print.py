"""DAY-A6: Amal, who reads Arabic, is taught at her kitchen table, and asks again two months later."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import pytest
from PySide6.QtWidgets import QCheckBox, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.calls.form import CallForm
from carecoord_desktop.features.contacts.page import ContactsPage
from carecoord_desktop.features.education.form import LessonForm
from carecoord_desktop.features.education.page import EducationPage
from carecoord_desktop.features.education.queries import EducationRow, education_of, papers_of
from carecoord_desktop.features.education.records import Method, TeachBack
from carecoord_desktop.features.handout_packets.page import HandoutsPage
from carecoord_desktop.features.handouts.rules import refusal
from carecoord_desktop.features.interpreters.records import InterpreterType, Qualified
from carecoord_desktop.features.plain_sheets.rules import read_sheet
from carecoord_desktop.features.readability.rules import Formula, reading_of
from carecoord_desktop.features.tasks.queries import tasks_of_chart
from carecoord_desktop.shell.patient_chart import PatientChart
from carecoord_desktop.store.audit import AuditLine, Deed
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.paper.preview import PaperPreview
from tests.builders.care_plans import kims_desk
from tests.builders.handout_packets import ARABIC_WORDS, GOAL, SENTENCES, amal_haddad, glyphs_of
from tests.builders.handouts import ARABIC, a_next_version, a_version, approved, sheet_now
from tests.builders.medications import a_medication
from tests.builders.mornings import Morning, a_morning
from tests.builders.pages import opened, press
from tests.builders.papers import pages_of, pixels, text_of

AnyPage = TypeVar("AnyPage", bound=Page)

WAIT_MS = 30_000
MONDAY = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
TWO_MONTHS_LATER = datetime(2027, 1, 25, 15, 0, tzinfo=UTC)
MARK = "given 23 Nov 2026, not your current medicines"
SUGGESTED = "Add Heart failure: weigh yourself each day"


@pytest.fixture
def held() -> Iterator[HeldClock]:
    """Monday, 23 November 2026, 10:00."""
    held = HeldClock(MONDAY)
    with clock.reading_from(held):
        yield held


@pytest.fixture
def morning(qtbot: QtBot, tmp_path: Path, held: HeldClock) -> Iterator[Morning]:
    """Rosa has unlocked her laptop."""
    morning = a_morning(qtbot, tmp_path / "rosa")
    yield morning
    morning.window.close()


@pytest.fixture
def amal(morning: Morning) -> UUID:
    """Amal's chart; the Arabic sheet and the Arabic words of her own page wait for their translator."""
    chart = amal_haddad(morning.desk)
    for source in (ARABIC, ARABIC_WORDS):
        a_version(morning.desk, source)
    return chart


def translator_approves(morning: Morning, *sheets: tuple[str, str, int]) -> None:
    """Let the nurse store that a qualified translator approved these."""
    for code, language, version in sheets:
        approved(kims_desk(morning.desk), sheet_now(morning.desk, code, language, version))


def chart_at(morning: Morning, chart: UUID, tab: str) -> PatientChart:
    """Open her chart at a tab."""
    if morning.view.chart is None:
        morning.view.open_chart(chart)
    assert morning.view.chart is not None
    morning.view.chart.go_to(tab)
    return morning.view.chart


def page_at(morning: Morning, chart: UUID, tab: str, kind: type[AnyPage]) -> AnyPage:
    """Open her chart at a page."""
    [page] = chart_at(morning, chart, tab).findChildren(kind)
    morning.qtbot.waitUntil(page.isVisible, timeout=WAIT_MS)
    return page


def handouts(morning: Morning, chart: UUID) -> HandoutsPage:
    """Open her chart at the handouts, and wait until they are drawn."""
    page = page_at(morning, chart, "Handouts", HandoutsPage)
    morning.qtbot.waitUntil(lambda: page.is_settled and page.strip is not None, timeout=WAIT_MS)
    return page


def add_heart_failure(morning: Morning, page: HandoutsPage) -> None:
    """Take what is suggested for her heart."""
    [offered] = [each for each in page.findChildren(QPushButton) if each.accessibleName() == SUGGESTED]
    offered.click()
    morning.qtbot.waitUntil(lambda: not page.is_settled, timeout=WAIT_MS)
    morning.qtbot.waitUntil(lambda: page.is_settled, timeout=WAIT_MS)


def shown_paper(morning: Morning) -> PaperPreview:
    """Return the preview that opens."""

    def previews() -> list[PaperPreview]:
        return [each for each in morning.window.findChildren(PaperPreview) if each.isVisible()]

    morning.qtbot.waitUntil(lambda: bool(previews()), timeout=WAIT_MS)
    return previews()[-1]


def give_and_close(morning: Morning, page: HandoutsPage, path: Path) -> bytes:
    """Save what is chosen as a file, and return what is in it."""
    press(page, "Print or save...")
    preview = shown_paper(morning)
    preview.save_to(path)
    preview.reject()
    return path.read_bytes()


def teach(morning: Morning, page: EducationPage) -> None:
    """Ask for the three points: two are right, one is to be taught again."""
    morning.qtbot.waitUntil(lambda: bool(page.findChildren(LessonForm)), timeout=WAIT_MS)
    form = opened(page, LessonForm)
    for tiles, result in zip(
        form.points, (TeachBack.CORRECT, TeachBack.CORRECT, TeachBack.NEEDS_RETEACH), strict=True
    ):
        tiles.buttons()[list(TeachBack).index(result)].click()
    form.interpreter.ui.interpreter_type.choose(InterpreterType.PHONE)
    form.interpreter.follow()
    form.interpreter.ui.interpreter_name.setText("4471")
    form.interpreter.ui.interpreter_qualified.choose(Qualified.YES)
    [method] = [each for each in form.findChildren(QCheckBox) if each.text() == Method.READ_TOGETHER.label]
    method.setChecked(True)
    press(form, "Save teach-back")


def test_a_contact_with_amal_asks_who_interpreted_before_it_can_be_kept(morning: Morning, amal: UUID) -> None:
    page = page_at(morning, amal, "Contacts", ContactsPage)
    page.notes.log_call()
    form = opened(page, CallForm)
    form.ui.result.buttons()[0].click()
    form.ui.next_action.buttons()[3].click()
    assert form.isVisible(), "she was reached, so it has to be said"
    assert form.interpreter.ui.interpreter_type.accessibleDescription() == (
        "Say who interpreted, or that nobody did."
    )


def test_until_a_translator_approved_it_the_english_sheet_goes_with_the_interpreter(
    morning: Morning, amal: UUID, tmp_path: Path
) -> None:
    assert "not approved" in refusal(sheet_now(morning.desk, "HF-01", "ar", 3))
    page = handouts(morning, amal)
    add_heart_failure(morning, page)
    assert "is not approved in Arabic yet" in page.notice.words()
    page.choices.interpreter.setText("4471")
    words = text_of(give_and_close(morning, page, tmp_path / "amal.pdf"))
    assert "Explained in Arabic through interpreter ID 4471." in words
    assert SENTENCES["ar"] not in words
    english = sheet_now(morning.desk, "HF-01", "en", 3)
    grade = reading_of(english.sheet.body, "en").score(Formula.FLESCH_KINCAID)
    assert grade is not None
    assert grade <= 6


def test_she_takes_it_home_in_arabic_says_it_back_and_gets_it_again_two_months_later(
    morning: Morning, amal: UUID, held: HeldClock, tmp_path: Path
) -> None:
    translator_approves(morning, ("HF-01", "ar", 3), ("PW-01", "ar", 1))
    page = handouts(morning, amal)
    add_heart_failure(morning, page)
    assert page.notice.words() == ""
    content = give_and_close(morning, page, tmp_path / "amal.pdf")
    words, source = text_of(content), read_sheet(ARABIC)
    for expected in (SENTENCES["ar"], source.head.title, source.mark, "أدويتي", GOAL, "Bay Heart Clinic",
                     "Furosemide 40 mg tablet", "صفحة"):  # fmt: skip
        assert expected in words
    assert 0 not in glyphs_of(content)
    assert begins_at_the_right(content), "the page begins on the right side"

    press(page, "Teach back...")
    education = page_at(morning, amal, "Education", EducationPage)
    teach(morning, education)
    with morning.desk.reading() as session:
        [lesson] = education_of(session, amal)
        [paper] = papers_of(session, amal)
        [task] = [row for row in tasks_of_chart(session, amal) if row.title.startswith("Teach again")]
    assert (lesson.result, lesson.version, lesson.packet_id) == ("2/3", 3, paper.packet_id)
    assert lesson.interpreter == "Phone, 4471, qualified"
    assert task.due_on == date(2026, 11, 30)

    with two_months_later(morning, held) as later:
        gives_again(later, amal, lesson, tmp_path / "again.pdf")


def gives_again(morning: Morning, amal: UUID, lesson: EducationRow, path: Path) -> None:
    """Print the copy of what she was taught from, then give her the version of today."""
    a_medication(morning.desk, amal, "Spironolactone 25 mg tablet", dose_text="1 tablet every morning")
    approved(kims_desk(morning.desk), a_next_version(morning.desk))
    newer = a_version(morning.desk, ARABIC.replace("version = 3", "version = 4"))
    approved(kims_desk(morning.desk), newer)
    education = page_at(morning, amal, "Education", EducationPage)
    education.table.select(lesson.record_id)
    press(education, "Copy for the record")
    preview = shown_paper(morning)
    copy = text_of(preview.paper.content)
    preview.reject()
    assert copy.count(MARK) >= 2 * len(pages_of(preview.paper.content)) - 1
    assert read_sheet(ARABIC).mark in copy
    assert "Spironolactone" not in copy
    press(education, "Give again")
    page = handouts(morning, amal)
    morning.qtbot.waitUntil(
        lambda: page.choices.draft().codes == ("HF-01",) and page.is_settled, timeout=WAIT_MS
    )
    again = text_of(give_and_close(morning, page, path))
    assert "Education HF-01 v4" in again
    assert "Spironolactone 25 mg tablet" in again
    assert MARK not in again
    exported = [detail for deed, _, detail in told(morning) if deed == Deed.EXPORT]
    assert len(exported) == 2


@contextmanager
def two_months_later(morning: Morning, held: HeldClock) -> Iterator[Morning]:
    """Let Rosa close her laptop, and unlock it on another Monday."""
    morning.window.close()
    held.at = TWO_MONTHS_LATER
    later = Morning(morning.qtbot, morning.profile, morning.created)
    yield later
    later.window.close()


def begins_at_the_right(content: bytes) -> bool:
    """Return whether the strong edge of the title stands on the right side of the first page."""
    width, height, gray = pixels(content)
    middle = width // 2
    strong = [
        row * width + x for row in range(height // 4) for x in range(width) if gray[row * width + x] < 120
    ]
    at = [place % width for place in strong]
    return sum(x > middle for x in at) > sum(x <= middle for x in at)


def told(morning: Morning) -> list[tuple[Deed, UUID, str]]:
    """Return the audit lines of papers."""
    with morning.desk.reading() as session:
        lines = session.execute(select(AuditLine.deed, AuditLine.worker, AuditLine.detail))
        return [(deed, worker, detail) for deed, worker, detail in lines if "Handouts" in detail]
