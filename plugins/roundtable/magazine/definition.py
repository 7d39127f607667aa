"""What an issue is: as its issue.yaml says, else as its articles and its folder's name tell."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from msgspec.structs import replace

from roundtable.magazine.folder import Editions, IssueFolder
from roundtable.magazine.issue_file import Definition, read_issue
from roundtable.magazine.library import Bilingual, Organisation
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.model import Lang
from roundtable.transcript.source import Source
from roundtable.transcript.transcript import Parsed

NO_DEFINITION = Fault(
    "W340",
    Severity.WARNING,
    ja="フォルダー {folder} に issue.yaml がないため、記事から読み取った内容を使います。"
    "次の一行を issue.yaml として保存してください: {yaml}",
    en="The folder {folder} has no issue.yaml; what its articles say is used. Save this line as "
    "issue.yaml: {yaml}",
)
NO_NUMBER = Fault(
    "E341",
    Severity.ERROR,
    ja="フォルダー {folder} が第何号なのか分かりません。"
    "issue.yaml に「number: 10」のように書いてください。",
    en="It is not clear which issue the folder {folder} is. Write its number in issue.yaml, as in "
    "“number: 10”.",
)
OTHER_FOLDER = Fault(
    "W356",
    Severity.WARNING,
    ja="フォルダー {folder} の issue.yaml が第{number}号となっています。number を正すか、"
    "フォルダーの名前を変えてください。",
    en="The issue.yaml of the folder {folder} says issue {number}. Correct number, or rename the "
    "folder.",
)

_NUMBER = re.compile(r"^number\b", re.MULTILINE)
_NUMBERED_FOLDER = re.compile(r"([0-9]{3})-")
_FOLDER_NUMBER = re.compile(r"0*([1-9][0-9]{0,4})(?![0-9])")


def define(
    folder: IssueFolder, kept: dict[str, Editions], known: dict[str, Organisation]
) -> tuple[Definition, list[Diagnostic]]:
    """What holds for an issue, and what an editor should look at. Without a number it is none.

    `kept` are its articles that are built, `known` the organisations of the registry.
    """
    told = Definition("")
    found: list[Diagnostic] = []
    if folder.definition is not None:
        told, findings = read_issue(folder.definition, known)
        found += (*findings, *_other_folder(folder.name, folder.definition, told.number))
    texts = [parsed for editions in kept.values() for parsed in editions.values()]
    full = replace(
        told,
        number=told.number or _number(folder.name, texts),
        held=told.held or next((t.transcript.date for t in texts if t.transcript.date), None),
        title=told.title if told.title != Bilingual() else _title(texts),
    )
    if full.number is None:
        found.append(NO_NUMBER.at(texts[0].source, 0, folder=folder.name))
    if folder.definition is None and "issue.yaml" not in folder.unread:
        paste = _line_to_save(full, kept)
        found.append(NO_DEFINITION.at(texts[0].source, 0, folder=folder.name, yaml=paste))
    return full, found


def _other_folder(name: str, definition: Source, number: int | None) -> Iterator[Diagnostic]:
    """Three digits are a number, as ``010-kokubunji`` has it; four may be a year."""
    named = _NUMBERED_FOLDER.match(name)
    if named and number is not None and int(named[1]) != number:
        at = _NUMBER.search(definition.text)
        yield OTHER_FOLDER.at(definition, at.start() if at else 0, folder=name, number=number)


def _number(folder: str, texts: list[Parsed]) -> int | None:
    stated = next((t.transcript.issue for t in texts if t.transcript.issue), None)
    named = _FOLDER_NUMBER.match(folder)
    return stated or (int(named[1]) if named else None)


def _title(texts: list[Parsed]) -> Bilingual:
    titles: dict[Lang, str] = {}
    for parsed in texts:
        titles.setdefault(parsed.transcript.lang, parsed.transcript.title)
    return Bilingual(titles.get("ja", ""), titles.get("en", ""))


def _line_to_save(definition: Definition, kept: dict[str, Editions]) -> str:
    """An issue.yaml on one line."""
    titles = (("ja", definition.title.ja), ("en", definition.title.en))
    title = ", ".join(f"{lang}: {_quoted(text)}" for lang, text in titles if text)
    entries = [f"number: {definition.number}"]
    entries += [f"held: {definition.held}"] if definition.held else []
    entries += [f"title: {{{title}}}", f"articles: [{', '.join(map(_quoted, kept))}]"]
    return "{" + ", ".join(entries) + "}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
