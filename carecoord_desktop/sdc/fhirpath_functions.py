"""The FHIRPath functions that fhirpathpy lacks or gets wrong on questionnaires."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import partial
from typing import Any

from carecoord_desktop.sdc.fhirpath_engine import get_data
from carecoord_desktop.sdc.fhirpath_weights import Weights

Json = Any
Function = Mapping[str, Any]

_TIME_MARK = "T"


class Mismatch(TypeError):
    """Values that a function cannot take together, such as a number and a text."""


def functions(weights: Weights, now: Callable[[], str], today: Callable[[], str]) -> dict[str, Function]:
    """Return the table that the engine puts before its own functions; `now` and `today` give the clock."""
    number, texts = ["Number"], {1: ["String"], 2: ["String", "Expr"]}
    return {
        "sum": _on_values(_sum),
        "avg": _on_values(_average),
        "min": _on_values(_smallest),
        "max": _on_values(_largest),
        "weight": _on_values(partial(_weights, weights)),
        "ordinal": _on_values(partial(_weights, weights)),
        "hasValue": _on_values(_has_value),
        "power": _on_values(_power, {1: number}, nullable=True),
        "round": _on_values(_rounded, {0: [], 1: number}),
        "where": {"fn": _where, "arity": {1: ["Expr"]}},
        "exists": {"fn": _exists, "arity": {0: [], 1: ["Expr"]}},
        "single": {"fn": _single},
        "trace": {"fn": _trace, "arity": texts},
        "now": {"fn": lambda *_: now()},
        "today": {"fn": lambda *_: today()},
        "timeOfDay": {"fn": lambda *_: now().partition(_TIME_MARK)[2][:12]},
    }


def _on_values(
    function: Callable[..., Json], arity: Mapping[int, Sequence[str]] | None = None, *, nullable: bool = False
) -> Function:
    """Return the table entry of a function that needs only the plain values of its input."""

    def on_nodes(_context: Json, nodes: Sequence[Json], *arguments: Json) -> Json:
        return function([get_data(node) for node in nodes], *arguments)

    entry: dict[str, Any] = {"fn": on_nodes}
    if arity is not None:
        entry["arity"] = arity
    if nullable:
        entry["nullable"] = True
    return entry


def _sum(values: Sequence[Json]) -> Json:
    """Return the sum; of nothing it is empty, as the reference engine has it."""
    if not values:
        return []
    if all(isinstance(value, str) for value in values):
        return "".join(values)
    if all(isinstance(value, Mapping) for value in values):
        return _sum_of_quantities(values)
    return sum(map(_number, values))


def _sum_of_quantities(values: Sequence[Mapping[str, Json]]) -> Json:
    units = {(value.get("system"), value.get("code"), value.get("unit")) for value in values}
    if len(units) != 1:
        raise Mismatch("quantities of several units")
    return {**values[0], "value": sum(_number(value.get("value")) for value in values)}


def _average(values: Sequence[Json]) -> Json:
    return Decimal(sum(map(_number, values))) / len(values) if values else []


def _smallest(values: Sequence[Json]) -> Json:
    return min(_comparable(values)) if values else []


def _largest(values: Sequence[Json]) -> Json:
    return max(_comparable(values)) if values else []


def _comparable(values: Sequence[Json]) -> Sequence[Any]:
    if all(isinstance(value, str) for value in values):
        return values
    return [_number(value) for value in values]


def _weights(weights: Weights, values: Sequence[Json]) -> list[Json]:
    found = (weights.of(value) for value in values)
    return [_plain(weight) for weight in found if weight is not None]


def _has_value(values: Sequence[Json]) -> bool:
    return len(values) == 1 and values[0] is not None and not isinstance(values[0], Mapping | list)


def _where(context: Json, nodes: Sequence[Json], criterion: Callable[[Json], Sequence[Json]]) -> list[Json]:
    """Return the nodes that fulfill the criterion, asked once each; an answer that is "false" does not."""
    found = []
    for index, node in enumerate(nodes):
        context["$index"] = index
        said = criterion(node)
        if said and get_data(said[0]) is not False:
            found.append(node)
    return found


def _exists(
    context: Json, nodes: Sequence[Json], criterion: Callable[[Json], Sequence[Json]] | None = None
) -> bool:
    return bool(nodes if criterion is None else _where(context, nodes, criterion))


def _single(_context: Json, nodes: Sequence[Json]) -> Json:
    if len(nodes) > 1:
        raise Mismatch("several values where one is needed")
    return nodes


def _trace(_context: Json, nodes: Sequence[Json], *_: Json) -> Json:
    return nodes  # answers are never written to a log


def _power(values: Sequence[Json], exponent: Json) -> Json:
    if not values or exponent == []:
        return []
    try:
        return Decimal(_only_number(values)) ** Decimal(_number(exponent))
    except InvalidOperation:  # such as the square root of a negative number
        return []


def _rounded(values: Sequence[Json], places: Json = 0) -> Json:
    if not values:
        return []
    number = Decimal(_only_number(values))
    step = Decimal(1).scaleb(-int(places or 0))
    rounded = number.quantize(step, rounding=ROUND_HALF_UP)
    return _plain(rounded)


def _only_number(values: Sequence[Json]) -> int | Decimal:
    if len(values) > 1:
        raise Mismatch("several numbers where one is needed")
    return _number(values[0])


def _number(value: Json) -> int | Decimal:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise Mismatch("no number")
    return value


def _plain(number: Decimal) -> int | Decimal:
    return int(number) if number == number.to_integral_value() else number
