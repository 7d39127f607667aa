"""Only what says that it is published is public."""

from __future__ import annotations

import pytest
from built_site import Builder, Built, Magazine
from editing import edit

DRAFT = "issues/002-kaguragawa/part-2.ja.md"


def test_a_draft_leaves_no_trace(magazine: Magazine, built: Builder) -> None:
    content = magazine()
    edit(content / DRAFT, "status: published", "status: draft")
    site = built(content)
    assert "issues/2/2/index.html" not in site.files
    for name in site.files:
        data = (site.output / name).read_bytes()
        assert "一緒に買う②".encode() not in data, name
        assert "まとめて買いました".encode() not in data, name


def test_a_draft_is_built_when_asked_for_and_carries_a_mark(
    magazine: Magazine, built: Builder
) -> None:
    content = magazine()
    edit(content / DRAFT, "status: published", "status: draft")
    site = built(content, drafts=True)
    assert '<meta name="robots" content="noindex">' in site.page("/issues/2/2/")
    assert "noindex" not in site.page("/issues/2/1/")


def test_one_language_may_be_a_draft(magazine: Magazine, built: Builder) -> None:
    content = magazine()
    english = (content / "issues/002-kaguragawa/part-1.en.md").read_text(encoding="utf-8")
    (content / "issues/002-kaguragawa/part-2.en.md").write_text(
        english.replace("part 1", "part 2").replace("status: published", "status: draft"),
        encoding="utf-8",
    )
    site = built(content)
    assert "issues/2/2/index.html" in site.files
    assert "en/issues/2/2/index.html" not in site.files
    assert "/en/issues/2/2/" not in site.page("/issues/2/2/")


def test_a_draft_page_is_not_public(magazine: Magazine, built: Builder) -> None:
    content = magazine()
    (content / "pages" / "later.ja.md").write_text(
        "---\ntitle: いずれ\nstatus: draft\n---\n本文\n", encoding="utf-8"
    )
    assert "later/index.html" not in built(content).files
    assert "later/index.html" in built(content, drafts=True).files


@pytest.mark.parametrize(
    ("file", "entry"),
    [
        ("speakers.yaml", "{id: a-secret, name: {ja: 未発表 太郎, en: Not Announced}}"),
        ("topics.yaml", "{id: a-secret, name: {ja: 未発表の話題, en: what is not announced}}"),
        ("organisations.yaml", "{id: a-secret, name: {ja: 未発表市, en: Unannounced City}}"),
    ],
)
def test_what_waits_in_a_registry_changes_no_byte(
    file: str, entry: str, good: Built, magazine: Magazine, built: Builder
) -> None:
    content = magazine()
    registry = content / file
    registry.write_text(f"- {entry}\n{registry.read_text(encoding='utf-8')}", encoding="utf-8")
    site = built(content)
    changed = [
        n for n in good.files if (good.output / n).read_bytes() != (site.output / n).read_bytes()
    ]
    assert (site.files, changed) == (good.files, [])


def test_a_page_whose_twin_is_a_draft_stands_alone(magazine: Magazine, built: Builder) -> None:
    content = magazine()
    alone = built(content)
    edit(content / "pages/about.en.md", "status: published", "status: draft")
    site = built(content)
    assert "pages/about.ja.md:1:1: N517" in site.lines
    assert "pages/about.ja.md:1:1: N517" not in alone.lines
    assert "en/about/index.html" not in site.files
    assert "/en/about/" not in site.page("/about/")
    edit(content / "pages/about.ja.md", "status:", "translation: later\nstatus:")
    assert "pages/about.ja.md:1:1: N517" not in built(content).lines
