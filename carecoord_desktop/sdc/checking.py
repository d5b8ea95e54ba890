"""What is wrong with an answer, in plain words: its kind, size, form or range, or the list it is not in."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from carecoord_desktop.sdc.extensions import Json, mapping, word
from carecoord_desktop.sdc.item import CHOICE, Item
from carecoord_desktop.sdc.moments import certainly_outside, is_date, is_moment, is_time
from carecoord_desktop.sdc.options import chosen
from carecoord_desktop.sdc.resource_types import RESOURCE_TYPES
from carecoord_desktop.sdc.tree import Node, fits
from carecoord_desktop.sdc.values import Answer, as_number, decimal_places, order_of

ONLY_ONE = "Only one answer is possible."

FitsPattern = Callable[[str, str], bool | None]
"""Says within a bounded time whether a whole text fits a regular expression; None where nobody knows."""

_WRONG_KIND = {
    "boolean": "Answer yes or no.",
    "decimal": "Enter a number.",
    "integer": "Enter a whole number.",
    "date": "Enter a date.",
    "dateTime": "Enter a date and a time.",
    "time": "Enter a time.",
    "string": "Enter a text.",
    "text": "Enter a text.",
    "url": "Enter a web address.",
    "choice": "Choose one of the answers.",
    "open-choice": "Choose an answer or write one.",
    "attachment": "Attach a file.",
    "reference": "Choose a record.",
    "quantity": "Enter an amount.",
}
_ADDRESS = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]+:)?[^\s\\<>\"{}|^`]+")
_UUID = re.compile(r"urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_OID = re.compile(r"urn:oid:[0-2](?:\.(?:0|[1-9][0-9]*))+")
_REFERENCE = re.compile(
    r"(?:(https?://[^\s?#]+)/)?([A-Z][A-Za-z]+)/[A-Za-z0-9.-]{1,64}(?:/_history/[A-Za-z0-9.-]{1,64})?"
)
_MOST_INTEGER = 2**31 - 1


def wrong_with_answers(node: Node, fits_pattern: FitsPattern) -> Iterator[str]:
    """Yield what is wrong with the answers of a node as they stand; nothing for a missing answer."""
    item, answers = node.item, node.answers
    if node.absent is not None or not answers:
        return
    for answer in answers:
        if not fits(item, answer):
            yield _WRONG_KIND.get(item.kind, "This cannot be answered.")
        else:
            yield from _wrong_with_one(node, answer, fits_pattern)
    yield from _wrong_together(node, answers)


def not_compared(node: Node, fits_pattern: FitsPattern) -> Iterator[str]:
    """Yield words where an answer could not be compared with the pattern that the form wants."""
    pattern = "" if node.item.is_choice else node.item.bounds.pattern
    if pattern and any(
        isinstance(answer.value, str) and fits_pattern(pattern, answer.value) is None
        for answer in node.valid_answers
    ):
        yield "The form wants this written in a certain way, but its pattern cannot be compared."


def needs_fewest(item: Item) -> int:
    """Return how many answers, or askings of a group, have to be there before somebody can sign."""
    return max(item.bounds.fewest or 0, 1) if item.is_required else 0


def _wrong_with_one(node: Node, answer: Answer, fits_pattern: FitsPattern) -> Iterator[str]:
    item = node.item
    if isinstance(answer.value, str):
        yield from _wrong_with_text(item, answer, fits_pattern)
    if item.kind in ("decimal", "integer", "quantity"):
        yield from _wrong_with_number(item, answer)
    yield from _out_of_range(node, answer)
    if item.is_choice:
        yield from _wrong_with_choice(node, answer)
    elif node.options and chosen(node.options, answer) is None:
        yield "Choose one of the answers of the list."
    if item.kind == "quantity":
        yield from _wrong_with_unit(item, mapping(answer.value))
    if item.kind == "attachment":
        yield from _wrong_with_attachment(item, mapping(answer.value))
    if item.kind == "reference":
        yield from _wrong_with_reference(item, mapping(answer.value))


def _wrong_with_text(item: Item, answer: Answer, fits_pattern: FitsPattern) -> Iterator[str]:
    text, bounds = answer.value, item.bounds
    well_written = {"valueDate": is_date, "valueDateTime": is_moment, "valueTime": is_time}.get(answer.kind)
    if well_written is not None and not well_written(text):
        yield _WRONG_KIND.get(item.kind, "Enter a date.")
    if item.kind == "url" and not _is_address(text):
        yield "This is not a web address."
    if item.kind == "string" and ("\n" in text or "\r" in text):
        yield "Write this in one line."
    if answer.kind not in ("valueString", "valueUri"):
        return
    if bounds.longest is not None and len(text) > bounds.longest:
        yield f"Use at most {bounds.longest} letters; there are {len(text)}."
    if bounds.shortest is not None and len(text) < bounds.shortest:
        yield f"Use at least {bounds.shortest} letters; there are {len(text)}."
    if bounds.pattern and not item.is_choice and fits_pattern(bounds.pattern, text) is False:
        yield bounds.pattern_words or "This is not written the way the form asks for."


def _wrong_with_number(item: Item, answer: Answer) -> Iterator[str]:
    value = mapping(answer.value).get("value") if item.kind == "quantity" else answer.value
    number = as_number(value)
    if number is None:
        yield _WRONG_KIND[item.kind]
        return
    if item.kind == "integer" and abs(number) > _MOST_INTEGER:
        yield "This number is too large."
    places = item.bounds.decimal_places
    if places is not None and decimal_places(value) > places:
        yield f"Use at most {places} digits after the point." if places else "Use a whole number."


def _out_of_range(node: Node, answer: Answer) -> Iterator[str]:
    moments = answer.kind in ("valueDate", "valueDateTime")
    for bound, wrong, words in ((node.least, -1, "at least"), (node.most, 1, "at most")):
        if bound is None:
            continue
        if moments and isinstance(bound.value, str):
            least, most = (bound.value, "") if wrong < 0 else ("", bound.value)
            is_out = certainly_outside(answer.value, least=least, most=most)
        else:
            is_out = order_of(answer, bound) == wrong
        if is_out:
            words = {"at least": "not before", "at most": "not after"}[words] if moments else words
            yield f"The answer has to be {words} {bound.words}."


def _wrong_with_choice(node: Node, answer: Answer) -> Iterator[str]:
    if node.options is None or (node.item.kind != CHOICE and answer.kind == "valueString"):
        return
    is_known_kind = node.item.kind == CHOICE or mapping(answer.value).get("code")
    if is_known_kind and chosen(node.options, answer) is None:
        yield "Choose one of the answers of the list."


def _wrong_with_unit(item: Item, quantity: Json) -> Iterator[str]:
    allowed = item.units.options
    if not allowed:
        return
    mine = word(quantity.get("system")), word(quantity.get("code")), word(quantity.get("unit"))
    for unit in allowed:
        same_system = not mine[0] or not unit.get("system") or mine[0] == unit.get("system")
        if same_system and (
            mine[1] == unit.get("code") if mine[1] else mine[2] in (unit.get("display"), unit.get("code"))
        ):
            return
    names = ", ".join(word(unit.get("display")) or word(unit.get("code")) for unit in allowed[:6])
    yield f"Choose one of the units: {names}."


def _wrong_with_attachment(item: Item, attachment: Json) -> Iterator[str]:
    stated, size = attachment.get("size"), _size_of(attachment.get("data"))
    if size is None:
        yield "The attached file is damaged."
        return
    if isinstance(stated, int) and size and stated != size:
        yield "The attached file is not as large as it says."
    largest = item.bounds.largest_bytes
    actual = size or (stated if isinstance(stated, int) else 0)
    if largest is not None and Decimal(actual) > largest:
        yield f"The file is too large; at most {largest} bytes are taken."
    kind = word(attachment.get("contentType"))
    if item.bounds.mime_types and kind not in item.bounds.mime_types:
        yield f"This kind of file is not taken; only {', '.join(item.bounds.mime_types)}."


def _size_of(data: Json) -> int | None:
    """Return how many bytes base64 text holds, 0 without a text, None if it is damaged."""
    if not isinstance(data, str) or not data:
        return 0
    try:
        return len(base64.b64decode("".join(data.split()), validate=True))
    except (binascii.Error, ValueError):
        return None


def _wrong_with_reference(item: Item, reference: Json) -> Iterator[str]:
    target = word(reference.get("reference"))
    if not target or target.startswith(("#", "urn:")):
        return
    found = _REFERENCE.fullmatch(target)
    allowed = item.bounds.resource_types or RESOURCE_TYPES
    if found is None or found[2] not in allowed:
        yield "This does not refer to a record."


def _wrong_together(node: Node, answers: Sequence[Answer]) -> Iterator[str]:
    item = node.item
    if len(answers) > 1 and not item.repeats:
        yield ONLY_ONE
    if item.bounds.most_often is not None and len(answers) > item.bounds.most_often:
        yield f"At most {item.bounds.most_often} answers are possible."
    if len(answers) > 1 and node.options:
        picked = [chosen(node.options, answer) for answer in answers]
        alone = next((option for option in picked if option is not None and option.is_exclusive), None)
        if alone is not None:
            yield f'"{alone.words.original}" cannot be chosen together with another answer.'


def _is_address(text: str) -> bool:
    if text.lower().startswith("urn:uuid:"):
        return _UUID.fullmatch(text) is not None
    if text.lower().startswith("urn:oid:"):
        return _OID.fullmatch(text) is not None
    return _ADDRESS.fullmatch(text) is not None
