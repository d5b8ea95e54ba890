"""Kept resource: what another system sent, kept as it came, whether or not it is a record of ours."""
