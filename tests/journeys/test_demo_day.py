"""The demo day as a newcomer starts it: one command, a hub, two laptops, a summary that can be checked."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.builders.papers import text_of

HOUSE = Path(__file__).resolve().parents[2]
DAY_S = 600


def step(steps: list[dict[str, Any]], words: str) -> dict[str, Any]:
    """Return the first step that is told with these words."""
    return next(each for each in steps if words in each["step"])


def test_a_demo_day_goes_out_comes_back_and_leaves_pictures_and_figures(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "carecoord_desktop", "demo", "--headless", "--out", str(tmp_path)]
    done = subprocess.run(words, cwd=HOUSE, capture_output=True, text=True, timeout=DAY_S)
    assert (done.returncode, done.stderr) == (0, "")
    steps = json.loads((tmp_path / "summary.json").read_text())
    syncs = [each for each in steps if "both sides equal" in each]
    assert len(syncs) >= 9
    assert all(each["both sides equal"] for each in syncs)
    assert step(steps, "first time")["sent"] > 1000
    assert step(steps, "hands Ben his people")["charts handed over"] == 12
    screening = step(steps, "in private where that is needed")
    assert screening["answered"] == "12 of 12 answered"
    assert screening["asked about privacy before question"] == 7
    needs = step(steps, "each need that the answers propose")
    assert {"Food", "Rides"} <= set(needs["needs to work on"].split(", "))
    assert needs["declined today"] == "Safety from harm"
    slip = step(steps, "prints the slip")
    assert slip["the line says"].startswith("Sent: slip the person carries")
    assert slip["code on the slip"] in text_of((tmp_path / "slip.pdf").read_bytes())
    plan = text_of((tmp_path / "plan-in-plain-words.pdf").read_bytes())
    assert plan.count("Lucille") >= step(steps, "prints the plan")["pages"], "her name is on each page"
    handout = text_of((tmp_path / "handout.pdf").read_bytes())
    assert "Education HF-01" in handout
    assert "911" in handout
    assert step(steps, "audit trail is verified")["changes not yet at an office"] > 0
    assert step(steps, "What Ben wrote down has arrived")["task"] == "Ask Lucille about the new inhaler"
    assert step(steps, "she chooses")["left to decide"] == 0
    chosen = step(steps, "after her choice")
    assert chosen["hers"] == chosen["his"]
    gone = step(steps, "leaves Rosa's laptop")
    assert (gone["charts gone"], gone["Rosa has her"], gone["Ben has her"]) == (1, False, True)
    receipt = step(steps, "The receipt")
    assert receipt["charts"] == 48  # 47 people and the office's own
    assert receipt["the hub is well"] is receipt["Rosa's audit trail is whole"] is True
    assert len(list(tmp_path.glob("*-*.png"))) == 15
    assert all(place.stat().st_size > 10_000 for place in tmp_path.glob("*.png"))
