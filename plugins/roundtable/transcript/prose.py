"""Markdown as people write it inside an utterance: safe HTML of it, or its words alone.

Python-Markdown renders (it gets これは**「重要」**です right, where CommonMark parsers do not), nh3
cleans by a list of what may stay, and a line break between two Japanese characters vanishes instead
of becoming a space. A plain paragraph, which nearly all speech is, needs none of them.
"""

from __future__ import annotations

import html as entities
import re
from functools import cache, lru_cache

import markdown
import nh3

EXTENSIONS = ["tables"]

TAGS = {
    *"p br hr strong em b i s del ins sub sup small code pre blockquote q cite abbr span".split(),
    *"ul ol li dl dt dd table thead tbody tr th td caption a ruby rb rt rp".split(),
    *"h1 h2 h3 h4 h5 h6".split(),
}
ATTRIBUTES = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "ol": {"start"},
    "span": {"lang"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
# Of the sides a column may be set to, the right one tells numbers from words.
CLASSES = {"td": {"number"}, "th": {"number"}}
_TO_THE_RIGHT = re.compile(r'(?<=<t[dh]) style="text-align: right;"(?=>)')
SCHEMES = {"http", "https", "mailto"}
# What may be wider than its column scrolls by itself, so the keyboard must reach it (WCAG 2.1.1).
SCROLLING = {"table": {"tabindex": "0"}, "pre": {"tabindex": "0"}}

_SIGNS = r"*_`\[\]<>&\\!|~"
_OPENING = r"(?: {4}| {0,3}(?:\t|[#+\-=]|\d+[.)])|[ \t]*(?:\n|\Z))"
# Lines that Markdown would not change: not blank, no sign in them, no opening before and no space
# after them.
_PLAIN_LINE = rf"(?!{_OPENING})[^\n{_SIGNS}]*+(?<!  )"
_PLAIN = re.compile(rf"{_PLAIN_LINE}(?:\n{_PLAIN_LINE})*")
_MOST_MARKS = {"[": 400, "<": 1500, "`": 2000, "|": 2000, "\\": 5000, "\n": 2000}
_FEWEST_MARKS_THAT_COUNT = min(_MOST_MARKS.values())
_LONGEST_BLOCK = 50_000
_WIDE = "\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u2018-\u201d…―"
_WIDE_BREAK = re.compile(rf"(?<=[{_WIDE}])\n(?=[{_WIDE}])")
_INLINE_TAG = r"</?(?:strong|em|b|i|s|del|ins|sub|sup|small|code|q|cite|abbr|span|a|ruby)\b[^<>]*>"
_WIDE_BREAK_IN_HTML = re.compile(
    rf"((?<=[{_WIDE}])(?:{_INLINE_TAG})*)\n((?:{_INLINE_TAG})*(?=[{_WIDE}]))"
)
# A line that opens as an item of a list written without Markdown's marks stays a line.
_ITEM_BREAK = re.compile(r"(?<!br>)\n(?=[・•①-⑳])")
# Nothing but a title may follow the address; else Markdown prints the line, and so would each block
# it is given to.
_DEFINITION = re.compile(
    r"""^ {0,3}\[[^\]\n]+\]:[ \t]*\S++[ \t]*+(?:"[^\n]*"|'[^\n]*'|\([^\n]*\))?[ \t]*$""",
    re.MULTILINE,
)
_CODE = re.compile(r"(`+).*?\1", re.DOTALL)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_READING = re.compile(r"<(rt|rp)\b[^>]*>.*?</\1>", re.DOTALL)
_CELL_END = re.compile(r"</t[dh]>\s*")
_BLOCK_END = re.compile(r"</(?:p|li|h[1-6]|tr|dt|dd|blockquote|pre|caption)>|<br ?/?>|<hr ?/?>")


def html(text: str, definitions: str = "") -> str:
    """Clean HTML of a block of Markdown. `definitions` are link definitions from elsewhere."""
    if _PLAIN.fullmatch(text):
        return f"<p>{_joined(_items(text.strip()))}</p>"
    if has_too_many_marks(text):
        return f"<p>{_joined(entities.escape(text.strip(), quote=False))}</p>"
    return _formatted(f"{text}\n\n{definitions}" if definitions else text)


# A paragraph stands in its article, beside its translation, and its words in the search.
@lru_cache(maxsize=1 << 13)
def _formatted(text: str) -> str:
    return _join_lines(_items(clean(_raw_html(text))))


def has_too_many_marks(text: str) -> bool:
    """Whether a block holds far more marks than people write; it is then shown as it stands.

    Python-Markdown takes a time that grows with the square of these marks. The longest block of a
    real talk has a few dozen.
    """
    if len(text) <= _FEWEST_MARKS_THAT_COUNT:
        return False
    return len(text) > _LONGEST_BLOCK or any(
        text.count(mark) > most for mark, most in _MOST_MARKS.items()
    )


def _raw_html(text: str) -> str:
    """What Python-Markdown makes of a text, neither cleaned nor joined."""
    converter = _converter()
    converter.reset()
    return converter.convert(text)


def clean(rendered: str) -> str:
    """HTML with nothing but the listed tags, attributes and schemes; a script goes whole."""
    return nh3.clean(
        _TO_THE_RIGHT.sub(' class="number"', rendered),
        tags=TAGS,
        attributes=ATTRIBUTES,
        allowed_classes=CLASSES,
        set_tag_attribute_values=SCROLLING,
        url_schemes=SCHEMES,
        link_rel=None,
        clean_content_tags={"script", "style"},
    )


def plain(text: str) -> str:
    """The words of a block of Markdown as written, without its markup; ruby counts once."""
    return " ".join(plain_blocks(text))


def plain_blocks(text: str) -> tuple[str, ...]:
    """The words of each block: of a paragraph, or of every item of a list and row of a table."""
    if _PLAIN.fullmatch(text):
        return (_joined_words(text),)
    rendered = _CELL_END.sub(" ", _READING.sub("", html(text)))
    pieces = (_words(piece) for piece in _BLOCK_END.split(rendered))
    return tuple(piece for piece in pieces if piece)


def link_definitions(text: str) -> str:
    """The link definitions of a text, for blocks that are rendered one by one."""
    return "\n".join(_DEFINITION.findall(text)) if "]:" in text else ""


def without_code(text: str) -> str:
    """The text with blanks for its code, where nothing is a link or a picture; places stay."""
    return _CODE.sub(lambda code: " " * len(code[0]), text)


def leads_elsewhere(target: str) -> bool:
    """Whether the target of a link or picture names a scheme or a host, and so no file of ours."""
    return _ELSEWHERE.match(target) is not None


def keeps(target: str) -> bool:
    """Whether a link elsewhere survives the cleaning."""
    return target.startswith("//") or target.partition(":")[0].lower() in SCHEMES


def _words(rendered: str) -> str:
    return _joined_words(entities.unescape(nh3.clean(rendered, tags=set())))


def _joined_words(text: str) -> str:
    return _joined(text.strip()).replace("\n", " ")


def _items(rendered: str) -> str:
    """With a line break before each item: ・人 and ・金 on a line each."""
    if "\n" not in rendered or "<pre" in rendered:
        return rendered
    return _ITEM_BREAK.sub("<br>\n", rendered)


def _joined(text: str) -> str:
    return _WIDE_BREAK.sub("", text) if "\n" in text else text


def _join_lines(rendered: str) -> str:
    return rendered if "<pre" in rendered else _WIDE_BREAK_IN_HTML.sub(r"\1\2", rendered)


@cache
def _converter() -> markdown.Markdown:
    return markdown.Markdown(extensions=EXTENSIONS)
