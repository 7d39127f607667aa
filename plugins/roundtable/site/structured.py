"""What a page is about as JSON-LD, for machines that read pages.

Periodical, PublicationIssue, Article and Quotation hang together upwards by `isPartOf`. Everything
is named by the address where it stands on this site: a person by their page, a turn by its anchor.
Words are not repeated; they stand on the page.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import msgspec
from markupsafe import Markup

from roundtable.magazine.library import Issue, Organisation, Role, Speaker, Topic
from roundtable.site import urls
from roundtable.site.shelf.copies import Copy
from roundtable.site.shelf.phrases import phrase
from roundtable.site.shelf.shelf import Shelf
from roundtable.site.views.common import Phrase

Node = dict[str, Any]

# A data block: browsers neither run it nor ask the page's policy about it.
_OPEN = '<script type="application/ld+json">{"@context":"https://schema.org","@graph":['
_CLOSE = "]}</script>"


def periodical(shelf: Shelf, issues: Iterable[Issue]) -> Markup:
    """The magazine in one language with some of its issues, all of which it has."""
    names = shelf.site.names
    parts = [_issue_name(shelf, issue) for issue in issues]
    return _script(
        _json(
            _periodical_name(shelf)
            | {"alternateName": names.get(shelf.other), "inLanguage": shelf.lang}
            | _translation(shelf, urls.home(shelf.other))
            | {"hasPart": parts}
        )
    )


def publication_issue(shelf: Shelf, issue: Issue, twin: str | None) -> Markup:
    """An issue with its articles, each in the language that readers of this page get."""
    host = shelf.site.host
    articles = [
        {
            "@type": "Article",
            "@id": host + shelf.links.article(copy).href,
            "headline": copy.edition.transcript.title,
            "inLanguage": copy.edition.lang,
            "position": copy.article.part,
        }
        for copy in shelf.copies_of(issue)
    ]
    return _script(
        _json(
            _issue_name(shelf, issue)
            | {"inLanguage": shelf.lang, "isPartOf": _periodical_name(shelf)}
            | _day(issue.held)
            | _translation(shelf, twin)
            | {"hasPart": articles}
        )
    )


def article(shelf: Shelf, copy: Copy, path: str, twin: str | None, topics: list[str]) -> Markup:
    """An article and every turn of somebody at the table. Its day is that of the talk."""
    issue, edition = copy.issue, copy.edition
    address = shelf.site.host + path
    node = (
        {
            "@type": "Article",
            "@id": address,
            "headline": edition.transcript.title,
            "inLanguage": edition.lang,
            "position": copy.article.part,
            "isPartOf": _issue_of_periodical(shelf, issue),
            "contributor": _contributors(shelf, copy),
            "about": [_topic_name(shelf, topic) for topic in topics],
        }
        | _day(issue.day_of(edition))
        | _translation(shelf, twin)
    )
    return _script(_json(node), *_quotations(shelf, copy, address))


def both_editions(shelf: Shelf, copy: Copy, path: str) -> Markup:
    """A page in two languages, about the article in each of them."""
    host, issue, article = shelf.site.host, copy.issue, copy.article
    editions = [
        {
            "@type": "Article",
            "@id": host + urls.article(edition.lang, article.issue, article.part),
            "headline": edition.transcript.title,
            "inLanguage": edition.lang,
        }
        for edition in (article.edition(shelf.lang), article.edition(shelf.other))
        if edition is not None
    ]
    return _script(
        _json(
            {
                "@type": "WebPage",
                "@id": host + path,
                "inLanguage": [edition["inLanguage"] for edition in editions],
                "isPartOf": _issue_of_periodical(shelf, issue),
                "mainEntity": editions,
            }
        )
    )


def organisation(shelf: Shelf, body: Organisation, path: str, twin: str | None) -> Markup:
    """A body with its names, and everybody with a page who holds or held a post there."""
    name = phrase(body.name, shelf.lang)
    others = dict.fromkeys((body.name.ja, body.name.en, *body.aliases))
    held = (
        (speaker, role)
        for speaker in shelf.officials.get(body.id, ())
        for role in shelf.site.magazine.speakers[speaker].roles
        if role.organisation == body.id
    )
    return _script(
        _json(
            {"@type": "Organization", "@id": shelf.site.host + path, "name": _text(name)}
            | {"alternateName": [other for other in others if other and other != name.text]}
            | _same_as(shelf, twin)
            | {"member": [_member(shelf, speaker, role) for speaker, role in held]}
        )
    )


def profile(shelf: Shelf, speaker: Speaker, path: str, twin: str | None) -> Markup:
    """A person with their names and posts, and the page as their profile."""
    link, address = shelf.links.speaker(speaker.id), shelf.site.host + path
    others = dict.fromkeys((speaker.name.ja, speaker.name.en, speaker.reading))
    person = (
        _person_name(shelf, speaker.id)
        | {"alternateName": [name for name in others if name and name != link.name.text]}
        | _same_as(shelf, twin)
        | {
            "hasOccupation": [_occupation(shelf, role) for role in speaker.roles],
            "affiliation": [
                _affiliation(shelf, role) for role in speaker.roles if role.organisation
            ],
        }
    )
    page = {
        "@type": "ProfilePage",
        "url": address,
        "inLanguage": shelf.lang,
        "mainEntity": {"@id": address},
    }
    return _script(_json(page), _json(person))


def defined_term(shelf: Shelf, topic: Topic, twin: str | None) -> Markup:
    """A topic with its definition and the other words for it."""
    name = phrase(topic.name, shelf.lang).text
    others = dict.fromkeys((topic.name.ja, topic.name.en, *topic.synonyms(shelf.lang)))
    definition = phrase(topic.definition, shelf.lang)
    return _script(
        _json(
            _topic_name(shelf, topic.id)
            | {"termCode": topic.id}
            | {"alternateName": [other for other in others if other and other != name]}
            | ({"description": _text(definition)} if definition.text else {})
            | _same_as(shelf, twin)
        )
    )


def _quotations(shelf: Shelf, copy: Copy, address: str) -> Iterable[str]:
    """Written as text, for there are dozens a page; addresses and ids hold nothing to escape."""
    edition, host = copy.edition, shelf.site.host
    creators = {
        speaker: f'","isPartOf":{{"@id":"{address}"}},"creator":'
        f'{{"@id":"{host}{urls.speaker(shelf.lang, speaker)}"}}}}'
        for speaker in edition.speakers
        if speaker is not None
    }
    start = f'{{"@type":"Quotation","@id":"{address}#'
    for turn, name in zip(edition.turns, copy.article.ids, strict=False):
        speaker = edition.speaker_id(turn)
        if speaker is not None:
            yield start + name + creators[speaker]


def _periodical_name(shelf: Shelf) -> Node:
    address = shelf.site.host + urls.home(shelf.lang)
    return {"@type": "Periodical", "@id": address, "name": shelf.site.names.get(shelf.lang)}


def _issue_name(shelf: Shelf, issue: Issue) -> Node:
    return {
        "@type": "PublicationIssue",
        "@id": shelf.site.host + urls.issue(shelf.lang, issue.number),
        "issueNumber": issue.number,
        "name": _text(phrase(issue.title, shelf.lang)),
    }


def _issue_of_periodical(shelf: Shelf, issue: Issue) -> Node:
    return _issue_name(shelf, issue) | {"isPartOf": _periodical_name(shelf)}


def _person_name(shelf: Shelf, speaker: str) -> Node:
    link = shelf.links.speaker(speaker)
    return {"@type": "Person", "@id": shelf.site.host + link.href, "name": _text(link.name)}


def _topic_name(shelf: Shelf, topic: str) -> Node:
    name = _text(phrase(shelf.site.magazine.topics[topic].name, shelf.lang))
    return {
        "@type": "DefinedTerm",
        "@id": shelf.site.host + urls.topic(shelf.lang, topic),
        "name": name,
    }


def _contributors(shelf: Shelf, copy: Copy) -> list[Node]:
    """Who sat at the table, in that day's role as printed."""
    edition = copy.edition
    return [
        {
            "@type": "Role",
            "roleName": person.role,
            "contributor": _person_name(shelf, speaker),
        }
        for person, speaker in zip(edition.transcript.participants, edition.speakers, strict=True)
        if speaker is not None
    ]


