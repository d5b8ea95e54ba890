"""Printing a paper of the log once more: composed anew, and said to be the same or another version."""

from __future__ import annotations

from uuid import UUID

from carecoord_desktop.common.not_printed import NotPrinted
from carecoord_desktop.features.care_plans.queries import plan_on_paper, plan_to_print
from carecoord_desktop.features.print_log.queries import PrintRow
from carecoord_desktop.features.visit_sheets.queries import visit_sheet
from carecoord_desktop.shell.ways import way_to
from carecoord_desktop.store.audit import head_words
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.paper.making import show_paper
from carecoord_desktop.widgets.paper.preview import PaperPreview

_PLANS = {
    "Care plan": "care-plan",
    "Your care plan": "patient-copy",
    "Care plan in short": "summary",
    "Care plan: letter to the clinician": "cover-letter",
}
_VISIT = "My next visit"


def print_again(desk: Desk, row: PrintRow, page: Page) -> bool:
    """Show the paper of a line as it reads today.

    Returns False, and shows nothing, for a paper with choices of its own and for a chart that is not hers to
    open just so: those are printed from the chart.
    """
    chart = row.chart
    if chart is None or row.paper not in (*_PLANS, _VISIT) or not way_to(desk, chart).is_open:
        return False

    def make() -> bytes:
        return _visit(desk, chart) if row.paper == _VISIT else _plan(desk, chart, _PLANS[row.paper])

    def compare(preview: PaperPreview) -> None:
        if preview.paper.version == row.version:
            said = page.tr("Nothing has changed since it was printed.")
            preview.notice.tell("good", page.tr("The same version"), said)
        else:
            said = page.tr("This is how it reads today. Say so when you give it.")
            preview.notice.tell("wait", page.tr("It has changed"), said)

    show_paper(desk, make, page, chart, then=compare)
    return True


def _plan(desk: Desk, chart: UUID, kind: str) -> bytes:
    # the kit takes a quarter of a second to load: the window does not wait for it when it starts
    from carecoord_desktop.features.care_plans.printout import PlanPaper, plan_paper
    from carecoord_desktop.printing import Setup

    with desk.reading(chart=chart, purpose="print") as session:
        plan = plan_to_print(session, chart)
        if plan is None:
            raise NotPrinted("This person has no plan any more.")
        found, head = plan_on_paper(session, plan.plan_id), head_words(session.connection())
    return plan_paper(PlanPaper(kind), found, Setup(audit_head=head))


def _visit(desk: Desk, chart: UUID) -> bytes:
    from carecoord_desktop.features.visit_sheets.printout import visit_sheet_paper
    from carecoord_desktop.printing import Setup

    with desk.reading(chart=chart, purpose="print") as session:
        found, head = visit_sheet(session, chart), head_words(session.connection())
    return visit_sheet_paper(found, Setup(audit_head=head))
