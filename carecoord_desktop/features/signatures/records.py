"""Who agreed to what, how, on which day, and who took it down; nothing of it is ever changed."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class Manner(Words):
    """How somebody agreed; a mark is drawn by who does not write, before a witness."""

    DRAWN = "drawn"
    MARK = "mark"
    PAPER = "paper"
    VERBAL = "verbal"


class Signature(Record):
    """One agreement to the record that `about_kind` and `about_id` name, as it stood in `content`.

    `strokes` is what was drawn (`common.pen_strokes`), `paper` where the signed paper is kept, `content` the
    hash of what was agreed to. `read_aloud_in` is the language in which `read_aloud_by` read it to her.
    """

    __tablename__ = "signature"

    about_kind: Mapped[str] = field(Merge.APPEND)
    about_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    content: Mapped[str] = field(Merge.APPEND, default="")
    manner: Mapped[Manner] = field(Merge.APPEND, Word(Manner))
    signer: Mapped[str] = field(Merge.APPEND)
    relationship: Mapped[str] = field(Merge.APPEND, default="")
    strokes: Mapped[str] = field(Merge.APPEND, default="")
    paper: Mapped[str] = field(Merge.APPEND, default="")
    witness: Mapped[str] = field(Merge.APPEND, default="")
    read_aloud_in: Mapped[str] = field(Merge.APPEND, default="")
    read_aloud_by: Mapped[str] = field(Merge.APPEND, default="")
    signed_on: Mapped[date] = field(Merge.APPEND)
    by: Mapped[UUID] = field(Merge.APPEND)
    at: Mapped[datetime] = field(Merge.APPEND)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")
