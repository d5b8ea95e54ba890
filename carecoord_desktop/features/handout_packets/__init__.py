"""Handout packet: handouts for one person in her language, with her own page; composed, printed, given."""
