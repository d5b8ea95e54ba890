"""What a coordinator fills in about a person: one long form to register her, small ones to change a part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from carecoord_desktop.common.languages import LANGUAGES, language_name
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.patients import rules
from carecoord_desktop.features.patients.actions import LooksRegistered
from carecoord_desktop.features.patients.queries import PossibleDuplicate
from carecoord_desktop.features.patients.records import (
    AddressUse,
    AdministrativeGender,
    Asked,
    ContactSystem,
    ContactUse,
    IdentifierType,
    Permission,
    RelatedRole,
)
from carecoord_desktop.features.patients.rules import (
    AddressDraft,
    CareTeamMemberDraft,
    ContactPointDraft,
    DeathDraft,
    Draft,
    HouseholdDraft,
    IdentifierDraft,
    PatientDraft,
    RelatedPersonDraft,
)
from carecoord_desktop.forms.patients_address import Ui_AddressForm
from carecoord_desktop.forms.patients_care_team_member import Ui_CareTeamMemberForm
from carecoord_desktop.forms.patients_contact_point import Ui_ContactPointForm
from carecoord_desktop.forms.patients_death import Ui_DeathForm
from carecoord_desktop.forms.patients_household import Ui_HouseholdForm
from carecoord_desktop.forms.patients_identifier import Ui_IdentifierForm
from carecoord_desktop.forms.patients_look_alikes import Ui_LookAlikesForm
from carecoord_desktop.forms.patients_patient import Ui_PatientForm
from carecoord_desktop.forms.patients_related_person import Ui_RelatedPersonForm
from carecoord_desktop.widgets.buttons import button, dress_button
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import partial_date_words
from carecoord_desktop.widgets.draft_fields import DraftFields
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.field_problems import show_beside_fields
from carecoord_desktop.widgets.field_rows import FieldRows
from carecoord_desktop.widgets.form_layout import (
    button_row,
    form_column,
    in_reading_order,
    keep_order,
    on_card,
    scrolled,
)
from carecoord_desktop.widgets.labels import Heading, PlainLabel, SoftText
from carecoord_desktop.widgets.reason_box import ReasonBox
from carecoord_desktop.widgets.style import look, space_form
from carecoord_desktop.widgets.written import Parts, Value

AnyDraft = TypeVar("AnyDraft", bound=Draft)


@dataclass(frozen=True)
class PersonDrafts:
    """Everything one registration holds: the person, how to reach her, where, and who is around her."""

    patient: PatientDraft
    points: tuple[ContactPointDraft, ...] = ()
    addresses: tuple[AddressDraft, ...] = ()
    related_people: tuple[RelatedPersonDraft, ...] = ()


def shown_word(word: Words) -> str:
    """Return a word of a closed list as the coordinator reads it."""
    translate = QCoreApplication.translate
    match word:
        case AddressUse.NO_FIXED:
            return translate("patients", "No fixed address")
        case ContactSystem.EMAIL:
            return translate("patients", "E-mail")
        case ContactUse.OLD | AddressUse.OLD:
            return translate("patients", "No longer used")
        case ContactUse.TEMP | AddressUse.TEMP:
            return translate("patients", "For a while")
        case IdentifierType.MEDICAL_RECORD:
            return translate("patients", "Medical record number")
        case IdentifierType.MEMBER:
            return translate("patients", "Member number")
        case IdentifierType.MEDICAID:
            return translate("patients", "Medicaid number")
        case IdentifierType.MEDICARE:
            return translate("patients", "Medicare number")
        case AdministrativeGender.UNKNOWN:
            return translate("patients", "Not known")
        case _:
            return word.label


Offers = Mapping[str, Mapping[Any, str]]


def _offered(words: type[Words]) -> dict[Words, str]:
    return {word: shown_word(word) for word in words}


def _languages(written: str) -> dict[str, str]:
    named = sorted((language_name(code), code) for code in {*LANGUAGES, written} - {""})
    return {"": QCoreApplication.translate("patients", "Not asked")} | {code: name for name, code in named}


class PersonFields(DraftFields[AnyDraft]):
    """Fields of one of this slice's drafts, judged by its rules."""

    def rule_problems(self, draft: AnyDraft) -> Sequence[Problem]:
        """Return what the rules refuse."""
        return rules.problems(draft)

    def rule_warnings(self, draft: AnyDraft) -> Sequence[Problem]:
        """Return what the rules would look at again."""
        return rules.warnings(draft)


