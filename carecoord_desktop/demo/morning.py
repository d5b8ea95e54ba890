"""The morning of the demo day: Rosa finds Lucille, reads and adds to her chart, and exports it."""

from __future__ import annotations

from pathlib import Path

from carecoord_desktop.demo.day import CLINIC_FOLDER, DANA, Day
from carecoord_desktop.demo.kitchen_table import give_handout, print_plan, refer_for_a_ride
from carecoord_desktop.demo.laptops import found_laptop, open_tasks
from carecoord_desktop.demo.screen import Screen
from carecoord_desktop.demo.screening import ask_screening
from carecoord_desktop.features.allergies.actions import add_allergy
from carecoord_desktop.features.allergies.rules import AllergyDraft
from carecoord_desktop.features.incoming_files.records import Outcome
from carecoord_desktop.features.patient_documents.fhir import export_patient
from carecoord_desktop.features.records_exchange.actions import import_paths
from carecoord_desktop.features.tasks.actions import move_task
from carecoord_desktop.features.tasks.records import TaskStatus
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.store.audit import Deed, Entry


def morning(day: Day, screen: Screen) -> Path:
    """Live the morning in the window; return the file she exported."""
    with day.step("The window opens and she unlocks it"):
        screen.picture("1-unlock")
        screen.unlock()
        screen.picture("2-caseload")
    view, desk = screen.view, screen.desk
    with day.step("She types part of a name and of a phone number") as found:
        view.search.setText("luc 0118")
        people = view.search.found
        found["found"] = ", ".join(person.shown_name for person in people)
        screen.picture("3-search")
    lucille = people[0].patient_id
    with day.step("She opens the chart"):
        view.search.leave()
        view.open_chart(lucille)
        screen.picture("4-chart")
    ask_screening(day, screen, lucille)
    refer_for_a_ride(day, screen, lucille)
    print_plan(day, screen)
    give_handout(day, screen)
    with day.step("She writes down an allergy and finishes a task") as found:
        with desk.writing() as session:
            add_allergy(session, lucille, AllergyDraft(substance="Latex", reaction="Rash"))
        title, first = next(iter(open_tasks(desk, lucille).items()))
        with desk.writing() as session:
            move_task(session, first.seen, TaskStatus.COMPLETED)
        found["done"] = title
        assert view.chart is not None  # noqa: S101 - opened above
        view.chart.go_to("Allergies")
        screen.picture("11-allergies")
    exported = day.out / "lucille-grant.json"
    with day.step("She exports the chart as a FHIR document") as found:
        with desk.reading(chart=lucille, purpose="export") as session:
            content = export_patient(session, lucille)
        desk.note(Entry(Deed.EXPORT, lucille, detail="demo day"))
        exported.write_bytes(content)
        found["bytes"] = len(content)
    with day.step("The audit trail is verified") as found:
        found["whole"] = desk.store.verify_audit() is None
        found["changes not yet at an office"] = desk.store.waiting()
    return exported


def another_clinic(day: Day, exported: Path) -> None:
    """Somebody elsewhere takes in the exported chart, twice."""
    desk = found_laptop(day.out / CLINIC_FOLDER, DANA, Role.RN).desk
    for words in ("Another clinic takes in that file", "It does so again, and nothing changes"):
        with day.step(words) as found:
            report = import_paths(desk, [exported])
            found.update(
                {str(outcome): report.totals[outcome] for outcome in Outcome if report.totals[outcome]}
            )
    desk.store.close()
