"""What has to be known before somebody counts as having agreed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from carecoord_desktop.common import clock
from carecoord_desktop.common.pen_strokes import strokes_in
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.signatures.records import Manner

ON_SCREEN = frozenset({Manner.DRAWN, Manner.MARK})
WITNESSED = frozenset({Manner.MARK, Manner.VERBAL})

FEWEST_POINTS = 8
"""Fewer points than this are a slip of the finger; a mark (a cross) has more."""


@dataclass(frozen=True)
class SignatureDraft:
    """An agreement being taken down; an empty `relationship` means the person herself.

    `read_aloud_in` is the language in which `read_aloud_by`, an interpreter or a worker, read it to her.
    """

    manner: Manner = Manner.DRAWN
    signer: str = ""
    relationship: str = ""
    strokes: str = ""
    paper: str = ""
    witness: str = ""
    signed_on: date | None = None
    read_aloud_in: str = ""
    read_aloud_by: str = ""


def problems(draft: SignatureDraft) -> list[Problem]:
    """Return what is missing before this agreement counts."""
    found = []
    if not draft.signer.strip():
        found.append(Problem("signer", "Write the name of the person who agrees."))
    if draft.signed_on is None:
        found.append(Problem("signed_on", "Write the day of the agreement."))
    elif draft.signed_on > clock.today():
        found.append(Problem("signed_on", "This day is in the future. Please check it."))
    if draft.read_aloud_in.strip() and not draft.read_aloud_by.strip():
        found.append(Problem("read_aloud_by", "Write who read it, or the interpreter's name or number."))
    return [*found, *_proof_problems(draft)]


def _proof_problems(draft: SignatureDraft) -> Iterator[Problem]:
    if draft.manner in ON_SCREEN and not _is_drawn(draft.strokes):
        words = "sign" if draft.manner == Manner.DRAWN else "make a mark"
        yield Problem("strokes", f"Let the person {words} in the box, with finger, pen or mouse.")
    if draft.manner == Manner.PAPER and not draft.paper.strip():
        yield Problem("paper", "Write where the signed paper or its scan is kept.")
    if draft.manner not in WITNESSED:
        return
    witness = draft.witness.strip().casefold()
    if not witness:
        yield Problem("witness", "Write the name of the witness who saw or heard it.")
    elif witness == draft.signer.strip().casefold():
        yield Problem("witness", "The witness is somebody else than the person who agrees.")


def _is_drawn(text: str) -> bool:
    try:
        strokes = strokes_in(text)
    except ValueError:
        return False
    return sum(map(len, strokes)) >= FEWEST_POINTS
