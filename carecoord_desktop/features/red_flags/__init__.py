"""Red flag: an answer or a sign that someone has to be told about today, and who was told."""
