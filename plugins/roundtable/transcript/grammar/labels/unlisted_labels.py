"""What looks like a label where no list says who is at the table, and whom each of them names.

Whether these people are there, `inferred` judges by all of them.
"""

from __future__ import annotations

import re
from collections import Counter

from roundtable.transcript.grammar.labels.aside import tells_of_others
from roundtable.transcript.grammar.labels.bracketed import bracketed, goes_on_behind
from roundtable.transcript.grammar.labels.glued import inner_labels
from roundtable.transcript.grammar.labels.named import (
    NUMBERED,
    are_initials,
    is_above_posts,
    is_full_name,
    is_who,
    series_of,
    titles_among,
    unlisted,
    who_is_named,
)
from roundtable.transcript.grammar.labels.unmarked import QUOTED
from roundtable.transcript.grammar.table.alias import Introduction
from roundtable.transcript.grammar.words.kanji import GIVEN_NAME, KANJI, SURNAME
from roundtable.transcript.grammar.words.label_marks import strip_marks
from roundtable.transcript.grammar.words.lines import Lines, ends_sentence, half_width
from roundtable.transcript.grammar.words.markdown_block import is_markdown
from roundtable.transcript.grammar.words.moderator import is_moderator_word
from roundtable.transcript.grammar.words.names import (
    PARTICLE,
    are_names,
    is_english_name,
    is_latin,
    is_name,
)
from roundtable.transcript.grammar.words.no_name import names_a_thing, names_nobody
from roundtable.transcript.grammar.words.posts import ends_in_post, is_office
from roundtable.transcript.grammar.words.somebody import is_press
from roundtable.transcript.grammar.words.titles import (
    BEHIND_NAME,
    COURTESY,
    LEADS,
)
from roundtable.transcript.model import Participant
from roundtable.transcript.seldom import seldom

