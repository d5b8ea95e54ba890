"""FHIR XML gives the same records as FHIR JSON, and nothing unsafe gets in with it."""

from __future__ import annotations

import json
import typing
from collections.abc import Iterator
from pathlib import Path
from types import UnionType
from typing import Any
from xml.sax.saxutils import quoteattr

import pytest
from fhir.resources.R4B import get_fhir_model_class
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common import strict_json
from carecoord_desktop.common.fhir_xml import XmlDocument
from carecoord_desktop.common.resources import resource
from carecoord_desktop.common.strict_json import Refused

_TABLE: dict[str, Any] = json.loads(resource("terminology", "fhir_r4_elements.json").read_bytes())

ADDED_BY_R4B = {"CodeableReference", "RatioRange"}
MISSING_IN_R4B_MODELS = {"Extension": {"valueMeta": "Meta"}}
_SPELLED_OTHERWISE = {"UuidVersion": "uuid", "Xhtml": "xhtml"}


# The table of facts


def test_the_table_of_facts_agrees_with_the_published_models() -> None:
    for name, fields in _TABLE["types"].items():
        assert fields == _published(name) | MISSING_IN_R4B_MODELS.get(name, {}), name


def test_the_table_of_facts_is_complete_in_itself() -> None:
    used = {kind.removesuffix("*") for fields in _TABLE["types"].values() for kind in fields.values()}
    assert {kind for kind in used if kind[0].isupper()} - {"Resource"} <= set(_TABLE["types"])
    assert set(_TABLE["resources"]) <= set(_TABLE["types"])


def _published(name: str) -> dict[str, str]:
    """Return the elements of a type as `fhir.resources` has them, without what R4B added to R4."""
    fields = {}
    for attribute, described in get_fhir_model_class(name).model_fields.items():
        if attribute.endswith("__ext") or attribute in {"fhir_comments", "resource_type"}:
            continue
        kind = _kind(described.annotation)
        if kind not in ADDED_BY_R4B:
            fields[described.alias or attribute] = kind
    return fields


def _kind(annotation: Any, many: str = "") -> str:
    origin, inside = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (typing.Union, UnionType):
        return _kind(next(part for part in inside if part is not type(None)), many)
    if origin is list:
        return _kind(inside[0], "*")
    if annotation is bool:
        return "boolean" + many
    if origin is typing.Annotated:
        name = type(inside[-1]).__name__
        return _SPELLED_OTHERWISE.get(name, name[0].lower() + name[1:]) + many
    return str(annotation.__name__).removesuffix("Type") + many


# JSON -> XML by a writer that knows nothing of the table


def _xml(value: dict[str, Any], tag: str = "") -> str:
    """Return a resource (or, with `tag`, one of its elements) as FHIR XML text."""
    kind = value.get("resourceType", "")
    if kind and tag:
        return f"<{tag}>{_xml(value)}</{tag}>"
    attributes = "" if tag else ' xmlns="http://hl7.org/fhir"'
    children = []
    for name in dict.fromkeys(key.removeprefix("_") for key in value):
        if name == "resourceType":
            continue
        if not kind and (name == "id" or (name == "url" and tag in {"extension", "modifierExtension"})):
            attributes += f" {name}={quoteattr(value[name])}"
        elif name == "div":
            children.append(value[name])
        else:
            children += _xml_field(name, value.get(name), value.get("_" + name))
    return f"<{tag or kind}{attributes}>{''.join(children)}</{tag or kind}>"


def _xml_field(name: str, values: Any, about: Any) -> Iterator[str]:
    if not isinstance(values, list) and not isinstance(about, list):
        values, about = [values], [about]
    length = max(len(values or []), len(about or []))
    for value, beside in zip(values or [None] * length, about or [None] * length, strict=True):
        if isinstance(value, dict):
            yield _xml(value, name)
            continue
        said = "" if value is None else f" value={quoteattr(_lexical(value), _LINE_BREAKS)}"
        opened, _, rest = _xml(beside or {}, name).partition(">")
        yield f"{opened}{said}>{rest}"


_LINE_BREAKS = {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}


def _lexical(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _read(text: str) -> Any:
    document = XmlDocument(text.encode())
    return document.resource(document.root)


def _exact(value: Any) -> str:
    """Return the value as text in which two equal values with different digits differ."""
    return strict_json.written(_sorted(value))


def _sorted(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value)}
    return [_sorted(item) for item in value] if isinstance(value, list) else value


