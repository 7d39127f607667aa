"""A Pelican plugin that looks at what others give it and writes it down."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals


def write_down(pelican: Any) -> None:
    (Path(pelican.output_path) / "seen.txt").write_text("\n".join(SEEN) + "\n", encoding="utf-8")


SEEN: list[str] = []


def look_at_articles(generator: Any) -> None:
    for article in generator.articles:
        turns = len(article.transcript.turns)
        assert all(f'id="u-{turn}"' in article.content for turn in range(1, turns + 1))
        SEEN.append(
            f"article {article.url} {article.lang} {turns} turns {','.join(article.speakers)} "
            f"{','.join(article.topics)} twins {len(article.translations)}"
        )


def look_at_pages(generator: Any) -> None:
    for page in generator.pages:
        SEEN.append(f"page {page.url} {page.lang} twins {len(page.translations)}")
        link = '<a href="{filename}/issues/001-shiomi/part-1.ja.md">'
        SEEN.append(f"link {page._update_content(link, '').split(chr(34))[1]}")


def register() -> None:
    signals.article_generator_finalized.connect(look_at_articles)
    signals.page_generator_finalized.connect(look_at_pages)
    signals.finalized.connect(write_down)
