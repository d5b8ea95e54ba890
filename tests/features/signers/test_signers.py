"""Who may sign for a person: whom the form offers, and what it says about each."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.related_people.actions import add_related_person
from carecoord_desktop.features.related_people.records import RelatedRole
from carecoord_desktop.features.related_people.rules import RelatedPersonDraft
from carecoord_desktop.features.signers.queries import signers_of
from carecoord_desktop.features.signers.records import SignsAs
from carecoord_desktop.features.signers.rules import Signer, is_minor, of_age_on, warning
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import new_id

TODAY = date(2026, 11, 23)


def a_person(desk: Desk, born: str) -> UUID:
    """Return the chart of somebody with a mother, an aunt as guardian and a neighbor."""
    chart = new_id()
    with desk.writing() as session:
        person = Patient(id=chart, chart=chart, family_name="Ruiz", given_names=("Teo",))
        person.birth_date = PartialDate(born)
        session.add(person)
        session.flush()
        for name, role in (
            ("Eva Ruiz", RelatedRole.FAMILY),
            ("Ana Ruiz", RelatedRole.GUARDIAN),
            ("Kim Ott", RelatedRole.OTHER),
        ):
            add_related_person(session, chart, RelatedPersonDraft(name, role))
    return chart


@pytest.mark.parametrize(
    ("born", "offered"),
    [
        ("2015-05-05", ["Teo Ruiz", "Ana Ruiz", "Eva Ruiz", "", "", ""]),
        ("1980-05-05", ["Teo Ruiz", "Ana Ruiz", "", ""]),
    ],
)
def test_family_signs_for_a_child_only_and_guardians_for_anybody(
    rosa: Desk, monday: HeldClock, born: str, offered: list[str]
) -> None:
    chart = a_person(rosa, born)
    with rosa.reading() as session:
        assert [one.name for one in signers_of(session, chart)] == offered


def test_a_child_who_signs_alone_is_not_refused_but_looked_at_twice() -> None:
    herself = Signer("Teo Ruiz", SignsAs.SELF)
    assert "Under 18" in warning(herself, PartialDate("2012-01-01"), TODAY)
    assert warning(herself, PartialDate("1980-01-01"), TODAY) == ""
    assert "not known" in warning(Signer("Ana Ruiz", SignsAs.GUARDIAN), None, TODAY)


@given(st.dates(date(1930, 1, 1), date(2030, 1, 1)))
def test_on_the_18th_birthday_a_person_is_of_age_and_not_on_the_day_before(born: date) -> None:
    birth_date = PartialDate(born.isoformat())
    birthday = of_age_on(birth_date)
    assert not is_minor(birth_date, birthday) or (born.month, born.day) == (2, 29)
    assert birthday.year == born.year + 18
    assert is_minor(birth_date, born.replace(year=born.year + 17, day=min(born.day, 28)))
