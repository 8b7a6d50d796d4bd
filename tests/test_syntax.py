"""Rule `syntax`: frontmatter that is not readable, keys that stand twice, and the marks of an unresolved merge."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notelint import Diagnostic, Level, check_text, fix_text


def check(text: str) -> list[Diagnostic]:
    return check_text(text, select=["syntax"])


def places(text: str) -> list[tuple[int, int]]:
    return [(d.start.line, d.start.column) for d in check(text)]


OURS = "<<<<<<< HEAD\n"
BASE = "||||||| 1f2e3d4\n"
MIDDLE = "=======\n"
THEIRS = ">>>>>>> branch\n"
CONFLICT = f"{OURS}one\n{MIDDLE}two\n{THEIRS}"

SILENT = {
    "empty": "",
    "no frontmatter": "# Title\n\ntext\n",
    "empty frontmatter": "---\n---\n",
    "readable": "---\ntitle: 'a \"b\" c'\ntags: [a, '@b']\n---\n",
    "setext heading": "Title\n=======\n\ntext\n",
    "opening alone": f"{OURS}text\n",
    "closing alone": f"text\n{THEIRS}",
    "no middle": f"{OURS}text\n{THEIRS}",
    "wrong order": f"{THEIRS}one\n{MIDDLE}two\n{OURS}",
    "middle first": f"{MIDDLE}{OURS}{THEIRS}",
    "six signs": CONFLICT.replace("<<<<<<<", "<<<<<<").replace(">>>>>>>", ">>>>>>"),
    "eight signs": CONFLICT.replace("<<<<<<<", "<<<<<<<<").replace(">>>>>>>", ">>>>>>>>"),
    "no blank behind": CONFLICT.replace("< HEAD", "<HEAD"),
    "indented": CONFLICT.replace("<<<<<<<", " <<<<<<<"),
    "middle with words": f"{OURS}one\n======= two\n{THEIRS}",
    "in a fence": f"```\n{CONFLICT}```\n",
    "in a tilde fence": f"~~~ diff\n{CONFLICT}~~~\n",
    "quotes seven deep": ">>>>>>> quoted\n\nHeading\n=======\n",
    "U+2028 is no line end": f"a\u2028{CONFLICT}",
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_silent(text: str) -> None:
    assert places(text) == []


FOUND = {
    "plain": (CONFLICT, [(1, 1)]),
    "in the body": (f"---\ntitle: a\n---\n\ntext\n{CONFLICT}text\n", [(6, 1)]),
    "with a base": (f"text\n{OURS}one\n{BASE}old\n{MIDDLE}two\n{THEIRS}", [(2, 1)]),
    "without labels": ("<<<<<<<\none\n=======\n>>>>>>>\n", [(1, 1)]),
    "at the end of the file": (CONFLICT.rstrip("\n"), [(1, 1)]),
    "two": (f"{CONFLICT}between\n{CONFLICT}", [(1, 1), (7, 1)]),
    "opened twice": (f"{OURS}{CONFLICT}", [(2, 1)]),
    "a fence that both sides open": (f"{OURS}```py\n{MIDDLE}```js\n{THEIRS}code\n```\n", [(1, 1)]),
    "behind a fence": (f"text\n```\ncode\n```\n{CONFLICT}", [(5, 1)]),
    "in a list": (f"- one\n{OURS}- two\n{MIDDLE}- three\n{THEIRS}", [(2, 1)]),
    "in the frontmatter": (f"---\ntitle: a\n{CONFLICT}---\n", [(3, 1)]),
    "around the frontmatter's end": (f"---\ntitle: a\n{OURS}b: 1\n---\n{MIDDLE}b: 2\n---\n{THEIRS}", [(3, 1)]),
    "conflict in the body, problem in the frontmatter": (f"---\ntitle: @a\n---\n{CONFLICT}", [(2, 8), (4, 1)]),
    "quote": ('---\ntitle: "a "b" c"\n---\n', [(2, 11)]),
    "at sign": ("---\ntitle: a\nperson:   @b\n---\n", [(3, 11)]),
    "colon": ("---\ntitle: a: b\n---\n", [(2, 8)]),
    "tab": ("---\na:\n\t- b\n---\n", [(3, 1)]),
    "placeholder": ("---\ntitle: {{title}}\n---\n", [(2, 8)]),
    "never closed": ("---\ntitle: a\ntags: b\n\n# Heading\n", [(1, 1)]),
    "a list": ("---\n- a\n- b\n---\n", [(2, 1)]),
    "several faults without a repair": ('---\na: b: c\nd: @e\nf: "g"h"\ni: j\n---\n', [(2, 4), (3, 4), (4, 6)]),
    "C1 characters and faults": (
        "---\na: b\x92: c\nd: @e\nf: g\x92\nh: [i\x92\n---\n",
        [(2, 5), (3, 4), (4, 5), (5, 6)],
    ),
    "control characters and a fault": ("---\na: \x93L\na: \x0cL:\t-\nb: @c\n---\n", [(3, 4), (4, 4)]),
    "fault below an inner one": ('---\na:\n  b: @c\n  d: "e" "f"\ng: "h" "i"\n---\n', [(3, 6), (5, 8)]),
    "second block that a comment begins": ("---\na: 1\n---\n\n---\n# b\na: 1\nb: 2\n---\n", [(5, 1)]),
    "second block": ("---\na: 1\n---\n\n---\nb: 2\n---\n", [(5, 1)]),
    "second block that cannot be read": ("---\na: 1\n---\n\n---\nperson: b\nstatus: @c\n---\n", [(5, 1)]),
    "second block of one known key that cannot be read": ("---\na: 1\n---\n\n---\nsource: @x\n---\n", [(5, 1)]),
    "second block of one key of the first": ("---\na: 1\n---\n\n---\na: @x\n---\n", [(5, 1)]),
    "never closed but by a rule": ("---\ntitle: a\ntags: b\n___\n\ntext\n", [(1, 1)]),
    "key that stands twice": ("---\na: 1\nb: 2\na: 3\na: 4\n---\n", [(4, 1), (5, 1)]),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_found(text: str, expected: list[tuple[int, int]], newline: str) -> None:
    text = text.replace("\n", newline)
    assert places(text) == expected
    shifted = [(line, column + (line == 1)) for line, column in expected]
    assert places("\ufeff" + text) == shifted


def test_every_problem_is_an_error_with_advice() -> None:
    for text, _ in FOUND.values():
        assert all(d.level == "error" and d.help for d in check(text))


# (text, what the safe fixes make of it, what the unsafe ones make of it)
FIXED: dict[str, tuple[str, str, str]] = {
    "conflict": (CONFLICT, CONFLICT, CONFLICT),
    "conflict in the frontmatter": (f"---\ntitle: @a\n{CONFLICT}---\n",) * 3,
    "conflict below": (f"---\ntitle: @a\n---\n{CONFLICT}",) + (f"---\ntitle: '@a'\n---\n{CONFLICT}",) * 2,
    "quote": ('---\na: "b "c" d"\n---\n',) + ('---\na: "b \\"c\\" d"\n---\n',) * 2,
    "several": ("---\na: b: c\nd: @e\n---\n",) + ("---\na: 'b: c'\nd: '@e'\n---\n",) * 2,
    "likely": ("---\na: [b, c\n---\n",) * 2 + ("---\na: [b, c]\n---\n",),
    "told": ('---\na: "b" "c"\n---\n',) * 3,
    "sign of a text block before words": (
        "---\na: > 90 % of b\n---\n",
        *("---\na: '> 90 % of b'\n---\n",) * 2,
    ),
    "never closed": ("---\na: b\nc: d\n\ntext\n",) + ("---\na: b\nc: d\n---\n\ntext\n",) * 2,
    "title": ("---\na: {{title}}\n---\n",) * 2 + ("---\na: 'Bo''s plan'\n---\n",),
    "titles": ("---\na: {{ title }}\nb:\n- {{title}}\n---\n",) * 2
    + ("---\na: 'Bo''s plan'\nb:\n- 'Bo''s plan'\n---\n",),
    "title in text": ("---\na: {{title}} 1\n---\n",) * 3,
    "date": ("---\na: {{date}}\n---\n",) * 3,
    "twice the same": ("---\na: 1\nb: 2\na: 1\n---\n",) + ("---\na: 1\nb: 2\n---\n",) * 2,
    "twice, with a comment": ("---\na: 1\nb: 2\na: 1 # c\n---\n",) * 2 + ("---\na: 1\nb: 2\n---\n",),
    "twice, empty, a comment": ("---\na: 1\na: # c\n---\n",) * 2 + ("---\na: 1\n---\n",),
    "twice, lists, a comment": ("---\na: [1]\na: [2] # c\n---\n",) * 3,
    "twice, an alias": ("---\na: &b 1\na: *b\n---\n",) * 3,
    "twice, 1 and true": ("---\na: 1\na: true\na: '1'\n---\n",) * 3,
    "twice, later empty": ("---\na: 1\nb: 2\na:\n---\n",) + ("---\na: 1\nb: 2\n---\n",) * 2,
    "twice, first empty": ("---\na: []\nb: 2\na:\n- 1\n---\n",) + ("---\nb: 2\na:\n- 1\n---\n",) * 2,
    "twice, both empty": ("---\na:\na: ''\n---\n",) + ("---\na:\n---\n",) * 2,
    "twice, two lists": ("---\na: [kelp]\nb: 2\na: [reed, kelp]\n---\n",) * 2 + ("---\na: [kelp, reed]\nb: 2\n---\n",),
    "twice, one list below the other": ("---\na:\n- kelp\na:\n- reed\nb: 2\n---\n",) * 2
    + ("---\na:\n- kelp\n- reed\nb: 2\n---\n",),
    "twice, lists of lines": ("---\na:\n- kelp\nb: 2\na:\n- reed\n---\n",) * 2
    + ("---\na:\n- kelp\n- reed\nb: 2\n---\n",),
    "twice, other values": ("---\na: 1\na: 2\n---\n",) * 3,
    "twice, a number written otherwise": ("---\na: 1.10\na: 1.1\n---\n",) * 3,
    "twice, a number in lists": ("---\na: [1.10, 0x1F]\na: [kelp, 007, 1.1, 1.10]\n---\n",) * 2
    + ("---\na: [1.10, 0x1F, kelp, 007, 1.1]\n---\n",),
    "thrice": ("---\na: 1\na: 2\na: 1\n---\n",) + ("---\na: 1\na: 2\n---\n",) * 2,
    "twice inside": ("---\na:\n  b: 1\n  c: 2\n  b: 1\n---\n",) + ("---\na:\n  b: 1\n  c: 2\n---\n",) * 2,
    "twice in an item": ("---\na:\n- b: 1\n  c: 2\n  b:\n---\n",) + ("---\na:\n- b: 1\n  c: 2\n---\n",) * 2,
    "twice, an anchor": ("---\na: 1\na: &x 1\nb: *x\n---\n",) * 3,
    "second block": ("---\na: 1\n---\n---\nb: 2\n---\ntext\n",) * 2 + ("---\na: 1\nb: 2\n---\ntext\n",),
    "second block behind blank lines": ("---\na: 1\n---\n\n \n---\nb: 2\n---",) * 2 + ("---\na: 1\nb: 2\n---\n",),
    "second block with known fields": ("---\na: 1\n---\n---\na: 1\nb: 2\n# c\n---\n",) * 2
    + ("---\na: 1\nb: 2\n# c\n---\n",),
    "second block with nothing new": ("---\na: 1\n---\n---\na: 1\n---\n",) * 2 + ("---\na: 1\n---\n",),
    "second block below an empty one": ("---\n---\n---\na: 1\n---\n",) * 2 + ("---\na: 1\n---\n",),
    "second block that a comment begins": ("---\na: 1\n---\n---\n# b\na: 1\nb: 2\n---\n",) * 2
    + ("---\na: 1\n# b\nb: 2\n---\n",),
    "comment below an equal field": ("---\na: 1\n---\n---\na: 1\n\n# b\nb: 2\n---\n",) * 2
    + ("---\na: 1\n# b\nb: 2\n---\n",),
    "comment beside an equal field": ("---\na: 1\n---\n---\na: 1 # b\nb: 2\n---\n",) * 3,
    "comment within an equal field": ("---\na: [1]\n---\n---\na:\n# b\n- 1\nb: 2\n---\n",) * 3,
    "second block that cannot be read": ("---\na: 1\n---\n---\nb: 2\ndate: @c\n---\n",) * 3,
    "second block with other values": ("---\na: 1\n---\n---\na: 2\n---\n",) * 3,
}


@pytest.mark.parametrize(("text", "safe", "unsafe"), FIXED.values(), ids=FIXED)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("bom", ["", "\ufeff"], ids=["", "BOM"])
def test_fixed(text: str, safe: str, unsafe: str, newline: str, bom: str) -> None:
    before, after, last = (bom + each.replace("\n", newline) for each in (text, safe, unsafe))
    assert fix_text(before, "Bo's plan.md", select=["syntax"]) == after
    assert fix_text(before, "Bo's plan.md", select=["syntax"], unsafe=True) == last


NO_SECOND_BLOCK = {
    "rules around prose": "---\na: 1\n---\n\n---\n\nSome text.\n\n---\n",
    "a sentence with a colon": "---\na: 1\n---\n---\nNote: mind the tide\n---\n",
    "a key of two words": "---\na: 1\n---\n---\nmind this: the tide\n---\n",
    "words between": "---\na: 1\n---\ntext\n---\nb: 2\n---\n",
    "prose that cannot be read": "---\na: 1\n---\n---\nNote: mind: the tide\nand @all: go: on\n---\n",
    "a sentence that cannot be read": "---\na: 1\n---\n---\nNote: mind: the tide\n---\n",
    "never closed": "---\na: 1\n---\n---\nb: 2\n",
    "a blank line first": "---\na: 1\n---\n---\n\nb: 2\n---\n",
    "a list": "---\na: 1\n---\n---\n- b\n---\n",
    "a heading first": "---\na: 1\n---\n---\n# B\nb: 2\n---\n",
    "longer rule": "---\na: 1\n---\n----\nb: 2\n---\n",
    "no first block": "text\n---\nb: 2\n---\n",
}


@pytest.mark.parametrize("text", NO_SECOND_BLOCK.values(), ids=NO_SECOND_BLOCK)
def test_a_thematic_break_is_no_second_block(text: str) -> None:
    assert check(text) == []


# (a field that can be read, the place of the key and what YAML reads as the key)
WITHOUT_COLON = {
    "double quotes": ('aliases "x: y"', (3, 1, 8), 'aliases "x'),
    "single quotes": ("aliases 'x: y'", (3, 1, 8), "aliases 'x"),
    "address": ('source "http://x.org: y"', (3, 1, 7), 'source "http://x.org'),
    "list": ("last contact [a: b]", (3, 1, 13), "last contact [a"),
}
WITH_COLON = [
    'say "x" now: y',
    "boys' x: y'",
    "a [b] c: d]",
    'a "b: c',
    '"a \'b": "c\'"',
    'a "b: "c"',
    "a:\n  b: 'c'",
    "a (b: c)",
]


@pytest.mark.parametrize(("field", "place", "key"), WITHOUT_COLON.values(), ids=WITHOUT_COLON)
def test_a_key_that_takes_the_beginning_of_its_value(field: str, place: tuple[int, int, int], key: str) -> None:
    (found,) = check(f"---\ntype: people\n{field}\n---\n")
    assert (found.start.line, found.start.column, found.end.column) == place
    assert found.message.endswith(f"YAML reads the key as `{key}`")
    assert (found.level, found.help, found.fix) == ("warning", "put a colon behind it", None)


@pytest.mark.parametrize("field", WITH_COLON)
def test_a_key_with_quotes_or_brackets_of_its_own_is_left_alone(field: str) -> None:
    assert check(f"---\ntype: people\n{field}\n---\n") == []


def test_the_advice_names_both_values() -> None:
    (found,) = check("---\nstatus: open\nb: 1\nstatus: [x, y]\n---\n")
    assert found.help == "keep `open` of line 2 or `x, y` of here, or rename one"
    (found,) = check("---\na: 1\nb: 2\n---\n---\nc: 3\na: 2\nb: 3\n---\n")
    assert found.help == "keep one value of `a`, `b`, then move the fields into the first block"


def test_many_keys_that_stand_twice_are_told_without_a_fix() -> None:
    found = check("---\n" + "a: b\n" * 60 + "---\n")
    assert len(found) == 59
    assert not any(each.fix for each in found)


def test_a_note_named_as_a_placeholder_is_not_filled_in_with_its_name() -> None:
    text = "---\na: {{title}}\n---\n"
    assert fix_text(text, "{{title}}.md", select=["syntax"], unsafe=True) == text


def test_a_conflict_names_its_marks() -> None:
    (found,) = check(f"text\n{OURS}one\n{BASE}old\n{MIDDLE}two\n{THEIRS}")
    assert found.message == "unresolved merge conflict, down to line 8"
    assert (found.start.line, found.end.line, found.end.column) == (2, 2, 13)
    assert [place.start.line for place in found.related] == [4, 6, 8]


def test_the_schema_is_judged_where_a_key_stands_twice_and_not_where_nothing_can_be_read() -> None:
    twice = check_text("---\ntype: people\ntitle: 1\ntitle: 2\n---\n", select=["frontmatter"])
    assert [(d.rule, d.start.line) for d in twice] == [("schema", 3), ("syntax", 4)]
    broken = check_text('---\ntype: people\ntitle: "a" b\ntags: 1\n---\n', select=["frontmatter"])
    assert [(d.rule, d.start.line) for d in broken] == [("syntax", 3)]


PIECES = st.sampled_from([OURS, BASE, MIDDLE, THEIRS, "text\n", "```\n", "---\n", "a: b\n", "\r", " ", "<<<<<<<"])


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=16).map("".join) | st.text())
def test_any_text_is_read(text: str) -> None:
    for found in check(text):
        assert 0 <= found.span.start <= found.span.end <= len(text)
        if found.message.startswith("unresolved merge conflict"):
            marks = [text[found.span.start], *(text[place.start.offset] for place in found.related)]
            assert "".join(marks) in ("<=>", "<|=>")


FIELDS = "type: people\ntitle: Roof\n"
UNOPENED = {
    "no opening line": f"{FIELDS}---\n\n# Roof\n",
    "a block in a fence": f"```yaml\n{FIELDS}```\n\n# Roof\n",
    "a block with its lines in a fence": f"```yaml\n---\n{FIELDS}---\n```\n\n# Roof\n",
    "the whole note in a fence": f"```markdown\n---\n{FIELDS}---\n\n# Roof\n```\n",
    "a line above it": f"Here is the note:\n\n---\n{FIELDS}---\n\n# Roof\n",
    "a comment above it": f"<!-- made by a script -->\n---\n{FIELDS}---\n\n# Roof\n",
    "a fence of four backticks": f"````yaml\n{FIELDS}````\n\n# Roof\n",
    "a fence of tildes": f"~~~yaml\n---\n{FIELDS}---\n~~~\n\n# Roof\n",
    "the whole note in a fence of four backticks": f"````markdown\n---\n{FIELDS}---\n\n# Roof\n````\n",
    "a line and a fence": f"Here is the note:\n\n```yaml\n---\n{FIELDS}---\n```\n\n# Roof\n",
    "a line and a fence without lines": f"Sure!\n```yaml\n{FIELDS}```\n\n# Roof\n",
    "a line and the whole note in a fence": f"Here is the note:\n\n```markdown\n---\n{FIELDS}---\n\n# Roof\n```\n",
    "a comment and a fence": f"<!-- made by a script -->\n```\n---\n{FIELDS}---\n```\n\n# Roof\n",
    "a word behind its line": f"---yaml\n{FIELDS}---\n\n# Roof\n",
}


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("text", UNOPENED.values(), ids=UNOPENED)
def test_a_block_that_is_not_the_first_thing_is_told_and_made_so_when_asked(text: str, newline: str) -> None:
    text = text.replace("\n", newline)
    assert places(text) == [(1, 1)]
    assert [each.level for each in check(text)] == [Level.WARNING]
    assert fix_text(text, select=["syntax"]) == text
    meant = f"---\n{FIELDS}---\n\n# Roof\n".replace("\n", newline)
    assert fix_text(text, select=["syntax"], unsafe=True) == meant


NOT_MEANT = {
    "one known key": "title: Roof\nmood: good\n---\n\ntext\n",
    "words with colons": "Note: this\nWarning: that\n---\n",
    "an example of code": "```yaml\ntitle: Roof\ndescription: x\n```\n\ntext\n",
    "an example alone": f"```yaml\n{FIELDS}```\n",
    "a fence within a fence": f"```markdown\n---\n{FIELDS}---\n\n```\nx\n",
    "a type of a program": "```yaml\ntype: Opaque\ntitle: x\ntags: [a]\n```\n\n# Secrets\n",
    "an interface": "```yaml\ntype: object\ntitle: Pet\ndescription: a pet\n```\n\n# Pet\n",
    "tags of a program": "```yaml\ntags:\n- pets\ndescription: list\n```\n\n# Pets\n",
    "a block that is explained": f"```markdown\n---\n{FIELDS}---\n```\n\nSo a note begins.\n",
    "an example below a line": f"How a note begins:\n\n---\n{FIELDS}---\n\n# Roof\n",
    "text below an answer": f"Here is how a note begins:\n\n---\n{FIELDS}---\n\nThe rest is yours.\n",
    "a fence below a sentence": f"We met.\n\n```yaml\n---\n{FIELDS}---\n```\n\n# Roof\n",
    "a note that is shown": f"Here is an example:\n\n```markdown\n---\n{FIELDS}---\n\n# Roof\n```\n",
    "a heading about it": f"```yaml\n---\n{FIELDS}---\n```\n\n# How to write such a note\n",
    "a heading that calls it an example": f"```markdown\n---\n{FIELDS}---\n\n# Example of a note\n```\n",
    "a note in a fence and more": f"Here is the note:\n\n```markdown\n---\n{FIELDS}---\n\n# Roof\n```\n\nMore.\n",
    "a fence that another closes": f"````yaml\n{FIELDS}```\n\n# Roof\n",
    "another type below an answer": "Here is the note:\n\n---\ntype: chart\ntitle: x\n---\n\n# Roof\n",
    "a heading above it": f"# Roof\n---\n{FIELDS}---\n\ntext\n",
    "a sentence above it": f"We met.\n\n---\n{FIELDS}---\n\ntext\n",
    "further down": f"text\n\ntext\n\n{FIELDS}---\n",
    "a block": f"---\n{FIELDS}---\n\n{FIELDS}",
    "prose below": f"{FIELDS}\ntext\n\n---\n",
}


@pytest.mark.parametrize("text", NOT_MEANT.values(), ids=NOT_MEANT)
def test_what_may_be_the_text_of_a_note_is_no_block(text: str) -> None:
    assert check(text) == []


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (r"C:\temp\new", "a tab"),
        (r"C:\\work\new", "a line break"),
        (r"\alpha + \beta", "a bell"),
        (r"x = \frac12", "a form feed"),
        (r"a \times b", "a tab"),
        (r"C:\Notes", "a line break"),
        (r"D:\Logs\a", "a line break"),
        (r"C:\Plans", "the end of a paragraph"),
        (r"C:\_old", "a blank that does not break"),
        (r"\Large title", "a line break"),
        (r"$\Phi$ and more", "the end of a paragraph"),
        *(
            (plain, "")
            for plain in (
                r"a\tb",
                r"line\nline",
                r"C:\\temp\\new",
                r"one\ttwo\tthree",
                r"say \"hi\"",
                r"\\alpha",
                r"one\Ltwo",
                r"5\_km",
                r"a\Nb",
                r"so\Large",
            )
        ),
    ],
)
def test_a_backslash_that_yaml_reads_as_something_else_is_told(value: str, read: str) -> None:
    text = f'---\nk: "{value}"\n---\n'
    assert [each.message.rpartition(" as ")[2] for each in check(text)] == [read] * bool(read)
    assert fix_text(text, select=["syntax"], unsafe=True) == text


RUNS_ON = "---\ntype: customer\ntitle: Mill roof\ntags:\n  - type/customer\n"


@pytest.mark.parametrize(
    "body",
    [
        "\n# Mill roof\n\n## Summary\n\n---\n\nThe roof leaks.\n",
        "\n# Mill roof\n---\nThe roof leaks.\n",
        "\n## Summary\n---\nThe roof leaks.\n",
        "\n\n# Notes\n## Summary\n\n---\n",
    ],
)
def test_headings_that_a_block_without_its_end_has_swallowed_are_told(body: str) -> None:
    (found,) = check_text(RUNS_ON + body, select=["syntax"])
    assert found.message.startswith("the block runs on to line ")
    assert RUNS_ON + "---\n" + body == fix_text(RUNS_ON + body, select=["syntax"], unsafe=True)
    assert RUNS_ON + body == fix_text(RUNS_ON + body, select=["syntax"])


@pytest.mark.parametrize(
    "comments",
    [
        "",
        "# Mill roof\n",
        "## keys of the mill\n",
        "\n# keys for the site\n",
        "\n# keys for the site\n\n# and more\n",
        "\n## keys\nstatus: open\n",
        "\n#tag\n",
    ],
)
def test_comments_of_a_block_are_no_headings(comments: str) -> None:
    assert check_text(f"{RUNS_ON}{comments}---\n\n# Mill roof\n", select=["syntax"]) == []
