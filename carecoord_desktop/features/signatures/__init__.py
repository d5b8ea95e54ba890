"""Signature: how somebody agreed: drawn on the screen, on a paper kept elsewhere, or said to a witness."""
