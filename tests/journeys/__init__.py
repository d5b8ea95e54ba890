"""The real window and real stores, from the first start to the end of a day."""
