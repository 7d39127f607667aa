"""What becomes of the theme's files: one style sheet without what only its authors read."""

from __future__ import annotations

from pathlib import Path

import pytest
from roundtable.site.files.assets import theme_assets


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
    written: str, published: str, tmp_path: Path
) -> None:
    (tmp_path / "static" / "css").mkdir(parents=True)
    (tmp_path / "static" / "js" / "search").mkdir(parents=True)
    for script in ("archive.js", "search/search.js"):
        (tmp_path / "static" / "js" / script).touch()
    (tmp_path / "static" / "css" / "10-all.css").write_text(written, encoding="utf-8")
    theme, assets = theme_assets(tmp_path)
    (style,) = (asset for asset in assets if asset.address == theme.css)
    assert style.data.decode() == published
