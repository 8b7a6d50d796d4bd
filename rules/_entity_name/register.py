"""All names that notes hold, how often, and together with whom; and whom an unknown one probably means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import Final, NamedTuple

from notelint import Span

from .likeness import is_heard_alike, is_slip, is_swapped, is_with_initials, is_with_middle_initial
from .mentions import PERSON, Mention, Names
from .pages import Page
from .spelling import is_titled, is_transliterated, keys, sounds, spelled, stripped, words, written

_RARE: Final = 2
"""Notes in which a slip stands at most."""
_MOST_RARE: Final = 5
_TIMES: Final = 10
"""Times as many notes as those of its slips hold a name that has a page and is not to be doubted: then its slips may
stand in more notes, up to five, and differ in a letter that sounds the same.
"""
_USUAL: Final = 3
"""Notes in which a name without a page must stand, and times as many as its likely slip."""
_MOST_ALIKE: Final = 30
_LEGAL: Final = frozenset(
    (
        "inc",
        "gmbh",
        "ltd",
        "llc",
        "ag",
        "corp",
        "corporation",
        "co",
        "company",
        "plc",
        "limited",
        "kg",
        "se",
        "srl",
        "oy",
    )
)


class Likely(NamedTuple):
    """The name that is probably meant, the page about it if there is one, and the notes that hold it."""

    name: str
    page: str
    notes: int


@dataclass(slots=True)
class _Known:
    """One name without regard to case: its spellings, and the notes whose frontmatter or tasks hold it."""

    kind: str
    spelled: dict[str, set[int]] = field(default_factory=dict)
    notes: set[int] = field(default_factory=set)
    page: Page | None = None

    @property
    def name(self) -> str:
        if self.page:
            return self.page.name
        return max(self.spelled, key=lambda name: (len(self.spelled[name]), _richness(name)))

    def usual(self, name: str) -> Likely | None:
        """How the name is spelled in its page, or nearly always, where it is spelled otherwise here."""
        if self.page:
            return Likely(self.page.name, self.page.path, len(self.notes)) if name not in self.page.names else None
        usual = self.name
        is_usual = len(self.spelled[usual]) >= _USUAL * len(self.spelled.get(name, ()))
        return Likely(usual, "", len(self.spelled[usual])) if name != usual and is_usual else None


def _richness(name: str) -> tuple[bool, bool, int, str]:
    """Of two spellings that are as frequent the one without odd signs, with capitals, with more accents is right."""
    is_plain = all(char.isalpha() or char in " .'’-" for char in name)
    return is_plain, name != name.lower() and name != name.upper(), sum(char > "\x7f" for char in name), name


class Register:
    """The names of a vault as far as it was read: `pages`, names of `files`, and the mentions of notes.

    Names of files and those that are `distinct` from all others are given as `written` has them.
    """

    def __init__(self, files: frozenset[str], distinct: frozenset[str], pages: Iterable[Page]) -> None:
        self.files = files
        self.distinct = distinct
        self.known: dict[tuple[str, str], _Known] = {}
        self.aliases: defaultdict[tuple[str, str], list[Page]] = defaultdict(list)
        self._loose: dict[tuple[str, str], _Known] = {}
        self._notes = 0
        self._index: dict[tuple[str, str], list[_Known]] | None = None
        self._words: dict[str, set[tuple[str, ...]]] = {}
        self._told: dict[tuple[str, str], Likely | None] = {}
        for page in pages:
            known = _Known(page.kind, page=page)
            for name in sorted(map(written, page.names)):
                self.known.setdefault((page.kind, name), known)
            for alias in sorted({written(alias) for alias in page.aliases}):
                self.aliases[page.kind, alias].append(page)
                self.aliases["", alias].append(page)

    def count(self, names: Names) -> None:
        """Take in the names of one note. What may be a name, or not, is counted apart, and nobody is known by it."""
        self._notes += 1
        for counted, mentions in ((self.known, names.certain), (self._loose, chain.from_iterable(names.loose))):
            for mention in mentions:
                known = counted.setdefault(_key(mention), _Known(mention.kind))
                known.spelled.setdefault(spelled(mention.name), set()).add(self._notes)
                known.notes.add(self._notes)

    def settled(self, names: Names, named: frozenset[tuple[str, str]]) -> Names:
        """The names of one note where the words behind an `@` are a name if somebody goes by it, or if they are among
        those that are `named` elsewhere.
        """
        certain, loose = list(names.certain), list[tuple[Mention, ...]]()
        for readings in names.loose:
            if found := next((each for each in readings if _key(each) in named or _key(each) in self.known), None):
                certain.append(found)
            elif self.is_alias(readings[0]):
                certain.append(readings[0])
            elif not any(map(self.is_known, readings)):
                # Behind an alias another name can follow, which makes it somebody else's.
                loose.append(tuple(each for each in readings if not self.is_alias(each)))
        return Names(certain, loose)

    def is_known(self, mention: Mention) -> bool:
        """Whether there is a note of this name, or a page goes by it. Of a link, case does not count."""
        name = written(mention.name)
        known = self.known.get((mention.kind, name))
        if known and known.page and mention.kind and name not in self.distinct:
            return spelled(mention.name) in known.page.names
        return name in self.files or name in self.distinct

    def name_of(self, mention: Mention) -> str:
        """The name as the page about it has it; without one as it is mentioned."""
        kinds = (mention.kind,) if mention.kind else self._kinds
        known = [self.known.get((kind, written(mention.name))) for kind in kinds]
        return next((each.page.name for each in known if each and each.page), mention.name)

    def alias_of(self, mention: Mention) -> Page | None:
        """The one page that has the name as an alias; None too where this is but another spelling of its name."""
        found = self.aliases.get((mention.kind, written(mention.name)), [])
        if len(found) != 1 or keys(mention.name) & keys(found[0].name):
            return None
        return found[0]

    def is_alias(self, mention: Mention) -> bool:
        """Whether any page has the name as an alias."""
        return (mention.kind, written(mention.name)) in self.aliases

    def is_rare(self, mention: Mention) -> bool:
        """Whether a name stands in one note alone and is nobody's alias; asked once all mentions are counted."""
        known = [self.known.get((kind, written(mention.name))) for kind in ("", *self._kinds)]
        known.append(self._loose.get(_key(mention)))
        return len({note for each in known if each for note in each.notes}) <= 1 and not self.is_alias(mention)

    def likely(self, mention: Mention) -> Likely | None:
        """Whom a name that nobody is known by probably means; asked once all mentions are counted."""
        key = mention.kind, spelled(mention.name)
        if key not in self._told:
            self._told[key] = self._whom(*key)
        return self._told[key]

    @cached_property
    def _kinds(self) -> tuple[str, ...]:
        return tuple(sorted({kind for kind, _ in self.known} - {""}))

    def _whom(self, kind: str, name: str) -> Likely | None:
        if kind == PERSON and len(words(name)) < 2:
            return None
        if not kind and (alike := [each for each in self._kinds if (each, written(name)) in self.known]):
            return self.likely(Mention(name, Span(0, 0), alike[0], "link"))
        own = self.known.get((kind, written(name)))
        if own and kind and (usual := own.usual(name)):
            return usual
        near = [other for each in ((kind,) if kind else self._kinds) for other in self._near(name, each, own)]
        own = own or self._loose.get((kind, written(name)))
        best = [other for other in near if self._is_same(name, own, other)]
        best = best or [other for other in near if self._is_likely(name, own, other, near)]
        best = [other for other in best if other.page] or best
        found = {other.page.path if other.page else other.name: other for other in best}
        if len(found) != 1:
            return None
        (other,) = found.values()
        return Likely(other.name, other.page.path if other.page else "", len(other.notes))

    def _near(self, name: str, kind: str, own: _Known | None) -> list[_Known]:
        """The known names that share a trace with a name; a trace that many names share tells nothing."""
        index = self._indexed()
        found: dict[int, _Known] = {}
        for trace in traces(name):
            alike = index.get((kind, trace), ())
            if len(alike) <= _MOST_ALIKE:
                found |= {id(other): other for other in alike if other is not own}
        return list(found.values())

    def _indexed(self) -> dict[tuple[str, str], list[_Known]]:
        """The known names by their traces; built when all are known."""
        if self._index is None:
            built: defaultdict[tuple[str, str], list[_Known]] = defaultdict(list)
            for (kind, name), known in sorted(self.known.items(), key=lambda each: each[0]):
                for word in words(name):
                    self._words.setdefault(word, set()).add(words(name))
                for trace in set(traces(name)):
                    built[kind, trace].append(known)
            self._index = dict(built)
        return self._index

    def _is_same(self, name: str, own: _Known | None, other: _Known) -> bool:
        """Whether the two differ in nothing but case, signs, accents, a title, or letters of another script."""
        if not _is_respelled(name, other.name):
            return False
        if own is None or other.page:
            return True
        return _rank(other) > _rank(own) and own.notes.isdisjoint(other.notes)

    def _is_likely(self, name: str, own: _Known | None, other: _Known, near: list[_Known]) -> bool:
        """Whether a rare name is a slip or a short form of a usual one, and nobody else can be meant."""
        mine = own.notes if own else set[int]()
        is_sure = other.page is not None and len(other.notes) >= _TIMES * max(1, len(mine))
        if len(mine) > (_MOST_RARE if is_sure else _RARE):
            return False
        if not (mine.isdisjoint(other.notes) or self._is_slip_beside(name, own, other)):
            return False
        if not other.page and len(other.notes) < max(_USUAL, _USUAL * len(mine)):
            return False
        is_near = _is_near(name, other.name, other.kind) or (is_sure and _is_heard(name, other))
        if not is_near or self._is_in_a_third_name(name, other):
            return False
        rivals = [each for each in near if each is not other and (each.page is None or each.page is not other.page)]
        rivals = [each for each in rivals if not _is_beaten(each, other)]
        return not any(_is_near(name, each.name, each.kind) or _is_heard(name, each) for each in rivals)

    def _is_slip_beside(self, name: str, own: _Known | None, other: _Known) -> bool:
        """Whether a name that stands beside one that has a page is a slip of it: one with two letters swapped, or one
        that only the text of one note holds, behind an `@`.
        """
        if other.page is None or own is None or own.page is not None or len(own.notes) > 1:
            return False
        if own is self._loose.get((own.kind, written(name))) and is_slip(words(name), words(other.name)):
            return True
        return own.kind == PERSON and is_swapped(words(name), words(other.name))

    def _is_in_a_third_name(self, name: str, other: _Known) -> bool:
        """Whether somebody else's name holds the word in which the two differ, so that it is no slip."""
        extra = set(words(name)) - set(words(other.name))
        return any(len(word) > 1 and self._words.get(word, set()) - {words(name)} for word in extra)


