"""The directory on screen: find who can help, see what is in the way, and keep the entries fresh."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.directory.actions import (
    add_note,
    add_service,
    approve_correction,
    change_service,
    decline_correction,
    propose_changes,
    record_verification,
)
from carecoord_desktop.features.directory.form import DirectoryCallForm, DirectoryServiceForm
from carecoord_desktop.features.directory.page import ServiceCard
from carecoord_desktop.features.directory.queries import (
    ProposalRow,
    service_detail,
    service_draft,
    service_row,
)
from carecoord_desktop.features.directory.records import ProposalStatus, Service, Verification
from carecoord_desktop.features.directory.rules import ServiceDraft, VerificationDraft
from carecoord_desktop.features.directory_search.form import SearchBar, service_columns
from carecoord_desktop.features.directory_search.queries import (
    ServiceFound,
    find_help,
    freshness_debt,
    services_found,
    undecided,
)
from carecoord_desktop.features.directory_search.rules import Search
from carecoord_desktop.features.needs.rules import domains
from carecoord_desktop.features.team.queries import worker_names
from carecoord_desktop.features.team.rules import Deed
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.store.record import OFFICE_CHART
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.draft_offers import Resume, unfinished
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.labels import SoftText
from carecoord_desktop.widgets.pick_list import PickList
from carecoord_desktop.widgets.reason_box import ReasonBox
from carecoord_desktop.widgets.record_page import ListPage, moment_words
from carecoord_desktop.widgets.style import space

_PROPOSED = ProposalStatus.PROPOSED


class DirectoryPage(ListPage[ServiceFound]):
    """A search above, the services below it with why each fits, one of them whole on a card beside.

    "Needs a call" shows, instead, what nobody has checked for a year.
    """

    watches = frozenset({
        "service", "service_location", "organization", "verification", "local_note", "correction_proposal",
    })  # fmt: skip
    import_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._undecided: frozenset[UUID] = frozenset()
        self.empty = EmptyState(
            self.tr(
                "No service answers this. Use other words, take out a filter, or add the service by hand."
            ),
            self.tr("Import a directory..."),
        )
        self.empty.begun.connect(self.import_wanted)
        self.show_list(
            self.tr("Directory"), service_columns(self), lambda row: row.service_id, empty=self.empty
        )
        self.bar = SearchBar(Search())
        self.bar.changed.connect(lambda _: self._look())
        self.debt = button("", "choice", "phone-call")
        self.debt.setShortcut("Ctrl+L")
        self.debt.clicked.connect(self._look)
        self.bar.row.addWidget(self.debt)
        self.note = SoftText("", small=True)
        self.card = ServiceCard()
        self._place_parts()
        self.table.selected.connect(self._describe)
        self.table.opened.connect(self._call)
        self.offer_drafts(desk, OFFICE_CHART, self._resumes())
        self._add_buttons()
        self.setFocusProxy(self.bar)

    def find_for(self, chart: UUID, category: str = "", insurance: tuple[str, ...] = ()) -> None:
        """Look for what one person needs, with ZIP code, language and age of her chart."""
        with self._desk.reading(chart=chart, purpose="find help") as session:
            search, _ = find_help(session, chart, category, insurance)
        self.debt.setChecked(False)
        self.bar.show_search(search)
        self.refresh()

    def refresh(self) -> None:
        """Ask again: a call or a correction may have changed the order."""
        with self._desk.reading() as session:
            count = freshness_debt(session, limit=0).total
            self._undecided = undecided(session)
        self.debt.setText(self.tr("Needs a call: {count}").format(count=count))
        self._look()
        self._describe(self.table.current_row())

    def _look(self) -> None:
        is_debt = self.debt.isChecked()
        with self._desk.reading() as session:
            answer = freshness_debt(session) if is_debt else services_found(session, self.bar.search)
        self.bar.say_hidden(answer.hidden)
        self.bar.rest(is_debt)
        self.table.show_rows(answer.rows)
        more = answer.total - len(answer.rows) if answer.rows and not is_debt else 0
        words = [self.tr("%n more: add a word or a filter.", None, more)] if more else []
        told = self._debt_words(answer.total) if is_debt else " ".join([*words, answer.note]).strip()
        self.note.setText(told)
        self.note.setVisible(bool(told))

    def _debt_words(self, count: int) -> str:
        if not count:
            return self.tr("Every service here was checked in the last year.")
        return self.tr(
            "%n services were not checked for a year, or nobody answered. Call and record what you found.",
            None,
            count,
        )

    def _describe(self, row: ServiceFound | None) -> None:
        if row is None:
            self.card.show_pairs([])
            return
        with self._desk.reading() as session:
            detail = service_detail(session, row.service_id)
        if detail is not None:
            wall = clock.at_office(clock.now()).replace(tzinfo=None)
            self.card.show_service(detail, wall, row.why, row.in_the_way)

    def _place_parts(self) -> None:
        place = self.body.indexOf(self.table)
        self.body.removeWidget(self.table)
        side_by_side = QHBoxLayout()
        side_by_side.addWidget(self.table, 1)
        side_by_side.addWidget(self.card)
        space(side_by_side, between=16)
        self.body.insertWidget(place, self.bar)
        self.body.insertWidget(place + 1, self.note)
        self.body.insertLayout(place + 2, side_by_side, 1)

    def _add_buttons(self) -> None:
        if not self._desk.refusal(Deed.CORRECT_DIRECTORY):
            self.add_row_button(
                self.tr("Decide"), self._decide, "D", fits=lambda row: row.service_id in self._undecided
            )
        self.add_row_button(self.tr("Record a call"), self._call, "C")
        self.add_row_button(self.tr("Correct"), self._correct, "E")
        self.add_row_button(self.tr("Add a note"), self._note, "N")
        self.add_button(self.tr("Add a service"), self._add, "Ctrl+N", "primary")

    def _call(self, row: ServiceFound) -> None:
        self._open_call(row.service_id)

    def _correct(self, row: ServiceFound) -> None:
        self._open_service(row.service_id)

    def _open_call(self, service_id: UUID, resumed: SavedDraft | None = None) -> None:
        """Ask what a call to a service found; on the form stands whom to call."""
        with self._desk.reading() as session:
            row = service_row(session, service_id)
        if row is None:
            return
        said = self.tr("Call {name}: {phone}") if row.phone else self.tr("Call {name}")
        words = str(said).format(name=row.name, phone=row.phone.words if row.phone else "")
        seen = row.seen if resumed is None or resumed.seen is None else resumed.seen

        def store(session: Session, draft: VerificationDraft) -> Verification:
            return record_verification(session, draft)

        to = Destination(self._desk, OFFICE_CHART, Verification.kind(), store, seen)
        self.open_form(
            DirectoryCallForm(VerificationDraft(seen, called_on=clock.today()), words, self), to, resumed
        )

    def _open_service(self, service_id: UUID, resumed: SavedDraft | None = None) -> None:
        """Change the entry where her role may, else propose to the office what is different."""
        with self._desk.reading() as session:
            draft = service_draft(session, service_id)
        if resumed is not None:
            draft = replace(draft, seen=resumed.seen)
        form = DirectoryServiceForm(draft, _categories(), self)
        store: Callable[[Session, ServiceDraft], object] = change_service
        if self._desk.refusal(Deed.CORRECT_DIRECTORY):
            form.name_as_correction()
            store = propose_changes
        else:
            form.name_as_change(self.tr("Correct the service"), form.ui.heading, form.ui.save)
        self.open_form(
            form, Destination(self._desk, OFFICE_CHART, Service.kind(), store, draft.seen), resumed
        )

    def _decide(self, row: ServiceFound) -> None:
        """Show what was proposed, each beside what stands here."""
        with self._desk.reading() as session:
            detail, names = service_detail(session, row.service_id), worker_names(session)
        waiting = [] if detail is None else [one for one in detail.proposals if one.status == _PROPOSED]
        choices = [(one, is_right) for one in waiting for is_right in (True, False)]
        take, keep = self.tr("{field}: use {value}"), self.tr("{field}: keep {value}")
        offers = []
        for one, is_right in choices:
            words, value = (take, one.value) if is_right else (keep, one.was)
            said = (names.get(one.proposed_by, ""), moment_words(one.proposed_at), one.reason)
            offers.append((
                str(words).format(field=one.field_label, value=value or "-"), ", ".join(filter(None, said))
            ))  # fmt: skip
        picker = PickList(self.tr("Which is right?"), offers, self.tr("Decide"), self)
        picker.picked.connect(lambda number: self._settle(*choices[number]))
        picker.open()

    def _settle(self, proposal: ProposalRow, is_right: bool) -> None:
        if is_right:
            self.save(self._desk, lambda session: approve_correction(session, proposal.seen))
            return
        self.ask_reason(
            self.tr("Keep what stands here?"),
            self.tr("Whoever proposed it sees why."),
            self.tr("Keep"),
            lambda why: self.save(
                self._desk, lambda session: decline_correction(session, proposal.seen, why)
            ),
        )

    def _resumes(self) -> dict[str, Resume]:
        return {
            DirectoryServiceForm.__name__: self._resume_service,
            DirectoryCallForm.__name__: self._resume_call,
        }

    def _resume_service(self, saved: SavedDraft) -> None:
        if saved.seen is None:
            self._add(saved)
        else:
            self._open_service(saved.seen.record_id, saved)

    def _resume_call(self, saved: SavedDraft) -> None:
        if saved.seen is not None:
            self._open_call(saved.seen.record_id, saved)

    def _note(self, row: ServiceFound) -> None:
        box = ReasonBox(
            self.tr("What should coworkers know?"),
            self.tr("Such as: ask for Maria, only on Tuesdays. Write nothing about a patient."),
            self.tr("Add note"),
            self,
            name=self.tr("Note"),
            kind="primary",
        )
        box.given.connect(partial(self._save_note, row.service_id))
        box.open()

    def _save_note(self, service_id: UUID, words: str) -> None:
        self.save(self._desk, lambda session: add_note(session, service_id, words))

    def resume(self, saved: SavedDraft) -> None:
        """Open again a form that was begun here."""
        if self.offers is not None:
            self.offers.resume(unfinished(self._desk, saved))

    def _add(self, resumed: SavedDraft | None = None) -> None:
        def store(session: Session, draft: ServiceDraft) -> Service:
            return add_service(session, draft)

        to = Destination(self._desk, OFFICE_CHART, Service.kind(), store)
        self.open_form(DirectoryServiceForm(ServiceDraft(), _categories(), self), to, resumed)


def _categories() -> dict[str, str]:
    return {domain.id: domain.label for domain in domains().values()}
