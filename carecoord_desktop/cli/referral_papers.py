"""Commands that print the papers of a referral."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING
from uuid import UUID

from carecoord_desktop.cli.answers import Answer, Refused
from carecoord_desktop.cli.options import THE_PATIENT, Command, option
from carecoord_desktop.cli.papers import PAPER, printed
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.referral_papers.queries import ReferralOnPaper, referral_on_paper
from carecoord_desktop.features.referrals.queries import ReferralRow, referrals_of_chart
from carecoord_desktop.features.referrals.rules import typed_code
from carecoord_desktop.store.desk import Desk

if TYPE_CHECKING:
    from carecoord_desktop.printing import Setup


def _referral(options: argparse.Namespace) -> Answer:
    def make(desk: Desk, setup: Setup) -> bytes:
        from carecoord_desktop.features.referral_papers.printout import ReferralPaper, referral_paper

        found = _referral_of(desk, options.patient, options.code)
        return referral_paper(ReferralPaper(options.paper), found, setup, language=options.language)

    return printed(make, options, options.patient)


def _referral_of(desk: Desk, chart: UUID, code: str) -> ReferralOnPaper:
    with desk.reading(chart=chart, purpose="print") as session:
        if session.get(Patient, chart) is None:
            raise Refused("nobody on this laptop has this id")
        rows = referrals_of_chart(session, chart)
        found = referral_on_paper(session, _chosen(rows, code).referral_id)
    assert found is not None  # noqa: S101 - just listed
    return found


def _chosen(rows: list[ReferralRow], code: str) -> ReferralRow:
    """Return the referral with a code; without one the only open one, or else the one next due."""
    if not rows:
        raise Refused("this person has no referral yet")
    if not code:
        return rows[0]
    wanted = typed_code(code)
    if wanted is None:
        raise Refused(f"{code} is not the code of a referral; look at the slip again")
    for row in rows:
        if row.code == wanted:
            return row
    raise Refused(f"no referral of this person has the code {wanted}")


COMMANDS = (
    Command(
        "print referral",
        "a paper of a referral: letter, fax page, slip they carry, what to bring",
        _referral,
        (
            THE_PATIENT,
            option(
                "--paper", "which paper", default="letter", choices=["letter", "fax", "slip", "checklist"]
            ),
            option("--code", "which referral, by the code on its slip; else the next due", default=""),
            option("--language", "the language of the paper, such as es", metavar="L", default=""),
            *PAPER,
        ),
    ),
)
