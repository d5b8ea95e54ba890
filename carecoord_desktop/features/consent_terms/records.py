"""The closed lists of a consent's terms: what is allowed, which information it is about, and for what."""

from __future__ import annotations

from carecoord_desktop.common.words import Words


class ConsentType(Words):
    """What is allowed; only a release and a Part 2 consent let information go to somebody."""

    RELEASE = "release"
    PART_2 = "part-2"
    PROGRAM = "program"
    RESEARCH = "research"
    PHOTO = "photo"
    TEXT_EMAIL = "text-email"

    @property
    def label(self) -> str:
        """The word as a person reads it."""
        return _TYPE_LABELS.get(self, super().label)


_TYPE_LABELS = {
    ConsentType.RELEASE: "Sharing information",
    ConsentType.PART_2: "Alcohol or drug care records",
    ConsentType.PROGRAM: "Taking part in a program",
    ConsentType.RESEARCH: "Being asked by a study",
    ConsentType.PHOTO: "Photos, film or sound",
    ConsentType.TEXT_EMAIL: "Texts and e-mail",
}


class Purpose(Words):
    """What the information is for."""

    CARE = "care"
    BENEFITS = "benefits"
    PAYMENT = "payment"
    LEGAL = "legal"
    SCHOOL_OR_WORK = "school-or-work"
    RESEARCH = "research"
    AT_REQUEST = "at-request"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The word as a person reads it."""
        return _PURPOSE_LABELS.get(self, super().label)


_PURPOSE_LABELS = {
    Purpose.CARE: "Help with care",
    Purpose.BENEFITS: "Getting help and benefits",
    Purpose.PAYMENT: "Paying for care",
    Purpose.LEGAL: "A legal matter",
    Purpose.SCHOOL_OR_WORK: "School or work",
    Purpose.RESEARCH: "Research",
    Purpose.AT_REQUEST: "The person asks for it",
    Purpose.OTHER: "Something else",
}


class Scope(Words):
    """A kind of information that may be shared; the last three are never meant unless they are named."""

    CONTACT = "contact"
    NEEDS = "needs"
    CARE_PLAN = "care-plan"
    APPOINTMENTS = "appointments"
    COVERAGE = "coverage"
    CONDITIONS = "conditions"
    MEDICINES = "medicines"
    RESULTS = "results"
    MENTAL_HEALTH = "mental-health"
    HIV = "hiv"
    SUBSTANCE_USE = "substance-use"

    @property
    def label(self) -> str:
        """The word as a person reads it."""
        return _SCOPE_LABELS.get(self, super().label)


_SCOPE_LABELS = {
    Scope.CONTACT: "Name, address and phone",
    Scope.NEEDS: "Needs, like food, rent or rides",
    Scope.CARE_PLAN: "Care plan and goals",
    Scope.APPOINTMENTS: "Visits and dates",
    Scope.COVERAGE: "Health plan and benefits",
    Scope.CONDITIONS: "Health problems",
    Scope.MEDICINES: "Medicines and allergies",
    Scope.RESULTS: "Test results",
    Scope.MENTAL_HEALTH: "Mental health care",
    Scope.HIV: "HIV or AIDS tests and care",
    Scope.SUBSTANCE_USE: "Alcohol or drug care",
}
