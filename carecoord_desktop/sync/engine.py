"""The round: a generator that yields requests and is sent answers; no clock, socket or thread inside.

Whatever happens between two requests, a crash included, the next round goes on from what is stored.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from carecoord_desktop.store import outbox
from carecoord_desktop.store.applying import uncollected
from carecoord_desktop.store.record import SCHEMA
from carecoord_desktop.sync import freezing, inbox, proof, receipts, repair, scope, settling
from carecoord_desktop.sync.asking import Answer, Ask, Books, EpochChanged, Line, Stopped, TooLarge
from carecoord_desktop.sync.goodput import next_page
from carecoord_desktop.sync.outcome import End, SyncOutcome
from carecoord_desktop.sync.tables import (
    Enrollment,
    NotEnrolled,
    read_enrollment,
    read_state,
    write_state,
)
from carecoord_desktop.sync.wire.columns import Unreadable
from carecoord_desktop.sync.wire.messages import (
    Backfill,
    BackfillFrame,
    Exchange,
    ExchangeReply,
    Finish,
    FinishReply,
    Manifest,
    ManifestReply,
)
from carecoord_desktop.sync.wire.receipt import is_receipt
from carecoord_desktop.sync.wire.rows import RowsIn, WireRow, unpack_rows

SEGMENTS_PER_REQUEST_BYTES = 1_000_000
"""So much goes up at once at most; the hub refuses twice as much (`messages.MAX_REQUEST_BYTES`)."""
MOST_TURNS = 3
"""So often a round begins again, because the office was restored or moved on in the middle of it."""
MOST_PROOFS = 4
"""So often a round repairs or purges and proves again, before it leaves the rest to the next one."""

Steps = Generator[Ask, Answer, None]


def sync_round(books: Books, now_ms: int, outcome: SyncOutcome) -> Generator[Ask, Answer, SyncOutcome]:
    """Bring laptop and hub together once; the facts are in `outcome`, also if this is closed early."""
    try:
        with books.reading() as reading:
            enrollment = read_enrollment(reading)
    except NotEnrolled as unknown:
        outcome.end, outcome.words = End.NOT_ENROLLED, str(unknown)
        return outcome
    line = Line(books, enrollment, outcome, now_ms)
    with books.applying() as writing:
        settling.drop_renumbered(writing.connection)
        settling.renew_decayed(writing.connection, line.keys.sign_key)
    try:
        yield from _Round(books, line, enrollment, outcome).run()
    except Stopped as stop:
        outcome.end, outcome.words, outcome.retry_after_s = stop.end, stop.words, stop.retry_after_s
    except Unreadable:
        outcome.end, outcome.words = End.INCOMPLETE, "The answer could not be read."
    with books.applying() as writing:
        receipts.note_round(writing.connection, outcome, line.now_ms, line.nonce)
    return outcome


@dataclass
class _Round:
    books: Books
    line: Line
    enrollment: Enrollment
    outcome: SyncOutcome

    def run(self) -> Steps:
        self._look_for_decay()
        for _ in range(MOST_TURNS):
            try:
                is_proven = yield from self._exchange()
                if not is_proven:
                    yield from self._fetch_charts()
                    is_proven = yield from self._prove()
                if is_proven:
                    return
            except EpochChanged as new:
                with self.books.applying() as applying:
                    inbox.begin_epoch(applying.connection, new.epoch)
        raise Stopped(End.NOT_EQUAL, "Not everything agrees yet; the next round looks again.")

    def _exchange(self) -> Generator[Ask, Answer, bool]:
        """Send what waits and take what is new; return whether the hub has proven both sides equal."""
        budget = SEGMENTS_PER_REQUEST_BYTES
        while True:
            freezing.freeze_all(self.books, self.enrollment.hub, self.line.keys, self.line.now_ms)
            with self.books.reading() as reading:
                sent = receipts.outgoing(reading, budget)
                message = self._message(reading, [segment.content for segment in sent])
            try:
                reply = yield from self.line.ask("/v1/exchange", message, ExchangeReply)
            except TooLarge:
                if budget < 1_000:  # one segment alone is too large: it stays, and the office is told
                    raise Stopped(End.INCOMPLETE, "The office takes only smaller parts.") from None
                budget //= 4
                continue
            if reply.epoch != message.epoch:
                raise EpochChanged(reply.epoch)
            self._take(reply, [segment.number for segment in sent])
            self._purge(reply.purge_allowed)
            if reply.equal and message.root and self._is_sealed(message, reply):
                self._confirm(message.root, message.charts, reply.hub_ms, reply.receipt)
                return True
            if not reply.more and not self._has_more_to_send(sent):
                return False

    def _message(self, reading: Connection, segments: Sequence[bytes]) -> Exchange:
        state, replica = read_state(reading), outbox.read_replica(reading)
        message = Exchange(
            state.epoch, state.cursor, state.scope, SCHEMA, clock_session=replica.clock_session,
            sent_ms=self.line.now_ms, waiting=outbox.waiting(reading), segments=list(segments),
            staged_to=state.staged_to, page_bytes=state.page_bytes,
        )  # fmt: skip
        if not message.waiting and not state.staged_to and scope.is_at_rest(reading):
            message.root, message.charts = proof.root(reading)
        return message

    def _take(self, reply: ExchangeReply, sent: Sequence[int]) -> None:
        """Take everything an answer brought in one transaction, or the staged part of it."""
        rows = unpack_rows(reply.page) if reply.page else []
        now_ms, outcome = self.line.now_ms, self.outcome
        with uncollected(), self.books.applying() as applying:
            connection = applying.connection
            outcome.sent += receipts.counts_of(connection, sent)
            stored = settling.settle(connection, sent, reply.verdicts, self.line.keys.sign_key, now_ms)
            outcome.stored += sum(verdict.last - verdict.first + 1 for verdict in stored)
            outcome.held += sum(len(verdict.held) for verdict in stored)
            settling.mark_durable(connection, reply.durable)
            state = read_state(connection)
            scope.take_grants(connection, reply.granted, now_ms)
            # asked from nothing, the hub names every grant there is: a restored one may have lost some,
            # but it gives a chart that was begun here back as soon as all of it is there again
            is_asked_again = state.scope == 0 and bool(receipts.outgoing(connection, 1))
            is_whole_answer = state.scope == 0 and not is_asked_again
            lost = scope.not_among(connection, reply.granted) if is_whole_answer else []
            scope.hand_over(connection, [*reply.gone, *lost], now_ms)
            write_state(
                connection, scope=0 if is_asked_again else max(reply.scope, state.scope),
                nonce=self.line.nonce,
                **next_page(state, len(reply.page), self.line.took_ms),
            )  # fmt: skip
            if reply.more:
                inbox.stage(connection, rows, reply.cursor)
            else:
                outcome.received += inbox.apply(
                    applying, rows, stored, max(reply.cursor, state.cursor), now_ms
                )
        outcome.hub_ms = reply.hub_ms
        if "lock" in reply.directives:
            raise Stopped(End.LOCKED, "The office wants this laptop locked.")

    def _fetch_charts(self) -> Steps:
        """Fetch the charts that were granted, whole; each frame that arrived stays, whatever comes after."""
        while True:
            with self.books.reading() as reading:
                state, wanted = read_state(reading), scope.wanted(reading)
            if not wanted:
                return
            message = Backfill(state.epoch, wanted, state.goodput)
            stream = RowsIn()
            frame = yield from self.line.ask_stream("/v1/charts", message, BackfillFrame)
            while frame is not None:
                self._take_frame(stream, frame)
                frame = yield from self.line.next_frame(BackfillFrame)
            with self.books.reading() as reading:
                if scope.wanted(reading) == wanted:
                    return  # the hub has nothing to give now; the next round asks again

    def _take_frame(self, stream: RowsIn, frame: BackfillFrame) -> None:
        with uncollected():
            rows = stream.unpack(frame.rows) if frame.rows else []
            for part, whole in inbox.portions(rows, frame.whole):
                with self.books.applying() as applying:
                    self.outcome.received += inbox.take_frame(applying, part, whole, self.line.now_ms)

    def _prove(self) -> Generator[Ask, Answer, bool]:
        """Prove that both sides hold the same, mend what differs, let charts go that the hub lets go.

        Returns whether it is proven; if not, the office has moved on, or there is something to send again.
        """
        is_detailed = False
        for _ in range(MOST_PROOFS):
            with self.books.reading() as reading:
                message = self._proof(reading, is_detailed=is_detailed)
            reply = yield from self.line.ask("/v1/finish", message, FinishReply)
            with self.books.applying() as applying:
                scope.told(applying.connection, message.whole, message.purged)
                settling.mark_durable(applying.connection, reply.durable)
            is_equal = reply.equal and self._is_sealed(message, reply)
            if is_equal:
                self._confirm(message.root, message.charts, reply.hub_ms, reply.receipt)
            if self._purge(reply.purge_allowed):
                continue  # the hub hears that they are gone, and proves what is left
            if is_equal or (is_detailed and not reply.differ):
                return is_equal
            if reply.differ and (yield from self._repair(reply.differ)):
                return False
            is_detailed = True
        return False

    def _is_sealed(self, told: Exchange | Finish, reply: ExchangeReply | FinishReply) -> bool:
        """Return whether the receipt is the pinned hub's own, on exactly this."""
        office = self.enrollment
        return is_receipt(office.hub_sign_key, office.hub, office.device, told, reply.hub_ms, reply.receipt)

    def _proof(self, reading: Connection, *, is_detailed: bool) -> Finish:
        state = read_state(reading)
        root, charts = proof.root(reading)
        return Finish(
            state.epoch, state.cursor, root, charts, proof.chart_proofs(reading) if is_detailed else [],
            scope.whole_untold(reading), scope.receipts(reading), scope.purged_untold(reading),
        )  # fmt: skip

    def _repair(self, differ: Sequence[bytes]) -> Generator[Ask, Answer, bool]:
        """Mend charts that differ; return whether something goes up again that only lies here."""
        with self.books.reading() as reading:
            message = Manifest(read_state(reading).epoch, proof.manifest(reading, differ))
        reply = yield from self.line.ask("/v1/repair", message, ManifestReply)
        rows: list[WireRow] = unpack_rows(reply.page) if reply.page else []
        with self.books.applying() as applying:
            before = outbox.waiting(applying.connection)
            self.outcome.repaired += repair.repair(applying, rows, reply.unknown, self.line.now_ms)
            return outbox.waiting(applying.connection) > before

    def _purge(self, allowed: Sequence[tuple[bytes, int, bytes]]) -> bool:
        """Remove the charts that may go; return whether one went."""
        before = self.outcome.purged
        for chart, generation, digest in allowed:
            with self.books.applying() as applying:
                self.outcome.purged += scope.purge(applying, chart, generation, digest, self.line.now_ms)
        return self.outcome.purged > before

    def _look_for_decay(self) -> None:
        """Once a day, compare what lies here with its own hashes: a flipped bit is found and mended."""
        with self.books.reading() as reading:
            if self.line.now_ms - read_state(reading).rehashed_ms < settling.DAY_MS:
                return
            decayed = repair.rehash(reading)
        with self.books.applying() as applying:
            repair.write_hashes(applying.connection, decayed)
            write_state(applying.connection, rehashed_ms=self.line.now_ms)

    def _has_more_to_send(self, sent: Sequence[receipts.Outgoing]) -> bool:
        """Return whether another request would carry something new; what the hub left waits for a round."""
        with self.books.reading() as reading:
            left = receipts.outgoing(reading, 1)
            return freezing.unfrozen(reading) is not None or bool(left and left[0] not in sent)

    def _confirm(self, root: bytes, charts: int, hub_ms: int, seal: bytes) -> None:
        outcome = self.outcome
        outcome.end, outcome.is_equal, outcome.words = End.CONFIRMED, True, ""
        outcome.root, outcome.charts, outcome.seal = root, charts, seal
        outcome.hub_ms = hub_ms or outcome.hub_ms
