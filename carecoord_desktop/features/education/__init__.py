"""Education record: what somebody was taught, from which words, and what she could say back (teach-back)."""
