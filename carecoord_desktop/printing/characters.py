"""What is known of characters: their script, which belong together, where a line may break between them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from fontTools import unicodedata as scripts

NO_SCRIPT = frozenset({"Zyyy", "Zinh", "Zzzz"})
"""Common, inherited and unknown: such characters go along with their neighbors."""

is_simple = re.compile(
    "[\n -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u03ff\u0400-\u0482\u048a-\u052f\u1e00-\u1fff"
    "\u2010-\u2015\u2018-\u2027\u2030-\u205e\u20a0-\u20bf]*"
).fullmatch
"""Whether each character is one shape beside the one before: most of what is written in the Americas."""

is_one_by_one = re.compile(
    "[\n -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u03ff\u0400-\u0482\u048a-\u052f\u1200-\u135a\u1360-\u137f"
    "\u1e00-\u1fff\u2010-\u2015\u2018-\u2027\u2030-\u205e\u20a0-\u20bf\u3001-\u3029\u3030-\u3096"
    "\u309d-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uff9d\U00020000-\U0003ffff]*"
).fullmatch
"""Whether each character is one shape, which can be told from the shape: also Chinese, Ethiopic and such."""

has_right_to_left = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
).search
"""Whether a text has a letter of Arabic, Hebrew or another script that is read from the right."""

_WITHOUT_SPACES = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
    "\U00020000-\U0003ffff]"
)
_UNDRAWN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff"
    "\uffa0\U000e0000-\U000e0fff]"
)
_JOINER = "\u200d"
_BREAK_HERE, _NO_BREAK = "\u200b", "\u2060\ufeff"
_ASAT = "\u103a"  # ends a Burmese syllable together with the letter before it
_ends_syllable = re.compile("[\u1000-\u102a\u103f]\u1037?[\u1039\u103a]").match
"""Whether a Burmese letter closes the syllable before it, or has the next letter stacked below it."""
_VIRAMA = 9  # the combining class of signs that stack the next letter under this one
_LEADING_VOWELS = frozenset("เแโใไເແໂໃໄ")  # written before the letter they are spoken after
_TRAILING = frozenset("\u0e30\u0e32\u0e33\u0e45\u0e2f\u0e46\u0eb0\u0eb2\u0eb3\u0ebd\u0ec6")
_NOT_FIRST = frozenset(
    "、。，．・：；？！ー〜～…‥’”）〕］｝〉》」』】〗!),.:;?]}%％ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝゞヽヾ៖។៕၊။"
)
_NOT_LAST = frozenset("‘“（〔［｛〈《「『【〖([{$¥￥")
_AFTER_BREAK_HERE = re.compile("[^\u200b]*\u200b+|[^\u200b]+").findall


@cache
def script_of(character: str) -> str:
    """Return the four-letter script of a character (ISO 15924), such as "Arab"."""
    return str(scripts.script(character))


def is_undrawn(character: str) -> bool:
    """Return whether a character only steers its neighbors and needs no shape in any font."""
    return _UNDRAWN.match(character) is not None


def clusters(text: str) -> Iterator[str]:
    """Yield the parts of a text that are drawn as one: a letter with its marks, a stacked syllable."""
    start = 0
    for place in range(1, len(text)):
        if not _belongs_before(text, place):
            yield text[start:place]
            start = place
    if text:
        yield text[start:]


def unbreakable_parts(word: str) -> list[str]:
    """Return the parts of a word between which a line may break: one, but for scripts without spaces.

    Who put zero-width spaces into a word knew where it may break: it breaks there and nowhere else.
    """
    if _BREAK_HERE in word:
        return _AFTER_BREAK_HERE(word)
    if not _WITHOUT_SPACES.search(word):
        return [word]
    parts: list[str] = []
    for cluster in clusters(word):
        if parts and not _may_break(parts[-1], cluster):
            parts[-1] += cluster
        else:
            parts.append(cluster)
    return parts


def _may_break(before: str, after: str) -> bool:
    if before[-1] in _NOT_LAST or before[-1] in _NO_BREAK or after[0] in _NOT_FIRST:
        return False
    return bool(_WITHOUT_SPACES.match(after) or _WITHOUT_SPACES.match(before[-1]))


def _belongs_before(text: str, place: int) -> bool:
    """Return whether the character at `place` is drawn with the one before it."""
    before, after = text[place - 1], text[place]
    if after.isascii() and before.isascii():
        return False
    if unicodedata.category(after)[0] == "M" or is_undrawn(after) or after in _TRAILING:
        return True
    if before == _JOINER or before in _LEADING_VOWELS:
        return True
    if unicodedata.combining(before) == _VIRAMA and before != _ASAT:
        return after.isalpha()
    if _ends_syllable(text, place):
        return True
    return _are_jamo(before, after)


def _are_jamo(before: str, after: str) -> bool:
    return "\u1100" <= before <= "\u11ff" and "\u1160" <= after <= "\u11ff"
