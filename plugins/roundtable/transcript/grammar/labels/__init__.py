"""Which lines are labels, and whose words follow."""
