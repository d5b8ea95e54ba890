"""The place "Handouts": which handouts there are, in which languages they may be given, and their reviews."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.languages import language_name
from carecoord_desktop.features.handouts import rules
from carecoord_desktop.features.handouts.actions import change_draft, move, write_version
from carecoord_desktop.features.handouts.form import MoveForm, TextForm
from carecoord_desktop.features.handouts.page import SheetCard, leading, state_kind
from carecoord_desktop.features.handouts.queries import library, sheet_with, version_as_now
from carecoord_desktop.features.handouts.records import (
    HandoutMove,
    HandoutState,
    HandoutVersion,
    RetireReason,
)
from carecoord_desktop.features.handouts.rules import ENGLISH, LibrarySheet, LibraryTopic, MoveDraft
from carecoord_desktop.features.plain_sheets.rules import Head, SheetForm, read_sheet
from carecoord_desktop.features.print_runs.queries import shelf
from carecoord_desktop.features.team.rules import Deed
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.store.record import OFFICE_CHART
from carecoord_desktop.widgets.beside import Beside
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.messages import ask
from carecoord_desktop.widgets.record_page import ListPage
from carecoord_desktop.widgets.row_table import Column, RowFilter
from carecoord_desktop.widgets.style import look, space
from carecoord_desktop.widgets.written import written_of

SPANISH = "es"
_CARD, _ROOM_BESIDE = 440, 900  # pixels at 100 %
_SEARCH = 280  # pixels at 100 %


class LibraryPage(ListPage[LibraryTopic]):
    """Every handout with the state of each language; beside it one version as it reads.

    `copies_wanted` carries a version to print in numbers; `counted` tells how many wait for somebody.
    """

    watches = frozenset({"handout_version", "handout_move", "print_run", "copies_gone", "worker"})
    copies_wanted = Signal(LibrarySheet)
    counted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._topics: Sequence[LibraryTopic] = ()
        self._recalled: Collection[str] = frozenset()
        empty = EmptyState(
            self.tr("No handout answers these words. Use others, or write a handout yourself.")
        )
        self.show_list(self.tr("Handouts"), self._columns(), lambda row: row.code, empty=empty)
        self.search = QLineEdit()
        self.card = SheetCard()
        self.card.turned.connect(lambda: self._follow(self.table.current_row()))
        self._set_out()
        self._add_buttons()
        self.table.opened.connect(lambda _: self.card.setFocus())
        resumes = {TextForm.__name__: self._resume_text, MoveForm.__name__: self._resume_move}
        self.offer_drafts(desk, OFFICE_CHART, resumes)

    def refresh(self) -> None:
        """Read the library again."""
        with self._desk.reading() as session:
            self._topics = library(session)
            self._recalled = frozenset(row.sheet.code for row in shelf(session) if row.is_recalled)
        due = sum(topic_is_due(topic) for topic in self._topics)
        recalled = len(self._recalled)
        waiting = sum(
            each.state == HandoutState.TRANSLATION for topic in self._topics for each in topic.sheets
        )
        counts = (
            (self.tr("Handouts: {count}"), len(self._topics)),
            (self.tr("texts that await a qualified translator: {count}"), waiting),
            (self.tr("to look at again: {count}"), due),
            (self.tr("recalled with copies on the shelf: {count}"), recalled),
        )
        words = [said.format(count=count) for said, count in counts if count]
        self.set_title(self.tr("Handouts"), " · ".join(words))
        self._look()
        self.counted.emit(due + recalled)

    def _look(self) -> None:
        words = self.search.text()
        self.table.show_rows([topic for topic in self._topics if topic.answers(words)])
        current = self.table.current_row()
        fresh = next((each for each in self._topics if current and each.code == current.code), None)
        self.card.show_topic(fresh)

    def _columns(self) -> list[Column[LibraryTopic]]:
        return [
            Column(
                self.tr("Handout"),
                lambda row: row.title,
                stretch=True,
                tooltip=lambda row: f"{row.code} {row.title}",
            ),
            self._language_column(self.tr("English"), lambda row: leading(row, ENGLISH)),
            self._language_column(self.tr("Spanish"), lambda row: leading(row, SPANISH)),
            Column(self.tr("Others"), _others_words, tooltip=_others_words),
        ]

    def _language_column(
        self, title: str, sheet_of: Callable[[LibraryTopic], LibrarySheet | None]
    ) -> Column[LibraryTopic]:
        def words(row: LibraryTopic) -> str:
            sheet = sheet_of(row)
            return "" if sheet is None else sheet.state_words

        def kind(row: LibraryTopic) -> ChipKind | None:
            sheet = sheet_of(row)
            return None if sheet is None else state_kind(sheet)

        return Column(title, words, chip=kind)

    def _set_out(self) -> None:
        self.search.setPlaceholderText(self.tr("Search titles, topics, diagnoses"))
        self.search.setAccessibleName(self.tr("Search the handouts"))
        self.search.setMaximumWidth(look().px(_SEARCH))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _: self._look())
        self.filter_button = button(self.tr("Filter"), "secondary", "funnel-simple")
        menu = QMenu(self.filter_button)
        menu.aboutToShow.connect(lambda: self._fill_menu(menu))
        self.filter_button.setMenu(menu)
        tools = QHBoxLayout()
        tools.addWidget(self.search, 1)
        tools.addWidget(self.filter_button)
        tools.addStretch(1)
        space(tools, between=12)
        place = self.body.indexOf(self.table)
        self.body.removeWidget(self.table)
        self.body.insertLayout(place, tools)
        beside = Beside(self.table, self.card, card_width=_CARD, room=_ROOM_BESIDE)
        self.body.insertWidget(place + 1, beside, 1)
        self.table.selected.connect(self.card.show_topic)

    def _add_buttons(self) -> None:
        self.copies = self.add_row_button(
            self.tr("Copies..."), lambda _: self._want_copies(), fits=lambda _: self._may_be_given()
        )
        self.translate = self.add_row_button(self.tr("Translate..."), self._translate)
        self.change = self.add_row_button(self.tr("Change..."), lambda _: self._change(), "E")
        self.step = self.add_row_button(
            self.tr("Next step..."), lambda _: self._move(), "N", fits=lambda _: self._can_move()
        )
        self.add = self.add_button(self.tr("Write a handout"), self._write, "Ctrl+N", "primary")

    # filters

    def _fill_menu(self, menu: QMenu) -> None:
        menu.clear()
        tongues = {each.language for topic in self._topics for each in topic.sheets}
        part = menu.addMenu(self.tr("May be given in"))
        for tag in sorted(tongues, key=language_name):
            part.addAction(language_name(tag), partial(self._keep, language_name(tag), partial(_is_in, tag)))
        part = menu.addMenu(self.tr("State"))
        for words in sorted({each.state_words for topic in self._topics for each in topic.sheets}):
            part.addAction(words, partial(self._keep, words, partial(_has_state, words)))
        for words, keeps in (
            (self.tr("To look at again"), topic_is_due),
            (self.tr("Retired for safety"), _is_unsafe),
            (self.tr("Recalled, copies on the shelf"), self._is_recalled),
            (self.tr("Picture sheets"), _is_pictures),
        ):
            menu.addAction(words, partial(self._keep, words, keeps))

    def _is_recalled(self, topic: LibraryTopic) -> bool:
        return topic.code in self._recalled

    def _keep(self, words: str, keeps: Callable[[LibraryTopic], bool]) -> None:
        others = [each for each in self.table.filters if each.words != words]
        self.table.show_filters([*others, RowFilter(words, keeps)])

    # what can be done

    def _may_be_given(self) -> bool:
        return self.card.sheet is not None and self.card.sheet.may_be_given

    def _can_move(self) -> bool:
        return self.card.sheet is not None and bool(rules.following(self.card.sheet))

    def _want_copies(self) -> None:
        if self.card.sheet is not None:
            self.copies_wanted.emit(self.card.sheet)

    def _move(self, resumed: SavedDraft | None = None) -> None:
        if (sheet := self.card.sheet) is None:
            return

        def store(session: Session, draft: MoveDraft) -> HandoutMove:
            return move(session, sheet, draft)

        form = MoveForm(sheet, self._desk.refusal(Deed.REVIEW_HANDOUT), self)
        form.saved.connect(lambda _: self._say_moved(sheet))
        to = Destination(
            self._desk,
            OFFICE_CHART,
            HandoutMove.kind(),
            store,
            may_save=lambda draft: self._is_sure(form, draft),
        )
        self.open_form(form, to, resumed)

    def _is_sure(self, form: QWidget, draft: MoveDraft) -> bool:
        """Ask before a version is retired: nothing brings it back."""
        if draft.to != HandoutState.RETIRED:
            return True
        detail = self.tr("Nobody can be given it any more. To bring it back, write a new version.")
        if draft.retire_reason == RetireReason.SAFETY:
            detail = self.tr(
                "Nobody can be given it any more, in any language. Copies on the shelf are recalled, and "
                "the chart of each person who was taught from it says so. To bring it back, write a new "
                "version."
            )
        return ask(form, self.tr("Retire this version?"), detail, yes=self.tr("Retire it"), is_danger=True)

    def _say_moved(self, before: LibrarySheet) -> None:
        with self._desk.reading() as session:
            now = sheet_with(session, before.sheet.hash)
        if now is not None:
            kind = state_kind(now)
            self.notice.tell(kind, now.state_words, f"{now.title} ({language_name(now.language)})")

    def _change(self) -> None:
        """Change a draft of the office; of anything else begin the next version."""
        if (sheet := self.card.sheet) is None:
            return
        if _is_our_draft(sheet):
            self._open_draft(sheet)
            return
        text = read_sheet(rules.next_version(sheet, clock.today()))
        head = replace(text.head, version=self._newest(sheet.code, sheet.language) + 1)
        self._open_text(head, text.body, frozenset({"code", "language", "version"}))

    def _newest(self, code: str, language: str) -> int:
        sheets = (each for topic in self._topics if topic.code == code for each in topic.sheets)
        return max((each.version for each in sheets if each.language == language), default=0)

    def _open_draft(self, sheet: LibrarySheet, resumed: SavedDraft | None = None) -> None:
        def store(session: Session, source: str) -> HandoutVersion:
            return change_draft(session, sheet, source)

        fixed = frozenset({"code", "language", "version"})
        form = TextForm(sheet.sheet.head, sheet.sheet.body, fixed=fixed, opened=sheet, parent=self)
        form.name_as_change(self.tr("Change a draft"), form.ui.heading, form.ui.save)
        to = Destination(self._desk, OFFICE_CHART, HandoutVersion.kind(), store, sheet.seen)
        self.open_form(form, to, resumed)

    def _translate(self, row: LibraryTopic) -> None:
        """Begin the same version in another language, with the English text to write over."""
        english = row.english
        text = read_sheet(rules.next_version(english, clock.today()))
        head = replace(text.head, language="", version=english.version)
        self._open_text(head, text.body, frozenset({"code", "version"}))

    def _write(self) -> None:
        today = clock.today()
        head = Head("", ENGLISH, 1, "", reviewed_on=today, review_due=rules.review_due(today))
        self._open_text(head, "")

    def _open_text(
        self, head: Head, body: str, fixed: frozenset[str] = frozenset(), resumed: SavedDraft | None = None
    ) -> None:
        def store(session: Session, source: str) -> HandoutVersion:
            return write_version(session, source)

        known = [each for topic in self._topics for each in topic.sheets]
        form = TextForm(head, body, fixed=fixed, others=known, parent=self)
        form.saved.connect(self._show_written)
        self.open_form(form, Destination(self._desk, OFFICE_CHART, HandoutVersion.kind(), store), resumed)

    def _show_written(self, version: HandoutVersion) -> None:
        with self._desk.reading() as session:
            sheet = version_as_now(session, version.id)
        self.search.clear()
        self.refresh()
        self.table.select(sheet.code)
        self.card.show_sheet(sheet.sheet.hash)
        self.notice.tell("info", self.tr("Saved as a draft"), self.tr("Next step: content review."))

    def _resume_text(self, saved: SavedDraft) -> None:
        if saved.seen is None:
            today = clock.today()
            head = Head("", "", 1, "", reviewed_on=today, review_due=rules.review_due(today))
            self._open_text(head, "", resumed=saved)
            return
        with self._desk.reading() as session:
            sheet = version_as_now(session, saved.seen.record_id)
        self._open_draft(replace(sheet, seen=saved.seen), saved)

    def _resume_move(self, saved: SavedDraft) -> None:
        content_hash = str(written_of(saved).parts[""]["content_hash"])
        with self._desk.reading() as session:
            sheet = sheet_with(session, content_hash)
        if sheet is not None:
            self.table.show_filters(())
            self.search.clear()
            self.table.select(sheet.code)
            self.card.show_sheet(content_hash)
            self._move(saved)


def topic_is_due(topic: LibraryTopic) -> bool:
    """Return whether somebody should look again at a text that is given now."""
    return any(each.may_be_given and each.is_due(clock.today()) for each in topic.sheets)


def _is_our_draft(sheet: LibrarySheet) -> bool:
    return not sheet.is_ours and sheet.state == HandoutState.DRAFT


def _is_in(tag: str, topic: LibraryTopic) -> bool:
    return tag in topic.languages


def _has_state(words: str, topic: LibraryTopic) -> bool:
    return any(each.state_words == words for each in topic.sheets)


def _is_unsafe(topic: LibraryTopic) -> bool:
    return any(each.is_unsafe for each in topic.sheets)


def _is_pictures(topic: LibraryTopic) -> bool:
    return topic.english.sheet.head.form == SheetForm.PICTURES


def _others_words(topic: LibraryTopic) -> str:
    """Return the other languages, each with its state unless it may be given."""
    found = []
    for tag in dict.fromkeys(each.language for each in topic.sheets):
        sheet = leading(topic, tag)
        if sheet is not None and tag.partition("-")[0] not in (ENGLISH, SPANISH):
            words = language_name(tag)
            found.append(words if sheet.may_be_given else f"{words} ({sheet.state_words.lower()})")
    return ", ".join(found)
