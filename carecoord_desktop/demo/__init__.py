"""A field day on made-up people: real encrypted stores, the real window, and a hub in a process of its own."""
