"""The forms drawn in ui/, compiled by `make forms`; never edited."""
