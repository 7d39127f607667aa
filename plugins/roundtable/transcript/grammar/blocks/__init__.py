"""Everything else that stands on a page, one construct a file."""
