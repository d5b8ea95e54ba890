"""Referral move: what a worker does next about a referral: send it, note what happened, send it elsewhere."""
