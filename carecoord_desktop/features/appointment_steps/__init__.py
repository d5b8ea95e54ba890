"""Appointment step: the one thing an open appointment waits for now: ride, confirming, preparing, outcome."""
