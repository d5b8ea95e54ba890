"""Handouts for one person: chosen, seen beside it as they will be printed, then given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.languages import language_name
from carecoord_desktop.common.not_printed import NotPrinted
from carecoord_desktop.features.education.queries import EducationRow, PaperOut, copy_for_record, papers_of
from carecoord_desktop.features.education.rules import RecordCopy
from carecoord_desktop.features.handout_packets import rules
from carecoord_desktop.features.handout_packets.actions import give
from carecoord_desktop.features.handout_packets.form import PacketChoices
from carecoord_desktop.features.handout_packets.queries import codes_once_given, once_given, packet_facts
from carecoord_desktop.features.handout_packets.rules import (
    PacketDraft,
    PacketFacts,
    Personal,
    TeachBackWanted,
)
from carecoord_desktop.features.handouts.rules import LibrarySheet
from carecoord_desktop.features.self_advocacy.queries import advocate
from carecoord_desktop.features.self_advocacy.rules import AdvocacySheet
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.background import Background
from carecoord_desktop.widgets.beside import Beside
from carecoord_desktop.widgets.buttons import button, refuse_button
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.form_layout import button_row, scrolled
from carecoord_desktop.widgets.labels import Heading
from carecoord_desktop.widgets.notice_bar import NoticeBar
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.paper.document import PaperDocument, read_paper
from carecoord_desktop.widgets.paper.making import show_paper
from carecoord_desktop.widgets.paper.page_strip import PageStrip
from carecoord_desktop.widgets.paper.preview import PaperPreview
from carecoord_desktop.widgets.paper.print_menu import PaperChoice, PrintMenu
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.room import take_room
from carecoord_desktop.widgets.row_table import Column, RowTable
from carecoord_desktop.widgets.style import space

_CHOICES, _ROOM = 340, 820  # pixels at 100 %
_WIDE, _TALL = 760, 520  # pixels at 100 %
_PAUSE_MS = 200
"""Between the last change and a new preview: who ticks three boxes waits for one."""


class HandoutsPage(Page):
    """Puts together what a person takes home; `teach_back_wanted` follows what was given."""

    watches = frozenset({
        "patient", "medication", "allergy", "condition", "goal", "care_plan", "referral_event",
        "appointment", "setting",
        "handout_version", "handout_move", "given_packet",
    })  # fmt: skip
    teach_back_wanted = Signal(TeachBackWanted)

    def __init__(self, desk: Desk, chart: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="")
        self._desk, self._chart = desk, chart
        self._facts: PacketFacts | None = None
        self._work: Background | None = None
        self.set_title(
            self.tr("Handouts"), self.tr("Choose what they take home. You see it as it will be printed.")
        )
        self.more_button = self.add_action(self.tr("More papers"), "quiet")
        PrintMenu(self.more_button, self._more_papers)
        self.nameless_button = self.add_action(self.tr("Without name..."))
        self.print_button = self.add_action(self.tr("Print or save..."), "primary", "printer")
        self.nameless_button.clicked.connect(lambda: self.print_packet(shows_name=False))
        self.print_button.clicked.connect(lambda: self.print_packet())
        for each in (self.nameless_button, self.print_button):
            refuse_button(each, desk.refusal("print"))
        self.given, self.notice, self.choices = NoticeBar(), NoticeBar(), PacketChoices()
        self.paper = QStackedWidget()
        self._nothing = EmptyState(self.tr('Choose "Add handout" to begin. It shows here page by page.'))
        self.paper.addWidget(self._nothing)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.addWidget(self.given)
        column.addWidget(self.notice)
        column.addWidget(self.paper, 1)
        space(column, between=12)
        beside = Beside(shown, scrolled(self.choices), card_width=_CHOICES, room=_ROOM)
        self.body.addWidget(beside, 1)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._compose)
        self.choices.changed.connect(self._pause.start)
        self.setFocusProxy(self.choices.add_button)

    @property
    def is_settled(self) -> bool:
        """Whether what is shown is what is chosen."""
        return self._work is None and not self._pause.isActive()

    @property
    def strip(self) -> PageStrip | None:
        """The pages on screen, or None."""
        shown = self.paper.currentWidget()
        return shown if isinstance(shown, PageStrip) else None

    def refresh(self) -> None:
        """Read what a packet may say today."""
        with self._desk.reading() as session:
            facts = packet_facts(session, self._chart)
        self.choices.hide_private(self.hides_private)
        if facts != self._facts:
            self._facts = facts
            self.choices.show_facts(facts)

    def choose(self, codes: Sequence[str]) -> None:
        """Put these handouts together, such as those that were given before."""
        if self._facts is None:
            self.refresh()
        self.choices.choose(codes)

    def print_packet(self, *, shows_name: bool = True) -> None:
        """Show what is chosen, to be printed or saved; when that was done, it was given."""
        facts = self._facts
        if facts is None:
            return
        draft = replace(self.choices.draft(), shows_name=shows_name)
        make = partial(_composed, draft, facts)
        show_paper(self._desk, make, self, self._chart, then=partial(self._give_when_out, draft, facts))

    def _give_when_out(self, draft: PacketDraft, facts: PacketFacts, preview: PaperPreview) -> None:
        is_given: list[UUID] = []

        def keep() -> None:
            if not is_given:  # printed and saved is given once
                is_given.append(self._keep(draft, facts))

        preview.given_out.connect(keep)

    def _keep(self, draft: PacketDraft, facts: PacketFacts) -> UUID:
        with self._desk.writing() as session:
            packet_id = give(session, draft, facts).id
        found = (each.given.sheet for each in rules.chosen(draft, facts))
        sheets = tuple(sheet for sheet in found if sheet is not None and sheet.sheet.head.key_points)
        self._offer_teach_back(sheets, packet_id)
        return packet_id

    def _offer_teach_back(self, sheets: tuple[LibrarySheet, ...], packet_id: UUID) -> None:
        if not sheets:
            self.given.tell(
                "good", self.tr("Given"), self.tr('It stands under "More papers", "Given before".')
            )
            return
        words = self.tr("Now ask them to say the main points in their own words.")
        ask = partial(self._ask_back, TeachBackWanted(sheets, packet_id))
        self.given.tell("good", self.tr("Given"), words, self.tr("Teach back..."), ask)

    def _ask_back(self, wanted: TeachBackWanted) -> None:
        self.given.clear()
        self.teach_back_wanted.emit(wanted)

    def _compose(self) -> None:
        """Make the pages beside the window; a change meanwhile makes them again."""
        if self._facts is None:
            return
        if self._work is not None:
            self._work.cancel()
        draft, facts = self.choices.draft(), self._facts
        work = self._work = Background(lambda _progress: read_paper(_composed(draft, facts)), self)
        work.done.connect(lambda paper: self._show(work, draft, paper))
        work.failed.connect(lambda error: self._refuse(work, error))

    def _show(self, work: Background, draft: PacketDraft, paper: PaperDocument) -> None:
        if work is not self._work or self._facts is None:
            return
        self._work = None
        strip = PageStrip(paper)
        self._put(strip)
        if remarks := rules.remarks(draft, self._facts):
            self.notice.tell("wait", language_name(draft.language), " ".join(remarks))
        else:
            self.notice.clear()
        self._allow(is_allowed=True)

    def _refuse(self, work: Background, error: Exception) -> None:
        if work is not self._work:
            return
        self._work = None
        if not isinstance(error, NotPrinted):
            raise error
        self._put(None)
        is_empty = not self.choices.draft().codes
        self.notice.clear()
        if not is_empty:
            self.notice.tell("late", self.tr("Not printed"), str(error))
        self._allow(is_allowed=False)

    def _put(self, strip: PageStrip | None) -> None:
        """Show other pages, or what to do where there are none."""
        old = self.strip
        if strip is not None:
            self.paper.addWidget(strip)
        self.paper.setCurrentWidget(strip or self._nothing)
        if old is not None:
            self.paper.removeWidget(old)
            old.deleteLater()

    def _allow(self, *, is_allowed: bool) -> None:
        if not self._desk.refusal("print"):
            self.print_button.setEnabled(is_allowed)
            self.nameless_button.setEnabled(is_allowed and bool(self.choices.draft().codes))

    def _more_papers(self) -> list[PaperChoice]:
        sheets = [PaperChoice(each.label, partial(self._show_sheet, each)) for each in AdvocacySheet]
        return [PaperChoice(self.tr("Given before..."), self._show_before), *sheets]

    def _show_sheet(self, sheet: AdvocacySheet) -> None:
        desk, chart = self._desk, self._chart

        def make() -> bytes:
            from carecoord_desktop.features.self_advocacy.printout import advocacy_sheet

            with desk.reading(chart=chart, purpose="print") as session:
                found = advocate(session, chart)
            return advocacy_sheet(sheet, found)

        show_paper(desk, make, self, chart)

    def _show_before(self) -> None:
        with self._desk.reading() as session:
            found = papers_of(session, self._chart)
        box = GivenBefore(found, self.window())
        box.copy_wanted.connect(self.show_copy)
        box.again_wanted.connect(self._give_again)
        box.open()

    def show_copy(self, packet: PaperOut) -> None:
        """Show a paper as it was once given, each page marked as not today's."""
        self._show_copies(lambda session: once_given(session, packet), rules.personal_given(packet.personal))

    def show_copy_of(self, lesson: EducationRow) -> None:
        """Show the copy of what somebody was taught from, with her own page if it was in the same packet."""
        with self._desk.reading() as session:
            found = [each for each in papers_of(session, self._chart) if each.packet_id == lesson.packet_id]
            copy = copy_for_record(session, lesson)
        page = rules.personal_given(found[0].personal) if found else None
        self._show_copies(lambda _: [copy], page)

    def _show_copies(self, copies: Callable[[Session], list[RecordCopy]], page: Personal | None) -> None:
        desk, chart = self._desk, self._chart

        def make() -> bytes:
            from carecoord_desktop.features.handout_packets.printout import record_copy

            with desk.reading(chart=chart, purpose="print") as session:
                return record_copy(copies(session), page, packet_facts(session, chart))

        show_paper(desk, make, self, chart)

    def _give_again(self, packet: PaperOut) -> None:
        with self._desk.reading() as session:
            codes = codes_once_given(session, packet)
        self.choose(codes)


