"""Inside a Pelican run."""
