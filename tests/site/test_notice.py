"""What magazine.yaml says below every page, and nothing where there is none."""

from __future__ import annotations

import pytest
from built_site import GOOD, Builder, Built, Magazine, outcome
from reading import read_pages


def notices(built: Built) -> dict[str, list[str]]:
    """By address, what stands there."""
    return {
        address: [str(tag) for tag in page.soup.select("footer .notice")]
        for address, page in read_pages(built).items()
    }


def test_every_page_says_it_in_its_language(magazine: Magazine, built: Builder) -> None:
    content = magazine()
    (content / "magazine.yaml").write_text("notice: {ja: 見本です。, en: A sample.}\n", "utf-8")
    found = notices(built(content))
    for address, said in found.items():
        words = "A sample." if address.startswith("/en/") else "見本です。"
        assert said == [f'<p class="notice">{words}</p>'], address


def test_in_one_language_alone_it_is_marked(magazine: Magazine, built: Builder) -> None:
    content = magazine()
    (content / "magazine.yaml").write_text("notice: {ja: 見本です。}\n", "utf-8")
    said = notices(built(content))["/en/"]
    assert said == ['<p class="notice"><span lang="ja">見本です。</span></p>']


def test_a_magazine_without_the_file_says_nothing(good: Built) -> None:
    assert not (GOOD / "magazine.yaml").exists()
    assert not any(notices(good).values())


def test_a_misspelt_entry_is_told(magazine: Magazine) -> None:
    content = magazine()
    (content / "magazine.yaml").write_text("notise: {ja: 見本です。}\n", "utf-8")
    findings = outcome(content)
    assert isinstance(findings, tuple)
    assert ("content/magazine.yaml", "E301") in [(f.path, f.code) for f in findings]


@pytest.mark.parametrize("name", ["magazine.yml", "Magazines.yaml", "magazine.yaml.txt"])
def test_another_name_is_told(name: str, magazine: Magazine) -> None:
    content = magazine()
    (content / name).write_text("notice: {ja: 見本です。}\n", "utf-8")
    findings = outcome(content)
    assert isinstance(findings, tuple)
    assert (f"content/{name}", "E508") in [(f.path, f.code) for f in findings]
