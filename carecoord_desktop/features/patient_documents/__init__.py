"""Patient document: everything held about one person, as one file that any other system can read."""
