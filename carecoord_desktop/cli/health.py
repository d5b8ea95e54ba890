"""Commands about trust: is the audit trail whole, is everything there, and what can be mended."""

from __future__ import annotations

import argparse

from carecoord_desktop.cli.answers import DONE, REFUSED, Answer, Refused
from carecoord_desktop.cli.options import LIMIT, PATIENT, Command, option
from carecoord_desktop.cli.signing_in import SignedIn, desk_of, held, progress, signed_in
from carecoord_desktop.features.directory_search.records import fits_the_services
from carecoord_desktop.features.directory_search.records import rebuild as rebuild_services
from carecoord_desktop.features.people_search.records import fits_the_people, rebuild
from carecoord_desktop.features.team.queries import worker_names
from carecoord_desktop.store.audit import latest_lines
from carecoord_desktop.store.findings import Code
from carecoord_desktop.store.health import Health, check_health
from carecoord_desktop.store.repair import repair
from carecoord_desktop.store.unlock import open_store


def _audit_verify(options: argparse.Namespace) -> Answer:
    with desk_of(options) as desk:
        broken = desk.store.verify_audit()
    if broken is not None:
        raise Refused(f"the audit trail is broken at line {broken.seq}: {broken.reason}")
    return Answer({"ok": True}, ["The audit trail is whole."])


def _audit_show(options: argparse.Namespace) -> Answer:
    seeing = {"chart": options.patient, "purpose": "audit trail"}
    with desk_of(options) as desk, desk.reading(**seeing) as session:
        names = worker_names(session)
        document = [
            {
                "seq": line.seq, "at": line.at, "worker": names.get(line.worker, str(line.worker)),
                "deed": line.deed, "patient": line.chart, "entity": line.entity,
                "record_id": line.record_id, "detail": line.detail,
            }
            for line in latest_lines(session, options.limit, options.patient)
        ]  # fmt: skip
    lines = [
        f"{line['seq']:>6}  {line['at']:%Y-%m-%d %H:%M:%S} UTC  {line['worker']}: {line['deed']}"
        f" {line['entity']} {line['patient'] or ''} {line['detail']}".rstrip()
        for line in document
    ]
    return Answer(document, lines)


def _doctor(options: argparse.Namespace) -> Answer:
    # the records stay closed: opening those that lost something founds a new anchor, and hides the loss
    with held(options) as profile:
        me = signed_in(profile, options, also_damaged=True)
        health, mended = _checked(me, options), []
        if options.repair:
            mended = _repaired(me, health, options)
            health = _checked(me, options)
    shown = ("code", "words", "what_is_safe", "what_to_do")
    findings = [{name: getattr(found, name) for name in shown} for found in health.findings]
    document = {"ok": health.ok, "findings": findings, **({"repair": mended} if options.repair else {})}
    lines = [f"{found.words} {found.what_is_safe} {found.what_to_do}" for found in health.findings]
    whole = ["Everything is there, whole and in order."] if health.ok else []
    return Answer(document, [*mended, *lines, *whole], DONE if health.ok else REFUSED)


def _checked(me: SignedIn, options: argparse.Namespace) -> Health:
    further = (fits_the_people, fits_the_services)
    return check_health(
        me.profile, me.unlocked.key, deep=options.deep, further=further, progress=progress(options)
    )


def _repaired(me: SignedIn, health: Health, options: argparse.Namespace) -> list[str]:
    """Mend what can be mended on this laptop; return what was done, in words."""
    report = repair(me.profile, me.unlocked.key, me.unlocked.worker_id, progress(options))
    said = list(report.words)
    if Code.SEARCH in {finding.code for finding in health.findings}:
        store = open_store(me.profile, me.unlocked)
        try:
            with store.writing(me.unlocked.worker_id) as session:
                people = rebuild(session.connection())
                services = rebuild_services(session.connection())
        finally:
            store.close()
        said.append(f"The search index was made anew: {people} people, {services} services.")
    return said


COMMANDS = (
    Command("audit verify", "prove it is whole", _audit_verify),
    Command("audit show", "the newest lines", _audit_show, (PATIENT, LIMIT)),
    Command(
        "doctor",
        "check records, audit trail, keys and backups",
        _doctor,
        (
            option("--deep", "read the newest backup as well", action="store_true"),
            option("--repair", "mend what can be mended; nothing is deleted", action="store_true"),
        ),
    ),
)
