"""The preview: what will be printed, and the only way to print it or to save it as a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.background import Background, ProgressPanel
from carecoord_desktop.widgets.buttons import ButtonKind, button, refuse_button
from carecoord_desktop.widgets.labels import Heading, SoftText
from carecoord_desktop.widgets.notice_bar import NoticeBar
from carecoord_desktop.widgets.paper.document import read_paper
from carecoord_desktop.widgets.paper.page_strip import PageStrip
from carecoord_desktop.widgets.paper.printer import PrinterRefused, print_pages, printer_for
from carecoord_desktop.widgets.style import look, space

_SIZE = (860, 680)  # pixels at 100 %


class PaperPreview(QDialog):
    """Shows a composed paper. Printing and saving are written into the audit trail before they happen.

    A packet of several people's papers has a line for each of them: `parts` are its words by chart.
    `given_out` tells that it went to a printer or into a file.
    """

    given_out = Signal()

    def __init__(
        self,
        desk: Desk,
        content: bytes,
        chart: UUID | None = None,
        parent: QWidget | None = None,
        *,
        parts: Mapping[UUID | None, str] | None = None,
    ) -> None:
        super().__init__(parent)
        self.paper = read_paper(content)
        self._desk = desk
        self._parts = parts or {chart: self.paper.audit_words}
        self._work: Background | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.paper.name)
        self.resize(*(look().px(length) for length in _SIZE))
        self.strip = PageStrip(self.paper)
        self.notice = NoticeBar()
        self._where = SoftText("")
        self._where.setWordWrap(False)
        self._zoomed = SoftText("")
        self._zoomed.setWordWrap(False)
        self.print_button = self._button(
            self.tr("Print..."), self.ask_printer, "Ctrl+P", "primary", "printer"
        )
        self.save_button = self._button(
            self.tr("Save as PDF..."), self._ask_file, "Ctrl+S", "secondary", "file-pdf"
        )
        refuse_button(self.print_button, desk.refusal("print"))
        refuse_button(self.save_button, desk.refusal("export"))
        self.close_button = self._button(self.tr("Close"), self.reject, "", "secondary")
        self._build()
        self.strip.moved.connect(self._say_where)
        self.strip.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say_where()

    def ask_printer(self) -> None:
        """Open the system's print dialog; it offers printers and pages, and no file (SEC-L4)."""
        if not QPrinterInfo.availablePrinterNames():
            words = self.tr("This computer has no printer yet. Connect one, or save the paper as PDF.")
            self.notice.tell("wait", self.tr("No printer"), words)
            return
        printer = printer_for(self.paper)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setMinMax(1, self.paper.pages)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=False)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=self.paper.pages > 1)
        dialog.accepted.connect(lambda: self.print_on(printer))
        QDialog.open(dialog)

    def print_on(self, printer: QPrinter) -> None:
        """Print on a printer, beside the window."""
        self._note(Deed.PRINT)
        self.given_out.emit()
        paper = self.paper
        self.print_button.setEnabled(False)
        self._work = Background(lambda progress: print_pages(paper, printer, progress), self)
        self._progress.addWidget(ProgressPanel(self._work, self.tr("Printing")))
        self._work.done.connect(self._tell_printed)
        self._work.failed.connect(self._tell_refused)
        self._work.cancelled.connect(self._end_printing)

    def save_to(self, path: Path) -> None:
        """Save the paper as a file that other programs can read: an export, so it is audited first."""
        self._note(Deed.EXPORT, f", {len(self.paper.content)} bytes, not encrypted")
        try:
            path.write_bytes(self.paper.content)
        except OSError as refused:
            words = self.tr("It could not be saved there: {reason}. Choose another folder.")
            self.notice.tell("late", self.tr("Not saved"), words.format(reason=refused.strerror))
            return
        self.given_out.emit()
        words = self.tr(
            "Saved as {name}. This file is not encrypted: keep it safe, and delete it when it is done."
        )
        self.notice.tell("wait", self.tr("Saved"), words.format(name=path.name))

    def _note(self, deed: Deed, how: str = "") -> None:
        self._desk.note(*(
            Entry(deed, chart, entity="paper", detail=f"{words}{how}") for chart, words in self._parts.items()
        ))  # fmt: skip

    def _ask_file(self) -> None:
        # the system's own dialog: Qt's would remember folder names in clear text (SEC-L3)
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as PDF"), f"{self.paper.name}.pdf", self.tr("PDF files (*.pdf)")
        )
        if name:
            self.save_to(Path(name))

    def _tell_printed(self, pages: int) -> None:
        self._end_printing()
        self.notice.tell("good", self.tr("Sent to the printer"), self.tr("%n pages.", None, pages))

    def _tell_refused(self, error: Exception) -> None:
        self._end_printing()
        if not isinstance(error, PrinterRefused):
            raise error
        words = self.tr("The printer did not take it. Look whether it is on, or choose another one.")
        self.notice.tell("late", self.tr("Not printed"), words)

    def _end_printing(self) -> None:
        self._work = None
        self.print_button.setEnabled(True)
        while (item := self._progress.takeAt(0)) is not None:
            if (panel := item.widget()) is not None:
                panel.deleteLater()

    def _say_where(self) -> None:
        words = self.tr("Page {number} of {total}")
        self._where.setText(words.format(number=self.strip.page, total=self.paper.pages))
        self._zoomed.setText(f"{self.strip.zoom_percent} %")

    def _button(
        self, words: str, pressed: Callable[[], object], keys: str, kind: ButtonKind, icon_name: str = ""
    ) -> QPushButton:
        made = button(words, kind, icon_name)
        made.clicked.connect(lambda: pressed())
        if keys:
            made.setShortcut(QKeySequence(keys))
            made.setToolTip(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
        return made

    def _build(self) -> None:
        top, bottom, whole = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        self._progress = QVBoxLayout()
        title = Heading(self.paper.name, level=2)
        top.addWidget(title)
        top.addStretch(1)
        top.addWidget(self._where)
        for words, name, pressed, keys in (
            ("−", self.tr("Smaller"), self.strip.zoom_out, "Ctrl+-"),
            ("+", self.tr("Larger"), self.strip.zoom_in, "Ctrl++"),
            (self.tr("Fit width"), self.tr("As wide as the window"), self.strip.fit_width, "Ctrl+0"),
        ):
            made = self._button(words, pressed, keys, "quiet")
            made.setAccessibleName(name)
            top.addWidget(made)
            if words == "−":
                top.addWidget(self._zoomed)
        QShortcut(QKeySequence("Ctrl+="), self, self.strip.zoom_in)
        words = self._desk.refusal("print") or self.tr("It is printed as you see it here.")
        bottom.addWidget(SoftText(words, small=True), 1)
        for made in (self.close_button, self.save_button, self.print_button):
            bottom.addWidget(made)
        for part in (top, self.notice, self.strip, self._progress, bottom):
            if isinstance(part, QWidget):
                whole.addWidget(part, 1 if part is self.strip else 0)
            else:
                whole.addLayout(part)
        space(top, between=8)
        space(bottom, between=8)
        space(whole, around=16, between=12)
