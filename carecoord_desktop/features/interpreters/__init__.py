"""Interpreter: who carried the words between a person and us, and whether that was somebody qualified."""