class GivenBefore(QDialog):
    """Papers that went home; `copy_wanted` and `again_wanted` carry one of them."""

    copy_wanted = Signal(PaperOut)
    again_wanted = Signal(PaperOut)

    def __init__(self, papers: Sequence[PaperOut], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Given before"))
        self.setModal(True)
        self.table: RowTable[PaperOut] = RowTable(
            [
                Column(self.tr("Day"), _day, lambda row: row.given_at),
                Column(self.tr("What"), lambda row: row.title, stretch=True),
                Column(self.tr("Language"), lambda row: language_name(row.language)),
                Column(self.tr("By"), lambda row: row.given_by),
                Column(self.tr("Where it is"), self._whereabouts),
            ],
            lambda row: row.packet_id,
            name=self.tr("Given before"),
            empty=EmptyState(self.tr("Nothing was given yet. What you print or save here stands here then.")),
        )
        copy = button(self.tr("Copy for the record"), "secondary")
        again = button(self.tr("Give again, as it is today"), "primary")
        close = button(self.tr("Close"), "quiet")
        copy.clicked.connect(lambda: self._tell(self.copy_wanted.emit))
        again.clicked.connect(lambda: self._tell(self.again_wanted.emit))
        close.clicked.connect(self.reject)
        self.table.opened.connect(lambda row: self._leave(self.copy_wanted.emit, row))
        self.table.show_rows(papers)
        if papers:
            self.table.select(papers[0].packet_id)
        for each in (copy, again):
            each.setEnabled(bool(papers))
        buttons: QHBoxLayout = button_row(close, None, copy, again)
        whole = QVBoxLayout(self)
        whole.addWidget(Heading(self.tr("Given before"), level=1))
        whole.addWidget(self.table, 1)
        whole.addLayout(buttons)
        space(whole, around=24, between=12)
        take_room(self, _WIDE, _TALL)

    def _tell(self, emit: Callable[[PaperOut], None]) -> None:
        if (row := self.table.current_row()) is not None:
            self._leave(emit, row)

    def _leave(self, emit: Callable[[PaperOut], None], row: PaperOut) -> None:
        self.accept()
        emit(row)

    def _whereabouts(self, row: PaperOut) -> str:
        return row.whereabouts.label if row.shows_name else self.tr("Shows no name")


def _composed(draft: PacketDraft, facts: PacketFacts) -> bytes:
    # the kit takes a quarter of a second to load: the window does not wait for it when it starts
    from carecoord_desktop.features.handout_packets.printout import packet

    return packet(draft, facts, clock.today())


def _day(row: PaperOut) -> str:
    return date_words(clock.at_office(row.given_at).date())
