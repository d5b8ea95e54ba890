"""Directory exchange: a directory that came as HSDS files or leaves as one, every row accounted for."""
