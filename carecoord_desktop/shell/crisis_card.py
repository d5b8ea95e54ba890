"""The crisis card: whom to call, in one key from anywhere, also while the laptop is locked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from carecoord_desktop.common.crisis_lines import crisis_lines
from carecoord_desktop.features.red_flags.queries import numbers_to_call
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.call_list import CallLine, CallList, public_line
from carecoord_desktop.widgets.form_layout import button_row, scrolled
from carecoord_desktop.widgets.labels import Heading
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.style import look, space

_CARD = 900  # pixels at 100 %: two columns of numbers


class CrisisCard(QDialog):
    """Public numbers always; those of the team and the person's own safety plan only where they are given.

    Whoever opens it gives `team` and `plan` only while the records are open.
    """

    def __init__(
        self, team: Sequence[CallLine] = (), plan: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Crisis card"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.numbers = CallList()
        self.numbers.show_lines([*team, *map(public_line, crisis_lines())])
        inside = QWidget()
        column = QVBoxLayout(inside)
        if plan:
            column.addWidget(Heading(self.tr("Their own safety plan"), level=2))
            column.addWidget(Paragraph("\n".join(plan)))
        column.addWidget(self.numbers)
        column.addStretch(1)
        close = button(self.tr("Close"), "primary")
        close.clicked.connect(self.reject)
        close.setDefault(True)
        whole = QVBoxLayout(self)
        whole.addWidget(Heading(self.tr("Crisis card"), level=1))
        whole.addWidget(scrolled(inside), 1)
        whole.addLayout(button_row(None, close))
        space(column, between=16)
        space(whole, around=24, between=16)
        self._fit(inside)
        close.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self, inside: QWidget) -> None:
        """Take the height of all numbers, as far as the screen has it; beyond that they scroll."""
        available = self.screen().availableGeometry()
        width = min(look().px(_CARD), available.width() - look().px(48))
        needed = inside.sizeHint().height() + look().px(160)
        self.resize(width, min(needed, available.height() - look().px(48)))


def show_crisis_card(window: QWidget, desk: Desk | None, plan: Sequence[str] = ()) -> None:
    """Show the card above whatever is open, or close it where it is shown already.

    Without a desk nobody is signed in, and only public numbers are shown. `plan` are the lines of the
    safety plan of the person whose chart is open.
    """
    shown = next((each for each in window.findChildren(CrisisCard) if each.isVisible()), None)
    if shown is not None:
        shown.reject()
        return
    team = [] if desk is None else _team_lines(desk)
    CrisisCard(team, plan, QApplication.activeModalWidget() or window).open()


def _team_lines(desk: Desk) -> list[CallLine]:
    with desk.reading() as session:
        return [CallLine(each.name, each.phone) for each in numbers_to_call(session)]
