"""Sync by USB stick: the same segments and messages as by network, in a sealed file that somebody carries.

A file for the office holds everything the office has not confirmed, so that it does not matter which stick
arrives, in which order or how often; only an answer, or a round by network, lets an entry count as stored.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

from sqlalchemy import Connection

from carecoord_desktop.common import clock
from carecoord_desktop.store import outbox
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.progress import UNWATCHED, Progress
from carecoord_desktop.store.record import SCHEMA
from carecoord_desktop.sync import attachments, freezing, proof, scope
from carecoord_desktop.sync.asking import Books
from carecoord_desktop.sync.outcome import End, SyncOutcome
from carecoord_desktop.sync.tables import (
    Enrollment,
    StickState,
    read_enrollment,
    read_state,
    read_stick_state,
    write_stick_state,
)
from carecoord_desktop.sync.usb_answer import Misfit, StickAnswering
from carecoord_desktop.sync.wire import sealed
from carecoord_desktop.sync.wire.columns import Unreadable
from carecoord_desktop.sync.wire.keys import BadSeal, Keys
from carecoord_desktop.sync.wire.messages import Exchange, Finish
from carecoord_desktop.sync.wire.sealed import Head, Way
from carecoord_desktop.sync.wire.stick import DRIVE, Drive, FileRefused, Stick, StickTrouble, file_name
from carecoord_desktop.sync.wire.stick_messages import (
    StickAsk,
    StickAttachment,
    StickSegment,
    packed_part,
    unpacked_parts,
)


@dataclass(frozen=True)
class StickReport:
    """What came of a stick, in sentences to show. After `is_done` it is safe to take it out.

    `file` and `size` are those of the file that was written or read, "" and 0 if there was none; `entries`
    counts the operations in a file for the office. `outcome` holds what an answer brought.
    """

    is_done: bool
    words: tuple[str, ...]
    file: str = ""
    size: int = 0
    entries: int = 0
    outcome: SyncOutcome | None = None


def write_stick(
    books: Books, folder: Path, progress: Progress = UNWATCHED, drive: Drive = DRIVE
) -> StickReport:
    """Write what the office has not confirmed, and what this laptop asks for, into one file on the stick.

    Nothing on the laptop counts as sent by this. Whatever `progress` raises to stop goes through; the stick
    then holds no new file.

    Raises:
        NotEnrolled: if the laptop does not know an office.
    """
    with books.reading() as reading:
        office = read_enrollment(reading)
    with books.applying() as writing:
        outbox.note_clock(writing.connection)
    keys, now_ms = Keys(office.sign_seed, office.box_seed), clock.now_ms()
    freezing.freeze_all(books, office.hub, keys, now_ms)
    number = _next_number(books, now_ms)
    try:
        with TemporaryFile() as content:
            with books.reading() as reading:
                head = Head(Way.TO_OFFICE, office.hub, office.device, read_state(reading).epoch, number)
                entries = outbox.waiting(reading)
                size = sealed.seal(content, head, _frames(reading, progress), keys, office.hub_box_key)
            name, stick = file_name(Way.TO_OFFICE, office.device, number), Stick(folder, drive)
            stick.write(name, content, lambda done: _tick(progress, done, size, "Writing"))
    except StickTrouble as trouble:
        return StickReport(False, (str(trouble), "Nothing was changed; all entries still wait here."))
    stick.remove_older(head)
    words = (
        f"File {number} for {office.hub_name} is on the stick: {entries} {_entries(entries)} in {_kb(size)}.",
        "It was read back and is whole. The stick can be taken out.",
        "The entries wait here until the office's answer comes back.",
    )
    return StickReport(True, words, name, size, entries)


def read_stick(
    books: Books, folder: Path, progress: Progress = UNWATCHED, drive: Drive = DRIVE
) -> StickReport:
    """Take over the office's newest answer to this laptop from the stick.

    Only a file that is whole, sealed by the office and sealed for this laptop is taken apart; until that is
    proven nothing changes.

    Raises:
        NotEnrolled: if the laptop does not know an office.
    """
    with books.reading() as reading:
        office, known, epoch = read_enrollment(reading), read_stick_state(reading), read_state(reading).epoch
    stick, words = Stick(folder, drive), list[str]()
    try:
        found = stick.files(Way.TO_LAPTOP)
        ours = [
            (name, head)
            for name, head in found
            if head is not None and (head.hub, head.device) == (office.hub, office.device)
        ]
        for name, head in sorted(ours, key=lambda one: (one[1].epoch, one[1].number), reverse=True):
            try:
                _refuse_old(name, head, known, epoch)
                return _taken(books, office, stick, (name, head), words, progress)
            except FileRefused as refused:
                words.append(str(refused))
    except StickTrouble as trouble:
        return StickReport(False, (*words, str(trouble)))
    if found and not ours:
        words.append("The files on this stick are damaged, or for other laptops or offices.")
    return StickReport(False, tuple(words) or ("There is no answer of the office on this stick.",))


def _taken(
    books: Books, office: Enrollment, stick: Stick, found: tuple[str, Head], words: list[str],
    progress: Progress,
) -> StickReport:  # fmt: skip
    name, head = found
    keys, now_ms = Keys(office.sign_seed, office.box_seed), clock.now_ms()
    with TemporaryFile() as content:
        stick.copy(name, head, content, lambda done: _tick(progress, done, head.file_bytes, "Reading"))
        try:
            sealed.check(content, head, office.hub_sign_key, keys)
        except (Unreadable, BadSeal):
            raise FileRefused(f"{name} is damaged or not from the office. It was not used.") from None
        content.seek(0)
        answering = StickAnswering(books, office, now_ms)
        try:
            for part in unpacked_parts(sealed.frames(content, keys)):
                answering.take(part)
                _tick(progress, content.tell(), head.file_bytes, "Taking over")
        except Misfit as misfit:
            raise FileRefused(f"{name}: {misfit}") from None
        except Unreadable:
            answering.outcome.words = "Not all of the answer could be read. Nothing was lost."
    outcome = answering.end(head)
    return StickReport(True, (*words, *_told(outcome, office)), name, head.file_bytes, outcome=outcome)


def _frames(reading: Connection, progress: Progress) -> Iterator[bytes]:
    """Yield the frames of a file for the office, one segment in memory at a time."""
    state, replica, known = read_state(reading), outbox.read_replica(reading), read_stick_state(reading)
    waiting = outbox.waiting(reading)
    root, charts = proof.root(reading)
    exchange = Exchange(
        state.epoch, state.cursor, state.scope, SCHEMA, clock_session=replica.clock_session, waiting=waiting
    )
    finish = Finish(
        state.epoch, state.cursor, root, charts, [], scope.whole_untold(reading), scope.receipts(reading),
        scope.purged_untold(reading),
    )  # fmt: skip
    whole = sorted(scope.whole_charts(reading)) if known.is_other else []
    offered = attachments.offer(reading, state.epoch)
    wanted, manifest = scope.wanted(reading), proof.manifest(reading, whole)
    yield packed_part(StickAsk(state.counter, exchange, finish, wanted, offered, manifest))
    for number in reading.exec_driver_sql(_FROZEN).scalars().all():
        progress.stop_if_cancelled()
        content = reading.exec_driver_sql(_CONTENT, (number,)).scalar()
        if content is not None:
            yield packed_part(StickSegment(number, content))
    for name in () if offered is None else offered.waiting:
        progress.stop_if_cancelled()
        for start, part in attachments.parts_of(reading, name):
            yield packed_part(StickAttachment(name, start, part))


def _next_number(books: Books, now_ms: int) -> int:
    """Return the number of the next file; taken before anything is written, so that none comes twice."""
    with books.reading() as reading:
        number = read_stick_state(reading).written + 1
    with books.applying(Entry(Deed.SYNC, detail=f"stick file {number}")) as applying:
        write_stick_state(applying.connection, written=number, written_ms=now_ms)
    return number


def _refuse_old(name: str, head: Head, known: StickState, epoch: int) -> None:
    """Raise FileRefused for an answer that was overtaken: nothing in it is news."""
    if head.epoch < epoch:
        raise FileRefused(f"{name} is from before the office came back from a backup. It was not used.")
    if head.epoch == known.epoch and head.number <= known.answered:
        raise FileRefused(f"{name} was read already, or a newer answer was. There is nothing to do.")


def _told(outcome: SyncOutcome, office: Enrollment) -> list[str]:
    """Return what an answer brought, in sentences."""
    stored, received = outcome.stored, outcome.received.total()
    carried = f"{stored} {_entries(stored)} confirmed, {received} received"
    told = [f"The answer of {office.hub_name} was read: {carried}."]
    if outcome.waiting:
        told.append(f"{outcome.waiting} {_entries(outcome.waiting)} written since still wait here.")
    if outcome.held:
        told.append(f"{outcome.held} {_entries(outcome.held)} kept at the office for review.")
    if outcome.end is End.CONFIRMED:
        told.append(f"Both sides held the same {outcome.charts} charts when the office wrote it.")
    return [*told, outcome.words] if outcome.words else told


def _tick(progress: Progress, done: int, total: int, words: str) -> None:
    progress.report(done, total, words)
    progress.stop_if_cancelled()


def _entries(count: int) -> str:
    return "entry" if count == 1 else "entries"


def _kb(size: int) -> str:
    return f"{max(1, round(size / 1000)):,} kB"


_FROZEN = "SELECT number FROM segment WHERE state = 'frozen' ORDER BY number"
_CONTENT = "SELECT content FROM segment WHERE number = ?"
