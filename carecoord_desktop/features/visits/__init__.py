"""Visit: time spent with one person or a household at a place, from arriving to leaving."""
