"""What made-up people were asked and what they agreed to, before any of it is written into a chart."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

import msgspec

from carecoord_desktop.common.resources import resource
from carecoord_desktop.features.calls.records import ContactResult
from carecoord_desktop.features.consent_terms.records import ConsentType, Purpose, Scope
from carecoord_desktop.features.referral_stages.records import (
    Channel,
    EventType,
    NeedAfter,
    PatientSays,
    Reason,
    Received,
)
from carecoord_desktop.features.referrals.records import ReferralCategory
from carecoord_desktop.features.referrals.rules import PacketField

Answer = bool | int | str | list[str]

PROGRAM = "Community health"
"""The program all made-up people are in."""


@dataclass(frozen=True)
class Screening:
    """One of our own forms, answered so many days ago.

    `answers` are by linkId; `help` says, by the category of a need they propose, whether help was wanted: yes
    where nothing is said.
    """

    form: str
    days_ago: int
    answers: Mapping[str, Answer]
    help: Mapping[str, str] = field(default_factory=dict)
    informant: str = ""


@dataclass(frozen=True)
class Aim:
    """A goal of a plan with its steps; `is_own` if the words are the person's."""

    statement: str
    target: str
    steps: tuple[str, ...]
    is_own: bool = False


@dataclass(frozen=True)
class Allowing:
    """A consent signed so many days ago, and perhaps taken back; `signer` is "" for the person herself.

    With a `witness` it was said and not signed; with `read_in` an interpreter read it aloud.
    """

    type: ConsentType
    days_ago: int
    recipients: tuple[str, ...] = ()
    scope: tuple[Scope, ...] = ()
    purpose: Purpose | None = None
    purpose_words: str = ""
    program: str = ""
    ends_in_days: int | None = None
    signer: str = ""
    witness: str = ""
    read_in: str = ""
    taken_back_days_ago: int | None = None


@dataclass(frozen=True)
class Reply:
    """What happened to a referral so many days ago; a visit is counted from today on."""

    what: EventType
    days_ago: int
    reason: Reason | None = None
    informant: str = ""
    evidence: str = ""
    result: ContactResult | None = None
    visit_in_days: int | None = None
    outcome: Received | None = None
    person_says: PatientSays | None = None
    need_after: NeedAfter | None = None


@dataclass(frozen=True)
class Asking:
    """A referral written so many days ago, and sent on that day by `sent_by` or not yet.

    `told` is what it gave away; `covers` are the names of household members written before.
    """

    person: str
    to: str
    category: ReferralCategory
    days_ago: int
    domain: str = ""
    service: str = ""
    reason: str = ""
    phone: str = ""
    fax: str = ""
    sent_by: Channel | None = None
    told: tuple[PacketField, ...] = ()
    covers: tuple[str, ...] = ()
    replies: tuple[Reply, ...] = ()


@cache
def askings() -> tuple[Asking, ...]:
    """Return the referrals of all made-up people, in the order of the file."""
    with resource("demo_people", "referrals.toml").open("rb") as file:
        return msgspec.convert(tomllib.load(file)["referral"], tuple[Asking, ...])