def _occupation(shelf: Shelf, role: Role) -> Node:
    title = _text(phrase(role.title, shelf.lang))
    occupation = {"@type": "Occupation", "name": title}
    return {"@type": "Role", **_period(role), "hasOccupation": occupation}


def _affiliation(shelf: Shelf, role: Role) -> Node:
    link = shelf.links.organisation(role.organisation or "")
    body = (
        {"@type": "Organization"}
        | ({"@id": shelf.site.host + link.href} if link.href else {})
        | {"name": _text(link.name)}
    )
    return {"@type": "Role", **_period(role), "affiliation": body}


def _member(shelf: Shelf, speaker: str, role: Role) -> Node:
    title = _text(phrase(role.title, shelf.lang))
    person = _person_name(shelf, speaker)
    return {"@type": "Role", "roleName": title, **_period(role), "member": person}


def _period(role: Role) -> Node:
    days = {"startDate": role.since, "endDate": role.until}
    return {name: day.isoformat() for name, day in days.items() if day is not None}


def _day(day: date | None) -> Node:
    return {} if day is None else {"dateCreated": day.isoformat()}


def _translation(shelf: Shelf, twin: str | None) -> Node:
    """The page in the other language: Japanese is what was said, English is its translation."""
    if twin is None:
        return {}
    kind = "workTranslation" if shelf.lang == "ja" else "translationOfWork"
    return {kind: {"@id": shelf.site.host + twin}}


def _same_as(shelf: Shelf, twin: str | None) -> Node:
    """The page in the other language, of somebody or something that is the same in both."""
    return {} if twin is None else {"sameAs": shelf.site.host + twin}


def _text(name: Phrase) -> str | Node:
    """A name, with its language where that is not the page's."""
    return name.text if name.lang is None else {"@value": name.text, "@language": name.lang}


def _json(node: Node) -> str:
    """A node as JSON in which nothing can end the script element around it."""
    return msgspec.json.encode(node).decode().replace("<", "\\u003c")


def _script(*nodes: str) -> Markup:
    return Markup(_OPEN + ",".join(nodes) + _CLOSE)
