"""Patient: a person whose care is coordinated, how to reach her, who speaks for her, her household."""
