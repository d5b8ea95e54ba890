"""One questionnaire being asked: the questions, what they come to, what the person wants, and signing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from uuid import UUID

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from carecoord_desktop.common import clock, strict_json
from carecoord_desktop.common.languages import language_name
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.assessments import rules
from carecoord_desktop.features.assessments.queries import Asking
from carecoord_desktop.features.assessments.records import Assessment, Manner, Privacy
from carecoord_desktop.features.assessments.rules import AssessmentDraft, Finished, Signing
from carecoord_desktop.features.needs.records import WantsHelp
from carecoord_desktop.features.needs.rules import Decision, domain_of
from carecoord_desktop.features.questionnaires.rules import awaits_translator
from carecoord_desktop.features.red_flags.actions import raise_flag
from carecoord_desktop.features.red_flags.form import open_protocol
from carecoord_desktop.features.red_flags.rules import FlagDraft
from carecoord_desktop.forms.assessments_assessment import Ui_AssessmentForm
from carecoord_desktop.sdc.definition import read_form
from carecoord_desktop.sdc.expressions import Evaluator
from carecoord_desktop.sdc.interview import AbsentReason, Interview
from carecoord_desktop.sdc.item import Place
from carecoord_desktop.sdc.scores import SafetyFlag, flags
from carecoord_desktop.sdc.sensitivity import safety_questions, sensitive_questions
from carecoord_desktop.sdc.values import Answer
from carecoord_desktop.store.attempt import NotSaved
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import new_id
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.date_field import day_in, days_missing
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.draft_keeper import write_to_disk
from carecoord_desktop.widgets.field_problems import show_beside_fields
from carecoord_desktop.widgets.folded_ways import folded
from carecoord_desktop.widgets.held_text import HeldText
from carecoord_desktop.widgets.interview.guided_interview import GuidedInterview
from carecoord_desktop.widgets.interview.interview_view import InterviewView, focus_is_in
from carecoord_desktop.widgets.interview.privacy_question import PrivacyQuestion
from carecoord_desktop.widgets.interview.review import ProposedNeed, Review
from carecoord_desktop.widgets.interview.whole_interview import WholeInterview
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.room import Room, room_for, take_room
from carecoord_desktop.widgets.written import Parts, Value

_WIDE, _TALL = 1080, 720  # pixels at 100 %


class AssessmentForm(DraftForm[Signing]):
    """Asks a questionnaire one question at a time or on one page; every answer is kept at once.

    An answer that cannot wait opens its safety protocol before anything else is asked.
    """

    def __init__(
        self, desk: Desk, asking: Asking, draft: AssessmentDraft, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._asking, self._given = desk, asking, draft
        content = asking.known.content
        self._form = read_form(content, asking.value_sets)
        self._private, self._urgent = sensitive_questions(content), safety_questions(content)
        self._raised: set[tuple[str, str]] = set()
        self._evaluator = Evaluator(content, asking.launch)
        self.finished.connect(lambda _: self._evaluator.close())
        self.ui = Ui_AssessmentForm()
        self.ui.setupUi(self)
        fields = self.ui.fields
        self._held = {
            "questionnaire": HeldText("questionnaire", fields, draft.questionnaire),
            "assessment_id": HeldText("assessment_id", fields, str(draft.assessment_id or new_id())),
            "answers": HeldText("answers", fields, "{}"),
            "privacy": HeldText("privacy", fields, str(draft.privacy)),
            "decisions": HeldText("decisions", fields, "{}"),
        }
        self._place: Place | None = None
        self._interview: Interview
        self.view: InterviewView
        self.privacy = PrivacyQuestion()
        self.review = Review[WantsHelp](
            {
                WantsHelp.YES: self.tr("Yes"),
                WantsHelp.NO: self.tr("No"),
                WantsHelp.ALREADY_HELPED: self.tr("Already helped"),
            }
        )
        self._dress()
        self._begin_interview(None)
        self.begin(self.ui.save, self.ui.cancel, fields)
        self._is_narrow = self.minimumSizeHint().width() > room_for(self).width()
        if self._is_narrow:
            ways = (self.ui.about_button, self.ui.language, self.ui.whole_page)
            self.ui.ways.insertWidget(0, folded(self.tr("More"), ways))
        self._on = button(self.tr("To the questions"), "primary")
        self._on.clicked.connect(self._go_on_asking)
        self.ui.buttons.addWidget(self._on)
        self._show_about(self.ui.about_button.isChecked())
        take_room(self, _WIDE, _TALL)

    def draft(self) -> Signing:
        """Return what would be signed now."""
        draft = replace(
            self._given,
            assessment_id=UUID(self._held["assessment_id"].text),
            answers=self._held["answers"].text,
            privacy=Privacy(self._held["privacy"].text),
            manner=self.ui.manner.value() or self._given.manner,
            asked_on=day_in(self.ui.asked_on),
            informant=self.ui.informant.text(),
            language=self._language(),
            begun_at=self._began_at,
        )
        finished = rules.finished(self._asking.known.content, self._interview, draft, self._asking.sex)
        return Signing(draft, finished, self._decisions(finished))

    def problems(self, draft: Signing) -> Sequence[Problem]:
        """Return what has to be mended before this can be signed."""
        found = days_missing(self.ui.asked_on) or list(draft.finished.problems)
        return [*found, *rules.decision_problems(draft.finished, draft.decisions)]

    def found_problems(self) -> list[Problem]:
        """Return the same: half a date in a hidden question hinders nobody."""
        return list(self.problems(self.draft()))

    def parts(self) -> Parts:
        """Return what is kept of this form: all answers as one text, and the fields about the asking."""
        ui = self.ui
        return {"": {**self._held, "manner": ui.manner, "asked_on": ui.asked_on, "informant": ui.informant}}

    def write(self, values: Mapping[str, Mapping[str, Value]]) -> None:
        """Go on with the answers that were kept."""
        super().write(values)
        self._begin_interview(strict_json.parse(self._held["answers"].text.encode()) or None)
        self._say_how()

    def in_short(self) -> str:
        """Return how far she has come."""
        progress = self._interview.progress()
        words = self.tr("{answered} of {askable} answered")
        return words.format(answered=progress.answered, askable=progress.askable)

    def keep(self) -> None:
        """Keep at once what was typed and not taken yet, too."""
        self.view.keep()
        super().keep()

    def hide_private(self, is_hidden: bool) -> None:
        """Hide the private questions while others can see the screen, or show them again."""
        asked_elsewhere = self._held["privacy"].text == Privacy.NOT_PRIVATE
        self.view.hide_sensitive(is_hidden or asked_elsewhere)
        self.review.hide_private(is_hidden)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the cursor on the next question; of a paper form first on the day that stands on it."""
        super().showEvent(event)
        if day_in(self.ui.asked_on) is None:
            self.ui.about_button.setChecked(True)
            self.ui.asked_on.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._go_on_asking()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go on to the questions from what is said about the asking."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and focus_is_in(self.ui.about):
            self._go_on_asking()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        ui, about = self.ui, self._asking.known.about
        ui.heading.setText(about.title)
        self.setWindowTitle(about.title)
        ui.manner.offer({word: word.label for word in Manner})
        ui.manner.choose(self._given.manner)
        ui.asked_on.setText(date_words(self._given.asked_on))
        ui.informant.setText(self._given.informant)
        content = self._asking.known.content
        draft = self.tr("{language} (translation not approved)")
        for code in about.languages:
            name = language_name(code)
            ui.language.addItem(draft.format(language=name) if awaits_translator(content, code) else name)
        ui.language.setVisible(len(about.languages) > 1)
        ui.about_button.setChecked(self._given.manner == Manner.PAPER)
        self._review_room = Room(self.review)
        for stage in (self.privacy, self._review_room):
            ui.stages.addWidget(stage)
        ui.about_button.toggled.connect(self._show_about)
        ui.about_button.clicked.connect(
            lambda is_open: ui.manner.setFocus() if is_open else self._go_on_asking()
        )
        ui.language.activated.connect(lambda _: self.view.set_language(self._language()))
        ui.whole_page.toggled.connect(self._change_manner)
        ui.back_to_questions.clicked.connect(self._ask_on)
        ui.informant.editingFinished.connect(self._answer_for)
        ui.manner.chosen.connect(lambda _: self._follow_privacy())
        for signal in (ui.manner.chosen, ui.asked_on.editingFinished, ui.informant.editingFinished):
            signal.connect(self._say_how)
        self.privacy.answered.connect(self._settle_privacy)
        self.review.decided.connect(self._decide)
        self._say_how()

    def _show_about(self, is_shown: bool) -> None:
        """Show the fields about the asking; where the screen has no room for both, in place of a question."""
        self.ui.stages.setVisible(not (is_shown and self._is_narrow))
        self._on.setVisible(is_shown and self._is_narrow)
        self.ui.about.setVisible(is_shown)
        self.ui.fields.updateGeometry()

    def _say_how(self) -> None:
        ui = self.ui
        words = [self._asking.patient_name, str(ui.manner.currentText()), ui.asked_on.text()]
        if ui.informant.text().strip():
            words.append(self.tr("answered by {name}").format(name=ui.informant.text().strip()))
        ui.how.setText(" · ".join(filter(None, words)))

    def _language(self) -> str:
        return self._asking.known.about.languages[max(0, self.ui.language.currentIndex())]

    def _answer_for(self) -> None:
        self._interview.answered_by = self.ui.informant.text().strip()

    def _begin_interview(self, answers: strict_json.JsonObject | None) -> None:
        self._interview = Interview(
            self._form,
            self._evaluator,
            response=answers,
            language=self._language(),
            answered_by=self.ui.informant.text().strip(),
        )
        self._show_interview()

    def _show_interview(self) -> None:
        """Show the interview in the manner chosen, at the place where it was."""
        stages, before = self.ui.stages, getattr(self, "view", None)
        manner = WholeInterview if self.ui.whole_page.isChecked() else GuidedInterview
        self.view = manner(self._interview, self._last_answers(), sensitive=self._private)
        self.view.answered.connect(self._take)
        self.view.privacy_wanted.connect(self._ask_privacy)
        self.view.finished.connect(self._review)
        stages.insertWidget(0, self.view)
        if before is not None:
            stages.removeWidget(before)
            before.deleteLater()
        self._follow_privacy()
        self._show_stage(self.view)

    def _change_manner(self) -> None:
        place = self.view.place()
        self.view.keep()
        self._show_interview()
        if place is not None:
            self.view.go_to(place)

    def _go_on_asking(self) -> None:
        """Put the cursor where something is asked: on a question, or on what stands before it."""
        if self._is_narrow:
            self.ui.about_button.setChecked(False)
        stage = self.ui.stages.currentWidget()
        if stage is self.view and (place := self.view.place()) is not None:
            self.view.go_to(place)
        elif stage is not None:
            stage.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_stage(self, stage: QWidget) -> None:
        ui, is_review = self.ui, stage is self._review_room
        ui.stages.setCurrentWidget(stage)
        ui.back_to_questions.setVisible(is_review)
        ui.save.setVisible(is_review)
        stage.setFocus()

    def _last_answers(self) -> dict[Place, tuple[Answer, ...]]:
        """Return the last answers by place; never those to private questions."""
        if self._asking.last is None:
            return {}
        before = Interview(self._form, self._evaluator, response=self._asking.last, computes=False)
        rows = (row for row in before.rows() if row.item.link_id not in self._private)
        return {row.place: row.answers for row in rows if row.answers}

    def _ask_privacy(self, place: Place) -> None:
        """Ask whether it is private before the first private question, which stands at `place`."""
        self._place = place
        self._show_stage(self.privacy)

    def _settle_privacy(self, is_private: bool) -> None:
        self._held["privacy"].text = str(Privacy.PRIVATE if is_private else Privacy.NOT_PRIVATE)
        if not is_private:
            for row in self._interview.rows():
                if row.item.link_id in self._private and not row.is_answered:
                    self._interview.absent(row.place, AbsentReason.NOT_PRIVATE)
            self._place = self._interview.next_place()
        self._keep_answers()
        self._follow_privacy()
        self._show_stage(self.view)
        if self._place is None:
            self.view.finish()
        else:
            self.view.go_to(self._place)

    def _follow_privacy(self) -> None:
        """Let the interview show the private questions, hold them back, or leave them out."""
        said = self._held["privacy"].text
        was_said_before = self.ui.manner.value() == Manner.PAPER  # what is keyed was asked already
        self.view.hold_sensitive(said == Privacy.NOT_ASKED and bool(self._private) and not was_said_before)
        self.view.hide_sensitive(said == Privacy.NOT_PRIVATE)

    def _take(self, place: Place) -> None:
        """Keep an answer at once; one that cannot wait opens its protocol."""
        self._keep_answers()
        self.view.saved(place)
        if place[-1][0] in self._urgent:
            content, response = self._asking.known.content, self._interview.response()
            for flag in flags(content, response, language=self._language()):
                self._raise(flag)

    def _keep_answers(self) -> None:
        self._held["answers"].text = strict_json.written(self._interview.everything())
        with suppress(NotSaved):  # the form says so, and tries again in a few seconds
            super().keep()

    def _raise(self, flag: SafetyFlag) -> None:
        if (flag.protocol, flag.link_id) in self._raised:
            return
        source = Assessment.kind(), UUID(self._held["assessment_id"].text), flag.link_id
        draft = FlagDraft(flag.words, day_in(self.ui.asked_on) or clock.today(), flag.protocol, *source)

        def write() -> UUID:
            with self._desk.writing() as session:
                return raise_flag(session, self._asking.chart, draft).id

        flag_id = write_to_disk(self._desk, write)
        self._raised.add((flag.protocol, flag.link_id))
        open_protocol(self._desk, flag_id, self)

    def _review(self) -> None:
        """Show what the answers come to, and ask about each need they propose."""
        self.view.keep()
        signing = self.draft()
        said = {one.category: one.wants_help for one in signing.decisions}
        needs = [
            ProposedNeed(
                one.category,
                domain_of(one.category).label,
                "" if one.is_sensitive else rules.because(one),
                said.get(one.category),
                one.is_sensitive,
            )
            for one in signing.finished.proposals
        ]
        self.review.show_result(signing.finished.scores, needs)
        self._show_stage(self._review_room)
        if not self.review.begin():
            self.ui.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_on(self) -> None:
        self.view.go_back_from_end()
        self._show_stage(self.view)

    def _decide(self, answers: Mapping[str, str]) -> None:
        self._held["decisions"].text = msgspec.json.encode(dict(answers)).decode()
        with suppress(NotSaved):
            super().keep()

    def _decisions(self, finished: Finished) -> tuple[Decision, ...]:
        said: dict[str, str] = msgspec.json.decode(self._held["decisions"].text)
        return tuple(
            rules.decision(one, WantsHelp(said[one.category]))
            for one in finished.proposals
            if one.category in said
        )

    def _complete(self) -> None:
        """Go on to the review first; there, sign if nothing is missing."""
        if not self.ui.back_to_questions.isVisible():
            self._review()
            return
        if about := days_missing(self.ui.asked_on) or rules.problems(self.draft().draft):
            self.ui.about_button.setChecked(True)
            show_beside_fields(self, about)
            return
        signing = self.draft()
        if signing.finished.problems:
            self.view.finish()
            self._show_stage(self.view)
            return
        undecided = rules.decision_problems(signing.finished, signing.decisions)
        self.review.say_missing({problem.field: problem.message for problem in undecided})
        if not undecided:
            super()._complete()
