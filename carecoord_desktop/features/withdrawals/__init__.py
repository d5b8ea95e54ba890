"""Withdrawal: one action that stopped the tasks of a chart, such as a death, and can be undone exactly."""
