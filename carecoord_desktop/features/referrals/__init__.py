"""Referral: a person sent to a service, until she got help or we know why not (FHIR R4 ServiceRequest)."""
