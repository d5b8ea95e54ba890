"""The contacts of one chart: calls logged in two clicks, visits, notes, and what other systems report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from carecoord_desktop.features.complaints.page import ChartComplaints
from carecoord_desktop.features.complaints.queries import ComplaintRow
from carecoord_desktop.features.complaints.records import ComplaintStatus
from carecoord_desktop.features.contact_notes.page import ChartNotes
from carecoord_desktop.features.contact_notes.queries import NoteRow
from carecoord_desktop.features.contact_notes.records import NoteStatus, Sensitivity
from carecoord_desktop.features.contact_notes.rules import topic_words
from carecoord_desktop.features.contacts.queries import ContactRow, timeline_of_chart
from carecoord_desktop.features.ehr_filings.rules import FilingState
from carecoord_desktop.features.interpreters import rules as interpreters
from carecoord_desktop.features.red_flags.form import open_protocol
from carecoord_desktop.features.red_flags.queries import flags_of
from carecoord_desktop.features.visits.form import ArriveForm
from carecoord_desktop.features.visits.page import VisitBar, open_arrival
from carecoord_desktop.features.withdrawals.page import ChartDeath, DeathVerbs
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.record_page import ListPage, moment_words
from carecoord_desktop.widgets.row_table import Column, RowFilter

Verb = tuple[str, Callable[[], None]]


class ContactsPage(ListPage[ContactRow]):
    """Shows contacts, the latest first, and what can be done about each."""

    watches = frozenset({
        "encounter", "contact_note", "contact_addendum", "ehr_filing", "complaint", "visit", "patient",
        "worker",
    })  # fmt: skip

    def __init__(
        self, desk: Desk, chart: UUID, parent: QWidget | None = None, *, death: DeathVerbs | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._chart = desk, chart
        self.notes = ChartNotes(desk, chart, self)
        self.complaints = ChartComplaints(desk, chart, self)
        self.death = ChartDeath(desk, chart, self, death)
        self._set_out()
        self.offer_drafts(desk, chart, self._resumes())
        self.visit_bar = VisitBar(desk, self)
        self.visit_bar.leave_wanted.connect(self.notes.leave)
        self.body.insertWidget(0, self.death.bar)
        self.body.insertWidget(1, self.visit_bar)
        self.filter_button = button(self.tr("Filter"), "secondary", "funnel-simple")
        _give_menu(self.filter_button, self._fill_filters)
        self.body.insertWidget(self.body.count() - 2, self.filter_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.notes.signed.connect(self._call_about_red_flags)
        self.notes.death_told.connect(self.death.record)
        self._add_buttons()

    def refresh(self) -> None:
        """Show what the chart says now."""
        with self._desk.reading() as session:
            rows = timeline_of_chart(session, self._chart)
        self.table.show_rows(rows)
        self.visit_bar.refresh()
        self.visit_button.setEnabled(self.visit_bar.visit is None)
        self.death.refresh()

    def _set_out(self) -> None:
        words = self.tr(
            'No calls, visits or notes yet. Choose "Log a call". Others come with imported records.'
        )
        columns = [
            Column[ContactRow](
                self.tr("When"), lambda row: moment_words(row.started_at), lambda row: row.started_at
            ),
            Column[ContactRow](self.tr("Contact"), lambda row: row.type, stretch=True),
            Column[ContactRow](self.tr("About"), lambda row: row.reason, stretch=True),
            Column[ContactRow](self.tr("State"), self._state, chip=_state_chip, chip_icon=_state_icon),
            Column[ContactRow](self.tr("In EHR"), self._filing, chip=_filing_chip),
        ]
        empty = EmptyState(words)
        self.show_list(self.tr("Contacts"), columns, lambda row: row.contact_id, empty=empty)
        self.detail = self.describe_beside(self._detail)
        self.table.opened.connect(self._open)
        for keys, pressed in (("F", self._file), ("Del", self._strike)):
            shortcut = QShortcut(QKeySequence(keys), self.table, partial(self._with_row, pressed))
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _add_buttons(self) -> None:
        more = self.add_action(self.tr("More"), "quiet")
        more.setAccessibleName(self.tr("More for this contact and this chart"))
        _give_menu(more, self._fill_more)
        self.add_button(self.tr("Write a note"), self.notes.write, "Ctrl+N")
        self.visit_button = self.add_button(self.tr("Start a visit"), self._arrive, "Ctrl+Shift+A")
        self.add_button(self.tr("Log a call"), self.notes.log_call, "Ctrl+Shift+L", "primary")

    # What can be done ------------------------------------------------------------------------------

    def _resumes(self) -> dict[str, Callable[[SavedDraft], None]]:
        arriving = {ArriveForm.__name__: self._arrive}
        return {**self.notes.resumes(), **self.complaints.resumes(), **self.death.resumes(), **arriving}

    def _arrive(self, resumed: SavedDraft | None = None) -> None:
        open_arrival(self._desk, self._chart, self, self.notes.interpreting(), resumed)

    def _call_about_red_flags(self) -> None:
        """Open the protocol of what somebody must hear of now: a laptop tells nobody."""
        with self._desk.reading() as session:
            due = next((flag for flag in flags_of(session, self._chart) if flag.is_due), None)
        if due is not None:
            open_protocol(self._desk, due.flag_id, self)

    def _open(self, row: ContactRow) -> None:
        verbs = self._verbs(row)
        if verbs:
            verbs[0][1]()

    def _with_row(self, pressed: Callable[[ContactRow], None]) -> None:
        if (row := self.table.current_row()) is not None:
            pressed(row)

    def _file(self, row: ContactRow) -> None:
        if row.note is not None and row.note.status == NoteStatus.SIGNED:
            self.notes.file(row.note)

    def _strike(self, row: ContactRow) -> None:
        if row.note is not None:
            self.notes.strike(row.note)
        elif row.complaint is not None:
            self.complaints.strike(row.complaint)

    def _fill_more(self, menu: QMenu) -> None:
        row = self.table.current_row()
        for words, pressed in self._verbs(row) if row is not None else ():
            menu.addAction(words, pressed)
        if row is not None and row.note is not None and row.note.status != NoteStatus.STRUCK:
            self._fill_guards(menu.addMenu(self.tr("How it is guarded")), row.note)
        menu.addSeparator()
        menu.addAction(self.tr("Write down a complaint..."), self.complaints.write_down)
        if not self.death.is_recorded:
            menu.addAction(self.tr("Has died..."), self.death.record)

    def _fill_guards(self, menu: QMenu, note: NoteRow) -> None:
        for word in reversed(Sensitivity):
            action = menu.addAction(word.label, partial(self.notes.guard, note, word))
            action.setCheckable(True)
            action.setChecked(word == note.sensitivity)

    def _verbs(self, row: ContactRow) -> Sequence[Verb]:
        """Return what can be done with a row, the usual first: Enter does it."""
        if row.note is not None:
            return [*self._verbs_of_note(row.note)]
        return [] if row.complaint is None else [*self._verbs_of_complaint(row.complaint)]

    def _verbs_of_note(self, note: NoteRow) -> Iterator[Verb]:
        if note.status == NoteStatus.STRUCK:
            yield self.tr("Undo: it was the right person"), partial(self.notes.undo_move, note)
            return
        if note.status == NoteStatus.SIGNED:
            yield self.tr("Read and add..."), partial(self.notes.add_to, note)
            yield self.tr("File in the EHR..."), partial(self.notes.file, note)
        elif note.author_id == self._desk.worker_id:
            yield self.tr("Finish and sign..."), partial(self.notes.sign, note)
        yield self.tr("Wrong person..."), partial(self.notes.move, note)
        yield self.tr("Entered in error..."), partial(self.notes.strike, note)

    def _verbs_of_complaint(self, complaint: ComplaintRow) -> Iterator[Verb]:
        if complaint.status != ComplaintStatus.ANSWERED:
            yield self.tr("Answered..."), partial(self.complaints.answer, complaint)
        yield self.tr("Entered in error..."), partial(self.complaints.strike, complaint)

    def _fill_filters(self, menu: QMenu) -> None:
        shown = {each.words: each for each in self.table.filters}
        for each in self._offered_filters():
            action = menu.addAction(each.words)
            action.setCheckable(True)
            action.setChecked(each.words in shown)
            action.toggled.connect(partial(self._switch, each))

    def _switch(self, switched: RowFilter[ContactRow], is_on: bool) -> None:
        others = [each for each in self.table.filters if each.words != switched.words]
        self.table.show_filters([*others, switched] if is_on else others)

    def _offered_filters(self) -> Iterator[RowFilter[ContactRow]]:
        mine = self._desk.worker_id
        yield RowFilter(self.tr("Not signed"), lambda row: _is(row.note, NoteStatus.DRAFT))
        yield RowFilter(self.tr("Not in the EHR"), lambda row: bool(row.note and row.note.waits_for_filing))
        yield RowFilter(self.tr("Late entries"), lambda row: bool(row.note and row.note.is_late_entry))
        yield RowFilter(self.tr("My notes"), lambda row: bool(row.note and row.note.author_id == mine))
        yield RowFilter(self.tr("Calls"), lambda row: bool(row.note and row.note.result))
        yield RowFilter(self.tr("Complaints"), lambda row: row.complaint is not None)
        yield RowFilter(self.tr("From other systems"), lambda row: not (row.note or row.complaint))

    # What is shown ---------------------------------------------------------------------------------

    def _state(self, row: ContactRow) -> str:
        note, complaint = row.note, row.complaint
        if complaint is not None:
            return self.tr("Call back is late") if complaint.is_late else complaint.status.label
        if note is None:
            return ""
        if note.is_long_unsigned:
            return self.tr("3 days unsigned")
        if note.status == NoteStatus.DRAFT:
            return self.tr("Not signed")
        if note.status == NoteStatus.SIGNED:
            return self.tr("Late entry") if note.is_late_entry else ""
        return note.status.label

    def _filing(self, row: ContactRow) -> str:
        if row.note is None or row.note.status != NoteStatus.SIGNED:
            return ""
        return {
            FilingState.NOT_FILED: self.tr("No"),
            FilingState.FILED: self.tr("Yes"),
            FilingState.CHANGED: self.tr("In part"),
        }[row.note.filing]

    def _detail(self, row: ContactRow) -> list[tuple[str, str]]:
        note = row.note
        text = self.tr("Guarded. Open it to read it.") if note and note.is_sensitive else row.text
        pairs = [
            (self.tr("Contact"), row.type),
            (self.tr("Why"), row.reason if row.reason != row.text else ""),
            (self.tr("Note"), text),
            (self.tr("Began"), moment_words(row.started_at)),
            (self.tr("Ended"), moment_words(row.ended_at)),
            (self.tr("How"), row.mode),
            (self.tr("Where"), row.place),
            (self.tr("With"), row.participant),
            (self.tr("Outcome"), row.disposition if row.disposition != row.reason else ""),
            (self.tr("State"), row.state),
        ]
        return pairs if note is None else [*pairs, *self._detail_of_note(note)]

    def _detail_of_note(self, note: NoteRow) -> Iterator[tuple[str, str]]:
        yield self.tr("Author"), note.author_name
        yield self.tr("Written down"), moment_words(note.recorded_at) if note.is_late_entry else ""
        yield self.tr("Attempt"), str(note.attempt) if note.attempt else ""
        yield self.tr("Topics"), topic_words(note.topics)
        yield self.tr("Interpreter"), interpreters.words(note.interpreter)
        yield self.tr("Next step"), note.next_step
        yield self.tr("Guarded as"), note.sensitivity.label if note.is_sensitive else ""
        for each in () if note.is_sensitive else note.addenda:
            yield self.tr("Added by {name}").format(name=each.author_name), each.text
        for filing in note.filings:
            words = ", ".join((filing.way.label.lower(), moment_words(filing.filed_at), filing.filed_by))
            yield self.tr("In the EHR"), words


def _give_menu(made: QPushButton, fill: Callable[[QMenu], None]) -> None:
    """Give a button a menu that is filled each time it opens: what it offers depends on the row."""
    menu = QMenu(made)
    menu.aboutToShow.connect(menu.clear)
    menu.aboutToShow.connect(partial(fill, menu))
    made.setMenu(menu)


def _is(note: NoteRow | None, status: NoteStatus) -> bool:
    return note is not None and note.status == status


def _state_chip(row: ContactRow) -> ChipKind | None:
    note, complaint = row.note, row.complaint
    if complaint is not None:
        is_open = complaint.status != ComplaintStatus.ANSWERED
        return "late" if complaint.is_late else "wait" if is_open else "good"
    if note is None:
        return None
    if note.status == NoteStatus.DRAFT:
        return "late" if note.is_long_unsigned else "wait"
    if note.status == NoteStatus.SIGNED:
        return "wait" if note.is_late_entry else None
    return "plain"


def _state_icon(row: ContactRow) -> str:
    return "prohibit" if _is(row.note, NoteStatus.STRUCK) else ""


def _filing_chip(row: ContactRow) -> ChipKind | None:
    if row.note is None or row.note.status != NoteStatus.SIGNED:
        return None
    return "good" if row.note.filing == FilingState.FILED else "wait"
