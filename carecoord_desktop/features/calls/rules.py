"""Which numbers may be called, who may be told what, what a result means, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.calls.records import ContactResult, Direction, Identified, NextAction
from carecoord_desktop.features.contact_points.records import Permission
from carecoord_desktop.features.interpreters import rules as interpreters
from carecoord_desktop.features.interpreters.rules import InterpreterLog

IDENTIFIERS_NEEDED = 2
"""A caller is known by two things before anything about a person's health is said."""

HERSELF = "patient"
NOBODY_KNOWN = "other"

_REACHED = frozenset({ContactResult.REACHED, ContactResult.REFUSED})
_NO_MORE_ATTEMPTS = frozenset({
    ContactResult.REACHED, ContactResult.REFUSED, ContactResult.DIED, ContactResult.WRONG_NUMBER,
    ContactResult.DISCONNECTED,
})  # fmt: skip
_DAYS = {NextAction.TOMORROW: 1, NextAction.IN_3_DAYS: 3, NextAction.IN_A_WEEK: 7}
_TITLES = {
    ContactResult.REACHED: "Follow up on the call",
    ContactResult.WRONG_NUMBER: "Find a number that works",
    ContactResult.DISCONNECTED: "Find a number that works",
    ContactResult.IN_FACILITY: "Find out where the person is and for how long",
    ContactResult.SPOKE_WITH_OTHER: "Call again to speak with the person",
    ContactResult.REFUSED: "Ask again gently whether help is wanted",
}


@dataclass(frozen=True)
class Line:
    """One number of a person: what it is, whose, and what is allowed on it."""

    value: str
    shown: str
    whose: str = ""
    may_call: Permission = Permission.NOT_ASKED
    may_leave_voicemail: Permission = Permission.NOT_ASKED
    safe_times: str = ""


@dataclass(frozen=True)
class Party:
    """Somebody who may be on the phone, and whether she may be told anything."""

    key: str
    name: str
    may_be_told: Permission = Permission.NOT_ASKED
    no_contact: bool = False
    authority: str = ""


@dataclass(frozen=True)
class Reaching:
    """All that decides how a person may be reached, as read when the call form opened."""

    lines: tuple[Line, ...] = ()
    parties: tuple[Party, ...] = ()
    no_contact: bool = False
    safety_note: str = ""
    language: str = ""
    needs_interpreter: bool = False

    def line(self, value: str) -> Line | None:
        """Return the line with this number, or None for a number that is not in the chart."""
        return next((line for line in self.lines if line.value == value), None)

    def party(self, key: str) -> Party | None:
        """Return who this is, or None for somebody the chart does not know."""
        return next((party for party in self.parties if party.key == key), None)


@dataclass(frozen=True)
class CallDraft:
    """One call being logged; a tile gives the result, a chip the next action, the rest fills itself."""

    direction: Direction = Direction.OUTGOING
    number: str = ""
    minutes: int = 1
    result: ContactResult | None = None
    next_action: NextAction | None = None
    party: str = ""
    party_name: str = ""
    identified_by: tuple[str, ...] = ()
    told_clinical: bool = False
    text: str = ""
    red_flag: str = ""
    interpreter: InterpreterLog = field(default_factory=InterpreterLog)


def patient_reached(result: ContactResult) -> bool:
    """Return whether the person herself was spoken with; a result of a newer version counts as not."""
    return result in _REACHED


def attempt_again(result: ContactResult) -> bool:
    """Return whether the same try is worth repeating; an unknown result is: nobody is given up unseen."""
    return result not in _NO_MORE_ATTEMPTS


def next_due(action: NextAction, today: date) -> date | None:
    """Return the day of the next step, in calendar days from today, or None for none."""
    days = _DAYS.get(action)
    return None if days is None else today + timedelta(days=days)


def next_title(result: ContactResult) -> str:
    """Return what the next step is called when nobody writes one."""
    return _TITLES.get(result, "Call again")


def may_tell(party: Party | None) -> Permission:
    """Return whether somebody may be told about the person's health; an order against contact says never."""
    if party is None:
        return Permission.NEVER
    if party.key == HERSELF:
        return Permission.ALLOWED
    return Permission.NEVER if party.no_contact else party.may_be_told


