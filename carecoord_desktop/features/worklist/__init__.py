"""My Day: what waits for a worker today, in the order of urgency, each line with the rule behind it."""
