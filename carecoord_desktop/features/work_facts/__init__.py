"""Work facts: what the rules of My Day ask about one person, read from all the records about her."""
