"""Sections, items, links, tags, code and comments of a note, with their places."""

from __future__ import annotations

import pickle
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notelint.diagnostic import Span
from notelint.outline import Item, Outline, parse_outline


def cut(text: str, span: Span) -> str:
    return text[span.start : span.end]


def only_item(text: str) -> Item:
    (item,) = parse_outline(text).items
    return item


# Sections


def test_sections_lie_side_by_side() -> None:
    text = "intro\n# One #\nbody\n\n  ## Two\n\nThree\nlines\n===\n### Four"
    sections = parse_outline(text).sections
    assert [(one.title, one.level, one.parent) for one in sections] == [
        ("One", 1, None),
        ("Two", 2, 0),
        ("Three lines", 1, None),
        ("Four", 3, 2),
    ]
    assert [cut(text, one.heading) for one in sections] == ["# One #", "  ## Two", "Three\nlines\n===", "### Four"]
    assert [cut(text, one.body) for one in sections] == ["\nbody\n\n", "\n\n", "\n", ""]


def test_the_parent_is_the_nearest_heading_above_of_a_lower_level() -> None:
    sections = parse_outline("### a\n# b\n### c\n## d\n### e\n# f\n").sections
    assert [one.parent for one in sections] == [None, None, 1, 1, 3, None]


@pytest.mark.parametrize(
    "text", ["- # a", "> # a", "- a\n  ===", "    # a", "```\n# a\n```", "<!--\n# a\n-->", "%%\n# a\n%%"]
)
def test_no_sections(text: str) -> None:
    assert parse_outline(text).sections == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[^1]: words of a footnote\n---\n", id="a footnote is no heading"),
        pytest.param("[a]: b.md\n---\n", id="a definition is no heading"),
        pytest.param('[a]: b.md\n  "title"\n[b]: <c d>\n---\n', id="definitions with titles"),
    ],
)
def test_a_rule_below_a_definition(text: str) -> None:
    outline = parse_outline(text)
    assert outline.sections == ()
    assert [cut(text, rule) for rule in outline.rules] == ["---"]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_spans_leave_out_the_newline(newline: str) -> None:
    text = newline.join(["# a ", "* * * ", "Title", "=== ", "- [ ] b ", "  c ^id ", "- d", "", ""])
    outline = parse_outline(text)
    assert [cut(text, one.heading) for one in outline.sections] == ["# a ", newline.join(["Title", "=== "])]
    assert [cut(text, one) for one in outline.rules] == ["* * * "]
    assert [cut(text, one.span) for one in outline.items] == [newline.join(["- [ ] b ", "  c ^id"]), "- d"]
    assert [cut(text, one.text) for one in outline.items] == [newline.join(["b ", "  c"]), "d"]
    assert [cut(text, one.lines) for one in outline.items] == [
        newline.join(["- [ ] b ", "  c ^id ", ""]),
        newline.join(["- d", ""]),
    ]


def test_a_body_behind_frontmatter() -> None:
    text = "---\ntitle: a\n---\n# b\n- c #d\n"
    outline = parse_outline(text, 17)
    assert cut(text, outline.sections[0].heading) == "# b"
    assert cut(text, outline.items[0].text) == "c #d"
    assert outline.rules == ()


def test_a_byte_order_mark_is_passed_over() -> None:
    text = "\ufeff# a\n"
    assert cut(text, parse_outline(text).sections[0].heading) == "# a"


# Items


