"""Why two items that look alike do not say the same: values, names, negation, opposites, roles, replaced words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

from . import concepts, everyday
from .certainty import unsure_otherwise
from .cjk_guards import cjk_parted_for_certain, cjk_veto
from .denials import FORBIDDING
from .matching import Matching
from .order import (
    CONTENT,
    WORDS,
    beside_the_same,
    in_same_slots,
    many_slots,
    of_other_gender,
    one_slot,
    places_that_differ,
    roles_swapped,
    share_in_order,
)
from .scope import few_otherwise, lists_more, restricts_what_is_all
from .slots import contrary_in_slot
from .stances import stances_exclude
from .stems import stem
from .tables import RESTRICTIONS
from .token import Token
from .values import Number, Time, missing, numbers_conflict, times_conflict
from .vocabulary import (
    ARTICLES,
    UNKNOWN,
    opposites,
    reversing_stems,
    stems_of,
)
from .wording import Wording

TINY = 3
SHORT = 8
FAIR = 12
_SLOTS = 3
"""Words up to which one of two long sentences is taken to be the other with these words replaced."""
_MINIMAL = 0.7
"""The share of words in the same order that makes a minimal pair."""
_REWORDED = 4
"""Places from which on two sentences that differ in them are reworded."""
MEDIUM = 16
_PLACES = 2
"""Places from which on two sentences that differ in them are no minimal pair."""

_HANGUL = re.compile("[\uac00-\ud7a3]")
_JOINTS = frozenset(["and", "or", "und", "oder", "et", "ou", "y", "e", "o", "u"])
_ONLY = frozenset(RESTRICTIONS.split())
_PAST = frozenset(["was", "were", "been"])
_FROM = frozenset(["from", "von", "vom", "de", "des", "desde"])
_ACQUIRING = frozenset(stem(word, "en") for word in ("ask", "request", "collect", "gather", "receive", "fetch"))


def veto(a: Wording, b: Wording, matching: Matching, language: str, passed: frozenset[str] = frozenset()) -> str | None:
    """The name of the first guard that parts the two, of those that are not `passed`, or None."""
    for name, parts in _GUARDS:
        if name not in passed and parts(a, b, matching):
            return name
    if _undone(a, b, matching, language):
        return "work"
    if a.label and b.label and a.label != b.label:
        return "label"
    left = (*matching.ours, *matching.theirs)
    is_strange = language == UNKNOWN and not (a.run and b.run) and any(token.weight >= 1 for token in left)
    if is_strange or (left and _HANGUL.search(a.run + b.run)):
        return "language"
    if a.asks != b.asks or _left_open(a, b) or _left_open(b, a):
        return "question"
    said = frozenset(token.key for token in left) if _ends_what_is_denied(a, b, matching) else frozenset[str]()
    if _opposed(a, b, language, said) or contrary_in_slot(a, b, matching, language):
        return "opposite"
    if unsure_otherwise(a, b, matching):
        return "certainty"
    if stances_exclude(a, b, matching, language):
        return "stance"
    return cjk_veto(a.run, b.run, passed) if a.run or b.run else None


def parted_for_certain(a: Wording, b: Wording, matching: Matching, language: str) -> bool:
    """Whether a guard parts two sentences of which it is known that they tell of one occasion."""
    if numbers_conflict(_numbers(a), _numbers(b)) or times_conflict(_times(a), _times(b)):
        return True
    if _kinds_differ(a, b, matching) or (a.label and b.label and a.label != b.label):
        return True
    clashes = [_denied(*each, sure=True) for each in ((a, b, matching, 0), (b, a, matching, 1))]
    if all(clashes) or (any(clashes) and len(_of_kind(a, "negator")) != len(_of_kind(b, "negator"))):
        return True
    if _opposed(a, b, language, _JOINTS) or (a.run and b.run and cjk_parted_for_certain(a.run, b.run)):
        return True
    if min(_size(a), _size(b)) <= SHORT and _undone(a, b, matching, language):
        return True
    if places_that_differ(a, b) < _REWORDED and roles_swapped(a, b, matching):
        return True
    sides = ([token for token in left if token.kind in CONTENT] for left in (matching.ours, matching.theirs))
    return share_in_order(a, b) >= _MINIMAL and all(sides)


def _left_open(a: Wording, b: Wording) -> bool:
    """Whether one leaves open, with `whether`, what the other does not."""
    words = {token.key for token in b.tokens}
    return any(token.key == "whether" for token in a.tokens) and not {"whether", "if"} & words


def _restricted_otherwise(a: Wording, b: Wording, matching: Matching) -> bool:
    """Whether one says `only` and the other does not."""
    return _restricts(a) != _restricts(b) and min(_size(a), _size(b)) <= MEDIUM


def _restricts(wording: Wording) -> bool:
    """Whether an item says `only`, and not of a number: `only six hours`."""
    behind = (*(token.kind for token in wording.tokens[1:]), "")
    return any(token.key in _ONLY and kind != "number" for token, kind in zip(wording.tokens, behind, strict=False))


def _of_kind(wording: Wording, kind: str) -> list[Token]:
    return [token for token in wording.tokens if token.kind == kind]


def _numbers(wording: Wording) -> list[Number]:
    return [token.value for token in wording.tokens if isinstance(token.value, Number)]


def _times(wording: Wording) -> list[Time]:
    return [token.value for token in wording.tokens if isinstance(token.value, Time)]


def _size(wording: Wording) -> int:
    tokens = {token.key: token for token in wording.tokens if token.weight >= 0.3}
    return len(tokens) + sum(" " in token.shown for token in tokens.values() if isinstance(token.value, Number))


def _values_differ(a: Wording, b: Wording, matching: Matching) -> bool:
    ours, theirs = _numbers(a), _numbers(b)
    if numbers_conflict(ours, theirs) or times_conflict(_times(a), _times(b)):
        return True
    if _counts_otherwise(a, b, matching.ours) or _counts_otherwise(b, a, matching.theirs):
        return True
    further = [number for number in (*missing(ours, theirs), *missing(theirs, ours)) if number.value != 1]
    return bool(further and ours and theirs and min(_size(a), _size(b)) <= FAIR)


def _counts_otherwise(a: Wording, b: Wording, left: Iterable[Token]) -> bool:
    """Whether a number stands before a word of its own and is with a unit in the other: `two rooms`, `two years`."""
    own = {token.key for token in _hard(left)}
    with_units = [number for number in _numbers(b) if number.unit]
    return any(
        isinstance(token.value, Number)
        and behind.key in own
        and behind.clause == token.clause
        and not token.value.unit
        and any(token.value.agrees(number) for number in with_units)
        for token, behind in pairwise(a.tokens)
    )


def _kinds_differ(a: Wording, b: Wording, matching: Matching) -> bool:
    for kind in ("ordinal", "ident"):
        ours, theirs = ({token.key for token in _of_kind(wording, kind)} for wording in (a, b))
        if ours - theirs and theirs - ours:
            return True
    return False


def _names_differ(a: Wording, b: Wording, matching: Matching) -> bool:
    ours = [token for token in matching.ours if token.kind in ("name", "ident") and not _alias(token, a)]
    theirs = [token for token in matching.theirs if token.kind in ("name", "ident") and not _alias(token, b)]
    return bool(ours and theirs)


def _alias(name: Token, wording: Wording) -> bool:
    """Whether the name is another spelling of a name that stands in the same item."""
    from rapidfuzz.fuzz import ratio

    others = (token for token in _of_kind(wording, "name") if token.key != name.key)
    return any(token.key[0] == name.key[0] and ratio(token.key, name.key) >= 75 for token in others)


def _negated_otherwise(a: Wording, b: Wording, matching: Matching) -> bool:
    ours, theirs = _denials(a, b), _denials(b, a)
    if (not ours and not theirs) or _ends_what_is_denied(a, b, matching):
        return False
    clash_a, clash_b = _denied(a, b, matching, 0), _denied(b, a, matching, 1)
    if ours == theirs:
        return clash_a and clash_b
    return clash_a or clash_b or min(_size(a), _size(b)) <= SHORT


def _denials(wording: Wording, other: Wording) -> int:
    """How often an item denies: with negators, and with words that forbid."""
    negators = sum(not _is_left_behind(wording, each, other) for each in _negators(wording))
    return negators + len({token.key for token in wording.tokens} & stems_of(FORBIDDING))


def _is_left_behind(wording: Wording, negator: tuple[int, Token], other: Wording) -> bool:
    """Whether a value is denied that the other does not name, or from which it starts: `9, not 8`, `from 8 to 9`."""
    at, token = negator
    contrasts = token.key == "rather" or (at > 0 and wording.tokens[at - 1].clause != token.clause)
    denied = _scope(wording.tokens, at)[:1] if contrasts else []
    said = {token.key for token in other.tokens}
    starts = [behind for before, behind in pairwise(other.tokens) if before.shown.casefold() in _FROM]
    return any(
        word.value is not None and (word.key not in said or any(word.key == start.key for start in starts))
        for word in denied
    )


def _ends_what_is_denied(a: Wording, b: Wording, matching: Matching) -> bool:
    """Whether one ends what the other says is no longer: `stop selling flour`, `flour is no longer sold`."""
    more = len(_of_kind(a, "negator")) - len(_of_kind(b, "negator"))
    left = matching.theirs if more > 0 else matching.ours
    return abs(more) == 1 and (
        sum(token.key in stems_of(concepts.ENDING) for token in left) == 1 or _keeps(a, b, matching)
    )


def _keeps(a: Wording, b: Wording, matching: Matching) -> bool:
    """Whether one keeps what the other does not undo: `do not close the shop`, `keep the shop open`."""
    denies = len(_of_kind(a, "negator")) > len(_of_kind(b, "negator"))
    one, left, right = (a, matching.ours, matching.theirs) if denies else (b, matching.theirs, matching.ours)
    denied = {token.key for at, _ in _negators(one) for token in _scope(one.tokens, at)}
    undone, still = ({token.key for token in side if token.weight >= 1} for side in (left, right))
    return (
        bool(undone & denied)
        and undone <= stems_of(everyday.UNDOING)
        and still <= stems_of(everyday.KEEPING) | stems_of(everyday.KEPT)
        and any(token.key in stems_of(everyday.KEEPING) for token in right)
    )


def _denied(a: Wording, b: Wording, matching: Matching, side: int, *, sure: bool = False) -> bool:
    """Whether `a` denies a word that `b` says and does not deny; to be sure, `9 instead of 8` denies nothing."""
    answers = {pair[side].key: pair[1 - side].key for pair in matching.pairs}
    denied = {token.key for at, negator in _negators(b) for token in _reach(b.tokens, at, negator)}
    said = {token.key for token in b.tokens} - denied
    return any(
        answers.get(word.key) in said
        for at, negator in _negators(a)
        for word in _scope(a.tokens, at)
        if not (negator.key == "rather" and word.value and (sure or _is_left_behind(a, (at, negator), b)))
    )


def _negators(wording: Wording) -> list[tuple[int, Token]]:
    return [(at, token) for at, token in enumerate(wording.tokens) if token.kind == "negator"]


def _scope(tokens: tuple[Token, ...], at: int) -> list[Token]:
    """The words that a negator denies for certain: the next two, else the two before it."""
    clause = [(index, token) for index, token in enumerate(tokens) if token.clause == tokens[at].clause]
    meant = [(index, token) for index, token in clause if token.weight >= 0.3]
    behind = [token for index, token in meant if index > at]
    return behind[:2] or [token for index, token in meant if index < at][-2:]


def _reach(tokens: tuple[Token, ...], at: int, negator: Token) -> list[Token]:
    """The words that a negator may deny: its clause, for `rather than` what follows in it."""
    start = at if negator.key == "rather" else 0
    return [token for token in tokens[start:] if token.clause == negator.clause]


def _opposed(a: Wording, b: Wording, language: str, passed: frozenset[str] = frozenset()) -> bool:
    ours, theirs = _sides(a, language, passed), _sides(b, language, passed)
    only_ours, only_theirs = ours - theirs, theirs - ours
    groups = {group for group, _ in only_ours}
    return any(group in groups and (group, side) not in ours for group, side in only_theirs) and any(
        one == other and left != right for one, left in only_ours for other, right in only_theirs
    )


def _sides(wording: Wording, language: str, passed: frozenset[str]) -> set[tuple[int, int]]:
    table = opposites(language)
    sides: set[tuple[int, int]] = set()
    behind = (*wording.tokens[1:], None)
    for token, following in zip(wording.tokens, behind, strict=True):
        if token.key in passed or (following is not None and following.kind == "negator"):  # `with no effect`
            continue
        sides.update(table.get(token.key, ()))
        sides.update(table.get(token.shown.casefold(), ()))
    return sides


def _hard(tokens: Iterable[Token], size: int = MEDIUM) -> list[Token]:
    """The tokens that a sentence of this size cannot spare; long ones leave values to the guard of values."""
    kinds = CONTENT if size <= SHORT else WORDS
    return [token for token in tokens if token.weight >= 1 and token.kind in kinds]


def _word_replaced(a: Wording, b: Wording, matching: Matching) -> bool:
    size = min(_size(a), _size(b))
    ours, theirs = _hard(matching.ours, size), _hard(matching.theirs, size)
    if one_slot(a, b) or of_other_gender(a, b):
        return True
    if _only_relate(a, b, ours, theirs):
        return False
    if _ends_what_is_denied(a, b, matching):
        known = (
            stems_of(concepts.ENDING)
            | stems_of(everyday.KEEPING)
            | stems_of(everyday.KEPT)
            | stems_of(everyday.UNDOING)
        )
        ours, theirs = ([token for token in side if token.key not in known] for side in (ours, theirs))
    if not ours or not theirs:
        return size <= TINY and bool(_hard((*ours, *theirs))) and not (_gets(a, b) or _gets(b, a))
    if _prefixed(ours, theirs) or _prefixed(theirs, ours):
        return True
    if size <= SHORT or (size <= MEDIUM and _rebuilt(a, b, ours, theirs)):
        return True
    return max(len(ours), len(theirs)) <= _SLOTS and in_same_slots(a, b, ours, theirs)


def _only_relate(a: Wording, b: Wording, ours: list[Token], theirs: list[Token]) -> bool:
    """Whether all that two reworded sentences do not share are verbs that relate the rest: `holds 9`, `fits 9`."""
    left = {token.key for token in (*ours, *theirs) if token.kind in WORDS}
    return bool(left) and left <= stems_of(concepts.RELATING) and places_that_differ(a, b) >= _PLACES


def may_be_replaced(a: Wording, b: Wording, matching: Matching) -> bool:
    """Whether a word of one may stand in the place of another: each has a few to which nothing answers, and they are
    not so long that other words are to be expected; or the two stand beside the same word.
    """
    left = [[token for token in _hard(side) if token.kind != "ident"] for side in (matching.ours, matching.theirs)]
    if _only_relate(a, b, *left):
        return False
    few = all(left) and max(map(len, left)) <= _SLOTS and min(_size(a), _size(b)) <= MEDIUM
    return few or beside_the_same(a, b, matching)


def _rebuilt(a: Wording, b: Wording, ours: list[Token], theirs: list[Token]) -> bool:
    """Whether one is made from the other by putting other words in: at three places, or at the beginning."""
    return many_slots(a, b, ours, theirs) or (_leads(a, ours) and _leads(b, theirs))


def _prefixed(ours: list[Token], theirs: list[Token]) -> bool:
    """Whether a word of one is the other's with `un-`, `dis-` and the like before it."""
    turned = {prefix + token.key for token in ours for prefix in ("un", "in", "im", "dis", "non", "ir", "il", "de")}
    return any(token.key in turned for token in theirs)


