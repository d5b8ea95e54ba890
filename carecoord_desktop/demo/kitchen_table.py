"""At the kitchen table: a ride is found and its slip printed; the plan and a handout stay with her."""

from __future__ import annotations

from typing import TypeVar
from uuid import UUID

from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from carecoord_desktop.demo.day import Day
from carecoord_desktop.demo.screen import Screen
from carecoord_desktop.features.care_plans.page import CarePlansPage
from carecoord_desktop.features.directory.records import Finding
from carecoord_desktop.features.handout_packets.page import HandoutsPage
from carecoord_desktop.features.referral_loops.page import ReferralsPage
from carecoord_desktop.features.referral_stages.records import Channel
from carecoord_desktop.features.referrals.form import ReferralForm
from carecoord_desktop.features.referrals.queries import referrals_of_chart
from carecoord_desktop.widgets.paper.preview import PaperPreview

WEIGHT = "HF-01"

_Widget = TypeVar("_Widget", bound=QWidget)


def refer_for_a_ride(day: Day, screen: Screen, patient_id: UUID) -> None:
    """Find who gives rides near her in the directory, and print the slip she carries there."""
    with day.step("She looks for rides near Lucille, in the directory on the laptop") as found:
        page = _tab(screen, "Referrals", ReferralsPage)
        _press(page, "Find help: rides")
        form = _opened(screen, ReferralForm)
        assert form.picker is not None  # noqa: S101 - a need was chosen
        first = form.picker.best.itemAt(0)
        place = None if first is None else first.widget()
        assert isinstance(place, QAbstractButton)  # noqa: S101 - somebody gives rides near her
        place.click()
        if form.warning.isVisible():
            found["before anything goes out"] = form.warning.words().partition(".")[0]
            form.ui.called.choose(Finding.OK)
        screen.picture("7-rides-near-her", form)
    with day.step("She saves it, and prints the slip that Lucille carries there") as found:
        _press(form, "Print slip and send")
        found["pages"] = _saved(screen, "slip", "8-slip")
        with screen.desk.reading() as session:
            [row] = [row for row in referrals_of_chart(session, patient_id) if row.channel == Channel.SLIP]
        found["code on the slip"], found["the line says"] = row.code, row.stage_words


def print_plan(day: Day, screen: Screen) -> None:
    """Print her plan in plain words."""
    with day.step("She prints the plan in plain words, for the refrigerator") as found:
        page = _tab(screen, "Plan", CarePlansPage)
        _choose(page.print_button, "Copy for the person, large print")
        found["pages"] = _saved(screen, "plan-in-plain-words", "9-plan")


def give_handout(day: Day, screen: Screen) -> None:
    """Print a handout in the language she reads."""
    with day.step("She prints a handout on daily weighing, in the language Lucille reads") as found:
        page = _tab(screen, "Handouts", HandoutsPage)
        page.choose([WEIGHT])
        screen.wait(lambda: page.is_settled)
        page.print_button.click()
        found["pages"] = _saved(screen, "handout", "10-handout")


def _saved(screen: Screen, name: str, picture: str) -> int:
    """Look at the paper on the screen, keep it in the folder of the day, close it; return its pages."""
    preview = _opened(screen, PaperPreview)
    screen.wait(lambda: preview.strip.is_drawn)
    screen.picture(picture, preview)
    preview.save_to(screen.folder / f"{name}.pdf")
    preview.reject()
    return preview.paper.pages


def _tab(screen: Screen, words: str, kind: type[_Widget]) -> _Widget:
    chart = screen.view.chart
    assert chart is not None  # noqa: S101 - opened before
    chart.go_to(words)
    [page] = chart.findChildren(kind)
    return page


def _opened(screen: Screen, kind: type[_Widget]) -> _Widget:
    """Wait until a dialog of a kind is open, and return it."""

    def open_ones() -> list[_Widget]:
        return [each for each in screen.window.findChildren(kind) if each.isVisible()]

    screen.wait(lambda: bool(open_ones()))
    return open_ones()[-1]


def _press(page: QWidget, words: str) -> None:
    [button] = [each for each in page.findChildren(QPushButton) if each.isVisible() and each.text() == words]
    button.click()


def _choose(opens: QPushButton, words: str) -> None:
    menu = opens.menu()
    assert menu is not None  # noqa: S101 - the page gave it one
    menu.aboutToShow.emit()
    [choice] = [each for each in menu.actions() if each.text() == words]
    choice.trigger()