@pytest.mark.parametrize(
    ("text", "marker", "state", "words", "block_id"),
    [
        ("- words", "-", None, "words", None),
        ("* [ ] words", "*", " ", "words", None),
        ("+ [x] words ^abc-1", "+", "x", "words", "abc-1"),
        ("12) [?]\twords  ^a  ", "12)", "?", "words", "a"),
        ("- [/] words", "-", "/", "words", None),
        ("- [🔥] words", "-", "🔥", "words", None),
        ("- []] words", "-", "]", "words", None),
        ("-   [ ]   words", "-", " ", "words", None),
        ("- [ ]", "-", " ", "", None),
        ("- [ ] ", "-", " ", "", None),
        ("-", "-", None, "", None),
        ("- [ ] ^a", "-", " ", "", "a"),
        ("- ^a", "-", None, "", "a"),
        pytest.param("- [ ] # words", "-", " ", "# words", None, id="no heading behind a checkbox"),
        pytest.param("- # words #", "-", None, "words", None, id="a heading in an item"),
        pytest.param("- [x](words)", "-", None, "[x](words)", None, id="a link of one letter"),
        pytest.param("- [ab] words", "-", None, "[ab] words", None, id="two characters"),
        pytest.param("- [] words", "-", None, "[] words", None, id="no character"),
        pytest.param("- [x]words", "-", None, "[x]words", None, id="no blank behind it"),
        pytest.param("- \\[ ] words", "-", None, "\\[ ] words", None, id="escaped"),
        pytest.param("-\n  [ ] words", "-", None, "[ ] words", None, id="on the next line"),
        pytest.param("- words^a", "-", None, "words^a", None, id="block id without a blank"),
        pytest.param("- words ^a_b", "-", None, "words ^a_b", None, id="no block id"),
        pytest.param("- words ^a b", "-", None, "words ^a b", None, id="block id not last"),
        pytest.param("- words\n  more ^a", "-", None, "words\n  more", "a", id="block id on the last line"),
        pytest.param("- words\nlazy", "-", None, "words\nlazy", None, id="lazy line"),
        pytest.param("- words\n\n  more", "-", None, "words", None, id="first paragraph only"),
        pytest.param("- ```\n  code\n  ```", "-", None, "", None, id="code"),
        pytest.param("> - [ ] words", "-", " ", "words", None, id="in a quote"),
        pytest.param("> [!todo] Title\n> - [x] words", "-", "x", "words", None, id="in a callout"),
    ],
)
def test_one_item(text: str, marker: str, state: str | None, words: str, block_id: str | None) -> None:
    item = only_item(text)
    assert (item.marker, item.state, cut(text, item.text), item.block_id) == (marker, state, words, block_id)
    assert (item.task is None) == (state is None)
    assert cut(text, item.span).startswith(marker)
    assert item.span.end >= item.text.end


NESTED = """\
# One

- a
  more of a
  - b
    1. c

       words of c

  - d

words

- e
***
- f
> - g
>   - h
>
> - i
# Two
* j

* k
- - l
"""


def test_nesting_sections_and_lists() -> None:
    items = parse_outline(NESTED).items
    names = {index: cut(NESTED, item.text)[:1] for index, item in enumerate(items)}
    assert [
        (names[n], i.depth, names.get(-1 if i.parent is None else i.parent), i.section) for n, i in enumerate(items)
    ] == [
        ("a", 0, None, 0),
        ("b", 1, "a", 0),
        ("c", 2, "b", 0),
        ("d", 1, "a", 0),
        ("e", 0, None, 0),
        ("f", 0, None, 0),
        ("g", 0, None, 0),
        ("h", 1, "g", 0),
        ("i", 0, None, 0),
        ("j", 0, None, 1),
        ("k", 0, None, 1),
        ("", 0, None, 1),
        ("l", 1, "", 1),
    ]
    lists: dict[int, str] = {}
    for index, item in enumerate(items):
        lists[item.run] = lists.get(item.run, "") + (names[index] or "-")
    assert list(lists.values()) == ["a", "bd", "c", "e", "f", "gi", "h", "jk", "-", "l"]


@pytest.mark.parametrize(
    ("first", "lines"),
    [
        ("a", "- a\n  more of a\n  - b\n    1. c\n\n       words of c\n\n  - d\n"),
        ("b", "  - b\n    1. c\n\n       words of c\n"),
        ("c", "    1. c\n\n       words of c\n"),
        ("d", "  - d\n"),
        ("e", "- e\n"),
        ("g", "> - g\n>   - h\n"),
        ("h", ">   - h\n"),
        ("i", "> - i\n"),
        ("j", "* j\n"),
        ("l", "- - l\n"),
    ],
)
def test_the_lines_of_an_item(first: str, lines: str) -> None:
    item = next(item for item in parse_outline(NESTED).items if cut(NESTED, item.text).startswith(first))
    assert cut(NESTED, item.lines) == lines


