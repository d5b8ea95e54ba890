"""The closed list of those who may sign."""

from __future__ import annotations

from carecoord_desktop.common.words import Words


class SignsAs(Words):
    """Who signs: the person, or whoever may sign for her."""

    SELF = "self"
    PARENT_OF_MINOR = "parent-of-minor"
    GUARDIAN = "guardian"
    HEALTH_CARE_AGENT = "health-care-agent"
