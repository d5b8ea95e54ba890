"""Scans follow their records in a lane of their own: resumed, whole, nothing sent twice beyond one part."""

from __future__ import annotations

import random
from pathlib import Path
from uuid import UUID

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.store import attachments
from carecoord_desktop.store.attachments import MOST_BYTES, PART_BYTES, Waiting
from carecoord_desktop.sync import scope
from carecoord_desktop.sync.asking import Answer, Ask
from carecoord_desktop.sync.outcome import End
from carecoord_hub.backup import make_backup
from tests.builders.offices import Laptop, Office, Weather
from tests.builders.shared_people import a_person, shown
from tests.builders.sticks import answered, carried, read, written


def a_scan(size: int = 3 * PART_BYTES + 100, seed: int = 1) -> bytes:
    """Return bytes that no compression makes smaller, as those of a photo."""
    return random.Random(seed).randbytes(size)  # noqa: S311 - the same photo every time


def kept(laptop: Laptop, chart: UUID, content: bytes) -> bytes:
    """Keep a scan on a laptop and return its name."""
    with laptop.books.applying() as writing:
        return attachments.keep(writing.connection, chart, content)


def expected(laptop: Laptop, chart: UUID, sha256: bytes, size: int) -> None:
    """Let a record that arrived name a scan."""
    with laptop.books.applying() as writing:
        attachments.expect(writing.connection, [(chart, sha256, size)])


def content(laptop: Laptop, chart: UUID, sha256: bytes) -> bytes | None:
    with laptop.books.reading() as reading:
        return attachments.content_of(reading, chart, sha256)


def on_the_way(laptop: Laptop) -> Waiting:
    with laptop.books.reading() as reading:
        return attachments.waiting(reading)


def breaking(seed: int) -> Weather:
    """Return weather in which every third answer is lost, after the office did what was asked."""
    luck = random.Random(seed)  # noqa: S311 - the same weather every time

    def weather(_ask: Ask, answer: Answer) -> Answer:
        return Answer(0, words="The connection broke off.") if luck.random() < 1 / 3 else answer

    return weather


@pytest.fixture
def lucille(office: Office, rosas: Laptop, bens: Laptop) -> UUID:
    """Somebody on both laptops."""
    person = a_person(rosas.desk, preferred_name="Lucille")
    rosas.sync()
    office.grant(bens.desk.worker_name, person)
    return person


def test_a_scan_of_one_laptop_is_whole_on_another(rosas: Laptop, bens: Laptop, lucille: UUID) -> None:
    scan = a_scan()
    name = kept(rosas, lucille, scan)
    assert on_the_way(rosas) == Waiting(1, len(scan), 0, 0)
    assert rosas.carry().given == 1
    bens.sync()
    expected(bens, lucille, name, len(scan))
    assert content(bens, lucille, name) is None
    assert bens.carry().taken == 1
    assert content(bens, lucille, name) == scan
    assert on_the_way(rosas) == on_the_way(bens) == Waiting(0, 0, 0, 0)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_on_a_line_that_breaks_every_scan_arrives_and_only_lost_parts_are_sent_again(
    rosas: Laptop, bens: Laptop, lucille: UUID, seed: int
) -> None:
    scans = [a_scan(2 * PART_BYTES + number, seed=number) for number in range(1, 5)]
    names = [kept(rosas, lucille, scan) for scan in scans]
    sent_bytes, broken = 0, 0
    weather = breaking(seed)
    while on_the_way(rosas).up:
        lane = rosas.carry(weather)
        sent_bytes += lane.bytes_up
        broken += lane.end is End.INCOMPLETE
    assert broken
    # an answer that is lost costs no part: the office says how far it has come
    assert sent_bytes < sum(map(len, scans)) + 1_000 * len(scans) * 3 + 2_000 * broken
    for name, scan in zip(names, scans, strict=True):
        expected(bens, lucille, name, len(scan))
    bens.sync()
    while on_the_way(bens).down:
        bens.carry(weather)
    assert [content(bens, lucille, name) for name in names] == scans


def test_records_do_not_wait_for_scans(rosas: Laptop, bens: Laptop, lucille: UUID) -> None:
    kept(rosas, lucille, a_scan())
    assert rosas.sync().end is End.CONFIRMED
    assert bens.sync().end is End.CONFIRMED
    assert shown(bens.desk, lucille) is not None
    assert on_the_way(rosas).up == 1


