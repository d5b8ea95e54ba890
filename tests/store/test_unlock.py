"""Unlocking: each way it can fail has its own answer, and no altered file opens anything."""

from __future__ import annotations

import os
import subprocess
import sys
import unicodedata
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any
from uuid import uuid4

import msgspec
import pytest

from carecoord_desktop.store import slots, unlock
from carecoord_desktop.store.encryption import Kdf, KdfBounds, WrongKey
from carecoord_desktop.store.profile import NoProfile, Profile, ProfileInUse
from carecoord_desktop.store.recovery_code import MistypedCode, new_recovery_code, read_recovery_code
from carecoord_desktop.store.slots import SlotFile, SlotKind, SlotsDamaged
from carecoord_desktop.store.store import Store
from carecoord_desktop.store.unlock import Created, Outcome, UnlockRefused

CHEAP = Kdf(8 * 1024, 1, 1)
BOUNDS = KdfBounds(memory_kib_min=8 * 1024, memory_kib_max=16 * 1024)
PASSPHRASE = "four quiet words by the river"


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "profile")


@pytest.fixture
def created(profile: Profile) -> Created:
    return unlock.create(profile, "rosa", PASSPHRASE, CHEAP)


def open_once(profile: Profile, key: bytes) -> None:
    Store(profile.database, key).close()


def outcome(profile: Profile, sign_in: str = "rosa", passphrase: str = PASSPHRASE) -> Outcome | None:
    """Return how unlocking is refused, or None if it opens."""
    try:
        unlock.unlock(profile, sign_in, passphrase, BOUNDS)
    except UnlockRefused as refused:
        return refused.outcome
    return None


def flip_a_bit(path: Path, rng: Random, within: int | None = None) -> None:
    content = bytearray(path.read_bytes())
    content[rng.randrange(within or len(content))] ^= 1 << rng.randrange(8)
    path.write_bytes(content)


def test_the_passphrase_opens_what_was_created_before_and_after_the_first_records(
    profile: Profile, created: Created
) -> None:
    """A profile that was created but never opened has no anchor yet; it opens."""
    assert unlock.unlock(profile, "Rosa", PASSPHRASE, BOUNDS) == unlock.Unlocked(
        created.key, created.worker_id
    )
    open_once(profile, created.key)
    assert unlock.unlock(profile, "rosa", PASSPHRASE, BOUNDS).key == created.key


def test_no_key_lies_readable_beside_the_records(profile: Profile, created: Created) -> None:
    """SEC-K1."""
    open_once(profile, created.key)
    for file in profile.folder.iterdir():
        content = file.read_bytes()
        for secret in (created.key, created.key.hex().encode(), PASSPHRASE.encode(), b"".join(
            created.recovery_code.encode().split(b"-"))):  # fmt: skip
            assert secret not in content


def test_a_wrong_passphrase_and_an_unknown_name_are_told_apart(profile: Profile, created: Created) -> None:
    """SEC-K3."""
    open_once(profile, created.key)
    assert outcome(profile, passphrase="another passphrase") == Outcome.WRONG_PASSPHRASE
    assert outcome(profile, passphrase="") == Outcome.WRONG_PASSPHRASE
    assert outcome(profile, sign_in="ben") == Outcome.NEEDS_RECOVERY


def test_500_flipped_bits_in_both_copies_of_the_keys_are_all_called_damaged_keys(
    profile: Profile, created: Created
) -> None:
    """SEC-K3: never "wrong passphrase", never opened."""
    rng = Random(11)  # noqa: S311
    whole = profile.slots.read_bytes()
    found = []
    for _ in range(500):
        for copy in (profile.slots, slots.copy_of(profile.slots)):
            copy.write_bytes(whole)
            flip_a_bit(copy, rng)
        found.append(outcome(profile))
    assert set(found) == {Outcome.SLOT_DAMAGED}


@pytest.mark.parametrize(
    "damage", ["first", "second", "first is missing", "second is missing", "first is cut"]
)
def test_one_damaged_copy_of_the_keys_still_opens(profile: Profile, created: Created, damage: str) -> None:
    path = profile.slots if damage.startswith("first") else slots.copy_of(profile.slots)
    if damage.endswith("missing"):
        path.unlink()
    elif damage.endswith("cut"):
        path.write_bytes(path.read_bytes()[:40])
    else:
        flip_a_bit(path, Random(1))  # noqa: S311
    open_once(profile, created.key)
    assert outcome(profile) is None


