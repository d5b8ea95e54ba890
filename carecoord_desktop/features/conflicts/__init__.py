"""A conflict: one field that several people wrote without seeing each other; all values wait for a choice."""
