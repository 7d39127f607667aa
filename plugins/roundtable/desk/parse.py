"""`roundtable parse`: one article, alone, for the eyes or as JSON for other programs."""

from __future__ import annotations

import json

import click

from roundtable.desk import parse_json, parse_text, report
from roundtable.desk.help import AS_JSON, IN_LANGUAGE, Command
from roundtable.desk.reading import read_article
from roundtable.desk.words import language
from roundtable.transcript.model import Lang


@click.command(
    "parse",
    cls=Command,
    ja="""FILE がどう読み取られるか、何行目を誰の発言とするかを示します。

FILE を - とすると、標準入力から読みます。
この記事だけを、名簿を見ずに読み取ります。""",
    en="""Show how FILE is read: who says what on which line.

FILE may be - for standard input. It is read alone, without the registries of
a magazine.""",
)
@click.argument("file")
@IN_LANGUAGE
@AS_JSON
def command(file: str, lang: Lang | None, as_json: bool) -> None:
    parsed = read_article(file, lang).parsed
    article = parse_json.article(parsed, language())
    if as_json:
        click.echo(json.dumps(article, ensure_ascii=False, indent=2))
        return
    for line in parse_text.lines(article):
        click.echo(line)
    report.tell(parsed.diagnostics)
