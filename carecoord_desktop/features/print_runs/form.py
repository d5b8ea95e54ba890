"""A print run, copies that left the shelf, and an event, on screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.common.languages import language_name
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.handouts.rules import LibrarySheet
from carecoord_desktop.features.print_runs import rules
from carecoord_desktop.features.print_runs.queries import EventRow
from carecoord_desktop.features.print_runs.records import CopiesBecame, PrintLayout
from carecoord_desktop.features.print_runs.rules import EventDraft, GoneDraft, RunDraft
from carecoord_desktop.forms.print_runs_event import Ui_EventForm
from carecoord_desktop.forms.print_runs_gone import Ui_GoneForm
from carecoord_desktop.forms.print_runs_run import Ui_RunForm
from carecoord_desktop.widgets.date_field import day_in, days_missing
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.held_text import HeldText
from carecoord_desktop.widgets.labels import SoftText
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.style import look
from carecoord_desktop.widgets.written import Parts, inputs_of

_LINES = 72  # pixels at 100 %: two lines and a half


class RunForm(DraftForm[RunDraft]):
    """Collects how many copies of a version were printed, how, and for which event."""

    def __init__(
        self, sheet: LibrarySheet, events: Sequence[EventRow], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self.ui = ui = Ui_RunForm()
        ui.setupUi(self)
        self._held = HeldText("content_hash", ui.fields, sheet.sheet.hash)
        ui.layout.offer({layout: layout.label for layout in PrintLayout})
        self._events = _offer_events(ui.event_id, events)
        self.begin(ui.save, ui.cancel, ui.fields)
        self.put_on_top(SoftText(sheet_words(sheet)))

    def draft(self) -> RunDraft:
        """Return what the fields hold now."""
        ui = self.ui
        event = self._events.get(str(ui.event_id.currentData()))
        return RunDraft(
            self._sheet,
            _number(ui.copies),
            ui.layout.value() or PrintLayout.PAGES,
            None if event is None else event.event_id,
        )

    def problems(self, draft: RunDraft) -> Sequence[Problem]:
        """Return what has to be mended before this run can be stored."""
        return rules.run_problems(draft)

    def parts(self) -> Parts:
        """Return what is kept: the fields, and which words were printed."""
        return {"": {"content_hash": self._held, **inputs_of(self.ui.fields)}}


class GoneForm(DraftForm[GoneDraft]):
    """Collects how many copies were given away, or thrown away, of the `on_hand` on the shelf."""

    def __init__(
        self,
        sheet: LibrarySheet,
        became: CopiesBecame,
        on_hand: int,
        events: Sequence[EventRow],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._given, self._on_hand = GoneDraft(sheet, 0, became), on_hand
        self.ui = ui = Ui_GoneForm()
        ui.setupUi(self)
        self._held = {
            "content_hash": HeldText("content_hash", ui.fields, sheet.sheet.hash),
            "became": HeldText("became", ui.fields, str(became)),
        }
        ui.gone_on.setText(date_words(clock.today()))
        self._events = _offer_events(ui.event_id, events)
        title = self.tr("Copies given away")
        if became == CopiesBecame.THROWN_AWAY:
            title = self.tr("Copies thrown away")
            ui.copies.setText(str(on_hand))
            for part in (
                ui.postal_code,
                ui.postal_code_label,
                ui.postal_code_help,
                ui.event_id,
                ui.event_id_label,
            ):
                part.hide()
        ui.heading.setText(title)
        self.setWindowTitle(title)
        self.begin(ui.save, ui.cancel, ui.fields)
        words = self.tr("on the shelf: {count}").format(count=on_hand)
        self.put_on_top(SoftText(f"{sheet_words(sheet)} · {words}"))

    def draft(self) -> GoneDraft:
        """Return what the fields hold now."""
        ui = self.ui
        event = self._events.get(str(ui.event_id.currentData()))
        return replace(
            self._given,
            copies=_number(ui.copies),
            gone_on=day_in(ui.gone_on),
            postal_code=ui.postal_code.text(),
            event_id=None if event is None else event.event_id,
        )

    def problems(self, draft: GoneDraft) -> Sequence[Problem]:
        """Return what has to be mended before this can be counted."""
        return days_missing(self.ui.gone_on) or rules.gone_problems(draft, self._on_hand)

    def parts(self) -> Parts:
        """Return what is kept: the fields, and which words left the shelf to become what."""
        return {"": {**self._held, **inputs_of(self.ui.fields)}}


class EventForm(DraftForm[EventDraft]):
    """Collects an event: when, where, for whom, and how many of which group came."""

    def __init__(self, draft: EventDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = draft
        self.ui = ui = Ui_EventForm()
        ui.setupUi(self)
        ui.name.setText(draft.name)
        ui.happens_on.setText(date_words(draft.happens_on))
        ui.place.setText(draft.place)
        ui.audience.setText(draft.audience)
        ui.groups.setText("\n".join(draft.groups))
        ui.attendees.setText("" if draft.attendees is None else str(draft.attendees))
        ui.questions.setText(draft.questions)
        for text in (ui.groups, ui.questions):
            text.setFixedHeight(look().px(_LINES))
        self.begin(ui.save, ui.cancel, ui.fields)
        if draft.seen is not None:
            self.name_as_change(self.tr("Change an event"), ui.heading, ui.save)

    def draft(self) -> EventDraft:
        """Return what the fields hold now."""
        ui = self.ui
        return replace(
            self._given,
            name=ui.name.text(),
            happens_on=day_in(ui.happens_on),
            place=ui.place.text(),
            audience=ui.audience.text(),
            attendees=_number(ui.attendees) if ui.attendees.text().strip() else None,
            groups=tuple(line for each in ui.groups.value().splitlines() if (line := each.strip())),
            questions=ui.questions.value(),
        )

    def problems(self, draft: EventDraft) -> Sequence[Problem]:
        """Return what has to be mended before this event can be stored."""
        return days_missing(self.ui.happens_on) or rules.event_problems(draft)


def sheet_words(sheet: LibrarySheet) -> str:
    """Return which version this is, in one line."""
    return f"{sheet.title} · {language_name(sheet.language)} · {sheet.code} v{sheet.version}"


def _offer_events(drawn: QComboBox, events: Sequence[EventRow]) -> dict[str, EventRow]:
    """Offer the events, and none; return them by what each entry stands for."""
    drawn.addItem(QCoreApplication.translate("RunForm", "None"), "")
    for event in events:
        drawn.addItem(f"{event.name}, {date_words(event.happens_on)}", str(event.event_id))
    return {str(event.event_id): event for event in events}


def _number(drawn: QLineEdit) -> int:
    """Return the whole number a field holds, -1 where it holds none."""
    text = drawn.text().strip().replace(",", "")
    return int(text) if text.isdecimal() else -1
