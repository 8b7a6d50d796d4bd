"""Which items of a cluster are joined, and into what, has nothing to do with the order in which they stand.

The law: items are joined that others take and refuse alike. What comes of them stands at the first one's place; it has
all that any of them had, the richest words, and of what differs in order alone (equally rich words, tags, sub-items)
what stands first.
"""

from __future__ import annotations

import re
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from notelint import Item, Note, fix_text

ONLY = ["duplicate-item"]
BOXES = ["[ ] ", "[ ] ", "[x] ", "[?] ", "[!] ", "[/] ", "[-] ", ""]
WORDS = [
    *["Call the old roofer"] * 5,
    "call the **old** roofer.",
    "Phone the old roofer",
    "Call the old [[roofer]]",
    "Call the old roofer in Bergen",
    "Call the old roofer (maybe)",
    "Call the old roofer [room:: A]",
    "Call the old roofer [room:: B]",
    "Call the old roofer [yard:: C]",
    "Call the old roofer 🎉",
    "Call the old roofer by 2026-05-04",
]
BEHIND = [
    *["📅 2026-05-04", "📅 2026-05-05", "[due:: 2026-05-04]", "⏳ 2026-05-01", "[scheduled:: 2026-05-01]"],
    *["🛫 2026-04-01", "⏫", "🔽", "[priority:: high]", "🆔 a", "🆔 b", "⛔ q", "🏁 delete", "➕ 2026-01-01"],
    *["✅ 2026-05-03", "🔁 every week", "#x", "#y", "#proposed"],
]
OWNERS = ["", "", "", " @Ilka", " @Jorun", " @[[Ilka]]", " @Ilka @Jorun"]
BELOW = [*[""] * 6, "\n  about it", "\n  - ask", "\n  - ask\n  - pay", "\n  - pay", "\n\n  He is in."]
IDS = ["", "", "", " ^b1", " ^b2"]


def note(lines: tuple[str, ...]) -> str:
    return "".join(["## Action Items\n\n", *(f"- {line}\n" for line in lines)])


def fixed(text: str, *, unsafe: bool) -> str:
    return fix_text(text, select=ONLY, unsafe=unsafe)


line = st.builds(
    lambda box, words, owner, behind, block_id, below: f"{box}{' '.join([words + owner, *behind])}{block_id}{below}",
    st.sampled_from(BOXES),
    st.sampled_from(WORDS),
    st.sampled_from(OWNERS),
    st.lists(st.sampled_from(BEHIND), max_size=3, unique_by=lambda each: each[:1]),
    st.sampled_from(IDS),
    st.sampled_from(BELOW),
)


def told(note: Note, item: Item) -> tuple[frozenset[str], ...]:
    """What an item says: its state, fields, owners, tags, ids, links, and what stands below."""
    own, task = note.text[item.span.start : item.span.end], item.task
    return (
        frozenset(f"{field.name} {field.value}" for field in (task.fields if task else ())),
        frozenset(task.assignees if task else ()),
        frozenset(tag.name for tag in note.outline.tags if item.span.start <= tag.span.start < item.span.end),
        frozenset([item.block_id] if item.block_id else []),
        frozenset(re.findall(r"\[\[\w+\]\]|\[(?:room|yard):: \w\]|Bergen|maybe|by 2026-05-04|🎉|about it", own)),
        frozenset(re.findall(r"ask|pay|He is in", note.text[item.span.end : item.lines.end])),
        frozenset([item.state or "no box"]),
    )


def items(text: str) -> list[tuple[frozenset[str], ...]]:
    read = Note("a.md", text)
    return sorted(
        (told(read, item) for item in read.outline.items if not item.depth), key=lambda each: [*map(sorted, each)]
    )


def all_told(text: str) -> set[tuple[int, str]]:
    """All that the items of a note say, but for their states and for what a join chooses or gives up by rule."""
    every = {(at, word) for item in items(text) for at, words in enumerate(item[:-1]) for word in words}
    return every - {(0, "priority low"), (2, "proposed")}


@settings(max_examples=40, deadline=None)
@given(st.lists(line, min_size=2, max_size=4))
def test_what_is_joined_does_not_depend_on_the_order_of_lines(lines: list[str]) -> None:
    orders = [*permutations(lines)][:: 1 if len(lines) < 4 else 5]
    results = {order: fixed(note(order), unsafe=True) for order in orders}
    (wanted, *others) = (items(result) for result in results.values())
    assert all(other == wanted for other in others)
    for order, result in results.items():
        assert all_told(note(order)) == all_told(result)
        assert fixed(result, unsafe=True) == result


@settings(max_examples=40, deadline=None)
@given(st.lists(line, min_size=2, max_size=5).map(tuple))
def test_what_is_joined_by_itself_changes_nothing_in_the_end(lines: tuple[str, ...]) -> None:
    safe = fixed(note(lines), unsafe=False)
    assert fixed(safe, unsafe=False) == safe
    assert all_told(safe) == all_told(note(lines))
    assert items(fixed(safe, unsafe=True)) == items(fixed(note(lines), unsafe=True))


def test_bytes_are_the_same_in_any_order_where_nothing_stands_in_an_order() -> None:
    lines = [
        "[ ] Call the roofer 📅 2026-05-04",
        "[x] Call the roofer @Ilka",
        "[?] Call the roofer #x ⏫",
        "[ ] Call the roofer",
    ]
    results = {fixed(note(order), unsafe=True) for order in permutations(lines)}
    assert results == {note(("[x] Call the roofer @Ilka #x ⏫ 📅 2026-05-04",))}
