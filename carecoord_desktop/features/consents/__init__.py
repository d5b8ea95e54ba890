"""Consent: what a person allows, to whom, for what and until when; taken back, it stops at once."""
