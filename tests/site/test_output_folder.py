"""A build leaves its site in the folder, and what people put there; nothing of an earlier one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from built_site import PROJECT, Builder, Built, Magazine, pelican
from editing import edit
from roundtable.site.plugin.build import build
from roundtable.site.preparation import shown_path
from roundtable.site.writing.inventory import LIST
from roundtable.site.writing.lock import locked

DRAFT = "issues/002-kaguragawa/part-2.ja.md"
WORDS = "まとめて買いました"

Build = Callable[[Path, Path, bool], None]


def by_command(content: Path, output: Path, drafts: bool) -> None:
    more = ["--drafts"] if drafts else []
    command = [sys.executable, "-m", "roundtable", "build", content, "--output", output, *more]
    subprocess.run(command, check=True, capture_output=True)


def by_pelican(content: Path, output: Path, drafts: bool) -> None:
    more = ["-e", "MAGAZINE_DRAFTS=true"] if drafts else []
    run = pelican(
        content, "-s", PROJECT / "pelicanconf.py", "-o", output, *more, folder=content.parent
    )
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("build_site", [by_command, by_pelican], ids=["roundtable", "pelican"])
def test_nothing_of_a_draft_survives(build_site: Build, magazine: Magazine, tmp_path: Path) -> None:
    content, used, fresh = magazine(), tmp_path / "used", tmp_path / "fresh"
    edit(content / DRAFT, "status: published", "status: draft")
    build_site(content, used, True)
    assert WORDS in (used / "issues/2/2/index.html").read_text(encoding="utf-8")
    build_site(content, used, False)
    build_site(content, fresh, False)
    assert tree(used) == tree(fresh)


def test_what_people_put_there_stays(magazine: Magazine, built: Builder) -> None:
    content = magazine()
    edit(content / DRAFT, "status: published", "status: draft")
    site = built(content, drafts=True)
    theirs = ["CNAME", ".git/HEAD", "issues/2/2/notes.txt", "old/index.html"]
    for name in theirs:
        (site.output / name).parent.mkdir(parents=True, exist_ok=True)
        (site.output / name).write_text("theirs")
    (site.output / "link").symlink_to(content)
    after = built(content)
    assert set(theirs) <= set(after.files) and (after.output / "link").is_symlink()
    assert "issues/2/2/index.html" not in after.files
    assert (content / DRAFT).exists()


def test_a_folder_goes_with_the_last_page_in_it(magazine: Magazine, built: Builder) -> None:
    content = magazine()
    page = content / "pages" / "contact.ja.md"
    page.write_text("---\ntitle: 連絡先\nstatus: published\n---\n本文\n", encoding="utf-8")
    assert (built(content).output / "contact").is_dir()
    page.unlink()
    assert not (built(content).output / "contact").exists()


@pytest.mark.parametrize(
    "theirs", ["index.html", "issues", "issues/1/1/index.html", "index.html/notes.txt"]
)
def test_no_file_of_theirs_is_replaced(theirs: str, magazine: Magazine, built: Builder) -> None:
    content = magazine()
    file = content.parent / "output" / theirs
    file.parent.mkdir(parents=True)
    file.write_text("theirs")
    site = built(content)
    assert [(f.path, f.code) for f in site.findings][-1] == (shown_path(file), "E552")
    assert site.files == [theirs]
    assert file.read_text() == "theirs"


def test_a_site_of_an_unknown_build_is_not_taken_over(magazine: Magazine, built: Builder) -> None:
    """Whose list is gone may hold drafts, so nothing is mixed into it."""
    content = magazine()
    edit(content / DRAFT, "status: published", "status: draft")
    (built(content, drafts=True).output / LIST).unlink()
    site = built(content)
    assert [f.code for f in site.findings if f.code[0] == "E"] == ["E552"]


def test_the_list_names_no_file(good: Built) -> None:
    assert "html" not in (good.output / LIST).read_text(encoding="utf-8")


def test_a_build_that_broke_off_is_cleaned_up_by_the_next(
    magazine: Magazine, built: Builder, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = magazine()
    edit(content / DRAFT, "status: published", "status: draft")

    def full_disk(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr("roundtable.site.writing.rendering.finished", full_disk)
        with pytest.raises(OSError):
            built(content, drafts=True)
    assert (content.parent / "output/issues/2/2/index.html").exists()
    assert "issues/2/2/index.html" not in built(content).files


@pytest.mark.parametrize("place", [".", "content", "content/site", "..", "home", "/"])
def test_a_place_that_is_no_place_for_a_site(
    place: str, magazine: Magazine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = magazine()
    (tmp_path / "home" / "desk").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path / "home" / "desk"))
    before = tree(tmp_path)
    found = build(content, tmp_path / place)
    assert [finding.code for finding in found] == ["E551"]
    assert tree(tmp_path) == before


def test_a_place_that_cannot_be_written_is_told_by_pelican_too(
    magazine: Magazine, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("x")
    run = pelican(magazine(), "-s", PROJECT / "pelicanconf.py", "-o", "file/site", folder=tmp_path)
    assert run.returncode == 1
    assert "file/site:1:1: E554 " in run.stderr and "Traceback" not in run.stderr + run.stdout


def test_two_builds_at_once(magazine: Magazine, built: Builder, tmp_path: Path) -> None:
    before = built(magazine())
    with locked(before.output) as free:
        assert free
        refused = built(before.content)
    assert [f.code for f in refused.findings if f.code[0] == "E"] == ["E553"]
    assert built(before.content).files == before.files


def tree(folder: Path) -> dict[str, bytes]:
    """Every file with what is in it, and every folder."""
    return {
        os.fspath(path.relative_to(folder)): path.read_bytes() if path.is_file() else b""
        for path in folder.rglob("*")
    }
