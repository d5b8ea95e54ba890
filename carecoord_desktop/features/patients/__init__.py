"""Patient: a person whose care is coordinated: who she is, what matters to her, whether she lives."""
