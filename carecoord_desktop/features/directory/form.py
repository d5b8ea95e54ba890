"""A service, and a call to one, on screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from carecoord_desktop.common.languages import LANGUAGES, language_name
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.spelling import folded
from carecoord_desktop.features.directory import rules
from carecoord_desktop.features.directory.records import Capacity, Finding, ServiceStatus
from carecoord_desktop.features.directory.rules import ServiceDraft, VerificationDraft
from carecoord_desktop.forms.directory_call import Ui_DirectoryCallForm
from carecoord_desktop.forms.directory_service import Ui_DirectoryServiceForm
from carecoord_desktop.hsds.hours import Hours
from carecoord_desktop.hsds.phones import Phone
from carecoord_desktop.hsds.typed import hours_typed, phone_typed
from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import day_in, days_missing
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.style import look

_TEXT = 84  # pixels at 100 %: three lines


class DirectoryCallForm(DraftForm[VerificationDraft]):
    """Collects what a call to a service found; `words` say whom to call."""

    def __init__(self, draft: VerificationDraft, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._service = draft.service
        self.ui = Ui_DirectoryCallForm()
        self.ui.setupUi(self)
        self.ui.heading.setText(words)
        self.ui.heading.setWordWrap(True)
        self.ui.note.setFixedHeight(look().px(_TEXT))
        self.ui.finding.offer({finding: finding.label for finding in Finding}, blank=self.tr("Choose one"))
        self.ui.finding.choose(draft.finding)
        self.ui.called_on.setText(date_words(draft.called_on))
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)

    def draft(self) -> VerificationDraft:
        """Return what the fields hold now."""
        ui = self.ui
        return VerificationDraft(self._service, ui.finding.value(), day_in(ui.called_on), ui.note.value())

    def problems(self, draft: VerificationDraft) -> Sequence[Problem]:
        """Return what has to be mended before this call can be stored."""
        return days_missing(self.ui.called_on) or rules.verification_problems(draft)


class DirectoryServiceForm(DraftForm[ServiceDraft]):
    """Collects a service; `categories` are the kinds of help to choose from, by id, in words."""

    def __init__(
        self, draft: ServiceDraft, categories: dict[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._was = draft
        self.ui = Ui_DirectoryServiceForm()
        self.ui.setupUi(self)
        self._categories = [*categories]
        for box, blank in (
            (self.ui.category, self.tr("Choose one")), (self.ui.also_category, self.tr("Nothing else"))
        ):  # fmt: skip
            box.offer(categories, blank=blank)
        self.ui.capacity.offer({one: one.label for one in Capacity}, blank=self.tr("Nobody asked yet"))
        self.ui.status.offer({one: one.label for one in ServiceStatus})
        for text in (self.ui.description, self.ui.phones, self.ui.hours, self.ui.required_documents):
            text.setFixedHeight(look().px(_TEXT))
        self._fill(draft)
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)

    def name_as_correction(self) -> None:
        """Say that what is changed here goes to the office as a proposal; who runs it and where stays."""
        self.setWindowTitle(self.tr("Propose a correction"))
        self.ui.heading.setText(self.tr("Propose a correction"))
        self.ui.save.setText(self.tr("Send to the office"))
        for name in ("organization_name", *_PLACE):
            getattr(self.ui, name).setEnabled(False)

    def draft(self) -> ServiceDraft:
        """Return what the fields hold now."""
        ui, was = self.ui, self._was
        chosen = [box.value() for box in (ui.category, ui.also_category)]
        further = was.categories[2:]
        return ServiceDraft(
            name=ui.name.text(), organization_name=ui.organization_name.text(),
            description=ui.description.value(),
            categories=tuple(dict.fromkeys([*(str(one) for one in chosen if one), *further])),
            phones=tuple(phone for phone in self._phones() if phone is not None),
            hours=tuple(hours for hours in self._hours() if hours is not None),
            address_1=ui.address_1.text(), address_2=was.address_2, city=ui.city.text(),
            state=ui.state.text(), postal_code=ui.postal_code.text(),
            url=ui.url.text(), email=ui.email.text(),
            languages=tuple(map(_tag, _parts(ui.languages.text()))),
            service_areas=_parts(ui.service_areas.text()), eligibility=ui.eligibility.text(),
            minimum_age=_age(ui.minimum_age.text()), maximum_age=_age(ui.maximum_age.text()),
            required_documents=tuple(_lines(ui.required_documents.value())),
            application_process=ui.application_process.text(), wait_time=was.wait_time, fees=ui.fees.text(),
            accepted_insurance=_parts(ui.accepted_insurance.text()), capacity=ui.capacity.value(),
            status=ui.status.value() or ServiceStatus.ACTIVE, alert=ui.alert.text(),
            seen=was.seen, place_seen=was.place_seen, organization_seen=was.organization_seen,
            is_one_place=was.is_one_place,
        )  # fmt: skip

    def problems(self, draft: ServiceDraft) -> Sequence[Problem]:
        """Return what has to be mended before this service can be stored."""
        found = [Problem(_FIELDS.get(each.field, each.field), each.message) for each in rules.problems(draft)]
        for name, read, message in (
            ("phones", self._phones(), self.tr("Write one number on a line, like 617-555-0142 (Maria).")),
            ("hours", self._hours(), self.tr("Write hours like this: Mon-Fri 9 am to 5 pm.")),
        ):
            if None in read and name not in {each.field for each in found}:
                found.append(Problem(name, message))
        for name in ("minimum_age", "maximum_age"):
            text = getattr(self.ui, name).text().strip()
            if text and not text.isdecimal():
                found.append(Problem(name, self.tr("Write the age as a number, like 18.")))
        return found

    def _fill(self, draft: ServiceDraft) -> None:
        ui = self.ui
        for name in _PLAIN_FIELDS:
            getattr(ui, name).setText(getattr(draft, name))
        for name in ("minimum_age", "maximum_age"):
            age = getattr(draft, name)
            getattr(ui, name).setText("" if age is None else str(age))
        for box, place in ((ui.category, 0), (ui.also_category, 1)):
            _choose(box, draft.categories[place] if place < len(draft.categories) else None)
        ui.phones.setText("\n".join(phone.words for phone in draft.phones))
        ui.hours.setText("\n".join(hours.words for hours in draft.hours))
        ui.languages.setText(", ".join(map(language_name, draft.languages)))
        ui.service_areas.setText(", ".join(draft.service_areas))
        ui.required_documents.setText("\n".join(draft.required_documents))
        ui.accepted_insurance.setText(", ".join(draft.accepted_insurance))
        ui.capacity.choose(draft.capacity)
        ui.status.choose(draft.status)
        for name in _PLACE:
            getattr(ui, name).setEnabled(draft.is_one_place)

    def _phones(self) -> list[Phone | None]:
        """Return the phones typed, None for a line without a number; a line left as it was stays whole."""
        known = {phone.words: phone for phone in self._was.phones}
        return [known.get(line) or phone_typed(line) for line in _lines(self.ui.phones.value())]

    def _hours(self) -> list[Hours | None]:
        known = {hours.words: hours for hours in self._was.hours}
        return [known.get(line) or hours_typed(line) for line in _lines(self.ui.hours.value())]


def _choose(box: Choice[Any], word: str | None) -> None:
    """Show a choice, or the blank one."""
    if word is None:
        box.setCurrentIndex(0)
    else:
        box.choose(word)


def _lines(text: str) -> Iterable[str]:
    return (line.strip() for line in text.splitlines() if line.strip())


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _age(text: str) -> int | None:
    return int(text) if text.strip().isdecimal() else None


def _tag(name: str) -> str:
    """Return the tag of a language written in words, or the words where nobody knows them."""
    names = {folded(language_name(tag)): tag for tag in LANGUAGES}
    return names.get(folded(name), name)


_FIELDS = {"categories": "category"}
_PLACE = ("address_1", "city", "state", "postal_code")
_PLAIN_FIELDS = (
    "name", "organization_name", "description", "address_1", "city", "state", "postal_code", "eligibility",
    "application_process", "fees", "alert", "url", "email",
)  # fmt: skip
