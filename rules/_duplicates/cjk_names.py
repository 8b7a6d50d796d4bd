"""Names of people and places in Chinese or Japanese: what stands before a title, a particle, or behind a coverb."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Final

_KANJI: Final = "一-鿿㐀-䶿々ァ-ヶー"
_TITLES: Final = (
    "さん|さま|ちゃん|くん|(?<![仕同模多一異])様(?![子式々相態])|氏(?!名)|君(?![津臨])|(?<![宮御神])殿(?!堂)|社長|部長|課長|係長|主任|店長|院長|校長|次長|所長|支店長|先生|教授|監督|弁護士|医師"
    "|经理|經理|总监|(?<!汇)总(?![部结計计的是体共理额数量价务会公站店院])|先生|女士|小姐|老师|老師|医生|醫生|主任|教授|律师|律師|博士|工程师|师傅"
)
_SURNAMES: Final = (
    "欧阳|司马|上官|诸葛|王|李|张|張|刘|劉|陈|陳|杨|楊|黄|黃|赵|趙|吴|吳|周|徐|孙|孫|马|馬|朱|胡|郭|何|林|罗|羅|高|郑|鄭|梁|谢|謝|宋|唐"
    "|许|許|韩|韓|冯|馮|邓|鄧|曹|彭|曾|肖|萧|田|董|袁|潘|于|蒋|蔣|蔡|余|杜|叶|葉|程|苏|蘇|魏|吕|呂|丁|任|沈|姚|卢|盧|姜|崔|钟|鍾|谭|譚|陆|陸"
    "|汪|范|金|石|廖|贾|夏|韦|方|白|邹|孟|熊|秦|邱|江|尹|薛|闫|段|雷|侯|龙|史|陶|黎|贺|顾|毛|郝|龚|邵|万|钱|严|武|戴|莫|孔|汤|温|康|施"
    "|牛|樊|葛|邢|安|齐|伍|庞|颜|倪|庄|聂|章|鲁|岳|翟|申|欧"
)
_ENDINGS: Final = frozenset("都道府県市区町村駅省县镇站州社様")
"""What may stand behind a name, or not."""
_ALIKE: Final = (
    "是为為系|在于於|和与與及跟同|较較比|把将將|被由让讓|给給向对對|里裡中内"
    "|均也都|已曾|将會会將要需|的之其|从自由起|了过過着"
)
"""Characters of Chinese that stand for each other without another meaning."""
_CASES: Final = ("を", "に", "へ", "から")
_FORMAL: Final = (
    "こと",
    "もの",
    "ため",
    "よう",
    "はず",
    "とき",
    "ところ",
    "まで",
    "なか",
    "うち",
    "あと",
    "ほう",
    "ごと",
    "の",
    "て",
)
"""Nouns that only carry a clause, and endings of verbs."""
_HIRAGANA: Final = re.compile("[ぁ-ゖー]{2,}")
_LONGEST: Final = 12
"""Characters before a title that are looked at."""
_MANY: Final = 40
"""Names of a sentence that are looked for in another."""
_NAME: Final = 3
"""Characters up to which a part of a Chinese sentence, which marks no words, is taken for one word."""


@cache
def _who() -> re.Pattern[str]:
    """Who is to do it, at the beginning of a Chinese text."""
    return re.compile(f"([{_KANJI}]{{2,4}}?)负责|((?:{_SURNAMES})[{_KANJI}]{{1,2}}?)(?:[要来将需会把应]|得)")


def who_is_to(text: str) -> str:
    """The name with which a Chinese text begins that says who is to do it: `何蕾负责`."""
    found = _who().match(text)
    return (found[1] or found[2]) if found else ""


def names_differ(ours: str, theirs: str) -> bool:
    """Whether each of two texts gives somebody a title, or something a particle or coverb, that the other does not."""
    if _each_lacks(_titled(ours), _titled(theirs)):
        return True
    if _is_japanese(ours) and _is_japanese(theirs):
        return _placed_differ(ours, theirs)
    return _goals_differ(ours, theirs)


def run_replaced(ours: str, theirs: str, end: str, *, japanese: bool) -> bool:
    """Whether two parts of a sentence, before the end that it shares, are other words as strings of characters."""
    if not ours or not theirs:
        return False
    if _title().match(end) or (_hiragana_noun(ours, end) and _hiragana_noun(theirs, end)):
        return True
    if not (_run().fullmatch(ours) and _run().fullmatch(theirs)) or _long(ours) == _long(theirs):
        return False
    return japanese or (len(ours) == len(theirs) <= _NAME and not _alike(ours + theirs))


def _hiragana_noun(part: str, end: str) -> bool:
    """Whether a part of a sentence is a noun in Hiragana with the particle behind it."""
    return end.startswith(_CASES) and _HIRAGANA.fullmatch(part) is not None and not part.endswith(_FORMAL)


def _alike(chars: str) -> bool:
    return any(set(group).issuperset(chars) for group in _ALIKE.split("|"))


def _is_japanese(text: str) -> bool:
    return any("ぁ" <= char <= "ゖ" for char in text)


@cache
def _run() -> re.Pattern[str]:
    return re.compile(f"[{_KANJI}]+")


@cache
def _title() -> re.Pattern[str]:
    return re.compile(_TITLES)


@cache
def _before_title() -> re.Pattern[str]:
    return re.compile(rf"([{_KANJI}]{{1,{_LONGEST}}}?)(?:{_TITLES})")


@cache
def _surname() -> re.Pattern[str]:
    """A Chinese name at the end of a text."""
    return re.compile(rf"(?:{_SURNAMES})[{_KANJI}]{{0,2}}\Z")


@cache
def _before_particle() -> re.Pattern[str]:
    return re.compile(rf"(?<![{_KANJI}])([{_KANJI}]++)(から|[にへと])(?!つい|関|対|よ[りる]|お[いけ]|し|な|[りき])")


def _long(name: str) -> str:
    return name.replace("ー", "")


def _titled(text: str) -> list[str]:
    """Who has a title: in Chinese, which writes no particles, without the words before the name."""
    found = _before_title().findall(text)
    return found if _is_japanese(text) else [_chinese_name(name) for name in found]


def _chinese_name(text: str) -> str:
    """The shortest name at the end of a text, of two characters before that of one is no part of a longer one."""
    names = (_surname().match(text, max(0, len(text) - size)) for size in (2, 3, 4, 1))
    return next((match[0] for match in names if match), text[-1:])


def _placed_differ(ours: str, theirs: str) -> bool:
    left, right = _placed(ours), _placed(theirs)
    return any(
        _each_lacks(left[particle], right[particle], _run().findall(ours), _run().findall(theirs))
        for particle in left.keys() & right.keys()
    )


def _placed(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, particle in _before_particle().findall(text):
        bare = _title().split(name)[0] or name
        found.setdefault("に" if particle == "へ" else particle, []).append(bare)
    return found


@cache
def _goal() -> re.Pattern[str]:
    return re.compile(f"([到去往])([{_KANJI}]{{2}})")


def _goals_differ(ours: str, theirs: str) -> bool:
    """Whether two texts in Chinese lead to different places."""
    left, right = (dict(_goal().findall(text)) for text in (ours, theirs))
    return any(left[verb] not in theirs and right[verb] not in ours for verb in left.keys() & right.keys())


def _each_lacks(
    ours: Iterable[str], theirs: Iterable[str], our_runs: Iterable[str] = (), their_runs: Iterable[str] = ()
) -> bool:
    ours, theirs = set(ours), set(theirs)
    return _lacks(ours, theirs.union(their_runs)) and _lacks(theirs, ours.union(our_runs))


def _lacks(ours: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    missing = sorted(ours - theirs)[:_MANY]
    return any(not any(_same_name(name, other) for other in theirs) for name in missing)


def _same_name(one: str, other: str) -> bool:
    """Whether two runs may name one thing: a longer one has a word of two characters before or behind, or a `市`."""
    short, long = sorted((_long(one), _long(other)), key=len)
    if short == long or (long.startswith(short) and long[len(short) :] in _ENDINGS):
        return True
    return 1 < len(short) <= len(long) - 2 and (long.endswith(short) or long.startswith(short))