_INLINE_JA = re.compile(
    r"^[ 　]?(?P<name>[^\s:。、「」()【】〔〕#|>*\-\d][^\s:。、「」#|]{0,11}):(?!//)"
)
_INLINE_EN = seldom(
    rf"^(?P<name>{NUMBERED}[ _]?\d+|spk\d+"
    # “dj kim”
    r"|\([A-Z]{2,4}\)|[a-z][\w.’'-]{1,9} [a-z][\w.’'-]{1,9}"
    rf"|(?:M[RSrs]{{1,2}}\. )?[A-Z][\w.’'-]*(?: (?:[A-Z(][\w.’')-]*|{PARTICLE})){{0,5}}"
    r"(?:, [A-Z][\w,’' -]+)?(?: \([a-z][a-z -]+\))?"
    # “ROSA TANNER, host”
    r"|[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+)+, [a-z][a-z ]+) ?:(?:\s+[^\sa-z]|\s*$)"
)
_WITH_GLOSS = seldom(
    rf"^(?P<name>[{KANJI}々ヶぁ-んァ-ヴーA-Z・ ]{{2,20}}\([^()]{{2,24}}\)"
    r"|[^\s:・]{1,6}[県都道府市町村区]・[^:。、]{3,30}):(?=\S)(?!//)"
)
_INLINE_SHAPES = (_INLINE_EN, _WITH_GLOSS, _INLINE_JA)
_SPACED = seldom(
    rf"^[ 　]?(?P<name>[{KANJI}々ヶぁ-んァ-ヴー]{{1,12}})[ 　]{{1,4}}(?=\S.*[。!?)]$)"
    r"|^(?P<letter>[A-Z]{1,3})(?= +[^\x00-\x7f].*[。!?)]$|(?: {2,}|\t)[\x00-\x7f]+[.!?)]$)"
)
_SPACED_IN_FULL = seldom(rf"^[ 　]?(?P<name>{SURNAME} {GIVEN_NAME}) +(?=\S.*[。!?)]$)")
_QUOTING = re.compile(rf"^(?P<name>[^\s:。、「」『』]{{1,10}}){QUOTED}$")
_ANY_NAME = seldom(
    rf"(?!つまり|そして|しかし|だから|まさに)[ぁ-んァ-ヴー{KANJI}々]{{2,8}}(?<![はがのとをにでもへばた])"
)
_LED = re.compile(rf"^[ 　]?(?:司会|進行|事務局|{LEADS})[)）](?=\S)", re.MULTILINE)
_CLOSED = seldom(rf"^[ 　]?{SURNAME}[)）](?=\S)", re.MULTILINE)
_FEWEST_CLOSED = 3
_BESIDE_A = re.compile(r"^[ 　]?[BＢ][:： 　]", re.MULTILINE)
_ALONE = seldom(
    r"^(?:(?P<boxed>\([^()]{1,24}\)|【[^】]{1,24}】|〔[^〕]{1,24}〕|\[[^\[\]]{1,40}\])"
    r"|(?P<circle>[○〇◯◆◎●△▽▼])\s*(?P<marked>\S{1,14}(?:\([^()]{1,24}\))?"
    rf"|[{KANJI}々]{{1,8}} \S{{0,4}}{BEHIND_NAME}"
    rf"|(?P<full>{SURNAME} {GIVEN_NAME}))"
    rf"|(?P<guest>\S{{2,20}} (?:\S{{1,16}} )?[{KANJI}々]{{1,5}}(?:様|氏))"
    rf"|(?P<lettered>[A-Z](?:{COURTESY})(?:\([^()]{{2,14}}\))?)"
    r"|(?:A )?(?P<bare>\S{1,8}?(?: \d{1,2})?"
    r"|(?P<english>[A-Z][\w-]+(?: [A-Z][\w.-]*){0,3})(?: \([^()]{2,40}\))?)[:)]?)$"
)
_MENU = re.compile(r"(?:about|contact|follow|join)(?: us)?|home", re.IGNORECASE)
_PHRASE = re.compile(r"[ぁ-ん]{2}")
_OF = seldom(rf"[{KANJI}]の[{KANJI}]")
BULLETS = ("- ", "* ", "• ")
_CODE = ("    ", "\t")
_NO_SPEECH = re.compile(r" {0,3}(?:#{1,6}\s|---|\*\*\*|___)")

Found = list[tuple[int, Participant]]
"""Whom labels name, with the line of each."""


def is_led(lines: Lines) -> bool:
    """「司会）皆様こんにちは。」: where such a label leads, 「門脇）…」 is one as well.

    So it is where three lines begin with a name and a bracket.
    """
    text = lines.source.text
    return _LED.search(text) is not None or len(_CLOSED.findall(text)) >= _FEWEST_CLOSED


def before_speech(lines: Lines) -> Found:
    """Those before a colon and the like; before what is quoted only where most words are."""
    found: Found = []
    quoted: Found = []
    # Beside B, A is somebody and no answer.
    lettered, led = _BESIDE_A.search(lines.source.text) is not None, is_led(lines)
    boxes = Counter(_from_box(lines.texts[index]) for index in lines.holding(("【",)))
    for index in range(lines.first, len(lines)):
        text = lines.texts[index]
        text = text if text.startswith(_CODE) else text.lstrip(" \t\xa0　‐–")
        end, printed = _before_colon(text) or _in_box(text, led=led) or (0, "")
        narrow = half_width(printed)
        is_nobody = names_nobody(narrow) and not (lettered and narrow == "A")
        if not end or is_nobody or _is_in_full_above_speech(lines, index):
            continue
        who = who_is_named(printed)
        # 「【自治体】窓口は変わるのか？」, above a menu and below it, is a title.
        is_again = text[0] == "【" and boxes[text.rstrip()] > 1
        if not is_again or is_who(who.name):
            (quoted if tells_of_others(text, end) else found).append((index, who))
    found = found if len(quoted) < len(found) else [*found, *quoted]
    titles = titles_among((who.name, lines.texts[index].strip()) for index, who in found)
    found = [one for one in found if one[1].name not in titles]
    named = {person.name for _, person in found}
    # “Presenter: Rosa Tanner” tells who she is, where she speaks under her name.
    words = (half_width(lines.texts[index]).partition(":")[2].strip() for index, _ in found)
    return [one for one, said in zip(found, words, strict=True) if said not in named]


