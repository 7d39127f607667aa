"""The commands that editors and CI run; `command.py` lists them."""