@pytest.mark.parametrize(
    ("between", "same"),
    [
        ("\n", True),
        ("\n\n", True),
        ("\n\n\n\n", True),
        ("\n  - sub\n", True),
        ("\n\n  paragraph of the first\n\n", True),
        ("\nlazy\n", True),
        ("\n\nparagraph\n\n", False),
        ("\n# heading\n", False),
        ("\n***\n", False),
        ("\n<!-- comment -->\n", False),
        ("\n> quote\n\n", False),
        ("\n```\n```\n", False),
        ("\n* other marker\n", False),
    ],
)
def test_what_parts_two_items_into_two_lists(between: str, same: bool) -> None:
    items = parse_outline(f"- a{between}- b\n").items
    assert (items[0].run == items[-1].run) is same


def test_items_of_one_list_may_differ_in_number_but_not_in_sign() -> None:
    assert [item.run for item in parse_outline("1. a\n1. b\n7. c\n8) d\n").items] == [0, 0, 0, 1]


@pytest.mark.parametrize(
    ("text", "depths"),
    [
        ("- a\n\t- b\n\t\t- c", [0, 1, 2]),
        ("1. a\n\t- b\n\t\t1. c", [0, 1, 2]),
        ("-\ta\n\n\t- b", [0, 1]),
        ("> -\ta\n>\t- b", [0, 1]),
        pytest.param("- a\n\t\t- b", [0], id="two tabs are too far: words of a"),
        pytest.param("10. a\n   - b", [0, 0], id="three columns are too few"),
        pytest.param("- a\n  > - b", [0, 1], id="a quote in an item"),
    ],
)
def test_tabs_go_to_stops_of_four(text: str, depths: list[int]) -> None:
    assert [item.depth for item in parse_outline(text).items] == depths


def test_the_task_of_an_item_is_its_first_line() -> None:
    text = (
        "- [ ] Mow @Ivo Kask 📅 2031-04-05 ⏫ #task ^m\n  - [x] Rake ✅ 2031-04-01\n\n      code\n- [ ] Sow ⏫\n  later"
    )
    first, second, third = (item.task for item in parse_outline(text).items)
    assert first is not None
    assert second is not None
    assert third is not None
    assert cut(text, first.description) == "Mow"
    assert first.assignees == ("Ivo Kask",)
    assert [(field.name, field.value) for field in first.fields] == [("due", "2031-04-05"), ("priority", "high")]
    assert [(field.name, field.value) for field in second.fields] == [("done", "2031-04-01")]
    assert cut(text, third.description) == "Sow"
    assert third.field("priority") is not None


