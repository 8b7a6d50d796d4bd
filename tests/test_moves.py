"""What was recorded of a note goes with it, wherever git says that it is now, and never to another note."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

import pytest

if TYPE_CHECKING:
    from tests.conftest import Folder
else:
    from conftest import Folder  # pytest has put this folder on the path

Told: TypeAlias = dict[str, Counter[str]]
"""How often each thing is told of each note."""
NAME: Final = ".notelint-baseline.json"
BAD: Final = ("The caf√© is open.", "A na√Øve pilot.")
LACKS: Final = "lacks an account"
ONLY: Final = ("--select", "mojibake,schema", "--output-format", "jsonl", "--no-cache", "--jobs", "1")


def git(root: Path, *words: str) -> str:
    given = ("-c", "merge.directoryRenames=false", "-c", "gc.auto=0", *words)
    return subprocess.run(["git", *given], cwd=root, check=True, capture_output=True).stdout.decode()


def told(root: Path, *options: str) -> Told:
    """What a run tells of each note, by the line in question."""
    ran = Folder(root).run(*ONLY, *options)
    assert ran.status in (0, 1), ran.err
    found: Told = {}
    for each in map(json.loads, ran.text.splitlines()):
        line = (root / each["path"]).read_text("utf-8").split("\n")[each["start"]["line"] - 1]
        found.setdefault(each["path"], Counter())[LACKS if each["rule"] == "schema" else line] += 1
    return found


@dataclass
class Note:
    """A note by its identity; `least` and `most` of each thing the baseline may know of it, under the path `at`."""

    title: str
    lines: list[str]
    has_account: bool
    least: Counter[str] = field(default_factory=Counter)
    most: Counter[str] = field(default_factory=Counter)
    family: int = 0
    number: int = 0
    at: str = ""

    @property
    def text(self) -> str:
        account = "account: Acct\n" if self.has_account else ""
        head = f"---\ntype: customer\ntitle: {self.title}\ndate: 2025-10-07\n{account}---\n\n# {self.title}\n"
        return head + "".join(f"\n{line}\n" for line in self.lines)

    @property
    def wrong(self) -> Counter[str]:
        return Counter([line for line in self.lines if "√" in line] + [LACKS] * (not self.has_account))


Notes: TypeAlias = dict[str, Note]


def put(root: Path, notes: Notes) -> None:
    """Make the notes of a folder these."""
    for path in root.rglob("*.md"):
        path.unlink()
    for name, note in notes.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(note.text, "utf-8")


def commit(root: Path, message: str = "x") -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", message)


def q(words: str = "They build cranes.", *, title: str = "Quillon", account: bool = False) -> Note:
    return Note(title, [words, f"{title} has been a customer since the year of the flood."], account)


START: Final = {"C/q.md": q(), "C/r.md": q(title="Ravel", account=True), "C/s.md": q(title="Sund", account=True)}


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository in which one note of three lacks its account, which is recorded."""
    root = tmp_path_factory.mktemp("recorded")
    begin(root, START)
    return root


def begin(root: Path, notes: Notes) -> None:
    git(root, "init", "--quiet", "--initial-branch", "main")
    (root / ".notelint.yaml").touch()
    (root / ".gitattributes").write_text(f"{NAME} merge=union\n", "utf-8")
    put(root, notes)
    told(root, "--write-baseline")
    commit(root)


