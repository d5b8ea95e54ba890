"""What the answers of a form add up to, what that means on the day, and which answers can not wait."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from carecoord_desktop.sdc.asked import Asked, questions
from carecoord_desktop.sdc.extensions import Json, mapping, word
from carecoord_desktop.sdc.instruments import (
    COUNT,
    Bands,
    SafetyRule,
    Scale,
    ScoreRule,
    declined_answers,
    instruments,
    safety_rules,
)
from carecoord_desktop.sdc.points import Tally, added_up, code_of, counted, in_words, points_of
from carecoord_desktop.sdc.recognizing import Places, recognize
from carecoord_desktop.sdc.values import Answer, as_number

_SEXES = ("female", "male")


@dataclass(frozen=True, slots=True)
class Score:
    """One score of a form, as a coordinator may read it.

    `value` is None where a question is missing: then `why_none` says which. `band` is a stable word
    ("moderate"), `band_label` the same for people. `is_positive` says whether the total reaches the
    cut-off in force, None where there is no total or no cut-off. `answer_code` is the LOINC answer for
    scores that are coded instead of numbered. `follow_up` is the LOINC panel or the address of the form to
    ask next. `note` tells what a reader must know about how the value came about.
    """

    name: str
    loinc: str
    value: Decimal | None
    low: Decimal
    high: Decimal
    band: str = ""
    band_label: str = ""
    is_positive: bool | None = None
    why_none: str = ""
    source: str = ""
    note: str = ""
    follow_up: str = ""
    answer_code: str = ""


@dataclass(frozen=True, slots=True)
class SafetyFlag:
    """An answer that opens a safety protocol at once, whatever the total."""

    protocol: str
    words: str
    link_id: str
    question: str
    answer: str


def scores(
    questionnaire: Json, response: Json, *, on: date, sex: str = "", language: str = "en"
) -> tuple[Score, ...]:
    """Return the scores of the instruments that a form holds, with the cut-offs in force on the day `on`.

    A form answered in part has no score, and hidden answers never count. `sex` is the FHIR word; the
    cut-off for "any" holds where it is unknown. Sources of the figures stand in each score.
    """
    held = recognize(questionnaire, questions(questionnaire, response))
    return tuple(
        _score(rule, held.places, on, sex, language) for one in held.instruments for rule in one.scores
    )


def flags(questionnaire: Json, response: Json, *, language: str = "en") -> tuple[SafetyFlag, ...]:
    """Return the answers that open a safety protocol: PHQ-9 item 9, EPDS item 10, our own question.

    An answer whose points nobody knows flags as well: it is safer to look than to pass over.
    """
    asked = questions(questionnaire, response)
    url = word(mapping(questionnaire).get("url")).partition("|")[0]
    by_link = {question.link_id: question for question in asked}
    places = recognize(questionnaire, asked).places
    found: list[SafetyFlag] = []
    for rule in safety_rules():
        if rule.form in ("", url):
            question = (by_link if rule.form else places).get(rule.item)
            found += _flags(rule, question, language) if question is not None else ()
    return tuple(found)


def _score(rule: ScoreRule, places: Places, on: date, sex: str, language: str) -> Score:
    tally = counted(rule, places) if rule.kind == COUNT else added_up(rule, places)
    bands = rule.bands(on)
    value, why, note = _total(rule, places, tally, bands)
    if value is None:
        return Score(rule.name, rule.loinc, None, rule.low, rule.high, why_none=why, source=_source(bands))
    band = bands.band(value, sex) if bands else None
    positive = bands.is_positive(value, sex) if bands else None
    return Score(
        rule.name,
        rule.loinc,
        value,
        rule.low,
        rule.high,
        band.id if band else "",
        band.label.spoken(language) if band else "",
        positive,
        source=_source(bands),
        note=" ".join(filter(None, (note, _about_sex(bands, sex)))),
        follow_up=rule.follow_up if positive else "",
        answer_code={True: rule.coded[0], False: rule.coded[1], None: ""}[positive],
    )


def _total(
    rule: ScoreRule, places: Places, tally: Tally, bands: Bands | None
) -> tuple[Decimal | None, str, str]:
    """Return the total, why there is none, and what to know about it."""
    recorded = _recorded(rule, places)
    if tally.is_whole:
        return _whole(tally, recorded, bands)
    if tally.gaps:
        return None, tally.why_not(len(rule.items)), ""
    missing = _missing(rule, tally.unasked)
    if recorded is not None and not places[rule.loinc].is_calculated and rule.low <= recorded <= rule.high:
        return recorded, "", f"Written on the form, not added up here. {missing}"
    return None, f"{missing} The answers can not be added up.", ""


def _whole(tally: Tally, recorded: Decimal | None, bands: Bands | None) -> tuple[Decimal | None, str, str]:
    notes = []
    if tally.declined:
        if bands is not None and bands.is_positive(tally.value, "") is False:
            return None, in_words("declined", tally.declined), ""
        notes.append(f"{in_words('declined', tally.declined)} The count may be too low.")
    if tally.has_other_points:
        notes.append("The form gives its answers other points; those of the instrument were used.")
    if recorded is not None and recorded != tally.value:
        notes.append(f"The form says {recorded.normalize():f}; the answers add up to {tally.value}.")
    return tally.value, "", " ".join(notes)


def _missing(rule: ScoreRule, numbers: list[int]) -> str:
    if len(numbers) == len(rule.items):
        return f"This form does not ask the questions of {rule.name} one by one."
    named = [f"{number} ({rule.items[number - 1]})" for number in numbers]
    words = "question " + named[0] if len(named) == 1 else "questions " + ", ".join(named)
    return f"This form does not ask {words} of {rule.name}."


def _recorded(rule: ScoreRule, places: Places) -> Decimal | None:
    """Return the total that stands on the form, whoever put it there."""
    question = places.get(rule.loinc) if rule.loinc else None
    if question is None or len(question.answers) != 1:
        return None
    [answer] = question.answers
    return as_number(mapping(answer.value).get("value") if answer.kind == "valueQuantity" else answer.value)


def _source(bands: Bands | None) -> str:
    return bands.source if bands else ""


def _about_sex(bands: Bands | None, sex: str) -> str:
    if bands is None or len(bands.positive_from) < 2 or sex in _SEXES:
        return ""
    return f"Sex is not known: the lower limit of {min(bands.positive_from.values())} was used."


def _flags(rule: SafetyRule, question: Asked, language: str) -> Iterator[SafetyFlag]:
    for answer in question.answers:
        if _is_alarming(rule, question, answer):
            words = rule.words.spoken(language)
            yield SafetyFlag(rule.protocol, words, question.link_id, question.text, answer.words)


def _is_alarming(rule: SafetyRule, question: Asked, answer: Answer) -> bool:
    code = code_of(answer)
    if code in rule.unless or code in declined_answers() or answer.value in (False, 0):
        return False
    scale = _scale_of(rule.item)
    points = points_of(question, scale) if scale else None
    return points != 0


def _scale_of(item: str) -> Scale | None:
    for one in instruments():
        for rule in one.scores:
            if item in rule.items and rule.scales:
                return rule.scales[rule.items.index(item)]
    return None
