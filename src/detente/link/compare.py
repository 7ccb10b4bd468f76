"""Two propositions held against each other, the earlier first: what they share and how they differ, as numbers."""

from collections.abc import Callable, Mapping
from math import log2

from detente.link.proposition import Proposition
from detente.link.traits import Strings, Traits, traits
from detente.link.words import cosine
from detente.record import Root, Status

_VERBAL = frozenset({Root.CONSULT, Root.AGREE, Root.SUPPORT, Root.REQUEST, Root.ACCUSE, Root.REJECT, Root.THREATEN})
_LONG = 11.0
"""log2 of about five years of days: times between are told as a share of it."""

Measure = Callable[[Traits, Traits], float]


def compare(first: Proposition, second: Proposition) -> tuple[float, ...]:
    """The value of each of FEATURES, about 0 … 1."""
    a, b = traits(first), traits(second)
    measured = [float(measure(a, b)) for measure in _MEASURES.values()]
    return (*measured, *a.roots, *b.roots, *a.statuses, *b.statuses)


def _between(a: Traits, b: Traits) -> float:
    first, second = a.told.day, b.told.day
    if first is None or second is None:
        return 0.5
    return log2(1 + abs(second - first)) / _LONG


def same_when(first: Proposition, second: Proposition) -> bool:
    """Whether what both tell can happen on one day; not where a date is not known."""
    return bool(first.when and second.when and first.when[0] <= second.when[1] and second.when[0] <= first.when[1])


def _share(some: Strings, others: Strings) -> float:
    return len(some & others) / len(some | others) if some or others else 0.0


def _are_other(some: object, others: object) -> bool:
    """Whether both are known, and differ."""
    return bool(some and others and some != others)


def _are_one(some: object, others: object) -> bool:
    """Whether both are known, and the same."""
    return bool(some and some == others)


def _are_other_figures(a: Traits, b: Traits) -> bool:
    """Whether something that both count is another number in each."""
    return any(a.figures[what] != b.figures[what] for what in a.figures.keys() & b.figures.keys())


_MEASURES: Mapping[str, Measure] = {
    "one article": lambda a, b: a.told.article == b.told.article,
    "one sentence": lambda a, b: a.told.article == b.told.article and a.told.text == b.told.text,
    "time between": _between,
    "day known": lambda a, b: a.told.day is not None and b.told.day is not None,
    "one outlet": lambda a, b: _are_one(a.told.outlet, b.told.outlet),
    "first is said": lambda a, b: a.told.statement is not None,
    "second is said": lambda a, b: b.told.statement is not None,
    "first is an event": lambda a, b: a.told.event is not None,
    "second is an event": lambda a, b: b.told.event is not None,
    "same doer": lambda a, b: bool(a.by.ids & b.by.ids),
    "doers of one side": lambda a, b: bool(a.by.stands_for & b.by.stands_for),
    "doers of other states": lambda a, b: bool(a.by.ids and b.by.ids and not a.by.states & b.by.states),
    "done to who did": lambda a, b: bool(a.by.stands_for & b.to.stands_for),
    "done by whom it was done to": lambda a, b: bool(a.to.stands_for & b.by.stands_for),
    "same object": lambda a, b: bool(a.to.stands_for & b.to.stands_for),
    "a party shared": lambda a, b: bool(a.all.stands_for & b.all.stands_for),
    "states shared": lambda a, b: _share(a.all.states, b.all.states),
    "about the doer": lambda a, b: bool(a.by.ids & b.about),
    "about the same": lambda a, b: bool(a.about & b.about),
    "no doer": lambda a, b: not a.by.ids or not b.by.ids,
    "words alike": lambda a, b: cosine(a.around, b.around),
    "own words alike": lambda a, b: cosine(a.own, b.own),
    "numbers alike": lambda a, b: _share(a.numbers, b.numbers),
    "other numbers": lambda a, b: bool(a.own_numbers and b.own_numbers and not a.own_numbers & b.own_numbers),
    "other figures": _are_other_figures,
    "one is negated": lambda a, b: a.is_negated != b.is_negated,
    "both are negated": lambda a, b: a.is_negated and b.is_negated,
    "same time": lambda a, b: same_when(a.told, b.told),
    "other time": lambda a, b: bool(a.told.when and b.told.when and not same_when(a.told, b.told)),
    "same place": lambda a, b: _are_one(a.told.place, b.told.place),
    "other place": lambda a, b: _are_other(a.told.place, b.told.place),
    "same root": lambda a, b: _are_one(a.told.root, b.told.root),
    "other root": lambda a, b: _are_other(a.told.root, b.told.root),
    "does what was spoken of": lambda a, b: _are_one(a.told.act, b.told.root),
    "speaks of what was done": lambda a, b: _are_one(b.told.act, a.told.root),
    "speak of the same": lambda a, b: _are_one(a.told.act, b.told.act),
    "word to deed": lambda a, b: bool(a.told.root in _VERBAL and b.told.root and b.told.root not in _VERBAL),
}
FEATURES = (
    *_MEASURES,
    *(f"first {root}" for root in Root),
    *(f"second {root}" for root in Root),
    *(f"first {status}" for status in Status),
    *(f"second {status}" for status in Status),
)
"""The names of what is compared."""
