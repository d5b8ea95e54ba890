"""What left this laptop, and what a person is told who asks who got something of hers."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.disclosures import rules
from carecoord_desktop.features.disclosures.actions import record_disclosure, strike_disclosure
from carecoord_desktop.features.disclosures.queries import (
    RegisterRow,
    accounting,
    disclosures_of_chart,
    register,
    register_csv,
)
from carecoord_desktop.features.disclosures.records import Channel, DisclosureBasis
from carecoord_desktop.features.disclosures.rules import DisclosureDraft
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.desk import Desk
from tests.builders.desks import BEN, ROSA, desk_of
from tests.builders.disclosures import a_disclosure, a_draft
from tests.builders.team import a_worker

MONDAY = HeldClock(datetime(2026, 11, 23, 15, 0, tzinfo=UTC))
LATE_ON_SUNDAY = HeldClock(datetime(2026, 11, 23, 4, 30, tzinfo=UTC))  # 23:30 in New York


def the_register(
    desk: Desk, since: date | None = None, until: date | None = None, worker_id: UUID | None = None
) -> list[RegisterRow]:
    """Return what left the laptop."""
    with desk.reading() as session:
        return register(session, since, until, worker_id)


def a_day(desk: Desk, chart: UUID) -> None:
    """Let two prints, a fax and a file leave the laptop."""
    with clock.reading_from(MONDAY):
        desk.note(
            Entry(Deed.PRINT, chart, "paper", detail="Care plan, version 3, 2 pages"),
            Entry(Deed.PRINT, chart, "paper", detail="Visit sheet, 1 page"),
            Entry(Deed.EXPORT, chart, detail="FHIR document, 41200 bytes, not encrypted"),
            Entry(Deed.VIEW, chart, detail="open chart"),
        )
        a_disclosure(desk, chart)


def test_the_end_of_a_day_shows_two_prints_one_fax_and_one_export(rosa: Desk, lucille: UUID) -> None:
    a_day(rosa, lucille)
    rows = the_register(rosa)
    assert rules.count_words(row.channel for row in rows) == "2 prints, 1 fax, 1 export"
    fax, exported, sheet, plan = rows
    assert (plan.what, plan.protection, plan.who) == (
        "Care plan, version 3, 2 pages",
        "On paper",
        "Rosa Medina",
    )
    assert (sheet.what, sheet.about, sheet.waits_for_recipient) == (
        "Visit sheet, 1 page", "Grant, Lucille", True,
    )  # fmt: skip
    assert (exported.what, exported.protection) == ("FHIR document", "Not encrypted")
    assert (fax.recipient, fax.purpose) == ("County health department", "Report of a notifiable disease")


def test_who_got_a_print_is_written_beside_its_line_and_counted_once(rosa: Desk, lucille: UUID) -> None:
    a_day(rosa, lucille)
    plan = the_register(rosa)[-1]
    a_disclosure(
        rosa, lucille, recipient="Dr. Lee", purpose="Visit", what=plan.what, channel=Channel.PRINT,
        basis=DisclosureBasis.TREATMENT, trail_line=plan.trail_line,
    )  # fmt: skip
    rows = the_register(rosa)
    assert rules.count_words(row.channel for row in rows) == "2 prints, 1 fax, 1 export"
    assert (rows[-1].recipient, rows[-1].purpose, rows[-1].waits_for_recipient) == ("Dr. Lee", "Visit", False)


def test_days_are_those_of_the_office(rosa: Desk, lucille: UUID) -> None:
    with clock.reading_from(LATE_ON_SUNDAY):
        rosa.note(Entry(Deed.PRINT, lucille, "paper", detail="Letter, 1 page"))
    a_day(rosa, lucille)
    sunday, monday = date(2026, 11, 22), date(2026, 11, 23)
    assert [row.what for row in the_register(rosa, sunday, sunday)] == ["Letter, 1 page"]
    assert len(the_register(rosa, monday, monday)) == 4
    assert the_register(rosa, date(2026, 11, 24)) == []
    assert len(the_register(rosa, None, sunday)) == 1


def test_others_lines_are_left_out_where_she_sees_her_own(rosa: Desk, lucille: UUID) -> None:
    a_worker(rosa, role=Role.COORDINATOR)
    desk_of(rosa.store, BEN, "Ben Ortiz", Role.COORDINATOR).note(
        Entry(Deed.EXPORT, entity="backup", detail="2026-11-23")
    )
    a_day(rosa, lucille)
    assert len(the_register(rosa)) == 5
    assert len(the_register(rosa, worker_id=ROSA)) == 4
    [copy] = the_register(rosa, worker_id=BEN)
    assert (copy.what, copy.protection, copy.about) == ("Backup 2026-11-23", "Encrypted", "")


def test_what_was_never_given_out_leaves_register_and_chart(rosa: Desk, lucille: UUID) -> None:
    a_disclosure(rosa, lucille)
    with rosa.reading() as session:
        [row] = disclosures_of_chart(session, lucille)
    with rosa.writing() as session, pytest.raises(DraftHasProblems):
        strike_disclosure(session, row.seen, " ")
    with rosa.writing() as session:
        strike_disclosure(session, row.seen, "Sent to another person")
    with rosa.reading() as session:
        assert disclosures_of_chart(session, lucille) == []
    assert the_register(rosa) == []


def test_what_is_missing_is_said(rosa: Desk, lucille: UUID) -> None:
    tomorrow = clock.today() + timedelta(days=1)
    for draft, fields in (
        (DisclosureDraft(), ["recipient", "what", "purpose", "basis", "channel", "disclosed_on"]),
        (a_draft(disclosed_on=tomorrow, recipient="  "), ["recipient", "disclosed_on"]),
    ):
        with pytest.raises(DraftHasProblems) as refused, rosa.writing() as session:
            record_disclosure(session, lucille, draft)
        assert [each.field for each in refused.value.problems] == fields


def test_an_accounting_leaves_out_what_the_law_exempts_and_what_is_older_than_six_years(
    rosa: Desk, lucille: UUID
) -> None:
    with clock.reading_from(MONDAY):
        for basis in DisclosureBasis:
            a_disclosure(rosa, lucille, basis=basis, what=basis.label)
        for day, what in ((date(2020, 11, 23), "Just within"), (date(2020, 11, 22), "Too long ago")):
            a_disclosure(rosa, lucille, disclosed_on=day, what=what)
        with rosa.reading() as session:
            assert [row.what for row in accounting(session, lucille)] == ["Other", "Just within"]
            assert len(disclosures_of_chart(session, lucille)) == len(DisclosureBasis) + 2


def test_a_rule_of_a_newer_version_is_told_to_be_sure() -> None:
    assert rules.is_accountable(DisclosureBasis("by-starlight"))
    assert rules.accounted_since(date(2028, 2, 29)) == date(2022, 3, 1)


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("  +1 617 555 0190", "'  +1 617 555 0190"),
        ("@here", "'@here"),
        ("-", "'-"),
        ("two\r\nlines", "two lines"),
        ('a "quoted", name', 'a "quoted", name'),
        ("", ""),
        ("Care plan", "Care plan"),
    ],
)
def test_no_cell_is_a_formula_in_a_spreadsheet(cell: str, shown: str) -> None:
    [_, [read, _same]] = csv.reader(io.StringIO(rules.csv_text(["what", "more"], [[cell, "more"]])))
    assert read == shown


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), max_size=5))
def test_any_table_comes_back_with_its_rows_and_without_formulas(rows: list[list[str]]) -> None:
    read = list(csv.reader(io.StringIO(rules.csv_text(["a", "b"], rows), newline="")))
    assert len(read) == len(rows) + 1
    for row in read[1:]:
        assert all(cell.lstrip()[:1] not in ("=", "+", "-", "@", "|") or not cell.strip() for cell in row)


def test_the_register_as_csv_says_what_the_screen_says(rosa: Desk, lucille: UUID) -> None:
    a_day(rosa, lucille)
    header, *lines = csv.reader(io.StringIO(register_csv(the_register(rosa))))
    assert header[:4] == ["when", "by", "how", "what"]
    assert lines[0][:6] == [
        "2026-11-23 10:00", "Rosa Medina", "Fax", "Lab result", "Grant, Lucille", "County health department",
    ]  # fmt: skip
    assert len(lines) == 4
