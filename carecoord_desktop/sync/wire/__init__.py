"""What laptop and hub must agree on to the bit: messages, segments, rows, merging, digests, seals."""
