"""Whether anything is changed that is not damage, with ftfy beside; and what must hold for any text.

    python benchmarks/mojibake/genuine.py [VAULTS] [--words N] [--millions N] [--seed N] [--show] [--quick]

`VAULTS` is a folder of real notes, N words are taken of each language, and paragraphs of N million characters in all.
README.md says what the rows mean.
"""

from __future__ import annotations

import argparse
import secrets
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from random import Random

import any_text
import ftfy
from lookalikes import lookalikes
from policies import apply
from purpose import shown
from vaults import notes
from words import all_words, languages

import notelint
from notelint import Certainty

QUOTES = ("„{}“", "‚{}‘", "«{}»", "“{}”")
NAME = 34
HEADER = f"{'texts changed':<{NAME}}{'texts':>10}{'characters':>13}   SAFE +UNSAFE    fix_text  fix_encoding"


class Count:
    """How many texts of a row were changed: by safe repairs, by unsafe ones only, by ftfy."""

    def __init__(self, name: str, *, show: bool) -> None:
        self.name, self.show = name, show
        self.number = self.characters = self.safe = self.unsafe = 0
        self.asked = self.fix_text = self.fix_encoding = 0

    def look(self, text: str, *, beside: bool) -> None:
        """Count a text; `beside` asks ftfy too."""
        self.number += 1
        self.characters += len(text)
        if repairs := notelint.repair_mojibake(text):
            self._changed(text, apply(text, repairs, Certainty.SAFE), apply(text, repairs, *ALLOWED))
        if beside:
            self._ftfy(text)

    def look_at_note(self, text: str) -> None:
        """Count a note as the rule treats it."""
        self.number += 1
        self.characters += len(text)
        select = ("mojibake",)
        self._changed(text, notelint.fix_text(text, select=select), notelint.fix_text(text, select=select, unsafe=True))
        self._ftfy(text)

    def _changed(self, text: str, safe: str, unsafe: str) -> None:
        self.safe += safe != text
        self.unsafe += safe == text != unsafe
        if self.show and unsafe != text:
            print(f"{self.name}: {'SAFE' if safe != text else 'UNSAFE'} {_difference(text, unsafe)}")

    def _ftfy(self, text: str) -> None:
        self.asked += 1
        self.fix_text += ftfy.fix_text(text) != text
        self.fix_encoding += ftfy.fix_encoding(text) != text

    def line(self) -> str:
        """The row of the table."""
        beside = [
            f"{100 * count / self.asked:.2f} %" if self.asked else "" for count in (self.fix_text, self.fix_encoding)
        ]
        figures = f"{self.number:>10,}{self.characters:>13,}{self.safe:>7}{self.unsafe:>8}"
        return f"{self.name:<{NAME}}{figures}{beside[0]:>12}{beside[1]:>14}"


ALLOWED = (Certainty.SAFE, Certainty.UNSAFE)


def _difference(before: str, after: str) -> str:
    """The first lines that differ."""
    pairs = zip(before.split("\n"), after.split("\n"), strict=False)
    old, new = next((pair for pair in pairs if pair[0] != pair[1]), (before, after))
    return f"{old[:160]!r} -> {new[:160]!r}"


def forms(word: str, before: str, after: str) -> Iterator[tuple[str, str]]:
    """A word in five forms, each with the name of its row."""
    yield "words, lower case", word
    yield "words, title case", word.capitalize()
    yield "words, upper case", word.upper()
    for quote in QUOTES:
        yield "words, quoted", quote.format(word)
        yield "words, quoted, upper case", quote.format(word.upper())
    yield "words, in a sentence", f"{before.capitalize()} {word} {after}."


def count_words(options: argparse.Namespace) -> Iterable[Count]:
    """The words of all languages in five forms; ftfy sees every twentieth."""
    counts: dict[str, Count] = {}
    for language in languages():
        known = all_words(language, options.words)
        for at, word in enumerate(known):
            for name, text in forms(word, known[at - 1], known[(at + 1) % len(known)]):
                count = counts.get(name) or counts.setdefault(name, Count(name, show=options.show))
                count.look(text, beside=at % 20 == 0)
    return counts.values()


