"""What the theme brings along: its style sheets as one file, scripts, and whatever else it has."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

from roundtable.site import urls
from roundtable.site.files.modules import joined
from roundtable.site.outputs import Asset
from roundtable.site.site import Theme

# Quoted text; a comment; a mark that ends what is before it, with the space around; other space.
_IDLE = re.compile(
    rb"""(?P<text>"[^"]*")|/\*.*?\*/\s*|\s*(?P<mark>[{};,])\s*|(?P<gap>\s+)""", re.DOTALL
)

# The one script beside that of the search which a single kind of page needs.
ARCHIVE = "archive.js"


def theme_assets(folder: Path) -> tuple[Theme, tuple[Asset, ...]]:
    """The files below ``static/``. Style and scripts carry a digest in their name, so that no
    browser shows a new page with an old look."""
    static = folder / "static"
    styles = sorted((static / "css").glob("*.css"))
    style = _named("style.css", _lean(b"\n".join(p.read_bytes() for p in styles)), static / "css")
    scripts = {
        path.name: _named(path.name, path.read_bytes(), path)
        for path in sorted((static / "js").glob("*.js"))
    }
    search = _named("search.js", joined(static / "js" / "search", "search.js"), static / "js")
    others = tuple(
        Asset(urls.asset(path.relative_to(static).as_posix()), str(path), path.read_bytes())
        for path in sorted(static.rglob("*"))
        if path.is_file() and path.suffix not in (".css", ".js")
    )
    theme = Theme(
        css=style.address,
        scripts=tuple(scripts[name].address for name in scripts if name != ARCHIVE),
        archive=scripts[ARCHIVE].address,
        search=search.address,
    )
    return theme, (style, *scripts.values(), search, *others)


def _lean(style: bytes) -> bytes:
    """A style sheet without its comments and its spaces for the eye. Quoted text stays."""
    return _IDLE.sub(
        lambda found: found["text"] or found["mark"] or (found["gap"] and b" ") or b"", style
    )


def _named(name: str, data: bytes, source: Path) -> Asset:
    stem, _, suffix = name.rpartition(".")
    return Asset(urls.asset(f"{stem}-{sha256(data).hexdigest()[:10]}.{suffix}"), str(source), data)
