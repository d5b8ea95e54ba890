"""Condition: a problem, diagnosis or health concern (FHIR Condition)."""
