"""What an interpreter log must say before a contact is signed, and whom the law lets interpret.

The limits on companions and children are those of 45 CFR 92.201(e).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.interpreters.records import InterpreterType, Qualified

PROFESSIONAL = frozenset({InterpreterType.PHONE, InterpreterType.VIDEO, InterpreterType.IN_PERSON})
"""Types that come with a name or an ID."""

_NOT_QUALIFIED = frozenset({InterpreterType.ADULT_COMPANION, InterpreterType.MINOR, InterpreterType.NONE})


@dataclass(frozen=True)
class InterpreterLog:
    """Who interpreted; `type` is None while nobody has said so, which is right until a person is reached."""

    type: InterpreterType | None = None
    name: str = ""
    qualified: Qualified | None = None
    reason: str = ""
    companion_agreed: bool = False


@dataclass(frozen=True)
class Interpreting:
    """What a form needs to ask: the language of the person in words, the need, and what is proposed."""

    language: str = ""
    is_needed: bool = False
    log: InterpreterLog = field(default_factory=InterpreterLog)


def problems(log: InterpreterLog, *, is_needed: bool, was_reached: bool) -> list[Problem]:
    """Return what the log must still say; nothing is asked where nobody was reached."""
    if not was_reached or (log.type is None and not is_needed):
        return []
    if log.type is None:
        return [Problem("interpreter_type", "Say who interpreted, or that nobody did.")]
    found = []
    if log.type in PROFESSIONAL and not log.name.strip():
        found.append(Problem("interpreter_name", "Write the interpreter's name or ID."))
    if needs_reason(log, is_needed=is_needed) and not log.reason.strip():
        found.append(Problem("interpreter_reason", _reason_wanted(log)))
    if log.type == InterpreterType.ADULT_COMPANION and not log.companion_agreed:
        found.append(
            Problem(
                "companion_agreed", "A companion interprets only if this is all true. Else choose another."
            )
        )
    return found


def needs_reason(log: InterpreterLog, *, is_needed: bool) -> bool:
    """Return whether somebody has to say why there was no qualified interpreter."""
    if log.type == InterpreterType.NOT_NEEDED:
        return is_needed
    return log.type in _NOT_QUALIFIED or (log.type is not None and log.qualified == Qualified.NO)


def caution(interpreter: InterpreterType | None) -> str:
    """Return what to know before this person interprets, in words, or ""."""
    match interpreter:
        case InterpreterType.ADULT_COMPANION:
            return (
                "Only if the patient asked for it in private with a qualified interpreter present, the "
                "companion agrees, and it fits what is talked about. Still offer an interpreter."
            )
        case InterpreterType.MINOR:
            return "A child interprets only in immediate danger, until a qualified interpreter is there."
        case InterpreterType.NONE:
            return "Nobody has to manage without. The language line is free for the patient."
        case _:
            return ""


def words(log: InterpreterLog) -> str:
    """Return the log in one line, as papers and lists show it, or "" for none."""
    if log.type is None:
        return ""
    qualified = {Qualified.YES: "qualified", Qualified.NO: "not qualified"}
    known = "" if log.qualified is None else qualified.get(log.qualified, "")
    return ", ".join(filter(None, (log.type.label, log.name.strip(), known, log.reason.strip())))


def _reason_wanted(log: InterpreterLog) -> str:
    match log.type:
        case InterpreterType.MINOR:
            return "Write what the danger was and why nobody else could interpret."
        case InterpreterType.NOT_NEEDED:
            return "The chart asks for an interpreter. Write why none was needed."
        case _:
            return "Write why there was no qualified interpreter."
