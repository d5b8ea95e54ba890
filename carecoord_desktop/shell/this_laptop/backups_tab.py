"""The backups of this laptop: making one, trying whether one opens, a copy on a stick, bringing one back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from carecoord_desktop.shell.one_work import OneWork
from carecoord_desktop.shell.open_session import OpenSession
from carecoord_desktop.shell.restore_page import BackupRow, backup_columns
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.backup import BackupDamaged, Verified, copy_backup, create_backup, verify_backup
from carecoord_desktop.store.backup_folders import Backup, Reason, backups
from carecoord_desktop.store.emergency_keys import former_keys, key_of_backup
from carecoord_desktop.widgets.background import Progress
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.messages import ask
from carecoord_desktop.widgets.record_page import ListPage
from carecoord_desktop.widgets.row_table import Column


class BackupsTab(ListPage[BackupRow]):
    """`restore_wanted`: she wants to bring one back, which closes the records first."""

    restore_wanted = Signal()

    def __init__(self, session: OpenSession) -> None:
        super().__init__()
        self._session = session
        self._drills: dict[str, str] = {}
        self.work = OneWork()
        empty = EmptyState(
            self.tr("A backup is a second, encrypted copy of your records. There is none yet."),
            self.tr("Back up now"),
        )
        self.show_list(
            self.tr("Backups"),
            [*backup_columns(self), Column(self.tr("Checked"), self._drill_words, stretch=True)],
            lambda row: row.backup.folder,
            empty=empty,
        )
        self.body.insertWidget(1, self.work)
        restore = self.add_button(self.tr("Bring back..."), self._restore, kind="quiet")
        copy = self.add_row_button(self.tr("Copy to stick..."), self._ask_stick, "Ctrl+C")
        drill = self.add_row_button(self.tr("Check it opens"), self._drill, "Ctrl+T")
        self.make = self.add_button(self.tr("Back up now"), self.back_up, "Ctrl+B", "primary")
        empty.begun.connect(self.back_up)
        for each in (restore, copy, drill, self.make):
            self.work.busy.connect(lambda is_busy, each=each: each.setEnabled(not is_busy))

    def refresh(self) -> None:
        """Look at the folder again."""
        rows = [
            BackupRow(each, each.database.stat().st_size / 1e6)
            for each in backups(self._session.profile)
            if each.database.is_file()
        ]
        self.table.show_rows(rows)
        if rows and self.table.current_row() is None:
            self.table.view.selectRow(0)

    def back_up(self) -> None:
        """Make a backup by hand: it stays until she removes it herself."""
        session = self._session

        def make(progress: Progress) -> Backup:
            return create_backup(
                session.profile, session.unlocked.key, session.desk, reason=Reason.BY_HAND, progress=progress
            )

        self.work.start(self.tr("Making a backup"), make, self._tell_made)

    def copy_to(self, row: BackupRow, folder: Path) -> None:
        """Copy a backup to a stick and read it back from there."""
        session, key = self._session, self._key_of(row)

        def copy(progress: Progress) -> Backup:
            made = copy_backup(row.backup, key, folder, progress)
            session.desk.note(Entry(Deed.EXPORT, entity="backup", detail=row.backup.folder.name))
            return made

        self.work.start(self.tr("Copying the backup"), copy, self._tell_copied)

    def _drill(self, row: BackupRow) -> None:
        """Read a whole backup as a restore would, and leave everything as it is."""
        key = self._key_of(row)

        def tell(verified: Verified | BackupDamaged) -> None:
            if isinstance(verified, BackupDamaged):
                self._drills[row.backup.folder.name] = self.tr("Damaged: do not use it")
                words = self.tr("{reason} Make a new backup now.").format(reason=verified)
                self.work.notice.tell("late", self.tr("Damaged"), words)
            else:
                self._drills[row.backup.folder.name] = self.tr("Opens, checked just now")
                words = self.tr("It opens and holds all of its %n rows.", None, verified.rows)
                self.work.notice.tell("good", self.tr("Whole"), words)
            self.refresh()

        def read(progress: Progress) -> Verified | BackupDamaged:
            try:
                return verify_backup(row.backup, key, progress)
            except BackupDamaged as damaged:
                return damaged

        self.work.start(self.tr("Reading the whole backup"), read, tell)

    def _key_of(self, row: BackupRow) -> bytes:
        """Return the key a backup was made with; one that fits none is refused by its first reading."""
        key = self._session.unlocked.key
        with self._session.desk.reading() as reading:
            former = former_keys(reading)
        return key_of_backup(row.backup, key, former) or key

    def _ask_stick(self, row: BackupRow) -> None:
        if name := QFileDialog.getExistingDirectory(self, self.tr("Choose the stick")):
            self.copy_to(row, Path(name))

    def _restore(self) -> None:
        question = self.tr("Bring a backup back?")
        detail = self.tr(
            "Your records close first. Then you choose a backup and see what it lacks. "
            "Nothing is changed before you have chosen."
        )
        if ask(self, question, detail, self.tr("Close the records and choose")):
            self.restore_wanted.emit()

    def _tell_made(self, made: Backup) -> None:
        self.refresh()
        self.table.select(made.folder)
        words = self.tr("Every row was compared with your records. A copy on a stick outlives this laptop.")
        self.work.notice.tell("good", self.tr("Backup made"), words)

    def _tell_copied(self, made: Backup) -> None:
        words = self.tr(
            "It was read back from there and is whole. Your passphrase or recovery code opens it."
        )
        self.work.notice.tell("good", self.tr("Copied"), words)

    def _drill_words(self, row: BackupRow) -> str:
        return self._drills.get(row.backup.folder.name, self.tr("When it was made"))
