"""Observations: the latest of each, the history of one, and values in words people read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from carecoord_desktop.features.observations.queries import history_of, latest_observations
from carecoord_desktop.features.observations.records import ObservationCategory
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import new_id
from tests.builders.observations import a_measurement

LUCILLE = new_id()
FRIDAY = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)


def test_the_latest_of_each_is_shown_vital_signs_first(rosa: Desk) -> None:
    survey = ObservationCategory.SURVEY
    a_measurement(rosa, LUCILLE, "Blood pressure", "140/90", code="85354-9", unit="mm[Hg]", at=FRIDAY)
    a_measurement(rosa, LUCILLE, "BP", "128/76", code="85354-9", unit="mm[Hg]", at=FRIDAY + timedelta(days=1))
    a_measurement(rosa, LUCILLE, "Housing", category=survey, text="I have a steady place to live")
    a_measurement(rosa, LUCILLE, "Body weight", "72.50", code="29463-7", unit="kg")
    with rosa.reading() as session:
        assert [(row.name, row.value) for row in latest_observations(session, LUCILLE)] == [
            ("Body weight", "72.50 kg"),
            ("BP", "128/76 mmHg"),
            ("Housing", "I have a steady place to live"),
        ]


def test_the_history_of_one_holds_every_value_the_newest_first(rosa: Desk) -> None:
    for days, kilograms in enumerate(("72.5", "71.9", "71.0")):
        a_measurement(rosa, LUCILLE, "Weight", kilograms, unit="kg", at=FRIDAY + timedelta(days=days))
    a_measurement(rosa, LUCILLE, "weight", "73", unit="kg", at=None)
    a_measurement(rosa, LUCILLE, "Pulse", "70", unit="/min")
    with rosa.reading() as session:
        latest = {row.name: row for row in latest_observations(session, LUCILLE)}
        values = [row.value for row in history_of(session, LUCILLE, latest["Weight"].what)]
    assert values == ["71.0 kg", "71.9 kg", "72.5 kg", "73 kg"]
    assert latest["Pulse"].value == "70 per minute"


def test_cancelled_and_struck_results_are_not_results(rosa: Desk) -> None:
    a_measurement(rosa, LUCILLE, "Pulse", "20", status="entered-in-error", at=FRIDAY + timedelta(days=1))
    a_measurement(rosa, LUCILLE, "Pulse", "70")
    a_measurement(rosa, LUCILLE, "PHQ-2", "3", unit="{score}", category=ObservationCategory.SURVEY)
    with rosa.reading() as session:
        assert [row.value for row in latest_observations(session, LUCILLE)] == ["70", "3"]
