"""Frontmatter that cannot be read: where the fault lies, in which words, and what to type."""

from __future__ import annotations

import time

import pytest

from notelint.frontmatter import Frontmatter, parse_frontmatter
from notelint.text import LineTable

BEGIN, COLON, TOO_EARLY = "cannot begin with", "cannot hold a colon", "ends it too early"
PLACEHOLDER, UNDER = "is not filled in", "under a key that has a value"

# one broken field: (yaml, line and column of the fault in it, its source, part of the message, part of the help)
BROKEN: dict[str, tuple[str, tuple[int, int], str, str, str]] = {
    "quote-in-single": ("a: 'Bo's plan'", (1, 7), "'", TOO_EARLY, "write \"Bo's plan\" or 'Bo''s plan'"),
    "quote-in-double": ('a: "He said "no" twice"', (1, 13), '"', TOO_EARLY, "write 'He said \"no\" twice' or"),
    "quote-in-item": ("a:\n- x\n- 'Bo's'", (3, 6), "'", TOO_EARLY, 'write "Bo\'s"'),
    "quote-in-both-kinds": ("a: 'It's \"so\"'", (1, 7), "'", TOO_EARLY, "write 'It''s \"so\"'"),
    "text-behind-quote": ('a: "Go" and "Stop"', (1, 9), 'and "Stop"', "text follows", '\'"Go" and "Stop"\''),
    "list-of-quoted": ("a: 'b', 'c'", (1, 7), ", 'c'", "text follows", "for a list, write ['b', 'c']"),
    "unclosed-single": ("a: 'tis the season", (1, 4), "'", "never closed", '"\'tis the season" if the quote belongs'),
    "unclosed-double": ('a: "open', (1, 4), '"', "never closed", 'write "open"'),
    "unclosed-double-lines": ('a: "open\n  and on', (1, 4), '"', "never closed", 'write "open"'),
    "unclosed-item": ('a:\n  - "b\n  - c', (2, 5), '"', "never closed", 'write "b"'),
    "bad-escape": ('a: "C:\\path\\new"', (1, 7), "\\p", "no escape", "single quotes"),
    "bad-code-point": ('a: "\\UFFFFFFFF"', (1, 5), "\\U", "no escape", "single quotes"),
    "colon": ("a: Review: budget", (1, 4), "Review: budget", COLON, "quotes: 'Review: budget'"),
    "colon-and-apostrophe": ("a: Bo's: plan", (1, 4), "Bo's: plan", COLON, 'quotes: "Bo\'s: plan"'),
    "colon-at-end": ("a: Review:", (1, 4), "Review:", COLON, "'Review:'"),
    "colon-and-comment": ("a: b: c # d", (1, 4), "b: c", COLON, "'b: c'"),
    "colon-in-item": ("a:\n- b: c: d", (2, 6), "c: d", COLON, "'c: d'"),
    "colon-folded": ("a: one\n  two: three", (2, 3), "two: three", UNDER, "move it to the margin"),
    "nested-under-value": ("a: 1\n  b: 2\n  c: 3", (2, 3), "b: 2", UNDER, "move it to the margin"),
    "list-under-value": ("a: b\n- c", (2, 1), "- c", UNDER, "remove the value"),
    "list-on-key-line": ("a: - b", (1, 4), "- b", "list cannot begin", "on the next line"),
    "at": ("a: @home", (1, 4), "@home", f"{BEGIN} `@`", "'@home'"),
    "at-item": ("a:\n- x\n- @home # c", (3, 3), "@home", f"{BEGIN} `@`", "'@home'"),
    "at-in-list": ("a: [x, @home]", (1, 8), "@home", f"{BEGIN} `@`", "'@home'"),
    "backtick": ("a: `code`", (1, 4), "`code`", f"{BEGIN} a backtick", "'`code`'"),
    "percent": ("a: %done", (1, 4), "%done", f"{BEGIN} `%`", "'%done'"),
    "star-of-an-item": ("a:\n  * b c", (2, 3), "* b c", "begins with `-`", "write `- b c`"),
    "star": ("a: *now*", (1, 4), "*now*", "reads an alias", "'*now*'"),
    "star-words": ("a: *now* or *then*", (1, 4), "*now* or *then*", "reads an alias", "quotes"),
    "ampersand": ("a: & more", (1, 4), "& more", "reads an anchor", "'& more'"),
    "exclamation": ("a: !{b}", (1, 4), "!{b}", "reads a tag", "'!{b}'"),
    "pipe": ("a: | b", (1, 4), "| b", "reads a block of text", "'| b'"),
    "greater": ("a: > b", (1, 4), "> b", "reads a block of text", "'> b'"),
    "bracket": ("a: [WIP] budget", (1, 4), "[WIP] budget", "reads a list", "'[WIP] budget'"),
    "bracket-links": ("a: [[B]] and [[C]]", (1, 4), "[[B]] and [[C]]", "reads a list", "'[[B]] and [[C]]'"),
    "links": ("a: [[B]], [[C]]", (1, 4), "[[B]], [[C]]", "links need quotes", "write ['[[B]]', '[[C]]']"),
    "links-before-comment": (
        "a: [[B]] [[C]] # d",
        (1, 4),
        "[[B]] [[C]]",
        "links need quotes",
        "write ['[[B]]', '[[C]]']",
    ),
    "links-in-item": ("a:\n- [[B]], [[C]]", (2, 3), "[[B]], [[C]]", "links need quotes", "an item of its own"),
    "bracket-markdown-link": ("a: [b](http://c.d)", (1, 4), "[b](http://c.d)", "reads a list", "quotes"),
    "brace": ("a: {draft} b", (1, 4), "{draft} b", "reads a mapping", "'{draft} b'"),
    "question": ("a: ? b", (1, 4), "? b", f"{BEGIN} `?`", "'? b'"),
    "question-alone": ("a: ?", (1, 4), "?", f"{BEGIN} `?`", "'?'"),
    "closing-bracket": ("a: ] b", (1, 4), "] b", f"{BEGIN} `]`", "'] b'"),
    "unclosed-list": ("a: [b, c", (1, 4), "[", "list that `[` opens is never closed", "add `]`"),
    "list-closed-in-a-comment": ("a: [b #c]", (1, 7), "#c]", "hides the `]`", "`#` in quotes"),
    "list-of-tags-and-last-comma": ("a: [#b,]", (1, 5), "#b,]", "hides the `]`", "`#` in quotes"),
    "semicolon-in-list": ('a: ["b"; "c"]', (1, 8), ";", "comma is missing", "write `,`"),
    "semicolon-between-links-in-list": ('a: ["[[B]]"; "[[C]]"]', (1, 12), ";", "comma is missing", "write `,`"),
    "items-on-a-line": (
        "a:\n- [[B]] - [[C]]",
        (2, 3),
        "[[B]] - [[C]]",
        "cannot begin",
        "each item on a line of its own",
    ),
    "fields-behind-a-sign": ("a: @b date: c", (1, 4), "@b date: c", "cannot begin", "each field on a line of its own"),
    "unclosed-mapping": ("a: {b: c", (1, 4), "{", "mapping that `{` opens is never closed", "add `}`"),
    "missing-comma": ('a: [b, "c" d]', (1, 12), "d]", "comma is missing", "quotes"),
    "tab-item": ("a:\n\t- b", (2, 1), "\t", "a tab indents", "indent with spaces"),
    "tab-key": ("a:\n  b: c\n\td: e", (3, 1), "\t", "a tab indents", "indent with spaces"),
    "deeper-item": ("a:\n- b\n  - c: d", (3, 3), "- c: d", "begins deeper", "where the one above begins"),
    "no-blank-behind-dash": ("a:\n-b:c", (2, 1), "-", "behind the dash", "write - b:c"),
    "no-blank-before-two-colons": ("a:Re: @Ada", (1, 2), ":", "behind the colon", "write a: 'Re: @Ada'"),
    "no-blank-in-item-with-key": ("a:\n-b: c: d", (2, 1), "-", "behind the dash", "write - 'b: c: d'"),
    "no-blank-in-inner-key": ("a:\n  b: 1\n  c:@d", (3, 4), ":", "behind the colon", "write c: '@d'"),
    "indent-item": ("a:\n  - b\n - c", (3, 2), "- c", "indented unlike", "same indentation"),
    "indent-key": ("a:\n    b: 1\n   c: 2", (3, 4), "c: 2", "indented unlike", "same indentation"),
    "placeholder": ("a: {{date}}", (1, 4), "{{date}}", PLACEHOLDER, "in quotes: '{{date}}'"),
    "placeholder-format": ("a: {{date:HH:mm}} x", (1, 4), "{{date:HH:mm}}", PLACEHOLDER, "in quotes"),
    "placeholder-item": ("a:\n- {{b}}", (2, 3), "{{b}}", PLACEHOLDER, "in quotes"),
    "placeholder-in-list": ("a: [b, {{c}}]", (1, 8), "{{c}}", PLACEHOLDER, "in quotes"),
    "placeholder-key": ("{{a}}: b", (1, 1), "{{a}}", PLACEHOLDER, "in quotes"),
    "placeholder-templater": ('a: <% f("x: y") %>', (1, 4), '<% f("x: y") %>', PLACEHOLDER, "in quotes"),
    "placeholder-statement": ("a: {% if b %}", (1, 4), "{% if b %}", PLACEHOLDER, "in quotes"),
    "quotes-in-key": ('"a" b: c', (1, 1), '"a" b', "quotes around a part", "all of the key in quotes: '\"a\" b'"),
    "sign-before-key": ("a: b\n@c: d", (2, 1), "@c", f"a key without quotes {BEGIN} `@`", "in quotes: '@c'"),
    "backtick-before-key": ("`a` : b", (1, 1), "`a`", f"a key without quotes {BEGIN} a backtick", "in quotes: '`a`'"),
    "comma-of-json": ('"a": "b",\nc: d', (1, 9), ",", "text follows", "remove the comma"),
    "no-key": ("a: b\njust words\nc: d", (2, 1), "just words", "neither `key: value` nor", "behind a key"),
    "no-blank": ("a: b\nc:d\ne: f", (2, 2), ":", "blank is missing", "write c: d"),
    "prose": ("a: b\n\n# Title\n\nSome prose.\n\n- item", (5, 1), "Some prose.", "neither", "put a line `---`"),
    "conflict": ("<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x", (1, 1), "<<<<<<< HEAD", "merge conflict", "one side"),
    "undefined-alias": ("a: [*b]", (1, 5), "*b", "alias", "quotes"),
    "not-in-literal": ("a: |\n  'b\n  c: d: e\nf: @g", (4, 4), "@g", BEGIN, "'@g'"),
    "not-in-quotes": ("a: 'b\n  - @c: d: e'\nf: g: h", (3, 4), "g: h", COLON, "'g: h'"),
    "not-in-folded": ("a: b\n  'c @d\ne: f: g", (3, 4), "f: g", COLON, "'f: g'"),
    "two-fields": ("a: b date: c", (1, 4), "b date: c", COLON, "a line of its own, or put the value in quotes: 'b d"),
    "two-fields-and-comma": ("a: 'b', date: c", (1, 7), ", date: c", "text follows", "each field on a line of its own"),
    "colon-lost": ("tags ['b: c: d']", (1, 1), "tags", "a colon is missing behind", "write tags: ['b: c: d']"),
    "anchor-of-an-alias": ("a: &b *c", (1, 4), "&b *c", "neither an anchor nor a tag", "write *c alone"),
    "time-at-the-margin": ("a:\n10:30", (2, 1), "10:30", "neither `key: value` nor", "behind a key"),
    "no-blank-before-time": ("a:\n-10:30", (2, 1), "-", "behind the dash", "write - 10:30"),
    "control": ("a: b\x07c", (1, 5), "\x07", "U+0007 is not allowed", "remove"),
    "c1-control": ("a: \x80b", (1, 4), "\x80", "U+0080 is not allowed", "remove"),
    "c1-control-with-a-meaning": ("a: It\x92s", (1, 6), "\x92", "U+0092 is not allowed", "type ’, for which"),
    "c1-control-without": ("a: It\x81s", (1, 6), "\x81", "U+0081 is not allowed", "type what it stands for"),
    "unclosed-before-quoted": ('a:\n- "b\n- "c"', (2, 3), '"', "never closed", 'write "b"'),
    "surrogate": ("a: \ud83d", (1, 4), "\ud83d", "U+D83D is not allowed", "remove"),
    "control-in-comment": ("a: b # \x00", (1, 8), "\x00", "U+0000 is not allowed", "remove"),
    "deep": ("a: " + "[" * 101 + "]" * 101, (1, 103), "[", "more than 100 deep", "quotes"),
    "very-deep": ("a: " + "[" * 5000, (1, 103), "[", "more than 100 deep", "quotes"),
}


