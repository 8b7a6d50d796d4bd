"""Paths of one machine: which texts are one, which file of the vault is meant, and how that is written."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notelint import Level, Vault, check_text, fix_text

if TYPE_CHECKING:
    from tests.conftest import Folder

FILES = {
    "Sources/2025/call.md": "the words",
    "Sources/2025/it's (1) é.md": "more words",
    "Deep/Down/Sources/plan.md": "a plan",
    "Archive/Lease of hall B.md": "a lease",
    "Work/README.md": "work",
    "Play/README.md": "play",
    "Solo/index.md": "an index",
    "Pics/quay side photo.png": "",
    "long-enough-name.md": "at the root",
    "2025-11-04.md": "a day",
    "Twice/same.md": "one",
    "Again/same.md": "two",
}


def _found(text: str, **options: object) -> list[tuple[Level, bool | None, str]]:
    config = {"rules": {"local-path": options}}
    found = check_text(text, "Notes/n.md", select=["local-path"], config=config, beside=FILES)
    return [(each.level, each.fix.safe if each.fix else None, each.message) for each in found]


def _fixed(text: str, *, unsafe: bool = False) -> str:
    return fix_text(text, "Notes/n.md", select=["local-path"], unsafe=unsafe, beside=FILES)


# which texts are such a path

PATHS = [
    "/Users/ada/Notes/x.md",
    "/home/ada/x",
    "/root/x",
    "/Volumes/Stick/x.md",
    "/mnt/c/x.md",
    "/media/ada/x.md",
    "/private/var/x.md",
    "/storage/emulated/0/x.md",
    "~/x.md",
    "~\\x.md",
    "C:\\x.md",
    "d:/x.md",
    "\\\\quay\\share\\x.md",
    "file:///x.md",
    "file:///C:/x%20y.md",
    "file:/x.md",
    "FILE://localhost/x.md",
    "file://quay/share/x.md",
    "  /Users/ada/Notes/x.md ",
]
NONE = [
    "Pics/x.md",
    "/Pics/x.md",
    "/Users",
    "/Users/ada",
    "/home/about",
    "/users/ada/x.md",
    "~",
    "~/",
    "~ 5 min",
    "C:",
    "C:x",
    "see C:\\x.md",
    "/Users/*/x",
    "C:\\Notes\\*.md",
    "~/Notes/**/x.md",
    "http://C:/x",
    "https://example.org/Users/ada/x",
    "obsidian://open?vault=Notes&file=Users/ada/x",
    "file:",
    "file:///",
    "profile: /Users/ada",
    "the file /Users/ada/x.md",
    "\\alpha",
    "\\\\",
    "x:/",
    "C://x",
]


def _value(text: str) -> str:
    return "---\na: '" + text.replace("'", "''") + "'\n---\n"


@pytest.mark.parametrize("path", PATHS, ids=ascii)
def test_a_path_of_a_machine(path: str) -> None:
    ((level, fix, message),) = _found(_value(path))
    assert (level, fix) == (Level.WARNING, None)
    assert message.startswith("a path of one machine; not found in the vault: `x")


def test_a_share_names_its_file() -> None:
    assert _found(_value(r"\\quay\share\x.md"))[0][2].endswith("`x.md`")


@pytest.mark.parametrize("text", NONE, ids=ascii)
def test_no_path_of_a_machine(text: str) -> None:
    assert _found(_value(text)) == []


# which file is meant

MEANT: dict[str, tuple[str, bool | None]] = {
    "/Users/ada/Notes/Sources/2025/call.md": ("Sources/2025/call.md", True),
    "/Users/ada/Notes/Sources/2025/call": ("Sources/2025/call.md", True),
    "/Users/ada/Notes/sources/2025/CALL.md": ("Sources/2025/call.md", True),
    "/Users/ada/Notes/./x/../Sources//2025/call.md": ("Sources/2025/call.md", True),
    "/Users/ada/Notes/2025/call.md": ("Sources/2025/call.md", True),
    "/Users/ada/Notes/Inbox/call.md": ("Sources/2025/call.md", False),
    "C:\\Notes\\Sources\\2025\\call.md": ("Sources/2025/call.md", True),
    "\\\\quay\\share\\Sources\\2025\\call.md": ("Sources/2025/call.md", True),
    "file:///home/ada/Sources/2025/it's%20(1)%20%C3%A9.md": ("Sources/2025/it's (1) é.md", True),
    "file:///home/ada/Sources/2025/it's%20(1)%20e%CC%81.md": ("Sources/2025/it's (1) é.md", True),
    "~/Notes/Old/Lease of hall B.md": ("Archive/Lease of hall B.md", True),
    "~/code/README.md": ("several", None),
    "~/code/Work/README.md": ("Work/README.md", False),
    "~/code/index.md": ("Solo/index.md", False),
    "~/Notes/long-enough-name.md": ("long-enough-name.md", True),
    "~/Notes/2025-11-04.md": ("2025-11-04.md", False),
    "~/Twice/same.md": ("Twice/same.md", True),
    "~/same.md": ("several", None),
    "~/Sources/plan.md": ("Deep/Down/Sources/plan.md", True),
    "~/Sources/2025": ("not found", None),
    "~/" + "../" * 40 + "etc/passwd": ("not found", None),
    "/Users/ada/" + "x/" * 3000: ("", None),
}


@pytest.mark.parametrize("path", MEANT, ids=lambda path: ascii(path)[:50])
def test_the_file_that_is_meant(path: str) -> None:
    file, is_safe = MEANT[path]
    found = _found(_value(path))
    if not file:
        assert found == [], "longer than any path"
        return
    ((level, safe, message),) = found
    assert (level, safe) == (Level.WARNING, is_safe)
    assert file in message
    assert _fixed(_value(path)) == (_value(file) if is_safe else _value(path))
    assert _fixed(_value(path), unsafe=True) == (_value(path) if is_safe is None else _value(file))


# how it is written

VALUES = {
    "plain": ("a: /Users/ada/Sources/2025/call.md # here", "a: Sources/2025/call.md # here"),
    "double": ('a: "C:\\\\Sources\\\\2025\\\\call.md"', 'a: "Sources/2025/call.md"'),
    "over two lines": ("a: ~/Old/Lease\n  of hall B.md", "a: Archive/Lease of hall B.md"),
    "single, over two lines": ("a: '~/Old/Lease\n  of hall B.md'", "a: 'Archive/Lease of hall B.md'"),
    "folded": ("a: >-\n  ~/Old/Lease\n  of hall B.md", "a: >-\n  Archive/Lease of hall B.md"),
    "literal": ("a: |-\n  ~/Old/Lease of hall B.md", "a: |-\n  Archive/Lease of hall B.md"),
    "an anchor": ("a: &x ~/Old/Lease of hall B.md", "a: &x Archive/Lease of hall B.md"),
    "an item": ("a:\n- x\n-   /Users/ada/Sources/2025/call.md", "a:\n- x\n-   Sources/2025/call.md"),
    "a flow item": ("a: [x, ~/Sources/2025/call.md]", "a: [x, Sources/2025/call.md]"),
    "within": ("a:\n  b: ~/Sources/2025/call.md", "a:\n  b: Sources/2025/call.md"),
    "a link": ('a: "[[/Users/ada/Sources/2025/call|it]]"', 'a: "[[Sources/2025/call|it]]"'),
    "a link with suffix": ('a: "[[/Users/ada/Sources/2025/call.md]] x"', 'a: "[[Sources/2025/call.md]] x"'),
    "a Markdown link": (
        'a: "[x](file:///home/ada/Pics/quay%20side%20photo.png)"',
        'a: "[x](Pics/quay%20side%20photo.png)"',
    ),
    "two links": ('a: "[[~/Sources/2025/call]] [[~/Twice/same]]"', 'a: "[[Sources/2025/call]] [[Twice/same]]"'),
}


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=ascii)
@pytest.mark.parametrize("case", VALUES)
def test_a_value_is_rewritten(case: str, newline: str) -> None:
    before, after = (f"---\n{text}\nb: 1\n---\n".replace("\n", newline) for text in VALUES[case])
    assert _fixed(before) == after
    assert _found(after) == []


def test_a_value_that_others_repeat_is_told_and_stays() -> None:
    text = "---\na: &x ~/Old/Lease of hall B.md\nc: *x\n---\n"
    assert [(level, fix) for level, fix, _ in _found(text)] == [(Level.WARNING, None)]
    assert _fixed(text, unsafe=True) == text


LINKS = {
    "wikilink": ("[[/Users/ada/Sources/2025/call|it]]", "[[Sources/2025/call|it]]"),
    "heading": ("[[~/Sources/2025/call.md#Words]]", "[[Sources/2025/call.md#Words]]"),
    "embed": ("![[C:\\Pics\\quay side photo.png|100]]", "![[Pics/quay side photo.png|100]]"),
    "Markdown": ("[a](/Users/ada/Sources/2025/call.md)", "[a](Sources/2025/call.md)"),
    "address": ("![a](file:///x/Pics/quay%20side%20photo.png 'b')", "![a](Pics/quay%20side%20photo.png 'b')"),
    "angle": ("[a](<C:/Pics/quay side photo.png>)", "[a](<Pics/quay side photo.png>)"),
    "signs": ("[a](file:///x/2025/it's%20(1)%20%C3%A9.md)", "[a](Sources/2025/it's%20(1)%20%C3%A9.md)"),
    "in a list": ("- [ ] [[~/Sources/2025/call]] #x", "- [ ] [[Sources/2025/call]] #x"),
}
LEFT = {
    "code": "`[[/Users/ada/Sources/2025/call]]`",
    "fence": "```\n[[/Users/ada/Sources/2025/call]]\n```",
    "comment": "%% [[/Users/ada/Sources/2025/call]] %%",
    "prose": "/Users/ada/Sources/2025/call.md",
    "a site": "[a](https://example.org/Users/ada/Sources/2025/call.md)",
    "another app": "[a](obsidian://open?vault=x&file=/Users/ada/Sources/2025/call.md)",
    "from the root": "[[/Sources/2025/call]]",
}


@pytest.mark.parametrize("case", LINKS)
def test_a_link_is_rewritten(case: str) -> None:
    before, after = LINKS[case]
    assert _fixed(before) == after
    assert _found(after) == []


@pytest.mark.parametrize("case", LEFT)
def test_what_is_no_link_stays(case: str) -> None:
    assert _found(LEFT[case]) == []


def test_a_bare_address_is_told_and_stays() -> None:
    text = "<file:///x/Sources/2025/call.md>"
    ((_, fix, message),) = _found(text)
    assert (fix, "Sources/2025/call.md" in message) == (None, True)
    assert _fixed(text, unsafe=True) == text


def test_a_link_to_a_file_elsewhere_is_an_info() -> None:
    assert [level for level, *_ in _found("[slides](file:///Users/ada/slides.key)")] == [Level.INFO]


def test_the_options() -> None:
    assert _found(_value("~/x.md"), **{"allowed-keys": ["a"]}) == []
    assert _found("[[~/x.md]]", links=False) == []


def test_without_a_vault_nothing_is_said_of_one() -> None:
    (found,) = check_text(_value("~/x.md"), select=["local-path"])
    assert found.message == "a path of one machine"


def test_nothing_outside_is_asked_for(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    outside = folder.root.parent / "secret.md"
    outside.write_text("x")
    folder.write(
        "n.md", f"---\na: /Users/..{outside}\nsource_ref: ../secret.md\n---\n[[~/../../secret]] [a](file:{outside})\n"
    )
    asked: list[str] = []

    def spied(name: str) -> Callable[..., object]:
        real = getattr(os, name)

        def call(path: object, *args: object, **named: object) -> object:
            asked.append(str(path))
            return real(path, *args, **named)

        return call

    for name in ("stat", "lstat", "open", "scandir"):
        monkeypatch.setattr(os, name, spied(name))
    found = Vault.open(folder.root).check(select=["local-path", "reference"])
    assert len(found) == 3, "the path, the link, the address; but nothing is said of `../`"
    assert any("n.md" in path for path in asked)
    assert not [path for path in asked if "secret" in path]


def test_a_run_of_the_command(folder: Folder) -> None:
    for path, text in FILES.items():
        folder.write(path, text)
    folder.write("n.md", _value("/Users/ada/Notes/Sources/2025/call.md"))
    assert folder.run("n.md", "--select", "local-path", "--fix").status == 0
    assert folder.read("n.md").decode() == _value("Sources/2025/call.md")


@pytest.mark.parametrize("text", ["/Users/ada/Sources/call.md", "~/Old/nothing.md"], ids=["found", "not found"])
def test_ten_thousand_values(text: str) -> None:
    note = "---\na:\n" + f"- {text}\n" * 10_000 + "---\n"
    start = time.process_time()
    found = check_text(note, select=["local-path"], beside={f"Sources/{i}/call.md": "" for i in range(10_000)})
    assert len(found) == 10_000
    assert time.process_time() - start < 5


@pytest.mark.parametrize("text", ["/" * 500_000, "~/" * 500_000, "file:" * 100_000, "[[" * 300_000, "](" * 300_000])
def test_a_value_of_a_megabyte(text: str) -> None:
    start = time.process_time()
    check_text(f"---\na: '{text}'\n---\n{text}\n", select=["local-path"], beside=FILES)
    assert time.process_time() - start < 5


@settings(deadline=None)
@given(st.text("/\\~:.%[]()|#'\"- CUsersabfile\n", max_size=60))
def test_any_text(text: str) -> None:
    note = f"---\na: {text}\n---\n{text}\n"
    fixed = _fixed(note, unsafe=True)
    assert _fixed(fixed, unsafe=True) == fixed
