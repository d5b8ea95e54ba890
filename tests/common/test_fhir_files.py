"""Whatever file a coordinator picks, CareCoord says what it is and takes nothing it should not."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common import strict_json
from carecoord_desktop.common.fhir_files import (
    MOST_LINE_BYTES,
    FileKind,
    SourceFile,
    source_file,
    source_files,
)
from carecoord_desktop.common.fhir_references import References, Target, Unresolved
from carecoord_desktop.common.fhir_source import SourceResource
from carecoord_desktop.common.strict_json import Refused

BUNDLE = """{
  "resourceType" : "Bundle",
  "type" : "transaction",
  "entry" : [ {
    "fullUrl" : "urn:uuid:1",
    "resource" : { "resourceType": "Patient", "id": "p1", "name": [{"given": ["Agustín"]}] },
    "request" : { "method": "POST", "url": "Patient" }
  }, {
    "request" : { "method": "DELETE", "url": "Patient/9" }
  }, {
    "fullUrl" : "urn:uuid:2",
    "resource" : {"resourceType":"Observation","id":"o1","subject":{"reference":"urn:uuid:1"},
      "valueQuantity": {"value": 1.50}}
  }, { "resource" : { "id": "nameless" } }, 7 ]
}
"""
XML_BUNDLE = """<Bundle xmlns="http://hl7.org/fhir"><type value="collection"/>
<entry><fullUrl value="urn:uuid:1"/><resource>
  <Patient><id value="p1"/><gender value="female"/></Patient>
</resource></entry><entry><resource><Patient><sex value="female"/></Patient></resource></entry>
<entry><resource>
  <Claim xmlns="http://hl7.org/fhir"><id value="c1"/><use value="claim"/></Claim></resource></entry>
