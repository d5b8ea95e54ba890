"""Failed tries: guessing at the laptop gets slower and ends, whatever is done to the clock and the files."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.store.audit import AuditLine, Deed
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.unlock import Outcome, UnlockRefused, open_store, unlock
from carecoord_desktop.store.unlock_tries import TRIES, NoTriesLeft, TryLater, UnlockTries
from tests.builders.profiles import PASSPHRASE, QUICK_BOUNDS, a_profile

ROSA = UUID(int=7)
MORNING = datetime(2026, 11, 20, 13, 0, tzinfo=UTC)


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    (tmp_path / "profile").mkdir()
    return Profile(tmp_path / "profile")


def waits_after_each_failure(profile: Profile, held: HeldClock) -> list[int]:
    """Fail until no try is left, always waiting as long as is said; return the waits in seconds."""
    waits = []
    while True:
        try:
            UnlockTries(profile).count_try(ROSA)
        except TryLater as later:
            waits.append(later.seconds)
            held.move(timedelta(seconds=later.seconds))
        except NoTriesLeft:
            return waits


def test_the_waits_grow_from_a_second_to_an_hour_and_the_tenth_failure_is_the_last(profile: Profile) -> None:
    """SEC-U1."""
    with clock.reading_from(held := HeldClock(MORNING)):
        assert waits_after_each_failure(profile, held) == [1, 2, 4, 30, 120, 600, 3600]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(1, "1 second"), (40, "40 seconds"), (90, "90 seconds"), (91, "2 minutes"), (3600, "60 minutes")],
)
def test_she_is_told_how_long_to_wait(seconds: int, words: str) -> None:
    assert str(TryLater(seconds)) == f"Too many tries. Try again in {words}."


def fail(profile: Profile, times: int, held: HeldClock) -> None:
    for _ in range(times):
        UnlockTries(profile).count_try(ROSA)
        held.move(timedelta(hours=1))


@pytest.mark.parametrize("place", [0, 1])
def test_a_deleted_a_torn_or_an_old_copy_of_the_count_changes_nothing(profile: Profile, place: int) -> None:
    """SEC-U1: the other place counts, and mends this one."""
    with clock.reading_from(held := HeldClock(MORNING)):
        fail(profile, 2, held)
        damaged = UnlockTries(profile).places[place]
        old = damaged.read_bytes()
        fail(profile, 6, held)
        for content in (None, b"", old, old[:100]):
            damaged.unlink(missing_ok=True)
            if content is not None:
                damaged.write_bytes(content)
            UnlockTries(profile).count_try(ROSA)
            with pytest.raises(TryLater):
                UnlockTries(profile).count_try(ROSA)
            held.move(timedelta(hours=1))
            UnlockTries(profile).take_back_try(ROSA)
            assert damaged.read_bytes() != content
        fail(profile, 2, held)
        with pytest.raises(NoTriesLeft):
            UnlockTries(profile).count_try(ROSA)


def test_a_wait_ends_once_although_the_clock_lost_its_battery(profile: Profile) -> None:
    """A laptop that wakes up in 1970 begins the wait anew, once; it does not wait for half a century."""
    with clock.reading_from(held := HeldClock(MORNING)):
        fail(profile, 8, held)
        UnlockTries(profile).count_try(ROSA)
        held.at, held.up = datetime(1970, 1, 1, tzinfo=UTC), 60_000
        with pytest.raises(TryLater) as later:
            UnlockTries(profile).count_try(ROSA)
        assert later.value.seconds == 3600
        held.move(timedelta(seconds=3601))
        UnlockTries(profile).count_try(ROSA)


def test_in_30_schedules_of_restarts_clock_changes_and_lost_files_nobody_gets_eleven_tries(
    tmp_path: Path,
) -> None:
    """SEC-U1: one place is tampered with before each try."""
    assert most_tries(tmp_path, 30) == TRIES


def most_tries(tmp_path: Path, schedules: int) -> int:
    """Return the most tries that any of so many random schedules allowed."""
    rng, most = Random(31), 0  # noqa: S311
    for number in range(schedules):
        folder = tmp_path / f"{number}"
        folder.mkdir()
        made, kept = tries_of_a_schedule(Profile(folder), rng)
        most = max(most, made)
        assert made <= TRIES
        assert kept
    return most


def tries_of_a_schedule(profile: Profile, rng: Random) -> tuple[int, bool]:
    """Return how many tries a patient guesser got, and whether no wait was shorter than its second."""
    tries, kept, saved = 0, True, b""
    real_ms = last_ms = 0
    with clock.reading_from(held := HeldClock(MORNING)):
        for _ in range(rng.randrange(15, 40)):
            match rng.randrange(6):
                case 0:
                    since_start_ms = rng.randrange(60_000)  # started again, which took so long
                    real_ms += since_start_ms
                    held.at += timedelta(milliseconds=since_start_ms)
                    held.up = since_start_ms
                case 1:
                    held.at += timedelta(days=rng.choice([-365, -1, 1, 365]))
                case 2:
                    rng.choice(UnlockTries(profile).places).unlink(missing_ok=True)
                case 3 if saved:
                    rng.choice(UnlockTries(profile).places).write_bytes(saved)
                case 4 if (place := UnlockTries(profile).places[0]).exists():
                    saved = place.read_bytes()
            wait = rng.choice([0, 1, 2, 60, 3600, 7200])
            real_ms += wait * 1000
            held.move(timedelta(seconds=wait))
            try:
                UnlockTries(profile).count_try(ROSA)
            except (TryLater, NoTriesLeft):
                continue
            tries += 1
            kept = kept and (tries <= 3 or real_ms - last_ms >= 1000)
            last_ms = real_ms
    return tries, kept


def test_failures_stand_in_the_audit_trail_after_the_next_success(tmp_path: Path) -> None:
    """SEC-U1: with the moment of each, under her name, and only once."""
    profile, created = a_profile(tmp_path / "profile")
    for _ in range(2):
        with pytest.raises(UnlockRefused):
            unlock(profile, "Rosa Medina", "a guess at the passphrase", QUICK_BOUNDS)
    for _ in range(2):
        unlocked = unlock(profile, "Rosa Medina", PASSPHRASE, QUICK_BOUNDS)
        store = open_store(profile, unlocked)
        with store.reading(created.worker_id) as session:
            failed = session.query(AuditLine).where(AuditLine.deed == Deed.FAILED_UNLOCK).all()
        store.close()
        assert [line.worker for line in failed] == [created.worker_id] * 2
        assert all(line.detail.endswith("Z") for line in failed)


def test_the_tenth_wrong_passphrase_closes_the_sign_in_and_the_right_one_comes_too_late(
    tmp_path: Path,
) -> None:
    profile, _ = a_profile(tmp_path / "profile")
    with clock.reading_from(held := HeldClock(MORNING)):
        outcomes = []
        for _ in range(TRIES):
            with pytest.raises(UnlockRefused) as refused:
                unlock(profile, "Rosa Medina", "a guess at the passphrase", QUICK_BOUNDS)
            outcomes.append(refused.value.outcome)
            held.move(timedelta(hours=1))
        assert set(outcomes) == {Outcome.WRONG_PASSPHRASE}
        with pytest.raises(UnlockRefused, match="recovery code only") as closed:
            unlock(profile, "Rosa Medina", PASSPHRASE, QUICK_BOUNDS)
        assert closed.value.outcome == Outcome.NEEDS_RECOVERY


def test_a_success_begins_the_count_anew(tmp_path: Path) -> None:
    profile, _ = a_profile(tmp_path / "profile")
    for _ in range(2 * TRIES):
        with pytest.raises(UnlockRefused):
            unlock(profile, "Rosa Medina", "a guess at the passphrase", QUICK_BOUNDS)
        unlock(profile, "Rosa Medina", PASSPHRASE, QUICK_BOUNDS)
