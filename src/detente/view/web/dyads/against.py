"""What one side says or does that stands against what the other does."""

from detente.record import LinkKind
from detente.store.catalogue import Catalogue, Filter
from detente.store.catalogue.columns import Ints, Mask

KINDS = (LinkKind.CONTRADICTS, LinkKind.DENIES, LinkKind.DOUBTS)


def against(catalogue: Catalogue, one: str, other: str) -> Ints:
    """The links by which a fact of one side contradicts, denies or doubts one of the other, the latest first."""
    here, there = (_of(catalogue, side) for side in (one, other))
    found = catalogue.find_links(kinds=KINDS)
    from_, to = catalogue.links.from_[found], catalogue.links.to[found]
    return found[(here[from_] & there[to]) | (there[from_] & here[to])]


def _of(catalogue: Catalogue, side: str) -> Mask:
    """Which facts are of a side: it says or does it, or vouches for it."""
    mask: Mask = catalogue.mask(Filter(by=(side,))) | catalogue.mask(Filter(teller=(side,)))
    return mask
