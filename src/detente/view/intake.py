"""Takes what was read from an input into a record, and links it to what that holds."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from detente.link.linking import link_to
from detente.record import AnyThing, Link
from detente.store import Store


class Taken(NamedTuple):
    """What an input brought: how many things of each kind are new, and its links."""

    new: Counter[str]
    links: tuple[Link, ...]


def take_in(store: Store, things: Sequence[AnyThing]) -> Taken:
    """Adds the things of one input to a record and links them: all of it holds, or where it raises nothing."""
    with store.writing() as writer:
        new = writer.add(things)
        links = tuple(link_to(things, writer.stories()))
    return Taken(new + Counter(links=len(links)), links)
