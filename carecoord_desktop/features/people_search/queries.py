"""The people who answer what was typed, the closest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import Row
from sqlalchemy.orm import Session

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.spelling import MOST_LETTERS_BY_SOUND, name_words, sound_key
from carecoord_desktop.features.contact_points.queries import phones_to_call
from carecoord_desktop.features.patients.rules import shown_name
from carecoord_desktop.features.people_search import rules
from carecoord_desktop.features.people_search.records import worker_word
from carecoord_desktop.features.people_search.rules import Closeness, Term
from carecoord_desktop.store.vocabulary import vocabulary_of

ENOUGH = 10
"""With this many people who match as typed, or one whose full name was typed, no others are guessed."""

_MANY = 100
"""Up to here all who match are read and ranked; beyond, the closest are asked for, kind by kind."""

_Person = Row[*tuple[Any, ...]]
_People = dict[bytes, _Person]


@dataclass(frozen=True)
class PersonFound:
    """One line of the search results; `phone` is empty where nobody may call."""

    patient_id: UUID
    shown_name: str
    birth_date: PartialDate | None
    phone: str
    is_own: bool
    is_deceased: bool
    closeness: Closeness


def people_found(session: Session, text: str, *, worker_id: UUID, limit: int = 50) -> list[PersonFound]:
    """Return at most `limit` people whom all typed words, dates and numbers fit.

    Exact names come before beginnings, those before addresses and caregivers, those before names that
    sound alike, those before typing errors; among equals the worker's own caseload comes first.
    """
    terms = rules.terms_of(text)
    if not terms:
        return []
    people = _as_typed(session, terms, worker_id, limit)
    as_typed = frozenset(people)
    if len(people) < min(ENOUGH, limit) and not _has_full_name(terms, people.values()):
        people |= _misspelled(session, terms)
    words = [term.word for term in terms if term.is_name]
    ranked = []
    for person in people.values():
        nearness = _nearness(words, person, is_guess=person.id not in as_typed)
        is_own = worker_id.bytes in (person.coordinator_id, person.backup_coordinator_id)
        ranked.append((*nearness, not is_own, person.family_name, person.given_names, person.id))
    ranked.sort()
    shown = [(people[chart], closeness) for closeness, *_, chart in ranked[:limit]]
    phones = phones_to_call(session, [UUID(bytes=person.id) for person, _ in shown]) if shown else {}
    return [_found(person, closeness, worker_id, phones) for person, closeness in shown]


def _as_typed(session: Session, terms: Sequence[Term], worker_id: UUID, limit: int) -> _People:
    """Return who matches without any allowance: everybody, or the closest when there are many."""
    everybody = _query(terms, Closeness.ELSEWHERE)
    if len(session.connection().exec_driver_sql(_HOW_MANY, (everybody, _MANY)).all()) < _MANY:
        return _matching(session, everybody, _MANY)
    people: _People = {}
    for closeness in (Closeness.EXACT, Closeness.BEGINNING, Closeness.ELSEWHERE):
        query = _query(terms, closeness)
        for scope in (f'worker : "{worker_word(worker_id)}" AND {query}', query):
            if len(people) < limit:
                people |= _matching(session, scope, limit)
    return people


def _misspelled(session: Session, terms: Sequence[Term]) -> _People:
    """Return who matches when names may be spelled by ear or mistyped."""
    vocabulary = vocabulary_of(session, "patient_search_word")
    heard = {term.word: vocabulary.heard(term.word) for term in terms if term.is_name}
    if not any(heard.values()):
        return {}
    return _matching(session, _query(terms, Closeness.TYPO, heard), _MANY)


def _has_full_name(terms: Sequence[Term], people: Iterable[_Person]) -> bool:
    """Return whether two names or more were typed and somebody bears them all."""
    words = [term.word for term in terms if term.is_name]
    return len(words) > 1 and any(
        _nearness(words, person, is_guess=False) == (Closeness.EXACT, 0) for person in people
    )


def _query(
    terms: Iterable[Term], closeness: Closeness, heard: dict[str, tuple[str, ...]] | None = None
) -> str:
    names = heard or {}
    return " AND ".join(rules.expression(term, closeness, names.get(term.word, ())) for term in terms)


def _matching(session: Session, query: str, most: int) -> _People:
    found = session.connection().exec_driver_sql(_FOUND, (query, most))
    return {person.id: person for person in found.all()}


def _nearness(words: Sequence[str], person: _Person, *, is_guess: bool) -> tuple[Closeness, int]:
    """Return how the typed words fit the person's names, and in how many letters they differ."""
    # the lists are stored as JSON, of which only words count here
    names = name_words(
        f"{person.family_name} {person.given_names} {person.preferred_name} {person.former_names}"
    )
    fits = [_fit(word, names, is_guess=is_guess) for word in words]
    return max((closeness for closeness, _ in fits), default=Closeness.EXACT), sum(far for _, far in fits)


def _fit(word: str, names: Sequence[str], *, is_guess: bool) -> tuple[Closeness, int]:
    if word in names:
        return Closeness.EXACT, 0
    if any(name.startswith(word) for name in names):
        return Closeness.BEGINNING, 0
    if not is_guess:
        return Closeness.ELSEWHERE, 0  # the word stands in her address or names a caregiver
    from rapidfuzz.distance import OSA

    far, sounds_different = min(
        ((OSA.distance(word, name), sound_key(word) != sound_key(name)) for name in names),
        default=(len(word), True),
    )
    if far > MOST_LETTERS_BY_SOUND:
        return Closeness.TYPO, len(word)
    return (Closeness.TYPO if sounds_different else Closeness.SOUND), far


def _found(person: _Person, closeness: Closeness, worker_id: UUID, phones: dict[UUID, str]) -> PersonFound:
    patient_id = UUID(bytes=person.id)
    given_names = msgspec.json.decode(person.given_names)
    return PersonFound(
        patient_id,
        shown_name(person.family_name, given_names, person.name_suffix, person.preferred_name),
        PartialDate(person.birth_date) if person.birth_date else None,
        phones.get(patient_id, ""),
        worker_id.bytes in (person.coordinator_id, person.backup_coordinator_id),
        bool(person.is_deceased),
        closeness,
    )


# Written as SQL and read as SQLite hands it over: while somebody types, a hundred rows have to come in time.
_FOUND = """
SELECT patient.id, family_name, given_names, name_suffix, preferred_name, former_names, birth_date,
       coordinator_id, backup_coordinator_id, is_deceased
FROM patient_search
JOIN patient_search_person ON patient_search_person.row = patient_search.rowid
JOIN patient ON patient.id = patient_search_person.chart
WHERE patient_search MATCH ? LIMIT ?
"""

_HOW_MANY = "SELECT rowid FROM patient_search WHERE patient_search MATCH ? LIMIT ?"
