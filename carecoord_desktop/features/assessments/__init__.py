"""Assessment: a questionnaire that a person answered, signed and scored (FHIR QuestionnaireResponse)."""
