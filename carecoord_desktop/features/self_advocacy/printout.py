"""The sheets that a person fills in and takes along; they speak in her voice."""

from __future__ import annotations

from collections.abc import Iterator

from carecoord_desktop.features.face_sheets.printout import (
    interpreter_line,
    person_on,
    refuse_unapproved,
    whom_to_call,
)
from carecoord_desktop.features.self_advocacy.queries import Advocate, OwnGoal
from carecoord_desktop.features.self_advocacy.rules import (
    DIARIES,
    DIARY_DAYS,
    MOST_SURE,
    QUESTIONS,
    AdvocacySheet,
    is_too_big,
    sheet_words,
)
from carecoord_desktop.printing import (
    Block,
    Box,
    Bullets,
    Checkboxes,
    Choice,
    Heading,
    Note,
    Paper,
    Paragraph,
    Setup,
    Strong,
    Table,
    Together,
    TwoColumns,
    WriteIn,
    compose,
)


def advocacy_sheet(
    sheet: AdvocacySheet, found: Advocate, setup: Setup | None = None, *, language: str = ""
) -> bytes:
    """Return a sheet as PDF, with her name and what is known already.

    Raises:
        NotPrinted: in a language in which no qualified translator has approved it (45 CFR 92.201(c)(3)).
    """
    refuse_unapproved(language)
    words = sheet_words(sheet)
    blocks: list[Block] = [*interpreter_line(found.face), *_content(sheet, found), *whom_to_call(found.face)]
    return compose(Paper(words["title"], blocks, words["intro"], person_on(found.face)), setup)


def _content(sheet: AdvocacySheet, found: Advocate) -> Iterator[Block]:
    if sheet in DIARIES:
        return _diary(sheet)
    match sheet:
        case AdvocacySheet.ACTION_PLAN:
            return _action_plan(next(iter(found.goals), None))
        case AdvocacySheet.RIGHTS:
            return _rights()
        case _:
            return _questions()


def _diary(sheet: AdvocacySheet) -> Iterator[Block]:
    words = sheet_words(sheet)
    heads = words["heads"]
    yield Table(heads, [[""] * len(heads) for _ in range(DIARY_DAYS)], widths=words["widths"])
    yield Together([
        Paragraph([Strong("Call 911: "), words["emergency"]]),
        Paragraph([Strong("Call your nurse the same day: "), words["nurse"]]),
        Note("Your own plan may give other numbers. If so, use the numbers on your plan."),
    ])  # fmt: skip


def _questions() -> Iterator[Block]:
    words = sheet_words(AdvocacySheet.QUESTIONS)
    yield TwoColumns([WriteIn("I see")], [WriteIn("On, at what time")])
    yield Note(words["such_as"])
    for number in range(1, QUESTIONS + 1):
        yield WriteIn([Strong(f"{number}. My question")])
        yield WriteIn("What I was told")
    yield Checkboxes([Choice("I asked them all."), Choice("I said it back.")], columns=2)


def _action_plan(goal: OwnGoal | None) -> Iterator[Block]:
    words = sheet_words(AdvocacySheet.ACTION_PLAN)
    yield WriteIn([Strong("My goal")], answer="" if goal is None else goal.statement)
    for first, second in words["asks"]:
        yield TwoColumns([WriteIn(first)], [WriteIn(second)])
    sure = None if goal is None else goal.confidence
    scale = [Choice(str(number), is_ticked=number == sure) for number in range(MOST_SURE + 1)]
    smaller = words["smaller"]
    yield Box([
        Heading(words["sure"], level=2),
        Checkboxes(scale, columns=(MOST_SURE + 2) // 2),
        Paragraph(Strong(smaller) if is_too_big(sure) else smaller),
    ])  # fmt: skip
    days = words["days"]
    yield Table(["", *days], [[words["done"], *([""] * len(days))]])


def _rights() -> Iterator[Block]:
    words = sheet_words(AdvocacySheet.RIGHTS)
    yield Heading("I have a right to")
    yield Bullets(words["rights"])
    yield Box([Heading("I can say", level=2), Paragraph(words["say"])])
    yield Paragraph([Strong("To file a complaint: "), words["office"]])
