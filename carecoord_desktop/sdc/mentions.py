"""Which questions an expression can depend on, so that an answer works out again only what it can change.

Only expressions that reach answers through `where(linkId = '...')` are narrowed down; for every other way of
reaching them the expression is taken to depend on everything.
"""

from __future__ import annotations

import re
from functools import lru_cache

_STEP = (
    r"(?:item|descendants\(\s*\)|children\(\s*\)"
    r"|repeat\(\s*(?:item|answer\.item|item\s*\|\s*answer\.item)\s*\))"
)
_NAMED = re.compile(
    rf"(?<![\w%`])(?:answer\s*\.\s*)?{_STEP}\s*\.\s*where\(\s*linkId\s*=\s*'([^'\\]*)'\s*"
    r"((?:or\s+linkId\s*=\s*'[^'\\]*'\s*)*)(?=\)|and\b)"
)
_ALSO = re.compile(r"linkId\s*=\s*'([^'\\]*)'")
_TEXTS = re.compile(r"'(?:[^'\\]|\\.)*'")
_COMMENTS = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
_ANY_STEP = re.compile(rf"(?<![\w%`]){_STEP}")
_FROM_NAMED = re.compile(r"(?:§\([^\s%,+*/=<>|&-]*|%context\.|%qitem[\w.()]*)$")
_DOTS = re.compile(r"\s*\.\s*")
_WHOLE = re.compile(r"%(?:resource|rootResource)\b(?!\s*\.\s*§)")
_NAMES = re.compile(r"%(?:([A-Za-z_]\w*)|`([^`]+)`|'([^']+)')")


@lru_cache(maxsize=4096)
def names_in(expression: str) -> frozenset[str]:
    """Return the %names that an expression uses."""
    return frozenset(next(filter(None, found.groups())) for found in _NAMES.finditer(expression))


def mentions_in(expression: str, own: str) -> frozenset[str] | None:
    """Return the linkIds an expression on the item `own` ("" is the form) can depend on; None for any.

    A linkId stands for the item and for everything below it.
    """
    mentioned = {own} if own else set()

    def name(found: re.Match[str]) -> str:
        mentioned.add(found[1])
        mentioned.update(_ALSO.findall(found[2]))
        return "§("

    # a path in quotation marks is text, a path in a comment nothing
    plain = _DOTS.sub(".", _TEXTS.sub("''", _NAMED.sub(name, _COMMENTS.sub(" ", expression))))
    if _WHOLE.search(plain):
        return None
    for step in _ANY_STEP.finditer(plain):
        if not _FROM_NAMED.search(plain[: step.start()]) and (not own or not _is_bare(plain, step.start())):
            return None
    return frozenset(mentioned)


def _is_bare(plain: str, start: int) -> bool:
    """Return whether a step starts a path of its own, which begins at the item of the expression."""
    return not plain[:start].rstrip().endswith(".")
