"""What others recorded arrives: page by page, whole charts, and mended where a laptop differs."""

from __future__ import annotations

from uuid import UUID

import pytest

from carecoord_desktop.sync.wire.digest import ChartDigest, root_of
from carecoord_desktop.sync.wire.messages import (
    ChartProof,
    Exchange,
    Finish,
    Granted,
    Manifest,
    ManifestReply,
    Wanted,
)
from carecoord_desktop.sync.wire.receipt import is_receipt
from carecoord_desktop.sync.wire.rows import RowsIn, row_hash, unpack_rows
from carecoord_hub import caseload, reach
from carecoord_hub.database import in_transaction
from carecoord_hub.hub import Hub
from carecoord_hub.pull import ROWS_AT_ONCE
from carecoord_hub.users import user_named
from tests.builders.hubs import FieldLaptop, a_laptop


@pytest.mark.parametrize("many", [0, reach.MANY_CHANGES], ids=["much has changed", "little has changed"])
def test_two_laptops_that_share_a_patient_see_each_others_entries(
    hub: Hub, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(reach, "MANY_CHANGES", many)
    rosa, ben, chart = _sharing(hub)
    allergy = rosa.an_allergy(chart)
    rosa.send(allergy)
    ben.exchange()
    assert ben.rows[allergy.record_id].doc["substance"] == "Penicillin"
    change = ben.says("allergy", allergy.record_id, chart, {"reaction": "hives"}, {"reaction": (allergy.op,)})
    ben.send(change)
    rosa.exchange()
    assert rosa.rows[allergy.record_id].doc["reaction"] == "hives"


def test_two_values_written_apart_both_arrive(hub: Hub) -> None:
    rosa, ben, chart = _sharing(hub)
    allergy = rosa.an_allergy(chart)
    rosa.send(allergy)
    ben.exchange()
    seen = {"reaction": (allergy.op,)}
    rosa.send(rosa.says("allergy", allergy.record_id, chart, {"reaction": "hives"}, seen))
    ben.send(ben.says("allergy", allergy.record_id, chart, {"reaction": "rash"}, seen))
    rosa.exchange()
    values = {rival.value for rival in rosa.rows[allergy.record_id].conflicts["reaction"]}
    assert values == {"hives", "rash"}


def test_pages_hold_no_more_than_was_asked_for_and_miss_nothing(hub: Hub) -> None:
    rosa, ben, chart = _sharing(hub)
    said = [rosa.an_allergy(chart, f"Substance {number} " + "x" * 200) for number in range(300)]
    rosa.send(*said)
    pages = 0
    while True:
        reply = ben.exchange(page_bytes=4096)
        pages += 1
        if not reply.more:
            break
    assert pages > 3
    assert {one.record_id for one in said} <= ben.rows.keys()
    assert ben.exchange().page == b""


def test_rows_are_sent_back_where_the_page_is_not_the_last(hub: Hub) -> None:
    rosa, ben, chart = _sharing(hub)
    ben.send(*[ben.an_allergy(chart, f"Substance {number} " + "x" * 200) for number in range(300)])
    own = rosa.an_allergy(chart)
    reply = rosa.exchange(rosa.frozen([own]), page_bytes=4096)
    assert reply.more
    assert reply.verdicts[0].full == [0]
    while reply.more:
        reply = rosa.exchange(page_bytes=4096)
    assert own.record_id in rosa.rows


def test_a_laptop_that_sends_more_than_a_page_holds_gets_none_of_it_back(hub: Hub) -> None:
    rosa, ben, chart = _sharing(hub)
    said = [rosa.an_allergy(chart, f"Substance {number}") for number in range(ROWS_AT_ONCE + 500)]
    segments = [rosa.frozen(said[start : start + 1500]) for start in range(0, len(said), 1500)]
    reply = rosa.exchange(*segments)
    assert (reply.page, reply.more) == (b"", False)
    assert [verdict.full for verdict in reply.verdicts] == [[], [], []]
    ben.exchange(page_bytes=1_000_000)
    while ben.exchange(page_bytes=1_000_000).more:
        pass
    assert {one.record_id for one in said} <= ben.rows.keys()


def test_a_whole_chart_can_be_fetched_on_from_where_the_link_broke(hub: Hub) -> None:
    rosa, ben, chart = _sharing(hub)
    noise = rosa.chance.randbytes
    said = [rosa.an_allergy(chart, noise(400).hex()) for _ in range(1500)]
    for start in range(0, 1500, 500):
        rosa.send(*said[start : start + 500])
    ben.rows.clear()
    frames = ben.fetch(Wanted(chart.bytes, 1))
    assert len(frames) > 1
    ben.rows.clear()
    staged = RowsIn().unpack(frames[0].rows)
    ben.fetch(Wanted(chart.bytes, 1, max(row.hub_seq for row in staged)))
    assert len(ben.rows) + len(staged) == 1501


def test_both_sides_prove_that_they_hold_the_same_and_the_hub_seals_it(hub: Hub) -> None:
    rosa, _, chart = _sharing(hub)
    rosa.send(rosa.an_allergy(chart))
    _fetch_everything(rosa)
    told = _proof(rosa)
    reply = rosa.finish(root=told.root, charts=told.charts, touched=told.touched)
    assert (reply.equal, reply.differ) == (True, [])
    assert is_receipt(hub.keys.sign_key, hub.id, rosa.device, told, reply.hub_ms, reply.receipt)
    asked = Exchange(rosa.epoch, rosa.cursor, rosa.scope, root=told.root, charts=told.charts)
    quiet = rosa.exchange(root=told.root, charts=told.charts)
    assert quiet.equal
    assert is_receipt(hub.keys.sign_key, hub.id, rosa.device, asked, quiet.hub_ms, quiet.receipt)
    asked.root = bytes(16)
    assert not is_receipt(hub.keys.sign_key, hub.id, rosa.device, asked, quiet.hub_ms, quiet.receipt)


def test_a_row_that_decayed_on_the_laptop_is_found_and_mended(hub: Hub) -> None:
    rosa, _, chart = _sharing(hub)
    allergy = rosa.an_allergy(chart)
    rosa.send(allergy)
    _fetch_everything(rosa)
    rosa.rows[allergy.record_id] = rosa.rows[allergy.record_id]._replace(doc={"substance": "Penicilln"})
    stray = rosa.rows[allergy.record_id]._replace(record_id=UUID(int=99))
    rosa.rows[stray.record_id] = stray
    told = _proof(rosa)
    reply = rosa.finish(root=told.root, charts=told.charts, touched=told.touched)
    assert (reply.equal, reply.differ, reply.receipt) == (False, [chart.bytes], b"")
    lines = [(row.record_id.bytes[:8], row_hash(row)[:8]) for row in rosa.rows.values() if row.chart == chart]
    mended = rosa.ask("/v1/repair", Manifest(rosa.epoch, {chart.bytes: lines}), ManifestReply)
    assert [row.doc["substance"] for row in unpack_rows(mended.page)] == ["Penicillin"]
    assert mended.unknown == {chart.bytes: [stray.record_id.bytes[:8]]}


def _sharing(hub: Hub) -> tuple[FieldLaptop, FieldLaptop, UUID]:
    """Return two laptops that both hold one patient whole."""
    rosa, ben = a_laptop(hub, "Rosa Medina"), a_laptop(hub, "Ben Okafor")
    lucille = rosa.a_patient()
    rosa.send(lucille)
    in_transaction(
        hub.engine, lambda c: caseload.give(hub, c, user_named(c, "Ben Okafor"), [lucille.chart], rosa.now_ms)
    )
    for laptop in (rosa, ben):
        laptop.exchange()
        laptop.fetch(Wanted(lucille.chart.bytes, 1))
        laptop.finish(whole=[Granted(lucille.chart.bytes, 1, True)])
    return rosa, ben, lucille.chart


def _fetch_everything(laptop: FieldLaptop) -> None:
    laptop.rows.clear()
    laptop.fetch(*[Wanted(one.chart, one.generation) for one in laptop.exchange(scope=0).granted])


def _proof(laptop: FieldLaptop) -> Finish:
    hashes: dict[UUID, list[bytes]] = {}
    for row in laptop.rows.values():
        hashes.setdefault(row.chart, []).append(row_hash(row))
    digests = {chart: ChartDigest.of(rows) for chart, rows in hashes.items()}
    touched = [ChartProof(chart.bytes, one.content, one.count) for chart, one in digests.items()]
    return Finish(laptop.epoch, laptop.cursor, root_of(digests), len(digests), touched)
