"""The answers of one questionnaire as a tree: one node for each time an item is asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from carecoord_desktop.common.words import Words
from carecoord_desktop.sdc.item import Form, Item, Option, Place
from carecoord_desktop.sdc.values import KINDS, Answer, has_shape

MOST_AT_FIRST = 20
"""How many times a group is laid out at first where its publisher wants many (minOccurs)."""


class AbsentReason(Words):
    """Why a question has no answer although somebody dealt with it."""

    DECLINED = "declined"
    UNABLE = "unable"
    NOT_PRIVATE = "not-asked-not-private"


@dataclass(eq=False, slots=True)
class Node:
    """One asking of one item.

    `nests` hold the nodes below: a group has one nest, a question one for each answer and always a first.
    `is_on` is its own condition, `counts` also that of everything it lies in. `computed` are results by
    role, `failures` words by role. `is_own` marks a computed answer that a person has changed.
    """

    item: Item
    parent: Node | None = None
    under: int = 0
    occurrence: int = 0
    place: Place = ()
    answers: tuple[Answer, ...] = ()
    nests: list[list[Node]] = field(default_factory=list)
    set_aside: list[tuple[Answer, list[Node]]] = field(default_factory=list)
    absent: AbsentReason | None = None
    note: str = ""
    answered_by: str = ""
    is_on: bool = True
    counts: bool = True
    is_own: bool = False
    options: tuple[Option, ...] | None = None
    words: str | None = None
    least: Answer | None = None
    most: Answer | None = None
    enabled_by_expression: bool = True
    broken: dict[str, str] = field(default_factory=dict)
    warned: dict[str, str] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)

    @property
    def state(self) -> tuple[object, ...]:
        """Everything that can change about the node itself, to be compared with how it was."""
        told = (*self.broken.values(), *self.warned.values()), tuple(self.failures.values())
        remarks = self.absent, self.note, self.answered_by
        return (
            self.place,
            self.answers,
            self.counts,
            remarks,
            self.words,
            self.options,
            self.least,
            self.most,
            told,
        )

    @property
    def valid_answers(self) -> tuple[Answer, ...]:
        """The answers that are of the right kind, whether they count or not."""
        if self.absent is not None or not self.answers:
            return ()
        return tuple(answer for answer in self.answers if fits(self.item, answer))

    @property
    def counting_answers(self) -> tuple[Answer, ...]:
        """The answers that conditions and expressions see: none of a node that is not asked."""
        return self.valid_answers if self.counts else ()

    @property
    def has_anything(self) -> bool:
        """Whether somebody or something left a trace here or below."""
        own = self.answers or self.absent or self.note or self.set_aside
        return bool(own) or any(child.has_anything for nest in self.nests for child in nest)

    def below(self) -> Iterator[Node]:
        """Yield the node and every node below it, in order."""
        yield self
        for nest in self.nests:
            for child in nest:
                yield from child.below()


def fits(item: Item, answer: Answer) -> bool:
    """Return whether an answer is of a kind that the item takes."""
    return answer.kind in KINDS.get(item.kind, ()) and has_shape(answer)


class Tree:
    """All nodes of one questionnaire being answered."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self._order = {link_id: number for number, link_id in enumerate(form.by_link)}
        self.tops: list[Node] = grown(form.items, None, 0)
        self.by_link: dict[str, list[Node]] = {}
        self.by_place: dict[Place, Node] = {}
        self.reindex()

    def nodes(self) -> Iterator[Node]:
        """Yield every node in the order of the form."""
        return iter(self.by_place.values())

    def reindex(self) -> None:
        """Count occurrences and places anew, after nodes came or went."""
        self.by_link = {link_id: [] for link_id in self.form.by_link}
        self.by_place = {}
        self._index(self.tops, ())

    def _index(self, nest: list[Node], above: Place) -> None:
        occurrence, before = 0, ""
        for node in nest:
            occurrence = occurrence + 1 if node.item.link_id == before else 0
            before = node.item.link_id
            node.occurrence = occurrence
            node.place = (*above, (node.item.link_id, occurrence))
            self.by_link[before].append(node)
            self.by_place[node.place] = node
            for number, inner in enumerate(node.nests):
                inside = node.place if node.item.is_group else (*above, (before, number))
                for child in inner:
                    child.under = number
                if inner:
                    self._index(inner, inside)

    def nearest(self, node: Node, link_id: str) -> Node | None:
        """Return the asking of `link_id` that a condition on `node` means; None where there is none.

        FHIR R4 enableWhen.question: the nearest one, an item that it lies in first, then what comes before,
        then what comes after; of repeated groups, that is first of all the one that the node lies in.
        """
        found = self.by_link.get(link_id, ())
        if len(found) < 2:
            return found[0] if found else None
        scope: Node | None = node
        while scope is not None:
            if scope.item.link_id == link_id:
                return scope
            scope = scope.parent
            inside = [one for one in found if scope is None or _lies_in(one, scope, node)]
            if inside:
                before = [one for one in inside if self._stands_before(one, node)]
                return before[-1] if before else inside[0]
        return None

    def _stands_before(self, one: Node, other: Node) -> bool:
        for mine, theirs in zip(one.place, other.place, strict=False):
            if mine != theirs:
                if mine[0] == theirs[0]:
                    return mine[1] < theirs[1]
                return self._order[mine[0]] < self._order[theirs[0]]
        return len(one.place) < len(other.place)

    def twins(self, node: Node) -> int:
        """Return how often the item of a node is asked in the same place."""
        if not node.item.is_repeating_group:
            return 1
        return sum(one.item is node.item for one in self.siblings(node))

    def siblings(self, node: Node) -> list[Node]:
        """Return the nest that a node lies in."""
        return self.tops if node.parent is None else node.parent.nests[node.under]


