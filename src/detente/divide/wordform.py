"""The part of speech and the base form of a word, by the rules of spaCy's pipeline, each looked up once."""

import re
from functools import lru_cache
from typing import NamedTuple

from spacy.tokens import Doc

from detente.divide.pipeline import pipeline

_REMEMBERED = 1 << 17
"""How many words with their tag and dependency are remembered."""

_LEADS = frozenset({"gon", "got", "let"})
_LED = frozenset({"ai", "gon", "c'm", "y", "y'"})
_EXPLETIVE = "expl"
"""The few words that rules read with the one behind ("let's", "got ta"), and those that they read with the one before
("ai n't"); behind an expletive ("there is") a form of "be" is a full verb."""
_CONTENT = frozenset(
    ("CD", "JJ", "JJR", "JJS", "NN", "NNP", "NNPS", "NNS", "RB", "RBR", "RBS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ")
)
_AUXILIARY = frozenset({"aux", "auxpass"})
_BOTH = frozenset({"do", "does", "did", "'d", "have", "has", "had"})
_ANY = "dep"
"""Of words with these tags rules ask only whether they are auxiliaries, but for the few verbs that can be both; so that
a word is looked up once for all its other dependencies."""

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


class Read(NamedTuple):
    """A word as the parser reads it."""

    text: str
    tag: str
    dep: str


class WordForm(NamedTuple):
    """What rules say of a word: its universal part of speech, and its lemma in lower case."""

    pos: str
    lemma: str


def word_form(word: Read, before: Read | None, behind: Read | None) -> WordForm:
    """The part of speech and lemma of a word that stands between two others."""
    if word.tag in _CONTENT and word.dep not in _AUXILIARY and word.text.lower() not in _BOTH:
        word = Read(word.text, word.tag, _ANY)
    led = before if before and (before.dep == _EXPLETIVE or before.text.lower() in _LEADS) else None
    return _ruled(word, led, behind if word.text.lower() in _LED else None)


@lru_cache(_REMEMBERED)
def _ruled(word: Read, before: Read | None, behind: Read | None) -> WordForm:
    words = [one for one in (before, word, behind) if one]
    texts, tags, deps = map(list, zip(*words, strict=True))
    doc = Doc(pipeline().whole.vocab, words=texts, tags=tags, deps=deps, heads=[0] * len(words))
    ruled = pipeline().ruled(doc)[1 if before else 0]
    return WordForm(ruled.pos_, _mended(word.text.lower(), ruled.lemma_.lower(), ruled.pos_))


def _mended(text: str, lemma: str, pos: str) -> str:
    """The base form of a word, mended where the lemmatizer has lost the last letter of a verb ("staged": "stag")."""
    if pos != "VERB":
        return lemma
    lost = text in (f"{lemma}ed", f"{lemma}ing", f"{lemma}es") and _DOUBLING.fullmatch(lemma)
    return f"{lemma}e" if lost else _MISTAKEN.get(lemma, lemma)
