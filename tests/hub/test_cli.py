"""The command line of the hub: one JSON document, one line of error, exit codes 0, 1 and 2."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from carecoord_hub import cli


def test_an_office_is_set_up_backed_up_and_checked_by_commands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["--database", f"sqlite:///{tmp_path / 'hub.sqlite'}", "--json"]

    def said(*words: str) -> dict[str, object]:
        assert cli.run(cli.parse([*words, *where])) == 0
        found: dict[str, object] = json.loads(capsys.readouterr().out)
        return found

    assert said("migrate") == {"migrated": True}
    assert said("user", "add", "Rosa Medina", "--role", "coordinator")["role"] == "coordinator"
    assert len(str(said("enroll", "Rosa Medina")["code"])) == 24
    assert not said("devices")
    made = said("backup")
    assert said("verify") == made
    assert said("check") == {"ok": True, "findings": []}
    assert said("audit", "verify")["ok"]
    copy = ["--database", f"sqlite:///{tmp_path / 'copy.sqlite'}"]
    assert cli.run(cli.parse(["restore", str(made["file"]), *copy])) == 0


def test_what_cannot_be_done_is_one_line_and_exit_code_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["--database", f"sqlite:///{tmp_path / 'hub.sqlite'}"]
    assert cli.run(cli.parse(["check", *where])) == 1
    assert cli.run(cli.parse(["migrate", *where])) == 0
    capsys.readouterr()
    unknown = "00000000-0000-8000-8000-000000000001"
    for words in (
        ["enroll", "Nobody"],
        ["grant", "Nobody", unknown],
        ["verify"],
        ["devices", "lock", unknown],
    ):
        assert cli.run(cli.parse([*words, *where])) == 1
        told = capsys.readouterr()
        assert told.out == ""
        assert len(told.err.strip().splitlines()) == 1


def test_wrong_words_exit_with_2() -> None:
    for words in (["fly"], ["user", "add", "Rosa"], ["user", "add", "Rosa", "--role", "king"], []):
        with pytest.raises(SystemExit) as left:
            cli.parse(words)
        assert left.value.code == 2


def test_the_hub_loads_neither_qt_nor_the_laptops_own_parts() -> None:
    program = "import sys, carecoord_hub.cli, carecoord_hub.app; print(*sys.modules)"
    loaded = set(subprocess.check_output([sys.executable, "-c", program], text=True).split())
    assert {"PySide6", "shiboken6", "sqlcipher3", "httpx2"} & loaded == set()