def test_bytes_that_are_not_what_their_name_says_are_not_taken(
    rosas: Laptop, bens: Laptop, lucille: UUID
) -> None:
    scan = a_scan()
    name = kept(rosas, lucille, scan)
    with rosas.books.applying() as writing:
        writing.connection.exec_driver_sql(
            "UPDATE attachment_part SET content = zeroblob(65536) WHERE start = 0"
        )
    assert rosas.carry().given == 0
    expected(bens, lucille, name, len(scan))
    bens.sync()
    assert bens.carry().taken == 0
    assert content(bens, lucille, name) is None


def test_a_scan_for_a_chart_that_is_not_hers_stays_with_her(
    rosas: Laptop, bens: Laptop, lucille: UUID
) -> None:
    somebody = a_person(rosas.desk, preferred_name="Omar")
    rosas.sync()
    kept(bens, somebody, a_scan())
    lane = bens.carry()
    assert (lane.given, lane.refused, on_the_way(bens).up) == (0, 1, 1)


def test_an_office_that_came_back_from_a_backup_gets_the_scan_again(
    office: Office, rosas: Laptop, bens: Laptop, lucille: UUID
) -> None:
    before = office.copied()
    scan = a_scan()
    name = kept(rosas, lucille, scan)
    rosas.carry()
    office.restore(before)
    rosas.sync()
    assert on_the_way(rosas).up == 1
    assert rosas.carry().given == 1
    bens.sync()
    expected(bens, lucille, name, len(scan))
    bens.carry()
    assert content(bens, lucille, name) == scan


def test_a_chart_leaves_only_when_a_backup_of_the_office_holds_its_scans(
    office: Office, rosas: Laptop, lucille: UUID, tmp_path_factory: pytest.TempPathFactory
) -> None:
    name = kept(rosas, lucille, a_scan())
    rosas.sync()
    office.back_up()
    office.revoke("Rosa Medina", lucille)
    rosas.sync()
    rosas.carry()
    rosas.sync()
    assert content(rosas, lucille, name) is not None, "its bytes lie in no backup yet"
    make_backup(office.hub, tmp_path_factory.mktemp("backups"), clock.now_ms())
    rosas.carry()
    rosas.sync()
    rosas.sync()
    assert content(rosas, lucille, name) is None
    with rosas.books.reading() as reading:
        assert lucille.bytes not in scope.whole_charts(reading)
        assert reading.exec_driver_sql("SELECT count(*) FROM attachment_part").scalar() == 0


def test_a_scan_that_is_too_large_or_empty_is_not_kept(rosas: Laptop, lucille: UUID) -> None:
    for size in (0, MOST_BYTES + 1):
        with pytest.raises(ValueError, match="an attachment of"):
            kept(rosas, lucille, bytes(size))


def test_the_same_paper_scanned_twice_travels_once(rosas: Laptop, lucille: UUID) -> None:
    scan = a_scan()
    assert kept(rosas, lucille, scan) == kept(rosas, lucille, scan)
    assert rosas.carry().given == 1
    kept(rosas, lucille, scan)
    assert on_the_way(rosas).up == 0


def test_scans_go_and_come_by_stick(
    office: Office, rosas: Laptop, bens: Laptop, lucille: UUID, tmp_path: Path
) -> None:
    scan = a_scan()
    name = kept(rosas, lucille, scan)
    written(rosas, tmp_path / "stick")
    assert on_the_way(rosas).up == 1, "a stick may get lost"
    answered(office, tmp_path / "stick")
    read(rosas, tmp_path / "stick")
    assert on_the_way(rosas).up == 0
    bens.sync()
    expected(bens, lucille, name, len(scan))
    carried(bens, office, tmp_path / "other")
    assert content(bens, lucille, name) == scan


def test_a_stick_brings_the_rest_of_what_began_by_network(
    office: Office, rosas: Laptop, lucille: UUID, tmp_path: Path
) -> None:
    kept(rosas, lucille, a_scan())

    def only_one_part(ask: Ask, answer: Answer) -> Answer:
        return Answer(0, words="The connection broke off.") if ask.path == "/v1/attachment/put" else answer

    assert rosas.carry(only_one_part).end is End.INCOMPLETE
    carried(rosas, office, tmp_path / "stick")
    assert on_the_way(rosas).up == 0
