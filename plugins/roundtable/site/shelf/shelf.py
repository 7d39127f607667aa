"""The magazine as readers of one language find it: who speaks where, and on what."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property

from roundtable.magazine.company import ArticleKey, article_key
from roundtable.magazine.library import Issue
from roundtable.site.shelf.copies import Copy, Spoken, Tagged, tags_by_topic
from roundtable.site.shelf.delegates import Delegates, delegates
from roundtable.site.shelf.links import Links
from roundtable.site.shelf.outline import section_numbers
from roundtable.site.site import Site
from roundtable.site.views.talk import BlockView
from roundtable.transcript.model import OTHER, Lang


class Shelf:
    """All copies for the readers of one language. Everything is looked up once and kept."""

    def __init__(self, site: Site, lang: Lang) -> None:
        self.site = site
        self.lang = lang
        self.other = OTHER[lang]
        self.links = Links(site, lang)
        self._sections: dict[str, tuple[int, ...]] = {}
        # What `pages.blocks` made last, and of the edition at which path.
        self.last_blocks: tuple[str, tuple[BlockView, ...]] | None = None

    @cached_property
    def copies(self) -> tuple[Copy, ...]:
        """From the oldest issue to the newest, parts in order."""
        return tuple(
            Copy(issue, article, edition)
            for issue in self.site.magazine.issues
            for article in issue.articles
            if (edition := article.edition(self.lang) or article.edition(self.other))
        )

    @cached_property
    def copy_by_key(self) -> dict[ArticleKey, Copy]:
        """By `article_key`, the copy of an article."""
        return {article_key(copy.article): copy for copy in self.copies}

    @cached_property
    def issue_places(self) -> dict[int, int]:
        """By number, where an issue stands in `Magazine.issues`."""
        return {issue.number: at for at, issue in enumerate(self.site.magazine.issues)}

    @cached_property
    def _by_issue(self) -> dict[int, list[Copy]]:
        found: dict[int, list[Copy]] = defaultdict(list)
        for copy in self.copies:
            found[copy.issue.number].append(copy)
        return found

    def copies_of(self, issue: Issue) -> list[Copy]:
        """The parts of an issue in order."""
        return self._by_issue[issue.number]

    @cached_property
    def spoken(self) -> dict[str, list[Spoken]]:
        """By person, the copies they speak in, from oldest to newest."""
        found: dict[str, list[Spoken]] = defaultdict(list)
        for copy in self.copies:
            here: dict[str, list[int]] = {}
            speakers = copy.edition.speakers
            for number, turn in enumerate(copy.edition.turns):
                speaker = copy.edition.speaker_id(turn)
                if speaker is not None:
                    here.setdefault(speaker, []).append(number)
            for speaker in speakers:
                if speaker is not None:
                    here.setdefault(speaker, [])
            for speaker, turns in here.items():
                found[speaker].append(Spoken(copy, turns))
        return found

    def issues_of(self, speaker_id: str) -> set[int]:
        """The numbers of the issues in which a person sits at the table."""
        return {place.copy.issue.number for place in self.spoken.get(speaker_id, ())}

    def sections(self, copy: Copy) -> tuple[int, ...]:
        """The section of each turn of a copy, by `section_numbers`."""
        path = copy.edition.source.path
        if path not in self._sections:
            self._sections[path] = section_numbers(copy.edition.transcript)
        return self._sections[path]

    @cached_property
    def tagged(self) -> dict[str, list[Tagged]]:
        """By topic, the copies that have something on it, from oldest to newest."""
        found: dict[str, list[Tagged]] = defaultdict(list)
        for copy in self.copies:
            for topic, tags in tags_by_topic(copy.edition).items():
                found[topic].append(Tagged(copy, tags))
        return found

    @cached_property
    def topic_turns(self) -> Counter[str]:
        """By topic, in how many turns it comes up."""
        counts: Counter[str] = Counter()
        for topic, places in self.tagged.items():
            counts[topic] = sum(place.count for place in places)
        return counts

    @cached_property
    def delegates(self) -> dict[str, list[Delegates]]:
        """By organisation, the copies at whose table it sits, from oldest to newest."""
        return delegates((c.issue, c.edition) for c in self.copies)

    @cached_property
    def officials(self) -> dict[str, list[str]]:
        """By organisation, everybody with a page who holds or held a post there."""
        found: dict[str, list[str]] = defaultdict(list)
        for speaker in self.site.magazine.speakers.values():
            if speaker.id in self.spoken:
                for organisation in dict.fromkeys(role.organisation for role in speaker.roles):
                    found[organisation or ""].append(speaker.id)
        return found
