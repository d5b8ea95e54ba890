"""Where the files that ship beside the code are found, in a checkout and in an installed package."""

from __future__ import annotations

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """Return the path of a shipped file, such as `resource("style", "tokens.toml")`.

    Raises:
        FileNotFoundError: if the package was built without it.
    """
    found = _resources_folder().joinpath(*parts)
    if not found.exists():
        raise FileNotFoundError(f"CareCoord was installed without {'/'.join(parts)}")
    return found


def _resources_folder() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "resources"
    return Path(__file__).resolve().parents[2] / "resources"
