"""What somebody looks for, how well each service answers it, and in words why it fits and what is in the way.

The order of answers is that of functions.md F7: kind of help, area served, language, open now, distance, room
for new people, how often it worked out here, and how fresh the entry is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from uuid import UUID

import msgspec

from carecoord_desktop.common.languages import language_name
from carecoord_desktop.common.spelling import folded, name_words
from carecoord_desktop.common.words import Words
from carecoord_desktop.common.zip_codes import Spot, center_of, five_digits, miles_between, region_of
from carecoord_desktop.features.directory.records import Capacity, Finding, ServiceStatus
from carecoord_desktop.features.directory.rules import Freshness, FreshnessLine, freshness
from carecoord_desktop.features.directory_search.records import Line, Site, area_key, language_key
from carecoord_desktop.features.everyday_words.rules import paper_labels, papers_in, says_accessible
from carecoord_desktop.hsds.openings import Openness, day_sheet, opening_at, opening_words

NEAR_MILES = 10
"""What "near" means for the filter: half an hour on most buses."""

_SAME_SPOT_MILES = 0.05
_BANDS = (1, 3, 5, NEAR_MILES, 25, 50)
_BAND_NOT_KNOWN = 3  # a place nobody can put on the map stands between the near and the far ones
_EVERYWHERE = frozenset({"statewide", "nationwide", "national", "united states", "usa", "us"})


class Limit(Words):
    """A filter that leaves services out; the others only change their order."""

    RUNNING = "running"
    FITS_AGE = "fits-age"
    OPEN_NOW = "open-now"
    SPEAKS = "speaks"
    NEAR = "near"
    SERVES_AREA = "serves-area"
    TAKES_PEOPLE = "takes-people"
    TAKES_INSURANCE = "takes-insurance"
    NO_MISSING_PAPER = "no-missing-paper"
    ACCESSIBLE = "accessible"


@dataclass(frozen=True)
class Seeker:
    """Whom help is looked for; what is empty is not known and rules nothing out.

    `languages` are tags, `age` whole years, `missing_papers` the ids of papers she does not have.
    """

    zip_code: str = ""
    languages: tuple[str, ...] = ()
    age: int | None = None
    insurance: tuple[str, ...] = ()
    missing_papers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Search:
    """What was typed, the kind of need, for whom, and what is left out."""

    typed: str = ""
    category: str = ""
    seeker: Seeker = field(default_factory=Seeker)
    limits: frozenset[Limit] = frozenset({Limit.RUNNING})


@dataclass(frozen=True)
class Question:
    """A search made ready to be put to thousands of services at one moment of the office's wall clock."""

    search: Search
    categories: frozenset[str]
    name_terms: tuple[str, ...]
    wall: datetime
    spot: Spot | None
    areas: frozenset[str]
    languages: frozenset[str]
    insurance: tuple[frozenset[str], ...]
    success: Mapping[UUID, float]


class Fit(msgspec.Struct, frozen=True, gc=False):
    """How one service answers: its place in the order, and the place of it that answers best."""

    order: tuple[float | str, ...]
    site: Site
    miles: float | None
    openness: Openness


def question_of(
    search: Search,
    wall: datetime,
    categories: frozenset[str] = frozenset(),
    name_terms: tuple[str, ...] = (),
    success: Mapping[UUID, float] | None = None,
) -> Question:
    """Return a search made ready; `success` says how often, from 0 to 1, a service was of help here."""
    seeker = search.seeker
    zip_code = five_digits(seeker.zip_code)
    city, county, state = region_of(zip_code) if zip_code else ("", "", "")
    areas = {zip_code, *(area_key(name) for name in (city, county, state)), *_EVERYWHERE} - {""}
    spoken = {language_key(tag) for tag in seeker.languages} - {"en", ""}
    names = {folded(language_name(tag)) for tag in spoken}
    return Question(
        search=search,
        categories=categories | ({search.category} if search.category else set()),
        name_terms=name_terms,
        wall=wall,
        spot=center_of(zip_code) if zip_code else None,
        areas=frozenset(areas) if zip_code else frozenset(),
        languages=frozenset(spoken | names),
        insurance=tuple(frozenset(name_words(plan)) for plan in seeker.insurance if plan.strip()),
        success=success or {},
    )


