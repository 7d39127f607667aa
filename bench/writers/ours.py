"""The roundtables as this project's content folder, in the magazine's own source form."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import frame
from corpus import LANGS, Heading, Lang, Person, Roundtable, organisations, people, roundtables
from phrases import Words

VOCABULARY = Path(__file__).parents[2] / "content" / "topics.yaml"


def write(count: int, folder: Path) -> None:
    """Registries and issues of `count` roundtables; the topics are those of this repository."""
    folder.mkdir(parents=True)
    shutil.copyfile(VOCABULARY, folder / "topics.yaml")
    (folder / "speakers.yaml").write_text("".join(map(_speaker, people(count))), "utf-8")
    (folder / "organisations.yaml").write_text(
        "".join(f"- id: {body.id}\n  name: {_pair(body.name)}\n" for body in organisations(count)),
        "utf-8",
    )
    for table in roundtables(count):
        _write_issue(table, folder / "issues" / table.folder)


def article(table: Roundtable, lang: Lang) -> str:
    """One article as an editor would have written it."""
    return "\n\n".join(_blocks(table, lang)) + "\n"


def _write_issue(table: Roundtable, folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "issue.yaml").write_text(
        f"number: {table.number}\nheld: {table.held}\n"
        f"title: {_pair(table.title)}\narticles: [part-1]\n",
        "utf-8",
    )
    for lang in LANGS:
        (folder / f"part-1.{lang}.md").write_text(article(table, lang), "utf-8")


def _blocks(table: Roundtable, lang: Lang) -> Iterator[str]:
    yield f'---\ntitle: "{table.title.get(lang)}"\npart: 1\nstatus: published\n---'
    yield frame.intro(table, lang)
    yield frame.NOTE.get(lang)
    yield _participants(table, lang)
    yield frame.agenda(table, lang)
    met: set[Person] = set()
    for block in table.talk:
        if isinstance(block, Heading):
            yield f"{'#' * (block.level + 1)} {block.text.get(lang)}"
        elif block.speaker is None:
            yield f"―{block.paragraphs[lang][0]}"
        else:
            label = _label(block.speaker, lang, first=block.speaker not in met)
            yield f"{label}\n" + "\n\n".join(block.paragraphs[lang])
            met.add(block.speaker)
    yield frame.CREDITS.get(lang)


def _participants(table: Roundtable, lang: Lang) -> str:
    colon = "：" if lang == "ja" else ": "
    lines = (f"{person.role.get(lang)}{colon}{person.name.get(lang)}" for person in table.people)
    return "\n".join((frame.PARTICIPANTS.get(lang), *lines))


def _label(person: Person, lang: Lang, *, first: bool) -> str:
    surname = person.surname.get(lang)
    if not first:
        return surname
    if lang == "ja":
        return f"{person.role.ja}：{surname}（以下「{surname}」）"
    return f'{person.role.en}: {surname} (hereinafter "{surname}")'


def _speaker(person: Person) -> str:
    return (
        f"- id: {person.id}\n  name: {_pair(person.name)}\n  roles:\n"
        f"    - {{organisation: {person.organisation.id}, title: {_pair(person.post)},"
        " since: 2019-04-01}\n"
    )


def _pair(words: Words) -> str:
    return f'{{ja: "{words.ja}", en: "{words.en}"}}'
