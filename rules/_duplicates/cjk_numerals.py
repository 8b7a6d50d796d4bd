"""Chinese and Japanese numerals, spans of time and the calendar, in the notation of other languages."""

from __future__ import annotations

import re
from typing import Final

_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"两": 2, "兩": 2, "零": 0}
_TENS = {"十": 10, "百": 100, "千": 1000}
_SCALES = {"万": 10**4, "萬": 10**4, "億": 10**8, "亿": 10**8}
_NUMERAL = r"[〇零一二三四五六七八九十百千两兩]+|\d[\d,.]*"
_NO_COUNT = (
    "(?<![点點时時約约])(?<!あと)(?<!徒歩)(?<!休[憩息])(?<!休憩[はをが])(?<![等待])"
    "十分(?![间間钟鐘前後后待等延遅迟停休短早歩刻毎で]|以[内上下]|ほど|程度|[くぐ]らい|おき|ごと|かか|経過|之)"
    "|(?<![数几幾上])千万(?=不|别|別|要|记|記|注意|小心)"
)
"""Adverbs that look like numbers: `thoroughly` or `very`, unless a time stands around it, and `by no means`."""
_APPROXIMATE = re.compile(
    r"(?<![〇零一二三四五六七八九十百千两兩\d第周期拜])([一二三四五六七八九]?十)?([一二三四五六七八两兩])([二三四五六七八九])([十百千]?)"
    r"(?![〇零一二三四五六七八九十百千\d])(?=[一-鿿か-ヶ])"
)
"""Two numbers side by side of which it is one or the other: `two or three`."""
_COUNTED = re.compile(
    rf"(?!{_NO_COUNT})(?P<lead>第|百分之)?(?P<digits>{_NUMERAL})(?P<scale>[万萬億亿])?"
    r"(?P<counter>パーセント|[月日号號台個个箱件枚本人名割円元年週周点時时分階次批条條項项倍度%期回班级級着脚冊册匹頭头棟栋部張张套隻只把位篇位間间床份瓶杯袋辆台双双])?"
)
_SEVERAL = re.compile(
    r"(?<![第〇零一二三四五六七八九十百千两兩\d])(?P<digits>[二三四五六七八九两兩]|[二三四五六七八九]?十[一二三四五六七八九]?)"
    r"(?P<counter>[家所座艘款户戶封页頁轮輪组組种種段支棵社校店戸軒曲席]|[かカヶケ箇]所)"
)
"""A number above one before what is counted by a word with a sense of its own."""
_SHORT: Final = rf"(?:{_NUMERAL})千?"
_SCALED = re.compile(rf"({_SHORT})([億亿])(?:({_SHORT})([万萬]))?({_SHORT})?|({_SHORT})([万萬])({_SHORT})")
"""A number with a scale between its parts: `1万2千`."""
_SPANS: Final = {
    "minutes": "分钟|分鐘|分間",
    "hours": "个?小时|個?小時|時間|个?钟头",
    "days": "日間|天",
    "weeks": "週間|个?星期|個星期|周(?![一二三四五六日天末年])",
    "months": "个月|個月|か月|カ月|ヶ月|ケ月|ヵ月|箇月",
    "years": "年間|年(?![级級生度代初末底来])",
}
_SPAN = re.compile(
    r"(?<![第\d])(?P<digits>(?<!\d)[1-9]\d{0,2}(?:\.\d)?(?!\d)|[一二三四五六七八九十两兩]+)(?P<half>个半|個半)?(?:"
    + "|".join(f"(?P<{unit}>{words})" for unit, words in _SPANS.items())
    + r")(?P<more>半)?"
)
_CLOCK = re.compile(
    rf"(?P<part>午前|上午|早上|清晨|午後|下午|晚上|傍晚|夜)?(?P<hour>{_NUMERAL})(?:[時时](?!間|间)|[点點](?!间|意见|建议|要求))"
    rf"(?:(?P<half>半)|(?P<minute>{_NUMERAL})分)?(?:整|钟|鐘)?"
)
_HOURS = re.compile(
    rf"(?P<part>午前|上午|早上|午後|下午|晚上)(?P<from>{_NUMERAL})[時时点點](?P<to>到|至|から|[~〜～—–-])(?P<until>{_NUMERAL})[時时点點](?!間|间)"
)
"""Two times of day of which the first alone says in which part of the day they are."""
_LATE: Final = frozenset(["午後", "下午", "晚上", "傍晚", "夜"])
_QUARTER = re.compile(r"(?:第([一二三四1-4])|(?<![第每上下前后後一二三四])([一二三四]))(?:四半期|季度)")
_MONTH_DAY = re.compile(rf"(?<=月)({_NUMERAL})[号號]")
_SLASHED = re.compile(
    r"(?<![\d/.,A-Za-z第])(1[0-2]|0?[1-9])/(3[01]|[12]\d|0?[1-9])(?![\d/.A-Za-z]|\s?[倍拍枚人名個个件票割合点杯份頁页%％])"
)
"""A month and a day, as far as the two can be no fraction or what stands around them tells."""
_BEFORE_DAY: Final = re.compile(r"[于於在到至从自]\s?$")
_BEHIND_DAY: Final = re.compile(
    r"\s?(?:まで|から|に(?![減増縮達な分切下上圧引])|[(（][月火水木金土日一二三四五六]|召开|举行|截止|之?前)"
)
_IDEOGRAPH: Final = re.compile("[ぁ-ヿ一-鿿]")
_MONTH_END = re.compile(r"(?<![\d年十])(1[0-2]|[13-9]|十[一二]?|[一三四五六七八九])月(?:末|底)(?!期)")
"""The end of a month, but not of February, which has no last day of its own."""
_TENTHS = re.compile(r"([一二三四五六七八九]|\d)(?:割|成)(?![员員功本果立为為长長])")
_PLAIN: Final = (
    *(
        (re.compile(f"(?:{names})(?:季度|四半期)"), f" {name} quarter ")
        for names, name in (("上一?个?|前", "last"), ("下一?个?|次の|来", "next"), ("本|这个?|今", "this"))
    ),
    (re.compile(r"(?<=\d)[ \u3000]+(?=[万萬億亿元円])"), ""),
    (re.compile(r"(?<=[\d万億千百])円(?=[^\s])"), "円 "),
    (re.compile(r"(?<=[\d万亿千百])元(?=起)"), "元 "),
    (re.compile("の(?=[前後间間]に)"), ""),
    *(
        (re.compile(f"(?<=[\\d万萬億亿千百十])(?:{names})"), sign)
        for names, sign in (
            ("美元|美金|米?ドル", "$"),
            ("[欧歐]元|ユーロ", "€"),
            ("英[镑鎊]|ポンド", "£"),
            ("日元", "円"),
            ("人民[币幣]", "元"),
        )
    ),
    (re.compile(r"(?:マイナス|零下|氷点下|负|負)(?=\d)"), " -"),
    (re.compile("半分(?!の[一-鿿])|半数|一半"), " 50% "),
    (re.compile("(?<![个個])半(?:时间|時間|(?:个|個)?小[时時])"), " 30 minutes "),
    (re.compile("半年(?:间|間)?"), " 6 months "),
    (re.compile(r"(?<=[\d一二三四五六七八九十])名(?=[^前称字簿])|(?<=[\d一二三四五六七八九十])名$"), "人"),
)
_WEEKDAY = re.compile(r"([月火水木金土日])曜日?|(?:周|星期|礼拜)([一二三四五六日天])")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Sunday")
MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"


