"""The encrypted store: one write path, captured operations, audit."""
