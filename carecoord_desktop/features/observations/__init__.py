"""Observation: something measured or asked, such as a blood pressure or an answer (FHIR Observation)."""
