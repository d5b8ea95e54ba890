"""Compile the drawn forms, `ui/<slice>/<form>.ui`, into `carecoord_desktop/forms/<slice>_<form>.py`.

With `--check` nothing is written: a form that differs from its drawing is named, and the exit code is 1.
"""

import re
import subprocess
import sys
from pathlib import Path

DRAWN = Path(__file__).resolve().parent
ROOT = DRAWN.parent
COMPILED = ROOT / "carecoord_desktop" / "forms"
COMPILER = Path(sys.executable).with_name("pyside6-uic")


def main() -> None:
    """Write the forms that changed, or with `--check` refuse them."""
    wanted = {
        COMPILED / f"{drawing.parent.name}_{drawing.stem}.py": compiled(drawing)
        for drawing in sorted(DRAWN.glob("*/*.ui"))
    }
    found = {path: path.read_text() for path in COMPILED.glob("[!_]*.py")}
    stale = sorted(path for path in wanted.keys() | found.keys() if wanted.get(path) != found.get(path))
    if "--check" in sys.argv[1:]:
        if stale:
            sys.exit(f"Run `make forms`; not as drawn: {', '.join(path.name for path in stale)}")
        return
    for path in stale:
        if path in wanted:
            path.write_text(wanted[path])
        else:
            path.unlink()


def compiled(drawing: Path) -> str:
    """Return the Python module of one drawing: with types, without the compiler's version and paths."""
    command = (COMPILER, drawing)
    code = subprocess.run(command, capture_output=True, check=True, text=True).stdout  # noqa: S603 - our tool
    _, _, body = code.rpartition("#" * 80 + "\n")
    drawn_on = re.findall(r'<widget class="(\w+)"', drawing.read_text())[0]
    typed = re.sub(r"(def \w+\(self, \w+)\):", rf"\1: {drawn_on}) -> None:", body.rstrip())
    return f'"""The form drawn in {drawing.relative_to(ROOT)}; `make forms` writes it."""\n{typed}\n'


if __name__ == "__main__":
    main()
