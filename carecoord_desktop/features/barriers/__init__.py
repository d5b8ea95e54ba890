"""Barrier: what stands between a person and a goal or a visit, what is tried, and when to look again."""
