"""One handout as it reads, with how hard it is, what it rests on, and who approved it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.common.languages import language_name
from carecoord_desktop.features.handouts import rules
from carecoord_desktop.features.handouts.form import level_words
from carecoord_desktop.features.handouts.records import HandoutState
from carecoord_desktop.features.handouts.rules import ENGLISH, LibrarySheet, LibraryTopic, Step
from carecoord_desktop.features.pictograms.page import PictogramMark
from carecoord_desktop.features.plain_sheets.page import SheetView
from carecoord_desktop.widgets.card import Card, Separator
from carecoord_desktop.widgets.card_columns import chip_row, facts_grid
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.labels import Chip, Heading, PlainLabel, SoftText
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.record_page import date_words, moment_words
from carecoord_desktop.widgets.steps_line import StepsLine
from carecoord_desktop.widgets.style import space

_LONG_WORDS = 12


class SheetCard(QScrollArea):
    """One version of a handout as it reads, with how hard it is, what it rests on, and who approved it.

    `turned` tells that another version or language is shown.
    """

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.sheet: LibrarySheet | None = None
        self._topic: LibraryTopic | None = None
        self.versions = QComboBox()
        self.versions.setAccessibleName(self.tr("Version and language"))
        self.versions.activated.connect(self._turn)
        self._about = QVBoxLayout()
        space(self._about, between=12)
        self._card = card = Card()
        card.body.addWidget(self.versions)
        card.body.addLayout(self._about)
        card.body.addStretch(1)
        space(card.body, between=12)
        self.setWidget(card)
        self.setFocusProxy(self.versions)
        self.hide()

    def show_topic(self, topic: LibraryTopic | None) -> None:
        """Show a handout in the language shown before, else in English; None takes no room."""
        before = self.sheet
        self._topic = topic
        self.versions.clear()
        self.setVisible(topic is not None)
        if topic is None:
            self.sheet = None
            self.turned.emit()
            return
        for each in topic.sheets:
            words = f"{language_name(each.language)} v{each.version} · {each.state_words}"
            self.versions.addItem(words, each.sheet.hash)
        is_same = before is not None and before.code == topic.code
        wanted = next(
            (x for x in topic.sheets if before and is_same and x.sheet.hash == before.sheet.hash), None
        )
        if wanted is None and before is not None:
            wanted = leading(topic, before.language)
        wanted = wanted or leading(topic, ENGLISH) or topic.english
        self.show_sheet(wanted.sheet.hash)

    def show_sheet(self, content_hash: str) -> None:
        """Show the version with these words."""
        self.versions.setCurrentIndex(self.versions.findData(content_hash))
        sheets = self._topic.sheets if self._topic is not None else ()
        self.sheet = next((each for each in sheets if each.sheet.hash == content_hash), None)
        while (item := self._about.takeAt(0)) is not None:
            if (before := item.widget()) is not None:
                before.hide()
                before.deleteLater()
        if self.sheet is not None:
            for part in self._parts(self.sheet):
                self._about.addWidget(part)
            self.setAccessibleName(f"{self.sheet.title}. {self.sheet.state_words}")
            self.verticalScrollBar().setValue(0)
        self.turned.emit()

    def _turn(self, index: int) -> None:
        self.show_sheet(self.versions.itemData(index))

    def _parts(self, sheet: LibrarySheet) -> list[QWidget]:
        title = Heading(sheet.title, level=1)
        title.setWordWrap(True)
        is_hard, level = level_words(sheet.sheet)
        chips = [Chip(state_kind(sheet), sheet.state_words), Chip("wait" if is_hard else "good", level)]
        if sheet.is_due(clock.today()):
            chips.append(Chip("wait", self.tr("To look at again")))
        view = SheetView(PictogramMark)
        view.show_sheet(sheet.sheet)
        found: list[QWidget] = [chip_row(chips)]
        if refused := rules.refusal(sheet):
            found.append(PlainLabel(refused, wrap=True))
        found += [title, view, Separator(), Heading(self.tr("To teach back"), level=3)]
        found += [Paragraph(f"{n}. {words}") for n, words in enumerate(sheet.sheet.head.key_points, start=1)]
        found += [Separator(), Heading(self.tr("About this text"), level=3), self._facts(sheet)]
        return [*found, Separator(), Heading(self.tr("Review"), level=3), *self._steps(sheet)]

    def _facts(self, sheet: LibrarySheet) -> QWidget:
        head, reading = sheet.sheet.head, sheet.reading
        long_words = ", ".join(word.text for word in reading.long_words[:_LONG_WORDS])
        holder = QWidget()
        holder.setLayout(
            facts_grid(
                (name, words)
                for name, words in (
                    (self.tr("Reading level"), reading.words),
                    (self.tr("Without names"), self._without_names(sheet)),
                    (self.tr("Long words"), long_words),
                    (self.tr("Facts from"), head.facts_from),
                    (
                        self.tr("Reviewed"),
                        " · ".join(filter(None, (date_words(head.reviewed_on), head.reviewed_by))),
                    ),
                    (self.tr("Look again by"), date_words(head.review_due)),
                    (self.tr("For"), ", ".join((*head.topics, *head.icd10))),
                    (self.tr("Foot of the page"), sheet.sheet.mark),
                )
                if words
            )
        )
        return holder

    def _without_names(self, sheet: LibrarySheet) -> str:
        """Return how hard it is without the names of medicines, where that makes a difference."""
        scores, without = sheet.reading.scores, sheet.reading.scores_without_names
        return "" if scores == without else ", ".join(score.words for score in without)

    def _steps(self, sheet: LibrarySheet) -> list[QWidget]:
        states = [state for state in HandoutState if state != HandoutState.RETIRED]
        if sheet.language.partition("-")[0] == ENGLISH:
            states.remove(HandoutState.TRANSLATION)
        found: list[QWidget] = []
        if sheet.state in states:
            line = StepsLine()
            is_over = sheet.state == HandoutState.APPROVED
            names = [_short(self, state) for state in states]
            line.show_steps(names, states.index(sheet.state), is_finished=is_over)
            found.append(line)
        found += [Paragraph(self._step_words(step)) for step in sheet.steps]
        if sheet.is_ours and not sheet.steps:
            found.append(SoftText(self.tr("CareCoord brought it along. Nobody here has reviewed it yet.")))
        return found

    def _step_words(self, step: Step) -> str:
        role = "" if step.named_as is None else step.named_as.label.lower()
        who = ", ".join(filter(None, (step.named, role, step.qualification)))
        why = "" if step.retire_reason is None else step.retire_reason.label
        words = f"{moment_words(step.at)}: {_short(self, step.became)}"
        return "\n".join(filter(None, (words, who, why, step.note)))


def state_kind(sheet: LibrarySheet) -> ChipKind:
    """Return how the state of a version is colored."""
    if sheet.is_unsafe:
        return "late"
    if sheet.state == HandoutState.APPROVED:
        return "good"
    return "plain" if sheet.state == HandoutState.RETIRED else "wait"


def leading(topic: LibraryTopic, language: str) -> LibrarySheet | None:
    """Return what a language has to show: what may be given in it, else the newest version."""
    sheets = [each for each in topic.sheets if each.language.partition("-")[0] == language.partition("-")[0]]
    return next((each for each in sheets if each.may_be_given), sheets[0] if sheets else None)


def _short(card: SheetCard, state: HandoutState) -> str:
    return {
        HandoutState.CONTENT_REVIEW: card.tr("Content"),
        HandoutState.PLAIN_LANGUAGE_REVIEW: card.tr("Plain language"),
    }.get(state, state.label)
