"""Real processes, a bad line between them, and kill -9 on both sides: the fault cases of sync, by name."""
