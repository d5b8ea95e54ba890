"""Care team member: somebody who takes part in a person's care, here or elsewhere."""
