"""One set of fields in a window of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.widgets.buttons import dress_button
from carecoord_desktop.widgets.draft_fields import DraftFields
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.form_layout import button_row, form_column, on_card, scrolled
from carecoord_desktop.widgets.labels import Heading
from carecoord_desktop.widgets.reason_box import ReasonBox
from carecoord_desktop.widgets.written import Parts, Value

AnyDraft = TypeVar("AnyDraft")


class SmallForm(DraftForm[AnyDraft]):
    """One set of fields in a window of its own; `found_wrong` carries the reason why it was never true."""

    found_wrong = Signal(str)

    def __init__(
        self,
        shown: DraftFields[AnyDraft],
        title: str,
        verb: str,
        parent: QWidget | None = None,
        *,
        can_be_wrong: bool = False,
    ) -> None:
        super().__init__(parent)
        self.fields = shown
        self.setWindowTitle(title)
        self.save, cancel = QPushButton(verb), QPushButton(self.tr("Cancel"))
        self.wrong = QPushButton(self.tr("Entered in error..."))
        dress_button(self.wrong, "quiet")
        self.wrong.setVisible(can_be_wrong)
        self.wrong.clicked.connect(self._ask_why)
        content = on_card(shown)
        self._area = scrolled(content)
        self.setLayout(
            form_column(Heading(title, level=1), self._area, button_row(self.wrong, None, cancel, self.save))
        )
        self.begin(self.save, cancel, content)
        shown.show_warnings()

    def draft(self) -> AnyDraft:
        """Return what the fields hold now."""
        return self.fields.draft()

    def problems(self, draft: AnyDraft) -> Sequence[Problem]:
        """Return what must be mended before this can be stored."""
        return self.fields.problems()

    def found_problems(self) -> list[Problem]:
        """Return what must be mended; the fields know their own dates."""
        return self.fields.problems()

    def parts(self) -> Parts:
        """Return the fields she fills in."""
        return {"": self.fields.inputs()}

    def write(self, values: Mapping[str, Mapping[str, Value]]) -> None:
        """Put back what was written, and show what follows from it."""
        self.fields.write(values.get("", {}))

    def form_name(self) -> str:
        """Return the name of the fields: this window is only their frame."""
        return type(self.fields).__name__

    def _ask_why(self) -> None:
        box = ReasonBox(
            self.tr("Was this never true?"),
            self.tr("It leaves the chart and stays in the history, with your reason."),
            self.tr("Mark as entered in error"),
            self,
        )
        box.given.connect(self._take_back)
        box.open()

    def _take_back(self, reason: str) -> None:
        self.drop()
        self.found_wrong.emit(reason)
