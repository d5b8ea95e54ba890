"""Commands about referrals: write one, say that it was sent, follow it, list them, count the loops."""

from __future__ import annotations

import argparse
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.cli.answers import Answer, Refused
from carecoord_desktop.cli.options import PATIENT, THE_PATIENT, Command, day, option
from carecoord_desktop.cli.signing_in import desk_of
from carecoord_desktop.common import clock
from carecoord_desktop.features import all_records
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.referral_board.queries import loops
from carecoord_desktop.features.referral_board.rules import DEFINITIONS, LoopReport
from carecoord_desktop.features.referral_stages.records import (
    Channel,
    EventType,
    NeedAfter,
    PatientSays,
    Reason,
    Received,
)
from carecoord_desktop.features.referral_steps.rules import EventDraft
from carecoord_desktop.features.referrals import actions, queries, rules
from carecoord_desktop.features.referrals.queries import ReferralRow
from carecoord_desktop.features.referrals.records import ReferralCategory, Urgency
from carecoord_desktop.features.referrals.rules import PacketField, ReferralDraft, SendDraft

_RECORDS = all_records  # importing it declares every kind of record
_OWN_COMMAND = (EventType.SENT, EventType.REOPENED, EventType.REROUTED)


def _new(options: argparse.Namespace) -> Answer:
    draft = ReferralDraft(
        category=ReferralCategory(options.category),
        domain=options.need,
        service_type=options.service,
        partner_name=options.to,
        partner_phone=options.phone,
        partner_fax=options.fax,
        reason=options.reason,
        urgency=Urgency(options.urgency),
        needed_by=options.needed_by,
        people=tuple(map(str, options.also or ())),
        is_second_meant=options.second,
    )
    with desk_of(options) as desk:
        with desk.writing() as session:
            if session.get(Patient, options.patient) is None:
                raise Refused("nobody on this laptop has this id")
            referral_id = actions.prepare_referral(session, options.patient, draft).id
        with desk.reading() as session:
            return _answer(session, referral_id)


def _sent(options: argparse.Namespace) -> Answer:
    with desk_of(options) as desk:
        with desk.writing() as session:
            row = _found(session, options.referral)
            told = tuple(map(PacketField, options.told or ())) or rules.usual_fields(row.category)
            draft = SendDraft(
                Channel(options.by), options.on, told, options.note, options.informant, options.program
            )
            actions.send_referral(session, row.referral_id, draft)
        with desk.reading() as session:
            return _answer(session, row.referral_id)


def _happened(options: argparse.Namespace) -> Answer:
    draft = EventDraft(
        EventType(options.what),
        options.on,
        reason=Reason(options.reason) if options.reason else None,
        note=options.note,
        informant=options.informant,
        evidence=options.evidence,
        appointment_on=options.visit_on,
        outcome=Received(options.outcome) if options.outcome else None,
        outcome_on=options.got_on,
        patient_says=PatientSays(options.person_says) if options.person_says else None,
        need_after=NeedAfter(options.need_after) if options.need_after else None,
    )
    with desk_of(options) as desk:
        with desk.writing() as session:
            row = _found(session, options.referral)
            actions.record_event(session, row.referral_id, draft)
        with desk.reading() as session:
            return _answer(session, row.referral_id)


def _list(options: argparse.Namespace) -> Answer:
    charts = [options.patient] if options.patient else None
    with desk_of(options) as desk, desk.reading(chart=options.patient, purpose="referrals") as session:
        rows = queries.all_referrals(session, charts) if options.all else None
        rows = queries.open_referrals(session, charts) if rows is None else rows
    return Answer([_document(row) for row in rows], [_line(row) for row in rows] or ["No referrals."])


def _loops(options: argparse.Namespace) -> Answer:
    until = options.until or clock.today()
    since = options.since or until.replace(month=1, day=1)
    with desk_of(options) as desk, desk.reading() as session:
        found = loops(session, since, until)
    document = {
        "from": since,
        "to": until,
        "all": _loop_document(found.everything),
        "partners": [_loop_document(each) for each in found.partners],
    }
    lines = [
        f"{count.measure.label}: {count.number} of {count.of}"
        + ("" if count.percent is None else f" ({count.percent:.0f} %)")
        for count in found.everything.counts
    ]
    return Answer(document, lines)


def _found(session: Session, referral: str) -> ReferralRow:
    """Return the referral of an id or of the code on its slip.

    Raises:
        Refused: if there is none.
    """
    row = queries.referral_by_code(session, referral)
    if row is None:
        try:
            row = queries.referral(session, UUID(referral))
        except ValueError:
            row = None
    if row is None:
        raise Refused("no referral on this laptop has this id or code")
    return row


def _answer(session: Session, referral_id: UUID) -> Answer:
    row = queries.referral(session, referral_id)
    assert row is not None  # noqa: S101  # it was just written
    return Answer(_document(row), [_line(row)])


