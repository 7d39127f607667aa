"""The sample magazine, read in Chromium as its readers read it."""
