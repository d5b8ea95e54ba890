"""A stick that is full, taken out too early, altered, cut or foreign: plain words, and nothing is changed."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from carecoord_desktop.store.progress import Unwatched
from carecoord_desktop.sync.tables import NotEnrolled
from carecoord_desktop.sync.usb import read_stick, write_stick
from carecoord_desktop.sync.wire.stick import StickTrouble
from carecoord_hub import usb
from tests.builders.desks import a_desk
from tests.builders.offices import Laptop, Office, a_laptop
from tests.builders.shared_people import a_person
from tests.builders.sticks import (
    WornDrive,
    answered,
    everything,
    half_removed,
    read,
    steps_of_writing,
    written,
)


def all_of_the_office(office: Office) -> list[object]:
    """Return what the office holds."""
    tables = ("segment", "change", "record", "grant_", "device", "stick_ask", "hub_audit")
    with office.hub.engine.connect() as connection:
        return [connection.exec_driver_sql(f"SELECT * FROM {table}").all() for table in tables]  # noqa: S608


@pytest.mark.parametrize("error", [errno.EIO, errno.ENOSPC])
def test_a_stick_that_fails_at_any_step_of_writing_leaves_no_file_that_counts(
    error: int, office: Office, rosas: Laptop, tmp_path: Path
) -> None:
    a_person(rosas.desk)
    steps, told = steps_of_writing(rosas, tmp_path / "good"), set()
    before = everything(rosas)
    for step in range(1, steps + 1):
        folder = tmp_path / f"{step}"
        folder.mkdir()
        report = write_stick(rosas.books, folder, drive=WornDrive(fails_at=step, error=error))
        assert everything(rosas) == before
        told.add(report.words[0])
        for line in usb.read_stick(office.hub, folder, step):
            assert line.is_done == report.is_done or error == errno.EIO  # out after the last look at it
        if not report.is_done and error == errno.ENOSPC:
            assert list(folder.iterdir()) == []
    assert any("full" in words for words in told) == (error == errno.ENOSPC)


def test_sticks_taken_out_in_the_middle_change_nothing(office: Office, rosas: Laptop, tmp_path: Path) -> None:
    a_person(rosas.desk)
    phases = half_removed(office, rosas, tmp_path, count=20, seed=1)
    assert len(phases) >= 3


def test_an_altered_answer_is_refused_whatever_was_flipped(
    office: Office, rosas: Laptop, tmp_path: Path
) -> None:
    a_person(rosas.desk)
    written(rosas, tmp_path / "stick")
    answered(office, tmp_path / "stick")
    [answer] = (tmp_path / "stick").glob("*.chr")
    content, before = answer.read_bytes(), everything(rosas)
    for place in [*range(0, len(content), 23), len(content) - 1]:
        answer.write_bytes(content[:place] + bytes([content[place] ^ 128]) + content[place + 1 :])
        report = read(rosas, tmp_path / "stick")
        assert not report.is_done
        assert report.words[0].endswith((".", "offices."))
        assert everything(rosas) == before
    answer.write_bytes(content)
    assert read(rosas, tmp_path / "stick").is_done


def test_an_altered_or_cut_file_is_refused_by_the_office(
    office: Office, rosas: Laptop, tmp_path: Path
) -> None:
    a_person(rosas.desk)
    written(rosas, tmp_path / "stick")
    [asked] = (tmp_path / "stick").glob("*.chx")
    content, before = asked.read_bytes(), all_of_the_office(office)
    for place in range(0, len(content), 29):
        for changed in (
            content[:place],
            content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :],
        ):
            asked.write_bytes(changed)
            [line] = usb.read_stick(office.hub, tmp_path / "stick", 1)
            assert not line.is_done
            assert all_of_the_office(office) == before
    asked.write_bytes(content)
    [line] = usb.read_stick(office.hub, tmp_path / "stick", 2)
    assert line.is_done


def test_files_for_others_are_refused_in_words(
    office: Office, rosas: Laptop, bens: Laptop, tmp_path: Path
) -> None:
    written(rosas, tmp_path / "stick")
    answered(office, tmp_path / "stick")
    before = everything(bens)
    report = read(bens, tmp_path / "stick")
    assert not report.is_done
    assert "other laptops" in report.words[0]
    assert everything(bens) == before
    elsewhere = Office.at()
    [line] = usb.read_stick(elsewhere.hub, tmp_path / "stick", 1)
    assert line.words == "It is for another office."
    assert usb.write_stick(elsewhere.hub, tmp_path / "stick", 2) == []


def test_a_laptop_of_another_office_that_names_this_one_is_not_known(
    office: Office, rosas: Laptop, tmp_path: Path
) -> None:
    stranger = a_laptop(Office.at(), tmp_path / "stranger", "Mallory")
    with stranger.books.applying() as applying:
        applying.connection.exec_driver_sql(
            "UPDATE enrollment SET hub = ?, hub_box_key = ?", (office.hub.id.bytes, office.hub.keys.box_key)
        )
    written(stranger, tmp_path / "stick")
    [line] = usb.read_stick(office.hub, tmp_path / "stick", 1)
    assert "does not know" in line.words
    stranger.desk.store.close()


def test_one_laptop_cannot_speak_for_another(
    office: Office, rosas: Laptop, bens: Laptop, tmp_path: Path
) -> None:
    with rosas.books.reading() as reading:
        device = reading.exec_driver_sql("SELECT device FROM enrollment").scalar_one()
    with bens.books.applying() as applying:
        applying.connection.exec_driver_sql("UPDATE enrollment SET device = ?", (device,))
    written(bens, tmp_path / "stick")
    before = all_of_the_office(office)
    [line] = usb.read_stick(office.hub, tmp_path / "stick", 1)
    assert "not sealed by this laptop" in line.words
    assert all_of_the_office(office) == before


def test_a_file_of_100_gigabytes_is_refused_at_once(office: Office, rosas: Laptop, tmp_path: Path) -> None:
    written(rosas, tmp_path / "stick")
    [asked] = (tmp_path / "stick").glob("*.chx")
    os.truncate(asked, 100_000_000_000)
    [line] = usb.read_stick(office.hub, tmp_path / "stick", 1)
    assert "cut off or damaged" in line.words


def test_links_folders_and_strange_names_on_a_stick_lead_nowhere(
    office: Office, rosas: Laptop, tmp_path: Path
) -> None:
    stick, secret = tmp_path / "stick", tmp_path / "secret"
    stick.mkdir()
    secret.write_bytes(b"CCUSB\x01 and something private")
    (stick / "link.chx").symlink_to(secret)
    (stick / "folder.chx").mkdir()
    os.mkfifo(stick / "pipe.chx")
    (stick / "..chx").write_bytes(b"x")
    (stick / "letter.chx").write_text("Dear office")
    lines = usb.read_stick(office.hub, stick, 1)
    assert [(line.file, line.is_done) for line in lines] == [("letter.chx", False)]


def test_a_stick_that_is_not_there_is_said_so(office: Office, rosas: Laptop, tmp_path: Path) -> None:
    assert "Is it still in?" in read_stick(rosas.books, tmp_path / "gone").words[0]
    assert "Is it still in?" in write_stick(rosas.books, tmp_path / "gone").words[0]
    with pytest.raises(StickTrouble):
        usb.read_stick(office.hub, tmp_path / "gone", 1)


def test_an_empty_stick_is_said_so(rosas: Laptop, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    assert read(rosas, tmp_path / "stick").words == ("There is no answer of the office on this stick.",)


def test_a_laptop_without_an_office_writes_no_stick(tmp_path: Path) -> None:
    laptop = Laptop(a_desk(tmp_path / "alone"), Office.at())
    with pytest.raises(NotEnrolled):
        write_stick(laptop.books, tmp_path)
    laptop.desk.store.close()


class StopsAt(Unwatched):
    """Somebody who presses Cancel after so many looks."""

    class Stopped(Exception):
        """She did."""

    def __init__(self, looks: int) -> None:
        self.looks = looks

    def stop_if_cancelled(self) -> None:
        """Leave at the last look."""
        self.looks -= 1
        if self.looks <= 0:
            raise StopsAt.Stopped


def test_cancel_leaves_the_stick_and_the_laptop_as_they_were(
    office: Office, rosas: Laptop, tmp_path: Path
) -> None:
    a_person(rosas.desk)
    stick = tmp_path / "stick"
    written(rosas, stick)
    there = sorted(place.name for place in stick.iterdir())
    before = everything(rosas)
    with pytest.raises(StopsAt.Stopped):
        write_stick(rosas.books, stick, StopsAt(2))
    assert sorted(place.name for place in stick.iterdir()) == there
    assert everything(rosas) == before
    answered(office, stick)
    with pytest.raises(StopsAt.Stopped):
        read_stick(rosas.books, stick, StopsAt(1))
    assert everything(rosas) == before
    assert read(rosas, stick).is_done
