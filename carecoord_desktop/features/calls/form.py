"""A call on screen: a tile for what came of it, a chip for when to try again, and all else by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil

from PySide6.QtWidgets import QCheckBox, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.calls import rules
from carecoord_desktop.features.calls.records import ContactResult, Direction, NextAction
from carecoord_desktop.features.calls.rules import HERSELF, NOBODY_KNOWN, CallDraft, Line, Reaching
from carecoord_desktop.features.contact_points.records import Permission
from carecoord_desktop.features.interpreters.form import InterpreterFields
from carecoord_desktop.features.interpreters.rules import InterpreterLog, Interpreting
from carecoord_desktop.forms.calls_call import Ui_CallForm
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.form_layout import keep_order, widen
from carecoord_desktop.widgets.stopwatch import minutes_in
from carecoord_desktop.widgets.style import look, restyle
from carecoord_desktop.widgets.written import Value

_WIDE = 720  # pixels at 100 %: the tiles in two rows
_TEXT = 84  # pixels at 100 %: three lines

_WITH_SOMEBODY = frozenset({ContactResult.REACHED, ContactResult.REFUSED, ContactResult.SPOKE_WITH_OTHER})


class CallForm(DraftForm[CallDraft]):
    """Collects a call; pressing a chip saves it. `attempt` is the number of this try in a row."""

    def __init__(
        self,
        reaching: Reaching,
        attempt: int,
        proposed: InterpreterLog,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._reaching = reaching
        self._opened_ms = clock.up_ms()
        self.ui = Ui_CallForm()
        self.ui.setupUi(self)
        how = Interpreting(reaching.language, reaching.needs_interpreter, proposed)
        self.interpreter = InterpreterFields(how)
        self.ui.interpreter_place_column.addWidget(self.interpreter)
        self.ui.heading.setText(self.tr("Log a call, attempt {count}").format(count=attempt))
        self._offer()
        self._say_what_to_mind()
        self._listen()
        self._follow_direction()
        self.ui.text.setFixedHeight(look().px(_TEXT))
        widen(self, _WIDE)
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)
        keep_order(self)
        self.ui.result.setFocus()

    def draft(self) -> CallDraft:
        """Return what the fields hold now; minutes nobody typed are those since the form was opened."""
        ui = self.ui
        typed = minutes_in(ui.minutes)
        minutes = max(1, ceil((clock.up_ms() - self._opened_ms) / 60_000)) if typed == 0 else typed
        party = ui.party.currentData() if self._is_with_somebody() else ""
        return CallDraft(
            direction=ui.direction.value() or Direction.OUTGOING,
            number=ui.number.currentData() or "",
            minutes=-1 if minutes is None else minutes,
            result=ui.result.value(),
            next_action=ui.next_action.value(),
            party="" if party == NOBODY_KNOWN else str(party or ""),
            party_name=ui.party_name.text() if party == NOBODY_KNOWN else "",
            identified_by=self._identified_by() if self._is_with_somebody() else (),
            told_clinical=ui.told_clinical.isChecked() and self._is_with_somebody(),
            text=ui.text.value(),
            red_flag=ui.red_flag.text(),
            interpreter=self.interpreter.log(),
        )

    def problems(self, draft: CallDraft) -> Sequence[Problem]:
        """Return what has to be mended before the call can be logged."""
        return rules.problems(draft, self._reaching)

    def write(self, values: Mapping[str, Mapping[str, Value]]) -> None:
        """Put back what was written, and show what follows from it."""
        super().write(values)
        self._follow_direction()
        super().write(values)  # the numbers offered depend on the direction
        self._follow()

    def _offer(self) -> None:
        ui = self.ui
        ui.direction.offer({
            Direction.OUTGOING: self.tr("We called"), Direction.INCOMING: self.tr("They called"),
        })  # fmt: skip
        ui.result.offer(self._results())
        ui.next_action.offer({
            NextAction.TOMORROW: self.tr("Tomorrow"),
            NextAction.IN_3_DAYS: self.tr("In 3 days"),
            NextAction.IN_A_WEEK: self.tr("In 1 week"),
            NextAction.NONE: self.tr("No next call"),
        })  # fmt: skip
        for party in self._reaching.parties:
            ui.party.addItem(party.name, party.key)
        ui.party.addItem(self.tr("Somebody else"), NOBODY_KNOWN)
        ui.minutes.setPlaceholderText(self.tr("Counts by itself"))

    def _results(self) -> dict[ContactResult, str]:
        return {
            ContactResult.REACHED: self.tr("Reached"),
            ContactResult.LEFT_MESSAGE: self.tr("Left a message"),
            ContactResult.NO_ANSWER: self.tr("No answer"),
            ContactResult.WRONG_NUMBER: self.tr("Wrong number"),
            ContactResult.NOT_HOME: self.tr("Not home"),
            ContactResult.SPOKE_WITH_OTHER: self.tr("Spoke with other"),
            ContactResult.IN_FACILITY: self.tr("In hospital or jail"),
            ContactResult.DISCONNECTED: self.tr("Disconnected"),
            ContactResult.REFUSED: self.tr("Refused"),
            ContactResult.DIED: self.tr("Died"),
        }

    def _listen(self) -> None:
        ui = self.ui
        ui.direction.currentIndexChanged.connect(lambda _: self._follow_direction())
        ui.number.currentIndexChanged.connect(lambda _: self._follow())
        ui.party.currentIndexChanged.connect(lambda _: self._follow())
        ui.result.chosen.connect(self._follow_result)
        ui.next_action.chosen.connect(lambda _: self._complete())

    def _say_what_to_mind(self) -> None:
        said = [self.tr("This person must not be contacted.")] if self._reaching.no_contact else []
        words = " ".join(filter(None, (*said, self._reaching.safety_note)))
        self.ui.reach_words.setText(words)
        self.ui.reach_words.setVisible(bool(words))
        _warn(self.ui.reach_words, is_warning=self._reaching.no_contact)

    def _follow_direction(self) -> None:
        """Offer the numbers that may be called; a call that came in may come from any."""
        ui = self.ui
        is_outgoing = ui.direction.value() != Direction.INCOMING
        lines = rules.offered_lines(self._reaching) if is_outgoing else self._reaching.lines
        before = ui.number.currentData()
        ui.number.clear()
        for line in lines:
            ui.number.addItem(_number_words(line), line.value)
        ui.number.addItem(self.tr("Another number"), "")
        ui.number.setCurrentIndex(max(ui.number.findData(before), 0))
        self._follow()

    def _follow_result(self, result: ContactResult) -> None:
        """Guess who is on the line; she can say otherwise."""
        around = (party for party in self._reaching.parties if party.key != HERSELF)
        others = [party.key for party in around if not party.no_contact]
        if result == ContactResult.SPOKE_WITH_OTHER:
            self._choose_party(others[0] if others else NOBODY_KNOWN)
        else:
            self._choose_party(HERSELF)
        self._follow()

    def _choose_party(self, key: str) -> None:
        self.ui.party.setCurrentIndex(self.ui.party.findData(key))

    def _follow(self) -> None:
        """Show who may be told what, before anything is said, and what to mind with the number."""
        ui = self.ui
        is_with_somebody = self._is_with_somebody()
        is_unknown = ui.party.currentData() == NOBODY_KNOWN
        for part in (ui.party, ui.party_label, ui.telling_words, ui.identified_by, ui.identified_by_label):
            part.setVisible(is_with_somebody)
        ui.told_clinical.setVisible(is_with_somebody)
        for part in (ui.party_name, ui.party_name_label):
            part.setVisible(is_with_somebody and is_unknown)
        ui.interpreter_place.setVisible(is_with_somebody)
        party = None if is_unknown else self._reaching.party(str(ui.party.currentData()))
        ui.telling_words.setText(rules.telling_words(party))
        _warn(
            ui.telling_words,
            is_warning=rules.may_tell(party) not in (Permission.ALLOWED, Permission.ASK_FIRST),
        )
        is_outgoing = ui.direction.value() != Direction.INCOMING
        words = rules.line_words(self._reaching.line(ui.number.currentData() or "")) if is_outgoing else ""
        ui.line_words.setText(words)
        ui.line_words.setVisible(bool(words))

    def _is_with_somebody(self) -> bool:
        result = self.ui.result.value()
        return result in _WITH_SOMEBODY or self.ui.direction.value() == Direction.INCOMING

    def _identified_by(self) -> tuple[str, ...]:
        ticks = self.ui.identified_by.findChildren(QCheckBox)
        return tuple(str(tick.property("code")) for tick in ticks if tick.isChecked())


def _warn(shown: QWidget, *, is_warning: bool) -> None:
    """Let words that forbid something stand out; they say so themselves, the color only helps."""
    shown.setProperty("kind", "problem" if is_warning else "")
    restyle(shown)


def _number_words(line: Line) -> str:
    return " · ".join(filter(None, (line.shown, line.whose)))
