"""A stream as it goes over the line, frame by frame."""

from __future__ import annotations

from carecoord_desktop.sync.asking import Answer


def frames_of(answer: Answer) -> list[Answer]:
    """Return the frames of a stream one by one, then its end, or the break where it was cut."""
    if answer.status != 200:
        return [answer]
    found, rest = [], answer.body
    while len(rest) >= 4 and len(rest) >= 4 + int.from_bytes(rest[:4], "big"):
        end = 4 + int.from_bytes(rest[:4], "big")
        found.append(Answer(200, rest[4:end]))
        rest = rest[end:]
    return [*found, Answer(200) if not rest else Answer(0)]