def spell_out(text: str) -> str:
    """The text with counted numerals, weekdays and months written as the readers of other languages know them."""
    if text.isascii():
        return text
    for pattern, written in _PLAIN:
        text = pattern.sub(written, text)
    text = _APPROXIMATE.sub(_approximate, text)
    text = _HOURS.sub(
        lambda match: f"{match['part']}{match['from']}时{match['to']}{match['part']}{match['until']}时", text
    )
    text = _QUARTER.sub(lambda match: f" Q{_value(match[1] or match[2]) or 0:.0f} ", text)
    text = _TENTHS.sub(lambda match: f" {10 * (_value(match[1]) or 0):.0f}% ", text)
    text = _MONTH_END.sub(_month_end, text)
    text = _SEVERAL.sub(_several, text)
    text = _MONTH_DAY.sub(r"\1日", _SCALED.sub(_scaled, _CLOCK.sub(_clock, text)))
    return _COUNTED.sub(_counted, _WEEKDAY.sub(_weekday, _SPAN.sub(_span, text)))


def with_months(text: str) -> str:
    """The text with days such as `10/6` as `10月6日`, if it is a Chinese or Japanese one."""
    return _SLASHED.sub(_slashed, text) if "/" in text and _IDEOGRAPH.search(text) else text


def _slashed(match: re.Match[str]) -> str:
    month, day = int(match[1]), int(match[2])
    before, behind = match.string[: match.start()][-3:], match.string[match.end() :][:4]
    tells = month > day or day > 12 or _BEFORE_DAY.search(before) or _BEHIND_DAY.match(behind)
    return f"{month}月{day}日" if tells else match[0]