def _only_read_types(value: Any) -> Any:
    """Return the value with records of other types reduced to what the reader says of them."""
    if isinstance(value, list):
        return [_only_read_types(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "resourceType" in value and value["resourceType"] not in _TABLE["resources"]:
        return {key: value[key] for key in ("resourceType", "id") if key in value}
    return {key: _only_read_types(item) for key, item in value.items()}


def _real_examples(shared_data: Path) -> list[tuple[str, dict[str, Any]]]:
    found = []
    for folder in ("r4-core-examples", "us-core", "gravity-sdoh"):
        for path in sorted((shared_data / folder).rglob("*.json")):
            value = strict_json.parse(path.read_bytes())
            if value.get("resourceType") in _TABLE["resources"]:
                found.append((path.name, value))
    return found


def test_every_real_example_written_as_xml_reads_back_equal_field_by_field(shared_data: Path) -> None:
    examples = _real_examples(shared_data)
    assert len(examples) >= 100
    for name, example in examples:
        assert _exact(_read(_xml(example))) == _exact(_only_read_types(example)), name


def test_a_whole_history_written_as_xml_reads_back_equal(shared_data: Path) -> None:
    [path] = (shared_data / "synthea" / "v2.4.0-2021").glob("Ned_Hintz*.json")
    bundle = strict_json.parse(path.read_bytes())
    assert _exact(_read(_xml(bundle))) == _exact(_only_read_types(bundle))


# What the coordinator is told


PATIENT = """<?xml version="1.0" encoding="UTF-8"?>
<Patient xmlns="http://hl7.org/fhir" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://hl7.org/fhir fhir-single.xsd">
  <id value="lucille"/>
  <!-- a remark -->
  <text><status value="generated"/>
    <div xmlns="http://www.w3.org/1999/xhtml"><p>Lucille &amp; co.<br/></p></div></text>
  <active value="true"/>
  <name id="n1"><given><extension url="urn:x"><valueCode value="unknown"/></extension></given>
    <given value="Lucille"/></name>
  <birthDate id="b" value="1948-03">
    <extension url="urn:birth-time"><valueDecimal value="1.50"/></extension></birthDate>
  <multipleBirthInteger value="2"/>
  <contained><Device><id value="d1"/><udi value="whatever"/></Device></contained>
</Patient>
"""


def test_a_patient_in_xml_reads_like_one_in_json() -> None:
    assert _exact(_read(PATIENT)) == _exact(
        strict_json.parse(b"""{"resourceType": "Patient", "id": "lucille",
        "text": {"status": "generated",
            "div": "<div xmlns=\\"http://www.w3.org/1999/xhtml\\"><p>Lucille &amp; co.<br/></p></div>"},
        "active": true,
        "name": [{"id": "n1", "given": [null, "Lucille"],
                  "_given": [{"extension": [{"url": "urn:x", "valueCode": "unknown"}]}, null]}],
        "birthDate": "1948-03",
        "_birthDate": {"id": "b", "extension": [{"url": "urn:birth-time", "valueDecimal": 1.50}]},
        "multipleBirthInteger": 2,
        "contained": [{"resourceType": "Device", "id": "d1"}]}""")
    )


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("<active", "<aktive"), 'no field "aktive" in Patient (line 8)'),
        (('value="true"', 'value="yes"'), '"active" has a value it cannot have (line 8)'),
        (('value="2"', 'value="2.5"'), '"multipleBirthInteger" has a value it cannot have'),
        (('value="1.50"', 'value="1e999999999"'), '"valueDecimal" has a value it cannot have'),
        (("<active", '<active value="true"/><active'), '"active" is there more than once'),
        (("<active value", "<active wert"), 'knows no "wert" here'),
    ],
)
def test_a_record_that_breaks_the_rules_is_refused_with_its_line(wrong: tuple[str, str], said: str) -> None:
    with pytest.raises(Refused) as refusal:
        _read(PATIENT.replace(*wrong))
    assert said in refusal.value.reason


BOMBS = {
    "billion laughs": '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><Patient xmlns="http://hl7.org/fhir">'
    '<id value="&b;"/></Patient>',
    "a file of this computer": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><Patient>&a;</Patient>',
    "a document type elsewhere": '<!DOCTYPE Patient SYSTEM "http://127.0.0.1:9/x.dtd"><Patient/>',
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_file_with_its_own_definitions_is_refused(name: str) -> None:
    with pytest.raises(Refused, match="not safe"):
        XmlDocument(BOMBS[name].encode())


def test_deep_nesting_is_refused() -> None:
    with pytest.raises(Refused, match="64 levels"):
        XmlDocument(b'<Patient xmlns="http://hl7.org/fhir">' + b"<contact>" * 100_000)


def test_wrong_encodings_and_cut_files_are_refused() -> None:
    with pytest.raises(Refused, match="UTF-8"):
        XmlDocument(PATIENT.replace("Lucille", "Lucía").encode("latin-1"))
    with pytest.raises(Refused, match="may be damaged"):
        XmlDocument(PATIENT[:-30].encode())
    with pytest.raises(Refused):
        XmlDocument(b"")


def test_every_element_knows_its_own_bytes() -> None:
    data = b'<Bundle xmlns="http://hl7.org/fhir"><a/><a x="/>"></a><b><a/></b><c>'
    data += b'<div xmlns="http://www.w3.org/1999/xhtml">/></div></c></Bundle>'
    document = XmlDocument(data)
    a, other_a, b, c = document.root.children
    assert document.received(a) == b"<a/>"
    assert document.received(other_a) == b'<a x="/>"></a>'
    assert document.received(b) == b"<b><a/></b>"
    assert document.received(c.children[0]) == b'<div xmlns="http://www.w3.org/1999/xhtml">/></div>'
    assert document.received(document.root) == data


@given(
    st.integers(0, len(PATIENT)),
    st.integers(0, 40),
    st.binary(max_size=8) | st.sampled_from([b"<a>", b"/>", b'"']),
)
def test_a_damaged_patient_is_read_or_refused(at: int, removed: int, added: bytes) -> None:
    data = PATIENT.encode()
    assert _refusal_of(data[:at] + added + data[at + removed :]) in {"", "."}


def _refusal_of(data: bytes) -> str:
    """Return how the reason ends, "" where there is none to refuse."""
    try:
        document = XmlDocument(data)
        document.resource(document.root)
    except Refused as refusal:
        return refusal.reason[-1]
    return ""