# Links


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[[Target]]", [("wikilink", "[[Target]]", "Target")]),
        (
            "[[Folder/Target.md#Head#Sub|alias]]",
            [("wikilink", "[[Folder/Target.md#Head#Sub|alias]]", "Folder/Target.md")],
        ),
        ("[[Target#^block-1]]", [("wikilink", "[[Target#^block-1]]", "Target")]),
        ("[[Target^block]]", [("wikilink", "[[Target^block]]", "Target")]),
        ("[[ Target | alias ]]", [("wikilink", "[[ Target | alias ]]", "Target")]),
        ("[[#Head]]", [("wikilink", "[[#Head]]", "")]),
        ("| [[Target\\|alias]] |", [("wikilink", "[[Target\\|alias]]", "Target")]),
        ("![[image.png|200]]", [("embed", "![[image.png|200]]", "image.png")]),
        ("\\![[Target]]", [("wikilink", "[[Target]]", "Target")]),
        ("[[a]][[b]]", [("wikilink", "[[a]]", "a"), ("wikilink", "[[b]]", "b")]),
        ("[[[a]]", [("wikilink", "[[a]]", "a")]),
        ("# [[a]] #", [("wikilink", "[[a]]", "a")]),
        ("- [ ] [[a]]", [("wikilink", "[[a]]", "a")]),
        ("- [[a]]", [("wikilink", "[[a]]", "a")]),
        ("[[a]]\n---", [("wikilink", "[[a]]", "a")]),
        ("| [[a]] | b |\n|---|---|", [("wikilink", "[[a]]", "a")]),
        ("\\[[a]]", []),
        ("[[]]", []),
        ("[[a\nb]]", []),
        ("[[a]", []),
        ("[words](a.md)", [("markdown", "[words](a.md)", "a.md")]),
        ("[words](a.md#head)", [("markdown", "[words](a.md#head)", "a.md")]),
        ("[words](<a b.md>)", [("markdown", "[words](<a b.md>)", "a b.md")]),
        ('[words]( a.md "title (1)" )', [("markdown", '[words]( a.md "title (1)" )', "a.md")]),
        ("[words](a.md 'title')", [("markdown", "[words](a.md 'title')", "a.md")]),
        ("[words](a.md\n  (title))", [("markdown", "[words](a.md\n  (title))", "a.md")]),
        ("[words](a_(b)_(c(d)).md)", [("markdown", "[words](a_(b)_(c(d)).md)", "a_(b)_(c(d)).md")]),
        ("[words](a\\).md)", [("markdown", "[words](a\\).md)", "a\\).md")]),
        ("[words](a%20b.md)", [("markdown", "[words](a%20b.md)", "a%20b.md")]),
        ("[]()", [("markdown", "[]()", "")]),
        ("[two\nlines](a.md)", [("markdown", "[two\nlines](a.md)", "a.md")]),
        ("[a [b] c](d)", [("markdown", "[a [b] c](d)", "d")]),
        ("[a [b](c) d](e)", [("markdown", "[b](c)", "c")]),
        ("![alt](a.png)", [("image", "![alt](a.png)", "a.png")]),
        ("[![alt](a.png)](b)", [("markdown", "[![alt](a.png)](b)", "b"), ("image", "![alt](a.png)", "a.png")]),
        ("![[a](b)](c)", [("image", "![[a](b)](c)", "c"), ("markdown", "[a](b)", "b")]),
        ("[words](a b.md)", []),
        ("[words] (a.md)", []),
        ("[words](a.md", []),
        ("\\[words](a.md)", []),
        ("[words\\](a.md)", []),
        ("[words][a] [b]", []),
        ("[^1]", []),
        ("<https://example.org/a?b=c#d>", [("autolink", "<https://example.org/a?b=c#d>", "https://example.org/a?b=c")]),
        ("<nora@bell.example>", [("autolink", "<nora@bell.example>", "nora@bell.example")]),
        ("<https://example.org a>", []),
        ("\\<https://example.org>", []),
        ("`[[a]]` [[b]]", [("wikilink", "[[b]]", "b")]),
        ("`` [[a]] ` [[b]] `` [[c]]", [("wikilink", "[[c]]", "c")]),
        ("` [[a]]", [("wikilink", "[[a]]", "a")]),
        ("\\`[[a]]`", [("wikilink", "[[a]]", "a")]),
        ("words `two\n[[a]] lines` [[b]]", [("wikilink", "[[b]]", "b")]),
        ("<!-- [[a]] --> words\n\n[[b]]", [("wikilink", "[[b]]", "b")]),
        ("words <!-- [[a]]\n [[b]] --> [[c]]", [("wikilink", "[[c]]", "c")]),
        ("%%[[a]]%% [[b]]", [("wikilink", "[[b]]", "b")]),
        ('<a href="[[b]]">[[c]]</a>', [("wikilink", "[[c]]", "c")]),
        ("    [[a]]", []),
        ("~~~\n[[a]]\n~~~", []),
        ("$$ [[1, 2], [3, 4]] $$", []),
        ("> [[a]]\n[[b]]", [("wikilink", "[[a]]", "a"), ("wikilink", "[[b]]", "b")]),
    ],
)
def test_links(text: str, expected: list[tuple[str, str, str]]) -> None:
    links = parse_outline(text).links
    assert [(link.kind, cut(text, link.span), cut(text, link.target)) for link in links] == expected


