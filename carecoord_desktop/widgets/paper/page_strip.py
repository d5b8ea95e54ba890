"""The pages of a paper below each other, drawn in the background when they come into sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from carecoord_desktop.widgets.background import Background, Progress
from carecoord_desktop.widgets.paper.document import POINTS_PER_INCH, PaperDocument
from carecoord_desktop.widgets.style import look

_SCREEN_DOTS_PER_INCH = 96.0
_ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_GAP = 16  # pixels at 100 %, between pages and around them


class PageStrip(QScrollArea):
    """Scrolls through pages; `moved` says that another page is in front or the zoom has changed."""

    moved = Signal()

    def __init__(self, paper: PaperDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zoom: float | None = None
        self._pages = _Pages(paper)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(self._pages)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setAccessibleName(self.tr("Pages"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.moved.emit())
        self.verticalScrollBar().setSingleStep(look().px(48))

    @property
    def page(self) -> int:
        """The page in front, from 1."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return self._pages.page_at(middle) + 1

    @property
    def zoom_percent(self) -> int:
        """How large pages are shown; 100 is their size on paper."""
        return round(self._pages.zoom * 100)

    @property
    def is_drawn(self) -> bool:
        """Whether every page in sight is drawn as sharp as the screen allows."""
        return self._pages.is_drawn

    def zoom_in(self) -> None:
        """Show pages larger."""
        self._set_zoom(next((zoom for zoom in _ZOOMS if zoom > self._pages.zoom + 0.01), _ZOOMS[-1]))

    def zoom_out(self) -> None:
        """Show pages smaller."""
        self._set_zoom(next((zoom for zoom in reversed(_ZOOMS) if zoom < self._pages.zoom - 0.01), _ZOOMS[0]))

    def fit_width(self) -> None:
        """Show pages as wide as there is room, and keep that when the window changes."""
        self._set_zoom(None)

    def go_to(self, page: int) -> None:
        """Bring the head of a page (from 1) to the top."""
        self.verticalScrollBar().setValue(self._pages.top_of(page - 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pages as wide as the window."""
        super().resizeEvent(event)
        self._apply_zoom()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from page to page, to the first and to the last."""
        last = self._pages.paper.pages
        match event.key():
            case Qt.Key.Key_Home:
                self.go_to(1)
            case Qt.Key.Key_End:
                self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
            case Qt.Key.Key_Right:
                self.go_to(min(self.page + 1, last))
            case Qt.Key.Key_Left:
                self.go_to(max(self.page - 1, 1))
            case _:
                super().keyPressEvent(event)

    def _set_zoom(self, zoom: float | None) -> None:
        page = self.page
        self._zoom = zoom
        self._apply_zoom()
        self.go_to(page)
        self.moved.emit()

    def _apply_zoom(self) -> None:
        self._pages.set_zoom(self._zoom or self._pages.zoom_for(self.viewport().width()))


class _Pages(QWidget):
    """Paints the pages that are in sight; those that are not drawn yet are white for a moment."""

    def __init__(self, paper: PaperDocument) -> None:
        super().__init__()
        self.paper = paper
        self.zoom = 1.0
        self._pictures: dict[int, QImage] = {}
        self._work: Background | None = None

    @property
    def is_drawn(self) -> bool:
        """Whether no page in sight waits for its picture."""
        return self._work is None and not self._missing(self.visibleRegion().boundingRect())

    def zoom_for(self, width: int) -> float:
        """Return the zoom at which the widest page fills a width."""
        widest = max(size.width() for size in self.paper.sizes)
        return max(0.2, (width - 2 * look().px(_GAP)) / (widest * _SCREEN_DOTS_PER_INCH / POINTS_PER_INCH))

    def set_zoom(self, zoom: float) -> None:
        """Show the pages in another size."""
        self.zoom = zoom
        self.resize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of all pages."""
        areas = self._areas()
        gap = look().px(_GAP)
        return QSize(max(area.width() for area in areas) + 2 * gap, areas[-1].bottom() + gap)

    def page_at(self, y: int) -> int:
        """Return the page (from 0) at a height."""
        return next(
            (number for number, area in enumerate(self._areas()) if y <= area.bottom()), self.paper.pages - 1
        )

    def top_of(self, number: int) -> int:
        """Return where a page begins, with some ground above it."""
        return self._areas()[number].top() - look().px(_GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages in sight, and have those drawn that lack a picture."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        edge = QColor(look().colors.line)
        for number, area in enumerate(self._areas()):
            if not area.intersects(event.rect()):
                continue
            painter.fillRect(area.adjusted(-1, -1, 1, 1), edge)
            painter.fillRect(area, QColor("white"))
            if (picture := self._pictures.get(number)) is not None:
                painter.drawImage(area, picture)
        self._draw_missing(event.rect())

    def _areas(self) -> list[QRect]:
        scale = self.zoom * _SCREEN_DOTS_PER_INCH / POINTS_PER_INCH
        gap = look().px(_GAP)
        areas, top = [], gap
        for size in self.paper.sizes:
            area = QRect(gap, top, round(size.width() * scale), round(size.height() * scale))
            areas.append(area)
            top = area.bottom() + gap
        return areas

    def _wanted_width(self, area: QRect) -> int:
        return round(area.width() * self.devicePixelRatioF())

    def _missing(self, sight: QRect) -> list[tuple[int, int]]:
        """Return (page, width in pixels) for what is in sight and not drawn in this size."""
        return [
            (number, width)
            for number, area in enumerate(self._areas())
            if area.intersects(sight)
            and (width := self._wanted_width(area))
            and (number not in self._pictures or self._pictures[number].width() != width)
        ]

    def _draw_missing(self, sight: QRect) -> None:
        missing = self._missing(sight)
        if not missing or self._work is not None:
            return
        paper = self.paper

        def draw(progress: Progress) -> list[tuple[int, QImage]]:
            drawn = []
            for number, width in missing:
                progress.stop_if_cancelled()
                drawn.append((number, paper.picture(number, width)))
            return drawn

        self._work = Background(draw, self)
        self._work.done.connect(self._take)

    def _take(self, drawn: Sequence[tuple[int, QImage]]) -> None:
        self._work = None
        sight = {number for number, _ in self._missing(self.visibleRegion().boundingRect())}
        kept = sight | {number for number, _ in drawn}
        self._pictures = {number: each for number, each in self._pictures.items() if number in kept} | dict(
            drawn
        )
        self.update()
