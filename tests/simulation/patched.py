"""The product with one guard taken out: patched copies of its own modules, in a process of their own."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import CodeType, ModuleType

from tests.simulation import HOUSE


@dataclass(frozen=True)
class Patch:
    """One place in one module; `was` must be there exactly once."""

    module: str
    was: str
    becomes: str

    def applied(self, source: str) -> str:
        """Return the patched source.

        Raises:
            PatchDoesNotFit: if the place is gone or no longer the only one.
        """
        if source.count(self.was) != 1:
            raise PatchDoesNotFit(f"{self.module}: {source.count(self.was)} places read {self.was!r}")
        return source.replace(self.was, self.becomes)


class PatchDoesNotFit(Exception):
    """The product has changed since the mutant was written; write it anew."""


def fits(patches: Sequence[Patch]) -> None:
    """Check every patch against the source as it is now, without loading anything.

    Raises:
        PatchDoesNotFit: if one does not fit.
    """
    sources: dict[str, str] = {}
    for patch in patches:
        source = sources.get(patch.module) or source_of(patch.module)
        sources[patch.module] = patch.applied(source)


def source_of(module: str) -> str:
    """Return the source of one of our modules, without loading it or the packages above it."""
    path = HOUSE.joinpath(*module.split("."))
    found = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    return found.read_text(encoding="utf-8")


def load_patched(patches: Sequence[Patch]) -> None:
    """Let every later import of these modules find the patched copy; they must not be loaded yet."""
    for patch in patches:
        if patch.module in sys.modules:
            raise RuntimeError(f"{patch.module} is loaded already")
    sys.meta_path.insert(0, _Finder(patches))


class _Finder(MetaPathFinder):
    def __init__(self, patches: Sequence[Patch]) -> None:
        self._patches = patches

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        mine = [patch for patch in self._patches if patch.module == fullname]
        if not mine:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        assert spec is not None
        assert spec.origin is not None
        spec.loader = _Loader(fullname, spec.origin, mine)
        return spec


class _Loader(SourceFileLoader):
    def __init__(self, fullname: str, path: str, patches: list[Patch]) -> None:
        super().__init__(fullname, path)
        self._patches = patches

    def get_code(self, fullname: str) -> CodeType:
        source = self.get_data(self.path).decode()
        for patch in self._patches:
            source = patch.applied(source)
        return compile(source, self.path, "exec", dont_inherit=True)
