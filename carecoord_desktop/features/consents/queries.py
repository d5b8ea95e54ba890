"""The consents of one chart, what they let out, and what a paper says of one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.languages import language_name
from carecoord_desktop.common.not_printed import NotPrinted
from carecoord_desktop.common.partial_date import PartialDate, written_date
from carecoord_desktop.features.consent_terms.records import ConsentType
from carecoord_desktop.features.consent_terms.rules import Blanks, ConsentText, consent_text, has_text
from carecoord_desktop.features.consents import rules
from carecoord_desktop.features.consents.records import Consent, ConsentStatus, Part2Source
from carecoord_desktop.features.consents.rules import (
    ConsentNews,
    ConsentRow,
    ConsentState,
    Ending,
    News,
    Permission,
    Use,
)
from carecoord_desktop.features.disclosures.records import Disclosure
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.patients.rules import spoken_name
from carecoord_desktop.features.related_people.records import RelatedPerson
from carecoord_desktop.features.signatures.queries import SignatureRow, signatures_of
from carecoord_desktop.features.signatures.records import Manner, Signature
from carecoord_desktop.features.signers.records import SignsAs
from carecoord_desktop.features.team.queries import office_setting, worker_names
from carecoord_desktop.features.team.rules import Setting
from carecoord_desktop.store.record import Seen, Standing

NEAR_DAYS = 45
"""What ends farther away is not announced yet, and what ended longer ago is not asked for any more."""

_RANK = {state: rank for rank, state in enumerate(ConsentState)}


@dataclass(frozen=True)
class ConsentOnPaper:
    """A consent as its paper shows it; `signature` is None while it waits for one."""

    row: ConsentRow
    name: str
    birth_date: PartialDate | None
    text: ConsentText
    signature: SignatureRow | None


def consents_of_chart(session: Session, chart: UUID, on: date | None = None) -> list[ConsentRow]:
    """Return a person's consents as they stand on a day (today): what holds first, of equals the newest."""
    day = on or clock.today()
    found = session.scalars(
        select(Consent)
        .where(Consent.chart == chart, Consent.standing != Standing.ENTERED_IN_ERROR)
        .order_by(Consent.recorded_at.desc(), Consent.id.desc())
    ).all()
    if not found:
        return []
    around = _Around.of(session, found)
    rows = [around.row(each, day) for each in found]
    return sorted(rows, key=lambda row: _RANK.get(row.state, len(_RANK)))


def consent_row(session: Session, consent_id: UUID) -> ConsentRow:
    """Return one consent as it stands today.

    Raises:
        NoResultFound: if this laptop does not have it.
    """
    consent = session.get_one(Consent, consent_id)
    return _Around.of(session, [consent]).row(consent, clock.today())


def consent_for(
    session: Session,
    chart: UUID,
    recipient: UUID | str,
    kind: ConsentType = ConsentType.RELEASE,
    on: date | None = None,
    *,
    scope: Collection[str] = (),
    program: str = "",
    name: str = "",
) -> Permission:
    """Return whether something of a chart may go to a recipient on a day (today), and why, in words.

    `recipient` is an organization of the directory, whose `name` is also looked for, or a name. All kinds of
    information in `scope` must be named in the consent. `program` is the Part 2 program that it comes from.
    """
    organization = recipient if isinstance(recipient, UUID) else None
    called = name or ("" if isinstance(recipient, UUID) else recipient)
    use = Use(kind, called, organization, frozenset(map(str, scope)), program)
    return rules.permission(consents_of_chart(session, chart, on), use)


def consent_state(session: Session, chart: UUID) -> ConsentState | None:
    """Return how the person's releases stand today, the best of them; None if nobody has asked her yet.

    One that ends soon is told before one that holds, because something has to be done about it.
    """
    rows = consents_of_chart(session, chart)
    states = {row.state for row in rows if row.type in (ConsentType.RELEASE, ConsentType.PART_2)}
    order = (ConsentState.ENDS_SOON, *ConsentState)
    return next((state for state in order if state in states), None)


def part_2_programs(session: Session, chart: UUID) -> list[str]:
    """Return the programs under 42 CFR Part 2 of which this chart holds information, by name."""
    return sorted({each.program for each in part_2_sources(session, chart)}, key=str.casefold)


