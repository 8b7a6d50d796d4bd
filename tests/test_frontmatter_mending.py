"""Blocks that no parser reads: what is repaired, what is only likely, and what is left to the writer."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from itertools import combinations, product
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from notelint.fix import apply_edits
from notelint.frontmatter import Frontmatter, parse_frontmatter
from notelint.frontmatter.keys import KNOWN_KEYS
from notelint.frontmatter.mending import Mend

# (broken field, the field as it is repaired, the value that it then has)
SAFE: dict[str, tuple[str, str, object]] = {
    "quotes-in-double": ('a: "He said "no" twice"', r'a: "He said \"no\" twice"', 'He said "no" twice'),
    "quotes-at-end": ('a: "He said "no""', r'a: "He said \"no\""', 'He said "no"'),
    "quotes-twice": ('a: "The "one" and "two""', r'a: "The \"one\" and \"two\""', 'The "one" and "two"'),
    "quotes-half-escaped": (r'a: "A \"b\" and "c" d"', r'a: "A \"b\" and \"c\" d"', 'A "b" and "c" d'),
    "quotes-in-link": ('a: "[[N|the "q" x]]"', r'a: "[[N|the \"q\" x]]"', '[[N|the "q" x]]'),
    "quote-before-alias": ('a: "[[N „x"|„x"]]"', r'a: "[[N „x\"|„x\"]]"', '[[N „x"|„x"]]'),
    "low-quotes-closed-straight": ('a: "Der „gute" Plan"', r'a: "Der „gute\" Plan"', 'Der „gute" Plan'),
    "path-in-quotes-inside": (r'a: "The "C:\temp" bed"', r'a: "The \"C:\\temp\" bed"', 'The "C:\\temp" bed'),
    "path-behind-text": (r'a: "In C:\Users\temp"', r'a: "In C:\\Users\\temp"', "In C:\\Users\\temp"),
    "backslash-and-quotes": (r'a: "The "\d+" bed"', r'a: "The \"\\d+\" bed"', 'The "\\d+" bed'),
    "escapes-of-who-escapes": (r'a: "A \"b\" \n "c" d"', r'a: "A \"b\" \n \"c\" d"', 'A "b" \n "c" d'),
    "number-sign-in-quotes": ('a: "Go # on" and "Stop"', 'a: \'"Go # on" and "Stop"\'', '"Go # on" and "Stop"'),
    "apostrophe": ("a: 'it's'", "a: 'it''s'", "it's"),
    "apostrophes": ("a: 'Bo's and Al's plan'", "a: 'Bo''s and Al''s plan'", "Bo's and Al's plan"),
    "apostrophe-half-escaped": ("a: 'Bo''s and Al's'", "a: 'Bo''s and Al''s'", "Bo's and Al's"),
    "genitive": ("a: 'the boys' room'", "a: 'the boys'' room'", "the boys' room"),
    "quotes-in-single": ("a: 'so 'they' say'", "a: 'so ''they'' say'", "so 'they' say"),
    "quotes-of-text": ('a: "Go" and "Stop"', 'a: \'"Go" and "Stop"\'', '"Go" and "Stop"'),
    "text-behind-quote": ('a: "Go" and more', "a: '\"Go\" and more'", '"Go" and more'),
    "colon-behind-quote": ('a: "Go": a play', "a: '\"Go\": a play'", '"Go": a play'),
    "comment-behind-quote": ('a: "a "b" c" # d', r'a: "a \"b\" c" # d', 'a "b" c'),
    "unclosed": ('a: "open', 'a: "open"', "open"),
    "unclosed-word-and-list": ('a: "note: [b, c]', 'a: "note: [b, c]"', "note: [b, c]"),
    "unclosed-item": ('a:\n  - "b\n  - c', 'a:\n  - "b"\n  - c', ["b", "c"]),
    "unclosed-before-items-in-quotes": ('a:\n- "b\n- "c"\n- "d"', 'a:\n- "b"\n- "c"\n- "d"', ["b", "c", "d"]),
    "unclosed-date": ("a: '2025-10-06", "a: '2025-10-06'", "2025-10-06"),
    "unclosed-that-needs-it": ("a: 'One: two", "a: 'One: two'", "One: two"),
    "unclosed-usual": ("a: 'b\nc: 'd'", "a: 'b'\nc: 'd'", "b"),
    "path": ('a: "C:\\Users\\new"', 'a: "C:\\\\Users\\\\new"', "C:\\Users\\new"),
    "path-of-folder": ('a: "C:\\ada\\"', 'a: "C:\\\\ada\\\\"', "C:\\ada\\"),
    "path-of-share": ('a: "\\\\srv\\plan"', 'a: "\\\\\\\\srv\\\\plan"', "\\\\srv\\plan"),
    "backslashes": ('a: "\\d+ \\w"', 'a: "\\\\d+ \\\\w"', "\\d+ \\w"),
    "colon": ("a: Review: budget", "a: 'Review: budget'", "Review: budget"),
    "colon-and-quoted": ('a: Review: "b"', "a: 'Review: \"b\"'", 'Review: "b"'),
    "colon-at-end": ("a: Review:", "a: 'Review:'", "Review:"),
    "colon-and-apostrophe": ("a: Bo's: plan", 'a: "Bo\'s: plan"', "Bo's: plan"),
    "colon-and-both-quotes": ('a: Bo\'s: "x"', "a: 'Bo''s: \"x\"'", 'Bo\'s: "x"'),
    "colon-and-far-comment": ("a: b: c   # d", "a: 'b: c'   # d", "b: c"),
    "colon-below-key": ("a:\n  b: c: d", "a:\n  b: 'c: d'", {"b": "c: d"}),
    "blanks-behind": ("a: b: c \t", "a: 'b: c' \t", "b: c"),
    "at": ("a: @home", "a: '@home'", "@home"),
    "at-item": ("a:\n- x\n- @home", "a:\n- x\n- '@home'", ["x", "@home"]),
    "at-on-next-line": ("a:\n  @home", "a:\n  '@home'", "@home"),
    "backtick": ("a: `code` x", "a: '`code` x'", "`code` x"),
    "percent": ("a: %done", "a: '%done'", "%done"),
    "star": ("a: *now* or *then*", "a: '*now* or *then*'", "*now* or *then*"),
    "bold": ("a: **now**", "a: '**now**'", "**now**"),
    "ampersand": ("a: & more", "a: '& more'", "& more"),
    "exclamation": ("a: !{b}", "a: '!{b}'", "!{b}"),
    "pipe": ("a: |b| c", "a: '|b| c'", "|b| c"),
    "greater": ("a: >= 5", "a: '>= 5'", ">= 5"),
    "block-or-text": ("a: > b", "a: '> b'", "> b"),
    "block-or-text-with-a-number": ("a: > 90 % of c", "a: '> 90 % of c'", "> 90 % of c"),
    "block-or-text-with-a-colon": ("a: > b: c", "a: '> b: c'", "> b: c"),
    "block-or-text-in-an-item": ("a:\n- > b\n- c", "a:\n- '> b'\n- c", ["> b", "c"]),
    "literal-or-text": ("a: | see b", "a: '| see b'", "| see b"),
    "row-of-a-table": ("a: | b | c |", "a: '| b | c |'", "| b | c |"),
    "question": ("a: ? b", "a: '? b'", "? b"),
    "bracket": ("a: [WIP] budget", "a: '[WIP] budget'", "[WIP] budget"),
    "brackets-twice": ("a: [WIP] b [2]", "a: '[WIP] b [2]'", "[WIP] b [2]"),
    "colon-behind-brackets": ("a: [WIP]: budget", "a: '[WIP]: budget'", "[WIP]: budget"),
    "colon-behind-link": ("a: [[B, c]]: d", "a: '[[B, c]]: d'", "[[B, c]]: d"),
    "colon-behind-braces": ("a: {draft}: b", "a: '{draft}: b'", "{draft}: b"),
    "colon-behind-address": ("a: http://b.org: c d", "a: 'http://b.org: c d'", "http://b.org: c d"),
    "colon-behind-long-top-level": (
        "a: https://b.example: c d",
        "a: 'https://b.example: c d'",
        "https://b.example: c d",
    ),
    "colon-behind-query": ("a: https://b.org/c?d=e: f", "a: 'https://b.org/c?d=e: f'", "https://b.org/c?d=e: f"),
    "colon-behind-short-address": ("a: https://b.c: d", "a: 'https://b.c: d'", "https://b.c: d"),
    "colon-behind-page": ("a: https://b.org/c.html: d", "a: 'https://b.org/c.html: d'", "https://b.org/c.html: d"),
    "at-in-mapping": (
        "a: {b: @c,  d: 1, e-f: '%g' }",
        "a: {b: '@c',  d: 1, e-f: '%g' }",
        {"b": "@c", "d": 1, "e-f": "%g"},
    ),
    "brace": ("a: {draft} b", "a: '{draft} b'", "{draft} b"),
    "closing-bracket": ("a: ] b", "a: '] b'", "] b"),
    "links-in-text": ("a: [[B]] and [[C, D]]", "a: '[[B]] and [[C, D]]'", "[[B]] and [[C, D]]"),
    "markdown-link": ("a: [b, c](http://d.e)", "a: '[b, c](http://d.e)'", "[b, c](http://d.e)"),
    "link-to-at": ("a: [[@Ada]]", "a: '[[@Ada]]'", "[[@Ada]]"),
    "at-in-list": ("a: [x,  @home , y]", "a: [x,  '@home' , y]", ["x", "@home", "y"]),
    "tags-in-list": ("a: [#b, #c]", "a: ['#b', '#c']", ["#b", "#c"]),
    "last-comma-in-list": ("a: [#b, #c,]", "a: ['#b', '#c',]", ["#b", "#c"]),
    "last-comma-and-blank-in-list": ("a: [@b, ]", "a: ['@b', ]", ["@b"]),
    "apostrophe-in-list": ("a: ['it's', b]", "a: ['it''s', b]", ["it's", "b"]),
    "quoted-with-colon-in-item": ('a:\n- "b: "c" d"', 'a:\n- "b: \\"c\\" d"', ['b: "c" d']),
    "far-colon-in-item": ("a:\n- @b   # c: d", "a:\n- '@b'   # c: d", ["@b"]),
    "star-in-list": ("a: [*b, c*]", "a: ['*b', c*]", ["*b", "c*"]),
    "alias-and-words-in-list": ("a: [*b c, d]\ne: &b f", "a: ['*b c', d]\ne: &b f", ["*b c", "d"]),
    "tab-item": ("a:\n\t- b\n\t- c", "a:\n  - b\n  - c", ["b", "c"]),
    "tab-key": ("a:\n  b: c\n\td: e", "a:\n  b: c\n  d: e", {"b": "c", "d": "e"}),
    "tab-in-text-block": ("a: |\n\tb\n\tc", "a: |\n  b\n  c", "b\nc\n"),
    "no-blank": ("a: b\nc:d", "a: b\nc: d", "b"),
    "no-blank-before-broken": ("a: b\nc:'it's'", "a: b\nc: 'it''s'", "b"),
    "no-blank-before-sign": ("a:@b\nc:%d", "a: '@b'\nc: '%d'", "@b"),
    "no-blank-before-open-quote": ('a:"b c', 'a: "b c"', "b c"),
    "no-blank-before-quotes-in-quotes": ('a:"b "c" d"', r'a: "b \"c\" d"', 'b "c" d'),
    "no-blank-before-brackets": ("a:[WIP] b", "a: '[WIP] b'", "[WIP] b"),
    "no-blank-before-list": ("a:[#b, @c]", "a: ['#b', '@c']", ["#b", "@c"]),
    "no-blank-before-path": ('a:"C:\\Users"', r'a: "C:\\Users"', "C:\\Users"),
    "no-blank-between-dash-and-sign": ("a:\n-@b\n-'c's'", "a:\n- '@b'\n- 'c''s'", ["@b", "c's"]),
    "tab-before-sign": ("a:\n\t@b", "a:\n  '@b'", "@b"),
    "no-blank-behind-dash": ("a:\n- b\n-c", "a:\n- b\n- c", ["b", "c"]),
    "no-blank-behind-dashes": ("a:\n-b\n-c", "a:\n- b\n- c", ["b", "c"]),
    "no-blank-before-number-sign": ("a: b\nc:#d e", "a: b\nc: '#d e'", "b"),
    "no-blank-before-embed": ("a: b\nc:![[d.png]]", "a: b\nc: '![[d.png]]'", "b"),
    "no-blank-before-comment-behind": ("a: b\nc:d # e", "a: b\nc: d # e", "b"),
    "no-blank-in-inner-key": ("a:\n  b: 1\n  c:@d", "a:\n  b: 1\n  c: '@d'", {"b": 1, "c": "@d"}),
    "no-blank-in-inner-key-below-nothing": ("a:\n  b:\n  c:d", "a:\n  b:\n  c: d", {"b": None, "c": "d"}),
    "no-blank-in-key-of-item": ("a:\n- b: 1\n  c:d", "a:\n- b: 1\n  c: d", [{"b": 1, "c": "d"}]),
    "glued-text-below-a-text": ("a:\n  b: c\n    d:e\nf: @g", "a:\n  b: c\n    d:e\nf: '@g'", {"b": "c d:e"}),
    "glued-text-beside-inner-keys": (
        "a:\n  b:\n    c:d\n  e:\n    f: 1\ng: @h",
        "a:\n  b:\n    c:d\n  e:\n    f: 1\ng: '@h'",
        {"b": "c:d", "e": {"f": 1}},
    ),
    "lists-in-lists": ("a:\n- - b\n  - c: d\ne: @f", "a:\n- - b\n  - c: d\ne: '@f'", [["b", {"c": "d"}]]),
    "anchor-of-a-list": ("a:\n- &x\n  - b: c\ne: @f", "a:\n- &x\n  - b: c\ne: '@f'", [[{"b": "c"}]]),
    "no-blank-before-time": ("a:\n-10:30\n-11:15 lunch", "a:\n- 10:30\n- 11:15 lunch", ["10:30", "11:15 lunch"]),
    "no-blank-before-date": ("a:\n- b\n-2025-10-06", "a:\n- b\n- 2025-10-06", ["b", "2025-10-06"]),
    "several-words-and-a-colon": (
        "a: The plan for today: eat",
        "a: 'The plan for today: eat'",
        "The plan for today: eat",
    ),
    "colon-and-quoted-title": ('a: My Review: "The Bed"', "a: 'My Review: \"The Bed\"'", 'My Review: "The Bed"'),
    "colon-behind-a-number": ("a: 1. Intro: plan", "a: '1. Intro: plan'", "1. Intro: plan"),
    "colon-behind-a-word-like-a-key": (
        "a: Status update: Q4 review",
        "a: 'Status update: Q4 review'",
        "Status update: Q4 review",
    ),
    "key-as-the-first-word": ("a: Project: Crane", "a: 'Project: Crane'", "Project: Crane"),
    "key-with-a-capital": ("a: The Owner: b", "a: 'The Owner: b'", "The Owner: b"),
    "key-that-the-block-has": ("a: b c: d\nc: e", "a: 'b c: d'\nc: e", "b c: d"),
    "colon-behind-quotes-in-text": ('a: Say "hi": a guide', "a: 'Say \"hi\": a guide'", 'Say "hi": a guide'),
    "dash-behind-brackets-and-words-in-item": ("a:\n- [WIP] b - c", "a:\n- '[WIP] b - c'", ["[WIP] b - c"]),
    "colon-behind-a-year": ("a: 2025 Review: plan", "a: '2025 Review: plan'", "2025 Review: plan"),
    "colon-behind-a-word-and-brackets": ("a: [WIP] Bed: plan", "a: '[WIP] Bed: plan'", "[WIP] Bed: plan"),
    "text-between-dashes": ('a: "Go" - a play', "a: '\"Go\" - a play'", '"Go" - a play'),
    "key-of-two-words": ("a: @b\ndate created: c: d", "a: '@b'\ndate created: 'c: d'", "@b"),
    "blank-before-the-colon": ("a: @b\ntitle : c: d", "a: '@b'\ntitle : 'c: d'", "@b"),
    "time-as-key": ("a: b\n12:30: @c", "a: b\n12:30: '@c'", "b"),
    "sign-alone": ("a: @", "a: '@'", "@"),
    "backtick-alone": ("a: `", "a: '`'", "`"),
    "signs-alone-in-items": ("a:\n- %\n- @", "a:\n- '%'\n- '@'", ["%", "@"]),
    "text-below-item-beside-broken": ("a:\n  - b\n    - c\nd: @e", "a:\n  - b\n    - c\nd: '@e'", ["b - c"]),
    "exclamations-and-a-colon": ("a: !!! Read: c", "a: '!!! Read: c'", "!!! Read: c"),
    "greater-than-a-number": ("a: >50 guests", "a: '>50 guests'", ">50 guests"),
    "greater-than-a-number-of-letters": ("a: >50 Gäste", "a: '>50 Gäste'", ">50 Gäste"),
    "question-glued": ("a: ?why: so", "a: '?why: so'", "?why: so"),
    "point-glued": ("a: .env: so", "a: '.env: so'", ".env: so"),
    "tab-of-a-later-item": ("a:\n  - b\n\t- c", "a:\n  - b\n  - c", ["b", "c"]),
    "tab-of-later-items": ("a:\n    - b\n\t- c\n\t- d", "a:\n    - b\n    - c\n    - d", ["b", "c", "d"]),
    "tab-of-later-items-in-quotes": ("a:\n  - 'b'\n\t- \"c\"", "a:\n  - 'b'\n  - \"c\"", ["b", "c"]),
    "tab-of-an-item-below-an-inner-key": ("a:\n- b:\n\t- c", "a:\n- b:\n  - c", [{"b": ["c"]}]),
    "several": (
        'a: b: c\nd: "so "it" is"\ne:\n\t- @x\nf:\'it\'s\'',
        "a: 'b: c'\nd: \"so \\\"it\\\" is\"\ne:\n  - '@x'\nf: 'it''s'",
        "b: c",
    ),
    "beside-anchor": ("a: &x b\nc: *x\nd: @e", "a: &x b\nc: *x\nd: '@e'", "b"),
    "beside-long-values": (
        "a: 'b\n  - @c: d'\ne: |\n  @f: g\nh: @i",
        "a: 'b\n  - @c: d'\ne: |\n  @f: g\nh: '@i'",
        "b - @c: d",
    ),
    "beside-odd-keys": ("a: @b\n'c d': e\n\"f\" : g", "a: '@b'\n'c d': e\n\"f\" : g", "@b"),
}

LIKELY: dict[str, tuple[str, str]] = {
    "bullet-of-markdown": ("a:\n  * b", "a:\n  - b"),
    "bullets-of-markdown": ("a:\n* b\n* c d", "a:\n- b\n- c d"),
    "bullets-of-markdown-below-items": ("a:\n  - x\nb:\n  * c\n  * d", "a:\n  - x\nb:\n  - c\n  - d"),
    "wrapped-with-a-colon-below": (
        "a: One text that\n  went on here: below",
        "a: 'One text that\n  went on here: below'",
    ),
    "wrapped-with-a-colon-above": ("a: One text: that\n  went on", "a: 'One text: that\n  went on'"),
    "wrapped-with-an-apostrophe": ("a: Bo's text\n    that is: long", 'a: "Bo\'s text\n    that is: long"'),
    "wrapped-twice": ("a: One text\n  that is\n  and so: long", "a: 'One text\n  that is\n  and so: long'"),
    "tab-below-an-item-at-the-margin": ("a:\n- b\n\t- c", "a:\n- b\n- c"),
    "tabs-below-an-item-at-the-margin": ("tags:\n- b\n\t- c\n\t- d", "tags:\n- b\n- c\n- d"),
    "tab-between-items-at-the-margin": ("a:\n- b\n\t- c\n- d", "a:\n- b\n- c\n- d"),
    "greater-than-one-digit": ("a: >5 guests", "a: '>5 guests'"),
    "dash-and-a-number-with-a-colon": ("a: - 3 °C: cold", "a: '- 3 °C: cold'"),
    "links-side-by-side-of-another-list": ("aliases: [[B]] [[C]]", "aliases: ['[[B]]', '[[C]]']"),
    "exclamations-and-perhaps-a-field": ("a: !!! b: c", "a: '!!! b: c'"),
    "links-side-by-side": ("a: [[B]] [[C]]", "a: ['[[B]]', '[[C]]']"),
    "links-side-by-side-beside-a-fault": ("a: [[B]] [[C]]\nd: e: f", "a: ['[[B]]', '[[C]]']\nd: 'e: f'"),
    "list-of-quoted": ('a: "b", "c"', 'a: ["b", "c"]'),
    "quote-lost-at-end": ('a: "He said "yes"', r'a: "He said \"yes\""'),
    "quote-lost-behind-pair": ('a: "He said "yes" today', r'a: "He said \"yes\" today"'),
    "inches": ('a: "24" screen"', r'a: "24\" screen"'),
    "doubled": ('a: ""Hello""', r'a: "\"Hello\""'),
    "unclosed-before-blanks": ('a: "b  ', 'a: "b"  '),
    "quote-lost-at-start": ("a: @b c'", "a: '@b c'"),
    "comma-of-json": ('a: "b",', 'a: "b"'),
    "escape-of-json": (r'''a: "it\'s"''', '''a: "it's"'''),
    "unclosed-single": ("a: 'open", "a: 'open'"),
    "contraction": ("a: 'tis the season", 'a: "\'tis the season"'),
    "closed-by-other-quote": ('a: "open”', 'a: "open"'),
    "typographic": ("a: “b: c”", 'a: "b: c"'),
    "comment-or-text": ("a: b: c # d", "a: 'b: c' # d"),
    "number-sign-in-quotes": ('a: Bed: "c # d"', "a: 'Bed: \"c # d\"'"),
    "number-sign-in-quotes-and-comment": ('a: Bed: "c # d" # e', "a: 'Bed: \"c # d\"' # e"),
    "number-sign-in-typographic-quotes": ("a: @b “c # d”", "a: '@b “c # d”'"),
    "letter-behind-backslash": (r'a: "b\b "c""', r'a: "b\\b \"c\""'),
    "backslashes-and-stray-quotes": (r'a: "b\\ "c" d"', r'a: "b\\ \"c\" d"'),
    "code-point-and-stray-quotes": (r'a: "caf\u00e9 "c" d"', r'a: "caf\u00e9 \"c\" d"'),
    "lists-in-a-row": ("a: [b] [c]", "a: '[b] [c]'"),
    "lists-in-a-row-of-a-list": ("tags: [b] [c, d]", "tags: [b, c, d]"),
    "lists-with-commas-between": ("aliases: [b], [c d]", "aliases: [b, c d]"),
    "comma-and-list": ('a:, ["b"]', "a: ', [\"b\"]'"),
    "list-without-end": ("a: [b, c", "a: [b, c]"),
    "links": ("a: [[B]], [[C, D|c]]", "a: ['[[B]]', '[[C, D|c]]']"),
    "links-with-last-comma": ("a: [[B]],[[C#d]],  # e", "a: ['[[B]]', '[[C#d]]']  # e"),
    "pair-or-text-in-list": ("a: [b: @c]", "a: ['b: @c']"),
    "pair-or-text-behind-colons": ("a: [b: c: d, e]", "a: ['b: c: d', e]"),
    "pair-or-text-without-comma": ("a: [b: c d: e]", "a: ['b: c d: e']"),
    "pair-beside-text-in-list": ("a: [b: c, @d]", "a: ['b: c', '@d']"),
    "key-or-text-in-list": ("a: [@b: c, d]", "a: ['@b: c', d]"),
    "empty-pair-in-list": ("a: [@b:, c]", "a: ['@b:', c]"),
    "quoted-pair-in-list": ("a: ['b': 'c', @d]", "a: [\"'b': 'c'\", '@d']"),
    "explicit-key-in-list": ("a: [? @b, c]", "a: ['? @b', c]"),
    "tag-or-text-in-list": ("a: [!!str @b, c]", "a: ['!!str @b', c]"),
    "anchor-or-text-in-list": ("a: [&b @c, d]", "a: ['&b @c', d]"),
    "link-or-pair-in-lists": ("a: [[b: @c]]", "a: '[[b: @c]]'"),
    "pair-or-text-in-item": ("a:\n- @b: c", "a:\n- '@b: c'"),
    "link-and-text-in-item": ("a:\n- [b](c): d", "a:\n- '[b](c): d'"),
    "quoted-key-in-item": ('a:\n- "b" c: d', "a:\n- '\"b\" c: d'"),
    "unclosed-key-in-item": ('a:\n- "b: c', 'a:\n- "b: c"'),
    "explicit-key-in-item": ("a:\n- ? @b", "a:\n- '? @b'"),
    "pair-or-text-on-next-line": ("a:\n  @b: c", "a:\n  '@b: c'"),
    "tags-in-a-row-in-list": ("a: [#b #c]", "a: ['#b', '#c']"),
    "tags-in-a-row-beside-another": ("tags: [#b  #c, #d]", "tags: ['#b', '#c', '#d']"),
    "number-sign-in-item": ("a: [@b #c, d]", "a: ['@b #c', d]"),
    "number-sign-between-brackets": ("a: [b] c # [d]", "a: '[b] c # [d]'"),
    "two-colons-in-mapping": ("a: {b: c: d}", "a: {b: 'c: d'}"),
    "pair-or-text-in-braces-of-an-item": ("a:\n- {b: @c}", "a:\n- {b: '@c'}"),
    "text-or-list-with-bracket": ("a: [b] c, d]", "a: '[b] c, d]'"),
    "bracket-alone": ("a: ]", "a: ']'"),
    "brace-alone": ("a: }", "a: '}'"),
    "no-blank-before-tag": ("a: b\nc:!d e", "a: b\nc: '!d e'"),
    "no-blank-before-known-tag": ("a: b\nc:!!str 5", "a: b\nc: '!!str 5'"),
    "no-blank-before-anchor": ("a: b\nc:&d e", "a: b\nc: '&d e'"),
    "no-blank-before-comment": ("a: b\nc:# d", "a: b\nc: '# d'"),
    "no-blank-and-number-sign": ("a: b\nc:d #12", "a: b\nc: 'd #12'"),
    "no-blank-in-item-with-number-sign": ("a:\n- b\n-c #d", "a:\n- b\n- 'c #d'"),
    "first-colon-of-a-usual-key": ("title:weekly: the plan: 2", "title: 'weekly: the plan: 2'"),
    "first-colon-before-text": ("a:Re: @Ada", "a: 'Re: @Ada'"),
    "first-colon-before-address": ("a:http://b.org: c: d", "a: 'http://b.org: c: d'"),
    "first-colon-before-quotes": ('a:Weekly: "the" plan', "a: 'Weekly: \"the\" plan'"),
    "name-in-a-space": ("dc:title: b: c", "dc:title: 'b: c'"),
    "no-blank-in-first-inner-key": ("a:\n  b:@c\n  d: 1", "a:\n  b: '@c'\n  d: 1"),
    "no-blank-in-first-inner-keys": ("a:\n  b:c\n  d:e\n  f: 1", "a:\n  b: c\n  d: e\n  f: 1"),
    "deeper-item-with-key": ("a:\n  - b\n    - c: d", "a:\n  - b\n  - c: d"),
    "deeper-items-with-quotes": ("a:\n- b\n  - 'c: d'\n  - 'e: f'\n- g", "a:\n- b\n- 'c: d'\n- 'e: f'\n- g"),
    "list-of-quoted-with-commas": ('a: "B, c", "D, e"', 'a: ["B, c", "D, e"]'),
    "list-of-single-quoted-with-commas": ("a: 'B, c', 'D, e'", "a: ['B, c', 'D, e']"),
    "last-of-a-list-in-quotes": ("a: b c, 'd: e'", "a: \"b c, 'd: e'\""),
    "first-and-last-of-a-list-in-quotes": ("a: 'b', the c, 'd'", "a: \"'b', the c, 'd'\""),
    "persons-in-a-row-in-list": ("a: [@b @c, d]", "a: ['@b', '@c', d]"),
    "persons-with-semicolons-in-list": ("a: [@b; @c]", "a: ['@b', '@c']"),
    "sign-again-in-list": ("a: [*b *c]", "a: ['*b *c']"),
    "sign-again-behind-words-in-list": ("a: [@b c @d e]", "a: ['@b c @d e']"),
    "code-and-code-in-list": ("a: [`b` `c`]", "a: ['`b` `c`']"),
    "persons-in-a-row": ("a: @b @c", "a: '@b @c'"),
    "persons-with-commas": ("a: @b c, @d", "a: '@b c, @d'"),
    "persons-in-an-item": ("a:\n- @b, @c", "a:\n- '@b, @c'"),
    "code-and-code": ("a: `b` `c`", "a: '`b` `c`'"),
    "quotes-and-dash": ('a: "b" - "c"', 'a: \'"b" - "c"\''),
    "quotes-and-a-field": ('a: "b" c: d', "a: '\"b\" c: d'"),
    "quotes-and-a-field-of-two-words": ('a: "b" c d: e', "a: '\"b\" c d: e'"),
    "date-and-a-field": ("a: 2025-10-06 b: c", "a: '2025-10-06 b: c'"),
    "number-and-a-field": ("a: 5 owner: b", "a: '5 owner: b'"),
    "address-and-a-field": ("a: https://b.org/c d: e", "a: 'https://b.org/c d: e'"),
    "list-and-a-field": ("a: [b] c: d", "a: '[b] c: d'"),
    "text-and-a-truth": ("a: Acme open: true", "a: 'Acme open: true'"),
    "text-and-a-quoted-field": ("a: Acme owner: 'B'", "a: \"Acme owner: 'B'\""),
    "text-and-a-list-of-a-field": ("a: Acme owner: [b]", "a: 'Acme owner: [b]'"),
    "text-and-a-field-without-value": ("a: Acme owner:", "a: 'Acme owner:'"),
    "text-and-a-key-of-programs": ("a: Acme last_contact: b", "a: 'Acme last_contact: b'"),
    "sentence-and-a-field": ("a: It goes. place: b", "a: 'It goes. place: b'"),
    "usual-key-first": ("a: author: b", "a: 'author: b'"),
    "number-of-a-field": ("a: page: 5", "a: 'page: 5'"),
    "list-without-first-bracket": ("a: b: c, d]", "a: 'b: c, d]'"),
    "quote-lost-before-escapes": (r'a: b: \"c\" d"', r'a: "b: \"c\" d"'),
    "quote-lost-before-doubled-quotes": ("a: it''s: b'", "a: 'it''s: b'"),
    "quote-lost-before-quotes": ('a: say "b" and: c"', r'a: "say \"b\" and: c"'),
    "newline-lost-behind-the-sign-of-a-text-block": ("a: >-https://b.org", "a: '>-https://b.org'"),
    "quoted-fields": ('"a": "b" "c": "d"', '"a": \'"b" "c": "d"\''),
    "single-quoted-fields": ("'a': 'b' 'c': 'd'", "'a': \"'b' 'c': 'd'\""),
    "quoted-sign-and-a-quoted-field": ('a: "@b" \'c\': "d"', "a: '\"@b\" ''c'': \"d\"'"),
    "quoted-and-a-field-in-other-quotes": ("a: \"b\" 'date': '2025'", "a: '\"b\" ''date'': ''2025'''"),
    "text-and-a-field-in-quotes": ('a: open "aliases": "b"', 'a: \'open "aliases": "b"\''),
    "words-and-a-field-in-other-quotes": ("a: Ada Quist \"source\": 'b'", "a: 'Ada Quist \"source\": ''b'''"),
    "pair-in-quotes": ('a: "b": "5"', 'a: \'"b": "5"\''),
    "unlike-quotes": ("a: \"b\" 'c'", "a: '\"b\" ''c'''"),
    "link-and-sign": ("a: [[B]] @c", "a: '[[B]] @c'"),
    "link-and-quoted-key": ('a: [[B]] "c": d', "a: '[[B]] \"c\": d'"),
    "links-with-bar": ("a: [[B]] | [[C]]", "a: '[[B]] | [[C]]'"),
    "links-with-slash": ("a: [[B]]/[[C]]", "a: '[[B]]/[[C]]'"),
    "links-with-dash": ("a: [[B]] - [[C]]", "a: '[[B]] - [[C]]'"),
    "markdown-links": ("a: [b](c), [d](e)", "a: '[b](c), [d](e)'"),
    "sign-and-semicolon": ("a: @b; c", "a: '@b; c'"),
    "link-and-text-in-items": ("a:\n- [[B]] - c", "a:\n- '[[B]] - c'"),
    "person-and-text-in-items": ("a:\n- @b c - d", "a:\n- '@b c - d'"),
    "box-and-text-in-items": ("a:\n- [x] b - c", "a:\n- '[x] b - c'"),
    "semicolon-behind-a-sign-in-list": ("a: [@b c; d]", "a: ['@b c; d']"),
    "semicolon-behind-tag-in-list": ("a: [#b; c]", "a: ['#b; c']"),
    "semicolon-behind-code-in-list": ("a: [`b`; c]", "a: ['`b`; c']"),
    "mapping-without-first-brace": ("a: b: c, d: e}", "a: 'b: c, d: e}'"),
    "mapping-with-signs-without-first-brace": ("a: b: @c, d: @e}", "a: 'b: @c, d: @e}'"),
    "unclosed-before-a-usual-field": ('a: "Weekly date: b', 'a: "Weekly date: b"'),
    "text-and-a-field-of-a-note-type": ("a: b update account: c", "a: 'b update account: c'"),
    "text-and-comma-and-a-field-of-a-note-type": ("a: b, owner: c", "a: 'b, owner: c'"),
    "key-that-another-item-has": (
        "a:\n- b: 1\n  c: 2\n  d: 3\n- b: 1\n  c: x d: y",
        "a:\n- b: 1\n  c: 2\n  d: 3\n- b: 1\n  c: 'x d: y'",
    ),
    "block-of-text-on-one-line": ("a: >- b", "a: '>- b'"),
    "block-of-text-that-lost-its-newline": ("a: >  b", "a: '>  b'"),
    "one-safe-one-not": ("a: b: c\nd: [e, f", "a: 'b: c'\nd: [e, f]"),
}

TOLD = {
    "bullet-among-items": "a:\n- b\n* c: d",
    "bullets-with-a-pair": "a:\n  * b: c\n  * d",
    "wrapped-above-a-field": "a: One text that\n  went on\n  owner: Bo",
    "wrapped-with-a-comment": "a: One text that # c\n  went on here: below",
    "wrapped-with-a-field-of-no-value": "a: One text that\n  owner:",
    "quote-and-quote": 'a: "b" "c"',
    "list-with-text": 'a: "b", c',
    "point-behind-quote": 'a: "b".',
    "quotes-between-blanks": 'a: "b " c"',
    "number-sign-behind": "a: @b #c",
    "comment-between-quotes": 'a: "b" c # d "e"',
    "path-with-quote-behind-it": r'a: "The "C:\temp\" is "d" here"',
    "path-and-escape": r'a: "The "C:\temp" \n bed"',
    "merge-of-nothing": "<<: *b",
    "merge-of-another": "a: &b\n  c: d\ne:\n  <<: *f",
    "list-or-text-of-a-list": "tags: [b] c",
    "link-of-a-list": "aliases: [[@b]]",
    "unclosed-with-comment": 'a: "b # c',
    "unclosed-over-lines": 'a: "b\n  and on',
    "quote-inside-over-lines": 'a: "b\n  "c" d"',
    "closed-in-a-field-below": 'a: "b\nc: d"\ne: @f',
    "text-over-lines": "a: b: c\n  d",
    "mixed-escapes": 'a: "b\\n\\d"',
    "bad-code-point": 'a: "\\UFFFFFFFF"',
    "path-half-escaped": 'a: "C:\\\\ada\\dir"',
    "two-fields-on-a-line": "a: b status: open",
    "list-on-key-line": "a: - b",
    "block-with-text-on-its-first-line": "a: > b\n  c",
    "block-with-text-and-a-blank-line": "a: | b\n\n  c",
    "tag-or-text": "a: !b c: d",
    "tag-with-bracket-or-text": "a: !(b: @c",
    "misspelled-alias": "a: &b c\nd: *e",
    "alias-in-broken-list": "a: &b c\nd: [*b, @e]",
    "misspelled-alias-in-list": "a: &b c\nd: [*e, f]",
    "links-in-an-item": "a:\n- [[B]], [[C]] # d",
    "link-and-text": "a: [[B]], C",
    "links-side-by-side-in-an-item": "a:\n- [[B]] [[C]]",
    "dash-and-number": "a: - 3",
    "dash-and-key": "a: - b: c",
    "tag-behind-two-signs": "a: !! b: c",
    "text-below-a-tab": "a:\n- b\n\tand c",
    "item-below-a-tab-under-a-key": "a:\n- b: 1\n\t- c",
    "item-below-a-tab-under-a-text": "a: b\n\t- c",
    "item-below-a-tab-under-two-levels": "a:\n  - b:\n      - c\n\t- d",
    "list-then-text": "a: [b, c] d",
    "mapping-then-text": "a: {b: c} d",
    "mapping-with-a-sign-as-key": "a: {@b: c}",
    "mapping-with-half-a-field": "a: {b: @c, d}",
    "mapping-with-a-key-twice": "a: {b: @c, b: d}",
    "mapping-with-a-list": "a: {b: [c], d: @e}",
    "fields-glued-behind-address": "a: https://b.orgcreated: c",
    "other-key-glued-behind-address": "a: https://b.orgstage: c",
    "known-key-glued-behind-path": "a: https://b.org/cowner: d",
    "field-behind-address": "a: https://b.org: c tags: d",
    "unclosed-mapping": "a: {b: c",
    "item-with-key": "a:\n- b: c: d",
    "key-under-value": "a: b\n  c: d",
    "item-under-value": "a: b\n- c",
    "unlike-indent": "a:\n  - b\n - c",
    "tab-of-unknown-width": "a:\n  b:\n\tc: d",
    "number-behind-dash": "a:\n- 1\n-2",
    "item-or-key": "l2:\n-a: b: c",
    "inner-item-or-key": "l2:\n  -a: @b",
    "address": "a: b\nhttps:x",
    "drive": "a: b\nC:\\x",
    "fields-that-lost-their-line": "a: truec: d e",
    "fields-glued-behind-a-date": "a: 2025-10-06c: d",
    "quoted-and-a-usual-field": 'a: "b" date: c',
    "quoted-and-comma-and-field": "a: 'b', date: c",
    "fields-of-json": '"a": "b", "c": "d"',
    "truth-and-field": "a: true b: c",
    "quoted-with-semicolons": 'a: "b"; "c"',
    "quoted-with-bars": "a: 'b' | 'c'",
    "quoted-with-semicolons-in-list": "a: ['b'; 'c']",
    "quoted-items-on-a-line": 'a:\n- "b" - "c"',
    "quoted-item-and-another": "a:\n- '@b' - c",
    "persons-as-items-on-a-line": "a:\n- @b - @c",
    "links-as-items-on-a-line": "a:\n- [[B C]] - [[D]]",
    "links-as-items-with-a-glued-dash": "a:\n- [[B]]- [[C]]",
    "markdown-links-as-items-on-a-line": "a:\n- [b](c) - [d](e)",
    "boxes-as-items-on-a-line": "a:\n- [x] b - [x] c",
    "braces-as-items-on-a-line": "a:\n- {b} - {c}",
    "code-as-items-on-a-line": "a:\n- `b`- `c`",
    "link-and-quoted-link-as-items-on-a-line": 'a:\n- [[B]] - "[[C]]"',
    "list-of-quoted-in-an-item": 'a:\n- "b, c", "d"',
    "colon-lost-before-list": "tags [b: c: d]",
    "colon-lost-before-quotes": "tags \"b: 'c' d\"",
    "colon-lost-before-list-behind-two-words": "last contact ['b: c: d']",
    "colon-lost-behind-a-usual-key": "title b: c: d",
    "blank-lost-before-list-behind-two-words": 'last contact:[b, "c: d: e"]',
    "time-at-the-margin": "a:\n10:30",
    "dash-before-a-key": "a: 1\n-b:c",
    "quote-or-feet": "a: it''s: 5'",
    "fields-glued-behind-quotes": "a: 'b'c: d",
    "fields-glued-behind-list": "a: [b]c: d",
    "items-glued": 'a:\n  - "b"  - "c"',
    "word-and-value": "a: kelpc: '2025'",
    "backslash-beside-escaped-quote": 'a: "b \\d e\\" f"',
    "inches-or-quote": 'a: b: 24"',
    "genitive-or-quote": "a: b: the boys'",
    "prose": "a: b\njust words\nc: d",
    "placeholder": "a: {{b}}",
    "placeholder-and-fault": "a: {{b}}\nc: @d",
    "one-plain-one-not": 'a: @b\nc: "d" "e"',
    "conflict": "<<<<<<< x\na: 1\n=======\na: 2\n>>>>>>> y",
    "control": "a: b\x07",
    "c1-control": "a: It\x92s",
    "text-alone": "a",
    "too-many": "a:\n" + "- @b\n" * 501,
    "too-long": "a: b: " + "c" * 100_000,
    "deep": "a: " + "[" * 1_000,
}

NEWLINES = pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
AROUND = pytest.mark.parametrize(
    ("above", "below"), [("", ""), ("t: x\nl:\n- y\n", "z: end\n")], ids=["alone", "among"]
)


VALUES = (
    *("b", "two words", "5", "true", "2025-10-06", "10:30", "'b'", '"It goes"', "'@b'", '"c: d"', "'e, f'"),
    *("[b, 'c: d']", "'[[b]]'", '"[[b|c]]"', "https://b.org", "[b]", '"say \\"b\\""', "'it''s: b'"),
)
WHOLE = [value for value in VALUES if value[0] in "\"'[52h" or value == "true"]
PAIRS = [*((one, "c d") for one in WHOLE), *(("c d", other) for other in WHOLE if other != "5")]
PAIRS += [(one, other) for one, other in zip(WHOLE, WHOLE[3:], strict=False)]


@pytest.mark.parametrize("between", [" owner: ", " date: ", ", owner: ", " last_contact: "])
def test_two_fields_that_lost_the_line_between_are_not_made_one(between: str) -> None:
    for one, other in PAIRS:
        mend = mend_of(note(f"a: {one}{between}{other}\n"))
        assert mend is None or not mend.safe, (one, other)


COMPLETE = (
    "'b'",
    '"c"',
    "[[B]]",
    "![[b.png]]",
    "[b](c)",
    "#b",
    "@Ada",
    "`b`",
    "*b*",
    "{b}",
    "[x] b",
    "'[[B]]'",
    '"@b"',
)


@pytest.mark.parametrize("field", ["a: {}\n", "a:\n- {}\n", "a: [c, {}]\n", "a:\n  b: {}\n"])
@pytest.mark.parametrize("joint", ["", " ", "  ", " - ", "- ", "; ", ";", " | ", "|", " / ", "/", ", "])
def test_two_complete_values_are_not_made_one(field: str, joint: str) -> None:
    beside = zip(COMPLETE, COMPLETE[4:] + COMPLETE[:4], strict=True)
    for one, other in product(COMPLETE, COMPLETE) if field == "a: {}\n" else beside:
        is_flow_of_two = "[c" in field and joint == ", "
        is_longer_sign = one[0] in "#@*" and joint == ""
        is_doubled_quote = one[0] == other[0] == "'" and joint == ""
        is_one_box = one == "[x] b" and not joint.strip()
        if not (is_flow_of_two or is_longer_sign or is_doubled_quote or is_one_box):
            mend = mend_of(note(field.format(f"{one}{joint}{other}")))
            assert mend is None or not mend.safe, (one, other)


@pytest.mark.parametrize("field", ["a: {}\n", "a:\n- {}\n", "a:\n  b: {}\n"])
@pytest.mark.parametrize(
    "joint", [" • ", " · ", "・", "、", "，", "；", " + ", " & ", " → ", " -> ", " ~ ", " > ", "\u3000", "…"]
)
def test_no_sign_makes_two_complete_values_one(field: str, joint: str) -> None:
    for one, other in (
        ("[[A]]", "[[B]]"),
        ("@Ada Quist", "@Bo Lin"),
        ("@Ada", "@Bo"),
        ('"a"', '"b"'),
        ("[a](b)", "![[c]]"),
    ):
        mend = mend_of(note(field.format(f"{one}{joint}{other}")))
        assert mend is None or not mend.safe, (one, other)


@pytest.mark.parametrize(
    "value", ["@Ada Quist @Bo Lin", "@Ada Quist / @Bo Lin", "@Ada and @Bo Lin", "[[A]]、[[B]]、[[C]]", "account:"]
)
def test_names_in_a_row_are_not_made_one(value: str) -> None:
    mend = mend_of(note(f"a: {value}\n"))
    assert mend is None or not mend.safe


@pytest.mark.parametrize(
    "value", ["@Ada Quist", "@ada sent it to bo@x.org", "[[A]] met [[B]] today", "[[A]] → the coast"]
)
def test_one_text_with_a_complete_value_is_put_in_quotes(value: str) -> None:
    mend = mend_of(note(f"a: {value}\n"))
    assert mend is not None
    assert mend.safe


@pytest.mark.parametrize("between", [' "owner": ', " 'x': ", ', "date": '])
def test_a_complete_value_and_a_field_are_not_made_one(between: str) -> None:
    for one, other in product(COMPLETE[:-3], COMPLETE):
        mend = mend_of(note(f"a: {one}{between}{other}\n"))
        assert mend is None or not mend.safe, (one, other)


def test_the_keys_of_all_note_types_are_known() -> None:
    files = (Path(__file__).parent.parent / "rules" / "types").glob("*.yaml")
    schemas = [YAML(typ="safe").load(file) for file in files]
    assert {key for schema in schemas for key in schema.get("properties", {})} <= KNOWN_KEYS


@pytest.mark.parametrize("between", [" - ", "  - ", ", - "])
def test_two_items_that_lost_the_line_between_are_not_made_one(between: str) -> None:
    for one, other in (pair for pair in PAIRS if pair[0][0] in "'\""):
        mend = mend_of(note(f"a:\n- {one}{between}{other}\n"))
        assert mend is None or not mend.safe, (one, other)


@pytest.mark.parametrize("field", ["a: {}\n", "a:\n- {}\n", "a: [x, {}]\n", "a:\n  b: {}\n", "last contact: {}\n"])
def test_a_lost_sign_comes_back_or_the_repair_is_not_safe(field: str) -> None:
    for value in VALUES:
        yaml = field.format(value)
        for place in (place for place, sign in enumerate(yaml) if sign in ":,'\"[]-"):
            mend = mend_of(text := note(f"{yaml[:place]}{yaml[place + 1 :]}z: 1\n"))
            if mend and mend.safe:
                made = block_of(apply_edits(text, mend.edits)).data
                assert made == block_of(note(f"{yaml}z: 1\n")).data, text


def note(yaml: str, newline: str = "\n") -> str:
    return f"---\n{yaml}---\nbody\n".replace("\n", newline)


def block_of(text: str) -> Frontmatter:
    block = parse_frontmatter(text)
    assert block is not None
    return block


def mend_of(text: str) -> Mend | None:
    return block_of(text).mend()


@NEWLINES
@AROUND
@pytest.mark.parametrize(("broken", "repaired", "value"), SAFE.values(), ids=SAFE)
def test_safe(broken: str, repaired: str, value: object, above: str, below: str, newline: str) -> None:
    text = note(f"{above}{broken}\n{below}", newline)
    mend = mend_of(text)
    assert mend is not None
    fixed = apply_edits(text, mend.edits)
    assert fixed == note(f"{above}{repaired}\n{below}", newline)
    assert mend.safe
    assert mend.title
    block = block_of(fixed)
    assert block.problems == ()
    assert block.data["a"] == value
    if above:
        assert (block.data["t"], block.data["l"], block.data["z"]) == ("x", ["y"], "end")


@NEWLINES
@AROUND
@pytest.mark.parametrize(("broken", "repaired"), LIKELY.values(), ids=LIKELY)
def test_likely(broken: str, repaired: str, above: str, below: str, newline: str) -> None:
    text = note(f"{above}{broken}\n{below}", newline)
    mend = mend_of(text)
    assert mend is not None
    assert apply_edits(text, mend.edits) == note(f"{above}{repaired}\n{below}", newline)
    assert not mend.safe


@NEWLINES
@AROUND
@pytest.mark.parametrize("broken", TOLD.values(), ids=TOLD)
def test_told(broken: str, above: str, below: str, newline: str) -> None:
    block = block_of(note(f"{above}{broken}\n{below}", newline))
    assert block.root is None
    assert len(block.problems) == 1
    assert block.mend() is None


READABLE = ["a: b\n", "a: 'it''s'\n", "a: [[b]]\n", "a: “b”\n", "a: b #c\n", "a: 1\na: 2\n", "", "# c\n"]


@pytest.mark.parametrize("yaml", READABLE)
def test_what_can_be_read_is_left_alone(yaml: str) -> None:
    assert mend_of(note(yaml)) is None


# whole notes: (text, what is made of it, whether it is safe)
UNCLOSED: dict[str, tuple[str, str, bool]] = {
    "blank-line": ("---\na: b\nc: d\n\nText.\n", "---\na: b\nc: d\n---\n\nText.\n", True),
    "heading": ("---\na: b\nc:\n- d\n# Plan\n", "---\na: b\nc:\n- d\n---\n# Plan\n", True),
    "end": ("---\na: b\nc: d\n", "---\na: b\nc: d\n---\n", True),
    "end-without-newline": ("---\na: b\nc: d", "---\na: b\nc: d\n---\n", True),
    "bom": ("\ufeff---\na: b\nc: d\n\nText.\n", "\ufeff---\na: b\nc: d\n---\n\nText.\n", True),
    "capitals": ("---\nRomeo: b\nJuliet: d\n\nText.\n", "---\nRomeo: b\nJuliet: d\n---\n\nText.\n", False),
    "prose": ("---\na: b\nc: d\nSome prose here.\n", "---\na: b\nc: d\n---\nSome prose here.\n", False),
    "prose-with-late-colon": (
        "---\na: b\nc: d\nSome prose that goes on for long: here.\n\nMore.\n",
        "---\na: b\nc: d\n---\nSome prose that goes on for long: here.\n\nMore.\n",
        False,
    ),
    "link": ("---\na: b\nc:\n- d\n![[e]]", "---\na: b\nc:\n- d\n---\n![[e]]", False),
    "capitals-and-two-dashes": ("---\nType: b\nTitle: d\n--\nText\n", "---\nType: b\nTitle: d\n---\nText\n", False),
    "two-dashes": ("---\na: b\nc: d\n--\nText.\n", "---\na: b\nc: d\n---\nText.\n", False),
    "two-dashes-at-end": ("---\na: b\nc: d\n-- ", "---\na: b\nc: d\n--- ", False),
    "long-dash": ("---\na: b\nc: d\n\u2014-\n\nText.\n", "---\na: b\nc: d\n---\n\nText.\n", False),
    "rule-below": ("---\na: b\nc: d\n\nSome text.\n\n---\n", "---\na: b\nc: d\n---\n\nSome text.\n\n---\n", False),
    "list-below-text": ("---\na: b\nc: d\n\n- e\n", "---\na: b\nc: d\n---\n\n- e\n", True),
    "code-or-text": ("---\na: b\nc: d\n\n    e\n", "---\na: b\nc: d\n---\n\n    e\n", False),
    "blank-line-in-text-block": (
        "---\na: b\nc: |\n  d\n\n  # e\n  f\n\n# Plan\n",
        "---\na: b\nc: |\n  d\n\n  # e\n  f\n---\n\n# Plan\n",
        True,
    ),
    "blank-lines-in-folded-block": (
        "---\na: b\nc: >\n\n  d\n\n\n  - e\n\n  f\n",
        "---\na: b\nc: >\n\n  d\n\n\n  - e\n\n  f\n---\n",
        True,
    ),
    "list-below-text-block": (
        "---\na: b\nc: |\n  d\n\n- e\n\n  f\n",
        "---\na: b\nc: |\n  d\n---\n\n- e\n\n  f\n",
        True,
    ),
    "blank-line-between-inner-fields": (
        "---\na: b\nc:\n  d: 1\n\n  e: 2\n\nText.\n",
        "---\na: b\nc:\n  d: 1\n\n  e: 2\n---\n\nText.\n",
        True,
    ),
    "blank-line-in-text-block-and-rule-below": (
        "---\na: b\nc: |\n  d\n\n  e\n\nText.\n\n---\n",
        "---\na: b\nc: |\n  d\n\n  e\n---\n\nText.\n\n---\n",
        False,
    ),
}


@NEWLINES
@pytest.mark.parametrize(("text", "closed", "safe"), UNCLOSED.values(), ids=UNCLOSED)
def test_unclosed(text: str, closed: str, safe: bool, newline: str) -> None:
    text, closed = text.replace("\n", newline), closed.replace("\n", newline)
    mend = mend_of(text)
    assert mend is not None
    assert (apply_edits(text, mend.edits), mend.safe) == (closed, safe)
    assert len(block_of(closed).data) == 2


@pytest.mark.parametrize("field", ["type: b\n", "tags:\n- b\n", "tags:\n  - b\n"])
@pytest.mark.parametrize("rest", ["\nText.\n", "# Plan\n", ""])
def test_one_unclosed_field_that_every_program_knows(field: str, rest: str) -> None:
    mend = mend_of(text := f"---\n{field}{rest}")
    assert mend is not None
    assert (apply_edits(text, mend.edits), mend.safe) == (f"---\n{field}---\n{rest}", False)


UNCLOSED_TOLD = {
    "fields-below": "---\na: b\nc: d\n\ne: f\n\nText.\n",
    "broken-fields": "---\na: b\nc: d: e\n\nText.\n",
    "list-below-empty-field": "---\na: b\nc:\n\n- d\n",
    "items-below-a-blank-line": "---\na: b\nc:\n- d\n\n- e\n\nText.\n",
    "deeper-items-below-a-blank-line": "---\na: b\nc:\n  - d\n\n  - e\n\nText.\n",
    "items-below-a-comment": "---\na: b\nc:\n  - d\n# e\n  - f\n\nText.\n",
    "item-below-an-inner-key": "---\na: b\nc:\n  d:\n\n  - e\n\nText.\n",
    "many-pieces": "---\na: b\nc: |\n  d\n" + "\n  d\n" * 30,
    "rule-below-a-field": "---\na: b\n\nSome text.\n\n---\n",
    "rule-below-fields-and-list": "---\na: b\nc: d\n\n- e\n\nText.\n---\n",
    "fields-below-prose": "---\na: b\nc: d\nText.\ne: f\n",
    "fields-below-two-dashes": "---\na: b\nc: d\n--\ne: f\n",
    "broken-fields-before-prose": "---\na: b\nc: @d\nText.\n",
    "dashes-and-text": "---\na: b\nc: d\n---x\ntext\n",
    "glued-to-the-last-field": "---\na: b\nc: d---\n\nText.\n",
    "too-many-lines": "---\na: b\nc: d\n\n" + "text\n" * 600,
}


@pytest.mark.parametrize("text", UNCLOSED_TOLD.values(), ids=UNCLOSED_TOLD)
def test_unclosed_told(text: str) -> None:
    block = block_of(text)
    assert len(block.problems) == 1
    assert block.mend() is None


THEMATIC_BREAK = {
    "prose": "---\nText.\n",
    "one-field-of-no-usual-key": "---\nnote: b\n\nText.\n",
    "one-usual-field-before-prose": "---\ntitle: b\nText.\n",
    "one-usual-word-as-prose": "---\nDate: b\n\nText.\n",
    "one-line-with-a-colon": "---\na: b\nText.\n",
    "capitals-before-prose": "---\nRomeo: b\nJuliet: d\nThey go.\n",
    "perhaps-a-field": "---\na: b\nc: d\nNext key: e\n",
    "no-blank": "---\na: b\nc: d\ndate:2025\n",
    "setext-heading": "---\na: b\nc: d\n===\n",
    "inline-fields": "---\na:: b\nc:: d\nText.\n",
}


@pytest.mark.parametrize("text", THEMATIC_BREAK.values(), ids=THEMATIC_BREAK)
def test_a_thematic_break_opens_no_block(text: str) -> None:
    assert parse_frontmatter(text) is None


BROKEN = [
    *(broken for broken, _, _ in SAFE.values()),
    *(broken for broken, _ in LIKELY.values()),
    *(broken for broken in TOLD.values() if len(broken) < 300),
]


def test_one_repair_beside_another() -> None:
    for first, second in zip(BROKEN, BROKEN[7:] + BROKEN[:7], strict=True):
        renamed = re.sub(r"(?<![^\n])a(?=[ \t]*:)", "b", second)
        if mend := mend_of(text := note(f"{first}\n{renamed}\nend: 1\n")):
            assert not any(one.clashes(other) for one, other in combinations(mend.edits, 2))
            assert block_of(apply_edits(text, mend.edits)).root


TITLES = {
    "blank and quotes": ("a:@b", "write '@b'"),
    "one value": ("a: @b", "write '@b'"),
    "tabs": ("a:\n\t- b", "indent with spaces"),
    "tab below an item": ("a:\n- b\n\t- c", "begin each item where the first begins"),
    "tab of a later item": ("a:\n  - b\n\t- c", "indent with spaces"),
    "deeper items": ("a:\n- b\n  - c: d", "begin each item where the first begins"),
    "blank": ("a: b\nc:d", "put a blank where YAML needs one"),
    "several": ("a: @b\nc: @d", "repair 2 places so that YAML can read them"),
}


@pytest.mark.parametrize(("yaml", "title"), TITLES.values(), ids=TITLES)
def test_titles(yaml: str, title: str) -> None:
    mend = mend_of(note(f"{yaml}\n"))
    assert mend is not None
    assert mend.title == title


LARGE = {
    "quotes": 'a: "' + 'x "y" ' * 7_500 + '"',
    "apostrophes": "a: '" + "it's " * 9_000 + "'",
    "blanks": "a: b: c" + " " * 45_000 + "d",
    "tabs": "a: b: c" + "\t" * 45_000 + "d",
    "brackets": "a: [[x]] " + "[" * 45_000,
    "unclosed lists": "a:\n" + "- [x\n" * 7_500,
    "long list": "a: [" + "@x, " * 10_000 + "y]",
    "items": "a:\n" + "- @x\n" * 7_500,
    "keys": "".join(f"k{number}: a: b\n" for number in range(5_000)),
    "no blanks": "".join(f"k{number}:a\n" for number in range(5_000)),
    "tab lines": "a:\n" + "\t- b\n" * 7_500,
    "deeper items": "a:\n- b\n" + "  - c: d\n" * 5_000,
    "deeper items that are text": "a:\n- b\n" + "  - c:d\n" * 5_000 + "e: @f\n",
    "glued inner keys": "a:\n  b: c\n" + "  d:e\n" * 7_000,
    "glued inner keys first": "a:\n" + "  d:e\n" * 7_000 + "  f: g\n",
    "quotes across lines": "a:\n" + "- \"x\n- 'y\n" * 8_000,
    "an address": "a: https://" + "b" * 45_000 + " : c",
    "digits": "a: 2" + "T" * 45_000 + ": c",
    "words and quotes": "a: " + 'b"' * 22_500 + ": c",
    "quotes and commas": "a: " + '"b", ' * 9_000 + "c: d",
    "brackets and fields": "a: " + "[b] c d: [" * 5_000 + ": e",
    "slashes": "a: " + "b/" * 22_500 + ": c",
    "a megabyte": "a: b: " + "c" * 1_000_000,
}


@pytest.mark.parametrize("yaml", LARGE.values(), ids=LARGE)
def test_large_blocks(yaml: str) -> None:
    block = block_of(note(f"{yaml}\n"))
    start = time.process_time()
    block.mend()
    assert time.process_time() - start < 1.5


Way = Callable[[list[str]], tuple[str, str]]
WORDS = st.lists(
    st.sampled_from(["Plan", "of", "the", "harbour", "2025", "übung", "день", "x-ray"]), min_size=3, max_size=6
)
KEYS = ["title", "status", "place", "kind"]


def quoted_pair(words: list[str]) -> tuple[str, str]:
    inner = " ".join([words[0], f'"{words[1]}"', *words[2:]])
    return f'"{inner}"', inner


def apostrophe(words: list[str]) -> tuple[str, str]:
    inner = " ".join([*words, "Bo's"])
    return f"'{inner}'", inner


def led(words: list[str]) -> tuple[str, str]:
    return f"@{' '.join(words)}", f"@{' '.join(words)}"


def with_colon(words: list[str]) -> tuple[str, str]:
    inner = f"{words[0]}: {' '.join(words[1:])}"
    return inner, inner


def bracketed(words: list[str]) -> tuple[str, str]:
    inner = f"[{words[0]}] {' '.join(words[1:])}"
    return inner, inner


def open_quote(words: list[str]) -> tuple[str, str]:
    return f'"{" ".join(words)}', " ".join(words)


def path(words: list[str]) -> tuple[str, str]:
    inner = "C:\\Users\\" + "\\".join(words)
    return f'"{inner}"', inner


def sound(words: list[str]) -> tuple[str, str]:
    return f"'{' '.join(words)}'", " ".join(words)


WAYS = st.sampled_from([quoted_pair, apostrophe, led, with_colon, bracketed, open_quote, path, sound])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(WAYS, WORDS), min_size=1, max_size=4), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_values_come_back(values: list[tuple[Way, list[str]]], newline: str, as_items: bool) -> None:
    written = [way(words) for way, words in values]
    if as_items and not any(way is with_colon for way, _ in values):
        yaml = "list:\n" + "".join(f"  - {source}\n" for source, _ in written)
        meant: dict[str, object] = {"list": [value for _, value in written]}
    else:
        pairs = list(zip(KEYS, written, strict=False))
        yaml = "".join(f"{key}: {source}\n" for key, (source, _) in pairs)
        meant = {key: value for key, (_, value) in pairs}
    text = note(yaml, newline)
    block = block_of(text)
    assume(block.root is None)
    mend = block.mend()
    assert mend is not None
    assert block_of(apply_edits(text, mend.edits)).data == meant


PLACES = st.sampled_from(
    ["a: {{k: {}, l: x}}\n", "a: [{}, x]\n", "a: [x, {}]\n", "a:\n- {}\n", "a: {}\n", "z: &b y\na: [{}, x]\n"]
)
ITEMS = st.lists(
    st.sampled_from(["@", "b", "c", ": ", " ", "? ", "!", "&", "*b", "-", "`", ":", "(", "|", ">", "%"]),
    min_size=2,
    max_size=6,
).map(lambda pieces: "".join(pieces).strip())


def with_one_part_in_quotes(item: str) -> Iterator[str]:
    """The item with quotes around itself, and around each part that could be a value or a key of its own."""
    for start, stop in combinations(range(len(item) + 1), 2):
        before, part, behind = item[:start], item[start:stop], item[stop:][:1]
        begins = before.endswith(": ") or (
            before[-1:] in ("", " ") and all(word[0] in "?!&" for word in before.split())
        )
        if part == part.strip() and begins and behind in ("", ":", " "):
            yield f"{item[:start]}'{part}'{item[stop:]}"


@settings(max_examples=200, deadline=None)
@given(PLACES, ITEMS)
def test_what_is_safe_has_no_other_reading(place: str, item: str) -> None:
    assume(item and not item.startswith("- "))
    block = block_of(text := note(place.format(item)))
    mend = block.mend()
    assume(mend is not None and mend.safe)
    assert mend is not None
    meant = block_of(apply_edits(text, mend.edits)).data
    others = [block_of(note(place.format(other))) for other in with_one_part_in_quotes(item)]
    assert [other.data for other in others if other.root and not other.problems and other.data != meant] == []


PIECES = st.sampled_from(
    [
        "a",
        "b",
        ": ",
        ":",
        "-",
        "- ",
        "\n",
        "\n",
        "\r\n",
        "  ",
        "\t",
        '"',
        "'",
        "[",
        "]",
        "{",
        "}",
        "#",
        " #",
        "@",
        "*",
        "&x ",
        "*x",
        "!",
        "|",
        ">",
        ",",
        ", ",
        "\\",
        "\\n",
        "%",
        "`",
        "“",
        "”",
        "„",
        "?",
        "title: ",
        "tags:\n",
        "- x\n",
        "---",
        "0",
        "é",
        "\x85",
        "C:\\",
        "[[",
        "]]",
        "{{b}}",
        "<<<<<<< a\n",
    ]
)


@settings(max_examples=800, deadline=None)
@given(st.lists(PIECES, max_size=24).map("".join) | st.text(max_size=60))
def test_any_text(yaml: str) -> None:
    text = f"---\n{yaml}\n---\nbody\n"
    block = parse_frontmatter(text)
    mend = block.mend() if block else None
    if block is None or mend is None:
        return
    assert block.root is None
    assert not any(one.clashes(other) for one, other in combinations(mend.edits, 2))
    fixed = apply_edits(text, mend.edits)
    after = block_of(fixed)
    assert after.root is not None
    assert not any("twice" not in problem.message for problem in after.problems)
    assert re.sub(r"[\s'\"\\\]-]", "", fixed) == re.sub(r"[\s'\"\\\]-]", "", text) or not mend.safe
    assert after.mend() is None
