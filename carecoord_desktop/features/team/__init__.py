"""Team: the workers of the office, their roles and credentials, and the office's settings."""