def _leads(wording: Wording, left: Iterable[Token]) -> bool:
    """Whether the first word of all is one of those left over."""
    first = next((token for token in wording.tokens if token.kind != "function"), None)
    return first is not None and first.kind == "word" and any(token.key == first.key for token in left)


def work_differs(a: Wording, b: Wording, matching: Matching) -> bool:
    """Whether one asks for other work on the same thing: `cancel X`, `decide whether to X`, against `X`."""
    if min(_size(a), _size(b)) > MEDIUM:
        return False
    ours, theirs = (_heavy(left) for left in (matching.ours, matching.theirs))
    for one, other, left, others in ((a, b, ours, theirs), (b, a, theirs, ours)):
        if _starts(one, left) and not others:
            return not _gets(one, other)
    return False


def _heavy(left: Iterable[Token]) -> list[Token]:
    return [token for token in left if token.kind == "word" and token.weight >= 1]


def _gets(a: Wording, b: Wording) -> bool:
    """Whether one asks for what the other just gets: `collect three offers`, `get three offers`."""
    return b.tokens[0].key in ("get", "obtain") and a.tokens[0].key in _ACQUIRING


def _undone(a: Wording, b: Wording, matching: Matching, language: str) -> bool:
    """Whether one undoes what the other asks for: `cancel the booking`."""
    left = (*matching.ours, *matching.theirs)
    if _ends_what_is_denied(a, b, matching):
        return False
    return min(_size(a), _size(b)) <= MEDIUM and any(
        token.kind == "word" and token.key in reversing_stems(language) for token in left
    )


