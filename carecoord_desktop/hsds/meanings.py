"""What values of HSDS mean to a reader: an address in one line, a language, an area, a cost, an age."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from math import ceil

from carecoord_desktop.common.languages import LANGUAGES, language_name
from carecoord_desktop.hsds.rows import PAYMENT

OLDEST_AGE = 125
_TAGS = {language_name(tag).casefold(): tag for tag in LANGUAGES}
_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_ZIP = re.compile(r"(?<![\d-])\d{5}(?:-\d{4})?(?![\d-])")
INSURANCE = "insurance accepted"
"""Marks cost options that are an insurance, in what we export."""

_INSURANCE = re.compile(r"medic|insur|health|plan|chip|tricare", re.IGNORECASE)
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def one_line(address: Mapping[str, str]) -> str:
    """Return an address in one line."""
    region = " ".join(filter(None, (address.get("state_province"), address.get("postal_code"))))
    parts = (address.get(name) for name in ("attention", "address_1", "address_2", "city"))
    return ", ".join(filter(None, (*parts, region)))


def language_tag(values: Mapping[str, str]) -> str:
    """Return the tag of a language (BCP 47), or its name as it was written."""
    for said in (values.get("code", ""), values.get("name", "")):
        text = said.strip()
        if text.casefold() in _TAGS:
            return _TAGS[text.casefold()]
        if _TAG.fullmatch(text) and language_name(text) != text:
            return text
    return values.get("name") or values.get("code", "")


def accessibility_words(values: Mapping[str, str]) -> str:
    """Return what makes a place accessible: "Disabled parking: near the door"."""
    words = values.get("description", "").replace("_", " ")
    return ": ".join(filter(None, (words[:1].upper() + words[1:], values.get("details", ""))))


def area_names(values: Mapping[str, str]) -> list[str]:
    """Return the ZIP codes that a service area names, or else its name."""
    zips = _ZIP.findall(" ".join((values.get("name", ""), values.get("extent", ""))))
    named = values.get("name") or values.get("extent") or values.get("description", "")
    return [one[:5] for one in zips] or [named]


def insurance_of(values: Mapping[str, str]) -> str:
    """Return the insurance that a cost option means, "" for one that is no insurance."""
    option, mark = values.get("option", ""), values.get("amount_description")
    is_insurance = mark == INSURANCE or (mark == PAYMENT and _INSURANCE.search(option) is not None)
    return option if is_insurance else ""


def cost_words(values: Mapping[str, str]) -> str:
    """Return what a service costs, or by what one can pay; "" for an insurance."""
    option = values.get("option", "")
    if insurance_of(values):
        return ""
    if values.get("amount_description") == PAYMENT:
        return f"Pays by {option}"
    amount = " ".join(filter(None, (values.get("amount"), values.get("currency", "").upper())))
    said = " ".join(filter(None, (amount, values.get("amount_description"))))
    return ": ".join(filter(None, (option, said)))


def youngest(text: str | None) -> int | None:
    """Return a least age in whole years, rounded so that nobody is left out who may come."""
    found = _age(text)
    return None if found is None else int(found)


def oldest(text: str | None) -> int | None:
    """Return a greatest age in whole years, rounded so that nobody is left out who may come."""
    found = _age(text)
    return None if found is None else ceil(found)


def whole_number(text: str | None) -> int | None:
    """Return a count, never below nothing."""
    found = decimal_of(text)
    return None if found is None else max(int(found), 0)


def decimal_of(text: str | None) -> Decimal | None:
    """Return a number as it was written."""
    return Decimal(text) if text and _NUMBER.fullmatch(text) else None


def day_of(text: str | None) -> date | None:
    """Return the day of a date or moment."""
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None


def _age(text: str | None) -> Decimal | None:
    found = decimal_of(text)
    return found if found is not None and 0 <= found <= OLDEST_AGE else None
