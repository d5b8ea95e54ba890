"""What a coordinator enters about a person, and what must be mended first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from carecoord_desktop.common import clock
from carecoord_desktop.common.never_recorded import immigration_warnings
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import Problem, needed
from carecoord_desktop.features.patients.records import AdministrativeGender, Asked
from carecoord_desktop.store.record import Seen

OLDEST_AGE_YEARS = 130
"""Nobody on record has lived longer (122 years); a birth date before that is a slip of the pen."""


@dataclass(frozen=True)
class PatientDraft:
    """The person herself, as one form holds her; `name_is_unknown` is an answer, not a gap."""

    family_name: str = ""
    given_names: tuple[str, ...] = ()
    name_suffix: str = ""
    name_is_unknown: bool = False
    former_names: tuple[str, ...] = ()
    preferred_name: str = ""
    how_to_address: str = ""
    pronouns: str = ""
    birth_date: PartialDate | None = None
    administrative_gender: AdministrativeGender = AdministrativeGender.UNKNOWN
    birth_sex: str = ""
    gender_identity: str = ""
    spoken_language: str = ""
    written_language: str = ""
    needs_interpreter: Asked = Asked.NOT_ASKED
    races: tuple[str, ...] = ()
    ethnicities: tuple[str, ...] = ()
    race_and_ethnicity_asked: Asked = Asked.NOT_ASKED
    marital_status: str = ""
    what_matters: str = ""
    no_contact: bool = False
    safety_note: str = ""
    no_known_allergies: bool = False
    has_no_phone: bool = False
    enrolled_on: date | None = None
    seen: Seen | None = None


@dataclass(frozen=True)
class DeathDraft:
    """That she has died: when, as far as known, and who told us."""

    deceased_on: PartialDate | None = None
    deceased_source: str = ""
    seen: Seen | None = None


def problems(draft: PatientDraft | DeathDraft) -> list[Problem]:
    """Return what must be mended before the draft can be stored, in plain words; empty if nothing."""
    return _patient_problems(draft) if isinstance(draft, PatientDraft) else _death_problems(draft)


def warnings(draft: PatientDraft | DeathDraft) -> list[Problem]:
    """Return what the coordinator should look at again; she may store the draft all the same."""
    return immigration_warnings(draft)


def shown_name(
    family_name: str, given_names: tuple[str, ...], name_suffix: str = "", preferred_name: str = ""
) -> str:
    """Return a person's name as lists show it: "Gonzalez, Maria “Mari”"; "Name unknown" without one."""
    family = " ".join(filter(None, (family_name, name_suffix)))
    name = ", ".join(filter(None, (family, " ".join(given_names))))
    if preferred_name and preferred_name not in given_names:
        name = f"{name} “{preferred_name}”" if name else preferred_name
    return name or "Name unknown"


def spoken_name(
    family_name: str, given_names: tuple[str, ...], name_suffix: str = "", preferred_name: str = ""
) -> str:
    """Return a person's name as one says it: "Maria “Mari” Gonzalez Jr."; "Name unknown" without one."""
    quoted = f"“{preferred_name}”" if preferred_name and preferred_name not in given_names else ""
    return " ".join(filter(None, (*given_names, quoted, family_name, name_suffix))) or "Name unknown"


def _patient_problems(draft: PatientDraft) -> list[Problem]:
    found = []
    has_name = bool(draft.family_name.strip() or any(name.strip() for name in draft.given_names))
    if not has_name and not draft.name_is_unknown:
        found.append(Problem("family_name", 'Write a name, or mark "Name is not known".'))
    if has_name and draft.name_is_unknown:
        found.append(Problem("name_is_unknown", "There is a name now. Take away this mark."))
    if draft.birth_date is not None:
        found += _birth_date_problems(draft.birth_date)
    if draft.enrolled_on is not None and draft.enrolled_on > clock.today():
        found.append(Problem("enrolled_on", "This day is in the future. Check the date."))
    return found


def _birth_date_problems(born: PartialDate) -> list[Problem]:
    today = clock.today()
    if born.earliest > today:
        return [Problem("birth_date", "This day is in the future. Check the birth date.")]
    if born.latest <= today and born.age_on(today) > OLDEST_AGE_YEARS:
        return [
            Problem("birth_date", f"That is more than {OLDEST_AGE_YEARS} years ago. Check the birth date.")
        ]
    return []


def _death_problems(draft: DeathDraft) -> list[Problem]:
    found = needed(draft.deceased_source, "deceased_source", "Write who told us, like “her daughter Ana”.")
    if draft.deceased_on is not None and draft.deceased_on.earliest > clock.today():
        found.append(Problem("deceased_on", "This day is in the future. Check the date."))
    return found
