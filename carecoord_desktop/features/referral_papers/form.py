"""The papers of a referral from its page: made beside the window, then shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from carecoord_desktop.common.not_printed import NotPrinted
from carecoord_desktop.features.referral_papers.queries import referral_on_paper
from carecoord_desktop.features.referral_stages.records import Channel
from carecoord_desktop.features.referrals.rules import SendDraft
from carecoord_desktop.store.audit import head_words
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.paper.making import show_paper
from carecoord_desktop.widgets.paper.print_menu import PaperChoice

PAPER_OF = {Channel.SLIP: "slip", Channel.FAX: "fax", Channel.LETTER: "letter"}
"""Which paper goes with which way of sending."""


def show_referral_paper(
    desk: Desk, chart: UUID, referral_id: UUID, kind: str, parent: QWidget, as_sent: SendDraft | None = None
) -> None:
    """Make and show one paper; `as_sent` is what is about to go out, else what went out last."""

    def make() -> bytes:
        # the kit takes a quarter of a second to load: the window does not wait for it when it starts
        from carecoord_desktop.features.referral_papers.printout import ReferralPaper, referral_paper
        from carecoord_desktop.printing import Setup

        with desk.reading(chart=chart, purpose="print") as session:
            found = referral_on_paper(
                session,
                referral_id,
                as_sent.fields_sent if as_sent else None,
                program=as_sent.program if as_sent else "",
            )
            head = head_words(session.connection())
        if found is None:
            raise NotPrinted("This referral is not here any more.")
        return referral_paper(ReferralPaper(kind), found, Setup(audit_head=head))

    show_paper(desk, make, parent, chart)


def paper_choices(show: Callable[[str], None], parent: QWidget) -> list[PaperChoice]:
    """Return the papers of a referral as a menu offers them; `show` is called with the kind of paper."""
    return [
        PaperChoice(words, partial(show, kind))
        for words, kind in (
            (parent.tr("Slip they carry"), "slip"),
            (parent.tr("What to bring"), "checklist"),
            (parent.tr("Letter"), "letter"),
            (parent.tr("Fax page"), "fax"),
        )
    ]
