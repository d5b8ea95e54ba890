"""Which needs and papers are meant by the words people use; the words are data (resources/everyday_words)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from carecoord_desktop.common.resources import resource
from carecoord_desktop.common.spelling import name_words, typos_forgiven

MOST_TERMS = 8
"""What is typed beyond this many words cannot narrow a search any further."""

SHORTEST_BEGINNING = 4
"""From this many letters on, the beginning of an everyday word is taken for it while somebody types."""


@dataclass(frozen=True)
class Term:
    """A word, or words that stand together, and the kinds of need they name: none for any other word.

    `is_guess` says that the word only begins like one that names a need.
    """

    words: tuple[str, ...]
    categories: tuple[str, ...] = ()
    is_guess: bool = False


def terms_of(typed: str) -> tuple[Term, ...]:
    """Return what was typed as terms, without the words that say nothing about a need.

    "necesito comida para mi hijo" gives "comida", which names food, and "hijo", which names no need.
    """
    words, found = name_words(typed), list[Term]()
    at = 0
    while at < len(words):
        term = _longest_term(words[at:]) or Term((words[at],))
        at += len(term.words)
        if term.categories or term.words[0] not in _filler():
            found.append(term)
    return tuple(dict.fromkeys(found))[:MOST_TERMS]


def meant(word: str) -> tuple[str, ...]:
    """Return the kinds of need that a mistyped word may name: those of the everyday words nearest to it."""
    from rapidfuzz import process  # loads for 0.1 s, so not before something was mistyped
    from rapidfuzz.distance import OSA

    single = [words[0] for words in _needs() if len(words) == 1]
    near = process.extract(word, single, scorer=OSA.distance, score_cutoff=typos_forgiven(word), limit=4)
    closest = min((distance for _, distance, _ in near), default=0)
    found = (_needs()[(name,)] for name, distance, _ in near if distance == closest)
    return tuple(dict.fromkeys(category for categories in found for category in categories))


def paper_labels() -> Mapping[str, str]:
    """Return the papers that services ask for, by id, as people call them: "photo ID"."""
    return {paper["id"]: paper["label"] for paper in _papers()["paper"]}


@lru_cache(maxsize=4096)
def papers_in(texts: tuple[str, ...]) -> frozenset[str]:
    """Return the ids of the papers that a list of required documents names, however it is written."""
    said = [f" {' '.join(name_words(text))} " for text in texts]
    return frozenset(
        paper["id"]
        for paper in _papers()["paper"]
        if any(f" {word} " in text or f" {word}s " in text for word in paper["words"] for text in said)
    )


@lru_cache(maxsize=4096)
def says_accessible(text: str) -> bool:
    """Return whether words about a place say that one gets in without steps."""
    said = f" {' '.join(name_words(text))} "
    return any(f" {word} " in said for word in _papers()["accessible"]["words"])


def _longest_term(words: list[str]) -> Term | None:
    for length in range(min(_longest(), len(words)), 0, -1):
        stretch = tuple(words[:length])
        if stretch in _needs():
            return Term(stretch, _needs()[stretch])
    if len(words) == 1 and len(words[0]) >= SHORTEST_BEGINNING:  # the last word may not be finished
        begun = [known for known in _needs() if len(known) == 1 and known[0].startswith(words[0])]
        categories = dict.fromkeys(category for known in begun for category in _needs()[known])
        return Term((words[0],), tuple(categories), is_guess=True) if categories else None
    return None


@cache
def _needs() -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """Return the kinds of need by the words that name them."""
    needs: dict[tuple[str, ...], list[str]] = {}
    for category, phrases in _read("needs.toml")["words"].items():
        for words in _folded(phrases):
            needs.setdefault(words, []).append(category)
    return {words: tuple(categories) for words, categories in needs.items()}


@cache
def _longest() -> int:
    return max(map(len, _needs()))


@cache
def _filler() -> frozenset[str]:
    return frozenset(_read("needs.toml")["filler"])


@cache
def _papers() -> Mapping[str, Any]:
    return _read("papers.toml")


def _folded(phrases: Iterable[str]) -> Iterable[tuple[str, ...]]:
    return (tuple(name_words(phrase)) for phrase in phrases)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(resource("everyday_words", name).read_text(encoding="utf-8"))
