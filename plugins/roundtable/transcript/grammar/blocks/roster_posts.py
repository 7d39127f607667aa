"""Names in a list by themselves on a line, with the posts on the lines below or above them."""

from __future__ import annotations

from itertools import pairwise

from roundtable.transcript.grammar.labels.named import is_full_name
from roundtable.transcript.grammar.table.person import Person, bullet_end, people_on_line
from roundtable.transcript.grammar.table.roster import is_roster_heading
from roundtable.transcript.grammar.words.lines import Lines, half_width
from roundtable.transcript.grammar.words.names import are_names
from roundtable.transcript.grammar.words.posts import is_post
from roundtable.transcript.grammar.words.titles import ENGLISH_POST, without_courtesy

_MOST_POSTS = 4


def above_posts(lines: Lines, at: int) -> tuple[list[Person], int]:
    """“ROSA TANNER⏎Senior Fellow⏎The Institute”: who stands in English above their post and body,
    and the last line of these; else nobody."""
    name = lines.texts[at].strip()
    if not _is_english_name(name):
        return [], at
    posts = _posts_below(lines, at)
    if len(posts) > _MOST_POSTS or not ENGLISH_POST.search(" ".join(posts)):
        return [], at
    return [Person(name, ", ".join(posts))], at + len(posts)


def in_turn_with_posts(lines: Lines, at: int) -> list[Person]:
    """「石動茂」, whatever surname that is, where names and posts below them take turns."""
    below = lines.down_to_blank(at)
    names, posts = (lines.texts[at], *below[1::2]), below[::2]
    if len(names) != len(posts) or not all(map(are_names, names)) or not all(map(is_post, posts)):
        return []
    return [Person(without_courtesy(names[0].strip()), "")]


def below_post(text: str, post: str) -> list[Person]:
    """A name by itself, or several in a row, under the line with their post, if there is one."""
    if "、" in text and ":" not in half_width(text):
        row = people_on_line(f"{post}：{text}", {})
        return [Person(person.name, "") for person in row]
    name = without_courtesy(text[bullet_end(text) :].strip())
    # 「使わない勇気」 below words that are no post either is a heading.
    return [Person(name, "")] if is_post(post) and are_names(name) else []


def _posts_below(lines: Lines, at: int) -> list[str]:
    """The lines below a name up to a blank one, a heading, or the next name."""
    below = [text.strip() for text in lines.down_to_blank(at)]
    for place, (text, post) in enumerate(pairwise([*below, ""])):
        speaks = any(f"\n{text}{colon}" in lines.source.text for colon in ":：")
        is_one = (speaks or ENGLISH_POST.search(post)) and _is_english_name(text)
        if is_one or is_roster_heading(text):
            return below[:place]
    return below


def _is_english_name(text: str) -> bool:
    return "," not in text and is_full_name(text) and not ENGLISH_POST.search(text)
