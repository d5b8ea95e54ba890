"""The library of forms: what is brought along, what an office takes in, and what a version keeps."""

from __future__ import annotations

import pytest

from carecoord_desktop.features.questionnaires import rules
from carecoord_desktop.features.questionnaires.actions import Became, retire, seen_of, take_in, use_again
from carecoord_desktop.features.questionnaires.queries import questionnaire, questionnaires, value_sets
from carecoord_desktop.features.questionnaires.records import Questionnaire
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import OFFICE_CHART
from tests.builders.questionnaires import a_form, a_question

URL = "http://example.org/Questionnaire/one"


def test_a_form_is_taken_in_once_for_the_whole_office(rosa: Desk) -> None:
    form = a_form(a_question("1"), version="1")
    with rosa.writing() as session:
        first = take_in(session, form)
    with rosa.writing() as session:
        again = take_in(session, form)
    assert (first.became, again.became) == (Became.NEW, Became.MATCHED)
    with rosa.reading() as session:
        [stored] = session.query(Questionnaire)
        assert stored.chart == OFFICE_CHART
        assert stored.id == rules.Name(URL, "1").id, "the same on every laptop"


def test_other_words_under_the_same_version_are_refused(rosa: Desk) -> None:
    with rosa.writing() as session:
        take_in(session, a_form(a_question("1"), version="1"))
        session.flush()
        taken = take_in(session, a_form(a_question("1", text="Something else"), version="1"))
    assert taken.became == Became.CONFLICT
    assert "new version" in taken.reason


def test_the_newest_version_is_asked_and_the_old_one_can_still_be_read(rosa: Desk) -> None:
    with rosa.writing() as session:
        for version in ("1.9", "1.10"):
            take_in(session, a_form(a_question("1", text=version), version=version))
            session.flush()
    with rosa.reading() as session:
        [newest] = [one for one in questionnaires(session) if one.about.name.url == URL]
        old = questionnaire(session, f"{URL}|1.9")
    assert newest.about.name.version == "1.10"
    assert old is not None
    assert old.content["item"][0]["text"] == "1.9"


def test_what_is_out_of_use_stands_last_and_can_come_back(rosa: Desk) -> None:
    with rosa.writing() as session:
        taken = take_in(session, a_form(a_question("1"), title="A first form"))
    assert taken.record is not None
    asked = []
    for act in (retire, use_again):
        with rosa.writing() as session:
            act(session, seen_of(session, taken.record.id))
        with rosa.reading() as session:
            known = questionnaires(session)
        asked.append((known[-1 if act is retire else 0].about.title, known[0].can_be_asked))
        found = next(one for one in known if one.about.title == "A first form")
        assert found.can_be_asked is (act is use_again)
    assert asked == [("A first form", True), ("A first form", True)]


def test_a_value_set_is_found_by_address_and_version(rosa: Desk) -> None:
    answers = {"resourceType": "ValueSet", "url": "http://example.org/ValueSet/a", "version": "2"}
    with rosa.writing() as session:
        take_in(session, answers)
    with rosa.reading() as session:
        assert {answers["url"], f"{answers['url']}|2"} <= value_sets(session).keys()


@pytest.mark.parametrize(
    ("form", "words"),
    [(a_form(), "no questions"), (a_form(a_question("1", text="x" * rules.MOST_BYTES)), "larger than 2 MB")],
)
def test_what_cannot_be_asked_is_refused_in_words(rosa: Desk, form: dict[str, object], words: str) -> None:
    with rosa.writing() as session:
        taken = take_in(session, form)
    assert taken.became == Became.REJECTED
    assert words in taken.reason


def test_a_form_without_an_address_goes_by_its_content() -> None:
    form = a_form(a_question("1"), url="")
    assert rules.name_of(form).url.startswith("urn:sha256:")
    assert rules.name_of(form) == rules.name_of(dict(form))
    assert rules.name_of(form) != rules.name_of(a_form(a_question("2"), url=""))