class ContactPointFields(PersonFields[ContactPointDraft]):
    """A phone number or e-mail address, and what is allowed with it."""

    def __init__(self, opened: ContactPointDraft | None = None, *, may_share: bool = False) -> None:
        opened = opened or ContactPointDraft(use=ContactUse.MOBILE)
        super().__init__(Ui_ContactPointForm(), replace(opened, value=rules.shown_phone(opened.value)))
        self.ui.is_shared.setVisible(may_share)

    def choices(self) -> Offers:
        """Offer the words of each list."""
        return {
            "system": _offered(ContactSystem),
            "use": _offered(ContactUse),
            "may_call": _offered(Permission),
            "may_leave_voicemail": _offered(Permission),
            "may_text": _offered(Permission),
        }

    def follow(self) -> None:
        """Ask about calls of a phone only; an e-mail can only be written to."""
        system = self.ui.system.value()
        is_phone = system not in (ContactSystem.EMAIL, ContactSystem.FAX)
        for name in ("may_call", "may_leave_voicemail"):
            _set_shown(self.ui, name, is_phone)
        _set_shown(self.ui, "may_text", system is not ContactSystem.FAX)
        self.ui.may_text_label.setText(self.tr("Text") if is_phone else self.tr("Write"))
        is_number = system in (ContactSystem.PHONE, ContactSystem.FAX)
        self.ui.value_label.setText(self.tr("Number") if is_number else self.tr("Address"))


class AddressFields(PersonFields[AddressDraft]):
    """An address, or where to find somebody who has none."""

    def __init__(self, opened: AddressDraft | None = None, *, may_share: bool = False) -> None:
        super().__init__(Ui_AddressForm(), opened or AddressDraft())
        self.ui.is_shared.setVisible(may_share)

    def choices(self) -> Offers:
        """Offer the words of each list."""
        return {"use": _offered(AddressUse), "may_mail": _offered(Permission)}

    def follow(self) -> None:
        """Ask for a street where there is one, and where to find her where that is the question."""
        use = self.ui.use.value()
        self.ui.street.setVisible(use is not AddressUse.NO_FIXED)
        can_be_found = use in (AddressUse.NO_FIXED, AddressUse.SHELTER)
        self.ui.found.setVisible(can_be_found or bool(self.ui.where_to_find.value()))


class RelatedPersonFields(PersonFields[RelatedPersonDraft]):
    """Somebody around the person, with authority and limits."""

    def __init__(self, opened: RelatedPersonDraft | None = None) -> None:
        super().__init__(Ui_RelatedPersonForm(), opened or RelatedPersonDraft())

    def choices(self) -> Offers:
        """Offer the words of each list."""
        return {
            "role": _offered(RelatedRole),
            "may_be_told": _offered(Permission),
            "language": _languages(self.opened.language),
        }

    def follow(self) -> None:
        """Ask for the paper of an order only where there is one."""
        self.ui.order.setVisible(self.ui.no_contact.isChecked())


class CareTeamMemberFields(PersonFields[CareTeamMemberDraft]):
    """Somebody who takes part in the person's care."""

    def __init__(self, opened: CareTeamMemberDraft | None = None) -> None:
        opened = opened or CareTeamMemberDraft()
        super().__init__(Ui_CareTeamMemberForm(), replace(opened, phone=rules.shown_phone(opened.phone)))


class HouseholdFields(PersonFields[HouseholdDraft]):
    """The name of a household, and a note."""

    def __init__(self, opened: HouseholdDraft | None = None) -> None:
        super().__init__(Ui_HouseholdForm(), opened or HouseholdDraft())


