"""Sheet: the text of one handout and what stands at its head, written with few marks."""
