"""Care plans on paper: for the record, for the person, on one page, for her doctor, and what is new in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from uuid import UUID

from carecoord_desktop.common.not_printed import NotPrinted
from carecoord_desktop.common.partial_date import written_date
from carecoord_desktop.common.printed_packet import PrintedPacket
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.care_plans.queries import PlanOnPaper
from carecoord_desktop.features.care_plans.records import PlanStage
from carecoord_desktop.features.contact_points.rules import shown_phone
from carecoord_desktop.features.face_sheets.printout import (
    allergy_words,
    interpreter_line,
    medicine_tables,
    person_facts,
    person_on,
    refuse_unapproved,
    team_table,
    whom_to_call,
)
from carecoord_desktop.features.goals.queries import PlannedGoal, StepRow
from carecoord_desktop.features.goals.records import Achievement, StepStatus
from carecoord_desktop.features.needs.queries import NeedRow
from carecoord_desktop.features.needs.records import WantsHelp
from carecoord_desktop.features.plan_differences.printout import count_words, difference_blocks
from carecoord_desktop.features.plan_differences.rules import difference
from carecoord_desktop.features.signatures.records import Manner
from carecoord_desktop.printing import (
    Block,
    Box,
    Bullets,
    Checkboxes,
    Choice,
    Facts,
    Heading,
    Note,
    Packet,
    Paper,
    Paragraph,
    Setup,
    Signature,
    Signatures,
    Strong,
    Table,
    Text,
    Together,
    WriteIn,
    compose,
    compose_packet,
)

_MOST_GOALS_OF_SUMMARY = 6
_HOW_AGREED = {
    Manner.DRAWN: "signed on the screen",
    Manner.MARK: "made a mark",
    Manner.PAPER: "signed on paper",
    Manner.VERBAL: "said it",
}


class PlanPaper(Words):
    """Which paper of a plan."""

    CARE_PLAN = "care-plan"
    PATIENT_COPY = "patient-copy"
    SUMMARY = "summary"
    COVER_LETTER = "cover-letter"
    CHANGES = "changes"


def plan_paper(
    kind: PlanPaper, found: PlanOnPaper, setup: Setup | None = None, *, language: str = ""
) -> bytes:
    """Return one paper of a plan as PDF.

    Raises:
        NotPrinted: in a language in which no qualified translator has approved it (45 CFR 92.201(c)(3)), and
            for what is new in a plan that replaces no other.
    """
    refuse_unapproved(language)
    return compose(_PAPERS[kind](found), setup)


def many_plans(
    found: Sequence[PlanOnPaper], setup: Setup | None = None, begun: Callable[[int], None] | None = None
) -> PrintedPacket:
    """Return the plans of several people in one PDF, each with pages of its own, ready for one batch.

    `begun` is told the number (from 0) of each plan that is being set, and may raise to stop.
    """
    papers = [care_plan_paper(each) for each in found]
    parts: dict[UUID | None, str] = {
        each.face.chart: f"{paper.title}, version {paper.version}"
        for each, paper in zip(found, papers, strict=True)
    }
    return PrintedPacket(compose_packet(Packet("Care plans", papers), setup, begun=begun), parts)


def care_plan_paper(found: PlanOnPaper) -> Paper:
    """Return the paper for the record and the team: all that was agreed on, and how far it has come."""
    goals = [goal for goal in found.goals if not goal.is_over]
    ended = [goal for goal in found.goals if goal.is_over]
    blocks: list[Block] = [*_replaced(found), person_facts(found.face), *_what_matters(found)]
    if found.needs:
        rows = [(need.label, need.description, need.status.label, _code(need)) for need in found.needs]
        blocks += [Heading("Needs"), Table(("Need", "In words", "State", "Code"), rows, widths=(4, 6, 3, 3))]
    blocks.append(Heading("Goals"))
    if not goals:
        blocks.append(Paragraph("No open goal."))
    for number, goal in enumerate(goals, start=1):
        blocks += _goal(number, goal)
    if ended:
        blocks += [Heading("Goals that have ended"), Table(("Goal", "How it ended", "Why"), [
            (goal.statement, _achieved(goal) or goal.status.label, goal.end_reason) for goal in ended
        ], widths=(5, 3, 4))]  # fmt: skip
    if found.barriers:
        blocks += [Heading("What is in the way"), Table(("What", "In words", "How much", "Ask again"), [
            (each.label, each.description, each.severity.label, written_date(each.recheck_on))
            for each in found.barriers
        ], widths=(4, 6, 3, 3))]  # fmt: skip
    blocks += [
        Heading("Medicines"),
        *medicine_tables(found.face),
        Heading("Care team"),
        team_table(found.face),
    ]
    return _paper("Care plan", found, [*blocks, Together(list(_approval(found)))])


def plan_in_lines(found: PlanOnPaper, most: int) -> Block:
    """Return a plan in a few lines, as it stands in the papers of a day: each goal and its next step."""
    goals = [goal for goal in found.goals if not goal.is_over]
    lines: list[Text] = []
    for goal in goals[:most]:
        step = next((step for step in goal.steps if not step.is_over), None)
        following = "no step yet"
        if step is not None:
            until = written_date(step.due_on or goal.due_on)
            following = f"{step.text} ({_joined(step.owner, until)})" if step.owner or until else step.text
        lines.append([Strong(goal.statement), f": {following}"])
    if len(goals) > most:
        lines.append(f"And {len(goals) - most} more in the whole plan.")
    return Bullets(lines) if lines else Paragraph("No open goal.")


def _patient_copy(found: PlanOnPaper) -> Paper:
    """For the person at home: what was agreed on, in plain words; no codes, no diagnoses, nothing private."""
    face = found.face
    blocks: list[Block] = [*_replaced(found), Facts([("Your allergies", allergy_words(face))])]
    if face.what_matters:
        blocks += [Heading("What matters to you"), Paragraph(face.what_matters)]
    wanted = [need.label for need in found.needs if need.wants_help == WantsHelp.YES]
    if wanted:
        blocks += [Heading("What you want help with"), Bullets(wanted)]
    blocks.append(Heading("Your goals"))
    goals = [goal for goal in found.goals if not goal.is_over]
    blocks += [Box(list(_goal_at_home(goal))) for goal in goals] or [
        Paragraph("We have not written one yet.")
    ]
    if found.barriers:
        labels = list(dict.fromkeys(each.label for each in found.barriers))
        blocks += [Heading("What may get in the way"), Bullets(labels), Paragraph("Tell us when it does.")]
    blocks += [
        Heading("Your medicines"),
        *medicine_tables(face),
        Note("Do not start, stop or change a medicine before you have asked your doctor or pharmacist."),
        Heading("Who helps you"),
        team_table(face),
        *whom_to_call(face),
    ]
    blocks += interpreter_line(face)
    if found.plan.agreed_on is None:
        signers = [Signature("You, or who decides for you"), Signature("Coordinator", face.coordinator.name)]
        blocks.append(Signatures(signers))
    else:
        blocks.append(Note(f"You agreed to this plan on {written_date(found.plan.agreed_on)}."))
    return _paper("Your care plan", found, blocks)


def _summary(found: PlanOnPaper) -> Paper:
    """On one page: what somebody who sees her for the first time has to know."""
    face = found.face
    medicines = dict.fromkeys(": ".join(filter(None, (row.name, row.dose_text))) for row in face.medicines)
    blocks: list[Block] = [
        *_replaced(found),
        person_facts(face),
        *_what_matters(found),
        Facts([
            ("Medicines", "; ".join(medicines)),
            ("Needs", "; ".join(need.label for need in found.needs)),
            ("In the way", "; ".join(dict.fromkeys(each.label for each in found.barriers))),
            ("Coordinator", _joined(face.coordinator.name, shown_phone(face.coordinator.phone))),
        ]),
        Heading("Goals"),
        plan_in_lines(found, _MOST_GOALS_OF_SUMMARY),
    ]  # fmt: skip
    return _paper("Care plan in short", found, blocks)


def _cover_letter(found: PlanOnPaper) -> Paper:
    """For her doctor, on top of the plan."""
    face, plan = found.face, found.plan
    caller = face.coordinator
    doctor = next((one for one in face.care_team if "primary" in one.role.lower()), None)
    to = plan.sent_to or (_joined(doctor.name, doctor.organization) if doctor else "")
    agreed = f"{face.name} agreed to it on {written_date(plan.agreed_on)}." if plan.agreed_on else ""
    asked = ("I have read this plan.", "I want something changed. I write it below.", "Please call me.")
    blocks: list[Block] = [
        Facts([
            ("To", to),
            ("From", _joined(caller.name, face.office)),
            ("About", f"{face.name}, born {written_date(face.birth_date)}"),
            ("Date sent", written_date(plan.sent_on)),
        ]),
        Paragraph(f"Here is version {plan.version} of the care plan for your patient. {agreed}".strip()),
    ]  # fmt: skip
    if found.before is not None:
        old, goals = found.before
        said = count_words(difference(goals, found.goals))
        blocks.append(Paragraph([Strong(f"New since version {old.version}: "), f"{said}."]))
    statements = [goal.statement for goal in found.goals if not goal.is_over]
    blocks += [
        Heading("Goals"),
        Bullets(statements, is_numbered=True) if statements else Paragraph("No open goal."),
        Heading("Your answer"),
        Checkboxes([Choice(words) for words in asked]),
        WriteIn("What we should know or change", lines=4),
        Signatures([Signature("Clinician"), Signature("Coordinator", caller.name)]),
        Paragraph(f"Please send it back to {_joined(caller.name or 'us', shown_phone(caller.phone))}."),
        Note("This letter holds health information of one person. If it is not meant for you, call us and"
             " destroy it."),
    ]  # fmt: skip
    return _paper("Care plan: letter to the clinician", found, blocks)


def _changes(found: PlanOnPaper) -> Paper:
    """For the person and her doctor: what is new."""
    if found.before is None:
        raise NotPrinted("This is the first version of the plan. There is none before it to compare.")
    old, goals = found.before
    new = difference(goals, found.goals)
    blocks = [Paragraph([Strong("In short: "), f"{count_words(new)}."]), *difference_blocks(new)]
    title = f"Care plan: what is new since version {old.version}"
    return _paper(title, found, blocks)


_PAPERS: dict[PlanPaper, Callable[[PlanOnPaper], Paper]] = {
    PlanPaper.CARE_PLAN: care_plan_paper,
    PlanPaper.PATIENT_COPY: _patient_copy,
    PlanPaper.SUMMARY: _summary,
    PlanPaper.COVER_LETTER: _cover_letter,
    PlanPaper.CHANGES: _changes,
}


def _paper(title: str, found: PlanOnPaper, blocks: Sequence[Block]) -> Paper:
    plan = found.plan
    state = f"in force since {written_date(plan.started_on)}" if plan.started_on else "in force"
    if plan.stage != PlanStage.ACTIVE:
        state = (
            "replaced" if plan.stage == PlanStage.SUPERSEDED else f"not in force: {plan.stage.label.lower()}"
        )
    subtitle = f"Version {plan.version}, {state}"
    return Paper(title, blocks, subtitle, person_on(found.face), found.is_draft)


def _replaced(found: PlanOnPaper) -> Iterator[Block]:
    if found.plan.stage == PlanStage.SUPERSEDED:
        yield Box([Paragraph([Strong("This version was replaced. "), "Ask for the plan that holds now."])])


def _what_matters(found: PlanOnPaper) -> Iterator[Block]:
    if found.face.what_matters:
        yield Paragraph([Strong("What matters most to them: "), found.face.what_matters])


def _goal(number: int, goal: PlannedGoal) -> Iterator[Block]:
    """Yield a goal as the team works on it; its head never stands alone at the end of a page."""
    sure = "" if goal.confidence is None else f"{goal.confidence} of 10 sure"
    news: Text = ""
    if goal.progress:
        latest = goal.progress[0]
        told = _joined(written_date(latest.told_on), latest.by_name)
        news = f"{latest.achievement.label} ({told}). {latest.note}".strip()
    rows = [
        (step.text, step.owner, step.frequency, written_date(step.due_on), _state(step))
        for step in goal.steps
    ]
    heads = ("Step", "Who", "How often", "Until", "State")
    yield Together([
        Heading(f"{number}. {goal.statement}", level=2),
        Facts([
            ("Reached when", goal.target_text),
            ("Due", _joined(written_date(goal.due_on), f"priority {goal.priority.label.lower()}", sure)),
            ("How it goes", news or _achieved(goal) or "No news yet"),
        ]),
        Table(heads, rows, widths=(6, 4, 3, 3, 4), empty="No step yet."),
    ])  # fmt: skip


def _goal_at_home(goal: PlannedGoal) -> Iterator[Block]:
    """Yield a goal as the person reads it: her words, when it is reached, and who does what."""
    yield Heading(goal.statement, level=2)
    if goal.target_text:
        yield Paragraph([Strong("You are there when: "), goal.target_text])
    if goal.due_on is not None:
        yield Paragraph([Strong("By: "), goal.due_on.words])
    steps = [step for step in goal.steps if not step.is_over or step.status == StepStatus.COMPLETED]
    if steps:
        yield Checkboxes([Choice(_step_at_home(step), step.status == StepStatus.COMPLETED) for step in steps])


def _step_at_home(step: StepRow) -> Text:
    until = f"by {written_date(step.due_on)}" if step.due_on else ""
    details = _joined(step.owner, step.frequency, until)
    return [Strong(step.text), f" ({details})"] if details else [Strong(step.text)]


def _approval(found: PlanOnPaper) -> Iterator[Block]:
    """Yield who approved and agreed, or lines to sign on while nobody has."""
    plan, signature = found.plan, found.signature
    yield Heading("Approved and agreed")
    approved = _joined(plan.approved_by, plan.approved_credential, written_date(plan.approved_on))
    agreed = ""
    if plan.agreed_on is not None and signature is not None:
        who = f"{signature.signer} ({signature.relationship})" if signature.relationship else signature.signer
        witness = f", witness {signature.witness}" if signature.witness else ""
        how = _HOW_AGREED.get(signature.manner, signature.manner.label)
        agreed = f"{who}, {written_date(signature.signed_on)}, {how}{witness}"
    sent = _joined(plan.sent_to, written_date(plan.sent_on))
    renew = "" if plan.renewal is None else written_date(plan.renewal.due_on)
    yield Facts([("Approved by", approved), ("Agreed by", agreed), ("Sent to", sent), ("Renew by", renew)])
    waiting = [] if approved else [Signature("Clinician")]
    waiting += [] if agreed else [Signature("The person, or who decides for them", found.face.name)]
    if waiting:
        yield Signatures(waiting)


def _achieved(goal: PlannedGoal) -> str:
    return Achievement(goal.achievement).label if goal.achievement else ""


def _state(step: StepRow) -> str:
    return f"{step.status.label}: {step.outcome}" if step.outcome else step.status.label


def _code(need: NeedRow) -> str:
    return f"{need.code} (suggested)" if need.code and not need.is_confirmed else need.code


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))
