"""The district: one seed decides who does what, what breaks, and when; then all is healed and checked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import Any
from uuid import UUID

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from carecoord_desktop.store.capture import CapturedSession
from carecoord_desktop.store.chart_scope import ChartHandedOver
from carecoord_desktop.store.record import OFFICE_CHART
from carecoord_desktop.sync.asking import Answer
from carecoord_desktop.sync.outcome import SyncOutcome
from tests.builders.fault_proxy import Harm
from tests.simulation import people, promises
from tests.simulation.founding import founded, replica_ids_from, small_parts, spare_disk
from tests.simulation.laptop import Laptop
from tests.simulation.ledger import Ledger
from tests.simulation.network import Network
from tests.simulation.promises import Broken

STEPS = 36
ROUNDS_TO_SETTLE = 12
"""So many rounds each laptop may need, once nothing fails any more, to have sent and received everything."""


class District:
    """Everything there is, and the story of what happened to it."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.luck = Random(seed)  # noqa: S311 - repeatable, no secret
        self.story: list[str] = []
        self.ledger = Ledger()
        self.office, self.laptops = founded(self.luck, self.ledger)
        self.network = Network(self.luck, self.office, self.tell)
        self.office.disk.after_commit = self._meanwhile
        self._images: list[tuple[Laptop, Any, Any, int]] = []
        self._busy: Laptop | None = None
        self._is_meanwhile = False

    def run(self) -> None:
        """Live through the seed.

        Raises:
            Broken: if a promise was not kept.
        """
        with small_parts(self.luck), replica_ids_from(self.luck):
            for _ in range(self.luck.randint(STEPS // 2, STEPS)):
                self._one_thing()
            self._settle()
        self._check_everything()

    def tell(self, words: str) -> None:
        """Add a line to the story."""
        self.story.append(words)

    # --- what happens -------------------------------------------------------------------------

    def _one_thing(self) -> None:
        event = self.luck.choices(*_WEIGHED)[0]
        event(self, self.luck.choice(self.laptops))

    def _meet_somebody_new(self, laptop: Laptop) -> None:
        patient_id = laptop.new_id()
        self.tell(f"{laptop.name} registers {_last(patient_id)}")
        self._save(laptop, lambda session: people.register(session, laptop.luck, patient_id))

    def _record(self, laptop: Laptop) -> None:
        chart = self._a_chart_of(laptop)
        if chart is None:
            return self._meet_somebody_new(laptop)
        self.tell(f"{laptop.name} records something in {_last(chart)}")
        return self._save(laptop, lambda session: people.record_something(session, laptop.luck, chart))

    def _open_a_form(self, laptop: Laptop) -> None:
        draft = self._a_draft(laptop)
        if draft is not None:
            laptop.drafts.append(draft)
            self.tell(f"{laptop.name} opens {draft.entity} {_last(draft.seen.record_id)}")

    def _save_a_form(self, laptop: Laptop) -> None:
        draft = laptop.drafts.pop(0) if laptop.drafts and self.luck.random() < 0.6 else self._a_draft(laptop)
        if draft is None:
            return
        self.tell(f"{laptop.name} changes {draft.entity} {_last(draft.seen.record_id)}")
        self._save(laptop, lambda session: people.save_draft(session, laptop.luck, draft), draft)

    def _strike_out(self, laptop: Laptop) -> None:
        draft = self._a_draft(laptop)
        if draft is not None and draft.entity != "patient":
            self.tell(f"{laptop.name} strikes out {draft.entity} {_last(draft.seen.record_id)}")
            self._save(laptop, lambda session: people.strike_out(session, draft), draft)

    def _answer_a_conflict(self, laptop: Laptop) -> None:
        conflict = self._a_conflict(laptop)
        if conflict is None:
            return
        draft, name = conflict
        self.tell(f"{laptop.name} answers {draft.entity}.{name} {_last(draft.seen.record_id)}")
        self._save(laptop, lambda session: people.choose_value(session, laptop.luck, draft, name), draft)

    def _write_something_odd(self, laptop: Laptop) -> None:
        chart, draft = self._a_chart_of(laptop), self._a_draft(laptop)
        if chart is None:
            return
        if draft is not None:
            chart = laptop.read(lambda session: people.chart_of(session, draft))

        def odd(session: Session) -> None:
            assert isinstance(session, CapturedSession)
            kind = people.poison(session, laptop.luck, chart, draft, laptop.new_id())
            self.tell(f"{laptop.name} writes an operation with {kind} in {_last(chart)}")

        before = set(self.ledger.saved)
        self._save(laptop, odd)
        self.ledger.odd |= self.ledger.saved.keys() - before

    def _go_on_with_sync(self, laptop: Laptop) -> None:
        if self.luck.random() < 0.12:
            laptop.machine.disk.fail_at_commit(self.luck.randint(1, 5), after=self.luck.random() < 0.5)
        if laptop.crashes(lambda: self._one_request(laptop)):
            self.tell(f"power fails at {laptop.name}")
        laptop.machine.disk.fails_in = 0
        self._check_laptop(laptop)

    def _one_request(self, laptop: Laptop) -> None:
        fate = self.network.fate()

        def carry(path: str, body: bytes) -> Answer:
            self._busy = laptop if self._busy is None else self._busy
            try:
                return self.network.carry(laptop.name, path, body, fate)
            finally:
                self._busy = None if self._busy is laptop else self._busy

        laptop.go_on(carry)

    def _meanwhile(self) -> None:
        """Let another laptop's request come in between two transactions of the hub's answer to one."""
        busy = self._busy
        if busy is None or self._is_meanwhile or self.network.is_calm or self.luck.random() > 0.04:
            return
        self._is_meanwhile = True
        self.tell("meanwhile:")
        self._go_on_with_sync(self.luck.choice([laptop for laptop in self.laptops if laptop is not busy]))
        self._is_meanwhile = False

    def _sync_to_the_end(self, laptop: Laptop) -> None:
        for _ in range(8):
            self._go_on_with_sync(laptop)
            if laptop.round is None:
                return

    def _crash(self, laptop: Laptop) -> None:
        self.tell(f"{laptop.name} is killed")
        laptop.start()

    def _fail_in_a_save(self, laptop: Laptop) -> None:
        laptop.machine.disk.fail_at_commit(1, after=self.luck.random() < 0.5)
        if laptop.crashes(lambda: self._record(laptop)):
            self.tell(f"power fails at {laptop.name} during that save")
        laptop.machine.disk.fails_in = 0

    def _move_a_patient(self, _laptop: Laptop) -> None:
        if charts := self.office.charts():
            self.tell(self.office.move(self.luck.choice(charts), self.luck))

    def _give_or_take(self, _laptop: Laptop) -> None:
        if charts := self.office.charts():
            self.tell(self.office.give_or_take(self.luck.choice(charts), self.luck))

    def _edit_at_the_office(self, _laptop: Laptop) -> None:
        self.tell(self.office.edit(self.luck))

    def _set_a_clock_wrong(self, laptop: Laptop) -> None:
        days = self.luck.choice((-1825, -1, 0, 0, 1, 1095))
        by = timedelta(days=days, minutes=self.luck.randint(-300, 300))
        laptop.machine.jump(by)
        self.tell(f"the clock of {laptop.name} jumps by {by}")

    def _time_passes(self, _laptop: Laptop) -> None:
        by = timedelta(minutes=self.luck.randint(1, 600), days=self.luck.choice((0, 0, 0, 8)))
        for laptop in self.laptops:
            laptop.machine.clock.move(by)
        self.office.clock.move(by)

    def _take_an_image(self, laptop: Laptop) -> None:
        image = (laptop, laptop.machine.disk.image(), laptop.machine.anchor.written, laptop.read_to)
        self._images.append(image)
        self.tell(f"an image is made of {laptop.name}")

    def _restore_an_image(self, _laptop: Laptop) -> None:
        if not self._images:
            return
        laptop, image, anchor, read_to = self.luck.choice(self._images)
        had = laptop.operations()
        laptop.machine.disk.put_back(image)
        with_anchor = self.luck.random() < 0.5
        if with_anchor:
            laptop.machine.anchor.written = anchor
        laptop.read_to = read_to
        laptop.start()
        self.tell(f"{laptop.name} is put back to its image{' with its anchor' if with_anchor else ''}")
        self._count_as_destroyed(had)

    def _clone(self, laptop: Laptop) -> None:
        if len(self.laptops) < 5:
            number = len(self.laptops) + 1
            self.laptops.append(laptop.clone(f"{laptop.name}'{number}", spare_disk(number)))
            self.tell(f"{laptop.name} is cloned to a second machine")

    def _back_up_the_hub(self, _laptop: Laptop) -> None:
        self.office.back_up()
        self.tell("the hub is backed up and the backup verified")

    def _restore_the_hub(self, _laptop: Laptop) -> None:
        had = set(self.office.operations())
        if self.office.restore():
            self.tell("the hub is restored from that backup")
            self._count_as_destroyed(had)

    def _late_requests_arrive(self, _laptop: Laptop) -> None:
        self.network.deliver_late()

    # --- what it is made of ---------------------------------------------------------------------

    def _save(
        self, laptop: Laptop, work: Callable[[Session], Any], draft: people.Draft | None = None
    ) -> None:
        before = set(self.ledger.saved)
        try:
            laptop.save(work)
        except ChartHandedOver:
            assert draft is not None, "only a form that was open can lie in such a chart"
            self.tell("  which was handed over meanwhile: what she typed is kept as a draft")
            promises.nothing_was_saved(before, self.ledger)
            laptop.keep_draft(draft)
        if draft is not None:
            for op_id in self.ledger.saved.keys() - before:
                promises.names_what_it_saw(self.ledger.saved[op_id], draft.seen, self.ledger)

    def _a_chart_of(self, laptop: Laptop) -> UUID | None:
        held = laptop.charts()
        return self.luck.choice(held) if held else None

    def _a_draft(self, laptop: Laptop) -> people.Draft | None:
        records = laptop.records()
        if not records:
            return None
        entity = self.luck.choice(sorted(records))
        known = records[entity]  # often the first of them, so that people meet at one record
        record_id = known[0] if self.luck.random() < 0.6 else self.luck.choice(known)
        return laptop.read(lambda session: people.open_draft(session, entity, record_id))

    def _a_conflict(self, laptop: Laptop) -> tuple[people.Draft, str] | None:
        found = laptop.conflicts()
        if not found:
            return None
        entity, record_id, name = self.luck.choice(found)
        draft = laptop.read(lambda session: people.open_draft(session, entity, record_id))
        return None if draft is None else (draft, name)

    def _count_as_destroyed(self, had: set[bytes]) -> None:
        left: set[bytes] = set(self.office.operations())
        for laptop in self.laptops:
            left |= laptop.operations()
        self.ledger.destroyed |= had - left

    # --- the end ----------------------------------------------------------------------------------

    def _settle(self) -> None:
        self.tell("--- everything is healed")
        self.network.is_calm = True
        self.network.deliver_late()
        proven: dict[str, tuple[int, ...]] = {}  # how far the office had come when a laptop was equal to it
        for _ in range(ROUNDS_TO_SETTLE):
            for laptop in self.laptops:
                if laptop.is_at_rest() and proven.get(laptop.name) == self.office.state():
                    continue
                outcome = self._whole_round(laptop)
                self._check_laptop(laptop)
                proven[laptop.name] = self.office.state() if outcome.is_equal else ()
            if not all(laptop.is_at_rest() for laptop in self.laptops):
                self.office.back_up()  # charts leave once a backup holds them
            elif all(state == self.office.state() for state in proven.values()):
                return
        waiting = {laptop.name: laptop.store.waiting() for laptop in self.laptops}
        raise Broken("SYNC-I9 liveness", f"not settled after {ROUNDS_TO_SETTLE} rounds; waiting: {waiting}")

    def _whole_round(self, laptop: Laptop) -> SyncOutcome:
        outcome = laptop.whole_round(
            lambda path, body: self.network.carry(laptop.name, path, body, Harm.NONE)
        )
        self.tell(f"{laptop.name}'s round ends {outcome.end} {outcome.words}")
        if outcome.repaired and self.office.lives == 1:
            raise Broken(
                "SYNC-I4 convergence", f"{outcome.repaired} rows of {laptop.name} had to be repaired"
            )
        return outcome

    def _check_laptop(self, laptop: Laptop) -> None:
        with laptop.machine.disk.engine.begin() as connection, self.office.reading() as hub:
            promises.log_is_whole(laptop.name, connection)
            promises.own_work_is_shown(laptop.name, connection, self.ledger)
            promises.cursor_tells_the_truth(laptop.name, connection, hub)
            promises.forgets_only_what_is_safe(laptop.name, connection, self.office.backed_up)

    def _check_everything(self) -> None:
        with self.office.reading() as hub:
            at_hub = promises.operations_at_hub(hub)
            promises.nothing_lost(self.ledger, at_hub)
            promises.held_with_reason(self.ledger, at_hub, was_restored=self.office.lives > 1)
            rows = promises.hub_rows(hub)
            promises.merged_rightly(self.ledger, at_hub, rows)
            for laptop in self.laptops:
                self._check_copy(laptop, hub, rows)

    def _check_copy(self, laptop: Laptop, hub: Connection, rows: dict[UUID, promises.HubRow]) -> None:
        granted = {OFFICE_CHART, *self.office.granted(laptop.worker)}
        with laptop.machine.disk.engine.begin() as connection:
            promises.laptop_equals_hub(laptop.name, connection, rows, granted)
            promises.tables_show_the_shadow(laptop.name, connection)
            promises.segments_are_equal(laptop.name, connection, hub)
        if waiting := laptop.store.waiting():
            raise Broken("SYNC-I9 liveness", f"{waiting} operations wait on {laptop.name}")


_EVENTS: dict[Callable[[District, Laptop], None], float] = {
    District._meet_somebody_new: 5,
    District._record: 10,
    District._open_a_form: 6,
    District._save_a_form: 18,
    District._strike_out: 2,
    District._answer_a_conflict: 4,
    District._write_something_odd: 1,
    District._go_on_with_sync: 25,
    District._sync_to_the_end: 8,
    District._crash: 1.5,
    District._fail_in_a_save: 1.5,
    District._move_a_patient: 4,
    District._give_or_take: 4,
    District._edit_at_the_office: 2,
    District._set_a_clock_wrong: 1.5,
    District._time_passes: 3,
    District._take_an_image: 1.5,
    District._restore_an_image: 1,
    District._clone: 0.4,
    District._back_up_the_hub: 1.5,
    District._restore_the_hub: 0.8,
    District._late_requests_arrive: 3,
}
_WEIGHED = (list(_EVENTS), list(_EVENTS.values()))


def _last(record_id: UUID) -> str:
    return str(record_id)[-4:]
