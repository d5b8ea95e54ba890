"""Records exchange: taking in and handing out a person's records as files, in the words other systems use."""
