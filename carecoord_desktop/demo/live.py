"""The demo day from beginning to end: played into a folder, or begun and then handed to whoever watches."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

from carecoord_desktop.demo.beginning import Begun, begin, disagree
from carecoord_desktop.demo.day import BEN_FOLDER, CLINIC_FOLDER, OFFICE_FOLDER, ROSA_FOLDER, Day
from carecoord_desktop.demo.laptops import sync
from carecoord_desktop.demo.office import DemoOffice, can_run_a_hub
from carecoord_desktop.features import all_records

_RECORDS = all_records  # importing it declares every kind of record


def live_demo_day(out: Path, *, is_headless: bool) -> int:
    """Play the day into `out`, or open the window on it; return the exit code."""
    out.mkdir(parents=True, exist_ok=True)
    for name in (ROSA_FOLDER, BEN_FOLDER, CLINIC_FOLDER, OFFICE_FOLDER):
        shutil.rmtree(out / name, ignore_errors=True)  # yesterday's made-up people
    day = Day(out)
    with ExitStack() as at_the_end:
        office = None
        if can_run_a_hub():
            office = DemoOffice(out / OFFICE_FOLDER)
            at_the_end.callback(office.stop)
        begun = begin(day, office)
        return _play(day, begun) if is_headless else _open(day, begun)


def _open(day: Day, begun: Begun) -> int:
    """Open the window on Rosa's caseload; the hub runs until it is closed, locks in between included."""
    from carecoord_desktop.app import LOCKED, run_window

    if begun.team is not None:
        with day.step("Ben and Rosa work, and do not see what the other writes") as found:
            ben = begun.team.ben.desk
            found["to decide after the first sync"] = disagree(begun.rosa.desk, ben, begun.lucille)
            sync(ben, begun.team.office.url)
        ben.store.close()
    profile, passphrase = begun.rosa.profile, begun.rosa.passphrase
    begun.rosa.desk.store.close()
    day.say(f"To unlock again after a lock, the passphrase is: {passphrase}")
    outcome = run_window(profile, passphrase=passphrase)
    if outcome != LOCKED:
        return outcome
    # a new process that knows no key, as after every lock; this one stays for the hub
    again = [sys.executable, "-m", "carecoord_desktop", "--profile", str(profile.folder)]
    return subprocess.call(again)  # noqa: S603 - ourselves


def _play(day: Day, begun: Begun) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_LOGGING_RULES"] = "default.warning=false"  # a screen in memory has no hints to give
    from carecoord_desktop.demo.evening import evening
    from carecoord_desktop.demo.morning import another_clinic, morning
    from carecoord_desktop.demo.screen import Screen

    if begun.team is not None:
        begun.team.office.stop()
        day.say("          Rosa drives out: from here on she has no connection")
    begun.rosa.desk.store.close()
    screen = Screen(day, begun.rosa)
    exported = morning(day, screen)
    if begun.team is not None:
        evening(day, screen, begun.team, begun.lucille)
        begun.team.ben.desk.store.close()
    screen.window.close()
    another_clinic(day, exported)
    day.say(f"Pictures, the exported chart and {day.summarize().name} are in {day.out}")
    return 0