<entry><fullUrl value="urn:uuid:4"/></entry></Bundle>"""


def _file(folder: Path, content: str | bytes, name: str = "file.json") -> SourceFile:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return source_file(path)


def _split(file: SourceFile) -> tuple[list[SourceResource], list[tuple[str, str]]]:
    read, refused = [], []
    for item in file.resources():
        if isinstance(item, Refused):
            refused.append((item.where, item.reason))
        else:
            read.append(item)
    return read, refused


# One file of each kind


def test_a_bundle_gives_each_record_with_the_bytes_that_said_it(tmp_path: Path) -> None:
    file = _file(tmp_path, BUNDLE)
    assert (file.kind, file.media, file.bundle_type, file.reason) == (
        FileKind.BUNDLE,
        "json",
        "transaction",
        "",
    )
    [patient, observation], refused = _split(file)
    assert (patient.where, patient.full_url, patient.key) == ("entry 1", "urn:uuid:1", "Patient/p1")
    assert patient.as_received.decode() in BUNDLE
    assert patient.as_received.startswith(b"{ ")
    assert strict_json.parse(patient.as_received) == patient.resource
    assert observation.where == "entry 3"
    assert strict_json.written(observation.resource["valueQuantity"]["value"]) == "1.50"
    assert refused == [
        ("entry 2", "The entry carries no record."),
        ("entry 4", "This is not a FHIR record: it does not say what it is."),
        ("entry 5", "The entry carries no record."),
    ]


@pytest.mark.parametrize("bundle_type", ["transaction", "batch", "collection", "document", "searchset"])
def test_every_type_of_bundle_is_recognized(tmp_path: Path, bundle_type: str) -> None:
    file = _file(tmp_path, f'{{"entry":[],"type":"{bundle_type}","resourceType":"Bundle"}}')
    assert (file.kind, file.bundle_type, _split(file)) == (FileKind.BUNDLE, bundle_type, ([], []))


def test_a_single_record_is_its_whole_file(tmp_path: Path) -> None:
    text = '\n{ "resourceType" : "List",\n "entry" : [ {"item": {"reference": "Patient/p1"}} ] }'
    file = _file(tmp_path, "\ufeff" + text + "\n")
    assert (file.kind, file.resource_type) == (FileKind.RESOURCE, "List")
    [[only], _] = _split(file)
    assert (only.where, only.as_received.decode()) == ("the file", text.strip())
    assert only.resource == json.loads(text)


def test_an_export_is_read_line_by_line_and_a_damaged_line_is_reported(tmp_path: Path) -> None:
    lines = ['{"resourceType":"Patient","id":"1"} ', "", '{"resourceType":"Patient","id":', '{"a":1}', "[]"]
    lines += ['{"resourceType":"Patient",  "id":"6"}']
    for name in ("Patient.ndjson", "no-suffix"):
        file = _file(tmp_path, "\r\n".join(lines), name)
        assert file.kind is FileKind.NDJSON
        read, refused = _split(file)
        assert [(item.where, item.as_received.decode()) for item in read] == [
            ("line 1", lines[0].strip()),
            ("line 6", lines[5]),
        ]
        assert [where for where, _ in refused] == ["line 3", "line 4", "line 5"]
        assert refused[0][1].startswith("The line ends in the middle (line 3).")


def test_a_line_without_end_is_refused_without_being_held(tmp_path: Path) -> None:
    long = '{"resourceType":"Patient","a":[' + '"x",' * (MOST_LINE_BYTES // 4) + "0]}"
    read, refused = _split(_file(tmp_path, long + '\n{"resourceType":"Patient","id":"2"}', "a.ndjson"))
    assert [item.where for item in read] == ["line 2"]
    assert refused == [("line 1", "The line is larger than 16 MB.")]


def test_the_log_of_an_export_is_not_taken_for_health_records(shared_data: Path) -> None:
    file = source_file(shared_data / "synthea" / "bulk-100-patients-2025" / "log.ndjson")
    assert (file.kind, file.reason) == (
        FileKind.EXPORT_LOG,
        "This is the log of an export, not health records.",
    )
    assert list(file.resources()) == []


def test_an_xml_bundle_gives_each_record_with_the_bytes_that_said_it(tmp_path: Path) -> None:
    file = _file(tmp_path, XML_BUNDLE, "bundle.xml")
    assert (file.kind, file.media, file.bundle_type) == (FileKind.BUNDLE, "xml", "collection")
    [patient, claim], refused = _split(file)
    assert patient.resource == {"resourceType": "Patient", "id": "p1", "gender": "female"}
    assert patient.as_received == b'<Patient><id value="p1"/><gender value="female"/></Patient>'
    assert (claim.resource, claim.where) == ({"resourceType": "Claim", "id": "c1"}, "entry 3")
    assert claim.as_received.endswith(b'<use value="claim"/></Claim>')
    assert refused == [
        ("entry 2", 'FHIR R4 knows no field "sex" in Patient (line 4).'),
        ("entry 4", "The entry carries no record."),
    ]


STRANGERS = {
    "census.csv": b"name,born\nLucille,1948\n",
    "empty.json": b"",
    "list.json": b"[1,2]",
    "other.json": b'{"name": "a service directory"}',
    "visit.xml": b'<ClinicalDocument xmlns="urn:hl7-org:v3"/>',
    "all.zip": b"PK\x03\x04rest",
    "all.json.gz": b"\x1f\x8brest",
    "letter.pdf": b"%PDF-1.7",
    "wide.json": BUNDLE.encode("utf-16"),
    "lines.ndjson": b'{"a":1}\n{"a":2}\n',
}


@pytest.mark.parametrize("name", STRANGERS)
def test_something_else_is_unknown_with_a_reason(tmp_path: Path, name: str) -> None:
    file = _file(tmp_path, STRANGERS[name], name)
    assert file.kind is FileKind.UNKNOWN
    assert file.reason.endswith(".")
    assert list(file.resources()) == []


def test_a_missing_file_and_a_pipe_are_unknown(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", tmp_path / "absent", tmp_path / "bad\0name"):
        assert source_file(path).reason == "There is no such file."


def test_a_folder_is_searched_through_without_following_links(tmp_path: Path) -> None:
    inside = tmp_path / "export" / "2024"
    inside.mkdir(parents=True)
    (tmp_path / "private.json").write_text(BUNDLE, encoding="utf-8")
    _file(inside, BUNDLE, "b.json")
    _file(inside, "x", "a.txt")
    _file(inside, BUNDLE, ".hidden.json")
    (inside / "link.json").symlink_to(tmp_path / "private.json")
    found = [(file.path.name, file.kind) for file in source_files([tmp_path / "export"])]
    assert found == [("a.txt", FileKind.UNKNOWN), ("b.json", FileKind.BUNDLE)]


# Real files


def test_every_real_record_comes_out_once_with_its_own_bytes(shared_data: Path) -> None:
    kinds: Counter[tuple[str, str]] = Counter()
    found = expected = 0
    for file in source_files([shared_data / "synthea"]):
        kinds[file.kind, file.bundle_type] += 1
        text = file.path.read_bytes()
        for item in file.resources():
            assert isinstance(item, SourceResource)
            assert item.as_received in text
            assert strict_json.parse(item.as_received) == item.resource
            found += 1
        expected += _records_in(file)
    assert kinds == {
        ("bundle", "transaction"): 22,
        ("bundle", "collection"): 4,
        ("ndjson", ""): 6,
        ("export-log", ""): 1,
        ("unknown", ""): 1,  # where the files came from, in words
    }
    assert found == expected > 6000


def _records_in(file: SourceFile) -> int:
    if file.kind is FileKind.NDJSON:
        return len(file.path.read_text().splitlines())
    return len(json.loads(file.path.read_bytes())["entry"]) if file.kind is FileKind.BUNDLE else 0


@pytest.mark.parametrize("vintage", ["2020-08", "v2.4.0-2021", "v3.0.0-2022"])
def test_references_of_real_bundles_lead_to_their_records(shared_data: Path, vintage: str) -> None:
    targets = _answers(shared_data / "synthea" / vintage)
    assert len(targets) > 1000
    assert all(isinstance(target, Target) for target in targets)


def test_doctors_sent_apart_from_the_history_are_reported_as_missing(shared_data: Path) -> None:
    missing = [
        target
        for target in _answers(shared_data / "synthea" / "master-2022")
        if isinstance(target, Unresolved)
    ]
    assert missing
    assert all("?identifier=" in target.reference for target in missing)


def _answers(folder: Path) -> list[Target | Unresolved]:
    sources = [item for file in source_files([folder]) for item in _split(file)[0]]
    known = References(sources)
    return [known.target(text, of=item) for item in sources for text in _references(item.resource)]


def _references(value: Any) -> list[str]:
    if isinstance(value, list):
        return [found for item in value for found in _references(item)]
    if not isinstance(value, dict):
        return []
    own = [value["reference"]] if isinstance(value.get("reference"), str) else []
    return own + [found for item in value.values() for found in _references(item)]


def test_a_real_file_cut_at_any_kilobyte_gives_nothing_and_says_so(shared_data: Path, tmp_path: Path) -> None:
    [whole] = (shared_data / "synthea" / "v2.4.0-2021").glob("Ned_Hintz*.json")
    data = whole.read_bytes().rstrip()
    for length in [*range(1024, len(data), 1024), len(data) - 1]:
        file = _file(tmp_path, data[:length])
        assert file.kind is FileKind.DAMAGED
        read, [(where, reason)] = _split(file)
        assert (read, where) == ([], "the file")
        assert "ends in the middle" in reason


# Hostile files


@pytest.mark.parametrize(
    "resource",
    [
        "[" * 100_000,
        '{"resourceType":"Patient","a":1e999999999}',
        '{"resourceType":"Patient","a":NaN}',
        '{"resourceType":"Patient","resourceType":"Group"}',
        '{"resourceType":"Patient","a":"' + "x" * (1 << 21) + '"}',
    ],
    ids=["deep", "number", "word", "twice", "long"],
)
def test_one_bomb_in_a_bundle_refuses_the_whole_file(tmp_path: Path, resource: str) -> None:
    file = _file(tmp_path, BUNDLE.replace("7 ]", f'{{"resource": {resource}}} ]'))
    assert file.kind is FileKind.DAMAGED
    assert [where for where, _ in _split(file)[1]] == ["the file"]


_JSON: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=5)
    | st.sampled_from(["Patient", "Bundle", "#a"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "resourceType",
                    "entry",
                    "resource",
                    "fullUrl",
                    "id",
                    "identifier",
                    "type",
                    "reference",
                    "contained",
                ]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=25,
)


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all the files a property makes."""
    return tmp_path_factory.mktemp("scratch")


