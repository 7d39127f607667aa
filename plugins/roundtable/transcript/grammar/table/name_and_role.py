"""Which words of a line of the list are the person's name, and which their post.

The magazine writes 「国分寺市副市長（CIO）：内藤 達也」; its neighbours put a post on both sides of
the colon, leave the colon out, or put the name first. What is found is a pair (name, role).
"""

from __future__ import annotations

import re

from roundtable.transcript.grammar.words.kanji import KANJI
from roundtable.transcript.grammar.words.lines import half_width
from roundtable.transcript.grammar.words.names import (
    are_english_names,
    are_names,
    is_latin,
    is_name,
    is_name_in_full,
)
from roundtable.transcript.grammar.words.no_name import HEADS_COUNTED, names_nobody
from roundtable.transcript.grammar.words.posts import BODIES, is_post
from roundtable.transcript.grammar.words.somebody import is_somebody
from roundtable.transcript.grammar.words.surname import ends_a_given_name, is_surname
from roundtable.transcript.grammar.words.titles import LEADS, POST, TITLE, without_courtesy
from roundtable.transcript.seldom import seldom

_BEFORE_POSTS = frozenset("副前元新当同総次")
_GIVEN_AND_POST = seldom(rf"(?P<name>.{{1,5}}?)(?P<post>{TITLE})")
# 長谷川 is a surname, and no 谷川 behind a 長.
_GLUED_POST = seldom(rf"(?P<post>.*(?:{POST})(?<=..))(?P<name>(?!谷[川部])[{KANJI}々].{{0,7}})")
_TASK = re.compile(rf"(?P<task>\S*(?:司会|聞き手|インタビュアー|ゲスト|パネリスト|{LEADS}))[ 　]+")
_NAME_AND_GLOSS = re.compile(r"(?P<name>[^()]{1,20}?)\s*\((?P<role>.+)\)")
_CALLED = seldom(
    rf"(?P<name>[{KANJI}々ヶ]{{1,4}} +[{KANJI}々ぁ-んァ-ヴー]{{1,5}})(?:さん|氏|先生) +"
    r"(?P<role>\S.*)"
)
_BEFORE_GAP = re.compile(r"(?P<name>\S+[ 　]\S+)(?:[ 　]{2,}|\t)(?P<role>\S.*)")
_LETTER = re.compile(r"[A-Z](?:さん|氏)?")
_OTHERS = seldom(HEADS_COUNTED)
# “Rosa Tanner (Shiomi) (11.26)”: a seat, and the time at which she rose
_ENGLISH_GLOSS = re.compile(
    r"(?P<name>[^(),]+)\((?P<role>(?:[^()]|\([^()]*\))+)\)(?: ?\(\d[\d.:]*\))?"
)
_DASH = re.compile(r"(?<=\w)\s+[–—-]\s+(?=[A-Z])")
_INITIALS = re.compile(r"\([A-Z]{1,4}\)$")


def in_japanese(text: str) -> tuple[str, str] | None:
    """「汐見市CIO：緒方 玲子」; the role keeps every word that is not the name."""
    colon = last_colon(half_width(text))
    if colon is None:
        return _before_gloss(text) or _called(text) or _without_colon(text, "")
    left, right = text[:colon].strip(), text[colon + 1 :].strip()
    if not left or not right:
        return None
    glossed = _before_gloss(right) if right[-1] in ")）" else None
    if glossed:
        is_label = glossed[0].startswith(left)
        return glossed[0], glossed[1] if is_label else f"{left}（{glossed[1]}）"
    if _LETTER.fullmatch(half_width(left)) and not is_name_in_full(right):
        return left, right
    words = right.split()
    if "、" in right or (is_post(right) and not is_name(right)):
        bare = without_courtesy(left)
        found = in_japanese(bare) or name_alone(bare, is_called=bare != left)
        if found:
            return found[0], f"{found[1]}（{right}）" if found[1] else right
    # 長 健一郎 behind the colon of a whole post is a Mr. 長.
    is_surname_first = len(words) == 2 and (is_name(half_width(words[0])) or words[0] == "長")
    if len(words) == 1 or is_surname_first:
        return right, left
    if is_latin(right) and are_english_names(right):
        return right, left
    return _without_colon(right, left + text[colon])


def name_alone(text: str, *, is_called: bool) -> tuple[str, str] | None:
    """「速水 透」, and with さん behind it a name without a space, or one behind a body."""
    words = text.split()
    glued = _GLUED_POST.fullmatch(text) if len(words) == 1 else None
    if glued and (is_name_in_full(glued["name"]) or (is_called and is_name(glued["name"]))):
        return glued["name"], glued["post"]
    if is_name_in_full(text) or (is_called and len(words) == 1 and is_name(text)):
        return text, ""
    if is_called and len(words) == 2 and len(words[1]) > 2 and is_name(words[1]):
        return words[1], words[0]
    return None


