"""What happens at a lock: no patient stays on screen, what she typed is kept, nothing is in its way."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from carecoord_desktop.app import LOCKED
from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.registrations.page import register_person
from carecoord_desktop.shell.auto_lock import AutoLock
from carecoord_desktop.shell.idle_limit import idle_minutes, set_idle_minutes
from carecoord_desktop.shell.open_session import Leaving
from carecoord_desktop.store.audit import Deed
from carecoord_desktop.store.draft import drafts_of
from carecoord_desktop.store.encryption import Kdf
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.unlock import create
from carecoord_desktop.widgets.background import Background, Progress, stop_background_work
from carecoord_desktop.widgets.clipboard import copy_text
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.messages import ask
from tests.builders import disk
from tests.builders.desks import a_desk
from tests.builders.mornings import Morning, a_morning
from tests.builders.patients import a_patient
from tests.builders.profiles import PASSPHRASE, a_profile

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def morning(qtbot: QtBot, tmp_path: Path) -> Morning:
    """Return Rosa's window, open at her desk."""
    return a_morning(qtbot, tmp_path / "profile")


def visible_words(window: QWidget) -> str:
    """Return everything that can be read on the screen."""
    labels = [
        label for top in (window, *window.findChildren(QDialog)) for label in top.findChildren(PlainLabel)
    ]
    return " ".join(label.text() for label in labels if label.isVisible())


def test_a_form_she_was_typing_in_is_kept_for_her_and_off_the_screen(morning: Morning) -> None:
    form = morning.begin_condition(a_patient(morning.desk), "cough since Tuesday")
    assert "Grant" in visible_words(morning.window)
    copy_text("Lucille Grant")
    with morning.qtbot.waitSignal(morning.window.locked):
        morning.window.lock(Leaving.IDLE)
    assert not form.isVisible()
    assert visible_words(morning.window) == ""
    assert QGuiApplication.clipboard().text() == ""
    assert morning.window.desk is None

    again = Morning(morning.qtbot, morning.profile, morning.created)
    [draft] = drafts_of(again.desk)
    assert "cough since Tuesday" in draft.content
    assert again.view.notice.isHidden()
    again.window.close()


@pytest.mark.parametrize("how", [Leaving.BY_HAND, Leaving.IDLE, Leaving.SUSPEND, Leaving.SESSION])
def test_the_audit_trail_says_how_it_was_locked(morning: Morning, how: Leaving) -> None:
    morning.window.lock(how)
    assert morning.audit()[-1] == (Deed.LOCK, morning.created.worker_id, str(how))


def test_closing_the_window_keeps_the_form_too(morning: Morning) -> None:
    morning.begin_condition(a_patient(morning.desk), "cough since Tuesday")
    morning.window.close()
    assert morning.audit()[-1] == (Deed.LOCK, morning.created.worker_id, "window closed")
    again = Morning(morning.qtbot, morning.profile, morning.created)
    assert len(drafts_of(again.desk)) == 1
    again.window.close()


def a_question(morning: Morning) -> None:
    ask(morning.window, "Throw away what you wrote?", is_danger=True)


def a_registration(morning: Morning) -> None:
    register_person(morning.desk, morning.window)


def a_file_to_choose(morning: Morning) -> None:
    QFileDialog.getOpenFileName(morning.window, options=QFileDialog.Option.DontUseNativeDialog)


def a_menu(morning: Morning) -> None:
    menu = QMenu(morning.window)
    menu.addAction("Lucille Grant")
    menu.exec(morning.window.pos())


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
@pytest.mark.parametrize("opened", [a_question, a_registration, a_file_to_choose, a_menu])
def test_nothing_that_waits_for_an_answer_holds_the_lock_up(
    morning: Morning, opened: Callable[[Morning], None]
) -> None:
    """Each of them waits in an event loop of its own, in which the lock arrives."""
    shown: list[bool] = []

    def lock() -> None:
        shown.append(
            QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None
        )
        morning.window.lock(Leaving.IDLE)

    QTimer.singleShot(300, lock)
    opened(morning)
    assert shown == [True]
    assert morning.window.desk is None
    assert morning.audit()[-1][2] == "idle"
    assert QApplication.activeModalWidget() is None


LOCKED_BELOW_A_QUESTION = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from carecoord_desktop.app import run_window
from carecoord_desktop.shell.main_window import MainWindow
from carecoord_desktop.shell.open_session import Leaving
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.widgets.messages import ask

app = QApplication([])

def ask_when_open():
    [window] = [each for each in app.topLevelWidgets() if isinstance(each, MainWindow)]
    if window.desk is None:
        QTimer.singleShot(100, ask_when_open)
        return
    QTimer.singleShot(200, lambda: window.lock(Leaving.IDLE))
    print("answered", ask(window, "Throw away what you wrote?"))

