"""A form that loses nothing: what is typed is kept as a draft, and saving can be tried again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QDialog, QPushButton, QScrollArea, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.store.attempt import NotSaved
from carecoord_desktop.store.draft import AUTOSAVE_SECONDS, SavedDraft
from carecoord_desktop.widgets.buttons import dress_button
from carecoord_desktop.widgets.date_field import PartialDateEdit
from carecoord_desktop.widgets.disk_watch import DiskWatch, disk_watch, refusal_words
from carecoord_desktop.widgets.draft_keeper import Destination, DraftKeeper
from carecoord_desktop.widgets.field_problems import show_beside_fields
from carecoord_desktop.widgets.gentle_word import look_twice
from carecoord_desktop.widgets.labels import Heading
from carecoord_desktop.widgets.notice_bar import NoticeBar
from carecoord_desktop.widgets.style import look, space_form
from carecoord_desktop.widgets.written import (
    Parts,
    Value,
    Written,
    all_written,
    first_words,
    inputs_of,
    write_all,
    written_in,
    written_of,
)

Draft = TypeVar("Draft")

_FORM = 520  # pixels at 100 %: about seventy letters a line
_AROUND_FOCUS = 64  # pixels at 100 %: the label above a field, and the words of a problem below it
_AUTOSAVE_MS = (AUTOSAVE_SECONDS - 1) * 1000  # the last second is for a slow disk


class DraftForm(QDialog, Generic[Draft]):
    """Collects one draft and saves it where `save_to` says; `saved` carries what was stored.

    Subclasses set up their drawing and call `begin` last. While the form is open, what differs from what
    was opened is kept every few seconds. It closes when it was saved, or when she leaves it: then
    what she typed stays behind as a draft.
    """

    saved = Signal(object)

    def draft(self) -> Draft:
        """Return what the fields hold now; overridden by each form."""
        raise NotImplementedError

    def problems(self, draft: Draft) -> Sequence[Problem]:
        """Return what the rules of the slice say about a draft; overridden by each form."""
        raise NotImplementedError

    def parts(self) -> Parts:
        """Return the fields she fills in; overridden where they are not simply drawn on the form."""
        return {"": inputs_of(self._fields)}

    def write(self, values: Mapping[str, Mapping[str, Value]]) -> None:
        """Put back what was written; overridden where fields follow others or rows must be added first."""
        write_all(self.parts(), values)

    def in_short(self) -> str:
        """Return a few words that tell this draft from another; overridden where no field says them."""
        return first_words(self.parts())

    def form_name(self) -> str:
        """Return the name by which a draft finds the form it was written in."""
        return type(self).__name__

    def begin(self, save: QPushButton, cancel: QPushButton, fields: QWidget) -> None:
        """Dress the drawn form, give it the size of its fields, and remember how it was opened."""
        self._save_button, self._fields = save, fields
        self._keeper: DraftKeeper[Draft] | None = None
        self._began_at: datetime = clock.now()
        self._is_over = False
        self.notice = NoticeBar(is_narrow=True)
        self._place_notice()
        space_form(self)
        dress_button(save, "primary")
        dress_button(cancel, "secondary")
        save.clicked.connect(self._complete)
        cancel.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._complete)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._opened = self._kept = all_written(self.parts())
        self._autosave = QTimer(self)
        self._autosave.setTimerType(Qt.TimerType.PreciseTimer)
        self._autosave.timeout.connect(self._keep_what_is_new)
        for each in (fields, self.notice):
            each.installEventFilter(self)
        for drawn in inputs_of(fields).values():
            look_twice(drawn)
        self._fit()

    def name_as_change(self, title: str, heading: Heading, save: QPushButton) -> None:
        """Call the form of a stored record a change: in its title, its heading and on its button."""
        self.setWindowTitle(title)
        heading.setText(title)
        save.setText(QCoreApplication.translate("DraftForm", "Save changes"))

    def save_to(self, to: Destination[Draft], resumed: SavedDraft | None = None) -> None:
        """Say where to save; with a draft kept before, go on with it where it was left."""
        self._keeper = DraftKeeper(to)
        self._watch: DiskWatch = disk_watch(to.desk)
        self._watch.changed.connect(self._follow_disk)
        self._follow_disk()
        if resumed is not None:
            self.resume(resumed)

    def resume(self, draft: SavedDraft) -> None:
        """Go on with a draft where it was left; the form says already where to save."""
        assert self._keeper is not None  # noqa: S101  # `save_to` comes first
        written = written_of(draft)
        self._keeper.draft_id = draft.id
        self._began_at = written.began_at
        self.write(written.parts)
        self._kept = all_written(self.parts())
        if self.isVisible():
            self._go_on_where_it_stopped()

    @property
    def is_changed(self) -> bool:
        """Whether the fields show anything else than when the form was opened."""
        return all_written(self.parts()) != self._opened

    def keep(self) -> None:
        """Keep at once, as a draft, what differs from what was opened; durable when this returns.

        Does nothing when nothing differs, and removes a draft of which all was taken back. It asks nothing
        and closes nothing, and may be called on a form that is hidden already: after it returned, the form
        can go and nothing is lost.

        Raises:
            NotSaved: if the disk refuses even after the reserve was given up; the form says so, too.
        """
        if self._keeper is None or self._is_over:
            return
        now = all_written(self.parts())
        try:
            if now != self._opened:
                self._keeper.keep(self._written(now))
            else:
                self._keeper.discard()
        except NotSaved as refusal:
            self._tell_refusal(refusal)
            raise
        self._kept = now

    def try_to_save(self) -> None:
        """Save what the fields hold and close; what is refused is said on the form, which then stays open."""
        keeper, draft, now = self._keeper, self.draft(), all_written(self.parts())
        if keeper is None or not keeper.to.may_save(draft):
            return
        try:
            result = keeper.save(self._written(now) if now != self._opened else None, draft)
        except DraftHasProblems as refused:
            show_beside_fields(self, refused.problems)
        except NotSaved as refusal:
            self._tell_refusal(refusal)
        else:
            self.close_as_saved(result)

    def close_as_saved(self, result: Any) -> None:
        """Close; nothing of what was typed is left to keep."""
        self._is_over = True
        self.accept()
        self.saved.emit(result)

    def drop(self) -> None:
        """Close and throw away what was kept: it was about something that was never true."""
        assert self._keeper is not None  # noqa: S101  # `save_to` comes first
        with suppress(NotSaved):  # then it is offered again, and can be discarded there
            self._keeper.discard()
        self._is_over = True
        self.accept()

    def reject(self) -> None:
        """Leave the form; what was typed stays behind as a draft, and nobody is asked.

        Only what no disk would take is not left behind unasked: the form stays, and offers to drop it.
        """
        try:
            self.keep()
        except NotSaved as refusal:
            self._tell_refusal(refusal, or_else=(self.tr("Close without keeping"), self._leave))
        else:
            self._leave()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to keep what is typed, with the cursor where there is something to do."""
        super().showEvent(event)
        self._autosave.start(_AUTOSAVE_MS)
        if self._keeper is not None and self._keeper.draft_id is not None and self.is_changed:
            self._go_on_where_it_stopped()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow when the fields need more room, such as for a problem under one of them; or the notice."""
        needs_room = event.type() == QEvent.Type.LayoutRequest and watched is self._fields
        if needs_room or (watched is self.notice and event.type() == QEvent.Type.Show):
            self._fit()
        return super().eventFilter(watched, event)

    def found_problems(self) -> list[Problem]:
        """Return what has to be mended before this can be saved, dates that cannot be read first."""
        found = [
            value
            for field in self.findChildren(PartialDateEdit)
            if isinstance(value := field.value(), Problem)
        ]
        unreadable = {problem.field for problem in found}
        return found + [problem for problem in self.problems(self.draft()) if problem.field not in unreadable]

    def _complete(self) -> None:
        found = self.found_problems()
        show_beside_fields(self, found)
        if found:
            QTimer.singleShot(0, self, self._bring_focus_into_sight)  # once the words have their place
        else:
            self.try_to_save()

    def _bring_focus_into_sight(self) -> None:
        focused = self.focusWidget()
        for area in self.findChildren(QScrollArea):
            if focused is not None and area.isAncestorOf(focused):
                area.ensureWidgetVisible(focused, 0, look().px(_AROUND_FOCUS))

    def _leave(self) -> None:
        self._is_over = True
        super().reject()

    def _keep_what_is_new(self) -> None:
        if self._keeper is None:
            return
        self._follow_disk()
        is_waiting = self._watch.is_refused and self.is_changed
        if is_waiting or all_written(self.parts()) != self._kept:
            with suppress(NotSaved):  # it is said on the form, and tried again in a few seconds
                self.keep()

    def _written(self, now: dict[str, dict[str, Value]]) -> Written:
        return Written(self.form_name(), self.windowTitle(), self.in_short(), self._began_at, now)

    def _go_on_where_it_stopped(self) -> None:
        concerned = {problem.field for problem in self.found_problems()}
        for name, drawn in self._all_inputs():
            if drawn.isVisibleTo(self) and (name in concerned or _waits(drawn)):
                drawn.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _all_inputs(self) -> Iterator[tuple[str, QWidget]]:
        for inputs in self.parts().values():
            yield from inputs.items()

    def _tell_refusal(self, refusal: NotSaved, or_else: tuple[str, Callable[[], None]] | None = None) -> None:
        self.notice.tell(
            "late",
            self.tr("Not saved"),
            refusal_words(refusal, self._watch),
            self.tr("Try again"),
            self._complete,
            or_else=or_else,
        )
        self._follow_disk()

    def _follow_disk(self) -> None:
        reason, was_closed = self._watch.why_read_only(), not self._save_button.isEnabled()
        self._save_button.setEnabled(not reason)
        self._save_button.setAccessibleDescription(reason)
        if reason and not self.notice.words():
            kept = self.tr("What you type is kept as a draft as far as there is room.")
            self.notice.tell(
                "wait", self.tr("Only reading"), f"{reason} {kept}", self.tr("Try again"), self._complete
            )
        elif was_closed and not reason:
            self.notice.tell("good", self.tr("Saving works again"), self.tr("What you typed is kept."))

    def put_on_top(self, widget: QWidget) -> None:
        """Put something below the heading of the form."""
        whole = self.layout()
        assert isinstance(whole, QBoxLayout)  # noqa: S101  # every form is a column, its heading first
        whole.insertWidget(1, widget)

    def _place_notice(self) -> None:
        whole = self.layout()
        assert isinstance(whole, QBoxLayout)  # noqa: S101  # every form is a column with its buttons last
        whole.insertWidget(whole.count() - 1, self.notice)

    def _fit(self) -> None:
        """Take the height of all fields, as far as the screen has it; beyond that they scroll."""
        whole = self.layout()
        assert whole is not None  # noqa: S101  # every form is drawn in a layout
        whole.invalidate()
        scrolled = sum(area.sizeHint().height() for area in self.findChildren(QScrollArea))
        room = self.screen().availableGeometry().height() - look().px(48)
        width, height = (self.width(), self.height()) if self.isVisible() else (look().px(_FORM), 0)
        without_scrolling = max(whole.totalHeightForWidth(width), whole.sizeHint().height())
        needed = without_scrolling - scrolled + self._fields.sizeHint().height()
        self.resize(width, max(height, min(needed, room)))


def _waits(drawn: QWidget) -> bool:
    """Whether nobody has filled in a field yet; a list always shows an answer, except for a blank one."""
    written = written_in(drawn)
    return written is None if isinstance(drawn, QComboBox) else written == ""
