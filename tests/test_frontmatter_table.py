"""Every edit on every feature of frontmatter: the exact text after it or a refusal, and what other readers make of it.

`data/frontmatter/edits.json` holds for each feature its YAML, the path that is edited, and what each edit leaves:
`set` and `set list` put a value there, `add` puts a key behind it and `add first` before it, `append` puts an item at
its end (`append tags`: at the end of a list `tags` behind the feature), `rename` and `remove` are for its key or item,
and `set 0`, `remove 0` and so on for an item of it.
"""

from __future__ import annotations

import datetime
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from notelint.diagnostic import Edit
from notelint.frontmatter import Data, Frontmatter, edits, parse_frontmatter
from notelint.frontmatter.composed import compose
from notelint.frontmatter.edits import NotEditable, Reason
from notelint.frontmatter.plain import read_plain

TABLE: dict[str, dict[str, Any]] = json.loads(
    (Path(__file__).parent / "data" / "frontmatter" / "edits.json").read_text("utf-8")
)
LIST: list[Data] = ["one", "x: y", "no"]
# What stands before the YAML, how its lines end, and what stands behind it.
SHAPES = {
    "LF": ("---\n", "\n", "---\nbody\n"),
    "CRLF": ("\ufeff---\r\n", "\r\n", "---\r\nbody: [\r\n"),
    "CR": ("\ufeff--- \r", "\r", "..."),
}


class Case(NamedTuple):
    """One edit of a feature; `after` is the text that it leaves, or None where it is refused."""

    name: str
    yaml: str
    steps: list[str | int]
    value: Data
    after: str | None
    reason: Reason | None


def cases(feature: dict[str, Any]) -> Iterator[Case]:
    """The edits of a feature."""
    path: list[str | int] = feature["path"]
    for title, result in list(feature.items())[2:]:
        name, _, detail = title.partition(" ")
        yaml, steps, value = feature["yaml"], path, LIST if detail == "list" else "new"
        if detail.isdigit():
            steps, value = [*path, int(detail)], "x: y"
        elif detail == "tags":
            yaml, steps = ended(yaml, "\n") + "tags:\n- one\n", ["tags"]
        elif name == "add":
            steps, value = path[:1], "2025-03-01" if detail else LIST
        elif name == "rename" and not isinstance(path[-1], str):
            steps = path[:1]
        is_text = isinstance(result, str)
        yield Case(
            title, yaml, steps, value, result if is_text else None, None if is_text else Reason[result["refused"]]
        )


def ended(yaml: str, newline: str) -> str:
    """The YAML with a newline at its end."""
    return yaml if not yaml or yaml.endswith(newline) else yaml + newline


def made(block: Frontmatter, case: Case) -> tuple[Edit, ...]:
    """The edits of a case; raises `NotEditable`."""
    match case.name.split():
        case ["set", *_]:
            return edits.set_value(block, case.steps, case.value)
        case ["add", *first]:
            key = str(case.steps[0])
            return edits.add(block, "new", case.value, ["new", key] if first else [key, "new"])
        case ["append", *_]:
            assert not isinstance(case.value, list | dict)
            return edits.append(block, case.steps, case.value)
        case ["rename"]:
            return edits.rename(block, case.steps, "z")
    return edits.remove(block, case.steps, None, with_comments=True)


def attempt(text: str, case: Case) -> tuple[str | None, Reason | None]:
    """The text after the edits of a case, or why they are refused; they lie inside the block and do not overlap."""
    block = parse_frontmatter(text)
    assert block is not None
    try:
        found = made(block, case)
    except NotEditable as refusal:
        return None, refusal.reason
    place, parts = block.yaml.start, [text[: block.yaml.start]]
    for edit in found:
        assert place <= edit.start <= edit.end <= block.yaml.end
        parts += [text[place : edit.start], edit.text]
        place = edit.end
    return "".join((*parts, text[place:])), None


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("feature", TABLE)
def test_every_edit_leaves_this_text(feature: str, shape: str) -> None:
    opening, newline, closing = SHAPES[shape]
    for case in cases(TABLE[feature]):
        yaml = ended(case.yaml.replace("\n", newline), newline)
        after, reason = attempt(f"{opening}{yaml}{closing}", case)
        meant = None if case.after is None else opening + case.after.replace("\n", newline) + closing
        assert (after, reason) == (meant, case.reason), case.name


@pytest.mark.parametrize("feature", TABLE)
def test_both_readers_read_every_text_alike(feature: str) -> None:
    for yaml in {TABLE[feature]["yaml"], *(case.after for case in cases(TABLE[feature]) if case.after)}:
        quick = read_plain(yaml, 0, len(yaml))
        assert quick is None or (repr(quick), ()) == (repr((found := compose(yaml, 0, len(yaml)))[0]), found[1]), yaml


