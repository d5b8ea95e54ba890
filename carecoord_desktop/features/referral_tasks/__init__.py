"""Referral task: the service's side of a referral (FHIR R4 Task, Gravity), derived from its stage."""