def part_2_sources(session: Session, chart: UUID) -> Sequence[Part2Source]:
    """Return what was noted about such programs, to be changed."""
    return session.scalars(
        select(Part2Source).where(
            Part2Source.chart == chart, Part2Source.standing != Standing.ENTERED_IN_ERROR
        )
    ).all()


def times_used(session: Session, consent_id: UUID) -> list[tuple[date, str, str]]:
    """Return when, to whom and what was given under a consent, the latest first."""
    found = session.execute(
        select(Disclosure.disclosed_on, Disclosure.recipient, Disclosure.what)
        .where(Disclosure.consent_id == consent_id, Disclosure.standing != Standing.ENTERED_IN_ERROR)
        .order_by(Disclosure.disclosed_on.desc(), Disclosure.id.desc())
    )
    return [(on, recipient, what) for on, recipient, what in found]


def consent_to_print(session: Session, consent_id: UUID) -> ConsentOnPaper:
    """Return a consent with its text as it was signed, or as it is to be signed.

    Raises:
        NoResultFound: if this laptop does not have it.
        NotPrinted: if its words are not known here (`ConsentRow.has_text`).
    """
    consent = session.get_one(Consent, consent_id)
    if not has_text(str(consent.type), consent.language, consent.text_version):
        raise NotPrinted(
            "The words of this consent are not kept here: it came from another system or version."
        )
    person = session.get_one(Patient, consent.chart)
    signed = signatures_of(session, consent_id)
    return ConsentOnPaper(
        consent_row(session, consent_id),
        consent.name,
        person.birth_date,
        text_of(consent),
        signed[0] if signed else None,
    )


def text_of(consent: Consent) -> ConsentText:
    """Return the text of a consent, filled in as it was when it was written."""
    return consent_text(
        str(consent.type),
        consent.language,
        consent.text_version,
        Blanks(
            consent.name, consent.born, consent.office, consent.program, consent.recipients, consent.scope,
            consent.scope_words, str(consent.purpose or ""), consent.purpose_words,
            written_date(consent.expires_on), consent.expires_when,
        ),
    )  # fmt: skip


def consent_news(
    session: Session,
    today: date,
    charts: Collection[UUID] | None = None,
    in_use: Mapping[UUID, str] = MappingProxyType({}),
) -> dict[UUID, tuple[ConsentNews, ...]]:
    """Return by chart what asks for work: what ends about today, and what was taken back while in use.

    `in_use` are consents by which something is still under way, and what that is.
    """
    found: dict[UUID, tuple[ConsentNews, ...]] = {}
    for consent, end in _near_ends(session, today, charts):
        # a Part 2 consent is not named, because this stands in lists that others see
        what = "" if consent.type == ConsentType.PART_2 else ", ".join(consent.recipients)
        news = rules.news_of_end(consent.id, end, what)
        found[consent.chart] = (*found.get(consent.chart, ()), news)
    back = select(Consent.chart, Consent.id, Consent.revoked_on).where(
        Consent.id.in_(in_use), Consent.revoked_on.is_not(None), Consent.standing != Standing.ENTERED_IN_ERROR
    )
    for chart, consent_id, on in session.execute(back).all() if in_use else ():
        news = ConsentNews(News.TAKEN_BACK, consent_id, on or today, in_use[consent_id])
        found[chart] = (*found.get(chart, ()), news)
    return found


def _near_ends(
    session: Session, today: date, charts: Collection[UUID] | None
) -> Iterator[tuple[Consent, Ending]]:
    """Yield the signed consents that end about today and were not renewed."""
    near = timedelta(days=NEAR_DAYS)
    by_others = Consent.signs_as.is_not(None) & (Consent.signs_as != SignsAs.SELF)
    query = select(Consent).where(
        Consent.standing != Standing.ENTERED_IN_ERROR,
        Consent.status == ConsentStatus.ACTIVE,
        Consent.revoked_on.is_(None),
        Consent.source_id.is_(None),
        Consent.expires_on.between(today - near, today + near) | by_others,
    )
    found = session.scalars(query if charts is None else query.where(Consent.chart.in_(charts))).all()
    if not found:
        return
    renewals = select(Consent.renews).where(
        Consent.renews.in_([each.id for each in found]), Consent.status == ConsentStatus.ACTIVE
    )
    renewed, people = set(session.scalars(renewals)), _people_around(session, found)
    for each in found:
        end = _end(each, *people)
        if each.id not in renewed and end is not None and abs(end.on - today) <= near:
            yield each, end


