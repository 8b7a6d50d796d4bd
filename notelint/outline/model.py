"""What an outline holds: sections, list items, links, tags, mentions, and spans that are not prose."""

from __future__ import annotations

from dataclasses import dataclass

from notelint.diagnostic import Span
from notelint.task import Task


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it. `heading` spans the heading's lines without the last newline;
    `body` runs from there to the next heading of any level or the end of the note. `parent` is an index or None.
    """

    title: str
    level: int
    heading: Span
    body: Span
    parent: int | None


@dataclass(frozen=True, slots=True)
class Item:
    """A list item.

    `span`: from its marker to the end of its own text, block id included, without the newline and without sub-items.
    `lines`: whole lines from the marker's line to the end of everything that belongs to the item, sub-items and the
    last newline included, blank lines behind it not; the first line holds also the parent's marker where the item
    begins on it (`- - both`). `text`: what stands behind marker and checkbox, without the block id, to the end of its
    own first paragraph. `state`: the character in the checkbox, or None. `depth`: 0 at the top. `parent`, `section`:
    indexes into the outline. `run`: number of the list it stands in; a rule, a paragraph or a heading between two items
    parts them into different lists. `block_id`: without the `^`. `task`: None without a checkbox.
    """

    span: Span
    lines: Span
    text: Span
    marker: str
    state: str | None
    depth: int
    parent: int | None
    section: int | None
    run: int
    block_id: str | None
    task: Task | None


@dataclass(frozen=True, slots=True)
class Link:
    """A link, embed or Markdown link. `span` covers all of it, `target` the path alone: no `#heading`, `^block`,
    `|alias`, no brackets. `kind` is wikilink, embed, markdown, image, autolink, or definition (`[r]: http://a`).
    """

    kind: str
    span: Span
    target: Span


@dataclass(frozen=True, slots=True)
class Tag:
    """A `#tag` in prose; `name` is without the `#`."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Mention:
    """An `@name` in prose. `name` is without the `@`: the word behind it and the capitalised ones that follow, of which
    the last may belong to the sentence, with one blank between them. `span` covers the `@` too.
    """

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Outline:
    """All of a note's body that other notes and rules may ask for. Everything is in order of place.

    `code` spans fences (fence lines included), indented code, inline code (backticks included) and `$$` formulas;
    `comments` spans HTML comments and `%%` comments; `rules` spans thematic breaks (the line without its newline).
    `definitions` are those of link targets, which are not among the `links`; `prose` spans the text of paragraphs and
    headings, without definitions at its beginning; `markup` spans HTML tags in prose, `html` blocks of HTML.
    """

    sections: tuple[Section, ...]
    items: tuple[Item, ...]
    links: tuple[Link, ...]
    tags: tuple[Tag, ...]
    mentions: tuple[Mention, ...]
    code: tuple[Span, ...]
    comments: tuple[Span, ...]
    rules: tuple[Span, ...]
    definitions: tuple[Link, ...] = ()
    prose: tuple[Span, ...] = ()
    markup: tuple[Span, ...] = ()
    html: tuple[Span, ...] = ()
