"""One long form to register a person, or a part of it to change her; and who she may be already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.contact_points.form import AddressFields, ContactPointFields
from carecoord_desktop.features.contact_points.rules import AddressDraft, ContactPointDraft
from carecoord_desktop.features.patients.form import PatientFields
from carecoord_desktop.features.patients.rules import PatientDraft
from carecoord_desktop.features.registrations.actions import LooksRegistered
from carecoord_desktop.features.registrations.queries import PossibleDuplicate
from carecoord_desktop.features.related_people.form import RelatedPersonFields
from carecoord_desktop.features.related_people.rules import RelatedPersonDraft
from carecoord_desktop.forms.registrations_look_alikes import Ui_LookAlikesForm
from carecoord_desktop.widgets.buttons import button, dress_button
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import partial_date_words
from carecoord_desktop.widgets.draft_fields import DraftFields
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.field_problems import show_beside_fields
from carecoord_desktop.widgets.field_rows import FieldRows
from carecoord_desktop.widgets.form_layout import (
    button_row,
    form_column,
    in_reading_order,
    keep_order,
    scrolled,
)
from carecoord_desktop.widgets.labels import Heading, PlainLabel, SoftText
from carecoord_desktop.widgets.style import look, space_form
from carecoord_desktop.widgets.written import Parts, Value


@dataclass(frozen=True)
class PersonDrafts:
    """Everything one registration holds: the person, how to reach her, where, and who is around her."""

    patient: PatientDraft
    points: tuple[ContactPointDraft, ...] = ()
    addresses: tuple[AddressDraft, ...] = ()
    related_people: tuple[RelatedPersonDraft, ...] = ()


def patient_form_name(part: str = "") -> str:
    """Return the name by which a draft finds the form of one part of a person, or of a registration."""
    return f"{PatientForm.__name__} {part}".strip()


class PatientForm(DraftForm[PersonDrafts]):
    """Registers a person, or changes one or all parts of her.

    A registration that meets people who look alike asks about them in the same window; then either
    `existing_chosen` or `kept_apart` follows, and after the latter it is saved once more.
    """

    existing_chosen = Signal(UUID)
    kept_apart = Signal(str)

    def __init__(
        self, opened: PatientDraft | None = None, *, part: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.person = PatientFields(opened)
        self.is_new = self.person.opened.seen is None
        self._part = part
        ui = self.person.ui
        self.points = FieldRows(ui.points, ui.add_point, ContactPointFields)
        self.addresses = FieldRows(ui.addresses, ui.add_address, AddressFields)
        self.related_people = FieldRows(ui.related_people, ui.add_person, RelatedPersonFields)
        for rows in self._rows().values():
            rows.row_added.connect(self._bring_row)
        self.look_alikes = LookAlikes()
        self._build()
        self._show_part(part)
        ui.has_no_phone.toggled.connect(self._follow_phone)
        self.begin(self.save, self.cancel, self.person)
        self.person.show_warnings()
        keep_order(self)

    def draft(self) -> PersonDrafts:
        """Return what the fields hold now; rows nobody wrote into are left out."""
        points = (replace(point, rank=rank) for rank, point in enumerate(self.points.drafts(), 1))
        return PersonDrafts(
            self.person.draft(),
            tuple(points),
            tuple(self.addresses.drafts()),
            tuple(self.related_people.drafts()),
        )

    def form_name(self) -> str:
        """Return the name of a registration, or of the one part that is changed."""
        return patient_form_name(self._part)

    def parts(self) -> Parts:
        """Return the fields of the person and of every row somebody wrote into."""
        rows = {
            f"{name} {place}": row.inputs()
            for name, each in self._rows().items()
            for place, row in enumerate(each.written())
        }
        return {"person": self.person.inputs()} | rows

    def write(self, values: Mapping[str, Mapping[str, Value]]) -> None:
        """Put back what was written, with as many rows as there were."""
        self.person.write(values.get("person", {}))
        for name, rows in self._rows().items():
            rows.write([values[part] for part in values if part.startswith(f"{name} ")])

    def found_problems(self) -> list[Problem]:
        """Return what must be mended, in the person and in every row."""
        return [problem for each in self._judged() for problem in each.problems()]

    def try_to_save(self) -> None:
        """Save; who looks alike is asked about first."""
        try:
            super().try_to_save()
        except LooksRegistered as alike:
            self.ask_about(alike.found)

    def ask_about(self, found: Sequence[PossibleDuplicate]) -> None:
        """Show who may be this person already, in the same window."""
        self.look_alikes.show_people(found)
        self._turn_to(self.look_alikes)
        self.look_alikes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        title = self.tr("Register a person") if self.is_new else self.tr("Change this person")
        self.setWindowTitle(title)
        self._title = Heading(title, level=1)
        self.save = QPushButton(self.tr("Save person") if self.is_new else self.tr("Save changes"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.back = QPushButton(self.tr("Back to the form"))
        dress_button(self.back, "secondary")
        self.back.hide()
        self._area = scrolled(self.person)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._area)
        if self.is_new:
            self._pages.addWidget(self.look_alikes)
        self.setLayout(
            form_column(self._title, self._pages, button_row(self.back, None, self.cancel, self.save))
        )
        self.back.clicked.connect(lambda: self._turn_to(self._area))
        self.look_alikes.existing_chosen.connect(self.existing_chosen)
        self.look_alikes.kept_apart.connect(self.kept_apart)

    def _show_part(self, part: str) -> None:
        ui = self.person.ui
        for card in self._cards():
            card.setVisible(part in ("", card.objectName()))
        if self.is_new:
            self.points.add()
            self.addresses.add()
            return
        # What has its own records is changed on its own card of the chart.
        for drawn in (ui.place, ui.people, ui.points, ui.add_point):
            drawn.hide()

    def _cards(self) -> tuple[QWidget, ...]:
        ui = self.person.ui
        return ui.identity, ui.reach, ui.place, ui.language, ui.race_and_ethnicity, ui.people, ui.matters

    def _follow_phone(self, has_no_phone: bool) -> None:
        if not self.is_new:
            return
        if has_no_phone:
            self.points.drop_untouched()
        elif not self.points.rows:
            self.points.add()

    def _complete(self) -> None:
        if self._pages.currentWidget() is not self._area or self._show_problems():
            return
        self.try_to_save()

    def _rows(self) -> dict[str, FieldRows[Any]]:
        return {"points": self.points, "addresses": self.addresses, "related_people": self.related_people}

    def _judged(self) -> list[DraftFields[Any]]:
        return [self.person, *(row for each in self._rows().values() for row in each.written())]

    def _show_problems(self) -> bool:
        """Show what must be mended, also in a part that was left out; return whether there is anything."""
        first: QWidget | None = None
        is_refused = False
        for each in self._judged():
            found = each.problems()
            is_refused = is_refused or bool(found)
            show_beside_fields(each, found)
            first = first or next(filter(None, (each.field(problem.field) for problem in found)), None)
        if first is not None:
            for card in self._cards():
                card.setVisible(card.isVisibleTo(self) or card.isAncestorOf(first))
            self._bring(first)
        return is_refused

    def _bring(self, field: QWidget) -> None:
        """Put the cursor into a field and scroll there, once new rows and words have their place."""
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, field, lambda: self._area.ensureWidgetVisible(field, 0, look().px(64)))

    def _turn_to(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        is_form = page is self._area
        self.back.setVisible(not is_form)
        self.save.setVisible(is_form)

    def _bring_row(self, fields_of_row: QWidget) -> None:
        """Bring a row that has just been added into sight and into the order of Tab."""
        keep_order(self)
        if self.isVisible():
            space_form(fields_of_row)
            first = next(
                each for each in in_reading_order(fields_of_row) if isinstance(each, Choice | QLineEdit)
            )
            self._bring(first)


class LookAlikes(QWidget):
    """At most five people who may be registered already, and why; none of them needs a reason."""

    existing_chosen = Signal(UUID)
    kept_apart = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        content = QWidget()
        self.ui = Ui_LookAlikesForm()
        self.ui.setupUi(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(content))
        self.apart = button(self.tr("Not the same person"))
        self.ui.another_column.addWidget(self.apart, 0, Qt.AlignmentFlag.AlignLeading)
        self.apart.clicked.connect(self._keep_apart)
        self.ui.reason.returnPressed.connect(self._keep_apart)
        self.opens: list[QPushButton] = []

    def show_people(self, found: Sequence[PossibleDuplicate]) -> None:
        """Show these people, the likeliest first."""
        layout = self.ui.candidates_column
        while (item := layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.opens = []
        show_beside_fields(self, [])
        for one in found:
            layout.addWidget(self._card(one))
        self.setFocusProxy(self.opens[0] if self.opens else self.ui.reason)

    def _card(self, one: PossibleDuplicate) -> Card:
        card = Card(one.shown_name)
        born = partial_date_words(one.birth_date.text) if one.birth_date is not None else ""
        facts = (
            self.tr("Born {date}").format(date=born) if born else self.tr("Birth date not known"),
            one.phone,
        )
        card.body.addWidget(PlainLabel("   ".join(filter(None, facts))))
        reasons = SoftText(self.tr("Why: {reasons}").format(reasons=one.words))
        card.body.addWidget(reasons)
        opening = button(self.tr("Open this person"), "secondary", "user")
        opening.setAccessibleName(self.tr("Open {name}").format(name=one.shown_name))
        opening.clicked.connect(lambda: self.existing_chosen.emit(one.patient_id))
        card.header.addWidget(opening)
        self.opens.append(opening)
        return card

    def _keep_apart(self) -> None:
        reason = self.ui.reason.text().strip()
        if reason:
            self.kept_apart.emit(reason)
        else:
            words = self.tr("Write why, like “her twin sister” or “checked her card”.")
            show_beside_fields(self, [Problem("reason", words)])
