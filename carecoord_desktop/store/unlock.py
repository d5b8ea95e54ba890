"""Creating, unlocking and recovering a profile; every way it can fail has its own answer (SEC-K3)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID, uuid4

from carecoord_desktop.common.words import Words
from carecoord_desktop.store import encryption, slots
from carecoord_desktop.store.audit import Deed
from carecoord_desktop.store.backup import backup_before_update
from carecoord_desktop.store.connection import KeyRefused, open_keyed
from carecoord_desktop.store.encryption import Kdf, KdfBounds, NotEnoughMemory, WrongKey
from carecoord_desktop.store.kdf_cost import calibrated_kdf
from carecoord_desktop.store.key_rotation import CopyNotEqual, finish_rotation, rotate_key
from carecoord_desktop.store.passphrases import refuse_weak
from carecoord_desktop.store.profile import NoProfile, Profile
from carecoord_desktop.store.record import new_id
from carecoord_desktop.store.recovery_code import new_recovery_code, read_recovery_code
from carecoord_desktop.store.slots import NOBODY, Keys, Slot, SlotFile, SlotKind, SlotsDamaged
from carecoord_desktop.store.store import Store
from carecoord_desktop.store.unlock_tries import NoTriesLeft, UnlockTries

FIELD_KDF = Kdf()
FIELD_BOUNDS = KdfBounds()
"""What the program itself uses; tests of other things pass a cheaper range."""

T = TypeVar("T")


class Outcome(Words):
    """How an attempt to unlock ended."""

    WRONG_PASSPHRASE = "wrong-passphrase"  # noqa: S105 - the word, not a secret
    SLOT_DAMAGED = "slot-damaged"
    DATABASE_DAMAGED = "database-damaged"
    NEEDS_RECOVERY = "needs-recovery"


_WORDS = {
    Outcome.WRONG_PASSPHRASE: "The passphrase is not right. Your records are safe; try again.",
    Outcome.SLOT_DAMAGED: "The file with your keys is damaged, and so is its copy. Your records are safe; do "
    "not delete anything, and bring the keys back from a backup.",
    Outcome.DATABASE_DAMAGED: "Your passphrase is right, but the records are damaged. Do not delete "
    "anything.",
    Outcome.NEEDS_RECOVERY: "There is no sign-in by this name here. Use another name, or the recovery code.",
}
_WRONG_CODE = "This is not the recovery code of these records. Each code works once; use the newest paper."
_NO_TRIES_LEFT = "Ten tries were wrong. This sign-in opens with the recovery code only."


class UnlockRefused(Exception):
    """The profile stays locked; `outcome` says why, the message says it in words."""

    def __init__(self, outcome: Outcome, words: str = "") -> None:
        super().__init__(words or _WORDS[outcome])
        self.outcome = outcome


@dataclass(frozen=True)
class Unlocked:
    """The database key, and whose slot opened it."""

    key: bytes
    worker_id: UUID


@dataclass(frozen=True)
class Created:
    """A new profile's key and first worker, and the recovery code that is shown once."""

    key: bytes
    worker_id: UUID
    recovery_code: str


@dataclass(frozen=True)
class Recovered:
    """What the recovery code opened, and the code that replaces it and is shown once."""

    unlocked: Unlocked
    recovery_code: str


def create(profile: Profile, sign_in: str, passphrase: str, kdf: Kdf | None = None) -> Created:
    """Make the key of a new profile and wrap it for its first worker and for recovery.

    Without `kdf` the cost is measured on this laptop, once.

    Raises:
        FileExistsError: if the folder holds a profile already.
        DraftHasProblems: if the passphrase is a weak one.
    """
    if profile.exists:
        raise FileExistsError(f"There are records in {profile.folder} already.")
    refuse_weak(passphrase, sign_in)
    kdf = kdf or calibrated_kdf(FIELD_BOUNDS)
    profile.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    key, worker_id, code = encryption.new_key(), new_id(), new_recovery_code()
    file = SlotFile(slots.FORMAT, uuid4(), uuid4(), ())
    file = file.with_slot(slots.wrap(file, SlotKind.PASSPHRASE, worker_id, sign_in, passphrase, key, kdf))
    file = file.with_slot(slots.wrap(file, SlotKind.RECOVERY, NOBODY, "", code, key, kdf))
    slots.write_slots(profile.slots, file.proven(key))
    return Created(key, worker_id, code)


