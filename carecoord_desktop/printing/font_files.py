"""Which font files this computer has, in the order in which they are asked for a character."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from carecoord_desktop.common.resources import resource


@dataclass(frozen=True)
class FontFile:
    """A file with upright letters, and the file with their bold twins if there is one."""

    regular: Path
    bold: Path


BUNDLED = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")

_NOT_FOR_PAPER = (
    "Italic", "Oblique", "Mono", "Condensed", "Display", "UI-", "Kufi", "Rashi", "Looped", "Emoji",
)  # fmt: skip
_PREFERRED = (
    "NotoSans-", "NotoSansSymbols", "NotoSansMath", "NotoSansCJK", "NotoSans", "NotoNaskh", "NotoSerif",
    "Noto", "DroidSansFallback", "DejaVuSans.",
)  # fmt: skip
_ENDINGS = (".ttf", ".ttc", ".otf", ".otc")


@cache
def bundled() -> FontFile:
    """Return the font that ships with CareCoord: Latin, Greek, Cyrillic, Vietnamese."""
    return FontFile(*(resource("fonts", name) for name in BUNDLED))


@cache
def installed() -> tuple[FontFile, ...]:
    """Return the fonts of this computer, Noto Sans families first; looked for once."""
    found = [path for folder in _folders() for path in _files_below(folder)]
    names = {path.name: path for path in found}
    upright = [path for path in found if "Bold" not in path.stem]
    return tuple(FontFile(path, _bold_twin(path, names)) for path in sorted(upright, key=_rank))


def _folders() -> list[Path]:
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
        return [windows, Path(os.environ.get("LOCALAPPDATA", "")) / "Microsoft" / "Windows" / "Fonts"]
    if sys.platform == "darwin":
        return [Path("/System/Library/Fonts"), Path("/Library/Fonts"), Path.home() / "Library" / "Fonts"]
    shared = Path.home() / ".local" / "share"
    return [
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        shared / "fonts",
        Path.home() / ".fonts",
    ]


def _files_below(folder: Path) -> Iterator[Path]:
    for place, _, names in os.walk(folder):
        for name in names:
            if name.lower().endswith(_ENDINGS) and not any(each in name for each in _NOT_FOR_PAPER):
                path = Path(place, name)
                if os.access(path, os.R_OK):  # a link may lead nowhere
                    yield path


def _rank(path: Path) -> tuple[int, str]:
    ranks = (place for place, start in enumerate(_PREFERRED) if path.name.startswith(start))
    return min(ranks, default=len(_PREFERRED)), path.name


def _bold_twin(path: Path, names: dict[str, Path]) -> Path:
    stem = path.stem.removesuffix("-Regular")
    return names.get(f"{stem}-Bold{path.suffix}", path)
