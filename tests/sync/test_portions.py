"""Many charts that arrive at once are shown a few at a time: no save of the coordinator waits for all."""

from __future__ import annotations

from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store.heads import Heads
from carecoord_desktop.sync import inbox
from carecoord_desktop.sync.wire.messages import ChartProof
from carecoord_desktop.sync.wire.rows import WireRow
from tests.builders.offices import Laptop, Office
from tests.builders.shared_people import a_person, shown

SIZES = st.lists(st.integers(0, 700), max_size=12)


@given(complete=SIZES, partial=SIZES)
@settings(deadline=None)  # thousands of rows, on whatever machine
def test_each_portion_is_small_or_one_chart_and_together_they_are_the_frame(
    complete: list[int], partial: list[int]
) -> None:
    sizes = [*complete, *partial]
    rows = [_row(chart, place) for chart, size in enumerate(sizes) for place in range(size)]
    whole = [ChartProof(UUID(int=chart).bytes, bytes(16), complete[chart]) for chart in range(len(complete))]
    found = list(inbox.portions(rows, whole))
    assert [proof for _, proofs in found for proof in proofs] == whole
    assert sorted(row.record_id for part, _ in found for row in part) == sorted(row.record_id for row in rows)
    for part, proofs in found:
        names = {proof.chart for proof in proofs}
        assert len(part) <= inbox.SHOWN_AT_ONCE or len(proofs) < 2
        if proofs:
            assert {row.chart.bytes for row in part} <= names


def test_charts_that_arrive_are_shown_in_several_saves(office: Office, rosas: Laptop, bens: Laptop) -> None:
    people = [a_person(rosas.desk, preferred_name=f"Person {number}") for number in range(1, 4)]
    with rosas.desk.writing() as session:
        for number in range(inbox.SHOWN_AT_ONCE):
            session.add(Patient(chart=people[0], family_name="Twin", preferred_name=str(number)))
    rosas.sync()
    for one in people:
        office.grant("Ben Carver", one)
    shows: list[frozenset[str]] = []
    bens.desk.listen(shows.append)
    assert bens.sync().is_equal
    assert sum("patient" in kinds for kinds in shows) == 2
    assert all(shown(bens.desk, one) is not None for one in people)


def _row(chart: int, place: int) -> WireRow:
    record_id = UUID(int=(chart + 1 << 64) + place)
    return WireRow("patient", record_id, UUID(int=chart), place + 1, {}, Heads(), {})
