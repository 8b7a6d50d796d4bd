"""The scanner against two other readers of Markdown: same headings, same items."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from notelint.outline import parse_outline
from notelint.text import LineTable

Heading = tuple[int, int, str]
Place = tuple[int, int, str]
Blocks = tuple[list[Heading], list[Place]]

# mistletoe is typed by half only.
mistletoe_blocks: Any = import_module("mistletoe.block_token")
mistletoe_spans: Any = import_module("mistletoe.span_token")
MARKDOWN_IT = MarkdownIt("commonmark", {"maxNesting": 1000})

CASES = {
    "heading": (
        "# one\n## two\n### three\n#### four\n##### five\n###### six",
        "####### seven signs are words",
        "#no blank\n#5 neither",
        "# closed #\n## closed ##\n### more #####\n##### fewer ##",
        "# closed with blanks ##   \n## not closed#\n### \\#",
        "#\n##\n### ###\n#    #\n# #",
        "   # three blanks\n  ## two\n ### one",
        "words\n    # four blanks go on",
        "    # code",
        "#\ttab\n##\t tab and blank\t##",
        "words\n# breaks in\nwords\n## again",
        "# *stress* and `code` and [link](a.md)",
        "\\# escaped",
        "# a\n\n\n\n# b",
        "# inner # sign\n## C#",
        "#  wide   gaps   stay  words",
        "# 日本語\n## émigré\n### 🔥",
    ),
    "underlined": (
        "words\n===",
        "words\n---",
        "words\n=",
        "words\n-",
        "words\n   =====   ",
        "words\n    ===",
        "two\nlines\n===",
        "  two  \n  lines  \n----------",
        "words\n= =",
        "words\n--- -",
        "===\nwords",
        "---\nwords",
        "words\n\n===",
        "words\n\n---",
        "# heading\n---",
        "# heading\n===",
        "words\n===\n===",
        "words\n---\n---",
        "- words\n---",
        "- words\n===",
        "- words\n  ===",
        "    code\n---",
        "`words\n---\n`",
        "words\\\n---",
        "```\ncode\n```\n---",
        "> words\n---",
        "words\n---\nmore\n===\nlast",
        "a\nb\nc\n---\n- d",
        "* * *\n===",
    ),
    "rule": (
        "***\n---\n___",
        "+++",
        "**\n--\n__",
        " ***\n  ***\n   ***",
        "    ***",
        "words\n    ***",
        "_____________________",
        " - - -\n **  * ** * ** * **\n-     -      -      -",
        "- - - -    ",
        "_ _ _ _ a\n\na------\n\n---a---",
        "*-*",
        "- one\n***\n- two",
        "words\n***\nmore",
        "* one\n* * *\n* two",
        "- one\n- * * *",
        "-\t-\t-",
        "* * * *\n- - -\n\n_\t_\t_",
    ),
    "list": (
        "- a\n- b\n- c",
        "- a\n\n- b\n\n\n- c",
        "- a\n+ b\n* c",
        "1. a\n2. b\n3. c",
        "1. a\n2) b\n3) c",
        "-a\n+a\n*a\n1.a",
        "- a\n  - b\n    - c\n      - d",
        "- a\n - b\n  - c\n   - d\n    - e",
        "- a\n\n  words of a\n- b",
        "- a\n\nwords\n- b",
        "-    three blanks more\n     and on",
        "-     code\n- b",
        "1.  a\n\n    words of a\n2.  b",
        "1. a\n   - b\n     1. c\n   - d\n2. e",
        "10. a\n    - b",
        "10. a\n   - b",
        "123456789. long\n1234567890. too long",
        "0. zero\n01. one\n007) seven",
        "-1. minus",
        "words\n- breaks in",
        "words\n1. breaks in",
        "words\n2. does not",
        "words\n14) does not",
        "words\n-\nempty does not",
        "words\n1.\nempty does not",
        "words\n*\n\n+\n",
        "-\n- b\n-",
        "-\n\n  far",
        "-\n  near",
        "-   \n  near",
        "1.\n2.",
        "- \n\n- b",
        "-\tone tab\n\t- inner\n\t\t- inmost",
        "1.\tone tab\n\t- inner",
        "- a\n\t- b\n\t- c\n- d",
        "-\t\tcode",
        "- a\n\n    - b\n\n        - c",
        "   - a\n  - b\n - c\n- d",
        "- a\n    - b\n   - c",
        "words\n    - goes on",
        "\n    - code",
        "- a\nlazy\n- b",
        "- a\n  - b\nlazy\n  - c",
        "- a\n lazy\n  - b",
        "- - a\n- - - b\n  - c",
        "- 1. a\n  2. b\n- c",
        "1. - a\n   - b\n2. * c",
        "* a\n*\n\n* c",
        "- a\n-\n- c",
        "- a\n# heading\n- b",
        "- a\n\n      code in a\n- b",
        "- # heading in an item\n- words\n  ---",
        "* a\n  > quote in a\n* b",
        "- [ ] open\n- [x] done\n- [/] half\n- [?] asked",
        "- [ ]\n- []\n- [  ]",
        "+ a\n\n\n\n  b",
        "1. a\n\n  2. b\n\n    3. c",
        "* a\n   * b\n      * c\n         * d",
        "- a\n\n  - b\n\n    words of b\n\n  words of a\n\n- c",
        "2. a\n3. b",
        "\\- a\n\n1\\. b",
        "- a\n\n\n  - b\n\n\n    - c",
        "*\ta\n*\tb",
        "- a\n  1. b\n  2. c",
        "- a\n  2. b",
        "- a\n\n  2. b",
        "- a\n 1. b",
        "- foo\n-\n  bar",
    ),
    "quote": (
        "> # heading\n> words",
        "> - a\n> - b",
        ">- a\n>- b",
        "   > - a",
        "    > - a",
        "> - a\nlazy\n- b",
        "> a\n- b",
        "> a\n> - b\nlazy\n> - c",
        "> - a\n>   - b\n>\n> - c",
        "> - a\n\n> - b",
        "> - [ ] a\n> - [x] b",
        "> > - a\n> > - b\n> - c",
        ">>> - a\n> - b\n>>- c",
        "- a\n  > - b\n  > - c\n- d",
        "> 1. > - a\n>    > - b",
        ">     code\n>    - words",
        ">\ta\n>\t- b",
        "> ```\n- a",
        "> ```\n> - a\n> ```\n> - b",
        ">\n> a\n>",
        ">\n\n- a",
        "> [!note] Title\n> - [ ] a",
        "> a\n---\n> b",
        "words\n> - a",
    ),
    "fence": (
        "```\n# a\n- b\n```\n- c",
        "~~~\n# a\n- b\n~~~\n# c",
        "```\n~~~\n- a\n```\n- b",
        "````\n```\n- a\n````\n- b",
        "```\n- a\n`````\n- b",
        "```\n- a\n``\n- b",
        "```\n- a\n ```\n- b",
        "```\n- a\n    ```\n- b",
        "   ```\n- a\n   ```\n- b",
        "    ```\n- a\n    ```",
        "```python\n# a\n```\n# b",
        "```a`b\n- c\n```",
        "~~~ a`b ~~~\n- c\n~~~\n- d",
        "```\n- a",
        "```\n\n\n- a\n\n",
        "``\n- a\n``",
        "- ```\n  - a\n  ```\n- b",
        "- a\n  ```\n  - b\n- c\n```\n- d",
        "1. a\n\n   ~~~\n   # b\n   ~~~\n\n2. c",
        "words\n```\n- a\n```\nwords",
        "```\n```\n- a\n```\n```",
        "```\n``` a\n- b\n```\n- c",
    ),
    "html": (
        "<!-- a -->\n- b",
        "<!--\n- a\n# b\n-->\n- c",
        "<!--\n\n- a\n\n-->\n\n# b",
        "<div>\n- a\n</div>\n\n- b",
        "<div>\n\n- a\n\n</div>",
        "<pre>\n- a\n\n- b\n</pre>\n- c",
        "<script>\n# a\n\n# b\n</script>\n# c",
        "words\n<div>\n- a",
        "words\n<!-- a\n- b\n-->\n- c",
        "words <!-- a\n- b",
        "<b>\n- a\n</b>",
        "words\n<b>\n- a",
        "<?php\n- a\n?>\n- b",
        "<!DOCTYPE html>\n- a",
        "- <div>\n  - a\n\n  - b\n- c",
        "> <!--\n> - a\n- b",
        "    <!--\n- a",
        "<details>\n<summary>a</summary>\n\n- b\n\n</details>",
        "< div>\n- a",
        "<a@b.example>\n- a",
        "<https://example.org>\n- a",
    ),
    "code": (
        "    a\n    - b\n\n    # c",
        "\t- a",
        "a\n\n    - b\n\nc",
        "- a\n\n      - b",
        "    a\n- b",
        "# a\n    - b\n# c",
        "words\n\t# goes on",
        "  \t- a",
        "    a\n\n\n    b\n- c",
    ),
    "odd": (
        "",
        "\n\n\n",
        "words",
        "- a\u2028- b",
        "# a\u0085# b",
        "- a\x0b- b\x0c- c",
        "\u00a0- a",
        "-\u00a0a",
        "\u3000# a",
        "- \u200ba",
        "| a | b |\n| - | - |\n| - c | d |",
        "a | b\n--- | ---",
        "term\n: - words",
        "[a]: b.md\n- c",
        "[^1]: words\n- a",
        "---\n\n---",
        "- a\n\n\n---\n\n- b",
        "* [a](b)\n* ![c](d)",
        "1986\\. a\n\n1986. b",
    ),
}


# Where mistletoe 1.6 departs from CommonMark: text, then headings and items as CommonMark has them.
DEPARTURES: dict[str, tuple[str, list[Heading], list[Place]]] = {
    "a lone dot is no marker": (".\n\n)", [], []),
    "a no-break space is no blank": ("#\u00a0a", [], []),
    "a title of signs": ("# # #", [(0, 1, "#")], []),
    "underline with a tab behind it": ("words\n-\t", [(0, 2, "words")], []),
    "empty item, then its sub-item": ("-\n  - a", [], [(0, 0, "-"), (1, 1, "-")]),
    "empty item, then words, then an underline": ("+\nwords\n-", [(1, 2, "words")], [(0, 0, "+")]),
    "empty item, then words and an underline, not of it": ("-\n=\n-", [(1, 2, "=")], [(0, 0, "-")]),
    "an empty item breaks into a quote": ("> words\n-", [], [(1, 0, "-")]),
    "a tab behind the quote sign": ("> \t- a", [], [(0, 0, "-")]),
    "code behind two markers": ("- - \t- a", [], [(0, 0, "-"), (0, 1, "-")]),
    "indented code that looks like HTML": ("\t<!--\n- a", [], [(1, 0, "-")]),
    "a fence that does not close": ("```\n```a\n- a", [], []),
}


def mistletoe_reads(text: str) -> Blocks:
    """Headings and items as mistletoe has them, from its blocks alone."""
    inner = mistletoe_spans.tokenize_inner
    mistletoe_spans.tokenize_inner = lambda content: [mistletoe_spans.RawText(content)]
    mistletoe_blocks.reset_tokens()
    mistletoe_blocks.remove_token(mistletoe_blocks.Table)
    mistletoe_blocks.add_token(mistletoe_blocks.HtmlBlock)
    try:
        document = mistletoe_blocks.Document([line + "\n" for line in text.split("\n")])
    finally:
        mistletoe_spans.tokenize_inner = inner
        mistletoe_blocks.reset_tokens()
    blocks: Blocks = ([], [])
    for child in document.children:
        if isinstance(child, (mistletoe_blocks.Heading, mistletoe_blocks.SetextHeading)):
            title = " ".join("".join(part.content for part in child.children).split())
            blocks[0].append((child.line_number - 1, child.level, title))
    _walk(document, 0, blocks[1])
    return blocks


def _walk(block: Any, depth: int, items: list[Place]) -> None:  # noqa: ANN401
    for child in block.children:
        if isinstance(child, mistletoe_blocks.List):
            for item in child.children:
                items.append((item.line_number - 1, depth, item.leader))
                _walk(item, depth + 1, items)
        elif isinstance(child, mistletoe_blocks.Quote):
            _walk(child, depth, items)


def markdown_it_reads(text: str) -> Blocks | None:
    """Headings and items as markdown-it-py has them; None where it fails."""
    try:
        tokens = MARKDOWN_IT.parse(text)
    except IndexError:
        return None
    blocks: Blocks = ([], [])
    depth = 0
    for token, following in zip(tokens, [*tokens[1:], None], strict=False):
        line = token.map[0] if token.map else 0
        if token.type == "heading_open" and token.level == 0 and following:
            blocks[0].append((line, int(token.tag[1]), " ".join(following.content.split())))
        elif token.type == "list_item_open":
            blocks[1].append((line, depth, token.info + token.markup))
        depth += (token.type == "list_item_open") - (token.type == "list_item_close")
    return blocks


def we_read(text: str) -> Blocks:
    """Headings and items as the scanner has them."""
    outline, line = parse_outline(text), LineTable(text).line_of
    sections = [(line(one.heading.start), one.level, " ".join(one.title.split())) for one in outline.sections]
    return sections, [(line(item.span.start), item.depth, item.marker) for item in outline.items]


ROWS = [pytest.param(text, id=f"{subject}-{n}") for subject, texts in CASES.items() for n, text in enumerate(texts)]


@pytest.mark.parametrize("text", ROWS)
def test_agrees_with_mistletoe(text: str) -> None:
    assert we_read(text) == mistletoe_reads(text)


@pytest.mark.parametrize("text", ROWS)
def test_agrees_with_markdown_it(text: str) -> None:
    assert we_read(text) == markdown_it_reads(text)


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_line_ends_make_no_difference(newline: str) -> None:
    for texts in CASES.values():
        for text in texts:
            assert we_read(text.replace("\n", newline)) == we_read(text)


@pytest.mark.parametrize(("text", "headings", "items"), DEPARTURES.values(), ids=DEPARTURES)
def test_keeps_to_commonmark_where_mistletoe_departs(text: str, headings: list[Heading], items: list[Place]) -> None:
    assert we_read(text) == (headings, items)
    assert markdown_it_reads(text) == (headings, items)
    assert mistletoe_reads(text) != (headings, items)


PARTS = (
    *(
        "- ",
        "* ",
        "+ ",
        "1. ",
        "2) ",
        "10. ",
        "> ",
        ">",
        "  ",
        "    ",
        "\t",
        " ",
        "# ",
        "## ",
        "#",
        "```",
        "~~~",
        "````",
    ),
    *("---", "===", "***", "-", "=", "words", "more words", "a", "\n", "\n", "\n\n", "\n- ", "\n  ", "\n> ", "\n    "),
    *("`", "<div>", "<!-- ", "-->", "</div>", "<pre>", "<b>", "<?", "?>", "\\", "1.", "[a]", "- - -", "| b |"),
)
# Both oracles take such a line for a quote, CommonMark takes it for code or for words that go on.
FAR_QUOTE = re.compile(r"(?m)^(?: {0,3}\t| {4}).*>")


@given(st.lists(st.sampled_from(PARTS), max_size=30).map("".join))
def test_agrees_with_one_of_them_on_any_text(text: str) -> None:
    assume(not FAR_QUOTE.search(text))
    ours = we_read(text)
    assert ours == mistletoe_reads(text) or ours == markdown_it_reads(text)
