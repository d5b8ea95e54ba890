"""Finding a person while typing, from everywhere: name, phone, birth date, any number, a caregiver."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from carecoord_desktop.features.people_search.queries import PersonFound, people_found
from carecoord_desktop.features.referrals.queries import referral_by_code
from carecoord_desktop.features.referrals.rules import typed_code
from carecoord_desktop.shell.ways import hidden_charts
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.icons import icon
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.row_table import Column, RowTable
from carecoord_desktop.widgets.style import look, space

SHOWN = 10
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
SETTLED_MS = 1000
"""A search is audited when its text has stood still this long, or a person was opened: not per letter."""


class SearchBox(QLineEdit):
    """The field; the people found hang below it. Down goes to them, Enter opens the first, Escape leaves.

    `code_wanted` carries the code of a referral's slip, typed or scanned here.
    """

    person_wanted = Signal(UUID)
    code_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._noted = ""
        self.setPlaceholderText(self.tr("Search people: name, phone, birth date...  (Ctrl+K)"))
        self.setAccessibleName(self.tr("Search people"))
        self.addAction(icon("magnifying-glass", "ink_soft"), QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        self.setMaxLength(100)
        self._found = _FoundPeople(self)
        self._found.table.opened.connect(self._open)
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(self._note)
        self.textChanged.connect(self._search)
        QShortcut(QKeySequence("Ctrl+K"), self, self._begin)

    @property
    def found(self) -> list[PersonFound]:
        """The people shown now, best first."""
        return self._found.people if self._found.isVisible() else []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down to the people, open the first, or leave."""
        if event.key() == Qt.Key.Key_Down and self._found.isVisible():
            self._found.table.setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in _ENTER and self._holds_code():
            code = self.text()
            self.leave()
            self.code_wanted.emit(code)
        elif event.key() in _ENTER and self.found:
            self._open(self.found[0])
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        """Forget the search."""
        self.clear()
        self._found.hide()

    def _holds_code(self) -> bool:
        """Return whether this is the code of a slip that is known here; letters may look like one."""
        if typed_code(self.text()) is None:
            return False
        with self._desk.reading() as session:
            return referral_by_code(session, self.text()) is not None

    def _begin(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _search(self, text: str) -> None:
        self._settled.start()
        if not text.strip():
            self._found.hide()
            return
        with self._desk.reading() as session:
            people = people_found(session, text, worker_id=self._desk.worker_id, limit=SHOWN)
        hidden = hidden_charts(self._desk, [person.patient_id for person in people])
        elsewhere = self.tr("On another caseload")
        self._found.show_people(
            [replace(person, phone=elsewhere) if person.patient_id in hidden else person for person in people]
        )

    def _open(self, person: PersonFound) -> None:
        self._note()
        self.leave()
        self.person_wanted.emit(person.patient_id)

    def _note(self) -> None:
        text = self.text().strip()
        if text and text != self._noted:
            self._noted = text
            self._desk.note(Entry(Deed.SEARCH, detail=f"{len(self.found)} found for {text}"))


class _FoundPeople(QFrame):
    """The people below the field; a child of the window, so that typing goes on."""

    def __init__(self, field: SearchBox) -> None:
        super().__init__(field)
        self._field = field
        self.people: list[PersonFound] = []
        self.table: RowTable[PersonFound] = RowTable(
            [
                Column(self.tr("Name"), lambda person: person.shown_name, stretch=True),
                Column(self.tr("Born"), lambda person: date_words(person.birth_date), width=130),
                Column(self.tr("Phone"), lambda person: person.phone, width=170),
            ],
            key=lambda person: person.patient_id,
            name=self.tr("People found"),
            empty=EmptyState(self.tr("Nobody found. Try another spelling, a phone number or a birth date.")),
        )
        column = QVBoxLayout(self)
        column.addWidget(self.table)
        space(column)
        self.hide()

    def show_people(self, people: list[PersonFound]) -> None:
        """Show these people below the field."""
        self.people = people
        self.table.show_rows(people)
        window = self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
            window.installEventFilter(self)
        below = self._field.mapTo(window, self._field.rect().bottomLeft())
        rows = max(3, len(people)) + 1
        room = window.width() - below.x() - look().px(look().sizes.page)
        self.setGeometry(
            below.x(), below.y() + look().px(4),
            min(max(self._field.width(), look().px(640)), room),
            rows * look().px(look().sizes.row) + look().px(4),
        )  # fmt: skip
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hide when the window is resized below us."""
        if event.type() == QEvent.Type.Resize:
            self.hide()
        return super().eventFilter(watched, event)
