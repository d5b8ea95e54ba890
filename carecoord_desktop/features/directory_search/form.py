"""Looking for a service on screen: what is asked, the filters in force, and a picker for other forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QMenu, QSizePolicy, QVBoxLayout, QWidget

from carecoord_desktop.common.languages import LANGUAGES, language_name
from carecoord_desktop.common.zip_codes import five_digits
from carecoord_desktop.features.directory.page import FRESHNESS_CHIPS
from carecoord_desktop.features.directory.rules import FreshnessLine
from carecoord_desktop.features.directory_search.queries import TOP, ServiceFound, find_help, services_found
from carecoord_desktop.features.directory_search.rules import Limit, Search
from carecoord_desktop.features.everyday_words.rules import paper_labels
from carecoord_desktop.features.needs.rules import domains
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.filter_chips import FilterChips
from carecoord_desktop.widgets.flow import FlowLayout
from carecoord_desktop.widgets.labels import SoftText
from carecoord_desktop.widgets.row_table import Column, RowTable
from carecoord_desktop.widgets.style import look, space

TYPING_MS = 120
"""After a letter the search waits this long for the next one."""

_TYPED, _KIND, _ZIP, _AGE = 360, 220, 96, 72  # pixels at 100 %


@dataclass(frozen=True)
class _Switch:
    """One filter in words, and the search with it and without."""

    words: str
    is_on: bool
    on: Search
    off: Search


class SearchBar(QWidget):
    """Asks what is needed, for whom and where; `changed` carries the search once somebody stops typing."""

    changed = Signal(Search)

    def __init__(self, search: Search, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = search
        self._chips: list[_Switch] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_MS)
        self._pause.timeout.connect(self._tell_typed)
        self.typed = self._line(
            self.tr("What is needed: food, rent, a ride, luz..."), self.tr("Search services")
        )
        self.category: Choice[Any] = Choice()
        self.category.offer(
            {domain.id: domain.label for domain in domains().values()}, blank=self.tr("Any kind of help")
        )
        self.category.setAccessibleName(self.tr("Kind of help"))
        self.category.chosen.connect(lambda _: self._tell_typed())
        self.zip_code = self._line(self.tr("ZIP"), self.tr("ZIP code of the person"))
        self.age = self._line(self.tr("Age"), self.tr("Age of the person"))
        self.filter = button(self.tr("Filter"), "secondary", "funnel-simple")
        self.menu = QMenu(self.filter)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.filter.setMenu(self.menu)
        self.row = FlowLayout()
        self.chips = FilterChips()
        self.chips.removed.connect(lambda index: self._take(self._chips[index].off))
        self._build()
        self.show_search(search)

    @property
    def search(self) -> Search:
        """What is asked now."""
        return self._search

    def show_search(self, search: Search) -> None:
        """Show another search, without telling of it."""
        self._search = search
        seeker = search.seeker
        for line, text in (
            (self.typed, search.typed), (self.zip_code, seeker.zip_code),
            (self.age, "" if seeker.age is None else str(seeker.age)),
        ):  # fmt: skip
            if line.text() != text:
                line.blockSignals(True)
                line.setText(text)
                line.blockSignals(False)
        if search.category:
            self.category.choose(search.category)
        else:
            self.category.setCurrentIndex(0)

    def say_hidden(self, hidden: int) -> None:
        """Show the filters in force and how many services they hide."""
        self._chips = [switch for switch in self._switches() if switch.is_on]
        self.chips.show_filters([switch.words for switch in self._chips], hidden)
        self._keep_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height of as many rows as the width leaves."""
        super().resizeEvent(event)
        self._keep_rows()

    def rest(self, is_resting: bool) -> None:
        """Take no questions while something else is listed below."""
        for widget in self._asked():
            widget.setEnabled(not is_resting)
        self.chips.setVisible(not is_resting and bool(self._chips))
        self._keep_rows()

    def _keep_rows(self) -> None:
        # a page gives its parts the least they ask for, and wrapped rows ask for one row only
        whole = self.layout()
        assert whole is not None  # noqa: S101  # as `_build` made it
        whole.invalidate()
        self.setMinimumHeight(whole.heightForWidth(self.width()))

    def _tell_typed(self) -> None:
        self._pause.stop()
        age = self.age.text().strip()
        seeker = replace(
            self._search.seeker,
            zip_code=self.zip_code.text().strip(),
            age=int(age) if age.isdecimal() and len(age) < 4 else None,
        )
        category = self.category.value() or ""
        self._take(replace(self._search, typed=self.typed.text(), category=str(category), seeker=seeker))

    def _take(self, search: Search) -> None:
        self.show_search(search)
        self.changed.emit(search)

    def _fill_menu(self) -> None:
        self.menu.clear()
        for switch in self._limits():
            self._offer(self.menu, switch)
        spoken = self.menu.addMenu(self.tr("Language"))
        for switch in self._languages(LANGUAGES):
            self._offer(spoken, switch)
        papers = self.menu.addMenu(self.tr("Does not have"))
        for switch in self._papers():
            self._offer(papers, switch)

    def _offer(self, menu: QMenu, switch: _Switch) -> None:
        action = menu.addAction(switch.words)
        action.setCheckable(True)
        action.setChecked(switch.is_on)
        action.toggled.connect(lambda is_on: self._take(switch.on if is_on else switch.off))

    def _switches(self) -> Iterator[_Switch]:
        yield from self._limits()
        yield from self._languages(self._search.seeker.languages)
        yield from self._papers()

    def _limits(self) -> Iterator[_Switch]:
        seeker = self._search.seeker
        zip_code = five_digits(seeker.zip_code)
        offered = [
            (Limit.RUNNING, self.tr("Running services"), True),
            (Limit.OPEN_NOW, self.tr("Open now"), True),
            (Limit.NEAR, self.tr("Within 10 miles"), bool(zip_code)),
            (Limit.SERVES_AREA, str(self.tr("Serves {zip}")).format(zip=zip_code), bool(zip_code)),
            (Limit.FITS_AGE, self.tr("Fits the age"), seeker.age is not None),
            (Limit.SPEAKS, self.tr("Only where it is spoken"), bool(seeker.languages)),
            (Limit.TAKES_PEOPLE, self.tr("No waiting list"), True),
            (Limit.TAKES_INSURANCE, self.tr("Takes the insurance"), bool(seeker.insurance)),
            (Limit.NO_MISSING_PAPER, self.tr("Asks for no missing paper"), bool(seeker.missing_papers)),
            (Limit.ACCESSIBLE, self.tr("No steps to get in"), True),
        ]
        now, limits = self._search, self._search.limits
        for limit, words, fits in offered:
            if fits or limit in limits:
                on, off = replace(now, limits=limits | {limit}), replace(now, limits=limits - {limit})
                yield _Switch(words, limit in limits, on, off)

    def _languages(self, tags: Sequence[str]) -> Iterator[_Switch]:
        now = self._search
        for tag in tags:
            on = replace(now, seeker=replace(now.seeker, languages=(tag,)))
            off = replace(now, seeker=replace(now.seeker, languages=()), limits=now.limits - {Limit.SPEAKS})
            yield _Switch(language_name(tag), tag in now.seeker.languages, on, off)

    def _papers(self) -> Iterator[_Switch]:
        now, missing = self._search, self._search.seeker.missing_papers
        for paper, label in paper_labels().items():
            without = tuple(each for each in missing if each != paper)
            words = str(self.tr("No {paper}")).format(paper=label)
            on = replace(now, seeker=replace(now.seeker, missing_papers=(*without, paper)))
            off = replace(now, seeker=replace(now.seeker, missing_papers=without))
            yield _Switch(words, paper in missing, on, off)

    def _line(self, hint: str, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setPlaceholderText(hint)
        line.setAccessibleName(name)
        line.textEdited.connect(lambda _: self._pause.start())
        line.returnPressed.connect(self._tell_typed)
        return line

    def _build(self) -> None:
        self.typed.setFixedWidth(look().px(_TYPED))
        self.category.setFixedWidth(look().px(_KIND))
        self.zip_code.setFixedWidth(look().px(_ZIP))
        self.age.setFixedWidth(look().px(_AGE))
        for widget in self._asked():
            self.row.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.addLayout(self.row)
        whole.addWidget(self.chips)
        space(self.row, between=8)
        space(whole, between=12)
        self.setFocusProxy(self.typed)

    def _asked(self) -> Sequence[QWidget]:
        return self.typed, self.category, self.zip_code, self.age, self.filter


class ServicePicker(QWidget):
    """Offers the three services that fit one person's need best, and below them a search for another.

    `picked` carries the service chosen. `success` says how often, from 0 to 1, a service was of help to
    people sent from here; `insurance` are the names of the person's current plans.
    """

    picked = Signal(UUID)

    def __init__(
        self,
        desk: Desk,
        chart: UUID,
        category: str = "",
        insurance: Sequence[str] = (),
        success: Mapping[UUID, float] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._success = desk, success
        self._picked: ServiceFound | None = None
        self._offered: list[UUID] = []
        with desk.reading(chart=chart, purpose="find help") as session:
            search, _ = find_help(session, chart, category, insurance)
        self.bar = SearchBar(search)
        self.bar.changed.connect(self._look)
        self.best = QVBoxLayout()
        self._choices = QButtonGroup(self)
        self.table: RowTable[ServiceFound] = RowTable(
            service_columns(self),
            lambda row: row.service_id,
            name=self.tr("More services"),
            empty=EmptyState(self.tr("No other service answers this. Take out a filter or use other words.")),
        )
        self.table.opened.connect(self._pick)
        self.table.selected.connect(self._pick)
        self.note = SoftText("", small=True)
        self.look_button = button(self.tr("Look for another"), "quiet", "magnifying-glass")
        self.look_button.clicked.connect(self.unfold)
        self._others = QWidget()
        others = QVBoxLayout(self._others)
        others.addWidget(self.bar)
        others.addWidget(self.table, 1)
        others.addWidget(self.note)
        self._others.hide()
        whole = QVBoxLayout(self)
        whole.addLayout(self.best)
        whole.addWidget(self.look_button, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self._others, 1)
        space(self.best, between=8)
        space(others, between=12)
        space(whole, between=8)
        self._look(search)

    def service_id(self) -> UUID | None:
        """Return the service chosen, or None."""
        return None if self._picked is None else self._picked.service_id

    def freshness(self) -> FreshnessLine | None:
        """Return how fresh the entry of the chosen service is; red asks for a call before it is used."""
        return None if self._picked is None else self._picked.freshness

    def unfold(self) -> None:
        """Show the search below the three; until somebody asks for it, it would only be in the way."""
        self.look_button.hide()
        self._others.show()
        self.bar.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self, search: Search) -> None:
        with self._desk.reading() as session:
            answer = services_found(session, search, success=self._success)
        self.bar.say_hidden(answer.hidden)
        self.note.setText(answer.note)
        self.note.setVisible(bool(answer.note))
        if self.service_id() not in {row.service_id for row in answer.rows}:
            self._picked = None
        self._offer_best(answer.rows[:TOP])
        self.table.show_rows(answer.rows[TOP:])

    def _offer_best(self, rows: Sequence[ServiceFound]) -> None:
        while (item := self.best.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._choices.deleteLater()
        self._choices = QButtonGroup(self)
        self._offered = [row.service_id for row in rows]
        for number, row in enumerate(rows, 1):
            lines = (f"{number}  {row.name}", ", ".join(row.why), ", ".join(row.in_the_way))
            choice = button("\n".join(filter(None, lines)).replace("&", "&&"), "choice")
            choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            choice.setShortcut(Qt.Modifier.CTRL | Qt.Key(Qt.Key.Key_0 + number))
            choice.setAccessibleName(f"{row.name}. {in_one_line(row)}")
            choice.setChecked(row.service_id == self.service_id())
            choice.clicked.connect(lambda _=False, row=row: self._pick(row))
            self._choices.addButton(choice)
            self.best.addWidget(choice)

    def _pick(self, row: ServiceFound | None) -> None:
        if row is not None:
            self._picked = row
            self._choices.setExclusive(False)  # or the one chosen before could not be let go
            for place, choice in enumerate(self._choices.buttons()):
                choice.setChecked(self._offered[place] == row.service_id)
            self._choices.setExclusive(True)
            self.picked.emit(row.service_id)


def in_one_line(row: ServiceFound) -> str:
    """Return why a service fits and what is in the way, in one line."""
    return " · ".join(filter(None, (", ".join(row.why), ", ".join(row.in_the_way))))


def service_columns(asked_by: QWidget) -> list[Column[ServiceFound]]:
    """Return the columns of a list of services; the widget that shows them says them in its language."""
    tr = asked_by.tr

    def checked(row: ServiceFound) -> str:
        fresh = row.freshness
        if fresh.days is None:
            return tr("never: call first")
        if not fresh.days and not fresh.call_first:
            return tr("today")
        words = tr("{days} d: call first") if fresh.call_first else tr("{days} d ago")
        return str(words).format(days=fresh.days)

    return [
        Column(tr("Service"), lambda row: row.name, width=200, stretch=True, tooltip=_whose),
        Column(tr("Why it fits"), lambda row: ", ".join(row.why), width=230, stretch=True),
        Column(
            tr("In the way"),
            _first_in_the_way,
            sort=lambda row: len(row.obstacles),
            tooltip=lambda row: "\n".join(row.in_the_way),
            chip=lambda row: "wait" if row.obstacles else None,
            chip_icon=lambda row: "warning",
            width=150,
        ),
        Column(
            tr("Checked"),
            checked,
            sort=lambda row: row.freshness.days,
            tooltip=lambda row: row.freshness.words,
            chip=lambda row: FRESHNESS_CHIPS[row.freshness.level],
        ),
    ]


def _whose(row: ServiceFound) -> str:
    return ", ".join(filter(None, (row.name, row.organization, row.place)))


def _first_in_the_way(row: ServiceFound) -> str:
    first, *others = row.obstacles or ("",)
    return f"{first} +{len(others)}" if others else first
