"""What nobody has been told of stays on top of the desk."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carecoord_desktop.common import clock
from carecoord_desktop.features.red_flags.actions import could_not_reach, tell
from carecoord_desktop.features.red_flags.form import SafetyProtocolForm
from carecoord_desktop.features.red_flags.records import FlagStatus
from carecoord_desktop.features.red_flags.rules import WayOut
from tests.builders.mornings import Morning, a_morning, press
from tests.builders.pages import opened
from tests.builders.patients import a_patient
from tests.builders.red_flags import a_red_flag, the_flag


def test_a_flag_is_on_top_until_the_protocol_is_left_by_telling(qtbot: QtBot, tmp_path: Path) -> None:
    morning = a_morning(qtbot, tmp_path / "profile")
    view = morning.view
    assert not view.flags.isVisible()
    row = a_red_flag(morning.desk, a_patient(morning.desk))
    qtbot.waitUntil(view.flags.isVisible)
    assert view.flags.bar.words() == (
        "Not delivered: Lucille Grant: a red flag that nobody has heard of, since today."
    )
    view.flags.bar.button.click()
    form = opened(morning.window, SafetyProtocolForm)
    form.ui.way.choose(WayOut.TOLD)
    form.ui.told_whom.setText("Dana Okafor")
    form.ui.told_role.setText("RN")
    form.ui.save.click()
    assert the_flag(morning.desk, row.flag_id).status == FlagStatus.TOLD
    qtbot.waitUntil(lambda: not view.flags.isVisible())
    morning.window.close()


def test_several_flags_take_one_row_and_it_never_says_what_was_found(qtbot: QtBot, tmp_path: Path) -> None:
    morning = a_morning(qtbot, tmp_path / "profile")
    lucille = a_patient(morning.desk)
    a_red_flag(morning.desk, lucille)
    a_red_flag(morning.desk, lucille, "Chest pain")
    qtbot.waitUntil(lambda: "1 more" in morning.view.flags.bar.words())
    assert "Chest" not in morning.view.flags.bar.words()
    assert "dead" not in morning.view.flags.bar.words()
    morning.window.close()


def test_after_a_try_it_waits_and_calls_by_itself_when_the_time_comes(qtbot: QtBot, tmp_path: Path) -> None:
    morning = a_morning(qtbot, tmp_path / "profile")
    row = a_red_flag(morning.desk, a_patient(morning.desk))
    with morning.desk.writing() as session:
        could_not_reach(session, row.seen, "Try on-call", clock.now() + timedelta(milliseconds=700))
    qtbot.waitUntil(lambda: morning.view.flags.bar.words().startswith("Call again:"))
    qtbot.waitUntil(lambda: morning.view.flags.bar.words().startswith("Not delivered:"), timeout=5000)
    with morning.desk.writing() as session:
        tell(session, the_flag(morning.desk, row.flag_id).seen, "Dana", "RN", clock.now())
    qtbot.waitUntil(lambda: not morning.view.flags.isVisible())
    morning.window.close()


def test_a_lock_wins_over_the_protocol_and_it_is_offered_again_half_filled(
    qtbot: QtBot, tmp_path: Path
) -> None:
    morning = a_morning(qtbot, tmp_path / "profile")
    a_red_flag(morning.desk, a_patient(morning.desk))
    qtbot.waitUntil(morning.view.flags.isVisible)
    morning.view.flags.bar.button.click()
    form = opened(morning.window, SafetyProtocolForm)
    form.ui.way.choose(WayOut.NOT_REACHED)
    QTest.keyClicks(form.ui.next_step, "Stay with her")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert form.isVisible()
    with qtbot.waitSignal(morning.window.locked):
        morning.window.lock()
    assert morning.window.desk is None

    again = Morning(qtbot, morning.profile, morning.created)
    qtbot.waitUntil(again.view.flags.isVisible)
    again.view.flags.bar.button.click()
    assert opened(again.window, SafetyProtocolForm).ui.next_step.text() == "Stay with her"
    again.window.lock()

    third = Morning(qtbot, morning.profile, morning.created)
    press(third.view.places["my-day"], "Go there")
    assert opened(third.window, SafetyProtocolForm).ui.next_step.text() == "Stay with her"
    third.window.lock()