class IdentifierFields(PersonFields[IdentifierDraft]):
    """A number somebody else knows the person by."""

    def __init__(self) -> None:
        super().__init__(Ui_IdentifierForm(), IdentifierDraft())

    def choices(self) -> Offers:
        """Offer the kinds of number that may be kept."""
        return {"type": _offered(IdentifierType)}


class DeathFields(PersonFields[DeathDraft]):
    """When somebody died, and who told us."""

    def __init__(self, opened: DeathDraft) -> None:
        super().__init__(Ui_DeathForm(), opened)


class PatientFields(PersonFields[PatientDraft]):
    """The person herself."""

    def __init__(self, opened: PatientDraft | None = None) -> None:
        super().__init__(Ui_PatientForm(), opened or PatientDraft())

    def choices(self) -> Offers:
        """Offer the words of each list."""
        return {
            "administrative_gender": _offered(AdministrativeGender),
            "needs_interpreter": _offered(Asked),
            "race_and_ethnicity_asked": {
                Asked.NOT_ASKED: self.tr("Not asked"),
                Asked.YES: self.tr("Asked, answered"),
                Asked.DECLINED: self.tr("Asked, declined"),
            },
            "spoken_language": _languages(self.opened.spoken_language),
            "written_language": _languages(self.opened.written_language),
        }

    def follow(self) -> None:
        """Offer race and ethnicity once she answers, and whenever an answer is there."""
        answered = self.ui.race_and_ethnicity_asked.value() is Asked.YES
        draft = self.draft()
        self.ui.race_answers.setVisible(answered or bool(draft.races or draft.ethnicities))


class SmallForm(DraftForm[AnyDraft]):
    """One set of fields in a window of its own; `found_wrong` carries the reason why it was never true."""

    found_wrong = Signal(str)

    def __init__(
        self,
        shown: PersonFields[AnyDraft],
        title: str,
        verb: str,
        parent: QWidget | None = None,
        *,
        can_be_wrong: bool = False,
    ) -> None:
        super().__init__(parent)
        self.fields = shown
        self.setWindowTitle(title)
        self.save, cancel = QPushButton(verb), QPushButton(self.tr("Cancel"))
        self.wrong = QPushButton(self.tr("Entered in error..."))
        dress_button(self.wrong, "quiet")
        self.wrong.setVisible(can_be_wrong)
        self.wrong.clicked.connect(self._ask_why)
        content = on_card(shown)
        self._area = scrolled(content)
        self.setLayout(
            form_column(Heading(title, level=1), self._area, button_row(self.wrong, None, cancel, self.save))
        )
        self.begin(self.save, cancel, content)
        shown.show_warnings()

    def draft(self) -> AnyDraft:
        """Return what the fields hold now."""
        return self.fields.draft()

    def problems(self, draft: AnyDraft) -> Sequence[Problem]:
        """Return what must be mended before this can be stored."""
        return self.fields.problems()

    def found_problems(self) -> list[Problem]:
        """Return what must be mended; the fields know their own dates."""
        return self.fields.problems()

    def parts(self) -> Parts:
        """Return the fields she fills in."""
        return {"": self.fields.inputs()}

    def write(self, values: Mapping[str, Mapping[str, Value]]) -> None:
        """Put back what was written, and show what follows from it."""
        self.fields.write(values.get("", {}))

    def form_name(self) -> str:
        """Return the name of the fields: this window is only their frame."""
        return type(self.fields).__name__

    def _ask_why(self) -> None:
        box = ReasonBox(
            self.tr("Was this never true?"),
            self.tr("It leaves the chart and stays in the history, with your reason."),
            self.tr("Mark as entered in error"),
            self,
        )
        box.given.connect(self._take_back)
        box.open()

    def _take_back(self, reason: str) -> None:
        self.drop()
        self.found_wrong.emit(reason)


def patient_form_name(part: str = "") -> str:
    """Return the name by which a draft finds the form of one part of a person, or of a registration."""
    return f"{PatientForm.__name__} {part}".strip()


