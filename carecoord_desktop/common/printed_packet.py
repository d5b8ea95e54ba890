"""Papers of several people in one file, and what the audit trail has to say of each of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class PrintedPacket:
    """The bytes of a PDF; `parts` names by chart the paper in it and its version; None is nobody's chart."""

    content: bytes
    parts: Mapping[UUID | None, str]
