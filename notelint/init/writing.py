"""A proposed config as YAML, with the counts that speak for it in comments."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from notelint.frontmatter import Data, parse_yaml
from notelint.globs import escaped
from notelint.init.obsidian import Taken
from notelint.init.proposal import Key, Proposal
from notelint.init.tasks import Option
from notelint.words import count, visible

_PLAIN: Final = re.compile(r"[A-Za-z_$][\w./*-]*(?: [\w./*-]+)*")
_LINE: Final = 110


def config_text(
    proposals: Sequence[Proposal],
    rare: Sequence[str],
    notes: int,
    taken: Taken,
    listed: Mapping[str, int] | None = None,
) -> str:
    """The whole config; it reads as YAML and as a config."""
    lines = [
        f"# Proposed by `notelint init` from {count(notes, 'note')}. Change it as you like: `notelint explain NOTE`",
        "# tells what holds for a note, `notelint rule NAME` what a rule does.",
        *(f"# {line}" for remark in taken.remarks for line in _wrapped(remark)),
    ]
    if taken.ignore:
        lines += ["", "ignore:"]
        lines += [f"  - {written(glob)}  # {origin}" for glob, origin in dict(taken.ignore).items()]
    if taken.rules:
        lines += ["", "rules:", *(f"  {line}" for name, said in taken.rules.items() for line in _rule(name, said))]
    if proposals:
        lines += ["", "types:"]
        for proposal in proposals:
            lines += [f"  {line}" if line else "" for line in _type(proposal)]
    elif notes and not listed:
        lines += ["", "# No notes share a `type`, or keys in a folder, so no type is proposed."]
    if rare:
        lines += ["", *(f"# {line}" for line in _wrapped(f"Too rare to be described: {', '.join(map(_shown, rare))}."))]
    if listed:
        names = ", ".join(f"{_shown(name)} ({number})" for name, number in listed.items())
        told = f"`type` is a list in these notes, and a list names no type, so none is proposed for them: {names}."
        lines += [
            "",
            *(
                f"# {line}"
                for line in _wrapped(f"{told} Write it as text, such as `type: {_shown(next(iter(listed)))}`.")
            ),
        ]
    return "\n".join(lines) + "\n"


def written(value: Data) -> str:
    """A value on one line: as plain text where that reads as the same, else in quotes."""
    if isinstance(value, list):
        return f"[{', '.join(map(written, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{written(key)}: {written(inner)}" for key, inner in value.items()) + "}"
    if not isinstance(value, str):
        return json.dumps(value)
    if _PLAIN.fullmatch(value) and _reads_as(value, value):
        return value
    single = "'" + value.replace("'", "''") + "'"
    return single if value.isprintable() and _reads_as(single, value) else json.dumps(value)


def _reads_as(text: str, value: str) -> bool:
    root = parse_yaml(f"{text}\n")
    words = ("yes", "no", "on", "off", "y", "n")  # YAML 1.1 reads these as true and false
    return root is not None and root.data == value and text.lower() not in words


def _type(proposal: Proposal) -> Iterator[str]:
    of = f"of {proposal.notes}"
    yield f"{written(proposal.name)}:  # {count(proposal.notes, 'note')}"
    if proposal.base:
        yield f"  extends: {written(proposal.base)}"
    if proposal.folder:
        known: dict[str, Data] = (
            {"keys": [proposal.key]} if proposal.key else {"paths": [f"{escaped(proposal.folder)}/**"]}
        )
        yield f"  match: {written(known)}"
    yield from _required(proposal)
    if proposal.order:
        yield f"  order: {written([*proposal.order])}"
    if proposal.places:
        count_there = sum(number for _, number in proposal.places)
        few = f"  # {count_there} {of}" if count_there < proposal.notes else ""
        yield f"  places: {written([glob for glob, _ in proposal.places])}{few}"
    if proposal.filename:
        yield f"  filename: {written(proposal.filename)}"
    if proposal.tags:
        yield "  tags:"
        yield from (f"    - {written(template)}  # {number} {of}" for template, number in proposal.tags)
    yield from _sections(proposal)
    described = [key for key in proposal.keys if key.schema]
    if described:
        yield "  properties:"
        for key in described:
            empty = f", {key.empty} empty" if key.empty else ""
            slips = "".join(f"; {_shown(slip)} is likely {meant}" for slip, meant in key.slips.items())
            odd = (
                f"; {key.declared} to Obsidian, {key.odd} of them {'is' if key.odd == 1 else 'are'} not"
                if key.odd
                else ""
            )
            dated = f"; dates, {key.dated} in another spelling, which `format: date` finds" if key.dated else ""
            yield f"    {written(key.name)}: {written(dict(key.schema))}  # {key.count} {of}{empty}{slips}{odd}{dated}"


def _rule(name: str, said: Sequence[Option]) -> Iterator[str]:
    yield f"{name}:"
    yield from (f"  {option}: {written(value)}  # {origin}" for option, value, origin in said)


def _required(proposal: Proposal) -> Iterator[str]:
    required = [key for key in proposal.keys if key.required]
    if required:
        names: list[Data] = [key.name for key in required]
        yield f"  required: {written(names)}  # {_holding(required, proposal.notes)}"
    if proposal.beside:
        yield "  dependentRequired:"
        for key, others in proposal.beside.items():
            yield f"    {written(key)}: {written([*others])}{_given_up(proposal, key)}"


def _given_up(proposal: Proposal, other: str) -> str:
    """What the base asks for beside a key, and the notes do not have."""
    told = [f"{_shown(each.key)} ({each.having} of {each.notes})" for each in proposal.habits if each.other == other]
    return f"  # without {', '.join(told)}, for which `{proposal.base}` asks" if told else ""


def _holding(keys: Sequence[Key], notes: int) -> str:
    """How many of the notes have these keys."""
    fewer = [f"{_shown(key.name)} ({key.count})" for key in keys if key.count < notes]
    return f"in all {notes}" + (f", but for {', '.join(fewer)}" if fewer else "")


def _sections(proposal: Proposal) -> Iterator[str]:
    if not proposal.sections:
        return
    total, indent = proposal.dated or proposal.notes, "    "
    yield "  sections:"
    if proposal.dated:
        yield "    when: [date]"
        yield "    list:"
        indent = "      "
    for heading in proposal.sections:
        name = written(heading.name)
        entry = name if heading.required else f"{{name: {name}, required: false}}"
        yield f"{indent}- {entry}  # {heading.count} of {total}"


def _wrapped(text: str) -> Iterator[str]:
    line = ""
    for word in map(visible, text.split()):
        if line and len(line) + len(word) > _LINE:
            yield line
            line = ""
        line = f"{line} {word}".strip()
    yield line


def _shown(name: str) -> str:
    return name if name.isprintable() else json.dumps(name)
