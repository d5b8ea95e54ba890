"""Which handouts may be given, how a version comes to be approved, and what is wrong with a text.

A translation is given only once a qualified translator has approved it: 45 CFR 92.201(c)(3).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from uuid import UUID, uuid5

from carecoord_desktop.common.clock_rules import months_after
from carecoord_desktop.common.languages import language_name
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.handouts.records import HandoutState, RetireReason, Reviewer
from carecoord_desktop.features.pictograms.rules import pictogram_names
from carecoord_desktop.features.plain_sheets.rules import (
    KEY_POINTS,
    CallBox,
    NotASheet,
    Sheet,
    SheetForm,
    read_sheet,
    written,
)
from carecoord_desktop.features.readability.rules import Reading, reading_of
from carecoord_desktop.store.record import Seen

ENGLISH = "en"
REVIEW_MONTHS = 24
"""How long a reviewed text stands before somebody looks at it again (functions.md F6)."""
REVIEW_SOON_DAYS = 60

_KEPT = UUID("5f3c8a52-7a0e-5d1b-9b7e-2a3b6a1f9c40")

_WHO: dict[HandoutState, Reviewer] = {
    HandoutState.CONTENT_REVIEW: Reviewer.CLINICIAN,
    HandoutState.PLAIN_LANGUAGE_REVIEW: Reviewer.PLAIN_LANGUAGE_EDITOR,
    HandoutState.TRANSLATION: Reviewer.QUALIFIED_TRANSLATOR,
}
"""Who has to put her name under a text for it to leave each review forward."""


@dataclass(frozen=True)
class Step:
    """One move of a version, as the library reads it."""

    was: HandoutState
    became: HandoutState
    at: datetime
    named: str = ""
    named_as: Reviewer | None = None
    qualification: str = ""
    note: str = ""
    retire_reason: RetireReason | None = None


@dataclass(frozen=True)
class LibrarySheet:
    """One version in one language; `seen` is None for those that CareCoord brings along."""

    sheet: Sheet
    state: HandoutState
    steps: tuple[Step, ...] = ()
    seen: Seen | None = None

    @property
    def code(self) -> str:
        """What the handout is called in all versions and languages, such as HF-01."""
        return self.sheet.head.code

    @property
    def language(self) -> str:
        """The language it is written in (BCP 47)."""
        return self.sheet.head.language

    @property
    def version(self) -> int:
        """The number of the version."""
        return self.sheet.head.version

    @property
    def title(self) -> str:
        """The title as it is printed."""
        return self.sheet.head.title

    @property
    def is_ours(self) -> bool:
        """Whether CareCoord brought it along."""
        return self.seen is None

    @property
    def may_be_given(self) -> bool:
        """Whether it may be printed for somebody."""
        return self.state == HandoutState.APPROVED

    @property
    def approval(self) -> Step | None:
        """Who approved it, last; None for what CareCoord brought along approved."""
        return next((step for step in reversed(self.steps) if step.became == HandoutState.APPROVED), None)

    @property
    def is_unsafe(self) -> bool:
        """Whether it was retired for safety."""
        return any(step.retire_reason == RetireReason.SAFETY for step in self.steps)

    @property
    def state_words(self) -> str:
        """The state as lists show it."""
        if self.is_unsafe:
            return "Retired for safety"
        return "Awaits translator" if self.state == HandoutState.TRANSLATION else self.state.label

    @property
    def reading(self) -> Reading:
        """How hard it is to read."""
        return _reading(self.sheet.body, self.language)

    def is_due(self, today: date) -> bool:
        """Return whether somebody should look at it again soon."""
        due = self.sheet.head.review_due
        return due is not None and due - timedelta(days=REVIEW_SOON_DAYS) <= today


@dataclass(frozen=True)
class LibraryTopic:
    """One handout in all its versions and languages, the newest version first."""

    code: str
    sheets: tuple[LibrarySheet, ...]

    @property
    def english(self) -> LibrarySheet:
        """The newest English one, or the newest of all where there is none."""
        return next((each for each in self.sheets if each.language == ENGLISH), self.sheets[0])

    @property
    def title(self) -> str:
        """The title in English, if there is one."""
        return self.english.title

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which it may be given now, English first."""
        found = dict.fromkeys(each.language for each in self.sheets if each.may_be_given)
        return tuple(sorted(found, key=lambda language: (language != ENGLISH, language_name(language))))

    def newest(self, language: str) -> LibrarySheet | None:
        """Return the newest version that may be given in a language, or None."""
        wanted = _spoken(language)
        return next((x for x in self.sheets if x.may_be_given and _spoken(x.language) == wanted), None)

    def is_about(self, icd10_codes: Iterable[str]) -> bool:
        """Return whether any of these diagnoses is one that this handout is for."""
        ours = [code.replace(".", "") for code in self.english.sheet.head.icd10]
        return any(code.replace(".", "").upper().startswith(tuple(ours)) for code in icd10_codes if ours)

    def answers(self, words: str) -> bool:
        """Return whether every word searched for stands in title, topics, code or diagnoses."""
        heads = [each.sheet.head for each in self.sheets]
        text = " ".join(" ".join((x.code, x.title, *x.topics, *x.icd10)) for x in heads).casefold()
        return all(word in text for word in words.casefold().split())


