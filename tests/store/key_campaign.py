"""Campaigns against the keys: kills in the middle of a change, and every way unlocking can go wrong."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from random import Random
from uuid import uuid4

import msgspec

from carecoord_desktop.store import connection, slots
from carecoord_desktop.store.audit import verify_audit
from carecoord_desktop.store.connection import KeyRefused, open_keyed
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.encryption import Kdf, derived_key
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.sign_ins import add_sign_in, change_passphrase, remove_sign_in
from carecoord_desktop.store.slots import SlotFile, SlotKind
from carecoord_desktop.store.store import Store
from carecoord_desktop.store.unlock import (
    Outcome,
    UnlockRefused,
    create,
    identify,
    open_store,
    unlock,
)
from tests.builders.profiles import PASSPHRASE, QUICK_BOUNDS, a_profile

ROSA = "Rosa Medina"
CHEAP = Kdf(memory_kib=8 * 1024, iterations=1, lanes=1)
NEW = "kettle walnut harbor tundra"
BENS = "violin gravel pumpkin otter"

_RENAMES = frozenset({"os.rename", "os.remove", "os.truncate"})
_NEVER = 0


def killed(act: Callable[[], object], at_step: int = _NEVER, after_s: float | None = None) -> None:
    """Do something in a child that is killed at its n-th writing file operation, or after a while."""
    child = _started(act, at_step)
    if after_s is not None:
        time.sleep(after_s)
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def measured(act: Callable[[], object]) -> tuple[int, float]:
    """Return how many writing file operations something has, and how many seconds it takes."""
    started = time.monotonic()
    _, status = os.waitpid(_started(act, _NEVER), 0)
    assert os.WIFEXITED(status)
    return os.WEXITSTATUS(status), time.monotonic() - started


def _started(act: Callable[[], object], kill_at: int) -> int:
    """Return the process id of a child that does it and exits with the number of its steps."""
    child = os.fork()
    if child != 0:
        return child
    done = 0

    def count(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal done
        writes = (
            event == "open" and isinstance(flags := arguments[2], int) and flags & (os.O_WRONLY | os.O_RDWR)
        )
        if writes or event in _RENAMES:
            done += 1
            if done == kill_at:
                os.kill(os.getpid(), signal.SIGKILL)

    try:
        sys.addaudithook(count)
        act()
        return os._exit(min(done, 255))
    finally:
        os._exit(255)


def _is_to_write(flags: object) -> bool:
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR))


def opens(profile: Profile, passphrase: str, sign_in: str = ROSA) -> bool:
    try:
        identify(profile, sign_in, passphrase, QUICK_BOUNDS)
    except UnlockRefused:
        return False
    return True


def passphrase_change_campaign(folder: Path, kills: int, rng: Random) -> Counter[str]:
    """Kill a passphrase change at every file operation and at random moments; count what opened after."""
    pristine, _ = a_profile(folder / "pristine")
    found: Counter[str] = Counter()

    def change() -> None:
        profile = Profile(folder / "tried")
        unlocked = unlock(profile, ROSA, PASSPHRASE, QUICK_BOUNDS)
        store = open_store(profile, unlocked)
        desk = Desk(store, unlocked.worker_id, ROSA, "coordinator")
        change_passphrase(desk, profile, ROSA, PASSPHRASE, NEW, QUICK_BOUNDS)

    for profile in _killed_in(change, pristine, folder / "tried", kills, rng):
        old, new = opens(profile, PASSPHRASE), opens(profile, NEW)
        found[f"{'old' if old else ''}{'new' if new else ''}" or "neither"] += 1
    return found


def rotation_campaign(folder: Path, kills: int, rng: Random) -> Counter[str]:
    """Kill the change of the database key at every file operation and at random moments.

    Counts with which key the records opened after; or what was wrong once the next unlock had finished.
    """
    pristine, key = a_profile_whose_key_is_due(folder / "pristine")
    rows = _rows(pristine, key)
    found: Counter[str] = Counter()

    def rotate() -> None:
        unlock(Profile(folder / "tried"), ROSA, PASSPHRASE, QUICK_BOUNDS)

    for profile in _killed_in(rotate, pristine, folder / "tried", kills, rng):
        opened_by = "former key" if _key_opens(profile, key) else "next key"
        unlocked = unlock(profile, ROSA, PASSPHRASE, QUICK_BOUNDS)
        store = open_store(profile, unlocked)
        wrong = ["restored"] if store.restored else []
        store.close()
        wrong += ["key not changed"] if unlocked.key == key or _key_opens(profile, key) else []
        wrong += ["rows lost"] if _rows(profile, unlocked.key) < rows else []
        wrong += ["audit broken"] if not _audit_holds(profile, unlocked.key) else []
        found[", ".join(wrong) or opened_by] += 1
    return found


def _killed_in(
    act: Callable[[], object], pristine: Profile, folder: Path, kills: int, rng: Random
) -> Iterator[Profile]:
    """Yield a fresh copy of the profile after each kill; two of three are at a file operation."""
    _copied(pristine, folder)
    steps, seconds = measured(act)
    assert 1 < steps < 255
    for number in range(kills):
        profile = _copied(pristine, folder)
        if number % 3 == 2:
            killed(act, after_s=rng.uniform(0, seconds))
        else:
            killed(act, at_step=1 + number * (steps + 1) // kills)
        yield profile


def a_profile_whose_key_is_due(folder: Path) -> tuple[Profile, bytes]:
    """Return a profile from which a second worker was just removed, and its present key."""
    profile, created = a_profile(folder)
    store = Store(profile.database, created.key)
    desk = Desk(store, created.worker_id, ROSA, "coordinator")
    add_sign_in(desk, profile, created.key, "Ben", BENS, bounds=QUICK_BOUNDS)
    remove_sign_in(desk, profile, created.key, "Ben", QUICK_BOUNDS)
    store.close()
    return profile, created.key


def unlock_case_campaign(folder: Path, cases: int, rng: Random) -> Counter[tuple[str, str]]:
    """Damage a profile in one random way at a time; count (what was done, what was answered)."""
    pristine, created = a_profile(folder / "pristine")
    foreign = Profile(folder / "foreign")
    create(foreign, ROSA, "another laptop's own passphrase", CHEAP)
    found: Counter[tuple[str, str]] = Counter()
    damages = sorted(_DAMAGES)
    for number in range(cases):
        profile = _copied(pristine, folder / "tried")
        name = damages[number % len(damages)]
        sign_in, passphrase = _DAMAGES[name](profile, foreign, rng)
        try:
            unlocked = unlock(profile, sign_in, passphrase, QUICK_BOUNDS)
            answer = "opens" if unlocked.key == created.key else "another key"
        except UnlockRefused as refused:
            answer = refused.outcome.value
        found[name, answer] += 1
    return found


EXPECTED = {
    "nothing": "opens",
    "wrong passphrase": Outcome.WRONG_PASSPHRASE.value,
    "wrong name": Outcome.NEEDS_RECOVERY.value,
    "flip in one copy": "opens",
    "one copy missing": "opens",
    "one copy of another laptop": "opens",
    "downgrade in one copy": "opens",
    "wrong passphrase and a flip in one copy": Outcome.WRONG_PASSPHRASE.value,
    "flip in both copies": Outcome.SLOT_DAMAGED.value,
    "both copies cut": Outcome.SLOT_DAMAGED.value,
    "both copies missing": Outcome.SLOT_DAMAGED.value,
    "downgrade": Outcome.SLOT_DAMAGED.value,
    "memory bomb": Outcome.SLOT_DAMAGED.value,
    "public half swapped": Outcome.WRONG_PASSPHRASE.value,
    "worker added without the key": Outcome.SLOT_DAMAGED.value,
    "flip on page 1": Outcome.DATABASE_DAMAGED.value,
    "flip on page 1 and in one copy": Outcome.DATABASE_DAMAGED.value,
    "records missing": Outcome.DATABASE_DAMAGED.value,
    "records of another key": Outcome.DATABASE_DAMAGED.value,
}
"""What each damage must be answered with."""


def confusions(found: Counter[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """Return the answers that were not the expected ones."""
    return {case: times for case, times in found.items() if EXPECTED[case[0]] != case[1]}


def flip(path: Path, rng: Random, within: int | None = None) -> None:
    """Flip one bit of a file."""
    content = bytearray(path.read_bytes())
    content[rng.randrange(within or len(content))] ^= 1 << rng.randrange(8)
    path.write_bytes(content)


def _both(profile: Profile) -> tuple[Path, Path]:
    return profile.slots, slots.copy_of(profile.slots)


def _one(profile: Profile, rng: Random) -> Path:
    return rng.choice(_both(profile))


def _edited(path: Path, edit: Callable[[SlotFile], SlotFile]) -> None:
    """Change a copy and make its checksum fit, as somebody without the key can."""
    body = msgspec.json.encode(
        edit(msgspec.json.decode(path.read_bytes().partition(b"\n")[2], type=SlotFile))
    )
    path.write_bytes(sha256(body).hexdigest().encode() + b"\n" + body)


def _with_rosas(**changed: object) -> Callable[[SlotFile], SlotFile]:
    def edit(file: SlotFile) -> SlotFile:
        slot = file.slot_of(SlotKind.PASSPHRASE, ROSA)
        assert slot is not None
        return file.with_slot(msgspec.structs.replace(slot, **changed))

    return edit


def _with_a_stranger(file: SlotFile) -> SlotFile:
    return file.with_slot(slots.wrap(file, SlotKind.PASSPHRASE, uuid4(), "Eve", NEW, bytes(32), CHEAP))


Damage = Callable[[Profile, Profile, Random], tuple[str, str]]
_DAMAGES: dict[str, Damage] = {}


def _damage(name: str, sign_in: str = ROSA, passphrase: str = PASSPHRASE) -> Callable[..., None]:
    def keep(act: Callable[[Profile, Profile, Random], object]) -> None:
        def damage(profile: Profile, foreign: Profile, rng: Random) -> tuple[str, str]:
            act(profile, foreign, rng)
            return sign_in, passphrase

        _DAMAGES[name] = damage

    return keep


def _to_both(act: Callable[[Path, Random], object]) -> Callable[[Profile, Profile, Random], object]:
    return lambda profile, _foreign, rng: [act(path, rng) for path in _both(profile)]


def _flip_both_files(profile: Profile, _foreign: Profile, rng: Random) -> None:
    flip(profile.database, rng, 4096)
    flip(_one(profile, rng), rng)


def _records_of_another_key(profile: Profile, _foreign: Profile, _rng: Random) -> None:
    profile.database.unlink()
    Store(profile.folder / "other.db", bytes(range(32))).close()
    (profile.folder / "other.db").rename(profile.database)


_damage("nothing")(lambda *_: None)
_damage("wrong passphrase", passphrase=NEW)(lambda *_: None)
_damage("wrong name", sign_in="Somebody")(lambda *_: None)
_damage("flip in one copy")(lambda profile, _, rng: flip(_one(profile, rng), rng))
_damage("one copy missing")(lambda profile, _, rng: _one(profile, rng).unlink())
_damage("one copy of another laptop")(
    lambda profile, foreign, rng: shutil.copyfile(foreign.slots, _one(profile, rng))
)
_damage("downgrade in one copy")(
    lambda profile, _, rng: _edited(_one(profile, rng), _with_rosas(kdf=Kdf(8, 1, 1)))
)
_damage("wrong passphrase and a flip in one copy", passphrase=NEW)(
    lambda profile, _, rng: flip(_one(profile, rng), rng)
)
_damage("flip in both copies")(_to_both(flip))
_damage("both copies cut")(
    _to_both(lambda path, rng: path.write_bytes(path.read_bytes()[: rng.randrange(1, 900)]))
)
_damage("both copies missing")(_to_both(lambda path, _: path.unlink()))
_damage("downgrade")(
    _to_both(lambda path, rng: _edited(path, _with_rosas(kdf=Kdf(rng.randrange(8, 8191), 1, 1))))
)
_damage("memory bomb")(_to_both(lambda path, _: _edited(path, _with_rosas(kdf=Kdf(4 * 1024 * 1024, 1, 1)))))
_damage("public half swapped")(
    _to_both(lambda path, rng: _edited(path, _with_rosas(public=rng.randbytes(32))))
)
_damage("worker added without the key")(_to_both(lambda path, _: _edited(path, _with_a_stranger)))
_damage("flip on page 1")(lambda profile, _, rng: flip(profile.database, rng, 4096))
_damage("flip on page 1 and in one copy")(_flip_both_files)
_damage("records missing")(lambda profile, _foreign, _rng: profile.database.unlink())
_damage("records of another key")(_records_of_another_key)


def _copied(profile: Profile, folder: Path) -> Profile:
    shutil.rmtree(folder, ignore_errors=True)
    folder.with_name(folder.name + ".attempts").unlink(missing_ok=True)
    shutil.copytree(profile.folder, folder)
    return Profile(folder)


def _key_opens(profile: Profile, key: bytes) -> bool:
    try:
        open_keyed(profile.database, key).close()
    except KeyRefused:
        return False
    return True


def _rows(profile: Profile, key: bytes) -> int:
    database = open_keyed(profile.database, key)
    try:
        (workers,) = database.execute("SELECT count(*) FROM worker").fetchone()
        (lines,) = database.execute("SELECT count(*) FROM audit").fetchone()
    finally:
        database.close()
    return int(workers + lines)


def _audit_holds(profile: Profile, key: bytes) -> bool:
    engine = connection.reader_engine(profile.database, key)
    try:
        with engine.begin() as reading:
            return verify_audit(reading, derived_key(key, "audit")) is None
    finally:
        engine.dispose()