# Tags


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("#one and #two/three, #four_5-six", ["one", "two/three", "four_5-six"]),
        ("words #1984 #y1984 #19-84", ["y1984", "19-84"]),
        ("- #a\n- [ ] b #c", ["a", "c"]),
        ("# Title #a #", ["a"]),
        ("| #a | b#c |", ["a"]),
        ("> #a\n> #b", ["a", "b"]),
        ("#été #日本 #🔥", ["été", "日本", "🔥"]),
        ("words\u00a0#a", ["a"]),
        ("words\n#a", ["a"]),
        ("a#b (#c) ##d #", []),
        ("\\#a \\\\#b", []),
        ("https://example.org/ #a https://example.org/#b", ["a"]),
        ("[[b #c]] [d #e](f#g) [h #i] #j`k`", ["i", "j"]),
        ("[d #e](f) #g", ["g"]),
        ("![d #e](f) #g", ["g"]),
        ("<https://example.org/ #a>", ["a"]),
        ('<span title=" #a">#b</span> #c', ["c"]),
        ("` #a ` #b", ["b"]),
        ("%% #a %% #b", ["b"]),
        ("<!-- #a --> #b", []),
        ("words <!-- #a --> #b", ["b"]),
        ("```\n#a\n```\n#b", ["b"]),
        ("<div>\n#a\n\n#b", ["b"]),
        ("$$\n#a\n$$\n#b", ["b"]),
        ("#a#b", ["a"]),
    ],
)
def test_tags(text: str, names: list[str]) -> None:
    tags = parse_outline(text).tags
    assert [tag.name for tag in tags] == names
    assert [cut(text, tag.span) for tag in tags] == ["#" + name for name in names]


# Mentions


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("@Ada Quist will ask @Bo, not @ada.", ["Ada Quist", "Bo", "ada"]),
        ("# With @Ada\n- to @Bo Vik\n\n| @Jo | b |\n\n> @Al", ["Ada", "Bo Vik", "Jo", "Al"]),
        ("- [ ] Oil. @Ada Quist 📅 2026-05-04 #a", ["Ada Quist"]),
        ("@Ada Quist Please ask", ["Ada Quist Please"]),
        ("@Lars van der Meer von gestern, @Dr. Ada Quist", ["Lars van der Meer", "Dr. Ada Quist"]),
        ("@A. Quist, @Ada M. Quist, @Ada M Quist", ["A. Quist", "Ada M. Quist", "Ada M Quist"]),
        ("@Ada. Then @Bo: Then", ["Ada", "Bo"]),
        ("@Ada's @Ada’s @O'Neil @James' @Jean-Luc- @Bo--x", ["Ada", "Ada", "O'Neil", "James", "Jean-Luc", "Bo"]),
        ("**@Ada** *@Ada* ==@Ada== ~~@Ada~~ _@Ada_ (@Ada) „@Ada“ ¿@Ada? —@Ada", ["Ada"] * 9),
        ("请@小张 看，@张伟。@राम शर्मा, @علي: @김민수 님", ["小张", "张伟", "राम शर्मा", "علي", "김민수"]),
        ("@Ada then @Bo  Vik @Jo\u00a0Vik @Al  \nVik", ["Ada", "Bo", "Jo", "Al"]),
        ("With @Ada\nPlace of @Bo\nthere", ["Ada", "Bo"]),
        ("@" + "a" * 40 + " @" + "a" * 41, ["a" * 40]),
        pytest.param("ada@Quist.org a@Bo 3@Bo .@Bo %@Bo", [], id="addresses"),
        pytest.param("@ada/x @ada.org @ada_q @ada@x.org @ada:x @ada-q/x @2x x@2x", [], id="handles"),
        pytest.param("@cache(1) @x{y} @a=1 @a[0] @a`b`", [], id="calls"),
        pytest.param("https://x.org/@ada https://x.org/?a=@ada <mailto:@ada>", [], id="URLs"),
        pytest.param("[@ada] [@ada, p. 3; @bo] [see @ada] [@ada](b) [[@ada]] [[a|@ada]] ![@ada](b)", [], id="brackets"),
        pytest.param("`@ada` \\@ada <!-- @ada --> %% @ada %% $$@ada$$ <a title='@ada'>", [], id="no prose"),
        pytest.param("```\n@Ada\n```\n\n    @Ada\n\n<div>\n@Ada\n</div>\n", [], id="blocks"),
        pytest.param("@Ada Quist/Vik, @Bo README.md", [], id="what follows is no name"),
        pytest.param("@ @. @- @@Ada @1 @\ud800 @", [], id="no word"),
    ],
)
def test_mentions(text: str, names: list[str]) -> None:
    mentions = parse_outline(text).mentions
    assert [each.name for each in mentions] == names
    assert [cut(text, each.span) for each in mentions] == ["@" + name for name in names]


