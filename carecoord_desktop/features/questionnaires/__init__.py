"""Questionnaire: a form that can be asked, our own or a publisher's, version by version (FHIR Questionnaire)."""