QTimer.singleShot(100, ask_when_open)
print("ended with", run_window(Profile(Path(sys.argv[1])), sys.argv[2]))
"""


def test_the_program_ends_to_start_anew_even_below_an_open_question(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "profile")
    created = create(profile, "Rosa Medina", PASSPHRASE, Kdf(memory_kib=64 * 1024, iterations=3, lanes=2))
    a_desk(profile.folder, key=created.key, worker_id=created.worker_id).store.close()
    ran = subprocess.run(
        [sys.executable, "-c", LOCKED_BELOW_A_QUESTION, str(profile.folder), PASSPHRASE],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert ran.stdout.splitlines() == ["answered False", f"ended with {LOCKED}"], ran.stderr


def test_no_title_of_a_window_names_a_person(morning: Morning) -> None:
    form = morning.begin_condition(a_patient(morning.desk), "cough since Tuesday")
    titles = [top.windowTitle() for top in QApplication.topLevelWidgets() if top.isVisible()]
    assert form.windowTitle() in titles
    assert morning.window.windowTitle() == "CareCoord"
    assert not any("Grant" in title or "Lucille" in title or "Rosa" in title for title in titles)
    morning.window.close()


def test_on_a_full_disk_it_locks_all_the_same_and_says_afterwards_what_was_lost(
    qtbot: QtBot, tmp_path: Path
) -> None:
    full: list[str] = []

    def watch(step: disk.Step) -> int:
        return disk.FULL if full and step.deed == disk.Deed.WRITE else 0

    with disk.watched_disk(watch):
        morning = a_morning(qtbot, tmp_path / "profile")
        morning.begin_condition(a_patient(morning.desk), "cough since Tuesday")
        full.append("full")
        with qtbot.waitSignal(morning.window.locked):
            morning.window.lock(Leaving.SUSPEND)
        assert morning.window.desk is None
        assert visible_words(morning.window) == ""

    again = Morning(qtbot, morning.profile, morning.created)
    qtbot.waitUntil(again.view.notice.isVisible)
    assert "What you had typed in it is lost" in again.view.notice.words()
    again.view.notice.button.click()
    assert again.view.notice.isHidden()
    again.window.close()
    details = [detail for deed, _, detail in again.audit() if deed == Deed.LOCK]
    assert [detail.split(" ", 1)[1] for detail in details[:2]] == [
        "suspend",
        "an open form could not be kept",
    ]
    third = Morning(qtbot, morning.profile, morning.created)
    assert third.view.notice.isHidden()
    third.window.close()


def test_work_beside_the_window_is_stopped_before_the_records_close(morning: Morning) -> None:
    ended = threading.Event()

    def work(progress: Progress) -> None:
        while not progress.cancelled:
            progress.report(1, 0, "counting")
        ended.set()

    Background(work, morning.window)
    morning.window.lock()
    assert ended.is_set()


def test_work_that_does_not_listen_holds_the_lock_up_for_its_patience_only(qtbot: QtBot) -> None:
    released = threading.Event()
    window = QWidget()
    qtbot.addWidget(window)
    Background(lambda _progress: released.wait(20), window)
    assert not stop_background_work(0.05)
    released.set()
    assert stop_background_work(5)


def test_a_lid_closed_over_lunch_locks_the_real_window(qtbot: QtBot, tmp_path: Path) -> None:
    with clock.reading_from(HeldClock(datetime(2026, 11, 23, 17, 0, tzinfo=UTC))) as time:
        assert isinstance(time, HeldClock)
        morning = a_morning(qtbot, tmp_path / "profile")
        with qtbot.waitSignal(morning.window.locked, timeout=5000):
            time.move(timedelta(minutes=45))
        assert morning.audit()[-1][2] == "suspend"


def test_the_minutes_she_chose_hold_for_the_real_window(qtbot: QtBot, tmp_path: Path) -> None:
    with clock.reading_from(HeldClock(datetime(2026, 11, 23, 17, 0, tzinfo=UTC))) as time:
        assert isinstance(time, HeldClock)
        profile, created = a_profile(tmp_path / "profile")
        set_idle_minutes(profile, 2)
        morning = Morning(qtbot, profile, created)
        lock = morning.window.findChildren(AutoLock)[-1]
        for _ in range(12):
            time.move(timedelta(seconds=10))
            lock.look()
        assert morning.window.desk is None
        assert morning.audit()[-1][2] == "idle"


@pytest.mark.parametrize(("chosen", "held"), [(1, 2), (2, 2), (7, 7), (15, 15), (90, 15)])
def test_the_idle_time_stays_between_two_and_fifteen_minutes(tmp_path: Path, chosen: int, held: int) -> None:
    profile = Profile(tmp_path)
    set_idle_minutes(profile, chosen)
    assert idle_minutes(profile) == held


def test_a_damaged_setting_locks_after_five_minutes(tmp_path: Path) -> None:
    (tmp_path / "idle-minutes").write_bytes(b"\xff never")
    assert idle_minutes(Profile(tmp_path)) == 5
