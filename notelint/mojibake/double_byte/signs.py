"""The characters that notes are written with: what may be guessed from a part of its bytes."""

from __future__ import annotations

from functools import cache

from notelint.mojibake.kinds import Kind, kind

SIGNS = frozenset(
    "“”‘’„‚–—…•€™→←↑↓↔⇒✓✔✗✘★☆☐☑☒●○■□▪▫◦▶◀≈≠≤≥−√∞×÷‑‹›\xa0\u202f\u2009\ufe0f\u200d\u200b‰№℃½¼¾°£§©®«»±·¿¡¥¢¶¬ªº¹²³µ₪₽₹†‡⇒⇐─│┌┐└┘├┤┬┴┼━═║╔╗╚╝█░▒▓"
)
# Emoji that stand in many notes.
PICTURES = frozenset(
    "✅❌⚠⚡⭐✨❓❗❤☀☁☎☕♻⚙⚖⚪⚫⛔⛅➕➖➡⬅⬆⬇⏰⏱⏩⏪⏳⌛⏫⏬✉✏✂✈✊✋✌☝☺☹⌚⌨▶⏸⏹⏺⭕🆔🆕🆗🔺🔻🔼🔽🔁🏁🛫📅📆🗓"
    "🚀📝📌📍💡🔥🎯🎉📊📈📉📋🐛🔒🔑🔧🔨🛠👍👎👀🙏💬📞📧📣📢🧪🧠🟢🔴🟡🔵🟠💰🏆📚📖📎🔗🗂📁📂🖥💻📱⏲🤔🤝😀😂😊😅😍😎😢🙂🌍🌟🌱💪👏🙌💯"
    "🔍🔎😁😐🔄🔔🔝🏃🏠🏢📏📐📑📒📓📔📕📗📘📙📤📥📦📨📩📬📮📰📷📹💼💾💿📀👉👇👆👋👌👥👤👨👩💔💕🤖🤷🤞🙃🥳🤣😭😡😱🐍🐳🌐🌈🌙🎁🎨🎤🎵🏅🏗🚧🚨🚗🚫🚩🚦🛑🛒"
    "⏮⏭☔♥➗✍✖❎❕❔🔃🔌🔋🔓🔖🔙🔚🔜🔟🔢🔸🔹🔲🔳🕐🕒🗃🗄🗑🗒🗞🗣🖊🖋✒🖼🖨🖱📄📃📇💎💊🎓🎄🏡🔐🔕"
)
_LETTERS = frozenset(
    "àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿßœšžčćđěřůďťňăâîșțşţąęłńśźżőűğışāēīūģķļņėįųŷĉĝĥĵŝŭơưġħż"
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞŒŠŽČĆĐĚŘŮĎŤŇĂÂÎȘȚŞŢĄĘŁŃŚŹŻŐŰĞİĀĒĪŪĢĶĻŅĖĮŲŸĈĜĤĴŜŬƠƯĠĦŻ"
)
# Letters of the alphabets that are neither Latin nor Chinese: those from one to another, and others.
_FIRST, _LAST = "аАάΈאءف\u0901।", "яЯώΫתغي\u094d९"
_OF_ALPHABETS = frozenset(
    "ёєіїґўЁЄІЇҐЎΆپچژکگی،؛؟־"
    + "".join(chr(point) for a, z in zip(_FIRST, _LAST, strict=True) for point in range(ord(a), ord(z) + 1))
)
# The Chinese characters that are most frequent, those of Japanese among them.
_FREQUENT = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多"
    "经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性"
    "知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次"
    "度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建"
    "务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路"
    "記議会時間話聞語見行来食飲読書買帰出入国本人年月日今何私彼女男子学校生先車電駅東西南北京都大小高安新古長多少早前後上下中外内"
)


@cache
def is_common(char: str) -> bool:
    """Whether a character stands in many notes of some language."""
    if char in SIGNS or char in PICTURES or char in _LETTERS:
        return True
    return is_of_alphabet(char) or (kind(char) is Kind.CJK and is_common_cjk(char))


def is_of_alphabet(char: str) -> bool:
    """Whether a character is a letter in use of Cyrillic, Greek, Hebrew, Arabic or Devanagari."""
    return char in _OF_ALPHABETS


def is_common_cjk(char: str) -> bool:
    """Whether a character is one of the first level of a Chinese or Japanese standard, kana or their punctuation."""
    return char in _common_cjk()


@cache
def _common_cjk() -> frozenset[str]:
    ranges = ((0x3001, 0x3015), (0x3041, 0x3093), (0x30A1, 0x30FC))
    kana = {chr(point) for first, last in ranges for point in range(first, last + 1)}.difference("〄〆〇〒〓")
    levels = _level("gb2312", 0xB0, 0xD7), _level("euc_jp", 0xB0, 0xCF), _level("big5", 0xA4, 0xC6)
    every = kana.union("！（），：；？～％＋－．／０１２３４５６７８９", *levels)
    return frozenset(every.difference(map(chr, range(0x80))))


def is_frequent(char: str) -> bool:
    """Whether a Chinese character or kana is among the most frequent."""
    return char in _FREQUENT or "\u3041" <= char <= "\u30ff"


def _level(codec: str, first: int, last: int) -> str:
    """The characters of an encoding whose first byte is one of some, and others of ASCII."""
    seconds = [b"", *(bytes((byte,)) for byte in (*range(0x40, 0x7F), *range(0xA1, 0xFF)))]
    return b"".join(bytes((0x20, lead)).join(seconds) for lead in range(first, last + 1)).decode(codec, "ignore")
