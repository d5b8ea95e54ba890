"""Reading: how hard a text is to read, measured by published formulas, and which of its words are long."""