def only_problem(block: Frontmatter | None, text: str) -> tuple[tuple[int, int], str, str, str]:
    """Line and column, source, message and help of the one problem of a block."""
    assert block is not None
    assert len(block.problems) == 1
    problem = block.problems[0]
    line, column, _ = LineTable(text).position(problem.span.start)
    return (line, column), text[slice(*problem.span)], problem.message, problem.help


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize(("above", "below"), [("", ""), ("t: x\nl:\n- y\n", "z: 'end'\n")], ids=["alone", "among"])
@pytest.mark.parametrize(("yaml", "place", "source", "message", "advice"), BROKEN.values(), ids=BROKEN)
def test_broken(
    yaml: str, place: tuple[int, int], source: str, message: str, advice: str, above: str, below: str, newline: str
) -> None:
    text = f"---\n{above}{yaml}\n{below}---\nbody\n".replace("\n", newline)
    block = parse_frontmatter(text)
    found = only_problem(block, text)
    assert found[:2] == ((place[0] + 1 + above.count("\n"), place[1]), source)
    assert message in found[2]
    assert advice in found[3]
    assert block is not None
    assert (block.root, block.data) == (None, {})


# whole blocks: (yaml, line and column, source, part of the message)
WHOLE: dict[str, tuple[str, tuple[int, int], str, str]] = {
    "list": ("- a\n- b\n", (2, 1), "- a", "is a list"),
    "text": ("just words\nand more\n", (2, 1), "just words", "is text"),
    "quoted-text": ("'a: b'\n", (2, 1), "'a: b'", "is text"),
    "number": ("12\n", (2, 1), "12", "is text"),
    "flow-list": ("[a, b]\n", (2, 1), "[a, b]", "is a list"),
    "empty-list": ("[]\n", (2, 1), "[]", "is a list"),
    "list-then-key": ("- a\nb: c\n", (2, 1), "- a", "belongs to no key"),
    "words-then-key": ("words\nb: c\n", (2, 1), "words", "neither"),
    "no-blank-then-key": ("a:b\nb: c\n", (2, 2), ":", "blank is missing"),
    "first-key-indented": (" a: 1\nb: 2\n", (3, 1), "b: 2", "indented unlike"),
    "placeholder-alone": ("{{a}}\n", (2, 1), "{{a}}", PLACEHOLDER),
    "second-document": ("a: b\n--- c\n", (3, 1), "--- c", "neither"),
    "two-faults-first-counts": ("a: b: c\nd: 'it's'\n", (2, 4), "b: c", COLON),
    "bomb": (
        "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
        + "".join(
            f"{new}: &{new} [{', '.join([f'*{old}'] * 10)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
        ),
        (5, 36),
        "*c",
        "repeat more than 10,000 values",
    ),
}


