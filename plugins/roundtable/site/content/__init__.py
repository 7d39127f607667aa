"""What comes in: the folder of a magazine, read."""