def _lies_in(one: Node, scope: Node, beside: Node) -> bool:
    """Return whether `one` lies in `scope`; under a question, below the same answer as `beside`."""
    if scope.item.is_group:
        above = one.parent
        while above is not None and above is not scope:
            above = above.parent
        return above is scope
    lowest = one
    while lowest.parent is not None and lowest.parent is not scope:
        lowest = lowest.parent
    mine = beside
    while mine.parent is not None and mine.parent is not scope:
        mine = mine.parent
    return lowest.parent is scope and lowest.under == mine.under


def grown(items: Sequence[Item], parent: Node | None, under: int) -> list[Node]:
    """Return new nodes for these items and everything below them, each once or as often as it must be."""
    nest = []
    for item in items:
        times = min(item.bounds.fewest or 1, MOST_AT_FIRST) if item.is_group and item.repeats else 1
        nest += [new_node(item, parent, under) for _ in range(max(times, 1))]
    return nest


def new_node(item: Item, parent: Node | None, under: int) -> Node:
    """Return a node nobody has answered yet, with nodes for everything below it."""
    node = Node(item, parent, under, options=item.options, least=item.bounds.least, most=item.bounds.most)
    node.nests = [grown(item.children, node, 0)]
    return node


def give(node: Node, answers: Sequence[Answer]) -> None:
    """Answer a node; what was answered below an answer stays with it, and comes back when it does."""
    if not node.item.children:
        node.answers = tuple(answers)
        return
    kept = list(zip(node.answers, node.nests, strict=False)) + node.set_aside
    free = [node.nests[0]] if not node.answers else []
    nests: list[list[Node] | None] = []
    for answer in answers:
        match = next((pair for pair in kept if pair[0] == answer), None)
        if match is not None:
            kept.remove(match)
        nests.append(match[1] if match else None)
    if len(answers) == 1 and nests == [None] and len(node.answers) == 1:
        # one answer corrected into another: what lies below it is about the same thing
        nests = [node.nests[0]]
        kept = [pair for pair in kept if pair[1] is not node.nests[0]]
    for number, nest in enumerate(nests):
        if nest is None:
            nests[number] = free.pop() if free else grown(node.item.children, node, number)
    if not nests:
        nests = [node.nests[0]]
        kept = [pair for pair in kept if pair[1] is not node.nests[0]]
    node.answers = tuple(answers)
    node.nests = [nest for nest in nests if nest is not None]
    node.set_aside = [pair for pair in kept if any(child.has_anything for child in pair[1])]
