"""The process that evaluates strangers' expressions: what it may not know, not reach, and not outlive."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

import pytest

from carecoord_desktop.sdc import expression_messages as messages
from carecoord_desktop.sdc.expression_messages import AskLine, Batch, Opening
from carecoord_desktop.sdc.expression_process import MEMORY_BYTES, missing_limits
from carecoord_desktop.sdc.expressions import Ask, Evaluator, Failure
from tests.builders.expressions import a_questionnaire, a_response

PATIENCE_S = 20.0
ENDLESS = "('x').repeat($this + 'x')"
# turns two million digits into a whole number in one step of C, which no timer can interrupt
BEYOND_INTERRUPTION = f"'{'9' * 20}'" + ".replace('9', '9999999999')" * 5 + ".toDecimal().toInteger()"
SOMETHING_TO_RUN = {"valueExpression": {"language": "text/fhirpath", "expression": "1"}}

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


@pytest.fixture
def process() -> Iterator[subprocess.Popen[bytes]]:
    """An expression process that has opened an empty questionnaire."""
    command = [sys.executable, "-m", "carecoord_desktop.sdc.expression_process"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as started:
        _send(started, Opening(a_questionnaire(), {}))
        assert messages.receive(cast(BinaryIO, started.stdout)) is not None
        yield started
        started.kill()


def _send(process: subprocess.Popen[bytes], message: messages.Request) -> None:
    messages.send(cast(BinaryIO, process.stdin), messages.encoded(message))


def _batch(expression: str) -> Batch:
    line = AskLine("only", expression, None, "", ())
    return Batch(a_response(), [line], (), "2026-11-22T09:00:00.000-05:00", "2026-11-22", 0.2)


def _children() -> set[int]:
    listed = Path("/proc/self/task").glob("*/children")
    return {int(pid) for children in listed for pid in children.read_text().split()}


def _in_time(is_so: Callable[[], bool]) -> bool:
    limit = time.monotonic() + PATIENCE_S
    while not (so := is_so()) and time.monotonic() < limit:
        time.sleep(0.02)
    return so


def test_it_knows_no_window_no_store_and_no_key() -> None:
    """None of their code is even loaded."""
    code = "import sys, carecoord_desktop.sdc.expression_process; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    ).stdout.split()
    strangers = ("PySide6", "sqlalchemy", "sqlcipher3", "cryptography", "nacl", "carecoord_desktop.store")
    assert [name for name in loaded if name.startswith(strangers)] == []


@on_linux
def test_it_may_neither_open_files_nor_fill_the_memory(process: subprocess.Popen[bytes]) -> None:
    limits = Path(f"/proc/{process.pid}/limits").read_text()
    rows = {line[:26].strip(): line[26:].split()[:2] for line in limits.splitlines()}
    assert rows["Max open files"] == ["0", "0"]
    assert rows["Max file size"] == ["0", "0"]
    assert rows["Max core file size"] == ["0", "0"]
    assert rows["Max address space"] == [str(MEMORY_BYTES)] * 2


def test_every_other_system_says_what_it_lacks() -> None:
    """Nobody believes in a limit that is not there."""
    assert missing_limits("linux") == ()
    assert any("memory" in lacking for lacking in missing_limits("win32"))
    assert any("memory" in lacking for lacking in missing_limits("darwin"))


def test_it_ends_with_the_desktop(process: subprocess.Popen[bytes]) -> None:
    cast(BinaryIO, process.stdin).close()
    assert process.wait(PATIENCE_S) == 0


def test_it_does_not_go_on_computing_when_the_desktop_is_gone(process: subprocess.Popen[bytes]) -> None:
    _send(process, _batch(ENDLESS))
    cast(BinaryIO, process.stdin).close()
    assert process.wait(PATIENCE_S) == 0


def test_its_watchdog_ends_what_nothing_can_interrupt(process: subprocess.Popen[bytes]) -> None:
    _send(process, _batch(BEYOND_INTERRUPTION))
    assert process.wait(PATIENCE_S) == 1


def test_a_message_it_does_not_understand_ends_it(process: subprocess.Popen[bytes]) -> None:
    messages.send(cast(BinaryIO, process.stdin), b'{"type": "Surprise"}')
    process.wait(PATIENCE_S)


@on_linux
def test_it_inherits_nothing_from_the_desktops_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CARECOORD_SECRET", "do not tell")
    before = _children()
    with Evaluator(a_questionnaire(extension=[SOMETHING_TO_RUN]), has_spare=False) as evaluator:
        evaluator.evaluate(a_response(), [Ask("one", "1", None)])
        [child] = _children() - before
        names = {line.split("=")[0] for line in Path(f"/proc/{child}/environ").read_text().split("\0")}
    assert "CARECOORD_SECRET" not in names
    assert "HOME" not in names


@on_linux
def test_a_form_without_formulas_starts_no_process() -> None:
    before = _children()
    with Evaluator(a_questionnaire()):
        assert _children() == before


@on_linux
@pytest.mark.parametrize("has_spare", [False, True])
def test_closing_a_form_ends_its_processes(*, has_spare: bool) -> None:
    """Also when it is closed by nobody and merely forgotten."""
    before = _children()
    evaluator = Evaluator(a_questionnaire(extension=[SOMETHING_TO_RUN]), has_spare=has_spare)
    evaluator.evaluate(a_response(), [Ask("one", "1", None)])
    assert len(_children() - before) == 1 + has_spare
    del evaluator
    assert _in_time(lambda: _children() <= before)


@on_linux
def test_the_spare_takes_over_when_the_process_is_killed() -> None:
    """Whatever ends it: the next answer is computed all the same."""
    before = _children()
    with Evaluator(a_questionnaire(extension=[SOMETHING_TO_RUN])) as evaluator:
        ask = Ask("sum", "1 + 1", None)
        assert evaluator.evaluate(a_response(), [ask])["sum"].values == (2,)
        for child in _children() - before:
            os.kill(child, signal.SIGKILL)
        assert _in_time(lambda: evaluator.evaluate(a_response(), [ask])["sum"].values == (2,))


@on_linux
def test_what_cannot_be_interrupted_costs_the_process_and_is_condemned() -> None:
    """One kill may be the machine's fault; the second is the formula's."""
    asks = [Ask("good", "1 + 1", None), Ask("bad", BEYOND_INTERRUPTION, None)]
    with Evaluator(a_questionnaire(extension=[SOMETHING_TO_RUN])) as evaluator:
        before = _children()
        assert _in_time(lambda: evaluator.evaluate(a_response(), asks)["bad"].failure == Failure.TOO_SLOW)
        assert _in_time(lambda: evaluator.evaluate(a_response(), asks)["good"].values == (2,))
        assert evaluator.evaluate(a_response(), asks)["bad"].failure == Failure.TOO_SLOW
        assert _children() != before
