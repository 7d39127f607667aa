"""What is wrong with YAML that cannot be read, in words for an editor.

libyaml says it in the terms of its own grammar, and in English.
"""

from __future__ import annotations

import re

from roundtable.transcript.diagnostic import Diagnostic, Fault, Severity

BROKEN = Fault(
    "E101",
    Severity.ERROR,
    ja="項目の書き方（YAML）を読み取れません（{problem}）。コロンの後の半角の空白、行頭の字下げ、"
    "引用符の閉じ忘れを確かめてください。",
    en="These entries (YAML) cannot be read: {problem}. Check the space after each colon, the "
    "spaces at the beginning of lines and that every quotation mark is closed.",
)
NOT_PLAIN = Fault(
    "E103",
    Severity.ERROR,
    ja="値の初めの「&」「*」「!」「@」「`」「%」はYAMLの記号と見なされるため、使えません。"
    "値の全体を半角の引用符「'」で囲んでください。",
    en="A value cannot begin with &, *, !, @, ` or %, which are signs of YAML. Put the whole value "
    "in single quotation marks (').",
)
COLON_INSIDE = Fault(
    "E115",
    Severity.ERROR,
    ja='「{key}」の値の中に「: 」（コロンと空白）があります。値の全体を半角の引用符「"」で'
    "囲んでください。",
    en="The value of “{key}” has a colon and a space in it. Put the whole value in quotation "
    'marks (").',
)
WORDS_BEHIND = Fault(
    "E125",
    Severity.ERROR,
    ja="「{key}」の値は「{sign}」で始まるため、そこまでしか読み取れません。値の全体を半角の引用符「'」で"
    "囲んでください。",
    en="The value of “{key}” begins with {sign}, so it ends where that is closed. Put the whole "
    "value in single quotation marks (').",
)
TAB = Fault(
    "E120",
    Severity.ERROR,
    ja="行の初めにタブがあります。タブを消し、半角の空白で字下げをしてください。",
    en="This line begins with a tab. Delete it, and indent the line with spaces.",
)
WIDE_SIGN = Fault(
    "E121",
    Severity.ERROR,
    ja="「{sign}」が全角なので、項目の区切りになりません。半角の「{right}」に直してください。",
    en="“{sign}” is full-width and divides nothing here. Write a half-width “{right}”.",
)

# What libyaml says, by how that begins.
_PROBLEMS: dict[str, tuple[str, str]] = {
    "could not find expected ':'": (
        "コロンのない行か、途中で改行した値があります",
        "a line has no colon, or a value goes on below its line",
    ),
    "did not find expected ',' or '}'": (
        "「,」か閉じの「}」が足りません",
        "a comma or the closing } is missing",
    ),
    "did not find expected ',' or ']'": (
        "「,」か閉じの「]」が足りません",
        "a comma or the closing ] is missing",
    ),
    "did not find expected '-' indicator": (
        "字下げが上の行とそろっていません",
        "this line is not indented as those above",
    ),
    "did not find expected key": (
        "字下げが上の行とそろっていないか、引用符の位置が違います",
        "this line is not indented as those above, or a quotation mark is out of place",
    ),
    "mapping values are not allowed": (
        "コロンがここにあるのは正しくありません",
        "a colon does not belong here",
    ),
    "found unexpected end of stream": (
        "引用符が閉じていません",
        "a quotation mark is not closed",
    ),
    "found unexpected document indicator": (
        "引用符が閉じていません",
        "a quotation mark is not closed",
    ),
    "found unknown escape character": (
        "「\\」の後に使えない文字があります",
        "what stands behind \\ has no meaning",
    ),
    "found character that cannot start any token": (
        "「@」「`」「%」など、値の初めに使えない文字があります",
        "a value cannot begin with @, ` or %",
    ),
    "did not find expected <document start>": (
        "行頭の字下げが上の行とそろっていません",
        "this line is not indented as the one above",
    ),
}
AGAINST_THE_RULES = "YAMLの決まりに合いません", "this is not how YAML is written"
_SIGN_FIRST = re.compile(r"(?:^|[{,])\s*(?:-\s+)?[\w-]+:\s+(?=[&*!@`%])")
_COLON_INSIDE = re.compile(r"\s*(?:-\s+)?([\w-]+):\s+[^\s\"'\[{|>].*:(?:\s|$)")
_WORDS_BEHIND = re.compile(
    r"\s*(?:-\s+)?(?P<key>[\w-]+):\s+(?:(?P<quote>\")[^\"]*\"|(?P<list>\[)[^\]]*\])\s*[^\s,#\]}:]"
)
_INDENTED_BY_TAB = re.compile(r"[ ]*\t")
_WIDE_SIGN = re.compile(r"[、，](?=\s*[a-z_]+\s*:\s)|(?<=[:\-])\s*[｛［]|[｝］](?=\s*$)")
_HALF_WIDTH = {"、": ",", "，": ",", "｛": "{", "｝": "}", "［": "[", "］": "]"}


def yaml_slip(
    path: str, lines: list[str], place: tuple[int, int], problem: str, first_line: int
) -> Diagnostic:
    """The finding for what libyaml calls `problem` at a line and column, from 0, of these lines."""
    line, column = place
    words = lines[line] if line < len(lines) else ""
    number = line + first_line
    if tab := _INDENTED_BY_TAB.match(words):
        return TAB.on_line(path, number, tab.end())
    if reserved := _SIGN_FIRST.search(words):
        return NOT_PLAIN.on_line(path, number, reserved.end() + 1)
    if wide := _WIDE_SIGN.search(words):
        sign = wide[0].strip()
        at = wide.end() - len(sign) + 1
        return WIDE_SIGN.on_line(path, number, at, sign=sign, right=_HALF_WIDTH[sign])
    inside = _COLON_INSIDE.match(words)
    if inside and problem.startswith("mapping values"):
        return COLON_INSIDE.on_line(path, number, column + 1, key=inside[1])
    behind = _WORDS_BEHIND.match(words)
    if behind and problem.startswith("did not find expected key") and "'" not in words:
        sign = behind["quote"] or behind["list"]
        return WORDS_BEHIND.on_line(path, number, column + 1, key=behind["key"], sign=sign)
    return BROKEN.on_line(path, number, column + 1, problem=_in_words(problem))


def _in_words(problem: str) -> tuple[str, str]:
    known = (words for said, words in _PROBLEMS.items() if problem.startswith(said))
    return next(known, AGAINST_THE_RULES)