GONE: Final = {"C/r.md": START["C/r.md"], "C/s.md": START["C/s.md"]}
MOVED: Final = {**GONE, "Z/q.md": q()}
BROKEN: Final = q(title="Ravel")
STORIES: dict[str, tuple[list[Notes], list[str]]] = {
    "deleted, then another loses its account": ([GONE, {**GONE, "C/r.md": BROKEN}], ["C/r.md"]),
    "moved, then another loses its account": ([MOVED, {**MOVED, "C/r.md": BROKEN}], ["C/r.md"]),
    "moved while another loses its account": ([{**MOVED, "C/r.md": BROKEN}], ["C/r.md"]),
    "moved while a new one comes": ([{**MOVED, "A/x.md": q("New words.", title="Xeno and sons")}], ["A/x.md"]),
    "moved, then a new one of the same name": ([MOVED, {**MOVED, "A/q.md": q(title="Xeno")}], ["A/q.md"]),
    "moved, then a copy": ([MOVED, {**MOVED, "A/q.md": q()}], ["A/q.md"]),
    "deleted, then a new one": ([GONE, {**GONE, "A/x.md": q("New words.", title="Xeno")}], ["A/x.md"]),
    "deleted while a quite other one comes": ([{**GONE, "A/x.md": Note("X", ["Other. " * 40], False)}], ["A/x.md"]),
    "moved, then no note": ([{**GONE, "C/q.txt": q()}, {**GONE, "C/q.txt": q(), "C/r.md": BROKEN}], ["C/r.md"]),
    "moved and edited": ([{**GONE, "Z/w.md": q("They build cranes.\n\nAnd ships.")}], []),
    "moved, then edited beyond recognition": ([MOVED, {**GONE, "Z/q.md": Note("W", ["All new. " * 40], False)}], []),
    "moved twice, between edits": (
        [MOVED, {**GONE, "Z/q.md": q("Ships. " * 20)}, {**GONE, "Y/y.md": q("Ships. " * 20)}],
        [],
    ),
    "moved, deleted, and a new one in its new place": (
        [MOVED, GONE, {**GONE, "Z/q.md": q("N.", title="N")}],
        ["Z/q.md"],
    ),
    "moved there and back": ([MOVED, START], []),
}


@pytest.mark.parametrize(("story", "expected"), STORIES.values(), ids=STORIES)
def test_entries_go_with_their_note_alone(
    recorded: Path, tmp_path: Path, story: list[Notes], expected: list[str]
) -> None:
    root = shutil.copytree(recorded, tmp_path / "v")
    for notes in story[:-1]:
        put(root, notes)
        commit(root)
    put(root, story[-1])
    assert everywhere(root) == [{path: Counter({LACKS: 1}) for path in expected}] * 5


def everywhere(root: Path) -> list[Told]:
    """What all kinds of runs tell before and after a commit."""
    told_of = [told(root)]
    git(root, "add", "--all")
    changed = git(root, "diff", "--cached", "--name-only", "--diff-filter=d", "-z").split("\0")
    told_of += [told(root, "--staged")]
    told_of += [told(root, "--hook", *(path for path in changed if path.endswith(".md")))]
    commit(root)
    return [*told_of, told(root, "--changed-since", "HEAD~1", "--changed-notes"), told(root)]


AGAIN: Final = {**GONE, "Y/y.md": q()}
OTHER: Final = q("They sell rope and tar to all who come by.", title="Xeno and sons")
MENDED: Final = {**GONE, "C/q.md": q(account=True)}
UNSEEN: dict[str, tuple[list[Notes], list[Notes], list[str], bool]] = {
    "moved twice, then once more": ([MOVED, AGAIN], [{**GONE, "X/x.md": q(), "C/r.md": BROKEN}], ["C/r.md"], False),
    "moved three times": ([MOVED, AGAIN, {**GONE, "X/x.md": q()}], [], [], True),
    "moved twice, then deleted, then a new one": ([MOVED, AGAIN], [GONE, {**GONE, "Y/y.md": OTHER}], ["Y/y.md"], True),
    "moved there and back": ([{**GONE, "Z/w.md": q()}, START], [], [], False),
    "mended, and another recorded and moved": (
        [{**MENDED, "A/o.md": OTHER}, {**MENDED, "A/p.md": OTHER}],
        [{**MENDED, "A/p.md": OTHER, "C/q.md": q()}],
        ["C/q.md"],
        False,
    ),
}
"""What becomes one commit, with the baseline written between, what comes then, what is told, and whether the first was
several commits before.
"""


@pytest.mark.parametrize(("story", "then", "expected", "is_squashed"), UNSEEN.values(), ids=UNSEEN)
def test_entries_go_where_the_baseline_alone_tells_it(
    recorded: Path, tmp_path: Path, story: list[Notes], then: list[Notes], expected: list[str], is_squashed: bool
) -> None:
    root = shutil.copytree(recorded, tmp_path / "v")
    for notes in story[:-1]:
        put(root, notes)
        told(root, "--write-baseline")
        if is_squashed:
            commit(root)
    put(root, story[-1])
    if is_squashed:
        git(root, "reset", "--quiet", "--soft", f"HEAD~{len(story) - 1}")
    for notes in then:
        commit(root)
        put(root, notes)
    found = everywhere(root)
    new = {path: Counter({LACKS: 1}) for path in expected}
    assert [{path: what for path, what in each.items() if path != "A/p.md"} for each in found] == [new] * 5


