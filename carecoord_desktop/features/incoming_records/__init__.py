"""Incoming record: what a resource of another system becomes here, and how it meets what is here."""
