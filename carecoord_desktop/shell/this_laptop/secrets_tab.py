"""What opens these records and when they close: passphrase, recovery code, the office, the idle lock."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from carecoord_desktop.common import clock
from carecoord_desktop.shell.idle_limit import LEAST_MINUTES, MOST_MINUTES, idle_minutes, set_idle_minutes
from carecoord_desktop.shell.one_work import OneWork
from carecoord_desktop.shell.open_session import OpenSession
from carecoord_desktop.shell.this_laptop.change_passphrase_form import ChangePassphraseForm, PassphraseChange
from carecoord_desktop.shell.this_laptop.joining import own_sign_in
from carecoord_desktop.shell.this_laptop.recovery_code_box import RecoveryCodeBox
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.encryption import KdfBounds
from carecoord_desktop.store.sign_ins import change_passphrase, renew_recovery_code
from carecoord_desktop.store.slots import SlotKind, SlotsDamaged, read_slots
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.messages import ask
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.record_page import moment_words
from carecoord_desktop.widgets.spin_fields import NumberEdit
from carecoord_desktop.widgets.style import look, space

_WIDTH = 720  # pixels at 100 %


class SecretsTab(Page):
    """Cards, one thing each. `idle_minutes_changed` tells the new limit."""

    idle_minutes_changed = Signal(int)

    def __init__(self, session: OpenSession, bounds: KdfBounds) -> None:
        super().__init__("")
        self.set_title(self.tr("Passphrase and lock"))
        self._session, self._bounds = session, bounds
        self.work = OneWork()
        self.body.addWidget(self.work)
        self.change = self._add_card(
            self.tr("My passphrase"),
            self.tr("Change it when somebody may have seen it. It need not change otherwise."),
            self.tr("Change my passphrase"),
        )
        self.renew = self._add_card(
            self.tr("Recovery code"),
            self.tr(
                "It opens the records when a passphrase is forgotten. Make a new one if the paper is lost."
            ),
            self.tr("New recovery code"),
        )
        self._office = Paragraph()
        office = self._card(self.tr("The office"))
        office.body.addWidget(self._office)
        self.minutes = self._add_idle_card()
        self.body.addStretch(1)
        self.change.clicked.connect(self._change)
        self.renew.clicked.connect(self._renew)
        self.work.busy.connect(lambda is_busy: self.change.setEnabled(not is_busy))
        self.work.busy.connect(lambda is_busy: self.renew.setEnabled(not is_busy))

    def refresh(self) -> None:
        """Say whether the office has a sealed way in, and after how many minutes the records lock."""
        self._office.setText(self._office_words())
        self.minutes.setValue(idle_minutes(self._session.profile))

    def _office_words(self) -> str:
        try:
            slot = read_slots(self._session.profile.slots).slot_of(SlotKind.ESCROW)
        except SlotsDamaged:
            return self.tr("The key files cannot be read. Look at Health.")
        if slot is None:
            return self.tr(
                "The office holds no key of this laptop yet. It gets a sealed one when the laptop is "
                "connected to the office; until then, the recovery code is the only second way in."
            )
        return self.tr("The office can open these records if two officers agree. Sealed on {moment}.").format(
            moment=moment_words(clock.from_ms(slot.made_ms))
        )

    def _change(self) -> None:
        form = ChangePassphraseForm(self._session.desk.worker_name, self)
        form.completed.connect(self._store)
        form.open()

    def _store(self, change: PassphraseChange) -> None:
        session, bounds, name = self._session, self._bounds, own_sign_in(self._session)

        def tell(_none: object) -> None:
            words = self.tr("From now on you unlock with the new one.")
            self.work.notice.tell("good", self.tr("Passphrase changed"), words)

        self.work.start(
            self.tr("Changing your passphrase"),
            lambda _progress: change_passphrase(
                session.desk, session.profile, name, change.old, change.new, bounds
            ),
            tell,
        )

    def _renew(self) -> None:
        question = self.tr("Make a new recovery code?")
        detail = self.tr("Have paper and pen ready. The code on the old paper opens nothing any more.")
        if not ask(self, question, detail, self.tr("Make a new code")):
            return
        session, bounds = self._session, self._bounds
        self.work.start(
            self.tr("Making a new recovery code"),
            lambda _progress: renew_recovery_code(
                session.desk, session.profile, session.unlocked.key, bounds
            ),
            lambda code: RecoveryCodeBox(code, self).open(),
        )

    def _card(self, heading: str) -> Card:
        card = Card(heading)
        card.setMaximumWidth(look().px(_WIDTH))
        self.body.addWidget(card)
        return card

    def _add_card(self, heading: str, words: str, verb: str) -> QPushButton:
        card = self._card(heading)
        card.body.addWidget(Paragraph(words))
        made = button(verb)
        card.header.addWidget(made)
        return made

    def _set_idle_minutes(self, minutes: int) -> None:
        if minutes != idle_minutes(self._session.profile):
            set_idle_minutes(self._session.profile, minutes)
            self._session.desk.note(Entry(Deed.CHANGE, entity="setting", detail="idle minutes"))
            self.idle_minutes_changed.emit(minutes)

    def _add_idle_card(self) -> NumberEdit:
        minutes = NumberEdit()
        minutes.setRange(LEAST_MINUTES, MOST_MINUTES)
        minutes.setAccessibleName(self.tr("Minutes without a touch before the records lock"))
        minutes.setMaximumWidth(look().px(120))
        card = self._card(self.tr("Locking by itself"))
        card.body.addWidget(
            Paragraph(
                self.tr(
                    "The records lock when nobody touches the laptop for so many minutes. Choose 2 to 15."
                )
            )
        )
        row = QHBoxLayout()
        row.addWidget(minutes)
        row.addWidget(PlainLabel(self.tr("minutes")))
        row.addStretch(1)
        space(row, between=8)
        card.body.addLayout(row)
        minutes.valueChanged.connect(self._set_idle_minutes)
        return minutes
