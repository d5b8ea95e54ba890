"""Our own forms: what a coordinator asks, in words that people understand, in two languages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fhir.resources.R4B.questionnaire import Questionnaire

from carecoord_desktop.common.resources import resource
from carecoord_desktop.sdc.asked import questions
from carecoord_desktop.sdc.definition import read_form
from carecoord_desktop.sdc.expressions import Evaluator
from carecoord_desktop.sdc.instruments import instruments
from carecoord_desktop.sdc.interview import Interview
from carecoord_desktop.sdc.proposals import proposals
from carecoord_desktop.sdc.rows import Row
from carecoord_desktop.sdc.scores import Score, flags, scores
from carecoord_desktop.sdc.values import Answer

Json = dict[str, Any]

FORMS = sorted(resource("questionnaires").glob("*.json"))
EXPECTED = {
    "caregiver-strain", "fall-risk", "financial-needs", "home-needs", "home-safety",
    "intake", "medical-needs", "psychosocial-needs", "social-needs",
}  # fmt: skip
OURS = "https://carecoord.example/fhir/"
SENSITIVE = OURS + "StructureDefinition/sensitive"
REVIEW = OURS + "StructureDefinition/translation-review"
TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation"
HIGHEST_GRADE = 6
HIGHEST_GRADE_OF_ONE_QUESTION = 9


def read(path: Path) -> Json:
    form: Json = json.loads(path.read_text(encoding="utf-8"))
    return form


def form_called(name: str) -> Json:
    return read(resource("questionnaires", f"{name}.json"))


def items_of(parent: Json) -> Iterator[Json]:
    for item in parent.get("item", ()):
        yield item
        yield from items_of(item)


def codings_of(item: Json) -> list[Json]:
    return [option["valueCoding"] for option in item.get("answerOption", ())]


def asked_in(form: Json) -> list[Json]:
    return [item for item in items_of(form) if item["type"] not in ("group", "display")]


def texts_of(form: Json) -> Iterator[tuple[Json, str]]:
    """Yield every element that a person reads, with the name of the field that holds its words."""
    yield form, "title"
    yield form, "description"
    for item in items_of(form):
        yield item, "text"
        for coding in codings_of(item):
            yield coding, "display"


def in_spanish(element: Json, field: str) -> str:
    for extension in element.get(f"_{field}", {}).get("extension", ()):
        parts = {
            part["url"]: part.get("valueCode") or part.get("valueString") for part in extension["extension"]
        }
        if extension["url"] == TRANSLATION and parts.get("lang") == "es":
            return str(parts["content"])
    return ""


def marks_of(element: Json) -> list[str]:
    return [one["valueCode"] for one in element.get("extension", ()) if one["url"] == SENSITIVE]


def syllables(word: str) -> int:
    word = word.lower()
    groups = len(re.findall(r"[aeiouy]+", word))
    silent_e = word.endswith("e") and not word.endswith(("le", "ee"))
    silent_ed = word.endswith("ed") and not word.endswith(("ted", "ded"))
    return max(1, groups - (1 if groups > 1 and (silent_e or silent_ed) else 0))


def grade(text: str) -> float:
    """Return the Flesch-Kincaid grade (Kincaid 1975): school years needed to read the text."""
    sentences = [one for one in re.split(r"[.!?:]+", text) if one.strip()]
    words = re.findall(r"[A-Za-z']+", text)
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def test_the_grade_tells_plain_from_hard() -> None:
    assert grade("Do you have a safe place to sleep?") < 3
    assert (
        grade("Indicate utilization of rehabilitative transportation services necessitating authorization.")
        > 20
    )


def test_the_library_holds_the_nine_forms() -> None:
    assert {path.stem for path in FORMS} == EXPECTED


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_every_form_is_a_fhir_questionnaire_that_says_whose_it_is(path: Path) -> None:
    form = read(path)
    Questionnaire.model_validate(form)
    assert (form["id"], form["url"]) == (path.stem, f"{OURS}Questionnaire/{path.stem}")
    assert form["status"] == "active"
    assert form["publisher"] == "CareCoord"
    assert "not a validated scale" in form["copyright"]
    assert form["purpose"]
    assert ("http://loinc.org" in json.dumps(form)) is ("LOINC license" in form["copyright"])
    asks_in_private = any(marks_of(section) for section in form["item"])
    assert asks_in_private is ("you are asked whether it is private now" in form["purpose"])
    assert re.fullmatch(r"\d+\.\d+\.\d+", form["version"])
    assert date.fromisoformat(form["date"])


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_link_ids_are_short_and_no_two_are_alike(path: Path) -> None:
    links = [item["linkId"] for item in items_of(read(path))]
    assert len(set(links)) == len(links)
    assert all(re.fullmatch(r"[a-z][a-z0-9-]{1,24}", link) for link in links)


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_every_text_is_there_in_spanish_which_awaits_a_qualified_translator(path: Path) -> None:
    form = read(path)
    missing = [element[field] for element, field in texts_of(form) if not in_spanish(element, field)]
    assert missing == []
    [review] = [one for one in form["extension"] if one["url"] == REVIEW]
    said = {part["url"]: part["valueCode"] for part in review["extension"]}
    assert said == {"lang": "es", "status": "awaiting-qualified-translator"}


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_spanish_is_no_copy_of_the_english(path: Path) -> None:
    form = read(path)
    for item in items_of(form):
        assert in_spanish(item, "text") != item["text"]


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_the_words_are_plain(path: Path) -> None:
    texts = [item["text"] for item in items_of(read(path)) if item["type"] != "group"]
    assert grade(" ".join(text.rstrip(".?") + "." for text in texts)) <= HIGHEST_GRADE
    hard = [text for text in texts if len(text.split()) >= 5 and grade(text) > HIGHEST_GRADE_OF_ONE_QUESTION]
    assert hard == []


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_skip_logic_points_at_earlier_questions_and_answers_that_exist(path: Path) -> None:
    form = read(path)
    earlier: dict[str, Json] = {}
    for item in items_of(form):
        for condition in item.get("enableWhen", ()):
            looked_at = earlier[condition["question"]]
            expected = condition.get("answerCoding")
            if expected:
                assert (expected["system"], expected["code"]) in [
                    (coding["system"], coding["code"]) for coding in codings_of(looked_at)
                ]
            else:
                assert ("answerBoolean" in condition) is (looked_at["type"] == "boolean")
        earlier[item["linkId"]] = item


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_choices_have_answers_and_only_questions_are_required(path: Path) -> None:
    for item in items_of(read(path)):
        assert (item["type"] == "choice") is bool(item.get("answerOption"))
        codes = [coding["code"] for coding in codings_of(item)]
        assert len(set(codes)) == len(codes)
        assert not (item.get("required") and item["type"] in ("group", "display"))


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_every_form_asks_in_sections_and_requires_something_before_signing(path: Path) -> None:
    form = read(path)
    assert all(section["type"] == "group" for section in form["item"])
    assert any(item.get("required") for item in asked_in(form))


def an_answer(row: Row, option: int) -> Answer:
    """Return the first (0) or the last (-1) answer that a row offers, yes or no likewise."""
    if row.options:
        return row.options[option].answer
    typed = {"boolean": Answer("valueBoolean", option == 0), "integer": Answer("valueInteger", 1)}
    return typed.get(row.item.kind, Answer("valueString", "As the person says it"))


def asked_to_the_end(form: Json, option: int) -> Interview:
    with Evaluator(form) as evaluator:
        interview = Interview(read_form(form), evaluator)
        for _ in asked_in(form):
            place = interview.next_place()
            if place is None:
                break
            [row] = [row for row in interview.rows() if row.place == place]
            interview.answer(place, [an_answer(row, option)])
        return interview


@pytest.mark.parametrize("option", [0, -1], ids=["first answers", "last answers"])
@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_every_form_can_be_asked_to_the_end_and_signed(path: Path, option: int) -> None:
    form = read(path)
    assert read_form(form).limits == ()
    interview = asked_to_the_end(form, option)
    assert interview.next_place() is None
    assert list(interview.problems(to_sign=True)) == []
    assert interview.progress().answered == interview.progress().askable


def test_skip_logic_spares_people_what_does_not_concern_them() -> None:
    outside = asked_to_the_end(form_called("home-needs"), -1)
    assert {"lose", "broken", "water-safe", "told-owner"} <= set(outside.hidden())
    owner = asked_to_the_end(form_called("home-needs"), 0)
    assert "told-owner" in owner.hidden()
    assert "broken" not in owner.hidden()


SENSITIVE_WORDS = re.compile(
    r"\b(hurt|hit|threat|afraid of someone|harm|alcohol|drugs|drink|overdose|smoke or vape|guns|yell|"
    r"put you down|let you use it|keep you from money|leave you without)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_what_needs_privacy_is_marked_question_by_question_and_as_a_section(path: Path) -> None:
    form = read(path)
    for section in form["item"]:
        marked = [item for item in asked_in(section) if marks_of(item)]
        assert {mark for item in marked for mark in marks_of(item)} <= {
            "violence",
            "self-harm",
            "substance-use",
        }
        if marks_of(section):
            assert len(marked) == len(asked_in(section))
        else:
            assert marked == []
            exempt = {"fell-hurt", "water-safe"}  # a fall, and water to drink
            bare = [item["linkId"] for item in asked_in(section) if SENSITIVE_WORDS.search(item["text"])]
            assert set(bare) <= exempt


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_no_form_asks_for_immigration_status_or_social_security_number(path: Path) -> None:
    words = " ".join(str(element[field]) for element, field in texts_of(read(path))).lower()
    assert not re.search(
        r"immigra|citizen|visa|green card|refugee|undocumented|social security number", words
    )


LICENSED = re.compile(
    r"little interest or pleasure|down, depressed|bothered by|better off dead|on edge|"
    r"drink containing alcohol|blamed myself|harming myself has occurred",
    re.IGNORECASE,
)


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_no_licensed_wording_is_shipped(path: Path) -> None:
    assert not LICENSED.search(path.read_text(encoding="utf-8"))


def test_the_social_needs_screen_has_twelve_questions_and_asks_privacy_before_the_seventh() -> None:
    links = [item["linkId"] for item in asked_in(form_called("social-needs"))]
    assert len(links) == 12
    marked = [item["linkId"] for item in asked_in(form_called("social-needs")) if marks_of(item)]
    assert marked == links[6:10]
    assert links[10:] == ["mood-joy", "mood-low"]


def answer(value: str | bool) -> Json:
    if isinstance(value, bool):
        return {"valueBoolean": value}
    return {"valueCoding": {"system": f"{OURS}CodeSystem/answers", "code": value}}


def response_of(**answers: str | bool) -> Json:
    return {
        "item": [{"linkId": link.replace("_", "-"), "answer": [answer(one)]} for link, one in answers.items()]
    }


def total_of(score: Score) -> int | None:
    return None if score.value is None else int(score.value)


MARIAS: dict[str, str | bool] = {
    "home": "keep", "home_problems": "none", "food_worry": "sometimes-true", "food_out": "never-true",
    "ride": True, "utilities": "no", "hurt": "never", "put_down": "never", "threat": "sometimes",
    "yell": "never", "mood_joy": "few-days", "mood_low": "most-days",
}  # fmt: skip


def test_maria_is_proposed_three_needs_and_phq_9_opens() -> None:
    form, response = form_called("social-needs"), response_of(**MARIAS)
    [mood] = scores(form, response, on=date(2026, 11, 23))
    assert (total_of(mood), mood.follow_up) == (3, "44249-1")
    found = proposals(form, response, [mood])
    assert [(one.category, one.z_code, one.sensitivity) for one in found] == [
        ("food-insecurity", "Z59.41", "none"),
        ("transportation-insecurity", "Z59.82", "none"),
        ("intimate-partner-violence", "", "violence"),
    ]
    [because] = found[2].because
    assert (because.link_id, because.answer) == ("threat", "Sometimes")


def test_two_low_moods_below_three_do_not_open_phq_9() -> None:
    [mood] = scores(
        form_called("social-needs"), response_of(**MARIAS | {"mood_low": "few-days"}), on=date(2026, 11, 23)
    )
    assert (total_of(mood), mood.is_positive, mood.follow_up) == (2, False, "")


@pytest.mark.parametrize("harm", ["hurt", "threat"])
@pytest.mark.parametrize("often", ["rarely", "sometimes", "often"])
def test_any_harm_above_never_proposes_a_private_talk(harm: str, often: str) -> None:
    calm: dict[str, str | bool] = MARIAS | {"threat": "never", "food_worry": "never-true", "ride": False}
    assert proposals(form_called("social-needs"), response_of(**calm)) == ()
    [one] = proposals(form_called("social-needs"), response_of(**calm | {harm: often}))
    assert one.category == "intimate-partner-violence"
    assert one.is_sensitive


@pytest.mark.parametrize(("value", "is_flagged"), [("no", False), ("yes-past", True), ("yes-now", True)])
def test_a_thought_of_self_harm_on_our_own_form_opens_the_protocol(value: str, is_flagged: bool) -> None:
    found = flags(form_called("psychosocial-needs"), response_of(self_harm=value))
    assert [one.protocol for one in found] == ["suicidal-statement"] * is_flagged


def test_three_fall_questions_open_the_home_check_with_any_yes() -> None:
    form = form_called("fall-risk")
    [none] = scores(form, response_of(fell=False, unsteady=False, fear=False), on=date(2026, 11, 23))
    assert (total_of(none), none.is_positive) == (0, False)
    [one] = scores(form, response_of(fell=False, unsteady=True, fear=False), on=date(2026, 11, 23))
    assert (total_of(one), one.follow_up) == (1, f"{OURS}Questionnaire/home-safety")


def test_caregiver_strains_are_counted_without_a_cut_off() -> None:
    strains: dict[str, str | bool] = dict.fromkeys(("sleep", "body", "time", "family"), "often")
    strains |= dict.fromkeys(("work", "money_tight", "alone", "too_much"), "sometimes")
    [score] = scores(form_called("caregiver-strain"), response_of(**strains), on=date(2026, 11, 23))
    assert (total_of(score), score.is_positive) == (4, None)


def test_every_score_of_ours_is_about_questions_that_our_forms_ask() -> None:
    for one in instruments():
        if one.form:
            form = form_called(one.form.rpartition("/")[2])
            links = {question.link_id for question in questions(form, {})}
            assert {item for rule in one.scores for item in rule.items} <= links
