"""Speed of the library call on clean and damaged text, with ftfy beside on the same text, and what a first call costs.

    python benchmarks/mojibake/speed.py [--seed N] [--quick]

MB are a million bytes of the text as UTF-8. README.md says what the columns mean.
"""

from __future__ import annotations

import argparse
import gc
import secrets
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import _lru_cache_wrapper
from random import Random

import damage
import ftfy
from content import LANGUAGES, Writer
from damage import in_turn, misread, misread_losing
from words import all_words, words

import notelint

NAME = 38
NOTE = 4_000  # characters of a note
CLEAN = (
    *(("French", "fr", 100.0), ("German", "de", 100.0), ("Czech", "cs", 100.0), ("Turkish", "tr", 100.0)),
    *(("Chinese", "zh", 100.0), ("Japanese", "ja", 100.0), ("Russian", "ru", 15.0), ("Ukrainian", "uk", 15.0)),
    *(("Greek", "el", 0.0), ("Arabic", "ar", 0.0), ("Hebrew", "he", 0.0), ("Hindi", "hi", 0.0)),
)
FRESH = 15  # notes that come once in a turn
CODECS = ("mac_roman", "cp1252", "cp1254", "latin_1", "cp437", "cp850", "cp1250", "cp1251", "iso8859_2", "koi8_r")
DENSITIES = (("one line in 50", 50), ("one line in 5", 5), ("every line", 1))
FIRST = """
import time
start = time.perf_counter()
import notelint
imported = time.perf_counter()
notelint.repair_mojibake({note!r})
called = time.perf_counter()
notelint.repair_mojibake({note!r})
print(imported - start, called - imported, time.perf_counter() - called)
"""


def rate(call: Callable[[str], object], texts: list[str], least: float) -> float:
    """MB/s of computing time over the texts: the best of three, each of `least` seconds or one turn."""
    size = sum(len(text.encode("utf-8", "surrogatepass")) for text in texts)
    for text in texts[:1]:
        call(text)
    best = 0.0
    for _ in range(3):
        turns, start = 0, time.process_time()
        while not turns or time.process_time() - start < least:
            for text in texts:
                call(text)
            turns += 1
        best = max(best, turns * size / (time.process_time() - start) / 1e6)
        if size / best / 1e6 > 1:
            break
    return best


def row(name: str, text: str, wanted: float, *, quick: bool) -> None:
    """Measure one text and print its row."""
    least = 0.03 if quick else 0.15
    notes, torn = list(ended(text)), [text[at : at + NOTE] for at in range(0, len(text), NOTE)]
    rates = [rate(notelint.repair_mojibake, texts, least) for texts in ([text], notes, torn)]
    beside = rate(ftfy.fix_text, torn[: 5 if quick else 15], 0)
    goal = max(wanted, beside)
    verdict = "" if min(rates) >= goal else f"  NOT MET: {goal:.4g}"
    columns = "".join(f"{found:>10.1f}" for found in rates)
    print(f"{name:<{NAME}}{columns}{beside:>8.2f}{rates[1] / beside:>9.1f}{verdict}", flush=True)


def fresh_row(name: str, text: str, wanted: float, *, quick: bool) -> None:
    """Measure notes that come for the first time, torn ones too, and print their row; ftfy in turn with each."""
    most = 5 if quick else FRESH
    kinds = list(ended(text))[:most], [text[at : at + NOTE] for at in range(0, len(text), NOTE)][:most]
    rates = [0.0, 0.0, 0.0, 0.0]
    for _ in range(2 if quick else 4):
        for at, notes in enumerate(kinds):
            forget()
            for place, call in ((at, notelint.repair_mojibake), (at + 2, ftfy.fix_text)):
                rates[place] = max(rates[place], once(call, notes))
    ratios = rates[0] / rates[2], rates[1] / rates[3]
    is_met = min(rates[:2]) >= wanted and min(ratios) >= 1
    columns = "".join(f"{found:>8.2f}" for found in (*rates, *ratios))
    print(f"{name:<{NAME}}{columns}{'' if is_met else '  NOT MET'}", flush=True)


def once(call: Callable[[str], object], notes: list[str]) -> float:
    """MB/s of computing time where each note comes once."""
    start = time.process_time()
    for note in notes:
        call(note)
    return sum(len(note.encode("utf-8", "surrogatepass")) for note in notes) / (time.process_time() - start) / 1e6


def forget() -> None:
    """Forget all that is remembered of texts; tables stay."""
    for known in gc.get_objects():
        is_ours = isinstance(known, _lru_cache_wrapper) and known.__module__.startswith("notelint.mojibake")
        if is_ours and known.cache_parameters()["maxsize"] is not None:
            known.cache_clear()


def ended(text: str) -> Iterator[str]:
    """Notes of about such a length, each of which ends with a line."""
    start = 0
    while start < len(text):
        end = text.find("\n", start + NOTE) + 1 or len(text)
        yield text[start:end]
        start = end


def prose(language: str, random: Random, size: int) -> str:
    """Clean text of frequent words and sentences, a line a sentence, the more frequent words the more often."""
    known, writer = all_words(language), Writer(random, None)
    lines, length = [], 0
    while length < size:
        chosen = [known[int(len(known) * random.random() ** 3)] for _ in range(random.randint(6, 16))]
        line = writer.sentence(language) if language in LANGUAGES and random.random() < 0.3 else " ".join(chosen) + "."
        lines.append(line)
        length += len(line) + 1
    return "\n".join(lines) + "\n"


