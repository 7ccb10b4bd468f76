"""How far two spans stand from each other, in classes that grow with the distance."""

CLASSES = 32
_HALF = CLASSES // 2
_EXACT = 4


def gap(span: slice, other: slice) -> int:
    """The class of the distance from `span` to `other`: in the lower half where the other stands before it."""
    before = other.start < span.start
    distance = max(span.start - other.stop if before else other.start - span.stop, 0)
    size = min(_size(distance), _HALF - 1)
    return size if before else _HALF + size


def _size(distance: int) -> int:
    """Exact up to three pieces, then two classes for each doubling."""
    if distance < _EXACT:
        return distance
    bits = distance.bit_length()
    return 2 * bits - 2 + (distance >> (bits - 2) & 1)