@pytest.mark.parametrize("feature", TABLE)
def test_a_second_time_there_is_nothing_to_do(feature: str) -> None:
    for case in cases(TABLE[feature]):
        if case.after is None or "append" in case.name:
            continue
        text = f"---\n{case.after}---\n"
        again = attempt(text, case)
        if "set" in case.name:
            assert again == (text, None), case.name
        elif "add" in case.name:
            assert again[1] is Reason.EXISTS, case.name
        elif not feature.startswith("duplicate") and isinstance(case.steps[-1], str):
            assert again[1] is Reason.MISSING, case.name


# What ruamel's own loader refuses or names otherwise, in one of the texts of a feature.
TABS = [
    "plain-tab-inside",
    "plain-tab-behind",
    "plain-tab-before",
    "plain-tab-comment",
    "comment-tabs",
    "blank-line-tab",
]
DUPLICATES = ["duplicate", "duplicate-equal", "duplicate-other", "duplicate-inner"]
OWN_TAGS = ["tag-own", "flow-list-tagged-items"]
KEYS = ["key-empty", "key-flow", "key-complex-itself"]
OF_YAML_1_1 = ["key-merge-is-text", "date-impossible", "word-equals"]
NOT_LOADED = {*TABS, *DUPLICATES, *OWN_TAGS, *KEYS, *OF_YAML_1_1}


def loaded(yaml: str) -> object:
    """What ruamel's own loader makes of a text, with keys and dates as text."""
    loader = YAML(typ="safe", pure=True)
    return plain(loader.load(yaml) or {})


def plain(data: object) -> object:
    """Data with all keys and dates as text, and nothing shared."""
    if isinstance(data, dict):
        return {{"None": "~", "True": "true"}.get(str(key), str(key)): plain(value) for key, value in data.items()}
    if isinstance(data, list):
        return [plain(item) for item in data]
    return data.isoformat() if isinstance(data, datetime.date) else data


def applied(data: object, case: Case) -> object:
    """What the loaded data must be after an edit."""
    owner: Any = data
    last = case.steps[-1]
    for step in case.steps[:-1]:
        owner = owner[step]
    match case.name.split():
        case ["set", *_]:
            owner[last] = case.value
        case ["append", *_]:
            owner[last] = [*(owner[last] or []), case.value]
        case ["remove", *_]:
            del owner[last]
        case ["rename"]:
            replaced = {"z" if key == last else key: value for key, value in owner.items()}
            owner.clear()
            owner.update(replaced)
        case ["add", *first]:
            keys = list(owner)
            place = keys.index(last) + (not first) if last in keys else len(keys)
            keys.insert(place, "new")
            return {key: case.value if key == "new" else owner[key] for key in keys}
    return data


@pytest.mark.parametrize("feature", [name for name in TABLE if name not in NOT_LOADED])
def test_another_reader_finds_what_was_meant(feature: str) -> None:
    for case in cases(TABLE[feature]):
        if case.after is not None:
            assert repr(loaded(case.after)) == repr(applied(loaded(case.yaml), case)), case.name


def test_refusals_are_few() -> None:
    counted = Counter(case.reason for feature in TABLE.values() for case in cases(feature))
    edited = counted.pop(None)
    print(f"{len(TABLE)} features, {edited} edits, {counted.total()} refusals", *counted.most_common(), sep="\n")
    assert len(TABLE) >= 150
    assert counted.total() < edited / 20
    assert Reason.UNPROVEN not in counted


SCALARS = [
    "b",
    "two words",
    "12",
    "2025-01-01",
    "'it''s'",
    '"x\\ty"',
    "~",
    "true",
    "0o17",
    "'x: y'",
    "a.b/c?d=e#f",
    "''",
]
NEW_VALUES = st.sampled_from(["new", "x: y", "no", "2025-03-01", "", "it's", "two\nlines\n", 7, None, True, 2.5])
KEPT: list[Data] = ["b", "c", "two words", 12, ["b"], {"b": 1, "c": None}]
NEW_LISTS = st.lists(st.one_of(NEW_VALUES, st.sampled_from(KEPT)), max_size=5)
NEW_MAPPINGS = st.dictionaries(st.sampled_from(["b", "x: y", "no"]), st.one_of(NEW_VALUES, NEW_LISTS), max_size=3)
FLOW = [
    "[b, 'c', 1]",
    "[ b ,c, ]",
    "[]",
    "{}",
    "{b: 1, c: [d]}",
    "[[b], {c: d}]",
    "[\n  b,\n  c # ?\n ]",
    "[b,\n  c,\n ]",
]
BROKEN = ["b\n  c", "'b\n  c'", '"b\n\n  c"', "\n  b", "&x b", "!!str 1"]
BLOCKS = st.builds(
    "{0}{1}{2}\n  b\n{3}{4}".format,
    st.sampled_from("|>"),
    st.sampled_from(["", "-", "+", "2", "2-"]),
    st.sampled_from(["", " # ?"]),
    st.sampled_from(["", "   c\n", "\n  c\n", "  # d\n"]),
    st.sampled_from(["", "\n", "\n\n"]),
)
COMMENTS = st.sampled_from(["", "", "", " # ?"])
GAPS = st.sampled_from(["", "", "", "\n", "# ?\n", "\n# ?\n\n", " # ?\n"])


