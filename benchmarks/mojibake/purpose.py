"""Notes that show mojibake on purpose, and notes whose text is lost: nothing in them is to be changed."""

from __future__ import annotations

FENCES = (
    '```python\nassert fix("cafÃ©") == "café"\n```',
    '```python\nTABLE = {"â€™": "’", "â€œ": "“", "ðŸ“…": "📅"}\n```',
    '~~~js\nconst broken = "üìÖ 2025-01-01 ‚è´";\n~~~',
    "```\n$ cat note.md\n- [ ] call üìÖ 2025-10-07 ‚è´\n```",
    "```text\nBefore: Ð¿Ñ€Ð¸Ð²ÐµÑ‚\nAfter:  привет\n```",
    "````markdown\n```\nüîÅ every week\n```\n````",
    "```sql\nUPDATE t SET name = REPLACE(name, 'Ã¼', 'ü');\n```",
    "```console\n> type list.txt\nGr├╝├ƒe aus K├╢ln\n```",
    "```yaml\ntitle: VAST‚Äôs plan\n```",
    "```sh\nsed -i 's/√©/é/g; s/√†/à/g; s/‚Äì/–/g' *.md\n```",
    '```rust\nlet s = "Ã¤Ã¶Ã¼"; // latin-1\n```',
    "    indented = 'cafÃ© â€” naÃ¯ve'\n    other = 'üìÖ'",
    "- step one\n\n  ```py\n  print('â€œquotedâ€\x9d')\n  ```",
    "> ```\n> Â© Â® Â£ Â°\n> ```",
    "```csv\nid;name\n1;MÃ¼ller\n2;SÃ¸rensen\n```",
)
SPANS = (
    "The pattern `Ã©` stands for `é`.",
    "Search for `â€™` and put `’` there.",
    "Use `üìÖ` to find dead due dates, `‚è´` for priorities.",
    "A broken file holds `├®` or `Ô├®` where `é` was.",
    "Run `grep 'Ã\xa0'` and `grep \"Ð¿\"`.",
    "The key is ``a`Ã¼`b`` in the old export.",
    "Compare `ðŸ˜€` (cp1252) with `üòÄ` (Mac Roman).",
    "Typical of cp437: `ΓÇÖ`; of cp1251: `вЂ™`.",
)
PROSE = (
    "When UTF-8 is read as Latin-1, é becomes Ã© and ü becomes Ã¼.",
    "If you see “â€™” in place of an apostrophe, the charset is wrong.",
    "Mojibake example: “schön” turns into “schÃ¶n”.",
    "The word café was shown as cafÃ© (mojibake).",
    "Mac Roman makes 📅 look like üìÖ, and ⏫ like ‚è´.",
    "A typical encoding error: “Ð¿Ñ€Ð¸Ð²ÐµÑ‚” instead of “привет”.",
    "| correct | mojibake |\n|---|---|\n| é | Ã© |\n| ü | Ã¼ |\n| ’ | â€™ |",
    "| char | cp1252 | Mac Roman |\n|---|---|---|\n| – | â€“ | ‚Äì |\n| é | Ã© | √© |",
    "Â£ appears when £ is decoded with the wrong charset.",
    "Der Umlaut ä erscheint als Ã¤, wenn die Kodierung falsch ist.",
    "Le « é » devient « Ã© » si l’encodage est mauvais.",
    "“Ã±” should read “ñ”: a classic of double encoding.",
)
LOST = (
    "caf? and na?ve, r?sum?",
    "Who?? What?? caf??",
    "K?ln, M?nchen, Z?rich",
    "K\ufffdln, M\ufffdnchen, Z\ufffdrich",
    "The \ufffd sign stands alone.",
    "\ufffd\ufffd\ufffd 2025-10-07",
    "- [ ] call the shop ?? 2025-10-07 ??",
    "- [ ] call the shop ???? 2025-10-07 ? #task",
    "- [ ] call the shop \ufffd\ufffd 2025-10-07 \ufffd",
    "Price: ?5, ?6 and ?7",
    "It?s done, isn?t it?",
    "????? ?? ????",
    "caf\ufffd au lait, cr\ufffdme br\ufffdl\ufffde",
    "Gr\ufffd\ufffde aus K\ufffdln",
    "1 ? 2 ? 3, a?b?c",
    "https://example.org/?q=a?b&c=?",
    "http://example.org/caf%3F%3F",
    "na\u00efve \ufffd caf\u00e9",
    "So? \ufffdla carte\ufffd",
    "[[Caf?]] and [[Caf\ufffd]]",
    "- ?? - ?? - ??",
    "\u25a1\u25a1\u25a1 tofu boxes",
    "_____ and .....",
    "title with lost quote \ufffds end",
)


def shown() -> list[tuple[str, str]]:
    """Notes by group: each piece alone under a heading, and between clean paragraphs."""
    groups = {"fenced or indented code": FENCES, "code span": SPANS, "prose on purpose": PROSE, "lost text": LOST}
    found = []
    for group, texts in groups.items():
        for text in texts:
            found.append((group, f"# Encoding notes\n\n{text}\n"))
            found.append((group, f"---\ntype: note\n---\n\nZoë’s café – all clean.\n\n{text}\n\nThe end, “really”.\n"))
    return found
