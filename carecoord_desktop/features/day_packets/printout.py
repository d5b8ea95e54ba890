"""The papers of one day on the road: a page for each person, and the route for the worker alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from uuid import UUID

from carecoord_desktop.common.partial_date import written_date
from carecoord_desktop.common.printed_packet import PrintedPacket
from carecoord_desktop.features.calls.records import ContactResult
from carecoord_desktop.features.care_plans.printout import plan_in_lines
from carecoord_desktop.features.contact_notes.records import Topic
from carecoord_desktop.features.contact_points.rules import shown_phone
from carecoord_desktop.features.day_packets.queries import DayRound, Stop
from carecoord_desktop.features.face_sheets.printout import (
    address_words,
    allergy_words,
    language_words,
    person_on,
    phone_words,
)
from carecoord_desktop.features.patients.records import Asked
from carecoord_desktop.printing import (
    Block,
    Checkboxes,
    Choice,
    Facts,
    Heading,
    Note,
    Packet,
    Paper,
    Paragraph,
    Setup,
    Table,
    Text,
    TwoColumns,
    WriteIn,
    compose,
    compose_packet,
)

_RESULTS = (
    ContactResult.REACHED, ContactResult.LEFT_MESSAGE, ContactResult.NO_ANSWER, ContactResult.NOT_HOME,
    ContactResult.SPOKE_WITH_OTHER, ContactResult.IN_FACILITY, ContactResult.WRONG_NUMBER,
    ContactResult.REFUSED,
)  # fmt: skip
"""What is ticked on a page that may lie on the table of a family."""

_MOST_GOALS = 4


def day_packet(
    found: DayRound, setup: Setup | None = None, begun: Callable[[int], None] | None = None
) -> PrintedPacket:
    """Return a page for each person: why, a contact form, the plan in short. Pages are counted through.

    Nobody else is named on a person's page. `begun` is told the number (from 0) of each page's person.

    Raises:
        ValueError: if there is nobody to see.
    """
    papers = [_page(found, number, stop) for number, stop in enumerate(found.stops, start=1)]
    parts: dict[UUID | None, str] = {
        stop.face.chart: f"{paper.title}, version {paper.version}"
        for stop, paper in zip(found.stops, papers, strict=True)
    }
    packet = Packet("Day packet", papers, is_counted_through=True)
    return PrintedPacket(compose_packet(packet, setup, begun=begun), parts)


def route_list(found: DayRound, setup: Setup | None = None) -> bytes:
    """Return who is seen where and why, and what to beware of there: for the worker, never left behind."""
    rows = [(str(number), _who(stop), _where(stop), _why(stop)) for number, stop in enumerate(found.stops, 1)]
    blocks: list[Block] = [
        Note("Keep this page with you: it names everybody you see today. Leave a copy with the office."),
        Table(("", "Who", "Where", "Why"), rows, widths=(1, 5, 7, 7), empty="Nobody today."),
    ]
    return compose(Paper("Route", blocks, f"{_day(found)}, {found.worker}".rstrip(", ")), setup)


def _page(found: DayRound, number: int, stop: Stop) -> Paper:
    face = stop.face
    blocks: list[Block] = [
        Facts([
            ("Why", _why(stop)),
            ("Where", address_words(face.address)),
            ("Phone", "; ".join(phone_words(each) for each in face.phones)),
            ("Language", language_words(face)),
            ("Allergies", allergy_words(face)),
        ]),
        *_contact_form(stop),
        Heading("The plan in short"),
        plan_in_lines(stop.plan, _MOST_GOALS) if stop.plan else Paragraph("There is no plan yet."),
    ]  # fmt: skip
    subtitle = f"{_day(found)}, stop {number} of {len(found.stops)}"
    return Paper("Contact form", blocks, subtitle, person_on(face))


def _contact_form(stop: Stop) -> Iterator[Block]:
    yield TwoColumns([WriteIn("Date, from - to")], [WriteIn("Where, who was there")])
    yield Checkboxes([Choice(each.label) for each in _RESULTS], columns=4)
    yield Heading("About", level=2)
    yield Checkboxes([Choice(each.label) for each in Topic], columns=3)
    if stop.face.needs_interpreter == Asked.YES:
        yield WriteIn("Interpreter: kind, name or number")
    yield WriteIn("What was said and agreed", lines=3)
    yield TwoColumns([WriteIn("Next step")], [WriteIn("By whom, until when")])
    if stop.face.on_call_phone:
        yield Note(f"A red flag? Call now: {shown_phone(stop.face.on_call_phone)}. In danger of life: 911.")


def _day(found: DayRound) -> str:
    return f"{found.day:%A}, {written_date(found.day)}"


def _why(stop: Stop) -> str:
    return "\n".join(stop.reasons)


def _who(stop: Stop) -> Text:
    face = stop.face
    return "\n".join(filter(None, (face.name, f"Born {written_date(face.birth_date)}", language_words(face))))


def _where(stop: Stop) -> Text:
    face = stop.face
    beware = f"Beware: {face.address.hazards}" if face.address is not None and face.address.hazards else ""
    lines = [address_words(face.address), *map(phone_words, face.phones), beware]
    return "\n".join(filter(None, lines)) or "–"
