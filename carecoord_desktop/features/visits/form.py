"""Arriving on screen: who is there, where, and whether it is private."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QWidget

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.interpreters.form import InterpreterFields
from carecoord_desktop.features.interpreters.rules import Interpreting
from carecoord_desktop.features.visits import rules
from carecoord_desktop.features.visits.queries import Visited
from carecoord_desktop.features.visits.records import Privacy, VisitPlace
from carecoord_desktop.features.visits.rules import ArriveDraft
from carecoord_desktop.forms.visits_arrive import Ui_ArriveForm
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.form_layout import keep_order
from carecoord_desktop.widgets.labels import PlainLabel


class ArriveForm(DraftForm[ArriveDraft]):
    """Collects a visit that begins; `people` are those who may be visited together, the person first."""

    def __init__(
        self,
        people: Sequence[Visited],
        how: Interpreting,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._how = how
        self.ui = Ui_ArriveForm()
        self.ui.setupUi(self)
        self._people = self._offer_people(people)
        self.ui.place.offer({word: word.label for word in VisitPlace})
        self.ui.privacy.offer({word: word.label for word in Privacy}, blank=self.tr("Not asked yet"))
        self.interpreter = InterpreterFields(how)
        self.ui.interpreter_place_column.addWidget(self.interpreter)
        self.ui.timer_words.setText(rules.ALERTS_NOBODY)
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)
        keep_order(self)

    def draft(self) -> ArriveDraft:
        """Return what the fields hold now."""
        ui = self.ui
        return ArriveDraft(
            people=tuple(key for key, tick in self._people.items() if tick.isChecked()),
            place=ui.place.value() or VisitPlace.HOME,
            others_present=ui.others_present.text(),
            privacy=ui.privacy.value(),
            route_left_with=ui.route_left_with.text(),
            interpreter=self.interpreter.log(),
        )

    def problems(self, draft: ArriveDraft) -> Sequence[Problem]:
        """Return what has to be said before the visit can begin."""
        return rules.arrive_problems(draft, needs_interpreter=self._how.is_needed)

    def _offer_people(self, people: Sequence[Visited]) -> dict[str, QCheckBox]:
        label = PlainLabel(self.tr("Who is there?"))
        place = self.ui.people_place
        place.setAccessibleName(label.text())
        self.ui.people_place_column.addWidget(label)
        ticks = {}
        for number, person in enumerate(people):
            tick = QCheckBox(person.name.replace("&", "&&"))
            tick.setObjectName(f"person_{person.patient_id}")
            tick.setChecked(number == 0)
            self.ui.people_place_column.addWidget(tick)
            ticks[str(person.patient_id)] = tick
        return ticks