def _document(row: ReferralRow) -> dict[str, object]:
    step = row.next_step
    return {
        "id": row.referral_id, "code": row.code, "patient": row.chart, "what": row.what,
        "partner": row.partner_name, "category": str(row.category), "need": row.domain,
        "urgency": str(row.urgency), "stage": str(row.stage), "stage_words": row.stage_words,
        "age_days": row.age_days, "is_over": row.is_over, "interval": row.progress.interval,
        "next": None if step is None else {"step": str(step.step), "words": step.words, "due": step.due_on},
        "annotations": len(row.progress.annotations), "asked_twice": row.pair_ids,
    }  # fmt: skip


def _line(row: ReferralRow) -> str:
    due = "" if row.next_step is None else f"{row.next_step.words} by {row.next_step.due_on}"
    parts = (row.patient_name, f"{row.what} at {row.partner_name}", row.stage_words, due, row.code)
    return " | ".join(filter(None, parts))


def _loop_document(report: LoopReport) -> dict[str, object]:
    return {
        "partner": report.partner,
        "closed_loop_percent": report.closed_loop_percent,
        "counts": [
            {
                "measure": str(each.measure), "definition": DEFINITIONS[each.measure],
                "number": each.number, "of": each.of, "percent": each.percent,
                "counted": [row.referral_id for row in each.counted],
                "others": [
                    {"id": row.referral_id, "stage": str(row.stage), "age_days": row.age_days}
                    for row in each.others
                ],
            }
            for each in report.counts
        ],
        "days": [
            {"from": str(each.was), "to": str(each.became), "median": each.median_days, "of": len(each.days)}
            for each in report.steps
        ],
    }  # fmt: skip


THE_REFERRAL = option("--referral", "its id, or the code on its slip", metavar="ID", required=True)
NOTE = option("--note", "a few words", default="", metavar="WORDS")
INFORMANT = option("--informant", "who told us", default="", metavar="NAME")
COMMANDS = (
    Command(
        "refer new",
        "write a referral; it is prepared until somebody says that it was sent",
        _new,
        (
            THE_PATIENT,
            option("--to", "the service it goes to", required=True, metavar="NAME"),
            option("--category", choices=[str(each) for each in ReferralCategory], default="social"),
            option("--need", "the need, such as food-insecurity", default="", metavar="DOMAIN"),
            option("--service", "what is asked for, in words", default="", metavar="WORDS"),
            option("--phone", "of the service", default="", metavar="NUMBER"),
            option("--fax", "of the service", default="", metavar="NUMBER"),
            option("--reason", "why it is needed", default="", metavar="WORDS"),
            option("--urgency", choices=[str(each) for each in Urgency], default="routine"),
            option("--needed-by", "such as 2026-12-01", type=day, metavar="DAY"),
            option("--also", "a member of the household it covers", type=UUID, action="append", metavar="ID"),
            option("--second", "also where an open one asks for the same", action="store_true"),
        ),
    ),
    Command(
        "refer sent",
        "say that a referral was sent; without a release for the service it is refused",
        _sent,
        (
            THE_REFERRAL,
            option("--by", "how", choices=[str(each) for each in Channel], required=True),
            option("--on", "the day, else today", type=day, metavar="DAY"),
            option(
                "--told",
                "what it told of the person",
                choices=[str(each) for each in PacketField],
                action="append",
            ),
            option("--program", "the Part 2 program it comes from", default="", metavar="NAME"),
            NOTE,
            INFORMANT,
        ),
    ),
    Command(
        "refer event",
        "write down what happened to a referral, its end included",
        _happened,
        (
            THE_REFERRAL,
            option(
                "--what",
                "what happened",
                required=True,
                choices=[str(each) for each in EventType if each not in _OWN_COMMAND],
            ),
            option("--on", "the day, else today", type=day, metavar="DAY"),
            option("--reason", choices=[str(each) for each in Reason]),
            option("--evidence", "the paper that says so", default="", metavar="WORDS"),
            option("--visit-on", "the day of the visit", type=day, metavar="DAY"),
            option("--outcome", "got the help", choices=[str(each) for each in Received]),
            option("--got-on", "the day of the help", type=day, metavar="DAY"),
            option("--person-says", choices=[str(each) for each in PatientSays]),
            option("--need-after", choices=[str(each) for each in NeedAfter]),
            NOTE,
            INFORMANT,
        ),
    ),
    Command(
        "refer list",
        "the open referrals, the next due first",
        _list,
        (PATIENT, option("--all", "those that have ended, too", action="store_true")),
    ),
    Command(
        "refer loops",
        "how many of the referrals sent came to an end, with what stands behind each number",
        _loops,
        (
            option("--since", "from this day, else from the first of January", type=day, metavar="DAY"),
            option("--until", "up to this day, else today", type=day, metavar="DAY"),
        ),
    ),
)
