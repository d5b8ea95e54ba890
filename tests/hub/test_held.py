"""What the office holds is not lost: it is listed, let in by an administrator, or applied after an update."""

from __future__ import annotations

import json
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from carecoord_desktop.features.allergies.records import Allergy
from carecoord_desktop.store.record import record_class_of
from carecoord_hub import cli, fitness
from carecoord_hub.checking import findings
from carecoord_hub.database import in_transaction, rows
from carecoord_hub.held import CannotBeReleased, HeldLine, apply_held, held_lines, release
from carecoord_hub.hub import Hub, write_keys
from tests.builders.hubs import a_hub, a_laptop


def test_an_entry_for_a_chart_that_was_never_hers_can_be_let_in(hub: Hub) -> None:
    rosa, ben = a_laptop(hub, "Rosa Medina"), a_laptop(hub, "Ben Okafor")
    lucille = rosa.a_patient()
    rosa.send(lucille)
    stray = ben.an_allergy(lucille.chart, "Peanut")
    ben.send(stray)
    [line] = _lines(hub)
    assert (line.id.bytes, line.user, line.entity) == (stray.op_id, "Ben Okafor", "allergy")
    assert (line.reason, line.waits) == ("not-granted", True)

    assert in_transaction(hub.engine, lambda c: release(hub, c, [line.id], rosa.now_ms)) == 1

    rosa.exchange()
    assert rosa.rows[stray.record_id].doc["substance"] == "Peanut"
    assert _substance(hub, stray.record_id) == "Peanut"
    assert _lines(hub) == []
    with hub.engine.begin() as connection:
        [deed] = rows(connection, "SELECT detail FROM hub_audit WHERE deed = 'release'")
        assert json.loads(deed.detail) == {"entries": [str(line.id)]}
        assert not [one for one in findings(hub, connection, rosa.now_ms) if one.is_damage]


def test_what_cannot_be_let_in_is_refused_with_the_reason_and_nothing_is_half_done(hub: Hub) -> None:
    rosa, ben = a_laptop(hub, "Rosa Medina"), a_laptop(hub, "Ben Okafor")
    lucille = rosa.a_patient()
    rosa.send(lucille)
    stray = ben.an_allergy(lucille.chart, "Peanut")
    novel = ben.an_allergy(lucille.chart, "x" * 300_000)
    ben.send(stray, novel)
    ids = [UUID(bytes=one.op_id) for one in (stray, novel)]
    with pytest.raises(CannotBeReleased, match="larger than any entry"):
        in_transaction(hub.engine, lambda c: release(hub, c, ids, rosa.now_ms))
    with pytest.raises(CannotBeReleased, match="no entry"):
        in_transaction(hub.engine, lambda c: release(hub, c, [UUID(int=1)], rosa.now_ms))
    assert [line.waits for line in _lines(hub)] == [True, True]


def test_a_kind_that_the_hub_learns_with_an_update_is_applied_then(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    rosa, ben = a_laptop(hub, "Rosa Medina"), a_laptop(hub, "Ben Okafor")
    lucille = rosa.a_patient()
    allergy, stray = rosa.an_allergy(lucille.chart), ben.an_allergy(lucille.chart, "Peanut")
    with monkeypatch.context() as before_the_update:
        before_the_update.setattr(
            fitness, "record_class_of", lambda kind: None if kind == "allergy" else record_class_of(kind)
        )
        assert [one.reason for one in rosa.send(lucille, allergy).verdicts[0].held] == ["unknown-entity"]
        assert [one.reason for one in ben.send(stray).verdicts[0].held] == ["unknown-entity"]
        assert in_transaction(hub.engine, lambda c: apply_held(hub, c, rosa.now_ms)) == 0

    assert in_transaction(hub.engine, lambda c: apply_held(hub, c, rosa.now_ms)) == 1

    assert _substance(hub, allergy.record_id) == "Penicillin"
    rosa.exchange()
    assert allergy.record_id in rosa.rows
    assert [(line.id.bytes, line.reason) for line in _lines(hub)] == [(stray.op_id, "not-granted")]


def test_the_command_line_lists_and_lets_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    url = f"sqlite:///{tmp_path / 'hub.sqlite'}"
    hub = a_hub(url)
    rosa, ben = a_laptop(hub, "Rosa Medina"), a_laptop(hub, "Ben Okafor")
    lucille = rosa.a_patient()
    rosa.send(lucille)
    stray = ben.an_allergy(lucille.chart, "Peanut")
    ben.send(stray)
    write_keys(tmp_path / "hub.keys", hub.keys)
    where = ["--database", url, "--json"]
    assert cli.run(cli.parse(["held", "list", *where])) == 0
    [line] = json.loads(capsys.readouterr().out)
    assert (line["user"], line["reason"], line["waits"]) == ("Ben Okafor", "not-granted", True)
    assert cli.run(cli.parse(["held", "release", line["id"], *where])) == 0
    assert _substance(hub, stray.record_id) == "Peanut"
    assert cli.run(cli.parse(["held", "release", line["id"], *where])) == 1
    assert "is waiting here" in capsys.readouterr().err
    hub.engine.dispose()


def _lines(hub: Hub) -> list[HeldLine]:
    with hub.engine.connect() as connection:
        return held_lines(connection)


def _substance(hub: Hub, allergy: UUID) -> str:
    with Session(hub.engine) as session:
        return session.get_one(Allergy, allergy).substance
