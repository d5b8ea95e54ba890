"""What the answers of a form add up to: each score with its band and source, or why there is none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from carecoord_desktop.sdc.scores import Score
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.labels import Chip, Heading, SoftText
from carecoord_desktop.widgets.style import space


class ScoreCard(Card):
    """Shows scores; a clinician decides what follows from them."""

    def __init__(self, scores: Sequence[Score], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_heading(self.tr("What the answers come to"))
        if not scores:
            self.body.addWidget(SoftText(self.tr("This form has no score.")))
        for score in scores:
            self._add(score)

    def _add(self, score: Score) -> None:
        value = self.tr("no score") if score.value is None else f"{score.value} / {score.high}"
        line = QHBoxLayout()
        line.addWidget(Heading(f"{score.name}: {value}", level=3))
        if score.band_label:
            line.addWidget(Chip("wait" if score.is_positive else "info", score.band_label))
        line.addStretch(1)
        space(line, between=12)
        self.body.addLayout(line)
        for words in filter(None, (score.why_none, score.note, score.source)):
            self.body.addWidget(SoftText(words, small=True))
