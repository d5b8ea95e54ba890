"""Handout: what is given to people to read at home; versions, languages, and who approved each."""
