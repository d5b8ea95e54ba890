"""Registration: somebody new is entered, after a look at who may be registered already."""
