"""What was begun about a person and not saved: every form of her page is resumed where it was left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from carecoord_desktop.features.care_team.actions import add_care_team_member
from carecoord_desktop.features.care_team.rules import CareTeamMemberDraft
from carecoord_desktop.features.contact_points.actions import add_address, add_contact_point
from carecoord_desktop.features.contact_points.rules import AddressDraft, ContactPointDraft
from carecoord_desktop.features.patient_cards.page import PatientPage
from carecoord_desktop.features.related_people.actions import add_related_person
from carecoord_desktop.features.related_people.rules import RelatedPersonDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import drafts_of
from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.messages import MessageBox
from carecoord_desktop.widgets.reason_box import ReasonBox
from carecoord_desktop.widgets.small_form import SmallForm
from carecoord_desktop.widgets.written import written_in
from tests.builders.pages import opened
from tests.builders.pages import press as press_words


@pytest.fixture
def page(rosa: Desk, lucille: UUID, show_page: Callable[[PatientPage], PatientPage]) -> PatientPage:
    """Lucille's page, with only her name so far."""
    return show_page(PatientPage(rosa, lucille))


def words_on(page: QWidget) -> list[str]:
    """Return every line in sight."""
    QApplication.processEvents()
    return [each.text() for each in page.findChildren(PlainLabel) if each.isVisible()]


def press(page: QWidget, name: str) -> None:
    """Press the one button with this accessible name."""
    QApplication.processEvents()
    [found] = [
        each for each in page.findChildren(QPushButton) if each.isVisible() and each.accessibleName() == name
    ]
    found.click()


def answer_yes() -> None:
    """Say yes to the question that is about to be asked."""

    def say() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, MessageBox)
        box.yes_button.click()

    QTimer.singleShot(200, say)


CHANGES: dict[str, str] = {
    "Who this is: Change": "pronouns",
    "What matters: Change": "what_matters",
    "Language: Change": "spoken_language",
    "Race and ethnicity: Change": "race_and_ethnicity_asked",
    "Contact safety: Change": "safety_note",
    "Phones and e-mail: Add phone or e-mail": "value",
    "Addresses: Add an address": "city",
    "People around this person: Add a person": "name",
    "Care team: Add to the care team": "name",
    "Household: Make a household": "name",
    "Numbers elsewhere: Add a number": "value",
    "Change (617) 555-0118": "whose",
    "Change Home": "city",
    "Change Hodan Haji": "relationship",
    "Change Dr. Osei": "role",
}


@pytest.mark.parametrize(("opener", "field"), CHANGES.items())
def test_every_form_of_this_page_is_resumed_where_it_was_left(
    rosa: Desk, lucille: UUID, page: PatientPage, opener: str, field: str
) -> None:
    with rosa.writing() as session:
        add_contact_point(session, lucille, ContactPointDraft(value="617 555 0118"))
        add_address(session, lucille, AddressDraft(lines=("1 Elm Street",), city="Boston"))
        add_related_person(session, lucille, RelatedPersonDraft("Hodan Haji"))
        add_care_team_member(session, lucille, CareTeamMemberDraft("Dr. Osei", "PCP"))
    press(page, opener)
    type_into(page, field)
    [offer] = offers_on(page)
    assert offer.startswith("Unfinished: You began ")
    press_words(page, "Resume")
    assert written_on(page, field), "what was typed is there again"
    QTest.keyClick(form_on(page), Qt.Key.Key_Escape)
    press_words(page, "Discard")
    assert drafts_of(rosa) == []


def test_a_death_that_was_begun_is_resumed_and_still_asks(
    rosa: Desk, lucille: UUID, page: PatientPage
) -> None:
    page.record_death.click()
    QTest.keyClicks(opened(page, SmallForm).fields.ui.deceased_source, "Her daughter Carmen")
    QTest.keyClick(form_on(page), Qt.Key.Key_Escape)
    press_words(page, "Resume")
    answer_yes()
    opened(page, SmallForm).save.click()
    assert page.notice.words() == "Has died: date not known. Told by: Her daughter Carmen"
    assert drafts_of(rosa) == []


def test_an_entry_marked_as_wrong_takes_its_draft_along(rosa: Desk, lucille: UUID, page: PatientPage) -> None:
    with rosa.writing() as session:
        add_contact_point(session, lucille, ContactPointDraft(value="617 555 0118"))
    press(page, "Change (617) 555-0118")
    form = opened(page, SmallForm)
    form.fields.ui.whose.setText("Her neighbor")
    form.keep()
    form.wrong.click()
    box = opened(page, ReasonBox)
    box.reason.setText("A number of somebody else")
    box.accept()
    assert "(617) 555-0118" not in words_on(page)
    assert drafts_of(rosa) == []


def form_on(page: PatientPage) -> DraftForm[Any]:
    """Return the form that is open, whichever it is."""
    return opened(page, DraftForm)


def type_into(page: PatientPage, field: str) -> None:
    """Answer one field of the open form and leave it."""
    form = form_on(page)
    [drawn] = [inputs[field] for inputs in form.parts().values() if field in inputs]
    if isinstance(drawn, Choice):
        drawn.setCurrentIndex(drawn.count() - 1)
    else:
        QTest.keyClicks(drawn, "Xyzzy")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()


def written_on(page: PatientPage, field: str) -> bool:
    """Return whether the open form shows what `type_into` typed."""
    [drawn] = [inputs[field] for inputs in form_on(page).parts().values() if field in inputs]
    if isinstance(drawn, Choice):
        return drawn.currentIndex() == drawn.count() - 1
    return "Xyzzy" in str(written_in(drawn))


def offers_on(page: PatientPage) -> list[str]:
    assert page.offers is not None
    return page.offers.words()
