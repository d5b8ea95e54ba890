"""The records."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "features_0001"
down_revision = None
branch_labels = ("features",)
depends_on = None


def upgrade() -> None:
    """Bring the schema up by this step."""
    op.create_table(
        "address",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("use", sa.Text(), nullable=False),
        sa.Column("care_of", sa.Text(), nullable=False),
        sa.Column("lines", sa.Text(), nullable=False),
        sa.Column("city", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("postal_code", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("where_to_find", sa.Text(), nullable=False),
        sa.Column("hazards", sa.Text(), nullable=False),
        sa.Column("may_mail", sa.Text(), nullable=False),
        sa.Column("household_id", sa.LargeBinary(16), nullable=True),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_address_chart"), "address", ["chart"], unique=False)
    op.create_table(
        "allergy",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("substance", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("code_system", sa.Text(), nullable=False),
        sa.Column("reaction", sa.Text(), nullable=False),
        sa.Column("criticality", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("verification", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("onset_on", sa.Text(), nullable=True),
        sa.Column("recorded_on", sa.Text(), nullable=True),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("source_id", sa.LargeBinary(16), nullable=True),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_allergy_chart"), "allergy", ["chart"], unique=False)
    op.create_table(
        "assessment",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("questionnaire", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("response", sa.Text(), nullable=False),
        sa.Column("scores", sa.Text(), nullable=False),
        sa.Column("manner", sa.Text(), nullable=False),
        sa.Column("informant", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("privacy", sa.Text(), nullable=False),
        sa.Column("is_sensitive", sa.Boolean(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("begun_at", sa.BigInteger(), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=True),
        sa.Column("transcribed_by", sa.LargeBinary(16), nullable=True),
        sa.Column("signed_at", sa.BigInteger(), nullable=False),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("source_id", sa.LargeBinary(16), nullable=True),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_assessment_asked_on"), "assessment", ["asked_on"], unique=False)
    op.create_index(op.f("ix_assessment_chart"), "assessment", ["chart"], unique=False)
    op.create_index(op.f("ix_assessment_questionnaire"), "assessment", ["questionnaire"], unique=False)
    op.create_table(
        "assessment_addendum",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("assessment_id", sa.LargeBinary(16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("by", sa.LargeBinary(16), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        op.f("ix_assessment_addendum_assessment_id"), "assessment_addendum", ["assessment_id"], unique=False
    )
    op.create_index(op.f("ix_assessment_addendum_chart"), "assessment_addendum", ["chart"], unique=False)
    op.create_table(
        "barrier",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("domain", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("severity", sa.Text(), nullable=False),
        sa.Column("goal_id", sa.LargeBinary(16), nullable=True),
        sa.Column("found_on", sa.Date(), nullable=False),
        sa.Column("recheck_on", sa.Date(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("found_by_kind", sa.Text(), nullable=False),
        sa.Column("found_by_id", sa.LargeBinary(16), nullable=True),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_barrier_chart"), "barrier", ["chart"], unique=False)
    op.create_index(op.f("ix_barrier_goal_id"), "barrier", ["goal_id"], unique=False)
    op.create_index(op.f("ix_barrier_recheck_on"), "barrier", ["recheck_on"], unique=False)
    op.create_table(
        "care_plan",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("started_on", sa.Text(), nullable=True),
        sa.Column("ended_on", sa.Text(), nullable=True),
        sa.Column("activities", sa.Text(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("replaces", sa.LargeBinary(16), nullable=True),
        sa.Column("stage", sa.Text(), nullable=True),
        sa.Column("reason_for_update", sa.Text(), nullable=True),
        sa.Column("approved_by", sa.Text(), nullable=False),
        sa.Column("approved_credential", sa.Text(), nullable=False),
        sa.Column("approved_on", sa.Date(), nullable=True),
        sa.Column("approver_id", sa.LargeBinary(16), nullable=True),
        sa.Column("approved_content", sa.Text(), nullable=False),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        sa.Column("sent_on", sa.Date(), nullable=True),
        sa.Column("sent_to", sa.Text(), nullable=False),
        sa.Column("locked_at", sa.BigInteger(), nullable=True),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("source_id", sa.LargeBinary(16), nullable=True),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_care_plan_chart"), "care_plan", ["chart"], unique=False)
    op.create_index(op.f("ix_care_plan_stage"), "care_plan", ["stage"], unique=False)
    op.create_table(
        "care_team_member",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("organization", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("started_on", sa.Text(), nullable=True),
        sa.Column("ended_on", sa.Text(), nullable=True),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_care_team_member_chart"), "care_team_member", ["chart"], unique=False)
    op.create_table(
        "complaint",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("wanted", sa.Text(), nullable=False),
        sa.Column("who_complains", sa.Text(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("call_back_by", sa.Date(), nullable=False),
        sa.Column("told_whom", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("recorded_at", sa.BigInteger(), nullable=False),
        sa.Column("recorded_by", sa.LargeBinary(16), nullable=False),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_complaint_chart"), "complaint", ["chart"], unique=False)
    op.create_table(
        "condition",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("code_system", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("clinical_status", sa.Text(), nullable=False),
        sa.Column("verification", sa.Text(), nullable=False),
        sa.Column("onset_on", sa.Text(), nullable=True),
        sa.Column("abated_on", sa.Text(), nullable=True),
        sa.Column("recorded_on", sa.Text(), nullable=True),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("source_id", sa.LargeBinary(16), nullable=True),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_condition_chart"), "condition", ["chart"], unique=False)
    op.create_table(
        "contact_addendum",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("note_id", sa.LargeBinary(16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("added_at", sa.BigInteger(), nullable=False),
        sa.Column("source_id", sa.LargeBinary(16), nullable=True),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_contact_addendum_chart"), "contact_addendum", ["chart"], unique=False)
    op.create_index(op.f("ix_contact_addendum_note_id"), "contact_addendum", ["note_id"], unique=False)
    op.create_table(
        "contact_note",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("occurred_at", sa.BigInteger(), nullable=False),
        sa.Column("recorded_at", sa.BigInteger(), nullable=False),
        sa.Column("minutes", sa.BigInteger(), nullable=False),
        sa.Column("is_with_patient", sa.Boolean(), nullable=False),
        sa.Column("persons_present", sa.Text(), nullable=False),
        sa.Column("topics", sa.Text(), nullable=False),
        sa.Column("goals", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sensitivity", sa.Text(), nullable=False),
        sa.Column("interpreter_type", sa.Text(), nullable=True),
        sa.Column("interpreter_name", sa.Text(), nullable=False),
        sa.Column("interpreter_qualified", sa.Text(), nullable=True),
        sa.Column("interpreter_reason", sa.Text(), nullable=False),
        sa.Column("companion_agreed", sa.Boolean(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=True),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("attempt", sa.BigInteger(), nullable=False),
        sa.Column("spoke_with", sa.Text(), nullable=False),
        sa.Column("identified_by", sa.Text(), nullable=False),
        sa.Column("told_clinical", sa.Boolean(), nullable=False),
        sa.Column("next_step", sa.Text(), nullable=False),
        sa.Column("visit_id", sa.LargeBinary(16), nullable=True),
        sa.Column("moved_from_id", sa.LargeBinary(16), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("signed_at", sa.BigInteger(), nullable=True),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("source_id", sa.LargeBinary(16), nullable=True),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_contact_note_author_id"), "contact_note", ["author_id"], unique=False)
    op.create_index(op.f("ix_contact_note_chart"), "contact_note", ["chart"], unique=False)
    op.create_index(op.f("ix_contact_note_occurred_at"), "contact_note", ["occurred_at"], unique=False)
    op.create_index(op.f("ix_contact_note_result"), "contact_note", ["result"], unique=False)
    op.create_index(op.f("ix_contact_note_status"), "contact_note", ["status"], unique=False)
    op.create_table(
        "contact_point",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("system", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("use", sa.Text(), nullable=False),
        sa.Column("rank", sa.BigInteger(), nullable=False),
        sa.Column("whose", sa.Text(), nullable=False),
        sa.Column("may_call", sa.Text(), nullable=False),
        sa.Column("may_leave_voicemail", sa.Text(), nullable=False),
        sa.Column("may_text", sa.Text(), nullable=False),
        sa.Column("safe_times", sa.Text(), nullable=False),
        sa.Column("related_person_id", sa.LargeBinary(16), nullable=True),
        sa.Column("household_id", sa.LargeBinary(16), nullable=True),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_contact_point_chart"), "contact_point", ["chart"], unique=False)
    op.create_index(op.f("ix_contact_point_value"), "contact_point", ["value"], unique=False)
    op.create_table(
        "coverage",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("payer", sa.Text(), nullable=False),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("member_id", sa.Text(), nullable=False),
        sa.Column("group_id", sa.Text(), nullable=False),
        sa.Column("relationship", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("order", sa.BigInteger(), nullable=False),
        sa.Column("started_on", sa.Text(), nullable=True),
        sa.Column("ended_on", sa.Text(), nullable=True),
        sa.Column("source_id", sa.LargeBinary(16), nullable=True),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_coverage_chart"), "coverage", ["chart"], unique=False)
    op.create_table(
        "disclosure",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("disclosed_on", sa.Date(), nullable=False),
        sa.Column("disclosed_by", sa.LargeBinary(16), nullable=False),
        sa.Column("recorded_at", sa.BigInteger(), nullable=False),
        sa.Column("trail_line", sa.Text(), nullable=False),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_disclosure_chart"), "disclosure", ["chart"], unique=False)
    op.create_index(op.f("ix_disclosure_disclosed_on"), "disclosure", ["disclosed_on"], unique=False)
    op.create_table(
        "ehr_filing",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("about_kind", sa.Text(), nullable=False),
        sa.Column("about_id", sa.LargeBinary(16), nullable=False),
        sa.Column("way", sa.Text(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("filed_at", sa.BigInteger(), nullable=False),
        sa.Column("filed_by", sa.LargeBinary(16), nullable=False),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_ehr_filing_about_id"), "ehr_filing", ["about_id"], unique=False)
    op.create_index(op.f("ix_ehr_filing_chart"), "ehr_filing", ["chart"], unique=False)
    op.create_table(
        "emergency_access",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("worker_id", sa.LargeBinary(16), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.Column("ends_at", sa.BigInteger(), nullable=False),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.Column("reviewed_at", sa.BigInteger(), nullable=True),
        sa.Column("reviewer_id", sa.LargeBinary(16), nullable=True),
        sa.Column("review", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_emergency_access_chart"), "emergency_access", ["chart"], unique=False)
    op.create_index(op.f("ix_emergency_access_worker_id"), "emergency_access", ["worker_id"], unique=False)
    op.create_table(
        "encounter",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=True),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("participant", sa.Text(), nullable=False),
        sa.Column("disposition", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("source_id", sa.LargeBinary(16), nullable=True),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_encounter_chart"), "encounter", ["chart"], unique=False)
    op.create_table(
        "flag_call",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("flag_id", sa.LargeBinary(16), nullable=False),
        sa.Column("became", sa.Text(), nullable=False),
        sa.Column("told_whom", sa.Text(), nullable=False),
        sa.Column("told_role", sa.Text(), nullable=False),
        sa.Column("told_at", sa.BigInteger(), nullable=True),
        sa.Column("next_step", sa.Text(), nullable=False),
        sa.Column("retry_at", sa.BigInteger(), nullable=True),
        sa.Column("by", sa.LargeBinary(16), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_flag_call_chart"), "flag_call", ["chart"], unique=False)
    op.create_index(op.f("ix_flag_call_flag_id"), "flag_call", ["flag_id"], unique=False)
    op.create_table(
        "goal",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("achievement", sa.Text(), nullable=False),
        sa.Column("target_text", sa.Text(), nullable=False),
        sa.Column("started_on", sa.Text(), nullable=True),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("plan_id", sa.LargeBinary(16), nullable=True),
        sa.Column("origin_id", sa.LargeBinary(16), nullable=True),
        sa.Column("need_id", sa.LargeBinary(16), nullable=True),
        sa.Column("domain", sa.Text(), nullable=False),
        sa.Column("priority", sa.Text(), nullable=False),
        sa.Column("confidence", sa.BigInteger(), nullable=True),
        sa.Column("is_patient_owned", sa.Boolean(), nullable=False),
        sa.Column("end_reason", sa.Text(), nullable=False),
        sa.Column("is_locked", sa.Boolean(), nullable=False),
        sa.Column("is_replaced", sa.Boolean(), nullable=False),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("source_id", sa.LargeBinary(16), nullable=True),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_goal_chart"), "goal", ["chart"], unique=False)
    op.create_index(op.f("ix_goal_origin_id"), "goal", ["origin_id"], unique=False)
    op.create_index(op.f("ix_goal_plan_id"), "goal", ["plan_id"], unique=False)
    op.create_table(
        "goal_progress",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("goal_id", sa.LargeBinary(16), nullable=False),
        sa.Column("told_on", sa.Date(), nullable=False),
        sa.Column("achievement", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("confidence", sa.BigInteger(), nullable=True),
        sa.Column("by", sa.LargeBinary(16), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_goal_progress_chart"), "goal_progress", ["chart"], unique=False)
    op.create_index(op.f("ix_goal_progress_goal_id"), "goal_progress", ["goal_id"], unique=False)
    op.create_table(
        "household",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_household_chart"), "household", ["chart"], unique=False)
    op.create_table(
        "intervention",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("goal_id", sa.LargeBinary(16), nullable=False),
        sa.Column("origin_id", sa.LargeBinary(16), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("owner_id", sa.LargeBinary(16), nullable=True),
        sa.Column("owner_name", sa.Text(), nullable=False),
        sa.Column("frequency", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("task_id", sa.LargeBinary(16), nullable=True),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_intervention_chart"), "intervention", ["chart"], unique=False)
    op.create_index(op.f("ix_intervention_goal_id"), "intervention", ["goal_id"], unique=False)
    op.create_table(
        "medication",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("code_system", sa.Text(), nullable=False),
        sa.Column("dose_text", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("list", sa.Text(), nullable=False),
        sa.Column("started_on", sa.Text(), nullable=True),
        sa.Column("ended_on", sa.Text(), nullable=True),
        sa.Column("prescriber", sa.Text(), nullable=False),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("source_id", sa.LargeBinary(16), nullable=True),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_medication_chart"), "medication", ["chart"], unique=False)
    op.create_table(
        "mute",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.LargeBinary(16), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_mute_chart"), "mute", ["chart"], unique=False)
    op.create_table(
        "need",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("wants_help", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("ask_again_on", sa.Date(), nullable=True),
        sa.Column("sensitivity", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("confirmed_by", sa.Text(), nullable=False),
        sa.Column("confirmed_on", sa.Date(), nullable=True),
        sa.Column("goal", sa.Text(), nullable=False),
        sa.Column("found_on", sa.Date(), nullable=True),
        sa.Column("found_by", sa.LargeBinary(16), nullable=True),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("source_id", sa.LargeBinary(16), nullable=True),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_need_ask_again_on"), "need", ["ask_again_on"], unique=False)
    op.create_index(op.f("ix_need_chart"), "need", ["chart"], unique=False)
    op.create_table(
        "need_transition",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("need_id", sa.LargeBinary(16), nullable=False),
        sa.Column("was", sa.Text(), nullable=True),
        sa.Column("became", sa.Text(), nullable=False),
        sa.Column("wants_help", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("found_by", sa.LargeBinary(16), nullable=True),
        sa.Column("by", sa.LargeBinary(16), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_need_transition_chart"), "need_transition", ["chart"], unique=False)
    op.create_index(op.f("ix_need_transition_need_id"), "need_transition", ["need_id"], unique=False)
    op.create_table(
        "observation",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("code_system", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("observed_at", sa.BigInteger(), nullable=True),
        sa.Column("quantity", sa.Text(), nullable=True),
        sa.Column("second_quantity", sa.Text(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("value_text", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("source_id", sa.LargeBinary(16), nullable=True),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_observation_chart"), "observation", ["chart"], unique=False)
    op.create_index(op.f("ix_observation_code"), "observation", ["code"], unique=False)
    op.create_table(
        "office_setting",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_office_setting_chart"), "office_setting", ["chart"], unique=False)
    op.create_index(op.f("ix_office_setting_name"), "office_setting", ["name"], unique=False)
    op.create_table(
        "patient",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("family_name", sa.Text(), nullable=False),
        sa.Column("given_names", sa.Text(), nullable=False),
        sa.Column("name_suffix", sa.Text(), nullable=False),
        sa.Column("former_names", sa.Text(), nullable=False),
        sa.Column("preferred_name", sa.Text(), nullable=False),
        sa.Column("how_to_address", sa.Text(), nullable=False),
        sa.Column("pronouns", sa.Text(), nullable=False),
        sa.Column("birth_date", sa.Text(), nullable=True),
        sa.Column("administrative_gender", sa.Text(), nullable=False),
        sa.Column("birth_sex", sa.Text(), nullable=False),
        sa.Column("gender_identity", sa.Text(), nullable=False),
        sa.Column("spoken_language", sa.Text(), nullable=False),
        sa.Column("written_language", sa.Text(), nullable=False),
        sa.Column("needs_interpreter", sa.Text(), nullable=False),
        sa.Column("races", sa.Text(), nullable=False),
        sa.Column("ethnicities", sa.Text(), nullable=False),
        sa.Column("race_and_ethnicity_asked", sa.Text(), nullable=False),
        sa.Column("marital_status", sa.Text(), nullable=False),
        sa.Column("what_matters", sa.Text(), nullable=False),
        sa.Column("no_contact", sa.Boolean(), nullable=False),
        sa.Column("safety_note", sa.Text(), nullable=False),
        sa.Column("no_known_allergies", sa.Boolean(), nullable=False),
        sa.Column("has_no_phone", sa.Boolean(), nullable=False),
        sa.Column("is_deceased", sa.Boolean(), nullable=False),
        sa.Column("deceased_on", sa.Text(), nullable=True),
        sa.Column("deceased_source", sa.Text(), nullable=False),
        sa.Column("coordinator_id", sa.LargeBinary(16), nullable=True),
        sa.Column("backup_coordinator_id", sa.LargeBinary(16), nullable=True),
        sa.Column("enrolled_on", sa.Date(), nullable=True),
        sa.Column("household_id", sa.LargeBinary(16), nullable=True),
        sa.Column("look_alikes", sa.Text(), nullable=False),
        sa.Column("duplicate_reason", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("registered_at", sa.BigInteger(), nullable=True),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_patient_birth_date"), "patient", ["birth_date"], unique=False)
    op.create_index(op.f("ix_patient_chart"), "patient", ["chart"], unique=False)
    op.create_index(op.f("ix_patient_coordinator_id"), "patient", ["coordinator_id"], unique=False)
    op.create_index(op.f("ix_patient_household_id"), "patient", ["household_id"], unique=False)
    op.create_table(
        "patient_identifier",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("system", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_patient_identifier_chart"), "patient_identifier", ["chart"], unique=False)
    op.create_index(op.f("ix_patient_identifier_value"), "patient_identifier", ["value"], unique=False)
    op.create_table(
        "program_enrollment",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("program", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("enrolled_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("exit_reason", sa.Text(), nullable=True),
        sa.Column("hold_reason", sa.Text(), nullable=False),
        sa.Column("hold_until", sa.Date(), nullable=True),
        sa.Column("care_manager_id", sa.LargeBinary(16), nullable=True),
        sa.Column("acuity", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("source_id", sa.LargeBinary(16), nullable=True),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_program_enrollment_chart"), "program_enrollment", ["chart"], unique=False)
    op.create_table(
        "questionnaire",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("imported_on", sa.Date(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_questionnaire_chart"), "questionnaire", ["chart"], unique=False)
    op.create_index(op.f("ix_questionnaire_url"), "questionnaire", ["url"], unique=False)
    op.create_table(
        "red_flag",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("protocol", sa.Text(), nullable=False),
        sa.Column("source_kind", sa.Text(), nullable=False),
        sa.Column("source_record", sa.LargeBinary(16), nullable=True),
        sa.Column("found_on", sa.Date(), nullable=False),
        sa.Column("recorded_at", sa.BigInteger(), nullable=False),
        sa.Column("raised_by", sa.LargeBinary(16), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("told_whom", sa.Text(), nullable=False),
        sa.Column("told_role", sa.Text(), nullable=False),
        sa.Column("told_at", sa.BigInteger(), nullable=True),
        sa.Column("next_step", sa.Text(), nullable=False),
        sa.Column("retry_at", sa.BigInteger(), nullable=True),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_red_flag_chart"), "red_flag", ["chart"], unique=False)
    op.create_index(op.f("ix_red_flag_status"), "red_flag", ["status"], unique=False)
    op.create_table(
        "related_person",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("relationship", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("authority", sa.Text(), nullable=False),
        sa.Column("authority_until", sa.Date(), nullable=True),
        sa.Column("may_be_told", sa.Text(), nullable=False),
        sa.Column("no_contact", sa.Boolean(), nullable=False),
        sa.Column("no_contact_paper", sa.Text(), nullable=False),
        sa.Column("period_end", sa.Date(), nullable=True),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_related_person_chart"), "related_person", ["chart"], unique=False)
    op.create_table(
        "signature",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("about_kind", sa.Text(), nullable=False),
        sa.Column("about_id", sa.LargeBinary(16), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("manner", sa.Text(), nullable=False),
        sa.Column("signer", sa.Text(), nullable=False),
        sa.Column("relationship", sa.Text(), nullable=False),
        sa.Column("strokes", sa.Text(), nullable=False),
        sa.Column("paper", sa.Text(), nullable=False),
        sa.Column("witness", sa.Text(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=False),
        sa.Column("by", sa.LargeBinary(16), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_signature_about_id"), "signature", ["about_id"], unique=False)
    op.create_index(op.f("ix_signature_chart"), "signature", ["chart"], unique=False)
    op.create_table(
        "suggestion_answer",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("plan_id", sa.LargeBinary(16), nullable=False),
        sa.Column("suggestion", sa.Text(), nullable=False),
        sa.Column("is_taken", sa.Boolean(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_suggestion_answer_chart"), "suggestion_answer", ["chart"], unique=False)
    op.create_index(op.f("ix_suggestion_answer_plan_id"), "suggestion_answer", ["plan_id"], unique=False)
    op.create_table(
        "task",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("status_reason", sa.Text(), nullable=False),
        sa.Column("resume_on", sa.Date(), nullable=True),
        sa.Column("priority", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("due_reason", sa.Text(), nullable=False),
        sa.Column("remind_on", sa.Date(), nullable=True),
        sa.Column("owner_id", sa.LargeBinary(16), nullable=True),
        sa.Column("about_kind", sa.Text(), nullable=False),
        sa.Column("about_id", sa.LargeBinary(16), nullable=True),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_task_chart"), "task", ["chart"], unique=False)
    op.create_index(op.f("ix_task_due_on"), "task", ["due_on"], unique=False)
    op.create_index(op.f("ix_task_owner_id"), "task", ["owner_id"], unique=False)
    op.create_index(op.f("ix_task_status"), "task", ["status"], unique=False)
    op.create_table(
        "task_transition",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("task_id", sa.LargeBinary(16), nullable=False),
        sa.Column("was", sa.Text(), nullable=False),
        sa.Column("became", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.LargeBinary(16), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_task_transition_chart"), "task_transition", ["chart"], unique=False)
    op.create_index(op.f("ix_task_transition_task_id"), "task_transition", ["task_id"], unique=False)
    op.create_table(
        "value_set",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("imported_on", sa.Date(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_value_set_chart"), "value_set", ["chart"], unique=False)
    op.create_index(op.f("ix_value_set_url"), "value_set", ["url"], unique=False)
    op.create_table(
        "visit",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("worker_id", sa.LargeBinary(16), nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("people", sa.Text(), nullable=False),
        sa.Column("others_present", sa.Text(), nullable=False),
        sa.Column("privacy", sa.Text(), nullable=True),
        sa.Column("route_left_with", sa.Text(), nullable=False),
        sa.Column("interpreter_type", sa.Text(), nullable=True),
        sa.Column("interpreter_name", sa.Text(), nullable=False),
        sa.Column("interpreter_qualified", sa.Text(), nullable=True),
        sa.Column("interpreter_reason", sa.Text(), nullable=False),
        sa.Column("companion_agreed", sa.Boolean(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("minutes", sa.BigInteger(), nullable=True),
        sa.Column("status_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_visit_chart"), "visit", ["chart"], unique=False)
    op.create_index(op.f("ix_visit_status"), "visit", ["status"], unique=False)
    op.create_index(op.f("ix_visit_worker_id"), "visit", ["worker_id"], unique=False)
    op.create_table(
        "withdrawal",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("about_kind", sa.Text(), nullable=False),
        sa.Column("about_id", sa.LargeBinary(16), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("moved_to_id", sa.LargeBinary(16), nullable=True),
        sa.Column("by", sa.LargeBinary(16), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("undone_by", sa.LargeBinary(16), nullable=True),
        sa.Column("undone_at", sa.BigInteger(), nullable=True),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_withdrawal_about_id"), "withdrawal", ["about_id"], unique=False)
    op.create_index(op.f("ix_withdrawal_chart"), "withdrawal", ["chart"], unique=False)
    op.create_table(
        "withdrawn_task",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("withdrawal_id", sa.LargeBinary(16), nullable=False),
        sa.Column("task_id", sa.LargeBinary(16), nullable=False),
        sa.Column("was", sa.Text(), nullable=False),
        sa.Column("was_reason", sa.Text(), nullable=False),
        sa.Column("was_resume_on", sa.Date(), nullable=True),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_withdrawn_task_chart"), "withdrawn_task", ["chart"], unique=False)
    op.create_index(
        op.f("ix_withdrawn_task_withdrawal_id"), "withdrawn_task", ["withdrawal_id"], unique=False
    )
    op.create_table(
        "work_decision",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("subject_kind", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.LargeBinary(16), nullable=False),
        sa.Column("trigger_on", sa.Date(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("remind_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("due_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_work_decision_chart"), "work_decision", ["chart"], unique=False)
    op.create_table(
        "worker",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("credential", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_worker_chart"), "worker", ["chart"], unique=False)
