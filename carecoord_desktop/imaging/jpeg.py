"""The JPEG pictures that this program writes: what they may hold, and how large they are."""

from __future__ import annotations

from dataclasses import dataclass

from carecoord_desktop.imaging.limits import LONGEST_SIDE, NotOurs

_START, _END, _SCAN, _FRAME = 0xD8, 0xD9, 0xDA, 0xC0
_JFIF, _TABLES, _CODES, _RESTARTS = 0xE0, 0xDB, 0xC4, 0xDD
_ALLOWED = frozenset({_JFIF, _TABLES, _CODES, _RESTARTS, _FRAME, _SCAN})
_MOST_JFIF = 16  # its own fields and no thumbnail


@dataclass(frozen=True)
class Size:
    """Pixels of a picture, and whether it is gray."""

    width: int
    height: int
    is_gray: bool


def size_of(content: bytes) -> Size:
    """Return the size of a picture of ours, without decoding it.

    Raises:
        NotOurs: if it holds anything but one baseline picture of at most `LONGEST_SIDE`: no Exif, no comment,
            no profile, nothing after its end.
    """
    if content[:2] != bytes((0xFF, _START)) or content[-2:] != bytes((0xFF, _END)):
        raise NotOurs("no JPEG")
    found, place = None, 2
    while place + 4 <= len(content):
        lead, marker = content[place], content[place + 1]
        length = int.from_bytes(content[place + 2 : place + 4])
        if lead != 0xFF or marker not in _ALLOWED or length < 2 or (marker == _JFIF and length > _MOST_JFIF):
            raise NotOurs(f"a part {marker:02x} of {length} bytes")
        if marker == _FRAME:
            found = _frame(content[place + 4 : place + 2 + length])
        place += 2 + length
        if marker == _SCAN:
            if found is None or content.find(b"\xff\xd9", place) != len(content) - 2:
                raise NotOurs("more than one picture")
            return found
    raise NotOurs("no picture")


def _frame(part: bytes) -> Size:
    if len(part) < 6:
        raise NotOurs("no frame")
    size = Size(int.from_bytes(part[3:5]), int.from_bytes(part[1:3]), part[5] == 1)
    if not (0 < size.width <= LONGEST_SIDE and 0 < size.height <= LONGEST_SIDE) or part[5] not in (1, 3):
        raise NotOurs(f"a picture of {size.width} by {size.height}")
    return size
