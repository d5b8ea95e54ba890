"""Damaged records, repaired again and again: how much of what waits for the office comes back (SEC-D9)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from sqlalchemy import text

from carecoord_desktop.store.audit import Deed
from carecoord_desktop.store.findings import Code
from carecoord_desktop.store.health import check_health
from carecoord_desktop.store.repair import Rung, repair
from carecoord_desktop.store.store import Store
from carecoord_desktop.store.unsynced import read_unsynced
from tests.builders.damage import PAGE, Wounded
from tests.builders.desks import ROSA

SECTOR = 512
STILL_BAD = {Code.PAGES, Code.NOT_READABLE, Code.RECORDS_GONE, Code.OUTBOX, Code.SCHEMA}
"""An audit line on a damaged page is gone for good; the health check goes on saying where."""


@dataclass
class Repairs:
    """What came back, over all images."""

    images: Counter[str] = field(default_factory=Counter)
    rungs: Counter[str] = field(default_factory=Counter)
    readable: int = 0
    saved: int = 0
    unaudited: int = 0
    wrong: list[str] = field(default_factory=list)

    def run(self, wounded: Wounded, images: int, seed: int) -> None:
        """Damage and repair the records `images` times, each sort of damage as often as every other."""
        luck = Random(seed)  # noqa: S311 - repeatable, no secret
        wounded.heal()
        rows = wounded.rows_of("outbox")
        whole = wounded.profile.database.read_bytes()
        op_ids = _op_ids(wounded)
        for number in range(images):
            sort = list(DAMAGES)[number % len(DAMAGES)]
            wounded.heal()
            spoiled = DAMAGES[sort](bytearray(whole), luck)
            wounded.profile.database.write_bytes(spoiled)
            readable = {op_ids[row] for row, page in rows.items() if _is_as_before(page, whole, spoiled)}
            self.images[sort] += 1
            if wrong := self._repair(wounded, readable):
                self.wrong.append(f"{number} {sort}: {wrong}")

    def table(self) -> str:
        """Return the figures."""
        lines = [f"{name:20} {count:7,}" for name, count in (*self.images.items(), *self.rungs.items())]
        lines += [
            f"{'readable unsynced':20} {self.readable:7,}",
            f"{'of these saved':20} {self.saved:7,} {self.saved / self.readable:6.2%}",
            f"{'repairs not audited':20} {self.unaudited:7,}",
            f"{'records not mended':20} {len(self.wrong):7,}",
        ]
        return "\n".join(lines)

    def _repair(self, wounded: Wounded, readable: set[bytes]) -> str:
        report = repair(wounded.profile, wounded.home.key, ROSA)
        self.rungs[str(report.rung)] += 1
        assert report.unsynced_file is not None
        sealed = {bytes(line["op_id"]) for line in read_unsynced(report.unsynced_file, wounded.home.key)}
        store = Store(wounded.profile.database, wounded.home.key)
        try:
            with store.reading(ROSA) as session:
                there = set(session.execute(text("SELECT op_id FROM outbox")).scalars())
                steps = session.execute(
                    text("SELECT count(*) FROM audit WHERE deed = :deed"), {"deed": Deed.REPAIR}
                ).scalar_one()
        finally:
            store.close()
        self.readable += len(readable)
        self.saved += len(readable & (sealed | there))
        self.unaudited += report.rung is not Rung.NOTHING_TO_DO and steps < 4
        found = check_health(wounded.profile, wounded.home.key, deep=True)
        return ", ".join({finding.code for finding in found.findings} & STILL_BAD)


def _flip(content: bytearray, luck: Random) -> bytearray:
    content[luck.randrange(len(content))] ^= 1 << luck.randrange(8)
    return content


def _cut(content: bytearray, luck: Random) -> bytearray:
    return content[: -luck.randrange(1, len(content) // PAGE // 2) * PAGE]


def _swap(content: bytearray, luck: Random) -> bytearray:
    pages = luck.sample(range(len(content) // PAGE), 2)
    one, other = (slice(page * PAGE, (page + 1) * PAGE) for page in pages)
    content[one], content[other] = content[other], content[one]
    return content


def _zero(content: bytearray, luck: Random) -> bytearray:
    start = luck.randrange(len(content) // SECTOR) * SECTOR
    content[start : start + SECTOR] = bytes(SECTOR)
    return content


DAMAGES: dict[str, Callable[[bytearray, Random], bytearray]] = {
    "turned bit": _flip, "cut tail": _cut, "swapped pages": _swap, "zeroed sector": _zero,
}  # fmt: skip


def _is_as_before(page: int, whole: bytes, spoiled: bytes | bytearray) -> bool:
    place = slice((page - 1) * PAGE, page * PAGE)
    return whole[place] == spoiled[place]


def _op_ids(wounded: Wounded) -> dict[int, bytes]:
    store = Store(wounded.profile.database, wounded.home.key)
    try:
        with store.reading(ROSA) as session:
            lines = session.execute(text("SELECT position, op_id FROM outbox"))
            return {line.position: line.op_id for line in lines}
    finally:
        store.close()