def _month_end(match: re.Match[str]) -> str:
    month = int(_value(match[1]) or 0)
    return f"{month}月{30 if month in (4, 6, 9, 11) else 31}日"


def _approximate(match: re.Match[str]) -> str:
    low, high = _DIGITS[match[2]], _DIGITS[match[3]]
    more, times = _value(match[1] or "零") or 0, _TENS.get(match[4], 1)
    return f"{more + low * times:.0f}-{more + high * times:.0f}" if high == low + 1 else match[0]


def _scaled(match: re.Match[str]) -> str:
    parts = [part for part in match.groups() if part]
    total, last = 0.0, 0.0
    for part in parts:
        if part in _SCALES:
            total += last * _SCALES[part]
            last = 0.0
        else:
            thousands = part.endswith("千") and part[0].isdecimal()
            value = _value(part.removesuffix("千") if thousands else part)
            if value is None:
                return match[0]
            last = value * 1000 if thousands else value
    return f"{total + last:.15g}" if len(parts) > 2 else match[0]


def _span(match: re.Match[str]) -> str:
    value = _value(match["digits"])
    unit = next(unit for unit in _SPANS if match[unit])
    if value is None or not value:
        return match[0]
    return f" {value + 0.5 * bool(match['half'] or match['more']):.15g} {unit} "


def _clock(match: re.Match[str]) -> str:
    """A time of day; an hour that nothing but its number tells from `two points` stays."""
    hour = _value(match["hour"])
    if hour is None or hour > 24 or not hour.is_integer() or not (match["part"] or "時" in match[0] or hour > 12):
        return match[0]
    minute = 30.0 if match["half"] else _value(match["minute"]) if match["minute"] else 0.0
    late = 12 * (match["part"] in _LATE and hour < 12)
    return f" {hour + late:.0f}:{minute or 0:02.0f} "


def _weekday(match: re.Match[str]) -> str:
    rank = "月火水木金土日".find(match[1]) if match[1] else "一二三四五六日天".find(match[2])
    return f" {_WEEKDAYS[rank]} "


def _counted(match: re.Match[str]) -> str:
    lead, scale, counter = match["lead"] or "", match["scale"] or "", match["counter"] or ""
    value = _value(match["digits"])
    serial = counter in "号號番" and re.match(r"0\d", match["digits"])  # 007号 is another one than 7号
    if not (lead or scale or counter) or value is None or serial or (not value and counter == "件"):  # 零件: parts
        return match[0]
    value *= _SCALES.get(scale, 1)
    if counter == "月" and value in range(1, 13):
        return f" {MONTHS.split('|')[int(value) - 1]} "
    if lead == "百分之" or counter in ("%", "パーセント"):
        return f" {value:.15g}% "
    return f"{lead} {value:.15g} {counter}"


def _several(match: re.Match[str]) -> str:
    return f" {_value(match['digits']) or 0:.0f} {match['counter']}"


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
