"""The parts of papers that say who the person is and what everybody around her has to know."""

from __future__ import annotations

from collections.abc import Iterator

from carecoord_desktop.common.languages import language_name
from carecoord_desktop.common.not_printed import NotPrinted
from carecoord_desktop.common.partial_date import written_date
from carecoord_desktop.features.allergies.queries import AllergyRow
from carecoord_desktop.features.allergies.records import Criticality
from carecoord_desktop.features.contact_points.rules import AddressDraft, ContactPointDraft, shown_phone
from carecoord_desktop.features.face_sheets.queries import Caller, FaceSheet
from carecoord_desktop.features.medications.queries import MedicationRow, list_rank
from carecoord_desktop.features.medications.records import MedicationList
from carecoord_desktop.features.patients.records import Asked
from carecoord_desktop.printing import (
    Block,
    CallBox,
    Facts,
    Heading,
    Paragraph,
    Person,
    Strong,
    Table,
    Text,
    WriteIn,
)

_ENGLISH = "en"
_NOT_APPROVED = (
    "No qualified translator has approved this paper in {language} yet, so it cannot be given to a patient. "
    "Print it in English and explain it through an interpreter."
)
_LISTS = {
    MedicationList.PRESCRIBED: "Prescribed",
    MedicationList.PATIENT_REPORTED: "As the person says",
    MedicationList.BOTTLES: "Bottles at home",
    MedicationList.DISCHARGE: "From the hospital",
    MedicationList.PHARMACY: "From the pharmacy",
}


def refuse_unapproved(language: str) -> None:
    """Let a paper for patients pass in English, in which it was written.

    Raises:
        NotPrinted: in a language in which no qualified translator has approved it (45 CFR 92.201(c)(3)).
    """
    if language and not _is_english(language):
        raise NotPrinted(_NOT_APPROVED.format(language=language_name(language)))


def interpreter_line(face: FaceSheet) -> Iterator[Block]:
    """Yield a line for who explained the paper to somebody who does not speak its language."""
    if face.spoken_language and not _is_english(face.spoken_language):
        yield WriteIn("Explained through interpreter (name or number)")


def person_on(face: FaceSheet) -> Person:
    """Return whose paper it is, for the head of each page."""
    return Person(face.name, written_date(face.birth_date))


def allergy_words(face: FaceSheet) -> Text:
    """Return the allergies in one line; what nobody asked is said, never shown as none."""
    active = face.allergies.active
    if face.allergies.is_contradicted:
        return [Strong("Ask again. "), "None is confirmed, and yet: ", *_listed(active)]
    if active:
        return _listed(active)
    return "None known" if face.allergies.none_known else "Not asked yet"


def language_words(face: FaceSheet) -> str:
    """Return what she speaks and reads, and whether she needs an interpreter."""
    spoken, written = language_name(face.spoken_language), language_name(face.written_language)
    needs = "interpreter needed" if face.needs_interpreter == Asked.YES else ""
    reads = f"reads {written}" if written and written != spoken else ""
    return ", ".join(filter(None, (spoken, reads, needs)))


def address_words(address: AddressDraft | None) -> str:
    """Return where she can be met, in one line; never what a worker has to beware of there."""
    if address is None:
        return ""
    town = " ".join(filter(None, (address.state, address.postal_code)))
    where = f"c/o {address.care_of}" if address.care_of else ""
    words = [where, *address.lines, address.city, town, address.where_to_find]
    return ", ".join(filter(None, words)) or address.use.label


def phone_words(phone: ContactPointDraft) -> str:
    """Return a number as people dial it, whose it is, and when it is safe."""
    asides = ", ".join(filter(None, (phone.whose, phone.safe_times)))
    return f"{shown_phone(phone.value)} ({asides})" if asides else shown_phone(phone.value)


def medicine_tables(face: FaceSheet) -> Iterator[Block]:
    """Yield the medicines, list by list as they are kept: lists are never merged by themselves."""
    heads = ("Medicine", "How to take it", "What for")
    lists = sorted({row.list for row in face.medicines}, key=list_rank)
    if not lists:
        yield Table(heads, [], empty="No medicine is written down.")
    for name in lists:
        if len(lists) > 1:
            yield Heading(_LISTS.get(name, name.label), level=2)
        rows = [_medicine(row) for row in face.medicines if row.list == name]
        yield Table(heads, rows, widths=(4, 4, 3))


def team_table(face: FaceSheet) -> Block:
    """Return who takes part in her care and how to reach them, our coordinator first."""
    office = face.office or "Care coordination"
    rows = [
        (caller.name, role, shown_phone(caller.phone))
        for caller, role in ((face.coordinator, f"{office}: coordinator"), (face.backup, f"{office}: backup"))
        if caller.name
    ]
    rows += [
        (one.name, ", ".join(filter(None, (one.role, one.organization))), shown_phone(one.phone))
        for one in face.care_team
    ]
    return Table(("Who", "What they do", "Phone"), rows, widths=(4, 5, 3), empty="Nobody is written down.")


def whom_to_call(face: FaceSheet) -> Iterator[Block]:
    """Yield the box with the number to call, and below it the number for the rest of the day."""
    main = face.coordinator if face.coordinator.phone else Caller(face.office, face.on_call_phone)
    if not main.phone:
        yield Paragraph([Strong("Questions? "), "Call the office that gave you this paper."])
        return
    after = ""
    if face.on_call_phone and face.on_call_phone != main.phone:
        after = f"When nobody answers: {shown_phone(face.on_call_phone)}"
    yield CallBox(f"Questions? Call {main.name}".rstrip(), shown_phone(main.phone), after)


def person_facts(face: FaceSheet) -> Facts:
    """Return what has to be known before anything else."""
    phones = "; ".join(phone_words(each) for each in face.phones)
    cover = "; ".join(
        " ".join(filter(None, (one.payer, one.plan, one.member_id))) for one in face.coverage
    )  # fmt: skip
    return Facts([
        ("Allergies", allergy_words(face)),
        ("Language", language_words(face)),
        ("Called", ", ".join(filter(None, (face.how_to_address, face.pronouns)))),
        ("Phone", phones),
        ("Lives", address_words(face.address)),
        ("Coverage", cover),
        ("Problems", "; ".join(row.name for row in face.conditions)),
    ])  # fmt: skip


def _is_english(language: str) -> bool:
    return language.partition("-")[0].lower() == _ENGLISH


def _listed(rows: tuple[AllergyRow, ...]) -> list[str | Strong]:
    parts: list[str | Strong] = []
    for row in rows:
        parts += ["; "] if parts else []
        severe = ", severe" if row.criticality == Criticality.HIGH else ""
        reaction = f" ({row.reaction}{severe})" if row.reaction else severe
        parts += [Strong(row.substance), reaction]
    return parts


def _medicine(row: MedicationRow) -> tuple[str, str, str]:
    return row.name, row.dose_text, row.purpose
