"""Words in common, the rarer the more: what a search by words finds, to hold other searches against."""

import re
from collections import Counter
from collections.abc import Sequence
from math import log

import numpy as np
from numpy.typing import NDArray

_WORD = re.compile(r"\w+")
_SATURATION, _LENGTH = 1.2, 0.75


class Overlap:
    """Texts to be scored by BM25 (Robertson and Zaragoza 2009) against queries; case aside, words count as they are."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._size = len(texts)
        counted = [Counter(_words(text)) for text in texts]
        lengths = np.array([counts.total() for counts in counted], dtype=np.float32)
        room = _SATURATION * (1 - _LENGTH + _LENGTH * lengths / max(float(lengths.mean()), 1.0))
        places: dict[str, list[tuple[int, int]]] = {}
        for place, counts in enumerate(counted):
            for word, count in counts.items():
                places.setdefault(word, []).append((place, count))
        self._postings = {word: self._posting(np.array(found), room) for word, found in places.items()}

    def scores(self, query: str) -> NDArray[np.float32]:
        """How well each text fits: [texts]."""
        found = np.zeros(self._size, dtype=np.float32)
        for word in {*_words(query)} & self._postings.keys():
            places, scores = self._postings[word]
            found[places] += scores
        return found

    def _posting(
        self, found: NDArray[np.int64], room: NDArray[np.float32]
    ) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Where a word stands, and what it adds there."""
        places, counts = found.T
        rarity = log(1 + (self._size - len(places) + 0.5) / (len(places) + 0.5))
        return places, (rarity * counts * (_SATURATION + 1) / (counts + room[places])).astype(np.float32)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())
