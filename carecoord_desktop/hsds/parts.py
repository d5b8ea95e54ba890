"""A few named parts in one line of text, such as `617-555-0101;ext=4;type=fax`, and back."""

from __future__ import annotations

from collections.abc import Mapping

_ESCAPES = (("%", "%25"), (";", "%3B"), ("\n", "%0A"))


def joined(head: str, parts: Mapping[str, str]) -> str:
    """Return the head and every part that is not empty, in the order given."""
    named = (f"{name}={_escaped(value)}" for name, value in parts.items() if value)
    return ";".join((_escaped(head), *named))


def split(text: str) -> tuple[str, dict[str, str]]:
    """Return the head and the named parts of what `joined` wrote."""
    head, *rest = text.split(";")
    pairs = (part.partition("=") for part in rest)
    return _plain(head), {name: _plain(value) for name, _, value in pairs}


def _escaped(text: str) -> str:
    for plain, escape in _ESCAPES:
        text = text.replace(plain, escape)
    return text


def _plain(text: str) -> str:
    for plain, escape in reversed(_ESCAPES):
        text = text.replace(escape, plain)
    return text
