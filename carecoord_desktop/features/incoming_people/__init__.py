"""Incoming person: somebody whom a file is about, and who she is here, if anybody can know."""