def _key(mention: Mention) -> tuple[str, str]:
    return mention.kind, written(mention.name)


def _is_heard(name: str, other: _Known) -> bool:
    return other.kind == PERSON and is_heard_alike(words(name), words(other.name))


def _is_beaten(rival: _Known, other: _Known) -> bool:
    """Whether a rival is likely a slip itself, so rare is it beside a name that has a page."""
    return rival.page is None and other.page is not None and len(other.notes) >= _TIMES * len(rival.notes)


def _rank(known: _Known) -> tuple[bool, int, tuple[bool, bool, int, str]]:
    return not is_titled(known.name), len(known.notes), _richness(known.name)


def _is_respelled(name: str, other: str) -> bool:
    if "".join(map(stripped, words(name))) == "".join(map(stripped, words(other))) or keys(name) & keys(other):
        return _is_in_order(name, other)
    return is_transliterated(name) != is_transliterated(other) and bool(sounds(name) & sounds(other))


def _is_in_order(name: str, other: str) -> bool:
    """Whether the words stand in the same order, or a comma tells that they do not."""
    joined = [{"".join(words(each)), "".join(map(stripped, words(each)))} for each in (name, other)]
    return bool(joined[0] & joined[1]) or "," in name + other or not _shuffled(name, other)


def _shuffled(name: str, other: str) -> bool:
    return words(name)[0] != words(other)[0] and sorted(words(name)) == sorted(words(other))


