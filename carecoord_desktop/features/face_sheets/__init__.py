"""Face sheet: what a paper about a person says of the person; name, allergies, medicines, whom to call."""
