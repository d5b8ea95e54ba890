"""The sheet that a person fills in at home and takes along to a visit; it speaks in her voice."""

from __future__ import annotations

from collections.abc import Iterator

from carecoord_desktop.features.face_sheets.printout import (
    allergy_words,
    interpreter_line,
    medicine_tables,
    person_on,
    refuse_unapproved,
    whom_to_call,
)
from carecoord_desktop.features.visit_sheets.queries import VisitSheet
from carecoord_desktop.printing import (
    Block,
    Box,
    Bullets,
    Checkboxes,
    Choice,
    Facts,
    Heading,
    Note,
    Paper,
    Paragraph,
    Setup,
    Strong,
    Together,
    TwoColumns,
    WriteIn,
    compose,
)

_QUESTIONS = 3
_SYMPTOMS = (
    "Pain", "Short of breath", "Dizzy or faint", "Swelling", "Very tired", "Fever", "Poor sleep", "A fall",
    "Sad or worried",
)  # fmt: skip
_TEACH_BACK = (
    ("What I have", "What I do next, and until when"),
    ("What is new with my medicines", "When I call, and which number"),
)


def visit_sheet_paper(found: VisitSheet, setup: Setup | None = None, *, language: str = "") -> bytes:
    """Return the sheet for the next visit as PDF.

    Raises:
        NotPrinted: in a language in which no qualified translator has approved it (45 CFR 92.201(c)(3)).
    """
    refuse_unapproved(language)
    face = found.face
    blocks: list[Block] = [
        TwoColumns([WriteIn("I see")], [WriteIn("On, at what time")]),
        *interpreter_line(face),
        *_what_i_want(found),
        Heading("My three questions"),
        Note("Such as: What is this for? What can I do myself? What if I wait?"),
        *(WriteIn(f"{number}.") for number in range(1, _QUESTIONS + 1)),
        *whom_to_call(face),
        *_how_i_have_been(),
        Heading("My medicines"),
        Facts([("My allergies", allergy_words(face))]),
        *medicine_tables(face),
        WriteIn("What else I take: from the store, herbs, vitamins"),
        *_before_i_leave(),
    ]
    subtitle = "Fill it in at home. Take it along, with all your medicines."
    return compose(Paper("My next visit", blocks, subtitle, person_on(face)), setup)


def _what_i_want(found: VisitSheet) -> Iterator[Block]:
    yield Heading("What I want")
    if found.face.what_matters:
        yield Paragraph([Strong("What matters to me: "), found.face.what_matters])
    if found.goals:
        yield Bullets(found.goals)
    yield WriteIn("From this visit I want")


def _how_i_have_been() -> Iterator[Block]:
    yield Together([
        Heading("How I have been since my last visit"),
        Checkboxes([Choice(words) for words in _SYMPTOMS], columns=3),
        WriteIn("What has changed, and since when", lines=2),
        Note("Chest pain, hard to breathe, or thoughts of ending your life: do not wait for the visit."
             " Call 911, or 988 to talk to somebody."),
    ])  # fmt: skip


def _before_i_leave() -> Iterator[Block]:
    """Yield the boxes of teach-back: she says it, and they hear whether they have explained it well."""
    yield Box([
        Heading("Before I leave", level=2),
        Paragraph("I say it back in my own words. They tell me what they would say differently."),
        *(TwoColumns([WriteIn(left)], [WriteIn(right)]) for left, right in _TEACH_BACK),
        Checkboxes([Choice("I have said it back."), Choice("I got it on paper.")], columns=2),
    ])  # fmt: skip
