"""Which known word a mistyped one was meant to be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from posixpath import commonprefix
from typing import Final

from notelint import Note

_ENDINGS: Final = frozenset({"s", "es", "d", "ed", "r", "er"})
_ENDING: Final = 3
"""Letters at the end of a word in which languages differ: `title` and `titel`, `status` and `statut`."""
_VOWELS: Final = frozenset("aeiou")
SWAPPED: Final = ({"e", "l"}, {"e", "r"})
"""Letters at the end of a word that languages put in another order: `title` and `titel`, `members` and `membres`."""
_THRICE: Final = re.compile(r"(.)\1\1")
_SHORT: Final = 4
_LONG: Final = 8
_WORDS: Final = re.compile(
    "from|form|sign|sing|tier|tire|coal|cola|lots|lost|does|dose|care|acre|used|sued|line|lien|goal|gaol|star|tsar|"
    "able|bale|calm|clam|grid|gird|bolt|blot|bran|barn|crab|carb"
)
"""Words of four letters that are another such word when two letters change places."""
_OTHER_WORDS: Final = re.compile(
    "amont|amunt|autor|autors|budet|buget|chanel|clint|clover|contact|contat|contracts|contrat|corse|county|"
    "cours|curse|designation|diretor|effet|employe|estimation|foder|forat|formaat|langage|layer|manger|markt|"
    "materiaal|materias|mesure|meting|metod|mount|numer|objet|objets|paret|partener|parter|passord|payer|peron|"
    "perso|persoon|persoons|persos|persson|proces|process|programm|projet|projets|recept|seres|serveer|servie|"
    "setor|sever|stared|stated|stats|suport|systeem|taget|traning|transcrit|webseite|wether"
)
"""Words, some of another language, that are another such word with a letter left out or typed twice."""
_TRUTH: Final = frozenset({"yes", "no", "on", "off", "true", "false", "y", "n"})
_AROUND: Final = "#'\"`"
_NUMBER: Final = re.compile(r"[0-9]+")
_KEYBOARD: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


@lru_cache(maxsize=4096)
def near_key(word: str, known: tuple[str, ...], *, is_open: bool = True) -> str | None:
    """The known key that a key is a misspelling of, or None.

    People add keys of their own, where the type `is_open` for them: a short word, one that differs in its ending alone
    (`sources`, `published`), and one that is likelier a word of another language (`titel`, `projet`) may well be one.
    Of a word of four letters only two in the wrong order count, where they make no other word (`from` and `form`).
    What parts its words is none of its letters: `sourceRef` is `source_ref`, and so is Dataview's `source_ref:`.
    """
    if same := [name for name in known if _letters(name) == _letters(word)]:
        return same[0] if len(same) == 1 else None
    near = _nearest(word, known, lambda length: 0 if length < 5 else 1 if length < 9 else 2, inflected=False)
    near = near or _swapped(word, known)
    return near if near and (not is_open or _is_slip(folded(word), folded(near))) else None


def near_missing(word: str, missing: Iterable[str]) -> str | None:
    """The one key, of those that a note must have and lacks, that a word comes to by one letter left out, put in or
    typed twice, or two that changed places: nothing else is likelier, even if it is a word of another language.
    """
    plain = folded(word)
    found = [name for name in missing if _is_one_slip(plain, folded(name))]
    return found[0] if len(found) == 1 else None


def _is_one_slip(word: str, key: str) -> bool:
    """Whether one letter is left out or put in, or two changed places, but for those that languages swap."""
    if min(len(word), len(key)) < _SHORT or letters_apart(word, key, 1) != 1:
        return False
    at = len(commonprefix((word, key)))
    is_swapped = word[at : at + 2] == key[at : at + 2][::-1] and set(key[at:]) not in SWAPPED
    return len(word) != len(key) or is_swapped


def _swapped(word: str, known: tuple[str, ...]) -> str | None:
    """The one known word that a word of four letters is when two letters side by side change places."""
    plain = folded(word)
    if len(plain) != _SHORT or _WORDS.fullmatch(plain):
        return None
    swaps = {plain[:at] + plain[at + 1] + plain[at] + plain[at + 2 :] for at in range(_SHORT - 1)} - {plain}
    found = [name for name in known if folded(name) in swaps]
    return found[0] if len(found) == 1 else None


def _is_slip(word: str, meant: str) -> bool:
    """Whether a word can come from another by slips of the fingers: letters swapped, left out, typed twice or hit
    beside. Related words of two languages differ by other letters, and in their endings.
    """
    start = len(commonprefix((word, meant)))
    if word == meant or _THRICE.search(word):
        return True
    if _OTHER_WORDS.fullmatch(word):
        return False
    if start == 0 and len(meant) < _LONG and set(word[:2]) != set(meant[:2]):
        return False  # hardly anybody misses the first letter: `eating` is no `rating`, `estate` no `state`
    if start >= min(len(word), len(meant)) - _ENDING:
        pair, rest = meant[start : start + 2], meant[start + 2 :]
        has_swapped = word[start:] == pair[::-1] + rest and set(pair) not in SWAPPED
        is_left_out = word[start:] == pair[1:] + rest and (len(pair + rest) > 1 or pair in _VOWELS)
        is_twice = word[start + 1 :] == meant[start:] and word[start : start + 1] == word[start - 1 : start]
        is_put_in = len(word) >= _LONG and len(pair) > 1 and word[start + 1 :] == pair + rest
        return has_swapped or is_left_out or is_twice or is_put_in
    from rapidfuzz.distance import Levenshtein

    replaced = [
        (word[op.src_pos], meant[op.dest_pos]) for op in Levenshtein.editops(word, meant) if op.tag == "replace"
    ]
    return all((right, left) in replaced or _are_neighbours(left, right) for left, right in replaced)


def _are_neighbours(left: str, right: str) -> bool:
    """Whether two letters lie side by side on a keyboard."""
    places = [
        (row, letters.index(letter))
        for letter in (left, right)
        for row, letters in enumerate(_KEYBOARD)
        if letter in letters
    ]
    if len(places) < 2:
        return False
    (row, column), (other_row, other_column) = places
    return row == other_row and abs(column - other_column) == 1


def is_meant(key: str, note: Note) -> bool:
    """Whether the vault knows a key: another of its types, or Obsidian's own list of properties."""
    return key in note.types.properties or any(
        (kind := note.types.named(name)) is not None and key in kind.keys for name in note.types.names
    )


