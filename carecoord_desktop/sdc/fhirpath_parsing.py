"""Reads FHIRPath text strictly into the tree that fhirpathpy evaluates, once for each expression.

fhirpathpy's own reader repairs what it cannot read and ignores what follows; a score must not be computed
from half an expression, so here every error is one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from carecoord_desktop.sdc.fhirpath_engine import (
    CommonTokenStream,
    ErrorListener,
    FHIRPathLexer,
    FHIRPathParser,
    InputStream,
    ParseTreeWalker,
    Token,
    TreeListener,
)
from carecoord_desktop.sdc.fhirpath_trees import prepare

MOST_CHARACTERS = 20_000  # the longest of 1,202 published expressions has 3,663


class Malformed(ValueError):
    """Text that is no FHIRPath expression."""


class TooLong(ValueError):
    """Text longer than any expression a person would write."""


@dataclass(frozen=True)
class Expression:
    """A FHIRPath expression that was read; `names` are the %names it mentions."""

    tree: Any
    names: frozenset[str]


def read_expression(text: str) -> Expression:
    """Return the expression that `text` writes.

    Raises:
        Malformed: if it is none.
        TooLong: if it has more than `MOST_CHARACTERS` characters.
        RecursionError: if it is nested too deeply.
    """
    if len(text) > MOST_CHARACTERS:
        raise TooLong
    strictly = _Strictly()
    lexer = FHIRPathLexer(InputStream(text))
    lexer.removeErrorListeners()
    lexer.addErrorListener(strictly)
    tokens = CommonTokenStream(lexer)
    parser = FHIRPathParser(tokens)
    parser.removeErrorListeners()
    parser.addErrorListener(strictly)
    parsed = parser.expression()
    if tokens.LA(1) != Token.EOF:
        raise Malformed
    listener = TreeListener()
    ParseTreeWalker().walk(listener, parsed)
    tree = listener.parentStack[0]
    names = frozenset(_names(tree))
    prepare(tree)
    return Expression(tree, names)


class _Strictly(ErrorListener):  # type: ignore[misc]
    """Turns every syntax error into a refusal."""

    def syntaxError(self, *_: Any) -> None:  # noqa: N802 - antlr's own name
        raise Malformed


def _names(tree: Any) -> Iterator[str]:
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        children = node.get("children", ())
        if node.get("type") == "ExternalConstant" and children:
            yield children[0].get("text", "").strip('"').replace("`", "")
        waiting.extend(children)
