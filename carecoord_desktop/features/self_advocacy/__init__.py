"""Self-advocacy sheet: what a person fills in to speak up; questions, an action plan, a diary, rights."""