@dataclass(frozen=True)
class Given:
    """What is printed for somebody who reads a language; `refusal` says why nothing is."""

    sheet: LibrarySheet | None = None
    sentence: str = ""
    """What stands on the sheet where it is not in the reader's language."""
    refusal: str = ""
    is_behind: bool = False
    """Whether the English one has a newer version."""


@dataclass(frozen=True)
class MoveDraft:
    """A step somebody wants a version to take, and who stands for it."""

    to: HandoutState
    named: str = ""
    named_as: Reviewer | None = None
    qualification: str = ""
    note: str = ""
    retire_reason: RetireReason | None = None


def given_in(topic: LibraryTopic, language: str, interpreter_id: str = "") -> Given:
    """Return what somebody who reads `language` is given: her own, else English through an interpreter."""
    english = topic.newest(ENGLISH)
    own = topic.newest(language)
    if own is not None:
        return Given(own, is_behind=english is not None and english.version > own.version)
    if english is None:
        return Given(refusal=_nothing_to_give(topic))
    return Given(english, explained_through(language, interpreter_id))


def explained_through(language: str, interpreter_id: str = "") -> str:
    """Return the sentence on an English sheet for another reader; without ID, with a line to write on."""
    known = interpreter_id.strip() or "________"
    return f"Explained in {language_name(language)} through interpreter ID {known}."


def refusal(sheet: LibrarySheet) -> str:
    """Return why a version may not be given, or "" if it may."""
    if sheet.is_unsafe:
        return f"{_name(sheet)} was retired for safety. Do not give it. Take back what you can."
    match sheet.state:
        case HandoutState.APPROVED:
            return ""
        case HandoutState.RETIRED:
            return f"{_name(sheet)} is retired. Give the version of today."
        case HandoutState.TRANSLATION:
            return (
                f"No qualified translator has approved {_name(sheet)} in "
                f"{language_name(sheet.language)} yet. "
                "Give the English sheet and explain it through an interpreter."
            )
        case _:
            return f"{_name(sheet)} is not approved yet ({sheet.state.label.lower()})."


def state_of(begins: HandoutState, steps: Sequence[Step]) -> HandoutState:
    """Return the state after all steps, by time, also where two laptops took steps at once.

    The more protective one holds: retired stays so, sent back is sent back, and a step forward counts only
    from the state it was taken in.
    """
    if any(step.became == HandoutState.RETIRED for step in steps):
        return HandoutState.RETIRED
    state = begins
    for step in steps:
        if step.became == HandoutState.DRAFT or step.was == state:
            state = step.became
    return state


def following(sheet: LibrarySheet) -> tuple[HandoutState, ...]:
    """Return the states a version may take next; what CareCoord brought along never becomes a draft."""
    match sheet.state:
        case HandoutState.DRAFT:
            found = [HandoutState.CONTENT_REVIEW]
        case HandoutState.CONTENT_REVIEW:
            found = [HandoutState.PLAIN_LANGUAGE_REVIEW, HandoutState.DRAFT]
        case HandoutState.PLAIN_LANGUAGE_REVIEW:
            is_english = _spoken(sheet.language) == ENGLISH
            found = [HandoutState.APPROVED if is_english else HandoutState.TRANSLATION, HandoutState.DRAFT]
        case HandoutState.TRANSLATION:
            found = [HandoutState.APPROVED, HandoutState.DRAFT]
        case HandoutState.APPROVED:
            found = []
        case _:
            return ()
    kept = [state for state in found if not (sheet.is_ours and state == HandoutState.DRAFT)]
    return (*kept, HandoutState.RETIRED)


