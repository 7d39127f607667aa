"""What passed for words and was meant otherwise, perhaps."""
