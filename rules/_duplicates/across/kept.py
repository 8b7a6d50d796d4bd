"""What is kept of a note: a line about the note, and each item that is compared with those of other notes."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from notelint import Entry, Held, Note, Place, Span, mark

from ..context import context_of
from ..distinct import digest
from ..kinds import Frame, Group, fold, framed, heading_kinds, kind_of_title
from ..settings import Settings
from ..statement import Member, Statement, content_words, statements
from ..wording import Context, read_wording
from .about import About, about
from .features import features_of, whole_of

_LEAST = 2.5
"""The weight of the words that an item must have: `Call Bo` stands in many notes and means another call each time."""

Fields: TypeAlias = tuple[tuple[str, str], ...]


class Standing(NamedTuple):
    """Where an item stands: the titles above its section, the item above it and the line that leads into its list, each
    as a mark, 0 for none.
    """

    titles: int = 0
    parent: int = 0
    lead: int = 0

    def differs(self, other: Standing) -> bool:
        """Whether the two stand in places that are about different things."""
        titles = self.titles and other.titles and self.titles != other.titles
        lead = self.lead and other.lead and self.lead != other.lead
        return bool(titles or lead) or self.parent != other.parent


class Remembered(NamedTuple):
    """An item that was kept: its note, its place and number, and what it says."""

    about: About
    place: Place
    number: int
    kind: str
    standing: Standing
    said: Statement


Members: TypeAlias = list[tuple[str, Member, Standing]]
"""Items with their kind and where they stand."""


def members_of(note: Note, settings: Settings) -> tuple[Context, Members]:
    """The items that may say what an item of another note says, and the context in which they are read."""
    known = heading_kinds(settings.headings)
    frames = dict(framed(note, known, settings.checkboxes))
    if not frames:
        return Context(), []
    context = context_of(note)
    groups = defaultdict[tuple[str, bool], list[int]](list)
    for number, frame in frames.items():
        groups[frame.kind, frame.named].append(number)
    found = [
        (kind, member, _standing(note, frames[member.number], known))
        for (kind, named), numbers in groups.items()
        for member in statements(note, Group(kind, named, tuple(numbers)), context, settings.checkboxes)
    ]
    return context, found


def entries_of(note: Note, settings: Settings) -> Iterator[Entry]:
    """The entries of a note: first the one about it, then its items; these have no data where they say too little."""
    context, members = members_of(note, settings)
    tokens = (token for _, member, _ in members for token in member.said.wording.tokens)
    names = {token.key for token in tokens if token.kind == "name"} & context.names
    known = about(note, context.language, names)
    if not members:
        return
    yield Entry(note.place(Span(0, 0)), known.mark, (), known.packed())
    for kind, member, standing in members:
        place, whole = note.place(member.item.span), whole_of(kind, digest(member.said.wording))
        if _tells(member.said):
            features = features_of(kind, member.said, context.language, asking=False)
            yield Entry(place, whole, features, _packed(note, kind, member, standing))
        else:
            yield Entry(place, whole, (), "")


def _packed(note: Note, kind: str, member: Member, standing: Standing) -> str:
    said = member.said
    part = member.item.task.description if member.item.task else member.item.text
    text = said.wording.same if said.wording.sealed else note.text[part.start : part.end]
    data = [kind, text, said.state, dict(said.fields), sorted(said.owners), sorted(said.links), *standing]
    while not data[-1]:
        data.pop()
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def entry_of(one: Remembered) -> Entry:
    """The entry of an item that was kept."""
    features = features_of(one.kind, one.said, one.about.language)
    return Entry(one.place, whole_of(one.kind, digest(one.said.wording)), features, "")


def remembered(known: About, held: Held) -> Remembered:
    """An item as it was when it was kept."""
    kind, standing, said = _read(Context(known.language, known.names), *json.loads(held.data))
    return Remembered(known, held.place, held.number, kind, standing, said)


def _read(
    context: Context,
    kind: str,
    text: str,
    state: str = "open",
    fields: Mapping[str, str] | None = None,
    owners: Iterable[str] = (),
    links: Iterable[str] = (),
    *standing: int,
) -> tuple[str, Standing, Statement]:
    """The kind of an item, where it stands and what it says."""
    wording = read_wording(text, context)
    told = dict(fields or {})
    words = content_words(wording, told)
    named = tuple(sorted(told.items()))
    said = Statement(wording, words, named, frozenset(owners), state, frozenset(links))
    return kind, Standing(*standing), said


def _standing(note: Note, frame: Frame, known: Mapping[str, str]) -> Standing:
    """Titles but for the note's own and those that name a kind tell things apart."""
    telling = [title for level, title in frame.titles if level > 1 and kind_of_title(title, known) is None]
    above = note.outline.items[frame.parent].text if frame.parent is not None else None
    parent = mark(fold(note.text[above.start : above.end])) if above else 0
    return Standing(mark("/".join(telling)) if telling else 0, parent, mark(frame.lead) if frame.lead else 0)


def _tells(said: Statement) -> bool:
    """Whether an item says enough to be known again, and only once."""
    enough = said.wording.sealed or sum(token.weight for token in said.words.values()) >= _LEAST
    return enough and not said.field("recurrence")
