"""Writing an editor's files: never over what is there, and a line about each."""

from __future__ import annotations

from pathlib import Path

from roundtable.desk.words import Refusal, say


def write_new(files: dict[Path, bytes]) -> None:
    """Write files that are not there yet; nothing at all is written if one holds other words.

    What is there already in the same words is told as well.
    """
    for path, data in files.items():
        if path.exists() and path.read_bytes() != data:
            raise Refusal.about(
                path,
                "別の内容のファイルがもうあります。何も書き込みませんでした。"
                "移すか消すかしてから、もう一度実行してください。",
                "Another text stands here already, so nothing was written. Move or delete it, "
                "then run this again.",
            )
    for path, data in files.items():
        if path.exists():
            say(f"同じ内容のものがもうあります: {path}", f"There already, the same: {path}")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            wrote(path)


def wrote(path: Path) -> None:
    """Tell that a file was written."""
    say(f"書き込みました: {path}", f"Wrote {path}")
