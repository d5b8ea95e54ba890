"""Handout library: every handout with its languages, the state of each, and what waits for a review."""
