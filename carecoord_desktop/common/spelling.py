"""How names and numbers are compared: without accents and case, by sound, in the digits of any script."""

from __future__ import annotations

import re
import unicodedata

SHORTEST_TYPO_WORD = 3
"""Shorter words are taken as typed: with an error allowed, every two-letter name is like every other."""

TWO_TYPOS_FROM = 5
"""From this many letters on, two typing errors are forgiven instead of one."""

MOST_LETTERS_BY_SOUND = 4
"""A name may be spelled this differently and still be taken for one that sounds alike."""

# Letters that do not fall apart into a base letter and a mark when Unicode takes them apart.
_WHOLE_LETTERS = str.maketrans({
    "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ħ": "h", "Ħ": "h",
    "ı": "i", "ŧ": "t", "Ŧ": "t", "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe",
    "þ": "th", "Þ": "th", "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "`": "'", "´": "'",
})  # fmt: skip

_WORD = re.compile(r"[^\W_]+")
_SOUND = {
    letter: str(number)
    for number, letters in enumerate(("bfpv", "cgjkqsxz", "dt", "l", "mn", "r"), 1)
    for letter in letters
}


def folded(text: str) -> str:
    """Return the text in lower case without accents: "Peña-Łukasz" becomes "pena-lukasz".

    Digits of other scripts (Arabic-Indic, Devanagari, ...) become 0 to 9; letters of other scripts stay.
    """
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.translate(_WHOLE_LETTERS))
    return "".join(
        str(unicodedata.decimal(letter)) if letter.isdecimal() else letter
        for letter in apart
        if not unicodedata.combining(letter)
    ).lower()


def name_words(text: str) -> list[str]:
    """Return the folded words of a name, in order: "O’Neill-Núñez" gives "oneill" and "nunez"."""
    return _WORD.findall(folded(text).replace("'", ""))


def digits(text: str) -> str:
    """Return the digits of a text, whatever script they are in, as 0 to 9."""
    return "".join(str(unicodedata.decimal(letter)) for letter in text if letter.isdecimal())


def typos_forgiven(word: str) -> int:
    """Return how many letters may be wrong, missing, added or swapped."""
    if len(word) < SHORTEST_TYPO_WORD:
        return 0
    return 2 if len(word) >= TWO_TYPOS_FROM else 1


def soundex(name: str) -> str:
    """Return the American Soundex code of a name, such as G524 for Gonzalez; "" without a Latin letter.

    The rules are those of the National Archives: h and w do not separate equal sounds, vowels do.
    """
    letters = [letter for letter in folded(name) if "a" <= letter <= "z"]
    if not letters:
        return ""
    code, last = letters[0].upper(), _SOUND.get(letters[0], "")
    for letter in letters[1:]:
        sound = _SOUND.get(letter, "")
        if sound and sound != last:
            code += sound
        if letter not in "hw":
            last = sound
    return f"{code}000"[:4]


_SPELLED_ALIKE = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^(ll|hi(?=[aeou]))", "y"), (r"^x", "j"), (r"ph", "f"), (r"[sc]h|sch|tsch|tz", "s"), (r"ck", "k"),
        (r"gu(?=[ei])", "g"), (r"g(?=[eiy])", "j"), (r"c(?=[eiy])|z", "s"), (r"qu?|c", "k"), (r"x", "ks"),
        (r"gh|h", ""), (r"^[uw](?=[aeio])", "w"), (r"v", "b"), (r"dt|d", "t"), (r"(?!^)[aeiouwy]", ""),
        (r"^[aeiou]", "a"), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip


def sound_key(word: str) -> str:
    """Return a key that names share when they sound alike in English or Spanish; "" without a Latin letter.

    Jimenez, Gimenez and Ximenez share one; so do Vazquez and Basques, Mohammed and Muhamad, Catherine
    and Katherin. The word must be folded.
    """
    sound = "".join(letter for letter in word if "a" <= letter <= "z")
    for pattern, said in _SPELLED_ALIKE:
        sound = pattern.sub(said, sound)
    return sound
