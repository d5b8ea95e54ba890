"""Any record of a kind, filled as the store could hold it: for what must hold for all of them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any, TypeVar
from uuid import UUID

from hypothesis import strategies as st
from sqlalchemy import Boolean, Integer
from sqlalchemy.types import TypeEngine

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.store.record import (
    Day,
    Exact,
    Moment,
    PartialDay,
    Record,
    RecordId,
    Several,
    Standing,
    Word,
    captured_fields,
    default_of,
    new_id,
)

AnyRecord = TypeVar("AnyRecord", bound=Record)

CHART = UUID("0193a000-0000-7000-8000-0000000000aa")
words = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp", "Cn")), min_size=1, max_size=20
)
_days = st.dates(date(1900, 1, 1), date(2099, 12, 31))
_moments = st.datetimes(datetime(1900, 1, 1), datetime(2099, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
partial_days = st.builds(
    lambda day, length: PartialDate(day.isoformat()[:length]), _days, st.sampled_from([4, 7, 10])
)


@st.composite
def any_record(
    draw: st.DrawFn, /, record_class: type[AnyRecord], leaving: frozenset[str] = frozenset(), **fixed: Any
) -> AnyRecord:
    """Return a record of this kind with every field filled or left empty, but for those in `leaving`."""
    values: dict[str, Any] = {"standing": Standing.FINAL}
    for name in captured_fields(record_class):
        if name in ("standing", *leaving, *fixed):
            continue
        column = record_class.__mapper__.attrs[name].columns[0]
        filled = _values_of(column.type)
        default = default_of(record_class, name)
        values[name] = draw(filled | st.just(default) if column.nullable or default is not None else filled)
    for name in leaving.intersection(captured_fields(record_class)):
        values[name] = default_of(record_class, name)
    return record_class(id=new_id(), chart=CHART, **(values | fixed))


def _values_of(kind: TypeEngine[Any]) -> st.SearchStrategy[Any]:
    if isinstance(kind, Word):
        return st.sampled_from(list(kind.words))
    if isinstance(kind, Exact):
        return st.decimals(-1000, 1000, places=2)
    if isinstance(kind, Moment):
        return _moments.map(lambda moment: clock.from_ms(clock.to_ms(moment)))
    if isinstance(kind, PartialDay):
        return partial_days
    if isinstance(kind, Day):
        return _days
    if isinstance(kind, Several):
        return st.lists(words, min_size=1, max_size=3, unique=True).map(tuple)
    if isinstance(kind, Boolean):
        return st.booleans()
    if isinstance(kind, Integer):
        return st.integers(1, 9)
    return st.none() if isinstance(kind, RecordId) else words
