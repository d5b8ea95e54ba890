"""Complaint: what somebody was unhappy with, what they want, and by when they are called back."""
