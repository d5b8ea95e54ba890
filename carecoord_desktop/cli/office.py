"""Commands about the office: joining it, one round of sync with it, and the same by stick."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from carecoord_desktop.cli.answers import DONE, REFUSED, Answer, Refused
from carecoord_desktop.cli.options import Command, Option, option
from carecoord_desktop.cli.signing_in import opened, progress
from carecoord_desktop.common import clock
from carecoord_desktop.store.progress import Progress
from carecoord_desktop.sync import enrollment, usb
from carecoord_desktop.sync.books import StoreBooks
from carecoord_desktop.sync.http import HttpLine, UnsafeAddress, checked_url
from carecoord_desktop.sync.outcome import End, SyncOutcome
from carecoord_desktop.sync.runner import run_round
from carecoord_desktop.sync.tables import NotEnrolled, read_enrollment
from carecoord_desktop.sync.usb import StickReport


def _enroll(options: argparse.Namespace) -> Answer:
    with opened(options) as (_me, desk):
        books = StoreBooks(desk.store, desk.worker_id)
        try:
            url = checked_url(options.hub)
            said = enrollment.introduce(books, options.code, desk.worker_id, desk.worker_name)
            with closing(HttpLine(url)) as line:
                office = enrollment.join(books, said, line.answer(said.ask), url)
        except (UnsafeAddress, enrollment.EnrolledAlready, enrollment.CodeRefused) as refused:
            raise Refused(str(refused)) from None
    document = {"office": office.hub_name, "user": office.user_name, "role": office.role, "hub": url}
    return Answer(document, [f"Enrolled at {office.hub_name} as {office.user_name}. Next: `carecoord sync`"])


def _sync(options: argparse.Namespace) -> Answer:
    with opened(options) as (_me, desk):
        books = StoreBooks(desk.store, desk.worker_id)
        try:
            with books.reading() as reading:
                url = read_enrollment(reading).url
        except NotEnrolled as unknown:
            raise Refused(str(unknown)) from None
        with closing(HttpLine(url)) as line:
            outcome = run_round(books, line)
    return Answer(_document(outcome), _lines(outcome), DONE if outcome.end is End.CONFIRMED else REFUSED)


def _usb_write(options: argparse.Namespace) -> Answer:
    report = _with_stick(options, usb.write_stick)
    document = {"file": report.file, "bytes": report.size, "entries": report.entries}
    return Answer(document, report.words)


def _usb_read(options: argparse.Namespace) -> Answer:
    report = _with_stick(options, usb.read_stick)
    outcome = report.outcome or SyncOutcome()
    document = {"file": report.file, "bytes": report.size, **_document(outcome)}
    return Answer(document, report.words, DONE if outcome.end in _READ_WELL else REFUSED)


def _with_stick(
    options: argparse.Namespace, work: Callable[[StoreBooks, Path, Progress], StickReport]
) -> StickReport:
    with opened(options) as (_me, desk):
        try:
            report = work(StoreBooks(desk.store, desk.worker_id), options.folder, progress(options))
        except NotEnrolled as unknown:
            raise Refused(str(unknown)) from None
    if not report.is_done:
        raise Refused(" ".join(report.words))
    return report


def _document(outcome: SyncOutcome) -> dict[str, object]:
    return {
        "sent": outcome.sent.total(), "stored": outcome.stored, "held": outcome.held,
        "received": outcome.received.total(), "charts": outcome.charts, "waiting": outcome.waiting,
        "digest_equal": outcome.is_equal, "requests": outcome.requests, "bytes_up": outcome.bytes_up,
        "bytes_down": outcome.bytes_down,
        "hub_time": clock.from_ms(outcome.hub_ms) if outcome.hub_ms else None,
        "end": str(outcome.end), "words": outcome.words,
    }  # fmt: skip


def _lines(outcome: SyncOutcome) -> list[str]:
    carried = f"{outcome.sent.total()} sent, {outcome.received.total()} received, {outcome.waiting} waiting."
    if outcome.end is End.CONFIRMED:
        at = clock.at_office(clock.from_ms(outcome.hub_ms)).strftime("%a %d %b %H:%M")
        return [f"{carried} Both sides hold the same {outcome.charts} charts, confirmed {at}."]
    return [f"{carried} Not confirmed: {outcome.words}"]


_FOLDER: Option = option("folder", "the folder on the stick", type=Path, metavar="DIR")
_READ_WELL = frozenset({End.CONFIRMED, End.NOT_EQUAL, End.INCOMPLETE})
"""An answer that was taken; whether both sides are equal by now stands in it."""

COMMANDS = (
    Command(
        "enroll",
        "join an office with the code it gave you",
        _enroll,
        (
            option("--hub", "its address", metavar="URL", required=True),
            option("--code", "good once, for 72 hours", metavar="CODE", required=True),
        ),
    ),
    Command("sync", "one round with the office", _sync),
    Command("usb write", "write what waits for the office onto a stick", _usb_write, (_FOLDER,)),
    Command("usb read", "read the office's answer from a stick", _usb_read, (_FOLDER,)),
)
