"""The papers of a day as a menu below a button: the packet, the route, one person's visit sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QPushButton, QWidget

from carecoord_desktop.common.printed_packet import PrintedPacket
from carecoord_desktop.features.day_packets.queries import DayRound, day_round
from carecoord_desktop.features.visit_sheets.queries import visit_sheet
from carecoord_desktop.store.audit import head_words
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.background import Progress
from carecoord_desktop.widgets.paper.making import show_packet, show_paper
from carecoord_desktop.widgets.paper.print_menu import PaperChoice, PrintMenu

Reasons = Mapping[UUID, Sequence[str]]


@dataclass(frozen=True)
class DayPeople:
    """Whom a list shows, by chart, with the reasons; and the chart of the selected line, or None."""

    reasons: Reasons
    current: UUID | None


class DayPapers(PrintMenu):
    """Offers the papers for the people on a list."""

    def __init__(
        self,
        opened_by: QPushButton,
        desk: Desk,
        people: Callable[[], DayPeople],
        parent: QWidget,
    ) -> None:
        super().__init__(opened_by, self._offered)
        self._desk, self._people, self._page = desk, people, parent

    def _offered(self) -> list[PaperChoice]:
        people = self._people()
        reasons, chart = people.reasons, people.current
        offered = []
        if reasons:
            words = self.tr("Day packet ({number})").format(number=len(reasons))
            offered = [
                PaperChoice(words, partial(self._show_packet, reasons)),
                PaperChoice(self.tr("Route"), partial(self._show_route, reasons)),
            ]
        if chart is not None:
            offered.append(
                PaperChoice(self.tr("Visit sheet for this person"), partial(self._show_sheet, chart))
            )
        return offered

    def _show_packet(self, reasons: Reasons) -> None:
        desk = self._desk

        def make(progress: Progress) -> PrintedPacket:
            from carecoord_desktop.features.day_packets.printout import day_packet
            from carecoord_desktop.printing import Setup

            found, head = _read(desk, reasons)

            def begun(number: int) -> None:
                progress.report(number + 1, len(found.stops))
                progress.stop_if_cancelled()

            return day_packet(found, Setup(audit_head=head), begun)

        show_packet(desk, make, self._page, self.tr("Day packet"))

    def _show_route(self, reasons: Reasons) -> None:
        desk = self._desk

        def make() -> bytes:
            from carecoord_desktop.features.day_packets.printout import route_list
            from carecoord_desktop.printing import Setup

            found, head = _read(desk, reasons)
            return route_list(found, Setup(audit_head=head))

        show_paper(desk, make, self._page)

    def _show_sheet(self, chart: UUID) -> None:
        desk = self._desk

        def make() -> bytes:
            from carecoord_desktop.features.visit_sheets.printout import visit_sheet_paper
            from carecoord_desktop.printing import Setup

            with desk.reading(chart=chart, purpose="print") as session:
                found, head = visit_sheet(session, chart), head_words(session.connection())
            return visit_sheet_paper(found, Setup(audit_head=head))

        show_paper(desk, make, self._page, chart)


def _read(desk: Desk, reasons: Reasons) -> tuple[DayRound, str]:
    with desk.reading() as session:
        return day_round(session, desk.worker_id, reasons), head_words(session.connection())
