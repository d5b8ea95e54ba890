"""One line of the caseload, the filters that may hide it, and which of them does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from carecoord_desktop.common.words import Words


class Flag(Words):
    """What a coordinator has to know before she calls or visits."""

    DO_NOT_CONTACT = "do-not-contact"
    CONTACT_WITH_CARE = "contact-with-care"
    NO_FIXED_ADDRESS = "no-fixed-address"
    HAS_NO_PHONE = "has-no-phone"
    MAY_BE_REGISTERED_TWICE = "may-be-registered-twice"
    HAS_DIED = "has-died"


class Filter(Words):
    """What can hide a line, in the order in which a hidden line is put down to one of them."""

    DECEASED = "has-died"
    NOT_MINE = "on-another-caseload"
    LANGUAGE = "other-language"
    INTERPRETER = "needs-no-interpreter"
    OVERDUE = "nothing-overdue"
    NO_PHONE = "has-a-phone"
    FLAG = "without-the-flag"


@dataclass(frozen=True)
class CaseloadRow:
    """One person: who she is, what comes next, and how long nobody has spoken with her.

    `age` is in completed years, None when the birth date is not known; `days_since_contact` is None
    when no contact is recorded; `phone` is empty where nobody may call.
    """

    patient_id: UUID
    shown_name: str
    age: int | None
    language: str
    needs_interpreter: bool
    flags: tuple[Flag, ...]
    next_action: str
    next_due: date | None
    overdue: int
    days_since_contact: int | None
    coordinator_id: UUID | None
    coordinator: str
    is_mine: bool
    phone: str


@dataclass(frozen=True)
class CaseloadFilters:
    """What the worker wants to see; the deceased are hidden unless she asks for them."""

    only_mine: bool = True
    language: str = ""
    needs_interpreter: bool = False
    has_overdue: bool = False
    has_no_phone: bool = False
    flag: Flag | None = None
    with_deceased: bool = False


@dataclass(frozen=True)
class Caseload:
    """The lines shown, how many each filter hides, and how many are `elsewhere`: together it is everybody."""

    rows: tuple[CaseloadRow, ...]
    hidden_by: dict[Filter, int]
    elsewhere: int = 0

    @property
    def hidden(self) -> int:
        """How many people are not shown."""
        return sum(self.hidden_by.values())


def filtered(rows: Iterable[CaseloadRow], filters: CaseloadFilters) -> Caseload:
    """Return what passes the filters, in the given order, and an honest count of what does not.

    A line that several filters would hide is counted once, under the first of them.
    """
    shown, hidden = [], Counter[Filter]()
    for row in rows:
        filter_ = hiding(row, filters)
        if filter_ is None:
            shown.append(row)
        else:
            hidden[filter_] += 1
    return Caseload(tuple(shown), dict(hidden))


def hiding(row: CaseloadRow, filters: CaseloadFilters) -> Filter | None:
    """Return the filter that hides a line, or None when it is shown."""
    if not filters.with_deceased and Flag.HAS_DIED in row.flags:
        return Filter.DECEASED
    if filters.only_mine and not row.is_mine:
        return Filter.NOT_MINE
    if filters.language and filters.language != row.language:
        return Filter.LANGUAGE
    if filters.needs_interpreter and not row.needs_interpreter:
        return Filter.INTERPRETER
    if filters.has_overdue and not row.overdue:
        return Filter.OVERDUE
    if filters.has_no_phone and row.phone:
        return Filter.NO_PHONE
    if filters.flag is not None and filters.flag not in row.flags:
        return Filter.FLAG
    return None


def age_in_years(born: str, today: date) -> int | None:
    """Return completed years for a birth date as stored; of a partial date, the youngest it can mean."""
    if not born:
        return None
    month, day = int(born[5:7] or 12), int(born[8:10] or 31)
    return today.year - int(born[:4]) - ((today.month, today.day) < (month, day))
