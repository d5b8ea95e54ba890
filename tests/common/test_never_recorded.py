"""Words about immigration status are noticed in English and Spanish, everyday words are not."""

from __future__ import annotations

import pytest

from carecoord_desktop.common.never_recorded import speaks_of_immigration


@pytest.mark.parametrize(
    "text",
    [
        "She is UNDOCUMENTED.", "vive sin papeles", "Él es indocumentado", "waiting for her green card",
        "Her asylum hearing", "le dieron asilo", "was deported in May", "on an expired\nvisa",
        "DACA", "ICE came",
        "su estado migratorio", "la Migra vino",
    ],
)  # fmt: skip
def test_words_about_immigration_status_are_noticed(text: str) -> None:
    assert speaks_of_immigration(text)


@pytest.mark.parametrize(
    "text",
    ["", "ICE contact: Ana", "Visa card", "my papers are in order", "I like ice cream", "departed at 3"],
)
def test_everyday_words_are_not(text: str) -> None:
    assert not speaks_of_immigration(text)
