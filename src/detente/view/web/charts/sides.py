"""Bars of cooperation upwards and of conflict downwards: deeds full, words light, what did not surely happen hollow."""

from collections.abc import Sequence
from enum import StrEnum

import numpy as np

from detente.store.catalogue import Catalogue
from detente.store.catalogue.columns import Ints
from detente.store.catalogue.days import day_of, number_of
from detente.view.facts import Bearing
from detente.view.web.asked import Asked
from detente.view.web.charts.bars import Bars, Series, bars
from detente.view.web.charts.bins import Bin, bins
from detente.view.web.charts.dated import Dated
from detente.view.web.charts.span import span

_MOST = 80
"""How many bars there are at most."""
_CONFLICT = 2
"""Above which quad class it is conflict."""


class Side(StrEnum):
    """Which of the two, as classes name it."""

    COOPERATION = "cooperation"
    CONFLICT = "conflict"


class Weight(StrEnum):
    """How facts weigh, as classes name it."""

    DEED = "deed"
    WORD = "word"
    HOLLOW = "hollow"


_LABELS = {Weight.DEED: "deeds", Weight.WORD: "words", Weight.HOLLOW: "planned, claimed, denied or past"}
_WEIGHTS = {Bearing.DEED: Weight.DEED, Bearing.WORD: Weight.WORD, Bearing.PROMISE: Weight.WORD}
_WEIGHTS |= {Bearing.THREAT: Weight.WORD}


def series(side: Side, weight: Weight, counts: Sequence[int], label: str = "") -> Series:
    """A layer of the bars of one side."""
    said = f"{side}: {label or _LABELS[weight]}"
    return Series(look=f"{side} {weight}", label=said, counts=counts, down=side is Side.CONFLICT)


def sided(catalogue: Catalogue, asked: Asked, found: Ints) -> Bars | None:
    """The bars of events; each leads to where just its days are asked for. None of one stretch or none."""
    dated = Dated.of(catalogue, found[catalogue.facts.root[found] >= 0])
    events, whole = dated.facts, span(dated, None)
    if whole is None:
        return None
    stretches = bins(whole.days.first, whole.days.last, _MOST)
    if len(stretches) == 1:
        return None
    conflict = catalogue.facts.quad[events] > _CONFLICT
    layers = [
        layer
        for side, those in ((Side.COOPERATION, events[~conflict]), (Side.CONFLICT, events[conflict]))
        for layer in _layers(catalogue, side, those, stretches)
    ]
    hrefs = [f"{asked.over(one.asked)}#facts" for one in stretches]
    return bars(stretches, layers, hrefs)


def _layers(catalogue: Catalogue, side: Side, events: Ints, stretches: Sequence[Bin]) -> list[Series]:
    edges = [*(one.first for one in stretches), day_of(number_of(stretches[-1].last) + 1)]
    histogram = catalogue.histogram(events, edges, settled=True)
    counts = {weight: np.zeros(len(stretches), np.int64) for weight in Weight}
    for column, value in enumerate(histogram.values):
        counts[_WEIGHTS.get(Bearing(value), Weight.HOLLOW)] += histogram.counts[:, column]
    return [series(side, weight, counts[weight].tolist()) for weight in Weight]
