"""Who can sign in: workers join and leave, change their passphrase, and come back by the recovery code."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import msgspec
import pytest
from sqlalchemy import select

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.store import encryption, slots
from carecoord_desktop.store.audit import AuditLine, Deed, verify_audit
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.encryption import WrongKey, derived_key
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.recovery_code import MistypedCode, new_recovery_code
from carecoord_desktop.store.sign_ins import (
    add_sign_in,
    change_passphrase,
    entrust_to_office,
    remove_sign_in,
    renew_recovery_code,
)
from carecoord_desktop.store.slots import SlotKind, SlotsDamaged
from carecoord_desktop.store.store import Store
from carecoord_desktop.store.unlock import (
    Created,
    Outcome,
    UnlockRefused,
    identify,
    open_store,
    recover,
    unlock,
)
from carecoord_desktop.store.unlock_tries import TRIES, UnlockTries
from tests.builders.profiles import PASSPHRASE, QUICK_BOUNDS, a_profile
from tests.store.key_campaign import (
    BENS,
    CHEAP,
    NEW,
    ROSA,
    confusions,
    opens,
    passphrase_change_campaign,
    rotation_campaign,
    unlock_case_campaign,
)


class Laptop:
    """A profile with Rosa at her desk."""

    def __init__(self, folder: Path) -> None:
        self.profile, self.created = a_profile(folder)
        self.key = self.created.key
        self.store = Store(self.profile.database, self.key)
        self.desk, self.is_open = Desk(self.store, self.created.worker_id, ROSA, "coordinator"), True

    def key_changes(self) -> list[str]:
        """Return what the audit trail says about keys, in order."""
        with self.store.reading(self.created.worker_id) as session:
            lines = select(AuditLine.detail).where(AuditLine.deed == Deed.KEY_CHANGE).order_by(AuditLine.seq)
            return list(session.scalars(lines))

    def open_again(self, sign_in: str = ROSA, passphrase: str = PASSPHRASE) -> None:
        """Close, unlock and open, as after a night."""
        self.close()
        unlocked = unlock(self.profile, sign_in, passphrase, QUICK_BOUNDS)
        self.store, self.key = open_store(self.profile, unlocked), unlocked.key
        self.desk, self.is_open = Desk(self.store, unlocked.worker_id, sign_in, "coordinator"), True

    def close(self) -> None:
        """Close the store, unless it is closed."""
        if self.is_open:
            self.store.close()
        self.is_open = False


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Laptop]:
    laptop = Laptop(tmp_path / "profile")
    yield laptop
    laptop.close()


def refused(profile: Profile, sign_in: str, passphrase: str) -> Outcome:
    with pytest.raises(UnlockRefused) as refusal:
        unlock(profile, sign_in, passphrase, QUICK_BOUNDS)
    return refusal.value.outcome


def test_a_second_worker_signs_in_with_her_own_passphrase_and_nothing_is_encrypted_anew(
    laptop: Laptop,
) -> None:
    """SEC-K4."""
    before = laptop.profile.database.read_bytes()[:4096]
    ben = add_sign_in(laptop.desk, laptop.profile, laptop.key, "Ben", BENS, bounds=QUICK_BOUNDS)
    assert laptop.profile.database.read_bytes()[:16] == before[:16]
    assert identify(laptop.profile, "ben", BENS, QUICK_BOUNDS) == ben
    assert identify(laptop.profile, ROSA, PASSPHRASE, QUICK_BOUNDS) == laptop.created.worker_id
    assert laptop.key_changes() == ["added"]
    laptop.open_again("Ben", BENS)
    assert laptop.key == laptop.created.key


def test_another_worker_takes_over_at_the_open_store_only_with_her_own_passphrase(laptop: Laptop) -> None:
    """SEC-U3: what she does from then on carries her name."""
    ben = add_sign_in(laptop.desk, laptop.profile, laptop.key, "Ben", BENS, bounds=QUICK_BOUNDS)
    with pytest.raises(UnlockRefused):
        identify(laptop.profile, "Ben", PASSPHRASE, QUICK_BOUNDS)
    desk = Desk(laptop.store, identify(laptop.profile, "Ben", BENS, QUICK_BOUNDS), "Ben", "rn")
    with desk.reading(chart=ben, purpose="visit"), laptop.store.reading(ben) as session:
        [viewed] = session.scalars(select(AuditLine).where(AuditLine.deed == Deed.VIEW))
    assert viewed.worker == ben


@pytest.mark.parametrize(
    ("sign_in", "passphrase", "field"),
    [("rosa medina", BENS, "sign_in"), (" ", BENS, "sign_in"), ("Ben", "password password 1", "passphrase")],
)
def test_a_taken_name_and_a_weak_passphrase_are_refused_beside_their_field(
    laptop: Laptop, sign_in: str, passphrase: str, field: str
) -> None:
    with pytest.raises(DraftHasProblems) as refusal:
        add_sign_in(laptop.desk, laptop.profile, laptop.key, sign_in, passphrase, bounds=QUICK_BOUNDS)
    assert [problem.field for problem in refusal.value.problems] == [field]


def test_who_was_removed_has_nothing_that_opens_the_records_after_the_next_unlock(laptop: Laptop) -> None:
    """SEC-K4: not her passphrase, not the key she may have kept, not the recovery code she may have seen."""
    add_sign_in(laptop.desk, laptop.profile, laptop.key, "Ben", BENS, bounds=QUICK_BOUNDS)
    bens_file = slots.read_slots(laptop.profile.slots)
    bens_slot = bens_file.slot_of(SlotKind.PASSPHRASE, "Ben")
    assert bens_slot is not None
    new_code = remove_sign_in(laptop.desk, laptop.profile, laptop.key, "Ben", QUICK_BOUNDS)
    assert refused(laptop.profile, "Ben", BENS) == Outcome.NEEDS_RECOVERY
    laptop.open_again()
    assert laptop.key != laptop.created.key
    assert not laptop.store.restored
    assert laptop.key_changes()[-2:][0] == "removed"
    assert laptop.key_changes()[-1].endswith("new database key")
    assert slots.unwrap(bens_file, bens_slot, BENS, QUICK_BOUNDS) == (laptop.created.key,)
    with laptop.store._writer.begin() as connection:
        assert verify_audit(connection, derived_key(laptop.key, "audit")) is None
    laptop.close()
    with pytest.raises(UnlockRefused):
        recover(laptop.profile, laptop.created.recovery_code, NEW, ROSA, QUICK_BOUNDS)
    assert recover(laptop.profile, new_code, NEW, ROSA, QUICK_BOUNDS).unlocked.key == laptop.key


def test_everybody_who_stayed_opens_the_new_key_though_nobody_of_them_was_there(laptop: Laptop) -> None:
    """SEC-K4: three workers and the office; one is removed, Rosa alone unlocks, all others still can."""
    private, public = encryption.new_key_pair()
    entrust_to_office(laptop.desk, laptop.profile, laptop.key, public)
    for name in ("Ana", "Ben", "Cruz"):
        add_sign_in(laptop.desk, laptop.profile, laptop.key, name, BENS, bounds=QUICK_BOUNDS)
    remove_sign_in(laptop.desk, laptop.profile, laptop.key, "Ben", QUICK_BOUNDS)
    laptop.open_again()
    for name in ("Ana", "Cruz"):
        assert unlock(laptop.profile, name, BENS, QUICK_BOUNDS).key == laptop.key
    file = slots.read_slots(laptop.profile.slots)
    escrow = file.slot_of(SlotKind.ESCROW)
    assert escrow is not None
    assert slots.unwrap_with(file, escrow, private) == (laptop.key,)
    assert not file.key_change_due


def test_the_last_worker_cannot_lock_everybody_out(laptop: Laptop) -> None:
    for name in (ROSA, "Somebody"):
        with pytest.raises(DraftHasProblems):
            remove_sign_in(laptop.desk, laptop.profile, laptop.key, name, QUICK_BOUNDS)
    assert opens(laptop.profile, PASSPHRASE)


def test_a_new_passphrase_takes_the_place_of_the_old_one(laptop: Laptop) -> None:
    """SEC-K5."""
    change_passphrase(laptop.desk, laptop.profile, ROSA, PASSPHRASE, NEW, QUICK_BOUNDS)
    assert refused(laptop.profile, ROSA, PASSPHRASE) == Outcome.WRONG_PASSPHRASE
    assert unlock(laptop.profile, ROSA, NEW, QUICK_BOUNDS).key == laptop.created.key
    assert laptop.key_changes() == ["new passphrase"]
    with pytest.raises(UnlockRefused):
        change_passphrase(laptop.desk, laptop.profile, ROSA, PASSPHRASE, BENS, QUICK_BOUNDS)
    with pytest.raises(DraftHasProblems):
        change_passphrase(laptop.desk, laptop.profile, ROSA, NEW, "weak", QUICK_BOUNDS)


def test_a_slot_that_does_not_open_never_replaces_one_that_does(laptop: Laptop) -> None:
    """SEC-K5: what was written is opened before it counts."""
    file = slots.read_slots(laptop.profile.slots)

    def opens_not(_written: slots.SlotFile) -> None:
        raise SlotsDamaged("read back otherwise")

    with pytest.raises(SlotsDamaged):
        slots.write_slots(laptop.profile.slots, msgspec.structs.replace(file, slots=()), opens_not)
    assert slots.read_slots(laptop.profile.slots) == file


def test_the_recovery_code_works_once_and_gives_a_new_passphrase_and_a_new_code(laptop: Laptop) -> None:
    """SEC-K6: audited as soon as the records are open."""
    created: Created = laptop.created
    laptop.close()
    with pytest.raises(MistypedCode):
        recover(laptop.profile, created.recovery_code[:-1], NEW, ROSA, QUICK_BOUNDS)
    with pytest.raises(UnlockRefused, match="not the recovery code"):
        recover(laptop.profile, new_recovery_code(), NEW, ROSA, QUICK_BOUNDS)
    first = recover(laptop.profile, created.recovery_code.lower(), NEW, ROSA, QUICK_BOUNDS, CHEAP)
    assert first.unlocked.worker_id == created.worker_id
    with pytest.raises(UnlockRefused):
        recover(laptop.profile, created.recovery_code, BENS, ROSA, QUICK_BOUNDS)
    assert refused(laptop.profile, ROSA, PASSPHRASE) == Outcome.WRONG_PASSPHRASE
    laptop.open_again(passphrase=NEW)
    assert laptop.key_changes()[0].endswith("recovery code used; new passphrase, new code")
    again = recover(laptop.profile, first.recovery_code, PASSPHRASE, ROSA, QUICK_BOUNDS)
    assert again.recovery_code not in (first.recovery_code, created.recovery_code)
    code = renew_recovery_code(laptop.desk, laptop.profile, laptop.key, QUICK_BOUNDS)
    with pytest.raises(UnlockRefused):
        recover(laptop.profile, again.recovery_code, NEW, ROSA, QUICK_BOUNDS)
    assert recover(laptop.profile, code, NEW, ROSA, QUICK_BOUNDS).unlocked.key == laptop.key


def test_recovery_opens_a_sign_in_that_ten_wrong_tries_have_closed(laptop: Laptop) -> None:
    laptop.close()
    held = HeldClock(datetime(2026, 11, 20, tzinfo=UTC))
    with clock.reading_from(held):
        for _ in range(TRIES):
            UnlockTries(laptop.profile).count_try(laptop.created.worker_id)
            held.move(timedelta(hours=1))
    assert refused(laptop.profile, ROSA, PASSPHRASE) == Outcome.NEEDS_RECOVERY
    recover(laptop.profile, laptop.created.recovery_code, NEW, ROSA, QUICK_BOUNDS)
    laptop.open_again(passphrase=NEW)


def test_the_escrow_slot_opens_at_the_office_and_nowhere_else(laptop: Laptop) -> None:
    """SEC-K6: sealed to the office's public half; another private half or an altered slot opens nothing."""
    private, public = encryption.new_key_pair()
    entrust_to_office(laptop.desk, laptop.profile, laptop.key, public)
    file = slots.read_slots(laptop.profile.slots)
    slot = file.slot_of(SlotKind.ESCROW)
    assert slot is not None
    assert slots.unwrap_with(file, slot, private) == (laptop.key,)
    with pytest.raises(SlotsDamaged):
        slots.unwrap_with(file, slot, encryption.new_key_pair()[0])
    with pytest.raises(SlotsDamaged):
        slots.unwrap_with(file, msgspec.structs.replace(slot, made_ms=1), private)
    with pytest.raises(SlotsDamaged):
        slots.unwrap(file, slot, PASSPHRASE, QUICK_BOUNDS)
    assert opens(laptop.profile, PASSPHRASE)


