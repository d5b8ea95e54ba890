"""What a screen or a paper shows of a questionnaire: rows in order, progress, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from carecoord_desktop.sdc.checking import FitsPattern, needs_fewest, not_compared, wrong_with_answers
from carecoord_desktop.sdc.item import Form, Item, Option, Place
from carecoord_desktop.sdc.tree import AbsentReason, Node, Tree
from carecoord_desktop.sdc.values import Answer

REQUIRED = "This has to be answered before signing."


@dataclass(frozen=True, slots=True)
class ShownOption:
    """One answer to choose from, worded in the language of the interview."""

    answer: Answer
    words: str
    prefix: str
    option: Option


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the interview.

    `answers` are shown whether they count or not. `problem` stands beside the answer until it is mended,
    `warning` does not keep anybody from signing, `failure` says which part of the form does not run here.
    `is_enabled` is false only where the publisher wants an item that is not asked to stay visible.
    `can_add` and `can_remove` are about one more asking of a repeating group, or one asking less.
    """

    place: Place
    item: Item
    depth: int
    section: str
    number: str
    text: str
    help: str
    answers: tuple[Answer, ...]
    options: tuple[ShownOption, ...]
    is_required: bool
    is_read_only: bool
    is_answered: bool
    is_repeatable: bool
    is_enabled: bool
    can_add: bool
    can_remove: bool
    absent: AbsentReason | None
    note: str
    answered_by: str
    problem: str
    warning: str
    failure: str

    @property
    def is_askable(self) -> bool:
        """Whether somebody can answer it; computed and protected fields are shown only."""
        return self.item.is_question and self.is_enabled and not self.is_read_only and not self.is_computed

    @property
    def is_computed(self) -> bool:
        """Whether its answer is worked out; unless it is read-only, a person may still change it."""
        formula = self.item.expressions.get("calculated")
        return formula is not None and formula.can_run


@dataclass(frozen=True, slots=True)
class RowProblem:
    """One thing to mend; `place` is () where the form as a whole is concerned."""

    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class SectionProgress:
    """How far one section is: questions answered, or dealt with otherwise, of those asked."""

    title: str
    answered: int
    askable: int
    place: Place


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the interview is."""

    answered: int
    askable: int
    sections: tuple[SectionProgress, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """The places whose rows look different now, those that appeared, and those that are gone."""

    places: frozenset[Place] = frozenset()
    came: frozenset[Place] = frozenset()
    went: frozenset[Place] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.places or self.came or self.went)


def shown_nodes(tree: Tree) -> Iterator[tuple[Node, int]]:
    """Yield what is to be shown, in order, each with its depth: what is asked and not hidden."""
    yield from _shown(tree.tops, 0)


def section_titles(form: Form) -> dict[str, Item]:
    """Return for each linkId the section it lies in: a group at the top, or right under a single group."""
    top = form.items
    if len(top) == 1 and top[0].is_group and any(child.is_group for child in top[0].children):
        top = top[0].children
    return {item.link_id: section for section in top if section.is_group for item in section.everything()}


def row_of(
    node: Node, depth: int, section: Item | None, language: str, twins: int, fits_pattern: FitsPattern
) -> Row:
    """Return the row of a node; `twins` is how often its group is asked in the same place."""
    item = node.item
    wrong = [*wrong_with_answers(node, fits_pattern), *node.broken.values()] if node.counts else []
    is_group_again = item.is_repeating_group
    most = item.bounds.most_often
    return Row(
        place=node.place,
        item=item,
        depth=depth,
        section=section.words.spoken(language) if section is not None else "",
        number=item.number,
        text=node.words if node.words is not None else item.words.spoken(language),
        help="\n".join(words.spoken(language) for words in item.help),
        answers=node.answers,
        options=tuple(
            ShownOption(option.answer, option.words.spoken(language), option.prefix, option)
            for option in node.options or ()
        ),
        is_required=item.is_required,
        is_read_only=item.is_read_only or not node.counts,
        is_answered=bool(node.answers) or node.absent is not None,
        is_repeatable=item.repeats,
        is_enabled=node.counts,
        can_add=is_group_again and (most is None or twins < most),
        can_remove=is_group_again and twins > max(item.bounds.fewest or 1, 1),
        absent=node.absent,
        note=node.note,
        answered_by=node.answered_by,
        problem="\n".join(wrong),
        warning="\n".join(node.warned.values()),
        failure="\n".join(dict.fromkeys((*node.failures.values(), *not_compared(node, fits_pattern)))),
    )


def missing(tree: Tree) -> Iterator[RowProblem]:
    """Yield the required questions that nobody has dealt with."""
    for node in tree.nodes():
        if (
            not (node.counts and node.item.is_required)
            or _is_out_of_sight(node)
            or _lies_in_empty_repeat(node)
        ):
            continue
        if node.item.is_group:
            siblings = tree.siblings(node)
            dealt = sum(one.item is node.item and _is_dealt_with(one) for one in siblings)
            if node.occurrence == 0 and dealt < needs_fewest(node.item):
                yield RowProblem(node.place, REQUIRED)
        elif node.item.is_question and node.absent is None:
            short = needs_fewest(node.item) - len(node.valid_answers)
            if short > 0 and not node.item.is_read_only:
                words = f"{needs_fewest(node.item)} answers are needed." if node.valid_answers else REQUIRED
                yield RowProblem(node.place, words)


def progress_of(rows: Iterable[Row]) -> Progress:
    """Return how far these rows are."""
    counts: dict[str, tuple[int, int, Place]] = {}
    for row in rows:
        if row.is_askable:
            answered, askable, first = counts.get(row.section, (0, 0, row.place))
            counts[row.section] = answered + row.is_answered, askable + 1, first
    sections = tuple(
        SectionProgress(title, answered, askable, first)
        for title, (answered, askable, first) in counts.items()
    )
    return Progress(sum(one.answered for one in sections), sum(one.askable for one in sections), sections)


def _shown(nest: list[Node], depth: int) -> Iterator[tuple[Node, int]]:
    for node in nest:
        if node.item.is_hidden or not (node.counts or node.item.look.disabled == "protected"):
            continue
        yield node, depth
        for inner in node.nests:
            yield from _shown(inner, depth + 1)


def _is_dealt_with(node: Node) -> bool:
    return any(bool(one.counting_answers) or (one.counts and one.absent is not None) for one in node.below())


def _is_out_of_sight(node: Node) -> bool:
    """Return whether nobody can see a node, so that nobody can be asked to answer it."""
    one: Node | None = node
    while one is not None and not one.item.is_hidden:
        one = one.parent
    return one is not None


def _lies_in_empty_repeat(node: Node) -> bool:
    """Return whether a node lies in an asking of an optional repeating group that nobody has begun."""
    above = node.parent
    while above is not None:
        if above.item.is_group and above.item.repeats and not above.item.is_required:
            return not _is_dealt_with(above)
        above = above.parent
    return False
