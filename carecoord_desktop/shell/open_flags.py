"""The row on top of the desk for red flags that nobody has been told of."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.features.red_flags.form import open_protocol
from carecoord_desktop.features.red_flags.queries import FlagRow, open_flags
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.notice_bar import NoticeBar
from carecoord_desktop.widgets.record_page import moment_words
from carecoord_desktop.widgets.style import space

WATCHES = frozenset({"red_flag", "patient"})


class OpenFlags(QWidget):
    """One row whatever the number; it turns to "call now" by itself when the time to call again comes.

    It names people and never says what was found: the row stands above every page.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_private_hidden = False
        self.bar = NoticeBar()
        column = QVBoxLayout(self)
        column.addWidget(self.bar)
        space(column)
        self._wake = QTimer(self, singleShot=True)
        self._wake.timeout.connect(self.refresh)

    def kinds_changed(self, kinds: frozenset[str]) -> None:
        """Follow what was saved here or came from the office."""
        if kinds & WATCHES:
            self.refresh()

    def hide_private(self, is_hidden: bool) -> None:
        """Say nothing while somebody looks on."""
        self._is_private_hidden = is_hidden
        self.refresh()

    def open_flag(self, flag_id: UUID) -> None:
        """Open the protocol of a flag above the whole window."""
        open_protocol(self._desk, flag_id, self.window(), self.refresh)

    def refresh(self) -> None:
        """Read and say anew what nobody has been told of."""
        with self._desk.reading() as session:
            rows = open_flags(session)
        self._wake_for(rows)
        self.setVisible(bool(rows) and not self._is_private_hidden)
        if not rows:
            self.bar.clear()
            return
        first = rows[0]
        kind: ChipKind = "late" if first.is_due else "wait"
        self.bar.tell(
            kind,
            self.tr("Not delivered") if first.is_due else self.tr("Call again"),
            self._sentence(first, len(rows) - 1),
            self.tr("Call now"),
            lambda: self.open_flag(first.flag_id),
        )

    def _sentence(self, first: FlagRow, others: int) -> str:
        if first.is_due:
            words = str(self.tr("{name}: a red flag that nobody has heard of, {when}."))
            said = words.format(name=first.patient_name, when=self._when(first))
        else:
            words = str(self.tr("{name}: nobody was reached. Call again at {at}."))
            said = words.format(name=first.patient_name, at=moment_words(first.retry_at))
        return f"{said} {self.tr('%n more after this', '', others)}" if others else said

    def _when(self, row: FlagRow) -> str:
        days = (self.tr("since today"), self.tr("since yesterday"))
        return days[row.days_ago] if row.days_ago < len(days) else self.tr("for %n days", "", row.days_ago)

    def _wake_for(self, rows: Sequence[FlagRow]) -> None:
        """Come back at the next time to call."""
        self._wake.stop()
        waiting = [row.retry_at for row in rows if not row.is_due and row.retry_at is not None]
        if waiting:
            self._wake.start(max(clock.to_ms(min(waiting)) - clock.now_ms(), 0) + 1)
