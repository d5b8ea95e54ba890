"""The authorizations of a chart as cards: what the payer decides by, what is left, what a denial asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.authorizations import rules
from carecoord_desktop.features.authorizations.actions import (
    add_item,
    ask_payer,
    cancel_request,
    change_request,
    decide,
    note_appeal,
    note_extension,
    note_letter,
    note_more_sent,
    note_receipt,
    note_use,
    strike_request,
    strike_use,
)
from carecoord_desktop.features.authorizations.form import (
    DecisionForm,
    ItemForm,
    LetterForm,
    RequestForm,
    UseForm,
)
from carecoord_desktop.features.authorizations.queries import (
    AuthorizationRow,
    ItemRow,
    UseRow,
    authorizations_of_chart,
)
from carecoord_desktop.features.authorizations.records import (
    AppealState,
    Authorization,
    AuthorizationItem,
    AuthorizationUse,
    Deadline,
    Decision,
    LetterDate,
    Stage,
)
from carecoord_desktop.features.authorizations.rules import DecisionDraft, Level, RequestDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.widgets.buttons import ButtonKind, button
from carecoord_desktop.widgets.card import Card, Separator
from carecoord_desktop.widgets.card_columns import Entry, chip_row, facts_grid
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.draft_offers import Resume
from carecoord_desktop.widgets.draft_page import DraftPage
from carecoord_desktop.widgets.flow import FlowLayout
from carecoord_desktop.widgets.labels import Chip, Heading, SoftText
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.reason_box import ReasonBox
from carecoord_desktop.widgets.record_page import date_words, moment_words
from carecoord_desktop.widgets.share_bar import ShareBar
from carecoord_desktop.widgets.style import space

WATCHES = frozenset(
    {"prior_authorization", "authorization_item", "authorization_use", "letter_date", "worker"}
)
"""The kinds of records that the cards show."""

_USES_SHOWN = 3
_LEVELS: Mapping[Level, ChipKind] = {Level.CALM: "good", Level.AMBER: "wait", Level.RED: "late"}


class AuthorizationWork(QObject):
    """What is done about the authorizations of one chart, on the page that shows them."""

    def __init__(self, desk: Desk, chart: UUID, host: DraftPage) -> None:
        super().__init__(host)
        self._desk, self._chart, self._host = desk, chart, host

    def resumes(self) -> Mapping[str, Resume]:
        """Return how each unfinished form is opened again."""
        return {
            RequestForm.__name__: self._resume_request,
            ItemForm.__name__: lambda saved: self._with_request(saved, self.add_item),
            DecisionForm.__name__: lambda saved: self._with_item(saved, self.decide),
            UseForm.__name__: lambda saved: self._with_item(saved, self.use),
            LetterForm.__name__: self._resume_letter,
        }

    def rows(self) -> list[AuthorizationRow]:
        """Return the requests as they are now."""
        with self._desk.reading() as session:
            return authorizations_of_chart(session, self._chart)

    def ask(self, draft: RequestDraft, resumed: SavedDraft | None = None) -> None:
        """Open the form of a request."""

        def store(session: Session, draft: RequestDraft) -> Authorization:
            if draft.seen is None:
                return ask_payer(session, self._chart, draft)
            return change_request(session, draft)

        self._open(RequestForm(draft, self._host), Authorization.kind(), store, draft.seen, resumed)

    def change(self, row: AuthorizationRow) -> None:
        """Open the form of a stored request."""
        self.ask(RequestDraft.of(row.seen))

    def add_item(self, row: AuthorizationRow, resumed: SavedDraft | None = None) -> None:
        """Ask for one more thing in the same request."""

        def store(session: Session, draft: Any) -> AuthorizationItem:
            return add_item(session, row.authorization_id, draft)

        self._open(ItemForm(self._host), Authorization.kind(), store, row.seen, resumed)

    def decide(self, item: ItemRow, resumed: SavedDraft | None = None) -> None:
        """Ask what the letter says about an item."""
        form = DecisionForm(DecisionDraft.of(item.seen), item.what, self._host)
        self._open(form, AuthorizationItem.kind(), decide, item.seen, resumed)

    def use(self, item: ItemRow, resumed: SavedDraft | None = None) -> None:
        """Ask what was used."""

        def store(session: Session, draft: Any) -> AuthorizationUse:
            return note_use(session, item.item_id, draft)

        form = UseForm(item.allowance, self._host)
        self._open(form, AuthorizationItem.kind(), store, item.seen, resumed)

    def letter(self, row: AuthorizationRow, resumed: SavedDraft | None = None) -> None:
        """Ask which day a letter about the request names."""
        self._ask_letter(row, None, resumed)

    def letter_of_item(self, item: ItemRow, resumed: SavedDraft | None = None) -> None:
        """Ask which day a denial names."""
        for row in self.rows():
            if item.item_id in {one.item_id for one in row.items}:
                self._ask_letter(row, item, resumed)

    def offer_more(self, menu: QMenu, row: AuthorizationRow) -> None:
        """Offer what is seldom done about a request."""
        menu.clear()
        waits = row.stage in (Stage.SUBMITTED, Stage.MORE_ASKED)
        if waits and row.received_at is None:
            self._offer(menu, self.tr("The payer has it now"), note_receipt, row, clock.now())
        if waits and row.extended_on is None:
            self._offer(menu, self.tr("The payer takes 14 days longer"), note_extension, row)
        if row.stage == Stage.MORE_ASKED:
            self._offer(menu, self.tr("What the payer wanted was sent"), note_more_sent, row)
        menu.addAction(self.tr("Change the request..."), partial(self.change, row))
        menu.addAction(self.tr("Add an item..."), partial(self.add_item, row))
        menu.addSeparator()
        if waits or row.stage == Stage.PREPARED:
            menu.addAction(self.tr("Take the request back..."), partial(self._ask_why, row, cancel_request))
        menu.addAction(self.tr("Entered in error..."), partial(self._ask_why, row, strike_request))

    def offer_appeal(self, menu: QMenu, item: ItemRow) -> None:
        """Offer what may become of a denial."""
        menu.clear()
        for state in AppealState:
            if state not in (item.appeal, AppealState.OPEN):
                self._offer(menu, state.label, note_appeal, item, state)

    def ask_strike_use(self, use: UseRow) -> None:
        """Ask why a use was never true."""
        self._reason(
            self.tr("Was this never used?"),
            self.tr("The units are free again. The entry stays in the history with your reason."),
            self.tr("Mark as error"),
            lambda reason: self._save(strike_use, use.seen, reason),
        )

    def _offer(
        self, menu: QMenu, words: str, action: Any, row: AuthorizationRow | ItemRow, *more: Any
    ) -> None:
        menu.addAction(words, partial(self._save, action, row.seen, *more))

    def _save(self, action: Callable[..., object], *given: object) -> None:
        self._host.save(self._desk, lambda session: action(session, *given))

    def _ask_why(self, row: AuthorizationRow, action: Callable[[Session, Any, str], None]) -> None:
        is_error = action is strike_request
        self._reason(
            self.tr("Mark this request as entered in error?") if is_error else self.tr("Take it back?"),
            self.tr("%s stays in the history with your reason.") % row.what,
            self.tr("Mark as error") if is_error else self.tr("Take back"),
            lambda reason: self._save(action, row.seen, reason),
        )

    def _reason(self, question: str, detail: str, verb: str, given: Callable[[str], None]) -> None:
        box = ReasonBox(question, detail, verb, self._host)
        box.given.connect(given)
        box.open()

    def _ask_letter(self, row: AuthorizationRow, item: ItemRow | None, resumed: SavedDraft | None) -> None:
        item_id = None if item is None else item.item_id
        of_item = (Deadline.APPEAL, Deadline.PEER_TO_PEER)
        of_request = (Deadline.DECISION, Deadline.INFORMATION)

        def store(session: Session, draft: Any) -> LetterDate:
            return note_letter(session, row.authorization_id, draft, item_id)

        form = LetterForm(of_request if item is None else of_item, self._host)
        kind, seen = (Authorization, row.seen) if item is None else (AuthorizationItem, item.seen)
        self._open(form, kind.kind(), store, seen, resumed)

    def _open(self, form: Any, kind: str, store: Any, seen: Any, resumed: SavedDraft | None) -> None:
        self._host.open_form(form, Destination(self._desk, self._chart, kind, store, seen), resumed)

    def _resume_request(self, saved: SavedDraft) -> None:
        if saved.seen is None:
            self.ask(RequestDraft(), saved)
        else:
            self._with_request(saved, lambda row, saved: self.ask(RequestDraft.of(row.seen), saved))

    def _resume_letter(self, saved: SavedDraft) -> None:
        self._with_request(saved, self.letter)
        self._with_item(saved, self.letter_of_item)

    def _with_request(self, saved: SavedDraft, then: Callable[[AuthorizationRow, SavedDraft], None]) -> None:
        for row in self.rows():
            if saved.seen is not None and row.authorization_id == saved.seen.record_id:
                then(row, saved)

    def _with_item(self, saved: SavedDraft, then: Callable[[ItemRow, SavedDraft], None]) -> None:
        for item in (item for row in self.rows() for item in row.items):
            if saved.seen is not None and item.item_id == saved.seen.record_id:
                then(item, saved)


class AuthorizationCard(Card):
    """One request: its stage and days, then each item with its bar and what can be done next."""

    def __init__(self, row: AuthorizationRow, work: AuthorizationWork) -> None:
        super().__init__(row.what)
        self._row, self._work = row, work
        more = button(self.tr("More"), "quiet")
        more.setAccessibleName(f"{row.what}: {self.tr('more')}")
        self._more = QMenu(more)
        self._more.aboutToShow.connect(lambda: work.offer_more(self._more, row))
        more.setMenu(self._more)
        if row.stage in (Stage.SUBMITTED, Stage.MORE_ASKED):
            words = self.tr("Date on a letter...")
            self.header.addWidget(_verb(row.what, words, lambda: work.letter(row), "quiet"))
        self.header.addWidget(more)
        self.body.addWidget(chip_row(self._chips()))
        self.body.addLayout(facts_grid([fact for fact in self._facts() if fact[1]]))
        for item in row.items:
            self.body.addWidget(Separator())
            self.body.addWidget(_ItemBox(item, work, row))

    def _chips(self) -> Iterator[Chip]:
        row = self._row
        kinds: Mapping[Stage, ChipKind] = {Stage.SUBMITTED: "info", Stage.MORE_ASKED: "wait"}
        yield Chip(kinds.get(row.stage, "plain"), row.stage.label)
        if row.urgency.value == "expedited":
            yield Chip("wait", row.urgency.label, "clock")
        if row.extended_on is not None:
            yield Chip("wait", self.tr("Payer takes longer"))

    def _facts(self) -> Iterator[tuple[str, str]]:
        row = self._row
        payer = row.payer_type.label if row.payer_type is not None else ""
        yield self.tr("Payer"), ", ".join(filter(None, (row.payer, payer)))
        yield self.tr("Reference"), row.reference
        channel = "" if row.channel is None else row.channel.label.lower()
        yield self.tr("Sent"), ", ".join(filter(None, (moment_words(row.submitted_at), channel)))
        received = moment_words(row.received_at)
        if row.submitted_at is not None:
            yield self.tr("Payer got it"), received or self.tr("Not known. No clock runs until then.")
        if row.stage in (Stage.SUBMITTED, Stage.MORE_ASKED):
            yield self.tr("Payer decides by"), row.decision_due.words
            yield self.tr("Send more by"), date_words(row.information_by)
        yield self.tr("From letters"), "\n".join(each.words for each in row.letters)


class _ItemBox(QWidget):
    """One item inside the card of its request."""

    def __init__(self, item: ItemRow, work: AuthorizationWork, row: AuthorizationRow) -> None:
        super().__init__()
        self._item, self._work, self._payer_type = item, work, row.payer_type
        self._appeals = QMenu(self)
        self._appeals.aboutToShow.connect(lambda: work.offer_appeal(self._appeals, item))
        column = QVBoxLayout(self)
        if len(row.items) > 1:
            column.addWidget(Heading(f"{item.number}. {item.what}", level=3))
        if chips := list(self._chips()):
            column.addWidget(chip_row(chips))
        if item.allowance.is_open and item.allowance.percent is not None:
            column.addWidget(self._bar(item.allowance.percent))
        column.addLayout(facts_grid([fact for fact in self._facts() if fact[1]]))
        for words in filter(None, self._warnings()):
            column.addWidget(Paragraph(words))
        for use in item.uses[:_USES_SHOWN]:
            column.addWidget(self._use(use))
        if (hidden := len(item.uses) - _USES_SHOWN) > 0:
            column.addWidget(SoftText(self.tr("and %n earlier", None, hidden)))
        column.addWidget(self._verbs())
        space(column, between=8)

    def _chips(self) -> Iterator[Chip]:
        item = self._item
        if item.decision is not None:
            yield Chip(_decision_chip(item), item.decision.label)
        if item.decision in rules.MAY_BE_APPEALED:
            yield Chip("wait" if item.waits_for_appeal else "info", item.appeal.label)
        if item.allowance.is_open and item.ending is not None and item.allowance.to_on is not None:
            left = (item.allowance.to_on - clock.today()).days
            words = self.tr("Ended") if left < 0 else self.tr("Ends in %n day(s)", None, left)
            yield Chip("late" if item.ending == min(rules.ENDING_DAYS) else "wait", words)

    def _bar(self, percent: int) -> ShareBar:
        one = self._item.allowance
        words = str(self.tr("{used} of {approved} {units} used, {percent} %")).format(
            used=one.units_used, approved=one.units_approved, units=one.unit_word, percent=percent
        )
        return ShareBar(percent, words, _LEVELS[one.level])

    def _facts(self) -> Iterator[tuple[str, str]]:
        item, one = self._item, self._item.allowance
        asked = "" if item.units_asked is None else f"{item.units_asked} {item.unit_word}"
        yield self.tr("Asked for"), ", ".join(filter(None, (item.codes, asked)))
        if one.is_open:
            yield self.tr("From - until"), f"{date_words(one.from_on)} - {date_words(one.to_on)}"
        yield self.tr("Approval number"), item.approval_number
        yield self.tr("Letter of"), date_words(item.decided_on)
        if item.decision in rules.MAY_BE_APPEALED:
            yield self.tr("Reason"), item.reason
            yield self.tr("It is about"), "" if item.denial_class is None else item.denial_class.label
            yield self.tr("Peer-to-peer by"), date_words(item.talk_by)
            yield self.tr("Appeal by"), item.appeal_due.words

    def _warnings(self) -> Iterator[str]:
        item = self._item
        if item.waits_for_appeal:
            yield rules.next_way(item.denial_class, self._payer_type)
        if item.continuation is not None and item.waits_for_appeal:
            words = str(self.tr("Ask that the service goes on meanwhile: {day}. {warning}"))
            yield words.format(day=item.continuation.words, warning=rules.COSTS_WARNING)

    def _use(self, use: UseRow) -> QWidget:
        units = f"{use.units} {self._item.unit_word}" if use.units != 1 else ""
        lines = (use.override_reason,)
        chips = [Chip("late", self.tr("Outside the window"))] if use.is_outside else []
        day = date_words(use.used_on)
        return Entry(
            day,
            (units, use.by_name),
            lines,
            chips,
            verb=str(self.tr("Used on {day}: entered in error...")).format(day=day),
            pressed=lambda: self._work.ask_strike_use(use),
            icon_name="x",
        )

    def _verbs(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder)
        item, work = self._item, self._work
        if item.allowance.is_open:
            flow.addWidget(_verb(item.what, self.tr("Note a use..."), lambda: work.use(item)))
        decided = item.decision is not None
        words = self.tr("Change the decision...") if decided else self.tr("Write down the decision...")
        flow.addWidget(_verb(item.what, words, lambda: work.decide(item)))
        if item.decision in rules.MAY_BE_APPEALED:
            flow.addWidget(
                _verb(item.what, self.tr("Date on the denial..."), lambda: work.letter_of_item(item))
            )
            appeal = _verb(item.what, self.tr("What became of it"), lambda: None)
            appeal.setMenu(self._appeals)
            flow.addWidget(appeal)
        space(flow, between=8)
        return holder


def _verb(name: str, words: str, pressed: Callable[[], None], kind: ButtonKind = "secondary") -> QPushButton:
    made = button(words, kind)
    made.setAccessibleName(f"{name}: {words}")
    made.clicked.connect(lambda: pressed())
    return made


def _decision_chip(item: ItemRow) -> ChipKind:
    if item.decision is None or item.decision == Decision.STILL_OPEN:
        return "plain"
    return "good" if item.decision.approves else "late"
