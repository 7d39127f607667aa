"""Tiny magazines for the tests of this package, on the registries that lie beside them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from roundtable.magazine import IssueFolder, Magazine, Registries, assemble
from roundtable.magazine.manuscript import Text
from roundtable.transcript.source import Source

FOLDER = Path(__file__).parent / "registries"

MagazineOf = Callable[..., Magazine]


@pytest.fixture(scope="session")
def registries() -> Registries:
    names = ("speakers", "topics", "organisations")
    texts = [(FOLDER / f"{name}.yaml").read_text(encoding="utf-8") for name in names]
    return Registries(*(Source(f"{n}.yaml", t) for n, t in zip(names, texts, strict=True)))


@pytest.fixture
def magazine_of(registries: Registries) -> MagazineOf:
    """`magazine_of({"001-a/part-1.ja.md": text, …}, drafts=False)`."""

    def make(files: dict[str, str], drafts: bool = False, known: bool = True) -> Magazine:
        folders: dict[str, list[Source]] = {}
        for path, text in files.items():
            folders.setdefault(path.split("/")[0], []).append(Source(f"issues/{path}", text))
        return assemble(
            [issue_folder(name, sources) for name, sources in folders.items()],
            registries if known else Registries(),
            drafts=drafts,
        )

    return make


def issue_folder(name: str, sources: list[Source]) -> IssueFolder:
    definition = [source for source in sources if source.path.endswith(".yaml")]
    texts = [Text(source) for source in sources if source.path.endswith(".md")]
    return IssueFolder(name, definition[0] if definition else None, tuple(texts))
