"""Every published form that we have is drawn in both manners, whatever stands in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carecoord_desktop.common.strict_json import parse
from carecoord_desktop.sdc.definition import read_form
from carecoord_desktop.sdc.expressions import Evaluator
from carecoord_desktop.sdc.interview import Interview
from carecoord_desktop.widgets.interview.guided_interview import GuidedInterview
from carecoord_desktop.widgets.interview.whole_interview import WholeInterview
from tests.builders.hands import in_front

PUBLISHERS = (
    "android-fhir", "asbi", "beda-emr", "dtr", "gravity", "helsenorge", "lforms", "lforms-fhir-app",
    "lhc-formbuilder", "opensrp", "r4-core", "sdc", "smart-forms", "us-core",
)  # fmt: skip
STEPS, MOST_CARDS = 4, 40


@pytest.mark.parametrize("publisher", PUBLISHERS)
def test_a_published_form_is_asked_in_both_manners(qtbot: QtBot, shared_data: Path, publisher: str) -> None:
    for file in sorted((shared_data / "questionnaires" / publisher).glob("*.json")):
        raw = parse(file.read_bytes())
        with Evaluator(raw, has_spare=False) as evaluator:
            interview = Interview(read_form(raw), evaluator)
            questions = [row.place for row in interview.rows() if row.item.is_question]
            guided = in_front(qtbot, GuidedInterview(interview))
            for place in questions[:STEPS]:
                guided.go_to(place)
                assert guided.place() == place, file.name
                card = guided.card_at(place)
                assert card is not None
                assert card.accessibleName() == (card.row.text or card.row.number), file.name
            whole = in_front(qtbot, WholeInterview(interview))
            for place in questions[:MOST_CARDS]:
                whole.go_to(place)
                assert whole.card_at(place) is not None, file.name
            QApplication.processEvents()
            guided.close()
            whole.close()
