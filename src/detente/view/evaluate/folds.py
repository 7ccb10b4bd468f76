"""Parts of corpora that overlap: one sentence is always in one fold, whatever corpus it stands in."""

import hashlib
import re

FOLDS = 5

_LETTERS = re.compile(r"[^\W\d_]+")


def fold(sentence: str, folds: int = FOLDS) -> int:
    """Which of the folds a sentence is in, by a hash of its letters."""
    letters = "".join(_LETTERS.findall(sentence.lower()))
    return int(hashlib.sha256(letters.encode()).hexdigest()[:8], 16) % folds
