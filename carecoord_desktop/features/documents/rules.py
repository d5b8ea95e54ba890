"""What a paper must say about itself, what it can belong to, and who sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.documents.records import DocumentKind
from carecoord_desktop.features.needs.records import Sensitivity
from carecoord_desktop.features.needs.rules import is_private
from carecoord_desktop.store.record import Seen

__all__ = [
    "BELONGS_TO_SOMETHING",
    "LINKABLE", "DocumentDraft", "draft_of", "is_private", "kind_proposed", "name_of_linked", "new_draft",
    "problems",
]  # fmt: skip

MOST_LETTERS = 200

LINKABLE: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "consent": ("Consent", ("type", "recipients")),
    "care_plan": ("Care plan", ("title",)),
    "coverage": ("Coverage", ("payer", "plan")),
    "related_person": ("Person", ("name", "relationship")),
    "referral": ("Referral", ("service_type", "partner_name")),
    "appointment": ("Appointment", ("what",)),
}
"""What a paper can belong to: the words for it, and the fields that tell one from another."""

BELONGS_TO_SOMETHING = frozenset({
    DocumentKind.CONSENT, DocumentKind.SIGNED_PLAN, DocumentKind.INSURANCE_CARD_FRONT,
    DocumentKind.INSURANCE_CARD_BACK, DocumentKind.COURT_ORDER,
})  # fmt: skip
"""Such a paper is asked at once what it belongs to."""

_PROPOSED = (
    ("consent", DocumentKind.CONSENT),
    ("plan", DocumentKind.SIGNED_PLAN),
    ("front", DocumentKind.INSURANCE_CARD_FRONT),
    ("back", DocumentKind.INSURANCE_CARD_BACK),
    ("order", DocumentKind.COURT_ORDER),
    ("letter", DocumentKind.LETTER),
    ("result", DocumentKind.RESULT),
)


@dataclass(frozen=True)
class DocumentDraft:
    """What is said about a paper; `seen` is what the worker saw of one that is kept already."""

    kind: DocumentKind | None = None
    title: str = ""
    description: str = ""
    taken_on: date | None = None
    sensitivity: Sensitivity = Sensitivity.NONE
    seen: Seen | None = None


def new_draft(file_name: str = "") -> DocumentDraft:
    """Return what is said at first about a paper of today; its file name may tell the kind."""
    return DocumentDraft(kind=kind_proposed(file_name), taken_on=clock.today())


def draft_of(seen: Seen) -> DocumentDraft:
    """Return what is said about a paper that is kept."""
    said = seen.values
    return DocumentDraft(
        said["kind_of_paper"], said["title"], said["description"], said["taken_on"], said["sensitivity"], seen
    )


def problems(draft: DocumentDraft) -> list[Problem]:
    """Return what has to be mended before the paper can be kept."""
    found = []
    if draft.kind is None:
        found.append(Problem("kind", "Choose what kind of paper it is."))
    if len(draft.title) > MOST_LETTERS:
        found.append(Problem("title", f"Make it shorter: at most {MOST_LETTERS} letters."))
    if draft.taken_on is not None and draft.taken_on > clock.today():
        found.append(Problem("taken_on", "This day is in the future. Please check it."))
    return found


def kind_proposed(file_name: str) -> DocumentKind | None:
    """Return the kind that the name of a file tells, or None: then she chooses."""
    name = file_name.casefold()
    return next((kind for word, kind in _PROPOSED if word in name), None)


def name_of_linked(kind: str, values: Mapping[str, Any]) -> str:
    """Return the words for a record that a paper belongs to, such as "Consent: Release, Harbor Food"."""
    words, fields = LINKABLE.get(kind, (kind.replace("_", " ").capitalize(), ()))
    said = ", ".join(filter(None, (_said(values.get(name)) for name in fields)))
    return f"{words}: {said}" if said else words


def _said(value: Any) -> str:
    if isinstance(value, Words):
        return value.label
    return ", ".join(value) if isinstance(value, tuple) else str(value or "")
