"""Real rows in a real encrypted store, made through the product's own actions."""