def test_no_note_gets_what_was_never_said_of_it(recorded: Path, tmp_path: Path) -> None:
    """Two notes lack the same; one is moved, pruned and deleted while the other is mended and moved."""
    root, mended = shutil.copytree(recorded, tmp_path / "v"), START["C/r.md"]
    put(root, {"C/q.md": q(BAD[0]), "C/r.md": BROKEN})
    told(root, "--write-baseline")
    commit(root)
    put(root, {"C/x.md": q(BAD[0]), "C/r.md": mended})
    told(root, "--write-baseline")
    put(root, {"C/z.md": mended})
    commit(root)
    put(root, {"C/z.md": replace(mended, lines=[*mended.lines, BAD[0]])})
    assert everywhere(root) == [{"C/z.md": Counter({BAD[0]: 1})}] * 5


@pytest.mark.parametrize(("kept", "mended"), [("C/q.md", "C/r.md"), ("C/r.md", "C/q.md")])
def test_of_two_that_lack_the_same_one_is_mended(recorded: Path, tmp_path: Path, kept: str, mended: str) -> None:
    """Both are moved; the one that still lacks it was written down in between."""
    root, sound = shutil.copytree(recorded, tmp_path / "v"), replace(BROKEN, has_account=True)
    put(root, {kept: q(), mended: BROKEN})
    told(root, "--write-baseline")
    commit(root)
    put(root, {"C/x.md": q(), mended: sound})
    told(root, "--write-baseline")
    put(root, {"C/z.md": q(), "C/k.md": sound})
    assert everywhere(root) == [{}] * 5
    put(root, {"C/z.md": q(), "C/k.md": BROKEN})
    assert everywhere(root) == [{"C/k.md": Counter({LACKS: 1})}] * 5


def test_a_move_that_two_branches_made_and_one_went_on_with(recorded: Path, tmp_path: Path) -> None:
    root = shutil.copytree(recorded, tmp_path / "v")
    git(root, "branch", "side")
    for branch, notes in (("main", MOVED), ("main", {**GONE, "Z/w.md": q()}), ("side", MOVED)):
        git(root, "checkout", "--quiet", branch)
        put(root, notes)
        commit(root, branch)
    for one, other in (("main", "side"), ("side", "main")):
        merge = git(root, "commit-tree", "main^{tree}", "-p", one, "-p", other, "-m", "merge").strip()
        git(root, "checkout", "--quiet", "--detach", merge)
        assert told(root) == {}


def fresh(chance: random.Random, number: int, bad: int = 0) -> Note:
    lines = [f"{chance.choice(('Crane', 'Quay', 'Berth'))} {number} has {chance.random()}." for _ in range(5)]
    note = Note(f"Note {number} {chance.random()}", lines, chance.random() < 0.5, family=number, number=number)
    for _ in range(bad):
        note.lines.insert(chance.randint(0, len(note.lines)), wrong_line(chance, number))
    return note


def wrong_line(chance: random.Random, number: int) -> str:
    """One that other notes may have, or one that they have not."""
    return chance.choice((*BAD, f"Caf√© {number} is open.", f"Caf√© {number} is full."))


def edit(chance: random.Random, note: Note, number: int) -> None:
    """Change one thing in a note."""
    wrong = [index for index, line in enumerate(note.lines) if "√" in line]
    what = chance.choice(("sound", "bad", "bad", "account", "account", "mend"))
    if what == "account":
        note.has_account = not note.has_account
    elif what == "mend" and wrong:
        note.lines.pop(chance.choice(wrong))
    else:
        line = wrong_line(chance, number) if what == "bad" else f"Line {number}, {chance.random()}."
        note.lines.insert(chance.randint(0, len(note.lines)), line)


ANYTHING: Final = ("move", "move and edit", "delete", "delete", "copy", "new", "new", "edit", "edit", "edit")
MOVES: Final = ("move", "move", "move", "move and edit", "delete", "new", "edit")


