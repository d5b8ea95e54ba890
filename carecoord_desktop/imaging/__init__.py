"""Pictures and papers of others, made into small pages of ours in a process that can do no harm (SEC-I10)."""
