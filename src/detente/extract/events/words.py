"""The tables of event words: which words name deeds, and what their objects must be."""

from functools import cache

from msgspec import Struct

from detente.divide.document import Token
from detente.extract.lexicon.tables import load
from detente.record import Root


class EventWord(Struct, frozen=True, cache_hash=True):
    """A row of events.tsv: a word with the dependants it needs, what it is coded as and where its roles stand."""

    lemma: str
    pos: str
    root: Root
    particle: str = ""
    object: tuple[str, ...] = ()
    mode: str | None = None
    cameo: str | None = None
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    act: Root | None = None
    """The deed that a speech act is about when no other is named ("pledged 20 million")."""
    doer: tuple[str, ...] = ()
    """Who must do it ("tanks rolled into")."""
    thing: tuple[str, ...] = ()
    """What it must be done to where `object` is what the particle governs ("fired rockets at the town")."""

    @property
    def specificity(self) -> int:
        """How much the row asks for; of several rows that fit, the one that asks most is meant."""
        asked = 2 * bool(self.object) + 2 * bool(self.thing) + bool(self.particle) + bool(self.doer)
        return asked + ("departing" in self.flags)


class ObjectClass(Struct, frozen=True):
    """A row of object_classes.tsv."""

    name: str
    words: tuple[str, ...]


class LightVerb(Struct, frozen=True):
    """A row of light_verbs.tsv: a verb that lends a deed noun its subject."""

    lemma: str


@cache
def _index() -> dict[tuple[str, str], tuple[EventWord, ...]]:
    rows: dict[tuple[str, str], list[EventWord]] = {}
    for row in load("events.tsv", EventWord):
        rows.setdefault((row.lemma, row.pos), []).append(row)
    return {key: tuple(sorted(found, key=lambda r: -r.specificity)) for key, found in rows.items()}


@cache
def _class_words(name: str) -> frozenset[str]:
    return next(frozenset(row.words) for row in load("object_classes.tsv", ObjectClass) if row.name == name)


@cache
def _light() -> frozenset[str]:
    return frozenset(row.lemma for row in load("light_verbs.tsv", LightVerb))


def rows_for(token: Token) -> tuple[EventWord, ...]:
    """The rows of a word, the most demanding first."""
    return _index().get((token.lemma, token.pos), ())


def is_light(token: Token) -> bool:
    """Whether the word is a verb that lends a deed noun its subject ("conduct", "launch")."""
    return token.pos == "VERB" and token.lemma in _light()


def fits(token: Token, wanted: tuple[str, ...], *, head: bool = True) -> bool:
    """Whether a word is among `wanted`: lemmas, classes `@class` or labels `=LABEL`; labels count for heads alone."""
    words = _all_of(wanted)
    if token.lemma in words or token.text.lower() in words:
        return True
    named = head and not (token.pos == "NOUN" and token.entity == "ORG")
    return named and f"={token.entity or ('PERSON' if token.pos == 'PROPN' else '')}" in words


@cache
def _all_of(wanted: tuple[str, ...]) -> frozenset[str]:
    """The words and labels of some classes, and those that stand beside them."""
    return frozenset(word for want in wanted for word in (_class_words(want[1:]) if want[0] == "@" else (want,)))
