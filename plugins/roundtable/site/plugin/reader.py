"""Transcripts as ordinary Pelican articles, for sites that only name the plugin.

What has no turns is not ours and goes to Pelican's own Markdown reader. What an editor has to mend
is collected, and ends the run when everything has been read: Pelican itself would drop the article
and go on.
"""

from __future__ import annotations

from datetime import datetime, time
from pathlib import Path
from typing import Any, ClassVar

from pelican.contents import Author, Tag
from pelican.readers import MarkdownReader, Readers
from pelican.utils import slugify

from roundtable.site.content.file_names import language_in_name
from roundtable.site.plugin.refusal import conclude, on_stderr
from roundtable.site.plugin.registrar import Registrar
from roundtable.site.plugin.turns_html import turns_html
from roundtable.transcript import decode, parse
from roundtable.transcript.diagnostic import Diagnostic, has_errors
from roundtable.transcript.model import Lang
from roundtable.transcript.transcript import Parsed

SKIPPED: tuple[str, dict[str, Any]] = ("", {"status": "skip"})


class TranscriptReader(MarkdownReader):
    """Reads ``.md`` files. The article of a transcript has `transcript`, `speakers` and `topics`,
    the last two as ids; its tags are topics and its authors are the speakers."""

    registrars: ClassVar[dict[str, Registrar]] = {}

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        registrar = self._registrar()
        path = Path(source_path)
        lang = language_in_name(path.name)
        source = decode(source_path, path.read_bytes())
        if isinstance(source, Diagnostic):
            registrar.found.append(source)
            return SKIPPED
        parsed = parse(source, lang)
        if not parsed.transcript.turns:
            return self._ordinary(source_path, lang)
        return self._transcript(parsed, path, registrar)

    def _ordinary(self, source_path: str, lang: Lang | None) -> tuple[str, dict[str, Any]]:
        content, metadata = super().read(source_path)
        if lang is not None:
            metadata.setdefault("lang", lang)
            metadata.setdefault("slug", _slug(Path(source_path)))
        return content, metadata

    def _transcript(
        self, parsed: Parsed, path: Path, registrar: Registrar
    ) -> tuple[str, dict[str, Any]]:
        entry = registrar.enter(parsed)
        registrar.found.extend(entry.diagnostics)
        if has_errors(entry.diagnostics):
            return SKIPPED
        transcript = parsed.transcript
        assert entry.date is not None
        # An article with an empty list of authors is one that Pelican fails on and leaves out.
        authors = [self._author(name, slug) for slug, name in entry.names]
        return turns_html(transcript, parsed.source), {
            "title": transcript.title,
            "date": datetime.combine(entry.date, time()),
            "lang": transcript.lang,
            "slug": _slug(path),
            "status": transcript.header.status,
            "summary": transcript.header.summary or "",
            "transcript": transcript,
            "speakers": entry.speakers,
            "topics": entry.topics,
            "tags": [self._tag(name, slug) for slug, name in entry.topic_names],
            **({"authors": authors} if authors else {}),
        }

    def _author(self, name: str, slug: str) -> Author:
        """Pelican takes people with the same slug for one, and guesses 渡辺 and 渡邉 alike."""
        author = Author(name, self.settings)
        author.slug = slug
        return author

    def _tag(self, name: str, slug: str) -> Tag:
        tag = Tag(name, self.settings)
        tag.slug = slug
        return tag

    def _registrar(self) -> Registrar:
        content = self.settings["PATH"]
        if content not in self.registrars:
            self.registrars[content] = Registrar.of(Path(content))
        return self.registrars[content]


def add_reader(readers: Readers) -> None:
    """Pelican asks for further readers."""
    for suffix in TranscriptReader.file_extensions:
        readers.reader_classes[suffix] = TranscriptReader


def refuse_what_was_found(generators: list[Any]) -> None:
    """End the run if a text has an error; nothing has been written yet."""
    settings = generators[0].settings
    registrar = TranscriptReader.registrars.pop(settings["PATH"], None)
    if registrar is not None:
        conclude(registrar.findings(), settings.get("MAGAZINE_REPORT", on_stderr))


def _slug(path: Path) -> str:
    """The same for both languages of a text, and its own among all issues."""
    name = path.name.split(".", 1)[0]
    in_issue = path.parent.parent.name == "issues"
    return str(slugify(f"{path.parent.name}-{name}" if in_issue else name))
