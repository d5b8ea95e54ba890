"""The papers of a day: a page for each person with why, a contact form and the plan in short; the route."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from carecoord_desktop.common import clock
from carecoord_desktop.features.contact_points.rules import AddressDraft
from carecoord_desktop.features.day_packets.page import DayPapers
from carecoord_desktop.features.day_packets.printout import day_packet, route_list
from carecoord_desktop.features.day_packets.queries import DayRound, day_round
from carecoord_desktop.features.print_log.queries import print_log
from carecoord_desktop.features.worklist.page import MyDayPage
from carecoord_desktop.features.worklist.rules import reasons_by_chart
from carecoord_desktop.store.audit import Deed, latest_lines
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import new_id
from carecoord_desktop.widgets.paper.making import PacketInTheMaking
from carecoord_desktop.widgets.paper.preview import PaperPreview
from tests.builders.accepted import is_accepted
from tests.builders.papers import one_spaced, pages_of, text_of
from tests.builders.patients import a_patient, a_person
from tests.builders.plan_papers import MONDAY, PRIVATE, WALK, a_full_plan, lucille_grant
from tests.builders.red_flags import a_red_flag
from tests.builders.worklist import four_people, the_day

WAIT_MS = 5_000
WHY = "Face-to-face overdue 4 days"


@pytest.fixture(autouse=True)
def monday() -> Iterator[None]:
    """Monday, 23 November 2026."""
    with clock.reading_from(MONDAY):
        yield


def the_round(desk: Desk, *charts: UUID) -> DayRound:
    """Return the round to these people, or to everybody on My Day."""
    reasons = dict.fromkeys(charts, (WHY,)) or reasons_by_chart(the_day(desk).rows)
    with desk.reading() as session:
        return day_round(session, desk.worker_id, reasons)


def test_on_monday_morning_the_packet_has_three_pages_each_with_name_and_birth_date(rosa: Desk) -> None:
    """DAY-A1."""
    four_people(rosa)
    pages = [one_spaced(page) for page in pages_of(day_packet(the_round(rosa)).content)]
    people = {"Tess Vang Born 1 Feb 1990", "Lucille Grant Born 12 Mar 1955", "Omar Haji Born 20 Aug 1972"}
    assert len(pages) == 3
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of 3" in page
        [named] = [person for person in people if person.split(" Born")[0] in page]
        assert named in page, "nobody else is named on a page that may be left behind"
    assert "Why Intake due tomorrow (Tue 24 Nov, day 153)" in pages[0]
    assert "There is no plan yet." in pages[0]


def test_the_page_of_somebody_with_a_plan_is_one_page_and_the_accepted_one(rosa: Desk) -> None:
    chart = lucille_grant(rosa)
    a_full_plan(rosa, chart)
    packet = day_packet(the_round(rosa, chart))
    [page] = pages_of(packet.content)
    assert WALK in page
    assert is_accepted("day_packet", packet.content)
    [words] = packet.parts.values()
    assert f"Version {words.removeprefix('Contact form, version ')}" in page


def test_what_a_family_should_not_read_stands_only_on_the_route_or_nowhere(rosa: Desk) -> None:
    chart = lucille_grant(rosa)
    a_full_plan(rosa, chart)
    page, route = (
        text_of(content)
        for content in (
            day_packet(the_round(rosa, chart)).content,
            route_list(the_round(rosa, chart)),
        )
    )
    assert "Dog in the yard" not in page
    assert "Beware: Dog in the yard" in route
    for words in (page, route):
        assert "555-0142 (mornings)" in words
        assert "555-0199" not in words, "this number must not be called"
        assert PRIVATE not in words


def test_neighbors_stand_together_and_who_has_no_address_comes_last(rosa: Desk) -> None:
    nowhere = a_patient(rosa, a_person("Aalto", "Anni", "1980-01-01"))
    far = a_patient(
        rosa, a_person("Baker", "Bo", "1981-01-01"), address=AddressDraft(city="Quincy", postal_code="02169")
    )
    near = a_patient(
        rosa, a_person("Cole", "Cy", "1982-01-01"), address=AddressDraft(city="Boston", postal_code="02118")
    )
    found = the_round(rosa, nowhere, far, near, new_id())
    assert [stop.face.chart for stop in found.stops] == [near, far, nowhere]


def test_a_red_flag_is_called_and_not_printed(rosa: Desk) -> None:
    people = four_people(rosa)
    a_red_flag(rosa, people["Tess"])
    assert any(row.title.startswith("Red flag") for row in the_day(rosa).rows)
    assert "Red flag" not in text_of(day_packet(the_round(rosa)).content)


def test_the_packet_is_made_from_my_day_and_each_person_has_a_line_in_the_trail(
    rosa: Desk, show_page: Callable[[MyDayPage], MyDayPage], qtbot: QtBot, tmp_path: Path
) -> None:
    people = four_people(rosa)
    page = show_page(MyDayPage(rosa))
    menu = page.findChild(DayPapers)
    assert menu is not None
    menu.aboutToShow.emit()
    packet, route, sheet = menu.actions()
    assert packet.text() == "Day packet (3)"
    assert (route.text(), sheet.text()) == ("Route", "Visit sheet for this person")
    packet.trigger()
    assert page.window().findChildren(PacketInTheMaking)
    qtbot.waitUntil(lambda: bool(page.window().findChildren(PaperPreview)), timeout=WAIT_MS)
    [preview] = page.window().findChildren(PaperPreview)
    assert preview.paper.pages == 3
    preview.save_to(tmp_path / "packet.pdf")
    with rosa.reading() as session:
        lines = [line for line in latest_lines(session, 3) if line.deed == Deed.EXPORT]
        log = print_log(session, people["Tess"])
    assert {line.chart for line in lines} == {people[name] for name in ("Tess", "Lucille", "Omar")}
    assert [(row.paper, row.by_name, row.is_again) for row in log] == [("Contact form", "Rosa Medina", False)]
    preview.close()


@pytest.mark.parametrize(("place", "title"), [(1, "Route"), (2, "My next visit")])
def test_the_other_papers_of_a_day_are_shown_too(
    rosa: Desk, show_page: Callable[[MyDayPage], MyDayPage], qtbot: QtBot, place: int, title: str
) -> None:
    four_people(rosa)
    page = show_page(MyDayPage(rosa))
    menu = page.findChild(DayPapers)
    assert menu is not None
    menu.aboutToShow.emit()
    menu.actions()[place].trigger()
    qtbot.waitUntil(lambda: bool(page.window().findChildren(PaperPreview)), timeout=WAIT_MS)
    [preview] = page.window().findChildren(PaperPreview)
    assert preview.windowTitle() == title
    preview.close()
