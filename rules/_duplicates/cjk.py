"""Chinese and Japanese text, which has no spaces: pairs of characters, numerals, calendar, and what parts two items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

from .cjk_words import common_words

CJK = "々-〇ぁ-ヿ㐀-鿿豈-﫿가-힣"
"""The characters of a run, for a regular expression's class; such a class takes milliseconds to compile."""


def class_for(text: str) -> str:
    """`CJK` for a text that may hold such characters, else nothing, so that most notes need not pay for it."""
    return CJK if max(text, default="") >= CJK[0] else ""


_FUNCTION = frozenset(
    "的了是在和与與及或把被将將会會要请請已还還有里中之为為并等也都就从從到给給对對進进行做于於这這那该該間"
) | frozenset(chr(code) for code in range(0x3041, 0x3097))
_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"两": 2, "兩": 2, "零": 0}
_TENS = {"十": 10, "百": 100, "千": 1000}
_SCALES = {"万": 10**4, "萬": 10**4, "億": 10**8, "亿": 10**8}
_NUMERAL = r"[〇零一二三四五六七八九十百千两兩]+|\d[\d,.]*"
_COUNTED = re.compile(
    rf"(?P<lead>第|百分之)?(?P<digits>{_NUMERAL})(?P<scale>[万萬億亿])?"
    r"(?P<counter>パーセント|[月日号號台個个箱件枚本人名割円元年週周点時时分階次批条條項项倍度%期回班级級着脚冊册匹頭头棟栋部張张套隻只把位篇位間间床份瓶杯袋辆台双双])?"
)
_WEEKDAY = re.compile(r"([月火水木金土日])曜日?|(?:周|星期|礼拜)([一二三四五六日天])")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Sunday")
MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
_NEGATIONS = re.compile("ない|なく|ません|せず|まい|不|没|沒|未|无|無|非|别|別に|勿|禁止")
_OPPOSITES = """輸出,出口/輸入,进口,進口 増,增,上升,扩大/減,减,下降,缩小 引き上,上げ,提高/引き下,下げ,降低
    開始,开始/終了,结束,停止,暂停,中止 午前,上午,早上/午後,下午,晚上 前/后,後 買,购买,买/売,出售,卖
    承認,批准,同意,賛成/却下,拒绝,反对,反対 入/出 開,开/閉,关 東,东/西/南/北 左/右 男/女 大/小 高/低 新/旧 以上/以下
    最大/最小 追加,添加/削除,删除 昨日,昨天/今日,今天/明日,明天 先週,上周/今週,本周/来週,下周
    先月,上个月/今月,这个月/来月,下个月 収入,收入/支出 内/外"""
"""Groups parted by spaces, sides by `/`, words that mean the same by commas."""


@cache
def _opposites() -> list[list[list[str]]]:
    return [[side.split(",") for side in group.split("/")] for group in _OPPOSITES.split()]


def spell_out(text: str) -> str:
    """The text with counted numerals, weekdays and months written as the readers of other languages know them."""
    if text.isascii():
        return text
    return _COUNTED.sub(_counted, _WEEKDAY.sub(_weekday, text))


def _weekday(match: re.Match[str]) -> str:
    rank = "月火水木金土日".find(match[1]) if match[1] else "一二三四五六日天".find(match[2])
    return f" {_WEEKDAYS[rank]} "


def _counted(match: re.Match[str]) -> str:
    lead, scale, counter = match["lead"] or "", match["scale"] or "", match["counter"] or ""
    value = _value(match["digits"])
    if not (lead or scale or counter) or value is None:
        return match[0]
    value *= _SCALES.get(scale, 1)
    if counter == "月" and value in range(1, 13):
        return f" {MONTHS.split('|')[int(value) - 1]} "
    if lead == "百分之" or counter in ("%", "パーセント"):
        return f" {value:.15g}% "
    return f"{lead} {value:.15g} {counter}"


def _value(digits: str) -> float | None:
    if digits[0].isdecimal():
        number = digits.rstrip(".,").replace(",", "")
        return float(number) if number.count(".") < 2 and number.replace(".", "").isdecimal() else None
    total, digit = 0, 0
    for char in digits[:12]:
        if char in _TENS:
            total, digit = total + (digit or 1) * _TENS[char], 0
        else:
            digit = digit * 10 + _DIGITS[char]
    return float(total + digit)


def cjk_pairs(run: str) -> Iterator[tuple[str, float]]:
    """The pairs of neighbouring characters of a run with their weight; a single character stands alone."""
    if len(run) == 1:
        yield run, 0.05 if run in _FUNCTION else 0.25
    for first, second in pairwise(run):
        yield first + second, (0.5, 0.25, 0.05)[(first in _FUNCTION) + (second in _FUNCTION)]


def cjk_veto(ours: str, theirs: str) -> str | None:
    """What parts two texts of Chinese or Japanese characters, or None; `ours` and `theirs` hold no other characters."""
    if len(_NEGATIONS.findall(ours)) % 2 != len(_NEGATIONS.findall(theirs)) % 2:
        return "negation"
    if _opposed(ours, theirs):
        return "opposite"
    meant, others = _meaning(common_words(ours)), _meaning(common_words(theirs))
    if min(len(meant), len(others)) <= 40 and _lacks(meant, others) and _lacks(others, meant):
        return "replaced"
    return "role" if _blocks_swapped(ours, theirs) else None


def _meaning(text: str) -> str:
    return "".join(char for char in text if char not in _FUNCTION)


def _lacks(ours: str, theirs: str) -> bool:
    return any(char not in theirs for char in ours)


def _opposed(ours: str, theirs: str) -> bool:
    for group in _opposites():
        left = {rank for rank, side in enumerate(group) if any(word in ours for word in side)}
        right = {rank for rank, side in enumerate(group) if any(word in theirs for word in side)}
        if left - right and right - left:
            return True
    return False


def _blocks_swapped(ours: str, theirs: str) -> bool:
    """Whether the texts are `A x B` and `B x A` with something between that is more than `and`."""
    if sorted(ours) != sorted(theirs) or ours == theirs:
        return False
    start = next(at for at, (x, y) in enumerate(zip(ours, theirs, strict=True)) if x != y)
    end = next(at for at, (x, y) in enumerate(zip(ours[::-1], theirs[::-1], strict=True)) if x != y)
    ours, theirs = ours[start : len(ours) - end], theirs[start : len(theirs) - end]
    for size in range(1, min(len(ours), 40)):
        if theirs.endswith(ours[:size]):
            for other in range(1, min(len(ours) - size, 40)):
                middle = ours[size : len(ours) - other]
                if theirs == ours[len(ours) - other :] + middle + ours[:size]:
                    return bool(_meaning(middle))
    return False
