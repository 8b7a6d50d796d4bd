"""What the order of words tells: words that changed places, and words put in the place of others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from itertools import dropwhile, pairwise, takewhile
from typing import Final

from .matching import Matching, compounds, means_same
from .stems import stem
from .tables import ROLES
from .token import Token
from .vocabulary import ARTICLES
from .wording import Wording

WORDS = ("word", "name", "ident")
"""The kinds of tokens that are words."""

CONTENT = (*WORDS, "number", "ordinal", "time")
"""The kinds of tokens that carry meaning by themselves."""

_JOINTS = frozenset(["and", "or", "und", "oder", "et", "ou", "y", "e", "with", "vs", "versus", "sowie", "including"])
_CONTRARY = frozenset(frozenset(pair.split("/")) for pair in ("to/from", "to/by", "for/against", "with/against"))

_FEW_PLACES = 3
"""Places up to which two sentences are the same but for what stands there."""

_ROLES = frozenset(ROLES.split())
_AGENTS = frozenset(["by", "durch", "par", "por"])
_PASSIVE_WORDS = """is are was were be been being wird werden wurde wurden worden est sont été sera seront fut furent es
    son fue fueron sido será serán"""
_PASSIVE = frozenset(_PASSIVE_WORDS.split())
"""Auxiliaries of what is done to something."""
_GERMAN_PASSIVE = frozenset(["wird", "werden", "wurde", "wurden", "worden"])
_GERMAN_AGENTS = frozenset(["von", "vom"])
"""Words that lead to who does it only in a passive: else to whose it is, and from where it comes."""
_CJK_PASSIVE = re.compile("被|に[一-鿿]+(?:さ|ら)れ")
_LEADING = frozenset(["at", "by", "in", "on", "towards", "until"])
"""Prepositions that are part of a phrase which stands for one word: `at the end of`."""
_REASONS = frozenset(stem(word, "en") for word in ("caused", "driven", "triggered"))
"""Verbs behind which `by` leads to a reason, not to who does it."""
_CONTRACTED = {"au": "à", "aux": "à", "du": "de", "al": "a", "del": "de", "zum": "zu", "zur": "zu", "vom": "von"}
"""Prepositions that hold an article."""
_GENDERS = re.compile(r"^(\w{2,})(?:os? \1as?|as? \1os?)$")
_US = frozenset(["me", "us", "him", "her", "them", "you", "it"])
_CAUSING = frozenset(["have", "ask", "get", "let", "tell", "remind"])
_OBJECT = frozenset(["den", "dem", "einen", "einem"])


_WE: Final = frozenset(["we", "i", "wir", "ich", "nous", "je", "nosotros"])
"""Who does it where no other is named."""


def roles_swapped(a: Wording, b: Wording, matching: Matching) -> bool:
    """Whether two words stand in each other's place: behind the same words, the other way round."""
    keys = {x.key: y.key for x, y in matching.pairs if x.kind != "cjk"}
    back = {answer: key for key, answer in keys.items()}
    if _governed_otherwise(a, b, keys) or _does_what_is_done_to_it(a, b, keys) or _does_what_is_done_to_it(b, a, back):
        return True
    if _subjects_exchanged(a, b, keys) or _sides_exchanged(a, b) or _made_to_do(a, b) or _made_to_do(b, a):
        return True
    if _done_to_us(a, b, keys) or _done_to_us(b, a, back):
        return True
    if _names_done_to(a, b) or _two_exchanged(a, b) or _moved_among_others(a, b, keys):
        return True
    return any(_exchanged(a, b, keys, reach) for reach in (1, 2))


def _governed_otherwise(a: Wording, b: Wording, keys: dict[str, str]) -> bool:
    """Whether a preposition such as `by` stands before one shared word here and before another there."""
    ours, theirs = _governed(a), _governed(b)
    for word in ours.keys() & theirs.keys():
        answers = {keys.get(key) for key in ours[word]}
        known = None not in answers and theirs[word] <= set(keys.values())
        if known and answers - theirs[word] and theirs[word] - answers:
            return True
    return False