def _is_near(name: str, other: str, kind: str) -> bool:
    """Whether a name is another one with a slip, with initials, in another order, or without its legal form."""
    mine, theirs = words(name), words(other)
    if kind != PERSON:
        mine, theirs = _trading(mine), _trading(theirs)
        if mine == theirs:
            return True
    if len(mine) > 1 and sorted(mine) == sorted(theirs):
        return not all(len(word) <= 5 for word in mine)
    return (
        is_slip(mine, theirs)
        or (len(mine) > 1 and is_with_initials(mine, theirs))
        or is_with_middle_initial(mine, theirs)
        or is_with_middle_initial(theirs, mine)
    )


def _trading(parts: tuple[str, ...]) -> tuple[str, ...]:
    while len(parts) > 1 and parts[-1] in _LEGAL:
        parts = parts[:-1]
    return parts


def traces(name: str) -> Iterator[str]:
    """Short texts of which two names share one if they can be near: the name less one letter in one word, its words in
    order, its first letter with its last word.
    """
    yield from keys(name)
    if is_transliterated(name) or name.isascii():
        yield from ("~" + sound for sound in sounds(name))
    parts = _trading(tuple(map(stripped, words(name))))
    if not 0 < len(parts) <= 8:
        return
    yield "=" + " ".join(parts)
    if len(parts) > 1:
        yield f"^{parts[0][0]} {parts[-1]}"
    for index, part in enumerate(parts):
        if 3 <= len(part) <= 40:
            rest = " ".join((*parts[:index], "*", *parts[index + 1 :]))
            yield from {f"{rest}:{part[:at]}{part[at + 1 :]}" for at in range(len(part))} | {f"{rest}:{part}"}
