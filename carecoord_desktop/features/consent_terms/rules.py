"""What a consent must say, and the words in which it says it, as `resources/consents` holds them."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock_rules import months_after
from carecoord_desktop.common.languages import language_name
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.resources import resource
from carecoord_desktop.features.consent_terms.records import ConsentType, Purpose, Scope

ORIGINAL = "en"
"""The language the texts are written in; every other one is a translation that somebody must approve."""

OFFERED_MONTHS = 12
"""How long a new consent is offered to hold; a practice of ours, no law names it."""

SHARES = frozenset({ConsentType.RELEASE, ConsentType.PART_2, ConsentType.RESEARCH})
"""Types that let information go to somebody: they must say who gets what, and for what."""

NAMED_ONLY = (Scope.MENTAL_HEALTH, Scope.HIV, Scope.SUBSTANCE_USE)
"""What is never meant by other words: it goes out only if the consent names it."""

NOT_APPROVED = (
    "No qualified translator has approved this text in {language} yet, so nobody can sign it or get it on "
    "paper. Use the English text and explain it through an interpreter."
)


@dataclass(frozen=True)
class ConsentDraft:
    """The terms of a consent being written; `renews` names the one they were taken over from."""

    type: ConsentType | None = ConsentType.RELEASE
    recipients: tuple[str, ...] = ()
    recipient_ids: tuple[str, ...] = ()
    program: str = ""
    scope: tuple[str, ...] = ()
    scope_words: str = ""
    purpose: Purpose | None = None
    purpose_words: str = ""
    expires_on: date | None = None
    expires_when: str = ""
    language: str = ORIGINAL
    renews: UUID | None = None


@dataclass(frozen=True)
class Blanks:
    """What is filled into a text; each part may be empty. `scope` and `purpose` are words of the lists there.

    `office` shares; `program` is the program whose information it is.
    """

    name: str = ""
    born: str = ""
    office: str = ""
    program: str = ""
    recipients: Sequence[str] = ()
    scope: Sequence[str] = ()
    scope_words: str = ""
    purpose: str = ""
    purpose_words: str = ""
    until_day: str = ""
    until_event: str = ""


@dataclass(frozen=True)
class TextSection:
    """A heading and what stands below it: one paragraph, or several points of a list."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class ConsentText:
    """A text as it is signed: the same blanks in the same version are the same text."""

    language: str
    version: int
    title: str
    opening: str
    sections: tuple[TextSection, ...]

    @property
    def digest(self) -> str:
        """The SHA-256 of all that is said, by which a signature names what was signed."""
        return hashlib.sha256(repr(self).encode()).hexdigest()


def release_draft(
    recipient: str = "",
    recipient_id: UUID | None = None,
    *,
    scope: Collection[str] = (),
    purpose: Purpose | None = Purpose.CARE,
    program: str = "",
) -> ConsentDraft:
    """Return a release for one recipient that ends in a year; with a `program`, a Part 2 consent."""
    drug_records = (Scope.SUBSTANCE_USE,) if program else ()
    return ConsentDraft(
        ConsentType.PART_2 if program else ConsentType.RELEASE,
        (recipient,) if recipient else (),
        (str(recipient_id or ""),) if recipient else (),
        program,
        tuple(str(each) for each in Scope if each in (*scope, *drug_records)),
        purpose=purpose,
        expires_on=months_after(clock.today(), OFFERED_MONTHS),
    )


def problems(draft: ConsentDraft) -> list[Problem]:
    """Return what the terms lack: the elements of 45 CFR 164.508(c)(1) and, for Part 2, 42 CFR 2.31(a)."""
    if draft.type is None:
        return [Problem("type", "Choose what the consent is for.")]
    found = list(_sharing_problems(draft)) if draft.type in SHARES else []
    if draft.type in (ConsentType.PROGRAM, ConsentType.PHOTO, ConsentType.RESEARCH):
        found += _needed(draft.purpose_words, "purpose_words", _WHAT_FOR[draft.type])
    if draft.expires_on is not None and draft.expires_on < clock.today():
        found.append(Problem("expires_on", "This day is over. Choose today or a later day."))
    if reason := why_not_usable(draft.language):
        found.append(Problem("language", reason))
    return found


_WHAT_FOR = {
    ConsentType.PROGRAM: "Write the name of the program.",
    ConsentType.PHOTO: "Write what the photos are used for.",
    ConsentType.RESEARCH: "Write which study it is.",
}


