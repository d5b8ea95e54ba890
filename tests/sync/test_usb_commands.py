"""`carecoord usb` and `carecoord-hub usb` as scripts meet them: a day of somebody without a network."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from carecoord_desktop import cli
from carecoord_desktop.store import unlock
from carecoord_desktop.store.encryption import Kdf
from carecoord_desktop.store.profile import Profile
from carecoord_hub import cli as hub_cli
from carecoord_hub.settings import Settings
from tests.builders.desks import a_desk
from tests.builders.office_http import served
from tests.builders.offices import Office
from tests.builders.profiles import PASSPHRASE
from tests.builders.shared_people import a_person

CHEAPEST = Kdf(memory_kib=64 * 1024, iterations=1, lanes=1)
"""What the program itself still accepts."""


def test_a_day_goes_to_the_office_and_back_by_stick(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = Profile(tmp_path / "profile")
    created = unlock.create(profile, "Rosa Medina", PASSPHRASE, CHEAPEST)
    desk = a_desk(profile.folder, key=created.key, worker_id=created.worker_id)
    a_person(desk)
    desk.store.close()
    (tmp_path / "passphrase").write_text(PASSPHRASE)
    stick = tmp_path / "stick"
    stick.mkdir()
    url = f"sqlite:///{tmp_path / 'hub' / 'hub.sqlite'}"

    def laptop(*words: str, code: int = 0) -> Any:
        place = [
            "--profile",
            str(profile.folder),
            "--passphrase-file",
            str(tmp_path / "passphrase"),
            "--json",
        ]
        assert cli.run(cli.parse([*words, *place])) == code
        told = capsys.readouterr()
        return told.err if code else json.loads(told.out)

    def hub(*words: str, code: int = 0) -> Any:
        assert hub_cli.run(hub_cli.parse([*words, "--database", url, "--json"])) == code
        told = capsys.readouterr()
        return told.err if code else json.loads(told.out)

    hub("migrate")
    hub("user", "add", "Rosa Medina", "--role", "coordinator")
    code = hub("enroll", "Rosa Medina")["code"]
    assert "not enrolled" in laptop("usb", "write", str(stick), code=1)
    with served(Office(Settings.of(url, None).opened())) as door:
        laptop("enroll", "--hub", door.url, "--code", code)
    assert "no answer" in laptop("usb", "read", str(stick), code=1)
    assert "no file" in hub("usb", "read", str(stick), code=1)
    assert laptop("usb", "write", str(stick))["entries"] == 2
    [taken] = hub("usb", "read", str(stick))
    assert (taken["is_done"], taken["entries"]) == (True, 2)
    assert "Rosa Medina" in taken["words"]
    [made] = hub("usb", "write", str(stick))
    assert made["is_done"]
    brought = laptop("usb", "read", str(stick))
    assert (brought["stored"], brought["waiting"], brought["digest_equal"]) == (2, 0, True)
    assert "read already" in laptop("usb", "read", str(stick), code=1)