def test_a_flipped_bit_on_the_first_page_is_called_damaged_records(
    profile: Profile, created: Created
) -> None:
    """SEC-K3: with the right passphrase, so that nobody is told to reset it; 100 of 100."""
    open_once(profile, created.key)
    rng, whole, found = Random(5), profile.database.read_bytes(), []  # noqa: S311
    for _ in range(100):
        profile.database.write_bytes(whole)
        flip_a_bit(profile.database, rng, within=4096)
        found.append(outcome(profile))
    assert set(found) == {Outcome.DATABASE_DAMAGED}


@pytest.mark.parametrize("left", [None, b"", b"\0" * 4096])
def test_records_that_are_gone_are_called_damaged_and_not_founded_anew(
    profile: Profile, created: Created, left: bytes | None
) -> None:
    """SEC-K3, SEC-D5: a missing or emptied database file whose anchor exists."""
    open_once(profile, created.key)
    profile.database.unlink()
    if left is not None:
        profile.database.write_bytes(left)
    assert outcome(profile) == Outcome.DATABASE_DAMAGED
    assert profile.database.exists() == (left is not None)


def test_an_empty_folder_has_nothing_to_unlock(profile: Profile) -> None:
    with pytest.raises(NoProfile):
        unlock.unlock(profile, "rosa", PASSPHRASE, BOUNDS)


def test_a_second_profile_is_not_created_over_the_first(profile: Profile, created: Created) -> None:
    with pytest.raises(FileExistsError):
        unlock.create(profile, "ben", PASSPHRASE, CHEAP)
    assert outcome(profile) is None


@pytest.mark.parametrize("typed", ["NFC", "NFD", "NFKC", "NFKD"])
def test_a_passphrase_opens_however_the_keyboard_composes_its_letters(tmp_path: Path, typed: Any) -> None:
    """SEC-K8."""
    typed_at_set_up = (
        "Þórður é ü ñ ﬁ ①",
        "Nguyễn Thị Ánh mùa hè",
        "パスワード ｶﾞ 東京の夜はしずか",
        "Žluťoučký kůň " * 4 + "úpěl",
    )
    for number, passphrase in enumerate(typed_at_set_up):
        profile = Profile(tmp_path / f"{number}")
        unlock.create(profile, "rosa", passphrase, CHEAP)
        assert outcome(profile, passphrase=unicodedata.normalize(typed, passphrase)) is None
        assert outcome(profile, passphrase=passphrase + " ") == Outcome.WRONG_PASSPHRASE


def rewritten(profile: Profile, **changed: Any) -> None:
    """Change the worker's slot and make the file's digest fit again, as an attacker would."""
    file = slots.read_slots(profile.slots)
    slot = file.slot_of(SlotKind.PASSPHRASE, "rosa")
    assert slot is not None
    slots.write_slots(profile.slots, file.with_slot(msgspec.structs.replace(slot, **changed)))


@pytest.mark.parametrize(
    "kdf",
    [Kdf(8 * 1024 - 1, 1, 1), Kdf(8, 1, 1), Kdf(4 * 1024 * 1024, 1, 1), Kdf(8 * 1024, 11, 1),
     Kdf(8 * 1024, 0, 1), Kdf(8 * 1024, 1, 5), Kdf(8 * 1024, 1, 0), Kdf(-1, 1, 1), Kdf(2**40, 1, 1)],
)  # fmt: skip
def test_parameters_that_are_a_downgrade_or_a_memory_bomb_are_not_tried(
    profile: Profile, created: Created, kdf: Kdf
) -> None:
    """SEC-K2."""
    rewritten(profile, kdf=kdf)
    assert outcome(profile) == Outcome.SLOT_DAMAGED


@pytest.mark.parametrize(
    "changed",
    [{"salt": bytes(16)}, {"worker": uuid4()}, {"made_ms": 1}, {"kdf": Kdf(8 * 1024, 2, 1)}, {"private": b""},
     {"nonce": bytes(12)}, {"sign_in": "ROSA"}],
)  # fmt: skip
def test_whatever_a_slot_says_in_the_clear_is_sealed(
    profile: Profile, created: Created, changed: dict[str, Any]
) -> None:
    """SEC-K2: parameters, salts and names are authenticated."""
    rewritten(profile, **changed)
    assert outcome(profile) == Outcome.WRONG_PASSPHRASE


@pytest.mark.parametrize("changed", [{"salt": b""}, {"nonce": b""}, {"nonce": bytes(500)}])
def test_a_slot_of_another_shape_is_called_damaged(
    profile: Profile, created: Created, changed: dict[str, Any]
) -> None:
    rewritten(profile, **changed)
    assert outcome(profile) == Outcome.SLOT_DAMAGED


def test_a_slot_of_another_laptop_does_not_open_here(profile: Profile, created: Created) -> None:
    """SEC-K2: slot swap."""
    file = slots.read_slots(profile.slots)
    slots.write_slots(profile.slots, SlotFile(file.format, uuid4(), file.database, file.slots))
    assert outcome(profile) == Outcome.WRONG_PASSPHRASE


