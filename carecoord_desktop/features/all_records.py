"""Every kind of record there is: whoever opens a store or writes a migration imports this."""

from __future__ import annotations

from carecoord_desktop.features.allergies import records as allergies
from carecoord_desktop.features.appointments import records as appointments
from carecoord_desktop.features.assessments import records as assessments
from carecoord_desktop.features.authorizations import records as authorizations
from carecoord_desktop.features.barriers import records as barriers
from carecoord_desktop.features.care_plans import records as care_plans
from carecoord_desktop.features.care_team import records as care_team
from carecoord_desktop.features.complaints import records as complaints
from carecoord_desktop.features.conditions import records as conditions
from carecoord_desktop.features.consents import records as consents
from carecoord_desktop.features.contact_notes import records as contact_notes
from carecoord_desktop.features.contact_points import records as contact_points
from carecoord_desktop.features.contacts import records as contacts
from carecoord_desktop.features.coverage import records as coverage
from carecoord_desktop.features.directory import records as directory
from carecoord_desktop.features.directory_search import records as directory_search
from carecoord_desktop.features.disclosures import records as disclosures
from carecoord_desktop.features.documents import records as documents
from carecoord_desktop.features.education import records as education
from carecoord_desktop.features.ehr_filings import records as ehr_filings
from carecoord_desktop.features.emergency_access import records as emergency_access
from carecoord_desktop.features.enrollments import records as enrollments
from carecoord_desktop.features.goal_suggestions import records as goal_suggestions
from carecoord_desktop.features.goals import records as goals
from carecoord_desktop.features.handouts import records as handouts
from carecoord_desktop.features.households import records as households
from carecoord_desktop.features.identifiers import records as identifiers
from carecoord_desktop.features.medications import records as medications
from carecoord_desktop.features.needs import records as needs
from carecoord_desktop.features.obligations import records as obligations
from carecoord_desktop.features.observations import records as observations
from carecoord_desktop.features.patients import records as patients
from carecoord_desktop.features.people_search import records as people_search
from carecoord_desktop.features.print_log import records as print_log
from carecoord_desktop.features.print_runs import records as print_runs
from carecoord_desktop.features.questionnaires import records as questionnaires
from carecoord_desktop.features.red_flags import records as red_flags
from carecoord_desktop.features.referral_stages import records as referral_stages
from carecoord_desktop.features.referrals import records as referrals
from carecoord_desktop.features.related_people import records as related_people
from carecoord_desktop.features.signatures import records as signatures
from carecoord_desktop.features.tasks import records as tasks
from carecoord_desktop.features.team import records as team
from carecoord_desktop.features.visits import records as visits
from carecoord_desktop.features.withdrawals import records as withdrawals

__all__ = [
    "allergies",
    "appointments",
    "assessments",
    "authorizations",
    "barriers",
    "care_plans",
    "care_team",
    "complaints",
    "conditions",
    "consents",
    "contact_notes",
    "contact_points",
    "contacts",
    "coverage",
    "directory",
    "directory_search",
    "disclosures",
    "documents",
    "education",
    "ehr_filings",
    "emergency_access",
    "enrollments",
    "goal_suggestions",
    "goals",
    "handouts",
    "households",
    "identifiers",
    "medications",
    "needs",
    "obligations",
    "observations",
    "patients",
    "people_search",
    "print_log",
    "print_runs",
    "questionnaires",
    "red_flags",
    "referral_stages",
    "referrals",
    "related_people",
    "signatures",
    "tasks",
    "team",
    "visits",
    "withdrawals",
]
