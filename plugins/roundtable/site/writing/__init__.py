"""Onto the disk, and nothing else there."""