def telling_words(party: Party | None) -> str:
    """Return, in plain words, what may be said to whoever is on the line."""
    if party is not None and party.no_contact:
        return f"{party.name}: there is a no-contact order. Say nothing, not even that you know this person."
    match may_tell(party):
        case Permission.ALLOWED:
            return "Check two identifiers. Then you may speak about health."
        case Permission.ASK_FIRST:
            return "Ask the patient first. Until then, say nothing about health."
        case Permission.NOT_ASKED:
            return "Nobody has asked the patient yet. Say nothing about health. You may listen."
        case _:
            return "This person may not be told anything. You may listen, and ask for a call back."


def line_words(line: Line | None) -> str:
    """Return what to mind with a number before it is dialed, or ""."""
    if line is None:
        return ""
    said = []
    match line.may_call:
        case Permission.NEVER:
            said.append("Never call this number.")
        case Permission.ASK_FIRST:
            said.append("Ask before you call this number.")
        case Permission.NOT_ASKED:
            said.append("Nobody has asked whether this number is safe to call.")
    match line.may_leave_voicemail:
        case Permission.NEVER:
            said.append("Leave no message.")
        case Permission.ASK_FIRST | Permission.NOT_ASKED:
            said.append("Say nothing about health in a message.")
    if line.safe_times:
        said.append(f"Safe times: {line.safe_times}.")
    return " ".join(said)


def offered_lines(reaching: Reaching) -> tuple[Line, ...]:
    """Return the numbers a call may go to, the most freely allowed first; none that must not be called."""
    ranks = (Permission.ALLOWED, Permission.ASK_FIRST, Permission.NOT_ASKED)
    callable_lines = [line for line in reaching.lines if line.may_call in ranks]
    return tuple(sorted(callable_lines, key=lambda line: ranks.index(line.may_call)))


def problems(draft: CallDraft, reaching: Reaching) -> list[Problem]:
    """Return what has to be mended before the call can be logged.

    What has happened is never refused: a call that should not have been made asks only for its story.
    """
    if draft.result is None:
        return [Problem("result", "Choose what came of the call.")]
    found = []
    if draft.next_action is None:
        found.append(Problem("next_action", "Choose when you try again, or none."))
    if draft.minutes < 0:
        found.append(Problem("minutes", "Write the minutes as a number, like 5."))
    if not draft.text.strip() and (why := _untoward(draft, reaching)):
        found.append(Problem("text", why))
    if draft.told_clinical:
        found += _telling_problems(draft, reaching.party(draft.party))
    return found + interpreters.problems(
        draft.interpreter, is_needed=reaching.needs_interpreter, was_reached=patient_reached(draft.result)
    )


def identified_words(codes: tuple[str, ...]) -> str:
    """Return what somebody was known by, in words: "full name, birth date"."""
    return ", ".join(Identified(code).label.lower() for code in codes)


def _untoward(draft: CallDraft, reaching: Reaching) -> str:
    """Return what must be explained about a call that the chart does not allow, or ""."""
    if draft.direction != Direction.OUTGOING:
        return ""
    if reaching.no_contact:
        return "This person must not be contacted. Write why you called."
    line = reaching.line(draft.number)
    if line is None:
        return ""
    if line.may_call == Permission.NEVER:
        return "This number must never be called. Write what happened."
    if draft.result == ContactResult.LEFT_MESSAGE and line.may_leave_voicemail == Permission.NEVER:
        return "No message may be left on this number. Write what happened."
    return ""


def _telling_problems(draft: CallDraft, party: Party | None) -> list[Problem]:
    found = []
    if party is None and draft.result == ContactResult.REACHED and not draft.party_name.strip():
        found.append(Problem("party", "Choose who you spoke with."))
    elif may_tell(party) in (Permission.NEVER, Permission.NOT_ASKED):
        words = (
            "This person may not be told. If it was said already, write that below and tell your supervisor."
        )
        found.append(Problem("told_clinical", words))
    if len(draft.identified_by) < IDENTIFIERS_NEEDED:
        found.append(Problem("identified_by", "Check two identifiers before you speak about health."))
    return found
