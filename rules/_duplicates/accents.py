"""Words with and without their accents as one: `Saëns` and `Saens`."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

_LEAST: Final = 4
"""Letters up to which an accent makes another word: `où`, `sûr`, `año`."""
_KEPT: Final = {"de": "äöüß", "fr": "éèêàâîïôûùëç", "es": "áéíóúü"}
"""Letters that make other words: `schon`, `schön`; the French and Spanish ones are folded where words are cut."""
_MARKED: Final = """résumé résumés exposé exposés rosé pâté pâtés lamé maté años caña cañas peña peñas cuña cuñas moño
    moños campaña campañas montaña montañas sonar soñar sueño sueños dañar empeñar enseñar uñas baño baños paño paños
    maña mañas tiño señal señales"""
_OTHER_WORDS: Final = frozenset(_MARKED.split())


@lru_cache(20_000)
def folded(word: str, language: str) -> str:
    """A folded word without the accents that make no other word of it in its language."""
    if word.isascii() or len(word) < _LEAST or word in _OTHER_WORDS:
        return word
    kept = _KEPT.get(language, "")
    return "".join(char if char in kept else _bare(char) for char in word)


def _bare(char: str) -> str:
    """A Latin letter without its accent."""
    base = unicodedata.normalize("NFD", char)[0]
    return base if base.isascii() and base.isalpha() else char
