"""What the operating system's commonest refusals mean to somebody who is no programmer."""

from __future__ import annotations

import errno
import re

_REASONS: dict[int, tuple[str, str]] = {
    errno.ENOENT: ("ファイルまたはフォルダーがありません。", "There is no such file or folder."),
    errno.EISDIR: (
        "フォルダーです。ファイルを指定してください。",
        "This is a folder; name a file.",
    ),
    errno.ENOTDIR: (
        "フォルダーではありません。フォルダーを指定してください。",
        "This is not a folder; name a folder.",
    ),
    errno.EEXIST: (
        "同じ名前のものがもうあります。別の名前を指定してください。",
        "Something of this name is there already; choose another name.",
    ),
    errno.EACCES: (
        "読み書きする権限がありません。",
        "You have no permission to read or write here.",
    ),
    errno.EPERM: (
        "読み書きする権限がありません。",
        "You have no permission to read or write here.",
    ),
    errno.EIO: ("ディスクの読み書きに失敗しました。", "The disk could not be read or written."),
    errno.EROFS: ("書き込みのできない場所です。", "Nothing can be written in this place."),
    errno.ENOSPC: ("ディスクに空きがありません。", "The disk is full."),
    errno.ENAMETOOLONG: ("名前が長すぎます。", "The name is too long."),
    errno.EADDRINUSE: (
        "この番号はほかのプログラムが使っています。--port で別の番号を指定してください"
        "（make serve PORT=8001）。",
        "Another program uses this port. Choose a different one with --port (make serve "
        "PORT=8001).",
    ),
}
_END = re.compile(r"[。;.]")


def reason(error: OSError) -> tuple[str, str]:
    """What an operating-system error means and what to do, in both languages."""
    given = error.strerror or str(error)
    return _REASONS.get(error.errno or 0, (given, given))


def reason_within(error: OSError) -> tuple[str, str]:
    """The same within a sentence, which says itself what to do."""
    ja, en = (_END.split(words, maxsplit=1)[0] for words in reason(error))
    return ja, en[:1].lower() + en[1:]
