"""The evening of the demo day: both sync, what they wrote twice is decided, one person is handed over."""

from __future__ import annotations

from uuid import UUID

from carecoord_desktop.demo.beginning import NEWS, Team, disagree
from carecoord_desktop.demo.day import BEN, ROSA, Day
from carecoord_desktop.demo.laptops import charts_of, facts, open_tasks, sync
from carecoord_desktop.demo.screen import Screen
from carecoord_desktop.features.conflicts.form import title_words, value_words
from carecoord_desktop.features.conflicts.page import ConflictsPage
from carecoord_desktop.features.conflicts.queries import open_conflicts
from carecoord_desktop.sync import queries


def evening(day: Day, screen: Screen, team: Team, lucille: UUID) -> None:
    """Bring Rosa, Ben and the office together; the hub is started here and goes on running."""
    with day.step("Meanwhile she and Ben moved the same due date; he wrote down something new") as found:
        title = found["task"] = disagree(screen.desk, team.ben.desk, lucille)
    with day.step("She is back: the hub answers again"):
        team.office.start()
    _ben_syncs(day, team)
    _rosa_syncs(day, screen)
    with day.step("What Ben wrote down has arrived") as found:
        found["task"] = open_tasks(screen.desk, lucille)[NEWS].title
        screen.view.open_chart(lucille)
        screen.picture("12-arrived")
    _decide(day, screen)
    _rosa_syncs(day, screen)
    _ben_syncs(day, team)
    with day.step("The due date after her choice, on both laptops") as found:
        found["hers"] = open_tasks(screen.desk, lucille)[title].due_on
        found["his"] = open_tasks(team.ben.desk, lucille)[title].due_on
    _hand_over(day, screen, team, lucille)
    _receipt(day, screen, team)


def _ben_syncs(day: Day, team: Team) -> None:
    with day.step(f"{BEN} syncs") as found:
        found.update(facts(sync(team.ben.desk, team.office.url)))


def _rosa_syncs(day: Day, screen: Screen) -> None:
    with day.step(f"{ROSA} presses Sync now") as found:
        found.update(facts(screen.sync()))


def _decide(day: Day, screen: Screen) -> None:
    with day.step("One field has two values, and she chooses") as found:
        with screen.desk.reading() as session:
            [conflict] = open_conflicts(session)
        screen.view.go_to("decide")
        page = screen.view.places["decide"]
        assert isinstance(page, ConflictsPage)  # noqa: S101 - as the desk adds it
        screen.picture("13-to-decide")
        page.card.choose(0)
        found["field"] = title_words(conflict)
        found["chosen"] = value_words(conflict, conflict.choices[0].value)
        with screen.desk.reading() as session:
            found["left to decide"] = len(open_conflicts(session))


def _hand_over(day: Day, screen: Screen, team: Team, leaving: UUID) -> None:
    with day.step("The office hands Lucille over to Ben") as found:
        team.office.tell("transfer", "--from", ROSA, "--to", BEN, leaving)
        screen.view.open_chart(leaving)
        screen.sync()
        found["on her screen"] = screen.view.status.words
        screen.picture("14-handed-over")
    with day.step("After the office's backup the chart leaves Rosa's laptop and is Ben's") as found:
        team.office.tell("backup")
        found.update(facts(screen.sync()))
        sync(team.ben.desk, team.office.url)
        rosa, ben = screen.desk, team.ben.desk
        found["Rosa has her"] = leaving in charts_of(rosa, rosa.worker_id)
        found["Ben has her"] = leaving in charts_of(ben, ben.worker_id)


def _receipt(day: Day, screen: Screen, team: Team) -> None:
    with day.step("The receipt") as found:
        screen.view.status.receipt.click()
        screen.picture("15-receipt")
        with screen.desk.reading() as session:
            newest = queries.latest_receipts(session.connection())[0]
        found.update(
            {"charts": newest.charts, "both sides equal": newest.is_equal, "root": newest.root.hex()}
        )
        found["the hub is well"] = team.office.tell("check")["ok"]
        found["its audit lines hold"] = team.office.tell("audit", "verify")["ok"]
        found["Rosa's audit trail is whole"] = screen.desk.store.verify_audit() is None
