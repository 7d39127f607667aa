"""What stands between <!-- and --> is in no file of the site, and what stands beside it is."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from built_site import Builder, Magazine
from editing import edit
from roundtable.transcript.diagnostic import has_errors

SECRET = "内々の話"
HIDDEN = f"<!-- {SECRET}\n\n## {SECRET}\n\n速水：{SECRET}\n-->"
ARTICLE = "issues/001-shiomi/part-1.ja.md"
PAGE = "pages/about.ja.md"


def holding(output: Path) -> list[str]:
    """The files in which the words stand, those of the search opened."""
    files = [path for path in output.rglob("*") if path.is_file()]
    assert any(path.suffix == ".bin" for path in files)
    return [str(path) for path in files if SECRET.encode() in _opened(path)]


def _opened(path: Path) -> bytes:
    data = path.read_bytes()
    return zlib.decompress(data) if path.suffix == ".bin" else data


@pytest.mark.parametrize(
    ("file", "beside"),
    [
        (ARTICLE, "### 印鑑が四つ"),
        (ARTICLE, "汐見市情報政策課長"),
        (ARTICLE, "次の号"),
        (ARTICLE, "会議室の円卓"),
        (ARTICLE, "―本日は"),
        (ARTICLE, "（デジタル戦略課）"),
        (PAGE, "座談会の記録です。"),
        (PAGE, "第1号"),
    ],
)
def test_it_is_hidden_whatever_it_stands_beside(
    file: str, beside: str, magazine: Magazine, built: Builder
) -> None:
    content = magazine()
    edit(content / file, beside, f"<!-- {SECRET} -->{beside}<!-- {SECRET} -->", most=1)
    with (content / file).open("a", encoding="utf-8") as text:
        text.write(f"\n{HIDDEN}\n")
    site = built(content, production=True)
    assert not has_errors(site.findings), site.lines
    assert holding(site.output) == []
    address = "about/" if file == PAGE else "issues/1/1/"
    assert "<!--" not in site.page(address)
    assert "&lt;!--" not in site.page(address)
    assert beside.strip("#―（） ") in site.page(address)


@pytest.mark.parametrize(
    ("file", "entry", "place"),
    [
        (ARTICLE, "誰も読まない規程", "2:16"),
        ("issues/001-shiomi/issue.yaml", "テレワークを語る", "3:21"),
        ("speakers.yaml", "速水 透", "2:18"),
    ],
)
def test_where_it_would_hide_nothing_it_is_refused(
    file: str, entry: str, place: str, magazine: Magazine, built: Builder
) -> None:
    content = magazine()
    edit(content / file, entry, f"{entry}<!-- {SECRET} -->", most=1)
    site = built(content)
    assert f"{file}:{place}: E126" in site.lines
    assert site.files == []
