"""One defect, one finding: what several rules could tell of is told by one of them."""

from __future__ import annotations

import pytest

from notelint import check_text

NOTES: dict[str, tuple[str, list[str]]] = {
    "a no-break space behind a colon": ("title:\xa0Weekly\na: b", ["2:7 error invisible-character"]),
    "a no-break space behind a dash": ("a:\n-\xa0b\n- c", ["3:2 error invisible-character"]),
    "a line of no-break spaces": ("a: b\n\xa0\nc: d", ["3:1 error invisible-character"]),
    "a wide space": ("title:\u3000Weekly", ["2:7 error invisible-character"]),
    "a control character": ("a: b\x07", ["2:5 error invisible-character"]),
    "a C1 character": ("a: It\x92s", ["2:6 error invisible-character"]),
    "two defects": ("a: @b\nc:\xa0d", ["2:4 error syntax", "3:3 error invisible-character"]),
    "a number among tags": ("type: people\ntags: [2025]", ["3:8 warning tag"]),
    "a number for tags": ("type: people\ntags: 2025", ["3:7 warning tag"]),
    "a truth among tags": ("type: people\ntags: [true]", ["3:8 error schema"]),
    "an empty tag": ("type: people\ntags: [a, '']", ["3:11 warning tag"]),
    "a tag twice": ("type: people\ntags: [a, a]", ["3:11 warning tag"]),
    "a placeholder in braces": ("type: people\ntitle: {{title}}", ["3:8 error syntax"]),
    "placeholders on both sides": (
        "type: people\nperson: '{{who}}'\n---\n\n**Person**: {{whom}}\n\n## Notes",
        ["3:10 warning placeholder"],
    ),
    "placeholders among the people of both sides": (
        "participants: ['{{who}}', Ada]\n---\n\n**With**: {{attendees}}, Bo\n\n## Notes",
        ["2:17 warning placeholder"],
    ),
    "a placeholder in the body": (
        "participants: [Ada]\n---\n\n**With**: Ada, {{VALUE}}\n\n## Notes",
        ["5:16 warning placeholder"],
    ),
    "text in braces that no program fills in, and that is no name": (
        "participants: [Ada]\n---\n\n**With**: Ada, {{attendees}}\n\n## Notes",
        [],
    ),
}


@pytest.mark.parametrize(("fields", "expected"), NOTES.values(), ids=NOTES)
def test_one_finding(fields: str, expected: list[str]) -> None:
    found = check_text(f"---\n{fields}\n" + ("" if "\n---\n" in fields else "---\n"))
    assert [f"{each.start.line}:{each.start.column} {each.level} {each.rule}" for each in found] == expected
