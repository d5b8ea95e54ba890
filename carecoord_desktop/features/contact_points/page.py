"""The cards with a person's numbers and addresses, and what is allowed with each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from sqlalchemy.orm import Session

from carecoord_desktop.features.contact_points.actions import (
    add_address,
    add_contact_point,
    change_address,
    change_contact_point,
)
from carecoord_desktop.features.contact_points.form import AddressFields, ContactPointFields, shown_word
from carecoord_desktop.features.contact_points.queries import (
    address_as_seen,
    addresses,
    contact_points,
    has_household,
    point_as_seen,
)
from carecoord_desktop.features.contact_points.records import Address, ContactPoint, ContactSystem, Permission
from carecoord_desktop.features.contact_points.rules import AddressDraft, ContactPointDraft, shown_phone
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.card_columns import Entry, action_card, add_entries
from carecoord_desktop.widgets.card_section import CardSection, resumed_by
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.draft_offers import Resume
from carecoord_desktop.widgets.labels import Chip

_PERMISSION_CHIPS: dict[Permission, tuple[ChipKind, str]] = {
    Permission.NEVER: ("late", "prohibit"),
    Permission.ASK_FIRST: ("wait", "hand"),
    Permission.ALLOWED: ("good", "check-circle"),
    Permission.NOT_ASKED: ("plain", "question"),
}


class ContactPointsSection(CardSection):
    """Her phone numbers and e-mail addresses."""

    def read(self, session: Session) -> None:
        """Read her numbers, and whether there is a household to share one with."""
        self._points = contact_points(session, self.chart)
        self._may_share = has_household(session, self.chart)

    def card(self) -> Card:
        """Return the card with her numbers."""
        card = action_card(self.tr("Phones and e-mail"), self.tr("Add phone or e-mail"), self._open_form)
        entries = [self._entry(point) for point in self._points]
        add_entries(card, entries, self.tr("No number is recorded."))
        return card

    def resumes(self) -> Mapping[str, Resume]:
        """Return how its form is opened again."""
        return {ContactPointFields.__name__: resumed_by(self._open_form, point_as_seen)}

    def _entry(self, point: ContactPointDraft) -> Entry:
        shown = shown_phone(point.value)
        chips = []
        if point.system not in (ContactSystem.EMAIL, ContactSystem.FAX):
            chips.append(permission_chip(self.tr("Call"), point.may_call))
            chips.append(permission_chip(self.tr("Voicemail"), point.may_leave_voicemail))
        if point.system is not ContactSystem.FAX:
            writing = self.tr("Write") if point.system is ContactSystem.EMAIL else self.tr("Text")
            chips.append(permission_chip(writing, point.may_text))
        times = self.tr("Safe times: {times}").format(times=point.safe_times)
        return Entry(
            shown,
            (
                shown_word(point.use),
                point.whose,
                self.tr("shared with the household") if point.is_shared else "",
            ),
            (times if point.safe_times else "",),
            chips,
            verb=self.tr("Change {what}").format(what=shown),
            pressed=partial(self._open_form, point),
        )

    def _open_form(self, point: ContactPointDraft | None = None, resumed: SavedDraft | None = None) -> None:
        fields = ContactPointFields(point, may_share=self._may_share)
        rank = len(self._points) + 1

        def add(session: Session, draft: ContactPointDraft) -> object:
            return add_contact_point(session, self.chart, replace(draft, rank=rank))

        title = self.tr("Add phone or e-mail") if point is None else self.tr("Change phone or e-mail")
        store = add if point is None else change_contact_point
        self.open_small(fields, title, store, ContactPoint, resumed)


class AddressesSection(CardSection):
    """Where she lives, gets mail or can be found."""

    def read(self, session: Session) -> None:
        """Read her addresses, and whether there is a household to share one with."""
        self._addresses = addresses(session, self.chart)
        self._may_share = has_household(session, self.chart)

    def card(self) -> Card:
        """Return the card with her addresses."""
        card = action_card(self.tr("Addresses"), self.tr("Add an address"), self._open_form)
        entries = [self._entry(address) for address in self._addresses]
        add_entries(card, entries, self.tr("No address is recorded."))
        return card

    def resumes(self) -> Mapping[str, Resume]:
        """Return how its form is opened again."""
        return {AddressFields.__name__: resumed_by(self._open_form, address_as_seen)}

    def _entry(self, address: AddressDraft) -> Entry:
        kind = shown_word(address.use)
        town = " ".join(filter(None, (address.state, address.postal_code)))
        care_of = self.tr("c/o {name}").format(name=address.care_of)
        find = self.tr("Where to find: {place}").format(place=address.where_to_find)
        know = self.tr("A visitor should know: {hazards}").format(hazards=address.hazards)
        return Entry(
            kind,
            (self.tr("shared with the household") if address.is_shared else "",),
            (
                care_of if address.care_of else "",
                *address.lines,
                ", ".join(filter(None, (address.city, town))),
                find if address.where_to_find else "",
                know if address.hazards else "",
            ),
            [permission_chip(self.tr("Mail"), address.may_mail)],
            verb=self.tr("Change {what}").format(what=kind),
            pressed=partial(self._open_form, address),
        )

    def _open_form(self, address: AddressDraft | None = None, resumed: SavedDraft | None = None) -> None:
        fields = AddressFields(address, may_share=self._may_share)
        title = self.tr("Add an address") if address is None else self.tr("Change an address")
        store = self.adding(add_address) if address is None else change_address
        self.open_small(fields, title, store, Address, resumed)


def permission_chip(way: str, permission: Permission) -> Chip:
    """Return what is allowed with one way of reaching or telling somebody, as a chip."""
    kind, icon_name = _PERMISSION_CHIPS.get(permission, ("wait", "question"))
    return Chip(kind, f"{way}: {permission.label.lower()}", icon_name)
