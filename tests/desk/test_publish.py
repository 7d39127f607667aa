"""`roundtable publish`: the new site whole, or the old one untouched."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from editing import edit
from roundtable.desk.carrying import carry
from roundtable.desk.command import desk
from roundtable.site.writing.inventory import Inventory, take_inventory

ARTICLE = "issues/001-shiomi/part-1.ja.md"


def publish(content: Path, site: object) -> Result:
    arguments = ["publish", str(content), "--output", str(site)]
    return CliRunner().invoke(desk, arguments, env={"LANG": "C"})


def bytes_of(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def test_a_site_replaces_the_one_before(content: Path, tmp_path: Path) -> None:
    site = tmp_path / "public"
    page = content / "pages" / "contact.ja.md"
    page.parent.mkdir()
    page.write_text("---\ntitle: 連絡先\nstatus: published\n---\n本文\n", encoding="utf-8")
    first = publish(content, site)
    assert first.exit_code == 0, first.stderr
    assert (site / "contact/index.html").exists()
    page.unlink()
    edit(content / ARTICLE, "扱いからです", "申告からです")
    assert publish(content, site).exit_code == 0
    assert not (site / "contact").exists()
    assert "申告からです" in (site / "issues/1/1/index.html").read_text(encoding="utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "public"]


def test_what_is_withdrawn_leaves_nothing(content: Path, tmp_path: Path) -> None:
    site = tmp_path / "public"
    page = content / "pages" / "contact.ja.md"
    page.parent.mkdir()
    page.write_text("---\ntitle: 連絡先\nstatus: draft\n---\n本文\n", encoding="utf-8")
    assert publish(content, site).exit_code == 0
    before = bytes_of(site)
    edit(page, "draft", "published")
    assert publish(content, site).exit_code == 0
    assert (site / "contact/index.html").exists()
    edit(page, "published", "draft")
    assert publish(content, site).exit_code == 0
    assert bytes_of(site) == before


def test_another_magazine_is_told_that_its_address_is_the_samples(
    content: Path, tmp_path: Path
) -> None:
    result = publish(content, tmp_path / "public")
    assert result.exit_code == 0
    assert "still the sample's, https://entaku.example" in result.stderr.splitlines()[-1]


@pytest.mark.parametrize("exchanged", [True, False], ids=["in one step", "in two steps"])
def test_what_people_put_there_goes_along(
    content: Path, tmp_path: Path, exchanged: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not exchanged:
        monkeypatch.setattr("roundtable.desk.staging.exchange", lambda *_: False)
    site = tmp_path / "public"
    publish(content, site)
    for name in ("CNAME", ".git/HEAD", "issues/notes.txt"):
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text("theirs")
    (site / ".git/refs/tags").mkdir(parents=True)
    (site / "link").symlink_to(content)
    before = bytes_of(site)
    assert publish(content, site).exit_code == 0
    assert bytes_of(site) == before
    assert (site / ".git/refs/tags").is_dir() and (site / "link").is_symlink()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "public"]


def test_a_folder_of_theirs_that_cannot_be_read_is_not_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even an empty one: without its refs/ a .git is none."""
    site, real, tries = tmp_path / "public", os.scandir, 0
    (site / ".git/refs/tags").mkdir(parents=True)
    for at in range(5):
        (new := tmp_path / str(at)).mkdir()
        left = iter(range(at, -1, -1))

        def failing(path: str, left: Iterator[int] = left) -> Iterator[os.DirEntry[str]]:
            if next(left, None) == 0:
                raise OSError(errno.EIO, "Input/output error", path)
            return real(path)

        with monkeypatch.context() as broken:
            broken.setattr(os, "scandir", failing)
            try:
                carry(frozenset(), site, new)
            except OSError:
                tries += 1
            else:
                assert (new / ".git/refs/tags").is_dir()
    assert tries == 4


def test_nothing_fails_once_the_new_site_is_there(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "public"

    def failing(folder: Path) -> Inventory:
        if folder == site and (site / "index.html").exists():
            raise OSError(errno.EIO, "Input/output error", folder)
        return take_inventory(folder)

    monkeypatch.setattr("roundtable.desk.build.take_inventory", failing)
    assert publish(content, site).exit_code == 0


def test_nothing_of_theirs_is_replaced(content: Path, tmp_path: Path) -> None:
    site = tmp_path / "public"
    publish(content, site)
    (site / "contact").write_text("theirs")
    page = content / "pages" / "contact.ja.md"
    page.parent.mkdir()
    page.write_text("---\ntitle: 連絡先\nstatus: published\n---\n本文\n", encoding="utf-8")
    before = bytes_of(site)
    result = publish(content, site)
    assert result.exit_code == 1
    assert f"{site}/contact:1:1: E552" in result.stderr
    assert bytes_of(site) == before


def test_the_same_content_gives_the_same_bytes(content: Path, tmp_path: Path) -> None:
    publish(content, tmp_path / "one")
    publish(content, tmp_path / "two")
    assert bytes_of(tmp_path / "one") == bytes_of(tmp_path / "two") != {}


def test_nothing_of_the_preview_is_published(content: Path, tmp_path: Path) -> None:
    publish(content, tmp_path / "public")
    assert not [n for n, data in bytes_of(tmp_path / "public").items() if b"__reload" in data]


@pytest.mark.parametrize(
    ("right", "wrong", "severity"),
    [
        ("status: published", "status: publish", "E"),
        ("―本日は", "![](missing.jpg)\n\n―本日は", "E"),
        ("―本日は", "![図1]()\n\n―本日は", "W"),
    ],
    ids=["status", "picture", "caption"],
)
def test_errors_and_warnings_refuse(
    content: Path, tmp_path: Path, right: str, wrong: str, severity: str
) -> None:
    site = tmp_path / "public"
    publish(content, site)
    before = bytes_of(site)
    edit(content / ARTICLE, right, wrong, most=1)
    result = publish(content, site)
    assert result.exit_code == 1
    assert f": {severity}" in result.stderr
    assert result.stderr.endswith("Correct every error and warning above, then publish again.\n")
    assert bytes_of(site) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "public"]


def test_what_says_that_it_is_translated_later_is_published(content: Path, tmp_path: Path) -> None:
    site = tmp_path / "public"
    (content / "issues/001-shiomi/part-1.en.md").unlink()
    assert publish(content, site).exit_code == 1
    edit(content / ARTICLE, "status:", "translation: later\nstatus:")
    result = publish(content, site)
    assert result.exit_code == 0, result.stderr
    assert (site / "issues/1/1/index.html").exists()
    assert not (site / "en/issues/1/1/index.html").exists()


def test_only_a_site_is_replaced(content: Path, tmp_path: Path) -> None:
    """A slip in --output must not cost anybody a folder."""
    letters = tmp_path / "letters"
    letters.mkdir()
    (letters / "letter.txt").write_text("dear")
    link = tmp_path / "link"
    link.symlink_to(letters)
    file = tmp_path / "file"
    file.write_text("x")
    before = bytes_of(tmp_path)
    for place in (letters, link, file, content, content / "public", tmp_path, "/", "."):
        result = publish(content, place)
        assert result.exit_code == 2, place
        assert "not the folder of a published site" in result.stderr
    assert bytes_of(tmp_path) == before


def test_a_place_where_nothing_can_be_made(content: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    result = publish(content, tmp_path / "file" / "public")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
