"""The page of an organisation: its people, its issues, its topics; and who links to it."""

from __future__ import annotations

import pytest
from built_site import Built
from reading import read_pages


def test_people_with_their_posts_there(good: Built) -> None:
    page = read_pages(good)["/organisations/shiomi/"]
    (member,) = page.soup.find(class_="members").find_all("li", recursive=False)
    assert member.find("a")["href"] == "/speakers/kusunoki-daisuke/"
    post = member.find(class_="timeline").li
    assert [time["datetime"] for time in post.find_all("time")] == ["2020-04-01", "2025-03-31"]
    assert post.get_text().startswith("情報政策課長")
    assert "座談会に1回参加" in member.get_text()


@pytest.mark.parametrize(
    ("address", "span"),
    [("/speakers/mizuhara-fumie/", "{}～"), ("/en/speakers/mizuhara-fumie/", "since {}")],
)
def test_a_post_that_is_still_held(address: str, span: str, good: Built) -> None:
    post = read_pages(good)[address].soup.select(".timeline li")[-1]
    (day,) = post.find_all("time")
    assert span.format(day.get_text()) in post.get_text()


@pytest.mark.parametrize(
    ("organisation", "issues"),
    [("shiomi", ["/en/issues/1/"]), ("aomine", ["/en/issues/2/", "/en/issues/1/"])],
)
def test_issues_at_whose_table_it_sat(organisation: str, issues: list[str], good: Built) -> None:
    page = read_pages(good)[f"/en/organisations/{organisation}/"]
    assert [a["href"] for a in page.soup.select(".rows .title a")] == issues


def test_topics_that_its_people_speak_about(good: Built) -> None:
    """Telework comes up in turns of both tables, joint procurement at one."""
    page = read_pages(good)["/organisations/kaguragawa/"]
    entries = page.soup.select(".topics li")
    topics = [(li.a["href"], li.find(class_="count").get_text()) for li in entries]
    assert topics == [("/topics/telework/", "1"), ("/topics/joint-procurement/", "1")]


def test_a_post_says_for_whom_somebody_sits_whose_printed_role_does_not(good: Built) -> None:
    """“Vice Governor” names no prefecture; the registry knows of which one that day."""
    table = read_pages(good)["/en/issues/1/"].soup.find(class_="delegations")
    seated = {
        section.h3.a["href"]: [li.a["href"] for li in section.find_all("li")]
        for section in table.find_all("section")
    }
    assert seated["/en/organisations/aomine/"] == ["/en/speakers/hayami-tooru/"]


@pytest.mark.parametrize("address", ["/issues/1/1/", "/issues/1/", "/speakers/kusunoki-daisuke/"])
def test_articles_issues_and_people_lead_there(address: str, good: Built) -> None:
    assert "/organisations/shiomi/" in read_pages(good)[address].targets