def test_keys_of_a_newer_version_are_not_guessed_at(profile: Profile, created: Created) -> None:
    file = slots.read_slots(profile.slots)
    newer = msgspec.structs.replace(file, format=slots.FORMAT + 1)
    for body in (msgspec.json.encode(newer), b'{"format": 2, "hardware": "a field of tomorrow"}'):
        for copy in (profile.slots, slots.copy_of(profile.slots)):
            copy.write_bytes(sha256(body).hexdigest().encode() + b"\n" + body)
        assert outcome(profile) == Outcome.SLOT_DAMAGED


def test_the_program_itself_asks_for_64_mib_to_1_gib(profile: Profile) -> None:
    """SEC-K2: one real derivation with the program's own parameters and bounds."""
    assert (unlock.FIELD_BOUNDS.memory_kib_min, unlock.FIELD_BOUNDS.memory_kib_max) == (
        64 * 1024,
        1024 * 1024,
    )
    assert unlock.FIELD_KDF.memory_kib >= 128 * 1024
    assert unlock.FIELD_KDF.iterations >= 3
    created = unlock.create(profile, "rosa", PASSPHRASE)
    assert unlock.unlock(profile, "rosa", PASSPHRASE).key == created.key
    rewritten(profile, kdf=CHEAP)
    with pytest.raises(UnlockRefused) as refused:
        unlock.unlock(profile, "rosa", PASSPHRASE)
    assert refused.value.outcome == Outcome.SLOT_DAMAGED


@pytest.mark.skipif(os.name == "nt", reason="memory is limited through the resource module")
def test_too_little_memory_is_said_in_words_and_never_lowers_the_cost() -> None:
    """SEC-K2."""
    script = """
import resource
from carecoord_desktop.store.encryption import Kdf, NotEnoughMemory, passphrase_key
resource.setrlimit(resource.RLIMIT_AS, (400 * 2**20, 400 * 2**20))
try:
    passphrase_key("four quiet words", bytes(16), Kdf(1024 * 1024, 1, 1))
except NotEnoughMemory as refused:
    print(refused)
"""
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert done.stdout == "1024 MB are needed for a moment\n"


def test_the_recovery_code_opens_its_slot_as_printed_or_as_read_aloud(
    profile: Profile, created: Created
) -> None:
    """SEC-K6."""
    file = slots.read_slots(profile.slots)
    slot = file.slot_of(SlotKind.RECOVERY)
    assert slot is not None
    aloud = created.recovery_code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert slots.unwrap(file, slot, read_recovery_code(aloud), BOUNDS) == (created.key,)
    with pytest.raises(WrongKey):
        slots.unwrap(file, slot, new_recovery_code(), BOUNDS)
    with pytest.raises(SlotsDamaged):
        slots.unwrap(file, slot, created.recovery_code, KdfBounds())


def test_a_mistyped_recovery_code_is_noticed_before_it_is_tried() -> None:
    """SEC-K6: of all single wrong letters at most one in 300 passes, of strange ones none."""
    rng, passed, tried = Random(2), 0, 0  # noqa: S311
    symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    for _ in range(300):
        code = new_recovery_code()
        assert read_recovery_code(code) == code
        place = rng.choice([number for number, letter in enumerate(code) if letter != "-"])
        for letter in symbols:
            if letter != code[place]:
                tried += 1
                passed += is_accepted(code[:place] + letter + code[place + 1 :])
        for strange in "U?É五":
            assert not is_accepted(code[:place] + strange + code[place + 1 :])
        assert not is_accepted(code[:-1])
        assert not is_accepted(code + "7")
    assert passed <= tried / 300


def is_accepted(code: str) -> bool:
    try:
        read_recovery_code(code)
    except MistypedCode:
        return False
    return True


def test_a_second_process_is_told_who_has_the_records_open(profile: Profile, created: Created) -> None:
    """Decisions 15."""
    script = """
import sys
from pathlib import Path
from carecoord_desktop.store.profile import Profile, ProfileInUse
try:
    Profile(Path(sys.argv[1])).hold()
except ProfileInUse as refused:
    print(refused)
else:
    print("held")
"""

    def in_another_process() -> str:
        command = [sys.executable, "-c", script, str(profile.folder)]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    profile.hold()
    said = in_another_process()
    assert "already open" in said
    assert f"process {os.getpid()}, since " in said
    with pytest.raises(ProfileInUse):
        Profile(profile.folder).hold()
    profile.release()
    assert in_another_process() == "held\n"
    profile.hold()
    assert (profile.folder / "lock").read_text().startswith(f"process {os.getpid()}")
    profile.release()
