"""Several values in one cell, joined by "|"."""

from detente.view.facts import Party


def several(parties: tuple[Party, ...]) -> str:
    """The names of parties, each once."""
    return "|".join(dict.fromkeys(party.label for party in parties))


def ids(parties: tuple[Party, ...]) -> str:
    """The actors' ids; an empty place where it is not settled who is meant."""
    return "|".join(dict.fromkeys(id for party in parties for id in party.mention.actors or ("",)))
