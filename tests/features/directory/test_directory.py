"""What a coordinator does about the directory: add, note, call, propose; the office decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.directory import rules
from carecoord_desktop.features.directory.actions import (
    add_note,
    add_service,
    approve_correction,
    change_note,
    change_service,
    decline_correction,
    propose_changes,
    propose_correction,
    record_verification,
    strike_note,
    strike_service,
)
from carecoord_desktop.features.directory.queries import (
    ProposalRow,
    ServiceRow,
    open_proposals,
    service_detail,
    service_draft,
    service_row,
    service_rows,
)
from carecoord_desktop.features.directory.records import Capacity, Finding, ServiceStatus
from carecoord_desktop.features.directory.rules import Freshness, ServiceDraft, VerificationDraft
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.features.team.rules import NotPermitted
from carecoord_desktop.hsds.phones import Phone
from carecoord_desktop.store.desk import Desk
from tests.builders.desks import BEN, desk_of
from tests.builders.directory import a_service, the_service
from tests.builders.team import a_worker


@pytest.fixture
def kim(rosa: Desk) -> Desk:
    """The desk of Kim, a supervisor, at the same laptop."""
    a_worker(rosa, "Kim Osei", role=Role.SUPERVISOR)
    return desk_of(rosa.store, BEN, "Kim Osei", Role.SUPERVISOR)


def waiting(desk: Desk) -> list[ProposalRow]:
    """Return the corrections nobody has decided about."""
    with desk.reading() as session:
        return open_proposals(session)


def called(desk: Desk, row: ServiceRow, finding: Finding, note: str = "") -> None:
    """Record a call to a service."""
    with desk.writing() as session:
        record_verification(session, VerificationDraft(row.seen, finding, note=note))


def test_a_new_service_stands_in_the_list_with_who_runs_it_and_where(rosa: Desk) -> None:
    row = a_service(rosa, address_1="1 Pier Street", city="Boston", state="MA", postal_code="02128")
    assert (row.name, row.organization_name, row.postal_code) == ("Harbor Table", "Harbor Neighbors", "02128")
    assert row.places[0].address == "1 Pier Street, Boston, MA 02128"
    assert row.phone == Phone("617-555-0141")
    assert row.freshness.words == "Verified today"
    with rosa.reading() as session:
        assert service_rows(session) == [row]


def test_two_services_of_one_agency_share_it_whatever_its_capitals(rosa: Desk) -> None:
    one = a_service(rosa, "Food pantry")
    other = a_service(rosa, "Rides", organization_name="HARBOR neighbors ")
    assert one.organization_id == other.organization_id


def test_what_is_missing_is_said_beside_its_field() -> None:
    draft = ServiceDraft(postal_code="2128", email="harbor", minimum_age=60, maximum_age=18)
    assert {problem.field for problem in rules.problems(draft)} == {
        "name", "organization_name", "categories", "email", "postal_code", "maximum_age",
    }  # fmt: skip


def test_a_draft_with_problems_is_not_stored(rosa: Desk) -> None:
    with pytest.raises(DraftHasProblems), rosa.writing() as session:
        add_service(session, ServiceDraft(name="Food pantry"))


def test_local_notes_are_shown_newest_first_changed_and_struck(rosa: Desk) -> None:
    row = a_service(rosa)
    with rosa.writing() as session:
        add_note(session, row.service_id, "Ask for Maria, Tuesdays only")
    with rosa.reading() as session:
        [note] = service_detail(session, row.service_id).notes  # type: ignore[union-attr]
    with rosa.writing() as session:
        change_note(session, note.seen, "Ask for Maria, Thursdays only")
    assert the_service(rosa, row.service_id).notes == ("Ask for Maria, Thursdays only",)
    with rosa.reading() as session:
        [note] = service_detail(session, row.service_id).notes  # type: ignore[union-attr]
    with rosa.writing() as session:
        strike_note(session, note.seen, "Maria left")
    assert the_service(rosa, row.service_id).notes == ()


def test_a_call_that_finds_all_right_verifies_today_and_proposes_it_to_the_office(rosa: Desk) -> None:
    row = a_service(rosa, verified_on=date(2020, 1, 1))
    assert row.freshness.call_first
    called(rosa, row, Finding.OK)
    after = the_service(rosa, row.service_id)
    assert (after.verified_on, after.freshness.level) == (clock.today(), Freshness.GREEN)
    [proposal] = waiting(rosa)
    assert (proposal.field_name, proposal.field_label, proposal.was) == (
        "assured_on",
        "Verified on",
        "01 Jan 2020",
    )


def test_a_call_that_nobody_answers_turns_a_fresh_entry_red_and_proposes_nothing(rosa: Desk) -> None:
    row = a_service(rosa)
    called(rosa, row, Finding.NO_ANSWER)
    assert the_service(rosa, row.service_id).freshness.call_first
    assert waiting(rosa) == []


def test_a_service_that_closed_is_proposed_to_end_and_leaves_the_list_once_that_is_decided(
    rosa: Desk, kim: Desk
) -> None:
    row = a_service(rosa)
    called(rosa, row, Finding.CLOSED, "The sign is gone")
    [proposal] = waiting(rosa)
    assert proposal.value == ServiceStatus.INACTIVE.label
    assert "The sign is gone" in proposal.reason
    with kim.writing() as session:
        approve_correction(session, proposal.seen)
    with rosa.reading() as session:
        assert service_rows(session) == []
        assert [one.name for one in service_rows(session, also_closed=True)] == ["Harbor Table"]


def test_a_change_heard_on_the_phone_has_to_be_written_down(rosa: Desk) -> None:
    row = a_service(rosa)
    with pytest.raises(DraftHasProblems, match="what has changed"):
        called(rosa, row, Finding.CHANGED)


def test_a_coordinator_proposes_what_she_changed_in_the_form_field_by_field(rosa: Desk) -> None:
    row = a_service(rosa, address_1="1 Pier Street", city="Boston", postal_code="02128")
    with rosa.reading() as session:
        draft = service_draft(session, row.service_id)
    changed = replace(
        draft, phones=(Phone("617-555-0199", "4"),), languages=("es",), address_1="2 Pier Street",
        organization_name="Harbor Friends", minimum_age=18,
    )  # fmt: skip
    with rosa.writing() as session:
        propose_changes(session, changed, "Heard at the counter")
    assert {(one.field_label, one.value) for one in waiting(rosa)} == {
        ("Phone", "617-555-0199 ext. 4"), ("Languages", "Spanish"), ("Street", "2 Pier Street"),
        ("Who runs it", "Harbor Friends"), ("Youngest age", "18"),
    }  # fmt: skip
    assert the_service(rosa, row.service_id).phones == row.phones


def test_approved_corrections_are_what_everybody_sees(rosa: Desk, kim: Desk) -> None:
    row = a_service(rosa, address_1="1 Pier Street", city="Boston", postal_code="02128")
    with rosa.reading() as session:
        draft = service_draft(session, row.service_id)
    changed = replace(
        draft, phones=(Phone("617-555-0199"),), address_1="2 Pier Street", organization_name="New"
    )
    with rosa.writing() as session:
        propose_changes(session, changed)
    for proposal in waiting(rosa):
        with kim.writing() as session:
            approve_correction(session, proposal.seen)
    after = the_service(rosa, row.service_id)
    assert (after.phone, after.organization_name) == (Phone("617-555-0199"), "New")
    assert after.places[0].address == "2 Pier Street, Boston, 02128"
    assert waiting(rosa) == []


def test_a_correction_is_decided_once(rosa: Desk, kim: Desk) -> None:
    row = a_service(rosa)
    with rosa.writing() as session:
        propose_correction(session, row.seen, "alert", "Closed on Friday")
    [proposal] = waiting(rosa)
    with kim.writing() as session:
        decline_correction(session, proposal.seen, "They told me otherwise")
    with pytest.raises(DraftHasProblems, match="already"), kim.writing() as session:
        approve_correction(session, proposal.seen)
    assert the_service(rosa, row.service_id).alert == ""


def test_a_coordinator_neither_decides_nor_corrects_where_there_is_a_supervisor(
    rosa: Desk, kim: Desk
) -> None:
    row = a_service(kim)
    with rosa.writing() as session:
        propose_correction(session, row.seen, "alert", "Closed on Friday")
    [proposal] = waiting(rosa)
    with rosa.reading() as session:
        draft = service_draft(session, row.service_id)
    with pytest.raises(NotPermitted, match="propose"), rosa.writing() as session:
        approve_correction(session, proposal.seen)
    with pytest.raises(NotPermitted), rosa.writing() as session:
        change_service(session, replace(draft, alert="Closed"))
    with pytest.raises(NotPermitted), rosa.writing() as session:
        strike_service(session, row.seen, "Double")
    with kim.writing() as session:
        change_service(session, replace(draft, alert="Closed", capacity=Capacity.WAITLIST))
    assert the_service(rosa, row.service_id).capacity is Capacity.WAITLIST


def test_a_coordinator_alone_in_her_office_corrects_by_herself(rosa: Desk) -> None:
    row = a_service(rosa)
    with rosa.reading() as session:
        draft = service_draft(session, row.service_id)
    with rosa.writing() as session:
        change_service(session, replace(draft, postal_code="02128", city="Boston"))
    assert the_service(rosa, row.service_id).postal_code == "02128"


def test_saving_a_draft_as_it_was_opened_proposes_and_changes_nothing(rosa: Desk) -> None:
    row = a_service(rosa, address_1="1 Pier Street", city="Boston", languages=("es",), minimum_age=18)
    with rosa.reading() as session:
        draft = service_draft(session, row.service_id)
    with rosa.writing() as session:
        assert propose_changes(session, draft) == []


def test_a_pull_between_opening_and_saving_reverts_nothing(rosa: Desk) -> None:
    row = a_service(rosa)
    with rosa.reading() as session:
        draft = service_draft(session, row.service_id)
    with rosa.writing() as session:
        change_service(session, replace(draft, alert="Closed on Friday"))
    with rosa.writing() as session:
        change_service(session, replace(draft, wait_time="2 weeks"))
    after = the_service(rosa, row.service_id)
    assert (after.alert, after.wait_time) == ("Closed on Friday", "2 weeks")


def test_a_struck_entry_is_gone_from_the_lists(rosa: Desk) -> None:
    row = a_service(rosa)
    with rosa.writing() as session:
        strike_service(session, row.seen, "It was here twice")
    with rosa.reading() as session:
        assert service_rows(session) == []
        assert service_row(session, row.service_id) is None


@pytest.mark.parametrize(
    ("field", "value"), [("minimum_age", "ten"), ("assured_on", "soon"), ("standing", "x")]
)
def test_a_value_that_does_not_fit_its_field_is_not_proposed(rosa: Desk, field: str, value: str) -> None:
    row = a_service(rosa)
    with pytest.raises(DraftHasProblems), rosa.writing() as session:
        propose_correction(session, row.seen, field, value)
