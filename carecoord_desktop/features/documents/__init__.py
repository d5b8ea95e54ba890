"""Document: a scan or photo of a paper: a signed form, a card, a court order (FHIR DocumentReference)."""
