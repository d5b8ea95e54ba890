"""Contacts on screen: a note with its timer, the end of a visit, an addendum, a note that goes to another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import time
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.calls.records import NextAction
from carecoord_desktop.features.contact_notes import rules
from carecoord_desktop.features.contact_notes.queries import NoteRow
from carecoord_desktop.features.contact_notes.records import (
    ContactMode,
    ContactPlace,
    ContactType,
    Sensitivity,
)
from carecoord_desktop.features.contact_notes.rules import LeaveDraft, NoteDraft, Template, WrongPersonDraft
from carecoord_desktop.features.interpreters.form import InterpreterFields
from carecoord_desktop.features.interpreters.rules import Interpreting
from carecoord_desktop.features.patients.queries import Person
from carecoord_desktop.features.visits.queries import VisitUnderWay
from carecoord_desktop.features.visits.rules import minutes_between, split_evenly
from carecoord_desktop.forms.contact_notes_addendum import Ui_AddendumForm
from carecoord_desktop.forms.contact_notes_leave import Ui_LeaveForm
from carecoord_desktop.forms.contact_notes_note import Ui_NoteForm
from carecoord_desktop.forms.contact_notes_wrong_person import Ui_WrongPersonForm
from carecoord_desktop.widgets.date_field import day_in, days_missing
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.form_layout import keep_order, widen
from carecoord_desktop.widgets.labels import PlainLabel, SoftText
from carecoord_desktop.widgets.record_page import date_words, moment_words
from carecoord_desktop.widgets.stopwatch import Stopwatch, minutes_in
from carecoord_desktop.widgets.style import look, space
from carecoord_desktop.widgets.time_field import time_words
from carecoord_desktop.widgets.written import Value

_WIDE = 720  # pixels at 100 %
_NOTE = 200  # pixels at 100 %: a template and some lines
_TEXT = 84  # pixels at 100 %: three lines
_SHARE = 96  # pixels at 100 %: a field for minutes


class NoteForm(DraftForm[NoteDraft]):
    """Collects a note and signs it; leaving it keeps the words as a draft. `goals` are statements by id."""

    def __init__(
        self, draft: NoteDraft, how: Interpreting, goals: Mapping[UUID, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._given, self._how = draft, how
        self.ui = Ui_NoteForm()
        self.ui.setupUi(self)
        self.interpreter = InterpreterFields(how)
        self.ui.interpreter_place_column.addWidget(self.interpreter)
        self._goals = self._offer_goals(goals)
        self._offer()
        self._show(draft)
        self.stopwatch = Stopwatch(self.ui.minutes, self.ui.timer)
        self.ui.layout_of_text.chosen.connect(self._lay_out)
        self.ui.is_with_patient.toggled.connect(self._follow)
        self._follow(self.ui.is_with_patient.isChecked())
        if draft.seen is not None:
            self.ui.heading.setText(self.tr("Sign a note"))
            self.setWindowTitle(self.tr("Sign a note"))
        self.ui.text.setFixedHeight(look().px(_NOTE))
        widen(self, _WIDE)
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)
        keep_order(self)

    def draft(self) -> NoteDraft:
        """Return what the fields hold now."""
        ui = self.ui
        at = ui.occurred_time.value()
        return replace(
            self._given,
            type=ui.type.value() or self._given.type,
            mode=ui.mode.value() or self._given.mode,
            place=ui.place.value() or self._given.place,
            occurred_on=day_in(ui.occurred_on),
            occurred_time=at if isinstance(at, time) else None,
            minutes=minutes_in(ui.minutes),
            is_with_patient=ui.is_with_patient.isChecked(),
            persons_present=ui.persons_present.text(),
            topics=_ticked(ui.topics),
            goals=tuple(key for key, tick in self._goals.items() if tick.isChecked()),
            text=ui.text.value(),
            sensitivity=ui.sensitivity.value() or self._given.sensitivity,
            interpreter=self.interpreter.log(),
            red_flag=ui.red_flag.text(),
        )

    def problems(self, draft: NoteDraft) -> Sequence[Problem]:
        """Return what has to be mended before this note can be signed."""
        at = self.ui.occurred_time.value()
        unreadable = [at] if isinstance(at, Problem) else []
        found = rules.problems(draft, needs_interpreter=self._how.is_needed)
        fields = {problem.field for problem in unreadable}
        return [*days_missing(self.ui.occurred_on), *unreadable, *(p for p in found if p.field not in fields)]

    def write(self, values: Mapping[str, Mapping[str, Value]]) -> None:
        """Put back what was written, and show what follows from it."""
        super().write(values)
        self.interpreter.follow()

    def _offer(self) -> None:
        ui = self.ui
        ui.type.offer({word: word.label for word in ContactType})
        ui.mode.offer({word: word.label for word in ContactMode})
        ui.place.offer({word: word.label for word in ContactPlace})
        ui.sensitivity.offer({word: word.label for word in reversed(Sensitivity)})
        ui.layout_of_text.offer({
            Template.FREE: self.tr("No layout"),
            Template.SBAR: self.tr("SBAR"),
            Template.SOAP: self.tr("SOAP"),
            Template.DAP: self.tr("DAP"),
        })  # fmt: skip
        ui.timer_words.setText(self.tr("The timer only measures. It alerts nobody."))

    def _offer_goals(self, goals: Mapping[UUID, str]) -> dict[str, QCheckBox]:
        ticks = {}
        column = self.ui.goals_place_column
        if goals:
            column.addWidget(PlainLabel(self.tr("Goals you worked on (optional)")))
        for goal_id, statement in goals.items():
            tick = QCheckBox(statement.replace("&", "&&"))
            tick.setObjectName(f"goal_{goal_id}")
            column.addWidget(tick)
            ticks[str(goal_id)] = tick
        self.ui.goals_place.setVisible(bool(ticks))
        return ticks

    def _show(self, draft: NoteDraft) -> None:
        ui = self.ui
        for drawn, word in ((ui.type, draft.type), (ui.mode, draft.mode), (ui.place, draft.place)):
            drawn.choose(word)
        ui.sensitivity.choose(draft.sensitivity)
        ui.occurred_on.setText(date_words(draft.occurred_on))
        ui.occurred_time.setText("" if draft.occurred_time is None else time_words(draft.occurred_time))
        ui.minutes.setText(str(draft.minutes) if draft.minutes else "")
        ui.is_with_patient.setChecked(draft.is_with_patient)
        ui.persons_present.setText(draft.persons_present)
        for tick in ui.topics.findChildren(QCheckBox):
            tick.setChecked(tick.property("code") in draft.topics)
        for key, tick in self._goals.items():
            tick.setChecked(key in draft.goals)
        ui.text.setText(draft.text)
        if draft.interpreter.type is not None:
            self.interpreter.show_log(draft.interpreter)

    def _lay_out(self, template: Template) -> None:
        """Put the lines of a layout below what is written already; nothing she wrote is lost."""
        if skeleton := rules.skeleton(template):
            written = self.ui.text.value() if rules.is_written(self.ui.text.value()) else ""
            self.ui.text.setText("\n\n".join(filter(None, (written, skeleton))))

    def _follow(self, is_with_patient: bool) -> None:
        self.ui.interpreter_place.setVisible(is_with_patient)


class LeaveForm(DraftForm[LeaveDraft]):
    """Collects the end of a visit; pressing a chip leaves. Minutes are shared until she says otherwise."""

    def __init__(self, visit: VisitUnderWay, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_LeaveForm()
        self.ui.setupUi(self)
        began = moment_words(visit.started_at)
        words = self.tr("With {names}, since {when}.")
        names = "; ".join(person.name for person in visit.people)
        self.ui.visit_words.setText(words.format(names=names, when=began))
        self.ui.shares_place_column.addWidget(SoftText(self.tr("Of these, for each:"), small=True))
        self._shares = [self._offer_share(number, person.name) for number, person in enumerate(visit.people)]
        self.ui.shares_place.setVisible(len(self._shares) > 1)
        self.ui.minutes.setText(str(minutes_between(visit.started_at, clock.now())))
        self.ui.minutes.textChanged.connect(lambda _: self._share_evenly())
        self._share_evenly()
        self.ui.next_action.offer({
            NextAction.TOMORROW: self.tr("Tomorrow"),
            NextAction.IN_3_DAYS: self.tr("In 3 days"),
            NextAction.IN_A_WEEK: self.tr("In 1 week"),
            NextAction.NONE: self.tr("No next step"),
        })  # fmt: skip
        self.ui.next_action.chosen.connect(lambda _: self._complete())
        self.ui.text.setFixedHeight(look().px(_TEXT))
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)
        keep_order(self)

    def draft(self) -> LeaveDraft:
        """Return what the fields hold now; what is no number is -1, which the rules refuse in words."""
        ui = self.ui
        return LeaveDraft(
            minutes=_minutes(ui.minutes),
            shares=tuple(map(_minutes, self._shares)),
            text=ui.text.value(),
            next_step=ui.next_step.text(),
            next_action=ui.next_action.value(),
        )

    def problems(self, draft: LeaveDraft) -> Sequence[Problem]:
        """Return what has to be mended before the visit can end."""
        found = rules.leave_problems(draft)
        place = "shares_place" if len(self._shares) > 1 else "minutes"
        return [replace(each, field=place) if each.field == "shares" else each for each in found]

    def _offer_share(self, number: int, name: str) -> QLineEdit:
        share = QLineEdit()
        share.setObjectName(f"share_{number}")
        share.setAccessibleName(self.tr("Minutes for {name}").format(name=name))
        share.setFixedWidth(look().px(_SHARE))
        label = PlainLabel(name)
        label.setBuddy(share)
        row = QHBoxLayout()
        row.addWidget(share)
        row.addWidget(label, 1)
        space(row, between=8)
        self.ui.shares_place_column.addLayout(row)
        return share

    def _share_evenly(self) -> None:
        if (minutes := _minutes(self.ui.minutes)) > 0 and self._shares:
            for share, value in zip(self._shares, split_evenly(minutes, len(self._shares)), strict=True):
                share.setText(str(value))


class AddendumForm(DraftForm[str]):
    """Shows a signed note with what was added to it, and collects one more addendum."""

    def __init__(self, row: NoteRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AddendumForm()
        self.ui.setupUi(self)
        signed = self.tr("Signed by {name} on {when}.")
        self.ui.signed_words.setText(signed.format(name=row.author_name, when=moment_words(row.signed_at)))
        added = (f"{each.author_name}, {moment_words(each.added_at)}:\n{each.text}" for each in row.addenda)
        shown = self.ui.signed_text
        shown.setText("\n\n".join(filter(None, (row.text or self.tr("No words."), *added))))
        self.ui.text.setFixedHeight(look().px(_TEXT))
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)
        keep_order(self)

    def draft(self) -> str:
        """Return what is added."""
        return self.ui.text.value()

    def problems(self, draft: str) -> Sequence[Problem]:
        """Return that something has to be written."""
        return [] if draft else [Problem("text", self.tr("Write what you add."))]


class WrongPersonForm(DraftForm[WrongPersonDraft]):
    """Collects whose note it is; `people` are all whom this laptop knows but the one it stands with."""

    def __init__(self, chart: UUID, people: Sequence[Person], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart = chart
        self.ui = Ui_WrongPersonForm()
        self.ui.setupUi(self)
        self.ui.right_chart.addItem(self.tr("Choose a person"), "")
        for person in people:
            if person.patient_id != chart:
                words = " · ".join(filter(None, (person.shown_name, date_words(person.birth_date))))
                self.ui.right_chart.addItem(words, str(person.patient_id))
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)
        keep_order(self)

    def draft(self) -> WrongPersonDraft:
        """Return what the fields hold now."""
        chosen = self.ui.right_chart.currentData()
        return WrongPersonDraft(UUID(chosen) if chosen else None, self.ui.reason.text())

    def problems(self, draft: WrongPersonDraft) -> Sequence[Problem]:
        """Return what is missing before the note can be moved."""
        return rules.wrong_person_problems(draft, self._chart)


def _ticked(place: QWidget) -> tuple[str, ...]:
    ticks = place.findChildren(QCheckBox)
    return tuple(str(tick.property("code")) for tick in ticks if tick.isChecked())


def _minutes(drawn: QLineEdit) -> int:
    found = minutes_in(drawn)
    return -1 if found is None else found
