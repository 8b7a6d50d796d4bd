"""What programs call: check and fix a text before it is written, and a vault as the command line does."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import TypeAlias

from notelint.config import Config
from notelint.config_file import load_config, parse_config, read_config
from notelint.diagnostic import Diagnostic, in_order
from notelint.engine import Allowed, RuleFailure, Settled, breaks_frontmatter, everything, nothing, safe_only, settle
from notelint.files import FileProblem, find_root, is_note, listing
from notelint.fix import apply_edits, choose, edits_of
from notelint.keeping import Keeper
from notelint.names import Names
from notelint.note import Note
from notelint.registry import Registered, registered
from notelint.run import MOST_ROUNDS, finished, run, vault_findings, without_faults
from notelint.selection import focus_of
from notelint.vault import NoteOutline, VaultView
from notelint.work import Outcome, Work, open_work

ConfigLike: TypeAlias = Config | Path | Mapping[str, object] | None


def check_text(
    text: str,
    path: str = "note.md",
    *,
    select: Iterable[str] | None = None,
    config: ConfigLike = None,
    beside: Mapping[str, str] | None = None,
) -> list[Diagnostic]:
    """The diagnostics of one note, in order of place.

    `path` is the note's path from the vault root, as far as rules ask for it. `select` takes names of rules or stages.
    `config` is a config file, or its content as plain data; without it the defaults apply and nothing is read from the
    disk. `beside` holds the texts of the other notes of the vault by path; without it, nothing is known of the vault.
    Raises `ConfigProblem`, and `RuleFailure` if a rule crashes.
    """
    chosen = _config(config).choose(select)
    found = _settle(text, path, chosen, nothing, beside).diagnostics
    return in_order((*found, *_as_vault(path, {**(beside or {}), path: text}, chosen)))


def fix_text(
    text: str,
    path: str = "note.md",
    *,
    select: Iterable[str] | None = None,
    unsafe: bool = False,
    config: ConfigLike = None,
    beside: Mapping[str, str] | None = None,
) -> str:
    """The text with all safe fixes made, with `unsafe` the unsafe ones too; arguments and errors as `check_text`."""
    chosen, allowed = _config(config).choose(select), everything if unsafe else safe_only
    for _ in range(MOST_ROUNDS):
        text = _settle(text, path, chosen, allowed, beside).text
        found = _as_vault(path, {**(beside or {}), path: text}, chosen)
        edited = apply_edits(text, edits_of(choose((each for each in found if each.path == path), allowed)))
        if edited == text or breaks_frontmatter(text, edited):
            break
        text = edited
    return text


def _settle(text: str, path: str, chosen: Config, allowed: Allowed, beside: Mapping[str, str] | None) -> Settled:
    if chosen.ignores(path):
        return Settled(text, ())
    names = Names() if beside is None else _names({**beside, path: text})
    settled = settle(path, text, chosen, names, allowed)
    if settled.failures:
        raise settled.failures[0]
    return settled


def _names(texts: Mapping[str, str]) -> Names:
    return Names(texts, lambda path: len(texts[path]))


def _as_vault(path: str, texts: Mapping[str, str], chosen: Config) -> list[Diagnostic]:
    """What vault rules say of one note in a vault with these notes."""
    if chosen.ignores(path):
        return []
    names = _names(texts)

    def read(path: str) -> NoteOutline:
        return NoteOutline.of(Note(path, texts[path], names, chosen.types(path)))

    keeper = Keeper(Work(Path(), chosen, names), lambda: filter(is_note, texts), texts)
    view = VaultView(names, frozenset([path]), frozenset(), lambda: filter(is_note, texts), read, chosen.types)
    with keeper:
        found, failures = vault_findings(view, chosen, keeper)
    if failures:
        raise RuleFailure(failures[0])
    return without_faults(found)


@cache
def _rules() -> Mapping[str, Registered]:
    return registered()


@cache
def _defaults() -> Config:
    return parse_config("", "config", _rules())


def _config(config: ConfigLike) -> Config:
    if config is None:
        return _defaults()
    if isinstance(config, Config):
        return config
    if isinstance(config, Path):
        return read_config(config, _rules())
    return _parsed(json.dumps(config, default=list))


@lru_cache(maxsize=8)
def _parsed(config: str) -> Config:
    """A config given as data, which programs give again and again."""
    return parse_config(config, "config", _rules())


class Vault:
    """A vault on the disk, with its config."""

    def __init__(self, root: Path, config: Config) -> None:
        self.root = root
        self.config = config

    @classmethod
    def open(cls, folder: Path | str, config: ConfigLike = None) -> Vault:
        """The vault at or around a folder, with the config at its root if none is given. Raises `ConfigProblem`, and
        `FileProblem` if there is no such folder.
        """
        start = Path(folder)
        if not start.exists():
            raise FileProblem(f"{folder}: no such file or folder")
        root = find_root(start)
        return cls(root, load_config(root) if config is None else _config(config))

    def check(self, *, select: Iterable[str] | None = None, jobs: int = 1) -> list[Diagnostic]:
        """The diagnostics of all notes, in order of path, place and rule. Raises as `check_text`, and `FileProblem`."""
        return self._diagnostics(self._run(nothing, select, jobs))

    def fix(self, *, select: Iterable[str] | None = None, unsafe: bool = False, jobs: int = 1) -> list[Diagnostic]:
        """Write the safe fixes, with `unsafe` also the others, which may rename files; what remains, as `check`."""
        return self._diagnostics(self._run(everything if unsafe else safe_only, select, jobs))

    def _run(self, allowed: Allowed, select: Iterable[str] | None, jobs: int) -> list[Outcome]:
        config = self.config.choose(select)
        listed = listing(self.root)
        work = open_work(self.root, config, allowed, allowed is not nothing, listed, jobs=jobs)
        focus = focus_of(listed.paths, self.root, config)
        return finished(work, focus, list(run(work, focus)))

    @staticmethod
    def _diagnostics(outcomes: list[Outcome]) -> list[Diagnostic]:
        for outcome in outcomes:
            if outcome.problem:
                raise FileProblem(outcome.problem)
            if outcome.failures:
                raise RuleFailure(outcome.failures[0])
        return in_order(diagnostic for outcome in outcomes for diagnostic in outcome.diagnostics)
