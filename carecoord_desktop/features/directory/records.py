"""The services of the community in the terms of HSDS 3.1, and what the office itself found out about them.

All of it lies in the office chart. The id of an imported record follows from its sender, its table and its id
there, so that two laptops which import one file mean the same records.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class ServiceStatus(Words):
    """Whether a service is running (HSDS 3.1 service.status)."""

    ACTIVE = "active"
    INACTIVE = "inactive"
    DEFUNCT = "defunct"
    TEMPORARILY_CLOSED = "temporarily closed"


class LocationType(Words):
    """What kind of place it is (HSDS 3.1 location.location_type)."""

    PHYSICAL = "physical"
    POSTAL = "postal"
    VIRTUAL = "virtual"


class Capacity(Words):
    """Whether a service takes people now (Gravity capacity answers); empty text while nobody asked."""

    CAPACITY = "capacity"
    WAITLIST = "waitlist"
    ASSESSMENT_REQUIRED = "additional-assessment-required"
    NO_CAPACITY = "no-capacity"

    @property
    def label(self) -> str:
        """The answer in words."""
        return _CAPACITY_LABELS.get(self, super().label)


_CAPACITY_LABELS = {
    Capacity.CAPACITY: "Takes people now",
    Capacity.WAITLIST: "Has a waiting list",
    Capacity.ASSESSMENT_REQUIRED: "Has to talk to the person first",
    Capacity.NO_CAPACITY: "Full",
}


class Finding(Words):
    """What a call to a service found."""

    OK = "ok"
    CHANGED = "changed"
    CLOSED = "closed"
    NO_ANSWER = "no-answer"

    @property
    def label(self) -> str:
        """The finding in words."""
        return _FINDING_LABELS.get(self, super().label)


_FINDING_LABELS = {
    Finding.OK: "All is as written here",
    Finding.CHANGED: "Something has changed",
    Finding.CLOSED: "It has closed",
    Finding.NO_ANSWER: "Nobody answered",
}


class ProposalStatus(Words):
    """What became of a proposed correction."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    DECLINED = "declined"


class Organization(Record):
    """Who runs services (HSDS organization).

    `source` is who sent it and `original_id` its id there, both "" for one that was written here. `said`
    holds a short digest of each value as the sender last said it: by it a re-import knows our corrections.
    """

    __tablename__ = "organization"

    name: Mapped[str] = field(Merge.SCALAR)
    alternate_name: Mapped[str] = field(Merge.SCALAR, default="")
    description: Mapped[str] = field(Merge.SCALAR, default="")
    email: Mapped[str] = field(Merge.SCALAR, default="")
    website: Mapped[str] = field(Merge.SCALAR, default="")
    phones: Mapped[tuple[str, ...]] = field(Merge.SCALAR, default=())
    address: Mapped[str] = field(Merge.SCALAR, default="")
    source: Mapped[str] = field(Merge.APPEND, default="")
    original_id: Mapped[str] = field(Merge.APPEND, default="")
    said: Mapped[tuple[str, ...]] = field(Merge.SCALAR, default=())
    corrected_at: Mapped[datetime | None] = field(Merge.SCALAR)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")


class ServiceLocation(Record):
    """A place where services are given (HSDS location and its addresses).

    `phones` and `hours` are written as `rules.Phone` and `rules.Hours` read them.
    """

    __tablename__ = "service_location"

    organization_id: Mapped[UUID | None] = field(Merge.SCALAR, index=True)
    location_type: Mapped[LocationType] = field(
        Merge.SCALAR, Word(LocationType), default=LocationType.PHYSICAL
    )
    name: Mapped[str] = field(Merge.SCALAR, default="")
    alternate_name: Mapped[str] = field(Merge.SCALAR, default="")
    description: Mapped[str] = field(Merge.SCALAR, default="")
    transportation: Mapped[str] = field(Merge.SCALAR, default="")
    latitude: Mapped[Decimal | None] = field(Merge.SCALAR)
    longitude: Mapped[Decimal | None] = field(Merge.SCALAR)
    address_1: Mapped[str] = field(Merge.SCALAR, default="")
    address_2: Mapped[str] = field(Merge.SCALAR, default="")
    city: Mapped[str] = field(Merge.SCALAR, default="")
    region: Mapped[str] = field(Merge.SCALAR, default="")
    state: Mapped[str] = field(Merge.SCALAR, default="")
    postal_code: Mapped[str] = field(Merge.SCALAR, default="", index=True)
    country: Mapped[str] = field(Merge.SCALAR, default="")
    mail_address: Mapped[str] = field(Merge.SCALAR, default="")
    phones: Mapped[tuple[str, ...]] = field(Merge.SCALAR, default=())
    hours: Mapped[tuple[str, ...]] = field(Merge.SCALAR, default=())
    languages: Mapped[tuple[str, ...]] = field(Merge.SCALAR, default=())
    accessibility: Mapped[tuple[str, ...]] = field(Merge.SCALAR, default=())
    source: Mapped[str] = field(Merge.APPEND, default="")
    original_id: Mapped[str] = field(Merge.APPEND, default="")
    said: Mapped[tuple[str, ...]] = field(Merge.SCALAR, default=())
    corrected_at: Mapped[datetime | None] = field(Merge.SCALAR)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")


