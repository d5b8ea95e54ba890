"""The network of the district: it loses requests and replies, repeats them, and delivers some much later."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from carecoord_desktop.sync.asking import Answer
from tests.builders.fault_proxy import Harm
from tests.simulation.disk import PowerFailed
from tests.simulation.office import Office

_FATES = {
    Harm.NONE: 76,
    Harm.LOSE_REQUEST: 6,
    Harm.LOSE_REPLY: 8,
    Harm.TWICE: 4,
    Harm.LATE: 4,
    Harm.CUT_REPLY: 2,
}


NOTHING = Answer(0, words="no answer")


class Network:
    """Between every laptop and the office."""

    def __init__(self, luck: Random, office: Office, tell: Callable[[str], None]) -> None:
        self._luck, self._office, self._tell = luck, office, tell
        self._late: list[tuple[str, bytes]] = []
        self.is_calm = False

    def fate(self) -> Harm:
        """Return what will happen to the next request."""
        if self.is_calm:
            return Harm.NONE
        return self._luck.choices(list(_FATES), list(_FATES.values()))[0]

    def carry(self, laptop: str, path: str, body: bytes, fate: Harm) -> Answer:
        """Carry a request to the office and return what the laptop hears."""
        what = f"{laptop}: {path}"
        if fate is Harm.NONE:
            self._tell(what)
        else:
            self._tell(f"{what} {fate.value}")
        if fate is Harm.LOSE_REQUEST:
            return NOTHING
        if fate is Harm.LATE:
            self._late.append((path, body))
            return NOTHING
        answer = self._ask(path, body)
        if fate is Harm.TWICE:
            self._ask(path, body)
        if fate is Harm.LOSE_REPLY:
            return NOTHING
        if fate is Harm.CUT_REPLY:
            cut = self._luck.randrange(len(answer.body) + 1)
            return Answer(answer.status, answer.body[:cut])
        return answer

    def deliver_late(self) -> None:
        """Let requests arrive that nobody waits for any more, in any order."""
        self._luck.shuffle(self._late)
        for path, body in self._late:
            self._tell(f"a late {path} arrives")
            self._ask(path, body)
        self._late = []

    def _ask(self, path: str, body: bytes) -> Answer:
        if not self.is_calm and self._luck.random() < 0.03:
            self._office.disk.fail_at_commit(self._luck.randint(1, 3), after=self._luck.random() < 0.5)
        try:
            return self._office.answer(path, body)
        except PowerFailed:
            self._tell("the hub's process dies at a commit")
            self._office.disk.lose_what_is_open()
            return NOTHING
        finally:
            self._office.disk.fails_in = 0
