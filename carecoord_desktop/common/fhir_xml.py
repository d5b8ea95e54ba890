"""FHIR R4 XML, read into the dictionaries that FHIR JSON gives.

XML alone does not say what is a list, a number or a truth value, so the reading follows a table
of facts (`resources/terminology/fhir_r4_elements.json`). `defusedxml` guards the parser: no
document type, no entities, nothing fetched (SEC-I9); it is the one exception to "standard
library only" here, because Python's own parser expands entities. Source: HL7 FHIR R4 xml.html.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser, ParseError

from carecoord_desktop.common import strict_json
from carecoord_desktop.common.resources import resource
from carecoord_desktop.common.strict_json import DEEPEST, LONGEST_TEXT_BYTES, MOST_BYTES, JsonObject, Refused

FHIR = "{http://hl7.org/fhir}"
_DIV = "{http://www.w3.org/1999/xhtml}div"
_TRUTH = {"true": True, "false": False}
_PRIMITIVE = {"id": "string"}
_INTEGERS = {"integer", "positiveInt", "unsignedInt"}


@dataclass(slots=True)
class Element:
    """One XML element; `start` and `end` are where its bytes stand in the document."""

    name: str
    attributes: dict[str, str]
    line: int
    start: int
    end: int = 0
    children: list[Element] = field(default_factory=list)

    @property
    def is_fhir(self) -> bool:
        """Whether it belongs to FHIR and not to another kind of document."""
        return self.name.startswith(FHIR)

    @property
    def plain_name(self) -> str:
        """The name without its namespace."""
        return self.name.rpartition("}")[2]

    def called(self, name: str) -> list[Element]:
        """Return the FHIR children of that name."""
        return [child for child in self.children if child.name == FHIR + name]


class XmlDocument:
    """A parsed XML file that still knows the bytes of each element."""

    def __init__(self, data: bytes, *, most_bytes: int = MOST_BYTES) -> None:
        """Read `data`, which is UTF-8 XML text.

        Raises:
            Refused: if it is too large, unsafe, damaged, or nested more than 64 levels deep.
        """
        if len(data) > most_bytes:
            raise Refused("the file", f"The file is larger than {most_bytes >> 20} MB.")
        self._data = data.removeprefix(b"\xef\xbb\xbf")
        self.root = _parsed(self._data)

    def received(self, element: Element) -> bytes:
        """Return the bytes of the element as they came."""
        return self._data[element.start : element.end]

    def resource(self, element: Element) -> JsonObject:
        """Return the resource the element holds, shaped like FHIR JSON.

        Of a type that is not in the table only resourceType and id are given: such records are
        kept as received and counted, not read.

        Raises:
            Refused: if a field is unknown to FHIR R4, said too often, or no value of its type.
        """
        kind = element.plain_name
        if kind not in _table()["resources"]:
            ids = [child.attributes.get("value") for child in element.called("id")]
            return {"resourceType": kind} | ({"id": ids[0]} if ids else {})
        return {"resourceType": kind} | self._object(element, kind)

    def _object(self, element: Element, kind: str) -> JsonObject:
        fields = _table()["types"][kind]
        found: JsonObject = _attributes(element, fields, kind)
        by_name: dict[str, list[Element]] = {}
        for child in element.children:
            by_name.setdefault(child.plain_name, []).append(child)
        for name, same in by_name.items():
            described = fields.get(name)
            if described is None or name in found or (name == "id" and described == "string"):
                raise _refused(same[0], f'FHIR R4 knows no field "{name}" in {kind}')
            if not described.endswith("*") and len(same) > 1:
                raise _refused(same[1], f'The field "{name}" is there more than once')
            self._take(found, name, described, same)
        return found

    def _take(self, found: JsonObject, name: str, described: str, same: list[Element]) -> None:
        kind = described.removesuffix("*")
        repeats = described != kind
        if kind[0].isupper() or kind == "xhtml":
            values = [self._complex(element, kind) for element in same]
            found[name] = values if repeats else values[0]
            return
        values = [_primitive(element, kind) for element in same]
        about = [self._about(element) for element in same]
        if any(value is not None for value in values):
            found[name] = values if repeats else values[0]
        if any(about):
            found["_" + name] = about if repeats else about[0]

    def _complex(self, element: Element, kind: str) -> Any:
        if kind == "xhtml":
            if element.end - element.start > LONGEST_TEXT_BYTES:
                raise _refused(element, f"The text is longer than {LONGEST_TEXT_BYTES >> 20} MB")
            return self.received(element).decode()
        if kind == "Resource":
            if len(element.children) != 1:
                raise _refused(element, "One record was expected here")
            return self.resource(element.children[0])
        return self._object(element, kind)

    def _about(self, element: Element) -> JsonObject | None:
        """Return what JSON writes beside a simple value: its id and extensions."""
        found = _attributes(element, _PRIMITIVE, "")
        extensions = element.called("extension")
        if len(extensions) < len(element.children):
            raise _refused(element, f'The field "{element.plain_name}" has parts it cannot have')
        if extensions:
            found["extension"] = [self._object(extension, "Extension") for extension in extensions]
        return found or None


@cache
def _table() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(resource("terminology", "fhir_r4_elements.json").read_bytes())
    return found


def _attributes(element: Element, fields: dict[str, str], kind: str) -> JsonObject:
    """Return id and url where FHIR writes them as attributes; the XML Schema's own are passed over."""
    found: JsonObject = {}
    for name, value in element.attributes.items():
        if (name == "id" and fields.get("id") == "string") or (name == "url" and kind == "Extension"):
            found[name] = value
        elif not name.startswith("{") and not (name == "value" and fields is _PRIMITIVE):
            raise _refused(element, f'FHIR R4 knows no "{name}" here')
    return found


