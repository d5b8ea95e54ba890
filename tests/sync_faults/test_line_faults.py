"""Fault cases 1, 2, 3, 5 and 22 (sync.md 4.4): what a bad line does to a round, and what becomes of it."""

from __future__ import annotations

from tests.builders.fault_proxy import Fault, Harm, scripted
from tests.sync_faults.conftest import Field


def _rosa_has_somebody(field_day: Field) -> str:
    chart: str = field_day.laptop("Rosa").tell("register", name="Grant")["chart"]
    field_day.laptop("Rosa").tell("record", chart=chart, substance="Penicillin")
    return chart


def test_01_a_request_lost_before_the_hub_reads_is_sent_again(field_day: Field) -> None:
    _rosa_has_somebody(field_day)
    before = field_day.hub.operations()
    field_day.line.weather = scripted(Fault(Harm.LOSE_REQUEST))
    assert field_day.sync("Rosa")["waiting"] == 3
    assert field_day.hub.operations() == before
    field_day.settle()
    field_day.is_whole()


def test_02_a_reply_lost_after_the_commit_leaves_no_duplicate(field_day: Field) -> None:
    chart = _rosa_has_somebody(field_day)
    field_day.line.weather = scripted(Fault(Harm.LOSE_REPLY))
    assert field_day.sync("Rosa")["waiting"] == 3  # she cannot know, so she does not claim it
    before = field_day.hub.operations()
    assert len([op for op in field_day.laptop("Rosa").tell("show")["saved"] if op in before]) == 3
    field_day.settle()
    assert sorted(field_day.hub.operations()) == sorted(before)
    assert chart in field_day.laptop("Rosa").tell("show")["patients"]
    field_day.is_whole()


def test_03_an_old_request_that_arrives_late_changes_nothing(field_day: Field) -> None:
    chart = _rosa_has_somebody(field_day)
    field_day.line.weather = scripted(Fault(Harm.LATE))
    field_day.sync("Rosa")
    field_day.laptop("Rosa").tell("change", kind="patient", record=chart, preferred_name="Lucy")
    field_day.settle()
    assert field_day.laptop("Rosa").tell("show")["patients"][chart][1] == "Lucy"
    field_day.is_whole()


def test_03_a_request_that_arrives_twice_counts_once(field_day: Field) -> None:
    _rosa_has_somebody(field_day)
    field_day.line.weather = scripted(Fault(Harm.TWICE), Fault(Harm.TWICE), Fault(Harm.TWICE))
    field_day.sync("Rosa")
    field_day.settle()
    field_day.is_whole()


def test_05_a_request_cut_at_every_kilobyte_leaves_nothing_behind(field_day: Field) -> None:
    chart = _rosa_has_somebody(field_day)
    for number in range(60):
        field_day.laptop("Rosa").tell("record", chart=chart, substance=f"Substance {number * 7919}")
    before = field_day.hub.operations()
    for kilobyte in range(1, 7):
        field_day.line.weather = scripted(Fault(Harm.CUT_REQUEST, at_byte=kilobyte * 1024))
        field_day.sync("Rosa")
        if len(field_day.hub.operations()) != len(before):
            break  # the request was shorter than that, and is there as a whole
        assert field_day.laptop("Rosa").tell("show")["waiting"] == 123
    assert len(field_day.hub.operations()) == len(before) + 123
    assert kilobyte > 2
    field_day.settle()
    field_day.is_whole()


def test_05_a_reply_cut_at_every_kilobyte_brings_all_or_nothing(field_day: Field) -> None:
    chart = _rosa_has_somebody(field_day)
    for number in range(60):
        field_day.laptop("Rosa").tell("record", chart=chart, substance=f"Substance {number * 7919}")
    field_day.settle()
    field_day.laptop("Ben")
    field_day.give(chart, "Ben")
    for kilobyte in range(1, 6):
        field_day.line.weather = scripted(Fault(Harm.NONE), Fault(Harm.CUT_REPLY, at_byte=kilobyte * 1024))
        field_day.sync("Ben")
        shown = field_day.laptop("Ben").tell("show")["allergies"]
        assert len(shown) in (0, 61)  # a half chart could hide an allergy
    field_day.settle()
    assert len(field_day.laptop("Ben").tell("show")["allergies"]) == 61
    field_day.is_whole()


def test_22_what_she_changes_between_sending_and_the_reply_survives(field_day: Field) -> None:
    chart = _rosa_has_somebody(field_day)
    field_day.settle()
    field_day.laptop("Ben")
    field_day.give(chart, "Ben")
    field_day.settle()
    field_day.laptop("Ben").tell("change", kind="patient", record=chart, family_name="Grant-Lee")
    field_day.sync("Ben")
    field_day.line.weather = scripted(Fault(Harm.LOSE_REPLY))
    field_day.laptop("Rosa").tell("change", kind="patient", record=chart, preferred_name="Lu")
    field_day.sync("Rosa")
    field_day.laptop("Rosa").tell("change", kind="patient", record=chart, preferred_name="Lucy")
    field_day.settle()
    for name in ("Rosa", "Ben"):
        assert field_day.laptop(name).tell("show")["patients"][chart] == ["Grant-Lee", "Lucy", "final"]
    field_day.is_whole()