def unlock(profile: Profile, sign_in: str, passphrase: str, bounds: KdfBounds = FIELD_BOUNDS) -> Unlocked:
    """Return the key for a worker's sign-in name and passphrase.

    After a worker was removed, the database gets its new key here.

    Raises:
        NoProfile: if there is nothing to unlock.
        UnlockRefused: with the outcome.
        TryLater: if the wait after the last wrong passphrase is not over.
        NotEnoughMemory: if the passphrase cannot be checked now.
    """

    def open_database(file: SlotFile, slot: Slot, keys: Keys) -> Unlocked:
        return Unlocked(_settled_key(profile, file, keys), slot.worker)

    return try_passphrase(profile, sign_in, passphrase, bounds, open_database)


def identify(profile: Profile, sign_in: str, passphrase: str, bounds: KdfBounds = FIELD_BOUNDS) -> UUID:
    """Return the worker behind a sign-in name and passphrase, while the records stay open (SEC-U3).

    Raises:
        UnlockRefused, TryLater, NotEnoughMemory: as `unlock`.
    """
    return try_passphrase(profile, sign_in, passphrase, bounds, lambda _file, slot, _keys: slot.worker)


def recover(
    profile: Profile,
    code: str,
    new_passphrase: str,
    sign_in: str,
    bounds: KdfBounds = FIELD_BOUNDS,
    kdf: Kdf | None = None,
) -> Recovered:
    """Open by the recovery code, give a worker a new passphrase, and replace the code (SEC-K6).

    The code works once. What happened is audited as soon as the store is open.

    Raises:
        MistypedCode: if the code cannot be one.
        DraftHasProblems: if the new passphrase is a weak one.
        UnlockRefused: WRONG_PASSPHRASE for another code, NEEDS_RECOVERY for an unknown name, and as `unlock`.
        NoProfile, NotEnoughMemory: as `unlock`.
    """
    typed = read_recovery_code(code)
    refuse_weak(new_passphrase, sign_in)
    next_code = new_recovery_code()

    def replace_secrets(file: SlotFile, slot: Slot, keys: Keys) -> Recovered:
        key = _settled_key(profile, file, keys)
        file = slots.read_slots(profile.slots)  # settling may have given everybody a new key
        own = file.slot_of(SlotKind.PASSPHRASE, sign_in)
        if own is None:
            raise UnlockRefused(Outcome.NEEDS_RECOVERY)
        cost = kdf or own.kdf or FIELD_KDF
        new = slots.wrap(file, SlotKind.PASSPHRASE, own.worker, own.sign_in, new_passphrase, key, cost)
        code_slot = slots.wrap(file, SlotKind.RECOVERY, NOBODY, "", next_code, key, cost)
        write_proven(profile, file.with_slot(new).with_slot(code_slot), key, new, new_passphrase, bounds)
        tries = UnlockTries(profile)
        tries.begin_anew(own.worker)
        tries.tell_later(own.worker, Deed.KEY_CHANGE, "recovery code used; new passphrase, new code")
        return Recovered(Unlocked(key, own.worker), next_code)

    try:
        return _try_slots(profile, SlotKind.RECOVERY, "", typed, bounds, replace_secrets)
    except UnlockRefused as refused:
        if refused.outcome == Outcome.WRONG_PASSPHRASE:  # 130 bits need no waits, but the trail tells
            UnlockTries(profile).tell_later(NOBODY, Deed.FAILED_UNLOCK, "recovery code")
        raise


def open_store(profile: Profile, unlocked: Unlocked) -> Store:
    """Return the open store; what happened while it was locked is in its audit trail (SEC-U1).

    Where opening brings the records up to date, a backup is made first.

    Raises:
        BackupRefused: if that backup cannot be made; the records stay as they were.
        NewerDatabase, UnsafeSettings: as `Store`.
    """
    backup_before_update(profile, unlocked.key)
    store = Store(profile.database, unlocked.key)
    tries = UnlockTries(profile)
    for worker, entry in tries.untold():
        store.note(worker, entry)
    tries.forget_untold()
    return store


