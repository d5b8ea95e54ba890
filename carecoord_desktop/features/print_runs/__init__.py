"""Print run: copies of a handout printed for an event or the shelf, and where they went."""