def _starts(wording: Wording, left: list[Token]) -> bool:
    first = wording.tokens[0]
    return first.kind == "word" and first.weight >= 1 and any(token.key == first.key for token in left)


def _head_added(a: Wording, b: Wording, matching: Matching) -> bool:
    """Whether one of two short items carries on where the other's noun ends: `proposal` and `proposal template`."""
    if min(_size(a), _size(b)) > SHORT or _ends_what_is_denied(a, b, matching):
        return False
    return _heads(a, b, matching.ours) or _heads(b, a, matching.theirs)


def _heads(longer: Wording, shorter: Wording, left: tuple[Token, ...]) -> bool:
    added = {token.key for token in _hard(left)}
    tokens = longer.tokens
    ends = {token.key for at, token in enumerate(shorter.tokens, 1) if _ends_phrase(shorter.tokens, at - 1)}
    for at, token in enumerate(tokens[1:], 1):
        before = tokens[at - 1]
        if token.key not in added or before.clause != token.clause or not _ends_phrase(tokens, at):
            continue
        if at + 1 < len(tokens) and tokens[at + 1].key in ARTICLES:  # `covering the peak`: a verb is no new head
            continue
        if token.key in stems_of(concepts.HAPPENING):
            continue
        if before.key in ("and", "or") or (before.weight >= 1 and before.key in ends and before.key not in added):
            return True
    return False


