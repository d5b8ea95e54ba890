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
        "appointment",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("with_whom", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("finding_it", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("takes_place_on", sa.Date(), nullable=False),
        sa.Column("starts", sa.Text(), nullable=False),
        sa.Column("minutes", sa.BigInteger(), nullable=True),
        sa.Column("time_zone", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("preparation", sa.Text(), nullable=False),
        sa.Column("to_bring", sa.Text(), nullable=False),
        sa.Column("cost", sa.Text(), nullable=False),
        sa.Column("ride", sa.Text(), nullable=False),
        sa.Column("ride_by", sa.Text(), nullable=False),
        sa.Column("ride_notice_days", sa.BigInteger(), nullable=True),
        sa.Column("interpreter", sa.Text(), nullable=False),
        sa.Column("interpreter_language", sa.Text(), nullable=False),
        sa.Column("confirmation_number", sa.Text(), nullable=False),
        sa.Column("referral_id", sa.LargeBinary(16), nullable=True),
        sa.Column("authorization_id", sa.LargeBinary(16), nullable=True),
        sa.Column("owner_id", sa.LargeBinary(16), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("status_reason", sa.Text(), nullable=False),
        sa.Column("no_show_reason", sa.Text(), nullable=True),
        sa.Column("cancelled_by", sa.Text(), nullable=True),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("replaces_id", sa.LargeBinary(16), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("source_id", sa.LargeBinary(16), nullable=True),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_appointment_chart"), "appointment", ["chart"], unique=False)
    op.create_index(op.f("ix_appointment_owner_id"), "appointment", ["owner_id"], unique=False)
    op.create_index(op.f("ix_appointment_status"), "appointment", ["status"], unique=False)
    op.create_index(op.f("ix_appointment_takes_place_on"), "appointment", ["takes_place_on"], unique=False)
    op.create_table(
        "appointment_order",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("earlier_id", sa.LargeBinary(16), nullable=False),
        sa.Column("later_id", sa.LargeBinary(16), nullable=False),
        sa.Column("least_days", sa.BigInteger(), nullable=False),
        sa.Column("most_days", sa.BigInteger(), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_appointment_order_chart"), "appointment_order", ["chart"], unique=False)
    op.create_index(
        op.f("ix_appointment_order_earlier_id"), "appointment_order", ["earlier_id"], unique=False
    )
    op.create_index(op.f("ix_appointment_order_later_id"), "appointment_order", ["later_id"], unique=False)
    op.create_table(
        "appointment_transition",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("appointment_id", sa.LargeBinary(16), nullable=False),
        sa.Column("was", sa.Text(), nullable=False),
        sa.Column("became", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.LargeBinary(16), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        op.f("ix_appointment_transition_appointment_id"),
        "appointment_transition",
        ["appointment_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_appointment_transition_chart"), "appointment_transition", ["chart"], unique=False
    )
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
        "authorization_item",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("authorization_id", sa.LargeBinary(16), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("codes", sa.Text(), nullable=False),
        sa.Column("units_asked", sa.BigInteger(), nullable=True),
        sa.Column("unit_word", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("units_approved", sa.BigInteger(), nullable=True),
        sa.Column("from_on", sa.Date(), nullable=True),
        sa.Column("to_on", sa.Date(), nullable=True),
        sa.Column("approval_number", sa.Text(), nullable=False),
        sa.Column("denial_class", sa.Text(), nullable=True),
        sa.Column("is_cut", sa.Boolean(), nullable=False),
        sa.Column("cut_on", sa.Date(), nullable=True),
        sa.Column("appeal", sa.Text(), nullable=False),
        sa.Column("appealed_on", sa.Date(), nullable=True),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        op.f("ix_authorization_item_authorization_id"),
        "authorization_item",
        ["authorization_id"],
        unique=False,
    )
    op.create_index(op.f("ix_authorization_item_chart"), "authorization_item", ["chart"], unique=False)
    op.create_table(
        "authorization_use",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("authorization_id", sa.LargeBinary(16), nullable=False),
        sa.Column("item_id", sa.LargeBinary(16), nullable=False),
        sa.Column("used_on", sa.Date(), nullable=False),
        sa.Column("units", sa.BigInteger(), nullable=False),
        sa.Column("appointment_id", sa.LargeBinary(16), nullable=True),
        sa.Column("override_reason", sa.Text(), nullable=False),
        sa.Column("by", sa.LargeBinary(16), nullable=False),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        op.f("ix_authorization_use_authorization_id"), "authorization_use", ["authorization_id"], unique=False
    )
    op.create_index(op.f("ix_authorization_use_chart"), "authorization_use", ["chart"], unique=False)
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
        "consent",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("scope_words", sa.Text(), nullable=False),
        sa.Column("recipients", sa.Text(), nullable=False),
        sa.Column("recipient_ids", sa.Text(), nullable=False),
        sa.Column("program", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=True),
        sa.Column("purpose_words", sa.Text(), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=True),
        sa.Column("expires_when", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("text_version", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("born", sa.Text(), nullable=False),
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("renews", sa.LargeBinary(16), nullable=True),
        sa.Column("recorded_at", sa.BigInteger(), nullable=True),
        sa.Column("recorded_by", sa.LargeBinary(16), nullable=True),
        sa.Column("source_id", sa.LargeBinary(16), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("signs_as", sa.Text(), nullable=True),
        sa.Column("signer", sa.Text(), nullable=False),
        sa.Column("signed_by", sa.LargeBinary(16), nullable=True),
        sa.Column("authority", sa.Text(), nullable=False),
        sa.Column("copy_given_on", sa.Date(), nullable=True),
        sa.Column("revoked_on", sa.Date(), nullable=True),
        sa.Column("revoked_by", sa.Text(), nullable=False),
        sa.Column("revoked_how", sa.Text(), nullable=True),
        sa.Column("revoked_why", sa.Text(), nullable=False),
        sa.Column("event_on", sa.Date(), nullable=True),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_consent_chart"), "consent", ["chart"], unique=False)
    op.create_index(op.f("ix_consent_expires_on"), "consent", ["expires_on"], unique=False)
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
        "copies_gone",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("content_hash", sa.Text(), nullable=False),
        sa.Column("became", sa.Text(), nullable=False),
        sa.Column("copies", sa.BigInteger(), nullable=False),
        sa.Column("gone_on", sa.Date(), nullable=False),
        sa.Column("postal_code", sa.Text(), nullable=False),
        sa.Column("counted_by", sa.LargeBinary(16), nullable=False),
        sa.Column("event_id", sa.LargeBinary(16), nullable=True),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_copies_gone_chart"), "copies_gone", ["chart"], unique=False)
    op.create_index(op.f("ix_copies_gone_code"), "copies_gone", ["code"], unique=False)
    op.create_table(
        "correction_proposal",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("service_id", sa.LargeBinary(16), nullable=False),
        sa.Column("field_name", sa.Text(), nullable=False),
        sa.Column("was", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("proposed_by", sa.LargeBinary(16), nullable=False),
        sa.Column("proposed_at", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.LargeBinary(16), nullable=True),
        sa.Column("decided_at", sa.BigInteger(), nullable=True),
        sa.Column("decision_note", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_correction_proposal_chart"), "correction_proposal", ["chart"], unique=False)
    op.create_index(
        op.f("ix_correction_proposal_service_id"), "correction_proposal", ["service_id"], unique=False
    )
    op.create_index(op.f("ix_correction_proposal_status"), "correction_proposal", ["status"], unique=False)
    op.create_table(
        "coverage",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("payer", sa.Text(), nullable=False),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("payer_type", sa.Text(), nullable=True),
        sa.Column("member_id", sa.Text(), nullable=False),
        sa.Column("group_id", sa.Text(), nullable=False),
        sa.Column("relationship", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("order", sa.BigInteger(), nullable=False),
        sa.Column("started_on", sa.Text(), nullable=True),
        sa.Column("ended_on", sa.Text(), nullable=True),
        sa.Column("primary_care", sa.Text(), nullable=False),
        sa.Column("network", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("is_dual", sa.Boolean(), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=True),
        sa.Column("checked_by", sa.Text(), nullable=True),
        sa.Column("renewal_due", sa.Date(), nullable=True),
        sa.Column("renewal", sa.Text(), nullable=False),
        sa.Column("papers_here", sa.Text(), nullable=False),
        sa.Column("papers_sent_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("error_reason", sa.Text(), nullable=False),
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
        sa.Column("consent_id", sa.LargeBinary(16), nullable=True),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_disclosure_chart"), "disclosure", ["chart"], unique=False)
    op.create_index(op.f("ix_disclosure_consent_id"), "disclosure", ["consent_id"], unique=False)
    op.create_index(op.f("ix_disclosure_disclosed_on"), "disclosure", ["disclosed_on"], unique=False)
    op.create_table(
        "document_link",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("document_id", sa.LargeBinary(16), nullable=False),
        sa.Column("about_kind", sa.Text(), nullable=False),
        sa.Column("about_id", sa.LargeBinary(16), nullable=False),
        sa.Column("linked_at", sa.BigInteger(), nullable=False),
        sa.Column("linked_by", sa.LargeBinary(16), nullable=False),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_document_link_about_id"), "document_link", ["about_id"], unique=False)
    op.create_index(op.f("ix_document_link_chart"), "document_link", ["chart"], unique=False)
    op.create_index(op.f("ix_document_link_document_id"), "document_link", ["document_id"], unique=False)
    op.create_table(
        "document_reference",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind_of_paper", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("taken_on", sa.Date(), nullable=True),
        sa.Column("sensitivity", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("content_type", sa.Text(), nullable=False),
        sa.Column("pages", sa.BigInteger(), nullable=False),
        sa.Column("replaces", sa.LargeBinary(16), nullable=True),
        sa.Column("recorded_at", sa.BigInteger(), nullable=True),
        sa.Column("recorded_by", sa.LargeBinary(16), nullable=True),
        sa.Column("source_id", sa.LargeBinary(16), nullable=True),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_document_reference_chart"), "document_reference", ["chart"], unique=False)
    op.create_index(op.f("ix_document_reference_replaces"), "document_reference", ["replaces"], unique=False)
    op.create_index(op.f("ix_document_reference_sha256"), "document_reference", ["sha256"], unique=False)
    op.create_table(
        "education_record",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("content_hash", sa.Text(), nullable=False),
        sa.Column("sheet_language", sa.Text(), nullable=False),
        sa.Column("taught_on", sa.Date(), nullable=False),
        sa.Column("taught_by", sa.LargeBinary(16), nullable=False),
        sa.Column("learner", sa.Text(), nullable=False),
        sa.Column("learner_name", sa.Text(), nullable=False),
        sa.Column("spoken_language", sa.Text(), nullable=False),
        sa.Column("interpreter_type", sa.Text(), nullable=True),
        sa.Column("interpreter_name", sa.Text(), nullable=False),
        sa.Column("interpreter_qualified", sa.Text(), nullable=True),
        sa.Column("interpreter_reason", sa.Text(), nullable=False),
        sa.Column("methods", sa.Text(), nullable=False),
        sa.Column("barriers", sa.Text(), nullable=False),
        sa.Column("key_points", sa.Text(), nullable=False),
        sa.Column("results", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("follow_up_on", sa.Date(), nullable=True),
        sa.Column("packet_id", sa.LargeBinary(16), nullable=True),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_education_record_chart"), "education_record", ["chart"], unique=False)
    op.create_index(op.f("ix_education_record_code"), "education_record", ["code"], unique=False)
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
        "given_packet",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("sheets", sa.Text(), nullable=False),
        sa.Column("personal", sa.Text(), nullable=False),
        sa.Column("shows_name", sa.Boolean(), nullable=False),
        sa.Column("given_to", sa.Text(), nullable=False),
        sa.Column("given_by", sa.LargeBinary(16), nullable=False),
        sa.Column("given_at", sa.BigInteger(), nullable=False),
        sa.Column("whereabouts", sa.Text(), nullable=False),
        sa.Column("back_on", sa.Date(), nullable=True),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_given_packet_chart"), "given_packet", ["chart"], unique=False)
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
        "handout_move",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("content_hash", sa.Text(), nullable=False),
        sa.Column("was", sa.Text(), nullable=False),
        sa.Column("became", sa.Text(), nullable=False),
        sa.Column("named", sa.Text(), nullable=False),
        sa.Column("named_as", sa.Text(), nullable=True),
        sa.Column("qualification", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("retire_reason", sa.Text(), nullable=True),
        sa.Column("by", sa.LargeBinary(16), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_handout_move_chart"), "handout_move", ["chart"], unique=False)
    op.create_index(op.f("ix_handout_move_code"), "handout_move", ["code"], unique=False)
    op.create_table(
        "handout_version",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("written_by", sa.LargeBinary(16), nullable=False),
        sa.Column("written_at", sa.BigInteger(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_handout_version_chart"), "handout_version", ["chart"], unique=False)
    op.create_index(op.f("ix_handout_version_code"), "handout_version", ["code"], unique=False)
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
        "kept_handout",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("content_hash", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_kept_handout_chart"), "kept_handout", ["chart"], unique=False)
    op.create_index(op.f("ix_kept_handout_content_hash"), "kept_handout", ["content_hash"], unique=False)
    op.create_table(
        "letter_date",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("authorization_id", sa.LargeBinary(16), nullable=False),
        sa.Column("item_id", sa.LargeBinary(16), nullable=True),
        sa.Column("deadline", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("noted_at", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.LargeBinary(16), nullable=False),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        op.f("ix_letter_date_authorization_id"), "letter_date", ["authorization_id"], unique=False
    )
    op.create_index(op.f("ix_letter_date_chart"), "letter_date", ["chart"], unique=False)
    op.create_table(
        "local_note",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("service_id", sa.LargeBinary(16), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("written_by", sa.LargeBinary(16), nullable=False),
        sa.Column("written_at", sa.BigInteger(), nullable=False),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_local_note_chart"), "local_note", ["chart"], unique=False)
    op.create_index(op.f("ix_local_note_service_id"), "local_note", ["service_id"], unique=False)
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
        "organization",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("alternate_name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("website", sa.Text(), nullable=False),
        sa.Column("phones", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("original_id", sa.Text(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("corrected_at", sa.BigInteger(), nullable=True),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_organization_chart"), "organization", ["chart"], unique=False)
    op.create_table(
        "outreach_event",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("happens_on", sa.Date(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("attendees", sa.BigInteger(), nullable=True),
        sa.Column("groups", sa.Text(), nullable=False),
        sa.Column("questions", sa.Text(), nullable=False),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_outreach_event_chart"), "outreach_event", ["chart"], unique=False)
    op.create_table(
        "part_2_source",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("program", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("noted_on", sa.Date(), nullable=False),
        sa.Column("recorded_at", sa.BigInteger(), nullable=False),
        sa.Column("recorded_by", sa.LargeBinary(16), nullable=False),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_part_2_source_chart"), "part_2_source", ["chart"], unique=False)
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
        "print_run",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("content_hash", sa.Text(), nullable=False),
        sa.Column("layout", sa.Text(), nullable=False),
        sa.Column("copies", sa.BigInteger(), nullable=False),
        sa.Column("printed_on", sa.Date(), nullable=False),
        sa.Column("printed_by", sa.LargeBinary(16), nullable=False),
        sa.Column("event_id", sa.LargeBinary(16), nullable=True),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_print_run_chart"), "print_run", ["chart"], unique=False)
    op.create_index(op.f("ix_print_run_code"), "print_run", ["code"], unique=False)
    op.create_table(
        "printed_paper",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("trail_line", sa.Text(), nullable=False),
        sa.Column("paper", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("given_to", sa.Text(), nullable=False),
        sa.Column("said_on", sa.Date(), nullable=False),
        sa.Column("by", sa.LargeBinary(16), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_printed_paper_chart"), "printed_paper", ["chart"], unique=False)
    op.create_index(op.f("ix_printed_paper_trail_line"), "printed_paper", ["trail_line"], unique=False)
    op.create_table(
        "prior_authorization",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("coverage_id", sa.LargeBinary(16), nullable=True),
        sa.Column("payer_type", sa.Text(), nullable=True),
        sa.Column("payer", sa.Text(), nullable=False),
        sa.Column("request_type", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("diagnosis", sa.Text(), nullable=False),
        sa.Column("ordered_by", sa.Text(), nullable=False),
        sa.Column("performed_by", sa.Text(), nullable=False),
        sa.Column("urgency", sa.Text(), nullable=False),
        sa.Column("urgency_reason", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("submitted_at", sa.BigInteger(), nullable=True),
        sa.Column("channel", sa.Text(), nullable=True),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("received_at", sa.BigInteger(), nullable=True),
        sa.Column("extended_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_prior_authorization_chart"), "prior_authorization", ["chart"], unique=False)
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
        "referral",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("domain", sa.Text(), nullable=False),
        sa.Column("service_type", sa.Text(), nullable=False),
        sa.Column("service_id", sa.LargeBinary(16), nullable=True),
        sa.Column("organization_id", sa.LargeBinary(16), nullable=True),
        sa.Column("partner_name", sa.Text(), nullable=False),
        sa.Column("partner_phone", sa.Text(), nullable=False),
        sa.Column("partner_fax", sa.Text(), nullable=False),
        sa.Column("partner_address", sa.Text(), nullable=False),
        sa.Column("need_id", sa.LargeBinary(16), nullable=True),
        sa.Column("goal_id", sa.LargeBinary(16), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("urgency", sa.Text(), nullable=False),
        sa.Column("needed_by", sa.Date(), nullable=True),
        sa.Column("consent_id", sa.LargeBinary(16), nullable=True),
        sa.Column("coverage_id", sa.LargeBinary(16), nullable=True),
        sa.Column("authorization", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("requested_by", sa.Text(), nullable=False),
        sa.Column("people", sa.Text(), nullable=False),
        sa.Column("owner_id", sa.LargeBinary(16), nullable=True),
        sa.Column("parent_id", sa.LargeBinary(16), nullable=True),
        sa.Column("replaces_id", sa.LargeBinary(16), nullable=True),
        sa.Column("beside", sa.Text(), nullable=False),
        sa.Column("prepared_by", sa.LargeBinary(16), nullable=True),
        sa.Column("prepared_at", sa.BigInteger(), nullable=True),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("source_id", sa.LargeBinary(16), nullable=True),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_referral_chart"), "referral", ["chart"], unique=False)
    op.create_index(op.f("ix_referral_need_id"), "referral", ["need_id"], unique=False)
    op.create_index(op.f("ix_referral_organization_id"), "referral", ["organization_id"], unique=False)
    op.create_index(op.f("ix_referral_owner_id"), "referral", ["owner_id"], unique=False)
    op.create_index(op.f("ix_referral_service_id"), "referral", ["service_id"], unique=False)
    op.create_table(
        "referral_event",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("referral_id", sa.LargeBinary(16), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("recorded_at", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.LargeBinary(16), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("informant", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=True),
        sa.Column("fields_sent", sa.Text(), nullable=False),
        sa.Column("disclosure_id", sa.LargeBinary(16), nullable=True),
        sa.Column("appointment_on", sa.Date(), nullable=True),
        sa.Column("appointment_at", sa.BigInteger(), nullable=True),
        sa.Column("contact_result", sa.Text(), nullable=True),
        sa.Column("barrier_id", sa.LargeBinary(16), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("outcome_on", sa.Date(), nullable=True),
        sa.Column("patient_says", sa.Text(), nullable=True),
        sa.Column("need_after", sa.Text(), nullable=True),
        sa.Column("reviewer_id", sa.LargeBinary(16), nullable=True),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("other_referral_id", sa.LargeBinary(16), nullable=True),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("source_id", sa.LargeBinary(16), nullable=True),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_referral_event_chart"), "referral_event", ["chart"], unique=False)
    op.create_index(op.f("ix_referral_event_referral_id"), "referral_event", ["referral_id"], unique=False)
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
        "service",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("organization_id", sa.LargeBinary(16), nullable=True),
        sa.Column("location_ids", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("alternate_name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("alert", sa.Text(), nullable=False),
        sa.Column("categories", sa.Text(), nullable=False),
        sa.Column("terms", sa.Text(), nullable=False),
        sa.Column("phones", sa.Text(), nullable=False),
        sa.Column("hours", sa.Text(), nullable=False),
        sa.Column("languages", sa.Text(), nullable=False),
        sa.Column("interpretation_services", sa.Text(), nullable=False),
        sa.Column("service_areas", sa.Text(), nullable=False),
        sa.Column("eligibility", sa.Text(), nullable=False),
        sa.Column("minimum_age", sa.BigInteger(), nullable=True),
        sa.Column("maximum_age", sa.BigInteger(), nullable=True),
        sa.Column("application_process", sa.Text(), nullable=False),
        sa.Column("required_documents", sa.Text(), nullable=False),
        sa.Column("wait_time", sa.Text(), nullable=False),
        sa.Column("fees", sa.Text(), nullable=False),
        sa.Column("cost_options", sa.Text(), nullable=False),
        sa.Column("accepted_insurance", sa.Text(), nullable=False),
        sa.Column("capacity", sa.Text(), nullable=True),
        sa.Column("capacity_available", sa.BigInteger(), nullable=True),
        sa.Column("capacity_on", sa.Date(), nullable=True),
        sa.Column("accreditations", sa.Text(), nullable=False),
        sa.Column("licenses", sa.Text(), nullable=False),
        sa.Column("assured_on", sa.Date(), nullable=True),
        sa.Column("assurer_email", sa.Text(), nullable=False),
        sa.Column("last_modified_on", sa.Date(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("original_id", sa.Text(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("added_by", sa.LargeBinary(16), nullable=True),
        sa.Column("corrected_at", sa.BigInteger(), nullable=True),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_service_chart"), "service", ["chart"], unique=False)
    op.create_index(op.f("ix_service_organization_id"), "service", ["organization_id"], unique=False)
    op.create_index(op.f("ix_service_status"), "service", ["status"], unique=False)
    op.create_table(
        "service_location",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("organization_id", sa.LargeBinary(16), nullable=True),
        sa.Column("location_type", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("alternate_name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("transportation", sa.Text(), nullable=False),
        sa.Column("latitude", sa.Text(), nullable=True),
        sa.Column("longitude", sa.Text(), nullable=True),
        sa.Column("address_1", sa.Text(), nullable=False),
        sa.Column("address_2", sa.Text(), nullable=False),
        sa.Column("city", sa.Text(), nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("postal_code", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("mail_address", sa.Text(), nullable=False),
        sa.Column("phones", sa.Text(), nullable=False),
        sa.Column("hours", sa.Text(), nullable=False),
        sa.Column("languages", sa.Text(), nullable=False),
        sa.Column("accessibility", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("original_id", sa.Text(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("corrected_at", sa.BigInteger(), nullable=True),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_service_location_chart"), "service_location", ["chart"], unique=False)
    op.create_index(
        op.f("ix_service_location_organization_id"), "service_location", ["organization_id"], unique=False
    )
    op.create_index(
        op.f("ix_service_location_postal_code"), "service_location", ["postal_code"], unique=False
    )
    op.create_table(
        "shared_referral",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("referral_id", sa.LargeBinary(16), nullable=False),
        sa.Column("home_chart", sa.LargeBinary(16), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("partner_name", sa.Text(), nullable=False),
        sa.Column("is_covered", sa.Boolean(), nullable=False),
        sa.Column("shared_on", sa.Date(), nullable=False),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_shared_referral_chart"), "shared_referral", ["chart"], unique=False)
    op.create_index(op.f("ix_shared_referral_referral_id"), "shared_referral", ["referral_id"], unique=False)
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
        sa.Column("read_aloud_in", sa.Text(), nullable=False),
        sa.Column("read_aloud_by", sa.Text(), nullable=False),
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
        "vendor_mapping",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("columns", sa.Text(), nullable=False),
        sa.Column("saved_by", sa.LargeBinary(16), nullable=False),
        sa.Column("saved_at", sa.BigInteger(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_vendor_mapping_chart"), "vendor_mapping", ["chart"], unique=False)
    op.create_index(op.f("ix_vendor_mapping_sender"), "vendor_mapping", ["sender"], unique=False)
    op.create_table(
        "verification",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("chart", sa.LargeBinary(16), nullable=False),
        sa.Column("service_id", sa.LargeBinary(16), nullable=False),
        sa.Column("called_on", sa.Date(), nullable=False),
        sa.Column("called_by", sa.LargeBinary(16), nullable=False),
        sa.Column("finding", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.BigInteger(), nullable=False),
        sa.Column("error_reason", sa.Text(), nullable=False),
        sa.Column("heads", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_verification_chart"), "verification", ["chart"], unique=False)
    op.create_index(op.f("ix_verification_service_id"), "verification", ["service_id"], unique=False)
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
