"""How somebody agrees: drawn, on paper, or said before a witness; each with its own proof."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.pen_strokes import strokes_text
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.signatures.actions import take_signature
from carecoord_desktop.features.signatures.queries import signatures_of
from carecoord_desktop.features.signatures.records import Manner
from carecoord_desktop.features.signatures.rules import SignatureDraft, problems
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import new_id

TODAY = date(2026, 11, 23)
A_CROSS = strokes_text(
    (tuple((x, x) for x in range(0, 100, 20)), tuple((100 - x, x) for x in range(0, 100, 20)))
)


@pytest.mark.parametrize(
    ("draft", "fields"),
    [
        (SignatureDraft(Manner.DRAWN, "Omar", strokes=A_CROSS), []),
        (SignatureDraft(Manner.DRAWN, "Omar"), ["strokes"]),
        (SignatureDraft(Manner.DRAWN, "Omar", strokes="M1 1"), ["strokes"]),
        (SignatureDraft(Manner.DRAWN, "Omar", strokes="no path"), ["strokes"]),
        (SignatureDraft(Manner.PAPER, "Omar", strokes=A_CROSS), ["paper"]),
        (SignatureDraft(Manner.PAPER, "Omar", paper="Folder 3"), []),
        (SignatureDraft(Manner.VERBAL, "Omar"), ["witness"]),
        (SignatureDraft(Manner.VERBAL, "Omar", witness="omar "), ["witness"]),
        (SignatureDraft(Manner.VERBAL, "Omar", witness="Rosa Medina"), []),
        (SignatureDraft(Manner.PAPER, " ", paper="Folder 3"), ["signer"]),
    ],
)
def test_each_manner_of_agreeing_needs_its_own_proof(draft: SignatureDraft, fields: list[str]) -> None:
    dated = SignatureDraft(**{**vars(draft), "signed_on": clock.today()})
    assert [problem.field for problem in problems(dated)] == fields


def test_nobody_agrees_tomorrow_or_on_no_day() -> None:
    for day in (None, clock.today() + timedelta(days=1)):
        draft = SignatureDraft(Manner.PAPER, "Omar", paper="Folder 3", signed_on=day)
        assert [problem.field for problem in problems(draft)] == ["signed_on"]


def test_only_the_proof_that_belongs_to_the_manner_is_kept(rosa: Desk, lucille: UUID) -> None:
    about = new_id()
    drafts = SignatureDraft(Manner.DRAWN, " Omar Haddad ", "", A_CROSS, "Folder 3", "Rosa", clock.today())
    with rosa.writing() as session:
        take_signature(session, lucille, ("care_plan", about), "9f3a", drafts)
    with rosa.reading() as session:
        [row] = signatures_of(session, about)
    assert (row.signer, row.strokes, row.paper, row.witness) == ("Omar Haddad", A_CROSS, "", "")
    assert row.content == "9f3a"
    with pytest.raises(DraftHasProblems), rosa.writing() as session:
        take_signature(session, lucille, ("care_plan", about), "9f3a", SignatureDraft(Manner.VERBAL))
