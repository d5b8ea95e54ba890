"""Obligation: something that falls due by a rule and a clock, worked out from the records, never stored."""
