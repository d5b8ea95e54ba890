"""Papers on screen: dropped, looked at, kept, linked, and read page by page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from carecoord_desktop.features.documents.form import DocumentForm
from carecoord_desktop.features.documents.page import DocumentsPage
from carecoord_desktop.features.documents.queries import Place
from carecoord_desktop.features.documents.records import DocumentKind
from carecoord_desktop.features.needs.records import Sensitivity
from carecoord_desktop.features.related_people.records import RelatedPerson, RelatedRole
from carecoord_desktop.store.audit import Deed, latest_lines
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.paper.preview import PaperPreview
from carecoord_desktop.widgets.pick_list import PickList
from tests.builders.documents import a_document, a_phone_photo, a_photo, a_scan, as_file, the_documents
from tests.builders.pages import opened, press

PATIENCE_MS = 20_000


@pytest.fixture
def page(rosa: Desk, lucille: UUID, show_page: Callable[[DocumentsPage], DocumentsPage]) -> DocumentsPage:
    """Lucille's papers, still none, on screen."""
    return show_page(DocumentsPage(rosa, lucille))


def dropped(page: DocumentsPage, *files: Path) -> None:
    """Drop files onto the page."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    page.dropEvent(
        QDropEvent(
            QPointF(200, 200), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip


def the_form(page: DocumentsPage, qtbot: QtBot) -> DocumentForm:
    """Wait for the form that asks what the paper is."""
    qtbot.waitUntil(
        lambda: any(form.isVisible() for form in page.findChildren(DocumentForm)), timeout=PATIENCE_MS
    )
    return opened(page, DocumentForm)


def test_dropped_photos_are_asked_about_one_after_the_other(
    page: DocumentsPage, rosa: Desk, lucille: UUID, qtbot: QtBot, tmp_path: Path
) -> None:
    front, back = tmp_path / "card front.jpg", tmp_path / "card back.png"
    front.write_bytes(a_phone_photo())
    back.write_bytes(as_file(a_photo(), "PNG"))
    dropped(page, front, back)
    form = the_form(page, qtbot)
    assert form.picture.has_picture
    assert form.draft().kind == DocumentKind.INSURANCE_CARD_FRONT
    form.ui.save.click()
    qtbot.waitUntil(lambda: not form.isVisible())
    form = the_form(page, qtbot)
    assert form.draft().kind == DocumentKind.INSURANCE_CARD_BACK
    form.ui.save.click()
    assert [row.kind for row in the_documents(rosa, lucille)] == [
        DocumentKind.INSURANCE_CARD_BACK,
        DocumentKind.INSURANCE_CARD_FRONT,
    ]
    assert page.table.cell_text(0, 3) == "Not at the office yet"


def test_a_file_that_is_no_paper_is_refused_above_the_list_by_its_name(
    page: DocumentsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    wrong = tmp_path / "notes.docx"
    wrong.write_bytes(b"PK\x03\x04" + bytes(50))
    dropped(page, wrong, tmp_path / "gone.jpg")
    with qtbot.waitSignal(page.intake.refused, timeout=PATIENCE_MS) as refused:
        pass
    assert refused.args == [
        "notes.docx: Only photos (JPEG, PNG, WebP), scans (TIFF) and PDF files can be kept here."
    ]
    with qtbot.waitSignal(page.intake.refused, timeout=PATIENCE_MS) as refused:
        pass
    assert refused.args == ["gone.jpg: It could not be opened. Is it still there?"]
    assert page.notice.isVisible()


def test_a_copied_picture_is_pasted_with_the_usual_keys(page: DocumentsPage, qtbot: QtBot) -> None:
    picture = QImage(300, 200, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkCyan)
    QGuiApplication.clipboard().setImage(picture)
    QTest.keyClick(page.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert the_form(page, qtbot).draft().kind is None


def test_a_signed_consent_is_asked_at_once_what_it_belongs_to(
    page: DocumentsPage, rosa: Desk, lucille: UUID, qtbot: QtBot, tmp_path: Path
) -> None:
    with rosa.writing() as session:
        session.add(RelatedPerson(chart=lucille, name="Ray Grant", role=RelatedRole.FAMILY))
    file = tmp_path / "consent.jpg"
    file.write_bytes(a_phone_photo())
    dropped(page, file)
    the_form(page, qtbot).ui.save.click()
    press(page.notice, "Link to...")
    opened(page, PickList).picked.emit(0)
    [row] = the_documents(rosa, lucille)
    assert [link.words for link in row.links] == ["Person: Ray Grant"]
    assert not page.notice.isVisible()


def test_a_form_without_a_kind_says_so_and_stays(
    page: DocumentsPage, rosa: Desk, lucille: UUID, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "IMG_1.jpg"
    file.write_bytes(a_phone_photo())
    dropped(page, file)
    form = the_form(page, qtbot)
    form.ui.save.click()
    assert form.isVisible()
    form.ui.kind.choose(DocumentKind.LETTER)
    form.ui.save.click()
    assert [row.kind for row in the_documents(rosa, lucille)] == [DocumentKind.LETTER]


def test_a_paper_is_read_page_by_page_and_saved_with_a_line_in_the_register(
    page: DocumentsPage, rosa: Desk, lucille: UUID, qtbot: QtBot, tmp_path: Path
) -> None:
    row = a_document(rosa, lucille, a_scan(3), title="About Ray")
    page.table.select(row.document_id)
    qtbot.waitUntil(lambda: page.picture.has_picture, timeout=PATIENCE_MS)
    assert page.picture.isVisibleTo(page)
    press(page, "Look at it")
    qtbot.waitUntil(lambda: bool(page.window().findChildren(PaperPreview)), timeout=PATIENCE_MS)
    preview = opened(page, PaperPreview)
    assert (preview.paper.name, preview.paper.pages) == ("Letter", 3)
    preview.save_to(tmp_path / "copy.pdf")
    assert (tmp_path / "copy.pdf").read_bytes().startswith(b"%PDF")
    with rosa.reading() as session:
        [line] = [line for line in latest_lines(session, 5) if line.deed == Deed.EXPORT]
    assert line.chart == lucille
    assert "Letter, version" in line.detail
    assert "About Ray" not in line.detail, "the trail says which paper, never what is in it"


def test_a_paper_is_linked_to_who_it_is_about(
    page: DocumentsPage, rosa: Desk, lucille: UUID, qtbot: QtBot
) -> None:
    row = a_document(rosa, lucille, kind=DocumentKind.COURT_ORDER)
    with rosa.writing() as session:
        session.add(RelatedPerson(chart=lucille, name="Ray Grant", role=RelatedRole.FAMILY))
    page.table.select(row.document_id)
    QTest.keyClick(page.table, Qt.Key.Key_L)
    opened(page, PickList).picked.emit(0)
    assert page.table.cell_text(0, 2) == "Person"
    [menu] = page.findChildren(QMenu)
    menu.aboutToShow.emit()
    [unlink] = [each for each in menu.actions() if each.text().startswith("Not linked")]
    assert unlink.text() == "Not linked to Person: Ray Grant any more"
    unlink.trigger()
    assert page.table.cell_text(0, 2) == ""


def test_private_papers_are_not_shown_beside_the_person(
    page: DocumentsPage, rosa: Desk, lucille: UUID
) -> None:
    a_document(rosa, lucille, title="Protective order", sensitivity=Sensitivity.VIOLENCE)
    assert page.table.shown_count() == 1
    page.hide_private(True)
    assert page.table.shown_count() == 0


def test_a_paper_whose_pages_are_still_coming_says_so(page: DocumentsPage, rosa: Desk, lucille: UUID) -> None:
    row = a_document(rosa, lucille)
    with rosa.store.applying(rosa.worker_id) as applying:
        applying.connection.exec_driver_sql("UPDATE attachment SET state = 'coming'")
    page.refresh()
    [row] = the_documents(rosa, lucille)
    assert row.place == Place.COMING_FROM_THE_OFFICE
    page.table.select(row.document_id)
    assert page.table.cell_text(0, 3) == "Coming from the office"
    assert not page.picture.has_picture
