"""A packet for one person: what is on it, what never is, and in which language."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pypdfium2 as pdfium
import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.not_printed import NotPrinted
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.appointments.records import AppointmentStatus
from carecoord_desktop.features.demo_histories.actions import approve_spanish
from carecoord_desktop.features.education.queries import papers_of
from carecoord_desktop.features.handout_packets import rules
from carecoord_desktop.features.handout_packets.actions import give
from carecoord_desktop.features.handout_packets.printout import packet, papers, record_copy
from carecoord_desktop.features.handout_packets.queries import codes_once_given, once_given
from carecoord_desktop.features.handout_packets.rules import (
    PacketDraft,
    PacketFacts,
    PacketLayout,
    PersonalBlock,
)
from carecoord_desktop.features.handouts.queries import shipped
from carecoord_desktop.features.handouts.records import HandoutState, RetireReason
from carecoord_desktop.features.handouts.rules import MoveDraft
from carecoord_desktop.features.plain_sheets.rules import read_sheet
from carecoord_desktop.store.desk import Desk
from tests.builders.appointments import an_appointment
from tests.builders.care_plans import kims_desk
from tests.builders.handout_packets import (
    AMHARIC,
    ARABIC_WORDS,
    GOAL,
    HINDI,
    SENTENCES,
    VIETNAMESE,
    amal_haddad,
    approved_text,
    facts_of,
    glyphs_of,
)
from tests.builders.handouts import ARABIC, a_next_version, a_version, approved, moved, sheet_now
from tests.builders.medications import a_medication
from tests.builders.papers import opened, pages_of, text_of
from tests.builders.plan_papers import MONDAY, PRIVATE, a_full_plan, lucille_grant

MONDAY_WORDS = "Made on 23 Nov 2026"


@pytest.fixture(autouse=True)
def monday() -> Iterator[None]:
    """Monday, 23 November 2026."""
    with clock.reading_from(MONDAY):
        yield


@pytest.fixture
def lucille(rosa: Desk) -> PacketFacts:
    """What packets know of Lucille Grant, who speaks Spanish."""
    chart = lucille_grant(rosa)
    a_full_plan(rosa, chart)
    return facts_of(rosa, chart)


def printed(draft: PacketDraft, facts: PacketFacts) -> bytes:
    """Return a packet of today."""
    return packet(draft, facts, clock.today())


def test_her_packet_has_her_page_then_the_handout_with_its_mark_and_page_numbers(
    lucille: PacketFacts,
) -> None:
    pages = pages_of(printed(replace(rules.new_draft(lucille, ["HF-01"]), language="en"), lucille))
    own, handout = pages[0], pages[-1]
    for words in ("My page", MONDAY_WORDS, "Metformin 1000 mg tablet", "1 tablet twice a day with food",
                  "Lucille Grant", "Born 12 Mar 1955", "(555) 555-0142"):  # fmt: skip
        assert words in "".join(pages[:2])
    assert "Ask your nurse when to take these" in own
    [sheet] = [x for x in shipped() if (x.head.code, x.head.language) == ("HF-01", "en")]
    assert f"Education HF-01 v3 {sheet.short_hash}" in handout
    assert "Page 2 of 2" in handout
    assert "911" in handout


def test_what_is_private_is_on_no_packet_and_only_goals_of_the_plan_can_be_chosen(
    lucille: PacketFacts,
) -> None:
    assert PRIVATE not in lucille.goals
    draft = replace(rules.new_draft(lucille, ["HF-01"]), goal=PRIVATE)
    assert [problem.field for problem in rules.problems(draft, lucille)] == ["goal"]
    with pytest.raises(NotPrinted, match="papers may show"):
        printed(draft, lucille)
    assert PRIVATE not in text_of(printed(rules.new_draft(lucille, ["HF-01"]), lucille))


def test_a_reader_without_an_approved_sheet_gets_the_english_one_with_the_interpreter(
    lucille: PacketFacts,
) -> None:
    draft = replace(rules.new_draft(lucille, ["HF-01"]), interpreter_id="48213")
    words = text_of(printed(draft, lucille))
    assert words.count("Explained in Spanish through interpreter ID 48213.") == 2
    assert "Heart failure: weigh yourself each day" in words
    assert "pésese" not in words
    assert len(rules.remarks(draft, lucille)) == 2


def test_once_a_translator_approved_it_all_but_her_own_words_is_spanish(
    rosa: Desk, lucille: PacketFacts
) -> None:
    with kims_desk(rosa).writing() as session:
        approve_spanish(session)
    facts = facts_of(rosa, lucille.chart)
    draft = rules.new_draft(facts, ["HF-01"])
    words = text_of(printed(draft, facts))
    for expected in (
        "Mi página",
        "Mis medicinas",
        "Insuficiencia cardíaca",
        "Página 1 de",
        "Lo más importante",
    ):
        assert expected in words
    assert "1 tablet twice a day with food" in words, "what the chart says is never translated"
    assert rules.remarks(draft, facts) == []


def test_english_pages_stand_behind_hers_if_she_wants_both(rosa: Desk, lucille: PacketFacts) -> None:
    with kims_desk(rosa).writing() as session:
        approve_spanish(session)
    facts = facts_of(rosa, lucille.chart)
    pages = pages_of(
        printed(replace(rules.new_draft(facts, ["HF-01"]), is_bilingual=True, blocks=frozenset()), facts)
    )
    assert ["Página" in page for page in pages] == [True, False] * (len(pages) // 2)


def test_a_paper_without_name_tells_nothing_of_whose_it_is(lucille: PacketFacts) -> None:
    draft = replace(rules.new_draft(lucille, ["HF-01", "DM-01"]), shows_name=False)
    content = printed(draft, lucille)
    with opened(content) as document:
        told = " ".join(document.get_metadata_dict().values())
    everything = f"{text_of(content)} {told} {content.decode('latin-1')}"
    for secret in (
        "Lucille",
        "Grant",
        "1955",
        "Harbor Street",
        "Metformin",
        "Type 2 diabetes ",
        GOAL,
        "Rosa",
    ):
        assert secret not in everything
    assert told.startswith("Handouts"), "the file is called after what it is, not what it is about"
    assert rules.personal(draft, lucille) is None


def test_three_papers_and_more_begin_with_what_is_there(lucille: PacketFacts) -> None:
    draft = replace(rules.new_draft(lucille, ["HF-01", "DM-01"]), language="en")
    cover = pages_of(printed(draft, lucille))[0]
    assert "What is in here" in cover
    assert cover.index("My page") < cover.index("Heart failure") < cover.index("diabetes")
    assert len(papers(replace(draft, codes=("HF-01",)), lucille, clock.today())) == 2


@pytest.mark.parametrize("layout", [PacketLayout.TWO_UP, PacketLayout.BOOKLET])
def test_two_pages_lie_on_a_side_for_cutting_or_folding(lucille: PacketFacts, layout: PacketLayout) -> None:
    content = printed(replace(rules.new_draft(lucille, ["HF-01"]), layout=layout), lucille)
    with opened(content) as document:
        assert document.get_page_size(0) == (792, 612)
    assert "Metformin" in text_of(content)


def test_large_print_is_larger_and_has_more_pages(lucille: PacketFacts) -> None:
    draft = replace(rules.new_draft(lucille, ["HF-01"]), language="en")
    assert len(pages_of(printed(replace(draft, is_large_print=True), lucille))) > len(
        pages_of(printed(draft, lucille))
    )


def test_nothing_chosen_and_handouts_nobody_knows_are_refused_in_words(lucille: PacketFacts) -> None:
    nothing = replace(rules.new_draft(lucille), blocks=frozenset())
    assert [problem.message for problem in rules.problems(nothing, lucille)] == ["Choose a handout."]
    with pytest.raises(NotPrinted, match="There is no handout XX-99"):
        printed(rules.new_draft(lucille, ["XX-99"]), lucille)


def test_only_what_is_switched_on_is_on_her_page(lucille: PacketFacts) -> None:
    for block, words in (
        (PersonalBlock.MEDICINES, "My medicines"),
        (PersonalBlock.VISITS, "My next visits"),
        (PersonalBlock.GOAL, "My goal"),
        (PersonalBlock.CALLS, "Who do I call?"),
    ):
        draft = replace(rules.new_draft(lucille), language="en", blocks=frozenset({block}))
        [page] = papers(draft, lucille, clock.today())
        heads = {
            getattr(inner, "text", "")
            for each in page.blocks
            for inner in (each, *getattr(each, "blocks", ()))
        }
        assert heads & {"My medicines", "My next visits", "My goal", "Who do I call?"} == {words}


def test_her_next_visits_are_those_that_hold_once_each_and_none_that_is_private(rosa: Desk) -> None:
    chart = amal_haddad(rosa)
    an_appointment(rosa, chart)
    an_appointment(rosa, chart, what="Eye test", takes_place_on=date(2026, 11, 25), starts="")
    an_appointment(rosa, chart, what="Dentist", status=AppointmentStatus.PROPOSED)
    an_appointment(rosa, chart, what="Blood test", takes_place_on=date(2026, 11, 20))
    facts = facts_of(rosa, chart)
    assert [(visit.on.day, visit.whom) for visit in facts.visits] == [
        (25, "Eye test, Dr. Okafor"), (3, "Bay Heart Clinic"), (3, "Heart doctor, Dr. Okafor"),
    ]  # fmt: skip
    words = text_of(printed(PacketDraft((), "en"), facts))
    assert "Thu 3 Dec 2026, 9:30 AM" in words


def test_a_label_that_does_not_say_when_is_left_to_the_nurse_never_guessed(rosa: Desk) -> None:
    chart = amal_haddad(rosa)
    a_medication(rosa, chart, "Warfarin 5 mg tablet", dose_text="1 tablet once a day")
    lines = {line.name: line for line in facts_of(rosa, chart).medicines}
    assert lines["Warfarin 5 mg tablet"].times == ()
    assert lines["Potassium chloride 20 mEq"].times == ()
    assert [time.value for time in lines["Carvedilol 6.25 mg tablet"].times] == ["morning", "evening"]


@pytest.mark.parametrize(
    ("language", "source"), [("ar", ARABIC), ("hi", HINDI), ("am", AMHARIC), ("vi", VIETNAMESE)]
)
def test_a_sheet_in_another_script_reads_back_as_written_with_every_letter_drawn(
    rosa: Desk, language: str, source: str
) -> None:
    chart = amal_haddad(rosa)
    approved_text(rosa, source)
    facts = facts_of(rosa, chart)
    draft = PacketDraft(("HF-01",), language, blocks=frozenset())
    content = printed(draft, facts)
    sheet = read_sheet(source)
    words = text_of(content)
    assert SENTENCES[language] in words
    assert sheet.head.title in words
    assert sheet.mark in words
    assert b"/FontFile" in content, "a font is embedded"
    assert glyphs_of(content), "the drawn glyphs are found"
    assert 0 not in glyphs_of(content), "no box stands for a missing letter"


def test_letters_that_no_font_has_stop_the_print_and_are_listed(rosa: Desk) -> None:
    chart = amal_haddad(rosa)
    approved_text(rosa, VIETNAMESE.replace("Gọi 911.", "Gọi \U0001faac 911."))
    with pytest.raises(NotPrinted, match="\U0001faac"):
        printed(PacketDraft(("HF-01",), "vi", blocks=frozenset()), facts_of(rosa, chart))


def test_her_own_page_is_arabic_once_its_words_are_approved(rosa: Desk) -> None:
    chart = amal_haddad(rosa)
    waiting = a_version(rosa, ARABIC_WORDS)
    assert set(facts_of(rosa, chart).words) == {"en"}
    approved(kims_desk(rosa), waiting)
    facts = facts_of(rosa, chart)
    words = text_of(printed(PacketDraft((), "ar", goal=GOAL), facts))
    for expected in (
        "صفحتي",
        "أدويتي",
        "مواعيدي القادمة",
        "Bay Heart Clinic",
        GOAL,
        "Furosemide 40 mg tablet",
    ):
        assert expected in words


def test_words_with_a_line_missing_or_a_mark_lost_are_not_used(rosa: Desk) -> None:
    lost = ARABIC_WORDS.replace("{number} من {total}", "{number}")
    short = ARABIC_WORDS.replace("28. ماذا يوجد هنا\n", "")
    assert rules.words_of(read_sheet(ARABIC_WORDS)) is not None
    assert [rules.words_of(read_sheet(text)) for text in (lost, short)] == [None, None]
    for sheet in shipped():
        if sheet.head.code == rules.WORDS_CODE:
            assert rules.words_of(sheet) is not None, sheet.head.language


def test_what_was_given_is_kept_and_copied_with_the_medicines_of_that_day(rosa: Desk) -> None:
    chart = amal_haddad(rosa)
    facts = facts_of(rosa, chart)
    with rosa.writing() as session:
        give(session, replace(rules.new_draft(facts, ["HF-01"]), language="en"), facts)
    a_medication(rosa, chart, "Spironolactone 25 mg tablet", dose_text="1 tablet every morning")
    approved(kims_desk(rosa), a_next_version(rosa, "HF-01", words="Call us each week."))
    with rosa.reading() as session:
        [paper] = papers_of(session, chart)
        copies, codes = once_given(session, paper), codes_once_given(session, paper)
    today = facts_of(rosa, chart)
    words = text_of(record_copy(copies, rules.personal_given(paper.personal), today))
    assert words.count("given 23 Nov 2026, not your current medicines") >= 3
    assert "Education HF-01 v3" in words
    assert "Spironolactone" not in words
    assert "Call us each week." not in words
    again = text_of(printed(replace(rules.new_draft(today, codes), language="en"), today))
    assert "Education HF-01 v4" in again
    assert "Spironolactone" in again
    assert "not your current medicines" not in again


def test_a_version_retired_for_safety_is_neither_given_nor_copied(rosa: Desk) -> None:
    chart = amal_haddad(rosa)
    facts = facts_of(rosa, chart)
    draft = replace(rules.new_draft(facts, ["HF-01"]), language="en")
    with rosa.writing() as session:
        give(session, draft, facts)
    sheet = sheet_now(rosa, "HF-01", "en", 3)
    moved(kims_desk(rosa), sheet, MoveDraft(HandoutState.RETIRED, retire_reason=RetireReason.SAFETY))
    with rosa.reading() as session:
        [paper] = papers_of(session, chart)
        copies = once_given(session, paper)
    today = facts_of(rosa, chart)
    with pytest.raises(NotPrinted, match="retired for safety"):
        record_copy(copies, None, today)
    with pytest.raises(NotPrinted):
        printed(draft, today)
    with pytest.raises(DraftHasProblems), rosa.writing() as session:
        give(session, draft, facts)


def test_a_packet_of_twenty_pages_is_made_within_a_second(lucille: PacketFacts) -> None:
    draft = replace(rules.new_draft(lucille, [each.code for each in lucille.topics][:9]), language="en")
    printed(replace(draft, codes=draft.codes[:1]), lucille)  # the fonts are opened once a day
    began = time.process_time()
    content = printed(draft, lucille)
    took_s = time.process_time() - began
    with opened(content) as document:
        assert len(document) >= 20
        assert isinstance(document, pdfium.PdfDocument)
    assert took_s <= 1
