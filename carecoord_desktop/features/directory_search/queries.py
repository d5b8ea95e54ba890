"""The services that answer a search, the best first; and what a chart tells about whom help is looked for."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from uuid import UUID
from weakref import WeakKeyDictionary

import msgspec
from sqlalchemy import Connection, Engine, select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.zip_codes import center_of, five_digits
from carecoord_desktop.features.contact_points.queries import addresses
from carecoord_desktop.features.contact_points.records import AddressUse
from carecoord_desktop.features.directory.records import CorrectionProposal, ProposalStatus, ServiceStatus
from carecoord_desktop.features.directory.rules import FreshnessLine
from carecoord_desktop.features.directory_search import rules
from carecoord_desktop.features.directory_search.records import WORDS, Line, category_word
from carecoord_desktop.features.directory_search.rules import Fit, Question, Search, Seeker
from carecoord_desktop.features.everyday_words.rules import Term, meant, terms_of
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.hsds.openings import Openness
from carecoord_desktop.store.record import Standing
from carecoord_desktop.store.vocabulary import vocabulary_of

ENOUGH = 5
"""With this many services that match as typed, no others are guessed."""

MOST_UNASKED = 10_000
"""A directory with more services than this is not ranked as a whole: something must be asked first."""

TOP = 3
"""So many services a picker offers before anybody has typed."""

_DECODE = msgspec.json.Decoder(Line).decode
_MANY = 500
_NEVER_DAYS = 1_000_000

_Lines = dict[UUID, Line]


@dataclass(frozen=True)
class ServiceFound:
    """One line of the results; `why` speaks for the service, `in_the_way` against it, both in words."""

    service_id: UUID
    name: str
    organization: str
    place: str
    miles: float | None
    miles_words: str
    opening: str
    is_open: bool
    why: tuple[str, ...]
    in_the_way: tuple[str, ...]
    freshness: FreshnessLine

    @property
    def obstacles(self) -> tuple[str, ...]:
        """What is in the way besides an entry that is old."""
        return tuple(words for words in self.in_the_way if words != self.freshness.words)


@dataclass(frozen=True)
class Answer:
    """The services found, how many there are in all, how many the filters hide, and what to know about it."""

    rows: tuple[ServiceFound, ...]
    total: int
    hidden: int
    note: str = ""


def services_found(
    session: Session, search: Search, *, limit: int = 50, success: Mapping[UUID, float] | None = None
) -> Answer:
    """Return at most `limit` services that answer a search, ranked as the rules say.

    Words may be English or Spanish everyday words for a need, and may be mistyped. `success` says how often,
    from 0 to 1, a service was of help to people sent from here.
    """
    terms = terms_of(search.typed)
    if not terms and not search.category and (count := _how_many(session)) > MOST_UNASKED:
        return Answer((), count, 0, "Write what is needed, or choose a kind of help.")
    question = _question(search, terms, success)
    found = _matching(session, terms, search.category)
    guessed: _Lines = {}
    if len(found) < ENOUGH and terms:
        guessed = _misspelled(session, terms, search.category)
    fits = {service: rules.fit(line, service, question, is_guess=True) for service, line in guessed.items()}
    fits |= {service: rules.fit(line, service, question) for service, line in found.items()}
    lines = guessed | found
    kept = [service for service, fit in fits.items() if rules.passes(lines[service], fit, question)]
    best = heapq.nsmallest(limit, kept, key=lambda service: fits[service].order)
    rows = tuple(_row(service, lines[service], fits[service], question) for service in best)
    return Answer(rows, len(kept), len(fits) - len(kept), _note(search))


def best_services(
    session: Session, search: Search, *, success: Mapping[UUID, float] | None = None
) -> tuple[ServiceFound, ...]:
    """Return the three services that fit best."""
    return services_found(session, search, limit=TOP, success=success).rows


def freshness_debt(session: Session, *, limit: int = 200) -> Answer:
    """Return the running services that need a call before anybody is sent there, the oldest first."""
    question = _question(Search(), (), None)
    lines = _matching(session, (), "")
    old = []
    for service, line in lines.items():
        fresh = rules.freshness_of(line, question.wall.date())
        if fresh.call_first and line.status == ServiceStatus.ACTIVE:
            old.append((-(_NEVER_DAYS if fresh.days is None else fresh.days), line.name, service))
    rows = tuple(
        _row(service, lines[service], rules.fit(lines[service], service, question), question)
        for _, _, service in heapq.nsmallest(limit, old)
    )
    return Answer(rows, len(old), 0)


def undecided(session: Session) -> frozenset[UUID]:
    """Return the services for which somebody has proposed a correction that nobody has decided about."""
    found = select(CorrectionProposal.service_id).where(
        CorrectionProposal.status == ProposalStatus.PROPOSED,
        CorrectionProposal.standing != Standing.ENTERED_IN_ERROR,
    )
    return frozenset(session.scalars(found))


def seeker_of(session: Session, chart: UUID, insurance: Sequence[str] = ()) -> Seeker:
    """Return what a chart tells about whom help is looked for: ZIP code, languages and age.

    `insurance` are the names of her current plans, which stand on another page of the chart.
    """
    patient = session.get_one(Patient, chart)
    known = [each for each in addresses(session, chart) if five_digits(each.postal_code)]
    known.sort(key=lambda each: each.use != AddressUse.HOME)
    born = patient.birth_date
    return Seeker(
        zip_code=five_digits(known[0].postal_code) if known else "",
        languages=tuple(filter(None, (patient.spoken_language,))),
        age=None if born is None else born.age_on(clock.today()),
        insurance=tuple(insurance),
    )


def find_help(
    session: Session, chart: UUID, category: str, insurance: Sequence[str] = ()
) -> tuple[Search, Answer]:
    """Return a search for one person's need, pre-filled from her chart, and what it finds."""
    search = Search(
        category=category,
        seeker=seeker_of(session, chart, insurance),
        limits=frozenset({rules.Limit.RUNNING, rules.Limit.FITS_AGE}),
    )
    return search, services_found(session, search)