def near_type(word: str, known: Iterable[str]) -> str | None:
    """The known type that a type is a misspelling of, or None; a vault's own types are as likely as its own keys."""
    return _nearest(word, known, lambda length: 0 if length < 5 else 1, inflected=False)


def near_value(word: str, known: Iterable[str]) -> str | None:
    """The value of a closed list that is nearest to a word, or None. One with other numbers is another on purpose, and
    so is one of which no letter is left; `on` is no misspelling of `no`.
    """
    numbers = _NUMBER.findall(word)
    alike = (name for name in known if _NUMBER.findall(name) == numbers and not {folded(name), folded(word)} <= _TRUTH)
    return _nearest(word, alike, lambda length: min(max(1, (length + 1) // 3), length - 1), inflected=True)


def _nearest(word: str, known: Iterable[str], reach: Callable[[int], int], *, inflected: bool) -> str | None:
    """The known word with the fewest slips between, at most as many as `reach` gives for the shorter's length; a `#`
    before a word and quotes around it are none of its letters.
    """
    plain = folded(word.strip(_AROUND) or word)
    found: list[tuple[int, str]] = []
    for name in known:
        other = folded(name)
        most = reach(min(len(plain), len(other)))
        slips = letters_apart(plain, other, most)
        if slips <= most and (inflected or not is_inflected(plain, other)):
            found.append((slips, name))
    return min(found)[1] if found else None


def letters_apart(word: str, other: str, most: int) -> int:
    """How many letters are missing, too many, wrong or swapped; `most + 1` where there are more."""
    if abs(len(word) - len(other)) > most or len(set(word) ^ set(other)) > 2 * most:
        return most + 1  # seen without the library, whose import takes as long as checking a hundred notes
    if word == other or not most:
        return int(word != other)
    from rapidfuzz.distance import DamerauLevenshtein

    return DamerauLevenshtein.distance(word, other, score_cutoff=most)


def is_other_word(word: str) -> bool:
    """Whether a word, though a slip away from a key, is a word by itself, of whatever language."""
    return _WORDS.fullmatch(word) is not None or _OTHER_WORDS.fullmatch(word) is not None


def is_inflected(word: str, other: str) -> bool:
    """Whether two words differ in an ending alone, such as that of a plural."""
    stem = len(commonprefix((word, other)))
    short, long = sorted((word[stem:], other[stem:]), key=len)
    if not short and word[:stem].endswith(long):
        return False  # `statuss` is no plural
    return long in _ENDINGS and (not short or (short in "sdr" and long in "sdr"))  # `sources`; `updates` and `updated`


@lru_cache(maxsize=4096)
def _letters(word: str) -> str:
    """A word without regard to capitals, what parts it, and a second colon behind it."""
    return folded(word.rstrip(":")).replace("_", "") or word


@lru_cache(maxsize=1024)
def folded(word: str) -> str:
    """A word without regard to capitals, and to what parts it."""
    return word.strip().casefold().replace("-", "_").replace(" ", "_")
