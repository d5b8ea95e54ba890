"""Our few Qt parts, shared by every page."""