def _does_what_is_done_to_it(a: Wording, b: Wording, keys: dict[str, str]) -> bool:
    """Whether something is done to what both begin with by one who stands behind it in `b`, where nothing is done to
    it: `the mill was bought by the guild`, `the mill bought the guild`.
    """
    first = next((token.key for token in a.tokens if token.weight >= 1), "")
    other = next((token.key for token in b.tokens if token.weight >= 1), "")
    if keys.get(first) != other or not _is_passive(a) or _is_passive(b):
        return False
    doers = {keys.get(key) for key in _doers(a)} - _doers(b)
    return any(token.key in doers for token in b.tokens if token.key != other and token.kind in WORDS)


def _subjects_exchanged(a: Wording, b: Wording, keys: dict[str, str]) -> bool:
    """Whether who does something in one has it done to it in the other, by one to whom it is done there: `the fox bit
    the dog after rain`, `after rain, the dog bit the fox`.
    """
    if _is_passive(a) or _is_passive(b):
        return False
    ours, theirs = _done_by(a), _done_by(b)
    for verb in ours.keys() & theirs.keys():
        (doer, objects), (other, others) = ours[verb], theirs[verb]
        done_to = next((each for each in objects if keys.get(each) == other), None)
        if done_to is None or keys.get(doer, other) == other or keys[doer] not in others:
            continue
        if not _cases_kept(a, b, keys, doer, done_to):
            return True
    return False


def _done_to_us(a: Wording, b: Wording, keys: dict[str, str]) -> bool:
    """Whether we do to somebody what this one does in `b`: `we paid the mill`, `the mill paid`."""
    if _is_passive(a) or _is_passive(b):
        return False
    said = {before.shown.casefold() for before in b.tokens}
    for at, token in enumerate(a.tokens[1:], 1):
        if token.weight < 1 or a.tokens[at - 1].shown.casefold() not in _WE or not said.isdisjoint(_WE):
            continue
        objects = {keys.get(each.key) for each in takewhile(_is_no_preposition, a.tokens[at + 1 :])}
        doers = (
            before.key
            for before, verb in pairwise(b.tokens)
            if verb.key == keys.get(token.key) and verb.shown.casefold() == token.shown.casefold()
        )
        if any(doer in objects for doer in doers):
            return True
    return False


def _is_no_preposition(token: Token) -> bool:
    return token.weight > 0 or token.key in ARTICLES or token.value is not None


def _done_by(wording: Wording) -> dict[str, tuple[str, set[str]]]:
    """For each word, as it is written, that stands right before what it may be done to: the word of weight before it,
    and those behind it in its clause.
    """
    found: dict[str, tuple[str, set[str]]] = {}
    for at, token in enumerate(wording.tokens[:-1]):
        following, clause = wording.tokens[at + 1], token.clause
        before = next((each for each in wording.tokens[:at][::-1] if each.weight >= 1 and each.clause == clause), None)
        takes = following.kind == "name" or following.key in ARTICLES or following.key in _US
        if before is not None and takes and token.kind == "word" and wording.tokens[at - 1].key not in ARTICLES:
            behind = {each.key for each in wording.tokens[at + 1 :] if each.weight >= 1 and each.clause == clause}
            found.setdefault(token.shown.casefold(), (before.key, behind))
    return found


def _sides_exchanged(a: Wording, b: Wording) -> bool:
    """Whether two parties stand on other sides of a case: `Odo v. Nell`, `Nell v. Odo`."""
    ours, theirs = ({(x.key, y.key) for x, y in _cases(wording)} for wording in (a, b))
    return any(pair[::-1] in theirs and pair not in theirs for pair in ours)


def _made_to_do(a: Wording, b: Wording) -> bool:
    """Whether one asks those to do it to whom it is done in the other: `have Odo write`, `write to Odo`."""
    heavy = [token for token in a.tokens[1:] if token.weight >= 1]
    if a.tokens[0].key not in _CAUSING or len(heavy) < 2 or heavy[1].key != b.tokens[0].key:
        return False
    at = next((at for at, token in enumerate(b.tokens) if token.key == heavy[0].key), 0)
    before = next((token.key for token in b.tokens[:at][::-1] if token.key not in (*ARTICLES, "all", "every")), "")
    return before == "to"


def _cases(wording: Wording) -> list[tuple[Token, Token]]:
    """What stands before and behind each `v.`"""
    inner = enumerate(wording.tokens[1:-1], 1)
    return [(wording.tokens[at - 1], wording.tokens[at + 1]) for at, token in inner if token.shown == "v"]


