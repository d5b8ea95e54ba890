"""Print log: which version of which paper was printed or saved, when and by whom."""
