"""Long searches for rare failures; `make soak` runs them."""
