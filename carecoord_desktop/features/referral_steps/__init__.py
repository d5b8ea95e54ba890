"""Referral step: what comes next with a referral, by which day, and what has to be said when it happens."""
