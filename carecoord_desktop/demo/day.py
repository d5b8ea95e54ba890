"""What has happened on the demo day so far: each step is said, timed and kept for the summary."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROSA, BEN, DANA, LUCILLE = "Rosa Medina", "Ben Tran", "Dana Lee", "Lucille Grant"
ROSA_FOLDER, BEN_FOLDER, DANA_FOLDER = "rosa", "ben", "dana"
CLINIC_FOLDER, OFFICE_FOLDER = "clinic", "office"


@dataclass
class Day:
    """The folder of one demo day, and its steps."""

    out: Path
    steps: list[dict[str, object]] = field(default_factory=list)

    @contextmanager
    def step(self, words: str) -> Iterator[dict[str, object]]:
        """Say and time one step; what the step finds out goes into the summary."""
        found: dict[str, object] = {}
        began = time.perf_counter()
        yield found
        seconds = round(time.perf_counter() - began, 2)
        self.steps.append({"step": words, "seconds": seconds, **found})
        facts = ", ".join(f"{name} {value}" for name, value in found.items())
        self.say(f"{seconds:6.2f} s  {words}{f': {facts}' if facts else ''}")

    def say(self, words: str) -> None:
        """Say something that is no step."""
        sys.stdout.write(f"{words}\n")
        sys.stdout.flush()

    def summarize(self) -> Path:
        """Write the summary and return where it is."""
        place = self.out / "summary.json"
        place.write_text(json.dumps(self.steps, indent=2, default=str), encoding="utf-8")
        return place
