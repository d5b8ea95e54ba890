"""FHIR Structured Data Capture: what a questionnaire asks, hides, computes, requires and adds up to."""
