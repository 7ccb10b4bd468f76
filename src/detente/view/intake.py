"""Takes what was read from an input into a record, and links it to what that holds."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from detente.link.linking import Foreseen, link_to
from detente.record import AnyThing, Link
from detente.store import Store


class Taken(NamedTuple):
    """What an input brought: how many things of each kind are new, its links, and what of it may be taken in."""

    new: Counter[str]
    links: tuple[Link, ...]
    things: tuple[AnyThing, ...]
    refused: int
    """How many sources were left out, since they were forgotten before; of `things` all that is of such is left out."""


def take_in(store: Store, things: Sequence[AnyThing], *, again: bool = False) -> Taken:
    """Adds the things of one input to a record and links them: all of it holds, or where it raises nothing.

    `again` is whether they take the place of what the same run has read from their source before. Most of the work is
    in finding the links, which is done before the right to write is taken: who reviews meanwhile does not wait for it.
    """
    with store.known() as known:
        foreseen = Foreseen(things, known)
    with store.writing() as writer:
        new = writer.add(things, again=again)
        allowed, refused = tuple(writer.allowed), writer.refused
        links = link_to(writer.given, writer.stories(), foreseen)
    return Taken(new + Counter(links=len(links)), links, allowed, refused)
