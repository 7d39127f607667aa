"""`python -m roundtable` is the command `roundtable`."""

from __future__ import annotations

from roundtable.desk.command import main

if __name__ == "__main__":
    main()
