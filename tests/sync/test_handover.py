"""A chart goes from one coordinator to another: it arrives whole and leaves the first laptop traceless."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError

from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.people_search.queries import people_found
from carecoord_desktop.store.chart_scope import ScopeState
from carecoord_desktop.store.draft import drafts_of, keep_draft
from carecoord_desktop.store.guard import purging
from carecoord_desktop.store.health import outbox_holds
from carecoord_desktop.store.outbox import OutboxLine
from carecoord_desktop.sync import queries
from carecoord_desktop.sync.outcome import End
from tests.builders.offices import Laptop, Office
from tests.builders.shared_people import a_person, changed, shown


def everything_said(laptop: Laptop) -> bytes:
    """Return all that lies in the tables of a laptop, but for the trail of who did what."""
    with laptop.desk.reading() as session:
        connection = session.connection()
        names = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            " AND name <> 'audit'"
        ).scalars()
        return repr(
            [connection.exec_driver_sql(f'SELECT * FROM "{name}"').all() for name in list(names)]  # noqa: S608
        ).encode()


def handed_over(office: Office, rosas: Laptop, bens: Laptop) -> UUID:
    """Let Rosa record a person whose chart is given to Ben then; return her id."""
    lucille = a_person(rosas.desk, preferred_name="Lucillia")
    rosas.sync()
    office.revoke("Rosa Medina", lucille)
    office.grant("Ben Carver", lucille)
    return lucille


def test_a_chart_that_was_handed_over_stays_readable_until_the_office_has_a_backup_of_it(
    office: Office, rosas: Laptop, bens: Laptop
) -> None:
    lucille = handed_over(office, rosas, bens)
    assert rosas.sync().purged == 0
    assert shown(rosas.desk, lucille) is not None
    with rosas.books.reading() as reading:
        assert queries.is_read_only(reading, lucille)
        [moving] = queries.charts_in_motion(reading)
    assert (moving.chart, moving.state) == (lucille, ScopeState.HANDED_OVER)


def test_once_the_office_has_a_backup_the_chart_leaves_and_nothing_tells_of_her_any_more(
    office: Office, rosas: Laptop, bens: Laptop
) -> None:
    lucille = handed_over(office, rosas, bens)
    rosas.sync()
    office.back_up()
    outcome = rosas.sync()
    assert (outcome.end, outcome.purged) == (End.CONFIRMED, 1)
    assert shown(rosas.desk, lucille) is None
    assert b"Lucillia" not in everything_said(rosas)
    assert b"lucillia" not in everything_said(rosas)
    with rosas.desk.reading() as session:
        assert people_found(session, "Lucillia", worker_id=rosas.desk.worker_id) == []
        assert outbox_holds(session.connection())
    assert bens.sync().end == End.CONFIRMED
    assert shown(bens.desk, lucille) is not None


def test_after_the_chart_has_left_nothing_to_do_is_one_request_again(
    office: Office, rosas: Laptop, bens: Laptop
) -> None:
    handed_over(office, rosas, bens)
    rosas.sync()
    office.back_up()
    rosas.sync()
    rosas.sync()  # the trail says that the chart has left, and goes up
    outcome = rosas.sync()
    assert (outcome.end, outcome.requests) == (End.CONFIRMED, 1)


def test_what_was_written_offline_before_she_heard_of_it_reaches_the_new_coordinator(
    office: Office, rosas: Laptop, bens: Laptop
) -> None:
    lucille = handed_over(office, rosas, bens)
    bens.sync()
    changed(rosas.desk, lucille, pronouns="she/her")
    outcome = rosas.sync()
    assert (outcome.stored, outcome.held, outcome.waiting) == (1, 1, 0)
    with rosas.books.reading() as reading:
        [entry] = queries.held_entries(reading)
    assert (entry.chart, entry.reason) == (lucille, "after-handover")
    bens.sync()
    person = shown(bens.desk, lucille)
    assert person is not None
    assert person.pronouns == "she/her"


def test_a_save_into_a_chart_that_was_handed_over_is_refused_in_words_and_the_draft_stays(
    office: Office, rosas: Laptop, bens: Laptop
) -> None:
    lucille = handed_over(office, rosas, bens)
    rosas.sync()
    with pytest.raises(DraftHasProblems, match="handed over to another coordinator"):
        changed(rosas.desk, lucille, pronouns="she/her")
    person = shown(rosas.desk, lucille)
    assert person is not None
    assert person.pronouns == ""
    assert rosas.desk.store.waiting() == 0
    a_person(rosas.desk, preferred_name="June")
    office.grant("Rosa Medina", lucille)
    rosas.sync()
    changed(rosas.desk, lucille, pronouns="she/her")
    assert rosas.sync().held == 0


def test_a_draft_in_a_chart_that_was_handed_over_is_kept_by_the_office(
    office: Office, rosas: Laptop, bens: Laptop
) -> None:
    """Decision 8."""
    lucille = handed_over(office, rosas, bens)
    keep_draft(rosas.desk, lucille, "condition", '{"name":"Gout"}')
    rosas.sync()
    assert drafts_of(rosas.desk) == []
    with rosas.books.reading() as reading:
        [entry] = queries.held_entries(reading)
    assert entry.fields["content"] == '{"name":"Gout"}'


def test_a_chart_that_comes_back_is_whole_again(office: Office, rosas: Laptop, bens: Laptop) -> None:
    lucille = handed_over(office, rosas, bens)
    rosas.sync()
    office.back_up()
    rosas.sync()
    bens.sync()
    changed(bens.desk, lucille, pronouns="they/them")
    bens.sync()
    office.grant("Rosa Medina", lucille)
    assert rosas.sync().end == End.CONFIRMED
    person = shown(rosas.desk, lucille)
    assert person is not None
    assert (person.preferred_name, person.pronouns) == ("Lucillia", "they/them")


def test_records_of_a_chart_cannot_be_deleted_while_anything_of_it_waits(rosas: Laptop) -> None:
    """SYNC-I10: the database itself refuses."""
    lucille = a_person(rosas.desk)
    with (
        pytest.raises(DBAPIError, match="uncaptured write"),
        rosas.books.applying() as applying,
        purging(applying.connection, lucille),
    ):
        applying.connection.exec_driver_sql("DELETE FROM patient WHERE chart = ?", (lucille.bytes,))
    with rosas.desk.reading() as session:
        assert session.scalar(select(func.count()).select_from(OutboxLine)) == 2
    assert shown(rosas.desk, lucille) is not None


def test_a_chart_stays_until_a_backup_holds_a_draft_that_was_typed_after_the_laptop_gave_its_word(
    office: Office, rosas: Laptop, bens: Laptop
) -> None:
    """SYNC-I10: the office's leave does not speak of what came later."""
    lucille = handed_over(office, rosas, bens)
    rosas.sync()
    office.back_up()
    keep_draft(rosas.desk, lucille, "condition", '{"name":"Gout"}')
    assert rosas.sync().purged == 0
    assert shown(rosas.desk, lucille) is not None
    office.back_up()
    assert rosas.sync().purged == 1
    assert shown(rosas.desk, lucille) is None
