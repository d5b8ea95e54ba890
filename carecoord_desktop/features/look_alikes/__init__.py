"""Look-alike: somebody registered already who may be the person about to be registered."""
