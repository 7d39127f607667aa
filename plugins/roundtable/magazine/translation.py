"""Whether the two languages of an article say the same turns in the same order."""

from __future__ import annotations

from itertools import zip_longest

from roundtable.magazine.library import Article, Edition
from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity
from roundtable.transcript.model import Moderator, Paragraph, Turn

_WORDS = (
    "日本語版と英語版が {turn} 番目の発言からずれています。日本語版: {ja}／英語版: {en}。"
    "どちらかに発言の抜け、余分、区切りの違いがないか確かめてください。",
    "From turn {turn} on, the two languages are out of step. Japanese: {ja}; English: {en}. "
    "Look for a turn that is missing, added or divided in one of them.",
)
OUT_OF_STEP = Fault("E330", Severity.ERROR, *_WORDS)
OUT_OF_STEP_IN_DRAFT = Fault("W330", Severity.WARNING, *_WORDS)

_SNIPPET = 24


def compare(article: Article) -> Diagnostic | None:
    """The first turn at which the editions part; None if they agree or there is only one.

    A gap in a draft is a warning: translating goes turn by turn.
    """
    ja, en = article.ja, article.en
    if ja is None or en is None:
        return None
    for number, (left, right) in enumerate(zip_longest(ja.turns, en.turns), start=1):
        if left and right and _agree(ja, left, en, right):
            continue
        fault = OUT_OF_STEP_IN_DRAFT if article.is_draft else OUT_OF_STEP
        place = right or (en.turns[-1] if en.turns else None)
        offset = place.span.start if place else 0
        words = {"ja": _words(left, "ja"), "en": _words(right, "en")}
        return fault.at(en.source, offset, turn=number, **words)
    return None


def _agree(ja: Edition, left: Turn, en: Edition, right: Turn) -> bool:
    """Whether the same person speaks; a label that fits nobody has its own diagnostic."""
    if isinstance(left, Moderator) or isinstance(right, Moderator):
        return isinstance(left, Moderator) and isinstance(right, Moderator)
    speakers = ja.speaker_id(left), en.speaker_id(right)
    return None in speakers or speakers[0] == speakers[1]


def _words(turn: Turn | None, lang: str) -> str:
    if turn is None:
        return "（発言なし / no turn）"
    said = next((item.text for item in turn.said if isinstance(item, Paragraph)), "")
    opening = " ".join(said.split())
    short = opening[:_SNIPPET] + ("…" if len(opening) > _SNIPPET else "")
    return f"{turn.label}「{short}」" if lang == "ja" else f"{turn.label} “{short}”"
