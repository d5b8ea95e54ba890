"""The forms that can be asked: those CareCoord brings along and those the office took in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common import strict_json
from carecoord_desktop.common.resources import resource
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.questionnaires import rules
from carecoord_desktop.features.questionnaires.records import PublicationStatus, Questionnaire, ValueSet
from carecoord_desktop.features.questionnaires.rules import About, Name
from carecoord_desktop.store.record import Seen, Standing


@dataclass(frozen=True)
class Known:
    """One version of a questionnaire; `seen` is None for those that are not stored on this laptop."""

    about: About
    content: JsonObject
    seen: Seen | None = None
    is_ours: bool = False

    @property
    def id(self) -> UUID:
        """Return its id."""
        return self.about.name.id

    @property
    def can_be_asked(self) -> bool:
        """Whether a new assessment may begin with it: retired versions are only read."""
        return self.about.status != PublicationStatus.RETIRED


def questionnaires(session: Session) -> list[Known]:
    """Return the newest version of every questionnaire, by title; retired ones last."""
    newest: dict[str, Known] = {}
    for one in _all(session):
        other = newest.get(one.about.name.url)
        if other is None or _rank(one) > _rank(other):
            newest[one.about.name.url] = one
    return sorted(newest.values(), key=lambda one: (not one.can_be_asked, one.about.title.casefold()))


def questionnaire(session: Session, called: str) -> Known | None:
    """Return a questionnaire by its id, its address (the newest version) or `address|version`."""
    wanted = rules.name_in(called.strip())
    found = [
        one
        for one in _all(session)
        if str(one.id) == called.strip().lower()
        or one.content.get("id") == called.strip()
        or (one.about.name.url == wanted.url and wanted.version in ("", one.about.name.version))
    ]
    return max(found, key=_rank, default=None)


def value_sets(session: Session) -> Mapping[str, JsonObject]:
    """Return the value sets taken in, by address and by `address|version`."""
    found: dict[str, JsonObject] = {}
    for one in session.scalars(select(ValueSet).where(ValueSet.standing != Standing.ENTERED_IN_ERROR)):
        content = _read(one.content)
        found[one.url] = found[Name(one.url, one.version).canonical] = content
    return found


def stored_content(session: Session, kind: type[Questionnaire | ValueSet], name: Name) -> str:
    """Return the JSON text of a version that is here, or that CareCoord brings along; "" if neither."""
    stored = session.get(kind, name.id)
    if isinstance(stored, Questionnaire | ValueSet):
        return stored.content
    shipped = (one.content for one in ours() if one.id == name.id)
    return next((strict_json.written(content) for content in shipped), "")


@cache
def ours() -> tuple[Known, ...]:
    """Return the questionnaires that CareCoord brings along, every version of each."""
    folder = resource("questionnaires")
    contents = (_read(file.read_text("utf-8")) for file in sorted(folder.glob("*.json")))
    return tuple(Known(rules.about(content), content, is_ours=True) for content in contents)


def _all(session: Session) -> Iterator[Known]:
    yield from ours()
    stored = select(Questionnaire).where(Questionnaire.standing != Standing.ENTERED_IN_ERROR)
    for one in session.scalars(stored):
        about = rules.about(content := _read(one.content))
        # an office may retire what its publisher still calls active
        yield Known(replace(about, status=one.status), content, Seen.of(one))


def _rank(one: Known) -> tuple[bool, list[tuple[int, str]]]:
    """Order versions: what can be asked before what is retired, then 2.10 after 2.9."""
    parts = one.about.name.version.replace("-", ".").split(".")
    return one.can_be_asked, [(int(part), "") if part.isdigit() else (-1, part) for part in parts]


def _read(content: str) -> JsonObject:
    found: JsonObject = strict_json.parse(content.encode())
    return found
