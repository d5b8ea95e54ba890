"""Write `docs/glossary.md` from the docstrings of the slices, which say what each thing is.

With `--check` nothing is written: the exit code is 1 when the glossary is out of date.
"""

import ast
import sys
from pathlib import Path

GLOSSARY = Path(__file__).with_suffix(".md")
FEATURES = GLOSSARY.parent.parent / "carecoord_desktop" / "features"
OPENING = """# Glossary

The things a coordinator handles, each in the words of its folder in `carecoord_desktop/features/`.
"""


def main() -> None:
    """Write the glossary, or with `--check` refuse an old one."""
    current = GLOSSARY.read_text() if GLOSSARY.exists() else ""
    if "--check" not in sys.argv[1:]:
        GLOSSARY.write_text(glossary())
    elif current != glossary():
        sys.exit("Run `make glossary`: docs/glossary.md is not what the slices say.")


def glossary() -> str:
    """Return the glossary as Markdown, one entry per slice in alphabetical order."""
    return "\n".join([OPENING, *(entry(opening) for opening in sorted(FEATURES.glob("*/__init__.py")))])


def entry(opening: Path) -> str:
    """Return what one slice says its thing is: a docstring of the form "Word: meaning."."""
    word, colon, meaning = (ast.get_docstring(ast.parse(opening.read_text())) or "").partition(": ")
    if not colon:
        sys.exit(f'{opening.relative_to(FEATURES)} has to open with the form "Word: meaning."')
    return f"**{word}**: {meaning}\n"


if __name__ == "__main__":
    main()
