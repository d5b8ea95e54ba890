"""Questionnaire: a form that can be asked, ours or a publisher's, version by version (FHIR Questionnaire)."""
