"""Teach-back on screen: each key point in the person's own words, and who learned it how."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from carecoord_desktop.common.languages import LANGUAGES, language_name
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.education import rules
from carecoord_desktop.features.education.records import Learner, Method, TeachBack
from carecoord_desktop.features.education.rules import TEACH_AGAIN_DAYS, EducationDraft
from carecoord_desktop.features.handouts.rules import LibrarySheet
from carecoord_desktop.features.interpreters.form import InterpreterFields
from carecoord_desktop.features.interpreters.rules import Interpreting
from carecoord_desktop.forms.education_lesson import Ui_LessonForm
from carecoord_desktop.widgets.date_field import day_in, days_missing
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.flow import FlowLayout
from carecoord_desktop.widgets.form_layout import keep_order, widen
from carecoord_desktop.widgets.held_text import HeldText
from carecoord_desktop.widgets.labels import Heading, SoftText
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.style import look, space
from carecoord_desktop.widgets.tiles import Tiles
from carecoord_desktop.widgets.written import Parts, Value, inputs_of

_WIDE = 640  # pixels at 100 %: the three answers in one row
_NOTE = 64  # pixels at 100 %: two lines
_ENGLISH = "en"


class LessonForm(DraftForm[EducationDraft]):
    """Asks for each key point how it was said back; the digits 1 to 3 answer and go on to the next."""

    def __init__(
        self,
        draft: EducationDraft,
        how: Interpreting,
        parent: QWidget | None = None,
        *,
        english: LibrarySheet | None = None,
    ) -> None:
        """`english` says in English what a worker does not read in the language of the sheet."""
        super().__init__(parent)
        self._given = replace(draft, is_interpreter_needed=how.is_needed)
        is_same = english is not None and english.sheet.hash == draft.content_hash
        self._english = None if english is None or is_same else english.sheet.head
        self.ui = ui = Ui_LessonForm()
        ui.setupUi(self)
        self._held = {
            "content_hash": HeldText("content_hash", ui.fields, draft.content_hash),
            "packet_id": HeldText("packet_id", ui.fields, str(draft.packet_id or "")),
        }
        ui.heading.setText(draft.title)
        ui.heading.setWordWrap(True)
        self.points = self._ask_points()
        self.again = SoftText()
        ui.results_column.addWidget(self.again)
        self.interpreter = InterpreterFields(how)
        ui.interpreter_column.addWidget(self.interpreter)
        self._ticks = self._offer_methods()
        self._show()
        ui.learner.chosen.connect(lambda _: self._follow())
        ui.spoken_language.currentIndexChanged.connect(lambda _: self._follow())
        ui.note.setFixedHeight(look().px(_NOTE))
        widen(self, _WIDE)
        self._follow()
        self.begin(ui.save, ui.cancel, ui.fields)
        keep_order(self)
        self.points[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def draft(self) -> EducationDraft:
        """Return what the fields hold now."""
        ui, learner = self.ui, self.ui.learner.value()
        return replace(
            self._given,
            results=tuple(tiles.value() for tiles in self.points),
            taught_on=day_in(ui.taught_on),
            learner=learner,
            learner_name="" if learner == Learner.PATIENT else ui.learner_name.text(),
            spoken_language=str(ui.spoken_language.currentData() or ""),
            interpreter=self.interpreter.log(),
            methods=tuple(method for method, tick in self._ticks.items() if tick.isChecked()),
            barriers=ui.barriers.text(),
            note=ui.note.value(),
            follow_up_on=day_in(ui.follow_up_on),
        )

    def problems(self, draft: EducationDraft) -> Sequence[Problem]:
        """Return what has to be said before this can be stored."""
        return days_missing(self.ui.taught_on, self.ui.follow_up_on) or rules.problems(draft)

    def parts(self) -> Parts:
        """Return what is kept: the fields, and from which words she was taught."""
        return {"": {**self._held, **inputs_of(self.ui.fields)}}

    def write(self, values: Mapping[str, Mapping[str, Value]]) -> None:
        """Put back what was written, and show what follows from it."""
        super().write(values)
        self._follow()
        self.interpreter.follow()

    def in_short(self) -> str:
        """Return what was taught."""
        return self._given.title

    def _ask_points(self) -> list[Tiles[TeachBack]]:
        """Set out a question for each key point, and return where it is answered."""
        column, found = self.ui.results_column, []
        sheet = f"{self._given.code} v{self._given.version} · {language_name(self._given.sheet_language)}"
        column.addWidget(SoftText(sheet, small=True))
        if self._english is not None:
            column.addWidget(Paragraph(self._english.title))
        column.addWidget(
            Paragraph(
                self.tr(
                    'Say: "I want to be sure that I explained this well. Please tell me in your own words."'
                )
            )
        )
        for number, point in enumerate(self._given.key_points, start=1):
            words = Heading(f"{number}. {point}", level=3)
            words.setWordWrap(True)
            tiles: Tiles[TeachBack] = Tiles()
            tiles.setObjectName(f"result_{number}")
            tiles.setAccessibleName(point)
            tiles.offer({
                TeachBack.CORRECT: self.tr("1  Correct"),
                TeachBack.PROMPTED: self.tr("2  With a little help"),
                TeachBack.NEEDS_RETEACH: self.tr("3  Teach it again"),
            })  # fmt: skip
            for made in tiles.buttons():
                made.setAccessibleName(f"{point} {made.text()}")
            tiles.chosen.connect(lambda _, number=number: self._go_on(number))
            group = QVBoxLayout()
            group.addWidget(words)
            if english := self._in_english(number):
                group.addWidget(SoftText(english))
            group.addWidget(tiles)
            group.setSpacing(4)  # as drawn: begin() brings it to scale
            column.addLayout(group)
            found.append(tiles)
        return found

    def _in_english(self, number: int) -> str:
        """Return a key point in English, where the English sheet is of the same version."""
        if self._english is None or self._english.version != self._given.version:
            return ""
        points = self._english.key_points
        return points[number - 1] if number <= len(points) else ""

    def _go_on(self, number: int) -> None:
        """Go to the next point, and from the last to who learned."""
        following: list[QWidget] = [*self.points[number:], self.ui.learner]
        following[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._follow()

    def _offer_methods(self) -> dict[Method, QCheckBox]:
        ticks, flow = {}, FlowLayout()
        for method in Method:
            tick = QCheckBox(method.label)
            tick.setObjectName(f"method_{method.replace('-', '_')}")
            tick.setChecked(method in self._given.methods)
            flow.addWidget(tick)
            ticks[method] = tick
        space(flow, between=16)
        self.ui.methods_column.addLayout(flow)
        return ticks

    def _show(self) -> None:
        ui, given = self.ui, self._given
        ui.learner.offer({learner: learner.label for learner in Learner})
        ui.learner.choose(given.learner)
        ui.learner_name.setText(given.learner_name)
        ui.spoken_language.addItem(self.tr("Not said"), "")
        for tag in LANGUAGES:
            ui.spoken_language.addItem(language_name(tag), tag)
        ui.spoken_language.setCurrentIndex(max(ui.spoken_language.findData(given.spoken_language), 0))
        ui.taught_on.setText(date_words(given.taught_on))
        ui.follow_up_on.setText(date_words(given.follow_up_on))

    def _follow(self) -> None:
        """Ask only what belongs to these answers."""
        ui = self.ui
        is_other = ui.learner.value() not in (None, Learner.PATIENT)
        ui.learner_name.setVisible(is_other)
        ui.learner_name_label.setVisible(is_other)
        if ui.spoken_language.currentData() not in ("", _ENGLISH):
            self.interpreter.show()
        count = sum(tiles.value() == TeachBack.NEEDS_RETEACH for tiles in self.points)
        words = self.tr("To teach again, as a task in {days} days: {count}")
        self.again.setText(words.format(days=TEACH_AGAIN_DAYS, count=count))
        self.again.setVisible(bool(count))
