"""The papers of one chart: drop a scan or photo here, look at it, print it, say what it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.common.not_printed import NotPrinted
from carecoord_desktop.features.documents import rules
from carecoord_desktop.features.documents.actions import (
    add_document,
    describe_document,
    link_document,
    replace_document,
    strike_document,
    unlink_document,
)
from carecoord_desktop.features.documents.form import DocumentForm
from carecoord_desktop.features.documents.queries import (
    DocumentRow,
    LinkRow,
    Place,
    content_of_document,
    documents_of_chart,
    linkable_records,
)
from carecoord_desktop.features.documents.records import DocumentReference
from carecoord_desktop.features.documents.rules import DocumentDraft
from carecoord_desktop.imaging.intake import pages_kept
from carecoord_desktop.imaging.limits import NotOurs
from carecoord_desktop.imaging.own_pdf import pdf_of
from carecoord_desktop.store import attachments
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.widgets.background import Background, Progress
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.paper.file_intake import FileIntake, TakenFile
from carecoord_desktop.widgets.paper.making import show_paper
from carecoord_desktop.widgets.paper.page_picture import PagePicture, small_picture
from carecoord_desktop.widgets.pick_list import PickList
from carecoord_desktop.widgets.record_page import ListPage, date_words, moment_words
from carecoord_desktop.widgets.row_table import Column
from carecoord_desktop.widgets.style import space

_CHIPS: dict[Place, ChipKind] = {
    Place.HERE: "good",
    Place.NOT_AT_THE_OFFICE_YET: "wait",
    Place.COMING_FROM_THE_OFFICE: "info",
}
_VERSION_LETTERS = 8


class DocumentsPage(ListPage[DocumentRow]):
    """Lists papers; a new one is dropped, chosen or pasted, and looked at before it is kept."""

    watches = frozenset({
        "document_reference", "document_link", "worker", "consent", "care_plan", "coverage", "related_person",
        "referral", "appointment", attachments.KIND,
    })  # fmt: skip

    def __init__(self, desk: Desk, chart: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._chart = desk, chart
        self._replaced: DocumentRow | None = None
        self._resumed: SavedDraft | None = None
        self.intake = FileIntake()
        self.intake.taken.connect(self._describe_new)
        self.intake.refused.connect(
            lambda words: self.notice.tell("wait", self.tr("This was not taken in"), words)
        )
        empty = EmptyState(
            self.tr(
                "Signed papers, cards and letters stand here. Scan one or take a photo with your phone, "
                "then drop the file here."
            ),
            self.tr("Add a file"),
        )
        empty.begun.connect(self._add)
        self.body.addWidget(self.intake)
        self.show_list(self.tr("Papers"), self._columns(), lambda row: row.document_id, empty=empty)
        self._show_beside()
        self.offer_drafts(desk, chart, {DocumentForm.__name__: self._resume})
        self._add_buttons()
        self.setAcceptDrops(True)

    def refresh(self) -> None:
        """Show what the chart says now; private papers stay hidden while somebody looks on."""
        with self._desk.reading() as session:
            rows = documents_of_chart(session, self._chart, also_private=not self.hides_private)
        self.table.show_rows(rows)

    def only_read(self, words: str) -> None:
        """Take no more papers, and say why."""
        super().only_read(words)
        self.setAcceptDrops(not words)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and pictures."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        self._replaced = None
        self.intake.take_from(event.mimeData())

    def _columns(self) -> list[Column[DocumentRow]]:
        return [
            Column(self.tr("Paper"), _name, stretch=True),
            Column(self.tr("Taken on"), lambda row: date_words(row.taken_on), lambda row: row.taken_on),
            Column(self.tr("Belongs to"), self._links),
            Column(
                self.tr("State"),
                self._state,
                chip=lambda row: _CHIPS[row.place] if row.is_current else "plain",
            ),
        ]

    def _state(self, row: DocumentRow) -> str:
        words = {
            Place.HERE: self.tr("Here"),
            Place.NOT_AT_THE_OFFICE_YET: self.tr("Not at the office yet"),
            Place.COMING_FROM_THE_OFFICE: self.tr("Coming from the office"),
        }[row.place]
        return words if row.is_current or row.place != Place.HERE else self.tr("Older version")

    def _links(self, row: DocumentRow) -> str:
        # what a private consent is about stays off a screen that others see
        words = [rules.name_of_linked(link.about_kind, {}) for link in row.links]
        return ", ".join(dict.fromkeys(words))

    def _show_beside(self) -> None:
        """Put a small picture of the first page above the words beside the list."""
        card = self.describe_beside(self._describe)
        self.picture = PagePicture(self.tr("First page of the paper"))
        column = QVBoxLayout()
        for place in range(self.body.count()):
            item = self.body.itemAt(place)
            if item is not None and isinstance(row := item.layout(), QHBoxLayout):
                row.removeWidget(card)
                row.addLayout(column)
        column.addWidget(self.picture)
        column.addWidget(card, 1)
        space(column, between=12)
        self.table.selected.connect(self._show_first_page)
        self.table.opened.connect(self._view)

    def _describe(self, row: DocumentRow) -> Sequence[tuple[str, str]]:
        size = self.tr("%n pages", None, row.pages) if row.pages > 1 else self.tr("1 page")
        links = "\n".join(
            self._links(row).split(", ") if self.hides_private else [x.words for x in row.links]
        )
        return [
            ("", row.name),
            (self.tr("Kind"), row.kind.label),
            (self.tr("Taken on"), date_words(row.taken_on)),
            (self.tr("Belongs to"), links),
            (self.tr("Notes"), row.description),
            (self.tr("Private"), row.sensitivity.label if row.is_private else ""),
            (self.tr("Size"), f"{size}, {max(1, row.size // 1000):,} kB"),
            (self.tr("State"), self._state(row)),
            (self.tr("Kept by"), ", ".join(filter(None, (row.recorded_by, moment_words(row.recorded_at))))),
        ]

    def _add_buttons(self) -> None:
        more = self.add_button(self.tr("More"), lambda: None, "", "quiet")
        more.setAccessibleName(self.tr("More for this paper"))
        self._more = QMenu(more)
        self._more.aboutToShow.connect(self._offer_more)
        more.setMenu(self._more)
        self.add_row_button(self.tr("Entered in error..."), self._ask_why, "Del")
        self.add_row_button(self.tr("Link to..."), self._ask_link, "L", fits=lambda row: row.is_current)
        self.add_row_button(
            self.tr("Look at it"),
            self._view,
            "Ctrl+P",
            fits=lambda row: row.place != Place.COMING_FROM_THE_OFFICE,
        )
        self.add_button(self.tr("Add a file"), self._add, "Ctrl+N", "primary")
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, self._paste)

    def _offer_more(self) -> None:
        self._more.clear()
        self._more.addAction(self.tr("Paste a picture"), self._paste)
        row = self.table.current_row()
        if row is None:
            return
        self._more.addSeparator()
        self._more.addAction(self.tr("Change what it says..."), partial(self._change, row))
        if row.is_current:
            self._more.addAction(self.tr("Put a newer scan in its place..."), partial(self._replace, row))
        for link in row.links:
            name = rules.name_of_linked(link.about_kind, {}) if self.hides_private else link.words
            words = str(self.tr("Not linked to {name} any more")).format(name=name)
            self._more.addAction(words.replace("&", "&&"), partial(self._unlink, link))

    def _add(self) -> None:
        self._replaced = None
        self.intake.ask()

    def _paste(self) -> None:
        self._replaced = None
        self.intake.paste()

    def _replace(self, row: DocumentRow) -> None:
        self._replaced = row
        self.intake.ask()

    def _resume(self, saved: SavedDraft) -> None:
        """Go on with what she said about a paper; a new one has to be chosen again, it was not kept yet."""
        if saved.seen is not None:
            self._open_change(rules.draft_of(saved.seen), saved)
            return
        self._replaced, self._resumed = None, saved
        self.intake.ask()

    def _describe_new(self, file: TakenFile) -> None:
        """Ask what kind of paper it is, then keep it with its bytes."""
        content, replaced, resumed = file.paper.content, self._replaced, self._resumed
        self._replaced = self._resumed = None
        draft = rules.new_draft(file.name)
        if replaced is not None:
            draft = rules.DocumentDraft(
                replaced.kind, replaced.title, replaced.description, draft.taken_on, replaced.sensitivity
            )

        def store(session: Session, said: DocumentDraft) -> DocumentReference:
            if replaced is not None:
                return replace_document(session, replaced.seen, said, content)
            return add_document(session, self._chart, said, content)

        first_page = pages_kept(content, file.paper.content_type)[0]
        form = DocumentForm(draft, first_page, self)
        form.finished.connect(self.intake.go_on)
        form.saved.connect(self._offer_link)
        self.open_form(form, Destination(self._desk, self._chart, DocumentReference.kind(), store), resumed)

    def _offer_link(self, document: DocumentReference) -> None:
        """Go to the new paper; one that must belong to something is asked about at once."""
        self.table.select(document.id)
        row = self.table.current_row()
        if row is None or row.document_id != document.id:
            return
        if row.kind in rules.BELONGS_TO_SOMETHING and not row.links:
            self.notice.tell(
                "good",
                self.tr("Kept"),
                self.tr("Does it belong to a consent, a plan, a card or a person here?"),
                self.tr("Link to..."),
                partial(self._ask_link, row),
            )
        else:
            self.notice.clear()

    def _change(self, row: DocumentRow) -> None:
        self._open_change(rules.draft_of(row.seen))

    def _open_change(self, draft: DocumentDraft, resumed: SavedDraft | None = None) -> None:
        to = Destination(self._desk, self._chart, DocumentReference.kind(), describe_document, draft.seen)
        self.open_form(DocumentForm(draft, None, self), to, resumed)

    def _ask_link(self, row: DocumentRow) -> None:
        with self._desk.reading() as session:
            offers = linkable_records(session, self._chart)
        if not offers:
            words = self.tr("This chart has no consent, plan, coverage, referral or visit yet.")
            self.notice.tell("info", self.tr("Nothing to link to"), words)
            return
        named = [
            (rules.name_of_linked(each.kind, {}), "" if self.hides_private else each.words) for each in offers
        ]
        pick = PickList(self.tr("What does this paper belong to?"), named, self.tr("Link"), self)

        def link(number: int) -> None:
            to = offers[number]
            self.notice.clear()
            self.save(
                self._desk,
                lambda session: link_document(session, row.document_id, to.kind, to.record_id),
            )

        pick.picked.connect(link)
        pick.open()

    def _unlink(self, link: LinkRow) -> None:
        self.save(self._desk, lambda session: unlink_document(session, link.seen))

    def _ask_why(self, row: DocumentRow) -> None:
        self.ask_reason(
            self.tr("Mark this paper as entered in error?"),
            self.tr("It leaves the list for good. It stays in the history with your reason."),
            self.tr("Mark as error"),
            lambda reason: self.save(self._desk, lambda session: strike_document(session, row.seen, reason)),
        )

    def _view(self, row: DocumentRow) -> None:
        """Show the pages, to be read, printed or saved; the audit trail names the kind, never the title."""
        if row.place == Place.COMING_FROM_THE_OFFICE:
            words = self.tr(
                "Its pages come with one of the next syncs. What is said about it is here already."
            )
            self.notice.tell("info", self.tr("Coming from the office"), words)
            return
        desk, chart = self._desk, self._chart

        def make() -> bytes:
            with desk.reading(chart=chart, purpose="read a paper") as session:
                pages = _pages(session, row)
            return pdf_of(pages, row.kind.label, row.sha256[:_VERSION_LETTERS])

        show_paper(desk, make, self, chart)

    def _show_first_page(self, row: DocumentRow | None) -> None:
        self.picture.show_picture(None)
        if row is None or row.place == Place.COMING_FROM_THE_OFFICE:
            return
        desk, high = self._desk, self.picture.wanted_height()

        def draw(_progress: Progress) -> QImage:
            with desk.reading() as session:
                return small_picture(_pages(session, row)[0], high)

        def show(picture: QImage) -> None:
            now = self.table.current_row()
            if now is not None and now.document_id == row.document_id:
                self.picture.show_picture(picture)

        work = Background(draw, self)
        work.done.connect(show)
        work.failed.connect(_say_nothing_of_a_page_not_ours)


def _name(row: DocumentRow) -> str:
    return f"{row.kind.label}: {row.title}" if row.title else row.kind.label


def _pages(session: Session, row: DocumentRow) -> list[bytes]:
    """Return the pages of a paper.

    Raises:
        NotPrinted: if they are not all here, or no paper that this program wrote.
    """
    content = content_of_document(session, row.chart, row.sha256)
    if content is None:
        raise NotPrinted("Its pages are not all here yet. They come with one of the next syncs.")
    try:
        return pages_kept(content, row.content_type)
    except NotOurs as refused:
        words = "This scan was not made by CareCoord, so it is not opened. Ask for it to be scanned again."
        raise NotPrinted(words) from refused


def _say_nothing_of_a_page_not_ours(error: Exception) -> None:
    """Leave the small picture out; whoever looks at the paper is told why it does not open."""
    if not isinstance(error, NotPrinted):
        raise error
