"""The print log: which version of which paper left when and by whom, and what was printed twice."""

from __future__ import annotations

from uuid import UUID

from carecoord_desktop.features.print_log.queries import not_printed_yet, print_log
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.desk import Desk
from tests.builders.patients import a_patient, a_person

FIRST, SECOND = "0123456789ab", "ba9876543210"


def left(desk: Desk, deed: Deed, chart: UUID, words: str) -> None:
    """Write the line of a paper that was printed or saved."""
    desk.note(Entry(deed, chart, entity="paper", detail=words))


def test_the_newest_is_first_and_a_second_print_of_a_version_is_told_apart(rosa: Desk) -> None:
    lucille, omar = a_patient(rosa), a_patient(rosa, a_person("Haji", "Omar", "1972-08-20"))
    left(rosa, Deed.PRINT, lucille, f"Care plan, version {FIRST}, 3 pages")
    left(rosa, Deed.PRINT, omar, f"Care plan, version {FIRST}")
    left(rosa, Deed.PRINT, lucille, f"Care plan, version {SECOND}, 3 pages")
    left(rosa, Deed.EXPORT, lucille, f"Care plan, version {FIRST}, 3 pages, 40000 bytes, not encrypted")
    rosa.note(Entry(Deed.EXPORT, lucille, detail="FHIR document, 9 bytes, not encrypted"))
    with rosa.reading() as session:
        log = print_log(session, lucille)
        everything = print_log(session)
        waiting = not_printed_yet(session, [(lucille, FIRST), (omar, FIRST), (omar, SECOND)])
    assert [(row.version, row.deed, row.is_again) for row in log] == [
        (FIRST, Deed.EXPORT, True),
        (SECOND, Deed.PRINT, False),
        (FIRST, Deed.PRINT, False),
    ]
    assert {(row.paper, row.by_name) for row in log} == {("Care plan", "Rosa Medina")}
    assert len(everything) == 4
    assert waiting == [(omar, SECOND)]