def fit(line: Line, service_id: UUID, question: Question, *, is_guess: bool = False) -> Fit:
    """Return how a service answers; of several places the one that does best."""
    day, minute = question.wall.date(), question.wall.hour * 60 + question.wall.minute
    before = (
        _closeness(line, question, is_guess=is_guess),
        line.status != ServiceStatus.ACTIVE or not fits_age(line, question.search.seeker.age),
        _category_rank(line, question),
        _area_rank(line, question),
        _language_rank(line, question),
    )
    behind = (
        _CAPACITY_RANKS.get(line.capacity, 1),
        -question.success.get(service_id, 0.5) if question.success else 0.0,
        _FRESHNESS_RANKS[freshness_of(line, day).level],
    )
    found = []
    for site in line.sites:
        miles = (
            None if question.spot is None or site.spot is None else miles_between(question.spot, site.spot)
        )
        state = day_sheet(site.hours, day).openness(minute)
        order = (*before, _OPEN_RANKS[state], _band(miles), *behind, miles or 0.0, line.name, service_id.int)
        found.append(Fit(order, site, miles, state))
    return found[0] if len(found) == 1 else min(found, key=lambda fit: fit.order)


def passes(line: Line, found: Fit, question: Question) -> bool:
    """Return whether the filters in force leave this service in."""
    for limit in question.search.limits:  # noqa: SIM110  # asked of thousands: `all()` takes twice as long
        if not _keeps(limit, line, found, question):
            return False
    return True


def why_it_fits(
    line: Line, service_id: UUID, found: Fit, opening: str, question: Question
) -> tuple[str, ...]:
    """Return what speaks for a service, such as "speaks Spanish", "0.8 mi", "open until 5 pm"."""
    said = []
    if question.languages and _language_rank(line, question) < _NOT_SPOKEN:
        spoken = _spoken_names(line, question)
        said.append(f"speaks {spoken}" if spoken else "has interpreters")
    if found.miles is not None:
        said.append(miles_words(found))
    if found.openness == Openness.OPEN:
        said.append(opening)
    if question.areas and _area_rank(line, question) == 0:
        said.append(f"serves {five_digits(question.search.seeker.zip_code)}")
    if line.capacity == Capacity.CAPACITY:
        said.append("takes people now")
    if question.insurance and takes_insurance(line, question):
        said.append("takes " + _insurance_taken(line, question))
    if Limit.ACCESSIBLE in question.search.limits and is_accessible(found.site):
        said.append("no steps to get in")
    if service_id in question.success:
        said.append(f"helped {question.success[service_id]:.0%} of people sent from here")
    return tuple(said)


def what_is_in_the_way(line: Line, found: Fit, opening: str, question: Question) -> tuple[str, ...]:
    """Return what speaks against a service, such as "needs a photo ID: missing"; the heaviest first."""
    seeker = question.search.seeker
    said = []
    if line.status != ServiceStatus.ACTIVE:
        said.append(_STATUS_WORDS.get(line.status, line.status))
    if not fits_age(line, seeker.age):
        said.append(f"{ages_words(line.minimum_age, line.maximum_age)}, not {seeker.age}")
    said += [f"needs {paper_labels()[paper]}: missing" for paper in missing_papers(line, seeker)]
    if question.areas and _area_rank(line, question) == _NOT_SERVED:
        said.append(f"does not name {five_digits(seeker.zip_code)} as its area")
    if question.languages and _language_rank(line, question) == _NOT_SPOKEN:
        said.append(f"{language_name(sorted(question.languages, key=len)[0])} not listed")
    if question.insurance and line.insurance and not takes_insurance(line, question):
        said.append(f"does not list {seeker.insurance[0]}")
    if line.capacity in (Capacity.WAITLIST, Capacity.NO_CAPACITY):
        said.append("full" if line.capacity == Capacity.NO_CAPACITY else "has a waiting list")
    if found.openness == Openness.MAYBE:
        said.append(opening)
    fresh = freshness_of(line, question.wall.date())
    if fresh.call_first:
        said.append(fresh.words)
    return tuple(said)


def freshness_of(line: Line, today: date) -> FreshnessLine:
    """Return how fresh the entry of a service is."""
    return _freshness(line.verified_on, line.last_finding, today)


def fits_age(line: Line, age: int | None) -> bool:
    """Return whether somebody of this age may come; an age nobody knows rules nothing out."""
    if age is None:
        return True
    return (line.minimum_age or 0) <= age and (line.maximum_age is None or age <= line.maximum_age)


def ages_words(youngest: int | None, oldest: int | None) -> str:
    """Return an age range in words, or "" for everybody."""
    if youngest and oldest is not None:
        return f"for ages {youngest} to {oldest}"
    if youngest:
        return f"for ages {youngest} and up"
    return "" if oldest is None else f"for ages up to {oldest}"


def missing_papers(line: Line, seeker: Seeker) -> list[str]:
    """Return which papers the service asks for and the person does not have."""
    if not seeker.missing_papers:
        return []
    asked = papers_in(line.papers)
    return [paper for paper in seeker.missing_papers if paper in asked]


