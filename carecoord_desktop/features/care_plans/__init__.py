"""Care plan: the goals a person agreed to and what will be done about them (FHIR CarePlan, Goal)."""