def _sharing_problems(draft: ConsentDraft) -> Iterator[Problem]:
    if not any(each.strip() for each in draft.recipients):
        yield Problem("recipients", "Write who may get it, by name, such as City Food Bank.")
    if not draft.scope and not draft.scope_words.strip():
        yield Problem("scope", "Mark what may be shared.")
    if draft.purpose is None:
        yield Problem("purpose", "Choose what it is for.")
    if draft.purpose == Purpose.OTHER:
        yield from _needed(draft.purpose_words, "purpose_words", "Write what it is for.")
    if draft.expires_on is None and not draft.expires_when.strip():
        yield Problem("expires_on", "Write the day it ends, or below what ends it.")
    if draft.type == ConsentType.PART_2:
        yield from _needed(draft.program, "program", "Write the name of the program whose records these are.")
        if Scope.SUBSTANCE_USE not in draft.scope:
            yield Problem(
                "scope", "Mark alcohol or drug care: for these records the law wants it named (42 CFR 2.31)."
            )


@cache
def current_version() -> int:
    """Return the number of the texts that are signed today; older ones are kept, to be read as signed."""
    return max(int(path.name) for path in resource("consents").iterdir())


@cache
def languages() -> tuple[str, ...]:
    """Return the languages in which there is a text, the original first; some may wait for a translator."""
    found = sorted(path.stem for path in resource("consents", str(current_version())).glob("*.toml"))
    return (ORIGINAL, *(each for each in found if each != ORIGINAL))


def why_not_usable(language: str) -> str:
    """Return why nobody may sign or print the text in this language, "" where she may.

    A translation is used once a qualified translator has approved it (45 CFR 92.201(c)(3)).
    """
    if language == ORIGINAL:
        return ""
    if language in languages() and _wording(language, current_version())["approved_by"]:
        return ""
    return NOT_APPROVED.format(language=language_name(language))


def has_text(kind: str, language: str, version: int) -> bool:
    """Return whether this version of CareCoord has the words: not for consents of other systems."""
    try:
        return kind in _wording(language, version)["kind"]
    except LookupError:
        return False


def consent_text(kind: str, language: str, version: int, blanks: Blanks) -> ConsentText:
    """Return the text of a kind of consent in a language, filled in.

    Raises:
        LookupError: where nobody has written this kind in this language and version.
    """
    words = _wording(language, version)
    own, headings = words["kind"][kind], words["headings"]
    sections = [TextSection(headings["person"], (_filled(words["lines"]["person"], blanks),))]
    if own["discloser"]:
        said = _filled(own["discloser"], blanks)
        sections.append(TextSection(headings["discloser"], (said[:1].upper() + said[1:],)))
    if blanks.recipients:
        sections.append(TextSection(headings["recipients"], tuple(blanks.recipients)))
    if blanks.scope or blanks.scope_words:
        named = [words["scope"].get(each, each) for each in blanks.scope]
        sections.append(TextSection(headings["scope"], (*named, *filter(None, [blanks.scope_words]))))
    if purpose := _purpose(words, blanks):
        sections.append(TextSection(headings["purpose"], (purpose,)))
    sections.append(TextSection(headings["ends"], (_ending(words["lines"], blanks),)))
    rights = tuple(_filled(each, blanks) for each in own["rights"])
    sections.append(TextSection(headings["rights"], rights))
    opening = _filled(own["opening"], blanks)
    return ConsentText(language, version, own["title"], opening, tuple(sections))


def part_2_notice(language: str = ORIGINAL) -> str:
    """Return the words that go with records of a Part 2 program (42 CFR 2.32(a)(2), the short form)."""
    return str(_wording(language, current_version())["part_2_notice"])


def _purpose(words: Mapping[str, Any], blanks: Blanks) -> str:
    named = words["purpose"].get(blanks.purpose, "")
    return ": ".join(filter(None, (named, blanks.purpose_words)))


def _ending(lines: Mapping[str, str], blanks: Blanks) -> str:
    if blanks.until_day and blanks.until_event:
        return _filled(lines["day_or_event"], blanks)
    if blanks.until_day or blanks.until_event:
        return _filled(lines["day" if blanks.until_day else "event"], blanks)
    return lines["no_end"]


def _filled(line: str, blanks: Blanks) -> str:
    """Return a line with its blanks filled; what was typed is never read as another blank."""
    return line.format(
        name=blanks.name or "___", born=blanks.born or "___", office=blanks.office or "___",
        program=blanks.program or "___", day=blanks.until_day, event=blanks.until_event,
    )  # fmt: skip


@cache
def _wording(language: str, version: int) -> Mapping[str, Any]:
    try:
        with resource("consents", str(version), f"{language}.toml").open("rb") as file:
            return tomllib.load(file)
    except FileNotFoundError as missing:
        raise LookupError(f"there is no consent text {version} in {language}") from missing


def _needed(text: str, field: str, message: str) -> list[Problem]:
    return [] if text.strip() else [Problem(field, message)]
