"""The library of forms: what can be asked here, and which well-known instruments can be brought in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.common import strict_json
from carecoord_desktop.common.languages import language_name
from carecoord_desktop.common.strict_json import JsonObject, Refused
from carecoord_desktop.features.questionnaires.actions import TYPES, Became, Taken, retire, take_in, use_again
from carecoord_desktop.features.questionnaires.queries import Known, questionnaires
from carecoord_desktop.features.questionnaires.rules import Name, awaits_translator
from carecoord_desktop.sdc.asked import questions
from carecoord_desktop.sdc.definition import read_form
from carecoord_desktop.sdc.instruments import Instrument, instruments
from carecoord_desktop.sdc.recognizing import recognize
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.record_page import ListPage
from carecoord_desktop.widgets.row_table import Column


@dataclass(frozen=True)
class FormRow:
    """One line of the library: a form that is here, or an instrument that can be imported."""

    known: Known | None
    instrument: Instrument | None
    languages: str
    limits: tuple[str, ...]

    @property
    def title(self) -> str:
        """Return what it is called."""
        if self.known is not None:
            return self.known.about.title
        return "" if self.instrument is None else self.instrument.name

    @property
    def code(self) -> str:
        """Return the LOINC code of the whole, or ""."""
        return "" if self.instrument is None else self.instrument.panel

    @property
    def license(self) -> str:
        """Return on what terms it may be used."""
        if self.known is not None and self.known.about.license_note:
            return self.known.about.license_note
        return "" if self.instrument is None else self.instrument.license


class FormsPage(ListPage[FormRow]):
    """Lists forms; whoever chooses one sees its terms and what of it cannot run here."""

    watches = frozenset({"questionnaire", "value_set"})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        empty = EmptyState(self.tr("No forms yet. Import a FHIR Questionnaire file."), self.tr("Import..."))
        empty.begun.connect(self._ask_files)
        self.show_list(self.tr("Forms"), self._columns(), _key, empty=empty)
        self.describe_beside(self._describe)
        self.add_row_button(self.tr("Use again"), self._use_again, fits=_is_retired)
        self.add_row_button(self.tr("Take out of use"), self._retire, fits=_can_retire)
        self.add_button(self.tr("Import..."), self._ask_files, "Ctrl+N", "primary")

    def refresh(self) -> None:
        """Show what can be asked now, and what could be."""
        with self._desk.reading() as session:
            known = questionnaires(session)
        rows = [self._row(one) for one in known]
        here = {row.instrument.id for row in rows if row.instrument is not None}
        missing = [one for one in instruments() if not one.form and one.id not in here]
        self.table.show_rows([*rows, *(FormRow(None, one, "", ()) for one in missing)])

    def take_files(self, paths: Sequence[Path]) -> None:
        """Take in the questionnaires of these files, and say above the list what became of each."""
        contents: list[tuple[str, JsonObject | Taken]] = [
            (path.name, found) for path in paths for found in _resources(path)
        ]
        taken: list[tuple[str, Taken]] = []

        def action(session: Session) -> None:
            taken[:] = [
                (name, one if isinstance(one, Taken) else take_in(session, one)) for name, one in contents
            ]

        self.save(self._desk, action, then=lambda: self._tell(taken))

    def _columns(self) -> list[Column[FormRow]]:
        return [
            Column(self.tr("Form"), lambda row: row.title, stretch=True),
            Column(self.tr("State"), self._state, chip=_state_chip),
            Column(self.tr("Version"), lambda row: "" if row.known is None else row.known.about.name.version),
            Column(self.tr("LOINC"), lambda row: row.code),
            Column(self.tr("Languages"), lambda row: row.languages),
        ]

    def _row(self, known: Known) -> FormRow:
        held = recognize(known.content, questions(known.content, {})).instruments
        languages = ", ".join(map(language_name, known.about.languages))
        limits = read_form(known.content).limits
        return FormRow(known, held[0] if held else None, languages, tuple(limits))

    def _state(self, row: FormRow) -> str:
        if row.known is None:
            return self.tr("Not imported")
        if not row.known.can_be_asked:
            return self.tr("Out of use")
        return self.tr("Brought along") if row.known.is_ours else self.tr("Imported")

    def _describe(self, row: FormRow) -> list[tuple[str, str]]:
        found = [
            (self.tr("Form"), row.title),
            (self.tr("What for"), self._purpose(row)),
            (self.tr("Terms"), row.license),
        ]
        if row.known is None and row.instrument is not None:
            found.append((self.tr("Where to get it"), row.instrument.where))
        if row.known is not None:
            found += [
                (self.tr("Publisher"), row.known.about.publisher),
                (self.tr("What cannot run here"), "\n".join(row.limits)),
                (self.tr("Not approved by a translator yet"), _unapproved(row.known)),
                (self.tr("Questions and texts"), str(row.known.about.items)),
                (self.tr("Address"), row.known.about.name.url),
            ]
        return [(name, words) for name, words in found if words]

    def _purpose(self, row: FormRow) -> str:
        if row.known is not None and row.known.about.purpose:
            return row.known.about.purpose
        return "" if row.instrument is None else row.instrument.about.spoken("en")

    def _ask_files(self) -> None:
        # the system's own dialog: Qt's would remember folder names in clear text (SEC-L3)
        names, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Choose files"), "", self.tr("FHIR Questionnaire (*.json);;All files (*)")
        )
        if names:
            self.take_files([Path(name) for name in names])

    def _tell(self, taken: Sequence[tuple[str, Taken]]) -> None:
        new = [one.record for _, one in taken if one.record is not None]
        known = sum(one.became == Became.MATCHED for _, one in taken)
        refused = [f"{name}: {one.reason}" for name, one in taken if one.reason]
        words = [self.tr("%n taken in.", "", len(new)) if new else ""]
        words.append(self.tr("%n here already.", "", known) if known else "")
        self.notice.tell(
            "wait" if refused else "good", self.tr("Import"), " ".join(filter(None, [*words, *refused]))
        )
        if new:
            self.table.select(Name(new[0].url, new[0].version).canonical)
            self.table.setFocus()

    def _retire(self, row: FormRow) -> None:
        if row.known is not None and (seen := row.known.seen) is not None:
            words = self.tr("Nothing new begins with {name}. What was signed stays as it is.")
            said = words.format(name=row.title)
            self.save(
                self._desk,
                lambda session: retire(session, seen),
                then=lambda: self.notice.tell("info", self.tr("Out of use"), said),
            )

    def _use_again(self, row: FormRow) -> None:
        if row.known is not None and (seen := row.known.seen) is not None:
            said = self.tr("{name} can be asked again.").format(name=row.title)
            self.save(
                self._desk,
                lambda session: use_again(session, seen),
                then=lambda: self.notice.tell("good", self.tr("In use"), said),
            )


def _resources(path: Path) -> list[JsonObject | Taken]:
    """Return the questionnaires and value sets in a file, or in a Bundle, or why there are none."""
    try:
        content = strict_json.parse(path.read_bytes())
    except (OSError, Refused) as error:
        return [Taken(Became.REJECTED, str(error))]
    entries = content.get("entry") if isinstance(content, dict) else None
    found = [one.get("resource") for one in entries or () if isinstance(one, dict)] or [content]
    forms = [one for one in found if isinstance(one, dict) and one.get("resourceType") in TYPES]
    return [*forms] or [Taken(Became.REJECTED, "This file holds no FHIR Questionnaire.")]


def _key(row: FormRow) -> str:
    if row.known is not None:
        return row.known.about.name.canonical
    return "" if row.instrument is None else row.instrument.id


def _unapproved(known: Known) -> str:
    waiting = (code for code in known.about.languages if awaits_translator(known.content, code))
    return ", ".join(map(language_name, waiting))


def _is_retired(row: FormRow) -> bool:
    return row.known is not None and row.known.seen is not None and not row.known.can_be_asked


def _can_retire(row: FormRow) -> bool:
    return row.known is not None and row.known.seen is not None and row.known.can_be_asked


def _state_chip(row: FormRow) -> ChipKind:
    return "plain" if row.known is None or not row.known.can_be_asked else "info"
