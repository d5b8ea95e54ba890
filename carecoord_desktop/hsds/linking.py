"""What hangs on what: references that lead nowhere are left out or refused, each with its reason."""

from __future__ import annotations

from carecoord_desktop.hsds.entries import Entry, Reading
from carecoord_desktop.hsds.tables import ALL_PARENTS_NEEDED, LINKS, PARENTS

_ORDER = (
    "organization", "unit", "taxonomy", "taxonomy_term", "program", "location", "service",
    "service_at_location", "contact", "phone",
)  # fmt: skip
"""Tables on which others hang come first, so that a row whose parent was refused is refused, too."""


def link(reading: Reading) -> None:
    """Check every reference of a directory that was read whole."""
    tables = dict.fromkeys((*_ORDER, *PARENTS))
    by_table: dict[str, list[Entry]] = {table: [] for table in tables}
    for entry in reading.entries.values():
        by_table.setdefault(entry.table, []).append(entry)
    for table in tables:
        for entry in by_table[table]:
            _cut_loose_links(reading, entry)
            if table in PARENTS:
                _check_parents(reading, entry)


def _cut_loose_links(reading: Reading, entry: Entry) -> None:
    for name, table in LINKS.get(entry.table, {}).items():
        target = entry.values.get(name)
        if target and (table, target) not in reading.entries:
            del entry.values[name]
            words = table.replace("_", " ")
            _note(entry, f"The {words} it names ({target[:40]}) is not in these files and was left out.")


def _check_parents(reading: Reading, entry: Entry) -> None:
    named = [name for name in PARENTS[entry.table] if entry.values.get(name)]
    broken = [name for name in named if not _leads_somewhere(reading, entry, name)]
    needed = ALL_PARENTS_NEEDED if entry.table in ALL_PARENTS_NEEDED else frozenset()
    missing = [name for name in PARENTS[entry.table] if name not in named] if needed else []
    if not named or missing:
        reading.drop(entry, "It does not say what it belongs to.")
    elif len(broken) == len(named) or (needed and broken):
        words = _words(broken[0])
        target = entry.values[broken[0]][:40]
        reading.drop(entry, f"The {words} it belongs to ({target}) is not in these files.")
    else:
        for name in broken:
            target = entry.values.pop(name)[:40]
            _note(entry, f"The {_words(name)} it names ({target}) is not in these files and was left out.")


def _leads_somewhere(reading: Reading, entry: Entry, name: str) -> bool:
    target = entry.values[name]
    if name != "link_id":
        return (name.removesuffix("_id"), target) in reading.entries
    owner = entry.values.get("link_entity", "")
    owners = (owner,) if owner in {*_ORDER, *PARENTS} else (*_ORDER, *PARENTS)
    return any((table, target) in reading.entries for table in owners)


def _words(name: str) -> str:
    return "entry" if name == "link_id" else name.removesuffix("_id").replace("_", " ")


def _note(entry: Entry, reason: str) -> None:
    for row in entry.rows[:1]:
        row.note(reason)
