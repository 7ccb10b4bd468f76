"""How often Python looks for what refers to itself: whoever reads makes millions of values, and hardly any such."""

import gc

_RARELY = (20_000, 20, 100)
"""A twentieth of the time of reading, and a quarter of that of starting, went into looking as often as Python does."""


def look_rarely() -> None:
    """Lets this process look for such values seldom."""
    gc.set_threshold(*_RARELY)


def look_no_more() -> None:
    """Passes over all values that there are now: a process that ends would look through tables and models again."""
    gc.freeze()