def names_in_text(session: Session, chart: UUID) -> Mapping[str, str]:
    """Return the name, birth date and office that a new text says, as fields of a consent."""
    person = session.get_one(Patient, chart)
    name = spoken_name(person.family_name, person.given_names, person.name_suffix)
    office = office_setting(session, Setting.NAME) or "the care coordination office"
    return {"name": name, "born": written_date(person.birth_date), "office": office}


@dataclass(frozen=True)
class _Around:
    """What has to be known beside the records themselves."""

    birth_dates: Mapping[UUID, PartialDate | None]
    authorities: Mapping[UUID, date | None]
    signatures: Mapping[UUID, Signature]
    workers: Mapping[UUID, str]

    @classmethod
    def of(cls, session: Session, consents: Sequence[Consent]) -> _Around:
        """Return what is around these consents."""
        signed = session.scalars(
            select(Signature)
            .where(
                Signature.about_id.in_([each.id for each in consents]),
                Signature.standing != Standing.ENTERED_IN_ERROR,
            )
            .order_by(Signature.at, Signature.id)
        )
        return cls(
            *_people_around(session, consents),
            {each.about_id: each for each in signed},
            worker_names(session),
        )

    def end(self, consent: Consent) -> Ending | None:
        """Return when a consent ends, and why."""
        return _end(consent, self.birth_dates, self.authorities)

    def row(self, consent: Consent, day: date) -> ConsentRow:
        """Return a consent as it stands on a day."""
        signature = self.signatures.get(consent.id)
        by = "" if consent.recorded_by is None else self.workers.get(consent.recorded_by, "")
        end = self.end(consent)
        is_from_elsewhere = consent.source_id is not None
        state = rules.state_on(
            day, consent.status, consent.signed_on, end, is_from_elsewhere=is_from_elsewhere
        )
        return ConsentRow(
            Seen.of(consent), consent.id, consent.type, consent.recipients, consent.recipient_ids,
            consent.program, consent.scope, consent.scope_words, consent.purpose, consent.purpose_words,
            consent.expires_on, consent.expires_when, consent.language, consent.renews, consent.status,
            consent.signed_on, consent.signs_as, consent.signer, consent.authority,
            None if signature is None else signature.manner,
            "" if signature is None else how_agreed(signature),
            consent.copy_given_on, consent.revoked_on, consent.revoked_by, consent.revoked_how,
            consent.revoked_why, by, is_from_elsewhere,
            has_text(str(consent.type), consent.language, consent.text_version), end, state,
        )  # fmt: skip


def _people_around(
    session: Session, consents: Sequence[Consent]
) -> tuple[dict[UUID, PartialDate | None], dict[UUID, date | None]]:
    """Return birth dates by chart, and until when those who signed for others may sign."""
    people = session.execute(
        select(Patient.id, Patient.birth_date).where(Patient.id.in_({each.chart for each in consents}))
    )
    signers = {each.signed_by for each in consents if each.signed_by is not None}
    until = session.execute(
        select(RelatedPerson.id, RelatedPerson.authority_until).where(RelatedPerson.id.in_(signers))
    )
    return dict(people.all()), dict(until.all())


def _end(
    consent: Consent,
    birth_dates: Mapping[UUID, PartialDate | None],
    authorities: Mapping[UUID, date | None],
) -> Ending | None:
    return rules.ending(
        (consent.revoked_on, consent.event_on, consent.expires_on),
        (consent.signs_as, consent.signed_on),
        birth_dates.get(consent.chart),
        None if consent.signed_by is None else authorities.get(consent.signed_by),
    )


def how_agreed(signature: Signature) -> str:
    """Return how somebody agreed, in words: with whom as witness, read aloud by whom, where the paper is."""
    words = {
        Manner.DRAWN: "Signed on the screen",
        Manner.MARK: f"Made a mark; witness {signature.witness}",
        Manner.PAPER: f"Signed on paper, kept: {signature.paper}",
        Manner.VERBAL: f"Said so; witness {signature.witness}",
    }.get(signature.manner, signature.manner.label)
    if not signature.read_aloud_by:
        return words
    language = language_name(signature.read_aloud_in)
    return f"{words}. Read aloud in {language or 'English'} by {signature.read_aloud_by}"
