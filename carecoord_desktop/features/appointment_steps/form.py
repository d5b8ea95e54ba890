"""One appointment beside the list of a chart: when, where, what is arranged, what must come first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.features.appointments.queries import AppointmentRow, TransitionRow
from carecoord_desktop.features.appointments.records import (
    AppointmentStatus,
    Mode,
    Ride,
    VisitInterpreter,
)
from carecoord_desktop.features.appointments.rules import clock_time
from carecoord_desktop.features.face_sheets.queries import face_sheet
from carecoord_desktop.store.audit import head_words
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.card import Card, Separator
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.flow import FlowLayout
from carecoord_desktop.widgets.labels import Chip, Heading, SoftText
from carecoord_desktop.widgets.paper.making import show_paper
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.record_page import date_words, moment_words
from carecoord_desktop.widgets.style import space
from carecoord_desktop.widgets.time_field import time_words
from carecoord_desktop.widgets.timeline import Moment, Timeline

STATUS_CHIPS: dict[AppointmentStatus, ChipKind] = {
    AppointmentStatus.PROPOSED: "wait", AppointmentStatus.BOOKED: "info", AppointmentStatus.CONFIRMED: "good",
    AppointmentStatus.ARRIVED: "info", AppointmentStatus.FULFILLED: "good", AppointmentStatus.NO_SHOW: "late",
    AppointmentStatus.CANCELLED: "plain",
}  # fmt: skip
_STATUS_WORDS = {AppointmentStatus.FULFILLED: "Was there", AppointmentStatus.NO_SHOW: "Did not come",
                 AppointmentStatus.CANCELLED: "Called off"}  # fmt: skip


@dataclass(frozen=True)
class LinkLine:
    """One link of the chain in words, whether it holds, and what is struck to take it away."""

    order_id: UUID
    words: str
    holds: bool


def day_and_time(row: AppointmentRow) -> str:
    """Return "Thu 3 Dec 2026, 9:30 am", or the day alone."""
    day, at = row.slot.takes_place_on, clock_time(row.slot.starts)
    words = f"{day:%a} {date_words(day)}"
    return words if at is None else f"{words}, {time_words(at)}"


def status_words(status: AppointmentStatus) -> str:
    """Return a state as a coordinator says it."""
    return _STATUS_WORDS.get(status, status.label)


class AppointmentCard(QScrollArea):
    """One appointment, its chain and its history; `link_unwanted` carries a link to take away."""

    link_unwanted = Signal(UUID)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.hide()

    def show_appointment(
        self,
        row: AppointmentRow | None,
        links: Sequence[LinkLine],
        history: Sequence[tuple[TransitionRow, str]],
        referral: str = "",
    ) -> None:
        """Show one appointment, or take no room; `history` with the name of who noted each line."""
        self.setVisible(row is not None)
        card = Card()
        if row is not None:
            self._fill(card, row, links, history, referral)
            self.setAccessibleName(f"{row.slot.what}. {day_and_time(row)}. {status_words(row.slot.status)}")
        card.body.addStretch(1)
        space(card.body, between=12)
        self.setWidget(card)

    def _fill(
        self,
        card: Card,
        row: AppointmentRow,
        links: Sequence[LinkLine],
        history: Sequence[tuple[TransitionRow, str]],
        referral: str,
    ) -> None:
        days = (row.slot.takes_place_on - clock.today()).days
        if not row.is_over and days >= 0:
            card.body.addWidget(SoftText(self._how_far(days), small=True))
        for words, level in ((day_and_time(row), 2), (row.slot.what, 3)):
            heading = Heading(words, level=2 if level == 2 else 3)
            heading.setWordWrap(True)
            card.body.addWidget(heading)
        card.body.addLayout(self._chips(row))
        for link in links:
            self._add_link(card, link)
        for name, value in (*self._facts(row), (self.tr("Referral"), referral)):
            if value:
                pair = QVBoxLayout()
                pair.addWidget(SoftText(name, small=True))
                pair.addWidget(Paragraph(value))
                space(pair)
                card.body.addLayout(pair)
        if history:
            card.body.addWidget(Separator())
            card.body.addWidget(SoftText(self.tr("What happened"), small=True))
            card.body.addWidget(Timeline([_moment(each, by) for each, by in reversed(history)]))

    def _how_far(self, days: int) -> str:
        words = {0: self.tr("Today"), 1: self.tr("Tomorrow")}
        return words.get(days, str(self.tr("In {days} days")).format(days=days))

    def _chips(self, row: AppointmentRow) -> FlowLayout:
        flow = FlowLayout()
        space(flow, between=8)
        status = row.slot.status
        flow.addWidget(Chip(STATUS_CHIPS.get(status, "plain"), status_words(status), "calendar-blank"))
        if row.ride is not Ride.NOT_NEEDED and not row.is_over:
            words = {
                Ride.NEEDED: self.tr("Ride to ask for"),
                Ride.ASKED_FOR: self.tr("Ride asked for"),
                Ride.CONFIRMED: self.tr("Ride confirmed"),
            }
            kind: ChipKind = "good" if row.ride is Ride.CONFIRMED else "wait"
            flow.addWidget(Chip(kind, words.get(row.ride, row.ride.label), "car"))
        if row.interpreter is not VisitInterpreter.NOT_NEEDED and not row.is_over:
            told = {
                VisitInterpreter.NEEDED: self.tr("Interpreter to ask for"),
                VisitInterpreter.ASKED_FOR: self.tr("Interpreter asked for"),
                VisitInterpreter.CONFIRMED: self.tr("Interpreter confirmed"),
            }
            kind = "good" if row.interpreter is VisitInterpreter.CONFIRMED else "wait"
            flow.addWidget(Chip(kind, told.get(row.interpreter, row.interpreter.label), "translate"))
        return flow

    def _add_link(self, card: Card, link: LinkLine) -> None:
        line = QHBoxLayout()
        column = QVBoxLayout()
        chip = (
            Chip("good", self.tr("In order"), "link")
            if link.holds
            else Chip("late", self.tr("Does not fit"), "warning")
        )
        column.addWidget(chip)
        column.addWidget(Paragraph(link.words))
        away = button("", "quiet", "x")
        away.setToolTip(self.tr("Take this link away"))
        away.setAccessibleName(str(self.tr("Take away: {words}")).format(words=link.words))
        away.clicked.connect(lambda: self.link_unwanted.emit(link.order_id))
        line.addLayout(column, 1)
        line.addWidget(away)
        space(column, between=4)
        space(line, between=8)
        card.body.addLayout(line)

    def _facts(self, row: AppointmentRow) -> list[tuple[str, str]]:
        slot = row.slot
        mode = "" if slot.mode is Mode.IN_PERSON else slot.mode.label
        ride_by = date_words(row.ride_due) if row.ride is Ride.NEEDED and not row.is_over else ""
        why = slot.status is AppointmentStatus.NO_SHOW and row.no_show_reason
        by = slot.status is AppointmentStatus.CANCELLED and row.cancelled_by
        return [
            (self.tr("Why they did not come"), why.label if why else ""),
            (self.tr("Called off by"), by.label if by else ""),
            (self.tr("Said"), row.status_reason),
            (self.tr("Ask for the ride by"), ride_by),
            (self.tr("How"), mode),
            (self.tr("With"), row.with_whom),
            (self.tr("Where"), row.place_words),
            (self.tr("How to find it"), row.finding_it),
            (self.tr("Phone"), row.phone),
            (self.tr("How long"), f"{slot.minutes} min" if slot.minutes else ""),
            (self.tr("Before it"), row.preparation),
            (self.tr("To bring"), row.to_bring),
            (self.tr("Who drives"), row.ride_by),
            (self.tr("Interpreter for"), row.interpreter_language),
            (self.tr("They pay"), row.cost),
            (self.tr("Confirmation number"), row.confirmation_number),
        ]


def show_my_appointments(desk: Desk, chart: UUID, rows: Sequence[AppointmentRow], parent: QWidget) -> None:
    """Make and show the person's own page about these appointments."""

    def make() -> bytes:
        # the kit takes a quarter of a second to load: the window does not wait for it when it starts
        from carecoord_desktop.features.appointment_steps.printout import my_appointments_paper
        from carecoord_desktop.printing import Setup

        with desk.reading(chart=chart, purpose="print") as session:
            face, head = face_sheet(session, chart), head_words(session.connection())
        return my_appointments_paper(face, rows, Setup(audit_head=head))

    show_paper(desk, make, parent, chart)


def _moment(line: TransitionRow, by: str) -> Moment:
    when = " · ".join(filter(None, (moment_words(line.at), by)))
    words = f"{status_words(line.was)} → {status_words(line.became)}"
    return Moment(when, words, line.reason)
