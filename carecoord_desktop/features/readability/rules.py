"""How hard a text is to read: two formulas for English, two for Spanish, and "not measured" for the rest.

English: the Flesch-Kincaid grade level (J. P. Kincaid et al., Navy Research Branch Report 8-75, 1975) and
SMOG (G. H. McLaughlin, Journal of Reading 12, 1969), which holds for 30 sentences or more. Spanish: the
reading ease of J. Fernández Huerta (Consigna 214, 1959; F is words per sentence, as in his example)
and the perspicuity of F. Szigriszt Pazos (1993), which INFLESZ puts into bands (I. Barrio-Cantalejo et al.,
Anales del Sistema Sanitario de Navarra 31, 2008). Grade 6 as the limit: AHRQ Health Literacy toolkit, NIH.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt

from carecoord_desktop.common.resources import resource
from carecoord_desktop.common.syllables import english_syllables, spanish_syllables
from carecoord_desktop.common.words import Words

HARDEST_GRADE = 6.0
HARDEST_SMOG = 8.0
"""SMOG asks for full understanding and comes out about two grades above Flesch-Kincaid (our default)."""
EASY_HUERTA = 70.0
"""Below it a text is harder than "rather easy", the sixth grade of the scale."""
EASY_INFLESZ = 65.0
SMOG_SENTENCES = 30
SHORTEST_SENTENCE = 5
"""Words. List items without a full stop are read on until there are so many: a list of single words is
neither one sentence of a page nor thirty sentences of a word."""

_BANDS = (
    (80.0, "very easy"),
    (65.0, "quite easy"),
    (55.0, "normal"),
    (40.0, "somewhat hard"),
    (0.0, "very hard"),
)
_LONG = {"en": 3, "es": 5}
_TELEPHONE_DIGITS = 7

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,:/-]\d+)*")
_ITEM = re.compile(r"\s*(?:(?:[-*•]|\d+[.)])\s+|(?=!\[))")
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)\]]*\s+(?=[\"'“‘(¿¡]*[^\W\d_a-zà-ÿ]|[\"'“‘(¿¡]*\d)|[;]\s+")
_ABBREVIATED = re.compile(
    r"\b(?:Dr|Dra|Mr|Mrs|Ms|Sr|Sra|St|vs|etc|e\.g|i\.e|a\.m|p\.m|U\.S)\.", re.IGNORECASE
)
_MARKS = re.compile(r"!\[([^\]]*)\]\([^)]*\)|\*\*")


class Formula(Words):
    """The formulas; the first two give US school grades, the last two a scale on which more is easier."""

    FLESCH_KINCAID = "flesch-kincaid"
    SMOG = "smog"
    FERNANDEZ_HUERTA = "fernandez-huerta"
    SZIGRISZT = "szigriszt"

    @property
    def label(self) -> str:
        """The formula as people who measure call it."""
        return _NAMES.get(self.value, super().label)


_NAMES = {
    "flesch-kincaid": "Flesch-Kincaid grade",
    "smog": "SMOG grade",
    "fernandez-huerta": "Fernández Huerta",
    "szigriszt": "Szigriszt-INFLESZ",
}


@dataclass(frozen=True)
class Score:
    """What one formula says; `value` is None where it does not hold, `note` says why, or names the band."""

    formula: Formula
    value: float | None
    is_too_hard: bool
    note: str = ""

    @property
    def words(self) -> str:
        """The score as a screen or paper shows it: "SMOG grade 6.4"."""
        shown = "not measured" if self.value is None else f"{self.value:.1f}"
        return f"{self.formula.label} {shown}" + (f" ({self.note})" if self.note else "")


@dataclass(frozen=True)
class LongWord:
    """A word that makes a text harder, in lower case, and how often it is used."""

    text: str
    syllables: int
    times: int


@dataclass(frozen=True)
class Counts:
    """What the formulas are worked out from; `polysyllables` are words of three syllables or more."""

    sentences: int
    words: int
    syllables: int
    polysyllables: int


@dataclass(frozen=True)
class Reading:
    """What was measured of a text; no scores, ever, for languages without a formula here."""

    language: str
    counts: Counts
    scores: tuple[Score, ...] = ()
    scores_without_names: tuple[Score, ...] = ()
    long_words: tuple[LongWord, ...] = ()

    @property
    def is_measured(self) -> bool:
        """Whether any formula holds for this text."""
        return any(score.value is not None for score in self.scores)

    @property
    def is_too_hard(self) -> bool:
        """Whether a formula warns once the names of medicines, which cannot be said easier, are left out."""
        return any(score.is_too_hard for score in self.scores_without_names)

    def score(self, formula: Formula, *, with_names: bool = True) -> float | None:
        """Return what one formula says, or None where it does not hold."""
        scores = self.scores if with_names else self.scores_without_names
        return next((score.value for score in scores if score.formula is formula), None)

    @property
    def words(self) -> str:
        """The scores in one line, or "not measured"."""
        if not self.is_measured:
            return "not measured"
        return ", ".join(score.words for score in self.scores)


def reading_of(text: str, language: str, names: Collection[str] | None = None) -> Reading:
    """Return how hard a text is to read.

    Lines beginning with "#" are headings and left out; lines beginning with "-", "•" or "1." are items of
    a list. `names` are left out of `scores_without_names`: unless given, the common names of medicines.
    Telephone numbers are left out, other numbers count a syllable for each figure.
    """
    spoken = language.partition("-")[0].lower()
    sentences = [words for words in map(_words_in, sentences_of(text)) if words]
    if spoken not in _SYLLABLES or not sentences:
        return Reading(language, Counts(len(sentences), sum(map(len, sentences)), 0, 0))
    left_out = medicine_names() if names is None else frozenset(name.casefold() for name in names)
    counts = _counts(sentences, _SYLLABLES[spoken])
    bare = [[word for word in words if word.casefold() not in left_out] for words in sentences]
    return Reading(
        language,
        counts,
        _SCORES[spoken](counts),
        _SCORES[spoken](_counts([words for words in bare if words], _SYLLABLES[spoken])),
        _long_words(sentences, spoken),
    )


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text as the formulas count them; a list item or a ":" ends one too."""
    found: list[str] = []
    waiting: list[str] = []
    for passage, is_item in _passages(text):
        parts = _split(passage)
        if is_item and not passage.rstrip().endswith((".", "!", "?", "…")):
            waiting.extend(parts)
            if len(_words_in(" ".join(waiting))) < SHORTEST_SENTENCE:
                continue
            parts = [" ".join(waiting)]
        elif waiting:
            found.append(" ".join(waiting))
        waiting.clear()
        found.extend(parts)
    return [*found, " ".join(waiting)] if waiting else found


