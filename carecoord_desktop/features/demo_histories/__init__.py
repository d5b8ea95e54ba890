"""Demo history: what a made-up person has been through: programs, forms she answered, and a plan in force."""
