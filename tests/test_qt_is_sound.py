"""The Qt binding must not wear out the interpreter in a long day's window (docs/decisions/0006)."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject

CALLS = 1_000


def test_a_thousand_qt_calls_leave_none_as_it_was() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("a name")
    assert sys.getrefcount(None) - before > -CALLS // 10