def _names_done_to(a: Wording, b: Wording) -> bool:
    """Whether names in Latin letters stand in one order in two Chinese or Japanese items, of which one is a passive."""
    active, passive = sorted((a, b), key=lambda wording: _CJK_PASSIVE.search(wording.run) is not None)
    if _CJK_PASSIVE.search(active.run) or not _CJK_PASSIVE.search(passive.run) or "に" in active.run:
        return False
    names, others = ([token.shown for token in wording.tokens if token.shown.isascii()] for wording in (a, b))
    return len(set(names)) > 1 and names == others


def _doers(wording: Wording) -> set[str]:
    """The words behind a preposition that leads to who does it."""
    return {key for words in _governed(wording, _AGENTS | _GERMAN_AGENTS).values() for key in words}


def _is_passive(wording: Wording) -> bool:
    """Whether one is done to by another: an auxiliary, and a preposition before who does it."""
    words = [token.shown.casefold() for token in wording.tokens]
    auxiliary = next((at for at, word in enumerate(words) if word in _GERMAN_PASSIVE), len(words))
    if not _GERMAN_AGENTS.isdisjoint(words[auxiliary:]):
        return True
    return not _PASSIVE.isdisjoint(words) and not _AGENTS.isdisjoint(words)


def _governed(wording: Wording, prepositions: AbstractSet[str] = _ROLES) -> dict[str, set[str]]:
    """The content words right behind each preposition, but for times."""
    found: dict[str, set[str]] = {}
    for at, token in enumerate(wording.tokens):
        if token.key in prepositions and (not at or wording.tokens[at - 1].key not in _REASONS):
            behind = dropwhile(lambda word: not word.weight, wording.tokens[at + 1 :])
            phrase = [word for word in takewhile(lambda word: word.weight, behind) if word.clause == token.clause]
            if phrase and phrase[0].kind != "time":
                found.setdefault(token.key, set()).update(word.key for word in phrase)
    return found


def _two_exchanged(a: Wording, b: Wording) -> bool:
    """Whether the two are word by word the same but for two words that changed places."""
    if len(a.tokens) != len(b.tokens):
        return False
    other = [(x.key, y.key) for x, y in zip(a.tokens, b.tokens, strict=True) if x.key != y.key]
    return len(other) == 2 and other[0] == other[1][::-1] and not _listed(a, *other[0])


def _moved_among_others(a: Wording, b: Wording, keys: dict[str, str]) -> bool:
    """Whether the two are word by word the same but in a few places, between which a word moved while others came or
    went: `ask Ada for Bo`, `ask Bo for Cy`.
    """
    if len(a.tokens) != len(b.tokens):
        return False
    places = zip(a.tokens, b.tokens, strict=True)
    other = [(x, y) for x, y in places if keys.get(x.key, x.key) != y.key]
    ours = sorted(keys.get(x.key, x.key) for x, _ in other if x.weight)
    theirs = sorted(y.key for _, y in other if y.weight)
    return len(other) <= _FEW_PLACES and ours != theirs and not set(ours).isdisjoint(theirs)


def _exchanged(a: Wording, b: Wording, keys: dict[str, str], reach: int) -> bool:
    ours, theirs = _before(a, reach), _before(b, reach)
    moved = [(ours[x], theirs[y], x) for x, y in keys.items() if x in ours and y in theirs and ours[x] != theirs[y]]
    moved = [place for place in moved if _is_time(place[0]) == _is_time(place[1])]
    one, other = (ours, theirs) if reach == 1 else (_before(a, 1), _before(b, 1))
    light = {token.key for wording in (a, b) for token in wording.tokens if token.weight < 1}
    moved = [place for place in moved if light.isdisjoint((place[2], keys[place[2]]))]
    kept = {word for word, answer in keys.items() if _keeps_preposition(one.get(word, ""), other.get(answer, ""), one)}
    moved = [place for place in moved if not {_last(place[0]), _last(place[1])} <= kept]
    if any(frozenset((left, right)) in _CONTRARY for left, right, _ in moved):
        return True
    places = {(left, right): key for left, right, key in moved if not (key.startswith("t:") and "^" in (left, right))}
    swapped = ((key, places[right, left]) for (left, right), key in places.items() if (right, left) in places)
    return any(not _are_listed(a, b, keys, *pair) and not _cases_kept(a, b, keys, *pair) for pair in swapped)


