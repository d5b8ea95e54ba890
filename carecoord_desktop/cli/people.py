"""Commands about people: files taken in, lists, one chart, your tasks, and a document given out."""

from __future__ import annotations

import argparse
from datetime import datetime, time
from pathlib import Path
from uuid import UUID

from carecoord_desktop.cli.answers import Answer, Refused
from carecoord_desktop.cli.options import LIMIT, THE_PATIENT, Command, day, file, option
from carecoord_desktop.cli.signing_in import desk_of, passphrase_of, progress, secret
from carecoord_desktop.common import clock
from carecoord_desktop.features import all_records
from carecoord_desktop.features.appointments.queries import appointments_of_chart
from carecoord_desktop.features.directory.actions import save_mapping
from carecoord_desktop.features.incoming_files.records import FileReport, Outcome
from carecoord_desktop.features.kept_resources.queries import every_record
from carecoord_desktop.features.patient_documents.fhir import export_patient
from carecoord_desktop.features.patients.queries import registered_people
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.people_search.queries import people_found
from carecoord_desktop.features.records_exchange.actions import import_paths
from carecoord_desktop.features.tasks.queries import TaskRow
from carecoord_desktop.features.tasks.records import TaskStatus
from carecoord_desktop.features.team import rules as team
from carecoord_desktop.features.team.actions import require
from carecoord_desktop.features.worklist.queries import my_day
from carecoord_desktop.features.worklist.rules import WorkRow
from carecoord_desktop.hsds.mapping import mapping_problems
from carecoord_desktop.shell.ways import way_to
from carecoord_desktop.store import sealed_file
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.encryption import WrongKey
from carecoord_desktop.store.record import Record, captured_fields, record_classes
from carecoord_desktop.store.wire_values import wire_value

_RECORDS = all_records  # importing it declares every kind of record
_NOBODY = "nobody on this laptop has this id"


def _import(options: argparse.Namespace) -> Answer:
    missing = [str(path) for path in options.paths if not path.exists()]
    if missing:
        raise Refused(f"there is no file or folder {', '.join(missing)}")
    columns = _columns(options)
    with desk_of(options) as desk:
        shown = progress(options).report
        if columns:
            with desk.writing() as session:
                save_mapping(session, options.sender, columns)
        report = import_paths(
            desk, options.paths, dry_run=options.dry_run, sender=options.sender, progress=shown
        )
    counts = ", ".join(f"{report.totals[outcome]} {outcome}" for outcome in Outcome)
    lines = [f"{found.path}: {_counted(found)}" for found in report.files]
    for found in report.files:
        remarks = (*found.rejected, *found.conflicts, *found.notes)
        lines += [f"{found.path}, {remark.where}: {remark.reason}" for remark in remarks]
    lines.append(f"{'Would be' if options.dry_run else 'Total'}: {counts}")
    return Answer(report.as_json(), lines)


def _columns(options: argparse.Namespace) -> tuple[str, ...]:
    """Return the lines that say what a sender's own columns mean, none without a file of them.

    Raises:
        Refused: if a line says nothing, or nobody is named as the sender.
    """
    if options.columns is None:
        return ()
    if options.dry_run or not options.sender.strip():
        raise Refused("--columns is saved for a sender: name one with --sender, and leave --dry-run out")
    written = options.columns.read_text(encoding="utf-8").splitlines()
    lines = tuple(line.strip() for line in written if line.strip() and not line.startswith("#"))
    if found := mapping_problems(lines):
        raise Refused(" ".join(problem.message for problem in found))
    return lines


def _counted(found: FileReport) -> str:
    return ", ".join(f"{count} {outcome}" for outcome, count in found.counts.items()) or found.kind


def _patients(options: argparse.Namespace) -> Answer:
    with desk_of(options) as desk:
        with desk.reading() as session:
            people = [
                (person.patient_id, person.shown_name, person.birth_date)
                for person in (
                    people_found(session, options.search, worker_id=desk.worker_id, limit=options.limit)
                    if options.search
                    else registered_people(session, options.limit)
                )
            ]
        desk.note(Entry(Deed.SEARCH, detail=f"{len(people)} found for {options.search or 'everybody'}"))
    document = [{"id": key, "name": name, "birth_date": born and str(born)} for key, name, born in people]
    return Answer(document, [f"{key}  {born or ''!s:10}  {name}" for key, name, born in people])


def _chart(options: argparse.Namespace) -> Answer:
    with desk_of(options) as desk:
        _refuse_other_caseloads(desk, options.patient)
        with desk.reading(chart=options.patient, purpose="command line") as session:
            if session.get(Patient, options.patient) is None:
                raise Refused(_NOBODY)
            found = {
                record_class.kind(): [
                    _as_document(record) for record in every_record(session, record_class, options.patient)
                ]
                for record_class in record_classes()
            }
    document = {kind: records for kind, records in found.items() if records}
    lines = [f"{kind}: {len(records)}" for kind, records in document.items()]
    return Answer(document, lines)


def _refuse_other_caseloads(desk: Desk, chart: UUID) -> None:
    """Return if the chart is open to whoever signs in; an emergency is written down in the window.

    Raises:
        Refused: if it is not.
    """
    way = way_to(desk, chart)
    if not way.is_open:
        raise Refused(f"{way.words} In an emergency, open the chart in the window.")


def _as_document(record: Record) -> dict[str, object]:
    values = {name: wire_value(getattr(record, name)) for name in captured_fields(type(record))}
    return {"id": str(record.id), **values}


