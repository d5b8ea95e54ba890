"""Allergy: something a person must not be given, and what it does to her (FHIR AllergyIntolerance)."""
