"""Incoming file: what other systems sent, resource by resource, and what became of each."""
