"""What a consent must say, until when it holds, and that nothing makes it hold again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.consent_terms.records import ConsentType, Purpose, Scope
from carecoord_desktop.features.consent_terms.rules import ConsentDraft, problems
from carecoord_desktop.features.consents import rules
from carecoord_desktop.features.consents.records import Consent, ConsentStatus
from carecoord_desktop.features.consents.rules import ConsentState, EndReason
from carecoord_desktop.features.signers.records import SignsAs
from carecoord_desktop.features.signers.rules import of_age_on
from carecoord_desktop.store.record import Merge, merge_of, protection_of
from tests.builders.consents import part_2_terms, release_terms

MONDAY = HeldClock(datetime(2026, 11, 23, 15, tzinfo=UTC))
days = st.dates(date(2020, 1, 1), date(2032, 12, 31))


@pytest.mark.parametrize(
    ("missing", "field"),
    [
        ({"recipients": ()}, "recipients"),
        ({"recipients": ("  ",)}, "recipients"),
        ({"scope": ()}, "scope"),
        ({"purpose": None}, "purpose"),
        ({"purpose": Purpose.OTHER}, "purpose_words"),
        ({"expires_on": None}, "expires_on"),
        ({"expires_on": date(2026, 11, 22)}, "expires_on"),
        ({"language": "es"}, "language"),
        ({"language": "so"}, "language"),
        ({"type": None}, "type"),
    ],
)
def test_each_element_of_an_authorization_is_asked_for_at_its_field(
    missing: dict[str, Any], field: str
) -> None:
    with clock.reading_from(MONDAY):
        assert problems(release_terms()) == []
        assert [each.field for each in problems(release_terms(**missing))] == [field]


def test_a_part_2_consent_names_the_program_and_the_kind_of_care() -> None:
    with clock.reading_from(MONDAY):
        assert problems(part_2_terms()) == []
        bare = replace(part_2_terms(), program="", scope=(str(Scope.APPOINTMENTS),))
        assert [each.field for each in problems(bare)] == ["program", "scope"]


@pytest.mark.parametrize("kind", [ConsentType.PROGRAM, ConsentType.PHOTO])
def test_a_consent_that_shares_nothing_asks_only_what_it_is_for(kind: ConsentType) -> None:
    assert [each.field for each in problems(ConsentDraft(kind))] == ["purpose_words"]
    assert problems(ConsentDraft(kind, purpose_words="The newsletter")) == []


def test_texts_and_e_mail_need_no_more_than_a_yes() -> None:
    assert problems(ConsentDraft(ConsentType.TEXT_EMAIL)) == []


@given(
    st.none() | days,
    st.none() | days,
    st.none() | days,
    st.sampled_from(SignsAs),
    days,
    st.none() | days,
    days,
)
def test_a_consent_that_has_ended_never_holds_again_whatever_else_is_known(
    revoked: date | None,
    event: date | None,
    expires: date | None,
    signs_as: SignsAs,
    signed: date,
    authority: date | None,
    day: date,
) -> None:
    born = PartialDate("2010-06-15")
    end = rules.ending((revoked, event, expires), (signs_as, signed), born, authority)
    state = rules.state_on(day, ConsentStatus.ACTIVE, signed, end)
    holds = state in (ConsentState.HOLDS, ConsentState.ENDS_SOON)
    over = (
        (revoked is not None and day >= revoked)
        or (event is not None and day >= event)
        or (expires is not None and day > expires)
        or (signs_as != SignsAs.SELF and signed < of_age_on(born) <= day)
        or (signs_as != SignsAs.SELF and authority is not None and day > authority)
    )
    assert holds == (not over and day >= signed)


@given(st.sampled_from([one for one in ConsentStatus if one != ConsentStatus.ACTIVE]), days, days)
def test_only_an_active_consent_holds(status: ConsentStatus, signed: date, day: date) -> None:
    assert rules.state_on(day, status, signed, None) not in (ConsentState.HOLDS, ConsentState.ENDS_SOON)
    unknown = ConsentStatus("suspended")
    assert rules.state_on(day, unknown, signed, None) == ConsentState.NOT_SIGNED


def test_a_birth_date_of_which_only_the_year_is_known_ends_a_guardians_consent_as_early_as_it_can() -> None:
    end = rules.ending((None, None, None), (SignsAs.GUARDIAN, date(2026, 1, 1)), PartialDate("2010"), None)
    assert end == rules.Ending(date(2028, 1, 1), EndReason.OF_AGE)


def test_what_takes_back_wins_over_what_allows_in_every_meeting_of_two_laptops() -> None:
    for name in ("status", "revoked_on", "revoked_by", "event_on"):
        assert merge_of(Consent, name) is Merge.PROTECTIVE
    order = sorted(ConsentStatus, key=lambda word: protection_of(Consent, "status", word))
    assert (order[0], order[-1]) == (ConsentStatus.ACTIVE, ConsentStatus.INACTIVE)
    assert protection_of(Consent, "status", "a word of tomorrow") > protection_of(
        Consent, "status", order[-1]
    )
