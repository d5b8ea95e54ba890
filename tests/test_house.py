"""What holds for every file of the house, whoever wrote it."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "carecoord_desktop"
SLICES = sorted(path for path in (PACKAGE / "features").iterdir() if path.is_dir() and path.name[0] != "_")

# Written in pieces, so that this file does not name them either.
DOWNLOAD_HOSTS = ("py" + "pi.org", "python" + "hosted.org", "npm" + "js.", "debian" + ".org/debian")
MACHINE_PATH = re.compile(r"(?<![\w.~:/])/(home|root|work|Users)/\w")

BAGS = {"utils", "util", "helpers", "helper", "misc", "managers", "handlers", "controllers"}
EMPTY_WORDS = ("Manager", "Helper", "Utils", "Base", "Handler", "Controller", "Data", "Info")


def files_of_the_project() -> Iterator[Path]:
    """Yield every file but Git's own and what .gitignore names (folders and endings are all it names)."""
    ignored = [line.strip("/") for line in (ROOT / ".gitignore").read_text().split()]

    def below(folder: Path) -> Iterator[Path]:
        for path in sorted(folder.iterdir()):
            if path.name == ".git" or any(path.match(pattern) for pattern in ignored):
                continue
            if path.is_dir():
                yield from below(path)
            else:
                yield path

    return below(ROOT)


def readable_text(path: Path) -> str:
    """Return the file's text; nothing for pictures, fonts and other bytes."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def our_modules() -> list[Path]:
    """Return the Python files people wrote: everything but the compiled forms."""
    return [path for path in files_of_the_project() if path.suffix == ".py" and path.parent.name != "forms"]


def test_no_file_names_a_download_host_or_a_path_of_one_machine() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in files_of_the_project()
        for number, line in enumerate(readable_text(path).splitlines(), start=1)
        if any(host in line for host in DOWNLOAD_HOSTS) or MACHINE_PATH.search(line)
    ]
    assert found == []


def test_versions_are_pinned_in_requirements_and_nowhere_else() -> None:
    locks = {
        path.relative_to(ROOT).as_posix() for path in files_of_the_project() if path.name.endswith(".lock")
    }
    assert locks == set()
    for name in ("desktop.txt", "dev.txt"):
        pins = re.split(r"\n(?=\S)", (ROOT / "requirements" / name).read_text().strip())
        unpinned = [pin.splitlines()[0] for pin in pins if "==" not in pin or "--hash=sha256:" not in pin]
        assert unpinned == [], name


def test_no_module_is_a_bag_and_no_class_has_an_empty_word_for_a_name() -> None:
    found = [str(path.relative_to(ROOT)) for path in our_modules() if {path.stem, path.parent.name} & BAGS]
    for path in our_modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and node.name.endswith(EMPTY_WORDS):
                found.append(f"{path.relative_to(ROOT)}: {node.name}")
    assert found == []


@pytest.mark.parametrize("folder", SLICES, ids=lambda folder: folder.name)
def test_a_slice_opens_with_what_the_thing_is_and_holds_only_modules(folder: Path) -> None:
    opening = ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))
    assert ast.get_docstring(opening), "the glossary needs to know what the thing is"
    assert len(opening.body) == 1, "a slice's __init__.py is one docstring and imports nothing"
    assert [
        path.name for path in folder.iterdir() if path.suffix != ".py" and path.name != "__pycache__"
    ] == []


def test_records_can_be_loaded_where_qt_is_not_installed() -> None:
    program = "import sys, carecoord_desktop.features.all_records; print(*sys.modules)"
    loaded = subprocess.check_output([sys.executable, "-c", program], cwd=ROOT, text=True).split()
    assert {"PySide6", "shiboken6", "qtawesome"} & set(loaded) == set()
