"""The window, put together: application, style, profile, and starting anew after a lock."""

from __future__ import annotations

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from carecoord_desktop import __version__
from carecoord_desktop.features import all_records
from carecoord_desktop.shell.main_window import MainWindow
from carecoord_desktop.shell.troubles import Trouble
from carecoord_desktop.store.profile import Profile, ProfileInUse
from carecoord_desktop.widgets.messages import show_bug
from carecoord_desktop.widgets.style import apply_style

LOCKED = 75
"""What `run_window` returns when the records were locked: whoever called it starts the process anew."""

DECLARED = all_records  # importing it declares every kind of record


def run_window(profile: Profile, passphrase: str = "") -> int:
    """Run until the window is closed or locked; return 0 or `LOCKED`.

    A passphrase is typed in already: the demo's people are nobody's secret. While another process has the
    profile open the window says so.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - Qt's own type says less
    app.setApplicationName("CareCoord")
    app.setApplicationVersion(__version__)
    apply_style(app, "system")
    window = MainWindow(profile)
    hold_or_say(window, profile)
    window.type_passphrase(passphrase)
    _report_bugs(window, profile.folder / "carecoord.log")
    window.locked.connect(lambda: app.exit(LOCKED))
    window.show()
    try:
        return app.exec()
    finally:
        profile.release()


def hold_or_say(window: MainWindow, profile: Profile) -> None:
    """Take the profile for this process; where another one has it, say so until it lets go."""

    def try_again() -> None:
        window.begin()
        hold_or_say(window, profile)

    try:
        profile.hold()
    except ProfileInUse as busy:
        window.show_trouble(Trouble.IN_USE, str(busy), again=try_again)


def _report_bugs(window: MainWindow, log_path: Path) -> None:
    """Log where a bug was, without values, and say once that nothing was lost (SEC-L5)."""
    log = logging.getLogger("carecoord")
    log.addHandler(RotatingFileHandler(log_path, maxBytes=1_000_000, backupCount=2, delay=True))

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        places = []
        while trace is not None:
            places.append(f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}")
            trace = trace.tb_next
        log.error("%s at %s", kind.__name__, " > ".join(places))
        show_bug(window, log_path)

    sys.excepthook = report
