"""What leads from page to page: related articles, neighbouring topics, a topic over the years."""

from __future__ import annotations

from built_site import Built
from reading import read_pages


def test_related_articles_say_why(good: Built) -> None:
    """Article 1/1 shares telework and a person with 2/2, and the person alone with 2/1."""
    page = read_pages(good)["/issues/1/1/"]
    found = [
        (li.select_one(".title a")["href"], [p.get_text() for p in li.find_all(class_="meta")])
        for li in page.soup.find(class_="related").find_all("li")
    ]
    assert found == [
        ("/issues/2/2/", ["共通のテーマ：テレワーク", "共通の参加者：速水 透"]),
        ("/issues/2/1/", ["共通の参加者：速水 透"]),
    ]


def test_a_related_article_without_translation_says_so(good: Built) -> None:
    page = read_pages(good)["/en/issues/1/1/"]
    first = page.soup.find(class_="related").li
    assert first.select_one(".title a")["href"] == "/issues/2/2/"
    assert first.find(class_="badge").get_text() == "Japanese only"


def test_a_topic_over_the_years_as_a_chart_and_as_a_table(good: Built) -> None:
    page = read_pages(good)["/topics/telework/"]
    rows = page.soup.find(id="years").tbody.find_all("tr")
    assert [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in rows] == [
        ["2022年（令和4年）", "2", "1"],
        ["2023年（令和5年）", "1", "1"],
    ]
    chart = page.soup.select_one(".over-time svg")
    assert [text.get_text() for text in chart.select(".value")] == ["2", "1"]
    assert [int(bar["height"]) for bar in chart.find_all("rect")] == [88, 44]


def test_the_bars_of_an_issue_stand_in_their_table(good: Built) -> None:
    rows = read_pages(good)["/issues/1/"].soup.select(".shares tbody tr")
    assert [row.th.get_text() for row in rows] == ["速水 透", "楠 大輔", "司会"]
    for row in rows:
        percent = row.find_all(class_="number")[-1].get_text()
        assert f"{row.rect['width']}%" == percent


def test_no_chart_brings_style_or_script(published: Built) -> None:
    charts = [
        (address, chart)
        for address, page in read_pages(published).items()
        for chart in page.soup.find_all("svg")
    ]
    assert charts
    for address, chart in charts:
        assert not chart.find(["script", "style"]), address
        assert not [t for t in [chart, *chart.find_all(True)] if "style" in t.attrs], address
