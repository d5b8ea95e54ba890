"""Without a network: a stick goes to the office and back, and both hold the same."""

from __future__ import annotations

import shutil
from pathlib import Path

from carecoord_desktop.sync import queries
from carecoord_desktop.sync.outcome import End
from carecoord_hub import usb
from tests.builders.offices import Laptop, Office
from tests.builders.shared_people import a_person, changed, shown
from tests.builders.sticks import answered, carried, read, states, written


def test_one_way_there_and_back_confirms_the_day(office: Office, rosas: Laptop, tmp_path: Path) -> None:
    lucille = a_person(rosas.desk, preferred_name="Lucille")
    report = carried(rosas, office, tmp_path / "stick")
    assert report.outcome is not None
    assert (report.outcome.end, report.outcome.waiting) == (End.CONFIRMED, 0)
    assert shown(rosas.desk, lucille) is not None
    with rosas.books.reading() as reading:
        assert queries.standing(reading).confirmed_at is not None
    assert rosas.sync().end == End.CONFIRMED


def test_writing_a_stick_sends_nothing_until_the_answer_is_back(
    office: Office, rosas: Laptop, tmp_path: Path
) -> None:
    a_person(rosas.desk)
    report = written(rosas, tmp_path / "stick")
    assert (report.is_done, report.entries) == (True, 2)
    assert "can be taken out" in " ".join(report.words)
    assert states(rosas) == [("frozen", 2)]
    answered(office, tmp_path / "stick")
    assert states(rosas) == [("frozen", 2)]
    read(rosas, tmp_path / "stick")
    assert states(rosas) == [("seen", 2)]