@pytest.mark.parametrize(
    "text", ["@Ada M.\nQuist is", "- @Ada\n  M. Quist is", "> @Ada \n> M. Quist is", "@Ada\r\nM. Quist is"]
)
def test_a_mention_goes_on_in_the_next_line_where_the_line_is_full(text: str) -> None:
    full = text.replace("@", "word " * 10 + "@")
    (mention,) = parse_outline(full).mentions
    assert mention.name == "Ada M. Quist"
    assert (full[mention.span.start], full[mention.span.end :]) == ("@", " is")
    (mention,) = parse_outline(text).mentions
    assert "Quist" not in mention.name


# Code, comments, rules


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a `b` ``c ` d`` e", ["`b`", "``c ` d``"]),
        ("a `b", []),
        ("`a``b`", ["`a``b`"]),
        ("`a\nb`", ["`a\nb`"]),
        ("`a\n\nb`", []),
        ("- `a\n- b`", []),
        ("```\na\n```\nb", ["```\na\n```"]),
        ("~~~~ x\n~~~\na\n~~~~~\nb", ["~~~~ x\n~~~\na\n~~~~~"]),
        ("- a\n  ```\n  b\n\n  c\n- d", ["```\n  b\n\n  c"]),
        ("> ```\n> a\nb", ["```\n> a"]),
        ("   ```\n   a\n   ```", ["```\n   a\n   ```"]),
        ("a\n\n    b\n\n\n    c\n\nd", ["b\n\n\n    c"]),
        ("```\na\n\n", ["```\na"]),
        ("$$\na\n\n$$\nb", ["$$\na\n\n$$"]),
        ("a $$b$$ c", ["$$b$$"]),
        pytest.param("a\n$$b\n- c\n$$\n- d", ["$$b\n- c\n$$"], id="a formula below words"),
        pytest.param("- a\n  $$b\n  + c$$.\n- d", ["$$b\n  + c$$."], id="a formula in an item"),
        pytest.param("a $$b\n$$\n# c\n\n$$d$$", ["$$d$$"], id="a formula that closes in the paragraph opens none"),
        pytest.param("$$ Cheap\n- a\n$$ Dear", [], id="prices in lines"),
        pytest.param("- $$ Cheap\n- $$ and $\n- $$$ Dear", [], id="prices"),
        pytest.param("$$\na", [], id="a formula that does not close"),
        pytest.param("$5 and $6", [], id="single signs"),
        pytest.param("%% `a` %% `b`", ["`b`"], id="code in a comment"),
    ],
)
def test_code(text: str, code: list[str]) -> None:
    assert [cut(text, span) for span in parse_outline(text).code] == code


