"""Actors that one may have meant."""

from difflib import get_close_matches

from detente.store.catalogue import ActorHead, Catalogue

_MOST = 8
_SHORT = 3
"""Of how few letters a word is too short to look for."""


def near(catalogue: Catalogue, asked: str) -> tuple[ActorHead, ...]:
    """Actors of like ids or names, a few."""
    words = [word for word in asked.replace("-", " ").split() if len(word) >= _SHORT]
    codes = [code for each in (asked, *words) for code in catalogue.roles.asked(each)[0]]
    alike = [head.id for head in catalogue.actors if head.id[:1].lower() == asked[:1].lower()]
    codes += [catalogue.actor_ids.place(id) for id in get_close_matches(asked, alike, _MOST)]
    return tuple(catalogue.actors[code] for code in [*dict.fromkeys(codes)][:_MOST])
