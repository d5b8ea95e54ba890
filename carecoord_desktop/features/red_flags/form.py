"""The safety protocol on screen: whom to call, what to do, and the two ways out of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, time
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.red_flags import rules
from carecoord_desktop.features.red_flags.actions import leave_protocol
from carecoord_desktop.features.red_flags.queries import FlagRow, Number, flag_row, numbers_to_call
from carecoord_desktop.features.red_flags.records import RedFlag
from carecoord_desktop.features.red_flags.rules import Again, CallDraft, Protocol, WayOut
from carecoord_desktop.forms.red_flags_safety_protocol import Ui_SafetyProtocolForm
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft, drafts_of
from carecoord_desktop.widgets.call_list import CallLine, public_line
from carecoord_desktop.widgets.date_field import day_in, days_missing
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.field_problems import show_beside_fields
from carecoord_desktop.widgets.labels import Chip
from carecoord_desktop.widgets.record_page import date_words, moment_words
from carecoord_desktop.widgets.room import take_room
from carecoord_desktop.widgets.style import look
from carecoord_desktop.widgets.time_field import time_words

_WIDE, _TALL, _TWO_COLUMNS = 960, 640, 800  # pixels at 100 %
_FIELDS = {
    WayOut.TOLD: ("told_whom", "told_role", "told_on", "told_time"),
    WayOut.NOT_REACHED: ("next_step", "again"),
}


def open_protocol(
    desk: Desk, flag_id: UUID, parent: QWidget, closed: Callable[[], None] = lambda: None
) -> SafetyProtocolForm:
    """Open the protocol of a flag, with what was typed in it before; `closed` follows when it was left."""
    with desk.reading() as session:
        row, team = flag_row(session, flag_id), numbers_to_call(session)
    form = SafetyProtocolForm(row, team, parent)
    form.save_to(Destination(desk, row.chart, RedFlag.kind(), leave_protocol, row.seen), _begun(desk, row))
    form.finished.connect(lambda _result: closed())
    form.open()
    return form


def _begun(desk: Desk, row: FlagRow) -> SavedDraft | None:
    """Return what was typed about this flag before a lock, if anything."""
    kept = drafts_of(desk, row.chart)
    return next((each for each in kept if each.seen and each.seen.record_id == row.flag_id), None)


class SafetyProtocolForm(DraftForm[CallDraft]):
    """Stays until somebody was told, or a next step and a time to call again are written down.

    Locking hides it at once, like every form, and keeps what was typed; the flag stays on top of the desk.
    """

    def __init__(self, row: FlagRow, team: Sequence[Number], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = row
        self.ui = Ui_SafetyProtocolForm()
        self.ui.setupUi(self)
        self._offer_choices()
        self._show(row, team)
        self._follow_way()
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)
        take_room(self, _WIDE, _TALL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the two ways out beside the numbers, or below them where room is short."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= look().px(_TWO_COLUMNS)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self.ui.sides.setDirection(across if is_wide else down)

    def draft(self) -> CallDraft:
        """Return what the fields hold now."""
        ui = self.ui
        return CallDraft(
            self._row.seen,
            way=ui.way.value(),
            told_whom=ui.told_whom.text(),
            told_role=ui.told_role.text(),
            told_at=self._told_at(),
            next_step=ui.next_step.text(),
            again=ui.again.value(),
        )

    def problems(self, draft: CallDraft) -> Sequence[Problem]:
        """Return what has to be mended before the protocol can be left."""
        if draft.way != WayOut.TOLD:
            return rules.problems(draft)
        unread = self.ui.told_time.value()
        if isinstance(unread, Problem):
            return [unread]
        return days_missing(self.ui.told_on) or rules.problems(draft)

    def found_problems(self) -> list[Problem]:
        """Return what is missing in the fields that are shown: a date of the other way hinders nobody."""
        if self.ui.way.value() == WayOut.TOLD:
            return super().found_problems()
        return list(self.problems(self.draft()))

    def reject(self) -> None:
        """Explain why it stays; Escape, the closing cross and the quiet button all come here."""
        self.notice.tell(
            "late",
            self.tr("Still open"),
            self.tr(
                "Nobody has heard of this yet. Call now. If you reach nobody, write your next step and when "
                "you call again; then it closes. You can lock at any time, and what you typed is kept."
            ),
            self.tr("I reach nobody"),
            self._begin_not_reached,
        )

    def _begin_not_reached(self) -> None:
        self.notice.clear()
        self.ui.way.choose(WayOut.NOT_REACHED)
        self._follow_way()
        self.ui.next_step.setFocus()

    def _offer_choices(self) -> None:
        self.ui.way.offer(
            {
                WayOut.TOLD: self.tr("I told somebody"),
                WayOut.NOT_REACHED: self.tr("I could not reach anybody"),
            },
            blank=self.tr("Choose one"),
        )
        self.ui.again.offer(
            {
                Again.IN_15_MINUTES: self.tr("In 15 minutes"),
                Again.IN_30_MINUTES: self.tr("In 30 minutes"),
                Again.IN_1_HOUR: self.tr("In an hour"),
                Again.IN_2_HOURS: self.tr("In two hours"),
                Again.TOMORROW_MORNING: self.tr("Tomorrow at 8 am"),
            },
            blank=self.tr("Choose one"),
        )
        self.ui.way.currentIndexChanged.connect(self._follow_way)

    def _show(self, row: FlagRow, team: Sequence[Number]) -> None:
        ui = self.ui
        ui.what.setText(f"{row.patient_name}: {row.what}" if row.patient_name else row.what)
        self.when = Chip("late", self._when_words(row))
        ui.guide.insertWidget(1, self.when)
        ui.tried.setText(self._tried_words(row))
        ui.tried.setVisible(bool(ui.tried.text()))
        protocol = rules.protocols().get(row.protocol)
        public = map(public_line, rules.lines_to_call(protocol))
        ui.numbers.show_lines([*(CallLine(each.name, each.phone) for each in team), *public])
        self._show_steps(protocol)
        now = clock.at_office(clock.now())
        ui.told_on.setText(date_words(now.date()))
        ui.told_time.setText(time_words(now.time()))

    def _show_steps(self, protocol: Protocol | None) -> None:
        ui = self.ui
        numbered = [] if protocol is None else [f"{n}. {step}" for n, step in enumerate(protocol.steps, 1)]
        for heading, text, lines in (
            (ui.steps_heading, ui.steps, numbered),
            (ui.say_heading, ui.say, () if protocol is None else protocol.say),
            (ui.avoid_heading, ui.avoid, () if protocol is None else protocol.avoid),
        ):
            text.setText("\n".join(lines))
            heading.setVisible(bool(lines))
            text.setVisible(bool(lines))

    def _when_words(self, row: FlagRow) -> str:
        """Return when it was found, and that nobody knows: also while a paper is keyed days later."""
        days = (self.tr("Today"), self.tr("Yesterday"))
        when = days[row.days_ago] if row.days_ago < len(days) else self.tr("%n days ago", "", row.days_ago)
        is_answer = row.source_kind == "assessment"
        words = self.tr("Answered: {when}. Call now.") if is_answer else self.tr("Found: {when}. Call now.")
        return str(words).format(when=f"{when.lower()}, {date_words(row.found_on)}")

    def _tried_words(self, row: FlagRow) -> str:
        if row.retry_at is None:
            return ""
        words = str(self.tr("Nobody was reached. Next step: {step}. Call again: {at}."))
        return words.format(step=row.next_step, at=moment_words(row.retry_at))

    def _follow_way(self) -> None:
        """Show only the fields of the way that was chosen."""
        if self.ui.way.value() is not None:
            self.notice.clear()  # what was said of leaving has been heard
            QTimer.singleShot(0, self, self._bring_focus_into_sight)
        show_beside_fields(self.ui.fields, [])
        for way, names in _FIELDS.items():
            for name in names:
                for part in (name, f"{name}_label"):
                    drawn: QWidget = getattr(self.ui, part)
                    drawn.setVisible(self.ui.way.value() == way)

    def _told_at(self) -> datetime | None:
        """Return the moment that day and time name at the office; None when one of them is missing."""
        day, at = day_in(self.ui.told_on), self.ui.told_time.value()
        if day is None or not isinstance(at, time):
            return None
        return clock.office_moment(datetime.combine(day, at))
