"""What is told of a note without its compiled schema, held against the validator."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notelint import Data
from notelint.note_types.note_type import NoteType
from notelint.note_types.plain_check import certainly_fits
from notelint.note_types.validation import errors, validator

KINDS = ["string", "array", "object", "boolean", "integer", "number", "null"]
DATES = ["2025-10-07", "2025-10-07T14:30", "2025-W41", "2025-02-30", "[[2025-10-07]]"]
TEXTS = st.sampled_from(["", " ", "a", "lit", *DATES])
SCALARS = st.none() | st.booleans() | st.integers(-3, 3) | st.floats(-3, 3) | TEXTS


def values(scalars: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.recursive(
        scalars,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
        max_leaves=6,
    )


FORMATS = st.sampled_from(["date", "date-time", "date-or-time", "date-or-period", "path", "email"])
NAMES = st.lists(st.sampled_from("abc"), unique=True, max_size=2)


def schemas(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Schemas of the keywords that are told by themselves, and of some that are not."""
    keys = st.dictionaries(st.sampled_from("abc"), inner, max_size=3)
    return st.fixed_dictionaries(
        {},
        optional={
            "type": st.sampled_from(KINDS) | st.lists(st.sampled_from(KINDS), min_size=1, max_size=2, unique=True),
            "format": FORMATS,
            "items": inner,
            "uniqueItems": st.booleans(),
            "properties": keys,
            "required": NAMES,
            "dependentRequired": st.dictionaries(st.sampled_from("abc"), NAMES, max_size=2),
            "enum": st.lists(values(SCALARS), min_size=1, max_size=2, unique_by=repr),
            "const": values(SCALARS),
            "title": TEXTS,
            "minimum": st.integers(-2, 2) | st.floats(-2, 2),
            "maximum": st.integers(-2, 2) | st.floats(-2, 2),
            "minLength": st.integers(0, 2),
            "not": inner,
            "if": inner,
            "then": inner,
        },
    )


SCHEMAS: st.SearchStrategy[Any] = st.recursive(
    st.fixed_dictionaries({}, optional={"type": st.sampled_from(KINDS)}), schemas, max_leaves=6
)


@settings(max_examples=400, deadline=None)
@given(schemas(SCHEMAS), st.dictionaries(st.sampled_from("abc"), values(SCALARS | st.just("\ud800")), max_size=3))
def test_what_certainly_fits_has_no_error(schema: dict[str, Data], data: dict[str, Data]) -> None:
    if certainly_fits(schema, data):
        found = errors(validator("log", schema | {"unevaluatedProperties": {}}, {}), data)
        assert [error.message for error in found] == []


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"type": "string"}, "lit"),
        ({"type": ["string", "array"], "items": {"type": "string"}}, ["a", "b"]),
        ({"type": "array", "uniqueItems": True}, ["a", "b"]),
        ({"type": "string", "format": "date-or-time", "description": "when"}, "2025-10-07"),
        ({"properties": {"a": {"enum": ["lit", "out"]}}, "required": ["a"]}, {"a": "lit", "b": 1}),
        ({"dependentRequired": {"a": ["b"]}}, {"b": 1}),
        ({"match": {"tags": ["log"]}, "sections": ["Lamp"]}, {"a": 1}),
    ],
)
def test_what_most_notes_hold_is_told(schema: Data, value: Data) -> None:
    assert certainly_fits(schema, value)


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"type": "integer"}, True),
        ({"type": "integer"}, 1.0),
        ({"type": "number"}, float("nan")),
        ({"type": "array", "items": {"type": "string"}}, [None]),
        ({"uniqueItems": True}, ["a", "a"]),
        ({"uniqueItems": True}, [1, 2]),
        ({"format": "email"}, "a@example.org"),
        ({"pattern": "a"}, "a"),
        ({"additionalProperties": False}, {"a": 1}),
        ({"enum": [1]}, True),
        (True, "lit"),
    ],
)
def test_what_only_the_validator_can_tell_is_left_to_it(schema: Data, value: Data) -> None:
    assert not certainly_fits(schema, value)


def test_a_missing_or_unknown_key_is_an_error_of_the_type() -> None:
    kind = NoteType(("log",), {"properties": {"keeper": {"type": "string"}}, "required": ["keeper"]}, "config", {})
    assert [error.kind.name for error in kind.errors({"keeper": None})] == ["required"]
    assert [error.kind.name for error in kind.errors({"keeper": "Bo", "lamp": 1})] == ["unevaluatedProperties"]
    assert kind.errors({"keeper": "Bo"}) == []


def test_a_note_that_fits_its_type_does_not_import_the_validator(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "---\ntype: people\ntitle: Bo\ndate: 2025-10-07\nperson: Bo\nparticipants:\n- Bo\nmy own: 1\n---\n", "utf-8"
    )
    code = (
        "import sys; from notelint.cli import main; "
        "status = main(sys.argv[1:]); sys.exit(status or 'jsonschema_rs' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path / "a.md")], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "")
