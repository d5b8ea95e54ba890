"""What is wrong with a draft, in the coordinator's words, beside the field it concerns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One thing to mend before a draft can be stored.

    `field` is the draft's attribute name, or "" when the draft as a whole is concerned;
    `message` says what is wrong and what to do.
    """

    field: str
    message: str


class DraftHasProblems(ValueError):
    """A draft was handed to an action although `rules.problems(draft)` is not empty."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(f"{problem.field}: {problem.message}" for problem in problems))
        self.problems = tuple(problems)


def needed(text: str, field: str, message: str) -> list[Problem]:
    """Return the problem of a field nobody filled in, or nothing; blanks fill in nothing."""
    return [] if text.strip() else [Problem(field, message)]


def refuse(problems: Sequence[Problem]) -> None:
    """Let nothing be stored that has problems.

    Raises:
        DraftHasProblems: if there are any.
    """
    if problems:
        raise DraftHasProblems(problems)
