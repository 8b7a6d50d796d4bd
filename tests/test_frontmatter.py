"""What frontmatter reads as: values and the exact source of every value, by both readers."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest

from notelint.frontmatter import Node, parse_frontmatter
from notelint.frontmatter.composed import compose
from notelint.frontmatter.plain import read_plain
from notelint.frontmatter.scalar import resolve

# name: (yaml, data, the source of each value in reading order, the values inside a value behind it)
FEATURES: dict[str, tuple[str, dict[str, object], list[str]]] = {
    # plain scalars
    "plain": ("a: b\n", {"a": "b"}, ["b"]),
    "plain-words": ("a: two  words\n", {"a": "two  words"}, ["two  words"]),
    "plain-trailing-blanks": ("a: b   \n", {"a": "b"}, ["b"]),
    "plain-many-blanks": ("a:    b\n", {"a": "b"}, ["b"]),
    "plain-blank-before-colon": ("a : b\n", {"a": "b"}, ["b"]),
    "plain-comment": ("a: b # note\n", {"a": "b"}, ["b"]),
    "plain-hash-inside": ("a: b#c\n", {"a": "b#c"}, ["b#c"]),
    "plain-colon-inside": (
        "a: 10:30 http://x.y/z?q=1:2\n",
        {"a": "10:30 http://x.y/z?q=1:2"},
        ["10:30 http://x.y/z?q=1:2"],
    ),
    "plain-quotes-inside": ('a: it\'s "so"\n', {"a": 'it\'s "so"'}, ['it\'s "so"']),
    "plain-brackets-inside": ("a: b [c] {d}, e\n", {"a": "b [c] {d}, e"}, ["b [c] {d}, e"]),
    "plain-indicators-inside": (
        "a: b*c & d! | e > f % g @ h ` i\n",
        {"a": "b*c & d! | e > f % g @ h ` i"},
        ["b*c & d! | e > f % g @ h ` i"],
    ),
    "plain-leading-dash": ("a: -b\n", {"a": "-b"}, ["-b"]),
    "plain-leading-question": ("a: ?b\n", {"a": "?b"}, ["?b"]),
    "plain-leading-colon": ("a: :b:\u00a0c\n", {"a": ":b:\u00a0c"}, [":b:\u00a0c"]),
    "plain-dashes": ("a: ---\n", {"a": "---"}, ["---"]),
    "plain-dots": ("a: ... b\n", {"a": "... b"}, ["... b"]),
    "plain-emoji": ("a: 📅 Müller\n", {"a": "📅 Müller"}, ["📅 Müller"]),
    "plain-tab-inside": ("a: b\tc\n", {"a": "b\tc"}, ["b\tc"]),
    "plain-tab-behind": ("a: b\t\n", {"a": "b"}, ["b"]),
    "plain-tab-before": ("a:\tb\n", {"a": "b"}, ["b"]),
    "plain-tab-comment": ("a: b\t# c\n", {"a": "b"}, ["b"]),
    "plain-folded": ("a: b\n  c d\n  e\n", {"a": "b c d e"}, ["b\n  c d\n  e"]),
    "plain-folded-blank-line": ("a: b\n\n  c\n", {"a": "b\nc"}, ["b\n\n  c"]),
    "plain-folded-looks-like-list": ("a: b\n  - c\n", {"a": "b - c"}, ["b\n  - c"]),
    "plain-folded-then-comment": ("a: b\n  c # d\ne: f\n", {"a": "b c", "e": "f"}, ["b\n  c", "f"]),
    "plain-on-next-line": ("a:\n  b\nc: d\n", {"a": "b", "c": "d"}, ["b", "d"]),
    "plain-template-inside": ("a: on {{date}}\n", {"a": "on {{date}}"}, ["on {{date}}"]),
    "plain-code-template": ("a: <% tp.date.now() %>\n", {"a": "<% tp.date.now() %>"}, ["<% tp.date.now() %>"]),
    # keys
    "key-blank-inside": ("due date: b\n", {"due date": "b"}, ["b"]),
    "key-unicode": ("größe: b\n", {"größe": "b"}, ["b"]),
    "key-emoji": ("📅: b\n", {"📅": "b"}, ["b"]),
    "key-number": ("1: b\n", {"1": "b"}, ["b"]),
    "key-true": ("true: b\n", {"true": "b"}, ["b"]),
    "key-null": ("~: b\n", {"~": "b"}, ["b"]),
    "key-quoted": ("'a b': c\n\"d\": e\n", {"a b": "c", "d": "e"}, ["c", "e"]),
    "key-empty": (": b\n", {"": "b"}, ["b"]),
    "key-explicit": ("? a\n: b\n", {"a": "b"}, ["b"]),
    "key-explicit-alone": ("? a\nb: c\n", {"a": None, "b": "c"}, ["", "c"]),
    "key-flow": ("[a]: b\n", {"[a]": "b"}, ["b"]),
    "key-merge-is-text": ("<<: b\n", {"<<": "b"}, ["b"]),
    "keys-indented": ("  a: b\n  c: d\n", {"a": "b", "c": "d"}, ["b", "d"]),
    # empty values
    "empty": ("a:\nb: c\n", {"a": None, "b": "c"}, ["", "c"]),
    "empty-blanks": ("a:  \nb:\n", {"a": None, "b": None}, ["", ""]),
    "empty-comment": ("a: # note\nb:\n", {"a": None, "b": None}, ["", ""]),
    "empty-last-no-newline": ("a: b\nc:", {"a": "b", "c": None}, ["b", ""]),
    "empty-quoted": ("a: ''\nb: \"\"\n", {"a": "", "b": ""}, ["''", '""']),
    "empty-then-blank-lines": ("a:\n\n# x\n\nb: c\n", {"a": None, "b": "c"}, ["", "c"]),
    # single quotes
    "single": ("a: 'b'\n", {"a": "b"}, ["'b'"]),
    "single-escaped": ("a: 'it''s'\n", {"a": "it's"}, ["'it''s'"]),
    "single-colon": ("a: 'b: c # d'\n", {"a": "b: c # d"}, ["'b: c # d'"]),
    "single-backslash": ("a: 'b\\n'\n", {"a": "b\\n"}, ["'b\\n'"]),
    "single-number": ("a: '1'\nb: 'true'\nc: '~'\n", {"a": "1", "b": "true", "c": "~"}, ["'1'", "'true'", "'~'"]),
    "single-comment": ("a: 'b' # c\n", {"a": "b"}, ["'b'"]),
    "single-folded": ("a: 'b\n  c'\n", {"a": "b c"}, ["'b\n  c'"]),
    "single-folded-escape": ("a: 'b\n  ''c'\n", {"a": "b 'c"}, ["'b\n  ''c'"]),
    "single-folded-blank-line": ("a: 'b\n\n  c'\n", {"a": "b\nc"}, ["'b\n\n  c'"]),
    "single-folded-end": ("a: 'b\n  '\n", {"a": "b "}, ["'b\n  '"]),
    "single-placeholder": ("a: '{{date}}'\n", {"a": "{{date}}"}, ["'{{date}}'"]),
    # double quotes
    "double": ('a: "b"\n', {"a": "b"}, ['"b"']),
    "double-apostrophe": ('a: "it\'s"\n', {"a": "it's"}, ['"it\'s"']),
    "double-escapes": ('a: "\\"b\\" \\\\ \\n \\t \\/"\n', {"a": '"b" \\ \n \t /'}, ['"\\"b\\" \\\\ \\n \\t \\/"']),
    "double-hex": ('a: "\\xe9 \\u2019 \\U0001F4C5"\n', {"a": "é ’ 📅"}, ['"\\xe9 \\u2019 \\U0001F4C5"']),
    "double-surrogate-pair": ('a: "\\ud83d\\udcc5"\n', {"a": "📅"}, ['"\\ud83d\\udcc5"']),
    "double-separators": ('a: "\\N\\L\\P\\_"\n', {"a": "\x85\u2028\u2029\xa0"}, ['"\\N\\L\\P\\_"']),
    "double-folded": ('a: "b\n  c"\n', {"a": "b c"}, ['"b\n  c"']),
    "double-line-joined": ('a: "b\\\n  c"\n', {"a": "bc"}, ['"b\\\n  c"']),
    "double-link": ('a: "[[Note|alias]]"\n', {"a": "[[Note|alias]]"}, ['"[[Note|alias]]"']),
    # separators that YAML 1.2 takes for text
    "next-line-is-text": ("a: b\x85c\nd: e\n", {"a": "b\x85c", "d": "e"}, ["b\x85c", "e"]),
    "line-separator-is-text": (
        "a: b\u2028c:d\ne: 'f\u2029'\n",
        {"a": "b\u2028c:d", "e": "f\u2029"},
        ["b\u2028c:d", "'f\u2029'"],
    ),
    "bom-inside-is-text": ("a: b\ufeffc\n", {"a": "b\ufeffc"}, ["b\ufeffc"]),
    "no-break-space-is-text": ("a: \xa0b\xa0\n", {"a": "\xa0b\xa0"}, ["\xa0b\xa0"]),
    # block lists
    "list-indent-0": ("a:\n- b\n- c\nd: e\n", {"a": ["b", "c"], "d": "e"}, ["- b\n- c", "b", "c", "e"]),
    "list-indent-2": ("a:\n  - b\n  - c\n", {"a": ["b", "c"]}, ["- b\n  - c", "b", "c"]),
    "list-indent-4": ("a:\n    - b\n    - c\n", {"a": ["b", "c"]}, ["- b\n    - c", "b", "c"]),
    "list-wide-dash": ("a:\n-   b\n-   c\n", {"a": ["b", "c"]}, ["-   b\n-   c", "b", "c"]),
    "list-quoted": ("a:\n- 'b'\n- \"c\"\n", {"a": ["b", "c"]}, ["- 'b'\n- \"c\"", "'b'", '"c"']),
    "list-empty-items": ("a:\n-\n- b\n-\n", {"a": [None, "b", None]}, ["-\n- b\n-", "", "b", ""]),
    "list-comments": (
        "a: # x\n# y\n- b # z\n\n  # w\n- c\n# v\nd: e\n",
        {"a": ["b", "c"], "d": "e"},
        ["- b # z\n\n  # w\n- c", "b", "c", "e"],
    ),
    "list-trailing-blank-lines": ("a:\n- b\n\n\nc: d\n", {"a": ["b"], "c": "d"}, ["- b", "b", "d"]),
    "list-typed": (
        "a:\n- 1\n- 2.5\n- true\n- ~\n",
        {"a": [1, 2.5, True, None]},
        ["- 1\n- 2.5\n- true\n- ~", "1", "2.5", "true", "~"],
    ),
    "list-dash-text": ("a:\n- -b\n- --\n", {"a": ["-b", "--"]}, ["- -b\n- --", "-b", "--"]),
    "list-folded": ("a:\n- b\n  c\n- d\n", {"a": ["b c", "d"]}, ["- b\n  c\n- d", "b\n  c", "d"]),
    "list-indent-2-folded": ("a:\n  - b\n    c\n", {"a": ["b c"]}, ["- b\n    c", "b\n    c"]),
    "list-nested": (
        "a:\n- - b\n  - c\n- d\n",
        {"a": [["b", "c"], "d"]},
        ["- - b\n  - c\n- d", "- b\n  - c", "b", "c", "d"],
    ),
    "list-of-mappings": (
        "a:\n- b: 1\n  c: 2\n- b: 3\n",
        {"a": [{"b": 1, "c": 2}, {"b": 3}]},
        ["- b: 1\n  c: 2\n- b: 3", "b: 1\n  c: 2", "1", "2", "b: 3", "3"],
    ),
    "list-at-end-no-newline": ("a:\n- b", {"a": ["b"]}, ["- b", "b"]),
    "list-links": (
        "a:\n- '[[B]]'\n- \"[[C]]\"\n",
        {"a": ["[[B]]", "[[C]]"]},
        ["- '[[B]]'\n- \"[[C]]\"", "'[[B]]'", '"[[C]]"'],
    ),
    # flow
    "flow-list": ("a: [b, c]\n", {"a": ["b", "c"]}, ["[b, c]", "b", "c"]),
    "flow-list-empty": ("a: []\nb: [ ]\n", {"a": [], "b": []}, ["[]", "[ ]"]),
    "flow-list-blanks": ("a: [ b ,c  ,  d e ]\n", {"a": ["b", "c", "d e"]}, ["[ b ,c  ,  d e ]", "b", "c", "d e"]),
    "flow-list-trailing-comma": ("a: [b, ]\n", {"a": ["b"]}, ["[b, ]", "b"]),
    "flow-list-quoted": ("a: ['b, c', \"d]\"]\n", {"a": ["b, c", "d]"]}, ["['b, c', \"d]\"]", "'b, c'", '"d]"']),
    "flow-list-typed": (
        "a: [1, -2, 0.5, true, null]\n",
        {"a": [1, -2, 0.5, True, None]},
        ["[1, -2, 0.5, true, null]", "1", "-2", "0.5", "true", "null"],
    ),
    "flow-list-lines": (
        "a: [\n  b, # x\n  c\n]\nd: e\n",
        {"a": ["b", "c"], "d": "e"},
        ["[\n  b, # x\n  c\n]", "b", "c", "e"],
    ),
    "flow-list-apostrophe": ("a: [don't, x]\n", {"a": ["don't", "x"]}, ["[don't, x]", "don't", "x"]),
    "flow-list-pair": ("a: [b: c , d]\n", {"a": [{"b": "c"}, "d"]}, ["[b: c , d]", "b: c", "c", "d"]),
    "flow-list-comment": ("a: [b] # c\n", {"a": ["b"]}, ["[b]", "b"]),
    "flow-link-unquoted": ("a: [[B]]\n", {"a": [["B"]]}, ["[[B]]", "[B]", "B"]),
    "flow-mapping": ("a: {b: 1, c: 'd'}\n", {"a": {"b": 1, "c": "d"}}, ["{b: 1, c: 'd'}", "1", "'d'"]),
    "flow-mapping-empty": ("a: {}\n", {"a": {}}, ["{}"]),
    "flow-mapping-empty-values": (
        "a: {b, c: , d}\n",
        {"a": {"b": None, "c": None, "d": None}},
        ["{b, c: , d}", "", "", ""],
    ),
    "flow-root": ("{a: b}\n", {"a": "b"}, ["b"]),
    # mappings
    "mapping": (
        "a:\n  b: c\n  d:\n    e: f\ng: h\n",
        {"a": {"b": "c", "d": {"e": "f"}}, "g": "h"},
        ["b: c\n  d:\n    e: f", "c", "e: f", "f", "h"],
    ),
    "mapping-empty-inside": (
        "a:\n  b:\n  c:\nd:\n",
        {"a": {"b": None, "c": None}, "d": None},
        ["b:\n  c:", "", "", ""],
    ),
    "mapping-list-inside": (
        "a:\n  b:\n  - c\n  d: e\n",
        {"a": {"b": ["c"], "d": "e"}},
        ["b:\n  - c\n  d: e", "- c", "c", "e"],
    ),
    # block scalars
    "literal": ("a: |\n  b\n   c\nd: e\n", {"a": "b\n c\n", "d": "e"}, ["|\n  b\n   c", "e"]),
    "literal-strip": ("a: |-\n  b\n\n\nd: e\n", {"a": "b", "d": "e"}, ["|-\n  b", "e"]),
    "literal-keep": ("a: |+\n  b\n\nd: e\n", {"a": "b\n\n", "d": "e"}, ["|+\n  b", "e"]),
    "literal-indent-sign": ("a: |2\n   b\n", {"a": " b\n"}, ["|2\n   b"]),
    "literal-both-signs": (
        "a: |1-\n  b\nc: >+1\n  d\n\ne: |-1\n f\n",
        {"a": " b", "c": " d\n\n", "e": "f"},
        ["|1-\n  b", ">+1\n  d", "|-1\n f"],
    ),
    "literal-holds-anything": (
        "a: |\n  b: 'c\n  # d\n  - @e\nf: g\n",
        {"a": "b: 'c\n# d\n- @e\n", "f": "g"},
        ["|\n  b: 'c\n  # d\n  - @e", "g"],
    ),
    "literal-comment-in-header": ("a: | # b\n  c\n", {"a": "c\n"}, ["| # b\n  c"]),
    "literal-comment-behind": ("a: |\n  b\n# c\nd: e\n", {"a": "b\n", "d": "e"}, ["|\n  b", "e"]),
    "literal-blank-first": ("a: |\n\n  b\n", {"a": "\nb\n"}, ["|\n\n  b"]),
    "literal-trailing-blanks": ("a: |\n  b  \n  \nc: d\n", {"a": "b  \n", "c": "d"}, ["|\n  b  ", "d"]),
    "literal-empty": ("a: |\nb: c\n", {"a": "", "b": "c"}, ["|", "c"]),
    "literal-in-list": ("a:\n- |\n  b\n- c\n", {"a": ["b\n", "c"]}, ["- |\n  b\n- c", "|\n  b", "c"]),
    "folded": ("a: >\n  b\n  c\n\n  d\ne: f\n", {"a": "b c\nd\n", "e": "f"}, [">\n  b\n  c\n\n  d", "f"]),
    "folded-strip": ("a: >-\n  b\n  c\n", {"a": "b c"}, [">-\n  b\n  c"]),
    "folded-keep": ("a: >+\n  b\n\n", {"a": "b\n\n"}, [">+\n  b"]),
    "folded-more-indented": ("a: >\n  b\n    c\n  d\n", {"a": "b\n  c\nd\n"}, [">\n  b\n    c\n  d"]),
    # anchors, aliases, tags
    "anchor-and-alias": ("a: &x b\nc: *x\n", {"a": "b", "c": "b"}, ["&x b", "*x"]),
    "anchor-list": ("a: &x\n- b\nc: *x\n", {"a": ["b"], "c": ["b"]}, ["&x\n- b", "b", "*x", "b"]),
    "anchor-empty": ("a: &x\nb: *x\n", {"a": None, "b": None}, ["&x", "*x"]),
    "tag-str": ("a: !!str 1\nb: ! 2\n", {"a": "1", "b": "2"}, ["!!str 1", "! 2"]),
    "tag-int": ("a: !!int '1'\n", {"a": 1}, ["!!int '1'"]),
    "tag-own": ("a: !x 1\n", {"a": "1"}, ["!x 1"]),
    # comments and blank lines around
    "comment-first": ("# x\na: b\n", {"a": "b"}, ["b"]),
    "comment-last": ("a: b\n# x", {"a": "b"}, ["b"]),
    "comment-indented": ("a: b\n   # x\nc: d\n", {"a": "b", "c": "d"}, ["b", "d"]),
    "comment-tabs": ("a: b\n\t# x\nc: d\n", {"a": "b", "c": "d"}, ["b", "d"]),
    "blank-lines": ("\n\na: b\n\n   \nc: d\n\n", {"a": "b", "c": "d"}, ["b", "d"]),
    "blank-line-tab": ("a: b\n \t \nc: d\n", {"a": "b", "c": "d"}, ["b", "d"]),
}


def values(node: Node) -> list[Node]:
    """The values of a mapping with all values inside them, in reading order."""
    found: list[Node] = []
    for inner in [*node.items, *(field.value for field in node.fields)]:
        found += [inner, *values(inner)]
    return found


def slow(yaml: str) -> Node | None:
    root, problems = compose(yaml, 0, len(yaml))
    return None if problems else root


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize(("yaml", "data", "sources"), FEATURES.values(), ids=FEATURES)
def test_values_and_sources(yaml: str, data: dict[str, object], sources: list[str], newline: str) -> None:
    yaml, expected = yaml.replace("\n", newline), [source.replace("\n", newline) for source in sources]
    ending = "" if yaml.endswith(newline) else newline
    text = f"\ufeff---{newline}{yaml}{ending}---{newline}body: [{newline}"
    block = parse_frontmatter(text)
    assert block is not None
    assert block.problems == ()
    assert text[slice(*block.yaml)] == yaml + ending
    assert text[slice(*block.span)] == f"---{newline}{yaml}{ending}---{newline}"
    assert repr(block.data) == repr(data)
    assert block.root is not None
    assert [text[slice(*node.span)] for node in values(block.root)] == expected
    for key, _ in block.root.fields:
        assert str(key.data) in text[slice(*key.span)] + "~"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("yaml", [yaml for yaml, _, _ in FEATURES.values()], ids=FEATURES)
def test_both_readers_agree(yaml: str, newline: str) -> None:
    yaml = yaml.replace("\n", newline)
    fast = read_plain(yaml, 0, len(yaml))
    assert fast is None or repr(fast) == repr(slow(yaml))


# What libyaml refuses, or reads by YAML 1.1.
OF_YAML_1_1 = {"key-empty", "double-surrogate-pair", "next-line-is-text", "line-separator-is-text", "comment-tabs"}


def scalars(node: Node) -> Iterator[Node]:
    """The keys and scalars that are written, in a tree."""
    if node.style == "alias":
        return
    if not (node.items or node.fields) and node.style not in ("block", "flow") and node.span.start < node.span.end:
        yield node
    for item in (*node.items, *(part for field in node.fields for part in field)):
        yield from scalars(item)


@pytest.mark.parametrize("name", [name for name in FEATURES if name not in OF_YAML_1_1])
def test_libyaml_finds_the_same_scalars_at_the_same_places(name: str) -> None:
    yaml_1_1 = pytest.importorskip("yaml")
    if not yaml_1_1.__with_libyaml__:
        pytest.skip("PyYAML is installed without libyaml")
    yaml = FEATURES[name][0]
    found = [event for event in yaml_1_1.parse(yaml, yaml_1_1.CLoader) if isinstance(event, yaml_1_1.ScalarEvent)]
    there = [event for event in found if event.start_mark.index < event.end_mark.index]
    root = slow(yaml)
    assert root is not None
    ours = list(scalars(root))
    assert [node.span.start for node in ours] == [event.start_mark.index for event in there]
    for node, event in zip(ours, there, strict=True):
        is_block = event.style in ("|", ">")
        assert is_block or node.span.end == event.end_mark.index
        assert node.data == event.value or repr(node.data) == repr(resolve(event.value))


# Blocks as people and programs write them; the fast reader must take them all.
TYPICAL = [
    "title: Plan\n",
    "title: Plan\ntags: [a, b/c]\n",
    "title: 'Plan: next'\ndate: 2025-03-01\ntags:\n- meeting\n- type/people\n",
    'title: "Plan\'s end"\ncreated: 2025-03-01T10:30:00\n',
    "aliases:\n  - Ana\n  - A. Lima\ntags:\ncssclasses:\n",
    "# made by hand\n\ntype: projects\nstatus: active # for now\n\nrank: 3\nratio: 0.5\ndone: false\n",
    "source: mail\nsource_ref: Inbox/2025-03-01 - Ana told Bo about the plan for\n  the second half.md\n",
    "title: 'a long title that a program folded at\n  eighty columns'\n",
    "related: '[[Plan]]'\nup: \"[[Home|home]]\"\n",
    "url: https://example.org/a?b=c#d\ntime: 10:30\n",
    "due date: tomorrow\nzoë: é\n",
    "tags: []\naliases: ['a, b', \"c\", d e]\n",
    "participants:\n-   Ana Lima\n-   'Bo O''Neil'\n",
    "url: >-\n  https://example.org/a/very/long/address\ntitle: Plan\n",
    "summary: |\n  One line.\n\n    Another one.\nnote: >\n  folded\n  twice\n\n  and again\n",
    'source: "[[Inbox/\\"so\\"|so]]"\npath: "C:\\\\Temp"\n',
    "extra: {}\n",
    "{}\n",
]


@pytest.mark.parametrize("yaml", TYPICAL)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_typical_blocks_are_read_fast(yaml: str, newline: str) -> None:
    yaml = yaml.replace("\n", newline)
    fast = read_plain(yaml, 0, len(yaml))
    assert fast is not None
    assert repr(fast) == repr(slow(yaml))


def test_typical_notes_import_no_parser() -> None:
    code = f"""
import sys
from notelint.frontmatter import parse_frontmatter
blocks = {TYPICAL!r}
assert all(parse_frontmatter("---\\n" + yaml + "---\\n").root for yaml in blocks)
assert not any(name.startswith("ruamel") for name in sys.modules)
"""
    subprocess.run([sys.executable, "-c", code], check=True)
