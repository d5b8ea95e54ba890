"""A new referral on screen: for which need, to which of three places, and how; the rest is folded."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.consent_terms.rules import release_draft
from carecoord_desktop.features.consents.form import GetConsent
from carecoord_desktop.features.consents.queries import consent_for
from carecoord_desktop.features.consents.rules import Permission
from carecoord_desktop.features.directory.actions import record_verification
from carecoord_desktop.features.directory.queries import ServiceRow, service_row
from carecoord_desktop.features.directory.records import Finding
from carecoord_desktop.features.directory.rules import VerificationDraft
from carecoord_desktop.features.directory_search.form import ServicePicker
from carecoord_desktop.features.needs.queries import needs_of_chart
from carecoord_desktop.features.needs.records import WantsHelp
from carecoord_desktop.features.referral_stages.records import Channel, EventType
from carecoord_desktop.features.referral_steps.rules import EventDraft
from carecoord_desktop.features.referrals import actions, rules
from carecoord_desktop.features.referrals.queries import (
    household_members,
    new_draft,
    same_kind_open,
    success_by_service,
)
from carecoord_desktop.features.referrals.records import Referral, ReferralCategory, Urgency
from carecoord_desktop.features.referrals.rules import ReferralDraft, SendDraft
from carecoord_desktop.forms.referrals_referral import Ui_ReferralForm
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.date_field import day_in, days_missing
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.form_layout import keep_order, widen
from carecoord_desktop.widgets.held_text import HeldText
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.notice_bar import NoticeBar
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.style import look
from carecoord_desktop.widgets.written import Parts, Value, inputs_of

_WIDE = 760  # pixels at 100 %: three places side by side
_REASON = 64  # pixels at 100 %: two lines
_NOT_CALLED = "Not called first: "


@dataclass(frozen=True)
class WrittenReferral:
    """A referral as the form holds it: with the call made first, or why there was none."""

    draft: ReferralDraft
    call: VerificationDraft | None = None
    why_not_called: str = ""


def store_written(
    session: Session,
    chart: UUID,
    written: WrittenReferral,
    prepare: Callable[[Session, ReferralDraft], Referral] | None = None,
) -> UUID:
    """Store a referral, the call before it, and that the slip was handed over; return its id.

    `prepare` stores it in another way than as a new one. Without a slip it stays prepared.
    """
    draft = written.draft
    if written.call is not None:
        record_verification(session, written.call)
    if draft.seen is not None:
        return actions.change_referral(session, draft).id
    stored = prepare(session, draft) if prepare else actions.prepare_referral(session, chart, draft)
    if written.why_not_called:
        note = EventDraft(EventType.NOTE, note=_NOT_CALLED + written.why_not_called)
        actions.record_event(session, stored.id, note)
    if draft.channel == Channel.SLIP:
        actions.send_referral(session, stored.id, SendDraft(Channel.SLIP))
    return stored.id


class ReferralForm(DraftForm[WrittenReferral]):
    """Collects a referral; what the need and the chart tell is filled in and folded away."""

    def __init__(self, desk: Desk, chart: UUID, draft: ReferralDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._chart, self._given = desk, chart, draft
        self.ui = ui = Ui_ReferralForm()
        ui.setupUi(self)
        self.service = HeldText("service", ui.fields, str(draft.service_id or ""))
        self.picker: ServicePicker | None = None
        self._read: ServiceRow | None = None
        self.warning = NoticeBar(is_narrow=True)
        ui.warning_place_column.addWidget(self.warning)
        self.permission = PermissionLine()
        ui.consent_place_column.addWidget(self.permission)
        self._people = self._offer_people()
        self._offer()
        self._show(draft)
        self._listen()
        ui.reason.setFixedHeight(look().px(_REASON))
        widen(self, _WIDE)
        self._look_anew()
        if draft.seen is not None:
            self.name_as_change(self.tr("Change a referral"), ui.heading, ui.save)
        self.begin(ui.save, ui.cancel, ui.fields)
        keep_order(self)

    def draft(self) -> WrittenReferral:
        """Return what the fields hold now."""
        ui, service = self.ui, self._service()
        is_typed = service is None or ui.partner_name.text().strip() != _partner_name(service)
        referral = replace(
            self._given_for_need(),
            service_type=ui.service_type.text(),
            service_id=None if is_typed or service is None else service.service_id,
            organization_id=None if is_typed or service is None else service.organization_id,
            partner_name=ui.partner_name.text(),
            partner_phone=ui.partner_phone.text(),
            partner_fax=ui.partner_fax.text(),
            partner_address=_address(service) if service and not is_typed else self._given.partner_address,
            reason=ui.reason.value(),
            urgency=ui.urgency.value() or Urgency.ROUTINE,
            needed_by=day_in(ui.needed_by),
            channel=ui.channel.value(),
            people=tuple(key for key, tick in self._people.items() if tick.isChecked()),
            authorization=ui.authorization.text(),
            requested_by=ui.requested_by.text(),
            is_second_meant=ui.is_second_meant.isChecked(),
        )
        if service is None or is_typed or not service.freshness.call_first:
            return WrittenReferral(referral)
        if (finding := ui.called.value()) is None:
            return WrittenReferral(referral, None, ui.call_note.text().strip())
        return WrittenReferral(referral, VerificationDraft(service.seen, finding, note=ui.call_note.text()))

    def problems(self, draft: WrittenReferral) -> Sequence[Problem]:
        """Return what has to be mended before it can be stored."""
        found = days_missing(self.ui.needed_by) or rules.problems(draft.draft)
        service = self._service()
        if self._calls_first(service) and draft.call is None and not draft.why_not_called:
            found.append(Problem("called", self.tr("Call them first, or write why not.")))
        if draft.draft.channel is None:
            found.append(Problem("channel", self.tr("Choose how it gets there.")))
        return found

    def parts(self) -> Parts:
        """Return the fields, and the service that was picked."""
        return {"": {"service": self.service, **inputs_of(self.ui.fields)}}

    def write(self, values: Mapping[str, Mapping[str, Value]]) -> None:
        """Put back what was written, and show what follows from it."""
        super().write(values)
        self._look_anew()
        super().write(values)
        self.follow()

    # what is offered

    def _offer(self) -> None:
        ui = self.ui
        with self._desk.reading() as session:
            needs = needs_of_chart(session, self._chart)
        for need in needs:
            if need.need_id == self._given.need_id or (need.is_open and need.wants_help == WantsHelp.YES):
                ui.need.addItem(need.label, str(need.need_id))
        ui.need.addItem(self.tr("Something else"), "")
        ui.category.offer({word: word.label for word in ReferralCategory}, blank=self.tr("Choose"))
        ui.urgency.offer({word: word.label for word in Urgency})
        ui.called.offer(
            {
                Finding.OK: self.tr("They help as written"),
                Finding.CHANGED: self.tr("They help, and something changed"),
                Finding.CLOSED: self.tr("They have closed"),
                Finding.NO_ANSWER: self.tr("Nobody answered"),
            },
            blank=self.tr("Not called yet"),
        )
        ui.channel.offer({
            Channel.SLIP: self.tr("Slip they carry"),
            Channel.FAX: self.tr("Fax"),
            Channel.PHONE: self.tr("Phone"),
            Channel.LETTER: self.tr("Letter"),
            Channel.IN_PERSON: self.tr("In person"),
            Channel.SECURE_MAIL: self.tr("Secure mail"),
        })  # fmt: skip

    def _offer_people(self) -> dict[str, QCheckBox]:
        with self._desk.reading() as session:
            members = household_members(session, self._chart)
        column = self.ui.people_place_column
        if members:
            column.addWidget(PlainLabel(self.tr("Who else in the household is it for?")))
        ticks = {}
        for patient_id, name in members:
            tick = QCheckBox(name.replace("&", "&&"))
            tick.setObjectName(f"person_{patient_id}")
            tick.setChecked(str(patient_id) in self._given.people)
            column.addWidget(tick)
            ticks[str(patient_id)] = tick
        return ticks

    def _show(self, draft: ReferralDraft) -> None:
        ui = self.ui
        ui.need.setCurrentIndex(max(ui.need.findData(str(draft.need_id or "")), 0))
        ui.category.choose(draft.category if draft.need_id is None else None)
        ui.service_type.setText(draft.service_type)
        ui.partner_name.setText(draft.partner_name)
        ui.partner_phone.setText(draft.partner_phone)
        ui.partner_fax.setText(draft.partner_fax)
        ui.channel.choose(draft.channel or Channel.SLIP)
        ui.reason.setText(draft.reason)
        ui.urgency.choose(draft.urgency)
        ui.needed_by.setText(date_words(draft.needed_by))
        ui.authorization.setText(draft.authorization)
        ui.requested_by.setText(draft.requested_by)

    def _listen(self) -> None:
        ui = self.ui
        ui.need.activated.connect(lambda _: self._take_need())
        ui.category.chosen.connect(lambda _: self.follow())
        ui.channel.chosen.connect(lambda _: self.follow())
        ui.called.currentIndexChanged.connect(lambda _: self.follow())
        ui.partner_name.editingFinished.connect(self.follow)
        ui.service_type.editingFinished.connect(self.follow)
        ui.more.toggled.connect(lambda _: self.follow())
        self.permission.consent_wanted.connect(self._get_consent)
        self.permission.slip_wanted.connect(self._take_slip)

    # what follows

    def _given_for_need(self) -> ReferralDraft:
        """Return what is known before she writes anything, for the need that is chosen."""
        chosen = self.ui.need.currentData()
        if chosen == str(self._given.need_id or ""):
            known = self._given
        else:
            with self._desk.reading() as session:
                known = new_draft(session, self._chart, UUID(chosen) if chosen else None)
            known = replace(
                known,
                parent_id=self._given.parent_id,
                replaces_id=self._given.replaces_id,
                seen=self._given.seen,
            )
        return (
            known if chosen else replace(known, category=self.ui.category.value(), domain=self._given.domain)
        )

    def _take_need(self) -> None:
        known = self._given_for_need()
        self.ui.reason.setText(known.reason)
        self._look_anew()

    def _look_anew(self) -> None:
        """Offer the places for the need that is chosen."""
        if self.picker is not None:
            self.picker.hide()
            self.picker.deleteLater()
        domain = self._given_for_need().domain
        with self._desk.reading() as session:
            success = success_by_service(session)
        self.picker = ServicePicker(
            self._desk, self._chart, domain, success=success, parent=self.ui.picker_place
        )
        self.picker.picked.connect(self._take_service)
        self.ui.picker_place_column.addWidget(self.picker)
        self.follow()

    def _take_service(self, service_id: UUID) -> None:
        self.service.text = str(service_id)
        service = self._service()
        if service is None:
            return
        ui = self.ui
        ui.partner_name.setText(_partner_name(service))
        ui.partner_phone.setText(service.phone.words if service.phone else "")
        ui.partner_fax.setText(service.fax.words if service.fax else "")
        self.follow()

    def _service(self) -> ServiceRow | None:
        """Return the service that was picked, read once: this is asked at each key."""
        text = self.service.text
        if not text or (self._read is not None and str(self._read.service_id) == text):
            return self._read if text else None
        with self._desk.reading() as session:
            self._read = service_row(session, UUID(text))
        return self._read

    def _calls_first(self, service: ServiceRow | None) -> bool:
        is_picked = service is not None and self.ui.partner_name.text().strip() == _partner_name(service)
        return is_picked and service is not None and service.freshness.call_first

    def follow(self) -> None:
        """Show what belongs to the place and the way, and what stands against it."""
        ui, service, channel = self.ui, self._service(), self.ui.channel.value()
        calls_first, chosen = self._calls_first(service), bool(ui.need.currentData())
        ui.category_group.setVisible(not chosen)
        ui.service_type_group.setVisible(not chosen or ui.more.isChecked())
        ui.called_group.setVisible(calls_first)
        ui.call_note_group.setVisible(calls_first)
        for group in (
            ui.reason_group, ui.urgency_group, ui.needed_by_group, ui.partner_phone_group,
            ui.partner_fax_group, ui.authorization_group, ui.requested_by_group,
        ):  # fmt: skip
            group.setVisible(ui.more.isChecked())
        ui.people_place.setVisible(ui.more.isChecked() and bool(self._people))
        self._warn(service if calls_first else None)
        self._say_permission(channel)
        for place, said in ((ui.warning_place, self.warning), (ui.consent_place, self.permission)):
            place.setVisible(bool(said.words()))  # an empty place would leave a gap
        if self._given.seen is None:
            ui.save.setText(
                self.tr("Print slip and send") if channel == Channel.SLIP else self.tr("Save, then send it")
            )

    def _warn(self, stale: ServiceRow | None) -> None:
        with self._desk.reading() as session:
            same = same_kind_open(session, self._chart, self.draft().draft)
        self.ui.is_second_meant.setVisible(bool(same))
        if same:
            other = same[0]
            words = self.tr("{what} at {partner}: {stage}.").format(
                what=other.what, partner=other.partner_name, stage=other.stage_words
            )
            self.warning.tell("wait", self.tr("There is an open one already"), words)
        elif stale is not None:
            number = stale.phone.words if stale.phone else self.tr("no number is known")
            self.warning.tell(
                "late", stale.freshness.words, self.tr("Their phone: {number}").format(number=number)
            )
        else:
            self.warning.clear()

    def _say_permission(self, channel: Channel | None) -> None:
        name = self.ui.partner_name.text().strip()
        if channel in (None, Channel.SLIP) or not name:
            self.permission.clear()
            return
        draft = self.draft().draft
        scope = {each.scope for each in rules.usual_fields(draft.category)}
        with self._desk.reading() as session:
            found = consent_for(session, self._chart, draft.organization_id or name, scope=scope, name=name)
        self.permission.show_permission(found)

    def _get_consent(self) -> None:
        draft = self.draft().draft
        scope = {each.scope for each in rules.usual_fields(draft.category)}
        asking = GetConsent(self._desk, self._chart, self)
        asking.stored.connect(lambda _: self.follow())
        asking.begin(release_draft(draft.partner_name.strip(), draft.organization_id, scope=scope))

    def _take_slip(self) -> None:
        self.ui.channel.choose(Channel.SLIP)
        self.follow()


class PermissionLine(NoticeBar):
    """Whether something may go out, in words; where it may not, the two ways on are its buttons."""

    consent_wanted = Signal()
    slip_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, is_narrow=True)

    def show_permission(self, permission: Permission) -> None:
        """Say it."""
        if permission.allowed:
            self.tell("good", self.tr("May go out"), permission.why)
            return
        self.tell(
            "late",
            self.tr("Consent is missing"),
            permission.why,
            self.tr("Get it now"),
            self.consent_wanted.emit,
            or_else=(self.tr("Slip they carry instead"), self.slip_wanted.emit),
        )


def _partner_name(service: ServiceRow) -> str:
    return service.organization_name or service.name


def _address(service: ServiceRow) -> str:
    return service.places[0].address if service.places else ""
