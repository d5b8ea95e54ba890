"""Reading the files that somebody sent, each resource counted."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from carecoord_desktop.common.fhir_files import FileKind, SourceFile, source_files
from carecoord_desktop.common.fhir_references import References
from carecoord_desktop.common.fhir_source import SourceResource
from carecoord_desktop.common.strict_json import Refused
from carecoord_desktop.features.incoming_files.records import Outcome, Tally
from carecoord_desktop.features.incoming_files.rules import LONGEST_ID, Item, Reading
from carecoord_desktop.features.kept_resources.rules import NAMED_TYPES

MOST_TOGETHER_BYTES = 256 << 20
"""Resources read together; what belongs to one person may lie in several files."""


def read_files(paths: Iterable[Path], cancelled: Callable[[], bool]) -> Reading:
    """Return every resource of these files and folders; `cancelled` is asked between files."""
    reading = Reading()
    for file in source_files(paths):
        tally = Tally(str(file.path), file.kind.value)
        reading.tallies.append(tally)
        if file.kind is FileKind.UNKNOWN:
            tally.note(Outcome.REJECTED, "the file", [file.reason])
        nearby = References()
        for found in _bounded(reading, file):
            if isinstance(found, Refused):
                tally.note(Outcome.REJECTED, found.where, [found.reason])
                continue
            reading.resources[found.resource_type] += 1
            if len(found.original_id) > LONGEST_ID:
                tally.note(Outcome.REJECTED, found.where, ["Its id is too long to be one."])
                continue
            reading.items.append(Item(found, tally))
            nearby.add(found)
            if found.resource_type in NAMED_TYPES and found.key:
                reading.named.setdefault(found.key, found)
        reading.nearby[id(tally)] = nearby
        reading.references.include(nearby)
        if cancelled():
            break
    return reading


def _bounded(reading: Reading, file: SourceFile) -> Iterator[SourceResource | Refused]:
    for found in file.resources():
        if isinstance(found, SourceResource):
            reading.sha256.update(found.as_received)
            reading.bytes_read += len(found.as_received)
            if reading.bytes_read > MOST_TOGETHER_BYTES:
                yield Refused(found.where, "This is too much for one import. Import fewer files at a time.")
                continue
        yield found


@contextmanager
def collector_at_bay() -> Iterator[Callable[[], None]]:
    """Hold the garbage collector while a million values are read that all stay until the import ends.

    It would look through all of them again and again, which took a third of an import. What is yielded
    sets them aside and lets the collector work on everything that comes after.
    """
    was_on = gc.isenabled()
    gc.disable()

    def set_aside() -> None:
        gc.freeze()
        if was_on:
            gc.enable()

    try:
        yield set_aside
    finally:
        gc.unfreeze()
        if was_on:
            gc.enable()