def move_problems(sheet: LibrarySheet, draft: MoveDraft) -> list[Problem]:
    """Return why a version may not take a step, in words."""
    if draft.to not in following(sheet):
        return [Problem("to", _no_such_step(sheet, draft.to))]
    if draft.to == HandoutState.RETIRED:
        if draft.retire_reason is None or not draft.retire_reason.is_known:
            return [Problem("retire_reason", "Choose why it is given no more.")]
        return []
    if draft.to == HandoutState.DRAFT:
        return [] if draft.note.strip() else [Problem("note", "Write what has to be changed.")]
    found = []
    if wanted := reviewer_for(sheet.state):
        if not draft.named.strip():
            found.append(Problem("named", "Write the name of who reviewed it."))
        if draft.named_as != wanted:
            found.append(Problem("named_as", f"This step needs a {wanted.label.lower()}."))
        if wanted == Reviewer.QUALIFIED_TRANSLATOR and not draft.qualification.strip():
            found.append(Problem("qualification", "Write what makes this person a qualified translator."))
    if (
        sheet.state == HandoutState.PLAIN_LANGUAGE_REVIEW
        and sheet.reading.is_too_hard
        and not draft.note.strip()
    ):
        found.append(Problem("note", "It is harder to read than it should be. Write why it stays so."))
    return found


def reviewer_for(state: HandoutState) -> Reviewer | None:
    """Return who has to put her name under a text for it to leave a state forward, None where nobody has."""
    return _WHO.get(state)


def text_problems(
    source: str, others: Collection[LibrarySheet], *, opened: LibrarySheet | None = None
) -> list[Problem]:
    """Return what has to be mended in a text before it is stored; `opened` is the draft it changes."""
    try:
        sheet = read_sheet(source)
    except NotASheet as error:
        return [Problem("source", str(error))]
    head, found = sheet.head, []
    if opened is not None and (head.code, head.language, head.version) != _key(opened):
        found.append(
            Problem("source", "Keep id, language and version. For another version, begin a new one.")
        )
    newest = max((x.version for x in others if (x.code, x.language) == (head.code, head.language)), default=0)
    if opened is None and head.version <= newest:
        found.append(
            Problem("source", f"There is a version {newest}. Give this one the number {newest + 1}.")
        )
    if len(head.key_points) != KEY_POINTS:
        found.append(Problem("source", f"Write {KEY_POINTS} key points to teach back."))
    if not head.facts_from.strip():
        found.append(Problem("source", "Write where the facts come from (facts_from)."))
    if unknown := sorted(set(sheet.pictures) - pictogram_names()):
        found.append(Problem("source", f"There is no picture of this name: {', '.join(unknown)}."))
    if not any(isinstance(block, CallBox) for block in sheet.blocks):
        found.append(Problem("source", "Say in a box when to call whom."))
    return found


def text_warnings(source: str) -> list[str]:
    """Return what makes a text harder than it should be; nothing here keeps anybody from storing it."""
    sheet = read_sheet(source)
    reading = reading_of(sheet.body, sheet.head.language)
    if sheet.head.form == SheetForm.PICTURES:
        return []
    if not reading.scores:
        return [f"How hard this is to read is not measured in {language_name(sheet.head.language)}."]
    found = [
        f"{score.words}: shorter sentences and words help." for score in reading.scores if score.is_too_hard
    ]
    if reading.is_too_hard and reading.long_words:
        longest = ", ".join(word.text for word in reading.long_words[:8])
        found.append(f"Long words: {longest}.")
    return found


def next_version(sheet: LibrarySheet, today: date) -> str:
    """Return the text of the version after this one, to be changed and stored."""
    head = replace(
        sheet.sheet.head,
        version=sheet.version + 1,
        state=HandoutState.DRAFT.value,
        reading=None,
        reviewed_by="",
        reviewed_on=today,
        review_due=review_due(today),
    )
    return written(head, sheet.sheet.body)


def review_due(today: date) -> date:
    """Return until when a text that is reviewed today stands."""
    return months_after(today, REVIEW_MONTHS)


def kept_id(content_hash: str) -> UUID:
    """Return the id under which words once given are kept, the same on every laptop."""
    return uuid5(_KEPT, content_hash)


@lru_cache(maxsize=256)
def _reading(body: str, language: str) -> Reading:
    """Return how hard a text is to read; lists show it of every sheet, each time they are shown."""
    return reading_of(body, language)


def _key(sheet: LibrarySheet) -> tuple[str, str, int]:
    return sheet.code, sheet.language, sheet.version


def _name(sheet: LibrarySheet) -> str:
    return f"{sheet.code} v{sheet.version}"


def _spoken(language: str) -> str:
    return language.partition("-")[0].lower()


def _nothing_to_give(topic: LibraryTopic) -> str:
    return refusal(topic.english) or f"{topic.code} has no version that may be given."


def _no_such_step(sheet: LibrarySheet, to: HandoutState) -> str:
    after = ", ".join(f'"{state.label}"' for state in following(sheet))
    if not after:
        return "A retired version stays retired. Begin a new version."
    return f'What is "{sheet.state.label}" cannot become "{to.label}". What can follow: {after}.'
