"""What names.bin tells of a topic: its words, its turns in each language, whether it has a page."""

from __future__ import annotations

from msgspec.structs import replace
from roundtable.magazine import Bilingual, Magazine, Tag
from roundtable.magazine.library import Topic
from roundtable.search import newest_first
from roundtable.search.names import named, names
from spoken_magazines import ADDRESSES, magazine_saying

SECURITY = Topic(
    "security",
    Bilingual("セキュリティ", "Security"),
    synonyms_ja=("情報漏えい", "ＩＤ管理"),
    synonyms_en=("security", "Data breach"),
)
COUNTERS = Topic("counters", Bilingual("窓口", "Service counters"))
TO_COME = Topic("to-come", Bilingual("来月の話", "Next month"))


def magazine_on(*tags: Tag) -> Magazine:
    """One article in Japanese, with these tags."""
    magazine = magazine_saying([[["窓口"], ["パスワード"], ["パスワード"]]])
    (issue,) = magazine.issues
    (article,) = issue.articles
    article = replace(article, ja=replace(article.ja, tags=tags))
    topics = {topic.id: topic for topic in (COUNTERS, SECURITY, TO_COME)}
    return replace(magazine, issues=(replace(issue, articles=(article,)),), topics=topics)


def topics_of(magazine: Magazine) -> object:
    editions = newest_first(magazine, ADDRESSES)
    return names(named(magazine, editions), editions)["topics"]


def test_a_topic_is_told_with_its_words_as_they_are_compared_and_its_turns_by_language() -> None:
    tags = (Tag("security", 0, 1), Tag("security", 0, 2), Tag("security", 0, None))
    words = ["セキュリティ", "security", "情報漏えい", "id管理", "data breach"]
    assert topics_of(magazine_on(*tags)) == [
        ["security", "セキュリティ", "Security", words, [2, None]]
    ]


def test_a_topic_of_headings_alone_has_a_page_and_no_turns() -> None:
    assert topics_of(magazine_on(Tag("counters", 1, None))) == [
        ["counters", "窓口", "Service counters", ["窓口", "service counters"], [0, None]]
    ]


def test_no_topic_is_told_that_only_a_talk_to_come_is_about() -> None:
    assert topics_of(magazine_on()) == []