def takes_insurance(line: Line, question: Question) -> bool:
    """Return whether the service names one of the person's plans."""
    return bool(_insurance_taken(line, question))


def is_accessible(site: Site) -> bool:
    """Return whether a place says that one gets in without steps."""
    return any(says_accessible(text) for text in site.accessibility)


def miles_words(found: Fit) -> str:
    """Return the distance in words; "about" where both ends are the middle of a ZIP code."""
    if found.miles is None:
        return ""
    if found.site.is_near_zip and found.miles < _SAME_SPOT_MILES:
        return "in the same ZIP code"
    miles = f"{found.miles:.1f} mi" if found.miles < NEAR_MILES else f"{found.miles:.0f} mi"
    return f"about {miles}" if found.site.is_near_zip else miles


def opening_in_words(site: Site, wall: datetime) -> str:
    """Return whether a place is open, until when, or when it opens next."""
    return opening_words(opening_at(site.hours, wall), wall)


@lru_cache(maxsize=16_384)
def _freshness(verified_on: date | None, last_finding: str, today: date) -> FreshnessLine:
    return freshness(verified_on, Finding(last_finding) if last_finding else None, today)


def _closeness(line: Line, question: Question, *, is_guess: bool) -> int:
    """Return 0 where all words that name no need stand in the name, 1 elsewhere, 2 for a slip."""
    if is_guess:
        return 2
    wanted = question.name_terms
    if not wanted:
        return 0
    return int(not all(any(word.startswith(term) for word in line.words) for term in wanted))


def _category_rank(line: Line, question: Question) -> int:
    if not question.categories or (line.categories and line.categories[0] in question.categories):
        return 0
    return 1 if not question.categories.isdisjoint(line.categories) else 2


def _area_rank(line: Line, question: Question) -> int:
    if not question.areas or not line.areas:
        return 1
    return _NOT_SERVED if question.areas.isdisjoint(line.areas) else 0


def _language_rank(line: Line, question: Question) -> int:
    if not question.languages or not question.languages.isdisjoint(line.languages):
        return 0
    return 1 if line.has_interpreters else _NOT_SPOKEN


def _spoken_names(line: Line, question: Question) -> str:
    return ", ".join(sorted({language_name(key) for key in question.languages & line.languages}))


def _band(miles: float | None) -> int:
    if miles is None:
        return _BAND_NOT_KNOWN
    return bisect_left(_BANDS, miles)


def _keeps(limit: Limit, line: Line, found: Fit, question: Question) -> bool:
    match limit:
        case Limit.RUNNING:
            return line.status == ServiceStatus.ACTIVE
        case Limit.FITS_AGE:
            return fits_age(line, question.search.seeker.age)
        case Limit.OPEN_NOW:
            return found.openness == Openness.OPEN
        case Limit.SPEAKS:
            return _language_rank(line, question) < _NOT_SPOKEN
        case Limit.NEAR:
            return found.miles is None or found.miles <= NEAR_MILES
        case Limit.SERVES_AREA:
            return _area_rank(line, question) < _NOT_SERVED
        case Limit.TAKES_PEOPLE:
            return line.capacity not in (Capacity.NO_CAPACITY, Capacity.WAITLIST)
        case Limit.TAKES_INSURANCE:
            return not question.insurance or takes_insurance(line, question)
        case Limit.NO_MISSING_PAPER:
            return not missing_papers(line, question.search.seeker)
        case Limit.ACCESSIBLE:
            return is_accessible(found.site)
        case _:
            return True


def _insurance_taken(line: Line, question: Question) -> str:
    for accepted in line.insurance:
        words = _plan_words(accepted)
        if words and any(words <= plan or plan <= words for plan in question.insurance):
            return accepted
    return ""


@lru_cache(maxsize=4096)
def _plan_words(plan: str) -> frozenset[str]:
    return frozenset(name_words(plan))


_NOT_SERVED = 2
_NOT_SPOKEN = 2
_CAPACITY_RANKS: dict[str, int] = {Capacity.CAPACITY: 0, Capacity.WAITLIST: 2, Capacity.NO_CAPACITY: 3}
_FRESHNESS_RANKS = {Freshness.GREEN: 0, Freshness.AMBER: 1, Freshness.RED: 2}
_OPEN_RANKS = {Openness.OPEN: 0, Openness.MAYBE: 1, Openness.UNKNOWN: 1, Openness.CLOSED: 2}
_STATUS_WORDS: dict[str, str] = {
    ServiceStatus.INACTIVE: "has closed",
    ServiceStatus.DEFUNCT: "has closed for good",
    ServiceStatus.TEMPORARILY_CLOSED: "closed for now",
}
