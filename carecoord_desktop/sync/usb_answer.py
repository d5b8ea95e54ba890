"""What the office's file on a stick brings, taken part by part by the code that takes a reply by network.

It may be days old. So: grants and rows only from where the laptop stands now, verdicts only on segments that
are still unconfirmed, charts only under the grant they are waited for, and nothing older than what is here.
"""

from __future__ import annotations

from sqlalchemy import Connection

from carecoord_desktop.store import attachments
from carecoord_desktop.store.attachments import Key
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.sync import inbox, proof, receipts, repair, scope, settling
from carecoord_desktop.sync.asking import Books
from carecoord_desktop.sync.attachments import heard
from carecoord_desktop.sync.outcome import End, SyncOutcome
from carecoord_desktop.sync.tables import (
    Enrollment,
    read_state,
    read_stick_state,
    write_state,
    write_stick_state,
)
from carecoord_desktop.sync.wire.columns import Unreadable
from carecoord_desktop.sync.wire.keys import Keys
from carecoord_desktop.sync.wire.messages import BackfillFrame, ExchangeReply, ManifestReply
from carecoord_desktop.sync.wire.rows import RowsIn, unpack_rows
from carecoord_desktop.sync.wire.sealed import Head
from carecoord_desktop.sync.wire.stick_messages import (
    LOCK,
    UPDATE,
    StickAnswer,
    StickAttachment,
    StickPart,
    StickProof,
)


class Misfit(Exception):
    """The answer continues from where this laptop is not any more; nothing was changed."""