def emoji_rich(random: Random, size: int) -> str:
    """Lines of tasks and emoji."""
    writer, text = Writer(random, None), ""
    while len(text) < size:
        text += writer.line(random.choice(("task", "emoji"))) + "\n"
    return text


def mixed(random: Random, lines: int) -> list[str]:
    """Lines as notes have them: three languages, tasks, signs."""
    writer = Writer(random, None)
    kinds = ("fr", "de", "en", "task", "emoji", "punctuation", "link", "ru")
    return [writer.line(random.choice(kinds)) for _ in range(lines)]


def damaged(random: Random, lines: int, one_in: int, harm: Callable[[str], str]) -> str:
    """Notes of which one line in so many is damaged; the others are plain English and clean signs."""
    writer = Writer(random, None)
    return "\n".join(
        harm(line)
        if at % one_in == 0
        else " ".join(random.choices(words("en", None), k=9)) + writer.random.choice(".…!")
        for at, line in enumerate(mixed(random, lines))
    )


def clean_rows(random: Random, size: int) -> Iterator[tuple[str, str, float]]:
    """Clean texts with what is wanted of them."""
    english = prose("en", random, size)
    yield "ASCII", english.encode("ascii", "ignore").decode("ascii"), 1000.0
    yield "English with curly signs", english.replace("th", "t’h", len(english) // 200) + "café – “x”", 100.0
    for name, language, wanted in CLEAN:
        yield name, prose(language, random, size), wanted
    yield "tasks and emoji", emoji_rich(random, size // 4), 0.0


def damaged_rows(random: Random, lines: int) -> Iterator[tuple[str, str, float]]:
    """Damaged texts, each codec at each density, then losses and layers."""
    for codec in CODECS:
        for name, one_in in DENSITIES:
            yield f"{codec}, {name}", damaged(random, lines, one_in, misread(codec)), 1.0
    harms = {
        "cp1252, bytes dropped": misread_losing("cp1252", "ignore"),
        "cp1252, U+FFFD": misread_losing("cp1252", "replace"),
        "cp1254, ?": misread_losing("cp1254", "replace", "?"),
        "gbk, U+FFFD": misread_losing("gbk", "replace"),
        "gbk, dropped": misread_losing("gbk", "ignore"),
        "shift_jis, U+FFFD": misread_losing("shift_jis", "replace"),
        "mac_roman, straight quotes": in_turn([misread("mac_roman"), damage.straighten]),
        "cp1252, straight quotes": in_turn([misread("cp1252"), damage.straighten]),
        "cp1252, plain spaces": in_turn([misread("cp1252"), damage.plain_spaces]),
        "cp1252 twice": in_turn([misread("cp1252")] * 2),
        "cp850, then cp1252": in_turn([misread("cp850"), misread("cp1252")]),
        "mac_roman three times": in_turn([misread("mac_roman")] * 3),
        "cp1252 in percent": in_turn([misread("cp1252"), damage.percent_encoded]),
        "cp1252 in entities": in_turn([misread("cp1252"), damage.decimal_entities]),
    }
    for name, harm in harms.items():
        yield f"{name}, every line", damaged(random, lines, 1, harm), 1.0
    yield "one long line, mac_roman", misread("mac_roman")(" ".join(mixed(random, lines))), 1.0


def first_call(note: str, runs: int) -> None:
    """What a fresh process pays: the import, the first call on a clean note, the second."""
    command = [sys.executable, "-c", FIRST.format(note=note)]
    found = [
        [float(value) for value in subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()]
        for _ in range(runs)
    ]
    imported, first, second = (1000 * statistics.median(values) for values in zip(*found, strict=True))
    verdict = "" if first < 5 else "  NOT MET: 5"
    print(f"{'import notelint':<{NAME}}{imported:>10.2f} ms")
    print(f"{'first call, clean note':<{NAME}}{first:>10.2f} ms{verdict}\n{'second call':<{NAME}}{second:>10.3f} ms")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**9))
    parser.add_argument("--quick", action="store_true", help="shorter texts and turns")
    options = parser.parse_args()
    random, start = Random(options.seed), time.perf_counter()
    print(f"seed {options.seed}\n\n{'MB/s':<{NAME}}{'one text':>10}{'notes':>10}{'torn':>10}{'ftfy':>8}{'ratio':>9}")
    for name, text, wanted in clean_rows(random, 100_000 if options.quick else 1_000_000):
        row(name, text, wanted, quick=options.quick)
    print()
    texts = list(damaged_rows(random, 500 if options.quick else 2_000))
    for name, text, wanted in texts:
        row(name, text, wanted, quick=options.quick)
    print(f"\n{'each note once':<{NAME}}   notes    torn    ftfy    torn   ratio    torn")
    for name, text, wanted in texts:
        fresh_row(name, text, wanted, quick=options.quick)
    print()
    first_call(
        "---\ntype: note\n---\n# Café – Zoë’s note\n\n- [ ] Füße prüfen 📅 2025-01-01\n" * 20,
        5 if options.quick else 15,
    )
    print(f"\n{time.perf_counter() - start:.0f} s")


if __name__ == "__main__":
    main()
