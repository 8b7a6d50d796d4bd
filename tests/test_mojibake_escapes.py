"""Damage inside escapes: of double-quoted YAML, of URLs, of HTML."""

from __future__ import annotations

import time
from collections.abc import Callable
from html.entities import codepoint2name
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from notelint import Certainty, Repair
from notelint.mojibake.escapes import escape_repairs, may_hold_escapes, merged
from notelint.mojibake.escapes.scalars import double_quoted
from notelint.mojibake.repair import repair_plain


def misread(text: str, codec: str) -> str:
    """The text as a program shows it that takes UTF-8 for another encoding; undefined bytes become C1 controls."""
    return "".join(bytes((byte,)).decode(codec, "ignore") or chr(byte) for byte in text.encode())


def repairs(text: str) -> list[Repair]:
    return escape_repairs(text, repair_plain)


def applied(text: str, found: list[Repair]) -> str:
    pieces: list[str] = []
    place = 0
    for repair in found:
        pieces += (text[place : repair.start], repair.text)
        place = repair.end
    return "".join((*pieces, text[place:]))


def repaired(text: str) -> str:
    return applied(text, repairs(text))


# What stands between the quotes of a scalar.
SCALARS = [
    (r"Caf\u00c3\u00a9 a", r"Caf\u00e9 a"),
    (r"Caf\u00C3\u00A9 a", r"Caf\u00E9 a"),
    (r"Caf\xC3\xA9 a", r"Caf\xE9 a"),
    (r"Caf\U000000c3\U000000a9 a", r"Caf\U000000e9 a"),
    (r"it\xE2\u20AC\u2122s", r"it\u2019s"),
    (r"due \u00fc\u00ec\u00d6 soon", r"due \U0001f4c5 soon"),
    (r"due \xFC\xEC\xD6 soon", r"due \U0001F4C5 soon"),
    (r"due \uf8ff\u00fc\u00ec\u00d6 soon", r"due \U0001f4c5 soon"),
    (r"\ud83c\udf89 and \u00fc\u00ec\u00d6", r"\ud83c\udf89 and \ud83d\udcc5"),
    (r"Caf\u00c3\u0192\u00c2\u00a9 a", r"Caf\u00e9 a"),
    (r"CafÃ\u00a9 a", r"Caf\u00e9 a"),
    (r"Caf\xC3© a", r"Caf\xE9 a"),
    (r"voil\xC3\_ tout", r"voil\xE0 tout"),
    (r"voilÃ\_ tout", r"voilà tout"),
    (r"voilÃ\_ l’\xE9t\xE9", r"voilà l’\xE9t\xE9"),
    (r"itâ\x80\x99s", r"it’s"),
    (r"itâ\u20ac\u2122s", r"it\u2019s"),
    (r"endÂ\xA0of", r"end\xA0of"),
    (r"bi\u221A\u2122t", r"bi\xEAt"),
    (r"bi\u221A\u2122t \u00E9t", r"bi\u00EAt \u00E9t"),
    (r"\u0152\u00b1\u0152\u03a9\u0152\u2211", r"\u03b1\u03bd\u03b7"),
    (r"Caf\u00c3\u00a9 \"q\" \\ a\n", r"Caf\u00e9 \"q\" \\ a\n"),
    ("Caf\\xC3\\\n  \\xA9 a\\\n  b", "Caf\\\n  \\xE9 a\\\n  b"),
    ("Caf\\xC3\\\r\n  \\xA9", "Caf\\\r\n  \\xE9"),
    ("a long\n  Caf\\xC3\\xA9", "a long\n  Caf\\xE9"),
    ("“Ã©t\\xC3\\xA9”", "“Ã©t\\xE9”"),
]


@pytest.mark.parametrize(("before", "after"), SCALARS)
@pytest.mark.parametrize(
    "shape", ['---\ntitle: "{}"\n---\nx\n', 'title: "{}"', '\ufeff---\r\n"k": [a, "{}"]\r\n---\r\n']
)
def test_scalars(before: str, after: str, shape: str) -> None:
    text = shape.replace("{}", before)
    assert may_hold_escapes(text)
    assert repaired(text) == shape.replace("{}", after)


DAMAGE, GOOD = r'"Caf\u00c3\u00a9"', r'"Caf\u00e9"'