def _before_gloss(text: str) -> tuple[str, str] | None:
    """「速水透（県CIO）」, 「Aさん（会社員）」: the name, and the post behind it in parentheses."""
    task = _TASK.match(text)
    if task:
        found = _before_gloss(text[task.end() :])
        return (found[0], f"{task['task']}（{found[1]}）") if found else None
    match = _NAME_AND_GLOSS.fullmatch(half_width(text))
    if not match:
        return None
    name = text[: match.end("name")]
    role = text[match.start("role") : match.end("role")]
    words = without_courtesy(name).split()
    if len(words) > 1 and is_latin(name) and are_english_names(name):
        return name, role
    if len(words) == 1 and re.fullmatch("[A-Z]", half_width(words[0])):
        return name, role
    if not are_names(" ".join(words)):
        return None
    is_number = _OTHERS.search(half_width(role)) or names_nobody(words[0])
    return None if is_number else (" ".join(words), role)


def _called(text: str) -> tuple[str, str] | None:
    """「岩城　隼人さん　総務部」: さん ends the name, whatever stands behind it."""
    match = _CALLED.fullmatch(half_width(text))
    if not match or not all(map(is_name, match["name"].split())):
        return None
    return " ".join(text[: match.end("name")].split()), text[match.start("role") :]


def _without_colon(text: str, before: str) -> tuple[str, str] | None:
    in_front = _BEFORE_GAP.match(text) if not before else None
    if in_front and is_name_in_full(in_front["name"]):
        return " ".join(in_front["name"].split()), in_front["role"].strip()
    words = text.split()
    if not words:
        return None  # 「（はやみ）」 is a reading and no more.
    if len(words) > 2 and all(len(word) == 1 for word in words):
        return None  # 「副 市 長 速 水 透」 is spaced out, and does not tell where the name begins.
    glued = _GLUED_POST.fullmatch(words[0]) if len(words) == 2 else None
    if glued and is_surname(glued["name"]) and is_name(words[1]):
        return f"{glued['name']} {words[1]}", before + glued["post"]
    if len(words) == 1:
        return (words[0], before.rstrip(":：")) if before and is_name(words[0]) else None
    if (
        len(words) == 3
        and words[0].endswith(BODIES)
        and _GIVEN_AND_POST.fullmatch(half_width(words[2]))
    ):
        return _with_post_glued(words, before)
    if len(words) == 2 and "・" in words[0] and is_somebody(words[0]):
        return words[0], before + words[1]
    called = surname_and_post(words[1]) if len(words) == 2 else None
    if called and is_surname(called[0]) and not is_surname(words[0]):
        return called[0], before + words[0] + called[1]
    given = called if is_surname(words[0]) else None
    if given and ends_a_given_name(given[0]):
        return f"{words[0]} {given[0]}", before + given[1]
    if len(words) >= 3 and is_name(words[0]) and is_name(words[1]) and is_post(words[-1]):
        return " ".join(words[:2]), " ".join(words[2:])
    if len(words) >= 3 and is_name(words[-1]) and is_name(words[-2]):
        cut = text.rindex(words[-2], 0, len(text) - len(words[-1]))
    elif is_name(words[-1]) and is_post(words[-2]):
        cut = text.rindex(words[-1])
    elif len(words) == 2 and is_name(words[0]) and is_post(words[1]):
        return words[0], (before + words[1]).strip()
    else:
        return None
    return text[cut:].strip(), (before + text[:cut]).strip()


def _with_post_glued(words: list[str], before: str) -> tuple[str, str] | None:
    """「海野市　佐藤 健一市長」: the post stands right behind the given name."""
    found = surname_and_post(words[2])
    if not found or not is_name(words[1]):
        return None
    given, post = found
    return f"{words[1]} {given}", before + words[0] + post


def in_english(text: str) -> tuple[str, str] | None:
    """“Mayor of Shiomi City: Reiko Ogata”, “Reiko Ogata, Mayor”, “… – Mayor”, “… (Mayor)”."""
    text = _DASH.sub(", ", text, count=1)
    narrow = half_width(text)
    colon = last_colon(narrow)
    if colon is not None:
        role, name = text[:colon].strip(), text[colon + 1 :].strip()
        name, comma, more = name.partition(",")
        role += comma + more
        return (name, role) if role and are_english_names(name) else None
    name, comma, _ = narrow.partition(",")
    bare = _INITIALS.sub("", name.rstrip()).strip()
    if comma and bare and are_english_names(bare):
        return bare, text[len(name) + 1 :].strip()
    bracketed = _ENGLISH_GLOSS.fullmatch(narrow)
    if bracketed and are_english_names(bracketed["name"].strip()):
        return bracketed["name"].strip(), text[bracketed.start("role") : bracketed.end("role")]
    return None


def surname_and_post(word: str) -> tuple[str, str] | None:
    """「大野市長」 as 大野 and 市長; nothing for 副市長 or 市長."""
    found = _GIVEN_AND_POST.fullmatch(half_width(word))
    if not found or found["name"] in _BEFORE_POSTS or not is_name(found["name"]):
        return None
    return word[: found.end("name")], word[found.start("post") :]


def last_colon(narrow: str) -> int | None:
    """The last colon that stands outside parentheses."""
    depth = 0
    for index in range(len(narrow) - 1, -1, -1):
        character = narrow[index]
        depth += (character == ")") - (character == "(")
        if character == ":" and depth == 0:
            return index
    return None