def test_a_seal_opens_for_its_pair_and_as_it_was_made(tmp_path: Path) -> None:
    rng = Random(4)  # noqa: S311
    private, public = encryption.new_key_pair()
    sealed = encryption.seal_to(public, b"the key", b"bound")
    assert encryption.open_sealed_to(private, sealed, b"bound") == b"the key"
    for _ in range(200):
        altered = bytearray(sealed)
        altered[rng.randrange(len(altered))] ^= 1 << rng.randrange(8)
        with pytest.raises(WrongKey):
            encryption.open_sealed_to(private, bytes(altered), b"bound")
    for cut in (b"", sealed[:10], sealed[:40], sealed[:-1], bytes(32) + sealed[32:]):
        with pytest.raises(WrongKey):
            encryption.open_sealed_to(private, cut, b"bound")


def test_50_kills_in_a_passphrase_change_always_leave_one_that_opens(tmp_path: Path) -> None:
    """SEC-K5; the soak kills 1,000 times."""
    found = passphrase_change_campaign(tmp_path, 50, Random(1))  # noqa: S311
    assert found["neither"] == 0
    assert found["old"] > 0
    assert found["new"] > 0


def test_15_kills_in_a_change_of_the_database_key_lose_nothing(tmp_path: Path) -> None:
    """SEC-K4: exactly one key opens, the change is finished next time, the trail and the anchor hold."""
    found = rotation_campaign(tmp_path, 15, Random(1))  # noqa: S311
    assert set(found) == {"former key", "next key"}


def test_95_damages_of_every_sort_are_each_answered_rightly(tmp_path: Path) -> None:
    """SEC-K3; the soak tries 10,000."""
    assert confusions(unlock_case_campaign(tmp_path, 95, Random(1))) == {}  # noqa: S311
