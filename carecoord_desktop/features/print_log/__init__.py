"""Print log: which version of which printed paper left, when and by whom, and what became of it."""
