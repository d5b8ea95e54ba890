"""Commands that print care plans, visit sheets and the papers of a day, and say what was printed before."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from carecoord_desktop.cli.answers import Answer, Refused
from carecoord_desktop.cli.handout_papers import HANDOUT, handout
from carecoord_desktop.cli.options import PATIENT, THE_PATIENT, Command, option
from carecoord_desktop.cli.papers import PAPER, printed
from carecoord_desktop.cli.signing_in import desk_of, progress
from carecoord_desktop.common import clock
from carecoord_desktop.common.printed_packet import PrintedPacket
from carecoord_desktop.features.care_plans.queries import PlanOnPaper, plan_on_paper, plan_to_print
from carecoord_desktop.features.day_packets.queries import DayRound, day_round
from carecoord_desktop.features.patients.queries import registered_people
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.print_log.queries import print_log
from carecoord_desktop.features.visit_sheets.queries import visit_sheet
from carecoord_desktop.features.worklist.queries import my_day
from carecoord_desktop.features.worklist.rules import reasons_by_chart
from carecoord_desktop.store.desk import Desk

if TYPE_CHECKING:
    from carecoord_desktop.printing import Setup

_NOBODY = "nobody on this laptop has this id"
_NO_PLAN = "this person has no plan yet"
_MOST_PEOPLE = 100_000
_KINDS = {"full": "care-plan", "summary": "summary", "letter": "cover-letter", "changes": "changes"}


def _care_plan(options: argparse.Namespace) -> Answer:
    if options.everybody:
        return printed(lambda desk, setup: _everybodys_plans(desk, setup, options), options)
    if options.patient is None:
        raise Refused("say whose plan: --patient ID, or --everybody")
    return printed(_maker_of(_KINDS[options.kind], options), options, options.patient)


def _patient_plan(options: argparse.Namespace) -> Answer:
    return printed(_maker_of("patient-copy", options), options, options.patient)


def _maker_of(kind: str, options: argparse.Namespace) -> Callable[[Desk, Setup], bytes]:
    def make(desk: Desk, setup: Setup) -> bytes:
        from carecoord_desktop.features.care_plans.printout import PlanPaper, plan_paper

        found = _plan_of(desk, options.patient)
        if found is None:
            raise Refused(_NO_PLAN)
        return plan_paper(PlanPaper(kind), found, setup, language=options.language)

    return make


def _plan_of(desk: Desk, chart: UUID) -> PlanOnPaper | None:
    with desk.reading(chart=chart, purpose="print") as session:
        if session.get(Patient, chart) is None:
            raise Refused(_NOBODY)
        plan = plan_to_print(session, chart)
        return None if plan is None else plan_on_paper(session, plan.plan_id)


def _everybodys_plans(desk: Desk, setup: Setup, options: argparse.Namespace) -> PrintedPacket:
    from carecoord_desktop.features.care_plans.printout import many_plans

    with desk.reading() as session:
        people = [one.patient_id for one in registered_people(session, _MOST_PEOPLE)]
    found = [plan for chart in people if (plan := _plan_of(desk, chart)) is not None]
    if not found:
        raise Refused("nobody on this laptop has a plan yet")
    shown = progress(options)
    return many_plans(found, setup, begun=lambda number: shown.report(number + 1, len(found), "care plans"))


def _visit_sheet(options: argparse.Namespace) -> Answer:
    def make(desk: Desk, setup: Setup) -> bytes:
        from carecoord_desktop.features.visit_sheets.printout import visit_sheet_paper

        with desk.reading(chart=options.patient, purpose="print") as session:
            if session.get(Patient, options.patient) is None:
                raise Refused(_NOBODY)
            found = visit_sheet(session, options.patient)
        return visit_sheet_paper(found, setup, language=options.language)

    return printed(make, options, options.patient)


def _packet(options: argparse.Namespace) -> Answer:
    if options.topics:
        options.own_page = True
        return handout(options)

    def make(desk: Desk, setup: Setup) -> bytes | PrintedPacket:
        from carecoord_desktop.features.day_packets.printout import day_packet, route_list

        found = _round_of(desk, options.patient)
        return route_list(found, setup) if options.route else day_packet(found, setup)

    return printed(make, options)


def _round_of(desk: Desk, patient: UUID | None) -> DayRound:
    """Return the round to everybody on My Day, or to one person whether she is on it or not."""
    with desk.reading(chart=patient, purpose="print") as session:
        reasons = reasons_by_chart(my_day(session, desk.worker_id).rows)
        if patient is not None:
            reasons = {patient: reasons.get(patient, ())}
        found = day_round(session, desk.worker_id, reasons)
    if not found.stops:
        raise Refused(_NOBODY if patient else "nobody waits for you today")
    return found


def _log(options: argparse.Namespace) -> Answer:
    with desk_of(options) as desk, desk.reading() as session:
        rows = print_log(session, options.patient)
    document = [
        {"at": row.at, "by": row.by_name, "patient": row.chart, "paper": row.paper, "version": row.version,
         "how": row.deed, "again": row.is_again}
        for row in rows
    ]  # fmt: skip
    lines = [
        f"{clock.at_office(row.at):%Y-%m-%d %H:%M}  {row.version}  {row.paper}, {row.by_name}"
        f"{' (again)' if row.is_again else ''}"
        for row in rows
    ]
    return Answer(document, lines)


_LANGUAGE = option("--language", "the language of the paper, such as es", metavar="L", default="")

COMMANDS = (
    Command(
        "print care-plan",
        "a care plan as PDF",
        _care_plan,
        (
            PATIENT,
            option("--as", "which paper of the plan", dest="kind", default="full", choices=[*_KINDS]),
            option("--everybody", "the plans of all people in one file", action="store_true"),
            _LANGUAGE,
            *PAPER,
        ),
    ),
    Command(
        "print patient-plan",
        "the person's own copy of the plan, in plain words",
        _patient_plan,
        (THE_PATIENT, _LANGUAGE, *PAPER),
    ),
    Command(
        "print visit-sheet",
        "a sheet to fill in before a visit",
        _visit_sheet,
        (THE_PATIENT, _LANGUAGE, *PAPER),
    ),
    Command(
        "print packet",
        "a contact form and the plan in short for each person of your day; with --topic, handouts for one",
        _packet,
        (
            PATIENT,
            option("--route", "the list of addresses instead", action="store_true"),
            *HANDOUT,
            *PAPER,
        ),
    ),
    Command("print log", "what was printed or saved, the newest first", _log, (PATIENT,)),
)
