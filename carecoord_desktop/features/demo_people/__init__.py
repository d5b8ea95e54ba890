"""Demo people: made-up people with whole histories, for trying out, for pictures and for measuring."""