@pytest.mark.parametrize(
    ("text", "comments"),
    [
        ("a <!-- b --> c %%d%% e", ["<!-- b -->", "%%d%%"]),
        ("a <!-- b\nc --> d", ["<!-- b\nc -->"]),
        ("<!-- a -->\n<!-- b --> <!-- c -->", ["<!-- a -->", "<!-- b -->", "<!-- c -->"]),
        ("<!--\na\n\nb\n--> c", ["<!--\na\n\nb\n-->"]),
        ("<!-- a\n\nb", ["<!-- a\n\nb"]),
        ("<!--> a\n\n- b", ["<!-->"]),
        ("a <!-- b\n\nc --> d", []),
        ("<div><!-- a -->\n</div>", ["<!-- a -->"]),
        ("%%\n# a\n\n- b\n%%\n- c", ["%%\n# a\n\n- b\n%%"]),
        ("%% a\n\nb %% c", ["%% a\n\nb %%"]),
        ("a %% b\n%% c", ["%% b\n%%"]),
        ("a\n%% b\n\n%%", ["%% b\n\n%%"]),
        ("%%\na", ["%%\na"]),
        ("- %%\n  a\n- b", ["%%\n  a"]),
        ("100%% of a", []),
        ("`%%a%%` `<!-- b -->`", []),
        ("\\<!-- a --> \\%%b%%", []),
        ("```\n%%\n```\na\n\n<!-- b -->", ["<!-- b -->"]),
    ],
)
def test_comments(text: str, comments: list[str]) -> None:
    assert [cut(text, span) for span in parse_outline(text).comments] == comments


@pytest.mark.parametrize(
    "text", ["<!--\n- a\n-->", "%%\n- a\n%%", "```\n- a\n```", "$$\n- a\n$$", "    - a", "%% - a %%"]
)
def test_no_items(text: str) -> None:
    assert parse_outline(text).items == ()


def test_words_go_on_behind_a_comment() -> None:
    text = "%%\na\n%% b #c\n"
    assert [tag.name for tag in parse_outline(text).tags] == ["c"]


def test_rules() -> None:
    text = "---\n * * *\n- a\n\n  ___\n> ***\n- b\n---\n"
    assert [cut(text, rule) for rule in parse_outline(text).rules] == ["---", " * * *", "___", "***", "---"]


# What holds for any text


PARTS = (
    *(
        "- ",
        "* ",
        "1. ",
        "2) ",
        "> ",
        "  ",
        "    ",
        "\t",
        "# ",
        "#a",
        "```",
        "~~~",
        "---",
        "===",
        "***",
        "\n",
        "\n",
        "\n\n",
    ),
    *(
        "\r\n",
        "\r",
        "[ ] ",
        "[x] ",
        "[",
        "]",
        "[[",
        "]]",
        "![",
        "(",
        ")",
        "<",
        ">",
        "](a)",
        "](<",
        "|",
        "`",
        "``",
        "%%",
        "$$",
    ),
    *(
        "<!--",
        "-->",
        "<div>",
        "<a b='",
        "\\",
        " ^a",
        "words",
        "@Nora",
        "📅 2031-04-05",
        "⏫",
        "[due:: ",
        "\ufeff",
        "\u2028",
    ),
    *("\x85", "\u00a0", "\0", "\ud800", "[^1]: ", "[a]: b"),
)
NOTES = st.lists(st.one_of(st.sampled_from(PARTS), st.text(max_size=3)), max_size=40).map("".join)


def every_span(outline: Outline) -> list[Span]:
    spans = [span for one in outline.sections for span in (one.heading, one.body)]
    spans += [span for item in outline.items for span in (item.span, item.lines, item.text)]
    spans += [item.task.description for item in outline.items if item.task]
    spans += [span for link in outline.links for span in (link.span, link.target)]
    return spans + [tag.span for tag in outline.tags] + [*outline.code, *outline.comments, *outline.rules]


@given(NOTES)
def test_spans_lie_in_the_text_and_in_order(text: str) -> None:
    outline = parse_outline(text)
    assert all(0 <= start <= end <= len(text) for start, end in every_span(outline))
    for spans in (
        [one.heading for one in outline.sections],
        [item.span for item in outline.items],
        [link.span for link in outline.links],
        [tag.span for tag in outline.tags],
        outline.code,
        outline.comments,
        outline.rules,
    ):
        assert list(spans) == sorted(spans)


