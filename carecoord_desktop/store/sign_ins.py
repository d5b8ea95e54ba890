"""Who can sign in at this laptop: workers join and leave, change their passphrase, renew the recovery code.

All of it is done by a signed-in worker, changes the slot file alone and is audited as her deed.
"""

from __future__ import annotations

from uuid import UUID

import msgspec

from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.store import slots
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.encryption import Kdf, KdfBounds
from carecoord_desktop.store.passphrases import refuse_weak
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.record import new_id
from carecoord_desktop.store.recovery_code import new_recovery_code
from carecoord_desktop.store.slots import NOBODY, Keys, Slot, SlotFile, SlotKind
from carecoord_desktop.store.unlock import FIELD_BOUNDS, FIELD_KDF, try_passphrase, write_proven


def add_sign_in(
    desk: Desk,
    profile: Profile,
    key: bytes,
    sign_in: str,
    passphrase: str,
    worker_id: UUID | None = None,
    bounds: KdfBounds = FIELD_BOUNDS,
) -> UUID:
    """Let another worker sign in here and return her id; the records are not touched.

    Raises:
        DraftHasProblems: if the name is taken or empty, or the passphrase a weak one.
    """
    file = slots.read_slots(profile.slots)
    if not sign_in.strip():
        raise DraftHasProblems([Problem("sign_in", "Choose a name to sign in with.")])
    if file.slot_of(SlotKind.PASSPHRASE, sign_in) is not None:
        raise DraftHasProblems([Problem("sign_in", "Somebody signs in by this name already.")])
    refuse_weak(passphrase, sign_in)
    worker_id = worker_id or new_id()
    slot = slots.wrap(file, SlotKind.PASSPHRASE, worker_id, sign_in, passphrase, key, cost_of(file))
    write_proven(profile, file.with_slot(slot), key, slot, passphrase, bounds)
    desk.note(Entry(Deed.KEY_CHANGE, entity="sign-in", record_id=worker_id, detail="added"))
    return worker_id


def remove_sign_in(
    desk: Desk, profile: Profile, key: bytes, sign_in: str, bounds: KdfBounds = FIELD_BOUNDS
) -> str:
    """Remove a worker's way in and return a new recovery code, because she may know the former one.

    The database gets a new key at the next unlock: she may have kept the present one.

    Raises:
        DraftHasProblems: if nobody signs in by this name, or nobody else could sign in any more.
    """
    file = slots.read_slots(profile.slots)
    gone = file.slot_of(SlotKind.PASSPHRASE, sign_in)
    if gone is None:
        raise DraftHasProblems([Problem("sign_in", "Nobody signs in by this name.")])
    if len(file.sign_ins) == 1:
        raise DraftHasProblems([Problem("sign_in", "Nobody else could sign in. Add somebody first.")])
    left = msgspec.structs.replace(file.without(SlotKind.PASSPHRASE, sign_in), key_change_due=True)
    code = _write_new_code(profile, left, key, bounds)
    desk.note(Entry(Deed.KEY_CHANGE, entity="sign-in", record_id=gone.worker, detail="removed"))
    return code


def change_passphrase(
    desk: Desk,
    profile: Profile,
    sign_in: str,
    old: str,
    new: str,
    bounds: KdfBounds = FIELD_BOUNDS,
    kdf: Kdf | None = None,
) -> None:
    """Give a worker a new passphrase; the old one holds until the new one has opened what was written.

    Raises:
        DraftHasProblems: if the new passphrase is a weak one.
        UnlockRefused, TryLater, NotEnoughMemory: if the old one does not open.
    """
    refuse_weak(new, sign_in)

    def replace_slot(file: SlotFile, slot: Slot, keys: Keys) -> UUID:
        cost = kdf or slot.kdf or FIELD_KDF
        changed = slots.wrap(file, SlotKind.PASSPHRASE, slot.worker, slot.sign_in, new, keys[0], cost)
        write_proven(profile, file.with_slot(changed), keys[0], changed, new, bounds)
        return slot.worker

    worker_id = try_passphrase(profile, sign_in, old, bounds, replace_slot)
    desk.note(Entry(Deed.KEY_CHANGE, entity="sign-in", record_id=worker_id, detail="new passphrase"))


def renew_recovery_code(desk: Desk, profile: Profile, key: bytes, bounds: KdfBounds = FIELD_BOUNDS) -> str:
    """Return a new recovery code, shown once; the former one opens nothing any more."""
    code = _write_new_code(profile, slots.read_slots(profile.slots), key, bounds)
    desk.note(Entry(Deed.KEY_CHANGE, entity="recovery-code", detail="renewed"))
    return code


def entrust_to_office(desk: Desk, profile: Profile, key: bytes, office_public: bytes) -> None:
    """Seal the database key to the office's X25519 public key, in the place of a former office's (SEC-K6)."""
    file = slots.read_slots(profile.slots)
    slot = slots.wrap_for_office(file, office_public, key)
    slots.write_slots(profile.slots, file.with_slot(slot).proven(key))
    desk.note(Entry(Deed.KEY_CHANGE, entity="escrow", detail="sealed to the office"))


def cost_of(file: SlotFile) -> Kdf:
    """Return the cost measured when the profile was created, for further slots."""
    return next((slot.kdf for slot in file.slots if slot.kdf is not None), FIELD_KDF)


def _write_new_code(profile: Profile, file: SlotFile, key: bytes, bounds: KdfBounds) -> str:
    code = new_recovery_code()
    slot = slots.wrap(file, SlotKind.RECOVERY, NOBODY, "", code, key, cost_of(file))
    write_proven(profile, file.with_slot(slot), key, slot, code, bounds)
    return code
