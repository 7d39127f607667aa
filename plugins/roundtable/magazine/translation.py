"""Whether the two languages of an article say the same turns in the same order."""

from __future__ import annotations

from collections.abc import Container
from itertools import zip_longest

from roundtable.magazine.library import Article, Edition
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.model import Moderator, Paragraph, Turn

_WORDS = (
    "日本語版と英語版が{turn}番目の発言からずれています。日本語版：{ja}／英語版：{en}。"
    "どちらかに発言の抜け、余分、区切りの違いがないか確かめてください。",
    "From turn {turn} on, the two languages are out of step. Japanese: {ja}; English: {en}. "
    "Look for a turn that is missing, added or divided in one of them.",
)
OUT_OF_STEP = Fault("E330", Severity.ERROR, *_WORDS)
OUT_OF_STEP_IN_DRAFT = Fault("W330", Severity.WARNING, *_WORDS)

_SNIPPET = 24
_MODERATOR, _SILENCE = "―", ""  # beside the ids of speakers


def compare(article: Article, registered: Container[str]) -> Diagnostic | None:
    """The first turn at which the editions part; None if they agree or there is only one.

    A gap in a draft is a warning: translating goes turn by turn. Somebody who is `registered` by
    their name in one language alone may be anybody in the other: that is told where they are
    resolved.
    """
    turn = parting(article, registered)
    if turn is None or article.ja is None or article.en is None:
        return None
    return _out_of_step(article, article.ja, article.en, turn)


def parting(article: Article, registered: Container[str]) -> int | None:
    """How many turns the editions have in common, if one goes on in another way; else None."""
    if article.ja is None or article.en is None:
        return None
    voices = _voices(article.ja), _voices(article.en)
    if voices[0] == voices[1]:
        return None
    pairs = zip_longest(*voices, fillvalue=_SILENCE)
    return next((turn for turn, pair in enumerate(pairs) if not _agree(*pair, registered)), None)


def _voices(edition: Edition) -> list[str | None]:
    """Who speaks, turn by turn; None where a label fits nobody, which has its own diagnostic."""
    return [
        _MODERATOR if isinstance(turn, Moderator) else edition.speaker_id(turn)
        for turn in edition.turns
    ]


def _agree(left: str | None, right: str | None, registered: Container[str]) -> bool:
    unknown = left is None or right is None or (left in registered) != (right in registered)
    return left == right or (unknown and not {left, right} & {_MODERATOR, _SILENCE})


def _out_of_step(article: Article, ja: Edition, en: Edition, turn: int) -> Diagnostic:
    """The finding names the place in both, and stands in the translation; where the original ends
    turns before it, there."""
    left, right = (e.turns[turn] if turn < len(e.turns) else None for e in (ja, en))
    fault = OUT_OF_STEP_IN_DRAFT if article.is_draft else OUT_OF_STEP
    cut_off = len(ja.turns) == turn < len(en.turns) - 1
    here = ja if cut_off else en
    place = (None if cut_off else right) or (here.turns[-1] if here.turns else None)
    offset = place.span.start if place else here.transcript.header.span.end
    return fault.at(here.source, offset, turn=turn + 1, ja=_words(left, ja), en=_words(right, en))


def _words(turn: Turn | None, edition: Edition) -> tuple[str, str]:
    """Where a turn stands, who speaks, under their short name, and how it begins."""
    if turn is None:
        return "（ここで終わり）", "(it ends here)"
    line = edition.source.line_of(turn.span)
    said = next((item.text for item in turn.said if isinstance(item, Paragraph)), "")
    opening = " ".join(said.split())
    short = opening[:_SNIPPET] + ("…" if len(opening) > _SNIPPET else "")
    name = edition.transcript.label(turn)
    quoted = f"{name}「{short}」" if edition.lang == "ja" else f"{name} “{short}”"
    return f"{line}行目 {quoted}", f"line {line}, {quoted}"
