"""A step of a review, and a text being written with what a reader will see beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from carecoord_desktop.common.languages import LANGUAGES, language_name
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.handouts import rules
from carecoord_desktop.features.handouts.records import HandoutState, RetireReason, Reviewer
from carecoord_desktop.features.handouts.rules import LibrarySheet, MoveDraft
from carecoord_desktop.features.pictograms.page import PictogramMark
from carecoord_desktop.features.pictograms.rules import pictogram_names
from carecoord_desktop.features.plain_sheets.page import SheetView
from carecoord_desktop.features.plain_sheets.rules import (
    KEY_POINTS,
    Head,
    NotASheet,
    Sheet,
    SheetForm,
    read_sheet,
    written,
)
from carecoord_desktop.features.readability.rules import reading_of
from carecoord_desktop.forms.handouts_move import Ui_MoveForm
from carecoord_desktop.forms.handouts_text import Ui_TextForm
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.flow import FlowLayout
from carecoord_desktop.widgets.form_layout import keep_order, scrolled, widen
from carecoord_desktop.widgets.held_text import HeldText
from carecoord_desktop.widgets.labels import Chip, Heading, PlainLabel, SoftText
from carecoord_desktop.widgets.pick_list import PickList
from carecoord_desktop.widgets.room import room_for, take_room
from carecoord_desktop.widgets.style import look, space
from carecoord_desktop.widgets.written import Parts, inputs_of

_WIDE = 600  # pixels at 100 %: the steps in one row
_NOTE = 64  # pixels at 100 %: two lines
_EDITOR_WIDE, _EDITOR_TALL = 1180, 720  # pixels at 100 %
_TEXT = 300  # pixels at 100 %: twelve lines
_READER = 440  # pixels at 100 %: a reader's column
_ROOM_FOR_BOTH = 960  # pixels at 100 %
_PAUSE_MS = 250  # after the last letter, before the text is measured again


class MoveForm(DraftForm[MoveDraft]):
    """Collects the next step of one version and who stands for it; `refusal`: why she may name nobody."""

    def __init__(self, sheet: LibrarySheet, refusal: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet, self._refusal = sheet, refusal
        self._wanted = rules.reviewer_for(sheet.state)
        self.ui = ui = Ui_MoveForm()
        ui.setupUi(self)
        self._held = HeldText("content_hash", ui.fields, sheet.sheet.hash)
        ui.heading.setText(f"{sheet.title} ({language_name(sheet.language)}, v{sheet.version})")
        ui.heading.setWordWrap(True)
        following = rules.following(sheet)
        ui.to.offer({state: self._step_words(state) for state in following})
        ui.retire_reason.offer(
            {reason: self._reason_words(reason) for reason in RetireReason}, self.tr("Choose")
        )
        ui.named_label.setText(self._name_words())
        ui.note.setFixedHeight(look().px(_NOTE))
        ui.to.chosen.connect(lambda _: self._follow())
        if len(following) == 1:
            ui.to.choose(following[0])
        widen(self, _WIDE)
        self._follow()
        self.begin(ui.save, ui.cancel, ui.fields)

    def draft(self) -> MoveDraft:
        """Return what the fields hold now; what does not belong to the step is left out."""
        ui = self.ui
        to = ui.to.value()
        draft = MoveDraft(to or self._sheet.state, note=ui.note.value())
        if to == HandoutState.RETIRED:
            return replace(draft, retire_reason=ui.retire_reason.value())
        if not self._asks_who():
            return draft
        return replace(
            draft, named=ui.named.text(), named_as=self._wanted, qualification=ui.qualification.text()
        )

    def problems(self, draft: MoveDraft) -> Sequence[Problem]:
        """Return what has to be mended before this step can be stored."""
        if self.ui.to.value() is None:
            return [Problem("to", self.tr("Choose what happens now."))]
        if self._asks_who() and self._refusal:
            return [Problem("to", self._refusal)]
        return rules.move_problems(self._sheet, draft)

    def parts(self) -> Parts:
        """Return what is kept: the fields, and which words they are about."""
        return {"": {"content_hash": self._held, **inputs_of(self.ui.fields)}}

    def _asks_who(self) -> bool:
        is_forward = self.ui.to.value() not in (None, HandoutState.RETIRED, HandoutState.DRAFT)
        return is_forward and self._wanted is not None

    def _follow(self) -> None:
        ui, to = self.ui, self.ui.to.value()
        asks, is_translator = self._asks_who(), self._wanted == Reviewer.QUALIFIED_TRANSLATOR
        for shown, parts in (
            (asks, (ui.named, ui.named_label, ui.named_help)),
            (asks and is_translator, (ui.qualification, ui.qualification_label, ui.qualification_help)),
            (to == HandoutState.RETIRED, (ui.retire_reason, ui.retire_reason_label)),
        ):
            for part in parts:
                part.setVisible(shown)
        is_back = to == HandoutState.DRAFT
        ui.note_label.setText(self.tr("What has to be changed") if is_back else self.tr("Note (optional)"))

    def _step_words(self, state: HandoutState) -> str:
        return {
            HandoutState.DRAFT: self.tr("Back to draft"),
            HandoutState.CONTENT_REVIEW: self.tr("To content review"),
            HandoutState.PLAIN_LANGUAGE_REVIEW: self.tr("Content is right"),
            HandoutState.TRANSLATION: self.tr("Plain enough; to the translator"),
            HandoutState.APPROVED: self.tr("Approve"),
            HandoutState.RETIRED: self.tr("Retire"),
        }.get(state, state.label)

    def _reason_words(self, reason: RetireReason) -> str:
        return {
            RetireReason.REPLACED: self.tr("A newer version replaces it"),
            RetireReason.OUT_OF_DATE: self.tr("It is out of date"),
            RetireReason.SAFETY: self.tr("It could harm somebody: retire it in every language"),
        }.get(reason, reason.label)

    def _name_words(self) -> str:
        return {
            Reviewer.CLINICIAN: self.tr("Clinician who read it"),
            Reviewer.PLAIN_LANGUAGE_EDITOR: self.tr("Plain language editor who read it"),
            Reviewer.QUALIFIED_TRANSLATOR: self.tr("Qualified translator who read it"),
        }.get(self._wanted or Reviewer.EDITOR, self.tr("Who stands for it"))


class TextForm(DraftForm[str]):
    """Writes the text of one version; beside it stands what a reader will see, and how hard it is.

    `fixed` names the fields that what is already in the library decides; `opened` is the draft it changes.
    """

    def __init__(
        self,
        head: Head,
        body: str,
        *,
        fixed: frozenset[str] = frozenset(),
        others: Sequence[LibrarySheet] = (),
        opened: LibrarySheet | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._given, self._others, self._opened_sheet = head, others, opened
        self.ui = ui = Ui_TextForm()
        ui.setupUi(self)
        ui.language.addItem("", "")
        for tag in LANGUAGES:
            ui.language.addItem(language_name(tag), tag)
        self._points = (ui.point_1, ui.point_2, ui.point_3)
        self._show(head, body)
        for name in fixed:
            getattr(ui, name).setEnabled(False)
        ui.source.setFixedHeight(look().px(_TEXT))
        ui.source_group.addLayout(self._marks())
        self.reader = TextReader()
        self._place_reader()
        self._pause = QTimer(self, singleShot=True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.look_again)
        self._listen()
        self.begin(ui.save, ui.cancel, ui.fields)
        take_room(self, _EDITOR_WIDE, _EDITOR_TALL)
        keep_order(self)
        self.look_again()

    def draft(self) -> str:
        """Return the whole text, head and body, as it would be stored."""
        ui = self.ui
        version = ui.version.text().strip()
        head = replace(
            self._given,
            code=ui.code.text().strip().upper(),
            language=str(ui.language.currentData() or ""),
            version=int(version) if version.isdecimal() else 0,
            title=ui.title.text().strip(),
            form=SheetForm.PICTURES if ui.is_pictures.isChecked() else SheetForm.TEXT,
            topics=_split(ui.topics.text()),
            icd10=_split(ui.icd10.text().upper()),
            facts_from=ui.facts_from.text().strip(),
            key_points=tuple(filter(None, (point.text().strip() for point in self._points))),
            reading=None,
            state=HandoutState.DRAFT.value,
        )
        return written(head, ui.source.toPlainText())

    def problems(self, draft: str) -> Sequence[Problem]:
        """Return what the rules refuse, each beside its field."""
        ui, found = self.ui, []
        for name, drawn in (("code", ui.code), ("title", ui.title)):
            if not drawn.text().strip():
                found.append(Problem(name, self.tr("Fill this in.")))
        if not ui.language.currentData():
            found.append(Problem("language", self.tr("Choose the language it is written in.")))
        if not (ui.version.text().strip().isdecimal() and int(ui.version.text()) > 0):
            found.append(Problem("version", self.tr("Write a number from 1.")))
        if found:
            return found
        return rules.text_problems(draft, self._others, opened=self._opened_sheet)

    def in_short(self) -> str:
        """Return which text this is."""
        return " ".join(filter(None, (self.ui.code.text(), self.ui.title.text())))

    def look_again(self) -> None:
        """Show what a reader sees of the text as it is now, and measure it."""
        source = self.draft()
        self.reader.show_text(source, self.problems(source))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show text and reader side by side, or one of them where room is short."""
        super().resizeEvent(event)
        self._fold(event.size().width() < look().px(_ROOM_FOR_BOTH))

    def _show(self, head: Head, body: str) -> None:
        ui = self.ui
        ui.code.setText(head.code)
        ui.language.setCurrentIndex(max(ui.language.findData(head.language), 0))
        ui.version.setText(str(head.version))
        ui.title.setText(head.title)
        ui.source.setText(body)
        for point, words in zip(self._points, (*head.key_points, *[""] * KEY_POINTS), strict=False):
            point.setText(words)
        ui.facts_from.setText(head.facts_from)
        ui.topics.setText(", ".join(head.topics))
        ui.icd10.setText(", ".join(head.icd10))
        ui.is_pictures.setChecked(head.form == SheetForm.PICTURES)

    def _listen(self) -> None:
        ui = self.ui
        for line in (ui.code, ui.version, ui.title, ui.facts_from, *self._points):
            line.textChanged.connect(lambda _: self._pause.start())
        ui.source.textChanged.connect(self._pause.start)
        ui.language.currentIndexChanged.connect(lambda _: self._pause.start())
        ui.is_pictures.toggled.connect(lambda _: self._pause.start())

    def _marks(self) -> FlowLayout:
        """Return buttons that put the marks of a handout into the text, where the cursor is."""
        row = FlowLayout()
        for words, mark in (
            (self.tr("Question"), "\n## "),
            (self.tr("List"), "\n- "),
            (self.tr("Box: call 911"), self.tr("\n\n::: emergency When do I call 911?\n- \n:::\n")),
            (self.tr("Box: call the nurse"), self.tr("\n\n::: nurse When do I call the nurse?\n- \n:::\n")),
        ):
            made = button(words, "quiet")
            made.clicked.connect(lambda _checked=False, mark=mark: self._put(mark))
            row.addWidget(made)
        picture = button(self.tr("Picture..."), "quiet")
        picture.clicked.connect(self._pick_picture)
        row.addWidget(picture)
        space(row, between=4)
        return row

    def _put(self, mark: str) -> None:
        self.ui.source.insertPlainText(mark)
        self.ui.source.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pick_picture(self) -> None:
        names = sorted(pictogram_names())
        offers = [(name.replace("-", " "), "") for name in names]
        pick = PickList(self.tr("Which picture?"), offers, self.tr("Put it in"), self)
        pick.picked.connect(
            lambda number: self._put(f"\n![{names[number].replace('-', ' ')}]({names[number]})\n")
        )
        pick.open()

    def _place_reader(self) -> None:
        ui = self.ui
        self._beside = QHBoxLayout()
        self._shown = button(self.tr("As it reads"), "choice")
        self._shown.toggled.connect(lambda _: self._fold(self.width() < look().px(_ROOM_FOR_BOTH)))
        self._reader_room = scrolled(self.reader)
        place = ui.whole.indexOf(ui.scroll)
        ui.whole.removeWidget(ui.scroll)
        self._beside.addWidget(ui.scroll, 1)
        self._beside.addWidget(self._reader_room, 1)
        self._beside.setSpacing(16)
        ui.whole.insertLayout(place, self._beside, 1)
        ui.buttons.insertWidget(0, self._shown)
        self._reader_room.setMinimumWidth(min(look().px(_READER), room_for(self).width() // 2))

    def _fold(self, is_narrow: bool) -> None:
        self._shown.setVisible(is_narrow)
        reads = self._shown.isChecked()
        self.ui.scroll.setVisible(not is_narrow or not reads)
        self._reader_room.setVisible(not is_narrow or reads)


class TextReader(Card):
    """What a reader will see of a text, how hard it is to read, and what is missing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.level, self.missing = Chip(), PlainLabel(wrap=True)
        self.missing.setProperty("kind", "problem")
        self.harder = SoftText("", small=True)
        self.title = Heading("", level=1)
        self.title.setWordWrap(True)
        self._view = SheetView(PictogramMark)
        above = QVBoxLayout()
        for part in (self.level, self.harder, self.missing):
            above.addWidget(part)
        space(above, between=4)
        self.body.addLayout(above)
        self.body.addWidget(self.title)
        self.body.addWidget(self._view)
        self.body.addStretch(1)
        space(self.body, between=12)

    def show_text(self, source: str, problems: Sequence[Problem]) -> None:
        """Show a text; one that cannot be read yet leaves the one before."""
        self.missing.setText("\n".join(problem.message for problem in problems))
        self.missing.setVisible(bool(problems))
        try:
            sheet = read_sheet(source)
        except NotASheet:
            return
        self.title.setText(sheet.head.title)
        self._view.show_sheet(sheet)
        warnings = rules.text_warnings(source)
        self.harder.setText("\n".join(warnings))
        self.harder.setVisible(bool(warnings))
        kind, words = level_words(sheet)
        self.level.show_state("wait" if kind else "good", words)


def level_words(sheet: Sheet) -> tuple[bool, str]:
    """Return whether a text is harder than it should be, and its reading level in a few words."""
    words = QCoreApplication.translate("TextReader", "Reading level not measured")
    if sheet.head.form == SheetForm.PICTURES:
        return False, QCoreApplication.translate("TextReader", "A picture sheet")
    reading = reading_of(sheet.body, sheet.head.language)
    first = next((score for score in reading.scores if score.value is not None), None)
    return reading.is_too_hard, words if first is None else first.words


def _split(text: str) -> tuple[str, ...]:
    return tuple(part for each in text.split(",") if (part := each.strip()))
