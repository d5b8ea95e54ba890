"""The words of a call; the call itself is a contact note."""

from __future__ import annotations

from carecoord_desktop.common.words import Words


class Direction(Words):
    """Who called whom."""

    OUTGOING = "outgoing"
    INCOMING = "incoming"


class ContactResult(Words):
    """What came of a try to reach somebody (functions.md 3.1, with the tiles of a working coordinator)."""

    REACHED = "reached"
    LEFT_MESSAGE = "left-message"
    NO_ANSWER = "no-answer"
    WRONG_NUMBER = "wrong-number"
    NOT_HOME = "not-home"
    SPOKE_WITH_OTHER = "spoke-with-other"
    IN_FACILITY = "in-hospital-or-jail"
    DIED = "died"
    DISCONNECTED = "number-disconnected"
    REFUSED = "refused"


class NextAction(Words):
    """When to try again; `none` is a decision."""

    TOMORROW = "tomorrow"
    IN_3_DAYS = "in-3-days"
    IN_A_WEEK = "in-a-week"
    NONE = "none"


class Identified(Words):
    """What somebody on the line could tell us, so that we know who she is."""

    NAME = "full-name"
    BIRTH_DATE = "birth-date"
    ADDRESS = "address"
    PHONE = "phone-on-file"
    MEMBER_NUMBER = "member-number"
