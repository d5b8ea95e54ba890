"""Need: something a person lacks, and whether help is wanted (Gravity SDOH, FHIR R4 health concern)."""
