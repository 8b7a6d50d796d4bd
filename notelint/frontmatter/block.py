"""The block at the top of a note: where it is, and its fields."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from notelint.diagnostic import Edit, Span
from notelint.frontmatter.node import Data, Field, Node, Scalar, YamlProblem
from notelint.frontmatter.reading import read

if TYPE_CHECKING:
    from notelint.frontmatter.edits.manner import Manner
    from notelint.frontmatter.mending import Mend

_MOST_FAULTS = 20
_LONGEST = 100_000
_OPENING = re.compile(r"\ufeff?---[ \t]*(?:\r\n?|\n)")
_CLOSING = re.compile(r"[\r\n](?:---|\.\.\.)[ \t]*+(?:\r\n?|\n|\Z)")


@dataclass(slots=True)
class Work:
    """What edits know of a block: how it is written, and how many characters were read again to prove them."""

    manner: Manner | None = None
    read: int = 0


@dataclass(frozen=True, slots=True)
class Frontmatter:
    """The block at the top of a note.

    `span`: from the opening `---` (behind a BOM) to the end of the closing line, its newline included; of a block that
    is never closed, the opening line. `yaml`: what stands between the two delimiter lines. `root` is None if the block
    is empty or cannot be read. `problems` holds what the YAML reader could not take and each further field of a key
    that stands twice.
    """

    text: str
    span: Span
    yaml: Span
    root: Node | None
    problems: tuple[YamlProblem, ...]
    work: Work = field(default_factory=Work, repr=False, compare=False)

    @property
    def data(self) -> dict[str, Data]:
        """The plain values by key; empty where the block cannot be read."""
        return self.root.data if self.root and isinstance(self.root.data, dict) else {}

    def field(self, key: str) -> Field | None:
        """The first field of this key."""
        fields = self.root.fields if self.root else ()
        return next((field for field in fields if field.key.data == key), None)

    def find(self, path: Sequence[str | int]) -> Field | Node | None:
        """The value at a path such as `("participants", 0)`: a Field where the last step is a key, a Node where it is
        an index.
        """
        found: Field | Node | None = self.root
        for step in path:
            node = found.value if isinstance(found, Field) else found
            found = _step(node, step) if node else None
        return found

    def rename(self, key: str | Sequence[str | int], new: str) -> tuple[Edit, ...] | None:
        """Edits that rename a key, or the last key of a path; None where not provable."""
        from notelint.frontmatter import edits

        return edits.unless_refused(edits.rename, self, (key,) if isinstance(key, str) else key, new)

    def set(self, path: Sequence[str | int], value: Data) -> tuple[Edit, ...] | None:
        """Edits that put a value in the place of the one at a path, in its style; None where not provable."""
        from notelint.frontmatter import edits

        return edits.unless_refused(edits.set_value, self, path, value)

    def add(self, key: str, value: Data, order: Sequence[str] = ()) -> tuple[Edit, ...] | None:
        """Edits that add a key at the top level; None where it is there already or not provable.

        It stands behind the nearest key before it in `order` that the note has, else before the nearest behind it, else
        at the end of the block.
        """
        from notelint.frontmatter import edits

        return edits.unless_refused(edits.add, self, key, value, order)

    def append(self, path: Sequence[str | int], value: Scalar) -> tuple[Edit, ...] | None:
        """Edits that put an item at the end of a list or make a list of an empty value; None where not provable."""
        from notelint.frontmatter import edits

        return edits.unless_refused(edits.append, self, path, value)

    def remove(
        self, path: Sequence[str | int], nth: int | None = None, *, with_comments: bool = False
    ) -> tuple[Edit, ...] | None:
        """Edits that remove a key with its value, or an item; None where not provable.

        Its own lines go; comments above it stay. Where comments stand on or between its lines, it is None, but
        `with_comments`: then these go too. The last item leaves `[]`, the
        last key of an inner mapping `{}`. Of a key that stands more than once `nth` says which, counted from 0.
        """
        from notelint.frontmatter import edits

        return edits.unless_refused(edits.remove, self, path, nth, with_comments=with_comments)

    def faults(self) -> tuple[YamlProblem, ...]:
        """The problems, and of a block that cannot be read those of all other fields that are broken."""
        if self.root is not None or len(self.problems) != 1 or not 0 < self.yaml.end - self.yaml.start <= _LONGEST:
            return self.problems
        from itertools import islice

        from notelint.frontmatter.advice import further

        return *self.problems, *islice(further(self.text, *self.yaml, self.problems[0].span), _MOST_FAULTS)

    def mend(self) -> Mend | None:
        """The repair of a block that cannot be read, proven by reading again; None where no one reading is plain."""
        from notelint.frontmatter.mending import mend

        return mend(self)


def _step(node: Node, step: str | int) -> Field | Node | None:
    if isinstance(step, str):
        return next((field for field in node.fields if field.key.data == step), None)
    return node.items[step] if 0 <= step < len(node.items) else None


def parse_frontmatter(text: str) -> Frontmatter | None:
    """The frontmatter of a note; None where there is none."""
    opening = _OPENING.match(text) if text.startswith(("---", "\ufeff---")) else None
    if opening is None:
        return None
    start = opening.end()
    closing = _CLOSING.search(text, start - 1)
    if closing is None:
        return _unclosed(text, Span(text.index("-"), start))
    span, yaml = Span(text.index("-"), closing.end()), Span(start, closing.start() + 1)
    root, problems = read(text, *yaml)
    if root and not root.fields and root.data != {}:
        return Frontmatter(text, span, yaml, None, (_not_a_mapping(text, root),))
    return Frontmatter(text, span, yaml, root, problems)


def _unclosed(text: str, opening: Span) -> Frontmatter | None:
    """A block that nothing closes is body, as in Obsidian; it is a problem where fields follow."""
    from notelint.frontmatter.unclosed import begins_with_fields

    if not begins_with_fields(text, opening.end):
        return None
    problem = YamlProblem(
        "the frontmatter is never closed",
        Span(opening.start, opening.start + 3),
        "put a line `---` behind its last field",
    )
    return Frontmatter(text, opening, Span(opening.end, opening.end), None, (problem,))


def _not_a_mapping(text: str, root: Node) -> YamlProblem:
    is_list = isinstance(root.data, list)
    stop = len(re.split(r"[\r\n]", text[root.span.start : root.span.end], maxsplit=1)[0])
    return YamlProblem(
        f"the frontmatter is {'a list' if is_list else 'text'}, not `key: value` lines",
        Span(root.span.start, root.span.start + stop),
        f"write it behind a key, such as `{'tags' if is_list else 'title'}:`",
    )
