"""Damage and silent loss, hundreds of times; the figures of docs/security.md (SEC-D5, SEC-D6, SEC-D9)."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from carecoord_desktop.store.findings import Code
from carecoord_desktop.store.health import check_health
from tests.builders.damage import PAGE, Wounded, a_wounded_home

SHARE = float(os.environ.get("CARECOORD_DAMAGE_SHARE", "1"))
"""Of the full campaign: 400 bits in the records, 300 in the log, 100 pages, 100 cut tails."""


def is_found(wounded: Wounded, codes: set[Code]) -> bool:
    health = check_health(wounded.profile, wounded.home.key, deep=True)
    return bool({finding.code for finding in health.findings} & codes)


DAMAGE = {Code.PAGES, Code.NOT_READABLE, Code.FREE_PAGES}
LOSS = {Code.ANCHOR, Code.OUTBOX, Code.AUDIT, *DAMAGE}


def test_damage_and_silent_loss_are_found_every_time(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    luck = random.Random(20261122)  # noqa: S311 - repeatable, no secret
    wounded = a_wounded_home(tmp_path / "closed")
    logged = a_wounded_home(tmp_path / "logged", with_log=True)
    figures = {
        "bits in the records": bits(wounded, "records.db", DAMAGE, round(400 * SHARE), luck),
        "bits in the log": bits(logged, "records.db-wal", LOSS, round(300 * SHARE), luck),
        "earlier pages": earlier_pages(wounded, round(100 * SHARE), luck),
        "cut tails": cut_tails(wounded, round(100 * SHARE), luck),
        "an older file": older_file(wounded),
        "whole files, no alarm": no_alarms(wounded, logged),
    }
    with capsys.disabled():
        print(f"\n{'damage':24} {'found':>6} {'of':>6}")  # noqa: T201 - the figures are the purpose
        for kind, (found, of) in figures.items():
            print(f"{kind:24} {found:6,} {of:6,}")  # noqa: T201
    assert all(found == of for found, of in figures.values())


def bits(wounded: Wounded, name: str, codes: set[Code], count: int, luck: random.Random) -> tuple[int, int]:
    found = 0
    for _ in range(count):
        wounded.heal()
        wounded.turn_bit(name, luck)
        found += is_found(wounded, codes)
    return found, count


def earlier_pages(wounded: Wounded, count: int, luck: random.Random) -> tuple[int, int]:
    """Count pages whose content differed; one rewritten with the same content is no loss."""
    wounded.heal()
    whole, found, of = wounded.contents(), 0, 0
    for _ in range(count):
        wounded.heal()
        wounded.replay_page(luck)
        if is_found(wounded, LOSS):
            found, of = found + 1, of + 1
        else:
            of += wounded.contents() != whole
    return found, of


def cut_tails(wounded: Wounded, count: int, luck: random.Random) -> tuple[int, int]:
    pages = len(wounded.whole["records.db"]) // PAGE
    found = 0
    for _ in range(count):
        wounded.heal()
        wounded.cut(luck.randrange(1, pages))
        found += is_found(wounded, DAMAGE)
    return found, count


def older_file(wounded: Wounded) -> tuple[int, int]:
    wounded.heal()
    wounded.roll_back()
    return int(is_found(wounded, {Code.ANCHOR})), 1


def no_alarms(*homes: Wounded) -> tuple[int, int]:
    quiet = 0
    for wounded in homes:
        wounded.heal()
        quiet += not is_found(wounded, LOSS)
    return quiet, len(homes)
