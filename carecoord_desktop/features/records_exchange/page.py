"""Bringing in people from another system: look first, then take in, and every record accounted for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from carecoord_desktop.features.directory.page import ColumnsDialog
from carecoord_desktop.features.incoming_files.records import FileReport, ImportReport, Outcome, Remark
from carecoord_desktop.features.records_exchange.actions import import_paths
from carecoord_desktop.features.team.rules import Deed
from carecoord_desktop.hsds.columns import NoTable, own_table
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.background import Background, Progress, ProgressPanel
from carecoord_desktop.widgets.buttons import button, refuse_button
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.labels import Chip, Heading, SoftText
from carecoord_desktop.widgets.messages import tell
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.row_table import Column, RowTable
from carecoord_desktop.widgets.style import space


@dataclass(frozen=True)
class RemarkRow:
    """One line of what needs to be read: a record that was not taken in, or (None) not in whole."""

    key: tuple[str, int]
    outcome: Outcome | None
    file: str
    where: str
    reason: str


class ImportPage(Page):
    """Choose files, read the report of a trial run, then import. Running a file again changes nothing."""

    caseload_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._desk = desk
        self._paths: tuple[Path, ...] = ()
        self._work: Background | None = None
        refusal = desk.refusal(Deed.IMPORT)
        told = self.tr(
            "Bring in people that a clinic exported as FHIR files, or a directory of services (HSDS)."
        )
        self.set_title(self.tr("Import records"), refusal or told)
        self.choose_table = self.add_action(self.tr("Own columns..."), "secondary", "columns")
        self.choose_table.setToolTip(self.tr("A list of services in a table of the sender's own"))
        self.choose_table.clicked.connect(self._ask_table)
        self.choose_files = self.add_action(self.tr("Choose files..."), "secondary", "file")
        self.choose_folder = self.add_action(self.tr("Choose folder..."), "secondary", "folder")
        self.choose_files.clicked.connect(self._ask_files)
        self.choose_folder.clicked.connect(self._ask_folder)
        self._nothing = EmptyState(
            self.tr("Choose the files you were given, or drop them here. You see what is in them first."),
            self.tr("Choose files..."),
        )
        self._nothing.begun.connect(self._ask_files)
        self.report = _ReportView()
        self.report.go_on.clicked.connect(lambda: self._start(is_trial=False))
        self._progress = QVBoxLayout()
        self._middle = QStackedLayout()
        self._middle.addWidget(self._nothing)
        self._middle.addWidget(self.report)
        self.body.addLayout(self._progress)
        self.body.addLayout(self._middle, 1)
        self.setAcceptDrops(not refusal)
        for made in (self.choose_table, self.choose_files, self.choose_folder, self._nothing.button):
            refuse_button(made, refusal)

    def look_at(self, paths: Sequence[Path]) -> None:
        """Say what an import of these files and folders would do, without doing it."""
        if self._work is None and paths:
            self._paths = tuple(paths)
            self._start(is_trial=True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at the dropped files."""
        self.look_at([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def _ask_files(self) -> None:
        # the system's own dialog: Qt's would remember folder names in clear text (SEC-L3)
        names, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Choose files"),
            "",
            self.tr("Records and directories (*.json *.ndjson *.xml *.csv *.zip);;All files (*)"),
        )
        self.look_at([Path(name) for name in names])

    def _ask_folder(self) -> None:
        if name := QFileDialog.getExistingDirectory(self, self.tr("Choose a folder")):
            self.look_at([Path(name)])

    def _ask_table(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a list of services"), "", self.tr("Tables (*.csv);;All files (*)")
        )
        if name:
            self.explain(Path(name))

    def explain(self, path: Path) -> None:
        """Ask what the columns of a sender's own table mean, then look at it."""
        try:
            table = own_table(path)
        except NoTable as no_table:
            tell(self, self.tr("This is no list of services"), str(no_table))
            return
        dialog = ColumnsDialog(self._desk, table, self)
        dialog.explained.connect(lambda _sender: self.look_at([path]))
        dialog.open()

    def _start(self, *, is_trial: bool) -> None:
        words = self.tr("Reading the files") if is_trial else self.tr("Taking in the records")
        self._work = work = Background(self._job(is_trial=is_trial, words=words), self)
        self._progress.addWidget(ProgressPanel(work, words))
        self._set_busy(True)
        work.done.connect(self._show_report)
        work.failed.connect(self._fail)
        work.cancelled.connect(self._stop)

    def _job(self, *, is_trial: bool, words: str) -> Callable[[Progress], object]:
        desk, paths = self._desk, self._paths

        def run(progress: Progress) -> object:
            return import_paths(
                desk,
                paths,
                dry_run=is_trial,
                progress=lambda done, of: progress.report(done, of, words),
                cancelled=lambda: progress.cancelled,
            )

        return run

    def _show_report(self, report: ImportReport) -> None:
        self._stop()
        self.report.show_report(report)
        self._middle.setCurrentWidget(self.report)

    def _fail(self, error: Exception) -> None:
        self._stop()
        raise error

    def _stop(self) -> None:
        self._work = None
        self._set_busy(False)
        while (item := self._progress.takeAt(0)) is not None:
            if (panel := item.widget()) is not None:
                panel.deleteLater()

    def _set_busy(self, is_busy: bool) -> None:
        for each in (self.choose_table, self.choose_files, self.choose_folder, self.report.go_on):
            each.setEnabled(not is_busy)


class _ReportView(QWidget):
    """What an import did or would do: the sums, each file, and each record that needs a look."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = Heading(level=2)
        self._chips = QHBoxLayout()
        self.go_on = button(self.tr("Import"), "primary", "download-simple")
        self.files: RowTable[FileReport] = RowTable(
            [
                Column(
                    self.tr("File"), lambda file: Path(file.path).name, stretch=True, tooltip=lambda f: f.path
                ),
                Column(self.tr("Kind"), lambda file: file.kind),
                *(_count(outcome) for outcome in Outcome),
            ],
            key=lambda file: file.path,
            name=self.tr("Files"),
        )
        self.remarks: RowTable[RemarkRow] = RowTable(
            [
                Column(self.tr("What"), lambda row: _word(row.outcome), chip=lambda row: _chip(row.outcome)),
                Column(self.tr("File"), lambda row: row.file),
                Column(self.tr("Where"), lambda row: row.where),
                Column(self.tr("Why"), lambda row: row.reason, stretch=True, tooltip=lambda row: row.reason),
            ],
            key=lambda row: row.key,
            name=self.tr("To look at"),
            empty=EmptyState(self.tr("Nothing needs a second look.")),
        )
        self._build()

    def show_report(self, report: ImportReport) -> None:
        """Show a report."""
        totals = report.totals
        self.sentence.setText(self._sentence_of(report))
        while (item := self._chips.takeAt(0)) is not None:
            if (chip := item.widget()) is not None:
                chip.deleteLater()
        for outcome in (each for each in Outcome if totals[each]):
            self._chips.addWidget(Chip(_CHIPS[outcome], f"{totals[outcome]:,} {_WORDS[outcome].lower()}"))
        self._chips.addStretch(1)
        self.files.show_rows(report.files)
        self.remarks.show_rows(_remarks(report))
        news = totals[Outcome.NEW] + totals[Outcome.KEPT] + report.updated
        self.go_on.setVisible(report.is_dry_run and news > 0)
        self.go_on.setText(self.tr("Import %n records", None, news))

    def _sentence_of(self, report: ImportReport) -> str:
        people, services = report.resources.get("Patient", 0), report.resources.get("HealthcareService", 0)
        if report.was_cancelled:
            return self.tr("Stopped. What was taken in is safe; import again to take in the rest.")
        if services and not people:
            return self._sentence_of_services(services, is_trial=report.is_dry_run)
        if report.is_dry_run:
            return self.tr("%n people in these files. Nothing is stored yet.", None, people)
        return self.tr("Done. Each record of %n people is accounted for below.", None, people)

    def _sentence_of_services(self, services: int, *, is_trial: bool) -> str:
        if is_trial:
            return self.tr("%n services in these files. Nothing is stored yet.", None, services)
        return self.tr("Done. Each row about %n services is accounted for below.", None, services)

    def _build(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.sentence, 1)
        top.addWidget(self.go_on)
        to_look_at = QVBoxLayout()
        to_look_at.addWidget(Heading(self.tr("To look at"), level=2))
        to_look_at.addWidget(SoftText(self.tr("Nothing here was lost: the files are as they were.")))
        to_look_at.addWidget(self.remarks, 1)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addLayout(self._chips)
        column.addWidget(self.files, 2)
        column.addLayout(to_look_at, 3)
        space(top, between=16)
        space(self._chips, between=8)
        space(to_look_at, between=8)
        space(column, between=16)


def _count(outcome: Outcome) -> Column[FileReport]:
    return Column(
        _WORDS[outcome],
        lambda file: f"{file.counts.get(outcome, 0):,}",
        sort=lambda file: file.counts.get(outcome, 0),
        align="right",
    )


def _word(outcome: Outcome | None) -> str:
    return "Taken, with a note" if outcome is None else _WORDS[outcome]


def _chip(outcome: Outcome | None) -> ChipKind:
    return "plain" if outcome is None else _CHIPS[outcome]


def _remarks(report: ImportReport) -> list[RemarkRow]:
    """Return what needs to be read: what was refused or is undecided comes before what was only noted."""
    rows = []
    for outcome, remarks_of in _REMARKS:
        for file in report.files:
            for number, remark in enumerate(remarks_of(file)):
                key = (f"{file.path} {outcome}", number)
                rows.append(RemarkRow(key, outcome, Path(file.path).name, remark.where, remark.reason))
    return rows


_REMARKS: tuple[tuple[Outcome | None, Callable[[FileReport], Sequence[Remark]]], ...] = (
    (Outcome.REJECTED, lambda file: file.rejected),
    (Outcome.CONFLICT, lambda file: file.conflicts),
    (None, lambda file: file.notes),
)
_WORDS = {
    Outcome.NEW: "New",
    Outcome.MATCHED: "Known",
    Outcome.CONFLICT: "Undecided",
    Outcome.KEPT: "Kept",
    Outcome.REJECTED: "Refused",
}
_CHIPS: dict[Outcome, ChipKind] = {
    Outcome.NEW: "good",
    Outcome.MATCHED: "plain",
    Outcome.CONFLICT: "wait",
    Outcome.KEPT: "info",
    Outcome.REJECTED: "late",
}
