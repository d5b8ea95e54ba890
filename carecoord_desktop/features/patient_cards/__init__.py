"""Patient card: one part of what is known about a person, shown with its one action in her chart."""
