"""Loop report: how many referrals came to their end and helped, with the names behind every number."""