def _are_listed(a: Wording, b: Wording, keys: dict[str, str], one: str, other: str) -> bool:
    """Whether two words stand beside each other in a list of either item."""
    return _listed(a, one, other) or _listed(b, keys[one], keys[other])


def _last(place: str) -> str:
    return place.rpartition(" ")[2]


def _keeps_preposition(ours: str, theirs: str, content: dict[str, str]) -> bool:
    """Whether a word stands behind one preposition in both: where its phrase stands tells nothing then."""
    return ours == theirs and ours not in ("", "^") and ours not in content


def _cases_kept(a: Wording, b: Wording, keys: dict[str, str], one: str, other: str) -> bool:
    """Whether German articles tell who does it and to whom, wherever the two stand: `den Chor lobt der Wirt`."""
    cases = [(_article(a, key), _article(b, keys[key])) for key in (one, other)]
    return all(x and x == y for x, y in cases) and cases[0] != cases[1] and any(x in _OBJECT for x, _ in cases)


def _article(wording: Wording, key: str) -> str:
    """The article before a word."""
    at = next((at for at, token in enumerate(wording.tokens) if token.key == key), 0)
    before = wording.tokens[at - 1].key if at else ""
    return before if before in ARTICLES else ""


def _is_time(place: str) -> bool:
    """Whether the last word of a place is a time, which has no role: `A begins on Monday`, `on Monday A begins`."""
    return _last(place).startswith("t:")


def _listed(wording: Wording, one: str, other: str) -> bool:
    """Whether the two words stand beside each other in a list, where their order tells nothing: `Ana Ruiz and Bo`."""
    places = [at for at, token in enumerate(wording.tokens) if token.key in (one, other)]
    inside = wording.tokens[places[0] + 1 : places[-1]] if len(places) == 2 else ()
    between = [token for token in inside if token.key not in ARTICLES]
    return 0 < len(between) <= 3 and between[-1].key in _JOINTS and all(token.weight for token in between[:-1])


def _before(wording: Wording, reach: int, reverse: bool = False) -> dict[str, str]:
    """For each content token the words that it stands behind, articles left out; `^` at the beginning.

    In reverse the words that it stands before.
    """
    found: dict[str, str] = {}
    last = ["^"]
    tokens = wording.tokens[::-1] if reverse else wording.tokens
    for at, token in enumerate(tokens):
        if token.weight:
            led_by = token.shown.casefold().partition(" ")[0]
            found.setdefault(token.key, led_by if led_by in _LEADING else " ".join(last[-reach:]))
        following = tokens[at + 1].key if at + 1 < len(tokens) and not reverse else ""
        if token.key not in ARTICLES or (token.key == "a" and following in ARTICLES):  # Spanish: `a la`
            last.append(_CONTRACTED.get(token.key, token.key))
    return found


def places_that_differ(a: Wording, b: Wording) -> int:
    """In how many places the words of two items, in their order, are not the same."""
    from rapidfuzz.distance import Levenshtein

    one, other = sorted([token.key for token in wording.tokens] for wording in (a, b))
    steps = Levenshtein.opcodes(one, other)
    differs = [step.tag != "equal" for step in steps]
    return sum(now and not before for before, now in pairwise((False, *differs)))


def share_in_order(a: Wording, b: Wording) -> float:
    """The share of the words of two items that both have in the same order."""
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity([token.key for token in a.tokens], [token.key for token in b.tokens])


def share_however_turned(a: Wording, b: Wording) -> float:
    """The share of words that both have in the same order, a part of either moved from its end to its beginning."""
    from rapidfuzz.distance import Indel

    ours, theirs = sorted([token.key for token in wording.tokens] for wording in (a, b))
    turned = (theirs[at:] + theirs[:at] for at in range(len(theirs)))
    return max(Indel.normalized_similarity(ours, each) for each in turned)


def one_slot(a: Wording, b: Wording) -> bool:
    """Whether the two are equal but for one place, where each has words of its own."""
    ours, theirs = list(a.tokens), list(b.tokens)
    start = next((at for at, (x, y) in enumerate(zip(ours, theirs, strict=False)) if x.key != y.key), len(ours))
    while len(ours) > start and len(theirs) > start and ours[-1].key == theirs[-1].key:
        ours.pop()
        theirs.pop()
    return _alternatives(ours[start:], theirs[start:])


