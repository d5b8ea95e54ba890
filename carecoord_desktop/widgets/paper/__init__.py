"""Paper on screen: what is about to be printed, page by page, from bytes that lie nowhere but in memory."""
