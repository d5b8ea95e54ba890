"""The header of a chart, always in sight: who she is, how to speak with her, what must not be missed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.common.languages import language_name
from carecoord_desktop.features.appointments.rules import clock_time
from carecoord_desktop.features.caseload.queries import PatientHeader
from carecoord_desktop.features.consents.rules import ConsentState
from carecoord_desktop.features.patients.records import Asked
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.flow import FlowLayout
from carecoord_desktop.widgets.labels import Chip, Heading, PlainLabel, SoftText
from carecoord_desktop.widgets.notice_bar import NoticeBar
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.style import space
from carecoord_desktop.widgets.time_field import time_words


class PatientHeaderBar(QFrame):
    """Shows one frozen header; `decision_wanted`: she wants to see what was written twice."""

    decision_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._name = Heading(level=1)
        self._spoken_of = SoftText()
        self._born = PlainLabel()
        self._facts = SoftText()
        self._chips = FlowLayout()
        self._twice = button("", "quiet", "scales")
        self._twice.clicked.connect(self.decision_wanted)
        self._has_decisions = self._is_private_hidden = False
        self.notice = NoticeBar()
        self._build()

    def show_header(self, header: PatientHeader) -> None:
        """Show who this is."""
        self._name.setText(header.spoken_name)
        self._spoken_of.setText(" · ".join(filter(None, (header.pronouns, header.how_to_address))))
        self._spoken_of.setVisible(bool(self._spoken_of.text()))
        self._born.setText(self._age_words(header))
        facts = (
            self._language_words(header),
            header.primary_coverage or self.tr("No coverage recorded"),
            self._coordinator_words(header),
            self._next_words(header),
        )
        self._facts.setText("   ".join(filter(None, facts)))
        self._show_chips(header)
        self.setAccessibleName(str(self.tr("Patient {name}")).format(name=header.spoken_name))

    def show_decisions(self, fields: Sequence[str]) -> None:
        """Name the fields that have several values, and lead to them; none takes no room."""
        words = self.tr("%n fields have two values", None, len(fields))
        if len(fields) == 1:
            words = str(self.tr("{field}: two values")).format(field=fields[0])
        self._twice.setText(words.replace("&", "&&"))
        self._twice.setAccessibleName(str(self.tr("{words}, decide")).format(words=words))
        self._has_decisions = bool(fields)
        self.hide_private(self._is_private_hidden)

    def hide_private(self, is_hidden: bool) -> None:
        """Name no fields while somebody looks on; allergies stay, and of safety only the neutral mark."""
        self._is_private_hidden = is_hidden
        self._twice.setVisible(self._has_decisions and not is_hidden)

    def say_reading_only(self, words: str) -> None:
        """Say why nothing can be written here; "" says nothing."""
        if words:
            self.notice.tell("info", self.tr("Read only"), words)
        else:
            self.notice.clear()

    def _build(self) -> None:
        first = FlowLayout()
        first.addWidget(self._name)
        first.addWidget(self._spoken_of)
        first.addWidget(self._born)
        column = QVBoxLayout(self)
        column.addLayout(first)
        column.addWidget(self._facts)
        marks = QHBoxLayout()
        marks.addLayout(self._chips, 1)
        marks.addWidget(self._twice)
        column.addLayout(marks)
        column.addWidget(self.notice)
        self._twice.hide()
        self._spoken_of.setWordWrap(False)
        space(first, between=12)
        space(marks, between=8)
        space(self._chips, between=8)
        space(column, around=(16, 12, 16, 12), between=8)

    def _age_words(self, header: PatientHeader) -> str:
        if header.birth_date is None:
            return self.tr("Birth date not known")
        born = date_words(header.birth_date)
        return str(self.tr("{age} y, born {born}")).format(age=header.age, born=born)

    def _language_words(self, header: PatientHeader) -> str:
        if not header.spoken_language:
            return self.tr("Language not asked")
        language = language_name(header.spoken_language)
        if header.needs_interpreter == Asked.YES:
            return str(self.tr("{language}, interpreter needed")).format(language=language)
        return language

    def _coordinator_words(self, header: PatientHeader) -> str:
        if not header.coordinator:
            return self.tr("No coordinator yet")
        if not header.backup_coordinator:
            return header.coordinator
        words = str(self.tr("{name} (backup {backup})"))
        return words.format(name=header.coordinator, backup=header.backup_coordinator)

    def _next_words(self, header: PatientHeader) -> str:
        """Return what is next and when; on the day itself with its time."""
        if (row := header.next_appointment) is None:
            return ""
        day, at = row.slot.takes_place_on, clock_time(row.slot.starts)
        words = self.tr("today") if day == clock.today() else f"{day:%a} {day.day} {day:%b}"
        when = words if at is None else f"{words}, {time_words(at)}"
        return str(self.tr("Next: {what} {when}")).format(what=row.slot.what, when=when)

    def _show_chips(self, header: PatientHeader) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for chip in self._chips_of(header):
            self._chips.addWidget(chip)

    def _chips_of(self, header: PatientHeader) -> list[Chip]:
        chips = []
        if header.is_deceased:
            chips.append(Chip("info", self.tr("Has died"), "flower-lotus"))
        if header.allergies:
            words = str(self.tr("Allergies: {names}")).format(names=", ".join(header.allergies))
            chips.append(Chip("late", words, "warning"))
        elif header.no_known_allergies:
            chips.append(Chip("good", self.tr("No known allergies"), "check-circle"))
        else:
            chips.append(Chip("wait", self.tr("Allergies not asked"), "question"))
        if header.contact_with_care:
            # a neutral mark: what it says stands on the page, not where somebody beside her can read it
            chips.append(Chip("wait", self.tr("Safe contact"), "phone"))
        chips.append(self._consent_chip(header.consent))
        if header.overdue:
            chips.append(Chip("late", self.tr("%n overdue", None, header.overdue), "clock"))
        return chips

    def _consent_chip(self, state: ConsentState | None) -> Chip:
        """Return how consent to share stands; for what and for whom is said on its page only."""
        if state == ConsentState.HOLDS:
            return Chip("good", self.tr("Consent signed"), "pen-nib")
        if state == ConsentState.ENDS_SOON:
            return Chip("wait", self.tr("Consent ends soon"), "pen-nib")
        if state == ConsentState.REVOKED:
            return Chip("late", self.tr("Consent taken back"), "prohibit")
        if state is None:
            return Chip("plain", self.tr("No consent yet"), "pen-nib")
        return Chip("wait", self.tr("No consent in force"), "pen-nib")
