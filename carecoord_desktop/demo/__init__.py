"""A field day on made-up people: encrypted stores, the window, and a hub in a process of its own."""
