"""Bringing a backup back, also onto a new laptop: choose one, prove it is yours, read what was done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedLayout, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.shell.ask_passphrase import AskPassphrase
from carecoord_desktop.shell.one_work import OneWork
from carecoord_desktop.shell.result_page import ResultPage
from carecoord_desktop.store.backup_folders import Backup, backups, backups_in
from carecoord_desktop.store.emergency_keys import sign_ins_of, unlock_backup
from carecoord_desktop.store.encryption import KdfBounds
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.restore import Restored, restore_backup
from carecoord_desktop.store.slots import SlotsDamaged, read_slots
from carecoord_desktop.store.unlock import FIELD_BOUNDS, Unlocked
from carecoord_desktop.store.waiting import saves_since
from carecoord_desktop.widgets.background import Progress
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.messages import ask
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.record_page import moment_words
from carecoord_desktop.widgets.row_table import Column, RowTable
from carecoord_desktop.widgets.style import space


@dataclass(frozen=True)
class BackupRow:
    """One backup to choose; `lacks` is None until the entries since then were counted."""

    backup: Backup
    megabytes: float
    lacks: int | None = None


class RestorePage(QWidget):
    """The backups of a profile, or of a stick, for a profile whose store is closed and that is held.

    `restored`: the records are back; ask for the passphrase as each morning.
    `left`: nothing was done; back to where she came from.
    """

    restored = Signal()
    left = Signal()

    def __init__(
        self,
        profile: Profile,
        *,
        unlocked: Unlocked | None = None,
        bounds: KdfBounds = FIELD_BOUNDS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._profile, self._unlocked, self._bounds = profile, unlocked, bounds
        self.list = _BackupList()
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.list)
        self.list.chosen.connect(self._bring_back)
        self.list.left.connect(self.left)
        self.list.folder_chosen.connect(self.look_in)
        self._show_rows(backups(profile))
        self.setFocusProxy(self.list)

    def look_in(self, folder: Path) -> None:
        """Show the backups of another folder, or the one that the folder itself is."""
        found = backups_in(folder) or [each for each in backups_in(folder.parent) if each.folder == folder]
        if not found:  # a stick often holds the whole folder of backups
            found = backups_in(folder / "backups")
        self._show_rows(found)

    def _show_rows(self, found: Sequence[Backup]) -> None:
        rows = [BackupRow(each, each.database.stat().st_size / 1e6) for each in found if _is_whole(each)]
        self.list.show_rows(rows)
        if rows and self._unlocked is not None:
            profile, key = self._profile, self._unlocked.key
            moments = [row.backup.made_at for row in rows]

            def count(_progress: Progress) -> list[BackupRow]:
                lacks = saves_since(profile, key, moments)
                pairs = zip(rows, lacks, strict=True)
                return [BackupRow(row.backup, row.megabytes, each) for row, each in pairs]

            self.list.work.start(self.tr("Looking at what each backup lacks"), count, self.list.show_rows)

    def _bring_back(self, row: BackupRow) -> None:
        warning = self.tr(
            "The backup of {moment} takes the place of the records here. What stands here now is set aside, "
            "not deleted. The backup lacks {lacks}."
        ).format(moment=moment_words(row.backup.made_at), lacks=lacks_words(row))
        if self._is_of_others(row.backup):
            words = self.tr("This backup is of other records. Set up a new profile for it instead.")
            self.list.work.notice.tell("wait", self.tr("Not done"), words)
        elif self._unlocked is not None and read_slots(row.backup.slots).is_proven(self._unlocked.key):
            question, verb = self.tr("Bring this backup back?"), self.tr("Bring it back")
            if ask(self, question, warning, verb, is_danger=True):
                self._restore(row, self._unlocked)
        else:
            self._ask_passphrase(row, warning)

    def _ask_passphrase(self, row: BackupRow, warning: str) -> None:
        backup = row.backup
        box = AskPassphrase(
            self.tr("Bring this backup back"),
            warning + " " + self.tr("Type the passphrase you had on that day."),
            self.tr("Bring it back"),
            sign_ins_of(backup),
            lambda name, typed: unlock_backup(backup, self._profile, name, typed, self._bounds),
            self,
        )
        box.opened.connect(lambda unlocked: self._restore(row, unlocked))
        box.open()

    def _restore(self, row: BackupRow, unlocked: Unlocked) -> None:
        profile, present = self._profile, self._unlocked
        profile_key = present.key if present is not None and _slots_hold(profile, present.key) else None

        def work(progress: Progress) -> Restored:
            return restore_backup(
                row.backup, unlocked.key, profile, unlocked.worker_id,
                profile_key=profile_key, progress=progress,
            )  # fmt: skip

        self.list.work.start(
            self.tr("Bringing the records back"), work, lambda done: self._show_result(row, done)
        )

    def _show_result(self, row: BackupRow, done: Restored) -> None:
        said = [
            self.tr("The records of {moment} are back, and every part of them was checked.").format(
                moment=moment_words(row.backup.made_at)
            ),
            self.tr("Not in them: {lacks}.").format(lacks=lacks_words(row)),
        ]
        if done.set_aside is not None:
            said.append(self.tr("What stood here before was set aside and not deleted."))
        said.append(self.tr("Unlock with your passphrase. Then compare with your notes since that day."))
        page = ResultPage(self.tr("Your records are back"), said, self.tr("Unlock"), done.set_aside)
        page.gone_on.connect(self.restored)
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        page.setFocus()

    def _is_of_others(self, backup: Backup) -> bool:
        try:
            return read_slots(self._profile.slots).database != read_slots(backup.slots).database
        except SlotsDamaged:  # nothing here to mix it up with, or the keys are what is to be brought back
            return False


class _BackupList(Page):
    """The table of backups, and the way to a stick."""

    chosen = Signal(BackupRow)
    folder_chosen = Signal(Path)
    left = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.set_title(
            self.tr("Bring a backup back"),
            self.tr("Choose the newest one that you trust. Nothing is deleted."),
        )
        self.work = OneWork()
        empty = EmptyState(
            self.tr("There is no backup here. Put in the stick with your backups, and choose its folder."),
            self.tr("Choose folder..."),
        )
        self.table: RowTable[BackupRow] = RowTable(
            [*backup_columns(self), Column(self.tr("It lacks"), lacks_words, stretch=True)],
            key=lambda row: row.backup.folder,
            name=self.tr("Backups"),
            empty=empty,
        )
        self.choose = self.add_action(self.tr("Choose folder..."), "secondary", "folder")
        self.bring_back = button(self.tr("Bring this one back"), "primary", "clock-counter-clockwise")
        self.back = button(self.tr("Back"), "secondary")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.bring_back)
        space(row, between=8)
        for part in (self.work, self.table):
            self.body.addWidget(part, 1 if part is self.table else 0)
        self.body.addLayout(row)
        self.setFocusProxy(self.table)
        empty.begun.connect(self._ask_folder)
        self._listen()

    def show_rows(self, rows: Sequence[BackupRow]) -> None:
        """Show these backups, the newest chosen."""
        self.table.show_rows(rows)
        if rows and self.table.current_row() is None:
            self.table.view.selectRow(0)
        self._follow()

    def _listen(self) -> None:
        self.choose.clicked.connect(self._ask_folder)
        self.back.clicked.connect(self.left)
        self.bring_back.clicked.connect(self._choose)
        self.table.opened.connect(lambda _row: self._choose())
        self.table.selected.connect(lambda _row: self._follow())
        self.work.busy.connect(lambda _busy: self._follow())

    def _choose(self) -> None:
        row = self.table.current_row()
        if row is not None and not self.work.is_busy:
            self.chosen.emit(row)

    def _follow(self) -> None:
        self.bring_back.setEnabled(self.table.current_row() is not None and not self.work.is_busy)
        self.back.setEnabled(not self.work.is_busy)
        self.choose.setEnabled(not self.work.is_busy)

    def _ask_folder(self) -> None:
        if name := QFileDialog.getExistingDirectory(self, self.tr("Choose the folder with your backups")):
            self.folder_chosen.emit(Path(name))


def backup_columns(page: QWidget) -> list[Column[BackupRow]]:
    """Return the columns that every list of backups begins with."""
    return [
        Column(page.tr("Made"), lambda row: moment_words(row.backup.made_at), lambda row: row.backup.made_at),
        Column(page.tr("Why"), lambda row: row.backup.reason.label, width=150),
        Column(page.tr("Size"), lambda row: f"{row.megabytes:,.1f} MB", lambda row: row.megabytes, width=110),
    ]


def lacks_words(row: BackupRow) -> str:
    """Return what came after a backup, counted where that is known: "12 entries", else by the days."""
    if row.lacks is not None:
        return (
            "nothing you entered" if row.lacks == 0 else _counted(row.lacks, "later entry", "later entries")
        )
    days = (clock.now() - row.backup.made_at).days
    return (
        "what you entered since"
        if days < 1
        else f"what you entered in the last {_counted(days, 'day', 'days')}"
    )


def _counted(number: int, one: str, several: str) -> str:
    return f"{number:,} {one if number == 1 else several}"


def _is_whole(backup: Backup) -> bool:
    return backup.database.is_file()


def _slots_hold(profile: Profile, key: bytes) -> bool:
    try:
        return read_slots(profile.slots).is_proven(key)
    except SlotsDamaged:
        return False
