"""From the shelf to the view of the home page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from roundtable.magazine.library import Issue
from roundtable.site import structured, urls
from roundtable.site.copies import Copy
from roundtable.site.excerpts import description
from roundtable.site.pages.frame import frame
from roundtable.site.shelf import Shelf
from roundtable.site.views.common import Phrase
from roundtable.site.views.home import HomeView, IssueCard, Part, Quotation, Voice
from roundtable.transcript.model import Lang

RECENT = 6
VOICES = 12
# A sentence is taken for the quotation that comes nearest to this many characters.
BEST_LENGTH: dict[Lang, int] = {"ja": 60, "en": 130}
SENTENCE: dict[Lang, re.Pattern[str]] = {
    "ja": re.compile(r"[^。！？!?\n]+[。！？!?]+(?![）)」』])"),
    "en": re.compile(r"[^.!?\n]+[.!?]+(?=\s|$)"),
}
# How a sentence begins that leans on the one before: torn out, it says who knows what.
LEANING: dict[Lang, re.Pattern[str]] = {
    "ja": re.compile(
        r"…|[そこあど](?:れ|の|こ|う|ん|し|ち)|ただ|だから|だが|です[がか]|でも|では|しか[しも]|また|つまり|なので"
        r"|なぜなら|はい|いえ|いや|ええ|まず|次に|一方|もちろん|たとえば|例えば|おっしゃる|同じ|逆に"
    ),
    "en": re.compile(
        r"(?:…|(?:And|But|So|Or|Then|That|This|These|Those|There|It|They|Them|He|She|Yes|No|Not|Well|Also|Still|Yet"
        r"|However|Because|Which|Both|Only|For example|Of course|As for|Even so|Instead)\b)"
    ),
}
# What opens or closes in only one half of a cut sentence makes a bad quotation.
_BRACKETS = re.compile(r"[「」『』（）()“”\"]")


def home_view(shelf: Shelf) -> HomeView:
    """The home page, which is written in both languages."""
    issues = [i for i in reversed(shelf.site.magazine.issues) if shelf.is_written(i, shelf.lang)]
    path, twin = urls.home(shelf.lang), urls.home(shelf.other)
    return HomeView(
        page=frame(
            shelf, path, twin, "",
            structured=structured.periodical(shelf, issues[: RECENT + 1]),
        ),
        newest=issue_card(shelf, issues[0]) if issues else None,
        parts=tuple(_part(shelf, c) for i in issues[:1] for c in shelf.copies_of(i)),
        quotation=_quotation(shelf, issues[0]) if issues else None,
        recent=tuple(issue_card(shelf, issue) for issue in issues[1 : RECENT + 1]),
        topics=shelf.topic_links(shelf.topic_turns),
        voices=_voices(shelf),
    )  # fmt: skip


def issue_card(shelf: Shelf, issue: Issue) -> IssueCard:
    """An issue as a cover or a row."""
    known = shelf.site.magazine.organisations
    return IssueCard(
        issue=shelf.issue_link(issue),
        parts=tuple(shelf.article_link(copy) for copy in shelf.copies_of(issue)),
        organisations=tuple(shelf.phrase(known[name].name) for name in issue.organisations),
    )


def _part(shelf: Shelf, copy: Copy) -> Part:
    summary = shelf.said_in(copy.edition, description(copy.edition))
    return Part(shelf.article_link(copy), summary)


def _quotation(shelf: Shelf, issue: Issue) -> Quotation | None:
    """The sentence of the issue that stands by itself and has the best length for a quotation; the
    first of equals."""
    best: tuple[tuple[bool, int], str, Copy, int] | None = None
    for copy in shelf.copies_of(issue):
        if copy.edition.lang != shelf.lang:
            continue
        spoken = shelf.spoken_words(copy.edition)
        for number, turn in enumerate(copy.edition.turns):
            if copy.edition.speaker_id(turn) is None:
                continue
            for sentence in _sentences(spoken[number], shelf.lang):
                fault = _fault(sentence, shelf.lang)
                if best is None or fault < best[0]:
                    best = (fault, sentence, copy, number)
    return None if best is None else _quoted(shelf, *best[1:])


def _fault(sentence: str, lang: Lang) -> tuple[bool, int]:
    """What speaks against a sentence as a quotation, the worst first."""
    return LEANING[lang].match(sentence) is not None, abs(len(sentence) - BEST_LENGTH[lang])


def _sentences(paragraphs: Iterable[str], lang: Lang) -> list[str]:
    """The whole sentences of each paragraph; a table or a list has none that ends in another."""
    found = (match[0].strip() for text in paragraphs for match in SENTENCE[lang].finditer(text))
    return [sentence for sentence in found if not _BRACKETS.search(sentence)]


def _quoted(shelf: Shelf, text: str, copy: Copy, number: int) -> Quotation:
    article, edition = copy.article, copy.edition
    turn = edition.turns[number]
    person, speaker = edition.transcript.speaker(turn), edition.speaker_id(turn)
    assert person is not None and speaker is not None
    return Quotation(
        text=text,
        speaker=shelf.speaker_link(speaker),
        role=person.role,
        href=urls.turn(edition.lang, article.issue, article.part, article.ids[number]),
        article=shelf.article_link(copy),
    )


def _voices(shelf: Shelf) -> tuple[Voice, ...]:
    counts = Counter(
        {speaker: len(shelf.issues_of(speaker)) for speaker in shelf.site.magazine.speakers}
    )
    return tuple(
        Voice(shelf.speaker_link(speaker), _latest_role(shelf, speaker), issues)
        for speaker, issues in counts.most_common(VOICES)
        if issues
    )


def _latest_role(shelf: Shelf, speaker: str) -> Phrase:
    copy = shelf.spoken[speaker][-1].copy
    person = copy.edition.participant(speaker)
    return shelf.said_in(copy.edition, person.role if person else "")
