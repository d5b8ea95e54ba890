"""People search: finding a person by whatever is known of her, however it is spelled."""
