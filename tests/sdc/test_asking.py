"""An interview hands real formulas over with the places and variables that the reference engine had."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from carecoord_desktop.common.strict_json import parse
from carecoord_desktop.sdc.asking import Asking
from carecoord_desktop.sdc.definition import read_form
from carecoord_desktop.sdc.expressions import Evaluator
from carecoord_desktop.sdc.response import load, response_of
from carecoord_desktop.sdc.tree import Tree
from tests.builders.expressions import settled

KINDS = {"calc": 39, "enableWhenX": 15, "cqf": 10, "answerX": 2, "constraint": 1}
"""How many expressions of each kind the reference engine could evaluate; initial ones need a patient."""


@pytest.mark.parametrize("kind", KINDS)
def test_formulas_of_real_forms_see_what_they_should(shared_data: Path, kind: str) -> None:
    compared = 0
    for case in parse((shared_data / "fhirpath-oracle" / "oracle.json").read_bytes()):
        lines = [line for line in case["evaluations"] if line["kind"] == kind and "expected" in line]
        if not lines:
            continue
        raw = parse((shared_data / case["questionnaire"]).read_bytes())
        form = read_form(raw)
        tree = Tree(form)
        assert load(tree, case["response"]) == []
        wanted = [
            (next(iter(tree.by_link.get(line["linkId"] or "", ())), None), str(number), line["expression"])
            for number, line in enumerate(lines)
        ]
        keys, asks = Asking(form).asks(wanted)
        with Evaluator(raw, has_spare=False) as evaluator:
            outcomes = settled(evaluator, response_of(tree, {}), asks)
        for line, key in zip(lines, keys, strict=True):
            assert rounded(outcomes[key].values) == rounded(line["expected"]), line["expression"]
            compared += 1
    assert compared == KINDS[kind]


def rounded(values: Iterable[Any]) -> list[Any]:
    """Return the values with numbers as the reference engine counts them, in binary fractions."""
    return [
        round(float(value), 9) if isinstance(value, int | Decimal) and not isinstance(value, bool) else value
        for value in values
    ]
