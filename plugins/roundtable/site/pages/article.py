"""From one copy to the view of its article page."""

from __future__ import annotations

from roundtable.magazine.company import article_key
from roundtable.magazine.library import Edition, Issue
from roundtable.site import structured, urls
from roundtable.site.html import Html
from roundtable.site.pages.blocks import blocks
from roundtable.site.pages.frame import frame
from roundtable.site.shelf.copies import Copy, tags_by_topic, turn_count
from roundtable.site.shelf.dates import date_text, day_text
from roundtable.site.shelf.excerpts import description
from roundtable.site.shelf.outline import contents
from roundtable.site.shelf.phrases import said_in
from roundtable.site.shelf.shelf import Shelf
from roundtable.site.views.article import (
    ArticleView,
    Citation,
    ParticipantView,
    RelatedArticle,
    TopicInArticle,
)
from roundtable.site.views.common import (
    CreditView,
    IssueLink,
    OrganisationLink,
    TurnLink,
)
from roundtable.transcript.model import Agenda, Lang

# Quotation marks of a title that stands in quotation marks itself.
_WITHIN_QUOTES_JA = str.maketrans("「」", "『』")
_WITHIN_QUOTES_EN = str.maketrans('“”"', "‘’'")

# Topics, and people, named as the reason why an article is related.
REASONS = 4


def article_view(shelf: Shelf, copy: Copy) -> ArticleView:
    """The page of an article in the shelf's language; `copy` holds an edition in it."""
    article, edition = copy.article, copy.edition
    transcript = edition.transcript
    other = article.edition(shelf.other)
    path = urls.article(shelf.lang, article.issue, article.part)
    twin = urls.article(shelf.other, article.issue, article.part) if other else None
    previous_part, next_part = (
        None if one is None else shelf.links.article(one) for one in parts_beside(shelf, copy)
    )
    previous_issue, next_issue = issues_beside(shelf, copy.issue)
    topics = _topics(shelf, copy)
    ordered = [entry.topic.id for entry in topics]
    agenda = next((b for b in transcript.blocks if isinstance(b, Agenda)), None)
    return ArticleView(
        page=frame(
            shelf, path, twin, transcript.title, description(edition),
            draft=edition.is_draft, og_type="article",
            structured=structured.article(shelf, copy, path, twin, ordered),
        ),
        title=transcript.title,
        issue=shelf.links.issue(copy.issue),
        part=article.part,
        parts=article.parts,
        held=day_text(copy.issue.day_of(edition), shelf.lang),
        summary=transcript.header.summary or "",
        participants=participants(shelf, edition),
        agenda_title=agenda.title if agenda else "",
        agenda=agenda.items if agenda else (),
        agenda_numbered=agenda is not None and agenda.numbered,
        contents=contents(shelf.links.headings(copy)),
        blocks=blocks(shelf, copy),
        credits=credits(edition),
        topics=topics,
        related=_related(shelf, copy),
        previous_part=previous_part,
        next_part=next_part,
        previous_issue=previous_issue,
        next_issue=next_issue,
        citations=citations(shelf, copy),
        bilingual=urls.bilingual(shelf.lang, article.issue, article.part) if other else None,
        translation_missing=other is None,
    )  # fmt: skip


def participants(shelf: Shelf, edition: Edition) -> tuple[ParticipantView, ...]:
    """The people as the edition prints them."""
    return tuple(
        ParticipantView(
            name=person.name,
            role=person.role,
            organisation=shelf.links.organisation(seat)
            if seat
            else OrganisationLink(None, said_in(edition, person.organisation or "", shelf.lang)),
            speaker=shelf.links.speaker(speaker) if speaker else None,
        )
        for person, speaker, seat in zip(
            edition.transcript.participants,
            edition.speakers,
            edition.seats,
            strict=True,
        )
    )


def credits(edition: Edition) -> tuple[CreditView, ...]:
    """Who made the article, in the printed order."""
    return tuple(
        CreditView(credit.role, credit.name, credit.affiliation)
        for credit in edition.transcript.credits
    )


def issues_beside(shelf: Shelf, issue: Issue) -> tuple[IssueLink | None, IssueLink | None]:
    """The issue before and the one after."""
    issues = shelf.site.magazine.issues
    at = shelf.issue_places[issue.number]
    before = shelf.links.issue(issues[at - 1]) if at > 0 else None
    after = shelf.links.issue(issues[at + 1]) if at + 1 < len(issues) else None
    return before, after


def parts_beside(shelf: Shelf, copy: Copy) -> tuple[Copy | None, Copy | None]:
    """The part of the same issue before and the one after."""
    copies = shelf.copies_of(copy.issue)
    at = next(i for i, one in enumerate(copies) if one.article.part == copy.article.part)
    return copies[at - 1] if at > 0 else None, copies[at + 1] if at + 1 < len(copies) else None


def _topics(shelf: Shelf, copy: Copy) -> tuple[TopicInArticle, ...]:
    """Most often first."""
    article = copy.article
    address = urls.article(shelf.lang, article.issue, article.part)
    found = []
    for topic, tags in tags_by_topic(copy.edition).items():
        turns = sorted({tag.turn for tag in tags if tag.turn is not None})
        links = tuple(
            TurnLink(Html(f"{address}#{article.ids[turn]}"), Html(str(turn + 1))) for turn in turns
        )
        link = shelf.links.topic(topic, turn_count(tags))
        found.append(TopicInArticle(link, links))
    return tuple(sorted(found, key=lambda entry: -entry.topic.count))


def _related(shelf: Shelf, copy: Copy) -> tuple[RelatedArticle, ...]:
    found = shelf.site.company.related[article_key(copy.article)]
    copies = ((related, shelf.copy_by_key[article_key(related.article)]) for related in found)
    return tuple(
        RelatedArticle(
            article=shelf.links.article(other),
            issue=shelf.links.issue(other.issue),
            topics=tuple(shelf.links.topic(topic, 0) for topic in related.topics[:REASONS]),
            speakers=tuple(map(shelf.links.speaker, related.speakers[:REASONS])),
        )
        for related, other in copies
    )


def citations(shelf: Shelf, copy: Copy) -> tuple[Citation, Citation]:
    """How to cite an article, in Japanese and in English."""
    return _citation(shelf, copy, "ja"), _citation(shelf, copy, "en")


def _citation(shelf: Shelf, copy: Copy, lang: Lang) -> Citation:
    """How to cite in one language; the title is that edition's own where there is one."""
    article, issue = copy.article, copy.issue
    edition = article.edition(lang) or copy.edition
    title = edition.transcript.title
    name = shelf.site.names.get(lang)
    held = issue.day_of(edition)
    day = date_text(held, lang).text if held else ""
    address = shelf.site.host + urls.article(edition.lang, article.issue, article.part)
    if lang == "ja":
        title = title.translate(_WITHIN_QUOTES_JA)
        return Citation("ja", f"「{title}」『{name}』第{issue.number}号{_held_ja(day)}、{address}")
    title = title.translate(_WITHIN_QUOTES_EN)
    return Citation("en", f"“{title}”, {name}, No. {issue.number}{_held_en(day)}, {address}")


def _held_ja(day: str) -> str:
    return f"（{day}開催）" if day else ""


def _held_en(day: str) -> str:
    return f" (roundtable of {day})" if day else ""
