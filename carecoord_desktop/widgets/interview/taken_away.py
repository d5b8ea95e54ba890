"""Takes away one asking of a repeating group, so that it can be put back with everything answered in it."""

from __future__ import annotations

from dataclasses import dataclass

from carecoord_desktop.sdc.interview import Interview, Row
from carecoord_desktop.sdc.item import Place


@dataclass(frozen=True)
class TakenAway:
    """What was shown at a place and below it when it was taken away."""

    place: Place
    rows: tuple[Row, ...]


def take_away(interview: Interview, place: Place) -> TakenAway:
    """Remove the asking at a place and return what is needed to put it back."""
    rows = tuple(row for row in interview.rows() if row.place[: len(place)] == place)
    interview.remove(place)
    return TakenAway(place, rows)


def put_back(interview: Interview, taken: TakenAway) -> Place:
    """Ask the group again where it was (the first one as the second), answered as before; return where."""
    link_id, occurrence = taken.place[-1]
    above = taken.place[:-1]
    interview.add((*above, (link_id, max(occurrence - 1, 0))))
    place = (*above, (link_id, max(occurrence, 1)))
    for row in taken.rows[1:]:
        _answer_again(interview, row, (*place, *row.place[len(taken.place) :]))
    return place


def _answer_again(interview: Interview, row: Row, place: Place) -> None:
    link_id, occurrence = place[-1]
    if interview.row(place) is None and occurrence and not row.item.is_question:
        interview.add((*place[:-1], (link_id, occurrence - 1)))
    if interview.row(place) is None:
        return
    if row.is_askable and row.answers:
        interview.answer(place, row.answers)
    if row.absent is not None:
        interview.absent(place, row.absent)
    if row.note:
        interview.note(place, row.note)