def turn(chance: random.Random, notes: Notes, barred: dict[int, int], number: int, kinds: Sequence[str]) -> None:
    """Do one thing to one note, not to those of some families. Of a note and its copies only one comes or goes in a
    commit: git takes any of them for the other. Where notes mostly move, that one may do so again.
    """
    free = sorted(path for path, note in notes.items() if barred.get(note.family, note.number) == note.number)
    what = chance.choice(kinds)
    new = f"{chance.choice('ABC')}/{number}.md"
    if what == "new" or not free:
        notes[new] = fresh(chance, number, chance.randint(0, 1))
        barred[number] = number if kinds is MOVES else -1
        return
    old = chance.choice([path for path in free if notes[path].family in barred] or free)
    if what == "edit":
        edit(chance, notes[old], number)
        return
    barred[notes[old].family] = notes[old].number if kinds is MOVES else -1
    if what.startswith("move") and chance.random() < 0.3:
        new = f"{chance.choice('ABC')}/{old.rpartition('/')[2]}"
    if what == "copy":
        notes[new] = replace(deepcopy(notes[old]), least=Counter(), most=Counter(), number=number)
        return
    gone = notes.pop(old)
    if what != "delete":
        notes[new] = gone
    if what == "move and edit":
        gone.lines.append(f"Line {number}, {chance.random()}.")


def work(
    root: Path,
    chance: random.Random,
    notes: Notes,
    number: int,
    barred: Collection[int] = (),
    again: dict[int, int] | None = None,
) -> None:
    """Change some notes on the disk, and perhaps bring the baseline up to date; `again`: mostly move notes, those too
    that have been moved before.
    """
    left_alone = dict.fromkeys(barred, -1) if again is None else again
    for step in range(chance.randint(1, 3)):
        turn(chance, notes, left_alone, number * 10 + step, ANYTHING if again is None else MOVES)
    put(root, notes)
    option = chance.choice(("", "", "", "--prune-baseline", "--prune-baseline", "--write-baseline"))
    if option:
        told(root, option)
        for path, note in notes.items():
            note.most = note.most & note.wrong if option == "--prune-baseline" else note.wrong
            note.least = note.least & note.wrong if option == "--prune-baseline" else note.wrong
            note.at = path


def faults(notes: Notes, found: Told, looked_at: set[str]) -> Iterator[str]:
    """What should be told of some notes and is not, or the other way round."""
    for path in sorted(looked_at & notes.keys()):
        note, of_note = notes[path], found.get(path, Counter())
        for what, number in note.wrong.items():
            if number <= note.least[what] and of_note[what]:
                yield f"woken: {what} in {path}"
            if of_note[what] < number - note.most[what]:
                yield f"missed: {what} in {path}"


def checked(root: Path, notes: Notes) -> Iterator[str]:
    """What is wrong with the runs before and after a commit of the notes as they are."""
    git(root, "add", "--all")
    listed = git(root, "diff", "--cached", "--name-only", "--diff-filter=d", "-z").split("\0")
    changed = {path for path in listed if path.endswith(".md")}
    before = told(root, "--staged", "--changed-notes")
    lines = told(root, "--staged")
    hook = told(root, "--hook", *sorted(changed))
    commit(root)
    after = told(root, "--changed-since", "HEAD~1", "--changed-notes")
    whole = told(root)
    of_whole = {path: what for path, what in whole.items() if path in changed}
    yield from faults(notes, whole, {*notes})
    if not before == hook == after == of_whole:
        yield f"verdicts: {before}, {hook}, {after}, {of_whole}"
    if lines != told(root, "--changed-since", "HEAD~1"):
        yield "verdicts on lines"


def squashed(root: Path, chance: random.Random, notes: Notes, number: int) -> Iterator[str]:
    """What is wrong while notes are changed in several commits, or steps towards one, which then become one commit."""
    base, barred = git(root, "rev-parse", "HEAD").strip(), dict[int, int]()
    at_base = since = recorded_now(notes)
    for step in range(chance.randint(2, 3)):
        work(root, chance, notes, number + step, again=barred)
        if chance.random() < 0.7:
            forget(notes, since)
            yield from checked(root, notes) if chance.random() < 0.5 else committed(root, notes)
            since = recorded_now(notes)
    git(root, "reset", "--quiet", "--soft", base)
    forget(notes, at_base)
    yield from checked(root, notes)


