"""What is to be said of the tags of a note, each with its place and its fix."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from notelint import Data, Edit, Field, Fix, Frontmatter, Level, Note, NoteType, Span, parse_yaml, slug

from .._schema.fixes import Fixes
from .._schema.meant import Meant
from .._schema.near import letters_apart
from .._schema.parts import joined_words, split_list, swallowed
from .._schema.short import as_written
from .._schema.slips import stands_misspelt
from .._schema.unfilled import has_placeholder
from .entries import Entry, commented, empty_items, entries, other_values
from .forms import Fault, bare, faults, is_tag

if TYPE_CHECKING:
    from .families import Wanted

_NO_TAG: Final = (
    "change the template of the type, such as to `{key|slug}` for blanks and signs, to `v{key}` for digits alone"
)
_ONE_EACH: Final = "write each tag as an item of its own"
_SHORT: Final = 4
"""Letters of a tag that is another one, if but one of them differs."""
_MOST: Final = 100
"""How many tags in one comment are taken for tags."""


class Finding(NamedTuple):
    """One thing to be said of a tag."""

    span: Span
    message: str
    help: str
    fix: Fix | None = None
    level: Level = Level.WARNING
    related: tuple[Span, ...] = ()


def of_field(fixes: Fixes, field: Field, case: str, levels: int) -> Iterator[Finding]:
    """The faults of the tags of a field, and those that stand in it twice."""
    block, first, found = fixes.block, dict[str, Entry](), [*entries(field)]
    lists = {span for span in {entry.span for entry in found} if swallowed(block.text[slice(*span)])}
    told = {whole for whole in {entry.whole for entry in found} if all(word[0] == "#" for word in whole.split())}
    for entry in found:
        if entry.span in lists or has_placeholder(entry.text):
            continue
        is_told = entry.text != entry.whole and entry.whole in told  # as one text
        fault = next(faults(entry.text.lstrip("#") if is_told else entry.text, case, levels), None)
        same = first.setdefault(bare(entry.text).casefold(), entry)
        if fault is not None:
            yield _faulty(fixes, entry, fault)
        elif same is not entry:
            yield _repeated(fixes, entry, same)
    for index in empty_items(block, field):
        fix = fixes.removed((str(field.key.data), index), safe=True)
        yield Finding(field.value.items[index].span, "an empty tag", "remove it", fix)
    for path, node, value in other_values(field):
        source = as_written(block.text[node.span.start : node.span.end])
        if isinstance(value, bool):
            fix = fixes.put(path, Meant(source, True)) if source else None
            yield Finding(node.span, f"`{source}` is no text, so it is no tag", "put it in quotes", fix)
        elif source:
            todo = f"put a letter to it, such as `y{source}`" if source.isdecimal() else "write a word instead"
            yield Finding(node.span, f"`{source}` is a number, so it is no tag", todo)
    for span in commented(block, field):
        hashed = block.text[span.start : span.end]
        fix = _uncommented(block, span)
        todo = fix.title if fix else "write it without the `#`"
        yield Finding(span, f"YAML takes `{hashed}` for a comment", todo, fix)


def of_kind(fixes: Fixes, field: Field) -> Iterator[Finding]:
    """Tags that are no list of texts: one text, which Obsidian does not read since 1.9, a mapping, lists in a list."""
    value, todo = field.value.data, "write it as a list, one `- tag` a line"
    if field.key.data == "tags" and isinstance(value, str) and value.strip(" ,"):
        meant = split_list(value.strip(), "tags", fixes.block.text[slice(*field.value.span)])
        fix = fixes.put(("tags",), meant)
        span = field.value.span if "\n" not in value else field.key.span
        yield Finding(span, "`tags` is text, Obsidian takes tags from a list only", todo, fix)
    elif field.key.data == "tags" and not has_placeholder(fixes.block.text[slice(*field.value.span)]):
        if isinstance(value, dict):
            yield Finding(field.key.span, "`tags` is a mapping, Obsidian takes tags from a list only", todo)
        nested = [each for each in enumerate(field.value.items, 1) if isinstance(each[1].data, list | dict)]
        flat = _flat(fixes, field) if nested else None
        for number, item in nested:
            what = "a mapping" if isinstance(item.data, dict) else "a list"
            yield Finding(item.span, f"item {number} of `tags` is {what}, so it is no tag", _ONE_EACH, flat)


def _flat(fixes: Fixes, field: Field) -> Fix | None:
    """Writes the items of the inner lists as those of the one; None where they are not all texts and numbers."""
    flat: list[Data] = []
    for item in field.value.items:
        flat += item.data if isinstance(item.data, list) else [item.data]
    is_plain = all(isinstance(each, str | int | float) for each in flat)
    return fixes.put(("tags",), Meant(flat, False)) if is_plain else None


def of_type(fixes: Fixes, note: Note, kind: NoteType, fields: Sequence[Field]) -> Iterator[Finding]:
    """Tags that the type asks for and the note lacks, and those that stand in their place."""
    from .families import wanted

    found = [entry for field in fields for entry in entries(field)]
    given = {bare(entry.text).casefold(): entry for entry in reversed(found)}
    inline = {tag.name.casefold() for tag in note.outline.tags}
    for each in wanted(note, kind, [*given, *(inline - given.keys())]):
        stale = [given[tag] for tag in each.stale if tag in given]
        if not is_tag(each.tag):
            yield Finding(
                _at(fixes, fields), f"the type asks for `{each.tag}`, which is no tag: {each.because}", _NO_TAG
            )
        elif len(each.stale) == 1 and stale:
            yield _stale(fixes, stale[0], each)
        elif each.is_asked:
            yield _absent(fixes, note, kind, fields, each)


def inline(note: Note) -> Iterator[Finding]:
    """Tags of the body with a level that is empty; `#72/#73` are numbers of issues."""
    for tag in note.outline.tags:
        has_letters = not tag.name.replace("/", "").isdecimal()
        if has_letters and (tag.name.endswith("/") or "//" in tag.name):
            yield Finding(tag.span, f"`#{tag.name}` has an empty level", "write what stands behind the `/`")


def _faulty(fixes: Fixes, entry: Entry, fault: Fault) -> Finding:
    fix, todo = None, fault.help
    is_item, is_whole = len(entry.path) > 1, entry.text == entry.whole
    if fault.meant and (is_item or is_whole or not fault.taken):
        fix = fixes.put(entry.path, Meant(entry.value(fault.meant), fault.safe))
    elif fault.meant:  # the signs may be what keeps several tags apart
        todo = _ONE_EACH
    elif fault.meant is not None and is_item:
        fix = fixes.removed(entry.path, safe=fault.safe)
    elif is_item and (parts := joined_words(entry.text)) and all(map(is_tag, parts)):
        fix, todo = _parted(fixes, entry, parts), _ONE_EACH
    return Finding(entry.span, fault.message, todo, fix, fault.level)


def _parted(fixes: Fixes, entry: Entry, parts: list[str]) -> Fix | None:
    """Writes several items in the place of one."""
    spot = fixes.block.find(entry.path[:-1]) if fixes.are_open else None
    items = spot.value.data if isinstance(spot, Field) else None
    if not isinstance(items, list):
        return None
    at = int(entry.path[-1])
    return fixes.put(entry.path[:-1], Meant([*items[:at], *parts, *items[at + 1 :]], False))


def _repeated(fixes: Fixes, entry: Entry, same: Entry) -> Finding:
    is_equal = entry.text == same.text
    fix = fixes.removed(entry.path, safe=is_equal) if len(entry.path) > 1 else None
    message = f"`{entry.text}` stands here twice" if is_equal else f"`{entry.text}` is the same tag as `{same.text}`"
    return Finding(entry.span, message, "remove it", fix, related=(same.span,))


def _stale(fixes: Fixes, entry: Entry, wanted: Wanted) -> Finding:
    fix = fixes.put(entry.path, Meant(entry.value(wanted.tag), wanted.is_asked and wanted.is_sure))
    message = f"the tag `{entry.text}` must be `{wanted.tag}`: {wanted.because}"
    return Finding(entry.span, message, f"write `{wanted.tag}`", fix, _level(wanted))


def _may_be_there(note: Note, kind: NoteType, fixes: Fixes, field: Field | None, tag: str) -> bool:
    """Whether a tag that is missing may stand there in another form: as a part of what is no tag, in a comment, in a
    list of its own, or misspelt; where there is no `tags`, below another key that is meant for it.
    """
    if field is None:
        return stands_misspelt(note, kind, "tags", tag) or stands_misspelt(note, kind, "tags", [tag])
    tags = [bare(entry.text) for entry in entries(field)]
    block, nested = fixes.block, [item.span for item in field.value.items if isinstance(item.data, list | dict)]
    others = [text for text in tags if not is_tag(text)]
    others += [block.text[slice(*span)] for span in (*nested, *commented(block, field))]
    near = (text for text in tags if is_tag(text) and len(text) > _SHORT)
    return any(f"-{slug(tag)}-" in f"-{slug(text)}-" for text in others) or any(
        letters_apart(text.casefold(), tag.casefold(), 1) == 1 for text in near
    )


def _absent(fixes: Fixes, note: Note, kind: NoteType, fields: Sequence[Field], wanted: Wanted) -> Finding:
    field = next((field for field in fields if field.key.data == "tags"), None)
    is_known = field is not None or not fields  # `Tags` may stand for `tags`
    is_sure = wanted.is_sure and not wanted.stale and not _may_be_there(note, kind, fixes, field, wanted.tag)
    fix = _added(fixes, field, kind, Meant(wanted.tag, is_sure)) if is_known else None
    message = f"the tag `{wanted.tag}` is missing: {wanted.because}"
    return Finding(_at(fixes, fields), message, f"add `{wanted.tag}` to `tags`", fix, _level(wanted))


def _at(fixes: Fixes, fields: Sequence[Field]) -> Span:
    """Where a tag is missing: at `tags`, at the type that asks for it, or at the beginning."""
    at = next((field for field in fields if field.key.data == "tags"), fixes.block.field("type"))
    opening = fixes.block.span.start
    return at.key.span if at else Span(opening, opening + 3)


def _level(wanted: Wanted) -> Level:
    return Level.ERROR if wanted.is_asked else Level.WARNING


def _added(fixes: Fixes, field: Field | None, kind: NoteType, tag: Meant) -> Fix | None:
    if field is None:
        return fixes.added("tags", Meant([tag.data], tag.safe), kind.order)
    if field.value.items:
        return fixes.appended(("tags",), str(tag.data), safe=tag.safe)
    if isinstance(field.value.data, str) and (text := field.value.data.strip(" ,")):
        old = split_list(text, "tags", fixes.block.text[slice(*field.value.span)])
        if old is None or not isinstance(old.data, list):
            return None
        return fixes.put(("tags",), Meant([*old.data, tag.data], tag.safe and old.safe))
    if field.value.data is None or field.value.data == [] or isinstance(field.value.data, str):
        return fixes.put(("tags",), Meant([tag.data], tag.safe))
    return None


def _uncommented(block: Frontmatter, span: Span) -> Fix | None:
    """Takes the `#` away, of several tags each, if the line then reads the same but for these; what is empty so far
    has nothing in the lines below.
    """
    tags = [tag.strip(", \t") for tag in block.text[span.start + 1 : span.end].split("#")]
    if len(tags) > _MOST:
        return None
    value, meant = (tags[0], repr(tags[0])) if len(tags) == 1 else (f"[{', '.join(tags)}]", repr(tags))
    before = max(block.text.rfind(end, 0, span.start) for end in "\r\n") + 1
    line = block.text[before : span.start]
    above = "tags:\n" if line.lstrip().startswith("-") else ""
    try:
        old, new = parse_yaml(above + line), parse_yaml(above + line + value)
    except ValueError:
        return None
    is_same = old is not None and new is not None and repr(old.data).replace("None", meant, 1) == repr(new.data)
    if not is_same or not all(map(is_tag, tags)):
        return None
    return Fix((Edit(span.start, span.end, value),), f"write `{value}`", safe=False)
