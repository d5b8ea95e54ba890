"""Whatever a form says and whoever answers it in whatever order: it opens, ends, and hides what it must."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carecoord_desktop.sdc.definition import Form, NotAForm, read_form
from carecoord_desktop.sdc.extensions import objects
from carecoord_desktop.sdc.interview import AbsentReason, Interview, NotAskedHere
from carecoord_desktop.sdc.item import Item, Place
from carecoord_desktop.sdc.rows import Row
from tests.builders.interviews import an_interview
from tests.builders.questionnaires import a_form, enabled_when

TYPES = ("boolean", "integer", "decimal", "string", "date", "choice", "open-choice", "quantity")
CODES = ("red", "blue")
VALUES: list[Any] = [True, False, 0, 5, "2024-02-29", "pear", "", {"code": "red"}, {"value": 2, "code": "kg"}]
ANSWERS = (
    {"answerBoolean": True}, {"answerBoolean": False}, {"answerInteger": 5}, {"answerString": "pear"},
    {"answerCoding": {"code": "red"}}, {"answerDate": "2024"}, {"answerQuantity": {"value": 1, "code": "kg"}},
)  # fmt: skip
OPERATORS = ("exists", "=", "!=", ">", "<", ">=", "<=", "unheard-of")
LINK_IDS = [str(number) for number in range(1, 10)]


@st.composite
def forms(draw: st.DrawFn, repeats: bool = True) -> dict[str, Any]:
    """Draw a form of up to nine items, nested and hanging on each other as it falls, also in circles."""
    count = draw(st.integers(1, len(LINK_IDS)))
    items: list[dict[str, Any]] = []
    for link_id in LINK_IDS[:count]:
        item = draw(an_item(link_id, repeats))
        above = draw(st.sampled_from([None, *items]))
        (items if above is None else above.setdefault("item", [])).append(item)
        if above is not None:
            items.append(item)
    nested = {id(inner) for item in items for inner in item.get("item", ())}
    return a_form(*(item for item in items if id(item) not in nested))


@st.composite
def an_item(draw: st.DrawFn, link_id: str, repeats: bool) -> dict[str, Any]:
    """Draw one item with up to two conditions."""
    kind = draw(st.sampled_from(("group", "display", *TYPES)))
    conditions = draw(
        st.lists(
            st.builds(
                lambda question, operator, answer: enabled_when(question, operator, **answer),
                st.sampled_from([*LINK_IDS, "nowhere"]),
                st.sampled_from(OPERATORS),
                st.sampled_from(ANSWERS),
            ),
            max_size=2,
        )
    )
    item: dict[str, Any] = {"linkId": link_id, "type": kind, "text": link_id, "enableWhen": conditions}
    item["enableBehavior"] = draw(st.sampled_from(("any", "all")))
    item["required"] = draw(st.booleans())
    item["repeats"] = repeats and draw(st.booleans())
    if kind in ("choice", "open-choice"):
        item["answerOption"] = [{"valueCoding": {"code": code}} for code in CODES]
    return item


def places(form: Form) -> Iterator[Place]:
    """Yield the first place of every question."""

    def below(item: Item, above: Place) -> Iterator[Place]:
        place = (*above, (item.link_id, 0))
        if item.is_question:
            yield place
        for child in item.children:
            yield from below(child, place)

    for top in form.items:
        yield from below(top, ())


def link_ids(response: Any) -> set[str]:
    """Return the linkIds of a response that have an answer."""
    found = set()
    for item in objects(response.get("item")):
        if item.get("answer"):
            found.add(item["linkId"])
        for inner in (item, *objects(item.get("answer"))):
            found |= link_ids(inner) if inner is not item else link_ids({"item": item.get("item")})
    return found


@settings(max_examples=150, deadline=None)
@given(st.data(), forms(repeats=False))
def test_the_order_of_answering_does_not_matter(data: st.DataObject, raw: dict[str, Any]) -> None:
    asked = list(places(read_form(raw)))
    answers = {place: data.draw(st.sampled_from(VALUES)) for place in asked}
    with an_interview(raw) as one, an_interview(raw) as other:
        for place in asked:
            one.answer(place, [answers[place]])
        for place in data.draw(st.permutations(asked)):
            other.answer(place, [answers[place]])
        assert one.response() == other.response()
        assert one.everything() == other.everything()
        assert [row.place for row in one.rows()] == [row.place for row in other.rows()]


@settings(max_examples=150, deadline=None)
@given(st.data(), forms())
def test_no_form_and_no_clicking_can_break_an_interview(data: st.DataObject, raw: dict[str, Any]) -> None:
    with an_interview(raw) as one:
        for _ in range(data.draw(st.integers(0, 12))):
            act(data, one)
            assert link_ids(one.response()).isdisjoint(one.hidden())
            assert {row.place[-1][0] for row in one.rows()}.isdisjoint(one.hidden())
        assert one.progress().answered <= one.progress().askable
        assert len(one.problems(to_sign=True)) >= len(one.problems(to_sign=False))
        draft = one.everything()
        with an_interview(raw, response=draft) as again:
            assert again.everything() == draft
            assert again.response() == one.response()
            assert list(map(seen, again.rows())) == list(map(seen, one.rows()))


def seen(row: Row) -> tuple[object, ...]:
    """Return what a coordinator sees of a row."""
    return (
        row.place,
        row.answers,
        row.absent,
        row.note,
        row.problem,
        row.is_enabled,
        row.can_add,
        row.can_remove,
    )


def act(data: st.DataObject, interview: Interview) -> None:
    """Do one thing that a coordinator can do, and check that the change is told truly."""
    before = {row.place: row for row in interview.rows()}
    if not before:
        return
    place = data.draw(st.sampled_from(sorted(before)))
    several = st.lists(st.sampled_from(VALUES), max_size=3)
    acts = {
        "answer": lambda: interview.answer(place, data.draw(several)),
        "absent": lambda: interview.absent(place, data.draw(st.sampled_from([None, *AbsentReason]))),
        "note": lambda: interview.note(place, "A note."),
        "add": lambda: interview.add(place),
        "remove": lambda: interview.remove(place),
    }
    with contextlib.suppress(NotAskedHere):
        changed = acts[data.draw(st.sampled_from(sorted(acts)))]()
        now = {row.place: row for row in interview.rows()}
        assert changed.came == now.keys() - before.keys()
        assert changed.went == before.keys() - now.keys()
        assert {
            place for place in now.keys() & before.keys() if now[place] != before[place]
        } <= changed.places


PLAIN = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=8)
    | st.sampled_from(("1", "group", "choice"))
)
NAMES = (
    "linkId", "type", "text", "item", "answerOption", "enableWhen", "extension", "url", "valueExpression",
    "question", "initial", "valueCoding", "contained", "answerValueSet", "_text", "operator", "answerBoolean",
    "code", "prefix",
)  # fmt: skip
ANYTHING = st.recursive(
    PLAIN,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=5),
    max_leaves=30,
)


@settings(max_examples=300, deadline=None)
@given(ANYTHING, ANYTHING, ANYTHING)
def test_any_json_is_a_form_or_is_refused_in_words(items: Any, contained: Any, response: Any) -> None:
    raw = {"resourceType": "Questionnaire", "item": items, "contained": contained}
    if not any(objects(items)):
        with pytest.raises(NotAForm, match=r"\.$"):
            read_form(raw)
        return
    with (
        contextlib.suppress(NotAForm),
        an_interview(raw, response={"resourceType": "QuestionnaireResponse", "item": response}) as one,
    ):
        assert one.everything()["resourceType"] == "QuestionnaireResponse"
