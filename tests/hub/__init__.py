"""The hub, tested on both databases."""
