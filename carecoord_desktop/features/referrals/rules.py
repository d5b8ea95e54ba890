"""What a referral must say before it is stored, what it may give away, and when two ask for the same."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.resources import resource
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.consent_terms.records import Scope
from carecoord_desktop.features.needs.records import Sensitivity
from carecoord_desktop.features.needs.rules import domain_of, is_private
from carecoord_desktop.features.referral_stages.records import Channel
from carecoord_desktop.features.referrals.records import ReferralCategory, Urgency
from carecoord_desktop.store.record import Seen

FREE_AFTER_SENDING = frozenset(
    {"owner_id", "needed_by", "urgency", "authorization", "coverage_id", "consent_id"}
)
"""What may still change once a referral is sent; the rest is what the service was told."""

_CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTWXYZ"
_CODE_LENGTH = 8
_LOOK_ALIKES = str.maketrans({"I": "1", "L": "1", "O": "0", "-": None, " ": None})


class PacketField(Words):
    """One thing that a referral may tell about a person; resources/referrals says how each is called."""

    NAME = "name"
    BIRTH_DATE = "birth-date"
    PHONE = "phone"
    ADDRESS = "address"
    LANGUAGE = "language"
    HOUSEHOLD = "household"
    NEED = "need"
    REASON = "reason"
    APPOINTMENTS = "appointments"
    COVERAGE = "coverage"
    CONDITIONS = "conditions"
    MEDICINES = "medicines"
    RESULTS = "results"

    @property
    def label(self) -> str:
        """The field as a person reads it."""
        return _packet_fields()[self][0] if self in _packet_fields() else super().label

    @property
    def scope(self) -> Scope:
        """The kind of information that a release has to name."""
        return _packet_fields()[self][1] if self in _packet_fields() else Scope(self.value)


@dataclass(frozen=True)
class ReferralDraft:
    """A referral being written; `seen` is None for a new one.

    `is_second_meant` says that whoever writes it has seen the open one for the same, and wants both.
    """

    category: ReferralCategory | None = None
    domain: str = ""
    service_type: str = ""
    service_id: UUID | None = None
    organization_id: UUID | None = None
    partner_name: str = ""
    partner_phone: str = ""
    partner_fax: str = ""
    partner_address: str = ""
    need_id: UUID | None = None
    goal_id: UUID | None = None
    reason: str = ""
    urgency: Urgency = Urgency.ROUTINE
    needed_by: date | None = None
    consent_id: UUID | None = None
    coverage_id: UUID | None = None
    authorization: str = ""
    channel: Channel | None = None
    language: str = ""
    requested_by: str = ""
    people: tuple[str, ...] = ()
    owner_id: UUID | None = None
    parent_id: UUID | None = None
    replaces_id: UUID | None = None
    is_second_meant: bool = False
    seen: Seen | None = None

    @classmethod
    def of(cls, seen: Seen) -> ReferralDraft:
        """Return the draft of a stored referral as the worker saw it."""
        return cls(**{name: seen.values[name] for name in stored_fields()}, seen=seen)


@dataclass(frozen=True)
class SendDraft:
    """That a referral was sent: how, when, and what of the person it told; `program` is a Part 2 program."""

    channel: Channel | None = None
    sent_on: date | None = None
    fields_sent: tuple[PacketField, ...] = ()
    note: str = ""
    informant: str = ""
    program: str = ""


def problems(draft: ReferralDraft) -> list[Problem]:
    """Return what has to be mended before this referral can be stored."""
    found = []
    if draft.category is None:
        found.append(Problem("category", "Choose what kind of help it is."))
    if not draft.domain and not draft.service_type.strip():
        found.append(Problem("service_type", "Write what is asked for, such as food or a heart doctor."))
    if not draft.partner_name.strip():
        found.append(Problem("partner_name", "Choose the service, or write its name."))
    is_new_day = draft.seen is None or draft.needed_by != draft.seen.values["needed_by"]
    if is_new_day and draft.needed_by is not None and draft.needed_by < clock.today():
        found.append(Problem("needed_by", "This day is over. Please check it."))
    if draft.people and is_private_domain(draft.domain):
        found.append(Problem("people", "This help is private. Write one referral for each person."))
    return found


def change_problems(draft: ReferralDraft, is_sent: bool) -> list[Problem]:
    """Return what keeps a referral from being changed: what the service was told stays as it was told."""
    found = problems(draft)
    if draft.seen is None or not is_sent:
        return found
    seen = draft.seen
    fixed = stored_fields() - FREE_AFTER_SENDING
    if any(_stored(draft, name) != seen.values[name] for name in fixed):
        found.append(Problem("", "It was sent like this. Send it elsewhere, or write a new one."))
    return found


def send_problems(draft: SendDraft, prepared_on: date) -> list[Problem]:
    """Return what has to be said about a sending: how, when, and at least one thing that it told."""
    found = []
    if draft.channel is None:
        found.append(Problem("channel", "Choose how it was sent."))
    if draft.sent_on is not None and draft.sent_on > clock.today():
        found.append(Problem("sent_on", "This day is in the future. Please check it."))
    if draft.sent_on is not None and draft.sent_on < prepared_on:
        found.append(Problem("sent_on", "This day is before the referral was written."))
    if draft.channel not in (None, Channel.SLIP) and not draft.fields_sent:
        found.append(Problem("fields_sent", "Choose what it told about the person."))
    return found


def what_of(category: ReferralCategory | None, domain: str, service_type: str) -> str:
    """Return what a referral asks for, in words: "Food", "Cardiology"."""
    if service_type.strip():
        return service_type.strip()
    if domain:
        return domain_of(domain).label
    return "" if category is None else category.label


def is_private_domain(domain: str) -> bool:
    """Return whether a kind of need is private by itself, such as safety from harm."""
    sensitivity = domain_of(domain).sensitivity if domain else Sensitivity.NONE
    return is_private(sensitivity)


def asks_for_the_same(one: ReferralDraft, category: str, domain: str, service_type: str) -> bool:
    """Return whether a draft asks for what a referral of these words asks for.

    The same kind and need; where both name a service in words, those have to be the same, too.
    """
    if one.category != category or one.domain != domain:
        return False
    mine, other = one.service_type.strip().casefold(), service_type.strip().casefold()
    return mine == other or (bool(domain) and not (mine and other))


def is_pair(one: Seen, other: Seen) -> bool:
    """Return whether two referrals ask for the same and neither was written knowing the other."""
    if one.record_id == other.record_id:
        return False
    for mine, its in ((one.values, other), (other.values, one)):
        is_known = str(its.record_id) in mine["beside"]
        if is_known or its.record_id in (mine["parent_id"], mine["replaces_id"]):
            return False
    if one.values["parent_id"] is not None and one.values["parent_id"] == other.values["parent_id"]:
        return False
    theirs = other.values
    return asks_for_the_same(
        ReferralDraft.of(one), theirs["category"], theirs["domain"], theirs["service_type"]
    )


def elsewhere(draft: ReferralDraft, referral_id: UUID) -> ReferralDraft:
    """Return the draft of a referral to another service, in place of the one that did not work out."""
    return replace(
        draft,
        service_id=None,
        organization_id=None,
        partner_name="",
        partner_phone="",
        partner_fax="",
        partner_address="",
        consent_id=None,
        authorization="",
        channel=None,
        replaces_id=referral_id,
        needed_by=draft.needed_by if draft.needed_by and draft.needed_by >= clock.today() else None,
        seen=None,
    )


def stored_fields() -> frozenset[str]:
    """Return the fields of a draft that are fields of the record."""
    return frozenset(each.name for each in fields(ReferralDraft)) - {"seen", "is_second_meant"}


def stored_values(draft: ReferralDraft) -> dict[str, Any]:
    """Return the values of a draft as they are stored, without white space around them."""
    return {name: _stored(draft, name) for name in sorted(stored_fields())}


def usual_fields(category: ReferralCategory | None) -> tuple[PacketField, ...]:
    """Return what a referral of a kind usually tells: as little as the service needs."""
    usual = _packets()["usual"].get(str(category), ["name", "phone"])
    return tuple(map(PacketField, usual))


def fields_to_choose() -> tuple[PacketField, ...]:
    """Return everything that a referral may tell, in the order of the checklist."""
    return tuple(_packet_fields())


def slip_code(referral_id: UUID) -> str:
    """Return the code on a slip, such as "K7QM-4TPX-2", by which its referral is found again.

    Its last sign is a check: any one wrong sign, and any two neighbors swapped, are noticed. It tells nothing
    about the person.
    """
    rest, signs = referral_id.int % len(_CODE_LETTERS) ** _CODE_LENGTH, []
    for _ in range(_CODE_LENGTH):
        rest, place = divmod(rest, len(_CODE_LETTERS))
        signs.append(place)
    code = "".join(_CODE_LETTERS[place] for place in (*signs, _check(signs)))
    return f"{code[:4]}-{code[4:8]}-{code[8:]}"


def typed_code(text: str) -> str | None:
    """Return the code that somebody typed or scanned as `slip_code` writes it, or None where it is none."""
    code = text.strip().upper().translate(_LOOK_ALIKES)
    if len(code) != _CODE_LENGTH + 1 or any(letter not in _CODE_LETTERS for letter in code):
        return None
    *signs, check = map(_CODE_LETTERS.index, code)
    return f"{code[:4]}-{code[4:8]}-{code[8:]}" if check == _check(signs) else None


def _check(signs: list[int]) -> int:
    return sum(place * weight for weight, place in enumerate(signs, start=2)) % len(_CODE_LETTERS)


def _stored(draft: ReferralDraft, name: str) -> Any:
    value = getattr(draft, name)
    return value.strip() if type(value) is str else value


@cache
def _packet_fields() -> Mapping[PacketField, tuple[str, Scope]]:
    return {PacketField(each["id"]): (each["label"], Scope(each["scope"])) for each in _packets()["field"]}


@cache
def _packets() -> Mapping[str, Any]:
    with resource("referrals", "packets.toml").open("rb") as file:
        return tomllib.load(file)
