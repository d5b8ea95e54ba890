"""Assessment: a questionnaire answered by or for a person, signed, with its scores (FHIR QuestionnaireResponse)."""
