"""Disclosure: what of a chart was given to whom, for what, when and how."""
