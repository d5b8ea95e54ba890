"""What the worker began and did not finish: offered again where she would look for it, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.store.attempt import NotSaved
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft, drafts_of
from carecoord_desktop.store.record import record_classes
from carecoord_desktop.widgets.draft_keeper import bring_back, throw_away
from carecoord_desktop.widgets.labels import SoftText
from carecoord_desktop.widgets.notice_bar import NoticeBar
from carecoord_desktop.widgets.style import space
from carecoord_desktop.widgets.written import Written, written_of

SHOWN = 3
"""More offers than this would push the list off a small screen; the others follow when these are done."""

Resume = Callable[[SavedDraft], None]


@dataclass(frozen=True)
class UnfinishedDraft:
    """One draft as it is offered: `written` is None if another version of CareCoord wrote it."""

    saved: SavedDraft
    written: Written | None
    is_outdated: bool

    @property
    def form(self) -> str:
        """The name of the form it was written in, or ""."""
        return "" if self.written is None else self.written.form


def my_drafts(desk: Desk, chart: UUID | None = None) -> list[UnfinishedDraft]:
    """Return all that this worker has begun and not saved, the newest first; with `chart` of one person.

    The chart of a registration that was begun is the office's: there is no person yet.
    """
    return [unfinished(desk, saved) for saved in drafts_of(desk, chart)]


class DraftOffers(QWidget):
    """A line for each unfinished draft with Resume and Discard; takes no room when there is none.

    `resumes` says, by the name of a form, how it is opened again. Drafts of other forms are offered only
    where there is an `otherwise`, which leads to them; `name_of` says whose chart it is where it is any.
    """

    def __init__(
        self,
        desk: Desk,
        chart: UUID | None,
        resumes: Mapping[str, Resume],
        name_of: Callable[[UUID], str] = lambda chart: "",
        otherwise: Resume | None = None,
        *,
        is_narrow: bool = False,
    ) -> None:
        super().__init__()
        self._is_narrow = is_narrow
        self._desk, self._chart, self._resumes, self._name_of = desk, chart, resumes, name_of
        self._otherwise = otherwise
        self._lines: list[NoticeBar] = []
        self._column = QVBoxLayout(self)
        self._more = SoftText()
        self._column.addWidget(self._more)
        space(self._column, between=8)
        self.hide()

    def refresh(self) -> None:
        """Read and offer anew."""
        drafts = [each for each in my_drafts(self._desk, self._chart) if self.takes(each)]
        self._clear()
        for draft in drafts[:SHOWN]:
            self._offer(draft)
        self._more.setText(self.tr("%n more after these", "", len(drafts) - SHOWN))
        self._more.setVisible(len(drafts) > SHOWN)
        self.setVisible(bool(self._lines))

    def takes(self, draft: UnfinishedDraft) -> bool:
        """Whether this place can open the form of a draft again."""
        return draft.form in self._resumes or (self._otherwise is not None and draft.form != "")

    def resume(self, draft: UnfinishedDraft) -> None:
        """Open the form of a draft again, or lead to where that can be done."""
        opened = self._resumes.get(draft.form, self._otherwise)
        if opened is not None:
            opened(draft.saved)

    def words(self) -> list[str]:
        """Return what is offered, line by line."""
        return [line.words() for line in self._lines]

    def _offer(self, draft: UnfinishedDraft) -> None:
        line = NoticeBar(is_narrow=self._is_narrow)
        self._lines.append(line)
        self._column.insertWidget(len(self._lines) - 1, line)
        line.tell(
            "wait",
            self.tr("Unfinished"),
            self._sentence(draft),
            self.tr("Resume") if draft.form in self._resumes else self.tr("Go there"),
            lambda: self.resume(draft),
            or_else=(self.tr("Discard"), lambda: self._discard(draft, line)),
        )

    def _sentence(self, draft: UnfinishedDraft) -> str:
        assert draft.written is not None  # noqa: S101  # only drafts whose form is known are offered
        words = self.tr('You began "{title}" on {when}.').format(
            title=draft.written.title, when=_moment(draft.written.began_at)
        )
        if name := self._name_of(draft.saved.chart):
            words += " " + self.tr("For: {name}.").format(name=name)
        if draft.written.about:
            words += " " + self.tr("It says: {about}.").format(about=draft.written.about)
        if draft.is_outdated:
            words += " " + self.tr("The record has changed since; what you left alone stays as it is now.")
        return words

    def _discard(self, draft: UnfinishedDraft, line: NoticeBar) -> None:
        try:
            throw_away(self._desk, draft.saved)
        except NotSaved as refusal:
            line.tell("late", self.tr("Not discarded"), str(refusal), self.tr("Close"), self.refresh)
            return
        line.tell(
            "plain",
            self.tr("Discarded"),
            self._sentence(draft),
            self.tr("Undo"),
            lambda: self._bring_back(draft),
        )

    def _bring_back(self, draft: UnfinishedDraft) -> None:
        try:
            bring_back(self._desk, draft.saved)
        except NotSaved:
            return  # the line and its "Undo" stay
        self.refresh()

    def _clear(self) -> None:
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = []


def unfinished(desk: Desk, saved: SavedDraft) -> UnfinishedDraft:
    """Return a draft as it is offered."""
    try:
        written = written_of(saved)
    except ValueError:
        written = None
    return UnfinishedDraft(saved, written, _has_changed(desk, saved))


def _moment(moment: datetime) -> str:
    local = clock.at_office(moment)
    return f"{local:%a} {local.day} {local:%b %H:%M}"


def _has_changed(desk: Desk, saved: SavedDraft) -> bool:
    """Whether the record shows something else than when the draft was begun."""
    if saved.seen is None:
        return False
    kinds = {record_class.kind(): record_class for record_class in record_classes()}
    with desk.reading() as session:
        record = session.get(kinds[saved.kind], saved.seen.record_id)
        return record is None or record.heads != saved.seen.heads
