"""The place "This laptop": who can sign in, passphrases and codes, backups, health, and the audit trail."""
