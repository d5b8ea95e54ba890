"""What was printed on this laptop: which paper, for whom, and where it is now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from carecoord_desktop.common.words import Words
from carecoord_desktop.features.print_log.actions import say_what_became
from carecoord_desktop.features.print_log.queries import PrintRow, print_log
from carecoord_desktop.features.print_log.records import PaperState
from carecoord_desktop.store.audit import Deed
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.reason_box import ReasonBox
from carecoord_desktop.widgets.record_page import ListPage, date_words, moment_words
from carecoord_desktop.widgets.row_table import Column, RowFilter
from carecoord_desktop.widgets.style import space


class Shown(Words):
    """Which papers the list shows."""

    ALL = "all"
    UNACCOUNTED = "unaccounted"
    OUT = "out"
    FILES = "files"


class PrintLogPage(ListPage[PrintRow]):
    """The newest first; `again_wanted` asks for a paper once more, as it reads today."""

    watches = frozenset({"printed_paper", "worker", "patient"})

    again_wanted = Signal(PrintRow)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.show_list(
            self.tr("Printed papers"),
            self._columns(),
            lambda row: row.trail_line,
            empty=EmptyState(
                self.tr("Nothing was printed on this laptop yet. Papers are printed from a person's chart.")
            ),
        )
        self.shown: Choice[Shown] = Choice()
        self._add_choice()
        self.shredded = self.add_row_button(
            self.tr("Shredded"), lambda row: self._say(row, PaperState.SHREDDED), fits=_is_about
        )
        self.returned = self.add_row_button(
            self.tr("Came back"), lambda row: self._say(row, PaperState.RETURNED), fits=_is_about
        )
        self.given = self.add_row_button(
            self.tr("Given to..."), self._ask_who, "G", fits=lambda row: row.deed == Deed.PRINT
        )
        self.again = self.add_row_button(
            self.tr("Print again..."), self.again_wanted.emit, "Ctrl+P",
            fits=lambda row: row.chart is not None,
        )  # fmt: skip
        if desk.refusal("print"):
            self.again.hide()

    def refresh(self) -> None:
        """Read the log again."""
        with self._desk.reading() as session:
            rows = print_log(session)
        waiting = sum(row.is_unaccounted for row in rows)
        words = self.tr("%n papers: nobody has said where they are.", None, waiting) if waiting else ""
        self.set_title(self.tr("Printed papers"), words)
        self.table.show_rows(rows)

    def _columns(self) -> list[Column[PrintRow]]:
        return [
            Column(self.tr("When"), lambda row: moment_words(row.at), lambda row: row.at),
            Column(
                self.tr("Paper"), lambda row: row.paper, stretch=True, tooltip=lambda row: row.version
            ),
            Column(self.tr("About"), lambda row: row.person, stretch=True),
            Column(
                self.tr("Where it is"), self._where, stretch=True,
                chip=lambda row: "wait" if row.is_unaccounted else None,
            ),
            Column(self.tr("By"), lambda row: row.by_name),
        ]  # fmt: skip

    def _where(self, row: PrintRow) -> str:
        if row.deed != Deed.PRINT:
            return self.tr("Saved as a file")
        day = date_words(row.said_on)
        if row.state == PaperState.GIVEN:
            return self.tr("Given to {name}, {day}").format(name=row.given_to, day=day)
        if row.state == PaperState.RETURNED:
            return self.tr("Came back, {day}").format(day=day)
        if row.state == PaperState.SHREDDED:
            return self.tr("Shredded, {day}").format(day=day)
        return self.tr("Not said") if row.state is None else f"{row.state.label}, {day}"

    def _add_choice(self) -> None:
        self.shown.setAccessibleName(self.tr("Which papers"))
        self.shown.offer({
            Shown.ALL: self.tr("All"),
            Shown.UNACCOUNTED: self.tr("Nobody said where"),
            Shown.OUT: self.tr("With somebody"),
            Shown.FILES: self.tr("Saved as a file"),
        })  # fmt: skip
        self.shown.choose(Shown.ALL)
        self.shown.chosen.connect(self._filter)
        words = PlainLabel(self.tr("Show"))
        words.setBuddy(self.shown)
        row = QHBoxLayout()
        row.addWidget(words)
        row.addWidget(self.shown)
        row.addStretch(1)
        space(row, between=8)
        self.body.insertLayout(1, row)

    def _filter(self, shown: Shown) -> None:
        keeps = {
            Shown.UNACCOUNTED: lambda row: row.is_unaccounted,
            Shown.OUT: lambda row: row.state == PaperState.GIVEN,
            Shown.FILES: lambda row: row.deed != Deed.PRINT,
        }.get(shown)
        self.table.show_filters(() if keeps is None else (RowFilter(self.shown.currentText(), keeps),))

    def _ask_who(self, row: PrintRow) -> None:
        box = ReasonBox(
            self.tr("Who has this paper now?"), f"{row.paper} · {row.person}".rstrip(" ·"),
            self.tr("Write down"), self, name=self.tr("Name"), kind="primary",
        )  # fmt: skip
        box.given.connect(lambda name: self._say(row, PaperState.GIVEN, name))
        box.open()

    def _say(self, row: PrintRow, state: PaperState, given_to: str = "") -> None:
        self.save(self._desk, lambda session: say_what_became(session, row, state, given_to))


def _is_about(row: PrintRow) -> bool:
    """Return whether the paper can still come back or be shredded."""
    return row.deed == Deed.PRINT and row.state not in (PaperState.RETURNED, PaperState.SHREDDED)
