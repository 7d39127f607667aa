"""The archive: a plain list, and what the script narrows it by."""

from __future__ import annotations

from built_site import HERE, Builder, Built, Magazine
from editing import edit
from reading import read_pages


def test_every_issue_says_what_it_can_be_found_by(good: Built) -> None:
    page = read_pages(good)["/archive/"]
    rows = {
        row["data-issue"]: [
            set(row[f"data-{kind}"].split()) for kind in ("topics", "organisations", "speakers")
        ]
        for row in page.soup.select(".rows li")
    }
    assert rows == {
        "2": [
            {"telework", "joint-procurement"},
            {"kaguragawa", "aomine"},
            {"mizuhara-fumie", "hayami-tooru"},
        ],
        "1": [{"telework"}, {"shiomi", "aomine"}, {"hayami-tooru", "kusunoki-daisuke"}],
    }


def test_the_form_is_hidden_until_a_script_can_serve_it(good: Built) -> None:
    form = read_pages(good)["/en/archive/"].soup.find("form", class_="narrow")
    assert form.has_attr("hidden")
    assert form.find(attrs={"role": "status"}).get_text() == ""
    assert (form["data-one"], form["data-many"]) == ("1 issue found", "{} issues found")


def test_no_other_page_loads_the_script_of_the_form(good: Built) -> None:
    loading = {
        address
        for address, page in read_pages(good).items()
        if page.soup.find("script", src=lambda src: src and "/archive-" in src)
    }
    assert loading == {"/archive/", "/en/archive/"}


def test_only_what_some_issue_has_can_be_chosen(good: Built) -> None:
    form = read_pages(good)["/en/archive/"].soup.find("form", class_="narrow")
    choices = {
        select["name"]: [(o["value"], o.get_text()) for o in select.find_all("option")[1:]]
        for select in form.find_all("select")
    }
    assert choices["topics"] == [
        ("telework", "telework"),
        ("joint-procurement", "joint procurement"),
    ]
    assert "watanabe-kyoko" not in dict(choices["speakers"])


def test_years_and_fiscal_years(good: Built) -> None:
    """February 2023 belongs to the fiscal year 2022."""
    page = read_pages(good)["/archive/"]
    years = [heading.get_text() for heading in page.soup.select(".year h3")]
    assert years == ["2023年（令和5年）", "2022年（令和4年）"]
    (fiscal,) = page.soup.select(".fiscal dl > div")
    assert fiscal.dt.get_text() == "2022年度（令和4年度）"
    assert [dd["data-issue"] for dd in fiscal.find_all("dd")] == ["2", "1"]


def test_an_issue_without_a_translation_leads_to_the_other_language_and_says_so(
    magazine: Magazine, built: Builder
) -> None:
    site = built(magazine(HERE / "magazines" / "japanese-issue"))
    rows = read_pages(site)["/en/archive/"].soup.select(".rows li")
    titles = [row.find(class_="title") for row in rows]
    assert [title.a["href"] for title in titles] == ["/issues/3/", "/en/issues/2/", "/en/issues/1/"]
    badges = [[badge.get_text() for badge in row.find_all(class_="badge")] for row in rows]
    assert badges == [["Japanese only"], [], []]


def test_a_row_names_the_bodies_at_the_table_without_being_told(
    magazine: Magazine, built: Builder
) -> None:
    content = magazine()
    edit(content / "issues" / "001-shiomi" / "issue.yaml", "organisations: [shiomi, aomine]\n", "")
    rows = read_pages(built(content))["/archive/"].soup.select(".rows li")
    assert [row.select(".meta")[1].get_text() for row in rows] == [
        "神楽川市、青嶺県",
        "汐見市、青嶺県",
    ]
