"""Writes the asks of a questionnaire's expressions, each with the variables it can see."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from carecoord_desktop.sdc.expressions import Ask
from carecoord_desktop.sdc.item import Expression, Form, Item, Place
from carecoord_desktop.sdc.mentions import mentions_in, names_in
from carecoord_desktop.sdc.tree import Node

_Scope = Node | None
"""Where a variable is defined: an asking of an item, or None, the form."""


class Asking:
    """The expressions of one form, ready to be asked."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._reached: dict[tuple[str, str, int], frozenset[str] | None] = {}

    def asks(self, wanted: Sequence[tuple[Node | None, str, str]]) -> tuple[list[str], list[Ask]]:
        """Return the key of each wanted (node, role, expression), and one batch with all variables first."""
        batch: dict[str, Ask] = {}
        keys = []
        for node, role, text in wanted:
            variables = tuple(self._seen(text, _scopes(node, self._form), batch))
            place, link_id = (node.place, node.item.link_id) if node is not None else (None, "")
            key = f"{role} {_spelled(place)}"
            batch[key] = Ask(key, text, place, link_id, variables)
            keys.append(key)
        return keys, list(batch.values())

    def mentions(self, item: Item | None, text: str) -> frozenset[str] | None:
        """Return the linkIds an expression can depend on, also through variables; None for any."""
        scopes: list[tuple[str, tuple[Expression, ...]]] = []
        if item is not None:
            scopes = [(one.link_id, one.variables) for one in (item, *self._form.above(item))]
        scopes.append(("", self._form.variables))
        return self._reach(text, item.link_id if item else "", scopes)

    def _reach(
        self, text: str, own: str, scopes: Sequence[tuple[str, tuple[Expression, ...]]]
    ) -> frozenset[str] | None:
        found = mentions_in(text, own)
        for name in names_in(text):
            for number, (link_id, variables) in enumerate(scopes):
                at = next((n for n, variable in enumerate(variables) if variable.name == name), None)
                if at is None:
                    continue
                key = (name, link_id, at)
                if key not in self._reached:
                    inner = [(link_id, variables[:at]), *scopes[number + 1 :]]
                    self._reached[key] = self._reach(variables[at].text, link_id, inner)
                more = self._reached[key]
                found = None if found is None or more is None else found | more
                break
            if found is None:
                return None
        return found

    def _seen(
        self, text: str, scopes: Sequence[tuple[_Scope, tuple[Expression, ...]]], batch: dict[str, Ask]
    ) -> Iterator[tuple[str, str]]:
        """Yield (name, key) of the variables that `text` uses, and put them into the batch before it.

        A variable sees those defined before it, and those further out.
        """
        for name in sorted(names_in(text)):
            for number, (scope, variables) in enumerate(scopes):
                at = next((n for n, variable in enumerate(variables) if variable.name == name), None)
                if at is None:
                    continue
                if variables[at].can_run:
                    place, link_id = (scope.place, scope.item.link_id) if scope is not None else (None, "")
                    key = f"%{name} {_spelled(place)}"
                    if key not in batch:
                        inner = [(scope, variables[:at]), *scopes[number + 1 :]]
                        own = variables[at].text
                        batch[key] = Ask(key, own, place, link_id, tuple(self._seen(own, inner, batch)))
                    yield name, key
                break


def _scopes(node: Node | None, form: Form) -> list[tuple[_Scope, tuple[Expression, ...]]]:
    found: list[tuple[_Scope, tuple[Expression, ...]]] = []
    while node is not None:
        if node.item.variables:
            found.append((node, node.item.variables))
        node = node.parent
    return [*found, (None, form.variables)]


def _spelled(place: Place | None) -> str:
    return "form" if place is None else "/".join(f"{link_id}[{occurrence}]" for link_id, occurrence in place)