def _primitive(element: Element, kind: str) -> Any:
    text = element.attributes.get("value")
    if text is None or kind not in {"boolean", "decimal"} | _INTEGERS:
        return text
    if kind == "boolean":
        value: Any = _TRUTH.get(text)
    else:
        value = _number(text)
        if kind in _INTEGERS and not isinstance(value, int):
            value = None
    if value is None:
        raise _refused(element, f'The field "{element.plain_name}" has a value it cannot have')
    return value


def _number(text: str) -> Any:
    try:
        return strict_json.number(text)
    except Refused:
        return None


def _refused(element: Element, what: str) -> Refused:
    return Refused(f"line {element.line}", f"{what} (line {element.line}).")


class _Outline:
    """Receives what the parser sees and keeps elements with their places; texts inside `div` stay bytes."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._open: list[Element | None] = []
        self._inside_div = 0
        self._just_opened: Element | None = None
        self.place: Callable[[], tuple[int, int]] = lambda: (0, 0)
        self.root: Element | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) >= DEEPEST:
            raise Refused("the file", f"The file is nested more than {DEEPEST} levels deep.")
        at, line = self.place()
        if any(len(text) > LONGEST_TEXT_BYTES for text in attributes.values()):
            raise Refused("the file", f"The file has a text longer than {LONGEST_TEXT_BYTES >> 20} MB.")
        self._just_opened = None
        if self._inside_div:
            self._open.append(None)
            return
        element = Element(name, attributes, line, at)
        parent = self._open[-1] if self._open else None
        if parent is not None:
            parent.children.append(element)
        else:
            self.root = element
        self._open.append(element)
        self._just_opened = element
        self._inside_div = len(self._open) if name == _DIV else 0

    def end(self, _name: str) -> None:
        if self._inside_div == len(self._open):
            self._inside_div = 0
        element = self._open.pop()
        if element is not None:
            at, _ = self.place()
            is_empty_tag = element is self._just_opened and self._data.endswith(b"/>", 0, at)
            element.end = at if is_empty_tag else self._data.index(b">", at) + 1
        self._just_opened = None

    def data(self, text: str) -> None:
        self._just_opened = None
        if not self._inside_div and not text.isspace() and self.root and self.root.is_fhir:
            raise Refused(
                "the file", f"The file has loose text where FHIR has none (line {self.place()[1]})."
            )

    def close(self) -> None:
        pass


def _parsed(data: bytes) -> Element:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Refused("the file", f"The file is not written in UTF-8 (line {line}).") from None
    outline = _Outline(data)
    parser = DefusedXMLParser(target=outline, encoding="utf-8", forbid_dtd=True)
    outline.place = lambda: (parser.parser.CurrentByteIndex, parser.parser.CurrentLineNumber)
    try:
        parser.feed(data)
        parser.close()
    except DefusedXmlException:
        raise Refused("the file", "The file brings its own definitions (DTD), which is not safe.") from None
    except ParseError as error:
        line = error.position[0]
        raise Refused(
            "the file", f"The file cannot be read from line {line} on. It may be damaged."
        ) from None
    if outline.root is None:
        raise Refused("the file", "The file is empty.")
    return outline.root
