"""Program enrollment: a person in a program, from joining to the reason she left (FHIR EpisodeOfCare)."""
