"""Files made to stop the program: refused in words, in time, with the window unharmed (SEC-I10)."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.imaging.apart import take_in_apart
from carecoord_desktop.imaging.limits import NotTaken
from tests.builders.documents import a_pdf_bomb, a_pdf_page, a_photo, a_png_bomb, as_file

IN_TIME_MS = 1_000
SECOND_TRIES = 2
"""A machine that is busy with something else may be late; a bomb that goes off is late each time."""


def a_tiff_bomb() -> bytes:
    """Return a scan whose first page claims to have four billion pixels."""
    file = bytearray(as_file(a_photo(64, 64), "TIFF"))
    for tag in (b"\x00\x01", b"\x01\x01"):
        place = file.find(tag)
        file[place + 8 : place + 12] = (65_535).to_bytes(4, "little")
    return bytes(file)


def a_jpeg_bomb() -> bytes:
    """Return a photo whose head claims the largest size a JPEG can have."""
    file = bytearray(as_file(a_photo(64, 64)))
    place = file.find(b"\xff\xc0")
    file[place + 5 : place + 9] = b"\xff\xff\xff\xff"
    return bytes(file)


BOMBS: list[Callable[[], bytes]] = [
    lambda: a_png_bomb(50_000, 50_000),
    lambda: a_png_bomb(2**31 - 1, 1),
    lambda: a_png_bomb(8_001, 8_000),
    a_tiff_bomb,
    a_jpeg_bomb,
]


def refused_in_ms(file: bytes) -> float:
    """Return how long it takes until a file is refused in words."""
    started = clock.up_ms()
    with pytest.raises(NotTaken) as refused:
        take_in_apart(file)
    assert str(refused.value).endswith(".")
    return clock.up_ms() - started


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_small_file_that_claims_to_be_huge_is_refused_within_a_second(bomb: Callable[[], bytes]) -> None:
    file = bomb()
    assert len(file) < 20_000
    assert min(refused_in_ms(file) for _ in range(SECOND_TRIES)) < IN_TIME_MS


def test_a_page_that_would_draw_for_minutes_is_ended() -> None:
    with pytest.raises(NotTaken, match="too much memory or time"):
        take_in_apart(a_pdf_bomb())


def test_a_file_that_takes_too_long_is_given_up_in_time() -> None:
    started = clock.up_ms()
    with pytest.raises(NotTaken, match="too much memory or time"):
        take_in_apart(a_pdf_bomb(2_000_000), within_s=0.2)
    assert clock.up_ms() - started < 5_000


@pytest.mark.parametrize("seed", range(6))
def test_damaged_files_are_refused_or_taken_but_never_break_anything(seed: int) -> None:
    luck = random.Random(seed)  # noqa: S311 - the same damage every time
    files = [
        as_file(a_photo()),
        as_file(a_photo(), "PNG"),
        as_file(a_photo(), "TIFF"),
        a_pdf_page(b"0 0 9 9 re f"),
    ]
    file = bytearray(files[seed % len(files)])
    for _ in range(40):
        file[luck.randrange(16, len(file))] = luck.randrange(256)
    words, taken = "", None
    try:
        taken = take_in_apart(bytes(file))
    except NotTaken as refused:
        words = str(refused)
    assert words.endswith(".") or (taken is not None and taken.pages == 1)
