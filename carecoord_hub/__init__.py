"""The office's side of CareCoord: custody of what laptops send, the merge, and who may have what."""