@pytest.mark.parametrize(("yaml", "place", "source", "message"), WHOLE.values(), ids=WHOLE)
def test_whole_blocks(yaml: str, place: tuple[int, int], source: str, message: str) -> None:
    text = f"---\n{yaml}---\n"
    block = parse_frontmatter(text)
    found = only_problem(block, text)
    assert found[:2] == (place, source)
    assert message in found[2]
    assert found[3]
    assert block is not None
    assert block.root is None


UNCLOSED = {
    "two-keys": "---\ntitle: Plan\ntype: note\n",
    "no-newline": "---\ntitle: Plan\ntype: note",
    "then-heading": "---\ntitle: Plan\ntype: note\n# Plan\n",
    "then-blank-line": "\ufeff---\ntitle: Plan\ntags:\n- a\n  - b\n\nText.\n",
    "crlf": "---\r\ntitle: Plan\r\ntype: note\r\n\r\nText.\r\n",
    "closed-wrongly": "---\ntitle: Plan\ntype: note\n\n----\n",
}


@pytest.mark.parametrize("text", UNCLOSED.values(), ids=UNCLOSED)
def test_never_closed(text: str) -> None:
    block = parse_frontmatter(text)
    place, source, message, advice = only_problem(block, text)
    assert (place[0], source) == (1, "---")
    assert "never closed" in message
    assert "`---`" in advice
    assert block is not None
    assert block.root is None
    assert text[slice(*block.span)].strip() == "---"
    assert block.yaml.start == block.yaml.end == block.span.end


