"""Plan link: an edge by which a plan, its goals, the needs they answer and the steps name each other."""
