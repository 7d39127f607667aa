"""The content folder of a magazine, read: issues with their texts, registries, pages, pictures.

What cannot be read is a finding and is left out; nothing is followed out of the folder.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from msgspec import Struct

from roundtable.magazine.folder import IssueFolder
from roundtable.magazine.library import Bilingual
from roundtable.magazine.manuscript import Text
from roundtable.magazine.registry import Registries
from roundtable.site.content.file_names import (
    COPY,
    MAGAZINE,
    REGISTRIES,
    WRONG_ENDING,
    language_in_name,
    meant_article,
    meant_definition,
)
from roundtable.site.content.magazine_file import read_notice
from roundtable.site.content.page_text import PageReading, read_page
from roundtable.site.reasons import reason_within
from roundtable.site.site import PageText
from roundtable.transcript import decode
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.source import Source

NO_FOLDER = Fault(
    "E501",
    Severity.ERROR,
    ja="号のフォルダー（issues）がありません。原稿のフォルダーを正しく指定したか確かめてください。",
    en="There is no folder “issues” here. Check that you named the folder that holds the content.",
)
SYMLINK = Fault(
    "E502",
    Severity.ERROR,
    ja="シンボリックリンク（別の場所を指すファイル）は使えません。指しているファイルそのものを、"
    "ここに置いてください。",
    en="Symbolic links, which only point to another place, are not followed. Put the file itself "
    "here.",
)
UNREADABLE = Fault(
    "E503",
    Severity.ERROR,
    ja="ファイルを読めません（{reason}）。アクセス権を確かめてください。",
    en="This file cannot be read ({reason}). Check its permissions.",
)

NO_FILE = Fault(
    "E504",
    Severity.ERROR,
    ja="ふつうのファイルでもフォルダーでもないため、使えません。"
    "原稿のフォルダーの外に移してください。",
    en="This is neither an ordinary file nor a folder. Move it out of the content.",
)

STRAY_TEXT = Fault(
    "W505",
    Severity.WARNING,
    ja="ここに置いた原稿は読み込まれません。記事であれば、号のフォルダーのすぐ下"
    "（issues/010-shiomi/part-1.ja.md のような場所）に、ページであれば pages に移してください。",
    en="A text in this place is not read. If it is an article, move it into the folder of its "
    "issue, as in issues/010-shiomi/part-1.ja.md; if it is a page, into pages.",
)

NO_REGISTRY = Fault(
    "W509",
    Severity.WARNING,
    ja="{name} がありません。間違って消したのであれば元に戻し、初めからないのであれば、"
    "空のファイルを {name} の名前で置いてください。",
    en="There is no {name}. If it was deleted by mistake, put it back; if there never was one, "
    "put an empty file of that name here.",
)
NO_TEXTS = Fault(
    "W510",
    Severity.WARNING,
    ja="この号のフォルダーには、読み込める原稿が一つもありません。part-1.ja.md のような名前で"
    "置くか、要らなければフォルダーを消してください。Wordなどの原稿は、本文をテキストファイル"
    "（UTF-8）に貼り付けて保存し、roundtable import で取り込みます。",
    en="The folder of this issue has no text that can be read. Put one here under a name such as "
    "part-1.ja.md, or delete the folder. If there is a Word document, paste its words into a text "
    "file (UTF-8) and bring that in with roundtable import.",
)
EMPTY = Fault(
    "E509",
    Severity.ERROR,
    ja="このファイルは空です。保存や同期に失敗していないか確かめて、原稿を貼り付け直してください。"
    "要らないファイルであれば消してください。",
    en="This file is empty. See whether saving or syncing went wrong, and paste the text again; if "
    "the file is not needed, delete it.",
)
NO_BODY = Fault(
    "W526",
    Severity.WARNING,
    ja="公開することになっているのに、ヘッダーのほかに何も書かれていません。本文が消えていないか"
    "確かめてください。",
    en="This is to be published, but holds nothing except its header. See whether its text got "
    "lost.",
)
_LIKE_AN_ISSUE = re.compile(r"\d{1,4}-")
_HEADER_ALONE = re.compile(
    r"\s*---\n(?:(?!---).*\n)*?status: *published *\n(?:(?!---).*\n)*?---\s*"
)
_LONGEST_HEADER = 2000
_DOCUMENTS = (".docx", ".doc", ".odt", ".rtf", ".pages", ".pdf", ".txt", "issue.yaml")


class ContentFolder(Struct, frozen=True):
    """What a folder holds. `notice` is what magazine.yaml says below every page; `pictures` leads
    from a path below the folder to the file."""

    issues: tuple[IssueFolder, ...]
    registries: Registries
    notice: Bilingual
    pages: tuple[PageText, ...]
    pictures: dict[str, Path]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(slots=True)
class _Walk:
    """One walk through the folder; files are known by `shown` and the path below the folder."""

    folder: Path
    shown: str
    found: list[Diagnostic] = field(default_factory=list)

    def entries(self, below: str) -> list[os.DirEntry[str]]:
        """Files and folders of one folder by name; hidden ones and links are left out."""
        try:
            with os.scandir(self.folder / below) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
        except OSError as error:
            self.report(UNREADABLE, below, reason=reason_within(error))
            return []
        return [entry for entry in entries if self._is_ours(entry, below)]

    def files(self, below: str) -> Iterator[str]:
        """Paths of all files of a folder and the folders in it."""
        for entry in self.entries(below):
            path = f"{below}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from self.files(path)
            else:
                yield path

    def source(self, path: str) -> Source | None:
        """The text of a file, or None and a finding."""
        try:
            with open(f"{self.folder}/{path}", "rb", buffering=0) as file:  # noqa: PTH123
                data = file.read()
        except OSError as error:
            self.report(UNREADABLE, path, reason=reason_within(error))
            return None
        decoded = decode(f"{self.shown}/{path}", data)
        if isinstance(decoded, Diagnostic):
            self.found.append(decoded)
            return None
        return decoded

    def text(self, path: str) -> Source | None:
        """The text of an article or a page, or None and a finding; one without a word is none."""
        source = self.source(path)
        if source is None:
            return None
        if not source.text.strip():
            self.report(EMPTY, path)
            return None
        if _is_header_alone(source.text):
            self.report(NO_BODY, path)
        return source

    def report(self, fault: Fault, path: str, **values: object) -> None:
        """Note a finding about a file or folder as a whole."""
        place = f"{self.shown}/{path}" if path else self.shown
        self.found.append(fault.on_line(place, 1, **values))

    def _is_ours(self, entry: os.DirEntry[str], below: str) -> bool:
        if entry.name.startswith((".", "~$")):  # hidden, as is what Word keeps beside an open file
            return False
        path = f"{below}/{entry.name}" if below else entry.name
        if entry.is_symlink():
            self.report(SYMLINK, path)
            return False
        if not entry.is_file() and not entry.is_dir():  # a pipe would be waited for without end
            self.report(NO_FILE, path)
            return False
        return True


def read_content(folder: Path, shown: str) -> ContentFolder:
    """The content of a folder. `shown` is how people name it; findings and sources say it so."""
    walk = _Walk(folder, shown)
    top = {entry.name: entry for entry in walk.entries("")}
    pictures: dict[str, Path] = {}
    if "issues" in top and top["issues"].is_dir():
        issues = tuple(_issues(walk, pictures))
        for name in top:
            if name.startswith("issues") and name != "issues" and top[name].is_dir():
                walk.report(COPY, name, name="issues")
    else:
        issues = ()
        walk.found.append(NO_FOLDER.on_line(shown, 1))
    _stray_texts(walk, top)
    pages = _pages(walk) if "pages" in top and top["pages"].is_dir() else ()
    registries = _registries(walk, top)
    of_magazine = f"{MAGAZINE}.yaml"
    notice, slips = read_notice(walk.source(of_magazine) if of_magazine in top else None)
    walk.found.extend(slips)
    return ContentFolder(issues, registries, notice, pages, pictures, tuple(walk.found))


def _stray_texts(walk: _Walk, top: dict[str, os.DirEntry[str]]) -> None:
    """Note texts, and folders of issues, that stand where none are read."""
    for name in top:
        if language_in_name(name) or (_LIKE_AN_ISSUE.match(name) and top[name].is_dir()):
            walk.report(STRAY_TEXT, name)
        elif name not in ("issues", "pages") and top[name].is_dir(follow_symlinks=False):
            for path in sorted((walk.folder / name).glob("*.md")):
                if language_in_name(path.name):
                    walk.report(STRAY_TEXT, f"{name}/{path.name}")


def _registries(walk: _Walk, top: dict[str, os.DirEntry[str]]) -> Registries:
    lost: set[str] = set()
    for file in top:
        if slip := meant_definition(file, top):
            fault, name = slip
            walk.report(fault, file, name=name)
            lost.add(name)
    for name in REGISTRIES if "issues" in top else ():
        if f"{name}.yaml" not in top and f"{name}.yaml" not in lost:
            walk.report(NO_REGISTRY, f"{name}.yaml", name=f"{name}.yaml")
    texts = {name: walk.source(f"{name}.yaml") for name in REGISTRIES if f"{name}.yaml" in top}
    return Registries(**texts)


def _issues(walk: _Walk, pictures: dict[str, Path]) -> Iterator[IssueFolder]:
    for entry in walk.entries("issues"):
        if entry.is_dir(follow_symlinks=False):
            yield _issue(walk, entry.name, pictures)
        elif entry.name.endswith(".md"):
            walk.report(STRAY_TEXT, f"issues/{entry.name}")


def _issue(walk: _Walk, name: str, pictures: dict[str, Path]) -> IssueFolder:
    below = f"issues/{name}"
    files = [path[len(below) + 1 :] for path in walk.files(below)]
    definition = walk.source(f"{below}/issue.yaml") if "issue.yaml" in files else None
    listed = definition.text if definition else ""
    texts: list[Text] = []
    unread = [] if definition or "issue.yaml" not in files else ["issue.yaml"]
    for file in files:
        path = f"{below}/{file}"
        if "/" in file and file.endswith(".md"):
            walk.report(STRAY_TEXT, path)
        elif "/" not in file and (slip := meant_article(file, files, listed)):
            fault, meant = slip
            walk.report(fault, path, name=meant)
            unread += [] if meant in files else [meant]
        elif file.endswith(".md"):
            source = walk.text(path)
            if source is None:
                unread.append(file)
            else:
                texts.append(Text(source, language_in_name(file)))
        elif file != "issue.yaml":
            pictures[path] = walk.folder / path
    nested = any("/" in file and file.endswith(".md") for file in files)
    if not (texts or unread or nested) and any(file.endswith(_DOCUMENTS) for file in files):
        walk.report(NO_TEXTS, below)
    return IssueFolder(name, definition, tuple(texts), tuple(unread))


def _is_header_alone(text: str) -> bool:
    return len(text) < _LONGEST_HEADER and _HEADER_ALONE.fullmatch(text) is not None


def _pages(walk: _Walk) -> tuple[PageText, ...]:
    reading = PageReading()
    for path in walk.files("pages"):
        file = path.removeprefix("pages/")
        if file.endswith(".md.txt"):
            walk.report(WRONG_ENDING, path, name=file.removesuffix(".txt"))
        source = walk.text(path) if file.endswith(".md") else None
        if source is not None:
            read_page(source, file, language_in_name(file), reading)
    walk.found.extend(reading.found)
    return tuple(reading.pages)
