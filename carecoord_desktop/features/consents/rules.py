"""What a consent must say, who may sign it, until when it holds, and what it lets out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock_rules import clock_rule, months_after
from carecoord_desktop.common.partial_date import PartialDate, written_date
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.spelling import folded
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.consent_terms.records import ConsentType, Purpose, Scope
from carecoord_desktop.features.consent_terms.rules import OFFERED_MONTHS, ConsentDraft
from carecoord_desktop.features.consents.records import (
    ConsentStatus,
    RevokedBy,
)
from carecoord_desktop.features.signatures.records import Manner
from carecoord_desktop.features.signers import rules as signers
from carecoord_desktop.features.signers.records import SignsAs
from carecoord_desktop.features.signers.rules import Agreement, Signer, is_minor, of_age_on
from carecoord_desktop.store.record import Seen

BY_WORD = frozenset({ConsentType.PROGRAM, ConsentType.TEXT_EMAIL})
"""Types that may be given by word of mouth before a witness (CMS lets a program's consent be verbal).

45 CFR 164.508(c)(1)(vi) and 42 CFR 2.31(a)(8) want a signature for the others.
"""

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Revocation:
    """A consent being taken back."""

    revoked_on: date | None = None
    revoked_by: str = ""
    revoked_how: RevokedBy | None = None
    revoked_why: str = ""


class EndReason(Words):
    """Why a consent does not hold any more."""

    REVOKED = "revoked"
    EVENT = "event"
    OF_AGE = "of-age"
    AUTHORITY = "authority"
    EXPIRED = "expired"


@dataclass(frozen=True)
class Ending:
    """The first day on which a consent does not hold, and why."""

    on: date
    why: EndReason


class ConsentState(Words):
    """How a consent stands on a day."""

    HOLDS = "holds"
    ENDS_SOON = "ends-soon"
    NOT_SIGNED = "not-signed"
    ELSEWHERE = "from-elsewhere"
    REFUSED = "refused"
    ENDED = "ended"
    REVOKED = "taken-back"


_NEAREST = {
    state: rank
    for rank, state in enumerate((
        ConsentState.HOLDS, ConsentState.ENDS_SOON, ConsentState.NOT_SIGNED, ConsentState.REVOKED,
        ConsentState.REFUSED, ConsentState.ENDED, ConsentState.ELSEWHERE,
    ))
}  # fmt: skip


@dataclass(frozen=True)
class ConsentRow:
    """One consent as screens, papers and these rules see it; `manner` is how somebody agreed, None before.

    `has_text` says whether its words are known here, so that it can be signed and printed.
    """

    seen: Seen
    consent_id: UUID
    type: ConsentType
    recipients: tuple[str, ...]
    recipient_ids: tuple[str, ...]
    program: str
    scope: tuple[str, ...]
    scope_words: str
    purpose: Purpose | None
    purpose_words: str
    expires_on: date | None
    expires_when: str
    language: str
    renews: UUID | None
    status: ConsentStatus
    signed_on: date | None
    signs_as: SignsAs | None
    signer: str
    authority: str
    manner: Manner | None
    how_agreed: str
    copy_given_on: date | None
    revoked_on: date | None
    revoked_by: str
    revoked_how: RevokedBy | None
    revoked_why: str
    recorded_by: str
    is_from_elsewhere: bool
    has_text: bool
    ending: Ending | None
    state: ConsentState

    @property
    def is_part_2(self) -> bool:
        """Whether 42 CFR Part 2 guards what it lets out."""
        return self.type == ConsentType.PART_2

    @property
    def holds(self) -> bool:
        """Whether it counts on the day of the state."""
        return self.state in (ConsentState.HOLDS, ConsentState.ENDS_SOON)


class News(Words):
    """What asks for work about a consent."""

    ENDS = "ends"
    OF_AGE = "of-age"
    TAKEN_BACK = "taken-back"


@dataclass(frozen=True)
class ConsentNews:
    """Something about a consent that somebody has to act on, and its day; `what` says for whom it was."""

    news: News
    consent_id: UUID
    on: date
    what: str = ""


@dataclass(frozen=True)
class Use:
    """What somebody wants to let out: to whom, which kinds of information, from which Part 2 program."""

    type: ConsentType
    recipient: str
    recipient_id: UUID | None = None
    scope: frozenset[str] = frozenset()
    program: str = ""


@dataclass(frozen=True)
class Permission:
    """Whether a use is allowed, in words for the screen; `consent_id` is the consent that comes nearest."""

    allowed: bool
    why: str
    consent_id: UUID | None = None
    part_2: bool = False


def renewal_draft(row: ConsentRow) -> ConsentDraft:
    """Return the terms of a consent once more, for another year; an event that ended it is asked anew."""
    return ConsentDraft(
        row.type, row.recipients, row.recipient_ids, row.program, row.scope, row.scope_words, row.purpose,
        row.purpose_words, months_after(clock.today(), OFFERED_MONTHS), "", row.language, row.consent_id,
    )  # fmt: skip


def agreement_problems(
    draft: Agreement, type_: ConsentType, signer: Signer | None, birth_date: PartialDate | None
) -> list[Problem]:
    """Return what is missing before a signature under a consent counts; `signer` is who was chosen."""
    found = signers.agreement_problems(draft, signer, birth_date)
    if draft.manner == Manner.VERBAL and type_ not in BY_WORD:
        words = "This consent needs a signature or a mark. A spoken yes is not enough."
        found.insert(0, Problem("manner", words))
    return found


def revocation_problems(draft: Revocation, signed_on: date | None) -> list[Problem]:
    """Return what has to be said when a consent is taken back; a reason is never needed."""
    found = _needed(draft.revoked_by, "revoked_by", "Write who takes it back.")
    if draft.revoked_how is None:
        found.append(Problem("revoked_how", "Choose how you were told."))
    if draft.revoked_on is None:
        found.append(Problem("revoked_on", "Write the day, like 11/23/2026."))
    elif draft.revoked_on > clock.today():
        found.append(Problem("revoked_on", "This day is in the future. Please check it."))
    elif signed_on is not None and draft.revoked_on < signed_on:
        found.append(Problem("revoked_on", "This is before it was signed. Please check the day."))
    return found


def ending(
    terms: tuple[date | None, date | None, date | None],
    signature: tuple[SignsAs | None, date | None],
    birth_date: PartialDate | None,
    authority_until: date | None,
) -> Ending | None:
    """Return when a consent ends first, and why; None if nothing ends it.

    `terms` are the day it was taken back, the day its event came true and its last day; `signature` says
    who signed, and when. A consent taken back stops at once, on that day.
    """
    revoked_on, event_on, expires_on = terms
    signs_as, signed_on = signature
    found = []
    if revoked_on is not None:
        found.append(Ending(revoked_on, EndReason.REVOKED))
    if event_on is not None:
        found.append(Ending(event_on, EndReason.EVENT))
    if signs_as is not None and signs_as != SignsAs.SELF:
        if birth_date is not None and signed_on is not None and is_minor(birth_date, signed_on):
            found.append(Ending(of_age_on(birth_date), EndReason.OF_AGE))
        if authority_until is not None:
            found.append(Ending(authority_until + _ONE_DAY, EndReason.AUTHORITY))
    if expires_on is not None:
        found.append(Ending(expires_on + _ONE_DAY, EndReason.EXPIRED))
    return min(found, key=lambda one: one.on, default=None)


def state_on(
    day: date,
    status: ConsentStatus,
    signed_on: date | None,
    end: Ending | None,
    *,
    is_from_elsewhere: bool = False,
) -> ConsentState:
    """Return how a consent stands on a day; what this version does not understand does not hold."""
    if end is not None and end.on <= day:
        return ConsentState.REVOKED if end.why == EndReason.REVOKED else ConsentState.ENDED
    if status == ConsentStatus.REJECTED:
        return ConsentState.REFUSED
    if status == ConsentStatus.INACTIVE:
        return ConsentState.REVOKED
    if status != ConsentStatus.ACTIVE or signed_on is None or signed_on > day:
        return ConsentState.NOT_SIGNED
    if is_from_elsewhere:
        return ConsentState.ELSEWHERE
    is_near = end is not None and announced_on(end) <= day
    return ConsentState.ENDS_SOON if is_near else ConsentState.HOLDS


def announced_on(end: Ending) -> date:
    """Return the day from which the end of a consent is announced."""
    name = "guardian-consent-ends" if end.why == EndReason.OF_AGE else "consent-ends"
    return clock_rule(name, end.on).alert_on(end.on)


def news_of_end(consent_id: UUID, end: Ending, what: str) -> ConsentNews:
    """Return what the end of a consent asks for: at 18 on the birthday, else by the last day it holds."""
    if end.why == EndReason.OF_AGE:
        return ConsentNews(News.OF_AGE, consent_id, end.on, what)
    return ConsentNews(News.ENDS, consent_id, end.on - _ONE_DAY, what)


def permission(consents: Sequence[ConsentRow], use: Use) -> Permission:
    """Return whether one of a person's consents allows a use, by their states; else why none does.

    What comes from a Part 2 program needs a Part 2 consent that names the program.
    """
    wanted = ConsentType.PART_2 if use.program else use.type
    near = [row for row in consents if row.type == wanted and _is_for(row, use)]
    fitting = [row for row in near if row.holds and not missing_scope(row, use)]
    if fitting:
        row = max(fitting, key=lambda each: date.max if each.ending is None else each.ending.on)
        return Permission(True, _allowed_words(row, use), row.consent_id, row.is_part_2)
    if not near:
        return Permission(False, _nothing_words(use), None, bool(use.program))
    row = min(near, key=lambda each: _NEAREST.get(each.state, len(_NEAREST)))  # of equals the newest
    return Permission(False, why_not(row, use), row.consent_id, row.is_part_2)


def why_not(row: ConsentRow, use: Use) -> str:
    """Return why this consent does not allow a use, in words that say what to do where that is not plain."""
    if row.holds:
        named = ", ".join(Scope(each).label.lower() for each in missing_scope(row, use))
        return f"The consent for {use.recipient} does not name: {named}."
    match row.state:
        case ConsentState.REVOKED:
            return (
                f"The consent for {use.recipient} was taken back{_on(row.revoked_on)}. Nothing more may go."
            )
        case ConsentState.ENDED:
            return _ended_words(row, use.recipient)
        case ConsentState.REFUSED:
            return f"The person said no to sharing with {use.recipient}{_on(row.signed_on)}."
        case ConsentState.ELSEWHERE:
            return (
                f"A consent for {use.recipient} came with a file. Look at the paper, then take it down here."
            )
    return f"The consent for {use.recipient} is prepared and not signed yet."


def missing_scope(row: ConsentRow, use: Use) -> list[str]:
    """Return the kinds of information of a use that a consent does not name, in the order of the list."""
    order = [*map(str, Scope)]
    missing = use.scope - set(row.scope)
    return sorted(missing, key=lambda each: (each not in order, order.index(each) if each in order else 0))


def _is_for(row: ConsentRow, use: Use) -> bool:
    if use.program and _called(row.program) != _called(use.program):
        return False
    if use.recipient_id is not None and str(use.recipient_id) in row.recipient_ids:
        return True
    return bool(use.recipient) and _called(use.recipient) in map(_called, row.recipients)


def _called(name: str) -> str:
    """Return a name as it is compared: however it is spaced, accented and capitalized."""
    return " ".join(folded(name).split())


def _allowed_words(row: ConsentRow, use: Use) -> str:
    who = row.signer or "The person"
    words = f"{who} signed a consent for {use.recipient}{_on(row.signed_on)}."
    if row.ending is None:
        return words
    return f"{words} It holds until {written_date(row.ending.on - _ONE_DAY)}."


def _nothing_words(use: Use) -> str:
    if use.program:
        return (
            f"What comes from {use.program} may go to {use.recipient} only with a consent that names both "
            "(42 CFR Part 2). There is none yet."
        )
    return f"There is no consent for {use.recipient} yet."


def _ended_words(row: ConsentRow, recipient: str) -> str:
    end = row.ending
    why = None if end is None else end.why
    if end is not None and why == EndReason.OF_AGE:
        return (
            f"{row.signer} signed the consent for {recipient} for a child, who turned 18 "
            f"on {written_date(end.on)}. Now the person signs."
        )
    if why == EndReason.AUTHORITY:
        return f"{row.signer}, who signed the consent for {recipient}, may not sign any more. Ask again."
    if end is not None and why == EndReason.EVENT:
        return f"The consent for {recipient} ended on {written_date(end.on)}: {row.expires_when}."
    return f"The consent for {recipient} ended on {written_date(row.expires_on)}. Renew it."


def _on(day: date | None) -> str:
    return f" on {written_date(day)}" if day is not None else ""


def _needed(text: str, field: str, message: str) -> list[Problem]:
    return [] if text.strip() else [Problem(field, message)]
