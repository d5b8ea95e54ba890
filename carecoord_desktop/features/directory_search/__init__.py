"""Directory search: the services that fit a need and a person, the best answer first, and why each fits."""