@st.composite
def fields(draw: st.DrawFn, indent: str = "", depth: int = 2) -> str:
    """The lines of a mapping, with `?` for the number of each comment."""
    parts = []
    for key in draw(st.lists(st.sampled_from(["a", "b", "'c d'", "e", "tags"]), min_size=1, max_size=4, unique=True)):
        kind = draw(
            st.sampled_from(["scalar", "scalar", "flow", "broken", "block", "list", "list", "mapping", "empty"])
        )
        value, comment, deeper = "", draw(COMMENTS), indent + draw(st.sampled_from(["  ", "    "]))
        if kind == "list":
            value = draw(items(indent + draw(st.sampled_from(["", "  ", "    "])), depth))
        elif kind == "mapping" and depth:
            value = draw(fields(deeper, depth - 1))
        elif kind == "block" and not indent:
            value, comment = draw(BLOCKS), ""
        elif kind != "empty":
            value = draw(st.sampled_from(FLOW if kind == "flow" else BROKEN if kind == "broken" else SCALARS))
            value = value.replace("\n", f"\n{indent}")
        is_below = kind == "list" or (kind == "mapping" and depth)
        written = f"{comment}\n{value}" if is_below else f" {value}{'' if value.endswith(chr(10)) else comment}"
        parts += [f"{indent}{key}:{written}".removesuffix("\n"), "\n", draw(GAPS)]
    return "".join(parts)


@st.composite
def items(draw: st.DrawFn, indent: str, depth: int) -> str:
    """The lines of a list."""
    parts = []
    for _ in range(draw(st.integers(1, 3))):
        value = draw(st.sampled_from([*SCALARS, *FLOW[:6], ""]))
        if depth and draw(st.integers(0, 3)) == 0:
            value = draw(fields(indent + "  ", depth - 1)).strip()
        parts.append(
            f"{indent}- {value}{draw(COMMENTS)}\n{draw(st.sampled_from(['', '', chr(10), f'{indent}# ?{chr(10)}']))}"
        )
    return "".join(parts)


def numbered(yaml: str) -> str:
    """The YAML with a number for each comment."""
    head, *rest = yaml.split("# ?")
    return head + "".join(f"# ?{number}?{part}" for number, part in enumerate(rest))


def paths(data: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The paths of all values in some data."""
    if path:
        yield path
    if isinstance(data, dict | list):
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from paths(value, (*path, step))


OPERATIONS = st.sampled_from(["set", "set", "add", "add first", "append", "rename", "remove"])
ANYTHING = st.one_of(NEW_VALUES, NEW_LISTS, NEW_MAPPINGS)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@pytest.mark.filterwarnings("ignore::ruamel.yaml.error.ReusedAnchorWarning")
@given(fields().map(numbered), OPERATIONS, ANYTHING, st.sampled_from(["\n", "\r\n", "\r"]), st.data())
def test_any_edit_does_what_was_meant(yaml: str, name: str, value: Data, newline: str, data: st.DataObject) -> None:
    text = f"---\n{yaml}---\nbody\n".replace("\n", newline)
    block = parse_frontmatter(text)
    assert block is not None
    assume(block.root is not None and not block.problems)
    path = list(data.draw(st.sampled_from(list(paths(block.data)))))
    if "add" in name:
        path = path[:1]
    if name == "rename":
        assume(isinstance(path[-1], str))
    assume(name != "append" or not isinstance(value, list | dict))
    case = Case(name, yaml, path, value, None, None)
    after, reason = attempt(text, case)
    event(f"{name}: {reason}")
    assert reason is not Reason.UNPROVEN
    if after is None:
        return
    again = parse_frontmatter(after)
    assert again is not None
    assert again.problems == ()
    assert repr(again.data) == repr(applied(plain(block.data), case))
    assert after.endswith(f"---{newline}body{newline}")
    assert newlines(after) == {newline}
    # Only what is removed, keys or items, takes the comments on its lines along.
    assert comments(text) == comments(after) or (name in ("remove", "set") and comments(after) < comments(text))
    yaml_after = after[again.yaml.start : again.yaml.end]
    assert repr(loaded(yaml_after)) == repr(applied(loaded(text[block.yaml.start : block.yaml.end]), case))
    assert sources(block, path[0]) <= sources(again, path[0])


def comments(text: str) -> set[str]:
    """The numbered comments of a text."""
    return set(re.findall(r"# \?\d+\?", text))


def newlines(text: str) -> set[str]:
    """How the lines of a text end."""
    return set(re.findall(r"\r\n|\r|\n", text))


def sources(block: Frontmatter, but: str | int) -> set[tuple[str, str]]:
    """The keys of a block with the text of their values, without one of them."""
    fields = block.root.fields if block.root else ()
    return {(str(key.data), block.text[slice(*value.span)]) for key, value in fields if key.data != but}
