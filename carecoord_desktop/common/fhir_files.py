"""Files from other systems: what kind each one is, and the FHIR resources in it, byte for byte.

Nothing here judges or stores a record. A file that is one document (JSON or XML) is read whole
before its first resource is handed out, so a damaged one gives nothing; an NDJSON export is
read line by line, and a damaged line is reported while the others are read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from carecoord_desktop.common import strict_json
from carecoord_desktop.common.fhir_source import SourceResource
from carecoord_desktop.common.fhir_xml import Element, XmlDocument
from carecoord_desktop.common.strict_json import MOST_BYTES, Cursor, JsonObject, Refused

MOST_LINE_BYTES = 16 << 20
MOST_EXPORT_BYTES = 2 << 30

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_LINE_SUFFIXES = {".ndjson", ".jsonl"}
_TYPE_NAME = re.compile(r"[A-Z][A-Za-z]{1,63}")
_STRANGERS = {
    b"\x1f\x8b": "The file is compressed (gzip). Unpack it first.",
    b"PK\x03\x04": "The file is a zip folder or an office document, not a FHIR file.",
    b"%PDF": "The file is a PDF document. It can be kept as a document, but holds no records to read.",
    b"\xff\xfe": "The file is not written in UTF-8.",
    b"\xfe\xff": "The file is not written in UTF-8.",
}
_LOG = "This is the log of an export, not health records."
_NOT_FHIR = "The file holds no FHIR records."


class FileKind(StrEnum):
    """What a file turned out to be; `UNKNOWN` and `DAMAGED` come with a reason."""

    BUNDLE = "bundle"
    RESOURCE = "resource"
    NDJSON = "ndjson"
    EXPORT_LOG = "export-log"
    UNKNOWN = "unknown"
    DAMAGED = "damaged"


@dataclass(frozen=True)
class SourceFile:
    """A file that was looked at.

    `media` is "json", "xml" or "" and says what `SourceResource.as_received` is written in;
    `resource_type` is the FHIR type of the document ("" for NDJSON); `bundle_type` such as
    "transaction"; `reason` says why there is nothing to read, "" where there is.
    """

    path: Path
    kind: FileKind
    media: str = ""
    resource_type: str = ""
    bundle_type: str = ""
    reason: str = ""
    _contents: Callable[[], Iterator[SourceResource | Refused]] = field(
        default=lambda: iter(()), repr=False, compare=False
    )

    def resources(self) -> Iterator[SourceResource | Refused]:
        """Yield every resource in the order of the file, and a `Refused` for each that cannot be read.

        Nothing is raised, and there may be any number of calls. A `DAMAGED` file yields its one refusal.
        """
        if self.kind is FileKind.DAMAGED:
            yield Refused("the file", self.reason)
        yield from self._contents()


def source_files(paths: Iterable[Path]) -> Iterator[SourceFile]:
    """Yield what each path holds; folders are searched through, hidden files and links in them are not.

    Files are opened one at a time, so hold on to one only as long as it is read.
    """
    for path in paths:
        if _is_folder(path):
            yield from map(source_file, sorted(filter(_is_plain_file, path.rglob("*"))))
        else:
            yield source_file(path)


def source_file(path: Path) -> SourceFile:
    """Return what the file holds. Whatever it is, nothing is raised."""
    try:
        if not path.is_file():
            return SourceFile(path, FileKind.UNKNOWN, reason="There is no such file.")
        with path.open("rb") as file:
            return _recognized(path, file, path.stat().st_size)
    except OSError:
        return SourceFile(path, FileKind.DAMAGED, reason="The file cannot be opened or read.")
    except Refused as refusal:
        return SourceFile(path, FileKind.DAMAGED, reason=refusal.reason)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_plain_file(path: Path) -> bool:
    try:
        return path.is_file() and not path.is_symlink() and not path.name.startswith(".")
    except OSError:
        return True  # it is there, and will be reported as one that cannot be opened


def _recognized(path: Path, file: BinaryIO, size: int) -> SourceFile:
    head = file.read(4096)
    file.seek(0)
    for mark, reason in _STRANGERS.items():
        if head.startswith(mark):
            return SourceFile(path, FileKind.UNKNOWN, reason=reason)
    start = head.removeprefix(_BYTE_ORDER_MARK).lstrip()[:1]
    if not start:
        return SourceFile(path, FileKind.UNKNOWN, reason="The file is empty.")
    if start not in b"{[<":
        return SourceFile(path, FileKind.UNKNOWN, reason=_NOT_FHIR)
    if start == b"{" and _is_made_of_lines(path, file):
        return _lines_file(path, file, size)
    file.seek(0)
    data = file.read(MOST_BYTES + 1)
    return _xml_file(path, data) if start == b"<" else _json_file(path, data)


def _is_made_of_lines(path: Path, file: BinaryIO) -> bool:
    """Return whether each line is a value of its own: by the file's name, or by its first two lines."""
    if path.suffix.lower() in _LINE_SUFFIXES:
        return True
    first = file.readline(MOST_LINE_BYTES).rstrip()
    if not first.endswith(b"}") or not file.read(4096).lstrip().startswith(b"{"):
        return False
    try:
        strict_json.parse(first)
    except Refused:
        return False
    return True


def _json_file(path: Path, data: bytes) -> SourceFile:
    cursor = Cursor(data)
    document, spans = _document(cursor)
    resource_type = document.get("resourceType")
    if not isinstance(resource_type, str):
        return _without_resource_type(path, document)
    if resource_type != "Bundle":
        whole = partial(_one, "the file", "", document, cursor.received(0, None))
        return SourceFile(path, FileKind.RESOURCE, "json", resource_type, _contents=whole)
    entries = partial(_json_entries, cursor, document.get("entry"), spans)
    return SourceFile(
        path, FileKind.BUNDLE, "json", resource_type, _text(document.get("type")), _contents=entries
    )


