"""New names for files: what they mean for the notes of the vault, and the work on the disk."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote

from notelint.config_file import FILE_NAME
from notelint.diagnostic import Rename
from notelint.files import FileProblem, is_note, is_read_only, read_bytes, rename_file, walk, write_bytes
from notelint.frontmatter import Data, YamlProblem, parse_yaml
from notelint.globs import GlobProblem, glob
from notelint.names import Listing, Names, path_key
from notelint.naming import faults
from notelint.note import Note
from notelint.relink import LinkProblem, Moves, relinked
from notelint.selection import Focus, focus_of
from notelint.text import NotUtf8, decode, encode
from notelint.words import count
from notelint.work import Outcome, Work

_NAMED_IN = (".canvas", ".json", ".base")
_SETTINGS = (FILE_NAME, ".obsidian/*.json", ".obsidian/plugins/*/data.json")
_NAME_NO_FILE = ("/workspace", "/types.json")
_IN_LINK = re.compile(r"\[\[([^\[\]|#]+)")
_MANY = 50
"""Names from which on looking for each of them costs more than reading the links of every note."""


class Made(NamedTuple):
    """What became of the renames: those done, the outcomes of the files that these touch, by old path, what else is to
    be told, and the work and the focus with the new names.
    """

    done: frozenset[Rename]
    outcomes: Mapping[str, Outcome]
    told: Outcome
    work: Work
    focus: Focus


def make(work: Work, focus: Focus, wanted: Collection[Rename], notes: Sequence[Outcome]) -> Made:
    """Give files their new names and let all links follow, or say what that would come to if the work writes nothing.

    `notes` are the outcomes of the notes in focus. All texts are computed and proven before the first file is renamed;
    then the files are renamed; then notes are written, each at once. Where something fails, it is told what was done.
    """
    refused = faults(wanted, work.root)
    renames = sorted(set(wanted) - set(refused), key=lambda rename: (-rename.path.count("/"), rename.path))
    if not renames:
        return Made(frozenset(), {}, Outcome(""), work, focus)
    try:
        plan = _Plan.of(work, focus, renames, {outcome.path: outcome for outcome in notes})
        plan.refuse_where_blocked()
    except (LinkProblem, FileProblem, OSError) as problem:
        return Made(frozenset(), {}, Outcome("", problem=f"{problem}; no file was renamed"), work, focus)
    outcomes = plan.outcomes_after()
    if not work.write:
        return plan.made(outcomes, "")
    done, said = _rename_files(work.root, renames)
    if len(done) < len(renames):
        try:
            plan = plan.only(done)
        except LinkProblem as link:
            return Made(frozenset(done), {}, Outcome("", problem=f"{said}; {link}"), work, focus)
        outcomes = plan.outcomes_after()
    return plan.made({path: plan.written(path, outcome) for path, outcome in outcomes.items()}, said)


def _rename_files(root: Path, renames: Sequence[Rename]) -> tuple[list[Rename], str]:
    """The renames that were done, and what stopped the others."""
    done: list[Rename] = []
    for rename in renames:
        try:
            rename_file(root, rename.path, rename.name)
        except FileProblem as problem:
            if os.path.lexists(root / rename.target) and not os.path.lexists(root / rename.path):
                done.append(rename)  # git renamed the file, and failed later
            said = ", ".join(f"{each.path} to {each.name}" for each in done) or "nothing"
            return done, f"{problem}; renamed before: {said}"
        done.append(rename)
    return done, ""


@dataclass(frozen=True, slots=True)
class _Plan:
    """Renames, the deepest first, and what they come to. `texts` are those of all notes that may have to change,
    `changed` what these become, both by old path; `others` are files whose links do not follow.
    """

    work: Work
    focus: Focus
    renames: Sequence[Rename]
    outcomes: Mapping[str, Outcome]
    moves: Moves
    texts: Mapping[str, str]
    changed: Mapping[str, str]
    others: Sequence[str]

    @classmethod
    def of(cls, work: Work, focus: Focus, renames: Sequence[Rename], outcomes: Mapping[str, Outcome]) -> _Plan:
        """The plan for renames that were not refused. Raises `LinkProblem`."""
        moves = _moves(work, focus, renames)
        stems = {path_key(_stem(path)) for rename in renames for path in rename}
        asked = {path for path, outcome in outcomes.items() if outcome.asked_names}
        notes = sorted({*focus_of(work.names.paths, work.root, work.config).notes, *focus.notes})
        texts, others = {}, _others(work.root, moves.before, set(notes))
        for path in notes:
            text = _text(work, outcomes.get(path), path)
            if text is None:
                others.append(path)
            elif path in moves.moved or path in asked or _may_name(text, stems):
                texts[path] = text
        return cls(work, focus, renames, outcomes, moves, texts, _changed(texts, moves), others)

    def only(self, renames: Sequence[Rename]) -> _Plan:
        """The plan with some of its renames."""
        moves = _moved(renames, self.moves.before)
        return replace(self, renames=renames, moves=moves, changed=_changed(self.texts, moves))

    def refuse_where_blocked(self) -> None:
        """Raises `FileProblem` if a note whose links must change cannot be written, or failed."""
        for path in sorted(self.changed):
            outcome = self.outcomes.get(path)
            if outcome and (outcome.failures or outcome.problem):
                raise FileProblem(f"{path}: its links must follow, but it could not be checked")
            if self.work.write and is_read_only(self.work.root / path):
                raise FileProblem(f"{path}: its links must follow, but it is read-only")

    def outcomes_after(self) -> dict[str, Outcome]:
        """The outcomes of the files that get another path, text or findings, by old path."""
        touched = {*self.moves.moved, *self.changed, *self.texts.keys() & self.outcomes.keys()}
        return {path: self._outcome(path) for path in sorted(touched)}

    def _outcome(self, path: str) -> Outcome:
        """The outcome of one file, with its old and its new text."""
        new, old = self.moves.path(path), self.outcomes.get(path)
        before, outcome = self.texts.get(path), Outcome(new)
        after = self.changed.get(path, before)
        if old and before is not None and after is not None:
            outcome = replace(self.work, names=self.moves.after).treat_bytes(new, encode(after))
            outcome = replace(outcome, fixed=old.fixed + outcome.fixed)
            before = before if old.before is None else old.before
            after = after if outcome.after is None else outcome.after
        elif old:  # it is not UTF-8
            found = tuple(replace(each, place=each.place._replace(path=new)) for each in old.diagnostics)
            outcome = replace(old, path=new, diagnostics=found)
        moved_from = path if new != path else ""
        if after == before:
            return replace(outcome, before=None, after=None, moved_from=moved_from)
        return replace(outcome, before=before, after=after, moved_from=moved_from)

    def written(self, path: str, outcome: Outcome) -> Outcome:
        """The outcome of one file that has its new name already, with its text written."""
        if outcome.after is not None:
            try:
                write_bytes(self.work.root / outcome.path, encode(self.texts[path]), encode(outcome.after))
            except FileProblem as problem:
                return Outcome(outcome.path, problem=f"{problem}; its links lead to old names")
        return replace(outcome, before=None, after=None)

    def made(self, outcomes: Mapping[str, Outcome], problem: str) -> Made:
        """What became of the plan."""
        notes, files = ([self.moves.path(path) for path in paths] for paths in self.focus)
        notices = (*(self._said() if self.work.write else ()), *self._left_alone())
        told = Outcome("", problem=problem, notices=notices)
        work = replace(self.work, names=self.moves.after)
        return Made(frozenset(self.renames), outcomes, told, work, Focus(sorted(notes), sorted(files)))

    def _said(self) -> Iterator[str]:
        for rename in self.renames:
            yield f"renamed {rename.path} to {rename.name}"
        if self.changed:
            yield f"rewrote the links in {', '.join(self.moves.path(path) for path in sorted(self.changed))}"

    def _left_alone(self) -> Iterator[str]:
        """What is to be changed by hand: files that may name a renamed one, and whose links do not follow."""
        if self.renames and (absent := sum(map(is_note, self.work.names.absent))):
            number = count(absent, "note")
            yield f"{number} that this sparse checkout leaves out may hold links to old names; look there"
        ways = {rename: _ways_to_name(_stem(rename.path)) for rename in self.renames}
        for path in self.others:
            try:
                data = read_bytes(self.work.root / (self.moves.path(path) if self.work.write else path))
            except FileProblem:
                continue
            text = data.decode("utf-8", "surrogateescape")
            values = _values(text) if path == FILE_NAME else None
            text = path_key(text)
            for rename, spellings in ways.items():
                if any(spelling in text for spelling in spellings) and _may_be_meant(rename, values):
                    names = f"`{_stem(rename.path)}`, which is `{_stem(rename.name)}` now"
                    yield f"{self.moves.path(path)} names {names}; it was left alone, look at it"


def _moves(work: Work, focus: Focus, renames: Sequence[Rename]) -> Moves:
    """The moves of all files, also of those that git ignores where their folder is renamed."""
    paths = {*work.names.paths, *focus.notes, *focus.files}
    for rename in renames:
        if rename.path not in paths:
            paths.update(walk(work.root, rename.path))
    return _moved(renames, Names(Listing(tuple(sorted(paths)), work.names.absent), work.names.size))


def _moved(renames: Sequence[Rename], before: Names) -> Moves:
    names = {rename.path: rename.name for rename in renames}
    news = {path: _new_path(path, names) for path in before.paths}
    moved = {path: new for path, new in news.items() if path != new}
    olds = {new: path for path, new in moved.items()}
    after = Listing(tuple(sorted(news.values())), before.absent)
    return Moves(moved, before, Names(after, lambda path: before.size(olds.get(path, path))))


def _new_path(path: str, names: Mapping[str, str]) -> str:
    folders = accumulate(path.split("/"), "{}/{}".format)
    return "/".join(names.get(folder, folder.rpartition("/")[2]) for folder in folders)


def _text(work: Work, outcome: Outcome | None, path: str) -> str | None:
    """The text of a note as it is, or would be, after its fixes."""
    if outcome and outcome.after is not None:
        return outcome.after
    try:
        return decode(read_bytes(work.root / path))
    except (FileProblem, NotUtf8):
        return None


def _may_name(text: str, stems: Collection[str]) -> bool:
    """Whether a text may hold one of the names, folded, in any of the spellings of a link."""
    if len(stems) > _MANY or "\\x" in text or "\\u" in text or "\\U" in text:
        return True
    plain = path_key(unquote(text.replace("\\", "").replace("''", "'")))
    return any(stem.replace("''", "'") in plain for stem in stems)


def _changed(texts: Mapping[str, str], moves: Moves) -> dict[str, str]:
    changed = {path: relinked(Note(path, text, moves.before), moves) for path, text in texts.items()}
    return {path: text for path, text in changed.items() if text != texts[path]}


def _stem(path: str) -> str:
    """What a link to the file holds at least: its name, of a note without the suffix."""
    name = path.rpartition("/")[2]
    return name.rpartition(".")[0] if is_note(name) else name


def _ways_to_name(stem: str) -> set[str]:
    """A name as it stands in text, in JSON and in addresses."""
    return {path_key(spelling) for spelling in (stem, json.dumps(stem)[1:-1], quote(stem, errors="replace"))}


def _others(root: Path, names: Names, notes: Container[str]) -> list[str]:
    """Files that may name others, and are not among the notes that may be written."""
    found = [path for path in names.paths if path.endswith(_NAMED_IN) or (is_note(path) and path not in notes)]
    settings = [path.relative_to(root).as_posix() for pattern in _SETTINGS for path in sorted(root.glob(pattern))]
    return found + [path for path in settings if not any(name in path for name in _NAME_NO_FILE)]


def _values(text: str) -> list[str] | None:
    """The texts that a config holds, its keys aside; None where it cannot be read."""
    try:
        root = parse_yaml(text)
    except YamlProblem:
        return None
    return list(_texts(root.data)) if root else []


def _texts(data: Data) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, list | dict):
        for each in data.values() if isinstance(data, dict) else data:
            yield from _texts(each)


def _may_be_meant(rename: Rename, values: Iterable[str] | None) -> bool:
    """Whether one of the texts of a config is a path or a link to the file, or a glob of it; not so a word alone."""
    return values is None or any(_is_path_to(rename, value) or _is_glob_of(rename, value) for value in values)


def _is_path_to(rename: Rename, text: str) -> bool:
    """Whether a text has the name of the file in its path, or also without its suffix in that of a link."""
    linked = {path_key(part) for link in _IN_LINK.findall(text) for part in link.split("/")}
    name = path_key(rename.path.rpartition("/")[2])
    return name in {*map(path_key, text.split("/")), *linked} or path_key(_stem(rename.path)) in linked


def _is_glob_of(rename: Rename, text: str) -> bool:
    """Whether a text is a glob of the file that is none of its new name."""
    try:
        return glob(text).matches(rename.path) and not glob(text).matches(rename.target)
    except GlobProblem:
        return False