@given(NOTES)
def test_items_hold_together(text: str) -> None:
    outline = parse_outline(text)
    for index, item in enumerate(outline.items):
        assert text.startswith(item.marker, item.span.start)
        assert item.lines.holds(item.span)
        assert item.span.holds(item.text)
        assert cut(text, item.text) == cut(text, item.text).strip(" \t\r\n")
        if item.parent is not None:
            parent = outline.items[item.parent]
            assert item.parent < index
            assert item.depth == parent.depth + 1
            assert parent.lines.holds(item.lines)
        assert (item.task is None) == (item.state is None)
        assert item.section is None or outline.sections[item.section].heading.start < item.span.start


@given(NOTES)
def test_nothing_is_content_inside_code_and_comments(text: str) -> None:
    outline = parse_outline(text)
    masked = [*outline.code, *outline.comments]
    for span in [item.span for item in outline.items] + [tag.span for tag in outline.tags]:
        assert not any(one.start <= span.start < one.end for one in masked)
    for tag in outline.tags:
        assert cut(text, tag.span) == "#" + tag.name
        assert not any(link.span.meets(tag.span) for link in outline.links)


@given(NOTES)
def test_offsets_count_from_the_beginning_of_the_text(text: str) -> None:
    head = "---\na: b\n---\n"
    moved, outline = every_span(parse_outline(head + text, len(head))), every_span(parse_outline(text))
    assert moved == [Span(start + len(head), end + len(head)) for start, end in outline]


def test_outlines_are_pickled_and_compared() -> None:
    outline = parse_outline(NESTED)
    assert pickle.loads(pickle.dumps(outline)) == outline


SIZE = 200_000


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(">" * 10_000 + "\na\n" * 1000, id="quotes"),
        pytest.param("- " * 20_000 + "a\n" + "\n" * SIZE, id="nested items and blank lines"),
        pytest.param("> " + "- " * 5_000 + "a\n" + ">\n" * 50_000, id="nested items and blank quotes"),
        pytest.param("- " * 5_000 + "a\n" + (" " * 10_000 + "b\n") * 20, id="far indentation"),
        pytest.param("- " * 50_000 + "x -", id="nearly a rule"),
        pytest.param("- [ ] a\n" * 50_000, id="tasks"),
        pytest.param("x" * 1_000_000, id="one line"),
        pytest.param("[" * SIZE + "]" * SIZE, id="brackets"),
        pytest.param("[[a " * 50_000, id="wikilinks that do not close"),
        pytest.param("[a](" * 50_000, id="links that do not close"),
        pytest.param('[a](b "' * 30_000, id="titles that do not close"),
        pytest.param(("[a](" + " " * 1000) * 200, id="blanks in links"),
        pytest.param("".join("`" * (n % 600) + " " for n in range(1200)), id="backticks of all lengths"),
        pytest.param("a <!-- " * 30_000, id="comments that do not close"),
        pytest.param("a %% b\n%% c\n" * 15_000, id="signs of comments"),
        pytest.param("<a b='" * 30_000, id="tags that do not close"),
        pytest.param("# " + " " * SIZE + "# x" + " " * SIZE + "#", id="blanks in a heading"),
        pytest.param("[a]: b\n" * 30_000 + "===\n", id="definitions"),
        pytest.param("[^a]: b\n===\n" * 15_000, id="footnotes with underlines"),
        pytest.param("\\" * SIZE, id="backslashes"),
        pytest.param("@Ada Bo " * 20_000 + "@" * SIZE + "@a-" * 20_000 + "@" + "a" * SIZE, id="mentions"),
        pytest.param("@Ada\n" + ">" * 5_000 + "[ @a" * 30_000, id="mentions in brackets"),
    ],
)
def test_time_is_linear(text: str) -> None:
    start = time.process_time()
    parse_outline(text)
    assert time.process_time() - start < 5