def _document(cursor: Cursor) -> tuple[JsonObject, list[tuple[int, int]]]:
    """Return the object of the file, and where the resource of each of its entries stands."""
    spans: list[tuple[int, int]] = []
    found: JsonObject = {}
    if not cursor.opens_object():
        cursor.value()
        cursor.finish()
        return found, spans
    for name in cursor.members():
        if name == "entry" and cursor.opens_list():
            found[name] = [_entry(cursor, spans) for _ in cursor.items()]
        else:
            found[name] = cursor.value()
    cursor.finish()
    return found, spans


def _entry(cursor: Cursor, spans: list[tuple[int, int]]) -> Any:
    span = (0, 0)
    entry: Any = {}
    if not cursor.opens_object():
        entry = cursor.value()
    else:
        for name in cursor.members():
            start = cursor.position
            entry[name] = cursor.value()
            if name == "resource":
                span = (start, cursor.position)
    spans.append(span)
    return entry


def _json_entries(
    cursor: Cursor, entries: Any, spans: list[tuple[int, int]]
) -> Iterator[SourceResource | Refused]:
    if not isinstance(entries, list):
        return
    for count, (entry, span) in enumerate(zip(entries, spans, strict=True), start=1):
        if isinstance(entry, dict) and "resource" in entry:
            received = cursor.received(*span)
            yield from _one(f"entry {count}", _text(entry.get("fullUrl")), entry["resource"], received)
        else:
            yield Refused(f"entry {count}", "The entry carries no record.")


def _one(where: str, full_url: str, resource: Any, received: bytes) -> Iterator[SourceResource | Refused]:
    """Yield the resource, or a refusal if it does not say what it is."""
    named = resource.get("resourceType") if isinstance(resource, dict) else None
    if isinstance(named, str) and _TYPE_NAME.fullmatch(named):
        yield SourceResource(where, full_url, resource, received)
    else:
        yield Refused(where, "This is not a FHIR record: it does not say what it is.")


def _lines_file(path: Path, file: BinaryIO, size: int) -> SourceFile:
    if size > MOST_EXPORT_BYTES:
        raise Refused("the file", f"The file is larger than {MOST_EXPORT_BYTES >> 30} GB.")
    file.seek(0)
    first = next((_line_value(line, received) for line, received in _numbered_lines(file)), None)
    if isinstance(first, Refused) or (isinstance(first, dict) and "resourceType" in first):
        return SourceFile(path, FileKind.NDJSON, "json", _contents=partial(_lines, path))
    return _without_resource_type(path, first)


def _lines(path: Path) -> Iterator[SourceResource | Refused]:
    try:
        with path.open("rb") as file:
            for line, received in _numbered_lines(file):
                value = _line_value(line, received)
                if isinstance(value, Refused):
                    yield value
                else:
                    yield from _one(f"line {line}", "", value, received)
    except OSError:
        yield Refused("the file", "The file cannot be read to its end.")


def _numbered_lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield lines that are not blank; of one that is too long only as much as shows it."""
    line = 0
    while received := file.readline(MOST_LINE_BYTES + 1):
        line += 1
        rest = received
        while not rest.endswith(b"\n") and (rest := file.readline(MOST_LINE_BYTES)):
            pass
        received = received.removeprefix(_BYTE_ORDER_MARK if line == 1 else b"").strip(b" \t\r\n")
        if received:
            yield line, received


def _line_value(line: int, received: bytes) -> Any:
    try:
        return strict_json.parse(received, most_bytes=MOST_LINE_BYTES, what="The line", first_line=line)
    except Refused as refusal:
        return Refused(f"line {line}", refusal.reason)


def _without_resource_type(path: Path, value: Any) -> SourceFile:
    if isinstance(value, dict) and "exportId" in value and "eventId" in value:
        return SourceFile(path, FileKind.EXPORT_LOG, "json", reason=_LOG)
    return SourceFile(path, FileKind.UNKNOWN, "json", reason=_NOT_FHIR)


def _xml_file(path: Path, data: bytes) -> SourceFile:
    document = XmlDocument(data)
    root = document.root
    if not root.is_fhir:
        reason = f"The file is another kind of XML document ({root.plain_name[:40]}), not FHIR."
        return SourceFile(path, FileKind.UNKNOWN, "xml", reason=reason)
    kind = root.plain_name
    if kind != "Bundle":
        whole = partial(_xml_resource, document, root, "the file", "", data)
        return SourceFile(path, FileKind.RESOURCE, "xml", kind, _contents=whole)
    entries = partial(_xml_entries, document)
    return SourceFile(path, FileKind.BUNDLE, "xml", kind, _value_of(root, "type"), _contents=entries)


def _xml_entries(document: XmlDocument) -> Iterator[SourceResource | Refused]:
    for count, entry in enumerate(document.root.called("entry"), start=1):
        where = f"entry {count}"
        inside = [child for holder in entry.called("resource") for child in holder.children]
        if len(inside) != 1:
            yield Refused(
                where, "The entry carries no record." if not inside else "The entry carries several records."
            )
            continue
        received = document.received(inside[0])
        yield from _xml_resource(document, inside[0], where, _value_of(entry, "fullUrl"), received)


def _xml_resource(
    document: XmlDocument, element: Element, where: str, full_url: str, received: bytes
) -> Iterator[SourceResource | Refused]:
    try:
        yield from _one(where, full_url, document.resource(element), received)
    except Refused as refusal:
        yield Refused(where, refusal.reason)


def _value_of(element: Element, name: str) -> str:
    return next((child.attributes.get("value", "") for child in element.called(name)), "")


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
