"""A consent taken back on one laptop while another, without a network, still uses it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.conflicts.queries import open_conflicts
from carecoord_desktop.features.consents.actions import refuse_consent, sign_consent
from carecoord_desktop.features.consents.queries import consent_for, consents_of_chart, times_used
from carecoord_desktop.features.consents.records import ConsentStatus
from carecoord_desktop.features.consents.rules import ConsentRow, ConsentState, Permission
from carecoord_desktop.features.disclosures.actions import record_disclosure
from carecoord_desktop.features.disclosures.records import Channel, DisclosureBasis
from carecoord_desktop.features.disclosures.rules import DisclosureDraft
from tests.builders.consents import FOOD_BANK, a_consent, a_proposed_consent, on_paper, take_back
from tests.builders.offices import Laptop, Office, a_laptop
from tests.builders.patients import a_patient, a_person

TODAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Two:
    """Two laptops that both have Omar's chart."""

    rosas: Laptop
    bens: Laptop
    omar: UUID

    def meet(self, *order: Laptop) -> None:
        """Let both laptops know everything."""
        for laptop in (*order, self.rosas, self.bens):
            laptop.sync()

    def row(self, laptop: Laptop) -> ConsentRow:
        """Return the one consent, as a laptop shows it."""
        with laptop.desk.reading() as session:
            [row] = consents_of_chart(session, self.omar)
        return row

    def asked(self, laptop: Laptop) -> Permission:
        """Return what a laptop says before something goes out."""
        with laptop.desk.reading() as session:
            return consent_for(session, self.omar, FOOD_BANK)


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    """Monday, 23 November 2026: both laptops are up to date."""
    office = Office.at()
    with clock.reading_from(HeldClock(datetime(2026, 11, 23, 15, tzinfo=UTC))):
        rosas = a_laptop(office, tmp_path / "rosa", "Rosa Medina")
        bens = a_laptop(office, tmp_path / "ben", "Ben Carver")
        omar = a_patient(rosas.desk, a_person("Haddad", "Omar"))
        rosas.sync()
        office.grant("Ben Carver", omar)
        made = Two(rosas, bens, omar)
        made.meet()
        yield made
    for laptop in (rosas, bens):
        laptop.desk.store.close()


@pytest.mark.parametrize("is_bens_first", [True, False], ids=["Ben first", "Rosa first"])
def test_taken_back_here_and_used_there_it_is_taken_back_on_both_and_the_use_stays_counted(
    two: Two, is_bens_first: bool
) -> None:
    a_consent(two.rosas.desk, two.omar, None, on_paper("Omar Haddad"))
    two.meet()
    take_back(two.rosas.desk, two.row(two.rosas))
    row = two.row(two.bens)
    assert two.asked(two.bens).allowed, "Ben cannot know yet"
    sent = DisclosureDraft(
        FOOD_BANK, "", "Needs", "Food", DisclosureBasis.AUTHORIZATION, Channel.FAX, TODAY,
        consent_id=row.consent_id,
    )  # fmt: skip
    with two.bens.desk.writing() as session:
        record_disclosure(session, two.omar, sent)
    two.meet(*((two.bens, two.rosas) if is_bens_first else (two.rosas, two.bens)))
    for laptop in (two.rosas, two.bens):
        assert two.row(laptop).state == ConsentState.REVOKED
        assert "was taken back on 23 Nov 2026" in two.asked(laptop).why
        with laptop.desk.reading() as session:
            assert times_used(session, row.consent_id) == [(TODAY, FOOD_BANK, "Needs")]


@pytest.mark.parametrize("is_bens_first", [True, False], ids=["Ben first", "Rosa first"])
def test_a_no_here_and_a_signature_there_is_a_no_until_a_person_decides(
    two: Two, is_bens_first: bool
) -> None:
    a_proposed_consent(two.rosas.desk, two.omar)
    two.meet()
    with two.rosas.desk.writing() as session:
        refuse_consent(session, two.row(two.rosas).seen)
    with two.bens.desk.writing() as session:
        sign_consent(session, two.row(two.bens).seen, on_paper("Omar Haddad"))
    two.meet(*((two.bens, two.rosas) if is_bens_first else (two.rosas, two.bens)))
    for laptop in (two.rosas, two.bens):
        assert two.row(laptop).status == ConsentStatus.REJECTED
        assert not two.asked(laptop).allowed
        with laptop.desk.reading() as session:
            assert "status" in {each.name for each in open_conflicts(session, two.omar)}


def test_taken_back_on_both_it_stays_taken_back(two: Two) -> None:
    a_consent(two.rosas.desk, two.omar, None, on_paper("Omar Haddad"))
    two.meet()
    for laptop in (two.rosas, two.bens):
        take_back(laptop.desk, two.row(laptop))
    two.meet()
    assert {two.row(laptop).state for laptop in (two.rosas, two.bens)} == {ConsentState.REVOKED}
