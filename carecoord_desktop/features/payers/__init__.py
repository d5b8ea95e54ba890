"""Payer type: the kind of insurance that pays; it decides which clocks run and what is asked about."""