@pytest.mark.parametrize(
    "yaml",
    [
        "a: {}\n",
        "a:\n  {}\n",
        "- {}\n",
        "- a: {}\n  b: {}\n",
        "a: [{}, x, {} ]\n",
        'a: {k: {}, "j":{}}\n',
        "{}: x\n",
        "a: !t &b {} # {no}\n",
        "a: |\n  {no}\n\n  {no}\nb: {}\n",
        "- a: >-\n    {no}\n  b: {}\n- |\n  {no}\n- {}\n",
        "a: plain\n  {no}\nb: {}\n",
        "a: plain {no}\nb: it's {no}\nc: {}\n",
        "a: '{no}'\nb: 'it''s {no}'\nc: {}\n",
        "# {no}\na: x # {no}\nb: x#{no}\n",
        "a: x, {no}\nb: [x, y] \nc: {no} x\n",
        'a: "unclosed \nb: {no}\n',
        "a: 'unclosed \nb: {no}\n",
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_which_scalars(yaml: str, newline: str) -> None:
    text = f"---\n{yaml}---\n{{no}}\n".replace("\n", newline)
    before = text.replace("{}", DAMAGE).replace("{no}", DAMAGE)
    assert repaired(before) == text.replace("{}", GOOD).replace("{no}", DAMAGE)


@pytest.mark.parametrize(
    ("text", "is_yaml"),
    [
        (f"title: {DAMAGE}\ntags:\n- x\n- {DAMAGE}\n", True),
        (f"- {DAMAGE}", True),
        (f"---\ntitle: {DAMAGE}", True),
        (f'due date: {DAMAGE}\nnote: "two\n  lines"\n', True),
        (f"A word, {DAMAGE}.", False),
        (f"print({DAMAGE})", False),
        (f"```\ntitle: {DAMAGE}\n```\n", False),
        (f"# Title\n\ntitle: {DAMAGE}\n\nSome words.\n", False),
        (f"title: {DAMAGE}.encode()", False),
        (f"- [ ] call {DAMAGE}", False),
    ],
)
def test_fragments(text: str, is_yaml: bool) -> None:
    assert repaired(text) == (text.replace(DAMAGE, GOOD) if is_yaml else text)


PARTS = [
    "a: ",
    "- ",
    "  b: ",
    "    ",
    "\n",
    '"x"',
    '"x\\"y"',
    '"x\n   y"',
    "'s'",
    "'\"q\"'",
    "pl",
    " # c\n",
    "|\n",
    "?: ",
]
PARTS += [
    '  "l"\n',
    "[",
    "]",
    "{",
    "}",
    ", ",
    '"k":"v"',
    'k: "v"\n',
    '- "v"\n',
    "x: y\n",
    '- k: >\n    "l"\n  j: "v"\n',
]


@given(st.lists(st.sampled_from(PARTS), max_size=9).map("".join))
@settings(max_examples=300, deadline=None)
def test_no_scalar_is_seen_where_yaml_has_none(yaml: str) -> None:
    block = f"---\n{yaml}\n---\n"
    reader = YAML()
    try:
        if getattr(reader.compose(f"{yaml}\n"), "id", "") != "mapping":
            return
        events = list(reader.parse(f"{yaml}\n"))
    except (YAMLError, AttributeError, AssertionError):  # what the reader says to broken YAML
        return
    spans = {
        (event.start_mark.index + 5, event.end_mark.index + 3) for event in events if getattr(event, "style", "") == '"'
    }
    assert set(double_quoted(block)) <= spans


URLS = [
    ("https://x.org/Caf%C3%83%C2%A9", "https://x.org/Caf%C3%A9"),
    ("[x](Notes%20Caf%C3%83%C2%A9.md)", "[x](Notes%20Caf%C3%A9.md)"),
    ("[[Caf%c3%83%c2%a9]]", "[[Caf%c3%a9]]"),
    ("<https://x.org/?q=%C3%BC%C3%AC%C3%96>", "<https://x.org/?q=%F0%9F%93%85>"),
    ("[x](%C3%BC%C3%AC%C3%96)", "[x](%F0%9F%93%85)"),
    ("[x]: Caf%C3%83%C2%A9.md", "[x]: Caf%C3%A9.md"),
    ("it%C3%A2%E2%82%AC%E2%84%A2s/%C3%A9", "it%E2%80%99s/%C3%A9"),
    ("Caf%C3%83%C6%92%C3%82%C2%A9.md", "Caf%C3%A9.md"),
    ("Caf%C3%83©.md", "Caf%C3%A9.md"),
    ("CafÃ%C2%A9.md", "Caf%C3%A9.md"),
    ("Caf%C3%83%C2%A9.md, then Caf%C3%83%C2%A9.md", "Caf%C3%A9.md, then Caf%C3%A9.md"),
    ("---\nsource: x/Caf%C3%83%C2%A9.md\n---\n", "---\nsource: x/Caf%C3%A9.md\n---\n"),
    *[
        (text, text)
        for text in (
            "https://x.org/Caf%C3%A9/%D0%9F%D1%80%D0%B8%D0%B2%D0%B5%D1%82/%E6%97%A5%E6%9C%AC",
            "https://x.org/Caf%25C3%2583%25C2%25A9",
            "https://x.org/Caf%E9/Caf%C3%83%E9%C2%A9",
            "https://x.org/Caf%C3%83%C2%A9%FF",
            "https://x.org/Caf%C3%83%C2",
            "in %C3%83%C2%A9 and (%C3%83%C2%A9), the bytes are encoded twice",
            "https://x.org/%E2%88%9A%CF%80",
        )
    ],
]

REFERENCES = [
    ("Caf&#195;&#169; a", "Caf&#233; a"),
    ("Caf&#0195;&#0169; a", "Caf&#0233; a"),
    ("Caf&#xC3;&#xA9; a", "Caf&#xE9; a"),
    ("Caf&#X00c3;&#X00a9; a", "Caf&#X00e9; a"),
    ("Caf&Atilde;&copy; a", "Caf&eacute; a"),
    ("Caf&Atilde;&#169; a", "Caf&#233; a"),
    ("it&acirc;&euro;&trade;s", "it&rsquo;s"),
    ("it&#226;&#128;&#153;s", "it&#8217;s"),
    ("it&acirc;&#x80;&#x99;s", "it&rsquo;s"),
    ("it&#226;€&#8482;s", "it&#8217;s"),
    ("CafÃ&copy; a", "Caf&eacute; a"),
    ("Caf&Atilde;© &amp; a", "Caf&eacute; &amp; a"),
    ("&eth;&Yuml;&ldquo;&hellip; b", "&#128197; b"),
    ("&#63743;&uuml;&igrave;&Ouml; b", "&#128197; b"),
    ("&Atilde;&fnof;&Acirc;&copy;t&eacute;", "&eacute;t&eacute;"),
    ("o &#286;&#189;&#286;&#176;&#286;&#191;&#209;&#142; o", "o &#1085;&#1072;&#1087;&#1102; o"),
    ("caf&#233; x\nCaf&#195;&#169; y\r\nz\rCaf&#195;&#169;", "caf&#233; x\nCaf&#233; y\r\nz\rCaf&#233;"),
    *[
        (text, text)
        for text in (
            "Caf&eacute; &#233;t&#xE9; &#147;so&#148; &laquo;so&raquo; &hellip;&rdquo; &nbsp;&mdash;",
            "&amp;#195;&amp;#169; Caf&#195&#169 &Atilde&copy &unknown;&copy;",
            "&radic;&pi; &not;p MANH&Atilde;&copy; &#55357;&#56517; &#1114112; &#0;",
        )
    ],
]


@pytest.mark.parametrize(("before", "after"), URLS + REFERENCES)
def test_urls_and_references(before: str, after: str) -> None:
    assert before == after or may_hold_escapes(before)
    assert repaired(before) == after
    assert applied(after, repairs(after)) == after


TEXTS = [
    "Due 📅 soon",
    "👩‍🚀 🇨🇭 1️⃣ ☀️",
    "Mira’s “big” plan – or ‘small’…",
    "Österreich und Ångström",
    "Привет, это заметка",
    "Αυτό είναι σημείωμα",
    "会議のメモを書く",
    "người Việt Nam",
]


def by_u(text: str) -> str:
    return "".join(c if c < "\x7f" else f"\\u{ord(c):04x}" if c < "\U00010000" else f"\\U{ord(c):08x}" for c in text)


def by_number(text: str) -> str:
    return "".join(char if char < "\x7f" else f"&#{ord(char)};" for char in text)


def by_name(text: str) -> str:
    return "".join(
        f"&{codepoint2name[ord(char)]};" if char > "\x7f" and ord(char) in codepoint2name else by_number(char)
        for char in text
    )


SPELLINGS: list[Callable[[str], str]] = [
    lambda text: f'title: "{by_u(text)}"',
    lambda text: f"https://x.org/wiki/{quote(text)}",
    by_number,
    by_name,
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("spelled", SPELLINGS, ids=["YAML", "URL", "number", "name"])
@pytest.mark.parametrize("codecs", [("mac_roman",), ("cp1252",), ("cp1254",), ("cp1252", "cp1252")], ids="+".join)
def test_all_spellings(text: str, spelled: Callable[[str], str], codecs: tuple[str, ...]) -> None:
    damaged = text
    for codec in codecs:
        damaged = misread(damaged, codec)
    assert repaired(spelled(damaged)) == spelled(text)
    assert repairs(spelled(text)) == []


def test_a_repair_is_told_in_places_of_the_text() -> None:
    (repair,) = repairs("x &amp; Caf&#195;&#169;s")
    assert (repair.start, repair.end, repair.text) == (11, 23, "&#233;")
    assert (repair.codecs, repair.certainty) == (("cp1252",), Certainty.SAFE)
    assert repair.reason.endswith(", inside escapes")


def test_what_is_only_told_keeps_its_text() -> None:
    def lost(text: str) -> list[Repair]:
        place = text.index("\ufffd")
        return [Repair(place, place + 1, "\ufffd", (), Certainty.REPORT, "lost")]

    (repair,) = escape_repairs("Caf&#65533; and", lost)
    assert (repair.start, repair.end, repair.text) == (3, 11, "&#65533;")


def test_plain_repairs_keep_clear_of_those_of_escapes() -> None:
    text = "Ã©t Ã©&#195;&#169;"
    plain, escaped = repair_plain(text), repairs(text)
    assert applied(text, merged(plain, escaped)) == "ét é&#233;"


COMMON = ["a", "\n", "\r", " ", '"', "\\", "---\n", 'k: "', "Ã", "©", "√", "Ö", "\ud800", "\0", "/", "|", "- "]
OF_A_KIND = [
    ["%", "%C3%83", "%C2%A9", "%e2%82%ac", "%E2", "%C3%BC", "%20", "%c3%ac%C3%96"],
    ["&", "&#195;", "&copy;", "&#128;", "&#xec;", "&acirc;", "&Atilde;", "&quot;", "&#8730;", "&Ouml;"],
    [r"\u00c3", r"\xA9", r"\_", "\\\n ", r"\ud83d", r"\udcc5", r"\u221a", r"\xFC", r"\U000000ec", r"\u00d6", r"\""],
]


@given(
    st.sampled_from(OF_A_KIND).flatmap(lambda kind: st.lists(st.sampled_from(COMMON + kind), max_size=20)).map("".join)
)
@settings(max_examples=300, deadline=None)
def test_any_text(text: str) -> None:
    found = repairs(text)
    assert not found or may_hold_escapes(text)
    place = 0
    for repair in found:
        assert place <= repair.start < repair.end <= len(text)
        place = repair.end
    after = applied(text, found)
    assert len(after.replace("\r\n", "\n").replace("\r", "\n").split("\n")) == len(
        text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    )
    assert applied(after, repairs(after)) == after


@pytest.mark.parametrize(
    "text",
    [
        "%C3%83" * 100_000,
        "https://x.org/" + "%C3%A9/" * 50_000,
        "&#195" * 100_000,
        "&#" + "0" * 500_000,
        "---\n" + 'a: "\\u00c3\n' * 50_000 + "---\n",
        "---\n" + 'a: "\\u00c3" b\r' * 50_000 + "---\r",
        "---\n" + "a: |\n  x\n" * 50_000 + 'b: "\\u00c3"\n---\n',
        "---\n" + "[" * 100_000 + '"\\u00c3"\n---\n',
        'a: "\\u00c3"\n' * 50_000 + "x",
        '"\\u00c3\n' * 100_000,
    ],
    ids=lambda text: repr(text[:16]),
)
def test_time_is_linear(text: str) -> None:
    start = time.perf_counter()
    repairs(text)
    assert time.perf_counter() - start < 3


@pytest.mark.parametrize("text", ["plain text, 100 % of it & more", r"a \* b \_ c &amp; [x](a%20b.md)", "é" * 10])
def test_most_texts_hold_none(text: str) -> None:
    assert not may_hold_escapes(text)
