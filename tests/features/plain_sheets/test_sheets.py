"""The text of a handout: what it holds, and what is said when it is not written as handouts are."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.features.plain_sheets.rules import (
    Bullets,
    CallBox,
    Heading,
    NotASheet,
    Paragraph,
    Picture,
    Sheet,
    Span,
    Urgency,
    read_sheet,
    spans,
    written,
)

HEAD = '+++\nid = "XX-01"\nlanguage = "en"\nversion = 2\ntitle = "Rest"\nkey_points = ["One.", "Two."]\n+++\n'
BODY = """
## Why rest?
Sleep heals. It goes
on here.

Then this:
- One **bold** thing.
- Two things
  on two lines.

1. First.
2. Second.

![Bedtime](bedtime)
::: emergency When do I call 911?
Now, if:
- It hurts.
:::
"""


def a_sheet(body: str = BODY, head: str = HEAD) -> Sheet:
    """Return a sheet with this body."""
    return read_sheet(head + body)


def test_a_sheet_is_read_block_by_block() -> None:
    assert a_sheet().blocks == (
        Heading("Why rest?"),
        Paragraph("Sleep heals. It goes on here."),
        Paragraph("Then this:"),
        Bullets(("One **bold** thing.", "Two things on two lines.")),
        Bullets(("First.", "Second."), is_numbered=True),
        Picture("bedtime", "Bedtime"),
        CallBox(Urgency.EMERGENCY, "When do I call 911?", (Paragraph("Now, if:"), Bullets(("It hurts.",)))),
    )


def test_bold_words_are_found_and_stars_that_mean_nothing_stay() -> None:
    assert spans("Call **911** now") == (Span("Call "), Span("911", is_bold=True), Span(" now"))
    assert spans("2 * 3 ** 4") == (Span("2 * 3 ** 4"),)


def test_markup_of_others_is_text_and_nothing_else() -> None:
    [block] = a_sheet("<b>Hi</b> [link](https://example.org) <script>x</script>").blocks
    assert block == Paragraph("<b>Hi</b> [link](https://example.org) <script>x</script>")


def test_the_hash_changes_with_the_words_and_not_with_the_dates_of_review() -> None:
    sheet = a_sheet()
    later = replace(
        sheet.head, reviewed_on=date(2027, 1, 1), reading=3.1, state="approved", translator="E. R."
    )
    assert read_sheet(written(later, sheet.body)).hash == sheet.hash
    changed = (
        written(sheet.head, sheet.body.replace("Second", "Third")),
        written(replace(sheet.head, version=3), sheet.body),
        written(replace(sheet.head, language="es"), sheet.body),
        written(replace(sheet.head, key_points=("One.", "Three.")), sheet.body),
    )
    assert sheet.hash not in {read_sheet(text).hash for text in changed}
    assert sheet.mark == f"Education XX-01 v2 {sheet.hash[:8]}"


def test_lines_of_windows_read_the_same() -> None:
    assert read_sheet((HEAD + BODY).replace("\n", "\r\n")).hash == a_sheet().hash


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Just words", "has to begin with a head"),
        ("+++\nid = \n+++\n", "head cannot be read"),
        ('+++\nid = "A"\n+++\n', "does not say: language, version, title"),
        ('+++\nid="A"\nlanguage="en"\nversion=0\ntitle="T"\n+++\n', "number from 1"),
        ('+++\nid="A"\nlanguage="en"\nversion=1\ntitle="T"\nreview_due="soon"\n+++\n', "like 2026-11-23"),
        ('+++\nid="A"\nlanguage="en"\nversion=1\ntitle="T"\nkey_points="one"\n+++\n', "list of texts"),
        (f"{HEAD}# Big\n", "begins with"),
        (f"{HEAD}::: warning Stop\n:::\n", "A box begins with"),
        (f"{HEAD}::: nurse\n:::\n", "and its title"),
        (f"{HEAD}::: nurse Call\n- It hurts.\n", "does not end"),
        (f"{HEAD}Words\n\n:::\n", "did not begin"),
        (f"{HEAD}::: nurse Call\n## Heading\n:::\n", "outside of boxes"),
    ],
)
def test_what_is_wrong_with_a_text_is_said_in_words(text: str, said: str) -> None:
    with pytest.raises(NotASheet, match=said):
        read_sheet(text)


def test_the_line_of_a_mistake_is_named() -> None:
    with pytest.raises(NotASheet) as refused:
        a_sheet("One.\n\nTwo.\n\n::: nurse Call\n- It hurts.")
    assert refused.value.line == 5


texts = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029"), max_size=40
)


@given(texts, st.lists(texts, max_size=4), st.integers(1, 99))
def test_what_is_written_is_read_back(title: str, points: list[str], version: int) -> None:
    head = replace(a_sheet().head, title=title or "T", key_points=tuple(points), version=version)
    again = read_sheet(written(head, BODY))
    assert again.head == head
    assert again.blocks == a_sheet().blocks


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_in_words(body: str) -> None:
    with suppress(NotASheet):
        sheet = read_sheet(HEAD + body)
        assert read_sheet(written(sheet.head, sheet.body)).blocks == sheet.blocks
