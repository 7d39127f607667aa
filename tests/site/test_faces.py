"""A shape and a colour of their own: nobody has those of somebody at the same table."""

from __future__ import annotations

from collections import Counter

from built_site import SAMPLE, prepared
from roundtable.magazine.library import Article, Bilingual, Edition, Issue
from roundtable.site.shelf.faces import MARKS, marks


def table(edition: Edition, *people: str) -> Issue:
    """An issue at whose table these people sit."""
    copy = Edition(edition.parsed, speakers=people)
    article = Article(issue=1, part=1, parts=1, name="part-1", ja=copy)
    return Issue(1, "001", title=Bilingual("円卓"), held=None, articles=(article,))


def test_nobody_at_a_table_of_the_sample_looks_like_somebody_else() -> None:
    site = prepared(SAMPLE).site
    for issue in site.magazine.issues:
        editions = [edition for article in issue.articles for edition in article.editions]
        people = {who for edition in editions for who in edition.speakers if who is not None}
        assert len(people) > 1
        assert len({site.marks[who] for who in people}) == len(people)


def test_marks_are_shared_evenly_where_there_are_not_enough() -> None:
    _, _, edition = next(prepared(SAMPLE).site.magazine.editions)
    found = marks([table(edition, *(f"person-{n}" for n in range(2 * MARKS)))])
    assert Counter(found.values()) == dict.fromkeys(range(MARKS), 2)


def test_a_later_table_leaves_those_who_came_first_as_they_are() -> None:
    _, _, edition = next(prepared(SAMPLE).site.magazine.editions)
    before = [table(edition, "ogata", "hayami"), table(edition, "sakaki", "hayami")]
    after = [*before, table(edition, "newcomer", "ogata", "hayami", "sakaki")]
    known = marks(before)
    assert {who: marks(after)[who] for who in ("ogata", "hayami")} == {
        who: known[who] for who in ("ogata", "hayami")
    }
