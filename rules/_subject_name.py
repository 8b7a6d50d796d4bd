"""What is plainly the name of a customer, a project or a person, and what may be a remark, a sentence or no name."""

from __future__ import annotations

import re
from typing import Final

from ._splitting import BEHIND_A_NAME

_REMARK: Final = re.compile(
    r",|[ \t][-–—][ \t]|[ \t]\(|（|:[ \t]| (?:or|oder|ou|o) |\s@|"
    r"\s(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[\u2190-\u2bff\U0001f000-\U0001faff])|[?？]\Z"
)
"""What may begin a remark on a value, or a field of a task behind it."""
_BESIDE_A_NAME: Final = re.compile(r"/|\svs\b|(?:様|さん|御中)\Z|(?<=[^\W\d_]{4})\.\Z")
_UNSURE: Final = re.compile(
    r"(?:probably|maybe|perhaps|possibly|likely|the|our|my|all|internal|vielleicht|vermutlich|wohl|unser\w*|der|die|das|"
    r"peut-être|notre|le|la|les|quizás?|nuestr[oa]|el|los|las)\s|"
    r"(?:no|yes|me|other|others|misc|miscellaneous|general|mixed|private|andere|sonstige[rs]?|allgemein|privat|autres?|"
    r"général|otros?|altro|altri|generale|outros?|geral|anders|algemeen|複数|その他|全般|社内|其他|一般|内部|기타|내부)\Z",
    re.I,
)
"""What begins words that may be no name, or is a word for no one in particular."""
_FIRM: Final = re.compile(rf",?[ \t]+(?:{BEHIND_A_NAME.pattern})\Z", re.I)
_FEW: Final = 4
"""Words from which a value that ends as a sentence does, or begins with a small letter, is no name."""
_JOINING_IN_A_ROW: Final = """
of the and for in at de del della di da do dos du des la le les los el y e et und für von van der den zu en a
"""
_JOINING: Final = frozenset(_JOINING_IN_A_ROW.split())
"""Small words within names."""
_WORD: Final = re.compile(r"(?<!\S)[^\W\d_]+(?=[.,:;!?]*(?:\s|\Z))")


def may_be_more(text: str) -> bool:
    """Whether a value may hold more than one thing, or say of whom it speaks in words."""
    is_sentence = len(text.split()) >= _FEW and (text.endswith((".", "!", "?")) or text[:1].islower())
    return is_sentence or _REMARK.search(text) is not None or _UNSURE.match(text) is not None


def may_be_no_name(text: str) -> bool:
    """Whether a text may be more than the name of a customer or a project, or none: small letters begin words of
    sentences.
    """
    text = _FIRM.sub("", text)
    is_said = any(word[0].islower() and word not in _JOINING for word in _WORD.findall(text))
    return is_said or may_be_more(text) or _BESIDE_A_NAME.search(text) is not None
