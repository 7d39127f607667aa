"""One generator's input a file; each has `write(count, folder)`."""
