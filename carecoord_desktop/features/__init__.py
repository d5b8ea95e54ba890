"""One folder per thing the coordinator handles."""
