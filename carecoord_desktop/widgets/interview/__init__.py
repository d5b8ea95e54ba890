"""Asking a questionnaire: one question at a time, or the whole form on one page."""
