"""Who may come in: guesses of codes are few, and a whole office may join in one morning."""

from __future__ import annotations

from carecoord_hub.admission import OF_CODES, Admission


def test_after_ten_wrong_codes_an_address_waits() -> None:
    door = Admission()
    waits = [door.wait_s("codes", b"10.0.0.7", OF_CODES, now_s=5.0) for _ in range(11)]
    assert waits[:10] == [0.0] * 10
    assert waits[10] >= 60


def test_codes_that_were_right_take_nothing_from_those_who_join_next() -> None:
    door = Admission()
    for _ in range(40):
        assert door.wait_s("codes", b"10.0.0.7", OF_CODES, now_s=5.0) == 0
        door.give_back("codes", b"10.0.0.7", OF_CODES)
