"""Files as other systems send them, made small: one person and a few of her records."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, text

from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store.audit import AuditLine
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.outbox import OutboxLine
from carecoord_desktop.store.own_fields import held
from carecoord_desktop.store.record import OFFICE_CHART, record_classes

MARIA = "7b7a4b1e-0f6f-4a53-9c3b-6d8a01a1b001"


def a_person(id_: str = MARIA, **elements: Any) -> dict[str, Any]:
    """Return a Patient resource: Maria Gonzalez, born 1955, with one phone number."""
    person = {
        "resourceType": "Patient",
        "id": id_,
        "name": [{"use": "official", "family": "Gonzalez", "given": ["Maria"]}],
        "gender": "female",
        "birthDate": "1955-03-12",
        "telecom": [{"system": "phone", "value": "617-555-0142", "use": "home"}],
    }
    return person | elements


def an_asthma(person: str = MARIA, id_: str = "7b7a4b1e-0f6f-4a53-9c3b-6d8a01a1b002", **elements: Any) -> Any:
    """Return a Condition of hers."""
    condition = {
        "resourceType": "Condition",
        "id": id_,
        "code": {"text": "Asthma"},
        "clinicalStatus": {"coding": [{"code": "active"}]},
        "subject": {"reference": f"Patient/{person}"},
    }
    return condition | elements


def a_file(path: Path, *resources: dict[str, Any]) -> Path:
    """Write a collection Bundle with these resources and return where it is."""
    bundle = {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": r} for r in resources]}
    path.write_text(json.dumps(bundle, ensure_ascii=False), encoding="utf-8")
    return path


def operations(desk: Desk) -> int:
    """Return how many operations wait or were sent."""
    with desk.reading() as session:
        return session.scalar(select(func.count()).select_from(OutboxLine)) or 0


def audit_lines(desk: Desk) -> int:
    """Return how long the audit trail is."""
    with desk.reading() as session:
        return session.scalar(select(func.count()).select_from(AuditLine)) or 0


def everything_held(desk: Desk, *, but: frozenset[str] = frozenset()) -> dict[str, list[dict[str, Any]]]:
    """Return the fields of all records of all charts but the office's, by kind, in an order of their own.

    Fields in `but` are left out, such as the moment of registration.
    """
    found: dict[str, list[dict[str, Any]]] = {}
    with desk.reading() as session:
        for record_class in record_classes():
            records = session.scalars(select(record_class).where(record_class.chart != OFFICE_CHART))
            rows = [
                {name: value for name, value in held(record).items() if name not in but} for record in records
            ]
            if rows:
                found[record_class.kind()] = sorted(rows, key=repr)
    return found


def every_cell(desk: Desk) -> list[Any]:
    """Return every value of every table in the database, whatever it is."""
    found: list[Any] = []
    with desk.reading() as session:
        names = session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
        for name in names:
            for row in session.execute(text(f'SELECT * FROM "{name}"')):  # noqa: S608  # names of our tables
                found += row
    return found


def patient_ids(desk: Desk) -> list[UUID]:
    """Return the ids of all people here."""
    with desk.reading() as session:
        return list(session.scalars(select(Patient.id)))
