"""Contact note: what a worker wrote about a contact and signed: locked, added to, never deleted."""
