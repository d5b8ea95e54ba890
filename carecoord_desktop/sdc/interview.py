"""One questionnaire being answered: its rows, its answers, what to mend, and the response."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from carecoord_desktop.sdc.expressions import Evaluator
from carecoord_desktop.sdc.extensions import Json
from carecoord_desktop.sdc.fitting import answer_for
from carecoord_desktop.sdc.item import Form, Item, Place
from carecoord_desktop.sdc.response import heading_of, load, response_of
from carecoord_desktop.sdc.rows import (
    Changed,
    Progress,
    Row,
    RowProblem,
    missing,
    progress_of,
    row_of,
    section_titles,
    shown_nodes,
)
from carecoord_desktop.sdc.settling import Settling
from carecoord_desktop.sdc.tree import AbsentReason, Node, Tree, give, new_node
from carecoord_desktop.sdc.values import KINDS, Answer

__all__ = ["AbsentReason", "Changed", "Interview", "Progress", "Row", "RowProblem"]


class NotAskedHere(LookupError):
    """A place that this questionnaire does not have, or where this cannot be done."""


class Interview:
    """The state of one questionnaire being answered.

    `response` is an earlier QuestionnaireResponse to go on with; without one, first answers are filled in.
    `computes` is false where a finished response is looked at: nothing in it is worked out again.
    `answered_by` is who answers from now on, kept beside each answer.
    """

    def __init__(
        self,
        form: Form,
        evaluator: Evaluator,
        *,
        response: Json | None = None,
        language: str = "",
        answered_by: str = "",
        computes: bool = True,
    ) -> None:
        self.form = form
        self.answered_by = answered_by
        self.unplaced: list[Json] = []
        self._evaluator = evaluator
        self._language = language
        self._tree = Tree(form)
        self._heading: Mapping[str, Json] = {}
        self._sections = section_titles(form)
        self._fits: dict[tuple[str, str], bool | None] = {}
        self._rows: dict[Place, Row] = {}
        self._drawn: dict[Node, tuple[object, Row]] = {}
        self._settling = Settling(self._tree, evaluator, self.response, computes=computes)
        self._start(response)

    def rows(self) -> Sequence[Row]:
        """Return what is to be shown now, in order: what is asked and not hidden."""
        return tuple(self._rows.values())

    def row(self, place: Place) -> Row | None:
        """Return the row at a place, None where nothing is shown."""
        return self._rows.get(place)

    def answer(self, place: Place, values: Iterable[Answer | Json]) -> Changed:
        """Answer a question with none, one or several values; what does not fit is kept and said so.

        Raises:
            NotAskedHere: if there is no such question.
        """
        node = self._question(place)
        answers = [self._as_answer(node, value) for value in values]
        node.absent = None
        node.is_own = "calculated" in node.item.expressions and bool(answers)
        node.answered_by = self.answered_by if answers else ""
        give(node, answers)
        if node.item.children:
            self._tree.reindex()
        return self._settled(node)

    def absent(self, place: Place, reason: AbsentReason | None) -> Changed:
        """Say why there is no answer; an earlier answer is kept but does not count while this stands.

        Raises:
            NotAskedHere: if there is no such question.
        """
        node = self._question(place)
        node.absent = reason
        node.answered_by = self.answered_by if reason is not None or node.answers else ""
        return self._settled(node)

    def note(self, place: Place, text: str) -> Changed:
        """Keep a note beside an item; "" takes it away.

        Raises:
            NotAskedHere: if there is no such item.
        """
        self._node(place).note = text.strip()
        return self._redrawn()

    def add(self, place: Place) -> Changed:
        """Ask a repeating group once more, after the asking at `place`.

        Raises:
            NotAskedHere: if it does not repeat, or not any more.
        """
        node = self._node(place)
        nest = self._tree.siblings(node)
        most = node.item.bounds.most_often
        if not node.item.is_repeating_group or (most is not None and self._tree.twins(node) >= most):
            raise NotAskedHere(place)
        new = new_node(node.item, node.parent, node.under)
        nest.insert(nest.index(node) + 1, new)
        self._tree.reindex()
        self._settling.populate(list(new.below()))
        return self._settled(new)

    def remove(self, place: Place) -> Changed:
        """Take away one asking of a repeating group, with everything answered in it.

        Raises:
            NotAskedHere: if it is the only one, or the publisher wants as many.
        """
        node = self._node(place)
        fewest = max(node.item.bounds.fewest or 1, 1)
        if not node.item.is_repeating_group or self._tree.twins(node) <= fewest:
            raise NotAskedHere(place)
        self._tree.siblings(node).remove(node)
        self._tree.reindex()
        self._settling.settle({one.item.link_id for one in node.below()})
        return self._redrawn()

    @property
    def is_behind(self) -> bool:
        """Whether a busy machine had no time for some formulas; their rows say so until `catch_up`."""
        return self._settling.is_behind

    def catch_up(self) -> Changed:
        """Work out what there was no time for; a window calls this when nobody is typing."""
        self._settling.settle(set())
        return self._redrawn()

    def progress(self) -> Progress:
        """Return how many of the questions asked now are answered or otherwise dealt with, by section."""
        return progress_of(self._rows.values())

    def problems(self, *, to_sign: bool) -> Sequence[RowProblem]:
        """Return what to mend, in order; a missing answer is a problem only for who is about to sign."""
        found = [RowProblem(place, row.problem) for place, row in self._rows.items() if row.problem]
        if to_sign:
            found += missing(self._tree)
            found += [RowProblem((), words) for words in self._settling.broken.values()]
            order = {place: number for number, place in enumerate(self._tree.by_place)}
            found.sort(key=lambda problem: order.get(problem.place, -1))
        return found

    def response(self) -> dict[str, Json]:
        """Return the answers that count as a FHIR R4 QuestionnaireResponse."""
        return response_of(self._tree, self._heading)

    def everything(self) -> dict[str, Json]:
        """Return the response for a draft: with answers that are not asked for at the moment as well."""
        return response_of(self._tree, self._heading, keeps_all=True, unplaced=self.unplaced)

    def hidden(self) -> Sequence[str]:
        """Return the linkIds of questions and groups that are not asked now."""
        by_link = self._tree.by_link.items()
        return [link_id for link_id, nodes in by_link if nodes and not any(node.counts for node in nodes)]

    def answered_though_not_asked(self) -> Sequence[str]:
        """Return the linkIds of questions that have an answer which does not count, as they are not asked."""
        nodes = (node for node in self._tree.nodes() if node.answers and not node.counts)
        return list(dict.fromkeys(node.item.link_id for node in nodes))

    def set_language(self, language: str) -> Changed:
        """Word everything in another language, where the form has it."""
        self._language = language
        return self._redrawn()

    def next_place(self) -> Place | None:
        """Return the first question nobody has dealt with, None when all are."""
        rows = self._rows.values()
        return next((row.place for row in rows if row.is_askable and not row.is_answered), None)

    def _start(self, response: Json | None) -> None:
        if response is not None:
            self.unplaced = load(self._tree, response)
            self._heading = heading_of(response, self.form)
            self._settling.resume()
        else:
            self._settling.populate(list(self._tree.nodes()))
        self._settling.settle(None)
        self._redrawn()

    def _settled(self, node: Node) -> Changed:
        self._settling.settle({one.item.link_id for one in node.below()})
        return self._redrawn()

    def _redrawn(self) -> Changed:
        """Build the rows anew and return what differs from those shown before."""
        self._fits = {asked: fits for asked, fits in self._fits.items() if fits is not None}
        before, now = self._rows, {}
        for node, depth in shown_nodes(self._tree):
            section = self._sections.get(node.item.link_id)
            twins = self._tree.twins(node)
            state = (self._language, twins, node.state)
            known = self._drawn.get(node)
            if known is None or known[0] != state:
                row = row_of(node, depth, section, self._language, twins, self._fits_pattern)
                known = self._drawn[node] = (state, row)
            now[node.place] = known[1]
        self._rows = now
        same = before.keys() & now.keys()
        return Changed(
            frozenset(place for place in same if before[place] is not now[place]),
            frozenset(now.keys() - same),
            frozenset(before.keys() - same),
        )

    def _fits_pattern(self, pattern: str, text: str) -> bool | None:
        key = pattern, text
        if key not in self._fits:
            self._fits[key] = self._evaluator.matches(pattern, text)
        return self._fits[key]

    def _as_answer(self, node: Node, value: Answer | Json) -> Answer:
        if isinstance(value, Answer):
            return value
        fitting = answer_for(node.item, node.options, value)
        return fitting or Answer(_kind_of(node.item, value), value)

    def _node(self, place: Place) -> Node:
        if (node := self._tree.by_place.get(place)) is None:
            raise NotAskedHere(place)
        return node

    def _question(self, place: Place) -> Node:
        node = self._node(place)
        if not node.item.is_question:
            raise NotAskedHere(place)
        return node


def _kind_of(item: Item, value: Json) -> str:
    """Return how to keep a value that does not fit, so that it can be mended."""
    if isinstance(value, bool):
        return "valueBoolean"
    if isinstance(value, str):
        return "valueString"
    return KINDS[item.kind][0]
