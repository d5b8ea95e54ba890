"""Contact: a call, visit or stay that happened, with whom and about what (FHIR Encounter)."""
