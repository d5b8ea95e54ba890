"""The words of an interpreter log; the log itself is kept in the contact it belongs to."""

from __future__ import annotations

from carecoord_desktop.common.words import Words


class InterpreterType(Words):
    """Who interpreted; `not-needed` and `none` are answers, not gaps."""

    NOT_NEEDED = "not-needed"
    BILINGUAL_WORKER = "bilingual-worker"
    PHONE = "phone"
    VIDEO = "video"
    IN_PERSON = "in-person"
    ADULT_COMPANION = "adult-companion"
    MINOR = "minor"
    NONE = "none"


class Qualified(Words):
    """Whether the interpreter was a qualified one."""

    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not-known"
