"""Copies printed in numbers: what lies on the shelf, the events they went to, and how far they reach."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.languages import language_name
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.handouts.queries import library, sheet_with
from carecoord_desktop.features.handouts.rules import LibrarySheet
from carecoord_desktop.features.print_runs.actions import count_gone, log_run, write_event
from carecoord_desktop.features.print_runs.form import EventForm, GoneForm, RunForm
from carecoord_desktop.features.print_runs.queries import (
    EventRow,
    RunRow,
    ShelfRow,
    events,
    on_hand,
    reach,
    runs,
    shelf,
)
from carecoord_desktop.features.print_runs.records import CopiesBecame, CopiesGone, OutreachEvent, PrintRun
from carecoord_desktop.features.print_runs.rules import REORDER_LEVEL, EventDraft, GoneDraft, RunDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.store.record import OFFICE_CHART
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.pick_list import PickList
from carecoord_desktop.widgets.record_page import ListPage, date_words
from carecoord_desktop.widgets.row_table import Column, RowTable
from carecoord_desktop.widgets.style import space
from carecoord_desktop.widgets.written import written_of

_WATCHES = frozenset({
    "print_run", "copies_gone", "outreach_event", "handout_version", "handout_move", "worker",
})  # fmt: skip


class ShelfPage(ListPage[ShelfRow]):
    """What lies on the shelf, what has to leave it on top; `recalled` tells how many versions that are."""

    watches = _WATCHES
    recalled = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        empty = EmptyState(
            self.tr(
                "Nothing was printed in numbers yet. Write down what you print for the shelf or an event."
            ),
            self.tr("Copies were printed..."),
        )
        empty.begun.connect(self._choose)
        self.show_list(
            self.tr("On the shelf"),
            [
                Column(self.tr("Handout"), lambda row: row.sheet.title, stretch=True, tooltip=_mark),
                Column(self.tr("Language"), lambda row: language_name(row.sheet.language)),
                Column(self.tr("Version"), lambda row: f"v{row.sheet.version}"),
                Column(self.tr("Printed"), lambda row: f"{row.printed:,}", lambda row: row.printed, "right"),
                Column(self.tr("Given away"), lambda row: f"{row.given:,}", lambda row: row.given, "right"),
                Column(self.tr("On hand"), lambda row: f"{row.on_hand:,}", lambda row: row.on_hand, "right"),
                Column(self.tr("State"), self._state, chip=_state_kind),
            ],
            lambda row: row.sheet.sheet.hash,
            empty=empty,
            group=lambda row: (
                self.tr("Recalled: throw these away") if row.is_recalled else self.tr("To give away")
            ),
        )
        self.thrown = self.add_row_button(
            self.tr("Thrown away..."),
            lambda row: self._count(row, CopiesBecame.THROWN_AWAY),
            fits=_has_copies,
        )
        self.given = self.add_row_button(
            self.tr("Given away..."),
            lambda row: self._count(row, CopiesBecame.GIVEN),
            "G",
            fits=lambda row: _has_copies(row) and not row.is_recalled,
        )
        self.add = self.add_button(self.tr("Copies were printed..."), self._choose, "Ctrl+N", "primary")
        self.offer_drafts(
            desk, OFFICE_CHART, {RunForm.__name__: self._resume_run, GoneForm.__name__: self._resume_gone}
        )

    def refresh(self) -> None:
        """Count again what is there."""
        with self._desk.reading() as session:
            rows = shelf(session)
        recalled, low = sum(row.is_recalled for row in rows), sum(row.runs_low for row in rows)
        words = [
            self.tr("Recalled, take them off the shelf: {count}").format(count=recalled) if recalled else "",
            self.tr("Fewer than {least} left: {count}").format(least=REORDER_LEVEL, count=low) if low else "",
        ]
        self.set_title(self.tr("On the shelf"), " · ".join(filter(None, words)))
        self.table.show_rows(rows)
        self.recalled.emit(recalled)

    def write_run(self, sheet: LibrarySheet, resumed: SavedDraft | None = None) -> None:
        """Ask how many copies of a version were printed."""

        def store(session: Session, draft: RunDraft) -> PrintRun:
            return log_run(session, draft)

        form = RunForm(sheet, self._events(), self)
        self.open_form(form, Destination(self._desk, OFFICE_CHART, PrintRun.kind(), store), resumed)

    def _state(self, row: ShelfRow) -> str:
        if row.is_recalled:
            return self.tr("Recalled")
        if not row.on_hand:
            return self.tr("None left")
        return self.tr("Runs low") if row.runs_low else self.tr("Enough")

    def _events(self) -> list[EventRow]:
        with self._desk.reading() as session:
            return events(session)

    def _choose(self) -> None:
        """Ask which version was printed, of those that may be given."""
        with self._desk.reading() as session:
            sheets = [
                sheet
                for topic in library(session)
                for tag in topic.languages
                if (sheet := topic.newest(tag)) is not None
            ]
        offers = [
            (each.title, f"{language_name(each.language)}, {each.code} v{each.version}") for each in sheets
        ]
        pick = PickList(self.tr("Which handout was printed?"), offers, self.tr("This one"), self)
        pick.picked.connect(lambda number: self.write_run(sheets[number]))
        pick.open()

    def _count(self, row: ShelfRow, became: CopiesBecame) -> None:
        self._open_gone(row.sheet, became, row.on_hand)

    def _open_gone(
        self, sheet: LibrarySheet, became: CopiesBecame, count: int, resumed: SavedDraft | None = None
    ) -> None:
        def store(session: Session, draft: GoneDraft) -> CopiesGone:
            return count_gone(session, draft)

        form = GoneForm(sheet, became, count, self._events(), self)
        self.open_form(form, Destination(self._desk, OFFICE_CHART, CopiesGone.kind(), store), resumed)

    def _resume_run(self, saved: SavedDraft) -> None:
        if (sheet := self._sheet_of(saved)) is not None:
            self.write_run(sheet, saved)

    def _resume_gone(self, saved: SavedDraft) -> None:
        if (sheet := self._sheet_of(saved)) is not None:
            with self._desk.reading() as session:
                count = on_hand(session, sheet.sheet.hash)
            became = CopiesBecame(str(written_of(saved).parts[""]["became"]))
            self._open_gone(sheet, became, count, saved)

    def _sheet_of(self, saved: SavedDraft) -> LibrarySheet | None:
        with self._desk.reading() as session:
            sheet = sheet_with(session, str(written_of(saved).parts[""]["content_hash"]))
        if sheet is None:
            words = self.tr("The words it was about are not on this laptop. Sync first.")
            self.notice.tell("wait", self.tr("Not opened"), words)
        return sheet


class EventsPage(ListPage[EventRow]):
    """The events, the newest first; beside one who came, and what was printed for it."""

    watches = _WATCHES

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._runs: Sequence[RunRow] = ()
        empty = EmptyState(
            self.tr(
                "No event is written down yet: a health fair, a class, a group. Write down the first one."
            ),
            self.tr("Write down an event"),
        )
        empty.begun.connect(self._add)
        self.show_list(
            self.tr("Events"),
            [
                Column(self.tr("Day"), lambda row: date_words(row.happens_on), lambda row: row.happens_on),
                Column(self.tr("Event"), lambda row: row.name, stretch=True),
                Column(self.tr("Place"), lambda row: row.place, stretch=True),
                Column(self.tr("For"), lambda row: row.audience),
                Column(self.tr("Came"), _came, lambda row: row.attendees, "right"),
                Column(self.tr("Given away"), lambda row: f"{row.given:,}", lambda row: row.given, "right"),
            ],
            lambda row: row.event_id,
            empty=empty,
        )
        self.describe_beside(self._describe)
        self.change = self.add_row_button(self.tr("Change..."), self._change, "E")
        self.add = self.add_button(self.tr("Write down an event"), self._add, "Ctrl+N", "primary")
        self.table.opened.connect(self._change)
        self.offer_drafts(desk, OFFICE_CHART, {EventForm.__name__: self._resume})

    def refresh(self) -> None:
        """Read the events again."""
        with self._desk.reading() as session:
            rows, self._runs = events(session), runs(session)
        self.table.show_rows(rows)

    def _describe(self, row: EventRow) -> list[tuple[str, str]]:
        printed = [
            f"{run.copies:,} {run.title} ({run.language}, {run.layout.label.lower()})"
            for run in self._runs
            if run.event == row.name
        ]
        found = [
            (self.tr("Event"), row.name),
            (self.tr("When and where"), " · ".join(filter(None, (date_words(row.happens_on), row.place)))),
            (self.tr("For"), row.audience),
            (self.tr("Who came"), "\n".join(row.groups)),
            (self.tr("In all"), _came(row)),
            (self.tr("Printed for it"), "\n".join(printed)),
            (self.tr("Given away"), f"{row.given:,}" if row.given else ""),
            (self.tr("Questions"), row.seen.values["questions"]),
        ]
        return [(name, words) for name, words in found if words]

    def _add(self, resumed: SavedDraft | None = None) -> None:
        self._open(EventDraft(happens_on=clock.today()), resumed)

    def _change(self, row: EventRow) -> None:
        self._open(EventDraft.of(row.seen))

    def _resume(self, saved: SavedDraft) -> None:
        self._open(EventDraft() if saved.seen is None else EventDraft.of(saved.seen), saved)

    def _open(self, draft: EventDraft, resumed: SavedDraft | None = None) -> None:
        def store(session: Session, draft: EventDraft) -> OutreachEvent:
            return write_event(session, draft)

        to = Destination(self._desk, OFFICE_CHART, OutreachEvent.kind(), store, draft.seen)
        self.open_form(EventForm(draft, self), to, resumed)


class Days(Words):
    """Over which days the report counts."""

    QUARTER = "quarter"
    YEAR = "year"
    ALWAYS = "always"


@dataclass(frozen=True)
class ReachLine:
    """One line of the report: under which heading it stands, what was counted, and how many."""

    heading: str
    what: str
    copies: int


class ReachPage(Page):
    """How many copies were given away, by language and by where people live; never who took one."""

    watches = _WATCHES

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._desk = desk
        self.days: Choice[Days] = Choice()
        self.days.offer({
            Days.QUARTER: self.tr("The last 90 days"),
            Days.YEAR: self.tr("The last 12 months"),
            Days.ALWAYS: self.tr("All that is here"),
        })  # fmt: skip
        self.days.setAccessibleName(self.tr("Which days"))
        self.days.chosen.connect(lambda _: self.refresh())
        words = PlainLabel(self.tr("Count"))
        words.setBuddy(self.days)
        row = QHBoxLayout()
        row.addWidget(words)
        row.addWidget(self.days)
        row.addStretch(1)
        space(row, between=8)
        self.table: RowTable[ReachLine] = RowTable(
            [
                Column(self.tr("What"), lambda row: row.what, stretch=True),
                Column(self.tr("Copies"), lambda row: f"{row.copies:,}", lambda row: row.copies, "right"),
            ],
            lambda row: (row.heading, row.what),
            name=self.tr("How far handouts reach"),
            empty=EmptyState(self.tr("No copies were given away in these days. Count them on the shelf.")),
            group=lambda row: row.heading,
        )
        self.body.addLayout(row)
        self.body.addWidget(self.table, 1)
        self.setFocusProxy(self.days)

    def refresh(self) -> None:
        """Count again."""
        today = clock.today()
        back = {Days.QUARTER: 90, Days.YEAR: 365}.get(self.days.value() or Days.QUARTER)
        first = today - timedelta(days=back) if back else date.min
        with self._desk.reading() as session:
            found = reach(session, first, today)
        words = self.tr("Copies given away: {count}").format(count=f"{found.copies:,}")
        self.set_title(self.tr("How far handouts reach"), words)
        places = [
            ReachLine(self.tr("Where people live"), self.tr("ZIP {code}").format(code=code), count)
            if code
            else ReachLine(self.tr("Where people live"), self.tr("Nobody asked"), count)
            for code, count in found.by_postal_code.items()
        ]
        languages = [
            ReachLine(self.tr("By language"), name, count) for name, count in found.by_language.items()
        ]
        self.table.show_rows([*languages, *places])


def _mark(row: ShelfRow) -> str:
    return row.sheet.sheet.mark


def _has_copies(row: ShelfRow) -> bool:
    return row.on_hand > 0


def _state_kind(row: ShelfRow) -> ChipKind:
    if row.is_recalled:
        return "late"
    return "wait" if row.runs_low else "good"


def _came(row: EventRow) -> str:
    return "" if row.attendees is None else f"{row.attendees:,}"
