"""Hears from Linux that the laptop goes to sleep, its screen is locked, or another user takes over.

Over D-Bus, from logind and from the screen saver of the desktop. Windows and macOS tell the same in ways of
their own that nobody has tried yet; there sleep is noticed afterwards and idleness as everywhere.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import SLOT, QObject, Signal, Slot

from carecoord_desktop.shell.open_session import Leaving

_LOGIND = "org.freedesktop.login1"
_SCREEN_SAVERS = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
)


class SessionWatch(QObject):
    """Says once or more that the worker has left the laptop, and how. Without D-Bus it stays silent."""

    left = Signal(object)  # Leaving

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if sys.platform != "linux":
            return
        from PySide6.QtDBus import QDBusConnection  # after the unlocking, which should not wait for it

        system, session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        if system.isConnected():
            manager, one = f"{_LOGIND}.Manager", f"{_LOGIND}.Session"
            path = session_path(os.environ.get("XDG_SESSION_ID", ""))
            system.connect(
                _LOGIND, "/org/freedesktop/login1", manager, "PrepareForSleep", self, _slot("sleep(bool)")
            )
            if path:
                system.connect(_LOGIND, path, one, "Lock", self, _slot("lock()"))
                system.connect(
                    _LOGIND, path, "org.freedesktop.DBus.Properties", "PropertiesChanged", "sa{sv}as",
                    self, _slot("change(QString,QVariantMap,QStringList)"),
                )  # fmt: skip
        if session.isConnected():
            for name, path in _SCREEN_SAVERS:
                session.connect(name, path, name, "ActiveChanged", self, _slot("blank(bool)"))

    @Slot(bool)
    def sleep(self, is_coming: bool) -> None:
        """Answer logind's PrepareForSleep, sent before the sleep and after it."""
        self.left.emit(Leaving.SUSPEND)

    @Slot()
    def lock(self) -> None:
        """Answer logind's wish to lock this session."""
        self.left.emit(Leaving.SESSION)

    @Slot(str, "QVariantMap", "QStringList")
    def change(self, interface: str, changed: dict[str, object], invalidated: list[str]) -> None:
        """Answer that this session is no longer the one on the screen."""
        if changed.get("Active") is False or changed.get("LockedHint") is True:
            self.left.emit(Leaving.SESSION)

    @Slot(bool)
    def blank(self, is_blank: bool) -> None:
        """Answer that the desktop has locked its screen."""
        if is_blank:
            self.left.emit(Leaving.SESSION)


def _slot(signature: str) -> bytes:
    return SLOT(signature)  # type: ignore[return-value]  # typed as bytes, yet only this text is taken


def session_path(session_id: str) -> str:
    """Return where logind tells about a session, by its rule for names in paths; "" for no session."""
    if not session_id:
        return ""
    letters = (
        letter
        if letter.isascii() and letter.isalnum() and not (place == 0 and letter.isdigit())
        else "".join(f"_{byte:02x}" for byte in letter.encode())
        for place, letter in enumerate(session_id)
    )
    return f"/org/freedesktop/login1/session/{''.join(letters)}"
