"""Demo directory: made-up services of a made-up town, for trying out and for pictures."""
