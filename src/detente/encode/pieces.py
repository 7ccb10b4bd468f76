"""A text as the word pieces that the encoder reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, chain, pairwise

import numpy as np
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer

from detente.encode.weights import weight
from detente.record import Span

Ints = NDArray[np.int64]

OPENS, CLOSES, PADS = 101, 102, 0
"""The ids of [CLS], [SEP] and [PAD]."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of a text, all arrays of one length; `starts` and `ends` are characters of the text."""

    ids: Ints
    starts: Ints
    ends: Ints
    words: Ints
    """The index of the word that a piece belongs to, rising from 0; a punctuation mark is a word."""

    def __len__(self) -> int:
        return len(self.ids)

    def within(self, span: Span) -> slice:
        """The pieces of the words that touch `span`; empty where it touches none."""
        first = int(np.searchsorted(self.ends, span.start, side="right"))
        last = int(np.searchsorted(self.starts, span.end, side="left"))
        if first >= last:
            return slice(first, first)
        of_word = np.searchsorted(self.words, [self.words[first], self.words[last - 1] + 1])
        return slice(int(of_word[0]), int(of_word[1]))

    def cut(self, stretches: Sequence[Span]) -> list[slice]:
        """The pieces of each of the stretches that these were made of, in order; one without words is left out."""
        bounds = np.searchsorted(self.starts, [stretch.start for stretch in stretches]).tolist()
        return [slice(first, last) for first, last in pairwise([*bounds, len(self)]) if first < last]

    def span(self, pieces: slice) -> Span:
        """The characters from the first to the last of `pieces`."""
        return Span(int(self.starts[pieces.start]), int(self.ends[pieces.stop - 1]))


def pieces(text: str, stretches: Sequence[Span] | None = None) -> Pieces:
    """The pieces of those stretches of a text, in order; of the whole text where none are given.

    Nothing of a piece lies outside its stretch, and no word goes on over the end of one.
    """
    stretches = [Span(0, len(text))] if stretches is None else stretches
    encodings = tokenizer().encode_batch([text[s:e] for s, e in stretches], add_special_tokens=False)
    return Pieces(
        ids=_ints(chain.from_iterable(encoding.ids for encoding in encodings)),
        starts=_ints(chain.from_iterable(_offsets(encodings, stretches, 0))),
        ends=_ints(chain.from_iterable(_offsets(encodings, stretches, 1))),
        words=_numbered([encoding.word_ids for encoding in encodings]),
    )


def _offsets(encodings: Sequence[Encoding], stretches: Sequence[Span], side: int) -> list[list[int]]:
    return [
        [stretch.start + offset[side] for offset in encoding.offsets]
        for encoding, stretch in zip(encodings, stretches, strict=True)
    ]


def _numbered(words: Sequence[Sequence[int | None]]) -> Ints:
    """The words of each stretch, counted on from those of the stretches before it."""
    lengths = [(max((w for w in ids if w is not None), default=-1) + 1) for ids in words]
    bases = accumulate(lengths, initial=0)
    return _ints(base + (word or 0) for base, ids in zip(bases, words, strict=False) for word in ids)


def _ints(numbers: object) -> Ints:
    return np.fromiter(numbers, dtype=np.int64)  # type: ignore[call-overload,no-any-return]


@cache
def tokenizer() -> Tokenizer:
    """The tokenizer of the encoder, which reads any length of text."""
    return Tokenizer.from_buffer(weight("tokenizer.json"))
