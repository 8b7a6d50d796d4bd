"""Sparse checkouts: notes that git tracks and does not put on the disk are there, and nobody can read them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Folder

BAD = "The caf√© is open\n"
LINK = '---\nsource_ref: "[[Ferry]]"\n---\n\n'


@pytest.fixture(params=[False, True], ids=["full index", "sparse index"])
def sparse(folder: Folder, request: pytest.FixtureRequest) -> Folder:
    """A vault with a baseline, of which only the folder `Quay` is checked out; `Harbour` is left out."""
    folder.write(".obsidian/app.json", "{}")
    folder.write("Harbour/Ferry.md", BAD)
    folder.write("Harbour/Deep/Log.md", BAD)
    folder.write("Quay/a.md", f"{LINK}fine\n")
    folder.git("init")
    folder.git("add", "-A")
    folder.git("commit", "-m", "x")
    folder.run("--write-baseline", "--select", "mojibake,reference")
    folder.git("add", "-A")
    folder.git("commit", "-m", "x")
    folder.git("branch", "old")
    how = "--sparse-index" if request.param else "--no-sparse-index"
    folder.git("sparse-checkout", "set", "--cone", how, "Quay", ".obsidian")
    assert not (folder.root / "Harbour").exists()
    return folder


def _said(folder: Folder, *options: str) -> list[str]:
    text = folder.run("--output-format", "json", "-q", "--select", "mojibake,reference", *options).text
    return [f"{each['path']}:{each['start']['line']} {each['rule']}" for each in json.loads(text)]


@pytest.mark.parametrize("link", ["Ferry", "Harbour/Ferry", "Harbour/Ferry.md"])
def test_a_link_to_a_note_that_is_left_out_leads_somewhere(sparse: Folder, link: str) -> None:
    sparse.write("Quay/a.md", LINK.replace("Ferry", link))
    for options in ([], ["Quay/a.md"], ["--changed-since", "old"], ["--jobs", "2"]):
        assert _said(sparse, *options) == []
    sparse.write("Quay/a.md", LINK.replace("Ferry", "Fairy"))
    assert _said(sparse) == ["Quay/a.md:2 reference"]
    sparse.git("rm", "--sparse", "Harbour/Ferry.md")
    sparse.write("Quay/a.md", LINK)
    assert _said(sparse) == ["Quay/a.md:2 reference"], "it is gone"


def test_the_baseline_keeps_what_it_has_of_them(sparse: Folder) -> None:
    before = sparse.read(".notelint-baseline.json")
    sparse.write("Quay/b.md", BAD)
    for options in ([], ["Quay/b.md"]):
        assert _said(sparse, *options) == ["Quay/b.md:1 mojibake"], "it is no note that moved"
    ran = sparse.run("--prune-baseline", "--select", "mojibake")
    assert "no longer found" not in ran.err
    assert sparse.read(".notelint-baseline.json") == before
    sparse.git("rm", "-r", "--sparse", "Harbour")
    assert "1 entry is no longer found" in sparse.run("--select", "mojibake").err, (
        "the other one stands for the new note"
    )


@pytest.mark.parametrize("options", [["--changed-since", "old"], ["--staged"]], ids=" ".join)
def test_what_changed_and_cannot_be_checked_is_told(sparse: Folder, options: list[str]) -> None:
    blob = sparse.git("hash-object", "-w", "Quay/a.md").strip()
    sparse.git("update-index", "--cacheinfo", f"100644,{blob},Harbour/Ferry.md")
    sparse.git("update-index", "--skip-worktree", "Harbour/Ferry.md")
    sparse.git("commit", "-m", "x") if options != ["--staged"] else None
    sparse.write("Quay/a.md", BAD)
    sparse.git("add", "Quay/a.md")
    ran = sparse.run(*options, "--output-format", "concise", "--select", "mojibake,reference")
    assert [line.split(" ")[0] for line in ran.lines] == ["Quay/a.md:1:8:"]
    assert "1 note that changed, not in this sparse checkout: not checked (Harbour/Ferry.md first)" in ran.err
    assert "1 note checked" in ran.err


def test_a_note_that_is_put_on_the_disk_all_the_same_is_checked(sparse: Folder) -> None:
    sparse.write("Harbour/Ferry.md", BAD + "\n" + BAD)
    assert _said(sparse, "--no-baseline") == ["Harbour/Ferry.md:1 mojibake", "Harbour/Ferry.md:3 mojibake"]


def test_a_rename_says_whose_links_could_not_follow(sparse: Folder) -> None:
    sparse.write("Quay/caf√©.md", "x\n")
    ran = sparse.run("--unsafe-fixes", "--select", "mojibake-name")
    assert (sparse.root / "Quay/café.md").exists()
    assert "2 notes that this sparse checkout leaves out may hold links" in ran.err
