"""Files land below the output folder and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest
from roundtable.site.writing.writer import OutsideError, Writer


def test_a_file_replaces_the_one_before(tmp_path: Path) -> None:
    for data in (b"a longer text", b"short"):
        Writer(tmp_path).write("a/b/c.html", data)
    assert (tmp_path / "a/b/c.html").read_bytes() == b"short"


@pytest.mark.parametrize("file", ["../x.html", "a/../../x.html", "a//x.html", "./x.html"])
def test_a_name_that_leads_out_is_refused(file: str, tmp_path: Path) -> None:
    output = tmp_path / "output"
    with pytest.raises(OutsideError):
        Writer(output).write(file, b"")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_link_in_the_place_of_a_file_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "outside.html").write_bytes(b"kept")
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "x.html").symlink_to(tmp_path / "outside.html")
    with pytest.raises(OSError):
        Writer(tmp_path / "output").write("x.html", b"new")
    assert (tmp_path / "outside.html").read_bytes() == b"kept"
