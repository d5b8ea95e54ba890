"""The order in which a line is read: by the Unicode bidirectional algorithm, then from left to right."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any, TypeVar

from bidi import algorithm

Item = TypeVar("Item")

_STRONG = {"L": 0, "R": 1, "AL": 1, "EN": 1, "AN": 1}
"""The direction a character lends to the brackets around it (rule N0); numbers count as right-to-left."""
_BRACKETS = dict(zip(")]}〉》」』】〕", "([{〈《「『【〔", strict=True))
_UNITS = "mg|mcg|µg|μg|g|kg|lb|oz|ml|mL|dL|L|cm|mm|in|ft|mEq|mmol|IU|%|°F|°C"
_NUMBER_GROUP = re.compile(
    r"[+(]\d[\d() .\-]{5,}\d"  # telephones: +1 555 010-0142, (555) 010-0142
    r"|(?<![\d.,:/])(?:"
    r"\d{3}[.\- ]\d{3}[.\- ]\d{4}(?!\d)"
    rf"|\d[\d.,]* ?(?:{_UNITS})(?:/(?:{_UNITS}))?(?![A-Za-z])"  # amounts
    r"|\d[\d.,:/\-]*\d)"  # dates, times, numbers
).finditer
is_unit = re.compile(rf"(?:{_UNITS})(?:/(?:{_UNITS}))?[.,;:)]*", re.ASCII).fullmatch
"""Whether a word is the unit of the amount before it."""
is_area_code = re.compile(r"(?:\+?1[ -]?)?\(\d{3}\)", re.ASCII).fullmatch
"""Whether a word is the part of a telephone number before a space."""
_FROM_THE_LEFT = frozenset({"L", "EN", "AN"})
_UNKNOWN_TO_THE_LIBRARY = frozenset({"LRI", "RLI", "FSI", "PDI", "BN", ""})


def base_level(text: str, otherwise: int) -> int:
    """Return 1 for a paragraph that is read from the right, by its first letter; 0 for one from the left."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind == "L":
            return 0
        if kind in ("R", "AL"):
            return 1
    return otherwise


def levels(text: str, base: int) -> list[int]:
    """Return the level of each character: odd ones are read from the right (UAX 9, without embeddings).

    Phone numbers, dates and amounts stay as they are dialed and read, from the left: the plain algorithm
    would print (555) 010-0142 as 0142-010 (555), and 500 mg as mg 500 in an Arabic sentence.
    """
    if base == 1 and not _FROM_THE_LEFT.intersection(map(unicodedata.bidirectional, set(text))):
        return [1] * len(text)
    storage: dict[str, Any] = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    kinds = [unicodedata.bidirectional(character) for character in text]
    for found in _NUMBER_GROUP(text):
        kinds[found.start() : found.end()] = ["EN"] * (found.end() - found.start())
    # ON instead of what the library would take out, so that places stay places
    storage["chars"] = [
        {"ch": character, "level": base, "type": known, "orig": known}
        for character, kind in zip(text, kinds, strict=True)
        for known in ("ON" if kind in _UNKNOWN_TO_THE_LIBRARY else kind,)
    ]
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _resolve_brackets(storage["chars"], base)
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    of_each = [int(each["level"]) for each in storage["chars"]]
    return _trailing_space_at(of_each, text, base)


def visual_order(items: Sequence[Item], item_levels: Sequence[int]) -> list[Item]:
    """Return the items of one line from left to right (rule L2)."""
    order = list(range(len(items)))
    highest = max(item_levels, default=0)
    for level in range(highest, 0, -1):
        start = 0
        while start < len(order):
            if item_levels[order[start]] < level:
                start += 1
                continue
            end = start
            while end < len(order) and item_levels[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end
    return [items[place] for place in order]


def _resolve_brackets(characters: list[dict[str, Any]], base: int) -> None:
    """Give both brackets of a pair one direction, that of the paragraph if it occurs inside (rule N0)."""
    open_ones: list[int] = []
    for place, each in enumerate(characters):
        if each["type"] != "ON":
            continue
        if each["ch"] in _BRACKETS.values():
            open_ones.append(place)
        elif (opener := _BRACKETS.get(each["ch"])) is not None:
            while open_ones and characters[open_ones[-1]]["ch"] != opener:
                open_ones.pop()
            if open_ones:
                _resolve_pair(characters, open_ones.pop(), place, base)


def _resolve_pair(characters: list[dict[str, Any]], start: int, end: int, base: int) -> None:
    inside = {_STRONG[each["type"]] for each in characters[start + 1 : end] if each["type"] in _STRONG}
    if not inside:
        return
    before = next(
        (_STRONG[each["type"]] for each in reversed(characters[:start]) if each["type"] in _STRONG), base
    )
    direction = base if base in inside or before == base else 1 - base
    for place in (start, end):
        characters[place]["type"] = "LR"[direction]


def _trailing_space_at(found: list[int], text: str, base: int) -> list[int]:
    for place in range(len(text) - 1, -1, -1):
        if not text[place].isspace():
            break
        found[place] = base
    return found
