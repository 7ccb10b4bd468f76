"""Two propositions held against each other, the earlier first: what they share and how they differ, as numbers."""

from collections.abc import Callable, Iterable, Mapping
from math import log2

from detente.link.proposition import Party, Proposition, are_of_one_side
from detente.link.words import likeness, numbers
from detente.record import Root, Status

_NEGATIONS = frozenset(["not", "no", "never", "none", "nor", "neither", "without", "cannot", "nothing"])
_VERBAL = frozenset({Root.CONSULT, Root.AGREE, Root.SUPPORT, Root.REQUEST, Root.ACCUSE, Root.REJECT, Root.THREATEN})
_LONG = 11.0
"""log2 of about five years of days: times between are told as a share of it."""

Measure = Callable[[Proposition, Proposition], float]


def compare(first: Proposition, second: Proposition) -> tuple[float, ...]:
    """The value of each of FEATURES, about 0 … 1."""
    return tuple(float(measure(first, second)) for measure in _MEASURES.values())


def _between(first: Proposition, second: Proposition) -> float:
    if first.day is None or second.day is None:
        return 0.5
    return log2(1 + abs(second.day - first.day)) / _LONG


def same_when(first: Proposition, second: Proposition) -> bool:
    """Whether what both tell can happen on one day; not where a date is not known."""
    return bool(first.when and second.when and first.when[0] <= second.when[1] and second.when[0] <= first.when[1])


def _other_when(first: Proposition, second: Proposition) -> bool:
    return bool(first.when and second.when and not same_when(first, second))


def _same(some: Iterable[Party], others: Iterable[Party]) -> bool:
    return bool({party.id for party in some} & {party.id for party in others})


def _states(parties: Iterable[Party]) -> frozenset[str]:
    return frozenset(party.country for party in parties if party.country)


def _all(one: Proposition) -> tuple[Party, ...]:
    return (*one.by, *one.to)


def _share(first: Iterable[str], second: Iterable[str]) -> float:
    some, others = frozenset(first), frozenset(second)
    return len(some & others) / len(some | others) if some | others else 0.0


def _alike(first: Proposition, second: Proposition) -> float:
    return likeness(first.text, second.text)


def _own_alike(first: Proposition, second: Proposition) -> float:
    return likeness(first.quoted, second.quoted)


def _negated(one: Proposition) -> bool:
    words = one.quoted.lower().split()
    return any(word.strip("“”\"',.;") in _NEGATIONS or word.endswith(("n't", "n’t")) for word in words)


def _other_numbers(first: Proposition, second: Proposition) -> bool:
    some, others = numbers(first.quoted), numbers(second.quoted)
    return bool(some and others and not some & others)


def _other_figures(first: Proposition, second: Proposition) -> bool:
    """Whether something that both count is another number in each."""
    some, others = dict(first.figures), dict(second.figures)
    return any(some[what] != others[what] for what in some.keys() & others.keys())


def _first_is(field: str, value: object) -> Measure:
    return lambda first, _: getattr(first, field) is value


def _second_is(field: str, value: object) -> Measure:
    return lambda _, second: getattr(second, field) is value


_MEASURES: Mapping[str, Measure] = {
    "one article": lambda a, b: a.article == b.article,
    "one sentence": lambda a, b: a.article == b.article and a.text == b.text,
    "time between": _between,
    "day known": lambda a, b: a.day is not None and b.day is not None,
    "one outlet": lambda a, b: bool(a.outlet and a.outlet == b.outlet),
    "first is said": lambda a, b: a.statement is not None,
    "second is said": lambda a, b: b.statement is not None,
    "first is an event": lambda a, b: a.event is not None,
    "second is an event": lambda a, b: b.event is not None,
    "same doer": lambda a, b: _same(a.by, b.by),
    "doers of one side": lambda a, b: are_of_one_side(a.by, b.by),
    "doers of other states": lambda a, b: bool(a.by and b.by and not _states(a.by) & _states(b.by)),
    "done to who did": lambda a, b: are_of_one_side(a.by, b.to),
    "done by whom it was done to": lambda a, b: are_of_one_side(a.to, b.by),
    "same object": lambda a, b: are_of_one_side(a.to, b.to),
    "a party shared": lambda a, b: are_of_one_side(_all(a), _all(b)),
    "states shared": lambda a, b: _share(_states(_all(a)), _states(_all(b))),
    "about the doer": lambda a, b: bool({party.id for party in a.by} & set(b.about)),
    "about the same": lambda a, b: bool(set(a.about) & set(b.about)),
    "no doer": lambda a, b: not a.by or not b.by,
    "words alike": _alike,
    "own words alike": _own_alike,
    "numbers alike": lambda a, b: _share(numbers(a.text), numbers(b.text)),
    "other numbers": _other_numbers,
    "other figures": _other_figures,
    "one is negated": lambda a, b: _negated(a) != _negated(b),
    "both are negated": lambda a, b: _negated(a) and _negated(b),
    "same time": same_when,
    "other time": _other_when,
    "same place": lambda a, b: bool(a.place and a.place == b.place),
    "other place": lambda a, b: bool(a.place and b.place and a.place != b.place),
    "same root": lambda a, b: bool(a.root and a.root is b.root),
    "other root": lambda a, b: bool(a.root and b.root and a.root is not b.root),
    "does what was spoken of": lambda a, b: bool(a.act and a.act is b.root),
    "speaks of what was done": lambda a, b: bool(b.act and b.act is a.root),
    "speak of the same": lambda a, b: bool(a.act and a.act is b.act),
    "word to deed": lambda a, b: bool(a.root in _VERBAL and b.root and b.root not in _VERBAL),
    **{f"first {root}": _first_is("root", root) for root in Root},
    **{f"second {root}": _second_is("root", root) for root in Root},
    **{f"first {status}": _first_is("status", status) for status in Status},
    **{f"second {status}": _second_is("status", status) for status in Status},
}
FEATURES = tuple(_MEASURES)
"""The names of what is compared."""
