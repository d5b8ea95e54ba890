"""Need: something a person lacks and whether she wants help with it (Gravity SDOH, FHIR Condition health-concern)."""
