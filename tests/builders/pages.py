"""What a test does in front of a page: find the dialog that is open, press a button by its words."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QDialog, QPushButton, QWidget

Dialog = TypeVar("Dialog", bound=QDialog)


def opened(page: QWidget, kind: type[Dialog]) -> Dialog:
    """Return the one dialog of a kind that is open on a page."""
    [dialog] = [each for each in page.findChildren(kind) if each.isVisible()]
    return dialog


def press(page: QWidget, words: str) -> None:
    """Press the one button with these words that the coordinator sees."""
    [button] = [each for each in page.findChildren(QPushButton) if each.isVisible() and each.text() == words]
    assert button.isEnabled(), words
    button.click()
