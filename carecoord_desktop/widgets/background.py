"""Long work beside the window: the only module that knows threads."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.labels import PlainLabel, SoftText
from carecoord_desktop.widgets.style import space


@dataclass(frozen=True)
class Step:
    """How far the work is: `done` of `total` things (0: not known), and what is being done in words."""

    done: int
    total: int
    words: str


class Cancelled(Exception):
    """Raised inside work by `Progress.stop_if_cancelled`; ends it with the signal `cancelled`."""


class Progress:
    """What work sees of the window: a place to report to, and whether it should stop."""

    def __init__(self, relay: _Relay) -> None:
        self._relay = relay
        self._cancel = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether the coordinator pressed Cancel or the page was closed."""
        return self._cancel.is_set()

    def report(self, done: int, total: int, words: str = "") -> None:
        """Tell the window how far the work is; cheap enough for each row of a loop."""
        self._relay.post(Step(done, total, words))

    def stop_if_cancelled(self) -> None:
        """Leave the work if it was cancelled.

        Raises:
            Cancelled: if `cancelled`.
        """
        if self.cancelled:
            raise Cancelled

    def _stop(self) -> None:
        self._cancel.set()


class Background(QObject):
    """Runs `work` in a thread at once; one of `done`, `failed` and `cancelled` follows, in the UI thread.

    Work opens its own session and touches no widget. When the parent dies the work is cancelled and
    nobody is told.
    """

    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    progressed = Signal(Step)

    def __init__(self, work: Callable[[Progress], object], parent: QObject) -> None:
        super().__init__(parent)
        relay = _Relay()
        self._progress = progress = Progress(relay)
        relay.done.connect(self.done)
        relay.failed.connect(self.failed)
        relay.cancelled.connect(self.cancelled)
        relay.progressed.connect(self.progressed)
        # Not a bound method: it must not keep this object, whose death it answers.
        self.destroyed.connect(lambda: progress._stop())
        relay.start(work, progress)

    def cancel(self) -> None:
        """Ask the work to stop at its next look at `Progress.cancelled`."""
        self._progress._stop()


class _Relay(QObject):
    """Carries words from the thread to the window; outlives the page that started the work."""

    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    progressed = Signal(Step)
    _posted = Signal()
    _ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lock = threading.Lock()
        self._latest: Step | None = None
        self._posted.connect(self._deliver)
        self._ended.connect(self._forget)

    def start(self, work: Callable[[Progress], object], progress: Progress) -> None:
        """Start the thread. Python waits for it at exit, so the program ends it when it quits."""
        thread = threading.Thread(target=self._run, args=(work, progress), name="background")
        _running[self] = (progress, thread)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(progress._stop)
        thread.start()

    def post(self, step: Step) -> None:
        """Keep the latest step and wake the window once, however often the loop reports."""
        with self._lock:
            is_waiting = self._latest is not None
            self._latest = step
        if not is_waiting:
            self._posted.emit()

    def _run(self, work: Callable[[Progress], object], progress: Progress) -> None:
        try:
            result = work(progress)
        except Cancelled:
            self.cancelled.emit()
        except Exception as error:  # every bug of the work is shown by the page that started it
            self.failed.emit(error)
        else:
            if progress.cancelled:
                self.cancelled.emit()
            else:
                self.done.emit(result)
        finally:
            self._ended.emit()

    def _deliver(self) -> None:
        with self._lock:
            step, self._latest = self._latest, None
        if step is not None:
            self.progressed.emit(step)

    def _forget(self) -> None:
        # Here, in the UI thread: the last reference may not be dropped by the thread that emits.
        del _running[self]


_running: dict[_Relay, tuple[Progress, threading.Thread]] = {}


def stop_background_work(patience_s: float) -> bool:
    """Ask all work to stop and wait for it, at most `patience_s` seconds; return whether all has ended."""
    works = list(_running.values())
    for progress, _ in works:
        progress._stop()
    started_ms = clock.up_ms()
    for _, thread in works:
        thread.join(max(0.0, patience_s - (clock.up_ms() - started_ms) / 1000))
    return not any(thread.is_alive() for _, thread in works)


class ProgressPanel(QWidget):
    """A bar with the count and a Cancel button for one piece of work; gone when the work is."""

    def __init__(self, background: Background, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = PlainLabel(words, elide=True)
        self._count = SoftText("", small=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(words)
        self._cancel = button("Cancel")
        lines = QVBoxLayout()
        for widget in (self._words, self._bar, self._count):
            lines.addWidget(widget)
        whole = QHBoxLayout(self)
        whole.addLayout(lines, 1)
        whole.addWidget(self._cancel)
        space(lines, between=4)
        space(whole, between=16)
        self._cancel.clicked.connect(background.cancel)
        self._cancel.clicked.connect(self._say_stopping)
        background.progressed.connect(self._show_step)
        for ended in (background.done, background.failed, background.cancelled):
            ended.connect(self.hide)

    def _show_step(self, step: Step) -> None:
        self._bar.setRange(0, step.total)
        self._bar.setValue(step.done)
        self._count.setText(f"{step.done:,} of {step.total:,}" if step.total else f"{step.done:,}")
        if step.words and self._cancel.isEnabled():
            self._words.setText(step.words)
            self._bar.setAccessibleName(step.words)

    def _say_stopping(self) -> None:
        self._cancel.setEnabled(False)
        self._words.setText("Stopping after this step...")
