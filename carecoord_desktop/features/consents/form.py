"""A consent on screen: its terms, then its text and the signature; and how it is taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.languages import language_name
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.consent_terms import rules as terms
from carecoord_desktop.features.consent_terms.records import ConsentType, Purpose, Scope
from carecoord_desktop.features.consent_terms.rules import ConsentDraft, ConsentText
from carecoord_desktop.features.consents import rules
from carecoord_desktop.features.consents.actions import propose_consent, sign_consent
from carecoord_desktop.features.consents.queries import consent_to_print
from carecoord_desktop.features.consents.records import Consent, RevokedBy
from carecoord_desktop.features.consents.rules import Revocation
from carecoord_desktop.features.signatures.form import SignatureForm
from carecoord_desktop.features.signatures.records import Manner
from carecoord_desktop.features.signatures.rules import SignatureDraft
from carecoord_desktop.features.signers.queries import signers_of
from carecoord_desktop.features.signers.records import SignsAs
from carecoord_desktop.features.signers.rules import Agreement, Signer, warning
from carecoord_desktop.forms.consents_consent import Ui_ConsentForm
from carecoord_desktop.forms.consents_revocation import Ui_RevocationForm
from carecoord_desktop.forms.consents_signer import Ui_SignerFields
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.date_field import day_in, days_missing
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.labels import Heading, PlainLabel
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.style import look, space

_RECIPIENTS = 64  # pixels at 100 %: two lines

Opener = Callable[[DraftForm[Any], Destination[Any], SavedDraft | None], None]
"""How a form is opened: on a page, or by itself above another window."""


class ConsentForm(DraftForm[ConsentDraft]):
    """Collects the terms; what does not belong to the type is hidden and not stored."""

    def __init__(self, draft: ConsentDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = draft
        self._ids = dict(zip(draft.recipients, draft.recipient_ids, strict=False))
        self.ui = ui = Ui_ConsentForm()
        ui.setupUi(self)
        ui.type.offer({word: word.label for word in ConsentType})
        ui.purpose.offer({word: word.label for word in Purpose}, blank=self.tr("Choose"))
        for tag in terms.languages():
            ui.language.addItem(language_name(tag), tag)
        self._ticks = self._put_ticks()
        ui.recipients.setFixedHeight(look().px(_RECIPIENTS))
        ui.recipients.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._show(draft)
        ui.type.currentIndexChanged.connect(self._follow_type)
        self._follow_type()
        self.begin(ui.save, ui.cancel, ui.fields)

    def draft(self) -> ConsentDraft:
        """Return what the fields hold now, as far as it belongs to the type."""
        ui, shares, is_part_2 = self.ui, self._shares(), ui_type(self) == ConsentType.PART_2
        names = [line.strip() for line in ui.recipients.value().splitlines() if line.strip()]
        recipients = tuple(names) if shares else ()
        return replace(
            self._given,
            type=ui_type(self),
            recipients=recipients,
            recipient_ids=tuple(self._ids.get(name, "") for name in recipients),
            program=ui.program.text() if is_part_2 else "",
            scope=tuple(word for word, tick in self._ticks.items() if shares and tick.isChecked()),
            scope_words=ui.scope_words.text() if shares else "",
            purpose=ui.purpose.value() if shares else None,
            purpose_words=ui.purpose_words.text() if ui_type(self) != ConsentType.TEXT_EMAIL else "",
            expires_on=day_in(ui.expires_on),
            expires_when=ui.expires_when.text(),
            language=ui.language.currentData() or terms.ORIGINAL,
        )

    def problems(self, draft: ConsentDraft) -> Sequence[Problem]:
        """Return what the terms lack."""
        return terms.problems(draft)

    def in_short(self) -> str:
        """Return for what and for whom it is."""
        draft = self.draft()
        kind = "" if draft.type is None else draft.type.label
        return ", ".join(filter(None, (kind, *draft.recipients)))

    def _put_ticks(self) -> dict[str, QCheckBox]:
        ticks = {}
        for word in Scope:
            if word == terms.NAMED_ONLY[0]:
                named = PlainLabel(self.tr("Only if the person names it:"))
                self.ui.scope_column.addWidget(named)
            tick = QCheckBox(word.label.replace("&", "&&"))
            tick.setObjectName(f"scope_{word}")
            self.ui.scope_column.addWidget(tick)
            ticks[str(word)] = tick
        return ticks

    def _show(self, draft: ConsentDraft) -> None:
        ui = self.ui
        ui.type.choose(draft.type)
        ui.recipients.setText("\n".join(draft.recipients))
        ui.program.setText(draft.program)
        for word, tick in self._ticks.items():
            tick.setChecked(word in draft.scope)
        ui.scope_words.setText(draft.scope_words)
        ui.purpose.choose(draft.purpose)
        ui.purpose_words.setText(draft.purpose_words)
        ui.expires_on.setText(date_words(draft.expires_on))
        ui.expires_when.setText(draft.expires_when)
        ui.language.setCurrentIndex(max(ui.language.findData(draft.language), 0))

    def _shares(self) -> bool:
        return ui_type(self) in terms.SHARES

    def _follow_type(self) -> None:
        ui, kind, shares = self.ui, ui_type(self), self._shares()
        for drawn in (ui.program_label, ui.program_help, ui.program):
            drawn.setVisible(kind == ConsentType.PART_2)
        shared: tuple[QWidget, ...] = (
            ui.recipients_label, ui.recipients_help, ui.recipients, ui.scope_label, ui.scope,
            ui.scope_words_label, ui.scope_words_help, ui.scope_words, ui.purpose_label, ui.purpose,
        )  # fmt: skip
        for each in shared:
            each.setVisible(shares)
        for drawn in (ui.purpose_words_label, ui.purpose_words):
            drawn.setVisible(kind != ConsentType.TEXT_EMAIL)
        asked = {
            ConsentType.PROGRAM: self.tr("&Which program?"),
            ConsentType.PHOTO: self.tr("&What are the photos for?"),
            ConsentType.RESEARCH: self.tr("&Which study?"),
        }.get(kind or ConsentType.RELEASE, self.tr("More about what it is &for (optional)"))
        ui.purpose_words_label.setText(asked)
        ui.purpose_words.setAccessibleName(asked.replace("&", ""))
        if kind == ConsentType.PART_2:
            self._ticks[Scope.SUBSTANCE_USE].setChecked(True)


def ui_type(form: ConsentForm) -> ConsentType | None:
    """Return the type that a form shows."""
    kind = form.ui.type.value()
    return kind if isinstance(kind, ConsentType) else None


class _SignerPart(QWidget):
    """The text to be signed, and below it who signs and why he may."""

    def __init__(self, text: ConsentText, signers: Sequence[Signer]) -> None:
        super().__init__()
        self.ui = Ui_SignerFields()
        self.ui.setupUi(self)
        self.signers = {_key(one.signs_as, one.person_id): one for one in signers}
        for key, one in self.signers.items():
            self.ui.signs_as.addItem(self._words(one), key)
        self.ui.text_column.addWidget(TextCard(text))

    def chosen(self) -> Signer | None:
        """Return who was chosen."""
        return self.signers.get(self.ui.signs_as.currentData() or "")

    def _words(self, one: Signer) -> str:
        if one.signs_as == SignsAs.SELF:
            return str(self.tr("{name}, the person")).format(name=one.name)
        role = {
            SignsAs.PARENT_OF_MINOR: self.tr("a parent"),
            SignsAs.GUARDIAN: self.tr("a guardian"),
            SignsAs.HEALTH_CARE_AGENT: self.tr("a health care agent"),
        }.get(one.signs_as, one.signs_as.label)
        if not one.name:
            return str(self.tr("{role} who is not written down yet")).format(role=role.capitalize())
        return ", ".join((one.name, one.relationship or role))


class TextCard(Card):
    """A consent as it reads, section by section."""

    def __init__(self, text: ConsentText) -> None:
        super().__init__(text.title)
        self.body.addWidget(Paragraph(text.opening))
        for section in text.sections:
            self.body.addWidget(Heading(section.heading, level=3))
            lines = section.lines if len(section.lines) == 1 else [f"•  {line}" for line in section.lines]
            self.body.addWidget(Paragraph("\n".join(lines)))
        space(self.body, between=8)


class AgreementForm(SignatureForm):
    """Shows the text, then takes down who signs it and how; nothing of the text can be changed here."""

    def __init__(
        self,
        text: ConsentText,
        type_: ConsentType,
        signers: Sequence[Signer],
        birth_date: PartialDate | None,
        parent: QWidget | None = None,
    ) -> None:
        self._type, self._birth_date = type_, birth_date
        self._part, self._copy = (part := _SignerPart(text, signers)), (copy := QCheckBox())
        copy.setObjectName("copy_given")
        manners = [one for one in Manner if one != Manner.VERBAL or type_ in rules.BY_WORD]
        super().__init__("", signers[0].name, parent, above=part, below=copy, manners=manners)
        self.setWindowTitle(self.tr("Sign a consent"))
        self.ui.heading.setText(self.tr("Read it together, then sign"))
        self.ui.save.setText(self.tr("Record consent"))
        copy.setText(self.tr("The person gets a &copy"))
        part.ui.signs_as.currentIndexChanged.connect(self._follow_signer)
        self._follow_signer()
        self.setTabOrder(part.ui.signs_as, part.ui.authority)
        self.setTabOrder(part.ui.authority, self.ui.manner)

    def draft(self) -> Agreement:
        """Return what the fields hold now."""
        given, signer = super().draft(), self._part.chosen()
        return Agreement(
            **vars(given),
            signs_as=None if signer is None else signer.signs_as,
            signed_by=None if signer is None else signer.person_id,
            authority=self._part.ui.authority.text(),
            copy_given=self._copy.isChecked(),
        )

    def problems(self, draft: SignatureDraft) -> Sequence[Problem]:
        """Return what is missing before this signature counts."""
        assert isinstance(draft, Agreement)  # noqa: S101  # `draft` returns nothing else
        missing = days_missing(self.ui.signed_on)
        return missing or rules.agreement_problems(draft, self._type, self._part.chosen(), self._birth_date)

    def _follow_signer(self) -> None:
        signer, ui = self._part.chosen(), self._part.ui
        is_self = signer is None or signer.signs_as == SignsAs.SELF
        for drawn in (ui.authority_label, ui.authority_help, ui.authority):
            drawn.setVisible(not is_self)
        for drawn in (self.ui.relationship_label, self.ui.relationship_help, self.ui.relationship):
            drawn.hide()  # who signs as what is said above
        if signer is not None:
            self.ui.signer.setText(signer.name)
            self.ui.relationship.setText(signer.relationship)
            ui.authority.setText(signer.authority)
        said = warning(signer, self._birth_date, clock.today())
        if said:
            self.notice.tell("wait", self.tr("Please check"), said)
        else:
            self.notice.clear()


class RevocationForm(DraftForm[Revocation]):
    """Asks who takes a consent back, and how it was heard."""

    def __init__(self, signer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_RevocationForm()
        ui.setupUi(self)
        ui.revoked_how.offer({word: word.label for word in RevokedBy}, blank=self.tr("Choose"))
        ui.revoked_by.setText(signer)
        ui.revoked_on.setText(date_words(clock.today()))
        self.begin(ui.save, ui.cancel, ui.fields)

    def draft(self) -> Revocation:
        """Return what the fields hold now."""
        ui = self.ui
        return Revocation(
            day_in(ui.revoked_on), ui.revoked_by.text(), ui.revoked_how.value(), ui.revoked_why.text()
        )

    def problems(self, draft: Revocation) -> Sequence[Problem]:
        """Return what has to be said before a consent is taken back."""
        return days_missing(self.ui.revoked_on) or rules.revocation_problems(draft, None)


class GetConsent(QObject):
    """Gets a consent here and now: the terms, then the text and the signature, each saved as it is done.

    `stored` carries the id of the consent once it is signed. Where only the terms were saved, the consent
    waits in the list of the chart for its signature. Whatever was typed is kept as a draft.
    """

    stored = Signal(object)

    def __init__(self, desk: Desk, chart: UUID, parent: QWidget, opener: Opener | None = None) -> None:
        super().__init__(parent)
        self._desk, self._chart, self._parent = desk, chart, parent
        self._open = opener or _open_alone

    def begin(self, draft: ConsentDraft, resumed: SavedDraft | None = None) -> None:
        """Open the terms; once they are saved, the text and the signature follow."""

        def store(session: Session, written: ConsentDraft) -> UUID:
            return propose_consent(session, self._chart, written).id

        form = ConsentForm(draft, self._parent)
        form.saved.connect(self.sign)
        self._open(form, Destination(self._desk, self._chart, Consent.kind(), store), resumed)

    def sign(self, consent_id: UUID, resumed: SavedDraft | None = None) -> None:
        """Open the text of a consent that waits for a signature."""
        with self._desk.reading() as session:
            found, signers = consent_to_print(session, consent_id), signers_of(session, self._chart)
        seen = found.row.seen if resumed is None or resumed.seen is None else resumed.seen

        def store(session: Session, agreement: Agreement) -> Consent:
            return sign_consent(session, seen, agreement)

        form = AgreementForm(found.text, found.row.type, signers, found.birth_date, self._parent)
        form.saved.connect(partial(self._tell, consent_id))
        self._open(form, Destination(self._desk, self._chart, Consent.kind(), store, seen), resumed)

    def _tell(self, consent_id: UUID, _: object) -> None:
        self.stored.emit(consent_id)


def _open_alone(form: DraftForm[Any], to: Destination[Any], resumed: SavedDraft | None) -> None:
    form.save_to(to, resumed)
    form.setWindowModality(Qt.WindowModality.WindowModal)
    form.open()


def _key(signs_as: SignsAs, person_id: UUID | None) -> str:
    return f"{signs_as}:{person_id or ''}"
