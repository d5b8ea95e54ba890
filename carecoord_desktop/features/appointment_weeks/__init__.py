"""Appointment week: the appointments of everybody a worker looks after, day by day, with what clashes."""
