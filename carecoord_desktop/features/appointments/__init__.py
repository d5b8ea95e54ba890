"""Appointment: a visit, test or talk at a day and place, with all that has to be ready before it."""
