"""Copies of what is written about a person: kept out of histories, and gone again soon (SEC-U5)."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QCoreApplication, QMimeData, QTimer
from PySide6.QtGui import QGuiApplication

KEPT_SECONDS: float = 10
"""How long a copy stays where nobody asked for longer, such as for pasting into another program."""

# How Windows, KDE and macOS are asked not to remember a copy. Each is a convention of its own.
_DO_NOT_REMEMBER = {
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\x01",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\x00\x00\x00\x00",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\x00\x00\x00\x00",
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"",
}

_copied: list[str] = []  # the text we put there last, to leave alone what somebody else copied since


def copy_text(text: str, kept_seconds: float | None = None) -> None:
    """Put a text on the clipboard for so long, `KEPT_SECONDS` if nothing is said."""
    QGuiApplication.clipboard().setMimeData(secret_copy(text, kept_seconds))


def secret_copy(text: str, kept_seconds: float | None = None) -> QMimeData:
    """Return what a widget puts on the clipboard itself, and watch over it as `copy_text` does."""
    copied = QMimeData()
    copied.setText(text)
    for form, value in _DO_NOT_REMEMBER.items():
        copied.setData(form, value)
    _copied[:] = [text]
    _leave_nothing_behind()
    seconds = KEPT_SECONDS if kept_seconds is None else kept_seconds
    QTimer.singleShot(round(seconds * 1000), lambda: _clear(text))
    return copied


def clear_copy() -> None:
    """Take our text off the clipboard now, as when the window locks; what others copied since stays."""
    if _copied:
        _clear(_copied[0])


@cache
def _leave_nothing_behind() -> None:
    app = QCoreApplication.instance()
    if app is not None:
        app.aboutToQuit.connect(clear_copy)


def _clear(text: str) -> None:
    clipboard = QGuiApplication.clipboard()
    if _copied == [text] and clipboard.text() == text:
        clipboard.clear()
        _copied.clear()