def test_duplicate_keys_keep_the_first_value() -> None:
    text = "---\na: 1\nb:\n  c: 2\n  c: 3\na: 4\n'a': 5\n---\n"
    block = parse_frontmatter(text)
    assert block is not None
    assert block.data == {"a": 1, "b": {"c": 2}}
    assert [(LineTable(text).position(p.span.start)[:2], p.message) for p in block.problems] == [
        ((5, 3), "the key `c` stands twice, first in line 4"),
        ((6, 1), "the key `a` stands twice, first in line 2"),
        ((7, 1), "the key `a` stands twice, first in line 2"),
    ]
    assert block.root is not None
    assert len(block.root.fields) == 4


def test_ten_thousand_duplicates() -> None:
    block = parse_frontmatter("---\n" + "a: b\n" * 10_000 + "---\n")
    assert block is not None
    assert len(block.problems) == 9_999


SILENT = {
    "quoted-placeholder": "a: '{{date}}'\n",
    "placeholder-inside-text": "a: on {{date}}\n",
    "templater-reads-as-text": "a: <% tp.date.now() %>\n",
    "few-aliases": "a: &a [x, x]\nb: [*a, *a, *a]\nc: *a\n",
    "many-values": "a: [" + "x, " * 20_000 + "y]\n",
    "impossible-date": "a: 2025-02-31\n",
    "nested-fifty": "a: " + "[" * 50 + "]" * 50 + "\n",
    "own-tag": "a: !mine b\n",
    "tabs-between": "a:\tb\t\nc: d\t# e\n",
}


@pytest.mark.parametrize("yaml", SILENT.values(), ids=SILENT)
def test_silent(yaml: str) -> None:
    block = parse_frontmatter(f"---\n{yaml}---\n")
    assert block is not None
    assert block.problems == ()
    assert block.root is not None


HUGE = 1_000_000
STRAY: dict[str, str] = {
    "quotes": '"' + 'a "b' * (HUGE // 4) + '"',
    "apostrophes": "'" + "ab ' " * (HUGE // 5) + "'",
    "quotes that open nothing": '"' + 'a "b' * (HUGE // 4),
    "signs of a tag": "!" * HUGE,
}


@pytest.mark.parametrize("value", STRAY.values(), ids=STRAY)
def test_a_huge_value_that_cannot_be_read_takes_no_long_time(value: str) -> None:
    text = f"---\ntitle: {value}\nz: 1\n---\n"
    start = time.process_time()
    block = parse_frontmatter(text)
    assert time.process_time() - start < 1
    assert block is not None
    assert block.root is None
    assert len(block.problems) == 1
