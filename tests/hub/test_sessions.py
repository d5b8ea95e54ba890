"""Only a laptop that the office took in is listened to, each request once, and never after it was revoked."""

from __future__ import annotations

import msgspec
import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.sync.wire.messages import Exchange, Signed, encoded
from carecoord_hub import audit
from carecoord_hub.database import in_transaction, run
from carecoord_hub.devices import set_status
from carecoord_hub.enrollment import CODE_LIVES_MS, TRIES
from carecoord_hub.hub import Hub
from carecoord_hub.policy import DeviceStatus
from carecoord_hub.service import answered
from tests.builders.hubs import FieldLaptop, NotGranted, a_code, a_laptop, a_user


def test_a_code_is_good_once(hub: Hub) -> None:
    code = a_code(hub, a_user(hub, "Rosa Medina"))
    FieldLaptop.new(hub, 1).join(code.lower().replace("-", " "))
    with pytest.raises(NotGranted, match="403"):
        FieldLaptop.new(hub, 2).join(code)


def test_a_code_is_dead_after_five_wrong_tries_and_after_72_hours(hub: Hub) -> None:
    code = a_code(hub, a_user(hub, "Rosa Medina"))
    wrong = code[:-4] + ("AAAA" if code[-4:] != "AAAA" else "BBBB")
    for seed in range(TRIES):
        with pytest.raises(NotGranted, match="403"):
            FieldLaptop.new(hub, seed).join(wrong)
    with pytest.raises(NotGranted, match="403"):
        FieldLaptop.new(hub, 9).join(code)
    late = FieldLaptop.new(hub, 10)
    late.now_ms += CODE_LIVES_MS
    with pytest.raises(NotGranted, match="403"):
        late.join(a_code(hub, a_user(hub, "Ben Okafor")))


def test_a_code_has_at_least_64_bits_of_secret(hub: Hub) -> None:
    code = a_code(hub, a_user(hub, "Rosa Medina")).replace("-", "")
    assert (len(code) - 4) * 5 >= 64


def test_a_laptop_that_needs_approval_waits_until_the_office_unlocks_it(hub: Hub) -> None:
    laptop = FieldLaptop.new(hub, 1)
    laptop.join(a_code(hub, a_user(hub, "Rosa Medina"), needs_approval=True))
    with pytest.raises(NotGranted, match="403 waiting"):
        laptop.exchange()
    _status(hub, laptop, DeviceStatus.ACTIVE)
    assert laptop.exchange().granted


def test_a_request_cannot_be_sent_twice(hub: Hub) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    sealed = rosa.sealed("/v1/exchange", Exchange(epoch=rosa.epoch))
    assert answered(hub, "/v1/exchange", sealed, rosa.now_ms).status == 200
    assert answered(hub, "/v1/exchange", sealed, rosa.now_ms).status == 401


def test_a_lost_reply_costs_one_repetition_with_the_nonce_of_the_refusal(hub: Hub) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    nonce = rosa.nonce
    rosa.exchange()
    rosa.nonce = nonce
    with pytest.raises(NotGranted, match="401 again"):
        rosa.exchange()
    assert rosa.exchange().hub_ms


def test_a_sealed_request_is_worthless_for_another_path_device_or_after_a_change(hub: Hub) -> None:
    rosa, ben = a_laptop(hub, "Rosa Medina"), a_laptop(hub, "Ben Okafor")
    sealed = rosa.sealed("/v1/exchange", Exchange(epoch=rosa.epoch))
    signed = msgspec.msgpack.decode(sealed, type=Signed)
    for changed in (
        msgspec.structs.replace(signed, device=ben.device.bytes),
        msgspec.structs.replace(signed, counter=signed.counter + 1),
        msgspec.structs.replace(signed, body=signed.body + b"\0"),
        msgspec.structs.replace(signed, device=b"?" * 16),
    ):
        answer = answered(hub, "/v1/exchange", encoded(changed), rosa.now_ms)
        assert (answer.status, b"unknown-device" in answer.body) == (401, True)
    assert answered(hub, "/v1/finish", sealed, rosa.now_ms).status == 401


@pytest.mark.parametrize("status", [DeviceStatus.LOCKED, DeviceStatus.REVOKED])
def test_a_laptop_gets_nothing_from_the_request_after_it_was_locked_or_revoked(
    hub: Hub, status: DeviceStatus
) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    rosa.send(rosa.a_patient())
    _status(hub, rosa, status)
    with pytest.raises(NotGranted, match=f"403 {status}"):
        rosa.exchange()
    is_back = in_transaction(
        hub.engine, lambda c: set_status(hub, c, rosa.device, DeviceStatus.ACTIVE, clock.now_ms())
    )
    assert is_back == (status is DeviceStatus.LOCKED)


def test_a_laptop_that_came_back_from_a_backup_learns_how_far_its_counter_was(hub: Hub) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    rosa.exchange()
    rosa.exchange()
    rosa.counter = 0
    with pytest.raises(NotGranted) as refused:
        rosa.exchange()
    rosa.counter = refused.value.refusal.details["counter"]
    assert rosa.exchange().hub_ms


def test_the_audit_trail_names_the_line_that_was_changed_removed_or_cut_off(hub: Hub) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    for _ in range(4):
        rosa.send(rosa.a_patient())
    chain = rosa.device.bytes
    with hub.engine.begin() as connection:
        count, broken = audit.verify(connection, hub.audit_key)
    assert count > 6
    assert broken == []
    for harm, seq in (
        ("UPDATE hub_audit SET detail = '{}' WHERE chain = ? AND seq = 2", 2),
        ("DELETE FROM hub_audit WHERE chain = ? AND seq = 3", 3),
        ("DELETE FROM hub_audit WHERE chain = ? AND seq = 4", 5 - 1),
        ("DELETE FROM hub_audit WHERE chain = ?", 1),
    ):
        with hub.engine.connect() as connection:
            run(connection, harm, chain)
            _, broken = audit.verify(connection, hub.audit_key)
            connection.rollback()
        assert [(one.chain, one.seq) for one in broken] == [(chain, seq)]


def _status(hub: Hub, laptop: FieldLaptop, status: DeviceStatus) -> None:
    in_transaction(hub.engine, lambda c: set_status(hub, c, laptop.device, status, laptop.now_ms))
