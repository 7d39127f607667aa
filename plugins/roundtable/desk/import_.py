"""`roundtable import`: a text from elsewhere becomes an article of the magazine."""

from __future__ import annotations

import re
from pathlib import Path

import click

from roundtable.desk import issue_yaml, report, starting, what_was_read
from roundtable.desk.help import IN_LANGUAGE, Command, Option
from roundtable.desk.reading import decoded, read_bytes
from roundtable.desk.words import Refusal, pick, say
from roundtable.desk.writing import write_new, wrote
from roundtable.importers import import_
from roundtable.transcript import parse
from roundtable.transcript.model import Lang
from roundtable.transcript.source import Source
from roundtable.transcript.transcript import Transcript

FOLDER_NUMBER = re.compile(r"(\d+)(?:-|$)")
PART_MARK = re.compile(r"\s*(?:[①-⑩]|[（(【][前中後]編[）)】]|[Pp]art\s*\d+)\s*(?=[～~〜]?\s*$)")


@click.command(
    "import",
    cls=Command,
    ja="""FILE の本文を、この雑誌の書き方の記事に直します。

判断に迷ったところは直し方と一緒に示し、言葉は一つも落としません。
--to を付けると、issue.yaml も用意し（あれば記事を書き足し）、新しい雑誌なら
名簿も置きます。""",
    en="""Turn the text of FILE into an article in the magazine's own form.

What was not certain is listed, with what to do; no word is dropped. With
--to, issue.yaml is made or gets one more article, and a new content folder
gets its registries.""",
)
@click.argument("file")
@IN_LANGUAGE
@click.option(
    "--stdout",
    cls=Option,
    is_flag=True,
    ja="記事を画面に出す（--to がないときと同じ）",
    en="Print the article (what happens without --to).",
)
@click.option(
    "--to",
    cls=Option,
    metavar="DIR",
    ja="号のフォルダーに、下書きとして書き込む",
    en="Write it into the folder of an issue, as a draft.",
)
def command(file: str, lang: Lang | None, stdout: bool, to: str | None) -> None:
    if stdout and to:
        raise Refusal(
            pick("--stdout と --to は、どちらか一つにしてください。", "Use --stdout or --to.")
        )
    imported = import_(file, read_bytes(file), lang)
    report.tell(imported.diagnostics)
    if not imported.text:
        raise click.exceptions.Exit(2)
    if to is None:
        click.echo(imported.text, nl=False)
        return
    article = parse(Source(file, imported.text), lang).transcript
    _write(Path(to), imported.text, article)
    for sentence in what_was_read.sentences(article):
        say(*sentence)


def _write(folder: Path, text: str, article: Transcript) -> None:
    """The article, issue.yaml and what a new content folder lacks; all of it or nothing."""
    name = f"part-{article.part or 1}"
    path, data = folder / f"{name}.{article.lang}.md", text.encode()
    files = {} if _replaces_sample(path, data, article) else {path: data}
    issue = folder / "issue.yaml"
    if not issue.exists():
        files[issue] = _new_issue(folder, article, name).encode()
    added = _with_article(issue, name) if issue.exists() else None
    if folder.absolute().parent.name == "issues":
        files |= starting.registries(_content(folder))
    write_new(files)
    if path not in files:
        path.write_bytes(data)
        wrote(path)
    if added is not None:
        issue.write_bytes(added)
        wrote(issue)


def _replaces_sample(path: Path, data: bytes, article: Transcript) -> bool:
    """Whether `roundtable new` has written a sample there that nobody has touched, which this
    article replaces. Another article stays: this one may be the next part."""
    if not path.exists() or path.read_bytes() == data:
        return False
    if starting.is_sample(path.read_bytes()):
        return True
    if article.part:
        return False
    raise Refusal.about(
        path,
        "別の内容の記事がもうあります。何も書き込みませんでした。続きの回であれば、取り込むテキストの"
        "題名の終わりに「②」のように回を書き、差し替えるなら、いまあるファイルを移すか消すかして、"
        "もう一度実行してください。",
        "Another article stands here already, so nothing was written. If this is its next part, "
        "end the title of the text you import with “Part 2”; if it is to take its place, move or "
        "delete the file that is there. Then run this again.",
    )


def _content(folder: Path) -> Path:
    """The content folder above an issue's folder, named as the editor named the latter."""
    near = folder if folder.parent.name == "issues" else folder.absolute()
    return near.parent.parent


def _new_issue(folder: Path, article: Transcript, name: str) -> str:
    in_name = FOLDER_NUMBER.match(folder.absolute().name)
    number = int(in_name[1]) if in_name else article.issue
    if number is None:
        raise Refusal.about(
            folder,
            "号の番号が分かりません。フォルダーの名前を「010-shiomi」のように番号とハイフンから始めてください。",
            "The number of the issue is not known. Begin the name of the folder with it and a "
            "hyphen, as in 010-shiomi.",
        )
    unnamed = {"ja": f"第{number}号", "en": f"No. {number}"}
    title = PART_MARK.sub("", article.title) or unnamed[article.lang]
    return starting.issue(number, article.date, {article.lang: title}, name)


def _with_article(issue: Path, name: str) -> bytes | None:
    """issue.yaml with the article; None where it is listed already."""
    before = issue.read_bytes()
    decoded(str(issue), before)  # what is no text is refused
    text = before.decode()  # with its own line ends, which stay
    after = issue_yaml.with_article(str(issue), text, name)
    if after is None:
        raise Refusal.about(
            issue,
            f"articles に {name} を書き足せませんでした。articles の一覧を手で直してから、"
            "もう一度実行してください。何も書き込みませんでした。",
            f"{name} could not be added to articles. Correct the list by hand, then run this "
            "again. Nothing was written.",
        )
    return None if after == text else after.encode()
