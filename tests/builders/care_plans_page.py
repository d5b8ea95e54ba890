"""What stands on the page of a care plan, and how it is pressed."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from carecoord_desktop.features.care_plans.page import CarePlansPage
from carecoord_desktop.widgets.labels import Chip, PlainLabel
from carecoord_desktop.widgets.paragraph import Paragraph


def words_on(page: CarePlansPage) -> str:
    """Return all that can be read on the page."""
    labels = [each.text() for each in page.findChildren(PlainLabel) if each.isVisible()]
    texts = [each.text() for each in page.findChildren(Paragraph) if each.isVisible()]
    return "\n".join([*labels, *texts])


def chips_on(page: CarePlansPage) -> list[str]:
    """Return the words of the chips."""
    return [each.text() for each in page.findChildren(Chip) if each.isVisible()]


def click(page: CarePlansPage, name: str) -> None:
    """Press the one button that is called so for a screen reader."""
    [found] = [
        each for each in page.findChildren(QPushButton) if each.isVisible() and each.accessibleName() == name
    ]
    found.click()


def next_step(page: CarePlansPage) -> str:
    """Return what the one primary button says, "" if there is none."""
    return page.next_button.text() if page.next_button.isVisible() else ""
