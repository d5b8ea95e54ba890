"""Long work never freezes the window, can be stopped, and its failures are told."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from carecoord_desktop.widgets.background import Background, Progress, ProgressPanel, Step


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    return page


def test_the_result_arrives_in_the_thread_of_the_window(qtbot: QtBot, page: QWidget) -> None:
    threads: list[threading.Thread] = []

    def work(progress: Progress) -> int:
        threads.append(threading.current_thread())
        return 42

    background = Background(work, page)
    arrived: list[threading.Thread] = []
    background.done.connect(lambda _: arrived.append(threading.current_thread()))
    with qtbot.waitSignal(background.done) as done:
        pass
    assert done.args == [42]
    assert arrived == [threading.current_thread()]
    assert threads[0] is not threading.current_thread()


def test_a_failure_travels_to_the_page(qtbot: QtBot, page: QWidget) -> None:
    def work(progress: Progress) -> None:
        raise OSError("the disk is full")

    background = Background(work, page)
    with qtbot.assertNotEmitted(background.done), qtbot.waitSignal(background.failed) as failed:
        pass
    [error] = failed.args or []
    assert (type(error), str(error)) == (OSError, "the disk is full")


def test_cancel_stops_the_work_at_its_next_step_and_says_so(qtbot: QtBot, page: QWidget) -> None:
    reached = threading.Event()

    def work(progress: Progress) -> None:
        while True:
            reached.set()
            progress.stop_if_cancelled()

    background = Background(work, page)
    panel = ProgressPanel(background, "Reading 13,475 documents", page)
    reached.wait(5)
    [cancel] = panel.findChildren(QPushButton)
    with qtbot.assertNotEmitted(background.failed), qtbot.waitSignal(background.cancelled):
        cancel.click()
    assert panel.isHidden()


def test_work_that_looks_at_cancelled_and_returns_is_not_done(qtbot: QtBot, page: QWidget) -> None:
    may_go = threading.Event()

    def work(progress: Progress) -> str:
        may_go.wait(5)
        return "half a report" if progress.cancelled else "a report"

    background = Background(work, page)
    background.cancel()
    with qtbot.assertNotEmitted(background.done), qtbot.waitSignal(background.cancelled):
        may_go.set()


def test_the_panel_counts_and_a_hundred_thousand_reports_do_not_flood_it(qtbot: QtBot, page: QWidget) -> None:
    def work(progress: Progress) -> None:
        for number in range(1, 100_001):
            progress.report(number, 100_000, "Reading documents")

    background = Background(work, page)
    panel = ProgressPanel(background, "Starting", page)
    steps: list[Step] = []
    background.progressed.connect(steps.append)
    with qtbot.waitSignal(background.done, timeout=20_000):
        pass
    assert steps[-1] == Step(100_000, 100_000, "Reading documents")
    assert len(steps) < 50_000
    words = [each.property("text") for each in panel.findChildren(QWidget)]
    assert "100,000 of 100,000" in words


def test_closing_the_page_cancels_its_work_and_nothing_falls_over(qtbot: QtBot) -> None:
    parent = QObject()
    saw_cancel = threading.Event()
    started = threading.Event()

    def work(progress: Progress) -> str:
        started.set()
        for _ in range(5_000):
            progress.report(1, 2)
            if progress.cancelled:
                saw_cancel.set()
                break
            saw_cancel.wait(0.001)
        return "nobody waits for this"

    Background(work, parent)
    assert started.wait(5)
    parent.deleteLater()
    qtbot.waitUntil(saw_cancel.is_set)
    qtbot.waitUntil(lambda: not [each for each in threading.enumerate() if each.name == "background"])
    QApplication.processEvents()
