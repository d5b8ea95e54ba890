"""What every paper shares: the page frame, the styles, the fonts, the scripts and their directions.

A slice writes its paper in `printout.py`, from rows to bytes, and touches no disk:

    def task_list(rows: Sequence[OpenTask], person: Person, setup: Setup) -> bytes:
        blocks = [
            Paragraph("Bring this paper to your next visit."),
            Table(("What", "By when"), [(row.title, str(row.due_on)) for row in rows], empty="Nothing."),
            CallBox("Call us any time", "(555) 010-0142"),
            Signatures([Signature("Patient"), Signature("Coordinator", name="Rosa Medina")]),
        ]
        return compose(Paper("What we agreed on", blocks, person=person), setup)

All text is data: nothing in it is read as markup, whatever it holds. What no font can draw is refused
(`CannotBeDrawn`), never printed as a box.
"""

from carecoord_desktop.printing.blocks import (
    Block,
    Box,
    Bullets,
    CallBox,
    Checkboxes,
    Choice,
    DayGrid,
    DayGridRow,
    Dose,
    Drawing,
    Facts,
    Heading,
    NewPage,
    Note,
    Paragraph,
    Picture,
    Pictures,
    ScanCode,
    Signature,
    Signatures,
    Strong,
    Table,
    TearOff,
    TearStrips,
    Text,
    Together,
    TwoColumns,
    WriteIn,
)
from carecoord_desktop.printing.faces import CannotBeDrawn
from carecoord_desktop.printing.imposition import Layout
from carecoord_desktop.printing.labels import Labels, TooLongForLabel, compose_labels
from carecoord_desktop.printing.look import Print, Sheet
from carecoord_desktop.printing.paper import Packet, Paper, Person, Setup, compose, compose_packet
from carecoord_desktop.printing.phrases import Phrases
from carecoord_desktop.printing.safe_text import TooLongToPrint

__all__ = [
    "Block", "Box", "Bullets", "CallBox", "CannotBeDrawn", "Checkboxes", "Choice", "DayGrid",
    "DayGridRow", "Dose", "Drawing", "Facts", "Heading", "Labels", "Layout", "NewPage", "Note",
    "Packet", "Paper", "Paragraph", "Person", "Phrases", "Picture", "Pictures", "Print", "ScanCode",
    "Setup", "Sheet", "Signature", "Signatures", "Strong", "Table", "TearOff", "TearStrips", "Text",
    "Together", "TooLongForLabel", "TooLongToPrint", "TwoColumns", "WriteIn", "compose",
    "compose_labels", "compose_packet",
]  # fmt: skip