def paragraph(random: Random, known: tuple[str, ...]) -> str:
    """Some 40 sentences of words, the more frequent the more often, with the punctuation of notes."""
    sentences = []
    for _ in range(40):
        words = [known[int(len(known) * random.random() ** 3)] for _ in range(random.randint(4, 14))]
        if random.random() < 0.2:
            at = random.randrange(len(words))
            words[at] = random.choice(QUOTES).format(words[at])
        middle = random.choice((" ", " ", " ", ", ", " – ", "; ", " (")).join(
            (" ".join(words[:3]), " ".join(words[3:]))
        )
        sentences.append(middle[0].upper() + middle[1:] + random.choice((".", ".", "?", "!", "…", ":")))
    return "\n".join(" ".join(sentences[at : at + 5]) for at in range(0, 40, 5)) + "\n"


def count_paragraphs(options: argparse.Namespace, random: Random) -> Iterable[Count]:
    """Paragraphs of all languages."""
    count = Count("paragraphs of all languages", show=options.show)
    each = options.millions * 1_000_000 / len(languages())
    for language in languages():
        known, goal = all_words(language, options.words), count.characters + each
        while count.characters < goal:
            count.look(paragraph(random, known), beside=count.number % 50 == 0)
    return [count]


def count_vaults(folder: Path, *, show: bool) -> Iterable[Count]:
    """Real notes, vault by vault; ftfy sees every twentieth."""
    counts: dict[str, Count] = {}
    for path, text in notes(folder):
        name = f"vault {path.relative_to(folder).parts[0]}"[: NAME - 1]
        count = counts.get(name) or counts.setdefault(name, Count(name, show=show))
        count.look(text, beside=count.number % 20 == 0)
    return counts.values()


def count_groups(pairs: Iterable[tuple[str, str]], *, show: bool, through_rule: bool) -> Iterable[Count]:
    """Texts that come with the name of their group."""
    counts: dict[str, Count] = {}
    for group, text in pairs:
        name = f"{group}{', the rule' * through_rule}"
        count = counts.get(name) or counts.setdefault(name, Count(name, show=show))
        if through_rule:
            count.look_at_note(text)
        else:
            count.look(text, beside=True)
    return counts.values()


def arguments() -> argparse.Namespace:
    """The options."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("vaults", nargs="?", type=Path)
    parser.add_argument("--words", type=int, default=10_000, metavar="N")
    parser.add_argument("--millions", type=float, default=20, metavar="N")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**9))
    parser.add_argument("--show", action="store_true", help="print every change")
    parser.add_argument("--quick", action="store_true", help="a tenth of the words and paragraphs")
    options = parser.parse_args()
    if options.quick:
        options.words, options.millions = options.words // 10, options.millions / 10
    return options


def main() -> int:
    """Count and print; the exit status is 1 if a safe repair changed anything but a look-alike, or a law is broken."""
    options, start = arguments(), time.perf_counter()
    random = Random(options.seed)
    print(f"seed {options.seed}\n\n{HEADER}")
    changed = 0
    parts: list[Callable[[], Iterable[Count]]] = [
        lambda: count_words(options),
        lambda: count_paragraphs(options, random),
        lambda: count_vaults(options.vaults, show=options.show) if options.vaults else (),
        lambda: count_groups(shown(), show=options.show, through_rule=True),
        lambda: count_groups(shown(), show=options.show, through_rule=False),
    ]
    for part in parts:
        for count in part():
            print(count.line(), flush=True)
            changed += count.safe
    alike = list(count_groups(lookalikes(), show=options.show, through_rule=False))
    print("\n".join(count.line() for count in alike))
    print(f"look-alikes changed: {_share(alike, 'safe')} SAFE, {_share(alike, 'unsafe')} UNSAFE, wanted at most 2 %\n")
    broken = any_text.broken_laws(random, 1_000 if options.quick else 10_000)
    print("\n".join(f"{law:<40}{number:>8,} texts{bad:>6} broken" for law, number, bad in broken))
    print(f"\n{time.perf_counter() - start:.0f} s")
    return int(changed > 0 or any(bad for _, _, bad in broken))


def _share(counts: Iterable[Count], what: str) -> str:
    known = list(counts)
    part, whole = sum(getattr(count, what) for count in known), sum(count.number for count in known)
    return f"{part} of {whole} ({100 * part / whole:.2f} %)"


if __name__ == "__main__":
    sys.exit(main())
