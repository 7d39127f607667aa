"""The command `pelican` alone: the magazine with its settings, and stock sites with none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from built_site import GOOD, PROJECT, Built, Magazine, pelican

SETTINGS = PROJECT / "pelicanconf.py"
NOSY_PLUGIN = Path(__file__).parent / "plugins"
ANYWHERE = Path(__file__).parent / "magazines" / "anywhere"


def test_pelican_gives_the_same_site(good: Built, tmp_path: Path) -> None:
    run = pelican(GOOD, "-s", SETTINGS, "-o", tmp_path / "output", folder=tmp_path)
    assert run.returncode == 0, run.stderr
    for name in good.files:
        theirs = (tmp_path / "output" / name).read_bytes()
        assert theirs == (good.output / name).read_bytes(), name


def test_pelican_exits_1_and_writes_nothing(magazine: Magazine, tmp_path: Path) -> None:
    content = magazine(Path(__file__).parent / "refusals" / "page-key")
    run = pelican(content, "-s", SETTINGS, "-o", tmp_path / "output", folder=tmp_path)
    assert run.returncode == 1
    assert "content/pages/contact.ja.md:2:1: E112 " in run.stderr
    assert "Traceback" not in run.stderr + run.stdout
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize("address", ["https://a.example/mag", "a.example", "//a.example"])
def test_an_address_that_is_no_host_is_refused(address: str, tmp_path: Path) -> None:
    """Links begin at the top of the host: below it no page would find its style sheet."""
    setting = f'SITEURL="{address}"'
    run = pelican(GOOD, "-s", SETTINGS, "-o", tmp_path / "o", "-e", setting, folder=tmp_path)
    assert run.returncode == 1
    assert f"publishconf.py:1:1: E555 SITEURL cannot be “{address}”" in run.stderr
    assert not (tmp_path / "o").exists()


def test_other_plugins_see_the_transcripts(tmp_path: Path) -> None:
    """A plugin lists what it finds: transcripts, speakers, topics, content, twins, addresses."""
    (tmp_path / "pelicanconf.py").write_text(
        f"import sys\nsys.path.insert(0, {str(PROJECT)!r})\n"
        "from pelicanconf_of_project import *\n"
        "PLUGINS = ['roundtable', 'nosy']\n"
        f"PLUGIN_PATHS = [{str(NOSY_PLUGIN)!r}]\nTHEME = {str(PROJECT / 'theme')!r}\n",
        encoding="utf-8",
    )
    (tmp_path / "pelicanconf_of_project.py").write_bytes(SETTINGS.read_bytes())
    output = tmp_path / "output"
    run = pelican(GOOD, "-s", "pelicanconf.py", "-o", output, folder=tmp_path)
    assert run.returncode == 0, run.stderr
    seen = (output / "seen.txt").read_text(encoding="utf-8").splitlines()
    assert seen == [
        "article issues/2/1/ ja 2 turns mizuhara-fumie,hayami-tooru joint-procurement twins 1",
        "article issues/2/2/ ja 2 turns mizuhara-fumie,hayami-tooru telework twins 0",
        "article issues/1/1/ ja 4 turns kusunoki-daisuke,hayami-tooru telework twins 1",
        "page about/ ja twins 1",
        "link /issues/1/1/",
    ]


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The good magazine under stock Pelican: the plugin, the `simple` theme, nothing else."""
    folder = tmp_path_factory.mktemp("stock")
    (folder / "pelicanconf.py").write_text("PLUGINS = ['roundtable']\n", encoding="utf-8")
    run = pelican(GOOD, "-s", "pelicanconf.py", "-o", folder / "output", folder=folder)
    assert run.returncode == 0, run.stderr
    return folder / "output"


def test_stock_pelican_renders_the_turns(stock: Path) -> None:
    page = (stock / "001-shiomi-part-1-ja.html").read_text(encoding="utf-8")
    assert '<div class="utterance" id="u-2">' in page
    assert "<strong>印鑑が四つ</strong>" in page
    assert '<h2 id="s-1">規程を直す</h2>' in page
    assert "alert(1)" not in page


def test_stock_pelican_resolves_links_in_both_directions(stock: Path) -> None:
    article = (stock / "001-shiomi-part-1-ja.html").read_text(encoding="utf-8")
    assert re.search(r'<a href="[^"]*002-kaguragawa-part-1-ja\.html#u-2">次の号</a>', article)
    page = (stock / "pages" / "about-ja.html").read_text(encoding="utf-8")
    assert re.search(r'<a href="[^"]*001-shiomi-part-1-ja\.html">第1号</a>', page)


def test_in_stock_pelican_topics_are_tags_and_speakers_authors(stock: Path) -> None:
    page = (stock / "001-shiomi-part-1.html").read_text(encoding="utf-8")
    assert 'tag/telework.html">telework</a>' in page
    assert 'author/kusunoki-daisuke.html">Daisuke Kusunoki</a>' in page
    assert (stock / "tag" / "telework.html").exists()
    assert (stock / "author" / "kusunoki-daisuke.html").exists()


def test_stock_pelican_pairs_the_languages(stock: Path) -> None:
    page = (stock / "001-shiomi-part-1.html").read_text(encoding="utf-8")
    assert "001-shiomi-part-1-ja.html" in page


@pytest.mark.parametrize(
    ("name", "finding"), [("misspelt-status", "3:9: E113 "), ("unregistered", "7:1: E320 ")]
)
def test_stock_pelican_refuses_too(
    name: str, finding: str, magazine: Magazine, tmp_path: Path
) -> None:
    content = magazine(Path(__file__).parent / "refusals" / name)
    (tmp_path / "pelicanconf.py").write_text("PLUGINS = ['roundtable']\n", encoding="utf-8")
    run = pelican(content, "-s", "pelicanconf.py", "-o", tmp_path / "output", folder=tmp_path)
    assert run.returncode == 1
    assert f"part-2.ja.md:{finding}" in run.stderr
    assert not (tmp_path / "output").exists()


def test_a_site_without_registries_loses_no_talk(tmp_path: Path) -> None:
    """Its people are who the texts say, and a talk of nobody's but the interviewer's has none."""
    (tmp_path / "pelicanconf.py").write_text("PLUGINS = ['roundtable']\n", encoding="utf-8")
    output = tmp_path / "output"
    run = pelican(
        ANYWHERE, "-s", "pelicanconf.py", "-o", output, "--fatal", "errors", folder=tmp_path
    )
    assert run.returncode == 0, run.stdout + run.stderr
    talk = (output / "talk-ja.html").read_text(encoding="utf-8")
    assert "速水 透</a>" in talk
    assert '<a href="/a-plain-article.html">つづき</a>' in talk
    assert "Daisuke Kusunoki</a>" in (output / "talk.html").read_text(encoding="utf-8")
    assert (output / "questions-ja.html").exists()
    plain = (output / "a-plain-article.html").read_text(encoding="utf-8")
    assert '<a href="/talk.html#u-2">the talk</a>' in plain
