"""Closed lists of words, stored by value, that survive words from newer versions."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Words(StrEnum):
    """A closed list such as task states; a word this version does not know stays what it is.

    `TaskStatus("ready")` is a member. `TaskStatus("teleported")`, written by a newer version,
    is a word of its own: it compares, prints and stores as "teleported", and `is_known` is false.
    """

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        word = str.__new__(cls, value)
        word._name_ = "word of another version"
        word._value_ = value
        return word

    def __reduce_ex__(self, protocol: object) -> tuple[type[Self], tuple[str]]:
        # by value: some versions of Python pickle by name, and a word of another version has none
        return type(self), (self._value_,)

    @property
    def is_known(self) -> bool:
        """Whether this version of CareCoord knows the word."""
        return any(self is member for member in type(self))

    @property
    def label(self) -> str:
        """The word as a person reads it, in sentence case: "entered in error" for "entered-in-error"."""
        text = self._value_.replace("-", " ").replace("_", " ")
        return text[:1].upper() + text[1:]
