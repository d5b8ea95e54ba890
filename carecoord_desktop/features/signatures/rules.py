"""What has to be known before somebody counts as having agreed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from carecoord_desktop.common import clock
from carecoord_desktop.common.pen_strokes import strokes_in
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.signatures.records import Manner

FEWEST_POINTS = 8
"""Fewer points than this are a slip of the finger; a mark (a cross) has more."""


@dataclass(frozen=True)
class SignatureDraft:
    """An agreement being taken down; an empty `relationship` means the person herself."""

    manner: Manner = Manner.DRAWN
    signer: str = ""
    relationship: str = ""
    strokes: str = ""
    paper: str = ""
    witness: str = ""
    signed_on: date | None = None


def problems(draft: SignatureDraft) -> list[Problem]:
    """Return what is missing before this agreement counts."""
    found = []
    if not draft.signer.strip():
        found.append(Problem("signer", "Write the name of the person who agrees."))
    if draft.signed_on is None:
        found.append(Problem("signed_on", "Write the day of the agreement."))
    elif draft.signed_on > clock.today():
        found.append(Problem("signed_on", "This day is in the future. Please check it."))
    return found + _proof_problems(draft)


def _proof_problems(draft: SignatureDraft) -> list[Problem]:
    match draft.manner:
        case Manner.DRAWN if not _is_drawn(draft.strokes):
            return [Problem("strokes", "Let the person sign in the box, with finger, pen or mouse.")]
        case Manner.PAPER if not draft.paper.strip():
            return [Problem("paper", "Write where the signed paper or its scan is kept.")]
        case Manner.VERBAL if not draft.witness.strip():
            return [Problem("witness", "Write the name of the witness who heard it.")]
        case Manner.VERBAL if draft.witness.strip().casefold() == draft.signer.strip().casefold():
            return [Problem("witness", "The witness is somebody else than the person who agrees.")]
    return []


def _is_drawn(text: str) -> bool:
    try:
        strokes = strokes_in(text)
    except ValueError:
        return False
    return sum(map(len, strokes)) >= FEWEST_POINTS
