"""Referrals on paper: for the partner, by fax, for the person to carry, and what to bring."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import written_date
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.consent_terms.rules import part_2_notice
from carecoord_desktop.features.consents.printout import consent_paper
from carecoord_desktop.features.contact_points.rules import shown_phone
from carecoord_desktop.features.face_sheets.printout import (
    address_words,
    interpreter_line,
    language_words,
    phone_words,
    refuse_unapproved,
    whom_to_call,
)
from carecoord_desktop.features.referral_papers.queries import ReferralOnPaper
from carecoord_desktop.features.referrals.rules import PacketField
from carecoord_desktop.printing import (
    Block,
    Checkboxes,
    Choice,
    Facts,
    Heading,
    Note,
    Packet,
    Paper,
    Paragraph,
    Person,
    ScanCode,
    Setup,
    Signature,
    Signatures,
    Strong,
    TearOff,
    Together,
    TwoColumns,
    WriteIn,
    compose,
    compose_packet,
)

_WRONG_HANDS = (
    "This paper is about one person. If it is not meant for you, please call us and destroy it. "
    "Do not copy it or pass it on."
)
_ANSWERS = ("We take it.", "We need to know more.", "We cannot take it.")
_REPLIES = (
    "They got all the help they came for.",
    "They got a part of it.",
    "We gave them an appointment.",
    "We could not help.",
)


class ReferralPaper(Words):
    """Which paper of a referral."""

    LETTER = "letter"
    FAX = "fax"
    SLIP = "slip"
    CHECKLIST = "checklist"


def referral_paper(
    kind: ReferralPaper, found: ReferralOnPaper, setup: Setup | None = None, *, language: str = ""
) -> bytes:
    """Return one paper of a referral as PDF.

    Letter and fax page hold what the minimum-necessary checklist of the referral lets go, and no more
    (45 CFR 164.502(b)). Where 42 CFR Part 2 guards it, the consent follows on pages of its own (2.32(b)).

    Raises:
        NotPrinted: in a language in which no qualified translator has approved it (45 CFR 92.201(c)(3)).
    """
    refuse_unapproved(language)
    paper = _PAPERS[kind](found)
    if found.consent is None or kind not in (ReferralPaper.LETTER, ReferralPaper.FAX):
        return compose(paper, setup)
    return compose_packet(Packet(paper.title, [paper, consent_paper(found.consent)]), setup)


def _letter(found: ReferralOnPaper) -> Paper:
    """For the partner: what we ask, about whom, and how to answer."""
    blocks: list[Block] = [
        Facts([
            ("To", _joined(found.partner.name, found.partner.address)),
            ("From", _joined(found.face.coordinator.name, found.face.office)),
            ("Written on", written_date(found.row.progress.prepared_on)),
            ("How soon", _joined(found.row.urgency.label, _needed_by(found))),
        ]),
        *_request(found),
        Signatures([Signature("Coordinator", found.face.coordinator.name)]),
        Together(list(_answer(found))),
        Note(_joined_sentences(_permission(found), _WRONG_HANDS)),
    ]  # fmt: skip
    return _for_partner("Referral", found, blocks)


def _fax(found: ReferralOnPaper) -> Paper:
    """For the fax machine: one page that says all, with the code by which the answer finds its way."""
    caller, partner = found.face.coordinator, found.partner
    blocks: list[Block] = [
        TwoColumns(
            [Facts([("To", partner.name), ("Fax", partner.fax), ("Phone", partner.phone)])],
            [Facts([
                ("From", caller.name or found.face.office),
                ("Office", found.face.office),
                ("Phone", shown_phone(caller.phone)),
            ])],
        ),
        TwoColumns([WriteIn("Sent on, at what time")], [WriteIn("Pages, this one counted")]),
        Paragraph([Strong("Confidential. "), _WRONG_HANDS]),
        *_request(found),
        Together(list(_answer(found))),
        *([Note(words)] if (words := _permission(found)) else []),
    ]  # fmt: skip
    return _for_partner("Fax", found, blocks)


def _slip(found: ReferralOnPaper) -> Paper:
    """For the person: where, when and what to bring; below it a part that the partner sends back."""
    partner = found.partner
    when = _visit(found) or partner.how_to_apply or "Call first, and ask when you can come."
    blocks: list[Block] = [
        Heading("Where do I go, and when?"),
        Facts([
            ("Place", partner.name),
            ("Address", partner.address),
            ("Phone", partner.phone),
            ("Open", partner.hours),
            ("When", [Strong(when)]),
            ("Cost", partner.fees or "Ask them first"),
        ]),
        Heading("What do I bring?"),
        Checkboxes([Choice(each) for each in ("This paper", *found.documents)], columns=2),
        *whom_to_call(found.face),
        *interpreter_line(found.face),
        Together([TearOff(), *_tear_off(found)]),
    ]  # fmt: skip
    return Paper("Your referral", blocks, partner.service, _person(found, tells_birth=False))


def _checklist(found: ReferralOnPaper) -> Paper:
    """For the person: the papers that are asked for, to be laid ready at home."""
    partner = found.partner
    blocks: list[Block] = []
    if found.documents:
        blocks += [
            Paragraph("Lay these papers ready. Tick each one that you have."),
            Checkboxes([Choice(each) for each in found.documents]),
            WriteIn("What I still need", lines=2),
            Paragraph("Is one missing? Call us before you go. We help you get it."),
        ]
    else:
        blocks.append(Paragraph("They ask for no papers, as far as we know. Call them before you go."))
    if partner.who_can_get_it:
        blocks += [Heading("Who can get it?"), Paragraph(partner.who_can_get_it)]
    if partner.fees:
        blocks += [Heading("What does it cost?"), Paragraph(partner.fees)]
    blocks += [
        Heading("Where do I go?"),
        Facts([
            ("Place", partner.name),
            ("Address", partner.address),
            ("Phone", partner.phone),
            ("Open", partner.hours),
        ]),
        *whom_to_call(found.face),
        *interpreter_line(found.face),
    ]  # fmt: skip
    return Paper(
        "What to bring", blocks, _joined(partner.service, partner.name), _person(found, tells_birth=False)
    )


_PAPERS: dict[ReferralPaper, Callable[[ReferralOnPaper], Paper]] = {
    ReferralPaper.LETTER: _letter,
    ReferralPaper.FAX: _fax,
    ReferralPaper.SLIP: _slip,
    ReferralPaper.CHECKLIST: _checklist,
}


def _for_partner(title: str, found: ReferralOnPaper, blocks: list[Block]) -> Paper:
    subtitle = _joined(found.partner.service, found.partner.name)
    born = found.tells(PacketField.BIRTH_DATE)
    person = _person(found, tells_birth=born) if found.tells(PacketField.NAME) else None
    notice = part_2_notice() if found.permission.part_2 else ""
    return Paper(title, blocks, subtitle, person, notice=notice)


def _person(found: ReferralOnPaper, *, tells_birth: bool) -> Person:
    return Person(found.face.name, written_date(found.face.birth_date) if tells_birth else "")


def _request(found: ReferralOnPaper) -> Iterator[Block]:
    yield Heading("What we ask")
    told = found.reason if found.tells(PacketField.REASON) else ""
    asked = (
        f"Please help with: {found.partner.service}." if found.partner.service else "Please help this person."
    )
    yield Paragraph(told or asked)
    if found.row.people:
        yield Paragraph([Strong(f"This is for {1 + len(found.row.people)} people of one household.")])
    yield Heading("About the person")
    yield Facts(
        [
            (each.label, _told(found, each))
            for each in PacketField
            if each != PacketField.REASON and found.tells(each)
        ]
    )


def _told(found: ReferralOnPaper, field: PacketField) -> str:
    """Return one thing on the checklist as the service reads it."""
    face = found.face
    match field:
        case PacketField.NAME:
            return face.name
        case PacketField.BIRTH_DATE:
            return written_date(face.birth_date)
        case PacketField.PHONE:
            return "; ".join(map(phone_words, face.phones))
        case PacketField.ADDRESS:
            return address_words(face.address)
        case PacketField.LANGUAGE:
            return language_words(face)
        case PacketField.HOUSEHOLD:
            return str(found.household)
        case PacketField.NEED:
            return found.row.what
        case PacketField.REASON:
            return found.reason
        case PacketField.APPOINTMENTS:
            return _visit(found)
        case PacketField.COVERAGE:
            return "; ".join(
                " ".join(filter(None, (one.payer, one.plan, one.member_id))) for one in face.coverage
            )
        case PacketField.CONDITIONS:
            return "; ".join(row.name for row in face.conditions)
        case PacketField.MEDICINES:
            return "; ".join(" ".join(filter(None, (row.name, row.dose_text))) for row in face.medicines)
        case PacketField.RESULTS:
            return "; ".join(f"{row.name} {row.value}" for row in found.results)


def _visit(found: ReferralOnPaper) -> str:
    """Return the visit that is booked, in words, or ""."""
    visit = found.appointment
    if visit is None or visit.appointment_on is None:
        return ""
    day = f"{visit.appointment_on:%A}, {written_date(visit.appointment_on)}"
    if visit.appointment_at is None:
        return day
    local = clock.at_office(visit.appointment_at)
    return f"{day}, {local.hour % 12 or 12}:{local:%M} {'pm' if local.hour >= 12 else 'am'}"


def _permission(found: ReferralOnPaper) -> str:
    return found.permission.why if found.permission.allowed else ""


def _answer(found: ReferralOnPaper) -> Iterator[Block]:
    until = f" by {written_date(found.answer_by)}" if found.answer_by else ""
    yield Heading("Please answer")
    yield Checkboxes([Choice(words) for words in _ANSWERS], columns=3)
    yield TwoColumns([WriteIn("First appointment, or why not")], [WriteIn("Your name and phone")])
    yield ScanCode(
        found.row.code,
        f"Call {_our_number(found) or 'us'} or send this page back{until}. "
        "Say or write this code: it finds the referral and tells nothing about it.",
    )


def _tear_off(found: ReferralOnPaper) -> Iterator[Block]:
    """Yield the answer: with a code and without a name, so that a lost one tells nobody anything."""
    back = _joined(found.face.office, _our_number(found))
    yield Heading(_joined("Answer", found.partner.name))
    yield Checkboxes([Choice(words) for words in _REPLIES], columns=2)
    yield TwoColumns([WriteIn("Day")], [WriteIn("Why, or what comes next")])
    yield ScanCode(found.row.code, f"Call, fax or hand it back to {back or 'us'}. Say this code:")


def _our_number(found: ReferralOnPaper) -> str:
    return shown_phone(found.face.coordinator.phone or found.face.on_call_phone)


def _needed_by(found: ReferralOnPaper) -> str:
    return f"needed by {written_date(found.row.needed_by)}" if found.row.needed_by else ""


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def _joined_sentences(*parts: str) -> str:
    return " ".join(filter(None, parts))
