"""What is known of one service, on a card; and a table whose columns somebody explains before it is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from carecoord_desktop.common.languages import language_name
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.directory.actions import save_mapping
from carecoord_desktop.features.directory.queries import ServiceDetail, ServiceRow
from carecoord_desktop.features.directory.records import ProposalStatus, ServiceStatus
from carecoord_desktop.features.directory.rules import Freshness
from carecoord_desktop.hsds.columns import (
    MEANINGS,
    OwnTable,
    guessed_meanings,
    mapping_lines,
    missing_meaning,
)
from carecoord_desktop.hsds.hours import in_words
from carecoord_desktop.hsds.openings import opening_at, opening_words
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.detail_card import DetailCard
from carecoord_desktop.widgets.field_problems import show_beside_fields
from carecoord_desktop.widgets.flow import FlowLayout
from carecoord_desktop.widgets.labels import Chip, Heading, PlainLabel, SoftText
from carecoord_desktop.widgets.record_page import date_words, moment_words
from carecoord_desktop.widgets.room import take_room
from carecoord_desktop.widgets.style import space

FRESHNESS_CHIPS: dict[Freshness, ChipKind] = {
    Freshness.GREEN: "good",
    Freshness.AMBER: "wait",
    Freshness.RED: "late",
}
_MOST_CALLS = 5
_COLUMNS = (820, 640)  # pixels at 100 %


class ServiceCard(DetailCard):
    """Whom to call, when they are open, what to bring, and what others here found out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.freshness: Chip | None = None

    def show_service(
        self, detail: ServiceDetail, wall: datetime, why: Sequence[str], way: Sequence[str]
    ) -> None:
        """Show a service as of a moment at the office, with what speaks for it and against it."""
        row = detail.row
        self.show_pairs([("", row.name), *self._pairs(detail, wall, why, way)])
        fresh = row.freshness
        self.freshness = Chip(FRESHNESS_CHIPS[fresh.level], fresh.words, _ICONS[fresh.level])
        chips = FlowLayout()
        chips.addWidget(self.freshness)
        if row.status != ServiceStatus.ACTIVE:
            chips.addWidget(Chip("late", row.status.label, "prohibit"))
        space(chips, between=8)
        card = self.widget()
        assert isinstance(card, Card)  # noqa: S101  # as `show_pairs` made it
        card.body.insertLayout(1, chips)

    def _pairs(
        self, detail: ServiceDetail, wall: datetime, why: Sequence[str], way: Sequence[str]
    ) -> Iterator[tuple[str, str]]:
        row = detail.row
        yield self.tr("Run by"), row.organization_name
        yield self.tr("Know first"), row.alert
        yield self.tr("Why it fits"), _listed(why)
        yield self.tr("In the way"), _listed(way)
        yield self.tr("Phone"), "\n".join(phone.words for phone in row.all_phones)
        yield (
            self.tr("Local notes"),
            "\n".join(f"{note.words} ({date_words(note.written_at.date())})" for note in detail.notes),
        )
        yield self.tr("Open"), self._hours(row, wall)
        yield self.tr("Papers to bring"), _listed(row.required_documents)
        yield self.tr("Where"), "\n".join(place.address or place.name for place in row.places)
        yield from self._terms(row)
        yield self.tr("What it does"), row.description
        yield self.tr("Website"), row.url
        yield self.tr("Email"), row.email
        yield self.tr("Calls"), _listed(_calls(detail))
        yield self.tr("Proposed to the office"), _listed(_proposals(detail))
        yield self.tr("From"), row.source

    def _hours(self, row: ServiceRow, wall: datetime) -> str:
        said = opening_words(opening_at(row.hours_lines, wall), wall)
        lines = in_words(row.all_hours).split("; ") if row.all_hours else []
        return "\n".join([f"{said[:1].upper()}{said[1:]}", *lines])

    def _terms(self, row: ServiceRow) -> Iterator[tuple[str, str]]:
        """Yield who may come, how one gets in, and what it costs."""
        ages = (row.minimum_age, row.maximum_age)
        yield self.tr("Who can use it"), "\n".join(filter(None, (row.eligibility, self._ages(*ages))))
        yield self.tr("How to apply"), row.application_process
        room = "" if row.capacity is None else row.capacity.label
        since = f" ({date_words(row.capacity_on)})" if room and row.capacity_on else ""
        yield self.tr("Room for new people"), f"{room}{since}"
        yield self.tr("Wait"), row.wait_time
        yield self.tr("Cost"), "\n".join(filter(None, (row.fees, *row.cost_options)))
        yield self.tr("Insurance"), ", ".join(row.accepted_insurance)
        spoken = ", ".join(map(language_name, row.all_languages))
        yield self.tr("Languages"), "\n".join(filter(None, (spoken, row.interpretation_services)))
        yield self.tr("Area served"), ", ".join(row.service_areas)
        yield self.tr("Getting in"), _listed([text for place in row.places for text in place.accessibility])

    def _ages(self, youngest: int | None, oldest: int | None) -> str:
        if youngest and oldest is not None:
            return str(self.tr("Ages {youngest} to {oldest}")).format(youngest=youngest, oldest=oldest)
        if youngest:
            return str(self.tr("Ages {youngest} and up")).format(youngest=youngest)
        return "" if oldest is None else str(self.tr("Ages up to {oldest}")).format(oldest=oldest)