@cache
def medicine_names() -> frozenset[str]:
    """Return common names of medicines in English and Spanish, in lower case."""
    lines = resource("readability", "medicine_names.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(name.casefold() for line in lines if not line.startswith("#") for name in line.split())


def _passages(text: str) -> Iterator[tuple[str, bool]]:
    """Yield paragraphs and list items, and which they are; a line without a mark goes on with the last."""
    held: tuple[str, bool] | None = None
    for line in text.splitlines():
        bare = _MARKS.sub(lambda mark: mark[1] or "", line).strip()
        is_item = bool(_ITEM.match(line))
        if held and bare and not is_item and not bare.startswith(("#", ":::")):
            held = (f"{held[0]} {bare}", held[1])
            continue
        if held:
            yield held
        is_heading = not bare or bare.startswith(("#", ":::"))
        held = None if is_heading else (_ITEM.sub("", bare, count=1), is_item)
    if held:
        yield held


def _split(passage: str) -> list[str]:
    """Return the sentences of one paragraph; the full stop of "Dr." ends none."""
    kept = _ABBREVIATED.sub(lambda found: found[0].replace(".", "\u2024"), passage)
    return [part for part in _SENTENCE_END.split(kept) if part.strip()]


def _words_in(sentence: str) -> list[str]:
    return [
        word
        for word in _WORD.findall(sentence.replace("\u2024", ""))
        if sum(map(str.isdigit, word)) < _TELEPHONE_DIGITS
    ]


def _syllables(word: str, heard: Callable[[str], int]) -> int:
    figures = sum(map(str.isdigit, word))
    return figures or heard(word)


def _counts(sentences: Sequence[Sequence[str]], heard: Callable[[str], int]) -> Counts:
    each = [(word, _syllables(word, heard)) for words in sentences for word in words]
    hard = sum(count >= _LONG["en"] and not word[0].isdigit() for word, count in each)
    return Counts(len(sentences), len(each), sum(count for _, count in each), hard)


def _english(counts: Counts) -> tuple[Score, ...]:
    if not counts.words:
        return ()
    grade = 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59
    found = Score(Formula.FLESCH_KINCAID, round(grade, 2), grade > HARDEST_GRADE)
    if counts.sentences < SMOG_SENTENCES:
        return found, Score(Formula.SMOG, None, is_too_hard=False, note="needs 30 sentences")
    smog = 1.0430 * sqrt(counts.polysyllables * 30 / counts.sentences) + 3.1291
    return found, Score(Formula.SMOG, round(smog, 2), smog > HARDEST_SMOG)


def _spanish(counts: Counts) -> tuple[Score, ...]:
    if not counts.words:
        return ()
    of_word, of_sentence = counts.syllables / counts.words, counts.words / counts.sentences
    huerta = 206.84 - 60 * of_word - 1.02 * of_sentence
    perspicuity = 206.835 - 62.3 * of_word - of_sentence
    band = next((name for least, name in _BANDS if perspicuity >= least), _BANDS[-1][1])
    return (
        Score(Formula.FERNANDEZ_HUERTA, round(huerta, 2), huerta < EASY_HUERTA),
        Score(Formula.SZIGRISZT, round(perspicuity, 2), perspicuity < EASY_INFLESZ, band),
    )


def _long_words(sentences: Sequence[Sequence[str]], language: str) -> tuple[LongWord, ...]:
    times = Counter(word.lower() for words in sentences for word in words if not word[0].isdigit())
    heard = _SYLLABLES[language]
    found = [LongWord(word, heard(word), count) for word, count in times.items()]
    long = [word for word in found if word.syllables >= _LONG[language]]
    return tuple(sorted(long, key=lambda word: (-word.times * word.syllables, word.text)))


_SYLLABLES: dict[str, Callable[[str], int]] = {"en": english_syllables, "es": spanish_syllables}
_SCORES: dict[str, Callable[[Counts], tuple[Score, ...]]] = {"en": _english, "es": _spanish}
