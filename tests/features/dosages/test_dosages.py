"""When a medicine is taken, read from its label: only what it says, and nothing where a word is not known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.features.dosages.rules import DayTime, Schedule, schedule_of

MORNING, NOON, EVENING, BEDTIME = DayTime


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("1 tablet every morning", Schedule((MORNING,), "1 tablet", 1)),
        ("1 tablet twice a day with meals", Schedule((MORNING, EVENING), "1 tablet", 1)),
        ("Take 1 tablet by mouth at bedtime.", Schedule((BEDTIME,), "1 tablet", 1)),
        ("2 puffs twice a day", Schedule((MORNING, EVENING), "2 puffs", 0)),
        ("half a tablet in the morning and at bedtime", Schedule((MORNING, BEDTIME), "half a tablet", 0.5)),
        ("1.5 tablets three times a day", Schedule((MORNING, NOON, EVENING), "1.5 tablets", 1.5)),
        ("Once a day at bedtime", Schedule((BEDTIME,))),
        ("1 tablet twice a day, in the morning and at bedtime", Schedule((MORNING, BEDTIME), "1 tablet", 1)),
        ("1 tableta dos veces al día", Schedule((MORNING, EVENING), "1 tableta", 1)),
        ("Tome 2 tabletas al acostarse", Schedule((BEDTIME,), "2 tabletas", 2)),
    ],
)
def test_a_label_that_says_when_is_read(label: str, expected: Schedule) -> None:
    assert schedule_of(label) == expected


@pytest.mark.parametrize(
    "label",
    [
        "", "1 tablet once a day", "1 tablet a day", "2 puffs when needed",
        "1 tablet every other day in the morning",
        "2 tablets up to three times a day when needed", "1 tablet in the morning and 2 at bedtime",
        "twice a day at bedtime", "1-2 tablets every morning", "1 tablet every morning on Mondays",
        "Do not take in the morning", "1 tablet every morning until Friday", "every 12 hours",
        "Take 1 tablet in the morning. Take 2 tablets in the evening.", "1 tablet in the morning, then stop",
        "500 mg every morning", "no tome en la mañana",
    ],
)  # fmt: skip
def test_a_label_that_leaves_something_open_is_left_to_the_nurse(label: str) -> None:
    assert schedule_of(label) is None


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12))
def test_a_word_nobody_listed_leaves_the_whole_label_to_the_nurse(word: str) -> None:
    label = f"1 tablet every morning {word}"
    found = schedule_of(label)
    assert found is None or word in {"daily", "am", "po", "orally", "inhaled", "qam", "midday", "qhs"}
