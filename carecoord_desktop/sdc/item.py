"""The parts of a form as published: items, their options, conditions, expressions and bounds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from carecoord_desktop.sdc.extensions import Json
from carecoord_desktop.sdc.values import Answer
from carecoord_desktop.sdc.wording import Wording

Place = tuple[tuple[str, int], ...]
"""The way to one item: (linkId, occurrence from 0) pairs from the root, through groups and answers."""

GROUP, DISPLAY, QUESTION = "group", "display", "question"
CHOICE, OPEN_CHOICE = "choice", "open-choice"

FHIRPATH = "text/fhirpath"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that can be chosen; `weight` is its ordinalValue or itemWeight, None where it has none."""

    answer: Answer
    words: Wording
    prefix: str = ""
    weight: Decimal | None = None
    is_exclusive: bool = False
    is_selected_at_first: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """One enableWhen: the question it looks at, the operator, and what to compare with."""

    question: str
    operator: str
    expected: Answer


@dataclass(frozen=True, slots=True)
class Expression:
    """Something to work out; `language` other than FHIRPath cannot run here."""

    text: str
    language: str = FHIRPATH
    name: str = ""

    @property
    def can_run(self) -> bool:
        """Whether this version of CareCoord can work it out."""
        return self.language == FHIRPATH and bool(self.text)


@dataclass(frozen=True, slots=True)
class Constraint:
    """A rule that the answers have to keep, with the publisher's words for when they do not."""

    key: str
    expression: Expression
    words: str
    is_warning: bool = False


@dataclass(frozen=True, slots=True)
class Bounds:
    """What an answer has to keep to; None and "" stand for no bound. Sizes in bytes."""

    least: Answer | None = None
    most: Answer | None = None
    shortest: int | None = None
    longest: int | None = None
    decimal_places: int | None = None
    fewest: int | None = None
    most_often: int | None = None
    pattern: str = ""
    pattern_words: str = ""
    largest_bytes: Decimal | None = None
    mime_types: tuple[str, ...] = ()
    resource_types: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Units:
    """In what a quantity or a number is measured: codings; `value_set` names a published list of units."""

    only: Mapping[str, Json] | None = None
    options: tuple[Mapping[str, Json], ...] = ()
    value_set: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """How the publisher wants an item shown; the window follows where it can.

    `controls` are itemControl codes ("drop-down", "slider", "page"); `choice_columns` name parts of an
    option; `disabled` is "protected" where an item that is not asked stays visible.
    """

    controls: tuple[str, ...] = ()
    orientation: str = ""
    collapsible: str = ""
    category: str = ""
    entry_format: str = ""
    slider_step: int | None = None
    support_links: tuple[str, ...] = ()
    terminology_servers: tuple[str, ...] = ()
    disabled: str = ""


@dataclass(frozen=True, eq=False, slots=True)
class Item:
    """One item of a form; two items are equal only if they are the same one.

    `expressions` are by role: enabled, calculated, initial, options, text, least, most. `number` counts
    as a paper form would ("3.2"); `help` are the texts that explain it; `options` is None where no list is
    at hand, which is not the same as an empty list.
    """

    link_id: str
    kind: str
    words: Wording
    number: str = ""
    prefix: str = ""
    short_words: Wording = field(default_factory=Wording)
    codes: tuple[Mapping[str, Json], ...] = ()
    parent: str = ""
    children: tuple[Item, ...] = ()
    help: tuple[Wording, ...] = ()
    is_required: bool = False
    repeats: bool = False
    is_read_only: bool = False
    is_hidden: bool = False
    needs_signature: bool = False
    conditions: tuple[Condition, ...] = ()
    needs_all_conditions: bool = False
    options: tuple[Option, ...] | None = None
    value_set: str = ""
    initial: tuple[Answer, ...] = ()
    expressions: Mapping[str, Expression] = field(default_factory=dict)
    variables: tuple[Expression, ...] = ()
    constraints: tuple[Constraint, ...] = ()
    bounds: Bounds = field(default_factory=Bounds)
    units: Units = field(default_factory=Units)
    look: Look = field(default_factory=Look)

    @property
    def is_group(self) -> bool:
        """Whether it holds other items and no answer."""
        return self.kind == GROUP

    @property
    def is_repeating_group(self) -> bool:
        """Whether the whole group can be asked again."""
        return self.kind == GROUP and self.repeats

    @property
    def is_question(self) -> bool:
        """Whether it can be answered; the abstract type "question" cannot."""
        return self.kind not in (GROUP, DISPLAY, QUESTION)

    @property
    def is_choice(self) -> bool:
        """Whether its answers are chosen from a list."""
        return self.kind in (CHOICE, OPEN_CHOICE)

    def everything(self) -> Iterator[Item]:
        """Yield the item and all items below it, in the order of the form."""
        yield self
        for child in self.children:
            yield from child.everything()


@dataclass(frozen=True, eq=False, slots=True)
class Form:
    """A questionnaire as published. `raw` is its JSON, `limits` say in words what cannot run here."""

    url: str
    version: str
    title: Wording
    status: str
    items: tuple[Item, ...]
    by_link: Mapping[str, Item]
    variables: tuple[Expression, ...]
    constraints: tuple[Constraint, ...]
    codes: tuple[Mapping[str, Json], ...]
    languages: tuple[str, ...]
    limits: tuple[str, ...]
    effective: tuple[str, str]
    needs_signature: bool
    raw: Mapping[str, Json]

    def above(self, item: Item) -> Iterator[Item]:
        """Yield the items that `item` lies in, the nearest first."""
        while item.parent:
            item = self.by_link[item.parent]
            yield item
