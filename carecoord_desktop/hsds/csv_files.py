"""Tables of a directory as CSV: each row is taken, or listed with its number and why it was not."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

from carecoord_desktop.hsds import mapping, rows
from carecoord_desktop.hsds.entries import FileAccount, Reading, Remark, Row, stem_of
from carecoord_desktop.hsds.mapping import Mapping31
from carecoord_desktop.hsds.rows import RowRefused
from carecoord_desktop.hsds.tables import FIELDS, FILE_NAMES
from carecoord_desktop.hsds.writing import unguarded

KIND = "hsds-csv"
MOST_COLUMNS = 300
LONGEST_CELL = 1 << 20


def read_csv(reading: Reading, name: str, data: bytes, mapped: Mapping31) -> None:
    """Take in one CSV file of a directory."""
    account = reading.begin_file(name, KIND)
    text = decoded(account, data)
    lines = _lines(account, text)
    try:
        header = [column.strip() for column in next(lines, (1, []))[1]]
    except csv.Error:
        _refuse_whole(account, "The file is no table that can be read.", 0)
        return
    table, variant = table_of(name, header)
    meaning = mapped.of(name)
    if not table and not meaning:
        reason = "The file is no table of HSDS. Say what its columns mean, then import it again."
        _refuse_whole(account, reason, sum(1 for _ in lines))
        return
    if table and not meaning:
        _note_strange_columns(account, table, header)
    for number, cells in lines:
        account.rows += 1
        row = Row(account, f"row {number}")
        try:
            columns = _columns(header, cells)
            if table:
                own = {column: target.removeprefix(f"{table}.") for column, target in meaning.items()}
                rows.take_row(reading, table, variant, columns, row, own)
            else:
                mapping.take_mixed_row(reading, columns, row, meaning)
        except RowRefused as refusal:
            reading.refuse(account, row.where, str(refusal))
        else:
            account.taken_from.append(row)


def table_of(name: str, header: list[str]) -> tuple[str, str]:
    """Return the table of a CSV file and which old kind of row it holds; "" for none of HSDS."""
    stem = stem_of(name)
    if stem == "taxonomy":
        return ("taxonomy_term" if {"parent_id", "parent_name"} & set(header) else "taxonomy"), ""
    return FILE_NAMES.get(stem, ("", ""))


def decoded(account: FileAccount, data: bytes) -> str:
    """Return the text of a file; one that is not UTF-8 is read as Windows wrote it, which is noted."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        account.notes.append(Remark("the file", "It is not written in UTF-8; letters may be wrong."))
        return data.decode("cp1252", errors="replace")


def _lines(account: FileAccount, text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines of a table that are not blank, numbered as a spreadsheet shows them."""
    csv.field_size_limit(LONGEST_CELL)
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    numbered = enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), start=1)
    while True:
        try:
            number, cells = next(numbered)
        except StopIteration:
            return
        except csv.Error:
            account.rows += 1
            account.refused.append(Remark("the rest of the file", "A cell in it is too long or damaged."))
            return
        if cells:
            yield number, cells


def _columns(header: list[str], cells: list[str]) -> Mapping[str, str]:
    if len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
        raise RowRefused(f"It has {len(cells)} cells, but the table has {len(header)} columns.")
    if len(header) > MOST_COLUMNS:
        raise RowRefused("The table has too many columns.")
    columns = dict(zip(header, map(unguarded, cells), strict=False))
    if not any(value.strip() for value in columns.values()):
        raise RowRefused("The row is empty.")
    return columns


def _note_strange_columns(account: FileAccount, table: str, header: list[str]) -> None:
    strange = [column for column in header if column and not rows.is_known(table, column, {})]
    is_eligibility = table == "service" and "eligibility" in header and "name" not in header
    if strange and not is_eligibility:
        names = ", ".join(strange[:20])
        account.notes.append(Remark("row 1", f"HSDS has no such columns, they are left out: {names}."))


def _refuse_whole(account: FileAccount, reason: str, count: int) -> None:
    account.rows += count
    account.unread += count
    where = f"rows 2 to {count + 1}" if count > 1 else "the file"
    account.refused.append(Remark(where, reason))


def is_table(name: str) -> bool:
    """Return whether a CSV file of this name is one of the tables of HSDS."""
    stem = stem_of(name)
    return stem in FILE_NAMES or stem == "taxonomy" or stem in FIELDS