class StickAnswering:
    """Takes the parts of one answer, in their order."""

    def __init__(self, books: Books, office: Enrollment, now_ms: int) -> None:
        self.outcome = SyncOutcome()
        self._books, self._now_ms = books, now_ms
        self._verify_key = Keys(office.sign_seed, office.box_seed).sign_key
        self._answer: StickAnswer | None = None
        self._is_over = self._is_settled = self._is_other = False
        self._is_first_page = True
        self._end = 0
        self._charts = RowsIn()

    def take(self, part: StickPart) -> None:
        """Take the next part.

        Raises:
            Misfit: if it is the first part, and does not fit.
            Unreadable: if the parts are not in order, or rows cannot be read.
        """
        if isinstance(part, StickAnswer):
            self._begin(part)
        elif self._answer is None:
            raise Unreadable("the answer does not begin as one")
        elif self._is_over:
            return
        elif isinstance(part, ExchangeReply):
            self._take_page(self._answer, part)
        elif isinstance(part, BackfillFrame):
            self._take_charts(self._answer, part)
        elif isinstance(part, ManifestReply):
            self._repair(part)
        elif isinstance(part, StickAttachment):
            with self._books.applying() as applying:
                key = Key(part.name.chart, part.name.sha256)
                attachments.add_part(applying.connection, key, part.start, part.content)
        elif isinstance(part, StickProof):
            self._compare(part)

    def end(self, head: Head) -> SyncOutcome:
        """Write down what the answer brought, and that it was read."""
        answer, outcome = self._answer, self.outcome
        with self._books.applying(Entry(Deed.SYNC, detail=f"stick answer {head.number}")) as applying:
            connection = applying.connection
            if answer is not None and not self._is_settled and not self._is_over:
                self._settle(connection, answer)
            before = read_state(connection).confirmed_ms
            receipts.note_round(connection, outcome, self._now_ms, b"")
            if outcome.is_equal:  # it was equal when the office wrote, not now
                write_state(connection, confirmed_ms=max(before, min(outcome.hub_ms, self._now_ms)))
            written = read_stick_state(connection).written
            write_stick_state(
                connection, epoch=head.epoch, answered=head.number, is_other=int(self._is_other),
                read_ms=self._now_ms, written=max(written, answer.file if answer else 0),
            )  # fmt: skip
        return outcome

    def _begin(self, answer: StickAnswer) -> None:
        with self._books.applying() as applying:
            state = read_state(applying.connection)
            if answer.epoch == state.epoch and (answer.cursor > state.cursor or answer.scope > state.scope):
                raise Misfit("this laptop came back from a backup since. Write a new file for the office.")
            self._answer, self.outcome.hub_ms = answer, answer.hub_ms
            if answer.epoch != state.epoch:
                inbox.begin_epoch(applying.connection, answer.epoch)
                self._is_over = True
                self.outcome.words = "The office came back from a backup. Write a new file for it."
            elif LOCK in answer.directives:
                self._is_over, self.outcome.end = True, End.LOCKED
                self.outcome.words = "The office wants this laptop locked."
            elif UPDATE in answer.directives:
                self.outcome.end = End.OUTDATED
                self.outcome.words = (
                    "Entries were taken; what others wrote needs a newer version of CareCoord."
                )
            else:
                scope.told(applying.connection, answer.whole, answer.purged)
                if answer.offered is not None and answer.attachments is not None:
                    heard(applying.connection, answer.offered, answer.attachments)

    def _take_page(self, answer: StickAnswer, reply: ExchangeReply) -> None:
        rows = unpack_rows(reply.page) if reply.page else []
        with self._books.applying() as applying:
            connection = applying.connection
            state = read_state(connection)
            if self._is_first_page and answer.scope <= state.scope <= reply.scope:
                scope.take_grants(connection, reply.granted, self._now_ms)
                scope.hand_over(connection, reply.gone, self._now_ms)
                write_state(connection, scope=reply.scope)
            self._is_first_page = False
            settling.mark_durable(connection, reply.durable)
            is_news = reply.cursor > state.cursor
            if not reply.more:
                self._settle(connection, answer)
                cursor = max(reply.cursor, state.cursor)
                self.outcome.received += inbox.apply(
                    applying, rows if is_news else [], [], cursor, self._now_ms
                )
                self._end = reply.cursor
            elif is_news:
                inbox.stage(connection, rows, reply.cursor)
        for chart, generation, digest in reply.purge_allowed:
            with self._books.applying() as applying:
                self.outcome.purged += scope.purge(applying, chart, generation, digest, self._now_ms)

    def _settle(self, connection: Connection, answer: StickAnswer) -> None:
        frozen = frozenset(connection.exec_driver_sql(_FROZEN).scalars())
        told = [(number, verdict) for number, verdict in answer.verdicts if number in frozen]
        numbers, verdicts = [number for number, _ in told], [verdict for _, verdict in told]
        outcome = self.outcome
        outcome.sent += receipts.counts_of(connection, numbers)
        stored = settling.settle(connection, numbers, verdicts, self._verify_key, self._now_ms)
        outcome.stored += sum(verdict.last - verdict.first + 1 for verdict in stored)
        outcome.held += sum(len(verdict.held) for verdict in stored)
        self._is_settled = True

    def _take_charts(self, answer: StickAnswer, frame: BackfillFrame) -> None:
        rows = self._charts.unpack(frame.rows) if frame.rows else []
        with self._books.applying() as applying:
            connection = applying.connection
            if frame.up_to < read_state(connection).cursor:
                return  # single rows have gone by since; the next round brings these charts
            pending = {(wanted.chart, wanted.generation) for wanted in scope.wanted(connection)}
            charts = {chart for chart, _ in pending.intersection(answer.charts)}
            self.outcome.received += inbox.take_frame(
                applying,
                [row for row in rows if row.chart.bytes in charts],
                [whole for whole in frame.whole if whole.chart in charts],
                self._now_ms,
            )

    def _repair(self, reply: ManifestReply) -> None:
        rows = unpack_rows(reply.page) if reply.page else []
        with self._books.applying() as applying:
            if read_state(applying.connection).cursor == self._end:
                self.outcome.repaired += repair.repair(applying, rows, reply.unknown, self._now_ms)

    def _compare(self, told: StickProof) -> None:
        """Compare what lies here now with what the office says must lie here after all this."""
        with self._books.reading() as reading:
            if read_state(reading).cursor != told.cursor:
                return
            root, charts = proof.root(reading)
            is_waiting_for_charts = bool(scope.wanted(reading))
        if root == told.root:
            self.outcome.end, self.outcome.is_equal = End.CONFIRMED, True
            self.outcome.root, self.outcome.charts = root, charts
        else:
            self.outcome.end = End.NOT_EQUAL
            self._is_other = not is_waiting_for_charts


_FROZEN = "SELECT number FROM segment WHERE state = 'frozen'"
