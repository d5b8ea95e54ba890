"""Things that were given out of charts."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from carecoord_desktop.features.disclosures import rules
from carecoord_desktop.features.disclosures.actions import record_disclosure
from carecoord_desktop.features.disclosures.records import Channel, DisclosureBasis
from carecoord_desktop.features.disclosures.rules import DisclosureDraft
from carecoord_desktop.store.desk import Desk


def a_draft(**changes: object) -> DisclosureDraft:
    """Return a fax to the health department, today."""
    draft = replace(
        rules.new_draft(), recipient="County health department", address="(617) 555-0190",
        what="Lab result", purpose="Report of a notifiable disease", basis=DisclosureBasis.OTHER,
        channel=Channel.FAX,
    )  # fmt: skip
    return replace(draft, **changes)  # type: ignore[arg-type]  # field by field, as the test says


def a_disclosure(desk: Desk, chart: UUID, **changes: object) -> UUID:
    """Return something that was given out."""
    with desk.writing() as session:
        return record_disclosure(session, chart, a_draft(**changes)).id
