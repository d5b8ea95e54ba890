"""The guards of sync, each taken out once: a simulation that does not notice would be no proof (decision 29).

A mutant is a set of patches of the product's own source. Names follow sync.md 4.2 where it has one.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.simulation.patched import Patch

_CAPTURE = "carecoord_desktop.store.capture"
_OUTBOX = "carecoord_desktop.store.outbox"
_STORE = "carecoord_desktop.store.store"
_ENGINE = "carecoord_desktop.sync.engine"
_INBOX = "carecoord_desktop.sync.inbox"
_SCOPE = "carecoord_desktop.sync.scope"
_SETTLING = "carecoord_desktop.sync.settling"
_MERGE = "carecoord_desktop.sync.wire.merge"
_RULES = "carecoord_desktop.sync.wire.rules"
_CUSTODY = "carecoord_hub.custody"
_DEVICES = "carecoord_hub.devices"
_GRANTS = "carecoord_hub.grants"
_JUDGEMENT = "carecoord_hub.judgement"
_PURGING = "carecoord_hub.purging"
_PUSH = "carecoord_hub.push"
_STORED = "carecoord_hub.stored_records"


@dataclass(frozen=True)
class Mutant:
    """One guard taken out; a simulation must notice within so many seeds."""

    name: str
    what: str
    seeds: int
    patches: tuple[Patch, ...]


def _one(name: str, what: str, seeds: int, *patch: str) -> Mutant:
    return Mutant(name, what, seeds, (Patch(*patch),))


MUTANTS = (
    _one(
        "drop_loser", "the merge forgets every head but the newest", 40, _MERGE,
        "heads = [one.rival(name) for one in unseen or writers]",
        "heads = [one.rival(name) for one in (unseen or writers)[-1:]]",
    ),
    _one(
        "list_lww", "two clinical values that did not see each other are no conflict", 60, _RULES,
        "rule.merge in (Merge.STANDING, Merge.OFFICE):",
        "rule.merge in (Merge.STANDING, Merge.OFFICE, Merge.CLINICAL):",
    ),
    _one(
        "resurrect", "the newest standing is shown, also if it goes back", 400, _RULES,
        "return _furthest(writers)", "return heads[-1].value",
    ),
    _one(
        "least_protective", "the newest permission is shown, not the most protective", 400, _RULES,
        "if merge is Merge.PROTECTIVE:", "if merge is None:",
    ),
    _one(
        "reject_revoked", "what was written after a handover is not applied", 60, _JUDGEMENT,
        "return HeldReason.AFTER_HANDOVER, True", "return HeldReason.AFTER_HANDOVER, False",
    ),
    _one(
        "no_dedupe", "renumbered operations are not recognized", 60, _CUSTODY,
        "return wanted & {", "return wanted - {",
    ),
    _one(
        "no_purge", "a chart that was given away stays", 40, _SCOPE,
        "if leaving.get(chart) != generation", "if True or leaving.get(chart) != generation",
    ),
    _one(
        "purge_unsent", "a chart may leave while its operations wait", 200, _SCOPE,
        "outbox.state IN ('new', 'frozen', 'stored'))", "outbox.state IN ('never'))",
    ),
    _one(
        "purge_unsaved_backup", "a chart may leave before a backup holds it", 100, _PURGING,
        "return all(durable.get(replica, 0) >= last", "return all(True or durable.get(replica, 0) >= last",
    ),
    _one(
        "no_backfill", "a granted chart counts as whole at once", 40, _SCOPE,
        "state = ScopeState.WHOLE if is_whole else ScopeState.PENDING", "state = ScopeState.WHOLE",
    ),
    _one(
        "keep_cursor_regain", "a chart that comes back counts as whole as it was", 200, _SCOPE,
        "state = ScopeState.WHOLE if is_whole else",
        "state = ScopeState.WHOLE if is_whole or known is not None else",
    ),
    _one(
        "no_gen", "another grant of a chart that is here changes nothing", 400, _SCOPE,
        "known.generation == grant.generation and known.state in _HERE", "known.state in _HERE",
    ),
    _one(
        "poison_blocks", "one operation that cannot be applied makes its segment unreadable", 60, _PUSH,
        "if len(operations) != segment.last - segment.first + 1:",
        "if any(said.entity == 'tide_table' for said in operations):",
    ),
    _one(
        "no_base", "an operation does not name what its author saw", 40, _CAPTURE,
        "base = {name: [head.hex() for head in change.seen.heads.of(name)]",
        "base = {name: []",
    ),
    _one(
        "prune_on_ack", "what the hub had once is never sent again", 200, _SETTLING,
        "UPDATE segment SET state = 'frozen', refused = 0", "UPDATE segment SET refused = 0",
    ),
    _one(
        "shared_seq", "all records of one push share a place in the stream", 200, _STORED,
        "return int(top) - count + 1", "return int(top)",
    ),
    _one(
        "seq_early", "places in the stream are taken before the transaction that uses them", 2_000, _PUSH,
        "    opened = _Opened(segment, content, operations)\n",
        "    opened = _Opened(segment, content, operations)\n"
        "    from carecoord_hub import applying, stored_records\n"
        "    with hub.engine.begin() as early:\n"
        "        first = stored_records.next_seqs(early, len(operations))\n"
        "    applying.next_seqs = lambda _connection, _count: first\n",
    ),
    Mutant("no_epoch", "nobody notices that the hub was restored", 200, (
        Patch(_ENGINE, "if reply.epoch != message.epoch:", "if False:"),
        Patch(_DEVICES, "    if epoch != device.epoch:", "    if False:"),
    )),
    _one(
        "cursor_first", "the cursor is written before the rows", 400, _ENGINE,
        "            self._take(reply, [segment.number for segment in sent])\n",
        "            if not reply.more:\n"
        "                with self.books.applying() as early:\n"
        "                    write_state(early.connection, cursor=max(reply.cursor, message.cursor))\n"
        "            self._take(reply, [segment.number for segment in sent])\n",
    ),
    _one(
        "ack_on_send", "operations count as arrived once they were sent", 60, _ENGINE,
        "            try:\n                reply = yield from self.line.ask(\"/v1/exchange\"",
        "            with self.books.applying() as early:\n"
        "                for one in sent:\n"
        "                    early.connection.exec_driver_sql(\n"
        "                        \"UPDATE segment SET state = 'stored' WHERE number = ?\", (one.number,))\n"
        "            try:\n                reply = yield from self.line.ask(\"/v1/exchange\"",
    ),
    Mutant("no_fork", "the hub does not notice two laptops with one log", 400, (
        Patch(_PUSH, "return None if segment.chain_before == log.chain else \"fork\"", "return None"),
        Patch(
            _PUSH,
            "return None if custody.is_in_log(connection, segment, operations) else \"fork\"",
            "return None",
        ),
    )),
    _one(
        "no_oid", "a renumbered operation forgets its first number", 200, _OUTBOX,
        "origin_replica=was_replica, origin_dseq=was_dseq", "origin_replica=None, origin_dseq=None",
    ),
    _one(
        "elide_always", "the hub leaves rows out also where the laptop did not know all", 200, _PUSH,
        "        or before.hub_seq <= arrival.cursor\n", "        or True\n",
    ),
    _one(
        "no_overlay", "what arrives hides what she saved meanwhile", 400, _INBOX,
        "shown = [overlaid(row, own[row.record_id]) if row.record_id in own else row for row in rows]",
        "shown = list(rows)",
    ),
    _one(
        "serve_ended", "charts whose grant has ended are served", 60, _GRANTS,
        "    found = rows(connection, f\"{_SELECT} WHERE user_id = ? AND state = 'active'\", user_id)",
        "    found = rows(connection, f\"{_SELECT} WHERE user_id = ?\", user_id)",
    ),
    _one(
        "half_applied", "held operations are not kept", 60, _CUSTODY,
        "    for one in kept:\n", "    for one in (one for one in kept if one.is_applied):\n",
    ),
)  # fmt: skip
"""Each of these must be noticed alone."""

MASKED = (
    _one(
        "stale_ack", "a verdict on another segment is taken", 0, _SETTLING,
        "if row is None or (row.replica, row.first, row.last) != (\n", "if row is None or () == (\n",
    ),
    _one(
        "ack_highwater", "everything up to the hub's last number counts as arrived", 0, _SETTLING,
        "WHERE replica = ? AND dseq BETWEEN ? AND ? AND segment = ?",
        "WHERE replica = ? AND ? > 0 AND dseq <= ? AND ? > 0",
    ),
    _one(
        "no_anchor", "a restored database is not noticed at the start", 0, _STORE,
        "restored = self._was_restored()", "restored = False",
    ),
)  # fmt: skip
"""Guards that others stand in for: taken out in pairs."""


def named(names: str) -> tuple[Patch, ...]:
    """Return the patches of mutants whose names are joined by "+"."""
    known = {mutant.name: mutant.patches for mutant in (*MUTANTS, *MASKED)}
    return tuple(patch for name in names.split("+") for patch in known[name])
