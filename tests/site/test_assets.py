"""What becomes of the theme's files: one style sheet without what only its authors read."""

from __future__ import annotations

from pathlib import Path

import pytest
from roundtable.site.files.assets import theme_assets


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """The folder of the smallest theme."""
    (tmp_path / "static" / "css").mkdir(parents=True)
    (tmp_path / "static" / "js" / "search").mkdir(parents=True)
    for script in ("archive.js", "search/search.js"):
        (tmp_path / "static" / "js" / script).touch()
    return tmp_path


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("a { color: red; }\n", "a{color: red;}"),
        ("/* Links. */\n\na,\nb:hover { }", "a,b:hover{}"),
        ("a :lang(en) { margin: 0 auto }", "a :lang(en){margin: 0 auto}"),
        ("a /* and */ b { top: 0 }", "a b{top: 0}"),
        ('a::before { content: " ; /* { */  "; }', 'a::before{content: " ; /* { */  ";}'),
        ('q { quotes: "" ""; }', 'q{quotes: "" "";}'),
        ("@media (width > 1em) {\n  a { top: 0; }\n}", "@media (width > 1em){a{top: 0;}}"),
    ],
)
def test_a_style_sheet_keeps_all_but_comments_and_idle_space(
    written: str, published: str, theme: Path
) -> None:
    (theme / "static" / "css" / "10-all.css").write_text(written, encoding="utf-8")
    found, assets = theme_assets(theme)
    (style,) = (asset for asset in assets if asset.address == found.css)
    assert style.data.decode() == published


def test_other_files_of_the_theme_keep_their_names(theme: Path) -> None:
    (theme / "static" / "icon.svg").write_text("<svg/>", encoding="utf-8")
    (theme / "static" / "css" / "10-all.css").touch()
    found, assets = theme_assets(theme)
    assert found.scripts == (), "the script of the archive is not for every page"
    kept = {asset.address for asset in assets if "-" not in asset.address}
    assert kept == {"/theme/icon.svg"}
    assert len(assets) == len({asset.address for asset in assets}) == 4