class PatientForm(DraftForm[PersonDrafts]):
    """Registers a person, or changes one or all parts of her.

    A registration that meets people who look alike asks about them in the same window; then either
    `existing_chosen` or `kept_apart` follows, and after the latter it is saved once more.
    """

    existing_chosen = Signal(UUID)
    kept_apart = Signal(str)

    def __init__(
        self, opened: PatientDraft | None = None, *, part: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.person = PatientFields(opened)
        self.is_new = self.person.opened.seen is None
        self._part = part
        ui = self.person.ui
        self.points = FieldRows(ui.points, ui.add_point, ContactPointFields)
        self.addresses = FieldRows(ui.addresses, ui.add_address, AddressFields)
        self.related_people = FieldRows(ui.related_people, ui.add_person, RelatedPersonFields)
        for rows in self._rows().values():
            rows.row_added.connect(self._bring_row)
        self.look_alikes = LookAlikes()
        self._build()
        self._show_part(part)
        ui.has_no_phone.toggled.connect(self._follow_phone)
        self.begin(self.save, self.cancel, self.person)
        self.person.show_warnings()
        keep_order(self)

    def draft(self) -> PersonDrafts:
        """Return what the fields hold now; rows nobody wrote into are left out."""
        points = (replace(point, rank=rank) for rank, point in enumerate(self.points.drafts(), 1))
        return PersonDrafts(
            self.person.draft(),
            tuple(points),
            tuple(self.addresses.drafts()),
            tuple(self.related_people.drafts()),
        )

    def form_name(self) -> str:
        """Return the name of a registration, or of the one part that is changed."""
        return patient_form_name(self._part)

    def parts(self) -> Parts:
        """Return the fields of the person and of every row somebody wrote into."""
        rows = {
            f"{name} {place}": row.inputs()
            for name, each in self._rows().items()
            for place, row in enumerate(each.written())
        }
        return {"person": self.person.inputs()} | rows

    def write(self, values: Mapping[str, Mapping[str, Value]]) -> None:
        """Put back what was written, with as many rows as there were."""
        self.person.write(values.get("person", {}))
        for name, rows in self._rows().items():
            rows.write([values[part] for part in values if part.startswith(f"{name} ")])

    def found_problems(self) -> list[Problem]:
        """Return what must be mended, in the person and in every row."""
        return [problem for each in self._judged() for problem in each.problems()]

    def try_to_save(self) -> None:
        """Save; who looks alike is asked about first."""
        try:
            super().try_to_save()
        except LooksRegistered as alike:
            self.ask_about(alike.found)

    def ask_about(self, found: Sequence[PossibleDuplicate]) -> None:
        """Show who may be this person already, in the same window."""
        self.look_alikes.show_people(found)
        self._turn_to(self.look_alikes)
        self.look_alikes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        title = self.tr("Register a person") if self.is_new else self.tr("Change this person")
        self.setWindowTitle(title)
        self._title = Heading(title, level=1)
        self.save = QPushButton(self.tr("Save person") if self.is_new else self.tr("Save changes"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.back = QPushButton(self.tr("Back to the form"))
        dress_button(self.back, "secondary")
        self.back.hide()
        self._area = scrolled(self.person)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._area)
        if self.is_new:
            self._pages.addWidget(self.look_alikes)
        self.setLayout(
            form_column(self._title, self._pages, button_row(self.back, None, self.cancel, self.save))
        )
        self.back.clicked.connect(lambda: self._turn_to(self._area))
        self.look_alikes.existing_chosen.connect(self.existing_chosen)
        self.look_alikes.kept_apart.connect(self.kept_apart)

    def _show_part(self, part: str) -> None:
        ui = self.person.ui
        for card in self._cards():
            card.setVisible(part in ("", card.objectName()))
        if self.is_new:
            self.points.add()
            self.addresses.add()
            return
        # What has its own records is changed on its own card of the chart.
        for drawn in (ui.place, ui.people, ui.points, ui.add_point):
            drawn.hide()

    def _cards(self) -> tuple[QWidget, ...]:
        ui = self.person.ui
        return ui.identity, ui.reach, ui.place, ui.language, ui.race_and_ethnicity, ui.people, ui.matters

    def _follow_phone(self, has_no_phone: bool) -> None:
        if not self.is_new:
            return
        if has_no_phone:
            self.points.drop_untouched()
        elif not self.points.rows:
            self.points.add()

    def _complete(self) -> None:
        if self._pages.currentWidget() is not self._area or self._show_problems():
            return
        self.try_to_save()

    def _rows(self) -> dict[str, FieldRows[Any]]:
        return {"points": self.points, "addresses": self.addresses, "related_people": self.related_people}

    def _judged(self) -> list[DraftFields[Any]]:
        return [self.person, *(row for each in self._rows().values() for row in each.written())]

    def _show_problems(self) -> bool:
        """Show what must be mended, also in a part that was left out; return whether there is anything."""
        first: QWidget | None = None
        is_refused = False
        for each in self._judged():
            found = each.problems()
            is_refused = is_refused or bool(found)
            show_beside_fields(each, found)
            first = first or next(filter(None, (each.field(problem.field) for problem in found)), None)
        if first is not None:
            for card in self._cards():
                card.setVisible(card.isVisibleTo(self) or card.isAncestorOf(first))
            self._bring(first)
        return is_refused

    def _bring(self, field: QWidget) -> None:
        """Put the cursor into a field and scroll there, once new rows and words have their place."""
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, field, lambda: self._area.ensureWidgetVisible(field, 0, look().px(64)))

    def _turn_to(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        is_form = page is self._area
        self.back.setVisible(not is_form)
        self.save.setVisible(is_form)

    def _bring_row(self, fields_of_row: QWidget) -> None:
        """Bring a row that has just been added into sight and into the order of Tab."""
        keep_order(self)
        if self.isVisible():
            space_form(fields_of_row)
            first = next(
                each for each in in_reading_order(fields_of_row) if isinstance(each, Choice | QLineEdit)
            )
            self._bring(first)


class LookAlikes(QWidget):
    """At most five people who may be registered already, and why; none of them needs a reason."""

    existing_chosen = Signal(UUID)
    kept_apart = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        content = QWidget()
        self.ui = Ui_LookAlikesForm()
        self.ui.setupUi(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(content))
        self.apart = button(self.tr("Not the same person"))
        self.ui.another_column.addWidget(self.apart, 0, Qt.AlignmentFlag.AlignLeading)
        self.apart.clicked.connect(self._keep_apart)
        self.ui.reason.returnPressed.connect(self._keep_apart)
        self.opens: list[QPushButton] = []

    def show_people(self, found: Sequence[PossibleDuplicate]) -> None:
        """Show these people, the likeliest first."""
        layout = self.ui.candidates_column
        while (item := layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.opens = []
        show_beside_fields(self, [])
        for one in found:
            layout.addWidget(self._card(one))
        self.setFocusProxy(self.opens[0] if self.opens else self.ui.reason)

    def _card(self, one: PossibleDuplicate) -> Card:
        card = Card(one.shown_name)
        born = partial_date_words(one.birth_date.text) if one.birth_date is not None else ""
        facts = (
            self.tr("Born {date}").format(date=born) if born else self.tr("Birth date not known"),
            one.phone,
        )
        card.body.addWidget(PlainLabel("   ".join(filter(None, facts))))
        reasons = SoftText(self.tr("Why: {reasons}").format(reasons=one.words))
        card.body.addWidget(reasons)
        opening = button(self.tr("Open this person"), "secondary", "user")
        opening.setAccessibleName(self.tr("Open {name}").format(name=one.shown_name))
        opening.clicked.connect(lambda: self.existing_chosen.emit(one.patient_id))
        card.header.addWidget(opening)
        self.opens.append(opening)
        return card

    def _keep_apart(self) -> None:
        reason = self.ui.reason.text().strip()
        if reason:
            self.kept_apart.emit(reason)
        else:
            words = self.tr("Write why, like “her twin sister” or “checked her card”.")
            show_beside_fields(self, [Problem("reason", words)])


def _set_shown(ui: Any, name: str, shown: bool) -> None:
    for part in (name, f"{name}_label"):
        getattr(ui, part).setVisible(shown)
