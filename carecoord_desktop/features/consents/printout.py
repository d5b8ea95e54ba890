"""A consent on paper: to be signed by hand, or as it was signed; to give to the person or to attach."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from carecoord_desktop.common.not_printed import NotPrinted
from carecoord_desktop.common.partial_date import written_date
from carecoord_desktop.common.pen_strokes import strokes_in
from carecoord_desktop.features.consent_terms.rules import TextSection, part_2_notice, why_not_usable
from carecoord_desktop.features.consents.queries import ConsentOnPaper
from carecoord_desktop.features.consents.rules import ConsentState
from carecoord_desktop.printing import (
    Block,
    Box,
    Bullets,
    Facts,
    Heading,
    Paper,
    Paragraph,
    Person,
    Setup,
    Signature,
    Signatures,
    Strong,
    Together,
    WriteIn,
    compose,
)


def consent_pdf(found: ConsentOnPaper, setup: Setup | None = None) -> bytes:
    """Return a consent as PDF.

    Raises:
        NotPrinted: if it is in a language in which no qualified translator has approved it.
    """
    return compose(consent_paper(found), setup)


def consent_paper(found: ConsentOnPaper) -> Paper:
    """Return a consent as a paper, to print alone or to attach to what is given under it (42 CFR 2.32(b)).

    One that does not hold any more says so before anything else.

    Raises:
        NotPrinted: if it is in a language in which no qualified translator has approved it.
    """
    if reason := why_not_usable(found.text.language):
        raise NotPrinted(reason)
    blocks = [*_warning(found), Paragraph(found.text.opening), *_sections(found.text.sections)]
    return Paper(
        found.text.title,
        [*blocks, Together(list(_signed(found)))],
        person=Person(found.name, written_date(found.birth_date)),
        language=found.text.language,
        notice=part_2_notice(found.text.language) if found.row.is_part_2 else "",
    )


def _sections(sections: Sequence[TextSection]) -> Iterator[Block]:
    """Yield the sections, those of one line beside their headings: text and signature fit on one page."""
    for is_short, group in groupby(sections, lambda each: len(each.lines) == 1):
        if is_short:
            yield Facts([(each.heading, each.lines[0]) for each in group])
            continue
        for section in group:
            yield Heading(section.heading, level=2)
            yield Bullets(section.lines)


def _warning(found: ConsentOnPaper) -> Iterator[Block]:
    row = found.row
    if row.state == ConsentState.REVOKED:
        by = f" by {row.revoked_by}" if row.revoked_by else ""
        words = f"Taken back{by} on {written_date(row.revoked_on)}."
    elif row.state == ConsentState.ENDED and row.ending is not None:
        words = f"This consent has ended. It did not count from {written_date(row.ending.on)} on."
    elif row.state == ConsentState.REFUSED:
        words = f"The person said no on {written_date(row.signed_on)}."
    else:
        return
    yield Box([Paragraph([Strong(words), " Copy for the record: nothing may go out under it."])])


def _signed(found: ConsentOnPaper) -> Iterator[Block]:
    """Yield who signed and how, or lines to sign on."""
    row, signature = found.row, found.signature
    if row.signed_on is None or signature is None:
        yield Heading("Signature", level=2)
        yield Signatures([Signature("You, or who may sign for you"), Signature("Witness, if a mark is made")])
        yield WriteIn("If somebody signs for you: why he or she may")
        yield WriteIn("If it was read aloud: the language, and who read it (name or interpreter number)")
        return
    yield Heading("Signed", level=2)
    if signature.strokes:
        drawn_on = written_date(signature.signed_on)
        yield Signatures([Signature(signature.signer, "", drawn_on, strokes=_drawable(signature.strokes))])
    who = f"{signature.signer} ({signature.relationship})" if signature.relationship else signature.signer
    pairs = [("By", who), ("On", written_date(row.signed_on)), ("How", row.how_agreed)]
    if row.authority:
        pairs.append(("May sign because", row.authority))
    yield Facts(pairs)


def _drawable(strokes: str) -> str:
    """Return strokes that can be drawn; a damaged signature leaves its line empty."""
    try:
        strokes_in(strokes)
    except ValueError:
        return ""
    return strokes
