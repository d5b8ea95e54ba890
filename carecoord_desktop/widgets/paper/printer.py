"""From the pages of a paper to the system's printer: pictures at its own fineness, no file in between."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from carecoord_desktop.widgets.background import Progress
from carecoord_desktop.widgets.paper.document import POINTS_PER_INCH, PaperDocument

FINEST_DOTS_PER_INCH = 300
"""Fine enough for 8-point text; a page at 1,200 would take half a gigabyte."""


def printer_for(paper: PaperDocument) -> QPrinter:
    """Return the system's printer set up for a paper; the job has a number for a name (SEC-L4)."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(paper.version)
    printer.setFullPage(True)
    printer.setPageLayout(_layout(paper.sizes[0]))
    return printer


def print_pages(paper: PaperDocument, printer: QPrinter, progress: Progress | None = None) -> int:
    """Print the pages that were chosen in the dialog of the system; return how many.

    Raises:
        PrinterRefused: if the printer does not take the job.
    """
    first = max(1, printer.fromPage())
    last = printer.toPage() or paper.pages
    chosen = range(first - 1, min(last, paper.pages))
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterRefused
    try:
        for count, number in enumerate(chosen):
            if progress is not None:
                progress.report(count, len(chosen))
                progress.stop_if_cancelled()
            if count:
                printer.newPage()
            _print_page(paper, number, printer, painter)
    finally:
        painter.end()
    return len(chosen)


class PrinterRefused(Exception):
    """The printer does not take the job."""


def _print_page(paper: PaperDocument, number: int, printer: QPrinter, painter: QPainter) -> None:
    size = paper.sizes[number]
    fineness = min(printer.resolution(), FINEST_DOTS_PER_INCH)
    picture = paper.picture(number, round(size.width() * fineness / POINTS_PER_INCH))
    dots = printer.resolution() / POINTS_PER_INCH
    painter.drawImage(QRectF(0, 0, size.width() * dots, size.height() * dots), picture)


def _layout(size: QSizeF) -> QPageLayout:
    """Return the sheet a page lies on: a page wider than high is a sheet on its side, not another sheet."""
    is_wide = size.width() > size.height()
    upright = size.transposed() if is_wide else size
    sheet = QPageSize(upright, QPageSize.Unit.Point, matchPolicy=QPageSize.SizeMatchPolicy.FuzzyMatch)
    way = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    return QPageLayout(sheet, way, QMarginsF(0, 0, 0, 0))
