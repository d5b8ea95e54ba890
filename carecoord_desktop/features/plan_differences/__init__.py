"""Plan difference: what a new version of a care plan says otherwise than the one before."""
