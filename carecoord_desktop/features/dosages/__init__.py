"""Dosage: what the words of a label say of when a medicine is taken; what they do not say is asked."""
