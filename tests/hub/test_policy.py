"""The authorization matrix: every route, role, grant and state of a laptop; a new route needs a line."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from uuid import UUID

import pytest
from starlette.routing import Route

from carecoord_desktop.features.team.records import Role
from carecoord_desktop.sync.wire.messages import (
    AttachmentName,
    Attachments,
    AttachmentsReply,
    ChartProof,
    GetAttachment,
    GetAttachmentReply,
    Manifest,
    ManifestReply,
    PutAttachment,
    PutAttachmentReply,
    Wanted,
)
from carecoord_desktop.sync.wire.rows import pack_rows
from carecoord_hub import caseload, reach
from carecoord_hub.app import app_of
from carecoord_hub.database import in_transaction, rows, run
from carecoord_hub.hub import Hub
from carecoord_hub.policy import Decision, DeviceStatus
from carecoord_hub.users import user_named
from tests.builders.hubs import MORNING_MS, FieldLaptop, NotGranted, a_laptop

ABSENT = UUID(int=4711)
SCAN = b"a page of paper"
SCAN_SHA256 = hashlib.sha256(SCAN).digest()
EMPTY_PAGE = pack_rows([], 9)
GRANTS = ("active", "look-up", "look-up over", "ended", "never", "absent")
STATES = tuple(DeviceStatus)
WITH_CHARTS = {Role.COORDINATOR, Role.RN, Role.SUPERVISOR, Role.RECORDS}


def _exchange(laptop: FieldLaptop, chart: UUID) -> bool:
    laptop.rows.clear()
    reply = laptop.exchange(cursor=0, scope=0)
    return chart.bytes in [one.chart for one in reply.granted] or _has(laptop, chart)


def _charts(laptop: FieldLaptop, chart: UUID) -> bool:
    laptop.rows.clear()
    return bool(laptop.fetch(Wanted(chart.bytes, 1))) or _has(laptop, chart)


def _finish(laptop: FieldLaptop, chart: UUID) -> bool:
    reply = laptop.finish(touched=[ChartProof(chart.bytes, b"?" * 16, 1)], cursor=2**40)
    return chart.bytes in reply.differ


def _repair(laptop: FieldLaptop, chart: UUID) -> bool:
    reply = laptop.ask(
        "/v1/repair", Manifest(laptop.epoch, {chart.bytes: [(b"8bytes..", b"8bytes..")]}), ManifestReply
    )
    return reply.page != EMPTY_PAGE or bool(reply.unknown)


def _has(laptop: FieldLaptop, chart: UUID) -> bool:
    return any(row.chart == chart for row in laptop.rows.values())


def _get(laptop: FieldLaptop, chart: UUID) -> bool:
    message = GetAttachment(laptop.epoch, AttachmentName(chart.bytes, SCAN_SHA256, len(SCAN)), 0)
    asked = Attachments(laptop.epoch, wanted=[message.name])
    [is_ready] = laptop.ask("/v1/attachments", asked, AttachmentsReply).ready
    found = bool(laptop.ask("/v1/attachment/get", message, GetAttachmentReply).content)
    assert found == is_ready
    return found


def _offer(laptop: FieldLaptop, chart: UUID) -> bool:
    name = AttachmentName(chart.bytes, SCAN_SHA256, len(SCAN))
    reply = laptop.ask("/v1/attachments", Attachments(laptop.epoch, waiting=[name]), AttachmentsReply)
    return reply.have[0] >= 0


def _put(laptop: FieldLaptop, chart: UUID) -> bool:
    name = AttachmentName(chart.bytes, SCAN_SHA256, len(SCAN))
    try:
        laptop.ask("/v1/attachment/put", PutAttachment(laptop.epoch, name, 0, SCAN), PutAttachmentReply)
    except NotGranted as refused:
        if "not-granted" in str(refused):
            return False
        raise
    return True


DISCLOSES: dict[str, Callable[[FieldLaptop, UUID], bool]] = {
    "/v1/exchange": _exchange,
    "/v1/charts": _charts,
    "/v1/finish": _finish,
    "/v1/repair": _repair,
    "/v1/attachment/get": _get,
}
"""Per route that speaks of charts: whether the answer says anything of this one."""
TAKES: dict[str, Callable[[FieldLaptop, UUID], bool]] = {
    "/v1/attachments": _offer,
    "/v1/attachment/put": _put,
}
"""Per route by which bytes of a chart come in: whether they are taken; like entries, late ones are."""
OF_NO_CHART = {"/v1/enroll", "/v1/time"}


def test_every_route_is_in_the_matrix(hub: Hub) -> None:
    routes = {route.path for route in app_of(hub).routes if isinstance(route, Route)}
    assert routes == DISCLOSES.keys() | TAKES.keys() | OF_NO_CHART


@pytest.mark.parametrize("role", list(Role))
def test_a_chart_is_disclosed_only_to_a_working_laptop_of_somebody_who_has_it_now(
    hub: Hub, role: Role
) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    lucille = rosa.a_patient()
    rosa.send(lucille)
    assert _put(rosa, lucille.chart)
    for number, grant in enumerate(GRANTS):
        laptop = a_laptop(hub, f"{role} {grant}", role, seed=100 + number)
        chart = ABSENT if grant == "absent" else lucille.chart
        _give(hub, laptop, lucille.chart, grant)
        for path, discloses in DISCLOSES.items():
            for state in STATES:
                _set(hub, laptop, state)
                is_expected = (
                    state is DeviceStatus.ACTIVE and role in WITH_CHARTS and grant in ("active", "look-up")
                )
                found = _answered(state, discloses, laptop, chart)
                assert found == is_expected, (path, role, grant, state)


@pytest.mark.parametrize("role", list(Role))
def test_an_entry_is_applied_only_where_she_has_or_had_the_chart(hub: Hub, role: Role) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    lucille = rosa.a_patient()
    rosa.send(lucille)
    for number, grant in enumerate(GRANTS):
        laptop = a_laptop(hub, f"{role} {grant}", role, seed=100 + number)
        _give(hub, laptop, lucille.chart, grant)
        said = laptop.an_allergy(laptop.new_id() if grant == "absent" else lucille.chart)
        laptop.send(said)
        with hub.engine.begin() as connection:
            [kept] = rows(connection, "SELECT is_applied, held FROM change WHERE op_id = ?", said.op_id)
        assert bool(kept.is_applied) == (role in WITH_CHARTS and grant != "never"), (role, grant)
        late = role in WITH_CHARTS and grant in ("ended", "look-up over")
        assert (kept.held == "after-handover") == late


@pytest.mark.parametrize("role", list(Role))
def test_bytes_are_taken_only_where_she_has_or_had_the_chart(hub: Hub, role: Role) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    lucille = rosa.a_patient()
    rosa.send(lucille)
    for number, grant in enumerate(GRANTS):
        laptop = a_laptop(hub, f"{role} {grant}", role, seed=100 + number)
        _give(hub, laptop, lucille.chart, grant)
        chart = ABSENT if grant == "absent" else lucille.chart
        for path, takes in TAKES.items():
            for state in STATES:
                _set(hub, laptop, state)
                is_expected = role in WITH_CHARTS and grant not in ("never", "absent")
                found = _answered(state, takes, laptop, chart)
                assert found == (is_expected and state is DeviceStatus.ACTIVE), (path, role, grant, state)


def test_what_is_foreign_and_what_is_absent_get_the_same_answer(hub: Hub) -> None:
    rosa, ben = a_laptop(hub, "Rosa Medina"), a_laptop(hub, "Ben Okafor")
    lucille = rosa.a_patient()
    rosa.send(lucille)
    for chart in (lucille.chart, ABSENT):
        assert ben.fetch(Wanted(chart.bytes, 1)) == []
        answer = ben.ask("/v1/repair", Manifest(ben.epoch, {chart.bytes: []}), ManifestReply)
        assert (answer.page, answer.unknown) == (EMPTY_PAGE, {})
        proof = ben.finish(touched=[ChartProof(chart.bytes, b"?" * 16, 1)])
        assert (proof.differ, proof.purge_allowed) == ([], [])


def test_without_the_policy_the_matrix_would_fail(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    rosa, ben = a_laptop(hub, "Rosa Medina"), a_laptop(hub, "Ben Okafor")
    lucille = rosa.a_patient()
    rosa.send(lucille)
    _give(hub, ben, lucille.chart, "ended")
    assert not _charts(ben, lucille.chart)
    monkeypatch.setattr(reach, "decide", lambda *_: Decision.YES)
    assert _charts(ben, lucille.chart)


def _answered(
    state: DeviceStatus, discloses: Callable[[FieldLaptop, UUID], bool], laptop: FieldLaptop, chart: UUID
) -> bool:
    """Return whether anything was disclosed; a laptop that may not talk is refused before anything else."""
    if state is DeviceStatus.ACTIVE:
        return discloses(laptop, chart)
    with pytest.raises(NotGranted, match=f"403 {state}"):
        discloses(laptop, chart)
    return False


def _give(hub: Hub, laptop: FieldLaptop, chart: UUID, grant: str) -> None:
    name = laptop.enrolled.user_name if laptop.enrolled else ""
    if grant in ("never", "absent"):
        return
    until = {"look-up": MORNING_MS + 1000, "look-up over": MORNING_MS}.get(grant)
    in_transaction(
        hub.engine,
        lambda c: caseload.give(hub, c, user_named(c, name), [chart], MORNING_MS - 1, until_ms=until),
    )
    if grant == "ended":
        in_transaction(
            hub.engine, lambda c: caseload.take_back(hub, c, user_named(c, name), [chart], MORNING_MS)
        )


def _set(hub: Hub, laptop: FieldLaptop, state: DeviceStatus) -> None:
    with (
        hub.engine.begin() as connection
    ):  # straight: a revoked laptop never comes back by the product's door
        run(connection, "UPDATE device SET status = ? WHERE id = ?", state.value, laptop.device.bytes)
