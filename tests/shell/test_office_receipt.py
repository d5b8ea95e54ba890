"""Printing the receipt of a sync: one press on the Office page, and the same by command."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carecoord_desktop.shell.office.link import OfficeLink
from carecoord_desktop.shell.office.receipts_tab import ReceiptsTab
from carecoord_desktop.shell.open_session import OpenSession
from carecoord_desktop.store import unlock
from carecoord_desktop.store.encryption import Kdf
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.unlock import Unlocked
from carecoord_desktop.sync.books import StoreBooks
from carecoord_desktop.sync.enrollment import introduce, join
from carecoord_desktop.sync.http import HttpLine
from carecoord_desktop.sync.runner import run_round
from carecoord_desktop.widgets.paper.preview import PaperPreview
from carecoord_desktop.widgets.style import apply_style
from tests.builders.desks import a_desk
from tests.builders.office_http import served
from tests.builders.offices import Office
from tests.builders.pages import press
from tests.builders.papers import one_spaced, text_of
from tests.builders.patients import a_patient
from tests.builders.profiles import PASSPHRASE

PROJECT = Path(__file__).resolve().parents[2]
CHEAPEST = Kdf(memory_kib=64 * 1024, iterations=1, lanes=1)
"""What the program itself still accepts."""
WAIT_MS = 20_000


@pytest.fixture
def session(tmp_path: Path) -> Iterator[OpenSession]:
    """Rosa's profile after one round with the office that carried a person."""
    profile = Profile(tmp_path / "profile")
    created = unlock.create(profile, "Rosa Medina", PASSPHRASE, CHEAPEST)
    desk = a_desk(profile.folder, key=created.key, worker_id=created.worker_id)
    office = Office.at(f"sqlite:///{tmp_path / 'office.sqlite'}")
    with served(office) as door:
        books, line = StoreBooks(desk.store, desk.worker_id), HttpLine(door.url)
        said = introduce(books, office.code_for("Rosa Medina"), desk.worker_id, desk.worker_name)
        join(books, said, line.answer(said.ask), door.url)
        a_patient(desk)
        run_round(books, line)
        line.close()
    yield OpenSession(profile, Unlocked(created.key, created.worker_id), desk)
    desk.store.close()


def test_a_press_shows_the_receipt_as_it_will_be_printed(
    qapp: QApplication, qtbot: QtBot, session: OpenSession
) -> None:
    apply_style(qapp, "light")
    tab = ReceiptsTab(OfficeLink(session))
    qtbot.addWidget(tab)
    tab.show()
    tab.refresh()
    press(tab, "Print receipt")
    qtbot.waitUntil(lambda: bool(tab.findChildren(PaperPreview)), timeout=WAIT_MS)
    [preview] = tab.findChildren(PaperPreview)
    words = text_of(preview.paper.content)
    assert preview.windowTitle() == "Sync receipt"
    assert "Office Harbor Street Clinic" in words
    assert "Person 1 0" in words
    preview.close()


def test_the_command_writes_the_receipt_as_pdf_and_into_the_trail(
    session: OpenSession, tmp_path: Path
) -> None:
    session.desk.store.close()
    secret, out = tmp_path / "passphrase", tmp_path / "receipt.pdf"
    secret.write_text(PASSPHRASE + "\n", encoding="utf-8")
    place = ("--profile", str(session.profile.folder), "--passphrase-file", str(secret), "--json")

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "carecoord_desktop", *words, *place],
            cwd=PROJECT, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60,
            start_new_session=True,
        )  # fmt: skip

    done = run("print", "receipt", "--out", str(out), "--sheet", "a4")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == {
        "file": str(out), "bytes": out.stat().st_size, "encrypted": False,
    }  # fmt: skip
    assert "Person 1 0" in one_spaced(text_of(out.read_bytes()))
    told = json.loads(run("audit", "show").stdout)
    assert any("Sync receipt" in json.dumps(line) and "export" in json.dumps(line) for line in told)
    missing = run("print", "receipt", "--out", str(out), "--number", "9")
    assert missing.returncode == 1
    assert "there is no such receipt" in missing.stderr
