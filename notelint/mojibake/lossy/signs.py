"""Signs and pictographs that notes hold, by how common they are, and what their place in a line says of them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from math import log2
from typing import NamedTuple

from notelint.mojibake.kinds import emoji_from
from notelint.mojibake.lossy.drawing import drawing_weight
from notelint.mojibake.lossy.languages import Style
from notelint.mojibake.memory import of_lines

ZWJ, VS16 = "\u200d", "\ufe0f"

# From the most to the least common in notes, each line a quarter as common as the one before. What is not here is rare.
_TIERS = (
    "”’“–—…\u00a0\ufe0f\u200d",
    "📅⏫🔼🔽⏳✅❌➕🔁🙏•→‘",
    "🔺⏬🛫🏁🆔⛔🔥✨🚀💡📌🎯⭐❤⚠✓🏠🎉📊☐📋👉🔗☑←↓⚡👥💬📞💰🏆📦🔴🟢⇒─│└├░█━„·№€₹₪₽⁻",
    "📝🔍📁👍📚📖📈🎁🗓📆⏰☕📧✉🌟🌱😀😊😂🤔😅👀💪🙌👋🤝🎂🧠🛒🏡💼🔒🔑🔔💻📱🎨🎵🎬📷🏢🏥🌍✈❓❗☀💯🙂😎😍😭"
    "🥳👏➡🔄🐛🤖📄📂📎🖼🗂💾✏📉🚨🛑🚫🟡🔵⚪⚫💜💙💚💛🧡🖤◆■□▪►▶★☆↑↔⇐⇔‹›‚‐‑−≈≠≤≥∞√∑∆▲▼●○◦✗✘❯❝❞✔\u200b\u2009\u202f\u2060″′‰†™",
    "\u200f📍⌛🔐🏃👩👨👶👪🐶🐱🍀🍎🍕☎📣📢📰📕📗📘📙📓📒🔖🏷🧾💳💵🔧🔨🛠⚙🧪🔬🔭🧰🧩🎓🏫🏛🏗🏖🌈🌙🌞🌐🌎🌸🌹🌻🌳🌲🍂"
    "🍃❄⛄🌊🔆💧🚗🚌🚆🚂🚲🚢🎄🎃🎊🎈🎮🎧🎤🎸🎹⚽🏀🏅🥇🥈🥉🥗🥑🍞🍳🍲🍝🍺🍷🥂🍰🍪😉😁😃😄😆😇🤣😘😋😐😕😞😢😡😱"
    "😴📺🤗🤩🤯🙄🙃😬🤞👇👆👈✋🤚✌✍👌🫶💖💕💔❣♥💭🗣👤🙋🤷🤦🏋🚶🧘🛌🛏🛁🧹🧺⬆⬇⬅⏱⏲⏸⏹🗑🖊🖋🧭🗺🏔🆕🆗"
    "🆘🔜🔝🔙🔚⏭⏮⏯⏩⏪❇✳✴♻☁☂☔⚖⚓⛏☠☢♀♂⚕🏻🏼🏽🏾🏿⃣‡℃℉℮Ω⌘⌥⌃⇧⏎⌫➜➔➤❖✦✧✕✖┌┐┘┤┬┴┼═║╔╗╚╝▒▓∈∉∪∩⊂⊆∂∇∀∃⁰¹⁴⁵⁶⁷⁸⁹⁺₀₁₂₃₄₺₴₩₿",
    "💥💦💫💢👑💎💍💄👠🎀🌺🌼🌷🌿🍁🌵🍄🐝🐞🦋🐢🐍🐦🐧🐼🐻🐯🦁🐮🐷🐸🐵🐴🦄🍋🍌🍉🍇🍓🍒🍑🍅🌽🌶🥕🍔🍟🌮🍜🍣🍦🍩🎾🏈🎲🚴🏊🚿🛋🚪🌡🧯⛅🌤🌧⛈🌪☃🎶🎼🥁🎭🗾🏝🏟🏰🗼🗽⛲⛺"
    "🚁🚕🚓🚑🚒🚜🛵⛵🚧🚥🚏🔋🔌💿📀🎥📹🔉🔊🔇🎙🎚🎛⏏🕹🖥🖨🖱📡🔦🕯📑📜📃🗞📇📥📤📫📮🗳✒📏📐✂🚩🔏🔓🗝⛓💊💉🚽💠♨🔰❎🌀♾➖➗💲💱🖍🕐🙁🎳🐙🍱🏄🎪🍡🍢🐡🍯🐬🐆🍆👰🏉",
)
# As common as the last, but seldom in notes without others of their kind.
_OF_A_KIND = (
    "∏∝∠∟∅∧∨∫∬∮∴∵⊕⊗⊥⊃⊇≡≪≫≅≃∥∗∘⌈⌉⌊⌋⟨⟩ℝℕℤℚℂℓℏℹ‛‟‥‼⁄⁇⁉⟶⟵⟹⟸↦⇔↕↗↘↙↖⇄⇆⌀◐◑◒◓◇◎◯△▽◁▷▵▿▫▬▲▁▂▃▄▅▆▇▉▊▋▌▍▎▏▐┃┏┓┗┛┣┫┳┻╋"
    "╭╮╯╰╠╣╦╩╬╒╓╞╟╡╢╤╥╧╨╪╫┄┅┆┇┈┊╌╎╱╲╳╴╵╶╷❌❍❏❑❒❦❧➀➁➂➃➄➊➋➌✪✫✬✭✮✯✰✱✲✶✷✸✹✺✻✼✽✾✿❀❁❃❅❆❈❉❊❋"
)
_RARE = -3.5
_HARDLY = -7.0
# Lines above the last.
_COMMON = 5
_TEXT_FIRST = frozenset(  # emoji that a variation selector follows, as a rule
    "‼⁉☀☁☂☃☄☎☑☘☝☠☢☣☦☪☮☯☸☹☺♀♂♟♠♣♥♦♨♻♾⚒⚔⚕⚖⚗⚙⚛⚜⚠⚧⚰⚱✂✈✉✌✍✏✒✔✖✝✡✳✴❄❇❣❤➡⤴⤵⬅⬆⬇▶◀⌨⏏⏭⏮⏯⏱⏲⏸⏹⏺ℹ↔↕↖↗↘↙↩↪"
    "🌡🌤🌥🌦🌧🌨🌩🌪🌫🌬🌶🍽🎖🎗🎙🎚🎛🎞🎟🏋🏌🏍🏎🏔🏕🏖🏗🏘🏙🏚🏛🏜🏝🏞🏟🏳🏵🏷🐿👁📽🕉🕊🕯🕰🕳🕴🕵🕶🕷🕸🕹🖇🖊🖋🖌🖍🖐🖥🖨🖱🖲🖼"
    "🗂🗃🗄🗑🗒🗓🗜🗝🗞🗡🗣🗨🗯🗳🗺🛋🛍🛎🛏🛠🛡🛢🛣🛤🛥🛩🛰🛳Ⓜ▪▫◻◼⛈⛏⛑⛓⛩⛰⛱⛴⛷⛸⛹〰〽㊗㊙🅰🅱🅾🅿🈂🈷"
)
# What stands behind a joiner.
_JOINED = frozenset(
    "❤♂♀⚕⚖✈👨👩👦👧🧑🧒💋🎓🏫🏭💻💼🔧🔬🎨🚒🚀🌾🍳🎤🦰🦱🦳🦲🤝🗨🌈⚧☠➡↔↕🟩🟫🔥🩹🦯🦼🦽🍼🎄⬛❄💨💫💥🌫🦺🐰🩰🫲"
)
# What stands before one, but for persons; those that may stand before a sign of sex, then all whom a skin tone follows,
# begin and end each of these pairs.
_JOINING = frozenset("👁🏳🏴❤🐈🐕🐻🐦😮😵😶🙂🍄🍋⛓👯🤼🧞🧟❤💋🤝👪🫱🐰")
_OF_A_SEX = "⛹⛹🏃🏄🏊🏌👮👱👯👰👳👳👷👷💁💂💆💇🕵🕵🙅🙇🙋🙋🙍🙎🚣🚣🚴🚶🤦🤦🤵🤵🤷🤹🤼🤾🦸🦹🧍🧏🧔🧔🧖🧟"
_PERSONS = (
    "☝☝⛹⛹✊✍🎅🎅🏂🏄🏇🏇🏊🏌👂👃👆👐👦👸👼👼💁💃💅💇💏💏💑💑💪💪🕴🕵🕺🕺🖐🖐🖕🖖🙅🙇🙋🙏🚣🚣🚴🚶🛀🛀🛌🛌🤌🤌🤏🤏🤘🤟"
    "🤦🤦🤰🤹🤼🤾🥷🥷🦵🦶🦸🦹🦻🦻🧍🧏🧑🧝🫃🫅🫰🫸🫹🫺"
)
TONES = tuple("🏻🏼🏽🏾🏿")
# What a part of a longer emoji stands before.
_BEHIND_BASE = (ZWJ, *TONES)
_BEHIND_PICTURE = (VS16, *_BEHIND_BASE)
_SYMBOLS = (
    *range(0x2070, 0x20A0),
    *range(0x2200, 0x2400),
    *range(0x2460, 0x2500),
    *range(0x2500, 0x2900),
    *range(0x2B00, 0x2C00),
)
_SEX = re.compile("[🏻-🏿]?\u200d[♀♂]")
_DATES = frozenset("📅⏳⌛➕🛫✅❌📆🗓")
_OF_TASKS = frozenset("⏫🔼🔽⏳🔁🔺⏬🛫🏁🆔⛔")
_ELSEWHERE = 2.0
_PRIORITIES = frozenset("🔺⏫🔼🔽⏬")
_TASK = re.compile(r"[\s>]*(?:[-*+]|\d+[.)]) +\[.\] ")
_FIELDS = (
    (re.compile(r"\ufe0f? *\d{4}-\d{2}-\d{2}"), _DATES),
    (re.compile(r" *every "), frozenset("🔁")),
    (re.compile(r" *(?:keep|delete)\b"), frozenset("🏁")),
    (re.compile(r" *[a-zA-Z0-9_-]"), frozenset("🆔⛔")),
    (re.compile(r"\s*(?:$|[\r\n]|#|\^|[^\x00-\x7f])"), _PRIORITIES),
)
_FIELD_BONUS = 8.0
_WRONG_FIELD = -3.0
# What it costs that a sign is read, but not written by the plugin.
_UNWRITTEN = 4.0
# From here on scripts are written without spaces, and quotes stand between letters.
_UNSPACED = "\u2e80"
_OPENING = ("", "(", "[", "{", "<", '"', "'", "`", "“", "‘", "„", "«")
# What makes what stands beside it go from right to left, and the letters that do.
_MARK = "\u200f"
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
# What stands behind a quotation, before a space.
_CLOSED = frozenset(",.;:!?)]}\"'”’")
# What an index or a power stands behind, but for letters and digits, and what it costs it to stand alone.
_RAISED_BEHIND = tuple(")]}′⁻⁺₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹")
_RAISED_ALONE = -8.0
# What a sign of mathematics stands before, and what it costs that one does not.
_OPERAND = re.compile(r"[ \u00a0]?[^\s,.;:!?)\]}]")
_NO_OPERAND = -6.0
# What a unit stands behind, and what it costs that one does not.
_NUMBERED = re.compile(r".?\d\Z|\d[ \u00a0]\Z")
_NO_NUMBER = -8.0
_NUMBER = re.compile(r"[ \u00a0]\d")
# A term, which a minus follows and a sum hardly.
_TERM = re.compile(r"[\w)\]²³][ \u00a0]")
# What it costs a closing quote to stand before another one, and that before a word.
_STRAIGHT, _BETWEEN_QUOTED = ("'", '"'), -24.0
_CONTRACTION = re.compile(r"(?:s|t|re|ve|ll|d|m)\b")


@cache
def _weights() -> dict[str, float]:
    others = dict.fromkeys("".join(_OF_A_KIND), 2.0 * (_COMMON - len(_TIERS) + 1))
    return others | {char: 2.0 * (_COMMON - tier) for tier, chars in enumerate(_TIERS) for char in chars}


@cache
def known_signs() -> str:
    """The signs of which it is known that notes hold them."""
    return "".join(dict.fromkeys("".join(_TIERS) + "".join(sorted(_TEXT_FIRST | _JOINED))))


def signs() -> str:
    """All signs that are thought of, the rare too."""
    return "".join(dict.fromkeys((*known_signs(), *_OF_A_KIND, *map(chr, _SYMBOLS), *emoji_from(0x1F300))))


def is_task(line: str) -> bool:
    """Whether a line, or its beginning, is one of a task."""
    return _TASK.match(line) is not None


class Place(NamedTuple):
    """Where a sign stands: two characters before, some that follow, whether a quotation was opened before, how the
    language of the line writes, of which kinds its drawings are, which curly quote
    follows.
    """

    before: str
    after: str
    in_task: bool
    is_quoted: bool
    style: Style
    drawn: frozenset[str] = frozenset()
    closing: str = ""


def is_open(text: str) -> bool:
    """Whether a quotation begins in a text and does not end."""
    return text.count("“") + text.count("„") > text.count("”")


def sign_weight(sign: str, place: Place) -> float:
    """How likely a sign is in a place, as a logarithm of base 2."""
    weight = _weight(sign, place.in_task)
    if sign > "\u2190" and not "\ufe00" <= sign <= "\ufe0f":
        before, after = place.before, place.after
        if after[:1] in _BEHIND_PICTURE or "\u2200" <= sign <= "\u22ff":
            weight += _picture(sign, before, after, place.drawn)
        else:
            weight += _lone_picture(sign, before[-1:], after[:1], place.drawn)
        return weight + (_field(sign, after) if place.in_task else 0.0)
    return weight + _punctuation(sign, place)


@lru_cache(4096)
def _weight(sign: str, in_task: bool) -> float:
    """How likely a sign is anywhere."""
    weight = _weights().get(sign, _RARE if sign > "\uffff" or "\u2600" <= sign <= "\u27bf" else _HARDLY)
    return min(weight, _ELSEWHERE) if sign in _OF_TASKS and not in_task else weight


@lru_cache(8192)
def _lone_picture(sign: str, before: str, after: str, drawn: frozenset[str]) -> float:
    """What the characters on either side say of a sign that is no part of a longer emoji, nor of mathematics."""
    return _picture(sign, before, after, drawn)


def _picture(sign: str, before: str, after: str, drawn: frozenset[str]) -> float:
    weight = -8.0 if before[-1:].isalpha() and after[:1].isalpha() else 0.0
    if after.startswith(VS16):
        weight += 6.0 if sign in _TEXT_FIRST else -6.0
    elif sign in _TEXT_FIRST and sign > "\U00010000":
        weight -= 3.0
    weight += _formula(sign, before, after)
    weight += drawing_weight(sign, before[-1:], after[:1], drawn)
    if "🏻" <= sign <= "🏿":
        return weight + (16.0 if is_person(before[-1:]) else -6.0)
    if after.startswith(_BEHIND_BASE):
        weight += _base(sign, before, after)
    if "🇦" <= before[-1:] <= "🇿" or "🇦" <= after[:1] <= "🇿":
        weight += 8.0 if "🇦" <= sign <= "🇿" else -4.0
    if before.endswith(ZWJ):
        weight += 8.0 if sign in _JOINED else -8.0
    if sign == "⃣":
        return weight + (8.0 if before.endswith(VS16) else -4.0)
    return weight


def _formula(sign: str, before: str, after: str) -> float:
    """What stands beside a sign of mathematics."""
    if not "\u2200" <= sign <= "\u22ff" or sign in "∅∎∞":
        return 0.0
    lacks_operand = before[-1:] == "^" or not _OPERAND.match(after)
    is_no_minus = (sign == "∑" and _TERM.match(before)) or (sign == "∂" and after[:1] == " ")
    return _NO_OPERAND if lacks_operand or is_no_minus else 0.0


def _base(sign: str, before: str, after: str) -> float:
    """What it says of a sign that a joiner or a skin tone follows; of persons with both all but few are adults."""
    if _SEX.match(after):
        return 12.0 if sign in _all_within(_OF_A_SEX) else -8.0
    joined = after[0] == ZWJ
    if sign in "👨👩🧑" and ZWJ in (before[-1:], *after[:2]):
        return 16.0
    return 6.0 if is_person(sign) or (joined and sign in _JOINING) else -8.0


def _field(sign: str, after: str) -> float:
    """What the grammar of task lines says of a sign before what follows."""
    if is_field(sign, after):
        return _FIELD_BONUS - (_UNWRITTEN if sign in "📆🗓⌛" else 0.0)
    return _WRONG_FIELD if sign in _OF_TASKS else 0.0


def is_raised(sign: str) -> bool:
    """Whether it is an index or a power."""
    return "\u2070" <= sign <= "\u209c"


def is_field(sign: str, after: str) -> bool:
    """Whether the grammar of task lines wants a sign before what follows."""
    return sign in _signs_before(after)


@of_lines
def _signs_before(after: str) -> frozenset[str]:
    """The signs of the field that what follows belongs to, if it belongs to one."""
    return next((fits for shape, fits in _FIELDS if shape.match(after)), frozenset())


def is_person(char: str) -> bool:
    """Whether a skin tone may follow."""
    return char in _all_within(_PERSONS)


@cache
def _all_within(ranges: str) -> frozenset[str]:
    pairs = zip(ranges[::2], ranges[1::2], strict=True)
    return frozenset(chr(code) for first, last in pairs for code in range(ord(first), ord(last) + 1))


def _punctuation(sign: str, place: Place) -> float:
    previous, after = place.before[-1:], place.after
    following = after[:1]
    if after.startswith(VS16):
        return 6.0 if sign in _TEXT_FIRST else -12.0
    if sign == ZWJ:
        return 6.0 if _joins(previous) and _joins(following) else -8.0
    if sign == VS16:
        return 6.0
    if sign in "–—":
        return _dash(sign, place)
    if sign == _MARK:
        return 10.0 if _RIGHT_TO_LEFT.search(after) and not _RIGHT_TO_LEFT.search(previous + following) else -8.0
    if sign in "’‑":
        return _joiner(sign, previous, after)
    if _is_bound(sign):
        return _bound(sign, place.before)
    if previous.isalpha() and following.isalpha() and max(previous, following) < _UNSPACED:
        return -8.0
    return _mark(sign, place)


def _is_bound(sign: str) -> bool:
    """Whether a sign belongs to the character before it: an accent, an index, a power, a degree."""
    return is_raised(sign) or "\u0300" <= sign <= "\u036f" or sign in "℃℉"


def _bound(sign: str, before: str) -> float:
    """A sign that belongs to the character before it."""
    previous = before[-1:]
    if sign in "℃℉":
        return 0.0 if _NUMBERED.match(before) else _NO_NUMBER
    if is_raised(sign):
        return 2.0 if previous.isalnum() or previous in _RAISED_BEHIND else _RAISED_ALONE
    return 8.0 if previous.isalpha() else -8.0


def _mark(sign: str, place: Place) -> float:
    """A quote, or a dagger, which stands behind what it marks."""
    if sign == "†":
        return -6.0 if place.after[:1].isalpha() else 0.0
    if sign == "”":
        return _closing(place)
    if sign == "„":
        return _low(place) if _opens(place.before[-1:], place.after) else -4.0
    return 0.0


def _low(place: Place) -> float:
    """A low opening quote, which has another shape than the closing one."""
    if place.closing == "“":
        return 14.0
    return 5.0 if place.style.same_quotes and place.after[:1] < "\u0250" else 8.0


def _opens(previous: str, after: str) -> bool:
    """Whether a quotation begins between a character and what follows."""
    if previous not in ("", " ", "(", "[") or after[:1] in ("", " "):
        return False
    return after[0] not in _CLOSED or after[1:2] not in ("", " ")


def _closing(place: Place) -> float:
    """A closing quote, which another opens, but in some languages."""
    previous, following = place.before[-1:], place.after[:1]
    if following in _STRAIGHT and place.after[1:2].isalnum():
        return _BETWEEN_QUOTED
    if _opens(previous, place.after):
        return 0.0 if place.style.same_quotes and following < "\u0250" else -3.0
    if previous == following == " ":
        return -3.0
    if _joins(previous) and _joins(following):
        return -12.0
    if previous in _OPENING or (previous == " " and following == ""):
        return -8.0
    return (2.0 if place.is_quoted else 0.0) - (2.0 if previous == " " else 0.0)


def _joiner(sign: str, previous: str, after: str) -> float:
    """An apostrophe or a hyphen in a word."""
    if previous == " " and after[:1] in ("", " "):
        return -14.0 if sign == "’" else -6.0
    if not previous.isalpha() or not (after[:1].isalpha() or sign == "’"):
        return -6.0
    return 4.0 if (sign == "’") == (_CONTRACTION.match(after) is not None) else -6.0


def _joins(char: str) -> bool:
    return char > "\U0001f000" or "\u2600" <= char <= "\u2bff" or char == VS16 or char in _JOINED


def _dash(sign: str, place: Place) -> float:
    """Between numbers stands an en dash; between words it may be either, but where the language tells."""
    previous, following = place.before[-1:], place.after[:1]
    is_spaced = place.before[:1].isdigit() and previous.isspace() and _NUMBER.match(place.after)
    if is_spaced or (previous.isdigit() and following.isdigit()):
        return 0.0 if sign == "–" else -6.0
    is_foreign = place.style.en_dash if sign == "—" else place.style.em_dash
    return -4.0 if is_foreign and previous == " " else 0.0


def share(weights: list[float]) -> float:
    """By how much the first weight is above all others together; a power of them may be too small for a number."""
    if len(weights) < 2:
        return 99.0
    most = max(weights[1:])
    return weights[0] - most - log2(sum(2.0 ** (weight - most) for weight in weights[1:]))
