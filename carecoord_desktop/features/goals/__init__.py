"""Goal: what a person wants to reach, the steps that lead there, and how far it has come (FHIR Goal)."""
