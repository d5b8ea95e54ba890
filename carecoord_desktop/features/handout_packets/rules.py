"""What goes into a packet for one person, in which language, and what keeps it from being printed.

Nothing a person keeps private comes onto it: her goals are those of her plan that papers may show. What her
chart holds is printed letter by letter and never translated; the words around it are a sheet of the library
(PW-01), so that they are translated and approved like any handout (45 CFR 92.201(c)(3)).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date, time
from uuid import UUID

import msgspec

from carecoord_desktop.common.languages import language_name
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.dosages.rules import DayTime
from carecoord_desktop.features.handouts.rules import (
    ENGLISH,
    Given,
    LibrarySheet,
    LibraryTopic,
    explained_through,
    given_in,
)
from carecoord_desktop.features.medications.records import MedicationList
from carecoord_desktop.features.plain_sheets.rules import Bullets, CallBox, Sheet, Urgency

WORDS_CODE = "PW-01"
"""The sheet of the library that holds the words of a person's own page."""
COVER_FROM = 3
"""So many papers have a page before them that says what is there."""


class PacketLayout(Words):
    """How pages lie on the sheet."""

    PAGES = "pages"
    TWO_UP = "two-up"
    BOOKLET = "booklet"


class PersonalBlock(Words):
    """A part of a person's own page."""

    MEDICINES = "medicines"
    VISITS = "visits"
    GOAL = "goal"
    CALLS = "calls"


class CallRole(Words):
    """Whom a number reaches."""

    COORDINATOR = "coordinator"
    OFFICE = "office"
    ON_CALL = "on-call"


@dataclass(frozen=True)
class MedicineLine:
    """One medicine as it is stored; `times` only where its dosage says them, with `amount` each time."""

    list: MedicationList
    name: str
    dosage: str = ""
    purpose: str = ""
    times: tuple[DayTime, ...] = ()
    amount: str = ""
    tablets: float = 0


@dataclass(frozen=True)
class NextVisit:
    """A visit that is booked; `at` is the time at the office's clock where it is known."""

    on: date
    whom: str
    at: time | None = None
    where: str = ""


@dataclass(frozen=True)
class CallLine:
    """A number to call, as people dial it."""

    role: CallRole
    name: str
    phone: str


@dataclass(frozen=True)
class Personal:
    """A person's own page as it is printed; what was switched off is None or empty."""

    language: str
    sentence: str = ""
    medicines: tuple[MedicineLine, ...] | None = None
    allergies: tuple[str, ...] = ()
    visits: tuple[NextVisit, ...] | None = None
    goal: str = ""
    calls: tuple[CallLine, ...] = ()


@dataclass(frozen=True)
class PacketWords:
    """The words of a person's own page in one language, in the order of the sheet that holds them.

    The last one is the title of its emergency box.
    """

    my_page: str
    made_on: str
    medicines: str
    as_the_label_says: str
    medicine: str
    morning: str
    noon: str
    evening: str
    bedtime: str
    label_dose: str
    ask_when: str
    no_medicines: str
    prescribed: str
    patient_reported: str
    bottles: str
    discharge: str
    pharmacy: str
    allergies: str
    visits: str
    no_visits: str
    goal: str
    calls: str
    coordinator: str
    office: str
    on_call: str
    remember: str
    packet: str
    contents: str
    page: str
    born: str
    danger: str

    def list_name(self, name: MedicationList) -> str:
        """Return what a medication list is called."""
        return str(getattr(self, name.value.replace("-", "_"), name.label))

    def role_name(self, role: CallRole) -> str:
        """Return whom a number reaches."""
        return str(getattr(self, role.value.replace("-", "_"), role.label))


@dataclass(frozen=True)
class PacketFacts:
    """What a packet may say of one person, and the library it is made from.

    `words` are those of her own page, by the languages in which they may be given.
    """

    chart: UUID
    name: str
    birth_date: PartialDate | None
    reads: str
    needs_interpreter: bool
    medicines: tuple[MedicineLine, ...]
    allergies: tuple[str, ...]
    visits: tuple[NextVisit, ...]
    goals: tuple[str, ...]
    calls: tuple[CallLine, ...]
    topics: tuple[LibraryTopic, ...]
    suggested: tuple[str, ...]
    words: Mapping[str, PacketWords]

    @property
    def nurse_phone(self) -> str:
        """The number in the boxes of the handouts: on call if there is one, else the coordinator."""
        by_role = {line.role: line.phone for line in self.calls}
        order = (CallRole.ON_CALL, CallRole.OFFICE, CallRole.COORDINATOR)
        return next((by_role[role] for role in order if by_role.get(role)), "")


@dataclass(frozen=True)
class PacketDraft:
    """A packet being put together; `codes` stand in the order of the papers."""

    codes: tuple[str, ...] = ()
    language: str = ENGLISH
    layout: PacketLayout = PacketLayout.PAGES
    is_large_print: bool = False
    is_bilingual: bool = False
    shows_name: bool = True
    blocks: frozenset[PersonalBlock] = field(default_factory=lambda: frozenset(PersonalBlock))
    goal: str = ""
    interpreter_id: str = ""
    given_to: str = ""

    @property
    def has_own_page(self) -> bool:
        """Whether the person's own page is in it: never without her name."""
        return self.shows_name and bool(self.blocks)


