"""Withdrawn referral: one that a death stopped, and an undo brings back, or one of the wrong person."""
