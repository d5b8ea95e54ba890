"""Authorization: a payer's leave, asked for beforehand, to use a service, in a window and in units."""
