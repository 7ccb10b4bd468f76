"""Words that decide how the words beside them are meant."""

from functools import cache

from detente.extract.actors.tables import ActorWord
from detente.extract.lexicon.tables import load


@cache
def words_of(kind: str) -> frozenset[str]:
    """The words of one kind in actor_words.tsv."""
    return frozenset(row.word for row in load("actor_words.tsv", ActorWord) if row.kind == kind)