@given(
    st.sampled_from([BUNDLE, XML_BUNDLE, '{"resourceType":"Patient"}\n{"resourceType":"Group"}\n']),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 30), st.binary(max_size=6)), min_size=1, max_size=4),
)
def test_a_damaged_bundle_never_ends_in_a_crash(
    scratch: Path, text: str, wounds: list[tuple[float, int, bytes]]
) -> None:
    data = text.encode()
    for place, removed, added in wounds:
        at = int(place * len(data))
        data = data[:at] + added + data[at + removed :]
    _check_every_answer(_file(scratch, data))


@given(_JSON, st.sampled_from(["", "\n"]))
def test_a_bundle_of_odd_things_never_ends_in_a_crash(scratch: Path, value: Any, end: str) -> None:
    text = json.dumps({"resourceType": "Bundle", "entry": [{"resource": value}, value], "type": value}) + end
    _check_every_answer(_file(scratch, text))
    _check_every_answer(_file(scratch, json.dumps(value) + "\n" + text, "odd.ndjson"))


def _check_every_answer(file: SourceFile) -> None:
    """Ask everything a reader may ask; each record is whole, each refusal is a sentence."""
    read, refused = _split(file)
    known = References(read)
    for item in read:
        assert (item.resource_type, item.as_received) != ("", b"")
        assert known.target({"reference": item.key}, of=item)
    assert all(where and reason.endswith(".") for where, reason in refused)
    assert (file.kind in {FileKind.UNKNOWN, FileKind.DAMAGED, FileKind.EXPORT_LOG}) == bool(file.reason)
