"""Call: one try to reach a person by phone, whom one may talk to, and what came of it."""
