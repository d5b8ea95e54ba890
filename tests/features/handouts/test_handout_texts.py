"""The handouts CareCoord brings along: easy to read, complete, and honest about who has approved them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from carecoord_desktop.common.resources import resource
from carecoord_desktop.features.handouts.queries import shipped
from carecoord_desktop.features.pictograms.rules import pictogram_names
from carecoord_desktop.features.plain_sheets.rules import (
    KEY_POINTS,
    Bullets,
    CallBox,
    Heading,
    Paragraph,
    Sheet,
    SheetForm,
    Urgency,
    plain,
)
from carecoord_desktop.features.readability.rules import Formula, reading_of

BY_HAND = Path(__file__).with_name("syllables_by_hand.toml")
COUNTED_BY_HAND = ("HF-01", "DM-01", "IN-01")
ALL = shipped()
TEXTS = [sheet for sheet in ALL if sheet.head.form == SheetForm.TEXT]
TOPICS_WANTED = {
    "AD-01", "AH-01", "AL-01", "AN-01", "AS-01", "BP-01", "CA-01", "CK-01", "CO-01", "CS-01", "DE-01",
    "DM-01", "FA-01", "FL-01", "FO-01", "HF-01", "IM-01", "IN-01", "ME-01", "NB-01", "OP-01", "PA-01",
    "PP-01", "PR-01", "SM-01", "VP-01",
}  # fmt: skip


def in_language(language: str, sheets: list[Sheet]) -> list[Sheet]:
    """Return the sheets in one language."""
    return [sheet for sheet in sheets if sheet.head.language == language]


def name(sheet: Sheet) -> str:
    """Return what a test run calls a sheet."""
    return f"{sheet.head.code}-{sheet.head.language}"


def sentences_by_hand(sheet: Sheet) -> Iterator[str]:
    """Yield the sentences of a sheet, parted in a plainer way than CareCoord parts them."""
    for block in sheet.blocks:
        if isinstance(block, Heading):
            continue
        for part in block.blocks if isinstance(block, CallBox) else (block,):
            texts = (
                part.items
                if isinstance(part, Bullets)
                else (part.text,)
                if isinstance(part, Paragraph)
                else ()
            )
            for text in texts:
                yield from (piece for piece in re.split(r"(?<=[.?!])\s+", plain(text)) if piece)


@pytest.mark.parametrize("sheet", in_language("en", list(ALL)), ids=name)
def test_every_english_handout_reads_at_sixth_grade_or_below_with_and_without_names(sheet: Sheet) -> None:
    reading = reading_of(sheet.body, "en")
    grade = reading.score(Formula.FLESCH_KINCAID)
    assert grade is not None
    assert grade <= 6
    assert not any(score.is_too_hard for score in (*reading.scores, *reading.scores_without_names))
    if sheet.head.form == SheetForm.TEXT:  # a picture sheet has too few words to say a grade on it
        assert sheet.head.reading == pytest.approx(grade, abs=0.051)


@pytest.mark.parametrize("code", COUNTED_BY_HAND)
def test_a_count_by_hand_finds_the_same_grade(code: str) -> None:
    [sheet] = [each for each in in_language("en", TEXTS) if each.head.code == code]
    table = tomllib.loads(BY_HAND.read_text(encoding="utf-8"))
    syllables = {word: int(count) for count, words in table.items() for word in words.split()}
    sentences = list(sentences_by_hand(sheet))
    words = [word for text in sentences for word in re.findall(r"[a-z0-9]+(?:[-'.][a-z0-9]+)*", text.lower())]
    count = sum(syllables.get(word, len(word) if word.isdigit() else 1) for word in words)
    grade = 0.39 * len(words) / len(sentences) + 11.8 * count / len(words) - 15.59
    assert len(set(syllables) & set(words)) > 20
    assert grade <= 6
    assert grade == pytest.approx(sheet.head.reading, abs=0.4)


@pytest.mark.parametrize("sheet", in_language("es", TEXTS), ids=name)
def test_every_spanish_handout_is_easy_on_the_inflesz_scale(sheet: Sheet) -> None:
    reading = reading_of(sheet.body, "es")
    score = reading.score(Formula.SZIGRISZT)
    assert score is not None
    assert score >= 65
    assert not reading.is_too_hard
    assert sheet.head.reading == pytest.approx(score, abs=0.051)


def test_every_topic_that_coordinators_print_is_there_in_english_and_spanish() -> None:
    for language in ("en", "es"):
        found = {sheet.head.code for sheet in in_language(language, TEXTS)}
        assert found == TOPICS_WANTED
        others = {sheet.head.code for sheet in in_language(language, list(ALL))} - found
        assert others == {"PS-01", "PS-02", "PS-03", "PS-04", "PS-05", "PW-01"}


@pytest.mark.parametrize("sheet", ALL, ids=name)
def test_a_handout_says_its_source_its_dates_three_key_points_and_when_to_call(sheet: Sheet) -> None:
    head = sheet.head
    assert head.facts_from
    assert head.topics
    assert head.icd10
    assert (head.reviewed_on, head.review_due) == (date(2026, 11, 16), date(2028, 11, 16))
    assert len(head.key_points) == KEY_POINTS
    boxes = [block for block in sheet.blocks if isinstance(block, CallBox)]
    assert {box.urgency for box in boxes} == {Urgency.EMERGENCY, Urgency.NURSE}
    assert "911" in sheet.body
    assert set(sheet.pictures) <= pictogram_names()
    assert all(box.blocks for box in boxes)


@pytest.mark.parametrize("sheet", TEXTS, ids=name)
def test_a_handout_fits_on_two_pages_and_its_headings_are_questions(sheet: Sheet) -> None:
    words = re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", plain(sheet.body))
    assert 250 <= len(words) <= 480
    headings = [block.text for block in sheet.blocks if isinstance(block, Heading)]
    assert len(headings) >= 3
    asked = [text for text in headings if text.endswith("?")]
    assert len(asked) >= len(headings) - 1


@pytest.mark.parametrize("sheet", in_language("es", list(ALL)), ids=name)
def test_the_spanish_one_follows_the_english_one_and_awaits_its_translator(sheet: Sheet) -> None:
    [english] = [x for x in in_language("en", list(ALL)) if x.head.code == sheet.head.code]
    assert (sheet.head.state, sheet.head.translator) == ("translation", "awaiting")
    assert (english.head.state, english.head.version) == ("approved", sheet.head.version)
    assert [type(block) for block in sheet.blocks] == [type(block) for block in english.blocks]
    assert sheet.head.icd10 == english.head.icd10
    assert sheet.pictures == english.pictures
    lists = [
        [len(part.items) for block in each.blocks for part in parts_of(block) if isinstance(part, Bullets)]
        for each in (sheet, english)
    ]
    assert lists[0] == lists[1]


def parts_of(block: object) -> tuple[object, ...]:
    """Return a block, or those inside a box."""
    return tuple(block.blocks) if isinstance(block, CallBox) else (block,)


def test_numbers_to_call_and_limits_are_the_same_in_both_languages() -> None:
    for sheet in in_language("es", TEXTS):
        [english] = [x for x in in_language("en", TEXTS) if x.head.code == sheet.head.code]
        figures = [
            set(re.findall(r"\d+(?:\.\d+)?", each.body)) - {"1", "2", "800"} for each in (sheet, english)
        ]
        spanish_lines = {"855", "335", "3569"}  # the quit line has a number of its own in Spanish
        assert figures[0] - spanish_lines <= figures[1] | {"988"}, sheet.head.code


def test_the_heart_failure_sheet_is_the_third_version_as_the_office_knows_it() -> None:
    [sheet] = [x for x in in_language("en", TEXTS) if x.head.code == "HF-01"]
    assert sheet.head.version == 3
    assert re.fullmatch(r"Education HF-01 v3 [0-9a-f]{8}", sheet.mark)
    assert sheet.head.icd10[0] == "I50"


def test_no_handout_gives_a_dose() -> None:
    dose = re.compile(r"\d\s*(mg|mcg|milligrams?|units|unidades|ml|tablets|tabletas|puffs|pills|pastillas)\b")
    assert [name(sheet) for sheet in ALL if dose.search(sheet.body.lower())] == []


def test_the_folder_is_named_as_the_library_expects() -> None:
    for path in resource("handouts").glob("*/*.md"):
        assert f'language = "{path.stem}"' in path.read_text(encoding="utf-8"), path
    assert len({sheet.hash for sheet in ALL}) == len(ALL)
