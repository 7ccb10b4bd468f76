"""Actors that one may have meant."""

from difflib import get_close_matches

from detente.store.catalogue import ActorHead, Catalogue

_MOST = 8
_LONGEST = 100
"""How many characters of what one asked for are looked at: comparing takes time."""
_SHORT = 3
"""Of how few letters a word is too short to look for."""


def alike(catalogue: Catalogue, asked: str) -> tuple[ActorHead, ...]:
    """Actors of like ids or names, a few."""
    asked = asked[:_LONGEST]
    words = [word for word in asked.replace("-", " ").split() if len(word) >= _SHORT]
    codes = [code for each in (asked, *words) for code in catalogue.roles.asked(each)[0]]
    ids = [head.id for head in catalogue.actors if head.id[:1].lower() == asked[:1].lower()]
    codes += [catalogue.actor_ids.place(id) for id in get_close_matches(asked, ids, _MOST)]
    return tuple(catalogue.actors[code] for code in [*dict.fromkeys(codes)][:_MOST])
