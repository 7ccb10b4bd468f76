"""Tells the name of a state from the same name of something else: the republic of Georgia, and Georgia in the USA."""

from collections.abc import Iterable
from functools import cache

from detente.extract.actors.directory import Directory
from detente.extract.actors.hit import Hit
from detente.extract.actors.tables import Homonym
from detente.extract.actors.vocabulary import Sort
from detente.extract.lexicon.tables import load

_OWN = (Sort.ADJECTIVE, Sort.CAPITAL, Sort.CITIZENS)


def strangers(text: str, found: Iterable[Hit], surnames: frozenset[str], directory: Directory) -> frozenset[str]:
    """The states whose bare name an article has for another place or for a person it names in full.

    None that it also speaks of by adjective, capital or people.
    """
    own = {t.country for h in found for t in h.terms if t.sort in _OWN}
    persons = {row.iso for row in directory.states.values() if row.name in surnames}
    meant = {h.iso for h in _homonyms() if any(cue in text for cue in h.cues)}
    return frozenset((meant | persons) - own)


@cache
def _homonyms() -> tuple[Homonym, ...]:
    return load("homonyms.tsv", Homonym)