def _ends_phrase(tokens: tuple[Token, ...], at: int) -> bool:
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is None or not following.weight or following.clause != tokens[at].clause


def _done_already(a: Wording, b: Wording, matching: Matching) -> bool:
    """Whether one asks for what the other says has been done, in English: `count the eggs`, `the eggs were counted`."""
    return _was_done(a, b) or _was_done(b, a)


def _was_done(a: Wording, b: Wording) -> bool:
    asked = a.tokens[0] if a.tokens else None
    if asked is None or asked.kind != "word" or asked.shown.casefold().endswith(("ed", "ing", "s")):
        return False
    return any(
        token.key == asked.key and before.key in _PAST and not token.shown.casefold().endswith("ing")
        for before, token in pairwise(b.tokens)
    )


_GUARDS: tuple[tuple[str, Callable[[Wording, Wording, Matching], bool]], ...] = (
    ("value", _values_differ),
    ("ordinal", _kinds_differ),
    ("name", _names_differ),
    ("negation", _negated_otherwise),
    ("scope", _restricted_otherwise),
    ("scope", restricts_what_is_all),
    ("scope", few_otherwise),
    ("scope", lists_more),
    ("role", roles_swapped),
    ("done", _done_already),
    ("replaced", _word_replaced),
    ("work", work_differs),
    ("head", _head_added),
)
