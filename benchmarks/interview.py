"""How fast a form of 800 items opens and answers a keystroke, beside a bare form of as many line edits.

Ours: the whole interview on one page, with the product's engine behind it. Opening counts from the interview
to the first picture; a keystroke from the key to the answer taken, everything shown anew and painted. Bare:
a QFormLayout with 800 labels and QLineEdits in a scroll area, dressed alike, which takes no answers. Both
take turns in one process, and every keystroke is measured, the slow ones too.

Usage: python -m benchmarks.interview [items]      (800 unless told)
"""

from __future__ import annotations

import os
import statistics
import sys
from collections.abc import Callable, Iterator
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFormLayout, QLineEdit, QScrollArea, QWidget

from carecoord_desktop.sdc.definition import read_form
from carecoord_desktop.sdc.expressions import Evaluator
from carecoord_desktop.sdc.interview import Interview
from carecoord_desktop.widgets.interview.lazy_column import LazyColumn
from carecoord_desktop.widgets.interview.whole_interview import WholeInterview
from carecoord_desktop.widgets.style import apply_style
from tests.builders.questionnaires import FREQUENCY, a_choice, a_form, a_group, a_question, enabled_when

OPEN_TARGET_S, KEY_TARGET_MS = 1.0, 50.0
ROUNDS, KEYS = 5, 200
GROUP = 20
KINDS = ("string", "integer", "boolean", "date", "text")


def main(items: int) -> None:
    """Open both, type into both, print."""
    app = QApplication([])
    apply_style(app)
    raw = long_form(items)
    with Evaluator(raw, has_spare=False) as evaluator:
        form = read_form(raw)
        pairs = [(opened(lambda: WholeInterview(Interview(form, evaluator))), opened(lambda: bare(items)))
                 for _ in range(ROUNDS)]  # fmt: skip
        report("open", [ours for ours, _ in pairs], [plain for _, plain in pairs], OPEN_TARGET_S * 1000)
        ours, plain = WholeInterview(Interview(form, evaluator)), bare(items)
        for view in (ours, plain):
            show(view)
        [column] = ours.findChildren(LazyColumn)
        started = perf_counter()
        while not column.is_complete():
            QTest.qWait(20)
        print(f"the cards out of sight were made in {perf_counter() - started:.1f} s of idle time")
        mine, theirs = zip(*keystrokes(ours, plain), strict=True)
        report("keystroke", list(mine), list(theirs), KEY_TARGET_MS)


def long_form(items: int) -> dict[str, object]:
    """Return a form of groups of twenty: choices and fields in turn, the last asked after a yes."""
    groups = []
    for group in range(items // GROUP):
        questions = [_question(f"{group}.{n}", n) for n in range(GROUP - 2)]
        condition = [enabled_when(f"{group}.2", "=", answerBoolean=True)]
        groups.append(a_group(str(group), *questions, a_question(f"{group}.last", enableWhen=condition)))
    return a_form(*groups)


def _question(link_id: str, number: int) -> dict[str, object]:
    if number % 4 == 0:
        return a_choice(link_id, *(word.lower() for word in FREQUENCY))
    return a_question(link_id, KINDS[number % len(KINDS)])


def bare(items: int) -> QWidget:
    """Return a scrolling form of line edits."""
    content, area = QWidget(), QScrollArea()
    rows = QFormLayout(content)
    for number in range(items):
        rows.addRow(f"Question {number}", QLineEdit())
    area.setWidget(content)
    area.setWidgetResizable(True)
    return area


def show(view: QWidget) -> None:
    """Show a view until it is painted."""
    view.resize(1200, 800)
    view.show()
    QApplication.processEvents()
    view.grab()


def opened(make: Callable[[], QWidget]) -> float:
    """Return the milliseconds from nothing to a painted view."""
    started = perf_counter()
    view = make()
    show(view)
    taken = (perf_counter() - started) * 1000
    view.close()
    view.deleteLater()
    QApplication.processEvents()
    return taken


def keystrokes(ours: WholeInterview, plain: QWidget) -> Iterator[tuple[float, float]]:
    """Yield the milliseconds of one keystroke in ours and one in the bare form, all over both forms."""
    places = [card for card in _places(ours) if not card[-1][0].endswith(".last")]
    edits = plain.findChildren(QLineEdit)
    for number in range(KEYS):
        place = places[number * len(places) // KEYS]
        ours.window().activateWindow()
        ours.go_to(place)
        QApplication.processEvents()
        mine = _timed(ours, "2", ours.keep)
        edit = edits[number * len(edits) // KEYS]
        plain.activateWindow()
        edit.setFocus()
        QApplication.processEvents()
        yield mine, _timed(plain, "2", lambda: None)


def _places(view: WholeInterview) -> list[tuple[tuple[str, int], ...]]:
    return [row.place for row in view.interview.rows() if row.is_askable]


def _timed(view: QWidget, key: str, keep: Callable[[], None]) -> float:
    focused = QApplication.focusWidget() or view
    started = perf_counter()
    QTest.keyClicks(focused, key)
    keep()
    QApplication.processEvents()
    return (perf_counter() - started) * 1000


def report(what: str, ours: list[float], plain: list[float], target_ms: float) -> None:
    """Print medians, 95th percentiles and their ratio."""
    mine, theirs = (statistics.median(times) for times in (ours, plain))
    high, their_high = (sorted(times)[int(len(times) * 0.95)] for times in (ours, plain))
    verdict = "met" if high <= target_ms else "MISSED"
    print(
        f"{what}: ours {mine:.1f} ms (p95 {high:.1f}), bare {theirs:.1f} ms (p95 {their_high:.1f}),"
        f" ratio {mine / theirs:.2f}; target p95 {target_ms:.0f} ms: {verdict}"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 800)
