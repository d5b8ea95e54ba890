"""Which operations a record shows, field by field: two heads of one field are a conflict."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType

import msgspec
from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator


@dataclass(frozen=True)
class Heads:
    """The operations whose values a record shows: one for the fields that share it, a map for the others.

    An operation is named by the first 8 bytes of its id.
    """

    shared: tuple[bytes, ...] = ()
    apart: MappingProxyType[str, tuple[bytes, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, name: str) -> tuple[bytes, ...]:
        """Return the operations shown for one field."""
        return self.apart.get(name, self.shared)

    def after(self, op: bytes, names: set[str], base: Heads | None) -> Heads:
        """Return the heads once an operation has written `names`, having seen `base`.

        Heads that the worker had not seen stay beside the new one: two heads are a conflict.
        """
        apart = dict(self.apart)
        for name in names:
            seen = base.of(name) if base is not None else ()
            apart[name] = (*(head for head in self.of(name) if head not in seen), op)
        return Heads(self.shared, MappingProxyType(apart))


class HeadsText(TypeDecorator[Heads]):
    """Heads as compact JSON: `["9f3a66d1aabbccdd"]` or `[["9f.."],{"phone":["ab.."]}]`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Heads | None, dialect: Dialect) -> str | None:
        """Return the JSON text."""
        return None if value is None else heads_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Heads | None:
        """Return the heads."""
        return None if value is None else heads_from_text(value)


def heads_text(heads: Heads) -> str:
    """Return heads as the `heads` column holds them."""
    if len(heads.shared) == 1 and not heads.apart:
        return f'["{heads.shared[0].hex()}"]'
    shared = [head.hex() for head in heads.shared]
    if not heads.apart:
        return _encode(shared).decode()
    apart = {name: [head.hex() for head in ops] for name, ops in sorted(heads.apart.items())}
    return _encode([shared, apart]).decode()


def heads_from_text(text: str) -> Heads:
    """Return what `heads_text` wrote."""
    found = _decode(text)
    if len(found) == 2 and isinstance(found[1], dict):
        shared, apart = found
        return Heads(
            tuple(map(bytes.fromhex, shared)),
            MappingProxyType({name: tuple(map(bytes.fromhex, ops)) for name, ops in apart.items()}),
        )
    return Heads(tuple(map(bytes.fromhex, found)))


_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder().decode
NO_HEADS = Heads()
