"""Creating and unlocking a profile; every way it can fail has its own answer (SEC-K3)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID, uuid4

from carecoord_desktop.common.words import Words
from carecoord_desktop.store import encryption, slots
from carecoord_desktop.store.connection import KeyRefused, open_keyed
from carecoord_desktop.store.encryption import Kdf, KdfBounds, WrongKey
from carecoord_desktop.store.profile import NoProfile, Profile
from carecoord_desktop.store.record import new_id
from carecoord_desktop.store.recovery_code import new_recovery_code
from carecoord_desktop.store.slots import SlotFile, SlotKind, SlotsDamaged

PASSPHRASE_LETTERS = 15
"""Least length of a typed passphrase (SEC-K8, NIST SP 800-63B-4)."""

FIELD_KDF = Kdf()
FIELD_BOUNDS = KdfBounds()
"""What the program itself uses; tests of other things pass a cheaper range."""


class Outcome(Words):
    """How an attempt to unlock ended."""

    WRONG_PASSPHRASE = "wrong-passphrase"  # noqa: S105 - the word, not a secret
    SLOT_DAMAGED = "slot-damaged"
    DATABASE_DAMAGED = "database-damaged"
    NEEDS_RECOVERY = "needs-recovery"


_WORDS = {
    Outcome.WRONG_PASSPHRASE: "The passphrase is not right. Your records are safe; try again.",
    Outcome.SLOT_DAMAGED: "The file with your keys is damaged. Your records are safe; use the recovery code.",
    Outcome.DATABASE_DAMAGED: "Your passphrase is right, but the records are damaged. Do not delete anything.",
    Outcome.NEEDS_RECOVERY: "There is no sign-in by this name here. Use another name, or the recovery code.",
}


class UnlockRefused(Exception):
    """The profile stays locked; `outcome` says why, the message says it in words."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(_WORDS[outcome])
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


def create(profile: Profile, sign_in: str, passphrase: str, kdf: Kdf = FIELD_KDF) -> Created:
    """Make the key of a new profile and wrap it for its first worker and for recovery.

    Raises:
        FileExistsError: if the folder holds a profile already.
    """
    if profile.exists:
        raise FileExistsError(f"There are records in {profile.folder} already.")
    profile.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    key, worker_id, code = encryption.new_key(), new_id(), new_recovery_code()
    file = SlotFile(slots.FORMAT, uuid4(), uuid4(), ())
    for kind, secret in ((SlotKind.PASSPHRASE, passphrase), (SlotKind.RECOVERY, code)):
        file = file.with_slot(slots.wrap(file, kind, worker_id, sign_in, secret, key, kdf))
    slots.write_slots(profile.slots, file)
    return Created(key, worker_id, code)


def unlock(profile: Profile, sign_in: str, passphrase: str, bounds: KdfBounds = FIELD_BOUNDS) -> Unlocked:
    """Return the key for a worker's sign-in name and passphrase.

    Raises:
        NoProfile: if there is nothing to unlock.
        UnlockRefused: with the outcome.
        NotEnoughMemory: if the passphrase cannot be checked now.
    """
    if not profile.exists:
        raise NoProfile(f"There are no records in {profile.folder} yet.")
    try:
        file = slots.read_slots(profile.slots)
        slot = file.slot_of(SlotKind.PASSPHRASE, sign_in)
        if slot is None:
            raise UnlockRefused(Outcome.NEEDS_RECOVERY)
        key = slots.unwrap(file, slot, passphrase, bounds)
    except SlotsDamaged:
        raise UnlockRefused(Outcome.SLOT_DAMAGED) from None
    except WrongKey:
        raise UnlockRefused(Outcome.WRONG_PASSPHRASE) from None
    _try_database(profile, key)
    return Unlocked(key, slot.worker)


def _try_database(profile: Profile, key: bytes) -> None:
    if profile.has_lost_its_database:  # opening it would found an empty one in its place
        raise UnlockRefused(Outcome.DATABASE_DAMAGED)
    try:
        open_keyed(profile.database, key).close()
    except KeyRefused:
        raise UnlockRefused(Outcome.DATABASE_DAMAGED) from None
