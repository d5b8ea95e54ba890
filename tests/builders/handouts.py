"""Handouts an office wrote itself, and versions brought to a state by the product's own actions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from carecoord_desktop.features.handouts.actions import move, write_version
from carecoord_desktop.features.handouts.queries import library, version_as_now
from carecoord_desktop.features.handouts.records import HandoutState, Reviewer
from carecoord_desktop.features.handouts.rules import LibrarySheet, LibraryTopic, MoveDraft, next_version
from carecoord_desktop.features.plain_sheets.rules import read_sheet, written
from carecoord_desktop.store.desk import Desk

TRANSLATOR = ("Elena Ruiz", "State-certified translator, English and Spanish")
FORWARD = {
    HandoutState.CONTENT_REVIEW: ("", None, ""),
    HandoutState.PLAIN_LANGUAGE_REVIEW: ("Dana Lee, RN", Reviewer.CLINICIAN, ""),
    HandoutState.TRANSLATION: ("Pat Ames", Reviewer.PLAIN_LANGUAGE_EDITOR, ""),
    HandoutState.APPROVED: ("Pat Ames", Reviewer.PLAIN_LANGUAGE_EDITOR, ""),
}
"""Who stands for a text when it enters each state."""

ARABIC = """+++
id = "HF-01"
language = "ar"
version = 3
title = "قصور القلب: زن نفسك كل يوم"
facts_from = "National Heart, Lung, and Blood Institute (NIH)"
reviewed_on = 2026-11-16
review_due = 2028-11-16
key_points = ["زن نفسك كل صباح.", "اتصل بالممرضة إذا زاد وزنك.", "اتصل على 911."]
+++

## لماذا أزن نفسي؟
الماء له وزن. زن نفسك كل صباح.

::: nurse متى أتصل بالممرضة؟
- زاد وزنك 3 أرطال في يوم واحد.
:::
"""


def topic_now(desk: Desk, code: str) -> LibraryTopic:
    """Return a handout as the library shows it now."""
    with desk.reading() as session:
        return next(each for each in library(session) if each.code == code)


def sheet_now(desk: Desk, code: str, language: str, version: int) -> LibrarySheet:
    """Return one version in one language as it is now."""
    sheets = topic_now(desk, code).sheets
    return next(each for each in sheets if (each.language, each.version) == (language, version))


def a_next_version(desk: Desk, code: str = "HF-01", *, words: str = "Weigh each day.") -> LibrarySheet:
    """Return a draft of the English version after the newest one, with one paragraph more."""
    newest = topic_now(desk, code).english
    sheet = read_sheet(next_version(newest, date(2026, 12, 1)))
    head = replace(sheet.head, facts_from=newest.sheet.head.facts_from)
    return a_version(desk, written(head, f"{sheet.body}\n\n{words}"))


def a_version(desk: Desk, source: str) -> LibrarySheet:
    """Return a draft with these words, stored."""
    with desk.writing() as session:
        version_id = write_version(session, source).id
    with desk.reading() as session:
        return version_as_now(session, version_id)


def moved(desk: Desk, sheet: LibrarySheet, draft: MoveDraft) -> LibrarySheet:
    """Return a version after one step."""
    with desk.writing() as session:
        move(session, sheet, draft)
    return sheet_now(desk, sheet.code, sheet.language, sheet.version)


def approved(desk: Desk, sheet: LibrarySheet) -> LibrarySheet:
    """Return a version after all reviews there are between it and its approval."""
    while sheet.state != HandoutState.APPROVED:
        name, role, qualification = FORWARD[HandoutState.APPROVED]
        to = HandoutState.APPROVED
        if sheet.state == HandoutState.TRANSLATION:
            name, qualification, role = *TRANSLATOR, Reviewer.QUALIFIED_TRANSLATOR
        elif sheet.state != HandoutState.PLAIN_LANGUAGE_REVIEW or not sheet.language.startswith("en"):
            to = list(HandoutState)[list(HandoutState).index(sheet.state) + 1]
            name, role, qualification = FORWARD[to]
        sheet = moved(desk, sheet, MoveDraft(to, name, role, qualification))
    return sheet