def test_a_chart_reaches_the_other_coordinator_by_stick_alone(
    office: Office, rosas: Laptop, bens: Laptop, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    lucille = a_person(rosas.desk, preferred_name="Lucille")
    carried(rosas, office, stick)
    office.grant("Ben Carver", lucille)
    report = carried(bens, office, stick)
    assert report.outcome is not None
    assert report.outcome.end == End.CONFIRMED
    person = shown(bens.desk, lucille)
    assert person is not None
    assert person.preferred_name == "Lucille"
    changed(bens.desk, lucille, preferred_name="Lucy")
    carried(bens, office, stick)
    carried(rosas, office, stick)
    person = shown(rosas.desk, lucille)
    assert person is not None
    assert person.preferred_name == "Lucy"


def test_a_chart_that_was_handed_over_leaves_by_stick_once_it_is_in_a_backup(
    office: Office, rosas: Laptop, bens: Laptop, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    lucille = a_person(rosas.desk)
    carried(rosas, office, stick)
    office.revoke("Rosa Medina", lucille)
    office.grant("Ben Carver", lucille)
    carried(rosas, office, stick)  # she hears of it
    assert shown(rosas.desk, lucille) is not None
    office.back_up()
    report = carried(rosas, office, stick)  # her word that nothing waits, and the office's leave
    assert report.outcome is not None
    assert report.outcome.purged == 1
    assert shown(rosas.desk, lucille) is None
    assert carried(rosas, office, stick).outcome is not None
    with rosas.books.reading() as reading:
        assert (
            reading.exec_driver_sql("SELECT count(*) FROM chart_scope WHERE state = 'purged'").scalar() == 0
        )


def test_sticks_may_arrive_in_any_order_and_a_lost_one_costs_nothing(
    office: Office, rosas: Laptop, tmp_path: Path
) -> None:
    for number in (1, 2, 3):
        a_person(rosas.desk)
        written(rosas, tmp_path / f"stick{number}")
    [third] = usb.read_stick(office.hub, tmp_path / "stick3", 1)
    assert (third.is_done, third.entries) == (True, 4)
    assert "files 1 to 2" in third.words
    [first] = usb.read_stick(office.hub, tmp_path / "stick1", 2)
    assert not first.is_done
    assert "read already" in first.words
    usb.write_stick(office.hub, tmp_path / "stick1", 3)
    read(rosas, tmp_path / "stick1")
    assert states(rosas) == [("seen", 4)]


def test_what_the_office_lost_is_asked_for_again(office: Office, rosas: Laptop, tmp_path: Path) -> None:
    """Custody: the office came back from a backup, and says so by stick."""
    stick, old = tmp_path / "stick", office.copied()
    a_person(rosas.desk)
    carried(rosas, office, stick)
    office.restore(old)
    a_person(rosas.desk)
    written(rosas, stick)
    [line] = usb.read_stick(office.hub, stick, 1)
    assert "Missing: file 1" in line.words
    usb.write_stick(office.hub, stick, 2)
    report = read(rosas, stick)
    assert "came back from a backup" in " ".join(report.words)
    assert states(rosas) == [("frozen", 3)]
    report = carried(rosas, office, stick)
    assert states(rosas) == [("seen", 3)]
    assert report.outcome is not None
    assert report.outcome.end == End.CONFIRMED


def test_an_answer_that_was_read_or_overtaken_changes_nothing(
    office: Office, rosas: Laptop, tmp_path: Path
) -> None:
    stick, kept = tmp_path / "stick", tmp_path / "kept"
    a_person(rosas.desk)
    carried(rosas, office, stick)
    shutil.copytree(stick, kept)
    carried(rosas, office, stick)
    for folder in (stick, kept):
        report = read(rosas, folder)
        assert not report.is_done
        assert "read already" in report.words[0]


def test_an_answer_after_a_newer_round_by_network_is_harmless(
    office: Office, rosas: Laptop, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    lucille = a_person(rosas.desk, preferred_name="Lucille")
    written(rosas, stick)
    answered(office, stick)
    changed(rosas.desk, lucille, preferred_name="Lucy")
    assert rosas.sync().end == End.CONFIRMED
    before = states(rosas)
    assert read(rosas, stick).is_done
    assert states(rosas) == before
    person = shown(rosas.desk, lucille)
    assert person is not None
    assert person.preferred_name == "Lucy"
    assert rosas.sync().end == End.CONFIRMED


def test_an_old_answer_brings_back_no_chart_that_was_handed_over_since(
    office: Office, rosas: Laptop, bens: Laptop, tmp_path: Path
) -> None:
    """Changes of scope are taken only from where the laptop stands."""
    stick = tmp_path / "stick"
    lucille = a_person(rosas.desk)
    rosas.sync()
    bens.sync()
    office.grant("Ben Carver", lucille)
    written(bens, stick)
    answered(office, stick)
    bens.sync()
    office.revoke("Ben Carver", lucille)
    office.back_up()
    bens.sync()
    assert shown(bens.desk, lucille) is None
    read(bens, stick)
    assert shown(bens.desk, lucille) is None
    with bens.books.reading() as reading:
        assert queries.charts_in_motion(reading) == []


def test_a_decayed_row_is_mended_by_stick(office: Office, rosas: Laptop, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    lucille = a_person(rosas.desk, preferred_name="Lucille")
    carried(rosas, office, stick)
    with rosas.books.applying() as applying:
        applying.connection.exec_driver_sql(
            "UPDATE shadow SET hash = ? WHERE record_id = ?", (bytes(16), lucille.bytes)
        )
    first = carried(rosas, office, stick).outcome
    second = carried(rosas, office, stick).outcome
    assert first is not None
    assert second is not None
    assert (first.end, second.end, second.repaired) == (End.NOT_EQUAL, End.CONFIRMED, 1)


def test_a_locked_laptop_is_told_so_by_stick(office: Office, rosas: Laptop, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    carried(rosas, office, stick)
    written(rosas, stick)
    with office.hub.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE device SET status = 'locked'")
    [line] = usb.read_stick(office.hub, stick, 1)
    assert "locked" in line.words
    usb.write_stick(office.hub, stick, 2)
    report = read(rosas, stick)
    assert report.outcome is not None
    assert report.outcome.end == End.LOCKED


def test_names_on_the_stick_are_short_plain_and_tell_of_nobody(
    office: Office, rosas: Laptop, tmp_path: Path
) -> None:
    a_person(rosas.desk, preferred_name="Lucille")
    carried(rosas, office, tmp_path / "stick")
    carried(rosas, office, tmp_path / "stick")
    names = sorted(place.name for place in (tmp_path / "stick").iterdir())
    with rosas.books.reading() as reading:
        device = reading.exec_driver_sql("SELECT device FROM enrollment").scalar_one().hex()[:8]
    assert names == [f"carecoord-{device}-0002.chr", f"carecoord-{device}-0002.chx"]
