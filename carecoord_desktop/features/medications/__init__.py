"""Medication: what a person takes or was told to take, list by list (FHIR MedicationStatement, -Request)."""
