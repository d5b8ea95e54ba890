"""The receipts of past rounds: what went, what came, and whether both sides proved to be the same."""

from __future__ import annotations

from carecoord_desktop.features.conflicts.rules import kind_words
from carecoord_desktop.shell.office.link import OfficeLink
from carecoord_desktop.shell.office.words import counts_words, short_moment_words
from carecoord_desktop.store.audit import head_words
from carecoord_desktop.sync import queries
from carecoord_desktop.sync.queries import Receipt
from carecoord_desktop.sync.receipt_words import check_number, receipt_words, size_words
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.paper.making import show_paper
from carecoord_desktop.widgets.record_page import ListPage, moment_words
from carecoord_desktop.widgets.row_table import Column


class ReceiptsTab(ListPage[Receipt]):
    """The newest receipt first; the details of the current one stand beside it."""

    watches = frozenset({"office"})

    def __init__(self, link: OfficeLink) -> None:
        super().__init__()
        self._link = link
        empty = EmptyState(
            self.tr("After each sync that carried something, its receipt stands here. There is none yet.")
        )
        self.show_list(
            self.tr("Receipts"),
            [
                Column(self.tr("When"), lambda row: short_moment_words(row.at), lambda row: row.at),
                Column(self.tr("Sent"), lambda row: f"{_sent(row):,}", _sent, "right"),
                Column(self.tr("Received"), lambda row: f"{_received(row):,}", _received, "right"),
                Column(self.tr("Waiting"), lambda row: f"{row.waiting:,}", lambda row: row.waiting, "right"),
                Column(self.tr("Proof"), self._proof, stretch=True, chip=_chip),
            ],
            lambda row: row.at,
            empty=empty,
        )
        self.describe_beside(self._describe)
        self.print_button = self.add_row_button(self.tr("Print receipt"), self._print, "Ctrl+P")

    def refresh(self) -> None:
        """Read the receipts again, and show the newest one unless she is on another."""
        with self._link.desk.reading() as session:
            rows = queries.latest_receipts(session.connection())
        self.table.show_rows(rows)
        if rows and self.table.current_row() is None:
            self.show_newest()

    def show_newest(self) -> None:
        """Go to the receipt of the last round."""
        self.table.view.selectRow(0)

    def _print(self, row: Receipt) -> None:
        desk = self._link.desk
        with desk.reading() as session:
            office = queries.standing(session.connection()).office
            head = head_words(session.connection())

        def make() -> bytes:
            # loaded with the first paper: whoever only syncs does not wait for it
            from carecoord_desktop.printing import Setup
            from carecoord_desktop.sync.receipt_paper import receipt_paper

            setup = Setup(audit_head=head)
            return receipt_paper(
                row, office=office, worker=desk.worker_name, kind_words=kind_words, setup=setup
            )

        show_paper(desk, make, self)

    def _proof(self, row: Receipt) -> str:
        return self.tr("Same on both sides") if row.is_equal else self.tr("Not proven yet")

    def _describe(self, row: Receipt) -> list[tuple[str, str]]:
        both = self.tr("{number} here and at the office")
        proof = both.format(number=check_number(row.root)) if row.is_equal and row.root else ""
        return [
            ("", moment_words(row.at)),
            (self.tr("Receipt"), receipt_words(row)),
            (self.tr("Sent"), counts_words(row.sent) or self.tr("Nothing")),
            (self.tr("Received"), counts_words(row.received) or self.tr("Nothing")),
            (self.tr("Check number"), proof),
            (self.tr("Carried"), self._carried_words(row)),
        ]

    def _carried_words(self, row: Receipt) -> str:
        words = self.tr("{up} up, {down} down. Requests: {requests}")
        up, down = size_words(row.bytes_up), size_words(row.bytes_down)
        return words.format(up=up, down=down, requests=row.requests)


def _sent(row: Receipt) -> int:
    return sum(row.sent.values())


def _received(row: Receipt) -> int:
    return sum(row.received.values())


def _chip(row: Receipt) -> ChipKind:
    return "good" if row.is_equal else "wait"
