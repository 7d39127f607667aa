"""axe-core finds nothing against WCAG 2.0 to 2.2, levels A and AA, on any kind of page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from .pages import SCHEMES, Lang, address, every_kind, every_language

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]

RUN = """async (tags) => {
  const found = await axe.run({runOnly: {type: "tag", values: tags}});
  const say = (rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: `
    + node.failureSummary.replaceAll("\\n", " "));
  return {passed: found.passes.map((rule) => rule.id), violations: found.violations.flatMap(say)};
}"""


@every_language
@every_kind
def test_axe_finds_no_violation(page: Page, axe: str, kind: str, lang: Lang) -> None:
    page.goto(address(kind, lang))
    page.evaluate(axe)
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        found = page.evaluate(RUN, RULES)
        assert found["violations"] == [], scheme
        assert {"color-contrast", "html-has-lang", "link-name"} <= set(found["passed"]), scheme


def test_axe_would_tell(page: Page, axe: str) -> None:
    page.goto(address("about", "ja"))
    page.evaluate("document.querySelector('main p').style.color = 'rgb(200, 200, 200)'")
    page.evaluate(axe)
    assert [v.split(":")[0] for v in page.evaluate(RUN, RULES)["violations"]] == ["color-contrast"]
