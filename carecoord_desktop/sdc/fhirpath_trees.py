"""Makes read FHIRPath expressions quick to evaluate again and again, without changing what they mean.

Published forms write "all items of the response whose linkId is ..." dozens of times in one expression. Parts
that depend on nothing but the response are evaluated once for each state of it, and literals once for all.
Both are node types of our own beside fhirpathpy's.
"""

from __future__ import annotations

from typing import Any

from carecoord_desktop.sdc.fhirpath_engine import evaluators

Tree = dict[str, Any]
Nodes = list[Any]

REMEMBERED = "remembered"  # where the evaluation context keeps results, until the response changes
_PURE_NAMES = frozenset({"resource", "rootResource"})
_PURE_FUNCTIONS = frozenset({
    "children", "contains", "count", "descendants", "empty", "endsWith", "exists", "first", "last", "not",
    "ofType", "repeat", "select", "startsWith", "where",
})  # fmt: skip
_LITERALS = frozenset({"StringLiteral", "NumberLiteral", "BooleanLiteral"})
_OUTSIDE = frozenset({"ThisInvocation", "IndexInvocation", "TotalInvocation"})


def prepare(tree: Tree) -> None:
    """Mark, in place, which parts of a tree never change and which change with the response only."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        kind = node.get("type")
        if kind in _LITERALS or kind == "Identifier":
            node["value"] = evaluators[kind](None, None, node)[0]
            node["type"] = "Constant"
        elif kind == "InvocationExpression" and _depends_on_response_only(node):
            node["type"] = "PureInvocation"
        waiting.extend(node.get("children", ()))


def _depends_on_response_only(node: Tree) -> bool:
    return node["text"].startswith("%") and all(map(_is_pure, _parts(node)))


def _parts(tree: Tree) -> list[Tree]:
    found = [tree]
    for node in found:
        found.extend(node.get("children", ()))
    return found


def _is_pure(node: Tree) -> bool:
    kind = node["type"]
    if kind == "ExternalConstant":
        return bool(node.get("children")) and node["children"][0]["text"] in _PURE_NAMES
    if kind == "Functn":
        return node["children"][0]["text"] in _PURE_FUNCTIONS
    return kind not in _OUTSIDE


def _constant(_context: Any, _parent: Any, node: Tree) -> Nodes:
    return [node["value"]]  # a new list each time: the engine changes lists in place


def _pure_invocation(context: Any, parent: Any, node: Tree) -> Nodes:
    remembered = context[REMEMBERED]
    if (known := remembered.get(node["text"])) is None:
        known = remembered[node["text"]] = evaluators["InvocationExpression"](context, parent, node)
    return list(known)


evaluators["Constant"] = _constant
evaluators["PureInvocation"] = _pure_invocation
