"""Caseload: the people a coordinator looks after, one line each, and the header over each chart."""
