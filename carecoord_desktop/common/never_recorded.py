"""What is never recorded: words in free text that deserve a second look before they are stored."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.resources import resource
from carecoord_desktop.common.spelling import folded

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

IMMIGRATION_WORDS = (
    "This may say something about immigration status. CareCoord does not record it. "
    "Please take it out if it is not needed for care."
)


def speaks_of_immigration(text: str) -> bool:
    """Return whether a text holds a word that hints at immigration status, in English or Spanish."""
    return bool(text) and _hints().search(folded(text)) is not None


def immigration_warnings(draft: DataclassInstance) -> list[Problem]:
    """Return a gentle word beside each field of a draft that may say something about immigration status."""
    held = {field.name: getattr(draft, field.name) for field in fields(draft)}
    return [Problem(name, IMMIGRATION_WORDS) for name, value in held.items() if _is_about_it(value)]


def _is_about_it(value: object) -> bool:
    texts = value if isinstance(value, tuple) else (value,)
    return any(type(text) is str and speaks_of_immigration(text) for text in texts)


@cache
def _hints() -> re.Pattern[str]:
    with resource("never_recorded", "immigration.toml").open("rb") as file:
        words = [word for language in tomllib.load(file).values() for word in language]
    patterns = (re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for word in words)
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b")
