"""What one person was taught, what she could say back, and which papers she took home."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.languages import language_name
from carecoord_desktop.features.education import rules
from carecoord_desktop.features.education.actions import record_education, strike_education, take_back
from carecoord_desktop.features.education.form import LessonForm
from carecoord_desktop.features.education.queries import (
    EducationRow,
    PaperOut,
    Talk,
    UnsafeAtHome,
    copy_for_record,
    education_of,
    give_again,
    papers_of,
    talk_with,
    unsafe_at_home,
)
from carecoord_desktop.features.education.records import EducationRecord, Method, TeachBack, Whereabouts
from carecoord_desktop.features.education.rules import EducationDraft
from carecoord_desktop.features.handouts.queries import library, sheet_with, topic
from carecoord_desktop.features.handouts.rules import ENGLISH, LibrarySheet, LibraryTopic, given_in
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.notice_bar import NoticeBar
from carecoord_desktop.widgets.pick_list import PickList
from carecoord_desktop.widgets.record_page import ListPage, date_words
from carecoord_desktop.widgets.row_table import Column
from carecoord_desktop.widgets.written import written_of


@dataclass(frozen=True)
class EducationLine:
    """One line of the list: a handout that was taught, or a paper that went home."""

    lesson: EducationRow | None = None
    paper: PaperOut | None = None
    english: str = ""
    """The title of the handout in English, for a worker who does not read its language."""

    @property
    def line_id(self) -> UUID | None:
        """The record behind the line."""
        if self.lesson is not None:
            return self.lesson.record_id
        return None if self.paper is None else self.paper.packet_id

    @property
    def on(self) -> date | None:
        """The day of the teaching, or on which the paper was given."""
        if self.lesson is not None:
            return self.lesson.taught_on
        return None if self.paper is None else clock.at_office(self.paper.given_at).date()

    @property
    def title(self) -> str:
        """What was taught or given."""
        known = self.lesson or self.paper
        return self.english or ("" if known is None else known.title)


class EducationPage(ListPage[EducationLine]):
    """What was taught, the newest first, then the papers that went home.

    `copy_wanted` asks for the copy of a version once given, `again_wanted` for the one of today; both are
    told only where something may be printed.
    """

    watches = frozenset({"education_record", "given_packet", "handout_move", "handout_version", "worker"})
    copy_wanted = Signal(EducationRow)
    again_wanted = Signal(EducationRow)

    def __init__(self, desk: Desk, chart: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._chart = desk, chart
        self._next: tuple[tuple[str, ...], UUID | None] = ((), None)
        empty = EmptyState(
            self.tr(
                "Nothing was taught yet. Choose a handout, explain it, and ask the person to say it back."
            ),
            self.tr("Choose a handout"),
        )
        empty.begun.connect(self._choose)
        self.show_list(
            self.tr("Education"), self._columns(), lambda row: row.line_id, empty=empty, group=self._group
        )
        self.unsafe = NoticeBar()
        self.body.insertWidget(self.body.indexOf(self.notice), self.unsafe)
        self.describe_beside(self._describe)
        self._add_buttons()
        self.offer_drafts(desk, chart, {LessonForm.__name__: self._resume})

    def refresh(self) -> None:
        """Read again what was taught and given."""
        with self._desk.reading() as session:
            lessons, papers = education_of(session, self._chart), papers_of(session, self._chart)
            unsafe = unsafe_at_home(session, self._chart)
            titles = {topic.code: topic.title for topic in library(session)}
        out = sum(paper.is_out for paper in papers)
        words = self.tr("Papers with a name that are out: {count}").format(count=out) if out else ""
        self.set_title(self.tr("Education"), words)
        taught = [EducationLine(lesson=each, english=titles.get(each.code, "")) for each in lessons]
        self.table.show_rows([*taught, *(EducationLine(paper=each) for each in papers)])
        self._warn(unsafe)

    def teach(self, content_hash: str, packet_id: UUID | None = None) -> None:
        """Ask for the teach-back of one version, such as the one that was just printed for the person."""
        with self._desk.reading() as session:
            sheet = sheet_with(session, content_hash)
        if sheet is not None:
            self._open_lesson(sheet, packet_id)

    def teach_each(self, content_hashes: Sequence[str], packet_id: UUID | None = None) -> None:
        """Ask for the teach-back of several versions, each once the one before is saved."""
        if content_hashes:
            self._next = (tuple(content_hashes[1:]), packet_id)
            self.teach(content_hashes[0], packet_id)

    def _columns(self) -> list[Column[EducationLine]]:
        return [
            Column(self.tr("Day"), lambda row: date_words(row.on), lambda row: row.on),
            Column(self.tr("Handout"), lambda row: row.title, stretch=True),
            Column(self.tr("Version"), _version_words),
            Column(self.tr("Said back"), self._result, chip=_result_kind),
            Column(self.tr("Who"), _learner),
        ]

    def _group(self, row: EducationLine) -> str:
        return self.tr("Taught") if row.lesson is not None else self.tr("Papers that went home")

    def _result(self, row: EducationLine) -> str:
        if row.lesson is not None:
            return row.lesson.result
        if row.paper is None:
            return ""
        if row.paper.whereabouts == Whereabouts.GIVEN:
            return self.tr("With the person") if row.paper.shows_name else self.tr("No name on it")
        return f"{row.paper.whereabouts.label}, {date_words(row.paper.back_on)}"

    def _add_buttons(self) -> None:
        self.shredded = self.add_row_button(
            self.tr("Shredded"), partial(self._take_back, Whereabouts.SHREDDED), fits=_is_paper_out
        )
        self.returned = self.add_row_button(
            self.tr("Came back"), partial(self._take_back, Whereabouts.RETURNED), fits=_is_paper_out
        )
        self.strike = self.add_row_button(
            self.tr("Entered in error..."), self._strike, "Del", fits=_is_lesson
        )
        self.copy = self.add_row_button(self.tr("Copy for the record"), self._want_copy, fits=_is_lesson)
        self.again = self.add_row_button(self.tr("Give again"), self._want_again, "G", fits=_is_lesson)
        self.add = self.add_button(self.tr("Teach"), self._choose, "Ctrl+N", "primary")
        self.table.selected.connect(lambda _: self.show_actions(not self._reading_only))
        self.show_actions(True)

    def show_actions(self, are_shown: bool) -> None:
        """Show the buttons for what she is on, a lesson or a paper; a narrow page has no room for both."""
        super().show_actions(are_shown)
        row = self.table.current_row()
        is_paper = row is not None and row.paper is not None
        for made in (self.shredded, self.returned):
            made.setVisible(are_shown and is_paper)
        for made in (self.strike, self.copy, self.again):
            made.setVisible(are_shown and not is_paper)

    # what stands beside the list

    def _describe(self, row: EducationLine) -> list[tuple[str, str]]:
        if row.lesson is not None:
            return self._describe_lesson(row.lesson, row.title)
        return [] if row.paper is None else self._describe_paper(row.paper)

    def _describe_lesson(self, row: EducationRow, title: str) -> list[tuple[str, str]]:
        values = row.seen.values
        pairs = zip(row.key_points, row.results, strict=False)
        said = "\n".join(f"{point} {TeachBack(result).label}." for point, result in pairs)
        found = [
            (self.tr("Handout"), title),
            (self.tr("Title"), row.title if row.title != title else ""),
            (self.tr("Version"), f"{row.code} v{row.version} {row.content_hash[:8]}, {row.language}"),
            (self.tr("Said back"), said),
            (self.tr("Who learned"), row.learner),
            (
                self.tr("Spoken"),
                language_name(values["spoken_language"]) if values["spoken_language"] else "",
            ),
            (self.tr("Interpreter"), row.interpreter),
            (self.tr("How"), ", ".join(Method(method).label for method in values["methods"])),
            (self.tr("What made it hard"), values["barriers"]),
            (self.tr("Note"), values["note"]),
            (self.tr("Look at it again"), date_words(row.follow_up_on)),
            (self.tr("Taught by"), f"{row.taught_by}, {date_words(row.taught_on)}"),
        ]
        return [(name, words) for name, words in found if words]

    def _describe_paper(self, paper: PaperOut) -> list[tuple[str, str]]:
        with self._desk.reading() as session:
            known = {sheet.sheet.hash: sheet for each in library(session) for sheet in each.sheets}
        marks = [known[each].sheet.mark if each in known else each[:8] for each in paper.sheets]
        found = [
            (self.tr("Paper"), paper.title),
            (self.tr("Language"), language_name(paper.language)),
            (self.tr("Sheets"), "\n".join(marks)),
            (self.tr("Given to"), paper.given_to),
            (self.tr("Given by"), paper.given_by),
            (self.tr("Where it is"), self._result(EducationLine(paper=paper))),
        ]
        return [(name, words) for name, words in found if words]

    def _warn(self, unsafe: list[UnsafeAtHome]) -> None:
        """Say above the list what may harm her; it stays for as long as it is so."""
        if not unsafe:
            self.unsafe.clear()
            return
        days: dict[str, date] = {}
        at_home = {f"{each.title} v{each.version}" for each in unsafe if each.is_paper}
        for each in unsafe:
            name = f"{each.title} v{each.version}"
            days[name] = max(days.get(name, each.given_on), each.given_on)
        paper = self.tr(", the paper is still out")
        lines = [f"{name} ({date_words(on)}{paper if name in at_home else ''})" for name, on in days.items()]
        words = self.tr("{what}. Take the paper back, and teach the version of today.")
        self.unsafe.tell("late", self.tr("Retired for safety"), words.format(what="; ".join(lines)))

    # teaching

    def _choose(self) -> None:
        with self._desk.reading() as session:
            topics = [each for each in library(session) if each.languages]
            talk = talk_with(session, self._chart, self._desk.worker_id)
        offers = [(each.title, ", ".join(map(language_name, each.languages))) for each in topics]
        pick = PickList(self.tr("What do you teach?"), offers, self.tr("Teach this"), self)
        pick.picked.connect(lambda number: self._begin(topics[number], talk))
        pick.open()

    def _begin(self, chosen: LibraryTopic, talk: Talk) -> None:
        given = given_in(chosen, talk.language or ENGLISH)
        if given.sheet is None:
            self.notice.tell("wait", self.tr("Cannot be given"), given.refusal)
        else:
            self._open_lesson(given.sheet)

    def _open_lesson(
        self, sheet: LibrarySheet, packet_id: UUID | None = None, resumed: SavedDraft | None = None
    ) -> None:
        with self._desk.reading() as session:
            talk = talk_with(session, self._chart, self._desk.worker_id)
            known = topic(session, sheet.code)
        draft = replace(
            rules.new_draft(sheet),
            spoken_language=talk.language or sheet.language,
            packet_id=packet_id,
            interpreter=talk.interpreting.log,
        )

        def store(session: Session, draft: EducationDraft) -> EducationRecord:
            return record_education(session, self._chart, draft)

        english = None if known is None else known.newest(ENGLISH)
        form = LessonForm(draft, talk.interpreting, self, english=english)
        form.saved.connect(self._say_taught)
        self.open_form(form, Destination(self._desk, self._chart, EducationRecord.kind(), store), resumed)

    def _say_taught(self, record: EducationRecord) -> None:
        with self._desk.reading() as session:
            row = next(each for each in education_of(session, self._chart) if each.record_id == record.id)
        words = self.tr("{result} said back correctly.").format(result=row.result)
        if row.again:
            words += " " + self.tr("What is to be taught again is a task in My Day.")
        self.notice.tell("wait" if row.again else "good", self.tr("Teach-back saved"), words)
        waiting, packet_id = self._next
        if waiting and row.packet_id == packet_id:
            QTimer.singleShot(0, self, lambda: self.teach_each(waiting, packet_id))

    def _resume(self, saved: SavedDraft) -> None:
        written = written_of(saved).parts[""]
        packet = str(written.get("packet_id") or "")
        with self._desk.reading() as session:
            sheet = sheet_with(session, str(written["content_hash"]))
        if sheet is None:
            words = self.tr("The words it was about are not on this laptop. Sync first.")
            self.notice.tell("wait", self.tr("Not opened"), words)
        else:
            self._open_lesson(sheet, UUID(packet) if packet else None, saved)

    # what was given

    def _want_copy(self, row: EducationLine) -> None:
        if row.lesson is None:
            return
        with self._desk.reading() as session:
            refused = copy_for_record(session, row.lesson).refusal
        if refused:
            self.notice.tell("late", self.tr("Not printed"), refused)
        else:
            self.copy_wanted.emit(row.lesson)

    def _want_again(self, row: EducationLine) -> None:
        if row.lesson is None:
            return
        with self._desk.reading() as session:
            refused = give_again(session, row.lesson).refusal
        if refused:
            self.notice.tell("late", self.tr("Not printed"), refused)
        else:
            self.again_wanted.emit(row.lesson)

    def _take_back(self, became: Whereabouts, row: EducationLine) -> None:
        if (paper := row.paper) is None:
            return
        said = self.tr("Came back") if became == Whereabouts.RETURNED else self.tr("Shredded")
        self.save(
            self._desk,
            lambda session: take_back(session, paper.seen, became),
            then=lambda: self.notice.tell(
                "good", said, paper.title, self.tr("Undo"), lambda: self._undo(paper.packet_id)
            ),
        )

    def _undo(self, packet_id: UUID) -> None:
        """Say again that a paper is with the person."""
        self.notice.clear()
        with self._desk.reading() as session:
            papers = papers_of(session, self._chart)
        now = next(each for each in papers if each.packet_id == packet_id)
        self.save(self._desk, lambda session: take_back(session, now.seen, Whereabouts.GIVEN))

    def _strike(self, row: EducationLine) -> None:
        if (lesson := row.lesson) is None:
            return
        self.ask_reason(
            self.tr("Mark this teach-back as entered in error?"),
            self.tr("It leaves the list for good. It stays in the history with your reason."),
            self.tr("Mark as error"),
            lambda reason: self.save(
                self._desk, lambda session: strike_education(session, lesson.seen, reason)
            ),
        )


def _is_lesson(row: EducationLine) -> bool:
    return row.lesson is not None


def _is_paper_out(row: EducationLine) -> bool:
    return row.paper is not None and row.paper.whereabouts == Whereabouts.GIVEN


def _version_words(row: EducationLine) -> str:
    if row.lesson is not None:
        return f"v{row.lesson.version}, {row.lesson.language}"
    return "" if row.paper is None else language_name(row.paper.language)


def _learner(row: EducationLine) -> str:
    if row.lesson is not None:
        return row.lesson.learner
    return "" if row.paper is None else row.paper.given_to


def _result_kind(row: EducationLine) -> ChipKind | None:
    if row.lesson is not None:
        return "late" if row.lesson.again else "good" if _all_correct(row.lesson) else "info"
    if row.paper is None:
        return None
    return "wait" if row.paper.is_out else "plain"


def _all_correct(row: EducationRow) -> bool:
    return rules.correct_count(row.results) == len(row.results)
