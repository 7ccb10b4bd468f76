"""A story's propositions as numbers, as they are kept with the story (`sketch.py` makes and reads them)."""

from msgspec import Struct


class Bag(Struct, frozen=True, array_like=True):
    """What each proposition of a story has: keys of four bytes, a weight of one byte a key, how many keys each has."""

    keys: bytes
    weights: bytes
    counts: bytes


class Sketch(Struct, frozen=True, array_like=True):
    """The words of propositions, their own and those of their sentences, without names, and who does it."""

    own: Bag
    around: Bag
    by: Bag
