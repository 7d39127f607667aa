"""`roundtable topics`: which topics an article touches, section by section, and by which words."""

from __future__ import annotations

import json
from pathlib import Path

import click

from roundtable.desk import report, topics_text
from roundtable.desk.help import AS_JSON, Command, Option
from roundtable.desk.reading import ReadArticle, decoded, read_article
from roundtable.magazine.library import Topic
from roundtable.magazine.registry import Registries, read_registries
from roundtable.magazine.topics import tags, vocabulary
from roundtable.site.plugin.project import PROJECT
from roundtable.transcript.source import Span, span_of


@click.command(
    "topics",
    cls=Command,
    ja="""FILE のテーマを、その決め手になった言葉とともに示します。

FILE を - とすると、標準入力から読みます。--content がなければ、今の
フォルダーの content/topics.yaml を、それもなければ見本のものを使います。""",
    en="""List the topics of FILE with the words that earned them.

FILE may be - for standard input. Without --content, the topics are those of
content/topics.yaml in this folder, or else in the project.""",
)
@click.argument("file")
@AS_JSON
@click.option(
    "--content",
    cls=Option,
    metavar="DIR",
    ja="この雑誌の topics.yaml を使う",
    en="Use the topics.yaml of this content folder.",
)
def command(file: str, as_json: bool, content: str | None) -> None:
    topics = _read_topics(_topics_file(content))
    article = read_article(file, None)
    found = _by_section(article, topics)
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    for line in topics_text.lines(found, topics, article.parsed.transcript):
        click.echo(line)


def _topics_file(content: str | None) -> Path:
    here = Path(content or "content") / "topics.yaml"
    return here if content or here.exists() else PROJECT / "content" / "topics.yaml"


def _read_topics(path: Path) -> dict[str, Topic]:
    """The vocabulary of a file; what is wrong in it is told, and a file that is no text refused."""
    source = decoded(str(path), path.read_bytes())
    registry = read_registries(Registries(topics=source))
    report.tell(registry.diagnostics)
    return registry.topics


def _by_section(article: ReadArticle, topics: dict[str, Topic]) -> list[dict[str, object]]:
    """An entry for each topic of each section, the evidence of all its turns together."""
    found: dict[tuple[str, int], list[dict[str, object]]] = {}
    parsed = article.parsed
    for tag in tags(parsed.source, parsed.transcript, vocabulary(topics.values())):
        evidence = found.setdefault((tag.topic, tag.section), [])
        evidence.extend(_evidence(article, span_of(extent)) for extent in tag.evidence)
    return [
        {"topic": topic, "section": section, "evidence": evidence}
        for (topic, section), evidence in found.items()
    ]


def _evidence(article: ReadArticle, span: Span) -> dict[str, object]:
    words = article.parsed.source.words(span)
    place = article.place(span.start, words)
    return {"line": place.line, "column": place.column, "text": words}
