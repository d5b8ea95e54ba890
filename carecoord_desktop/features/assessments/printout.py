"""Questionnaires on paper: blank, with last answers filled in, as signed; numbered as on the screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from carecoord_desktop.common.not_printed import NotPrinted
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.assessments.queries import AssessmentRow
from carecoord_desktop.features.questionnaires.rules import awaits_translator
from carecoord_desktop.printing import (
    Block,
    Checkboxes,
    Choice,
    Facts,
    Heading,
    Note,
    Paper,
    Paragraph,
    Person,
    Setup,
    Signature,
    Signatures,
    Strong,
    Table,
    Together,
    TwoColumns,
    WriteIn,
    compose,
)
from carecoord_desktop.sdc.definition import read_form
from carecoord_desktop.sdc.expressions import Evaluator
from carecoord_desktop.sdc.interview import Interview, Row
from carecoord_desktop.sdc.item import Condition, Form, Item
from carecoord_desktop.sdc.sensitivity import sensitive_questions
from carecoord_desktop.sdc.values import Answer, are_equal

__all__ = ["Person", "form_paper", "signed_paper"]

_NOT_APPROVED = (
    "A qualified translator has not approved this translation yet, so it cannot be given on paper. "
    "Print the English form and ask it through an interpreter."
)

_MOST_TICKS = 12
"""A longer list of answers is written in by hand."""

_LONG_LINES = 3
_SHORT = 22  # letters: answers that are all shorter stand beside each other
_YES_NO = ((True, "Yes"), (False, "No"))


def form_paper(
    questionnaire: JsonObject,
    value_sets: Mapping[str, JsonObject],
    *,
    person: Person | None = None,
    last: JsonObject | None = None,
    language: str = "",
    setup: Setup | None = None,
) -> bytes:
    """Return a questionnaire to fill in by hand as PDF, with every question that it may ask.

    `last` is an earlier QuestionnaireResponse whose answers are filled in; never those to sensitive
    questions, which are left out altogether where the paper bears a name.

    Raises:
        NotPrinted: in a translation that no qualified translator has approved (45 CFR 92.201(c)(3)).
    """
    if awaits_translator(questionnaire, language):
        raise NotPrinted(_NOT_APPROVED)
    form = read_form(questionnaire, value_sets)
    private = sensitive_questions(questionnaire)
    answers = _answers(form, questionnaire, last) if last else {}
    asked = _Asked(form, language, answers, frozenset(private) if person else frozenset())
    blocks: list[Block] = [
        TwoColumns([WriteIn("Asked on")], [WriteIn("Who answers")]),
        Note("Tick what fits. You may leave out any question. Write beside it if you want to say more."),
        *asked.blocks(form.items),
    ]
    if person and private:
        blocks.append(Note("Private questions are not on this paper. They are asked in person."))
    blocks.append(Signatures([Signature("Asked by")]))
    title = form.title.spoken(language)
    return compose(Paper(title, blocks, person=person, language=language or "en"), setup)


def signed_paper(
    row: AssessmentRow,
    questionnaire: JsonObject,
    response: JsonObject,
    value_sets: Mapping[str, JsonObject],
    *,
    person: Person,
    with_private: bool = False,
    setup: Setup | None = None,
) -> bytes:
    """Return a signed assessment as PDF; sensitive answers only where `with_private`, for the record."""
    form, private = read_form(questionnaire, value_sets), sensitive_questions(questionnaire)
    rows = [
        each
        for each in _rows(form, questionnaire, response)
        if each.item.is_question and (with_private or each.item.link_id not in private)
    ]
    told = [(f"{each.number} {each.text}".strip(), _said(each)) for each in rows]
    added = [Paragraph([Strong(f"{one.by_name}, {one.at:%Y-%m-%d}: "), one.text]) for one in row.addenda]
    blocks: list[Block] = [
        Facts([
            ("Asked on", PartialDate(row.asked_on.isoformat()).text),
            ("Asked by", row.author_name),
            ("Answered by", row.informant or "The person"),
            ("How", row.manner.label),
        ]),
        *([Heading("What the answers come to"), *_scores(row)] if row.scores else ()),
        Heading("Answers"),
        Table(("Question", "Answer"), told, widths=(3, 2), empty="No question was answered."),
        *([Heading("Added later"), *added] if added else ()),
    ]  # fmt: skip
    subtitle = f"Version {row.version}, signed {row.signed_at:%Y-%m-%d}"
    return compose(Paper(row.title, blocks, subtitle=subtitle, person=person), setup)


class _Asked:
    """Turns items into blocks, with the numbers they have on screen."""

    def __init__(
        self, form: Form, language: str, answers: Mapping[str, Sequence[Answer]], left_out: frozenset[str]
    ) -> None:
        self._form, self._language, self._answers, self._left_out = form, language, answers, left_out

    def blocks(self, items: Sequence[Item], level: int = 1) -> Iterator[Block]:
        """Yield what is printed for these items and everything below them."""
        for item in items:
            if item.is_hidden or item.link_id in self._left_out:
                continue
            if item.is_group:
                inside = list(self.blocks(item.children, 2))
                if inside:
                    words = item.words.spoken(self._language)
                    yield from ([Heading(words, 1 if level == 1 else 2)] if words else [])
                    yield from inside
            elif item.is_question:
                yield Together(list(self._question(item)))
                yield from self.blocks(item.children, 2)
            elif words := item.words.spoken(self._language):
                yield Note(words)

    def _question(self, item: Item) -> Iterator[Block]:
        number = Strong(f"{item.number} " if item.number else "")
        yield Paragraph([number, item.words.spoken(self._language)])
        for line in (*(help_.spoken(self._language) for help_ in item.help), self._when(item)):
            if line:
                yield Note(line)
        yield self._room(item)

    def _room(self, item: Item) -> Block:
        """Return the boxes to tick or the lines to write on."""
        given = self._answers.get(item.link_id, ())
        if item.kind == "boolean":
            said = {answer.value for answer in given}
            return Checkboxes([Choice(words, value in said) for value, words in _YES_NO], columns=2)
        options = item.options or ()
        if options and len(options) <= _MOST_TICKS:
            choices = [Choice(one.words.spoken(self._language), one.answer in given) for one in options]
            are_short = all(len(str(one.text)) <= _SHORT for one in choices)
            return Checkboxes(choices, columns=2 if are_short and len(choices) > 1 else 1)
        written = ", ".join(answer.words for answer in given)
        return WriteIn(lines=_LONG_LINES if item.kind == "text" else 1, answer=written)

    def _when(self, item: Item) -> str:
        """Return in words when a question is asked at all."""
        told = [self._condition(one) for one in item.conditions]
        if told:
            return f"Only if {(' and ' if item.needs_all_conditions else ' or ').join(told)}."
        return "Ask only where it applies." if "enabled" in item.expressions else ""

    def _condition(self, one: Condition) -> str:
        asked = self._form.by_link.get(one.question)
        number = asked.number if asked is not None and asked.number else one.question
        if one.operator == "exists":
            return f"{number} is {'' if one.expected.value else 'not '}answered"
        words = one.expected.words
        for option in (asked.options or ()) if asked is not None else ():
            if are_equal(option.answer, one.expected):
                words = option.words.spoken(self._language)
        if isinstance(one.expected.value, bool):
            words = "Yes" if one.expected.value else "No"
        return f"{number} {_OPERATORS.get(one.operator, one.operator)} {words}"


_OPERATORS = {"=": "is", "!=": "is not", ">": "is more than", "<": "is less than", ">=": "is at least",
              "<=": "is at most"}  # fmt: skip


def _rows(form: Form, questionnaire: JsonObject, response: JsonObject) -> Sequence[Row]:
    with Evaluator(questionnaire, has_spare=False) as evaluator:
        return Interview(form, evaluator, response=response, computes=False).rows()


def _answers(form: Form, questionnaire: JsonObject, response: JsonObject) -> dict[str, Sequence[Answer]]:
    rows = _rows(form, questionnaire, response)
    return {row.item.link_id: row.answers for row in rows if row.answers}


def _said(row: Row) -> str:
    if row.absent is not None:
        return row.absent.label
    worded = {id(one.answer): one.words for one in row.options}
    by_value = {repr(one.answer.value): one.words for one in row.options}
    words = [worded.get(id(one)) or by_value.get(repr(one.value)) or _plain(one) for one in row.answers]
    return "; ".join([*words, *([f"Note: {row.note}"] if row.note else [])])


def _plain(answer: Answer) -> str:
    if isinstance(answer.value, bool):
        return "Yes" if answer.value else "No"
    return answer.words


def _scores(row: AssessmentRow) -> Iterator[Block]:
    for score in row.scores:
        value = score.why_none if score.value is None else f"{score.value} of {score.high}"
        yield Paragraph([Strong(f"{score.name}: "), f"{value} {score.band_label}".strip()])
        if score.source:
            yield Note(score.source)
