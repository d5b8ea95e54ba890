"""How the laptop stands with the office now: confirmed when, what waits, which charts come and go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.features.conflicts.rules import kind_words
from carecoord_desktop.shell.office.handed_over import chart_name, new_coordinator
from carecoord_desktop.shell.office.link import OfficeLink
from carecoord_desktop.shell.office.stick_card import StickCard
from carecoord_desktop.shell.office.words import progress_words
from carecoord_desktop.store.chart_scope import ScopeState
from carecoord_desktop.sync import queries
from carecoord_desktop.sync.queries import ChartStanding, Standing
from carecoord_desktop.sync.receipt_words import size_words
from carecoord_desktop.sync.runner import Progress
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.card_columns import facts_grid
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.record_page import moment_words
from carecoord_desktop.widgets.style import look, space

_WIDTH = 760  # pixels at 100 %

Facts = Sequence[tuple[str, str]]


class NowTab(Page):
    """Cards, one thing each; `connect_wanted` where there is no office yet."""

    watches = frozenset({"office"})
    connect_wanted = Signal()

    def __init__(self, link: OfficeLink) -> None:
        super().__init__("")
        self._link = link
        self.set_title(self.tr("Office"))
        self.sync = self.add_action(self.tr("Sync now"), "primary", "arrows-clockwise")
        self.sync.clicked.connect(self._press)
        self.nothing = EmptyState(
            self.tr(
                "This laptop is not connected to an office yet. Everything you save is kept here, and sent "
                "once it is. Ask your office for an address and a code."
            ),
            self.tr("Connect..."),
        )
        self.nothing.begun.connect(self.connect_wanted)
        self.body.addWidget(self.nothing, 1)
        self._cards = QWidget()
        self._column = QVBoxLayout(self._cards)
        space(self._column, between=16)
        self.body.addWidget(self._cards)
        self.stick = StickCard(link)
        self.stick.setMaximumWidth(look().px(_WIDTH))
        self.body.addWidget(self.stick)
        self.body.addStretch(1)
        link.moved.connect(self._show_progress)

    def refresh(self) -> None:
        """Read everything again."""
        with self._link.desk.reading() as session:
            connection = session.connection()
            standing = queries.standing(connection)
            kinds = queries.waiting_by_kind(connection)
            motion = queries.charts_in_motion(connection)
            handed = [
                self._handed_fact(session, each) for each in motion if each.state == ScopeState.HANDED_OVER
            ]
        self.nothing.setVisible(not standing.is_enrolled)
        self._cards.setVisible(standing.is_enrolled)
        self.stick.setVisible(standing.is_enrolled)
        self.sync.setVisible(standing.is_enrolled)
        self.sync.setText(self.tr("Stop") if self._link.is_running else self.tr("Sync now"))
        self._clear()
        if standing.is_enrolled:
            self._add(standing.office or self.tr("The office"), self._office_facts(standing))
            self._add(self.tr("Waiting to be sent"), self._waiting_facts(standing, kinds), self._all_sent())
            if scans := self._scan_facts(standing):
                self._add(self.tr("Scans on their way"), scans)
            coming = [each for each in motion if each.state == ScopeState.PENDING]
            if coming:
                self._add(self.tr("Arriving"), (), self._coming_words(len(coming)))
            if handed:
                self._add(self.tr("Handed over"), handed)

    def _office_facts(self, standing: Standing) -> Facts:
        people = max(0, standing.charts - 1)  # the office's own chart is one of them
        return [
            (self.tr("Last confirmed"), moment_words(standing.confirmed_at) or self.tr("Never yet")),
            (self.tr("Last tried"), moment_words(standing.tried_at) or self.tr("Never yet")),
            (self.tr("Charts here"), f"{people:,}"),
            (self.tr("Kept for review"), f"{standing.held:,}"),
        ]

    def _waiting_facts(self, standing: Standing, kinds: dict[str, int]) -> Facts:
        found = [(kind_words(kind), f"{count:,}") for kind, count in sorted(kinds.items())]
        if found and standing.oldest_waiting_at is not None:
            found.append((self.tr("The oldest is from"), moment_words(standing.oldest_waiting_at)))
        return found

    def _scan_facts(self, standing: Standing) -> Facts:
        scans = standing.scans
        ways = (
            (self.tr("To the office"), scans.up, scans.up_bytes),
            (self.tr("From the office"), scans.down, scans.down_bytes),
        )
        return [(words, f"{number:,} ({size_words(size)})") for words, number, size in ways if number]

    def _all_sent(self) -> str:
        return self.tr("Nothing waits: all you saved has been taken in by the office.")

    def _coming_words(self, count: int) -> str:
        if count == 1:
            return self.tr("1 chart is being fetched. It is listed once all of it is here.")
        return self.tr("%n charts are being fetched. Each is listed once all of it is here.", None, count)

    def _handed_fact(self, session: Session, standing: ChartStanding) -> tuple[str, str]:
        to = new_coordinator(session, standing.chart, self._link.desk.worker_id)
        words = self.tr("To {name} on {moment}. Read only, until it leaves this laptop.")
        on = moment_words(standing.since)
        return chart_name(session, standing.chart), words.format(name=to, moment=on)

    def _press(self) -> None:
        if self._link.is_running:
            self._link.cancel()
        else:
            self._link.sync_now()

    def _show_progress(self, progress: Progress) -> None:
        self.sync.setText(self.tr("Stop"))
        self.set_title(self.tr("Office"), progress_words(progress))

    def kinds_changed(self, kinds: frozenset[str]) -> None:
        """Say that the round has ended, and show what is there now."""
        self.set_title(self.tr("Office"))
        super().kinds_changed(kinds)

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()

    def _add(self, heading: str, facts: Facts, otherwise: str = "") -> None:
        card = Card(heading)
        card.setMaximumWidth(look().px(_WIDTH))
        if facts:
            card.body.addLayout(facts_grid(facts))
        else:
            card.body.addWidget(Paragraph(otherwise))
        self._column.addWidget(card)
