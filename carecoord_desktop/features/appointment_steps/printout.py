"""A person's own page about her appointments: when, where, how to get there, what to bring."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from carecoord_desktop.features.appointments.queries import AppointmentRow
from carecoord_desktop.features.appointments.records import Mode, Ride, VisitInterpreter
from carecoord_desktop.features.appointments.rules import clock_time
from carecoord_desktop.features.face_sheets.printout import person_on, refuse_unapproved, whom_to_call
from carecoord_desktop.features.face_sheets.queries import FaceSheet
from carecoord_desktop.printing import (
    Block,
    Checkboxes,
    Choice,
    Facts,
    Heading,
    Paper,
    Paragraph,
    Print,
    Setup,
    Strong,
    Together,
    compose,
)

_RIDES = {
    Ride.NEEDED: "We still have to ask for your ride. We will call you.",
    Ride.ASKED_FOR: "We have asked for your ride. We will tell you when it comes.",
    Ride.CONFIRMED: "Your ride is set.",
}
_INTERPRETERS = {
    VisitInterpreter.NEEDED: "We still have to ask for an interpreter. You pay nothing for one.",
    VisitInterpreter.ASKED_FOR: "We have asked for an interpreter. You pay nothing for one.",
    VisitInterpreter.CONFIRMED: "An interpreter will be there. You pay nothing for one.",
}
_MODES = {
    Mode.PHONE: "They call you by phone. Stay near your phone.",
    Mode.VIDEO: "You talk by video. Charge your phone or computer before.",
    Mode.AT_HOME: "They come to your home.",
}


def my_appointments_paper(
    face: FaceSheet, rows: Sequence[AppointmentRow], setup: Setup | None = None, *, language: str = ""
) -> bytes:
    """Return the appointments to come as PDF, in large print whatever the setup says of sizes.

    Raises:
        NotPrinted: in a language in which no qualified translator has approved it (45 CFR 92.201(c)(3)).
    """
    refuse_unapproved(language)
    blocks: list[Block] = []
    for row in rows:
        blocks.append(Together(appointment_blocks(row)))
    if not rows:
        blocks.append(Paragraph("There is no appointment yet."))
    blocks += [
        Heading("What if I cannot come?"),
        Paragraph("Call us as soon as you can. We find another day, and we help with the ride."),
        *whom_to_call(face),
    ]
    paper = Paper("My appointments", blocks, "Keep this where you can see it.", person_on(face))
    return compose(paper, replace(setup or Setup(), print_size=Print.LARGE))


def appointment_blocks(row: AppointmentRow) -> list[Block]:
    """Return one appointment as it stands on paper, its day and time as the heading."""
    return [
        Heading(when_words(row)),
        Facts([(name, value) for name, value in _facts(row) if value]),
        *_what_to_do(row),
    ]


def when_words(row: AppointmentRow) -> str:
    """Return day and time in words: "Thursday, December 3, 2026 at 9:30 am"."""
    day = row.slot.takes_place_on
    at = clock_time(row.slot.starts)
    words = f"{day:%A}, {day:%B} {day.day}, {day.year}"
    half = "" if at is None else "pm" if at.hour >= 12 else "am"
    return words if at is None else f"{words} at {at.hour % 12 or 12}:{at:%M} {half}"


def _facts(row: AppointmentRow) -> Iterator[tuple[str, str | list[Strong]]]:
    yield "What for", [Strong(row.slot.what)]
    yield "With", row.with_whom
    yield "How", _MODES.get(row.slot.mode, "")
    yield "Where", row.place_words
    yield "How to find it", row.finding_it
    yield "Phone", row.phone
    yield "Ride", _said(_RIDES.get(row.ride, ""), row.ride_by)
    yield "Interpreter", _said(_INTERPRETERS.get(row.interpreter, ""), row.interpreter_language)
    yield "What it costs", row.cost
    yield "Your number there", row.confirmation_number


def _what_to_do(row: AppointmentRow) -> Iterator[Block]:
    if row.preparation:
        yield Paragraph([Strong("Before you go: "), row.preparation])
    brought = [part.strip() for line in row.to_bring.splitlines() for part in line.split(",") if part.strip()]
    if brought:
        yield Paragraph([Strong("Bring with you:")])
        yield Checkboxes([Choice(part[0].upper() + part[1:]) for part in brought], columns=1)


def _said(words: str, who: str) -> str:
    return f"{who}. {words}" if words and who else words
