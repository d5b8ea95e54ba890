"""The consents of one chart: what holds first; new ones, signatures, and taking one back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QMenu, QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.languages import language_name
from carecoord_desktop.features.consent_terms.records import Scope
from carecoord_desktop.features.consent_terms.rules import release_draft
from carecoord_desktop.features.consents import rules
from carecoord_desktop.features.consents.actions import (
    end_by_event,
    give_copy,
    note_part_2_source,
    refuse_consent,
    revoke_consent,
    strike_consent,
    strike_part_2_source,
)
from carecoord_desktop.features.consents.form import AgreementForm, ConsentForm, GetConsent, RevocationForm
from carecoord_desktop.features.consents.queries import (
    consent_to_print,
    consents_of_chart,
    part_2_programs,
    times_used,
)
from carecoord_desktop.features.consents.records import Consent
from carecoord_desktop.features.consents.rules import ConsentRow, ConsentState, EndReason, Revocation
from carecoord_desktop.store.audit import head_words
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.store.record import Seen
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.messages import MessageBox
from carecoord_desktop.widgets.paper.making import show_paper
from carecoord_desktop.widgets.reason_box import ReasonBox
from carecoord_desktop.widgets.record_page import ListPage, date_words
from carecoord_desktop.widgets.row_table import Column

_CHIPS: dict[ConsentState, ChipKind] = {
    ConsentState.HOLDS: "good",
    ConsentState.ENDS_SOON: "wait",
    ConsentState.NOT_SIGNED: "wait",
    ConsentState.ELSEWHERE: "info",
    ConsentState.REVOKED: "late",
}
_USES_SHOWN = 5


class ConsentsPage(ListPage[ConsentRow]):
    """Lists consents with what they let out; a new one is signed right here."""

    watches = frozenset(
        {"consent", "part_2_source", "signature", "patient", "related_person", "disclosure", "worker"}
    )

    def __init__(self, desk: Desk, chart: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._chart = desk, chart
        self._programs: list[str] = []
        self.get = GetConsent(desk, chart, self, self.open_form)
        empty = EmptyState(
            self.tr("Nobody has asked yet who may know what. Choose “New consent” before you share anything.")
        )
        self.show_list(self.tr("Consents"), self._columns(), lambda row: row.consent_id, empty=empty)
        self.describe_beside(self._describe)
        self.offer_drafts(desk, chart, {
            ConsentForm.__name__: partial(self.get.begin, release_draft()),
            AgreementForm.__name__: self._resume_signing,
            RevocationForm.__name__: self._resume_revocation,
        })  # fmt: skip
        self._add_buttons()

    def refresh(self) -> None:
        """Show what the chart says now; what Part 2 guards stays hidden while somebody looks on."""
        with self._desk.reading() as session:
            rows = consents_of_chart(session, self._chart)
            self._programs = part_2_programs(session, self._chart)
        self.set_title(self.tr("Consents"), "" if self.hides_private else self._guarded_words())
        self.table.show_rows([row for row in rows if not (self.hides_private and row.is_part_2)])

    def _guarded_words(self) -> str:
        if not self._programs:
            return ""
        names = ", ".join(self._programs)
        return str(
            self.tr("Holds records of {names}. They go out only with a consent that names it.")
        ).format(names=names)

    def _columns(self) -> list[Column[ConsentRow]]:
        return [
            Column(self.tr("Consent"), lambda row: row.type.label),
            Column(
                self.tr("State"), lambda row: row.state.label, chip=lambda row: _CHIPS.get(row.state, "plain")
            ),
            Column(self.tr("Who or what"), _recipients, stretch=True),
            Column(self.tr("Signed"), lambda row: date_words(row.signed_on), lambda row: row.signed_on),
            Column(self.tr("Ends"), _ends, _ends_on),
        ]

    def _add_buttons(self) -> None:
        more = self.add_button(self.tr("More"), lambda: None, "", "quiet")
        more.setAccessibleName(self.tr("More for this consent and this chart"))
        self._more = QMenu(more)
        self._more.aboutToShow.connect(self._offer_more)
        more.setMenu(self._more)
        self.add_row_button(self.tr("Print"), self._print, "Ctrl+P", fits=lambda row: row.has_text)
        self.add_row_button(self.tr("Take back..."), self._revoke, "Del", fits=_can_be_taken_back)
        self.add_row_button(self.tr("Renew..."), self._renew, fits=lambda row: row.signed_on is not None)
        self.add_row_button(
            self.tr("Sign..."), lambda row: self.get.sign(row.consent_id), "S", fits=_waits_for_signature
        )
        self.add_button(self.tr("New consent"), lambda: self.get.begin(release_draft()), "Ctrl+N", "primary")

    def _offer_more(self) -> None:
        self._more.clear()
        row = self.table.current_row()
        if row is not None:
            self._offer_for(row)
            self._more.addSeparator()
        self._more.addAction(self.tr("Records of a Part 2 program are here..."), self._ask_program)
        for program in () if self.hides_private else self._programs:
            words = str(self.tr("No records of {program} are here...")).format(program=program)
            self._more.addAction(words.replace("&", "&&"), partial(self._ask_why_not, program))

    def _offer_for(self, row: ConsentRow) -> None:
        if row.has_text:
            large = partial(self._print, row, is_large=True)
            self._more.addAction(self.tr("Print in large letters"), large)
        if row.copy_given_on is None and row.signed_on is not None:
            self._more.addAction(self.tr("The person got a copy"), partial(self._give_copy, row))
        if _waits_for_signature(row):
            self._more.addAction(self.tr("The person says no..."), partial(self._ask_refusal, row))
        if row.holds and row.expires_when:
            self._more.addAction(self.tr("It has happened..."), partial(self._ask_event, row))
        self._more.addAction(self.tr("Entered in error..."), partial(self._ask_why, row))

    def _describe(self, row: ConsentRow) -> Sequence[tuple[str, str]]:
        with self._desk.reading() as session:
            used = times_used(session, row.consent_id)
        uses = [f"{date_words(on)}: {what}, {to}" for on, to, what in used[:_USES_SHOWN]]
        if len(used) > _USES_SHOWN:
            uses.append(self.tr("and %n more", None, len(used) - _USES_SHOWN))
        scope = [Scope(each).label for each in row.scope]
        purpose = "" if row.purpose is None else row.purpose.label
        return [
            ("", row.type.label),
            (self.tr("Who may get it"), "\n".join(row.recipients)),
            (self.tr("What may be shared"), "\n".join(filter(None, (*scope, row.scope_words)))),
            (self.tr("Records of"), row.program),
            (self.tr("What it is for"), ": ".join(filter(None, (purpose, row.purpose_words)))),
            (self.tr("Until"), self._until(row)),
            (self.tr("Signed"), self._signed_by(row)),
            (self.tr("How"), row.how_agreed),
            (self.tr("Taken back"), self._taken_back(row)),
            (self.tr("Copy given"), date_words(row.copy_given_on)),
            (self.tr("Language of the text"), language_name(row.language)),
            (self.tr("Given under it"), "\n".join(uses)),
            (self.tr("Written down by"), row.recorded_by),
        ]

    def _until(self, row: ConsentRow) -> str:
        words = [date_words(row.expires_on), row.expires_when]
        if row.ending is not None and row.ending.why == EndReason.OF_AGE:
            words.append(str(self.tr("ends at 18, on {day}")).format(day=date_words(row.ending.on)))
        if row.ending is not None and row.ending.why == EndReason.AUTHORITY:
            ended = date_words(row.ending.on)
            words.append(str(self.tr("who signed may not sign from {day} on")).format(day=ended))
        return "\n".join(filter(None, words))

    def _signed_by(self, row: ConsentRow) -> str:
        if row.signed_on is None:
            return self.tr("Not yet")
        why = f"({row.authority})" if row.authority else ""
        return " ".join(filter(None, (f"{date_words(row.signed_on)}:", row.signer or "?", why)))

    def _taken_back(self, row: ConsentRow) -> str:
        if row.revoked_on is None:
            return ""
        how = "" if row.revoked_how is None else row.revoked_how.label.lower()
        said = ", ".join(filter(None, (date_words(row.revoked_on), row.revoked_by, how)))
        return "\n".join(filter(None, (said, row.revoked_why)))

    def _print(self, row: ConsentRow, *, is_large: bool = False) -> None:
        desk, chart = self._desk, self._chart

        def make() -> bytes:
            # the kit takes a quarter of a second to load: the window does not wait for it when it starts
            from carecoord_desktop.features.consents.printout import consent_pdf
            from carecoord_desktop.printing import Print, Setup

            with desk.reading(chart=chart, purpose="print") as session:
                found = consent_to_print(session, row.consent_id)
                head = head_words(session.connection())
            size = Print.LARGE if is_large else Print.NORMAL
            return consent_pdf(found, Setup(print_size=size, audit_head=head))

        show_paper(desk, make, self, chart)

    def _renew(self, row: ConsentRow) -> None:
        self.get.begin(rules.renewal_draft(row))

    def _revoke(self, row: ConsentRow) -> None:
        self._open_revocation(row.seen)

    def _open_revocation(self, seen: Seen, resumed: SavedDraft | None = None) -> None:
        def store(session: Session, draft: Revocation) -> Consent:
            return revoke_consent(session, seen, draft)

        to = Destination(self._desk, self._chart, Consent.kind(), store, seen)
        self.open_form(RevocationForm(seen.values["signer"], self), to, resumed)

    def _resume_revocation(self, saved: SavedDraft) -> None:
        if saved.seen is not None:
            self._open_revocation(saved.seen, saved)

    def _resume_signing(self, saved: SavedDraft) -> None:
        if saved.seen is not None:
            self.get.sign(saved.seen.record_id, saved)

    def _give_copy(self, row: ConsentRow) -> None:
        self.save(self._desk, lambda session: give_copy(session, row.seen))

    def _ask_refusal(self, row: ConsentRow) -> None:
        self._ask(
            self.tr("Did the person say no?"),
            self.tr("It stays in the list as refused. You can ask again later with a new consent."),
            self.tr("They said no"),
            lambda: self.save(self._desk, lambda session: refuse_consent(session, row.seen)),
        )

    def _ask_event(self, row: ConsentRow) -> None:
        today: date = clock.today()
        self._ask(
            self.tr("Has this happened?"),
            str(self.tr("{event}. The consent ends today.")).format(event=row.expires_when.rstrip(".")),
            self.tr("It has happened"),
            lambda: self.save(self._desk, lambda session: end_by_event(session, row.seen, today)),
        )

    def _ask_why(self, row: ConsentRow) -> None:
        self.ask_reason(
            self.tr("Mark this consent as entered in error?"),
            self.tr("It leaves the list for good. It stays in the history with your reason."),
            self.tr("Mark as error"),
            lambda reason: self.save(self._desk, lambda session: strike_consent(session, row.seen, reason)),
        )

    def _ask_program(self) -> None:
        box = ReasonBox(
            self.tr("Which program do they come from?"),
            self.tr("What a program for alcohol or drug care sent us goes out only with its own consent."),
            self.tr("Mark it"),
            self,
            name=self.tr("Name of the program"),
            kind="primary",
        )
        box.given.connect(self._note_program)
        box.open()

    def _note_program(self, program: str) -> None:
        self.save(self._desk, lambda session: note_part_2_source(session, self._chart, program))

    def _ask_why_not(self, program: str) -> None:
        def strike(reason: str) -> None:
            self.save(self._desk, lambda session: strike_part_2_source(session, self._chart, program, reason))

        self.ask_reason(
            self.tr("Was this never true?"),
            str(self.tr("From then on nothing here is guarded as records of {program}.")).format(
                program=program
            ),
            self.tr("Mark as error"),
            strike,
        )

    def _ask(self, question: str, detail: str, verb: str, then: Any) -> None:
        box = MessageBox(question, detail, verb, self.tr("Cancel"), parent=self)
        box.accepted.connect(then)
        box.open()


def _recipients(row: ConsentRow) -> str:
    return ", ".join(row.recipients) or row.purpose_words


def _ends_on(row: ConsentRow) -> date | None:
    return None if row.ending is None else row.ending.on


def _ends(row: ConsentRow) -> str:
    if row.ending is None:
        return row.expires_when
    if row.ending.why == EndReason.EXPIRED:
        return date_words(row.expires_on)
    return date_words(row.ending.on)


def _waits_for_signature(row: ConsentRow) -> bool:
    return row.state == ConsentState.NOT_SIGNED and row.has_text and not row.is_from_elsewhere


def _can_be_taken_back(row: ConsentRow) -> bool:
    return row.holds or row.state == ConsentState.ELSEWHERE
