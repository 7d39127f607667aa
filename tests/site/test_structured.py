"""What the pages say in JSON-LD."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from built_site import Built
from reading import HOST, ReadPage, read_pages


def identities(value: Any) -> Iterator[str]:
    """Every ``@id`` in a graph."""
    if isinstance(value, dict):
        yield from ([value["@id"]] if "@id" in value else [])
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from identities(item)


def nodes(page: ReadPage, kind: str) -> list[dict[str, Any]]:
    return [node for node in page.graph if node["@type"] == kind]


def kinds(address: str) -> set[str]:
    """What a page at an address must describe."""
    parts = address.removeprefix("/en").strip("/").split("/")
    if parts == [""]:
        return {"Periodical"}
    if parts[-1] == "bilingual":
        return {"WebPage"}
    if parts[0] == "issues":
        return {"PublicationIssue"} if len(parts) == 2 else {"Article", "Quotation"}
    if len(parts) == 2 and parts[0] == "organisations":
        return {"Organization"}
    if len(parts) == 2 and parts[0] in ("speakers", "topics"):
        return {"ProfilePage", "Person"} if parts[0] == "speakers" else {"DefinedTerm"}
    return set()


def test_every_kind_of_page_says_what_it_is_about(published: Built) -> None:
    for address, page in read_pages(published).items():
        assert {node["@type"] for node in page.graph} == kinds(address), address


def test_every_identity_is_a_place_on_this_site(published: Built) -> None:
    pages = read_pages(published)
    for page in pages.values():
        for identity in identities(page.graph):
            assert identity.startswith(HOST + "/")
            address, _, anchor = identity.removeprefix(HOST).partition("#")
            assert not anchor or anchor in pages[address].ids, identity
            assert address in pages, identity


def test_the_main_subject_is_the_page_itself_in_its_language(published: Built) -> None:
    for address, page in read_pages(published).items():
        for node in page.graph:
            if node["@type"] in ("Periodical", "PublicationIssue", "Article"):
                assert node["inLanguage"] == page.lang
            if node["@type"] not in ("Quotation", "ProfilePage"):
                assert node["@id"] == HOST + address


def test_an_article_belongs_to_its_issue_and_that_to_the_magazine(good: Built) -> None:
    article = read_pages(good)["/en/issues/1/1/"].node("Article")
    assert article["headline"] == "Rules nobody reads"
    assert article["dateCreated"] == "2022-07-14"
    issue = article["isPartOf"]
    assert (issue["@type"], issue["@id"], issue["issueNumber"]) == (
        "PublicationIssue",
        "/en/issues/1/",
        1,
    )
    assert issue["isPartOf"] == {"@type": "Periodical", "@id": "/en/", "name": "Entaku"}


def test_every_turn_of_a_person_is_a_quotation_with_its_creator(published: Built) -> None:
    """The page links the name before each turn to the person; the graph must say the same."""
    for address, page in read_pages(published).items():
        spoken = {
            HOST + address + "#" + turn["id"]: HOST + name["href"]
            for turn in page.soup.find_all("div", class_="turn")
            if not address.endswith("/bilingual/")
            if (name := turn.find("a", class_="name"))
        }
        quotations = nodes(page, "Quotation")
        assert {q["@id"]: q["creator"]["@id"] for q in quotations} == spoken
        assert all(q["isPartOf"] == {"@id": HOST + address} for q in quotations)


def test_translations_name_each_other_only_where_both_exist(published: Built) -> None:
    for address, page in read_pages(published).items():
        for node in page.graph:
            if node["@type"] not in ("Periodical", "PublicationIssue", "Article"):
                continue
            mine, other = ("workTranslation", "en"), ("translationOfWork", "ja")
            (key, lang), (never, _) = (mine, other) if page.lang == "ja" else (other, mine)
            assert node.get(key, {}).get("@id") == page.alternates.get(lang), address
            assert never not in node


def test_contributors_stand_in_the_role_of_that_day(good: Built) -> None:
    article = read_pages(good)["/issues/2/1/"].node("Article")
    assert [
        (role["roleName"], role["contributor"]["@id"], role["contributor"]["name"])
        for role in article["contributor"]
    ] == [
        ("神楽川市副市長（CIO）", "/speakers/mizuhara-fumie/", "水原 文恵"),
        ("県副知事（CIO）", "/speakers/hayami-tooru/", "速水 透"),
    ]


def test_a_persons_profile(good: Built) -> None:
    page = read_pages(good)["/en/speakers/kusunoki-daisuke/"]
    address = "/en/speakers/kusunoki-daisuke/"
    assert page.node("ProfilePage") == {
        "@type": "ProfilePage",
        "url": address,
        "inLanguage": "en",
        "mainEntity": {"@id": address},
    }
    period = {"@type": "Role", "startDate": "2020-04-01", "endDate": "2025-03-31"}
    title = "Director, Information Policy Division"
    body = "/en/organisations/shiomi/"
    organisation = {"@type": "Organization", "@id": body, "name": "Shiomi City"}
    assert page.node("Person") == {
        "@type": "Person",
        "@id": address,
        "name": "Daisuke Kusunoki",
        "alternateName": ["楠 大輔", "くすのき だいすけ"],
        "sameAs": "/speakers/kusunoki-daisuke/",
        "hasOccupation": [period | {"hasOccupation": {"@type": "Occupation", "name": title}}],
        "affiliation": [period | {"affiliation": organisation}],
    }


def test_an_organisation_with_its_people(good: Built) -> None:
    body = read_pages(good)["/organisations/shiomi/"].node("Organization")
    assert (body["@id"], body["name"]) == ("/organisations/shiomi/", "汐見市")
    assert (body["alternateName"], body["sameAs"]) == (["Shiomi City"], "/en/organisations/shiomi/")
    assert {
        "@type": "Role",
        "roleName": "情報政策課長",
        "startDate": "2020-04-01",
        "endDate": "2025-03-31",
        "member": {
            "@type": "Person",
            "@id": "/speakers/kusunoki-daisuke/",
            "name": "楠 大輔",
        },
    } in body["member"]


def test_the_page_in_both_languages_is_about_both_articles(good: Built) -> None:
    page = read_pages(good)["/en/issues/1/1/bilingual/"].node("WebPage")
    assert page["inLanguage"] == ["en", "ja"]
    assert page["isPartOf"]["@id"] == "/en/issues/1/"
    assert [entity["@id"] for entity in page["mainEntity"]] == ["/en/issues/1/1/", "/issues/1/1/"]


def test_a_topic_is_a_defined_term(good: Built) -> None:
    assert read_pages(good)["/topics/telework/"].node("DefinedTerm") == {
        "@type": "DefinedTerm",
        "@id": "/topics/telework/",
        "name": "テレワーク",
        "termCode": "telework",
        "alternateName": ["telework", "在宅勤務"],
        "description": "職場から離れて働くこと。",
        "sameAs": "/en/topics/telework/",
    }


def test_an_issue_lists_its_articles_in_the_language_they_are_read_in(good: Built) -> None:
    issue = read_pages(good)["/en/issues/2/"].node("PublicationIssue")
    assert [(part["@id"], part["inLanguage"], part["position"]) for part in issue["hasPart"]] == [
        ("/en/issues/2/1/", "en", 1),
        ("/issues/2/2/", "ja", 2),
    ]


def test_the_magazine_lists_its_newest_issues(good: Built) -> None:
    magazine = read_pages(good)["/"].node("Periodical")
    assert (magazine["name"], magazine["alternateName"]) == ("円卓", "Entaku")
    assert [issue["issueNumber"] for issue in magazine["hasPart"]] == [2, 1]