def _tasks(options: argparse.Namespace) -> Answer:
    with desk_of(options) as desk, desk.reading() as session:
        today = options.today or clock.today()
        with clock.reading_from(clock.HeldClock(clock.office_moment(datetime.combine(today, time(12))))):
            found = my_day(session, desk.worker_id)
    lines = [
        f"{row.priority.label:6}  {row.due_on or ''!s:10}  {row.person}: {row.title}" for row in found.rows
    ]
    return Answer([_as_line(row) for row in found.rows], [*lines, *filter(None, [found.footer])])


def _as_line(row: WorkRow) -> dict[str, object]:
    status = row.source.status if isinstance(row.source, TaskRow) else TaskStatus.READY
    return {
        "id": row.row_id, "patient": row.chart, "title": row.title, "due": row.due_on,
        "status": status, "is_overdue": row.is_overdue, "days": row.days,
        "rule": f"{row.rule} v{row.rule_version}" if row.rule else "", "reason": row.reason,
        "priority": row.priority,
    }  # fmt: skip


def _export_fhir(options: argparse.Namespace) -> Answer:
    sealed_with = ""
    if options.encrypt:
        sealed_with = secret(options.export_passphrase_file, "Passphrase of the file", is_new=True)
    with desk_of(options) as desk:
        require(desk, team.Deed.EXPORT)
        _refuse_other_caseloads(desk, options.patient)
        with desk.reading(chart=options.patient, purpose="export") as session:
            if session.get(Patient, options.patient) is None:
                raise Refused(_NOBODY)
            content = export_patient(session, options.patient)
        if options.encrypt:
            content = sealed_file.sealed(content, sealed_with)
        how = "sealed with a passphrase" if options.encrypt else "not encrypted"
        # audited first: a file that left without a line would be worse than a line without a file
        desk.note(Entry(Deed.EXPORT, options.patient, detail=f"FHIR document, {len(content)} bytes, {how}"))
        options.out.write_bytes(content)
    document = {"file": str(options.out), "bytes": len(content), "encrypted": options.encrypt}
    advice = "It opens with `carecoord unseal`." if options.encrypt else "It is not encrypted; keep it safe."
    return Answer(document, [f"{options.out}: {len(content)} bytes. {advice}"])


def _export_ics(options: argparse.Namespace) -> Answer:
    from carecoord_desktop.features.calendar_files.rules import Said, calendar_file  # slow to load

    with desk_of(options) as desk:
        require(desk, team.Deed.EXPORT)
        _refuse_other_caseloads(desk, options.patient)
        with desk.reading(chart=options.patient, purpose="export") as session:
            if session.get(Patient, options.patient) is None:
                raise Refused(_NOBODY)
            today = clock.today()
            rows = [
                row
                for row in appointments_of_chart(session, options.patient)
                if row.slot.takes_place_on >= today
            ]
        content = calendar_file(rows, clock.now(), Said(options.say_what, options.say_where))
        detail = f"Calendar file, {len(content)} bytes, not encrypted"
        desk.note(Entry(Deed.EXPORT, options.patient, entity="appointment", detail=detail))
        options.out.write_bytes(content)
    document = {"file": str(options.out), "bytes": len(content), "appointments": len(rows)}
    return Answer(document, [f"{options.out}: {len(rows)} appointments. It is not encrypted; keep it safe."])


def _unseal(options: argparse.Namespace) -> Answer:
    content = options.sealed.read_bytes()
    try:
        plain = sealed_file.unsealed(content, passphrase_of(options))
    except WrongKey:
        raise Refused("the passphrase is not that of this file, or the file is damaged") from None
    options.out.write_bytes(plain)
    document = {"file": str(options.out), "bytes": len(plain)}
    return Answer(document, [f"{options.out}: {len(plain)} bytes. It is not encrypted; keep it safe."])


COMMANDS = (
    Command(
        "import",
        "take in files of other systems",
        _import,
        (
            option("paths", nargs="+", type=Path, metavar="PATH"),
            option("--dry-run", "only say what would happen", action="store_true"),
            option("--sender", "who sent a directory (HSDS)", metavar="NAME", default=""),
            file("--columns", "save what the sender's own columns mean: lines of file.column=table.field"),
        ),
    ),
    Command(
        "patients",
        "list or search people",
        _patients,
        (option("--search", metavar="TEXT", default=""), LIMIT),
    ),
    Command(
        "chart",
        "everything held about one person",
        _chart,
        (option("patient", type=UUID, metavar="PATIENT"),),
    ),
    Command(
        "tasks",
        "what waits for you, as My Day lists it",
        _tasks,
        (option("--today", "as they stand on this day", type=day, metavar="DATE"),),
    ),
    Command(
        "export fhir",
        "one person as a FHIR R4 document",
        _export_fhir,
        (
            THE_PATIENT,
            option("--out", type=Path, metavar="F.json", required=True),
            option("--encrypt", "seal the file with a passphrase", action="store_true"),
            file("--export-passphrase-file", "read the passphrase of the sealed file from a file"),
        ),
    ),
    Command(
        "export ics",
        "one person's appointments to come, for a calendar",
        _export_ics,
        (
            THE_PATIENT,
            option("--out", type=Path, metavar="F.ics", required=True),
            option("--say-what", "name what each is for", action="store_true"),
            option("--say-where", "name the place", action="store_true"),
        ),
    ),
    Command(
        "unseal",
        "open a sealed export; its passphrase is asked for",
        _unseal,
        (
            option("sealed", type=Path, metavar="FILE"),
            option("--out", type=Path, metavar="F.json", required=True),
        ),
    ),
)
