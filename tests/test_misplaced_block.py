"""Rule `syntax`: blocks that are meant as frontmatter and are none for the line above or before them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notelint import check_text, fix_text
from notelint.frontmatter import parse_frontmatter

FIELDS = "type: recipe\ntags:\n- soup\n  # hot\nserves: 4\n"
FOUND: dict[str, tuple[str, str, str]] = {
    "a blank line": (f"\n---\n{FIELDS}---\n\nText\n", "2:1", "a blank line stands above it"),
    "blank lines with blanks": (f"  \n\n---\n{FIELDS}---\n\nText\n", "3:1", "blank lines stand above it"),
    "a blank before it": (f" ---\n{FIELDS}---\n\nText\n", "1:2", "blanks stand before its `---`"),
    "a tab before it, and at the end": (f"\t---\n{FIELDS} ---\n\nText\n", "1:2", "blanks stand before its `---`"),
    "four dashes": (f"----\n{FIELDS}----\n\nText\n", "1:1", "more than three dashes"),
    "many dashes, closed by three": (f"----------\n{FIELDS}---\n\nText\n", "1:1", "more than three dashes"),
    "dashes of a telephone": (f"—-\n{FIELDS}---\n\nText\n", "1:1", "its first line is `—-`"),
    "long dashes": (f"———\n{FIELDS}---\n\nText\n", "1:1", "its first line is `———`"),
    "closed by points": (f"\n---\n{FIELDS}...\n\nText\n", "2:1", "a blank line stands above it"),
    "closed by four": ("---\ntags: [a]\n----\n", "1:1", "the line that closes it"),
    "one field that all know": ("\n---\nTags: [a]\n---\n", "2:1", "a blank line stands above it"),
    "closed by points alone": (f"---\n{FIELDS}...\n\nText\n", "7:1", "`...` closes it"),
    "closed by points at the end": (f"---\n{FIELDS}... ", "7:1", "`...` closes it"),
    "an empty block above it": (f"---\n---\n{FIELDS}---\n\nText\n", "2:1", "an empty block stands above it"),
    "an empty block and blank lines": (f"---\n\n---\n \n{FIELDS} ----\n", "3:1", "an empty block stands above it"),
    "fields in other scripts": ("\n---\nстатус: a\ncompañía: b\n---\n", "2:1", "a blank line stands above it"),
}


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["", "BOM"])
@pytest.mark.parametrize(("text", "place", "reason"), FOUND.values(), ids=FOUND)
def test_found(text: str, place: str, reason: str, mark: str, newline: str) -> None:
    text = mark + text.replace("\n", newline)
    (found,) = check_text(text, select=["syntax"])
    has_mark = bool(mark) and found.start.line == 1
    assert f"{found.start.line}:{found.start.column - has_mark}" == place
    assert found.message.startswith("the frontmatter is none for Obsidian: ")
    assert reason in found.message
    fixed = fix_text(text, select=["syntax"])
    assert fixed.startswith(f"{mark}---{newline}")
    body = text[text.rindex("..." if "..." in text else "---") + 3 :]
    assert fixed.endswith(f"{newline}---{body}")
    assert check_text(fixed, select=["syntax"]) == []


SILENT = {
    "frontmatter": f"---\n{FIELDS}---\n",
    "an ellipsis below a break": "---\nIt was late: very late\n...\n\nText\n",
    "points that end nothing": "---\n...\n\nText\n",
    "points in the body": f"---\n{FIELDS}---\n...\n",
    "a dash before prose": "—-\nIt was late: very late\n—-\n",
    "one long dash": f"—\n{FIELDS}---\n",
    "a thematic break": "\n---\n\nIt was a quiet week.\n\n---\n",
    "prose between breaks": "\n---\nIt was a quiet week.\n---\n",
    "a remark between breaks": "\n---\nNote: this is a draft\n---\n",
    "two remarks between breaks": "\n---\nNote: a draft\nWarning: not yet\n---\n",
    "a list between breaks": "\n---\n- a\n- b\n---\n",
    "a heading between breaks": "\n---\n# tags: a\n---\n",
    "fields of Dataview": "\n---\nstatus:: a\ntags:: b\n---\n",
    "no end": f"\n---\n{FIELDS}\nText\n",
    "a blank line inside": "\n---\ntitle: a\n\nb: c\n---\n",
    "text above": f"Text\n\n---\n{FIELDS}---\n",
    "two dashes": f"--\n{FIELDS}--\n",
    "code": f"    ```\n---\n{FIELDS}---\n",
    "nothing": "\n---\n---\n",
    "a heading below an empty block": "---\n---\nNote: a draft\n---\n",
    "prose below an empty block": "---\n---\n\n# A\n\ntags: a\n---\n",
    "fields below a comment": f"---\n# a\n---\n{FIELDS}---\n",
    "the end": "\n---",
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_silent(text: str) -> None:
    assert check_text(text, select=["syntax"]) == []


def test_what_could_not_be_read_even_then_is_told_only() -> None:
    text = '\n---\ntitle: "a "b" c"\ntags: [a]\n---\n'
    (found,) = check_text(text, select=["syntax"])
    assert found.fix is None
    assert fix_text(text, select=["syntax"], unsafe=True) == text


LINES = st.sampled_from(["a: 1", "tags:", "- b", "  - c", "# d", "e: 'f: g'", "h:", "i: [j", "", "K: l", "  m"])


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(["\n---", " ---", "-----"]), st.lists(LINES, max_size=5), st.sampled_from(["---", " ----"]))
def test_a_fix_keeps_the_fields(opening: str, lines: list[str], closing: str) -> None:
    fields = "".join(f"{line}\n" for line in lines)
    text = f"{opening}\n{fields}{closing}\nText\n"
    fixed = fix_text(text, select=["syntax"])
    if fixed != text:
        assert fixed == f"---\n{fields}---\nText\n"
        block = parse_frontmatter(fixed)
        assert block is not None
        assert block.root is not None


@pytest.mark.parametrize("piece", ["\n", " ", "-", "a: b\n", " - a\n", "- \n", "---\n", "#\n", "a:\r"])
def test_no_note_takes_long(piece: str) -> None:
    import time

    start = time.process_time()
    for head in ("\n---\n", "---\n---\na: b\n", "----\na: b\n", "\n---\ntags: a\n  "):
        check_text(head + piece * (300_000 // len(piece)), select=["syntax"])
    assert time.process_time() - start < 6


def test_points_within_a_closed_block_are_not_made_its_end_safely() -> None:
    text = f"---\n{FIELDS}...\nstatus: open\nowner: Ada\n---\n\n# Roof\n"
    assert check_text(text, select=["syntax"])
    assert fix_text(text, select=["syntax"]) == text
