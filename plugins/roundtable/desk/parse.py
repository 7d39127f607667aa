"""`roundtable parse`: one article, alone, as JSON for other programs."""

from __future__ import annotations

import json

import click

from roundtable.desk import parse_json
from roundtable.desk.reading import read_article
from roundtable.desk.words import language
from roundtable.transcript.model import Lang


@click.command("parse")
@click.argument("file")
@click.option("--lang", type=click.Choice(["ja", "en"]), help="Language of the article.")
# There is no other form yet; whoever asks for JSON will get it when there is.
@click.option("--json", is_flag=True, required=True, expose_value=False, help="Print JSON.")
def command(file: str, lang: Lang | None) -> None:
    """Show how FILE is read: who says what on which line.

    FILE may be - for standard input. It is read alone, without the registries of a magazine.
    """
    article = parse_json.article(read_article(file, lang).parsed, language())
    click.echo(json.dumps(article, ensure_ascii=False, indent=2))