def of_other_gender(a: Wording, b: Wording) -> bool:
    """Whether the words of two items are the same but that one speaks of a man and the other of a woman: `hijo`."""
    ours, theirs = ([token for token in wording.tokens if token.weight] for wording in (a, b))
    if [token.key for token in ours] != [token.key for token in theirs]:
        return False
    return any(_GENDERS.search(f"{x.shown} {y.shown}".casefold()) for x, y in zip(ours, theirs, strict=True))


def _alternatives(ours: list[Token], theirs: list[Token]) -> bool:
    """Whether two short parts of a sentence say different things; a place and a date behind prepositions do not."""
    kinds = CONTENT if all(token.weight for token in (*ours, *theirs)) else WORDS
    left, right = ([token for token in part if token.kind in kinds] for part in (ours, theirs))
    if not left or not right or max(len(ours), len(theirs)) > 3:
        return False
    if _one_compound(left, right) or _one_compound(right, left):
        return False
    return not any(one.key == other.key or means_same(one, other) for one in left for other in right)


def _one_compound(whole: list[Token], parts: list[Token]) -> bool:
    """Whether one side is the other written together: `Dachreparatur` and `Reparatur des Dachs`."""
    one, *words = ["".join(token.shown for token in whole).casefold(), *(token.shown.casefold() for token in parts)]
    return one == "".join(words) or (len(words) == 2 and one in compounds(*words))


def many_slots(a: Wording, b: Wording, ours: list[Token], theirs: list[Token]) -> bool:
    """Whether other words stand behind, or before, the same words in three places."""
    for reverse in (False, True):
        one, other = (_before(wording, 1, reverse) for wording in (a, b))
        places = {one[token.key] for token in ours} & {other[token.key] for token in theirs}
        if len(places - {"^"}) >= 3:
            return True
    return False


def in_same_slots(a: Wording, b: Wording, ours: list[Token], theirs: list[Token]) -> bool:
    """Whether the words that only one of two items has stand beside the same words as those that only the other has."""
    sides = [[_neighbours(wording, token.key) for token in side] for wording, side in ((a, ours), (b, theirs))]
    return any(
        len(fewer) <= len(more) and all(any(one & other for other in more) for one in fewer)
        for fewer, more in (sides, sides[::-1])
    )


def beside_the_same(a: Wording, b: Wording, matching: Matching) -> bool:
    """Whether a word of weight that only one has, and any word that only the other has, or has more often, stand right
    before, or right behind, the same word: `the new dome` and `the broken dome`.
    """
    answers = {x.key: y.key for x, y in matching.pairs}
    often = [Counter(token.key for token in wording.tokens) for wording in (a, b)]
    more = {x for x, y in answers.items() if often[0][x] > often[1][y]}
    fewer = {y for x, y in answers.items() if often[0][x] < often[1][y]}
    sides = (_beside(a, matching.ours, more), _beside(b, matching.theirs, fewer))
    return any(
        answers.get(word) == other and place == where and max(token.weight, instead.weight) >= 1
        for place, word, token in sides[0]
        for where, other, instead in sides[1]
    )


def _beside(wording: Wording, left: Iterable[Token], repeated: AbstractSet[str]) -> list[tuple[int, str, Token]]:
    """For each word that is left over or said more often the words of weight right before (-1) and right behind (1)."""
    own = repeated | {token.key for token in left if token.kind in WORDS}
    pairs = [(x, y) for x, y in pairwise(wording.tokens) if x.clause == y.clause]
    before = [(1, y.key, x) for x, y in pairs if x.key in own and y.weight >= 1]
    return before + [(-1, x.key, y) for x, y in pairs if y.key in own and x.weight >= 1]


def _neighbours(wording: Wording, key: str) -> set[tuple[str, str]]:
    """What stands before and behind a word, articles left out, in its clause."""
    kept = [token for token in wording.tokens if token.key not in ARTICLES or token.key == key]
    at = next(at for at, token in enumerate(kept) if token.key == key)
    found = {("before", kept[at - 1].key)} if at and kept[at - 1].clause == kept[at].clause else set()
    behind = kept[at + 1] if at + 1 < len(kept) else None
    return found | ({("behind", behind.key)} if behind and behind.clause == kept[at].clause else set())
