"""A page on which something is begun: it opens forms, offers what was not finished, and saves at a click."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.store.attempt import Attempt, NotSaved
from carecoord_desktop.store.audit import Entry
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.widgets.disk_watch import disk_watch, refusal_words
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.draft_keeper import Destination, write_to_disk
from carecoord_desktop.widgets.draft_offers import DraftOffers, Resume
from carecoord_desktop.widgets.notice_bar import NoticeBar
from carecoord_desktop.widgets.page import Page


class DraftPage(Page):
    """Above everything else: what the worker began here and did not finish, then a notice if there is one."""

    drafts_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.offers: DraftOffers | None = None
        self.notice = NoticeBar()
        self._reading_only = ""
        self.body.addWidget(self.notice)

    def only_read(self, words: str) -> None:
        """Take no more changes, and say why wherever one is begun; "" takes them again."""
        self._reading_only = words
        self.show_actions(not words)

    def hide_private(self, is_hidden: bool) -> None:
        """Hide what was begun here, too: an offer says what stands in the form."""
        super().hide_private(is_hidden)
        self._offer_again()

    def offer_drafts(
        self,
        desk: Desk,
        chart: UUID | None,
        resumes: Mapping[str, Resume],
        name_of: Callable[[UUID], str] = lambda chart: "",
        otherwise: Resume | None = None,
    ) -> None:
        """Offer unfinished drafts of one chart, or of all, as `DraftOffers` says."""
        self.offers = DraftOffers(desk, chart, resumes, name_of, otherwise)
        self.body.insertWidget(0, self.offers)

    def open_form(
        self, form: DraftForm[Any], to: Destination[Any], resumed: SavedDraft | None = None
    ) -> None:
        """Open a form that saves by itself; what is left in it unfinished is offered above the page."""
        if self._is_refused():
            form.deleteLater()
            return
        form.save_to(to, resumed)
        form.finished.connect(self._offer_again)
        form.finished.connect(lambda _: QTimer.singleShot(0, self, self._take_focus_back))
        form.saved.connect(lambda _: self._say_room(to.desk))
        form.open()

    def save(
        self,
        desk: Desk,
        action: Callable[[Session], object],
        *entries: Entry,
        then: Callable[[], None] = lambda: None,
    ) -> None:
        """Save what needs no form; `then` follows once it is saved.

        What the disk refuses is said above the page, with the way to try the same save again; so is what
        the rules refuse.
        """
        if self._is_refused():
            return
        attempt = Attempt(action, *entries)

        def save() -> None:
            try:
                write_to_disk(desk, lambda: attempt.save(desk))
            except NotSaved as refusal:
                words = refusal_words(refusal, disk_watch(desk))
                self.notice.tell("late", self.tr("Not saved"), words, self.tr("Try again"), again)
            except DraftHasProblems as refused:
                words = " ".join(problem.message for problem in refused.problems)
                self.notice.tell("wait", self.tr("Nothing changed"), words)
                self.refresh()
            else:
                then()
                self._say_room(desk)

        def again() -> None:
            self.notice.clear()
            save()

        save()

    def showEvent(self, event: QShowEvent) -> None:
        """Look for what was begun here, also in another window of the same page."""
        super().showEvent(event)
        self._offer_again()

    def _is_refused(self) -> bool:
        if self._reading_only:
            self.notice.tell("info", self.tr("Read only"), self._reading_only)
        return bool(self._reading_only)

    def _offer_again(self) -> None:
        if self.offers is None:
            return
        if self.hides_private:
            self.offers.hide()
        else:
            self.offers.refresh()
        self.drafts_changed.emit()

    def _take_focus_back(self) -> None:
        """Hold the cursor here where Qt would hand it on, as what was pressed is gone: a line resumed."""
        focused = self.window().focusWidget()
        if self.isVisible() and (
            focused is None or not focused.isVisible() or not self.isAncestorOf(focused)
        ):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_room(self, desk: Desk) -> None:
        if words := disk_watch(desk).calm_line():
            self.notice.tell("wait", self.tr("Saved, but the disk is nearly full"), words)
