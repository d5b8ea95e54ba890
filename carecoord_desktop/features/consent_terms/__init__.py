"""Consent terms: what somebody signs: who may get what, for what and until when, in plain words."""