def _from_box(text: str) -> str:
    """A line without what stands before its 【, such as the sign of a menu."""
    return text[text.index("【") :].rstrip()


def _before_colon(text: str) -> tuple[int, str] | None:
    narrow = half_width(text[:80])
    for shape in _INLINE_SHAPES if ":" in narrow else ():
        match = shape.match(narrow)
        # 「港湾局（局長：榊 洋一）は、…」: a bracket that is open holds the colon.
        if match and match["name"].count("(") <= match["name"].count(")"):
            return match.end("name"), strip_marks(text[match.start("name") : match.end("name")])
    return None


def _in_box(text: str, *, led: bool = False) -> tuple[int, str] | None:
    """【榊】…, ○議長（榊君）　…: but for heavy brackets and bold type with a colon only people."""
    box = bracketed(text) if text else None
    if not box or is_markdown(text) or goes_on_behind(box, text):
        return None
    printed = strip_marks(text[: box.end])
    colon = box.sign in "*[" and ":" in half_width(text[: box.speech])
    person = who_is_named(printed)
    is_sure = box.sign == "【" or colon or (box.is_open and person.role)
    is_short = box.sign in "(〔" and len(person.name) < 5 and is_name(person.name)
    is_sure = is_sure or (is_short and ends_sentence(text))
    is_sure = is_sure or (led and box.sign == ")" and is_name(person.name))
    if not (is_sure or is_who(person.name) or is_who(person.role)):
        return None
    return box.end, printed


def glued_labels(lines: Lines, introduced: dict[int, Introduction]) -> list[str]:
    """Labels inside a line, which count only where one at the head of a line has the same name."""
    return [
        text[start : start + len(label)]
        for index, text in enumerate(lines.texts)
        if index >= lines.first and index not in introduced
        for start, label in inner_labels(text)
    ]


def alone(lines: Lines) -> Found:
    """Those on a line of their own, with words below it."""
    last = lines.line_of(len(lines.source.text.rstrip()))
    found = ((index, _alone_at(lines, index)) for index in range(lines.first, last))
    return [(index, person) for index, person in found if person]


def _alone_at(lines: Lines, index: int) -> Participant | None:
    """Whom a line names that may be a label alone."""
    text = lines.texts[index].strip()
    is_bullet = text[:2] in BULLETS and _has_bullets_below(lines, index)
    text = text[2:].lstrip() if is_bullet else text
    match = _ALONE.match(half_width(text)) if 0 < len(text) <= 42 else None
    if not match or not _has_speech_below(lines, index, bool(match["boxed"])):
        return None
    name = strip_marks(text)
    if match["boxed"] and is_moderator_word(half_width(name).partition(":")[0]):
        return None
    who = who_is_named(name)
    bare = name.rstrip("0123456789 ")
    may_be = is_name(bare) and not _OF.search(bare)
    is_post = ends_in_post(half_width(name)) or is_office(name) or name.endswith("様")
    plausible = match["bare"] is None or may_be or is_post
    if match["boxed"] and _PHRASE.search(who.name):
        plausible = is_who(name) or name.endswith(("ちゃん", "くん"))
    if match["boxed"] and is_latin(name):
        plausible = is_who(who.name) or is_full_name(who.name) or bool(series_of(who.name))
    if match["full"]:
        plausible = _is_in_full_above_speech(lines, index)
    if match["circle"] and match["circle"] in "◆◎●△▽▼":
        is_called = is_name(name) and re.search(rf"{name}(?:{COURTESY})", lines.source.text)
        plausible = is_who(name) or is_who(who.role) or who.role.endswith("番") or bool(is_called)
    if match["english"] or is_english_name(name):
        is_label = is_full_name(who.name) or (name.isupper() and len(name) > 2)
        is_label = is_label or (is_english_name(name) and _speaks_again(lines, index))
        is_apart = not lines.above(index)
        plausible = is_label and (bool(who.role) or is_apart or is_bullet)
    if match["english"] or is_english_name(name) or match["bare"]:
        plausible = plausible and not is_above_posts(lines, index)
    is_nobody = names_nobody(half_width(name)) or name.endswith(("笑", "拍手"))
    return who if plausible and not (is_nobody or _MENU.fullmatch(name)) else None