def try_passphrase(
    profile: Profile,
    sign_in: str,
    passphrase: str,
    bounds: KdfBounds,
    then: Callable[[SlotFile, Slot, Keys], T],
) -> T:
    """Return what `then` makes of the slot file, the worker's slot and the key; a wrong try is counted.

    Raises:
        UnlockRefused, TryLater, NotEnoughMemory, NoProfile: as `unlock`.
    """
    worker = _named(_copies(profile), SlotKind.PASSPHRASE, sign_in)[0][1].worker
    tries = UnlockTries(profile)
    try:
        tries.count_try(worker)
    except NoTriesLeft:
        raise UnlockRefused(Outcome.NEEDS_RECOVERY, _NO_TRIES_LEFT) from None

    def right(file: SlotFile, slot: Slot, keys: Keys) -> T:
        tries.count_success(worker)
        return then(file, slot, keys)

    try:
        return _try_slots(profile, SlotKind.PASSPHRASE, sign_in, passphrase, bounds, right)
    except NotEnoughMemory:
        tries.take_back_try(worker)
        raise
    except UnlockRefused as refused:
        if refused.outcome == Outcome.SLOT_DAMAGED:
            tries.take_back_try(worker)
        raise


def write_proven(
    profile: Profile, file: SlotFile, key: bytes, slot: Slot, secret: str, bounds: KdfBounds
) -> None:
    """Write the slot file, after the new slot was opened from what was written (SEC-K5)."""

    def opens(written: SlotFile) -> None:
        if slots.unwrap(written, slot, secret, bounds) != (key,):
            raise SlotsDamaged("the new slot holds another key")

    slots.write_slots(profile.slots, file.proven(key), opens)


def _try_slots(
    profile: Profile,
    kind: SlotKind,
    sign_in: str,
    secret: str,
    bounds: KdfBounds,
    then: Callable[[SlotFile, Slot, Keys], T],
) -> T:
    """Try the copies of the slot file in turn; the most telling refusal is raised if none opens."""
    refusals: list[UnlockRefused] = []
    for file, slot in _named(_copies(profile), kind, sign_in):
        try:
            keys = slots.unwrap(file, slot, secret, bounds)
            return then(file, slot, keys)
        except WrongKey:
            words = _WRONG_CODE if kind == SlotKind.RECOVERY else ""
            refusals.append(UnlockRefused(Outcome.WRONG_PASSPHRASE, words))
        except SlotsDamaged:
            refusals.append(UnlockRefused(Outcome.SLOT_DAMAGED))
        except UnlockRefused as refused:
            refusals.append(refused)
    raise max(refusals, key=lambda refused: _TELLING.index(refused.outcome))


_TELLING = (
    Outcome.SLOT_DAMAGED, Outcome.WRONG_PASSPHRASE, Outcome.NEEDS_RECOVERY, Outcome.DATABASE_DAMAGED
)  # fmt: skip


def _copies(profile: Profile) -> list[SlotFile]:
    if not profile.exists:
        raise NoProfile(f"There are no records in {profile.folder} yet.")
    try:
        return slots.whole_copies(profile.slots)
    except SlotsDamaged:
        raise UnlockRefused(Outcome.SLOT_DAMAGED) from None


def _named(files: list[SlotFile], kind: SlotKind, sign_in: str) -> list[tuple[SlotFile, Slot]]:
    """Return the slots of a name; the second copy counts where the first has it or is of another laptop."""
    found = [(file, slot) for file in files if (slot := file.slot_of(kind, sign_in)) is not None]
    is_removed = files[0].slot_of(kind, sign_in) is None and files[0].database == files[-1].database
    if not found or is_removed:
        raise UnlockRefused(Outcome.NEEDS_RECOVERY)
    return found


def _settled_key(profile: Profile, file: SlotFile, keys: Keys) -> bytes:
    """Return the key that opens the database, after finishing or beginning a change of key that is due."""
    key = _opening_key(profile, keys)
    slots.mend_copies(profile.slots, file)
    if key != keys[0]:  # the change was interrupted after the new file took its place
        finish_rotation(profile, file, key)
        UnlockTries(profile).tell_later(NOBODY, Deed.KEY_CHANGE, "new database key")
    elif file.key_change_due:
        try:
            _, key = rotate_key(profile, file, key)
        except (OSError, CopyNotEqual) as failure:  # no room, or damage: everything opens as before
            words = f"new database key put off: {type(failure).__name__}"
            UnlockTries(profile).tell_later(NOBODY, Deed.KEY_CHANGE, words)
        else:
            UnlockTries(profile).tell_later(NOBODY, Deed.KEY_CHANGE, "new database key")
    return key


def _opening_key(profile: Profile, keys: Keys) -> bytes:
    if profile.has_lost_its_database:  # opening it would found an empty one in its place
        raise UnlockRefused(Outcome.DATABASE_DAMAGED)
    for key in keys:
        try:
            open_keyed(profile.database, key).close()
        except KeyRefused:
            continue
        return key
    raise UnlockRefused(Outcome.DATABASE_DAMAGED)
