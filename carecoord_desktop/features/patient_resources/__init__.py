"""Patient resource: a person with all that belongs to her, as other systems write and read her."""