class Service(Record):
    """What a person can be sent to (HSDS service, with what hangs on it).

    `location_ids` are ids of service locations as text; `categories` are domains of needs (Gravity categories
    and ours), `terms` the sender's own words for them; `languages` are BCP 47 tags, or a name as it was
    written; `service_areas` are ZIP codes, or names of places. Ages are in whole years.
    """

    __tablename__ = "service"

    organization_id: Mapped[UUID | None] = field(Merge.SCALAR, index=True)
    location_ids: Mapped[tuple[str, ...]] = field(Merge.SCALAR, default=())
    name: Mapped[str] = field(Merge.SCALAR)
    alternate_name: Mapped[str] = field(Merge.SCALAR, default="")
    description: Mapped[str] = field(Merge.SCALAR, default="")
    url: Mapped[str] = field(Merge.SCALAR, default="")
    email: Mapped[str] = field(Merge.SCALAR, default="")
    status: Mapped[ServiceStatus] = field(
        Merge.SCALAR, Word(ServiceStatus), default=ServiceStatus.ACTIVE, index=True
    )
    alert: Mapped[str] = field(Merge.SCALAR, default="")
    categories: Mapped[tuple[str, ...]] = field(Merge.SCALAR, default=())
    terms: Mapped[tuple[str, ...]] = field(Merge.SCALAR, default=())
    phones: Mapped[tuple[str, ...]] = field(Merge.SCALAR, default=())
    hours: Mapped[tuple[str, ...]] = field(Merge.SCALAR, default=())
    languages: Mapped[tuple[str, ...]] = field(Merge.SCALAR, default=())
    interpretation_services: Mapped[str] = field(Merge.SCALAR, default="")
    service_areas: Mapped[tuple[str, ...]] = field(Merge.SCALAR, default=())
    eligibility: Mapped[str] = field(Merge.SCALAR, default="")
    minimum_age: Mapped[int | None] = field(Merge.SCALAR)
    maximum_age: Mapped[int | None] = field(Merge.SCALAR)
    application_process: Mapped[str] = field(Merge.SCALAR, default="")
    required_documents: Mapped[tuple[str, ...]] = field(Merge.SCALAR, default=())
    wait_time: Mapped[str] = field(Merge.SCALAR, default="")
    fees: Mapped[str] = field(Merge.SCALAR, default="")
    cost_options: Mapped[tuple[str, ...]] = field(Merge.SCALAR, default=())
    accepted_insurance: Mapped[tuple[str, ...]] = field(Merge.SCALAR, default=())
    capacity: Mapped[Capacity | None] = field(Merge.SCALAR, Word(Capacity))
    capacity_available: Mapped[int | None] = field(Merge.SCALAR)
    capacity_on: Mapped[date | None] = field(Merge.SCALAR)
    accreditations: Mapped[str] = field(Merge.SCALAR, default="")
    licenses: Mapped[str] = field(Merge.SCALAR, default="")
    assured_on: Mapped[date | None] = field(Merge.SCALAR)
    assurer_email: Mapped[str] = field(Merge.SCALAR, default="")
    last_modified_on: Mapped[date | None] = field(Merge.SCALAR)
    source: Mapped[str] = field(Merge.APPEND, default="")
    original_id: Mapped[str] = field(Merge.APPEND, default="")
    said: Mapped[tuple[str, ...]] = field(Merge.SCALAR, default=())
    added_by: Mapped[UUID | None] = field(Merge.APPEND)
    corrected_at: Mapped[datetime | None] = field(Merge.SCALAR)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")


class LocalNote(Record):
    """What a worker knows of a service that stands in no list: "ask for Maria, Tuesdays only"."""

    __tablename__ = "local_note"

    service_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    words: Mapped[str] = field(Merge.SCALAR)
    written_by: Mapped[UUID] = field(Merge.APPEND)
    written_at: Mapped[datetime] = field(Merge.APPEND)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")


class Verification(Record):
    """A call to a service to hear whether what is written here still holds."""

    __tablename__ = "verification"

    service_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    called_on: Mapped[date] = field(Merge.APPEND)
    called_by: Mapped[UUID] = field(Merge.APPEND)
    finding: Mapped[Finding] = field(Merge.APPEND, Word(Finding))
    note: Mapped[str] = field(Merge.APPEND, default="")
    recorded_at: Mapped[datetime] = field(Merge.APPEND)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")


class CorrectionProposal(Record):
    """One field of a service as somebody found it to be; the office decides whether all see it so.

    `field_name` names a field of `Service`; `was` and `value` are in the words of `rules.field_text`.
    """

    __tablename__ = "correction_proposal"

    service_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    field_name: Mapped[str] = field(Merge.APPEND)
    was: Mapped[str] = field(Merge.APPEND, default="")
    value: Mapped[str] = field(Merge.APPEND, default="")
    reason: Mapped[str] = field(Merge.APPEND, default="")
    proposed_by: Mapped[UUID] = field(Merge.APPEND)
    proposed_at: Mapped[datetime] = field(Merge.APPEND)
    status: Mapped[ProposalStatus] = field(
        Merge.WORKFLOW,
        Word(ProposalStatus),
        default=ProposalStatus.PROPOSED,
        index=True,
        ended=(ProposalStatus.APPROVED, ProposalStatus.DECLINED),
    )
    decided_by: Mapped[UUID | None] = field(Merge.WORKFLOW)
    decided_at: Mapped[datetime | None] = field(Merge.WORKFLOW)
    decision_note: Mapped[str] = field(Merge.WORKFLOW, default="")


class VendorMapping(Record):
    """How the columns of one sender's own files are read, as "file.column=table.field" lines."""

    __tablename__ = "vendor_mapping"

    sender: Mapped[str] = field(Merge.SCALAR, index=True)
    columns: Mapped[tuple[str, ...]] = field(Merge.SCALAR, default=())
    saved_by: Mapped[UUID] = field(Merge.APPEND)
    saved_at: Mapped[datetime] = field(Merge.SCALAR)
