"""Several laptops and processes at once: stream order is commit order, and nobody is lost."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import UUID

import pytest

from carecoord_desktop.sync.wire.messages import Exchange, Granted, Wanted
from carecoord_hub import caseload
from carecoord_hub.database import in_transaction, rows
from carecoord_hub.hub import Hub
from carecoord_hub.users import user_named
from tests.builders.hubs import FieldLaptop, a_laptop

_KILLED = """
import os, signal, sys
from carecoord_hub import applying, stored_records
from carecoord_hub.database import open_database
from tests.builders.hubs import MORNING_MS, a_hub
from carecoord_hub.service import answered

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

module, name = sys.argv[2].split(":")
setattr({"applying": applying, "stored_records": stored_records}[module], name, die)
hub = a_hub(sys.argv[1])
answered(hub, "/v1/exchange", open(sys.argv[3], "rb").read(), MORNING_MS)
"""


def test_a_reader_misses_no_row_while_others_commit_and_one_transaction_idles(hub: Hub) -> None:
    writers = [a_laptop(hub, f"Writer {number}", seed=number) for number in range(4)]
    charts = []
    for laptop in writers:
        patient = laptop.a_patient()
        laptop.send(patient)
        charts.append(patient.chart)
    reader = _a_reader_of(hub, charts)
    is_done = threading.Event()
    with hub.engine.connect() as idle:
        if hub.engine.dialect.name == "postgresql":
            idle.exec_driver_sql("SELECT count(*) FROM stream_head")  # a transaction that stays open
        with ThreadPoolExecutor(5) as pool:
            reading = pool.submit(_read_until, reader, is_done)
            written = [
                pool.submit(_write, laptop, chart) for laptop, chart in zip(writers, charts, strict=True)
            ]
            ids = {record_id for one in written for record_id in one.result(timeout=60)}
            is_done.set()
            reading.result(timeout=60)
    assert len(ids) == 4 * 12 * 3
    assert ids - reader.rows.keys() == set()


def test_two_laptops_that_begin_one_record_at_once_keep_both_values(hub: Hub) -> None:
    rosa, ben = a_laptop(hub, "Rosa Medina"), a_laptop(hub, "Ben Okafor")
    lucille = rosa.a_patient()
    rosa.send(lucille)
    _a_reader_of(hub, [lucille.chart], ben)
    for _ in range(5):
        record_id = rosa.new_id()
        well = {"status": "active", "verification": "confirmed"}
        segments = [
            (
                laptop,
                laptop.frozen(
                    [laptop.says("allergy", record_id, lucille.chart, {**well, "substance": what})]
                ),
            )
            for laptop, what in ((rosa, "Latex"), (ben, "Peanut"))
        ]
        with ThreadPoolExecutor(2) as pool:
            replies = list(pool.map(lambda one: one[0].exchange(one[1]), segments))
        assert [reply.verdicts[0].outcome for reply in replies] == ["stored", "stored"]
        with hub.engine.begin() as connection:
            [row] = rows(connection, "SELECT conflicts FROM record WHERE id = ?", record_id.bytes)
        assert "Latex" in row.conflicts
        assert "Peanut" in row.conflicts


def test_a_process_killed_between_lock_and_commit_leaves_nothing_half_done(
    hub: Hub, tmp_path_factory: pytest.TempPathFactory
) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    lucille = rosa.a_patient()
    rosa.send(lucille)
    segment = rosa.frozen([rosa.an_allergy(lucille.chart)])
    before = _state(hub)
    url = hub.engine.url.render_as_string(hide_password=False).replace("+psycopg", "")
    for place in ("applying:next_seqs", "applying:write_records", "stored_records:write_rows"):
        request = _request(rosa, segment)
        folder = tmp_path_factory.mktemp("killed")
        (folder / "request").write_bytes(request)
        killed = subprocess.run(
            [sys.executable, "-c", _KILLED, url, place, str(folder / "request")], timeout=60, check=False,
            cwd=Path.cwd(), capture_output=True,
        )  # fmt: skip
        assert killed.returncode == -signal.SIGKILL, killed.stderr.decode()
        assert _state(hub) == before
    rosa.nonce = _nonce(hub, rosa)
    [verdict] = rosa.exchange(segment).verdicts
    assert verdict.outcome == "stored"


def test_places_in_the_stream_are_unique_and_without_gaps(hub: Hub) -> None:
    writers = [a_laptop(hub, f"Writer {number}", seed=number) for number in range(3)]
    charts = []
    for laptop in writers:
        patient = laptop.a_patient()
        laptop.send(patient)
        charts.append(patient.chart)
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(_write, writers, charts))
    with hub.engine.begin() as connection:
        places = [row.hub_seq for row in rows(connection, "SELECT hub_seq FROM record ORDER BY hub_seq")]
        [head] = rows(connection, "SELECT seq FROM stream_head")
    assert len(set(places)) == len(places)
    assert places == list(range(head.seq - len(places) + 1, head.seq + 1))


def _a_reader_of(hub: Hub, charts: list[UUID], reader: FieldLaptop | None = None) -> FieldLaptop:
    reader = reader or a_laptop(hub, "Reader", seed=99)
    name = reader.enrolled.user_name if reader.enrolled else ""
    in_transaction(
        hub.engine,
        lambda c: caseload.give(hub, c, user_named(c, name), charts, reader.now_ms, until_ms=2**50),
    )
    reader.exchange()
    reader.fetch(*[Wanted(chart.bytes, 1) for chart in charts])
    reader.finish(whole=[Granted(chart.bytes, 1, True) for chart in charts])
    return reader


def _write(laptop: FieldLaptop, chart: UUID) -> list[UUID]:
    found = []
    for _ in range(12):
        said = [laptop.an_allergy(chart, f"Substance {number}") for number in range(3)]
        found += [one.record_id for one in said]
        laptop.send(*said)
    return found


def _read_until(reader: FieldLaptop, is_done: threading.Event) -> None:
    is_last = False
    while not is_last:
        is_last = is_done.is_set()
        while reader.exchange(page_bytes=4096).more:
            pass
        time.sleep(0.002)


def _request(laptop: FieldLaptop, segment: bytes) -> bytes:
    laptop.nonce = _nonce(laptop.hub, laptop)
    message = Exchange(epoch=laptop.epoch, cursor=laptop.cursor, scope=laptop.scope, segments=[segment])
    return laptop.sealed("/v1/exchange", message)


def _nonce(hub: Hub, laptop: FieldLaptop) -> bytes:
    with hub.engine.begin() as connection:
        [row] = rows(connection, "SELECT nonce FROM device WHERE id = ?", laptop.device.bytes)
    return bytes(row.nonce)


def _state(hub: Hub) -> list[object]:
    found: list[object] = []
    with hub.engine.begin() as connection:
        for table in ("record", "change", "chart", "replica", "segment", "allergy", "stream_head"):
            found += map(tuple, rows(connection, f"SELECT * FROM {table} ORDER BY 1, 2"))  # noqa: S608
    return found
