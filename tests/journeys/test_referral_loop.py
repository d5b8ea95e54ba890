"""DAY-A5: two referrals through the real window, from the need to the report, with the scenario's numbers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.barriers.queries import barriers_of_chart
from carecoord_desktop.features.barriers.records import BarrierDomain
from carecoord_desktop.features.consents.form import AgreementForm, ConsentForm
from carecoord_desktop.features.directory.queries import service_row
from carecoord_desktop.features.directory.records import Finding
from carecoord_desktop.features.disclosures.queries import disclosures_of_chart
from carecoord_desktop.features.loop_reports.page import LoopReportPage
from carecoord_desktop.features.needs.records import WantsHelp
from carecoord_desktop.features.referral_board.rules import LoopMeasure
from carecoord_desktop.features.referral_loops.page import ReferralsPage
from carecoord_desktop.features.referral_moves.form import SendForm
from carecoord_desktop.features.referral_stages.records import Channel, EventType, Reason
from carecoord_desktop.features.referral_stages.rules import Stage
from carecoord_desktop.features.referral_steps.form import StepForm
from carecoord_desktop.features.referral_steps.rules import steps_after_sending
from carecoord_desktop.features.referrals.form import ReferralForm
from carecoord_desktop.features.referrals.queries import ReferralRow, referrals_of_chart
from carecoord_desktop.hsds.phones import FAX, Phone
from carecoord_desktop.shell.referrals_place import ReferralsPlace
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.paper.preview import PaperPreview
from tests.builders.consents import a_consent, release_terms
from tests.builders.mornings import Morning, a_morning
from tests.builders.needs import a_need
from tests.builders.pages import opened, press
from tests.builders.papers import text_of
from tests.builders.patients import a_patient, a_person
from tests.builders.plan_papers import lucille_grant
from tests.builders.referrals import HEART, a_release, a_sent_referral, happened
from tests.builders.services import in_cambridge

WAIT_MS = 10_000
MONDAY = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)  # 8:00 in New York
LAST_YEAR = datetime(2025, 10, 1, 13, 0, tzinfo=UTC)


@pytest.fixture
def held() -> Iterator[HeldClock]:
    """Monday, 23 November 2026, 8:00."""
    held = HeldClock(MONDAY)
    with clock.reading_from(held):
        yield held


@pytest.fixture
def morning(qtbot: QtBot, tmp_path: Path, held: HeldClock) -> Iterator[Morning]:
    """Rosa has unlocked her laptop."""
    morning = a_morning(qtbot, tmp_path / "rosa")
    yield morning
    morning.window.close()


@pytest.fixture
def lucille(morning: Morning) -> UUID:
    """Lucille Grant, 71, Spanish, 02118, who wants help with food."""
    chart = lucille_grant(morning.desk)
    a_need(morning.desk, chart, "food-insecurity", wants_help=WantsHelp.YES)
    return chart


@pytest.fixture
def pantry(morning: Morning) -> UUID:
    """Harbor Table, verified on 1 October 2025 and not since."""
    with clock.reading_from(HeldClock(LAST_YEAR)):
        return in_cambridge(
            morning.desk,
            name="Harbor Table",
            postal_code="02118",
            phones=(Phone("617-555-0142"), Phone("617-555-0150", type=FAX)),
            required_documents=("Photo ID",),
            languages=("es",),
        )


def referrals(morning: Morning, chart: UUID) -> ReferralsPage:
    """Open a chart at its referrals."""
    morning.view.open_chart(chart)
    assert morning.view.chart is not None
    morning.view.chart.go_to("Referrals")
    [page] = morning.view.chart.findChildren(ReferralsPage)
    morning.qtbot.waitUntil(page.isVisible)
    return page


def the_row(desk: Desk, chart: UUID) -> ReferralRow:
    with desk.reading() as session:
        [row] = referrals_of_chart(session, chart)
    return row


def choose(form: ReferralForm | SendForm, channel: Channel) -> None:
    form.ui.channel.choose(channel)
    form.ui.channel.chosen.emit(channel)


def begun(page: ReferralsPage) -> ReferralForm:
    """Begin a referral for food and pick the first of the places offered."""
    press(page, "Find help: food")
    form = opened(page, ReferralForm)
    assert form.picker is not None
    first = form.picker.best.itemAt(0)
    assert first is not None
    place = first.widget()
    assert place is not None
    QTest.mouseClick(place, Qt.MouseButton.LeftButton)
    return form


def test_418_days_are_red_until_somebody_called_and_the_day_goes_to_the_office(
    morning: Morning, lucille: UUID, pantry: UUID
) -> None:
    page = referrals(morning, lucille)
    form = begun(page)
    assert form.picker is not None
    seeker = form.picker.bar.search.seeker
    assert (seeker.zip_code, seeker.age, seeker.languages) == ("02118", 71, ("es",))
    assert form.warning.words().startswith("418 days since verified - call first")
    press(form, "Print slip and send")
    assert form.isVisible(), "nothing goes out before somebody called, or says why not"
    form.ui.called.choose(Finding.OK)
    choose(form, Channel.FAX)
    press(form, "Save, then send it")
    with morning.desk.reading() as session:
        service = service_row(session, pantry)
    assert service is not None
    assert service.freshness.words == "Verified today"
    assert service.open_proposals == 1
    assert the_row(morning.desk, lucille).stage == Stage.PREPARED, "prepared is not sent"


def test_a_fax_is_blocked_until_a_consent_for_this_place_holds_and_then_the_clocks_begin(
    morning: Morning, lucille: UUID, pantry: UUID, qtbot: QtBot
) -> None:
    over = release_terms("Harbor Table", expires_on=date(2026, 11, 22))
    with clock.reading_from(HeldClock(datetime(2026, 1, 12, 15, 0, tzinfo=UTC))):
        a_consent(morning.desk, lucille, over)
    page = referrals(morning, lucille)
    form = begun(page)
    form.ui.called.choose(Finding.OK)
    choose(form, Channel.FAX)
    press(form, "Save, then send it")
    sending = opened(page, SendForm)
    assert sending.permission.words() == (
        "Consent is missing: The consent for Harbor Table ended on 22 Nov 2026. Renew it."
    )
    sending.ui.save.click()
    assert sending.isVisible()
    a_release(morning.desk, lucille)
    sending.follow()
    press(sending, "Print it first")
    qtbot.waitUntil(lambda: bool(morning.window.findChildren(PaperPreview)), timeout=WAIT_MS)
    [preview] = morning.window.findChildren(PaperPreview)
    fax = text_of(preview.paper.content)
    assert "Fax 617-555-0150" in fax
    assert "Lucille Grant" in fax
    assert "1955" not in fax, "her birth date is not on the checklist"
    preview.reject()
    sending.ui.save.click()
    row = the_row(morning.desk, lucille)
    assert row.stage_words == "Sent: fax, Mon 23 Nov"
    due = [
        (each.step.value, f"{each.due_on:%a} {each.due_on.day} {each.due_on:%b}")
        for each in steps_after_sending(date(2026, 11, 23), row.category)
    ]
    assert due == [("receipt", "Wed 25 Nov"), ("acceptance", "Mon 30 Nov"), ("escalation", "Mon 7 Dec")]
    with morning.desk.reading() as session:
        [line] = disclosures_of_chart(session, lucille)
    assert (line.recipient, line.disclosed_on) == ("Harbor Table", date(2026, 11, 23))


def test_the_consent_is_got_in_the_same_window(morning: Morning, lucille: UUID, pantry: UUID) -> None:
    page = referrals(morning, lucille)
    form = begun(page)
    form.ui.called.choose(Finding.OK)
    choose(form, Channel.FAX)
    press(form, "Save, then send it")
    sending = opened(page, SendForm)
    press(sending, "Get it now")
    terms = opened(sending, ConsentForm)
    assert terms.draft().recipients == ("Harbor Table",)
    terms.ui.save.click()
    assert opened(sending, AgreementForm).isVisible(), "the text and the signature follow at once"


def test_a_missed_visit_opens_the_barrier_and_offers_the_next_thursday(
    morning: Morning, lucille: UUID, held: HeldClock
) -> None:
    row = a_sent_referral(morning.desk, lucille, HEART, channel=Channel.SLIP)
    row = happened(morning.desk, row, EventType.SCHEDULED, appointment_on=date(2026, 12, 3))
    assert row.next_step is not None
    assert row.next_step.due_on == date(2026, 12, 4), "on Friday somebody asks whether she went"
    held.move(timedelta(days=11))
    page = referrals(morning, lucille)
    page.table.select(row.referral_id)
    press(page, "Did they go?")
    form = opened(page, StepForm)
    press(form, "Missed the visit")
    form.ui.reason.choose(Reason.NO_TRANSPORT)
    form.ui.save.click()
    with morning.desk.reading() as session:
        [barrier] = barriers_of_chart(session, lucille)
    assert barrier.domain == BarrierDomain.TRANSPORT
    assert "ride" in page.notice.words().lower()
    press(page.notice, "Book it again")
    again = opened(page, StepForm)
    assert again.ui.appointment_on.text() == "10 Dec 2026"
    again.ui.save.click()
    assert the_row(morning.desk, lucille).stage_words == "Visit booked: Thu 10 Dec"


def test_the_code_on_the_slip_typed_into_the_search_field_opens_the_referral(
    morning: Morning, lucille: UUID, qtbot: QtBot
) -> None:
    a_sent_referral(morning.desk, lucille, channel=Channel.SLIP)
    row = a_sent_referral(morning.desk, lucille, HEART, channel=Channel.SLIP)
    QTest.keyClicks(morning.view.search, row.code.replace("-", "").lower())
    QTest.keyClick(morning.view.search, Qt.Key.Key_Return)
    assert morning.view.chart is not None
    [page] = morning.view.chart.findChildren(ReferralsPage)
    current = page.table.current_row()
    assert current is not None
    assert current.referral_id == row.referral_id
    assert morning.view.search.text() == ""


def test_four_of_ten_loops_are_closed_and_the_six_others_are_named(
    morning: Morning, held: HeldClock, qtbot: QtBot
) -> None:
    ten_referrals(morning.desk)
    held.move(timedelta(days=14))
    morning.view.go_to("referrals")
    place = morning.view.places["referrals"]
    assert isinstance(place, ReferralsPlace)
    [report] = place.findChildren(LoopReportPage)
    place.tabs.setCurrentIndex(1)
    qtbot.waitUntil(report.isVisible)
    counts = {
        report.measures.cell_text(row, 0): report.measures.cell_text(row, 1)
        for row in range(report.measures.shown_count())
    }
    assert counts["Sent"] == "10 / 10"
    assert counts["Accepted"] == "8 / 10"
    assert counts["Visit booked"] == "7 / 10"
    assert counts["Went there"] == "5 / 10"
    assert counts["Result came in"] == "4 / 10"
    assert counts["Reviewed (closed loop)"] == "4 / 10"
    report.measures.select(LoopMeasure.REVIEWED)
    report.measures.setFocus()
    words = report.card.accessibleName()
    assert "4 / 10" in words
    others = words.partition("The others: ")[2].partition("Counted: ")[0].split("\n")
    assert len(others) == 6
    assert any("Missed the visit, 14 days" in line for line in others)


def ten_referrals(desk: Desk) -> None:
    """Ten people sent to the heart clinic on Monday, each as far as the scenario says."""
    ways = (
        *4 * ("accepted scheduled attended result reviewed",),
        "accepted scheduled attended",
        "accepted scheduled missed",
        "accepted scheduled",
        "accepted",
        "declined",
        "",
    )
    steps: dict[str, tuple[EventType, dict[str, Any]]] = {
        "accepted": (EventType.ACCEPTED, {}),
        "scheduled": (EventType.SCHEDULED, {"appointment_on": date(2026, 12, 3)}),
        "attended": (EventType.ATTENDED, {}),
        "result": (EventType.RESULT_RECEIVED, {"evidence": "Consult note"}),
        "reviewed": (EventType.REVIEWED, {}),
        "missed": (EventType.NO_SHOW, {"reason": Reason.NO_TRANSPORT}),
        "declined": (EventType.DECLINED, {"reason": Reason.CAPACITY}),
    }
    for number, way in enumerate(ways):
        person = a_person("Grant", f"Person{number}", f"19{50 + number}-01-01")
        row = a_sent_referral(desk, a_patient(desk, person, despite="x"), HEART, channel=Channel.SLIP)
        for step in way.split():
            event, said = steps[step]
            row = happened(desk, row, event, **said)
