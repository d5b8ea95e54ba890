"""The first page of a chart: what matters now, a card for each thing, each with the way to all of it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.features.allergies.queries import allergies_of_chart
from carecoord_desktop.features.conditions.queries import conditions_of_chart
from carecoord_desktop.features.contact_points.queries import contact_points
from carecoord_desktop.features.contact_points.records import Permission
from carecoord_desktop.features.contact_points.rules import ContactPointDraft, shown_phone
from carecoord_desktop.features.contacts.queries import contacts_of_chart
from carecoord_desktop.features.goals.queries import goals_of_chart
from carecoord_desktop.features.medications.queries import medications_of_chart
from carecoord_desktop.features.needs.queries import needs_of_chart
from carecoord_desktop.features.needs.records import NeedStatus
from carecoord_desktop.features.observations.queries import latest_observations
from carecoord_desktop.features.patients.queries import patient_draft
from carecoord_desktop.features.related_people.queries import related_people
from carecoord_desktop.features.related_people.rules import RelatedPersonDraft
from carecoord_desktop.features.tasks.queries import tasks_of_chart
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.labels import PlainLabel, SoftText
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.style import look, space

SHOWN = 5
"""Lines a card shows before it says how many more there are."""

_TWO_COLUMNS = 760  # pixels at 100 %


class PatientSummary(Page):
    """Refreshes with anything in the chart; the cards never edit, they lead to the page that does."""

    watches = frozenset({
        "patient", "contact_point", "related_person", "allergy", "condition", "medication", "observation",
        "task", "goal", "encounter", "contact_note", "need",
    })  # fmt: skip
    page_wanted = Signal(str)

    def __init__(self, desk: Desk, chart: UUID, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._desk, self._chart = desk, chart
        self._cards: list[SummaryCard] = []
        self._grid = QGridLayout()
        self._build()

    def refresh(self) -> None:
        """Read the chart and fill the cards."""
        private = (self.tr("Tasks"), self.tr("About"))
        with self._desk.reading() as session:
            for card in self._cards:
                is_shown = not (self.hides_private and card.page in private)
                card.setVisible(is_shown)
                if is_shown:
                    card.show_lines(self._lines_of(card.page, session))

    def arrange(self, width: int) -> None:
        """Lay the cards out in two columns, or in one where there is no room for two."""
        columns = 2 if width >= look().px(_TWO_COLUMNS) else 1
        for index, card in enumerate(self._cards):
            self._grid.addWidget(card, index // columns, index % columns)
        self._grid.setRowStretch(len(self._cards), 1)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _lines_of(self, page: str, session: Session) -> Sequence[str]:
        return {
            self.tr("Tasks"): self._tasks,
            self.tr("About"): self._about,
            self.tr("Needs"): self._needs,
            self.tr("Problems"): self._problems,
            self.tr("Medicines"): self._medicines,
            self.tr("Allergies"): self._allergies,
            self.tr("Measurements"): self._measurements,
            self.tr("Plan"): self._goals,
            self.tr("Contacts"): self._contacts,
        }[page](session)

    def _about(self, session: Session) -> list[str]:
        draft = patient_draft(session, self._chart)
        lines = [draft.what_matters] if draft.what_matters else []
        lines += [self._phone_words(point) for point in contact_points(session, self._chart)]
        return lines + [self._person_words(each) for each in related_people(session, self._chart)]

    def _phone_words(self, point: ContactPointDraft) -> str:
        shown = shown_phone(point.value)
        match point.may_call:
            case Permission.NEVER:
                return self.tr("{number}: never call").format(number=shown)
            case Permission.ASK_FIRST:
                return self.tr("{number}: ask first").format(number=shown)
            case _:
                return shown

    def _person_words(self, person: RelatedPersonDraft) -> str:
        who = f"{person.name}, {person.relationship or person.role.label.lower()}"
        if person.no_contact:
            return self.tr("{who}: no-contact order").format(who=who)
        if person.may_be_told is Permission.NEVER:
            return self.tr("{who}: may not be told").format(who=who)
        return who

    def _tasks(self, session: Session) -> list[str]:
        return [
            # the day first: where room is short, the end of a line is cut
            " · ".join(filter(None, (date_words(row.due_on), row.title)))
            for row in tasks_of_chart(session, self._chart)
            if row.is_open
        ]

    def _problems(self, session: Session) -> list[str]:
        return [row.name for row in conditions_of_chart(session, self._chart) if row.is_active]

    def _allergies(self, session: Session) -> list[str]:
        found = allergies_of_chart(session, self._chart)
        lines = [
            ", ".join(filter(None, (row.substance, row.reaction))) for row in found.rows if row.is_active
        ]
        return lines or ([self.tr("None known, confirmed.")] if found.none_known else [])

    def _medicines(self, session: Session) -> list[str]:
        rows = medications_of_chart(session, self._chart)
        return [", ".join(filter(None, (row.name, row.dose_text))) for row in rows if not row.is_past]

    def _measurements(self, session: Session) -> list[str]:
        return [f"{row.name}: {row.value}" for row in latest_observations(session, self._chart)]

    def _needs(self, session: Session) -> list[str]:
        rows = needs_of_chart(session, self._chart, also_private=not self.hides_private)
        return [
            " · ".join(filter(None, (row.label, "" if row.status == NeedStatus.ACTIVE else row.status.label)))
            for row in rows
            if row.is_open
        ]

    def _goals(self, session: Session) -> list[str]:
        return [row.statement for row in goals_of_chart(session, self._chart) if not row.is_over]

    def _contacts(self, session: Session) -> list[str]:
        return [
            ", ".join(filter(None, (date_words(row.started_at and row.started_at.date()), row.type)))
            for row in contacts_of_chart(session, self._chart)
        ]

    def _build(self) -> None:
        for page, heading, nothing in (
            (self.tr("Tasks"), self.tr("To do"), self.tr("Nothing is open.")),
            (self.tr("About"), self.tr("About"), self.tr("No phone and nobody around her recorded.")),
            (self.tr("Needs"), self.tr("Needs"), self.tr("No needs recorded.")),
            (self.tr("Problems"), self.tr("Problems"), self.tr("No problems recorded.")),
            (self.tr("Medicines"), self.tr("Medicines"), self.tr("No medicines recorded.")),
            (self.tr("Allergies"), self.tr("Allergies"), self.tr("Not asked yet.")),
            (self.tr("Measurements"), self.tr("Measurements"), self.tr("Nothing measured yet.")),
            (self.tr("Plan"), self.tr("Goals"), self.tr("No goals recorded.")),
            (self.tr("Contacts"), self.tr("Last contacts"), self.tr("No contacts recorded.")),
        ):
            card = SummaryCard(page, heading, nothing)
            card.opened.connect(self.page_wanted)
            self._cards.append(card)
        inside = QWidget()
        inside.setLayout(self._grid)
        scroll = _Scroll(self)
        scroll.setWidget(inside)
        self.body.addWidget(scroll, 1)
        space(self._grid, between=16)
        self.arrange(look().px(_TWO_COLUMNS))


class SummaryCard(Card):
    """A heading, a few lines, and a quiet way to the page that has all of them."""

    opened = Signal(str)

    def __init__(self, page: str, heading: str, nothing: str) -> None:
        super().__init__(heading)
        self.page = page
        self._nothing = nothing
        way = button(self.tr("Open"), "quiet")
        way.setAccessibleName(self.tr("Open {page}").format(page=page))
        way.clicked.connect(lambda: self.opened.emit(page))
        self.header.addWidget(way)
        space(self.body, between=4)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show the first lines, and how many more there are."""
        while (item := self.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for line in lines[:SHOWN]:
            self.body.addWidget(PlainLabel(line, elide=True))
        if not lines:
            self.body.addWidget(SoftText(self._nothing))
        elif len(lines) > SHOWN:
            self.body.addWidget(SoftText(self.tr("and %n more", None, len(lines) - SHOWN), small=True))
        self.body.addStretch(1)


class _Scroll(QScrollArea):
    """Scrolls the cards and tells the summary how wide it is."""

    def __init__(self, summary: PatientSummary) -> None:
        super().__init__()
        self._summary = summary
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards out anew."""
        super().resizeEvent(event)
        self._summary.arrange(event.size().width())
