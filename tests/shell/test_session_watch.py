"""On Linux the window hears of sleep, of a locked screen and of another user, over a real message bus."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from carecoord_desktop.shell.session_watch import session_path

ROOT = Path(__file__).resolve().parents[2]

SPEAKS_FOR_LOGIND = """
import os, sys
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from carecoord_desktop.shell.session_watch import SessionWatch

app = QCoreApplication([])
logind = QDBusConnection.connectToBus(os.environ["DBUS_SYSTEM_BUS_ADDRESS"], "logind")
for name in ("org.freedesktop.login1", "org.freedesktop.ScreenSaver"):
    assert logind.registerService(name)
watch = SessionWatch(app)
watch.left.connect(lambda how: print(f"left: {how}", flush=True))

LOGIN = "/org/freedesktop/login1"
OURS, HERS = LOGIN + "/session/_32", LOGIN + "/session/_33"
SESSION, PROPERTIES = "org.freedesktop.login1.Session", "org.freedesktop.DBus.Properties"
said = [
    ("sleep", LOGIN, "org.freedesktop.login1.Manager", "PrepareForSleep", [True]),
    ("our lock", OURS, SESSION, "Lock", []),
    ("her lock", HERS, SESSION, "Lock", []),
    ("we are idle", OURS, PROPERTIES, "PropertiesChanged", [SESSION, {"IdleHint": True}, ["x"]]),
    ("another user", OURS, PROPERTIES, "PropertiesChanged", [SESSION, {"Active": False}, ["x"]]),
    ("screen on", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", [False]),
    ("screen off", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", [True]),
]

def say_next():
    if not said:
        app.quit()
        return
    what, path, interface, name, arguments = said.pop(0)
    print(f"{what}:", flush=True)
    signal = QDBusMessage.createSignal(path, interface, name)
    signal.setArguments(arguments)
    assert logind.send(signal)
    QTimer.singleShot(250, say_next)

QTimer.singleShot(0, say_next)
app.exec()
"""


@pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("dbus-daemon"), reason="no message bus to speak over"
)
def test_it_hears_what_concerns_this_session_and_nothing_else() -> None:
    with subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    ) as bus:  # fmt: skip
        assert bus.stdout is not None
        address = bus.stdout.readline().strip()
        known = {
            "DBUS_SYSTEM_BUS_ADDRESS": address, "DBUS_SESSION_BUS_ADDRESS": address, "XDG_SESSION_ID": "2",
        }  # fmt: skip
        try:
            ran = subprocess.run(
                [sys.executable, "-c", SPEAKS_FOR_LOGIND], env=os.environ | known, cwd=ROOT,
                capture_output=True, text=True, timeout=60, check=False,
            )  # fmt: skip
        finally:
            bus.terminate()
    away = "left: screen locked or another user"
    assert ran.stdout.splitlines() == [
        "sleep:", "left: suspend",
        "our lock:", away,
        "her lock:",
        "we are idle:",
        "another user:", away,
        "screen on:",
        "screen off:", away,
    ], ran.stderr  # fmt: skip


@pytest.mark.parametrize(
    ("session", "name"),
    [("2", "_32"), ("c1", "c1"), ("31", "_331"), ("a-b", "a_2db"), ("1_é", "_31_5f_c3_a9")],
)
def test_a_session_is_found_by_logins_rule_for_names(session: str, name: str) -> None:
    assert session_path(session) == f"/org/freedesktop/login1/session/{name}"


def test_without_a_session_there_is_nothing_to_listen_to() -> None:
    assert session_path("") == ""
