"""How one field is shown while several operations wrote it without seeing each other, by its class."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final, NamedTuple

from carecoord_desktop.store.record import (
    Merge,
    Standing,
    captured_fields,
    default_of,
    merge_of,
    protection_of,
    record_class_of,
    stage_of,
)
from carecoord_desktop.store.wire_values import wire_value
from carecoord_desktop.sync.wire.rows import Rival


class Absent:
    """What a creation wrote into a field it left out; a type of its own, because None can be written."""


ABSENT: Final = Absent()


class Rule(NamedTuple):
    """How a field merges, what it holds when nobody wrote it, and how far a value reaches in a conflict."""

    merge: Merge
    default: object
    reach: Callable[[Any], int]


def rule_of(entity: str, name: str) -> Rule:
    """Return how a field merges; one this version does not know is a scalar."""
    found = _rules.get((entity, name))
    if found is None:
        record_class = record_class_of(entity)
        if record_class is None or name not in captured_fields(record_class):
            return _STANDING_OF_ANY if name == "standing" else _UNKNOWN
        merge, reach = merge_of(record_class, name), _no_reach
        if merge is Merge.PROTECTIVE:
            reach = partial(protection_of, record_class, name)
        if merge is Merge.WORKFLOW:
            reach = partial(stage_of, record_class, name)
        found = _rules[entity, name] = Rule(merge, wire_value(default_of(record_class, name)), reach)
    return found


def chosen(rule: Rule, heads: Sequence[Rival], writers: Sequence[Rival]) -> object:
    """Return the value that is shown; `heads` and `writers` are ranked, the newest last."""
    if rule.merge is Merge.STANDING:
        return _furthest(writers)
    if rule.merge is Merge.OFFICE or not differ(rule, heads):
        return heads[-1].value
    if rule.merge is Merge.IDENTITY:
        named = {head.op for head in heads}
        settled = [writer for writer in writers if writer.op not in named]
        return (settled or heads)[-1].value
    reach = [rule.reach(_held(rule, head)) for head in heads]
    return [head.value for head, far in zip(heads, reach, strict=True) if far == max(reach)][-1]


def differ(rule: Rule, heads: Sequence[Rival]) -> bool:
    """Return whether heads are a conflict: their values differ, in a field that can be one."""
    if len(heads) < 2 or rule.merge in (Merge.STANDING, Merge.OFFICE):
        return False
    first = _held(rule, heads[0])
    return any(type(value) is not type(first) or value != first for value in _all_held(rule, heads))


def told(rule: Rule, heads: Sequence[Rival]) -> tuple[Rival, ...]:
    """Return the heads as a conflict tells them: what was left out has its default."""
    return tuple(head._replace(value=_held(rule, head)) for head in heads)


def _all_held(rule: Rule, heads: Sequence[Rival]) -> list[object]:
    return [_held(rule, head) for head in heads]


def _held(rule: Rule, rival: Rival) -> object:
    return rule.default if rival.value is ABSENT else rival.value


def _furthest(writers: Sequence[Rival]) -> object:
    """Return the standing furthest on, nothing for final; a newer version's word counts as furthest."""
    words = [writer.value for writer in writers if isinstance(writer.value, str)]
    rank, word = max(((_STANDINGS.get(word, len(_STANDINGS)), word) for word in words), default=(0, ""))
    return word if rank else ABSENT


def _no_reach(_value: object) -> int:
    return 0


_STANDINGS = {str(word): rank for rank, word in enumerate(Standing)}
_UNKNOWN = Rule(Merge.SCALAR, None, _no_reach)
_STANDING_OF_ANY = Rule(Merge.STANDING, None, _no_reach)
_rules: dict[tuple[str, str], Rule] = {}
