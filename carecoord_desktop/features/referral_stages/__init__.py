"""Referral stage: where a referral stands, worked out from all that was written down about it."""
