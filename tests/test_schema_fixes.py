"""Rule `schema`: what its fixes write, which are safe, and that nothing else changes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from notelint import Vault, check_text, fix_text

if TYPE_CHECKING:
    from tests.conftest import Folder

TEXT = {"type": "string"}
TEXTS = {"type": "array", "items": TEXT}
TYPES: dict[str, Any] = {
    "meal": {
        "type": "object",
        "order": ["type", "title", "date", "course"],
        "$defs": {"day": {"type": "string", "format": "date"}},
        "properties": {
            "title": TEXT,
            "date": {"type": "string", "format": "date"},
            "eaten": {"type": "string", "format": "date-or-time"},
            "month": {"type": "string", "format": "date-or-period"},
            "moment": {"type": "string", "format": "date-time"},
            "course": {"enum": ["starter", "Main", "side dish", 3]},
            "cooks": {**TEXTS, "uniqueItems": True},
            "tags": TEXTS,
            "aliases": TEXTS,
            "numbers": {"type": "array", "items": {"type": "number"}},
            "grid": {"type": "array", "items": TEXTS},
            "either": {"type": ["string", "array"], "items": TEXT},
            "ways": {"anyOf": [{"type": "integer"}, TEXTS]},
            "minutes": {"type": "integer"},
            "litres": {"type": "number", "minimum": 1},
            "hot": {"type": "boolean"},
            "code": {"type": "string", "pattern": "^[A-Z]{2}$"},
            "place": {"type": "object", "properties": {"floor": {"type": "integer"}, "rooms": TEXTS}},
            "many": {"type": "array", "items": {"type": "object", "properties": {"n": {"type": "integer"}}}},
            "account": {"$ref": "customer#/properties/account"},
            "day": {"$ref": "#/$defs/day"},
            "cook": {"replaced-by": "cooks"},
            "chef": {"replaced-by": "cooks"},
            "colours": {"type": "array", "items": {"enum": ["Red", "Blue"]}},
            "days": {"type": "array", "items": {"type": "string", "format": "date"}},
            "glass": {"replaced-by": "cup"},
            "sizes": {"type": "array", "uniqueItems": True},
            "counts": {"type": "array", "uniqueItems": True, "items": {"type": "number"}},
            "stars": {"deprecated": True, "description": "nobody counts them"},
            "flags": {"type": "array", "items": {"type": "boolean"}},
            "named": {"replaced-by": "title"},
            "tints": {"type": "array", "uniqueItems": True, "items": {"enum": ["Red", "Blue"]}},
            "pair": {**TEXTS, "maxItems": 1},
            "sure": {"enum": ["yes", "no"]},
        },
    }
}


def fixed(
    fields: str, *, unsafe: bool = False, types: dict[str, Any] = TYPES, path: str = "note.md", body: str = ""
) -> str:
    """The lines between the fences behind `type: meal` as the fixes leave them."""
    text = fix_text(
        f"---\ntype: meal\n{fields}\n---\n{body}", path, select=["schema"], unsafe=unsafe, config={"types": types}
    )
    assert text.startswith("---\ntype: meal\n")
    assert text.endswith(f"\n---\n{body}")
    return text[len("---\ntype: meal\n") : len(text) - len(f"\n---\n{body}")]


def meal(**keywords: object) -> dict[str, Any]:
    """The type with more keywords."""
    return {"meal": {**TYPES["meal"], **keywords}}


SAFE = {
    "number for text": ("title: 2024", "title: '2024'"),
    "number as it is written": ("title: 007 # x", "title: '007' # x"),
    "a decimal keeps its zeros": ("title: 1.50", "title: '1.50'"),
    "a number without end for text": ("title: .inf", "title: '.inf'"),
    "a number that is too large for text": ("title: 1e999999", "title: '1e999999'"),
    "no number for text": ("title: .nan", "title: '.nan'"),
    "numbers without end among text": ("cooks: [-.inf, a, .NaN]", "cooks: ['-.inf', a, '.NaN']"),
    "truth for text": ("title: true", "title: 'true'"),
    "list of one for text": ("title: [Soup]", "title: Soup"),
    "list of one on lines": ("title:\n- Soup\ndate: 2025-10-07", "title: Soup\ndate: 2025-10-07"),
    "item of a list": ("cooks: [a, 7]", "cooks: [a, '7']"),
    "item on its line": ("cooks:\n- 7 # x\n- b", "cooks:\n- '7' # x\n- b"),
    "one for a list, on lines": ("cooks: Ada\ntags:\n  - a", "cooks:\n  - Ada\ntags:\n  - a"),
    "one for a list, in brackets": ("cooks: Ada\ntags: [a]", "cooks: [Ada]\ntags: [a]"),
    "number for a list of text": ("cooks: 7\ntags: [a]", "cooks: ['7']\ntags: [a]"),
    "number for a list of numbers": ("numbers: 7\ntags: [a]", "numbers: [7]\ntags: [a]"),
    "a number as it is written, for a list": ("numbers: 1.10\ntags: [a]", "numbers: [1.10]\ntags: [a]"),
    "a number of sixteens, for a list": ("numbers: 0x1F\ntags: [a]", "numbers: [0x1F]\ntags: [a]"),
    "noughts for a list of text": ("cooks: 007\ntags: [a]", "cooks: ['007']\ntags: [a]"),
    "noughts in a list of text": ("cooks: [007, 7, 1.10, 1.1]", "cooks: ['007', '7', '1.10', '1.1']"),
    "a list of one number for a number": ("litres: [1e3]", "litres: 1e3"),
    "a decimal in quotes keeps its noughts": ("litres: '2.50'", "litres: 2.50"),
    "an old key with the same number": ("glass: 1.10\ncup: 1.10", "cup: 1.10"),
    "three names": ("cooks: Ada Quist, Bo Li, Cy Ek\ntags: [a]", "cooks: [Ada Quist, Bo Li, Cy Ek]\ntags: [a]"),
    "an `and` behind the last comma": (
        "cooks: Ada Quist, Bo Li, and Cy Ek\ntags: [a]",
        "cooks: [Ada Quist, Bo Li, Cy Ek]\ntags: [a]",
    ),
    "an `and` behind the last semicolon": (
        "cooks: Ada Quist; Bo Li; and Cy Ek\ntags: [a]",
        "cooks: [Ada Quist, Bo Li, Cy Ek]\ntags: [a]",
    ),
    "a `plus` behind the last comma": (
        "cooks: Ada Quist, Bo Li, plus Cy Ek\ntags: [a]",
        "cooks: [Ada Quist, Bo Li, Cy Ek]\ntags: [a]",
    ),
    "a `sowie` behind the last comma": (
        "cooks: Ada Quist, Bo Li, sowie Cy Ek\ntags: [a]",
        "cooks: [Ada Quist, Bo Li, Cy Ek]\ntags: [a]",
    ),
    "names that begin in small letters": (
        "cooks: Ada Quist, van der Berg Bo, de la Cruz\ntags: [a]",
        "cooks: [Ada Quist, van der Berg Bo, de la Cruz]\ntags: [a]",
    ),
    "names with a comma of Japan": ("cooks: 田中太郎、佐藤花子\ntags: [a]", "cooks: [田中太郎, 佐藤花子]\ntags: [a]"),
    "names of two words of Japan": (
        "cooks: アダ・クイスト、ボ・リン\ntags: [a]",
        "cooks: [アダ・クイスト, ボ・リン]\ntags: [a]",
    ),
    "names with a comma of China": ("cooks: 王小明，李雷\ntags: [a]", "cooks: [王小明, 李雷]\ntags: [a]"),
    "full names with such a comma": ("cooks: Ada Quist、Bo Li\ntags: [a]", "cooks: [Ada Quist, Bo Li]\ntags: [a]"),
    "an alias with dots": ("aliases: To be continued...\ntags: [a]", "aliases: [To be continued...]\ntags: [a]"),
    "names parted by semicolons": (
        "cooks: Quist, Ada; Li, Bo\ntags: [a]",
        "cooks: ['Quist, Ada', 'Li, Bo']\ntags: [a]",
    ),
    "twice the same in other capitals": ("tints: red; RED; blue\ntags: [a]", "tints: [Red, Blue]\ntags: [a]"),
    "more than one semicolon": ("cooks: Ada; Bo; Cy\ntags: [a]", "cooks: [Ada, Bo, Cy]\ntags: [a]"),
    "a number in quotes for a list of numbers": ("numbers: '5'\ntags: [a]", "numbers: [5]\ntags: [a]"),
    "yes for a list of truth values": ("flags: yes\ntags: [a]", "flags: [true]\ntags: [a]"),
    "a list of one number for text": ("title: [1.50]", "title: '1.50'"),
    "an old key with a list of one number": ("named: [5]", "title: '5'"),
    "a date with a comma for a list": ("days: Oct 6, 2025\ntags: [a]", "days: ['2025-10-06']\ntags: [a]"),
    "a number for a list of dates": ("days: 20251006\ntags: [a]", "days: ['2025-10-06']\ntags: [a]"),
    "links in one text": ('cooks: "[[Ada]], [[Bo Li]]"\ntags: ["a"]', 'cooks: ["[[Ada]]", "[[Bo Li]]"]\ntags: ["a"]'),
    "tags with commas": ("cooks: [a]\ntags: soup, hot", "cooks: [a]\ntags: [soup, hot]"),
    "link for text": ("title: [[Soup|s]]", "title: '[[Soup|s]]'"),
    "link for a list": ("cooks: [[Ada]]", "cooks: ['[[Ada]]']"),
    "link for text or a list": ("either: [[Ada]]", "either: '[[Ada]]'"),
    "link in a list": ("cooks:\n- [[Ada]]\n- b", "cooks:\n- '[[Ada]]'\n- b"),
    "number in quotes": ('minutes: "3"', "minutes: 3"),
    "decimal in quotes": ("litres: '2.5'", "litres: 2.5"),
    "minus": ("minutes: ' -3 '", "minutes: -3"),
    "truth in quotes": ("hot: 'True'", "hot: true"),
    "yes": ("hot: yes", "hot: true"),
    "off": ("hot: OFF", "hot: false"),
    "blanks around a code": ("code: ' AB '", "code: 'AB'"),
    "a date that YAML takes for a number": ("date: 20251007", "date: 2025-10-07"),
    "capitals": ("course: STARTER", "course: starter"),
    "signs between words": ("course: Side_Dish", "course: side dish"),
    "number of a closed list": ("course: '3'", "course: 3"),
    "list of one of a closed list": ("course: [main]", "course: Main"),
    "a key with a new name": ("cook: [Ada]", "cooks: [Ada]"),
    "a key with a new name and kind": ("cook: Ada\ntags: [a]", "cooks: [Ada]\ntags: [a]"),
    "an old key that says the same": ("cook: [Ada]\ncooks: [Ada]", "cooks: [Ada]"),
    "an empty old key": ("cook:\ncooks: [Ada]", "cooks: [Ada]"),
    "an old key beside the empty new one": ("cook: [Ada] # x\ncooks:\ntitle: a", "cooks: [Ada] # x\ntitle: a"),
    "an old key behind the empty new one": ("cooks: []\ntitle: a\ncook:\n- Ada", "title: a\ncooks:\n- Ada"),
    "an old key that says nothing": ("cook: []\ncooks: [Ada]", "cooks: [Ada]"),
    "text for a list, in other capitals": ("colours: red\ntags: [a]", "colours: [Red]\ntags: [a]"),
    "text for a list of dates": ("days: 2025/10/7\ntags: [a]", "days: ['2025-10-07']\ntags: [a]"),
    "the only link of a list for text": ("title:\n- [[Soup]]", "title: '[[Soup]]'"),
    "two old keys": ("cook: [Ada]\nchef: [Bo]", "cooks: [Ada]\nchef: [Bo]"),
    "an old key and a misspelled one": ("cook: [Ada]\ncoooks: [Bo]", "cooks: [Ada]\ncoooks: [Bo]"),
    "items that stand twice": ("cooks: [a, b, a, a, c, b]", "cooks: [a, b, c]"),
    "items on lines that stand twice": ("cooks:\n- a\n- b # second\n- a\n- c", "cooks:\n- a\n- b # second\n- c"),
    "behind a reference": ("day: Oct 7, 2025", "day: 2025-10-07"),
    "behind a reference to another type": ("account: 3", "account: '3'"),
    "deep inside": ("place:\n  floor: '2'\n  rooms: [a, 3]", "place:\n  floor: 2\n  rooms: [a, '3']"),
    "deep inside a list": ("many:\n- n: '1'\n- n: 2\n- {n: '3'}", "many:\n- n: 1\n- n: 2\n- {n: 3}"),
}


# what stands there, what the unsafe fix makes of it
LOSING = [
    ("cooks:\n- a # first\n- b\n- a # must stay", "cooks:\n- a # first\n- b"),
    ("cooks: [a, # first\n a, # must stay\n b]", "cooks: [a, # first\n b]"),
    ("cooks: [Ada]\ncook: [Ada] # must stay", "cooks: [Ada]"),
    ("cooks: [Ada]\ncook: # why", "cooks: [Ada]"),
    ("cooks: [&a x, *a, y]", ...),
    ("cooks: [&a x, *a, *a, y]", ...),
    ("cooks: &a [x]\ncook: *a", ...),
]


@pytest.mark.parametrize(("before", "unsafe"), LOSING)
def test_no_comment_and_no_alias_goes_safely(before: str, unsafe: object) -> None:
    assert fixed(before) == before
    assert fixed(before, unsafe=True) == (before if unsafe is ... else unsafe)


@pytest.mark.parametrize(("before", "after"), SAFE.values(), ids=SAFE)
def test_safe(before: str, after: str) -> None:
    assert fixed(before) == fixed(before, unsafe=True) == after


UNSAFE = {
    "one comma": ("cooks: Ada Quist, Bo Li\ntags: [a]", "cooks: [Ada Quist, Bo Li]\ntags: [a]"),
    "last name first": ("cooks: Smith, John\ntags: [a]", "cooks: [Smith, John]\ntags: [a]"),
    "one semicolon": ("aliases: Salt; Wind\ntags: [a]", "aliases: [Salt, Wind]\ntags: [a]"),
    "a semicolon without a blank": ("aliases: Salt;Wind\ntags: [a]", "aliases: [Salt, Wind]\ntags: [a]"),
    "two numbers": ("numbers: 5, 6\ntags: [a]", "numbers: [5, 6]\ntags: [a]"),
    "two numbers in quotes": ("numbers: '5, 6'\ntags: [a]", "numbers: [5, 6]\ntags: [a]"),
    "a short truth for a list": ("flags: 1\ntags: [a]", "flags: [true]\ntags: [a]"),
    "twice the same": ("cooks: Ada, Ada\ntags: [a]", "cooks: [Ada]\ntags: [a]"),
    "quotes in one text": ('aliases: \'"A, x", "B"\'\ntags: [a]', "aliases: ['A, x', B]\ntags: [a]"),
    "tags with a semicolon": ("cooks: [a]\ntags: soup; hot", "cooks: [a]\ntags: [soup, hot]"),
    "tags that are a link": ("tags: [[soup]]", "tags: [soup]"),
    "two names where one is allowed": ("pair: Ada, Bo\ntags: [a]", "pair: ['Ada, Bo']\ntags: [a]"),
    "words with commas": ("cooks: Oslo, Bergen, Norway\ntags: [a]", "cooks: [Oslo, Bergen, Norway]\ntags: [a]"),
    "a title behind the name": (
        "cooks: Ada Quist, PhD, Bo Li\ntags: [a]",
        "cooks: [Ada Quist, PhD, Bo Li]\ntags: [a]",
    ),
    "roles behind the names": (
        "cooks: Ada Quist, VP Sales, Bo Li, VP Ops\ntags: [a]",
        "cooks: [Ada Quist, VP Sales, Bo Li, VP Ops]\ntags: [a]",
    ),
    "a word between the last two": (
        "cooks: Ada Quist, Bo Li and Cy Ek\ntags: [a]",
        "cooks: [Ada Quist, Bo Li, Cy Ek]\ntags: [a]",
    ),
    **{
        f"a list with {last}": (
            f"cooks: Ada Quist, Bo Li, {last}\ntags: [a]",
            f"cooks: [Ada Quist, Bo Li, {last}]\ntags: [a]",
        )
        for last in ("Halm IT", "Two Guests", "Sales Team", "Cy Dee.", "Cy Dee via Zoom", "Halm Group")
    },
    "a dot between": ("cooks: Ada Quist · Bo Li\ntags: [a]", "cooks: [Ada Quist, Bo Li]\ntags: [a]"),
    "a bullet between": ("cooks: Ada Quist • Bo Li\ntags: [a]", "cooks: [Ada Quist, Bo Li]\ntags: [a]"),
    "a middle dot": ("cooks: 田中太郎・佐藤花子\ntags: [a]", "cooks: [田中太郎, 佐藤花子]\ntags: [a]"),
    "mentions": ("cooks: '@Ada Quist @Bo Li'\ntags: [a]", "cooks: ['@Ada Quist', '@Bo Li']\ntags: [a]"),
    "a stroke between": ("cooks: Ada Quist/Bo Li\ntags: [a]", "cooks: [Ada Quist/Bo Li]\ntags: [a]"),
    "a dash between": ("cooks: Ada Quist - Bo Li\ntags: [a]", "cooks: [Ada Quist - Bo Li]\ntags: [a]"),
    "aliases with a comma of Japan": ("aliases: Salt、Wind\ntags: [a]", "aliases: [Salt, Wind]\ntags: [a]"),
    "tags with a comma of Japan": ("cooks: [a]\ntags: 会議、倉庫", "cooks: [a]\ntags: [会議, 倉庫]"),
    "two names with a word between": ("cooks: Ada and Bo\ntags: [a]", "cooks: [Ada and Bo]\ntags: [a]"),
    "a link for a day": ("date: '[[Days/2025-10-07|Tuesday]]'", "date: '2025-10-07'"),
    "words of tags": ("cooks: [a]\ntags: hot soup", "cooks: [a]\ntags: [hot, soup]"),
    "a link as an alias": ("aliases: [[Ada]]", "aliases: ['[[Ada]]']"),
    "a link with a comma": ("title: [[Ada, Bo]]", "title: '[[Ada, Bo]]'"),
    "a text of lines": ("cooks: |\n  Ada Quist\n\n  Bo Li\ntags: [a]", "cooks: [Ada Quist, Bo Li]\ntags: [a]"),
    "a text of items": ("cooks: |\n  - Quist, Ada\n  - Bo\ntags: [a]", "cooks: ['Quist, Ada', Bo]\ntags: [a]"),
    "lines in quotes": ('cooks: "Ada\\nBo"\ntags: [a]', "cooks: [Ada, Bo]\ntags: [a]"),
    "one item without a blank": ("cooks:\n  -Ada", "cooks:\n  - Ada"),
    "nobody": ("cooks: none\ntags: [a]", "cooks: [none]\ntags: [a]"),
    "not said": ("cooks: N/A\ntags: [a]", "cooks: [N/A]\ntags: [a]"),
    "a dash for nobody": ("cooks: '-'\ntags: [a]", "cooks: ['-']\ntags: [a]"),
    "no tags": ("cooks: [a]\ntags: none", "cooks: [a]\ntags: [none]"),
    "a slip": ("course: startr", "course: starter"),
    "a slip in text for a list": ("colours: redd\ntags: [a]", "colours: [Red]\ntags: [a]"),
    "two texts for a list": ("colours: red, blue\ntags: [a]", "colours: [Red, Blue]\ntags: [a]"),
    "a link without quotes for a day": ("date: [[2025-10-07]]", "date: 2025-10-07"),
    "a link without quotes for a choice": ("colours: [[red]]", "colours: [Red]"),
    "a misspelled key": ("coooks: [a]", "cooks: [a]"),
    "a short truth": ("hot: 'n'", "hot: false"),
    "one": ("hot: 1", "hot: true"),
    "a comma and a word of joining": (
        "cooks: Ada Quist, Bo Li, with Cy Ek\ntags: [a]",
        "cooks: [Ada Quist, Bo Li, with Cy Ek]\ntags: [a]",
    ),
    "words before the last": (
        "cooks: Ada Quist, Bo Li, accompanied by Cy Ek\ntags: [a]",
        "cooks: [Ada Quist, Bo Li, accompanied by Cy Ek]\ntags: [a]",
    ),
    "a word of joining in Japan": (
        "cooks: 田中太郎、佐藤花子、及び高橋次郎\ntags: [a]",
        "cooks: [田中太郎, 佐藤花子, 及び高橋次郎]\ntags: [a]",
    ),
    "a word for nothing among names": (
        "cooks: Ada Quist, Bo Li, Not specified\ntags: [a]",
        "cooks: [Ada Quist, Bo Li, Not specified]\ntags: [a]",
    ),
    "a word for nothing between semicolons": ("cooks: Ada; Bo; TBD\ntags: [a]", "cooks: [Ada, Bo, TBD]\ntags: [a]"),
    "a word for nothing among names of Japan": (
        "cooks: 田中太郎、佐藤花子、未定\ntags: [a]",
        "cooks: [田中太郎, 佐藤花子, 未定]\ntags: [a]",
    ),
    "a dot within a name": ("cooks: ジョン・スミス\ntags: [a]", "cooks: [ジョン・スミス]\ntags: [a]"),
    "a dot within a company": (
        "aliases: 株式会社アクメ・ジャパン\ntags: [a]",
        "aliases: [株式会社アクメ・ジャパン]\ntags: [a]",
    ),
}


@pytest.mark.parametrize(("before", "after"), UNSAFE.values(), ids=UNSAFE)
def test_unsafe(before: str, after: str) -> None:
    assert fixed(before) == before
    assert fixed(before, unsafe=True) == after


TOLD = {
    "lists of lists are meant": "grid: [[a]]",
    "others behind the names": "cooks: Ada Quist, Bo Li, Cy Ek, and others",
    "others in short": "cooks: Ada Quist, Bo Li, et al.",
    "others in German": "cooks: Ada Quist, Bo Li u. a.",
    "others as dots": "cooks: Ada Quist, Bo Li, Cy Ek, …",
    "others in Japanese": "cooks: 田中太郎、佐藤花子、他2名",
    "a name that is struck out": "cooks: Ada Quist, ~~Bo Li~~, Cy Ek",
    "a comma alone": "cooks: ','",
    "a semicolon alone": "cooks: ' ; '",
    "a dot of Japan alone": "cooks: ・",
    "many for one": "title: [a, b]",
    "mapping for text": "title: {a: b}",
    "mapping for a list": "cooks: {a: b}",
    "words for a number": "minutes: ten",
    "number with a unit": "minutes: 10 min",
    "number with a comma": "litres: '2,5'",
    "leading zeros": "minutes: '007'",
    "a fraction where a whole number is meant": "minutes: '2.5'",
    "too small in quotes": "litres: '0.5'",
    "no truth": "hot: maybe",
    "capitals in a pattern": "code: ab",
    "with an anchor": "title: &a 2024",
    "with a tag": "title: !!int 2024",
    "a comment at the empty new key": "cook: [Ada]\ncooks: # whom",
    "no choice, and no list": "colours: purple",
    "links for one text": "title:\n- [[a]]\n- [[b]]",
    "a link for a number": "minutes: [[5]]",
    "both keys": "cook: [Ada]\ncooks: [Bo]",
    "an old key with the number written otherwise": "glass: 1.10\ncup: 1.1",
    "numbers that are equal": "counts: [1.10, 1.1]",
    "nobody uses it": "stars: 3",
    "mappings in a list": "cooks:\n- a: b\n- a: b",
    "of two kinds": "ways: '4'",
    "nothing near": "course: soup",
    "tags of several words, or of one": "tags: soup, main dish",
    "tags of several words": "tags: main dish; cold soup",
    "signs between tags": "tags: soup | hot",
    "a decimal for a list of numbers": "numbers: '2,5'",
    "words that are no tags": "tags: soup (hot) or salad",
}


@pytest.mark.parametrize("fields", TOLD.values(), ids=TOLD)
def test_told_only(fields: str) -> None:
    assert fixed(fields, unsafe=True) == fields
    found = check_text(f"---\ntype: meal\n{fields}\n---\n", select=["schema"], config={"types": TYPES})
    assert bool(found) == (fields != "grid: [[a]]")
    assert all(d.fix is None for d in found)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2025-10-7", "2025-10-07"),
        ("2025/10/7", "2025-10-07"),
        ("2025.10.07", "2025-10-07"),
        ("25/12/2025", "2025-12-25"),
        ("12-25-2025", "2025-12-25"),
        ("07/07/2025", "2025-07-07"),
        ("25.12.2025", "2025-12-25"),
        ("7.7.2025", "2025-07-07"),
        ("7.10.2025", "2025-10-07"),
        ("07.10.2025", "2025-10-07"),
        ("Di., 07.10.2025", "2025-10-07"),
        ("Oct 7, 2025", "2025-10-07"),
        ("Sept. 30th 2025", "2025-09-30"),
        ("the 7th of October 2025", "2025-10-07"),
        ("2025 Oct 7", "2025-10-07"),
        ("Tuesday, October 7th 2025", "2025-10-07"),
        ("7 October 2025 (Tuesday)", "2025-10-07"),
        ("7. Oktober 2025", "2025-10-07"),
        ("Dienstag, 7. Oktober 2025", "2025-10-07"),
        ("3. März 2025", "2025-03-03"),
        ("1. Jänner 2025", "2025-01-01"),
        ("1er août 2025", "2025-08-01"),
        ("mardi 7 octobre 2025", "2025-10-07"),
        ("15 févr. 2025", "2025-02-15"),
        ("7 de octubre de 2025", "2025-10-07"),
        ("2025–10–06", "2025-10-06"),
        ("2025\u201110\u201106", "2025-10-06"),
        ("25–12–2025", "2025-12-25"),
        ("10–07–2025", None),
        ("2025年3月1日", "2025-03-01"),
        ("2025년 3월 1일", "2025-03-01"),
        ("2025年3月", None),
        ("2025-10-06–07", None),
        ("martes, 7 de octubre de 2025", "2025-10-07"),
        ("31 de enero del 2025", "2025-01-31"),
        ("10/07/2025", None),
        ("07-10-2025", None),
        ("Wednesday, October 7th 2025", None),
        ("31 June 2025", None),
        ("2025-02-30", None),
        ("Oct 7", None),
        ("Oct 7, 25", None),
        ("7 8 October 2025", None),
        ("Oct 7, 2025 in Oslo", None),
        ("Oct 7, 2025 9:00", None),
        ("2025-10-07T25:00", None),
        ("October 2025", None),
        ("2025", None),
        ("²5 October 2025", "2025-10-25"),
        ("٢٥ October 2025", None),
        ("May be 7, 2025", None),
        ("mar 7 octobre 2025", None),
    ],
)
def test_dates(written: str, meant: str | None) -> None:
    assert fixed(f"date: {written}") == f"date: {meant or written}"


@pytest.mark.parametrize(
    ("field", "meant"),
    [
        ("eaten: Oct 7, 2025 9:05", "eaten: 2025-10-07T09:05"),
        ("eaten: Oct 7, 2025 at 9:05:30", "eaten: 2025-10-07T09:05:30"),
        ("eaten: Tuesday, 7 October 2025, 9 pm", "eaten: 2025-10-07T21:00"),
        ("eaten: 2025/10/7 12:15 a.m.", "eaten: 2025-10-07T00:15"),
        ("eaten: 7. Oktober 2025 um 14 Uhr", "eaten: 2025-10-07T14:00"),
        ("eaten: 7 octobre 2025 à 14h30", "eaten: 2025-10-07T14:30"),
        ("eaten: 2025-10-07 9:05", "eaten: 2025-10-07T09:05"),
        ("eaten: 2025-10-07 9:05 CET", None),
        ("eaten: 2025年10月7日 午後2時30分", "eaten: 2025-10-07T14:30"),
        ("eaten: 2025年10月7日 9時", "eaten: 2025-10-07T09:00"),
        ("eaten: 2025年10月7日(火) 14時30分", "eaten: 2025-10-07T14:30"),
        ("eaten: 2025年10月7日（火）午後2時半", "eaten: 2025-10-07T14:30"),
        ("eaten: 2025年10月7日（水）14時", None),
        ("eaten: 2025年10月7日 下午3点05分", "eaten: 2025-10-07T15:05"),
        ("eaten: 2025년 10월 7일 오후 3시", "eaten: 2025-10-07T15:00"),
        ("eaten: 2025-10-07 (Tue) 14:30", "eaten: 2025-10-07T14:30"),
        ("eaten: 2025年10月7日 午後14時", None),
        ("eaten: 2025年10月7日 25時", None),
        ("eaten: 2025年10月7日 9時から", None),
        ("date: 2025年10月7日 9時", None),
        ("eaten: 2025-10-07 13:05 pm", None),
        ("moment: Oct 7, 2025", None),
        ("moment: Oct 7, 2025 9:05", "moment: 2025-10-07T09:05"),
        ("month: October 2025", "month: 2025-10"),
        ("month: 2025 Oktober", "month: 2025-10"),
        ("month: Q4 2025", "month: 2025-Q4"),
        ("month: 2025 Q4", "month: 2025-Q4"),
        ("month: 2025-q4", "month: 2025-Q4"),
        ("month: 2025年10月", "month: 2025-10"),
        ("month: 2025년 9월", "month: 2025-09"),
        ("month: 2025–10", "month: 2025-10"),
        ("month: 2025/9", "month: 2025-09"),
        ("month: 10/2025", "month: 2025-10"),
        ("month: 10.2025", "month: 2025-10"),
        ("month: 2025-w41", "month: 2025-W41"),
        ("month: 2025-W5", "month: 2025-W05"),
        ("month: KW 41/2025", "month: 2025-W41"),
        ("month: Week 9, 2025", "month: 2025-W09"),
        ("month: 2025/13", None),
        ("month: 2025/26", None),
        ("month: 2011/12", None),
        ("month: 2025-w60", None),
        ("date: 2025/10", None),
        ("eaten: 2025-10-07 22h30", "eaten: 2025-10-07T22:30"),
        ("eaten: Oct 7, 2025 at 20:05", "eaten: 2025-10-07T20:05"),
        ("date: 2025-10-07 22h30", None),
        ("month: October", None),
        ("month: October 25", None),
        ("eaten: [[2025-10-07]]", "eaten: '[[2025-10-07]]'"),
        ("date: '[[2025-10-07]]'", None),
    ],
)
def test_times_and_periods(field: str, meant: str | None) -> None:
    assert fixed(field) == (meant or field)


MISSING = {
    "one value": ({"kind": {"const": "sweet"}}, ["kind"], "title: a", "title: a\nkind: sweet"),
    "one option": ({"kind": {"enum": ["sweet"]}}, ["kind"], "title: a", "title: a\nkind: sweet"),
    "two options": ({"kind": {"enum": ["sweet", "sour"]}}, ["kind"], "title: a", ...),
    "default": ({"kind": {"default": 3}}, ["kind"], "title: a", "title: a\nkind: 3"),
    "default of truth": ({"kind": {"default": False}}, ["kind"], "title: a", "title: a\nkind: false"),
    "default list": ({"kind": {"default": ["x"]}}, ["kind"], "cooks: [b]", "cooks: [b]\nkind: [x]"),
    "template": ({"kind": {"default": "{title|slug}/x"}}, ["kind"], "title: A b", "title: A b\nkind: a-b/x"),
    "template with a number": ({"kind": {"default": "v{n}"}}, ["kind"], "n: 1.10", "n: 1.10\nkind: v1.10"),
    "template with a power": ({"kind": {"default": "v{n}"}}, ["kind"], "n: 1e3", "n: 1e3\nkind: v1e3"),
    "numbers that are written otherwise": ({}, [], "sizes: [1.10, 1.1, 7, 007]", ...),
    "template without its key": ({"kind": {"default": "{course}"}}, ["kind"], "title: A", ...),
    "default that does not fit": ({"kind": {"type": "integer", "default": "{title}"}}, ["kind"], "title: A", ...),
    "empty": ({"kind": {"const": "sweet"}}, ["kind"], "kind:\ntitle: a", "kind: sweet\ntitle: a"),
    "blank": ({"kind": {"const": "sweet"}}, ["kind"], "kind: ''\ntitle: a", "kind: 'sweet'\ntitle: a"),
    "between its neighbours": (
        {"date": {"const": "x"}},
        ["date"],
        "title: a\ncourse: 3",
        "title: a\ndate: x\ncourse: 3",
    ),
    "the old key stands there": ({}, ["cooks"], "cook: [Ada]", "cooks: [Ada]"),
}


@pytest.mark.parametrize(("keys", "required", "before", "after"), MISSING.values(), ids=MISSING)
def test_missing(keys: dict[str, Any], required: list[str], before: str, after: object) -> None:
    types = meal(required=required, properties={**TYPES["meal"]["properties"], **keys})
    assert fixed(before, types=types) == (before if after is ... else after)


@pytest.mark.parametrize(
    ("key", "path", "body", "safe", "unsafe"),
    [
        ("title", "a.md", "# Onion soup\n", "title: Onion soup", ...),
        ("title", "a.md", "# Soup: what is next?\n", "title: 'Soup: what is next?'", ...),
        ("title", "a.md", "# One\n\n# Two\n", None, None),
        ("title", "a.md", "# TBD\n", None, None),
        *(
            ("title", "a.md", f"# {heading}\n", None, None)
            for heading in (
                *("Notes", "Meeting notes", "TODO: write title", "todo", "FIXME later", "Minutes", "Agenda", "Draft"),
                *("Notizen", "Protokoll", "Compte-rendu", "Notas", "Acta", "Verbale", "Notulen", "議事録", "会议记录"),
                *("Soup #lunch", "Soup #2nd", "&lt;b&gt; soup"),
            )
        ),
        ("title", "a.md", "# Notes on soup\n", "title: Notes on soup", ...),
        ("title", "a.md", "#  Onion   soup\n", "title: Onion soup", ...),
        ("title", "a.md", "# Salt &amp; soup\n", "title: Salt & soup", ...),
        ("title", "a.md", "# Soup, course #1\n", "title: 'Soup, course #1'", ...),
        ("title", "a.md", '# Soup: "hot" on #1\n', "title: 'Soup: \"hot\" on #1'", ...),
        ("title", "a.md", "# -\n", None, None),
        ("title", "a.md", "## Onion soup\n", None, None),
        ("title", "a.md", "# The *best* soup\n", None, None),
        ("title", "a.md", "# [[Soup]]\n", None, None),
        ("title", "a.md", "```\n# Soup\n```\n", None, None),
        ("date", "Food/2025-10-07 - soup.md", "", None, "date: '2025-10-07'"),
        ("date", "Food/2025-10-07 - soup.md", "**Date**: 2025-10-07\n", "date: '2025-10-07'", ...),
        ("date", "Food/2025-10-07 - soup.md", "**Date**: 2025-10-08\n", None, None),
        ("date", "soup.md", "# Soup\n\n**Date**: 2025-10-07\n", "date: '2025-10-07'", ...),
        ("date", "2025-02-30.md", "", None, None),
        ("date", "2025-10-07 to 2025-10-09.md", "", None, None),
        ("date", "soup of 2025-10-07.md", "", None, None),
        ("course", "a.md", "**Course**: [[starter]]\n", "course: starter", ...),
        ("course", "a.md", "**Course**: starter\n", "course: starter", ...),
        ("course", "a.md", "**Course**: starter\n**Course**: Main\n", None, None),
        ("course", "a.md", "**Course**: soup\n", None, None),
        ("course", "a.md", "## Later\n\n**Course**: starter\n", None, None),
    ],
)
def test_missing_keys_that_the_note_itself_tells(key: str, path: str, body: str, safe: object, unsafe: object) -> None:
    types = meal(required=[key])
    expected = "code: AB" if safe is None else f"{safe}\ncode: AB"
    assert fixed("code: AB", types=types, path=path, body=body) == expected
    more = expected if unsafe in (..., None) else f"{unsafe}\ncode: AB"
    assert fixed("code: AB", types=types, path=path, body=body, unsafe=True) == more


@pytest.mark.parametrize(
    ("value", "is_safe"),
    [
        ("", True),
        ("~", True),
        ("''", True),
        ("'' # to do", True),
        ("&soup", False),
        ("!soup", False),
        ("! # the soup", False),
        ("# the soup", True),
        ("#soup", False),
        ("&soup # the soup", False),
    ],
)
def test_words_that_yaml_takes_for_something_else_are_not_safely_joined_by_others(value: str, is_safe: bool) -> None:
    types = meal(required=["title"])
    before = f"title: {value}\ncode: AB"
    after = fixed(before, types=types, body="# Onion soup\n")
    assert (after != before) is is_safe


def test_a_type_that_matches_by_path_gives_the_note_its_name() -> None:
    types = {
        "meal": {"match": {"type": ["meal"], "paths": ["Food/"]}, "required": ["type"], "order": ["type", "title"]}
    }
    text = fix_text("---\ntitle: a\n---\n", "Food/a.md", select=["schema"], config={"types": types})
    assert text == "---\ntype: meal\ntitle: a\n---\n"
    found = check_text("Just soup.\n", "Food/a.md", select=["schema"], config={"types": types})
    assert [(d.start.line, d.message) for d in found] == [
        (1, "the frontmatter is missing, a note of type `meal` must have `type`")
    ]
    assert check_text("Just soup.\n", "Else/a.md", select=["schema"], config={"types": types}) == []


def test_the_name_of_an_own_type_in_other_capitals_is_safe() -> None:
    for unsafe in (False, True):
        text = fix_text("---\ntype: Meal\n---\n", select=["schema"], unsafe=unsafe, config={"types": TYPES})
        assert text == "---\ntype: meal\n---\n"


@pytest.mark.parametrize("written", ['"#book"', "'''book'''", '"`Book`"'])
def test_what_stands_around_a_type_is_none_of_its_letters(written: str) -> None:
    types, text = {"book": {}, "ebook": {"extends": "book"}, "cbook": {}}, f"---\ntype: {written}\n---\n"
    assert fix_text(text, select=["schema"], config={"types": types}) == text
    changed = fix_text(text, select=["schema"], unsafe=True, config={"types": types})
    assert changed == f"---\ntype: {written[0]}book{written[0]}\n---\n"


def test_numbers_of_a_config_are_what_is_written_there(folder: Folder) -> None:
    described = "q: {default: 1.10}, w: {const: 007}, n: {type: number, minimum: 0x10}, e: {enum: [1.10, 2.50]}"
    types = f"{{o: {{required: [q, w], properties: {{{described}}}}}}}"
    folder.write(".notelint.yaml", f"types: {types}\nrules: {{tag: {{levels: 0x2}}}}\n")
    folder.write("a.md", "---\ntype: o\nn: 0x0F\ne: '2.50'\n---\n")
    assert folder.run("--fix", "--quiet").status == 1
    assert folder.read("a.md") == b"---\ntype: o\nq: 1.10\nw: 007\nn: 0x0F\ne: 2.50\n---\n"
    assert "`n` must be at least 0x10, it is 0x0F" in folder.run().text


TOLD_DATE = "`date` must be a date such as 2025-10-07, it is `{}`"


@pytest.mark.parametrize(
    ("field", "message", "todo"),
    [
        ("days: Soon 6, 2025", "`days` must be a list, it is text", "write it as a list, one `- item` a line"),
        ("cooks: Ada", "`cooks` must be a list, it is text", "write it as a list: [Ada]"),
        ('aliases: \'"A", "B"\'', "`aliases` must be a list, it is text", "write it as a list: [A, B]"),
        ("cooks: Li, B; Ek, C", "`cooks` must be a list, it is text", "write it as a list: ['Li, B', 'Ek, C']"),
        ("tags: [[a|b]]", "`tags` is a link without quotes, which YAML reads as a list", 'put it in quotes: "[[a|b]]"'),
        (
            "course: '3'",
            "`course` must be `starter`, `Main`, `side dish` or `3`, it is the text `3`",
            "write `3`",
        ),
        (
            "course: side  dish",
            "`course` must be `starter`, `Main`, `side dish` or `3`, it is `side dish` with other blanks in it; "
            "did you mean `side dish`?",
            "write `side dish`",
        ),
        ("date: 2025-10-06 22h30", TOLD_DATE.format("2025-10-06 22h30"), "write 2025-10-06, without the time"),
        ("date: 2025-10-06T09:30", TOLD_DATE.format("2025-10-06T09:30"), "write 2025-10-06, without the time"),
        ("title: &a 5\nx: *a", "`title` must be text, it is a number", "put it in quotes: &a '5'"),
        ("title: &a !!int 5", "`title` must be text, it is a number", "put it in quotes: &a '5'"),
        ("sure: on", "`sure` must be `yes` or `no`, it is `on`", ""),
        (
            "date: '2025-10-06 '",
            "`date` must be a date such as 2025-10-07, it is `2025-10-06` with blanks around it",
            "write 2025-10-06",
        ),
    ],
)
def test_what_is_said_can_be_followed(field: str, message: str, todo: str) -> None:
    found = check_text(f"---\ntype: meal\n{field}\n---\n", select=["schema"], config={"types": TYPES})
    assert [(each.message, each.help) for each in found] == [(message, todo)]


def test_a_number_is_told_from_a_text_of_the_same_digits() -> None:
    types = {"meal": {"properties": {"v": {"enum": ["1.10", "007"]}, "w": {"const": "5"}}}}
    found = check_text("---\ntype: meal\nv: 1.10\nw: 5\n---\n", select=["schema"], config={"types": types})
    assert [each.message for each in found] == [
        "`v` must be `1.10` or `007`, it is the number `1.10`",
        "`w` must be `5`, it is the number `5`",
    ]


def test_no_fix_of_the_type_takes_the_note_out_of_it() -> None:
    match = {"type": ["meal", "Meal"]}
    texts = {
        "const": ({"const": "Meal"}, "Meal"),
        "list": ({"type": "array"}, "meal"),
        "enum": ({"enum": ["MEAL"]}, "meal"),
    }
    for here, after in texts.values():
        types = {"meal": {"match": match, "properties": {"type": here}}}
        text = fix_text("---\ntype: meal\n---\n", select=["schema"], unsafe=True, config={"types": types})
        assert text == f"---\ntype: {after}\n---\n"


def test_the_rules_of_frontmatter_do_not_undo_each_other() -> None:
    kinds = {"title": "number", "cooks": "text", "minutes": "text", "mine": "number"}
    config: dict[str, object] = {"types": TYPES, "rules": {"property-type": {"properties": kinds}}}
    text = "---\ntype: meal\ntitle: 7\ncooks: Ada\nminutes: '3'\nmine: '4'\ntags: ['#a', 7, a]\n---\n"
    fixed = fix_text(text, select=["schema", "tag", "property-type"], config=config)
    assert fixed == "---\ntype: meal\ntitle: '7'\ncooks: [Ada]\nminutes: 3\nmine: 4\ntags: ['a', 7]\n---\n"


VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-99, 99),
    st.sampled_from(
        ["3", "yes", "Main", "a, b", "Ada Quist, Bo Li, Cy Ek", "Oct 7, 2025", "2025/10/7", "", " x ", "[[a]]"]
    ),
    st.lists(st.sampled_from(["a", "b", 3, "[[a]]", None]), max_size=4),
    st.just([["a"]]),
    st.just({"floor": "2", "rooms": "a; b"}),
)


@settings(max_examples=80, deadline=None)
@given(
    st.dictionaries(st.sampled_from([*TYPES["meal"]["properties"], "coures", "mine"]), VALUES, max_size=5),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
    st.booleans(),
)
def test_fixes_reach_an_end_and_change_only_what_was_named(
    data: dict[str, Any], newline: str, unsafe: bool, in_flow: bool
) -> None:
    yaml = YAML(typ="safe", pure=True)
    lines = [
        f"{key}:\n" + "".join(f"- {json.dumps(item)}\n" for item in value)
        if isinstance(value, list) and value and not in_flow
        else f"{key}: {json.dumps(value)}\n"
        for key, value in data.items()
    ]
    text = ("---\ntype: meal\n" + "".join(lines) + "# end\n---\nBody\n").replace("\n", newline)
    config: dict[str, object] = {"types": TYPES}
    named = {_key_at(text, found.start.line) for found in check_text(text, select=["schema"], config=config)}
    once = fix_text(text, select=["schema"], unsafe=unsafe, config=config)
    assert fix_text(once, select=["schema"], unsafe=unsafe, config=config) == once
    left = check_text(once, select=["schema"], config=config)
    assert not [found for found in left if found.fix and (found.fix.safe or unsafe)]
    assert once.endswith(f"# end{newline}---{newline}Body{newline}")
    after = yaml.load(once.split(f"---{newline}")[1])
    renamed = {
        "cook",
        "chef",
        "coures",
        "glass",
        "named",
        *(key for key in ("cooks", "title") if data.get(key) in (None, [], "")),
    }
    for key, value in data.items():
        if key not in named | renamed:
            assert repr(after[key]) == repr(value), key
    assert set(after) - set(data) <= {"type", "cooks", "course", "cup", "title"}


def _key_at(text: str, line: int) -> str:
    """The top-level key that a line belongs to."""
    lines = text.splitlines()[:line]
    return next(each.partition(":")[0] for each in reversed(lines) if not each.startswith(("-", " ")))


@pytest.mark.parametrize(("key", "changed"), [("accoount", True), ("accout", True), ("konto", False)])
def test_no_second_key_is_added_beside_a_misspelt_one(key: str, changed: bool) -> None:
    text = f"---\ntype: customer\ntitle: Roof\ndate: 2026-05-04\n{key}: Halm\n---\n\n**Account**: [[Halm]]\n"
    assert (fix_text(text, select=["schema"]) == text) == changed


ACCOUNTS = {
    "a dash before the next label": ("**Account**: [[Halm]] - **Status**: open", "Halm"),
    "a semicolon before the next label": ("**Account**: Halm Mills; **Status**: open", "Halm Mills"),
    "a sentence": ("Account: we need to talk about this account.", None),
    "a sentence in bold": ("**Account**: We met them in Oslo and go on.", None),
    "not sure": ("**Account**: probably Halm", None),
    "one of two": ("**Account**: Halm or Mills", None),
    "what the customer wants": ("**Account**: The customer wants a discount", None),
    "who it is with": ("**Account**: Halm @Ilka", None),
    "all": ("**Account**: all accounts", None),
    "no": ("**Account**: No", None),
    "wide brackets": ("**Account**: 株式会社アクメ（東京）", None),
    **{
        name: (f"**Account**: {name}", None)
        for name in (
            *("Halm vs. Mills", "Halm/Mills", "unsure", "Ada has left", "Kunde hat gekündigt", "see participants"),
            *("to discuss", "Halm renewal call", "Halm.", "株式会社アクメ 様", "Other", "Misc", "General", "mixed"),
            *("team meeting", "New customer", "personal", "their team", "yes", "その他"),
        )
    },
    "a name that the note says once": ("**Account**: Halm", None),
    "a name that stands in the title": ("**Account**: Halm Mills", "Halm Mills"),
}


@pytest.mark.parametrize(("line", "account"), ACCOUNTS.values(), ids=ACCOUNTS)
def test_an_account_is_taken_over_safely_where_it_is_a_name(line: str, account: str | None) -> None:
    text = f"---\ntype: customer\ntitle: Roof of Halm Mills\ndate: 2026-05-04\n---\n\n{line}\n"
    after = fix_text(text, select=["schema"])
    assert after == (text if account is None else text.replace("\n---\n\n", f"\naccount: {account}\n---\n\n"))


def test_no_title_is_added_safely_beside_a_word_of_another_language_for_it() -> None:
    text = "---\ntype: customer\ntitel: Roof\ndate: 2026-05-04\naccount: Halm\n---\n\n# Roof of Halm\n"
    assert fix_text(text, select=["schema"]) == text
    assert "title: Roof of Halm" in fix_text(text, select=["schema"], unsafe=True)


@pytest.mark.parametrize(
    ("path", "others", "account"),
    [
        ("Customers/Halm/2026-05-04 - Roof.md", ["Customers/Halm/README.md"], "Halm"),
        ("Customers/Halm/README.md", [], "Halm"),
        ("Work/Customers/Halm Mills/a.md", ["Work/Customers/Halm Mills/Halm Mills.md"], "Halm Mills"),
        ("Customers/Halm/a.md", [], ""),
        ("Customers/Halm/a.md", ["Customers/README.md"], ""),
        ("Customers/a.md", ["Customers/README.md", "Customers/Halm/README.md"], ""),
        ("Work/Customers/a.md", ["Work/Customers/README.md", "Work/Customers/Halm/README.md"], ""),
        ("Customers/2026-05-04/a.md", ["Customers/2026-05-04/README.md"], ""),
        ("Customers/archive/a.md", ["Customers/archive/README.md"], ""),
        ("a.md", ["README.md"], ""),
    ],
)
def test_an_account_that_the_folder_names(folder: Folder, path: str, others: list[str], account: str) -> None:
    for other in others:
        folder.write(other, "# Page\n")
    text = '---\ntype: customer\ntitle: Roof\ndate: 2026-05-04\naccount: ""\n---\n'
    folder.write(path, text)
    (found,) = Vault.open(folder.root).check(select=["schema"])
    assert (found.fix is not None) == bool(account)
    if found.fix:
        assert (found.fix.safe, found.fix.title) == (False, f"write `{account}`")


@pytest.mark.parametrize(
    ("said", "safe", "unsafe"),
    [
        *((stand_in, "", "") for stand_in in ("-", "??", "TBD", "tbc", "n/a", "None", "…", "unknown", "_?_", "[[]]")),
        *((struck, "", "") for struck in ("~~Halm~~", "~~Sund~~ Halm", "Halm, ~~Sund~~")),
        *((name, "", name) for name in ("Halm", "Na Li", "🏠 Halm")),
        *((name, "", name) for name in ("Halm (North)", "Halm - North", "Halm, North", "Halm & Sons", "Halm; Sund")),
        *((name, "", name) for name in ("Halm and Sund", "Halm 📅 2026-05-04", "Halm 2026-05-04", "Halm / Sund")),
        ("[[Halm]] [[Sund]]", "", ""),
        ("[[Halm]]; [[Sund]]", "", ""),
        ("Halm #north", "", "Halm"),
        ("Store #2", "", ""),
        ("[[Halm (North)]]", "Halm (North)", "Halm (North)"),
        ("[[Accounts/Halm]]", "", "Halm"),
        ("[[Accounts/Halm/README]]", "", "Halm"),
        ("[[Halm.md]]", "Halm", "Halm"),
        *((f"[[{page}]]", "", page) for page in ("2026-05-04", "README", "May 4, 2026")),
        *((f"[[Halm]]\n{below}", "", "Halm") for below in ("[[Sund]]", "- [[Sund]]", "and Sund")),
        *(
            (f"[[Halm]]\n{below}", "Halm", "Halm")
            for below in ("> **With**: [[Ada]]", ">", "**With**: [[Ada]]", "- Ada")
        ),
        ("Halm\n\n`[[Halm]]`", "", "Halm"),
        ("Halm\n\n[[Halm]]", "Halm", "Halm"),
        *((empty, "", "") for empty in ("{{account}}", "[[{{account}}]]", "[[Halm {{x}}]]", "[[Halm|{{account}}]]")),
        *((empty, "", "") for empty in ("[[<% tp.file.title %>]]", "<% x %>", "[[{% x %}]]", "[[Halm]] {% x %}")),
    ],
)
def test_an_account_that_the_body_names(said: str, safe: str, unsafe: str) -> None:
    text = f"---\ntype: customer\ntitle: Roof\ndate: 2026-05-04\n---\n\n**Account**: {said}\n"
    for value, is_unsafe in ((safe, False), (unsafe, True)):
        after = fix_text(text, select=["schema"], unsafe=is_unsafe)
        added = [f"account: {value}"] if value else []
        assert sorted(after.splitlines()) == sorted([*text.splitlines(), *added])


@pytest.mark.parametrize(("value", "forum"), [("[[Halm]]", "Halm"), ("Halm Roof", ""), ("Chat", "")])
def test_what_is_short_for_a_key_fills_it_with_a_link(value: str, forum: str) -> None:
    text = f"---\ntype: rob\ntitle: Halm Roof\ndate: 2026-05-04\n---\n\n**Forum**: {value}\n"
    added = f"date: 2026-05-04\nrob_forum: {forum}\n" if forum else "date: 2026-05-04\n"
    assert fix_text(text, select=["schema"], unsafe=True) == text.replace("date: 2026-05-04\n", added)


@pytest.mark.parametrize(
    "text",
    [
        *("علي حسن، محمد صالح", "Ada Quist en Bo Lin", "Ada Quist i Bo Lin", "Ada Quist и Bo Lin", "田中と佐藤"),
        *("김민준과 이서연", "Ada Quist<br>Bo Lin", "Ada Quist -> Bo Lin", "Ada Quist (Pilot) Bo Lin (Keeper)"),
        *("1. Ada Quist 2. Bo Lin", "Ada Quist Bo Lin", 'Ada Quist, "Bo Lin"'),
        *("Everyone", "All hands", "The team", "All"),
    ],
)
def test_a_text_that_may_be_several_names_is_no_item_safely(text: str) -> None:
    note = f"---\ntype: customer\nparticipants: {text}\ntitle: Roof\naccount: Halm\ndate: 2026-05-04\n---\n"
    assert fix_text(note, select=["schema"]) == note
    assert "'\"Bo" not in fix_text(note, select=["schema"], unsafe=True)


@pytest.mark.parametrize(
    "account", ["Halm Mills", "'[[Halm Mills]]'", "'[[Firms/halm|Halm Mills]]'", "[Sund, HALM MILLS]"]
)
@pytest.mark.parametrize("people", ["Ada Quist, Halm Mills, Bo Lin, Sund Bank", "['Ada Quist, Halm Mills, Bo Lin']"])
def test_names_among_which_the_firm_of_the_note_stands_are_not_safely_people(account: str, people: str) -> None:
    fields = f"title: Roof\naccount: {account}\ndate: 2026-05-04"
    note = f"---\ntype: projects\n{fields}\nproject: Roof\nparticipants: {people}\n---\n"
    assert fix_text(note, select=["schema"]) == note
    assert fix_text(note, select=["schema"], unsafe=True) != note
    person = note.replace("account", "person").replace("projects", "people")
    assert fix_text(person, select=["schema"]) != person


@pytest.mark.parametrize(
    ("people", "after"),
    [
        ("[佐藤花子、田中太郎、鈴木一郎]", "[佐藤花子, 田中太郎, 鈴木一郎]"),
        ("['Ada Quist; Bo Lin; Cy Dee']", "[Ada Quist, Bo Lin, Cy Dee]"),
        ("[Ada Quist; Bo Lin; Cy Dee]", "[Ada Quist, Bo Lin, Cy Dee]"),
        ("[Ada Quist; Halm]", None),
        ("[営業部、田中太郎]", None),
        ("['Ada Quist; see below']", None),
    ],
)
def test_several_names_in_one_item_parted_by_other_signs(people: str, after: str | None) -> None:
    note = f"---\ntype: customer\nparticipants: {people}\ntitle: Roof\naccount: Halm\ndate: 2026-05-04\n---\n"
    assert fix_text(note, select=["schema"]) == note.replace(people, after or people)


def test_names_on_lines_of_their_own_are_an_item_each() -> None:
    note = "---\ntype: customer\nparticipants:\n  Ada Quist\n  Bo Lin\n  Cy Dee\naccount: Halm\n---\n"
    assert "  - Ada Quist\n  - Bo Lin\n  - Cy Dee\n" in fix_text(note, select=["schema"], unsafe=True)
    folded = note.replace("Quist\n", "Quist at\n")
    assert "- Ada Quist at Bo Lin Cy Dee" in fix_text(folded, select=["schema"], unsafe=True)
