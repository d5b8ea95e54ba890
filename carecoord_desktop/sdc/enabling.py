"""Which items are asked: enableWhen in all its operators, settled in the order in which conditions depend."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from carecoord_desktop.sdc.item import Condition, Form, Item
from carecoord_desktop.sdc.tree import Node, Tree
from carecoord_desktop.sdc.values import Answer, are_equal, order_of

MOST_SWEEPS = 16
IN_A_CIRCLE = "The rules that show this question go in a circle, so it is always shown."

_ORDERS = {">": (1,), "<": (-1,), ">=": (0, 1), "<=": (-1, 0)}


@dataclass(frozen=True, slots=True)
class EnablingOrder:
    """The items with conditions, in the order to look at them.

    `first` can be settled one by one, `knot` wait for each other, `last` wait for the knot. `watched` are
    the items whose answers or state decide about an item with a condition.
    """

    first: tuple[Item, ...]
    knot: tuple[Item, ...]
    last: tuple[Item, ...]
    watched: Mapping[str, frozenset[str]]


def enabling_order(form: Form) -> EnablingOrder:
    """Return in which order the conditions of a form have to be looked at."""
    conditional = {item.link_id: item for item in form.by_link.values() if _has_condition(item)}
    watched = {link_id: _watched(form, item) for link_id, item in conditional.items()}
    waits_for = {link_id: set(others & conditional.keys()) for link_id, others in watched.items()}
    first = _peeled(waits_for)
    waited_by: dict[str, set[str]] = {link_id: set() for link_id in waits_for}
    for link_id, others in waits_for.items():
        for other in others & waits_for.keys():
            waited_by[other].add(link_id)
    last = _peeled(waited_by)
    return EnablingOrder(
        tuple(conditional[link_id] for link_id in first),
        tuple(conditional[link_id] for link_id in waits_for if link_id in waited_by),
        tuple(conditional[link_id] for link_id in reversed(last)),
        watched,
    )


def switch(tree: Tree, order: EnablingOrder, changed: set[str] | None) -> set[Node]:
    """Switch every node on or off by the answers, and return those whose counting changed.

    Looks only at what `changed` items can change, with all they lie in; None stands for all items.
    """
    moved = None if changed is None else set(changed)
    switched = _switch_items(tree, order.first, order, moved)
    if moved is None or any(_can_change(item, order, moved) for item in order.knot):
        _switch_knot(tree, order.knot)
        switched |= bool(order.knot)
        if moved is not None:
            moved |= {item.link_id for item in order.knot}
    switched |= _switch_items(tree, order.last, order, moved)
    counted: set[Node] = set()
    if moved is None or switched or any(tree.form.by_link[link_id].children for link_id in moved):
        _count(tree.tops, True, counted)
    return counted


def is_met(tree: Tree, node: Node, condition: Condition) -> bool:
    """Return whether one condition holds for a node, by the nearest asking of its question."""
    asked = tree.nearest(node, condition.question)
    if asked is None:
        return True  # a condition on a question that does not exist must not hide anything
    return holds(condition, asked.valid_answers if _counts(asked) else (), is_absent=asked.absent is not None)


def holds(condition: Condition, answers: Iterable[Answer], *, is_absent: bool = False) -> bool:
    """Return whether a condition holds for these answers (FHIR R4 questionnaire-enable-operator).

    "!=" holds if no answer equals, so also without any; the others need one answer. A question that was
    declined has no answer, which only `exists = false` may rest on.
    """
    given, operator, expected = tuple(answers), condition.operator, condition.expected
    if operator == "exists":
        return bool(given) == (expected.value is True)
    if is_absent:
        return False
    if operator == "=":
        return any(are_equal(answer, expected) for answer in given)
    if operator == "!=":
        return not any(are_equal(answer, expected) for answer in given)
    wanted = _ORDERS.get(operator, ())
    return any(order_of(answer, expected) in wanted for answer in given)


def _switch_items(tree: Tree, items: tuple[Item, ...], order: EnablingOrder, moved: set[str] | None) -> bool:
    """Switch these items one after the other, add those that changed to `moved`; return whether any did."""
    switched = False
    for item in items:
        if _can_change(item, order, moved) and _switch_item(tree, item):
            switched = True
            if moved is not None:
                moved.add(item.link_id)
    return switched


def _can_change(item: Item, order: EnablingOrder, moved: set[str] | None) -> bool:
    return moved is None or item.link_id in moved or not moved.isdisjoint(order.watched[item.link_id])


def _switch_item(tree: Tree, item: Item) -> bool:
    """Switch all askings of an item; return whether one of them changed."""
    changed = False
    for node in tree.by_link[item.link_id]:
        is_on = node.enabled_by_expression and _own_conditions_hold(tree, node)
        changed |= is_on != node.is_on
        node.is_on = is_on
    return changed


def _own_conditions_hold(tree: Tree, node: Node) -> bool:
    conditions = node.item.conditions
    if not conditions:
        return True
    met = (is_met(tree, node, condition) for condition in conditions)
    return all(met) if node.item.needs_all_conditions else any(met)


def _switch_knot(tree: Tree, knot: tuple[Item, ...]) -> None:
    """Settle items that wait for each other, from all shown on; what never comes to rest stays shown.

    Starting anew each time makes the result depend on the answers alone, not on the order they came in.
    """
    for item in knot:
        for node in tree.by_link[item.link_id]:
            node.is_on = True
            node.failures.pop("circle", None)
    restless: tuple[Item, ...] = knot
    for _ in range(MOST_SWEEPS):
        restless = tuple(item for item in knot if _switch_item(tree, item))
        if not restless:
            return
    for item in restless:
        for node in tree.by_link[item.link_id]:
            node.is_on = True
            node.failures["circle"] = IN_A_CIRCLE


def _count(nest: list[Node], above: bool, changed: set[Node]) -> None:
    for node in nest:
        counts = above and node.is_on
        if counts != node.counts:
            node.counts = counts
            changed.add(node)
        inside = counts and (node.item.is_group or bool(node.counting_answers) or not node.item.is_question)
        for inner in node.nests:
            _count(inner, inside, changed)


def _counts(node: Node) -> bool:
    """Return whether a node counts as things stand in the middle of switching."""
    one: Node | None = node
    while one is not None:
        if not one.is_on:
            return False
        above = one.parent
        if above is not None and above.item.is_question and not above.valid_answers:
            return False
        one = above
    return True


def _has_condition(item: Item) -> bool:
    return bool(item.conditions) or "enabled" in item.expressions


def _watched(form: Form, item: Item) -> frozenset[str]:
    """Return the items that decide about this one: those it asks about, and what they lie in."""
    asked = (form.by_link.get(condition.question) for condition in item.conditions)
    return frozenset(above.link_id for one in asked if one is not None for above in (one, *form.above(one)))


def _peeled(waits_for: dict[str, set[str]]) -> list[str]:
    """Take out of `waits_for`, and return in order, all that wait for nothing that is left."""
    taken: list[str] = []
    waited_by: dict[str, list[str]] = {}
    left = {link_id: len(others & waits_for.keys()) for link_id, others in waits_for.items()}
    for link_id, others in waits_for.items():
        for other in others:
            waited_by.setdefault(other, []).append(link_id)
    ready = [link_id for link_id, count in left.items() if count == 0]
    while ready:
        link_id = ready.pop()
        taken.append(link_id)
        del waits_for[link_id]
        for waiting in waited_by.get(link_id, ()):
            left[waiting] -= 1
            if left[waiting] == 0:
                ready.append(waiting)
    return taken
