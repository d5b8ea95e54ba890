"""Blocks with pictograms: sheets of pictures with words, and medicines by the times of the day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from reportlab.platypus.flowables import Flowable

from carecoord_desktop.printing.blocks import DayGrid, DayGridRow, Dose, Drawing, Pictures, Strong, Text
from carecoord_desktop.printing.columns import Columns
from carecoord_desktop.printing.look import PaperLook, TextStyle
from carecoord_desktop.printing.marks import Hanging
from carecoord_desktop.printing.phrases import Phrases
from carecoord_desktop.printing.pictograms import DAY_TIMES, Sign, Tile, make_equally_wide, tablets
from carecoord_desktop.printing.stacks import Blank, Either, Kept
from carecoord_desktop.printing.text_flow import TextFlow, Voice

_NOTHING = "–"
_PICTURE_LINES, _DAY_TIME_LINES, _TABLET_LINES, _SIGN_LINES = 4.5, 2.2, 0.9, 1.4
"""How high pictograms are, in lines of text: they grow with the print."""


class Setting(Protocol):
    """What sets these blocks: the look and language of the paper, and the parts they are made of."""

    look: PaperLook
    voice: Voice
    phrases: Phrases

    def flow(self, text: Text, style: TextStyle) -> TextFlow:
        """Return a text in a style."""
        ...

    def hanging(self, mark: Flowable, text: TextFlow, indent: float) -> Hanging:
        """Return a text with a mark before it."""
        ...

    def columns(
        self, head: Sequence[Flowable], rows: Sequence[Sequence[Flowable]], *,
        widths: Sequence[float], padding: float, is_ruled: bool = False,
    ) -> Columns:  # fmt: skip
        """Return cells beside each other."""
        ...


def pictures(block: Pictures, setting: Setting) -> Iterator[Flowable]:
    """Yield pictures row by row."""
    columns = block.columns
    shown = [_tile(setting, each.drawing, each.words, _PICTURE_LINES) for each in block.pictures]
    shown += [_tile(setting, None, "", 0) for _ in range(-len(shown) % columns)]
    rows = [shown[place : place + columns] for place in range(0, len(shown), columns)]
    if rows:
        yield setting.columns((), rows, widths=(1,) * columns, padding=setting.look.inside)
        yield Blank(setting.look.grid)


def day_grid(block: DayGrid, setting: Setting) -> Iterator[Flowable]:
    """Yield medicines as a table; below each other where its words would have to be broken."""
    look = setting.look
    if not block.rows:
        if block.empty:
            yield setting.flow(block.empty, look.body)
        return
    heads = block.heads or setting.phrases.day_grid
    table = _table(block.rows, heads, setting)
    yield Either(table, table.least_width, [_list(row, heads[1:], setting) for row in block.rows])
    yield Blank(look.between)


def _table(medicines: Sequence[DayGridRow], heads: Sequence[str], setting: Setting) -> Columns:
    near = setting.look.body.but(after=0, align=setting.voice.near)
    medicine, *times = heads
    names = [setting.flow(text, near) for text in (Strong(medicine), *map(_medicine, medicines))]
    signs = zip(DAY_TIMES, times, strict=True)
    tiles = [
        [_tile(setting, sign, Strong(time), _DAY_TIME_LINES) for sign, time in signs],
        *([_dose(setting, dose) for dose in row.doses] for row in medicines),
    ]
    make_equally_wide([tile for row in tiles for tile in row])
    head, *rows = ([name, *row] for name, row in zip(names, tiles, strict=True))
    return setting.columns(head, rows, widths=(), padding=setting.look.inside * 0.6, is_ruled=True)


def _list(row: DayGridRow, times: Sequence[str], setting: Setting) -> Flowable:
    """Return one medicine with its doses below each other, each with the sign of its time."""
    look = setting.look
    parts: list[Flowable] = [
        setting.flow(_medicine(row), look.body.but(before=look.grid * 2, after=look.grid))
    ]
    height = _SIGN_LINES * look.body.leading
    for sign, time, dose in zip(DAY_TIMES, times, row.doses, strict=True):
        if dose is not None:
            mark = Sign(sign, height, look.ink)
            words = setting.flow([Strong(time), f": {dose.words}"], look.body.but(after=look.grid))
            parts.append(setting.hanging(mark, words, height * 1.3))
    return Kept(parts, look)


def _dose(setting: Setting, dose: Dose | None) -> Tile:
    if dose is None:
        return _tile(setting, None, _NOTHING, 0)
    return _tile(setting, tablets(dose.tablets), dose.words, _TABLET_LINES)


def _tile(setting: Setting, drawing: Drawing | None, words: Text, lines: float) -> Tile:
    """Return a pictogram as high as so many lines of text, with words under it."""
    style = setting.look.body.but(after=0, align="center")
    height = lines * style.leading
    return Tile(drawing, height, setting.flow(words, style), setting.look.ink, gap=setting.look.grid)


def _medicine(row: DayGridRow) -> Text:
    return [Strong(row.medicine), f"\n{row.purpose}"] if row.purpose else Strong(row.medicine)
