"""Day packet: the papers of a day on the road; for each person why, a contact form, the plan in short."""