def _speaks_again(lines: Lines, index: int) -> bool:
    """“Tanner” right above a sentence, and once more on a line, where “Budget” is a heading."""
    name, start = lines.texts[index].strip(), lines.starts[index]
    if names_a_thing(name) or not ends_sentence(lines.at(index + 1)):
        return False
    text, again = lines.source.text, f"\n{name}\n"
    return text.find(again, start) >= 0 or text.rfind(again, 0, start) >= 0


def _is_in_full_above_speech(lines: Lines, index: int) -> bool:
    """「○清水 まこと」 above a sentence, where まこと is no word of hers behind 「○清水」."""
    match = _ALONE.match(half_width(lines.texts[index].strip())) if lines.texts[index] else None
    if not match or not match["full"]:
        return False
    below = lines.at(index + 1)
    is_said = ends_sentence(below) and below[:1] != match["circle"]
    return is_said and are_names(match["full"])


def _has_bullets_below(lines: Lines, index: int) -> bool:
    """Whether the line below a bullet is one as well, and is said."""
    below = lines.at(index + 1).strip()
    return below[:2] in BULLETS and ends_sentence(below)


def _whom_in_box(text: str) -> Participant | None:
    """Whom the label in brackets, behind a circle or in bold type names at the head of a line."""
    end, printed = _in_box(text) or (0, "")
    return who_is_named(printed) if end and not names_nobody(half_width(printed)) else None


def set_apart(lines: Lines, index: int) -> Participant | None:
    """Whom a label in brackets, behind a circle or alone above a sentence surely names."""
    who = _whom_in_box(lines.texts[index])
    if not who and not lines.is_blank(index):
        # 「鈴木⏎佐藤」 is a list of names.
        who = _alone_at(lines, index) if ends_sentence(lines.text_after(index)) else None
    if who and (is_who(who.name) or ends_in_post(half_width(who.role)) or is_press(who.name)):
        return who
    return None


def _has_speech_below(lines: Lines, index: int, may_be_apart: bool) -> bool:
    below = lines.next_text(index + 1)
    if below >= len(lines) or _NO_SPEECH.match(lines.texts[below]):
        return False
    words = lines.texts[below]
    apart = below > index + 1
    if apart and not (may_be_apart or ends_sentence(words)):
        return False
    return not words.startswith(lines.texts[index])


def like_words(lines: Lines) -> Found:
    """「加藤 再び…」 and 「加藤「再び…」」, which are labels only where nothing else is one."""
    found = []
    lettered = _BESIDE_A.search(lines.source.text) is not None
    for index in range(lines.first, len(lines)):
        narrow = half_width(lines.texts[index]).rstrip()
        quoted = _QUOTING.match(narrow) if narrow else None
        match = quoted or (_SPACED.match(narrow) if narrow else None)
        name = match["name"] or match["letter"] if match else ""
        full = _SPACED_IN_FULL.match(narrow) if match and not quoted else None
        if full and is_full_name(full["name"]) and not ends_in_post(name):
            name = full["name"]
        may_be = is_who(name) or are_initials(name) or bool(series_of(name))
        may_be = may_be or bool(quoted and _ANY_NAME.fullmatch(name))
        if name and may_be and (not names_nobody(name) or (lettered and name == "A")):
            found.append((index, unlisted(name, "")))
    return found
