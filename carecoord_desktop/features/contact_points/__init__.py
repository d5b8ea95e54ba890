"""Contact point: a number, an e-mail or a street address, and what is allowed with it."""
