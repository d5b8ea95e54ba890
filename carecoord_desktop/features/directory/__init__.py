"""Directory: who helps with what, where and when, and what we found out by calling (HSDS 3.1)."""
