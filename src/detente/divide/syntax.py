"""Words and their syntax, by spaCy's small English pipeline."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, IDX, LENGTH, SENT_START, TAG
from spacy.tokens import Doc
from thinc.types import Ints2d

from detente.divide.document import Token
from detente.divide.paragraphs import Stretch
from detente.divide.pipeline import pipeline
from detente.divide.wordform import Read, word_form
from detente.record import Span

_BEGINS, _GOES_ON = 1, -1
"""What spaCy is told of a word that begins a sentence, and of one that does not."""
_OPENS = 3
"""What spaCy says of a word that opens an entity."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a paragraph; `head` is the place of its head there."""

    span: Span
    read: Read
    head: int
    entity: str
    entity_start: bool


def parse(text: str, stretches: Sequence[Stretch]) -> Iterator[tuple[Token, ...]]:
    """The words of each sentence, in order; heads are indices in their sentence."""
    docs = [_prepared(pipeline().words(stretch.span.of(text)), stretch) for stretch in stretches]
    for stretch, doc in zip(stretches, pipeline().read(docs), strict=True):
        words = _words(doc, text, stretch.span.start)
        for sentence in _sentences(words, stretch.starts):
            yield _tokens(words, sentence)


def _prepared(doc: Doc, stretch: Stretch) -> Doc:
    """The words with where sentences begin and where none does; of the rest the parser judges."""
    said = np.zeros((len(doc), 1), dtype=np.int64)
    for place, at in enumerate(doc.to_array(IDX)[1:].tolist(), 1):
        start = at + stretch.span.start
        if start in stretch.starts:
            said[place, 0] = _BEGINS
        elif start not in stretch.may_start:
            said[place, 0] = _GOES_ON
    return doc.from_array([SENT_START], cast(Ints2d, said.astype(np.uint64)))


def _words(doc: Doc, text: str, offset: int) -> list[_Word]:
    """The words of a paragraph that begins at an offset of a text."""
    name = doc.vocab.strings.__getitem__
    columns = doc.to_array([IDX, LENGTH, TAG, DEP, HEAD, ENT_TYPE, ENT_IOB])
    heads = columns[:, 4].astype(np.int64).tolist()
    words = []
    for place, (at, length, tag, dep, _, entity, iob) in enumerate(columns.tolist()):
        span = Span(at + offset, at + offset + length)
        read = Read(span.of(text), name(tag), name(dep))
        words.append(_Word(span, read, place + heads[place], name(entity) if entity else "", iob == _OPENS))
    return words


def _sentences(words: Sequence[_Word], starts: frozenset[int]) -> Iterator[list[int]]:
    """The places of the words of each sentence, white space aside."""
    places: list[int] = []
    for place, word in enumerate(words):
        if place and word.span.start in starts and places:
            yield places
            places = []
        if not word.read.text.isspace():
            places.append(place)
    if places:
        yield places


def _tokens(words: Sequence[_Word], places: list[int]) -> tuple[Token, ...]:
    index = {place: number for number, place in enumerate(places)}
    return tuple(_token(words, place, number, index) for number, place in enumerate(places))


def _token(words: Sequence[_Word], place: int, number: int, index: dict[int, int]) -> Token:
    word = words[place]
    before = words[place - 1].read if place else None
    behind = words[place + 1].read if place + 1 < len(words) else None
    form = word_form(word.read, before, behind)
    return Token(
        index=number,
        span=word.span,
        text=word.read.text,
        lemma=form.lemma,
        pos=form.pos,
        tag=word.read.tag,
        dep=word.read.dep,
        head=index.get(word.head, number),
        entity=word.entity,
        entity_start=word.entity_start,
    )
