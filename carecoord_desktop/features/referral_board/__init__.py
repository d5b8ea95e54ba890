"""Referral board: the open referrals of the caseload by stage and partner, and how many loops were closed."""
