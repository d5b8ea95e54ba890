"""Signer: who may sign for a person: herself, the parent of a minor, a guardian or a health care agent."""
