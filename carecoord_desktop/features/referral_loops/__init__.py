"""Referral loop: one person's referrals on screen, each brought from the need to what came of it."""