def committed(root: Path, notes: Notes) -> Iterator[str]:
    """What is wrong with a run after a commit of the notes as they are."""
    commit(root)
    return faults(notes, told(root), {*notes})


def recorded_now(notes: Notes) -> dict[int, Counter[str]]:
    """What the baseline knows of each note."""
    return {note.number: note.least for note in notes.values()}


def forget(notes: Notes, before: dict[int, Counter[str]]) -> None:
    """What was recorded of a note under a path that no commit holds stays unknown, unless something of it was recorded
    before: nothing tells that it was there.
    """
    for path, note in notes.items():
        if note.at != path and not note.least & before.get(note.number, Counter()):
            note.least = Counter()


def joined(root: Path, chance: random.Random, notes: Notes, number: int) -> Iterator[str]:
    """What is wrong once two branches, which change different notes, are merged, or one is put on top of the other."""
    families = sorted({note.family for note in notes.values()})
    theirs = deepcopy(notes)
    git(root, "checkout", "--quiet", "-b", f"side-{number}")
    work(root, chance, theirs, number + 1, families[::2])
    commit(root)
    git(root, "checkout", "--quiet", "main")
    work(root, chance, notes, number + 2, families[1::2])
    commit(root)
    yield from put_together(root, chance, f"side-{number}")
    of_theirs = {path: note for path, note in theirs.items() if note.family not in families[::2]}
    of_ours = {path: note for path, note in notes.items() if note.family not in families[1::2]}
    twins = [*both(of_theirs, notes), *both(of_ours, theirs)]
    for note, twin in twins:
        note.least, note.most = note.least & twin.least, note.most | twin.most
    notes.clear()
    notes |= of_ours | of_theirs
    assert {path: (root / path).read_text("utf-8") for path in notes} == {path: n.text for path, n in notes.items()}
    yield from faults(notes, told(root), {*notes})


def both(some: Notes, others: Notes) -> Iterator[tuple[Note, Note]]:
    """The notes with themselves in another branch."""
    by_identity = {note.number: note for note in others.values()}
    return ((note, by_identity[note.number]) for note in some.values() if note.number in by_identity)


def put_together(root: Path, chance: random.Random, side: str) -> Iterator[str]:
    mine = git(root, "rev-parse", "HEAD").strip()
    if chance.random() < 0.5:
        git(root, "merge", "--quiet", "--no-commit", "--no-ff", side)
        before = told(root)
        git(root, "commit", "--quiet", "--message", "merge")
        if before != told(root):
            yield "verdicts before and after a merge"
    else:
        git(root, "checkout", "--quiet", side)
        git(root, "rebase", "--quiet", "main")
        git(root, "checkout", "--quiet", "-B", "main")
    whole = told(root)
    if any(whole.get(path) != what for path, what in told(root, "--changed-since", mine, "--changed-notes").items()):
        yield "verdicts of a branch"


def history(seed: int, root: Path, commits: int) -> Iterator[str]:
    """What is wrong with the runs on a repository whose notes are moved, copied, deleted, made and edited at random."""
    chance = random.Random(seed)
    notes: Notes = {f"{chance.choice('ABC')}/{n}.md": fresh(chance, n, chance.randint(0, 2)) for n in range(6)}
    begin(root, notes)
    for path, note in notes.items():
        note.least = note.most = note.wrong
        note.at = path
    for number in range(100, 100 + 100 * commits, 100):
        what = chance.random()
        if what < 0.4:
            work(root, chance, notes, number)
            yield from checked(root, notes)
        elif what < 0.7:
            yield from squashed(root, chance, notes, number)
        else:
            yield from joined(root, chance, notes, number)


@pytest.mark.parametrize("seed", [5, 9])
def test_any_history_gives_each_note_its_own_entries(seed: int, tmp_path: Path) -> None:
    assert list(history(seed, tmp_path, 4)) == []


if __name__ == "__main__":  # longer histories: `python tests/test_moves.py FIRST LAST`
    for number in range(int(sys.argv[1]), int(sys.argv[2])):
        with tempfile.TemporaryDirectory() as folder:
            print(number, *history(number, Path(folder), 6), flush=True)
