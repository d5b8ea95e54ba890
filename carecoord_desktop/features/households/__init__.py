"""Household: people who live together, and share what reaches all of them."""
