"""One more article in issue.yaml, every other character as it was; see adding_article.md."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from roundtable.desk.issue_yaml import with_article

CASES = Path(__file__).with_name("adding_article.md").read_text(encoding="utf-8").split("\n## ")[1:]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.splitlines()[0])
def test_article_is_added(case: str) -> None:
    name = case.splitlines()[2]
    before, *after = re.findall(r"```yaml\n(.*?)```", case, re.DOTALL)
    assert with_article("issue.yaml", before, name) == (after[0] if after else None)


def test_line_ends_of_the_file_stay() -> None:
    before = "articles:\r\n  - part-1\r\nnumber: 2\r\n"
    after = "articles:\r\n  - part-1\r\n  - part-2\nnumber: 2\r\n"
    assert with_article("issue.yaml", before, "part-2") == after
