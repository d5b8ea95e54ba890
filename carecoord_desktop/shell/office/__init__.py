"""The office as the window sees it: connecting, syncing, and what proves that nothing is lost on the way."""
