"""Task: one thing somebody has to do, with its owner, its due date and its history (FHIR Task)."""