@dataclass(frozen=True)
class Chosen:
    """One handout of a packet: what is given, and its English twin behind each page."""

    topic: LibraryTopic
    given: Given
    twin: LibrarySheet | None = None


@dataclass(frozen=True)
class TeachBackWanted:
    """Handouts that were just given and are to be said back, and the packet they went home in."""

    sheets: tuple[LibrarySheet, ...]
    packet_id: UUID


def new_draft(facts: PacketFacts, codes: Sequence[str] = ()) -> PacketDraft:
    """Return a packet in her own language, with the first of her goals."""
    return PacketDraft(tuple(codes), facts.reads or ENGLISH, goal=next(iter(facts.goals), ""))


def chosen(draft: PacketDraft, facts: PacketFacts) -> list[Chosen]:
    """Return what is given of each handout, in order; those that the library does not hold are left out."""
    by_code = {topic.code: topic for topic in facts.topics}
    found = []
    for topic in (by_code[code] for code in draft.codes if code in by_code):
        given = given_in(topic, draft.language, draft.interpreter_id)
        is_hers = given.sheet is not None and not _is_english(given.sheet.language)
        twin = topic.newest(ENGLISH) if draft.is_bilingual and is_hers else None
        found.append(Chosen(topic, given, twin))
    return found


def problems(draft: PacketDraft, facts: PacketFacts) -> list[Problem]:
    """Return what has to be mended before this packet can be printed."""
    found = []
    if not draft.codes and not draft.has_own_page:
        found.append(Problem("codes", "Choose a handout."))
    known = {topic.code for topic in facts.topics}
    found += [
        Problem("codes", f"There is no handout {code}. Choose one from the list.")
        for code in draft.codes
        if code not in known
    ]
    found += [
        Problem("codes", each.given.refusal) for each in chosen(draft, facts) if each.given.sheet is None
    ]
    if draft.goal and draft.goal not in facts.goals:
        found.append(Problem("goal", "Choose one of their goals that papers may show."))
    return found


def remarks(draft: PacketDraft, facts: PacketFacts) -> list[str]:
    """Return what whoever prints it should know; nothing here keeps it from being printed."""
    found, language = [], language_name(draft.language)
    for each in chosen(draft, facts):
        if each.given.sentence:
            found.append(
                f'"{each.topic.title}" is not approved in {language} yet. The English sheet is printed. '
                "Explain it through an interpreter."
            )
        elif each.given.is_behind:
            found.append(f'"{each.topic.title}" is newer in English than in {language}.')
    if draft.has_own_page and not _is_english(draft.language) and own_words(draft, facts) is None:
        found.append(f"Their own page is in English: its words are not approved in {language} yet.")
    if not draft.shows_name and draft.blocks:
        found.append("Without a name, their own page is left out.")
    return found


def own_words(draft: PacketDraft, facts: PacketFacts) -> PacketWords | None:
    """Return the words of her own page in her language, or None where nobody has approved them."""
    return facts.words.get(spoken(draft.language))


def personal(draft: PacketDraft, facts: PacketFacts) -> Personal | None:
    """Return her own page as it is printed, or None if it is not in the packet."""
    if not draft.has_own_page:
        return None
    blocks, is_hers = draft.blocks, own_words(draft, facts) is not None
    return Personal(
        spoken(draft.language) if is_hers else ENGLISH,
        "" if is_hers else explained_through(draft.language, draft.interpreter_id),
        facts.medicines if PersonalBlock.MEDICINES in blocks else None,
        facts.allergies if PersonalBlock.MEDICINES in blocks else (),
        facts.visits if PersonalBlock.VISITS in blocks else None,
        draft.goal if PersonalBlock.GOAL in blocks else "",
        facts.calls if PersonalBlock.CALLS in blocks else (),
    )


def personal_text(page: Personal | None) -> str:
    """Return her own page as it is kept with what was given (JSON), "" for none."""
    return "" if page is None else msgspec.json.encode(page).decode()


def personal_given(text: str) -> Personal | None:
    """Return her own page as it was once given; None for none, or where a newer version wrote it."""
    try:
        return msgspec.json.decode(text, type=Personal) if text else None
    except (msgspec.ValidationError, msgspec.DecodeError):
        return None


def words_of(sheet: Sheet) -> PacketWords | None:
    """Return the words that a sheet holds, or None if lines are missing or its marks do not fit."""
    lists = [block.items for block in sheet.blocks if isinstance(block, Bullets) and block.is_numbered]
    boxes = [block for block in sheet.blocks if isinstance(block, CallBox)]
    danger = [box.title for box in boxes if box.urgency == Urgency.EMERGENCY]
    lines = [line for items in lists for line in items] + danger
    if len(lists) != 1 or len(danger) != 1 or len(lines) != len(fields(PacketWords)):
        return None
    words = PacketWords(*lines)
    marked = {words.made_on: "{date}", words.born: "{date}", words.page: "{number} {total}"}
    is_marked = all(
        mark in text and (text.count("{"), text.count("}")) == (marks.count("{"), marks.count("}"))
        for text, marks in marked.items()
        for mark in marks.split()
    )
    return words if is_marked else None


def spoken(language: str) -> str:
    """Return a language without its region."""
    return language.partition("-")[0].lower()


def _is_english(language: str) -> bool:
    return spoken(language) == ENGLISH
