"""Links, tags, mentions, inline code and comments in the text of a paragraph or heading."""

from __future__ import annotations

import re
from bisect import bisect_left

from notelint.diagnostic import Span
from notelint.outline.html import html_tag
from notelint.outline.mention import mention_at
from notelint.outline.model import Link, Mention, Tag

_SPECIAL = re.compile(r"[\\`<%\[\]#$@]")
_ESCAPED = frozenset(r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~""")
_RUN = re.compile(r"`+")
# Tighter than in the tail of a task: the words of links and code end a tag.
_TAG = re.compile(r"""#[^\s!@#$%^&*(),.?":{}|<>\[\]`\\]+""")
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>")
_WIKILINK = re.compile(r"\[\[(?!\[)((?:(?!\]\]|\[\[)[^\n])+)\]\]")
_HEADING_OR_BLOCK = re.compile(r"[#^]")
_FORMULA = re.compile(r"\$\$[^$\n]+\$\$")
_ATOM = r"[^\s()\\]|\\\S"
_NESTED = rf"\((?:{_ATOM}|\((?:{_ATOM})*+\))*+\)"
_TITLE = r""""(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\)"""
_DESTINATION = re.compile(
    rf"\(\s*+(?:<(?P<angle>(?:[^<>\\\n]|\\.)*+)>|(?!<)(?P<bare>(?:{_ATOM}|{_NESTED})*+))(?:\s++(?:{_TITLE}))?\s*+\)"
)


class Inline:
    """Collects what stands in texts that are given to `scan` in order of place."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.links: list[Link] = []
        self.tags: list[Tag] = []
        self.mentions: list[Mention] = []
        self.code: list[Span] = []
        self.comments: list[Span] = []
        self.markup: list[Span] = []

    def before_sign(self, first: int, last: int) -> int:
        """Where the path of an address ends and its fragment begins."""
        sign = self.text.find("#", first, last)
        return sign if sign >= 0 else last

    def scan(self, start: int, end: int) -> None:
        """Read one stretch of prose, `text[start:end]`."""
        found = _SPECIAL.search(self.text, start, end)
        if found is not None:
            _Stretch(self, start, end).read(found.start())


class _Stretch:
    """The reading of one paragraph or heading."""

    __slots__ = ("dead", "end", "missing", "openers", "runs", "start", "text", "to")

    def __init__(self, to: Inline, start: int, end: int) -> None:
        self.to = to
        self.text = to.text
        self.start = start
        self.end = end
        self.openers: list[int] = []
        self.dead = start
        """Brackets opened before this place hold a link already and cannot become one."""
        self.runs: dict[int, list[int]] | None = None
        self.missing: set[str] = set()

    def read(self, position: int) -> None:
        """Read from the first special character on."""
        text, end, readers = self.text, self.end, _READERS
        for found in _SPECIAL.finditer(text, position, end):
            if (place := found.start()) >= position:
                position = readers[text[place]](self, place)

    def _escape(self, place: int) -> int:
        return place + 2 if self.text[place + 1 : place + 2] in _ESCAPED else place + 1

    def _code(self, place: int) -> int:
        opener = _RUN.match(self.text, place, self.end)
        assert opener is not None
        size = opener.end() - place
        closers = self._closers().get(size, [])
        index = bisect_left(closers, opener.end())
        if index == len(closers):
            return opener.end()
        self.to.code.append(Span(place, closers[index] + size))
        return closers[index] + size

    def _closers(self) -> dict[int, list[int]]:
        """The places of all backtick runs by length, read once."""
        if self.runs is None:
            self.runs = {}
            for run in _RUN.finditer(self.text, self.start, self.end):
                self.runs.setdefault(run.end() - run.start(), []).append(run.start())
        return self.runs

    def _find(self, closer: str, place: int) -> int:
        """The place behind the closer, or -1; what is missing once is not looked for again."""
        if closer in self.missing:
            return -1
        found = self.text.find(closer, place, self.end)
        if found < 0:
            self.missing.add(closer)
            return -1
        return found + len(closer)

    def _angle(self, place: int) -> int:
        text, end = self.text, self.end
        if text.startswith("<!--", place, end):
            if (close := self._find("-->", place + 2)) < 0:
                return place + 4
            self.to.comments.append(Span(place, close))
            return close
        if link := _AUTOLINK.match(text, place, end):
            first, last = link.span(1)
            self._link("autolink", Span(*link.span()), first, self.to.before_sign(first, last))
            return link.end()
        tag = html_tag().match(text, place, end)
        if tag is None:
            return place + 1
        self.to.markup.append(Span(*tag.span()))
        return tag.end()

    def _percent(self, place: int) -> int:
        if not self.text.startswith("%%", place, self.end):
            return place + 1
        if (close := self._find("%%", place + 2)) < 0:
            return place + 2
        self.to.comments.append(Span(place, close))
        return close

    def _dollar(self, place: int) -> int:
        formula = _FORMULA.match(self.text, place, self.end)
        if formula is None:
            return place + 1
        self.to.code.append(Span(*formula.span()))
        return formula.end()

    def _hash(self, place: int) -> int:
        if place > self.start and not self.text[place - 1].isspace():
            return place + 1
        tag = _TAG.match(self.text, place, self.end)
        if tag is None:
            return place + 1
        name = tag[0][1:]
        if not name.isdigit():
            self.to.tags.append(Tag(name, Span(*tag.span())))
        return tag.end()

    def _at(self, place: int) -> int:
        mention = mention_at(self.text, place, self.start, self.end)
        if mention is None:
            return place + 1
        self.to.mentions.append(mention)
        return mention.span.end

    def _open(self, place: int) -> int:
        wikilink = _WIKILINK.match(self.text, place, self.end) if self.text.startswith("[[", place) else None
        if wikilink is None:
            self.openers.append(place)
            return place + 1
        first, last = wikilink.span(1)
        pipe = self.text.find("|", first, last)
        if pipe >= 0:
            last = pipe - (self.text[pipe - 1] == "\\")
        if cut := _HEADING_OR_BLOCK.search(self.text, first, last):
            last = cut.start()
        embed = self._bang(place)
        self._link("embed" if embed else "wikilink", Span(place - embed, wikilink.end()), first, last)
        return wikilink.end()

    def _bang(self, place: int) -> bool:
        """Whether an exclamation mark stands before a bracket that counts."""
        text = self.text
        if place <= self.start or text[place - 1] != "!":
            return False
        slashes = place - 1
        while slashes > self.start and text[slashes - 1] == "\\":
            slashes -= 1
        return (place - 1 - slashes) % 2 == 0

    def _close(self, place: int) -> int:
        if not self.openers:
            return place + 1
        opener = self.openers.pop()
        if self.to.mentions:
            _drop(self.to.mentions, opener)  # of any brackets: they hold citations
        image = self._bang(opener)
        if opener < self.dead and not image:
            return place + 1
        found = _DESTINATION.match(self.text, place + 1, self.end)
        if found is None:
            return place + 1
        first, last = found.span("bare" if found["angle"] is None else "angle")
        if not image:
            self.dead = place
        _drop(self.to.tags, opener)
        self._link(
            "image" if image else "markdown", Span(opener - image, found.end()), first, self.to.before_sign(first, last)
        )
        return found.end()

    def _link(self, kind: str, span: Span, first: int, last: int) -> None:
        text = self.text
        while first < last and text[first] in " \t":
            first += 1
        while last > first and text[last - 1] in " \t":
            last -= 1
        self.to.links.append(Link(kind, span, Span(first, last)))


def _drop(found: list[Tag] | list[Mention], opener: int) -> None:
    """Take out what stands behind a place."""
    while found and found[-1].span.start > opener:
        found.pop()


_READERS = {
    "\\": _Stretch._escape,
    "`": _Stretch._code,
    "<": _Stretch._angle,
    "%": _Stretch._percent,
    "$": _Stretch._dollar,
    "#": _Stretch._hash,
    "@": _Stretch._at,
    "[": _Stretch._open,
    "]": _Stretch._close,
}
