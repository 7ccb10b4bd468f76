"""Which reports are of one matter: how alike they are as texts, among the others that they lie with."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from math import log

import numpy as np
from numpy.typing import NDArray

from detente.link.words import bits, numbers, stems

Floats = NDArray[np.float64]
_NAME = re.compile(r"(?<=[^\W\d_] |[,;:’'(] )[A-Z][\w'’-]+")
_LEAD = 60
"""How many words the lead of a report has."""
REPORT_FEATURES = ("words", "names", "lead", "numbers", "happenings", "words here", "happenings here")
"""What is compared; each is there twice, as it is and as its square root."""


def names(text: str) -> list[str]:
    """The words with a capital that begin no sentence, in lower case."""
    return [name.lower() for name in _NAME.findall(text)]


def cosines(bags: Sequence[Iterable[str]], weight: Callable[[str], float]) -> Floats:
    """The cosine of each two bags of words as sets, each word as long as its weight; [n, n], 0 for empty ones."""
    places: dict[str, int] = {}
    for word in (word for bag in bags for word in bag):
        places.setdefault(word, len(places))
    lengths = np.array([weight(word) for word in places])
    rows = np.zeros((len(bags), len(places)), dtype=np.float32)
    for row, bag in zip(rows, bags, strict=True):
        row[[places[word] for word in set(bag)]] = 1
    return near(rows * lengths)


def near(vectors: NDArray[np.floating]) -> Floats:
    """The cosine of each two rows."""
    rows = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return np.asarray(rows @ rows.T, dtype=np.float64)


def telling(word: str) -> float:
    """The bits of the rarest stem of a word."""
    return max(map(bits, stems(word)), default=9.0)


def alike(texts: Sequence[str]) -> Floats:
    """The cosine of each two texts as sets of stems, those that tell more longer: what is quickly compared."""
    return cosines([stems(text) for text in texts], bits)


def compare_reports(texts: Sequence[str], happenings: Sequence[str]) -> Floats:
    """The REPORT_FEATURES of each two reports; `happenings` are the sentences of each that tell one. [n, n, k]."""
    words, told = [stems(text) for text in texts], [stems(text) for text in happenings]
    here = Counter(stem for one in words for stem in set(one))

    def weight(stem: str) -> float:
        return log((len(texts) + 1) / max(1, here[stem])) * min(1.0, bits(stem) / 5)

    found = [
        cosines(words, bits),
        cosines([names(text) for text in texts], telling),
        cosines([stems(" ".join(text.split()[:_LEAD])) for text in texts], bits),
        cosines([sorted(numbers(text)) for text in texts], lambda number: 1 + len(number)),
        cosines(told, bits),
        cosines(words, weight),
        cosines(told, weight),
    ]
    return np.stack([*found, *(np.sqrt(np.maximum(0, one)) for one in found)], axis=-1)
