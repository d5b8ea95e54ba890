"""How many syllables a word has in English and in Spanish, by its spelling; no dictionary is needed."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache, lru_cache

from carecoord_desktop.common.resources import resource

_VOWELS = re.compile(r"[aeiouy]+")
_LONGEST_INITIALS = 5

_SILENT = tuple(
    re.compile(pattern)
    for pattern in (
        r"[^aeiouy]e$(?<![^aeiouyl]le)",  # safe, while; but the e of table is heard
        r"[^aeiouytd]ed$(?<![^aeiouyl]led)",  # called, covered; but needed, handled
        r"[^aeiouysxzcg]es$(?<![cs]hes)(?<![^aeiouyl]les)",  # makes; but places, washes, tables
        r"[^aeiouy]e(?:ly|ful|fully|less|ness|ment|ments)$(?<![^aeiouyl]lely)",  # safely, careful, movement
    )
)
"""Where an e between consonants is written and not heard."""

_HEARD_APART = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<![ctsxg])ia(?!ge)",  # dialysis; but social, marriage
        r"(?<![tscxgln])io",  # period; but motion, million
        r"iu",  # sodium
        r"iet|(?<![tcshr])ien|rien(?!d)",  # quiet, client, experience; but patient, friend
        r"(?<=..)ie(?:r|rs|st)$",  # easier
        r"eos?$",  # video
        r"(?<![qg])ua(?!de)",  # usual; but quality, language, persuade
        r"(?<!q)uen|uous",  # influenza, continuous
        r"[aeouy]ings?$",  # going, trying
        r"(?<=[aeo])y(?=[aeou])(?<!^ey)",  # employer; but eyes
        r"[is]sms?$|[^aeiouy]asms?$",  # autism, spasm
    )
)
"""Where two vowels, or a consonant without one, are heard as one syllable more than a group of vowels."""

_STRONG = re.compile(r"[aeoáéíóú]")
_SPANISH_VOWELS = re.compile(r"[aeiouáéíóúü]+")
_SPANISH_MUTE_U = re.compile(r"(?<=q)u|(?<=g)u(?=[eiéí])")


@lru_cache(maxsize=20_000)
def english_syllables(word: str) -> int:
    """Return the syllables of an English word, at least 1; capitals such as "COPD" are read by letter."""
    if word.isupper() and 1 < len(word) <= _LONGEST_INITIALS and word.lower() not in _exceptions():
        return sum(3 if letter == "W" else 1 for letter in word)
    heard = word.lower().replace("é", "ey").replace("’", "'")  # the e of café is not silent
    plain = _without_accents(heard)
    return max(1, sum(_english_part(part) for part in plain.split("-") if part))


@lru_cache(maxsize=20_000)
def spanish_syllables(word: str) -> int:
    """Return the syllables of a Spanish word, at least 1.

    Strong vowels, and weak ones with an accent, each make one; weak ones join their neighbors.
    """
    composed = unicodedata.normalize("NFC", word.lower())
    spelled = _SPANISH_MUTE_U.sub("", re.sub(r"y(?![aeiouáéíóú])", "i", composed))
    return max(1, sum(len(_STRONG.findall(group)) or 1 for group in _SPANISH_VOWELS.findall(spelled)))


def _english_part(word: str) -> int:
    for ending, more in (("'s", 1), ("s'", 1), ("'", 0)):
        if word.endswith(ending) and len(word) > len(ending):
            base = word[: -len(ending)]
            return _english_part(base) + (more if re.search(r"(?:[sxz]|[cs]h|[cgs]e)$", base) else 0)
    if word.endswith("n't"):
        # the o of "not" is gone, but after s and d the n is heard alone: isn't, didn't
        return _english_part(word[:-3]) + (1 if word[-4:-3] in ("s", "d") else 0)
    bare = word.replace("'", "")
    known = _exceptions()
    if bare in known:
        return known[bare]
    if bare.endswith("s") and bare[:-1] in known:
        return known[bare[:-1]]
    heard = len(_VOWELS.findall(bare)) - sum(bool(silent.search(bare)) for silent in _SILENT)
    return max(1, heard + sum(len(apart.findall(bare)) for apart in _HEARD_APART))


def _without_accents(word: str) -> str:
    apart = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


@cache
def _exceptions() -> dict[str, int]:
    """Return English words that are not said as they are spelled, by the word."""
    table = tomllib.loads(resource("readability", "syllables.toml").read_text(encoding="utf-8"))
    return {word: int(count) for count, words in table["english"].items() for word in words.split()}
