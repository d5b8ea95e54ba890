"""The office sees which charts were opened in an emergency, and a supervisor says what she found."""

from __future__ import annotations

import json
from pathlib import Path
from uuid import UUID

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.store.wire_values import wire_value
from carecoord_desktop.sync.wire.operations import WireOperation
from carecoord_hub import cli
from carecoord_hub.database import in_transaction, rows
from carecoord_hub.emergencies import CannotBeReviewed, emergencies, review
from carecoord_hub.hub import Hub, write_keys
from carecoord_hub.users import user_named
from tests.builders.hubs import FieldLaptop, a_hub, a_laptop, a_user

WHY = "She called from the hospital"


def an_opening(laptop: FieldLaptop, chart: UUID) -> WireOperation:
    """Return the operation by which a laptop tells that a chart was opened in an emergency."""
    opened, ends = (wire_value(clock.from_ms(laptop.now_ms + ms)) for ms in (0, 3_600_000))
    fields = {"worker_id": str(laptop.worker), "reason": WHY, "opened_at": opened, "ends_at": ends}
    return laptop.says("emergency_access", laptop.new_id(), chart, fields)


def a_reported_opening(hub: Hub) -> tuple[FieldLaptop, UUID]:
    """Return Rosa's laptop, and the opening it has told the office of."""
    rosa = a_laptop(hub, "Rosa Medina")
    lucille = rosa.a_patient()
    opening = an_opening(rosa, lucille.chart)
    rosa.send(lucille, opening)
    return rosa, opening.record_id


def test_a_supervisor_is_told_with_the_next_sync_and_answers_on_every_laptop(hub: Hub) -> None:
    rosa, access = a_reported_opening(hub)
    with hub.engine.connect() as connection:
        [line] = emergencies(connection)
    assert (line.id, line.user, line.reason) == (access, "Rosa Medina", WHY)
    a_user(hub, "Kim Osei", Role.SUPERVISOR)
    in_transaction(
        hub.engine,
        lambda c: review(hub, c, access, user_named(c, "Kim Osei"), "We were called too", rosa.now_ms),
    )
    with hub.engine.begin() as connection:
        assert emergencies(connection) == []
        [again] = emergencies(connection, with_reviewed=True)
        assert rows(connection, "SELECT 1 FROM hub_audit WHERE deed = 'review'")
    assert again.review == "We were called too"
    rosa.exchange()
    assert rosa.rows[access].doc["review"] == "We were called too"


@pytest.mark.parametrize(
    ("role", "words", "why"),
    [
        (Role.COORDINATOR, "Fine", "A supervisor looks"),
        (Role.SUPERVISOR, "  ", "what you found"),
        (Role.AUDITOR, "Fine", "A supervisor looks"),
    ],
)
def test_it_is_looked_at_by_a_supervisor_with_words(hub: Hub, role: Role, words: str, why: str) -> None:
    rosa, access = a_reported_opening(hub)
    a_user(hub, "Somebody", role)
    with pytest.raises(CannotBeReviewed, match=why):
        in_transaction(
            hub.engine, lambda c: review(hub, c, access, user_named(c, "Somebody"), words, rosa.now_ms)
        )
    with hub.engine.connect() as connection:
        assert len(emergencies(connection)) == 1


def test_a_supervisor_does_not_look_at_her_own(hub: Hub) -> None:
    kim = a_laptop(hub, "Kim Osei", Role.SUPERVISOR)
    lucille = kim.a_patient()
    opening = an_opening(kim, lucille.chart)
    kim.send(lucille, opening)
    with pytest.raises(CannotBeReviewed, match="yourself"):
        in_transaction(
            hub.engine,
            lambda c: review(hub, c, opening.record_id, user_named(c, "Kim Osei"), "Fine", kim.now_ms),
        )


def test_what_is_no_opening_is_refused(hub: Hub) -> None:
    rosa, _ = a_reported_opening(hub)
    a_user(hub, "Kim Osei", Role.SUPERVISOR)
    with pytest.raises(CannotBeReviewed, match="there is no"):
        in_transaction(
            hub.engine, lambda c: review(hub, c, UUID(int=1), user_named(c, "Kim Osei"), "Fine", rosa.now_ms)
        )


def test_the_command_line_lists_and_takes_the_review(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url = f"sqlite:///{tmp_path / 'hub.sqlite'}"
    hub = a_hub(url)
    a_reported_opening(hub)
    a_user(hub, "Kim Osei", Role.SUPERVISOR)
    write_keys(tmp_path / "hub.keys", hub.keys)
    where = ["--database", url, "--json"]
    assert cli.run(cli.parse(["emergency", "list", *where])) == 0
    [line] = json.loads(capsys.readouterr().out)
    assert (line["user"], line["reason"]) == ("Rosa Medina", WHY)
    said = ["emergency", "review", line["id"], "--by", "Kim Osei", "--words", "Fine", *where]
    assert cli.run(cli.parse(said)) == 0
    capsys.readouterr()
    assert cli.run(cli.parse(["emergency", "list", *where])) == 0
    assert json.loads(capsys.readouterr().out) == []
    said[4] = "Rosa Medina"
    assert cli.run(cli.parse(said)) == 1
    hub.engine.dispose()
