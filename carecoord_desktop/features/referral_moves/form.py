"""A referral on its way, on screen: how it goes out and whether it may; and all that happened to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.consents.rules import Permission
from carecoord_desktop.features.referral_stages.records import Channel
from carecoord_desktop.features.referrals import rules
from carecoord_desktop.features.referrals.form import PermissionLine
from carecoord_desktop.features.referrals.queries import ReferralRow
from carecoord_desktop.features.referrals.rules import PacketField, SendDraft
from carecoord_desktop.forms.referral_moves_send import Ui_SendForm
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.date_field import day_in, days_missing
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.flow import FlowLayout
from carecoord_desktop.widgets.form_layout import keep_order, widen
from carecoord_desktop.widgets.labels import PlainLabel, SoftText
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.style import space
from carecoord_desktop.widgets.written import Value

_WIDE = 640  # pixels at 100 %
_CARD = 360  # pixels at 100 %: beside it the table keeps two thirds of a small screen

MaySend = Callable[[SendDraft], Permission]
"""Whether something may go out like this, and why or why not, in words."""


class SendForm(DraftForm[SendDraft]):
    """Collects that a referral was sent; until somebody says so, it is only prepared.

    `paper_wanted` carries what is ticked now, to be printed; `consent_wanted` asks for a consent that would
    allow it.
    """

    paper_wanted = Signal(SendDraft)
    consent_wanted = Signal(SendDraft)

    def __init__(
        self, row: ReferralRow, may_send: MaySend, programs: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._row, self._may_send = row, may_send
        self.ui = ui = Ui_SendForm()
        ui.setupUi(self)
        words = self.tr("{what}, to {partner}. The clock starts on the day somebody sends it, not before.")
        ui.words.setText(words.format(what=row.what, partner=row.partner_name))
        self.ticks = FieldTicks(rules.usual_fields(row.category))
        ui.fields_place_column.addWidget(self.ticks)
        self.permission = PermissionLine()
        ui.consent_place_column.addWidget(self.permission)
        self.print_button = button(self.tr("Print it first"), "secondary", "printer")
        ui.buttons.insertWidget(ui.buttons.indexOf(ui.save), self.print_button)
        self._offer(programs)
        self._listen()
        widen(self, _WIDE)
        self.begin(ui.save, ui.cancel, ui.fields)
        keep_order(self)
        self.follow()

    def draft(self) -> SendDraft:
        """Return what the fields hold now; a slip tells nothing of what we know."""
        ui, channel = self.ui, self.ui.channel.value()
        tells = channel != Channel.SLIP
        return SendDraft(
            channel=channel,
            sent_on=day_in(ui.sent_on),
            fields_sent=self.ticks.chosen() if tells else (),
            note=ui.note.text(),
            informant=ui.informant.text(),
            program=ui.program.currentData() or "" if tells else "",
        )

    def problems(self, draft: SendDraft) -> Sequence[Problem]:
        """Return what has to be said before it counts as sent, a missing consent among it."""
        found = days_missing(self.ui.sent_on)
        found = found or rules.send_problems(draft, self._row.progress.prepared_on)
        if found or draft.channel is None:
            return found
        permission = self._may_send(draft)
        return [] if permission.allowed else [Problem("channel", permission.why)]

    def write(self, values: Mapping[str, Mapping[str, Value]]) -> None:
        """Put back what was written, and show what follows from it."""
        super().write(values)
        self.follow()

    def follow(self) -> None:
        """Ask what belongs to this way of sending, and say whether it may go."""
        ui, channel = self.ui, self.ui.channel.value()
        tells = channel not in (None, Channel.SLIP)
        self.ticks.setVisible(tells)
        ui.program_group.setVisible(tells and ui.program.count() > 1)
        ui.informant_group.setVisible(channel in (Channel.PHONE, Channel.IN_PERSON))
        self.print_button.setVisible(channel in (Channel.FAX, Channel.LETTER, Channel.SLIP))
        if channel is None:
            self.permission.clear()
        else:
            self.permission.show_permission(self._may_send(self.draft()))

    def _offer(self, programs: Sequence[str]) -> None:
        ui, row = self.ui, self._row
        ui.channel.offer({
            Channel.SLIP: self.tr("Slip they carry"),
            Channel.FAX: self.tr("Fax"),
            Channel.PHONE: self.tr("Phone"),
            Channel.LETTER: self.tr("Letter"),
            Channel.IN_PERSON: self.tr("In person"),
            Channel.SECURE_MAIL: self.tr("Secure mail"),
        })  # fmt: skip
        ui.channel.choose(row.channel)
        ui.sent_on.setText(date_words(clock.today()))
        ui.program.addItem(self.tr("No"), "")
        for name in programs:
            ui.program.addItem(self.tr("Yes, from {name}").format(name=name), name)

    def _listen(self) -> None:
        ui = self.ui
        ui.channel.chosen.connect(lambda _: self.follow())
        ui.program.currentIndexChanged.connect(lambda _: self.follow())
        self.ticks.changed.connect(self.follow)
        self.print_button.clicked.connect(lambda: self.paper_wanted.emit(self.draft()))
        self.permission.consent_wanted.connect(lambda: self.consent_wanted.emit(self.draft()))
        self.permission.slip_wanted.connect(self._take_slip)

    def _take_slip(self) -> None:
        self.ui.channel.choose(Channel.SLIP)
        self.follow()


class FieldTicks(QWidget):
    """The minimum-necessary checklist: what may be told, with what is usually needed ticked."""

    changed = Signal()

    def __init__(self, usual: Sequence[PacketField], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.addWidget(PlainLabel(self.tr("What does it tell about the person?")))
        column.addWidget(SoftText(self.tr("Only what they need for this. Less is better."), small=True))
        ticks = QWidget()
        flow = FlowLayout(ticks)
        self._ticks = {}
        for each in rules.fields_to_choose():
            tick = QCheckBox(each.label)
            tick.setObjectName(f"field_{each}")
            tick.setChecked(each in usual)
            tick.toggled.connect(lambda _: self.changed.emit())
            flow.addWidget(tick)
            self._ticks[each] = tick
        column.addWidget(ticks)
        space(flow, between=12)
        space(column, between=4)

    def chosen(self) -> tuple[PacketField, ...]:
        """Return what is ticked, in the order of the list."""
        return tuple(each for each, tick in self._ticks.items() if tick.isChecked())

    def choose(self, fields: Sequence[PacketField]) -> None:
        """Tick these and no others."""
        for each, tick in self._ticks.items():
            tick.setChecked(each in fields)
