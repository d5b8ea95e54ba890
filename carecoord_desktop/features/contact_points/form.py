"""What a coordinator fills in about a number or an address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.contact_points import rules
from carecoord_desktop.features.contact_points.records import (
    AddressUse,
    ContactSystem,
    ContactUse,
    Permission,
)
from carecoord_desktop.features.contact_points.rules import AddressDraft, ContactPointDraft, shown_phone
from carecoord_desktop.forms.contact_points_address import Ui_AddressForm
from carecoord_desktop.forms.contact_points_contact_point import Ui_ContactPointForm
from carecoord_desktop.widgets.draft_fields import DraftFields


def shown_word(word: Words) -> str:
    """Return a word of a closed list as the coordinator reads it."""
    translate = QCoreApplication.translate
    match word:
        case AddressUse.NO_FIXED:
            return translate("contact_points", "No fixed address")
        case ContactSystem.EMAIL:
            return translate("contact_points", "E-mail")
        case ContactUse.OLD | AddressUse.OLD:
            return translate("contact_points", "No longer used")
        case ContactUse.TEMP | AddressUse.TEMP:
            return translate("contact_points", "For a while")
        case _:
            return word.label


class ContactPointFields(DraftFields[ContactPointDraft]):
    """A phone number or e-mail address, and what is allowed with it."""

    def __init__(self, opened: ContactPointDraft | None = None, *, may_share: bool = False) -> None:
        opened = opened or ContactPointDraft(use=ContactUse.MOBILE)
        super().__init__(Ui_ContactPointForm(), replace(opened, value=shown_phone(opened.value)))
        self.ui.is_shared.setVisible(may_share)

    def choices(self) -> Mapping[str, Mapping[Any, str]]:
        """Offer the words of each list."""
        return {
            "system": {word: shown_word(word) for word in ContactSystem},
            "use": {word: shown_word(word) for word in ContactUse},
            "may_call": {word: word.label for word in Permission},
            "may_leave_voicemail": {word: word.label for word in Permission},
            "may_text": {word: word.label for word in Permission},
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

    def rule_problems(self, draft: ContactPointDraft) -> Sequence[Problem]:
        """Return what the rules refuse."""
        return rules.problems(draft)

    def rule_warnings(self, draft: ContactPointDraft) -> Sequence[Problem]:
        """Return what the rules would look at again."""
        return rules.warnings(draft)


class AddressFields(DraftFields[AddressDraft]):
    """An address, or where to find somebody who has none."""

    def __init__(self, opened: AddressDraft | None = None, *, may_share: bool = False) -> None:
        super().__init__(Ui_AddressForm(), opened or AddressDraft())
        self.ui.is_shared.setVisible(may_share)

    def choices(self) -> Mapping[str, Mapping[Any, str]]:
        """Offer the words of each list."""
        return {
            "use": {word: shown_word(word) for word in AddressUse},
            "may_mail": {word: word.label for word in Permission},
        }

    def follow(self) -> None:
        """Ask for a street where there is one, and where to find her where that is the question."""
        use = self.ui.use.value()
        self.ui.street.setVisible(use is not AddressUse.NO_FIXED)
        can_be_found = use in (AddressUse.NO_FIXED, AddressUse.SHELTER)
        self.ui.found.setVisible(can_be_found or bool(self.ui.where_to_find.value()))

    def rule_problems(self, draft: AddressDraft) -> Sequence[Problem]:
        """Return what the rules refuse."""
        return rules.problems(draft)

    def rule_warnings(self, draft: AddressDraft) -> Sequence[Problem]:
        """Return what the rules would look at again."""
        return rules.warnings(draft)


def _set_shown(ui: Any, name: str, shown: bool) -> None:
    for part in (name, f"{name}_label"):
        getattr(ui, part).setVisible(shown)
