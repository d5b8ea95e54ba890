"""Brings a questionnaire to rest after an answer: what is asked, worked out, and which rules are broken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from carecoord_desktop.sdc.asking import Asking
from carecoord_desktop.sdc.enabling import enabling_order, switch
from carecoord_desktop.sdc.expressions import Evaluator, Failure, Outcome
from carecoord_desktop.sdc.extensions import Json
from carecoord_desktop.sdc.fitting import answer_for, answers_for, options_for
from carecoord_desktop.sdc.item import Constraint, Expression, Item
from carecoord_desktop.sdc.limits import language
from carecoord_desktop.sdc.tree import Node, Tree, give
from carecoord_desktop.sdc.values import Answer

MOST_TURNS = 24
MOST_TRIES = 3

DOES_NOT_FIT = "The formula of this field gives something that is no answer to it."
IN_A_CIRCLE = "The formula of this field depends on its own result, so it was stopped."
_NOT_RUN = {
    "enabled": "When this is asked is written {}, which does not run here, so it is always shown.",
    "calculated": "The formula of this field is written {}, which does not run here.",
    "initial": "The first answer is looked up {}, which does not run here.",
    "options": "The list of answers is looked up {}, which does not run here. The answer can be typed.",
    "text": "The wording is made {}, which does not run here.",
    "least": "The smallest answer is worked out {}, which does not run here.",
    "most": "The largest answer is worked out {}, which does not run here.",
}


@dataclass(frozen=True, slots=True, eq=False)
class Wish:
    """One expression of one item in one role; `mentions` are the linkIds it can depend on, None for any.

    `item` is None for a rule of the form as a whole.
    """

    item: Item | None
    role: str
    expression: Expression
    mentions: frozenset[str] | None

    def can_change(self, changed: set[str] | None) -> bool:
        """Return whether changes in these items (None: everything is new) can change the result."""
        if not changed:
            return changed is None
        return self.mentions is None or not self.mentions.isdisjoint(changed)


_Asking = tuple[Node | None, Wish]


class Settling:
    """Settles one tree; `snapshot` gives the response as expressions see it."""

    def __init__(
        self, tree: Tree, evaluator: Evaluator, snapshot: Callable[[], Json], *, computes: bool
    ) -> None:
        self._tree = tree
        self._evaluator = evaluator
        self._snapshot = snapshot
        self._asking = Asking(tree.form)
        self._order = enabling_order(tree.form)
        wishes = list(self._wishes())
        self._initial = [wish for wish in wishes if wish.role == "initial"]
        deciding = ("enabled", "calculated", "options") if computes else ("enabled",)
        self._deciding = [wish for wish in wishes if wish.role in deciding]
        self._telling = [
            wish for wish in wishes if wish.role in ("text", "least", "most") or wish.role.startswith("rule ")
        ]
        self._late: set[Wish] = set()
        self._stopped: set[tuple[str, str]] = set()
        self.broken: dict[str, str] = {}
        self.warned: dict[str, str] = {}

    def populate(self, nodes: Sequence[Node]) -> None:
        """Give nodes that are new their first answers: stated ones, then those of initialExpression, once."""
        for node in nodes:
            mark_what_does_not_run(node)
            if node.item.initial and not node.answers and node.item.is_question:
                stated = node.item.initial if node.item.repeats else node.item.initial[:1]
                give(node, [_as_listed(node, answer) for answer in stated])
        self._tree.reindex()
        if not self._initial:
            return
        switch(self._tree, self._order, None)
        for _ in range(2):  # an initial answer may rest on another one
            new = set(nodes)
            asked = [(node, wish) for node, wish in self._askings(self._initial, None) if node in new]
            if not self._apply([(node, wish) for node, wish in asked if node is None or not node.answers]):
                break
            self._tree.reindex()

    def resume(self) -> None:
        """Go on with answers from before: nothing is filled in, a computed answer that was changed stays."""
        for node in self._tree.nodes():
            mark_what_does_not_run(node)

    def settle(self, changed: set[str] | None) -> None:
        """Work out everything that changes in these items can change; None stands for all of them."""
        seen = None if changed is None else self._with_above(changed)
        tries = MOST_TRIES if changed is None else 1
        late, self._late = frozenset(self._late), set()
        pending, held, moved = seen, late, list[tuple[Node, Wish]]()
        for _ in range(MOST_TURNS):
            switched = {node.item.link_id for node in switch(self._tree, self._order, pending)}
            pending = None if pending is None else pending | self._with_above(switched)
            seen = None if seen is None or pending is None else seen | pending
            due = self._askings(self._deciding, pending, held)
            if not due:
                break
            ready, held = self._ready(due)
            moved = self._apply(ready, tries)
            if any(node.item.children for node, _ in moved):
                self._tree.reindex()
            pending = self._with_above({node.item.link_id for node, _ in moved})
        else:
            self._stop(moved)
        self._apply(self._askings(self._telling, seen, late), tries)

    @property
    def is_behind(self) -> bool:
        """Whether the machine had no time for some formulas; `settle(set())` works them out."""
        return bool(self._late)

    def _ready(self, due: Sequence[_Asking]) -> tuple[Sequence[_Asking], frozenset[Wish]]:
        """Part what can be worked out now from what had better wait for it: a total waits for its parts."""
        moving = Counter[str]()
        for link_id in {wish.item.link_id for _, wish in due if wish.item and wish.role == "calculated"}:
            moving.update(self._with_above((link_id,)))
        held = frozenset(wish for _, wish in due if self._waits(wish, moving))
        ready = [asking for asking in due if asking[1] not in held]
        return (ready, held) if ready else (due, frozenset())

    def _waits(self, wish: Wish, moving: Counter[str]) -> bool:
        own = self._with_above((wish.item.link_id,)) if wish.item and wish.role == "calculated" else set()
        mentions = moving.keys() if wish.mentions is None else wish.mentions
        return any(moving[link_id] > (link_id in own) for link_id in mentions)

    def _stop(self, restless: Iterable[tuple[Node, Wish]]) -> None:
        """Take what never came to rest out of the game, and say so beside it."""
        for node, wish in restless:
            self._stopped.add((node.item.link_id, wish.role))
            for twin in self._tree.by_link[node.item.link_id]:
                twin.failures[wish.role] = IN_A_CIRCLE
                if wish.role == "enabled":
                    twin.enabled_by_expression = True
                elif wish.role == "calculated" and not twin.is_own:
                    give(twin, ())
        self._tree.reindex()
        switch(self._tree, self._order, None)

    def _askings(
        self, wishes: Iterable[Wish], changed: set[str] | None, held: frozenset[Wish] = frozenset()
    ) -> list[_Asking]:
        """Return what has to be worked out: each wish with each node that is asked and has it."""
        found: list[_Asking] = []
        for wish in wishes:
            if not wish.can_change(changed) and wish not in held:
                continue
            if wish.item is None:
                found.append((None, wish))
            elif (wish.item.link_id, wish.role) not in self._stopped:
                nodes = self._tree.by_link[wish.item.link_id]
                found += [(node, wish) for node in nodes if _is_due(node, wish.role)]
        return found

    def _apply(self, askings: Sequence[_Asking], tries: int = 1) -> list[tuple[Node, Wish]]:
        """Work these out and return those that changed something other expressions can see.

        What the machine had no time for is remembered, and worked out with the next answer.
        """
        moved = []
        waiting = list(askings)
        for _ in range(tries):
            if not waiting:
                break
            asked = [(node, wish.role, wish.expression.text) for node, wish in waiting]
            keys, asks = self._asking.asks(asked)
            outcomes = self._evaluator.evaluate(self._snapshot(), asks)
            late = []
            for (node, wish), key in zip(waiting, keys, strict=True):
                if outcomes[key].failure == Failure.NOT_THIS_TIME:
                    late.append((node, wish))
                if self._take(node, wish, outcomes[key]) and node is not None:
                    moved.append((node, wish))
            waiting = late
        self._late |= {wish for _, wish in waiting}
        return moved

    def _take(self, node: Node | None, wish: Wish, outcome: Outcome) -> bool:
        if node is None:
            _note_rule(self.broken, self.warned, wish, self._tree.form.constraints, outcome)
            return False
        node.failures.pop(wish.role, None)
        if outcome.failure:
            node.failures[wish.role] = f"The formula of this field {outcome.failure}."
        if wish.role.startswith("rule "):
            _note_rule(node.broken, node.warned, wish, node.item.constraints, outcome)
            return False
        return _TAKERS[wish.role](node, outcome)

    def _with_above(self, link_ids: Iterable[str]) -> set[str]:
        form = self._tree.form
        return {
            one.link_id
            for link_id in link_ids
            for one in (form.by_link[link_id], *form.above(form.by_link[link_id]))
        }

    def _wishes(self) -> Iterable[Wish]:
        form = self._tree.form
        for number, rule in enumerate(form.constraints):
            if rule.expression.can_run:
                mentions = self._asking.mentions(None, rule.expression.text)
                yield Wish(None, f"rule {number}", rule.expression, mentions)
        for item in form.by_link.values():
            roles = {
                **item.expressions,
                **{f"rule {n}": rule.expression for n, rule in enumerate(item.constraints)},
            }
            for role, expression in roles.items():
                if expression.can_run:
                    yield Wish(item, role, expression, self._asking.mentions(item, expression.text))


def mark_what_does_not_run(node: Node) -> None:
    """Say beside a node which of its expressions cannot run in this version."""
    for role, expression in node.item.expressions.items():
        if not expression.can_run:
            node.failures[role] = _NOT_RUN[role].format(language(expression))


def _as_listed(node: Node, answer: Answer) -> Answer:
    """Return a stated first answer as the list of options has it, with its weight."""
    return (answer_for(node.item, node.options, answer.value) if node.item.is_choice else None) or answer


def _is_due(node: Node, role: str) -> bool:
    if role == "enabled":
        return node.parent is None or node.parent.counts
    if role == "initial":
        return node.item.is_question and node.absent is None
    return node.counts


def _take_enabled(node: Node, outcome: Outcome) -> bool:
    before = node.enabled_by_expression
    # a rule that fails must not hide a question
    node.enabled_by_expression = bool(outcome.failure) or (
        bool(outcome.values) and outcome.values[0] is not False
    )
    return node.enabled_by_expression != before


def _take_answers(node: Node, outcome: Outcome) -> bool:
    if node.is_own or node.absent is not None:
        return False
    found = answers_for(node, outcome.values)
    if found is None:
        node.failures["calculated"] = DOES_NOT_FIT
        found = ()
    if found == node.answers:
        return False
    give(node, found)
    return True


def _take_initial(node: Node, outcome: Outcome) -> bool:
    found = answers_for(node, outcome.values) or ()
    if node.answers or not found:
        return False
    give(node, found)
    return True


def _take_options(node: Node, outcome: Outcome) -> bool:
    node.options = None if outcome.failure else options_for(node.item, outcome.values)
    return False


def _take_text(node: Node, outcome: Outcome) -> bool:
    spoken = [str(value) for value in outcome.values if isinstance(value, str)]
    node.words = " ".join(spoken) if spoken and not outcome.failure else None
    return False


def _take_least(node: Node, outcome: Outcome) -> bool:
    node.least = answer_for(node.item, (), outcome.values[0]) if outcome.values else node.item.bounds.least
    return False


def _take_most(node: Node, outcome: Outcome) -> bool:
    node.most = answer_for(node.item, (), outcome.values[0]) if outcome.values else node.item.bounds.most
    return False


_TAKERS: dict[str, Callable[[Node, Outcome], bool]] = {
    "enabled": _take_enabled,
    "calculated": _take_answers,
    "initial": _take_initial,
    "options": _take_options,
    "text": _take_text,
    "least": _take_least,
    "most": _take_most,
}


def _note_rule(
    broken: dict[str, str], warned: dict[str, str], wish: Wish, rules: Sequence[Constraint], outcome: Outcome
) -> None:
    """Remember whether a rule is broken; one whose result is unknown, because answers are missing, is not."""
    rule = rules[int(wish.role.removeprefix("rule "))]
    broken.pop(wish.role, None)
    warned.pop(wish.role, None)
    if not outcome.failure and outcome.values and outcome.values[0] is False:
        (warned if rule.is_warning else broken)[wish.role] = rule.words