def _question(search: Search, terms: Sequence[Term], success: Mapping[UUID, float] | None) -> Question:
    wall = clock.at_office(clock.now()).replace(tzinfo=None)
    named = frozenset(category for term in terms if not term.is_guess for category in term.categories)
    name_terms = tuple(word for term in terms if term.is_guess or not term.categories for word in term.words)
    return rules.question_of(search, wall, named, name_terms, success)


class Shelf:
    """The lines of one store's directory, read once: a line that changes has a new number."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[UUID, Line]] = {}
        self._one_reader = Lock()

    def lines(self, connection: Connection, rows: Sequence[int]) -> _Lines:
        """Return the lines with these numbers, by their services."""
        with self._one_reader:
            unknown = [row for row in rows if row not in self._known]
            if len(unknown) > _MANY:  # the first search, or an import: read all, and forget what went
                self._known = {row: _shelved(*rest) for row, *rest in connection.exec_driver_sql(_LINES)}
            for row in unknown if len(unknown) <= _MANY else ():
                self._known[row] = _shelved(*connection.exec_driver_sql(_LINE, (row,)).one())
            return dict(map(self._known.__getitem__, rows))


_shelves: WeakKeyDictionary[Engine, Shelf] = WeakKeyDictionary()


def _shelved(service: bytes, line: bytes) -> tuple[UUID, Line]:
    return UUID(bytes=service), _DECODE(line)


def _matching(
    session: Session,
    terms: Sequence[Term],
    category: str,
    heard: Mapping[str, tuple[str, ...]] | None = None,
) -> _Lines:
    parts = [_expression(term, heard or {}) for term in terms]
    if category:
        parts.append(f'kind : "{category_word(category)}"')
    connection = session.connection()
    run = connection.exec_driver_sql
    rows = run(_FOUND, (" AND ".join(parts),)) if parts else run(_ALL)
    shelf = _shelves.setdefault(session.get_bind().engine, Shelf())
    return shelf.lines(connection, [row for (row,) in rows])


def _how_many(session: Session) -> int:
    return int(session.connection().exec_driver_sql("SELECT count(*) FROM service_search_line").scalar_one())


def _misspelled(session: Session, terms: Sequence[Term], category: str) -> _Lines:
    """Return what matches when words may be spelled by ear or mistyped."""
    vocabulary = vocabulary_of(session, WORDS)
    words = [word for term in terms if not term.categories for word in term.words]
    heard = {word: vocabulary.heard(word) for word in words if not word.isdecimal()}
    guessed = [term if term.categories else Term(term.words, meant(" ".join(term.words))) for term in terms]
    if not any(heard.values()) and guessed == list(terms):
        return {}
    return _matching(session, guessed, category, heard)


def _expression(term: Term, heard: Mapping[str, tuple[str, ...]]) -> str:
    """Return the index's query for a term: its words, what they may be a slip for, or the need they name."""
    said = " AND ".join(_any_of(word, heard.get(word, ())) for word in term.words)
    options = [f"({said})"]
    if term.categories:
        kinds = " OR ".join(f'"{category_word(category)}"' for category in term.categories)
        options.append(f"kind : ({kinds})")
    return f"({' OR '.join(options)})"


def _any_of(word: str, heard: Iterable[str]) -> str:
    guesses = "".join(f' OR "{guess}"' for guess in heard)
    return f'({{name said place}} : ("{word}"*{guesses}))'


def _row(service: UUID, line: Line, found: Fit, question: Question) -> ServiceFound:
    opening = rules.opening_in_words(found.site, question.wall)
    return ServiceFound(
        service,
        line.name,
        line.organization,
        found.site.label,
        found.miles,
        rules.miles_words(found),
        opening,
        found.openness == Openness.OPEN,
        rules.why_it_fits(line, service, found, opening, question),
        rules.what_is_in_the_way(line, found, opening, question),
        rules.freshness_of(line, question.wall.date()),
    )


def _note(search: Search) -> str:
    zip_code = five_digits(search.seeker.zip_code)
    if not zip_code:
        return "No distances: no ZIP code is known. Write one to see how far each place is."
    if center_of(zip_code) is None:
        return f"No distances: {zip_code} is not a ZIP code we know."
    return ""


_FOUND = "SELECT rowid FROM service_search WHERE service_search MATCH ?"
_ALL = "SELECT row FROM service_search_line"
_LINES = "SELECT row, service, line FROM service_search_line"
_LINE = "SELECT service, line FROM service_search_line WHERE row = ?"
