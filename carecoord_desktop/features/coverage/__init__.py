"""Coverage: what pays for a person's care, and in which order (FHIR Coverage)."""
