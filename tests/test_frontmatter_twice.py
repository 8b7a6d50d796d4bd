"""Keys that stand twice: no rule writes the value that is meant for one of them into the other."""

from __future__ import annotations

import pytest

from notelint import check_text, fix_text

CONFIG = {
    "types": {"log": {"properties": {"at": {"type": "string", "format": "date"}}}},
    "rules": {
        "agreement": {"wins": "body"},
        "pattern": {"patterns": {"quay": {"match": "kay", "replace": "quay", "in": "values", "message": "m"}}},
    },
}
TWICE = {
    "local-path": ("source_ref: Src/b.md\nsource_ref: /Users/ada/v/Src/a.md", ""),
    "local-path, below a key": ("m:\n- k: 1\n  k: /Users/ada/v/Src/a.md", ""),
    "placeholder": ("up: kelp\nup: '{{title}}'", ""),
    "schema": ("type: log\nat: kelp\nat: Oct 7, 2025", ""),
    "tag": ("tags: [kelp]\ntags: [reed, two words]", ""),
    "agreement": ("status: kelp\nstatus: reed", "status:: bed\n"),
    "agreement, title": ("type: rob\ntitle: Kelp\ntitle: Reed", "# Bed\n"),
    "agreement, names": ("participants: [Ada]\nparticipants: [Bo]", "**With**: Ada, Bo, Cy\n"),
    "agreement, tags": ("tags: [kelp]\ntags: [reed]", "Tags: #kelp #reed #bed\n"),
    "pattern": ("a: kelp\na: kay", ""),
}


@pytest.mark.parametrize(("front", "body"), TWICE.values(), ids=TWICE)
def test_a_key_that_stands_twice_keeps_both_values(front: str, body: str) -> None:
    text = f"---\n{front}\n---\n\n{body}"
    beside = {"Src/a.md": "a", "Src/b.md": "b"}
    rules = ["local-path", "placeholder", "schema", "tag", "agreement", "pattern"]
    assert check_text(text, "note.md", select=["syntax"], config=CONFIG, beside=beside)
    assert fix_text(text, "note.md", select=rules, unsafe=True, config=CONFIG, beside=beside) == text
