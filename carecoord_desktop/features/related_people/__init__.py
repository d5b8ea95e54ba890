"""Related person: somebody around a person, such as a caregiver or guardian, and what he may be told."""
