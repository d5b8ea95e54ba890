"""Incoming service: one that a FHIR file describes, with the organization and the places it names."""
