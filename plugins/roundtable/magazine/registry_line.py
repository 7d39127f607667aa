"""What to write into speakers.yaml for somebody it does not have, ready to be pasted."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Mapping

from roundtable.magazine.library import Speaker
from roundtable.magazine.registry import SAMPLE
from roundtable.transcript.grammar.words.names import split_name
from roundtable.transcript.model import LANGS, Lang, Participant


def registry_line(
    lines: Mapping[Lang, Participant], organisation: str | None, taken: Container[str]
) -> str:
    """An entry of speakers.yaml on one line, with what the editions of an article say of a person;
    `lines` are by language, `organisation` is an id, and so are those that are `taken`."""
    proposed = proposed_id(lines)
    identity = SAMPLE if proposed is None or proposed in taken else proposed
    name = _pairs((lang, person.name) for lang, person in lines.items())
    title = _pairs((lang, person.role) for lang, person in lines.items() if person.role)
    role = [f"organisation: {organisation}"] if organisation else []
    role += [f"title: {{{title}}}"] if title else []
    roles = f", roles: [{{{', '.join(role)}}}]" if title else ""
    return f"- {{id: {identity}, name: {{{name}}}{roles}}}"


def same_person(known: Speaker, lang: Lang, printed: str) -> tuple[str, str]:
    """What to do if it is somebody we know, in both languages: often only their name in this
    language is missing."""
    if not known.name.own(lang):
        names = ((each, printed if each == lang else known.name.get(each)) for each in LANGS)
        name = f"name: {{{_pairs(names)}}}"
        return (
            f"{known.id} と同じ人であれば、その人の name を {name} に直してください。",
            f"If this is {known.id}, make their name read {name}. ",
        )
    full = known.name.get(lang)
    if printed in split_name(full):
        return (
            f"{known.id}（{full}）と同じ人であれば、参加者の一覧に「{full}」と姓名で書くか、"
            "記事のヘッダーの speakers に書いてください。",
            f"If this is {known.id} ({full}), write the whole name in the list of participants, or "
            "name them under speakers in the header of the article. ",
        )
    return (
        f"{known.id}（{full}）と同じ人であれば、書き誤ったほうを直してください。"
        f"どちらも正しければ、{known.id} の spellings に「{printed}」を加えるか、"
        "記事のヘッダーの speakers に書いてください。",
        f"If this is {known.id} ({full}), correct the spelling that is wrong; if "
        f"both are right, add “{printed}” to the spellings of {known.id}, or name them under "
        "speakers in the header of the article. ",
    )


def _pairs(texts: Iterable[tuple[Lang, str]]) -> str:
    return ", ".join(f"{lang}: {json.dumps(text, ensure_ascii=False)}" for lang, text in texts)


def proposed_id(lines: Mapping[Lang, Participant]) -> str | None:
    """A proposal for the id where the English name has two words; the editor decides."""
    words = lines["en"].name.lower().split() if "en" in lines else []
    fits = len(words) == 2 and all(word.isascii() and word.isalnum() for word in words)
    return f"{words[1]}-{words[0]}" if fits else None
