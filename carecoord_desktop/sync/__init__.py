"""How what was saved here reaches the office, and what others saved reaches this laptop."""
