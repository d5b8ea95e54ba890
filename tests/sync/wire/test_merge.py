"""The merge: the same operations give the same record, whatever way and however often they arrive."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

import carecoord_desktop.features.all_records  # noqa: F401  # the rules of every field
from carecoord_desktop.sync.wire.merge import HubOperation, advanced, merged, overlaid
from tests.builders.wire import OFFICE, histories


@given(histories(), st.randoms(use_true_random=False))
def test_order_and_repetition_of_arrival_make_no_difference(
    history: list[HubOperation], luck: Random
) -> None:
    """USB sticks out of order, segments sent twice, a restored hub: one set, one record."""
    arrived = [*history, *luck.sample(history, luck.randrange(len(history) + 1))]
    luck.shuffle(arrived)
    assert merged(arrived) == merged(history)
    assert merged(arrived, {OFFICE}) == merged(history, {OFFICE})


@given(histories())
def test_the_quick_way_answers_as_the_definition_does(history: list[HubOperation]) -> None:
    """However operations are grouped into pushes: step by step gives what all at once gives."""
    state = merged(history[:1], {OFFICE})
    for count, operation in enumerate(history[1:], start=2):
        whole = merged(history[:count], {OFFICE})
        quick = advanced(state, operation, {OFFICE})
        assert quick is None or quick == whole
        state = whole


@given(histories())
def test_nothing_saved_disappears_unless_somebody_saw_it(history: list[HubOperation]) -> None:
    """SYNC-I2 and I8: what an operation wrote is a head, or an operation that wrote the field names it."""
    record = merged(history)
    for one in history:
        for name in one.operation.fields:
            seen = {op for other in history for op in other.operation.base.get(name, ())}
            assert one.operation.op in record.heads.of(name) or one.operation.op in seen


@given(histories())
def test_a_conflict_tells_every_value_until_somebody_chooses(history: list[HubOperation]) -> None:
    record = merged(history)
    for name, rivals in record.conflicts.items():
        assert tuple(rival.op for rival in rivals) == record.heads.of(name)
        assert record.doc.get(name) in [*(rival.value for rival in rivals), *_ever(history, name)]
        last = history[-1].operation
        choice = last._replace(
            op_id=b"the choice of it", fields={name: "chosen"}, base={name: record.heads.of(name)}
        )
        after = merged([*history, HubOperation(choice, 1, OFFICE)])
        assert name not in after.conflicts
        assert after.doc[name] == "chosen"


@given(histories())
def test_what_was_entered_in_error_never_comes_back(history: list[HubOperation]) -> None:
    """SYNC-I7."""
    wrong = any(one.operation.fields.get("standing") == "entered-in-error" for one in history)
    later = any(one.operation.fields.get("standing") == "withdrawn" for one in history)
    if wrong and not later:
        assert merged(history).doc["standing"] == "entered-in-error"


@given(histories())
def test_a_laptop_alone_shows_what_the_hub_will_show(history: list[HubOperation]) -> None:
    """Where nothing is in conflict, her own operations over nothing are what the hub makes of them."""
    ranked = sorted(history, key=lambda one: one.rank)
    record = merged(history)
    if record.awaits or record.conflicts or ranked != history or _is_apart(record.heads.apart):
        return
    shown = overlaid(None, [one.operation for one in history])
    assert (shown.doc, shown.heads, shown.conflicts) == (record.doc, record.heads, {})


@given(histories())
def test_what_the_hub_holds_already_is_not_laid_over_again(history: list[HubOperation]) -> None:
    row = merged(history).row(5)
    heads = {*row.heads.shared, *(op for ops in row.heads.apart.values() for op in ops)}
    assert overlaid(row, [one.operation for one in history if one.operation.op in heads]) == row


def _is_apart(apart: object) -> bool:
    return any(len(ops) > 1 for ops in apart.values())  # type: ignore[attr-defined]


def _ever(history: list[HubOperation], name: str) -> list[object]:
    return [one.operation.fields.get(name) for one in history]
