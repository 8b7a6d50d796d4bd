"""Rule `duplicate-note`: notes made from one source, or of one meeting."""

from __future__ import annotations

import pytest

from notelint import check_text

LINES = (
    "The harbour master explained the new berth fees.",
    "The crane is closed until the inspection is done.",
    "Ada will send the drawings of the north quay.",
    "Nell asks the museum about the old lamp.",
)
BODY = "".join(f"{line}\n" for line in LINES)


def note(head: str, body: str = BODY) -> str:
    return f"---\n{head}\n---\n{body}"


def told(one: str, other: str, path: str = "b.md", beside: str = "a.md") -> list[str]:
    return [each.level.value for each in check_text(one, path, select=["duplicate-note"], beside={beside: other})]


BOTH = "date: 2025-05-06\nattendees: [Ada, Nell]"
ASKED = BODY.replace(".", "?")
OTHER = "We bake a cake for the summer party.\nThe tug needs a new engine soon.\nThe mole gets a coat of paint.\n"
CHANGED = BODY.replace("done", "over").replace("new ", "").replace("asks", "will ask")


@pytest.mark.parametrize(
    ("ours", "theirs", "level"),
    [
        (note("source_ref: /home/a/x/Berth talk.md"), note("source_ref: Inbox/Berth talk.md"), "error"),
        (note("source_ref: 'C:\\a\\Berth talk.md'"), note("source_ref: Inbox/Berth talk.md"), "error"),
        (note("source_ref: '[[Inbox/Berth talk|talk]]'"), note("source_ref: Berth talk.md"), "error"),
        (note("source_ref: Berth talk.md", CHANGED), note("source_ref: Berth talk.md"), "warning"),
        (note("source_ref: Berth talk.md", OTHER), note("source_ref: Berth talk.md"), "info"),
        (note("source_ref: Berth talk.md"), note("source_ref: Crane talk.md"), ""),
        (note("date: 2025-05-06\nattendees: [Ada, Nell]"), note("date: 2025-05-06\nattendees: [Nell, Ada]"), "error"),
        (note("date: 2025-05-06\ntitle: Berths"), note("date: 2025-05-06\ntitle: berths!", CHANGED), "warning"),
        (note("date: 2025-05-06\ntitle: Berths"), note("date: 2025-05-06\ntitle: berths!", OTHER), ""),
        (note("date: 2025-05-06\ntitle: Berths"), note("date: 2025-05-07\ntitle: Berths"), ""),
        (note("date: 2025-05-06\nattendees: [Ada, Bo]"), note("date: 2025-05-06\nattendees: [Nell, Ada]"), ""),
        (note("date: 2025-05-06\ntitle: B\nproject: x"), note("date: 2025-05-06\ntitle: B\nproject: y"), ""),
        (note("date: 2025-05-06\ntitle: B", LINES[0] + "\n"), note("date: 2025-05-06\ntitle: B", LINES[0] + "\n"), ""),
        (BODY, BODY, ""),
        (note("source_ref: 05-06/talk/transcript.vtt"), note("source_ref: Inbox/talk/transcript.vtt"), "error"),
        (note("source_ref: 05-06/transcript.vtt"), note("source_ref: 05-07/transcript.vtt"), ""),
        (note("source_ref: recording 1.m4a"), note("source_ref: recording 1.m4a"), ""),
        (note(f"{BOTH}\ntitle: Planning of group A"), note(f"{BOTH}\ntitle: Planning of group B"), ""),
        (note(f"{BOTH}\ntitle: Standup", ASKED), note(f"{BOTH}\ntitle: Retro", ASKED), ""),
    ],
)
def test_two_notes(ours: str, theirs: str, level: str) -> None:
    assert told(ours, theirs) == [level] * bool(level)
    assert told(theirs, ours) == [level] * bool(level)


@pytest.mark.parametrize(("count", "found"), [(1, 1), (2, 1), (3, 0)])
def test_a_source_of_many_notes_is_a_collection(count: int, found: int) -> None:
    text = note("source_ref: Collected talks.md")
    beside = {f"a{at}.md": text for at in range(count)}
    assert len(check_text(text, "b.md", select=["duplicate-note"], beside=beside)) == found


def test_the_finding_stands_at_the_title() -> None:
    text = note("source_ref: Berth talk.md", f"Before it.\n\n# Berths\n\n{BODY}")
    (found,) = check_text(text, "b.md", select=["duplicate-note"], beside={"a.md": text})
    assert (found.start.line, found.related[0].path, found.related[0].start.line) == (6, "a.md", 6)
