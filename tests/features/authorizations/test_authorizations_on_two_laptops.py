"""Units used on two laptops that both were offline."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.authorizations.actions import note_letter
from carecoord_desktop.features.authorizations.records import Deadline
from carecoord_desktop.features.authorizations.rules import LetterDraft, Level
from carecoord_desktop.features.conflicts.queries import open_conflicts
from tests.builders.authorizations import physical_therapy, the_request, used
from tests.builders.offices import Office, a_laptop
from tests.builders.patients import a_patient, a_person

FRIDAY = date(2026, 12, 18)


@pytest.mark.parametrize("is_bens_first", [True, False], ids=["Ben first", "Rosa first"])
def test_two_visits_noted_offline_both_count_and_the_letter_read_last_wins_on_both(
    tmp_path: Path, is_bens_first: bool
) -> None:
    office, held = Office.at(), HeldClock(datetime(2026, 12, 18, 15, tzinfo=UTC))
    with clock.reading_from(held):
        rosas = a_laptop(office, tmp_path / "rosa", "Rosa Medina")
        bens = a_laptop(office, tmp_path / "ben", "Ben Carver")
        omar = a_patient(rosas.desk, a_person("Haddad", "Omar"))
        rosas.sync()
        office.grant("Ben Carver", omar)
        request = physical_therapy(rosas.desk, omar, visits=2)
        for laptop in (rosas, bens):
            laptop.sync()
        for minute, laptop in enumerate((rosas, bens)):
            held.at = datetime(2026, 12, 18, 16, minute, tzinfo=UTC)
            used(laptop.desk, request.items[0], FRIDAY)
            letter = LetterDraft(Deadline.DECISION, date(2027, 1, 4 + minute))
            with laptop.desk.writing() as session:
                note_letter(session, request.authorization_id, letter)
            assert the_request(laptop.desk, omar).items[0].allowance.units_used == 1
        order = (bens, rosas) if is_bens_first else (rosas, bens)
        for laptop in (*order, *order):
            laptop.sync()
        for laptop in (rosas, bens):
            row = the_request(laptop.desk, omar)
            assert (row.items[0].allowance.units_used, row.items[0].allowance.level) == (2, Level.RED)
            assert row.decision_due.on == date(2027, 1, 5)
            with laptop.desk.reading() as session:
                assert open_conflicts(session, omar) == []
    for laptop in (rosas, bens):
        laptop.desk.store.close()
