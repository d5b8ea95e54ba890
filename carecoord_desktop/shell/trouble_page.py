"""The page for when something is wrong: what happened, what is safe, what to do, and what does it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.shell.ask_passphrase import AskPassphrase
from carecoord_desktop.shell.restore_page import RestorePage
from carecoord_desktop.shell.result_page import ResultPage
from carecoord_desktop.shell.trouble_view import TroubleView
from carecoord_desktop.shell.troubles import Trouble, trouble_of
from carecoord_desktop.store.backup_folders import Backup
from carecoord_desktop.store.disk_space import MEGABYTE, DiskSpace
from carecoord_desktop.store.emergency_keys import (
    bring_keys_back,
    keys_backup,
    sign_ins_of,
    unlock_backup,
    unlock_damaged,
)
from carecoord_desktop.store.encryption import KdfBounds
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.repair import RepairReport, repair
from carecoord_desktop.store.slots import read_slots
from carecoord_desktop.store.unlock import FIELD_BOUNDS, Unlocked
from carecoord_desktop.store.waiting import export_waiting
from carecoord_desktop.widgets.messages import ask
from carecoord_desktop.widgets.record_page import moment_words

__all__ = ["Trouble", "TroublePage", "trouble_of"]

UnlockedThen = Callable[[Unlocked], None]


class TroublePage(QWidget):
    """One trouble of a profile whose store is closed; whoever shows the page holds the profile.

    `retried`: start again from the beginning (unlock page, or first steps where nothing is there).
    `went_on`: she has read it and goes on to her desk (RECORDS_OLDER alone, whose store is open).
    `left`: quit the program.
    """

    retried = Signal()
    went_on = Signal()
    left = Signal()

    def __init__(
        self,
        profile: Profile,
        trouble: Trouble,
        detail: str = "",
        *,
        unlocked: Unlocked | None = None,
        bounds: KdfBounds = FIELD_BOUNDS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        is_gone = trouble is Trouble.RECORDS_DAMAGED and profile.has_lost_its_database
        self.trouble = Trouble.RECORDS_GONE if is_gone else trouble
        self._profile, self._unlocked, self._bounds = profile, unlocked, bounds
        self.view = TroubleView(self.trouble, detail, profile.folder)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.view)
        self._offer_remedies()
        self.setFocusProxy(self.view)

    def _offer_remedies(self) -> None:
        """Offer what helps, the obvious step first."""
        repair_it = (self.tr("Repair"), "wrench", self._repair)
        whole_backup = (self.tr("Bring a backup back"), "clock-counter-clockwise", self._choose_backup)
        keep = (self.tr("Save what the office does not have"), "floppy-disk", self._save_waiting)
        keys = (self.tr("Bring the keys back"), "key", self._bring_keys_back)
        again = (self.tr("Try again"), "arrow-clockwise", self.retried.emit)
        room = (self.tr("Use the reserve"), "hard-drives", self._use_reserve)
        go_on = (self.tr("Go on"), "", self.went_on.emit)
        quit_it = (self.tr("Quit"), "", self.left.emit)
        offered = {
            Trouble.KEYS_DAMAGED: (keys, whole_backup, quit_it),
            Trouble.RECORDS_DAMAGED: (repair_it, whole_backup, keep, quit_it),
            Trouble.RECORDS_GONE: (whole_backup, quit_it),
            Trouble.RECORDS_OLDER: (go_on, quit_it),
            Trouble.NEWER_VERSION: (quit_it, keep),
            Trouble.NO_ROOM: (again, room, quit_it),
            Trouble.NO_MEMORY: (again, quit_it),
            Trouble.IN_USE: (again, quit_it),
        }
        self.view.offer(offered[self.trouble])

    def _with_key(self, intro: str, verb: str, then: UnlockedThen) -> None:
        """Have the key of the records, by asking for the passphrase unless it is known."""
        if self._unlocked is not None:
            if ask(self, f"{verb}?", intro, verb):
                then(self._unlocked)
            return
        box = AskPassphrase(
            self.tr("Type your passphrase"), intro, verb, read_slots(self._profile.slots).sign_ins,
            lambda name, typed: unlock_damaged(self._profile, name, typed, self._bounds), self,
        )  # fmt: skip
        box.opened.connect(self._remember)
        box.opened.connect(then)
        box.open()

    def _remember(self, unlocked: Unlocked) -> None:
        self._unlocked = unlocked

    def _repair(self) -> None:
        def begin(unlocked: Unlocked) -> None:
            self.view.work.start(
                self.tr("Repairing your records"),
                lambda progress: repair(self._profile, unlocked.key, unlocked.worker_id, progress),
                self._show_repaired,
            )

        self._with_key(
            self.tr(
                "What the office does not have is sealed in a file first. The damaged file is set aside, not "
                "deleted. You can cancel; then nothing has changed."
            ),
            self.tr("Repair"),
            begin,
        )

    def _show_repaired(self, report: RepairReport) -> None:
        self._show_result(self.tr("Your records were repaired"), report.words, report.set_aside)

    def _choose_backup(self) -> None:
        if self.trouble is Trouble.KEYS_DAMAGED:
            self._show_backups(None)
            return
        self._with_key(
            self.tr("Next you choose a backup. Nothing is changed before you have chosen."),
            self.tr("Show the backups"),
            self._show_backups,
        )

    def _show_backups(self, unlocked: Unlocked | None) -> None:
        page = RestorePage(self._profile, unlocked=unlocked, bounds=self._bounds)
        page.restored.connect(self.retried)
        page.left.connect(lambda: self._pages.setCurrentWidget(self.view))
        self._show(page)

    def _save_waiting(self) -> None:
        self._with_key(
            self.tr("The entries the office does not have are sealed in a file that only your keys open."),
            self.tr("Choose the place"),
            self._choose_place,
        )

    def _choose_place(self, unlocked: Unlocked) -> None:
        proposed = f"carecoord-{clock.today().isoformat()}.sealed"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the sealed entries"), proposed)
        if name:
            self.save_waiting(unlocked, Path(name))

    def save_waiting(self, unlocked: Unlocked, path: Path) -> None:
        """Seal what waits for the office into this file, and say how many entries that are."""

        def tell(count: int) -> None:
            words = self.tr("%n entries were sealed in {file}.", None, count).format(file=path.name)
            self.view.work.notice.tell("good", self.tr("Saved"), words)

        self.view.work.start(
            self.tr("Sealing what waits for the office"),
            lambda _progress: export_waiting(self._profile, unlocked.key, path),
            tell,
        )

    def _bring_keys_back(self) -> None:
        self.view.work.start(
            self.tr("Looking for whole keys"),
            lambda _progress: keys_backup(self._profile),
            self._ask_for_keys_of,
        )

    def _ask_for_keys_of(self, backup: Backup) -> None:
        intro = self.tr(
            "The keys in the backup of {moment} are whole. Type the passphrase you had then. Your records "
            "are not touched; the damaged key files are set aside."
        ).format(moment=moment_words(backup.made_at))
        box = AskPassphrase(
            self.tr("Bring the keys back"), intro, self.tr("Bring the keys back"), sign_ins_of(backup),
            lambda name, typed: unlock_backup(backup, self._profile, name, typed, self._bounds), self,
        )  # fmt: skip
        box.opened.connect(self._put_keys_back)
        box.open()

    def _put_keys_back(self, unlocked: Unlocked) -> None:
        def show(_backup: object) -> None:
            said = [
                self.tr("Both key files are whole again. Your records were not touched."),
                self.tr("Unlock with the passphrase you just typed."),
            ]
            self._show_result(self.tr("Your keys are back"), said, None)

        self.view.work.start(
            self.tr("Bringing the keys back"),
            lambda _progress: bring_keys_back(self._profile, unlocked.key),
            show,
        )

    def _use_reserve(self) -> None:
        gained = DiskSpace(self._profile).release()
        if gained:
            words = self.tr("{gained} MB are free now. Free more soon.").format(gained=gained // MEGABYTE)
            self.view.work.notice.tell("good", self.tr("Done"), words)
        else:
            words = self.tr("The reserve is used up. Free some space yourself.")
            self.view.work.notice.tell("wait", self.tr("Nothing gained"), words)

    def _show_result(self, title: str, sentences: list[str], folder: Path | None) -> None:
        page = ResultPage(title, sentences, self.tr("Unlock"), folder)
        page.gone_on.connect(self.retried)
        self._show(page)

    def _show(self, page: QWidget) -> None:
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        page.setFocus()
