"""Emergency access: opening a chart outside one's caseload for a reason and a time."""
