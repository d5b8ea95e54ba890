"""Office work: what falls due in the office, about no person: a text to review, copies to throw away."""
