"""Rule `placeholder`: placeholders of a template that were never filled in."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notelint import Diagnostic, check_text, fix_text


def check(text: str, path: str = "Log/Quay.md") -> list[Diagnostic]:
    return check_text(text, path, select=["placeholder"])


def sources(text: str) -> list[str]:
    return [text[slice(*each.span)] for each in check(text)]


FOUND: dict[str, tuple[str, list[str]]] = {
    "title": ("# {{title}}\n", ["{{title}}"]),
    "blanks inside": ("# {{ title }}\n", ["{{ title }}"]),
    "date with format": ("On {{date:YYYY-MM-DD}} at {{time:HH:mm}}\n", ["{{date:YYYY-MM-DD}}", "{{time:HH:mm}}"]),
    "capitals": (
        "{{DATE}} {{VALUE}} {{VDATE:day, dddd}} {{NAME}}\n",
        ["{{DATE}}", "{{VALUE}}", "{{VDATE:day, dddd}}", "{{NAME}}"],
    ),
    "link": ("Up: [[{{title}}]]\n", ["{{title}}"]),
    "templater": ("<% tp.file.title %> <%* let a = 1 %>\n", ["<% tp.file.title %>", "<%* let a = 1 %>"]),
    "templater over lines": ("<%*\nawait tp.x()\n%>\n", ["<%*\nawait tp.x()\n%>"]),
    "templater trimming": ("<%- tp.date.now() -%>\n", ["<%- tp.date.now() -%>"]),
    "statements": ("{% if a %}\n- x\n{% endif %}\n", ["{% if a %}", "{% endif %}"]),
    "item": ("- [ ] call {{title}}\n", ["{{title}}"]),
    "value": ("---\na: '{{b}}'\n---\n", ["{{b}}"]),
    "value with text": ("---\na: on {{date}} or {{other day}}\n---\n", ["{{date}}", "{{other day}}"]),
    "value of templater": ("---\na: <% tp.date.now() %>\n---\n", ["<% tp.date.now() %>"]),
    "item of a list": ("---\na:\n- x\n- '{{b}}'\n---\n", ["{{b}}"]),
    "prices": ("---\na: '${{price_a}} or ${{b}}, \\x $ {{c}}'\n---\n", ["{{price_a}}", "{{b}}", "{{c}}"]),
    "beside a formula": ("---\na: 'on {{date}} $\\frac{{a}}{b}$ {{c}}'\n---\n", ["{{date}}", "{{c}}"]),
    "inner value": ("---\na:\n  b: [x, '{{c}}']\n---\n", ["{{c}}"]),
    "block of text": ("---\na: |\n  on {{date}}\n---\n", ["{{date}}"]),
    "key": ("---\n'{{a}}': b\n---\n", ["{{a}}"]),
    "key that stands twice": ("---\na: '{{b}}'\na: '{{c}}'\n---\n", ["{{b}}", "{{c}}"]),
    "values and body": ("---\na: '{{date}}'\n---\n{{date}}\n", ["{{date}}"] * 2),
    "of a formatter": ("---\na: { { DATE } }\nb: [{ { NAMES } }]\n---\n", ["{ { DATE } }", "{ { NAMES } }"]),
    "of a formatter with a format": (
        "---\na: { { date:YYYY } }\nb:\n- { { c d } }\n---\n",
        ["{ { date:YYYY } }", "{ { c d } }"],
    ),
    "of a formatter in text": ("---\na: on { { date } } at { { time } }\n---\n", ["{ { date } }", "{ { time } }"]),
    "of a formatter beside a broken value": ("---\na: > b\nb: { { date } }\n---\n", ["{ { date } }"]),
    "two of four values": ("---\na: '{{b}}'\nc: '{{d}}'\ne: f\ng: h\n---\n", ["{{b}}", "{{d}}"]),
    "three of six values": (
        "---\na: '{{b}}'\nc: '{{d}}'\ne: '{{f}}'\ng: 1\nh: 2\ni: 3\n---\n",
        ["{{b}}", "{{d}}", "{{f}}"],
    ),
    "all values of a note of a type": (
        "---\ntype: people\ntitle: '{{a}}'\ndate: '{{b}}'\nperson: '{{c}}'\n---\n",
        ["{{a}}", "{{b}}", "{{c}}"],
    ),
    "beside what syntax tells": ("---\na: {{date}}\nb: {{time}}\n# {{c}}\n---\n", ["{{time}}"]),
    "beside a broken value": ("---\na: > b\nb: '{{time}}'\n---\n", ["{{time}}"]),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_found(text: str, expected: list[str], newline: str) -> None:
    text = text.replace("\n", newline)
    assert sources(text) == [each.replace("\n", newline) for each in expected]
    assert all(each.level == "warning" and each.help for each in check("\ufeff" + text))
    assert len(check("\ufeff" + text)) == len(expected)
    assert fix_text(text, "Log/Quay.md", select=["placeholder"]) == text


SILENT = {
    "empty": "",
    "no placeholder": "{a} {{ }} {{}} <a> 5 % of {b}\n",
    "other words in the body": "The {{capital of Peru}} and {{c1::cloze}} and {{name}} and {{dated}}\n",
    "code": "Write `{{date}}` there.\n",
    "code beside prose": "Write `{{date}}` there, or {{title}}.\n",
    "fence": "```\n{{date}}\n```\n",
    "fence beside property": "---\na: 'on {{date}}'\n---\n```\n<% tp.file.title %>\n```\n",
    "formula": "$$\n{{date}}\n$$\n",
    "comments": "<!-- {{date}} -->\n\n%% {{title}} %%\n",
    "comment in the frontmatter": "---\na: b # {{date}}\n# {{title}}\n---\n",
    "shell": "echo ${title} and $date\n",
    "property of a shell": "---\na: ${title}\n---\n",
    "include": "{% include a.html %}\n{% if b %}\n",
    "objects of a site": "{% for post in site.posts %}\n{{ post.title }}\n{% endfor %}\n",
    "other command": "<% response.write(1) %> <%= name %>\n",
    "numbers in a property": "---\na: '{{1}}'\nb: '{{}}'\n---\n",
    "over lines": "{{da\nte}}\n",
    "unclosed": "{{date} <% tp.x {% if\n",
    "braces in braces": "---\na: { {b: c}: d }\ne: {f: {g: h} }\ni: { { 1 } }\n---\n{ { date } }\n",
    "a type to be filled in": "---\ntype: '{{TYPE}}'\ntitle: '{{TITLE}}'\nstatus: open\n---\n# {{TITLE}}\n",
    "a type in a list to be filled in": "---\ntype: ['{{TYPE}}']\ntitle: '{{TITLE}}'\n---\n# {{TITLE}}\n",
    "a type of a formatter": "---\ntype: { { TYPE } }\ntitle: '{{TITLE}}'\n---\n# {{TITLE}}\n",
    "a type that cannot be read": "---\ntype: {{TYPE}}\ntitle: '{{TITLE}}'\n---\n# {{TITLE}}\n",
    "most values": "---\na: '{{b}}'\nc: '{{d}}'\ne: '<% tp.f %>'\ng: h\n---\n# {{title}}\n",
    "what syntax tells": "---\na: {{date}}\n---\n",
    "formula in a property": "---\na: '$\\frac{{a}}{b}$'\nb: 'so $$x^{-{{t}}}$$'\nc: '$\\alpha{{a}} {{b}}$ on'\n---\n",
    "latex": "$x_{{date}}$ and $\\frac{{a}}{{b}}$\n",
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_silent(text: str) -> None:
    assert sources(text) == []


TEMPLATE = "---\ntitle: '{{title}}'\ncreated: {{date}}\n---\n# {{title}}\n"


@pytest.mark.parametrize(
    ("path", "is_template"),
    [
        *((path, True) for path in ("Templates/a.md", "Inbox/_bins/_templates/people.md", "a/template/b/c.md")),
        *((path, True) for path in ("99 Templates/a.md", "__Template__/a.md", "🧩 templates/a.md", "_prompts/a.md")),
        *((path, False) for path in ("Templates.md", "Templated/a.md", "My templates/a.md", "prompts/a.md", "a.md")),
    ],
)
def test_a_folder_of_templates_by_its_name(path: str, is_template: bool) -> None:
    rules = ["placeholder", "syntax"]
    assert (check_text(TEMPLATE, path, select=rules) == []) is is_template
    assert (fix_text(TEMPLATE, path, select=rules, unsafe=True) == TEMPLATE) is is_template


@pytest.mark.parametrize("path", ["Inbox/_bins/_templates/people.md", "People/people.md"])
@pytest.mark.parametrize("quote", ["'", '"', ""])
def test_no_rule_fills_in_a_template(path: str, quote: str) -> None:
    fields = {"type": "{{TYPE}}", "title": "{{TITLE}}", "date": "{{DATE}}", "person": "{{LEAF}}", "account": "{{LEAF}}"}
    block = "".join(f"{key}: {quote}{value}{quote}\n" for key, value in fields.items())
    body = "# {{TITLE}}\n**Date:** {{DATE}} · **Person:** [[{{LEAF}}]]\n\n## Notes\n{{NOTES}}\n"
    text = f"---\n{block}tags:\n  - 'person/{{{{LEAF}}}}'\n---\n\n{body}"
    assert fix_text(text, path, unsafe=True) == text
    assert [each.rule for each in check_text(text, path)] == []


def test_no_rule_fills_in_what_a_template_leaves_empty() -> None:
    text = "---\ntype: customer\ndate: '{{date}}'\naccount:\n---\n\n# Call\n\n**Account**: [[]]\n**Date**: 2025-10-07\n"
    after = fix_text(text, "2025-10-07.md", unsafe=True)
    assert "title: Call" in after
    assert fix_text(text, "Templates/2025-10-07.md", unsafe=True) == text
    assert [each.rule for each in check_text(text, "Templates/a.md")] == ["schema", "schema"]


def test_a_placeholder_that_a_formatter_has_spread_is_told_once() -> None:
    text = "---\ntype: customer\ndate: { { DATE } }\ntitle: a\naccount: b\nparticipants: [{ { WHO } }]\n---\n"
    assert [each.rule for each in check_text(text, "a.md")] == ["placeholder", "placeholder"]


FIXED: dict[str, tuple[str, str]] = {
    "heading": ("# {{title}}\n", "# Quay\n"),
    "link": ("[[{{title}} - Index|{{title}}]]\n", "[[Quay - Index|Quay]]\n"),
    "double quotes": ('---\na: "{{title}}"\n---\n', '---\na: "Quay"\n---\n'),
    "single quotes": ("---\na: 'On {{ title }}'\n---\n", "---\na: 'On Quay'\n---\n"),
    "of a formatter": ("---\na: { { title } }\nb: [{ { TITLE } }]\n---\n", "---\na: Quay\nb: [Quay]\n---\n"),
    "plain": ("---\na: On {{title}}\n---\n", "---\na: On Quay\n---\n"),
    "item": ("---\na: [x, '{{title}}']\n---\n", "---\na: [x, 'Quay']\n---\n"),
    "key": ("---\n'{{title}}': a\n---\n",) * 2,
    "date": ("# {{date}}\n",) * 2,
    "title and date": ("# {{title}} {{date}}\n", "# Quay {{date}}\n"),
    "command": ("<% tp.file.title %>\n",) * 2,
}


@pytest.mark.parametrize(("text", "fixed"), FIXED.values(), ids=FIXED)
def test_unsafe_fix(text: str, fixed: str) -> None:
    assert fix_text(text, "Log/Quay.md", select=["placeholder"], unsafe=True) == fixed


NAMES = {'a/Bo\'s "plan": x.md': 'Bo\'s "plan": x', "v1.2 notes.md": "v1.2 notes", "12.md": "12"}


@pytest.mark.parametrize(("path", "title"), NAMES.items())
@pytest.mark.parametrize("value", ['"{{title}}"', "'{{title}}'", "On {{title}}"])
def test_any_name_is_written_so_that_it_can_be_read(path: str, title: str, value: str) -> None:
    fixed = fix_text(f"---\na: {value}\n---\n", path, select=["placeholder"], unsafe=True)
    assert check_text(fixed, path, select=["syntax", "placeholder"]) == []
    assert title in fixed.replace("''", "'").replace('\\"', '"')


@pytest.mark.parametrize("path", ["{{title}}.md", "{{date}} x.md", "a\nb.md"])
def test_a_name_that_is_no_title_fills_in_nothing(path: str) -> None:
    text = "---\na: '{{title}}'\n---\n# {{title}}\n"
    assert fix_text(text, path, select=["placeholder"], unsafe=True) == text


HELP = {
    "{{title}}": "write the title here",
    "{{date:YYYY}}": "write the date here",
    "{{TIME}}": "write the time here",
    "{{VALUE}}": "write what it stands for here, or remove it",
    "<% tp.file.title %>": "run the command of the template, or write its result here",
    "{% if a %}": "remove the statement and keep what belongs to the note",
}


@pytest.mark.parametrize(("text", "advice"), HELP.items())
def test_help(text: str, advice: str) -> None:
    (found,) = check(text)
    assert found.help == advice
    assert found.message == f"the template placeholder `{text}` is not filled in"


LARGE = {
    "many": "{{date}} " * 50_000,
    "many in a value": f"---\na: '{'{{date}} ' * 10_000}'\n---\n",
    "titles": "---\n" + "".join(f"a{number}: '{{{{title}}}}'\n" for number in range(1_000)) + "---\n",
    "openings": "{{" * 100_000,
    "commands": "<% " * 100_000,
    "statements": "{% " * 100_000,
    "long name": "{{" + "a" * 500_000 + "}}",
}


@pytest.mark.parametrize("text", LARGE.values(), ids=LARGE)
def test_large_notes(text: str) -> None:
    start = time.process_time()
    check(text)
    assert time.process_time() - start < 4


PIECES = st.sampled_from(
    [
        "{{",
        "}}",
        "{{title}}",
        "{{date}}",
        "{%",
        "%}",
        "<%",
        "%>",
        " tp.",
        "if",
        "---\n",
        "a: ",
        "'",
        '"',
        "\n",
        "`",
        "$",
        "%%",
        " ",
        "- ",
        "# ",
        "{",
        "}",
        "\ud800",
        "\0",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=20).map("".join))
def test_any_text(text: str) -> None:
    for found in check(text):
        assert text[found.span.start : found.span.start + 2] in ("{{", "{%", "<%", "{ ")
    fixed = fix_text(text, "Log/Quay.md", select=["placeholder"], unsafe=True)
    assert all(each.fix is None for each in check(fixed))
