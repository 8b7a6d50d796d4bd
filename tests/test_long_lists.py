"""Lists of many items in frontmatter: what many findings cost, and that an edit in a long list is as in a short one."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notelint import check_text, fix_text
from notelint.frontmatter import Scalar, parse_frontmatter
from notelint.frontmatter.edits.window import window_on

MANY = 2500
NOTES = {
    "one tag again and again": ("tags:\n" + "- same\n" * MANY, MANY - 1),
    "one name again and again": ("participants:\n" + "- Ada Quist\n" * MANY, MANY - 1),
    "tags with blanks": ("tags:\n" + "".join(f"- a {n}\n" for n in range(MANY)), MANY),
    "tags with blanks, in brackets": (f"tags: [{', '.join(f'a {n}' for n in range(MANY))}]\n", MANY),
    "numbers among names": ("participants:\n" + "".join(f"- {n}\n" for n in range(MANY)), MANY),
    "tags that are comments": ("tags:\n" + "".join(f"- #a{n}\n" for n in range(MANY)), MANY),
}


@pytest.mark.parametrize(("fields", "number"), NOTES.values(), ids=NOTES)
def test_many_findings_in_a_list_cost_little(fields: str, number: int) -> None:
    text = f"---\ntype: people\n{fields}---\n"
    start = time.process_time()
    found = check_text(text, select=["schema", "tag"])
    assert fix_text(text, select=["schema", "tag"], unsafe=True) != text
    assert time.process_time() - start < 3
    assert sum(each.fix is not None for each in found) >= number


LISTS = {
    "at the margin": ("key:\n", "- {}\n", ""),
    "indented, with comments": ("key: # above\n", "  # of the next\n  - {}\n", ""),
    "indented by CRLF": ("key:\r\n", "    -   {}\r\n", ""),
    "in brackets": ("key: [x", ", {}", "]\n"),
    "in brackets of many lines": ("key: [\n", "  {}, # a comment\n", "]\n"),
    "in brackets without a last comma": ("key: [\n  x", ",\n  {}", "]\n"),
}
WORDS = st.text("ab -:#'\"[],{}é\\&*!|>@", max_size=6)
VALUES: st.SearchStrategy[Scalar] = st.one_of(WORDS, st.integers(), st.booleans(), st.none())


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(LISTS)), st.integers(0, 59), VALUES, st.booleans())
def test_an_edit_in_a_long_list_changes_its_item_alone(layout: str, index: int, value: Scalar, removes: bool) -> None:
    before, item, behind = LISTS[layout]
    written = "".join(item.format(f"n{n}" if n % 3 else f"'n: {n}'") for n in range(60))
    block = parse_frontmatter(f"---\nfirst: 1\n{before}{written}{behind}last: 'x'\n---\nbody")
    assert block is not None
    items = block.data["key"]
    assert isinstance(items, list)
    assert window_on(block, ("key", index)) is not None
    edits = block.remove(("key", index), with_comments=True) if removes else block.set(("key", index), value)
    assert edits is not None, "nothing stands against it"
    text, place, parts = block.text, 0, list[str]()
    for edit in edits:
        parts += [text[place : edit.start], edit.text]
        place = edit.end
    found = parse_frontmatter("".join((*parts, text[place:])))
    assert found is not None
    meant = items[:index] + ([] if removes else [value]) + items[index + 1 :]
    assert repr(found.data) == repr({**block.data, "key": meant})
    assert sum(edit.end - edit.start for edit in edits) < 50


def test_a_value_is_written_in_the_manner_of_the_whole_note() -> None:
    block = parse_frontmatter('---\ntitle: "one: two"\nkey:\n' + "- x\n" * 60 + "---\n")
    assert block is not None
    assert [edit.text for edit in block.set(("key", 30), "a: b") or ()] == ['"a: b"']


@pytest.mark.parametrize("item", ["&a x", "*x", "a: b", "'two\n  lines'", "[a]", "|\n  x"])
def test_beside_an_item_of_another_kind_the_whole_block_is_read(item: str) -> None:
    block = parse_frontmatter("---\nx: &x y\nkey:\n" + "- a\n" * 30 + f"- {item}\n" + "- b\n" * 30 + "---\n")
    assert block is not None
    assert not block.problems
    assert window_on(block, ("key", 30)) is None or item == "&a x"
    assert block.set(("key", 31), "c") is not None
