"""The assessments of one chart: begin one, go on with one, read one, add words, follow a score."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.assessments.actions import amend, sign, strike_assessment
from carecoord_desktop.features.assessments.form import AssessmentForm
from carecoord_desktop.features.assessments.queries import (
    AddendumRow,
    AssessmentRow,
    asking,
    assessments_of_chart,
    response_of,
    trend,
)
from carecoord_desktop.features.assessments.records import Assessment, Manner
from carecoord_desktop.features.assessments.rules import AssessmentDraft, Signing, scores_in
from carecoord_desktop.features.questionnaires.queries import Known, questionnaire, questionnaires, value_sets
from carecoord_desktop.features.questionnaires.rules import Name
from carecoord_desktop.sdc.asked import group_codes
from carecoord_desktop.sdc.definition import read_form
from carecoord_desktop.sdc.expressions import Evaluator
from carecoord_desktop.sdc.instruments import name_of_panel
from carecoord_desktop.sdc.interview import Interview
from carecoord_desktop.sdc.scores import Score
from carecoord_desktop.sdc.sensitivity import sensitive_questions
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.interview.signed_answers import SignedAnswers
from carecoord_desktop.widgets.paper.making import show_paper
from carecoord_desktop.widgets.pick_list import PickList
from carecoord_desktop.widgets.reason_box import ReasonBox
from carecoord_desktop.widgets.record_page import ListPage, date_words, moment_words
from carecoord_desktop.widgets.row_table import Column
from carecoord_desktop.widgets.shown_box import ShownBox
from carecoord_desktop.widgets.trend_chart import ChartPoint, TrendChart
from carecoord_desktop.widgets.written import written_of


class AssessmentsPage(ListPage[AssessmentRow]):
    """Lists what was signed, the newest first; what is not finished stands above.

    `forms_wanted` leads to the library of forms.
    """

    watches = frozenset({"assessment", "assessment_addendum", "worker"})
    forms_wanted = Signal()

    def __init__(self, desk: Desk, chart: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._chart = desk, chart
        empty = EmptyState(
            self.tr("Nothing asked yet. Begin with the social needs screen."), self.tr("Start")
        )
        empty.begun.connect(self._choose)
        self.show_list(self.tr("Assessments"), self._columns(), lambda row: row.assessment_id, empty=empty)
        self.table.opened.connect(self._read)
        self.describe_beside(self._describe)
        self.offer_drafts(desk, chart, {AssessmentForm.__name__: self._resume})
        more = self.add_row_button(self.tr("More"), lambda row: None, "", "quiet")
        more.setAccessibleName(self.tr("More for this assessment"))
        self.more = QMenu(more)
        self.more.aboutToShow.connect(self._offer_more)
        more.setMenu(self.more)
        self.add_row_button(self.tr("Read"), self._read)
        on_paper = QMenu(self)
        on_paper.addAction(self.tr("Key a paper form..."), lambda: self._choose(Manner.PAPER))
        on_paper.addAction(self.tr("Print a blank form..."), self._choose_to_print)
        on_paper.addAction(self.tr("Print with last answers..."), partial(self._choose_to_print, True))
        self.add_button(self.tr("On paper"), lambda: None).setMenu(on_paper)
        self.add_button(self.tr("Start an assessment"), self._choose, "Ctrl+N", "primary")

    def refresh(self) -> None:
        """Show what the chart says now."""
        with self._desk.reading() as session:
            rows = assessments_of_chart(session, self._chart)
        self.table.show_rows([row for row in rows if not (row.is_sensitive and self.hides_private)])

    def hide_private(self, is_hidden: bool) -> None:
        """Leave out what others beside her must not see, or show it again."""
        super().hide_private(is_hidden)
        for form in self.findChildren(AssessmentForm):
            form.hide_private(is_hidden)
        if is_hidden:
            for box in self.findChildren(ShownBox):
                box.reject()

    def begin_with(self, known: Known, manner: Manner = Manner.INTERVIEW) -> None:
        """Begin to ask a questionnaire."""
        draft = AssessmentDraft(
            known.about.name.canonical,
            known.about.title,
            manner=manner,
            asked_on=None if manner == Manner.PAPER else clock.today(),
        )
        self._open(known, draft)

    def _columns(self) -> list[Column[AssessmentRow]]:
        return [
            Column(self.tr("Asked on"), lambda row: date_words(row.asked_on), lambda row: row.asked_on),
            Column(self.tr("Form"), lambda row: row.title, stretch=True),
            Column(self.tr("Result"), self._result, chip=_result_chip, stretch=True),
            Column(self.tr("Again"), self._again, lambda row: row.due_again_on, chip=_again_chip),
        ]

    def _result(self, row: AssessmentRow) -> str:
        words = [
            f"{score.name} {score.value} {score.band_label}".strip()
            for score in row.scores
            if score.value is not None
        ]
        return "; ".join(words) or self.tr("No score")

    def _again(self, row: AssessmentRow) -> str:
        return date_words(row.due_again_on) if row.is_latest else ""

    def _describe(self, row: AssessmentRow) -> list[tuple[str, str]]:
        found = [
            (self.tr("Form"), row.title),
            (self.tr("Asked"), f"{date_words(row.asked_on)}, {row.manner.label.lower()}"),
            (self.tr("Signed"), f"{moment_words(row.signed_at)}, {row.author_name}"),
            (self.tr("State"), row.stage.label),
            (self.tr("Answered by"), row.informant),
            (self.tr("Keyed from paper by"), row.transcriber_name),
            (self.tr("Version"), row.version),
        ]
        found += [(score.name, self._score_words(score)) for score in row.scores]
        found += [(self.tr("Added"), _addendum_words(words)) for words in row.addenda]
        return [(name, words) for name, words in found if words]

    def _score_words(self, score: Score) -> str:
        value = self.tr("no score") if score.value is None else f"{score.value} / {score.high}"
        said = (value, score.band_label, score.why_none, score.note, score.source)
        return "\n".join(filter(None, said))

    def _offer_more(self) -> None:
        self.more.clear()
        row = self.table.current_row()
        if row is None:
            return
        if _has_value(row):
            self.more.addAction(self.tr("Over time"), partial(self._follow_score, row))
        self.more.addAction(self.tr("Add words..."), partial(self._ask_words, row))
        self.more.addAction(self.tr("Print..."), partial(self._print_signed, row))
        self.more.addSeparator()
        self.more.addAction(self.tr("Entered in error..."), partial(self._ask_why, row))

    def _read(self, row: AssessmentRow) -> None:
        """Show a signed assessment as it was asked, with its scores and what was added."""
        with self._desk.reading() as session:
            known = questionnaire(session, Name(row.questionnaire, row.version).canonical)
            sets, response = value_sets(session), response_of(session, row.assessment_id)
        if known is None:
            words = self.tr("The form {name} is not on this laptop, so its questions cannot be shown.")
            self.notice.tell("wait", self.tr("Form missing"), words.format(name=row.title))
            return
        with Evaluator(known.content, has_spare=False) as evaluator:
            form = read_form(known.content, sets)
            rows = Interview(form, evaluator, response=response, computes=False).rows()
        answers = SignedAnswers(rows, sensitive_questions(known.content))
        answers.hide_private(self.hides_private)
        result = [f"{score.name}: {self._score_words(score)}" for score in row.scores]
        added = [_addendum_words(words) for words in row.addenda]
        signed = self.tr("Signed by {name} on {when}.").format(
            name=row.author_name, when=moment_words(row.signed_at)
        )
        ShownBox(row.title, answers, self, below="\n".join((*result, *added, signed))).open()

    def _choose(self, manner: Manner = Manner.INTERVIEW) -> None:
        self._pick_form(self.tr("Begin"), lambda known: self.begin_with(known, manner))

    def _choose_to_print(self, with_last_answers: bool = False) -> None:
        self._pick_form(self.tr("Show"), lambda known: self._print_form(known, with_last_answers))

    def _pick_form(self, verb: str, picked: Callable[[Known], None]) -> None:
        with self._desk.reading() as session:
            known = [one for one in questionnaires(session) if one.can_be_asked]
        offers = [(one.about.title, one.about.purpose or one.about.publisher) for one in known]
        box = PickList(self.tr("Which form?"), offers, verb, self)
        box.picked.connect(lambda number: picked(known[number]))
        box.open()

    def _print_form(self, known: Known, with_last_answers: bool) -> None:
        """Show a form to fill in by hand: blank for anybody, or with her name and what she said last time."""
        from carecoord_desktop.features.assessments.printout import Person, form_paper

        with self._desk.reading() as session:
            asked = asking(session, self._chart, known)
        make = partial(form_paper, known.content, asked.value_sets)
        if with_last_answers:
            person = Person(asked.patient_name, asked.birth_date)
            make = partial(make, person=person, last=asked.last)
        show_paper(self._desk, make, self, self._chart if with_last_answers else None)

    def _print_signed(self, row: AssessmentRow) -> None:
        from carecoord_desktop.features.assessments.printout import Person, signed_paper

        with self._desk.reading() as session:
            known = questionnaire(session, Name(row.questionnaire, row.version).canonical)
            if known is None:
                return
            asked, response = asking(session, self._chart, known), response_of(session, row.assessment_id)
        person = Person(asked.patient_name, asked.birth_date)
        sets = asked.value_sets
        make = partial(signed_paper, row, known.content, response, sets, person=person)
        show_paper(self._desk, make, self, self._chart)

    def _resume(self, saved: SavedDraft) -> None:
        canonical = str(written_of(saved).parts[""]["questionnaire"])
        with self._desk.reading() as session:
            known = questionnaire(session, canonical)
        if known is None:
            words = self.tr("The form {name} is not on this laptop any more. Your answers are kept.")
            self.notice.tell("wait", self.tr("Form missing"), words.format(name=canonical))
            return
        draft = AssessmentDraft(canonical, known.about.title, asked_on=clock.today())
        self._open(known, draft, saved)

    def _open(self, known: Known, draft: AssessmentDraft, resumed: SavedDraft | None = None) -> None:
        with self._desk.reading() as session:
            asked = asking(session, self._chart, known)
        form = AssessmentForm(self._desk, asked, draft, self)
        form.hide_private(self.hides_private)
        form.saved.connect(self._show_signed)
        self.open_form(form, Destination(self._desk, self._chart, Assessment.kind(), self._store), resumed)

    def _show_signed(self, signed: Assessment) -> None:
        self.refresh()
        self.table.select(signed.id)
        self._follow_up(scores_in(signed.scores))

    def _store(self, session: Session, signing: Signing) -> Assessment:
        return sign(session, self._chart, signing)

    def _ask_words(self, row: AssessmentRow) -> None:
        box = ReasonBox(
            self.tr("Add words to this assessment"),
            self.tr("The signed answers stay as they are; your words stand beside them."),
            self.tr("Add"),
            self,
            name=self.tr("Words"),
            kind="primary",
        )
        box.given.connect(
            lambda words: self.save(self._desk, lambda session: amend(session, row.seen, words))
        )
        box.open()

    def _follow_score(self, row: AssessmentRow) -> None:
        """Show the first score of an assessment over time, as a line and in words."""
        score = next(each for each in row.scores if each.value is not None)
        with self._desk.reading() as session:
            found = trend(session, self._chart, score.loinc, score.name)
        points = [ChartPoint(one.on, one.value, one.band, bool(one.is_positive)) for one in found]
        chart = TrendChart(score.name, points, score.low, score.high)
        ShownBox(score.name, chart, self, below=chart.accessibleDescription()).open()

    def _follow_up(self, scores: Sequence[Score]) -> None:
        """Begin at once with the form that a score asks for, such as PHQ-9 after two mood questions."""
        wanted = next((score.follow_up for score in scores if score.follow_up), "")
        if not wanted:
            return
        with self._desk.reading() as session:
            known = [one for one in questionnaires(session) if one.can_be_asked]
        found = next(
            (one for one in known if wanted in group_codes(one.content) or wanted == one.about.name.url), None
        )
        if found is not None:
            self.begin_with(found)
            return
        words = self.tr('Ask {name} next. It is not here yet: bring it in under "Forms".')
        said = words.format(name=name_of_panel(wanted))
        self.notice.tell("wait", self.tr("Next form"), said, self.tr("Show forms"), self.forms_wanted.emit)

    def _ask_why(self, row: AssessmentRow) -> None:
        self.ask_reason(
            self.tr("Mark this assessment as entered in error?"),
            self.tr("%s leaves the list for good. It stays in the history with your reason.") % row.title,
            self.tr("Mark as error"),
            lambda reason: self.save(
                self._desk, lambda session: strike_assessment(session, row.seen, reason)
            ),
        )


def _addendum_words(words: AddendumRow) -> str:
    return f"{words.text}\n{moment_words(words.at)}, {words.by_name}"


def _has_value(row: AssessmentRow) -> bool:
    return any(score.value is not None for score in row.scores)


def _result_chip(row: AssessmentRow) -> ChipKind | None:
    return "wait" if row.is_positive else None


def _again_chip(row: AssessmentRow) -> ChipKind | None:
    return "wait" if row.is_due_soon else None
