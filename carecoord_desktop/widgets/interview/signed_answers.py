"""A signed form to be read: its sections, its questions, what was said, and what was noted beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from carecoord_desktop.sdc.interview import AbsentReason, Row
from carecoord_desktop.widgets.interview.written_answers import answer_words
from carecoord_desktop.widgets.labels import Heading, PlainLabel
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.style import space


class SignedAnswers(QWidget):
    """Plain lines, nothing to press; what was not asked leaves no line.

    `sensitive` are linkIds of questions and groups that must not be seen by others.
    """

    def __init__(
        self, rows: Sequence[Row], sensitive: Collection[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._private: list[QWidget] = []
        whole = QVBoxLayout(self)
        for row in _with_answers(rows):
            drawn = self._question(row) if row.item.is_question else Heading(row.text, level=3)
            whole.addWidget(drawn)
            if any(link_id in sensitive for link_id, _ in row.place):
                self._private.append(drawn)
        self._hidden = Paragraph(self.tr("Private questions are hidden while others can see the screen."))
        self._hidden.hide()
        whole.addWidget(self._hidden)
        whole.addStretch(1)
        space(whole, between=12)

    def hide_private(self, is_hidden: bool) -> None:
        """Hide the private questions while others can see the screen, or show them again."""
        for drawn in self._private:
            drawn.setVisible(not is_hidden)
        self._hidden.setVisible(is_hidden and bool(self._private))

    def _question(self, row: Row) -> QWidget:
        asked = " ".join(words for words in (row.number, row.text) if words)
        drawn, said = QWidget(), self._said(row)
        label = PlainLabel(asked, wrap=True)
        label.setProperty("kind", "status")
        column = QVBoxLayout(drawn)
        column.addWidget(label)
        column.addWidget(Paragraph(said))
        space(column)
        drawn.setAccessibleName(f"{asked} {said}")
        return drawn

    def _said(self, row: Row) -> str:
        words = [", ".join(answer_words(answer) for answer in row.answers)]
        if row.absent is not None:
            words = [self._why_none(row.absent)]
        if row.note:
            words.append(self.tr("Note: {note}").format(note=row.note))
        if row.answered_by:
            words.append(self.tr("Answered by {name}").format(name=row.answered_by))
        return "\n".join(filter(None, words)) or self.tr("No answer")

    def _why_none(self, reason: AbsentReason) -> str:
        return {
            AbsentReason.DECLINED: self.tr("Declined to answer"),
            AbsentReason.UNABLE: self.tr("Could not answer"),
            AbsentReason.NOT_PRIVATE: self.tr("Not asked: it was not private"),
        }.get(reason, self.tr("No answer"))


def _with_answers(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the questions, each group that holds one before it; a text alone says nothing about her."""
    questions = [row.place for row in rows if row.item.is_question]
    for row in rows:
        depth = len(row.place)
        if row.item.is_question or any(
            len(place) > depth and place[:depth] == row.place for place in questions
        ):
            yield row
