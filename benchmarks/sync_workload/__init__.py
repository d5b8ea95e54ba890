"""The sync workload: a coordinator's 300 patients, a day and three weeks of changes, and the floor."""
