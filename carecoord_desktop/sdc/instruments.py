"""The instruments we know, as dated data: their codes, what answers are worth, what a total means."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from carecoord_desktop.common.resources import resource
from carecoord_desktop.sdc.wording import Wording

SUM, COUNT = "sum", "count"


@dataclass(frozen=True, slots=True)
class Scale:
    """What the answers of one question are worth.

    `points` by answer code; `worth` are the points in the publisher's order; `keeps_order` says that a file
    without usable points may be read by the order of its answers.
    """

    points: Mapping[str, Decimal]
    worth: tuple[Decimal, ...]
    keeps_order: bool


@dataclass(frozen=True, slots=True)
class Band:
    """One step of a total: it holds from `start` up to the next band."""

    start: Decimal
    id: str
    label: Wording


@dataclass(frozen=True, slots=True)
class Bands:
    """What totals mean from a date on. `positive_from` by sex, with "any" for everyone else."""

    effective_from: date
    source: str
    steps: tuple[Band, ...]
    positive_from: Mapping[str, Decimal]
    positive_to: Decimal | None

    def band(self, value: Decimal, sex: str) -> Band | None:
        """Return the band of a total; without bands the side of the cut-off, None without either."""
        if self.steps:
            return next((step for step in reversed(self.steps) if value >= step.start), None)
        positive = self.is_positive(value, sex)
        return None if positive is None else limit_bands()[positive]

    def is_positive(self, value: Decimal, sex: str) -> bool | None:
        """Return whether a total calls for action; None for an instrument without a cut-off."""
        if self.positive_to is not None:
            return value <= self.positive_to
        limit = self.positive_from.get(sex, self.positive_from.get("any"))
        return None if limit is None else value >= limit


@dataclass(frozen=True, slots=True)
class Skip:
    """The author's own skip rule: when these questions count zero, those were rightly not asked."""

    zero: tuple[str, ...]
    skipped: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScoreRule:
    """How one score comes about: a sum of points, or a count of the answers in `counted`."""

    name: str
    loinc: str
    kind: str
    items: tuple[str, ...]
    scales: tuple[Scale, ...]
    counted: Mapping[str, frozenset[str]]
    optional: frozenset[str]
    low: Decimal
    high: Decimal
    editions: tuple[Bands, ...]
    follow_up: str
    coded: tuple[str, str]
    skips: tuple[Skip, ...]

    def bands(self, on: date) -> Bands | None:
        """Return the edition in force on a day, None before the first."""
        return next((one for one in reversed(self.editions) if one.effective_from <= on), None)


@dataclass(frozen=True, slots=True)
class Instrument:
    """One instrument: what a form that holds it carries (LOINC panel, address, name), its scores, its terms.

    `within` names a longer instrument that contains this one and then speaks for it.
    """

    id: str
    name: str
    about: Wording
    panel: str
    form: str
    named: str
    within: str
    license: str
    where: str
    scores: tuple[ScoreRule, ...]


@dataclass(frozen=True, slots=True)
class SafetyRule:
    """A question whose answer opens a safety protocol unless it is one of `unless` or worth no point."""

    form: str
    item: str
    unless: frozenset[str]
    protocol: str
    words: Wording


@cache
def instruments() -> tuple[Instrument, ...]:
    """Return every instrument we know, ours included."""
    return tuple(one for table, scales in _tables() for one in _instruments(table, scales))


def name_of_panel(code: str) -> str:
    """Return what the instrument of a LOINC panel is called; the code itself if none is known."""
    return next((one.name for one in instruments() if one.panel == code), code)


@cache
def safety_rules() -> tuple[SafetyRule, ...]:
    """Return the questions whose answer opens a safety protocol, whatever the total."""
    return tuple(
        SafetyRule(
            row.get("form", ""),
            row["item"],
            frozenset(row["unless"]),
            row["protocol"],
            Wording(row["en"], (("es", row["es"]),)),
        )
        for table, _ in _tables()
        for row in table.get("safety", ())
    )


@cache
def limit_bands() -> Mapping[bool, Band]:
    """Return what the two sides of a cut-off are called where an instrument names no bands."""
    [sides] = [table["limit"] for table, _ in _tables() if "limit" in table]
    named = {True: sides["reached"], False: sides["below"]}
    return {
        side: Band(Decimal(0), row["id"], Wording(row["en"], (("es", row["es"]),)))
        for side, row in named.items()
    }


@cache
def declined_answers() -> frozenset[str]:
    """Return the LOINC answer codes that are a refusal, such as "I choose not to answer this question"."""
    return frozenset(code for table, _ in _tables() for code in table.get("declined", ()))


@cache
def _tables() -> tuple[tuple[dict[str, Any], dict[str, Scale]], ...]:
    read = []
    for name in ("instruments.toml", "own_forms.toml"):
        table = tomllib.loads(resource("instruments", name).read_text(encoding="utf-8"))
        read.append((table, {key: _scale(row) for key, row in table["scales"].items()}))
    return tuple(read)


def _scale(row: dict[str, Any]) -> Scale:
    points = {code: Decimal(worth) for code, worth in row.get("points", {}).items()}
    worth = tuple(points.values()) or tuple(Decimal(one) for one in row.get("order") or row["weights"])
    return Scale(points, worth, "weights" not in row)


def _instruments(table: dict[str, Any], scales: dict[str, Scale]) -> Iterator[Instrument]:
    for row in table["instrument"]:
        yield Instrument(
            row["id"],
            row["name"],
            Wording(row["about"], (("es", row["about_es"]),)),
            row.get("panel", ""),
            row.get("form", ""),
            row.get("named", ""),
            row.get("within", ""),
            row.get("license", ""),
            row.get("where", ""),
            tuple(_rule(score, scales) for score in row["scores"]),
        )


def _rule(row: dict[str, Any], scales: dict[str, Scale]) -> ScoreRule:
    counted = {item: frozenset(answers) for item, answers in row.get("counted", {}).items()}
    items = tuple(row.get("items") or counted)
    named = row.get("scales") or [row["scale"]] * len(items) if row["rule"] == SUM else []
    coded = row.get("coded", {})
    return ScoreRule(
        row["name"],
        row.get("loinc", ""),
        row["rule"],
        items,
        tuple(scales[name] for name in named),
        counted,
        frozenset(row.get("optional", ())),
        Decimal(row["low"]),
        Decimal(row["high"]),
        tuple(sorted((_bands(one) for one in row["bands"]), key=lambda one: one.effective_from)),
        row.get("follow_up", ""),
        (coded.get("positive", ""), coded.get("negative", "")),
        tuple(Skip(tuple(one["zero"]), tuple(one["skipped"])) for one in row.get("skips", ())),
    )


def _bands(row: dict[str, Any]) -> Bands:
    return Bands(
        row["effective_from"],
        row["source"],
        tuple(
            Band(Decimal(step["from"]), step["id"], Wording(step["en"], (("es", step["es"]),)))
            for step in row.get("steps", ())
        ),
        {sex: Decimal(limit) for sex, limit in row.get("positive_from", {}).items()},
        Decimal(row["positive_to"]) if "positive_to" in row else None,
    )
