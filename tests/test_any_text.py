"""Whatever a note holds: all rules together finish, keep the contract, and leave what they do not name."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from notelint import Diagnostic, check_text, fix_text
from notelint.fix import apply_edits, edits_of
from notelint.text import LineTable

PIECES = [
    "---", "...", "\n", "\n\n", "\r\n", "\r", "\ufeff", "type: customer", "title: ", "date: '2025-01-02'", "tags:",
    "- ", "- [ ] ", "- [x] ", "  ", "\t", "> ", "# ", "## Action Items", "## Decisions", "```", "~~~", "`", "$$", "%%",
    "<!--", "-->", "[[", "]]", "|", "#task", "@Nell Ort", "\U0001f4c5 2025-10-07", "\u00fc\u00ec\u00d6 2025-10-07",
    "\u00e2\u20ac\u2122", "\u201a\u00c4\u00f4", "\uf8ff\u00fc\u00ec\u00d6", "\u00c3\u00a9", "\u00f0\u0178\u201c\u2026",
    "\u23eb", "^id-1", ": ", '"', "'", "{{x}}", "<<<<<<< a", "=======", ">>>>>>> b", "&a ", "*a", "[", "]", "{", "}",
    "Oil the winch", "Send Nell the plan of the quay", "the", "not", "\0", "\ud800", "\u2028", "\x85", "\x0b",
    "\x1b[0m", "1. ", "* ", "***", "| a | b |",
    "https://example.org/\u00e2\u20ac\u2122", "![[", "](", "[due:: 2025-01-02]",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def _sound(text: str, found: Diagnostic) -> None:
    lines = LineTable(text)
    assert 0 <= found.start.offset <= found.end.offset <= len(text)
    for place in (found.place, *found.related):
        assert place.path == "note.md"
        assert place.start == lines.position(place.start.offset)
        assert place.end == lines.position(place.end.offset)
    assert found.message
    assert "\n" not in found.message + found.help
    apply_edits(text, edits_of([found]))


@settings(max_examples=400, deadline=None)
@given(TEXTS)
@example("")
@example("---\ntype: customer\ntitle: \u00e2\u20ac\u2122\n---\n- [ ] Oil the winch\n- [ ] Oil the winch\n")
def test_all_rules_together(text: str) -> None:
    found = check_text(text)
    for each in found:
        _sound(text, each)
    assert found == sorted(found, key=lambda each: (each.start.offset, each.end.offset, each.rule, each.message))
    for unsafe in (False, True):
        fixed = fix_text(text, unsafe=unsafe)
        assert fix_text(fixed, unsafe=unsafe) == fixed
        left = [each for each in check_text(fixed) if each.fix and (unsafe or each.fix.safe)]
        assert left == [], "what can be fixed is fixed"
        if not any(each.fix and (unsafe or each.fix.safe) for each in found):
            assert fixed == text


@pytest.mark.parametrize(
    "text",
    [
        "- [ ] Oil the winch\n" * 3_000,
        "x" * 1_000_000,
        "\u00e2\u20ac\u2122 " * 20_000,
        "[" * 10_000,
        "> " * 10_000,
        "- " * 10_000,
        "`" * 10_000,
        "*_" * 10_000,
        "---\n" + "a: [" * 2_000 + "\n---\n",
        "---\n" + "".join(f"k{number}: v\n" for number in range(5_000)) + "---\n",
        "<!--" * 10_000,
        "[[" * 10_000,
        "#" * 100_000,
        "\r" * 100_000,
        "| a " * 10_000,
        "@Nell " * 10_000,
        "%%" * 10_001,
    ],
    ids=lambda text: ascii(text[:12]),
)
def test_no_text_takes_long(text: str) -> None:
    import time

    start = time.perf_counter()
    check_text(text)
    assert time.perf_counter() - start < 5