class ColumnsDialog(QDialog):
    """Asks what each column of a sender's own table means; `explained` carries the sender once it is kept."""

    explained = Signal(str)

    def __init__(self, desk: Desk, table: OwnTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What do the columns mean?"))
        self._desk, self._table = desk, table
        self.sender_name = QLineEdit(PurePath(table.name).stem)
        self.sender_name.setObjectName("sender")
        self.sender_name.setAccessibleName(self.tr("Who sends this table"))
        self.meanings: dict[str, Choice[Any]] = {}
        self.save_button = button(self.tr("Keep and look at the file"), "primary")
        self.save_button.clicked.connect(self._keep)
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons, whole = QHBoxLayout(), QVBoxLayout(self)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save_button)
        label = PlainLabel(self.tr("&Who sends this table"))
        label.setBuddy(self.sender_name)
        whole.addWidget(Heading(self.windowTitle(), level=1))
        whole.addWidget(
            SoftText(self.tr("Each column with what stands in its first rows. It is read so from now on."))
        )
        whole.addWidget(label)
        whole.addWidget(self.sender_name)
        whole.addWidget(self._columns(), 1)
        whole.addLayout(buttons)
        space(buttons, between=8)
        space(whole, around=24, between=12)
        take_room(self, *_COLUMNS)

    def chosen(self) -> dict[str, str]:
        """Return what each column means, as "table.field"; columns that are left out do not count."""
        return {name: str(box.value()) for name, box in self.meanings.items() if box.value()}

    def _columns(self) -> QWidget:
        area, inside = QScrollArea(), QWidget()
        grid = QGridLayout(inside)
        guesses = guessed_meanings(self._table.columns)
        for row, column in enumerate(self._table.columns):
            box: Choice[Any] = Choice()
            box.offer(dict(MEANINGS), blank=self.tr("Leave out"))
            if column in guesses:
                box.choose(guesses[column])
            else:
                box.setCurrentIndex(0)
            box.setAccessibleName(str(self.tr("What {column} means")).format(column=column))
            self.meanings[column] = box
            grid.addWidget(PlainLabel(column, elide=True), row, 0)
            grid.addWidget(box, row, 1)
            grid.addWidget(PlainLabel(self._table.examples(column), elide=True), row, 2)
        grid.setColumnStretch(2, 1)
        grid.setRowStretch(len(self._table.columns), 1)
        space(grid, between=12)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        return area

    def _keep(self) -> None:
        meanings, sender = self.chosen(), self.sender_name.text().strip()
        missing = missing_meaning(meanings)
        found = [Problem("", missing)] if missing else []
        if not sender:
            found.append(Problem("sender", self.tr("Write who sent the file.")))
        show_beside_fields(self, found)
        if not found:
            with self._desk.writing() as session:
                save_mapping(session, sender, mapping_lines(self._table, meanings))
            self.accept()
            self.explained.emit(sender)


def _calls(detail: ServiceDetail) -> list[str]:
    return [
        ". ".join(filter(None, (f"{date_words(call.called_on)}: {call.finding.label}", call.note)))
        for call in detail.verifications[:_MOST_CALLS]
    ]


def _proposals(detail: ServiceDetail) -> list[str]:
    return [
        f"{one.field_label}: {one.value or '-'} ({moment_words(one.proposed_at)})"
        for one in detail.proposals
        if one.status == ProposalStatus.PROPOSED
    ]


def _listed(texts: Sequence[str]) -> str:
    """Return several things below each other, each with a mark; one alone needs none."""
    return "\n".join(texts) if len(texts) < 2 else "\n".join(f"- {text}" for text in texts)


_ICONS = {
    Freshness.GREEN: "check-circle",
    Freshness.AMBER: "clock",
    Freshness.RED: "phone-call",
}
