"""Which sheets there are, what stands on them, and when a step is too big.

The question list, and the action plan with its confidence from 0 to 10: AHRQ Health Literacy Universal
Precautions Toolkit, tools 14 and 15.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from carecoord_desktop.common.resources import resource
from carecoord_desktop.common.words import Words

SURE_FROM = 7
"""Somebody less sure than this is helped to make the step smaller (AHRQ tool 15)."""
MOST_SURE = 10
QUESTIONS = 3
DIARY_DAYS = 14


class AdvocacySheet(Words):
    """A sheet that a person fills in."""

    QUESTIONS = "questions"
    ACTION_PLAN = "action-plan"
    WEIGHT = "weight"
    BLOOD_PRESSURE = "blood-pressure"
    SUGAR = "sugar"
    SYMPTOMS = "symptoms"
    RIGHTS = "rights"

    @property
    def label(self) -> str:
        """The title as it stands on the sheet."""
        return str(sheet_words(self)["title"]) if self.is_known else super().label


DIARIES = frozenset({
    AdvocacySheet.WEIGHT, AdvocacySheet.BLOOD_PRESSURE, AdvocacySheet.SUGAR, AdvocacySheet.SYMPTOMS,
})  # fmt: skip


def sheet_words(sheet: AdvocacySheet) -> Mapping[str, Any]:
    """Return what stands on a sheet, by what it is for."""
    found: Mapping[str, Any] = _all_words()[sheet.value]
    return found


def is_too_big(confidence: int | None) -> bool:
    """Return whether somebody is not sure enough of a step; one who was not asked yet is not judged."""
    return confidence is not None and confidence < SURE_FROM


@cache
def _all_words() -> Mapping[str, Any]:
    return tomllib.loads(resource("self_advocacy", "sheets.toml").read_text(encoding="utf-8"))
