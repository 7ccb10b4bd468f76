"""Attributions out of an encoding: tagged spans, each content with the cue and source that it belongs to."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from detente.encode import spans
from detente.encode.encoding import Encoding
from detente.encode.gaps import gap
from detente.encode.pieces import Ints
from detente.encode.probabilities import softmax
from detente.encode.sessions import Floats, run
from detente.encode.windows import LIMIT
from detente.record import Span

SOURCE, CUE, CONTENT = range(3)
"""The kinds of span, in the order of the tags."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who (None where unsaid), by which words, what; each as characters of the text, and how sure this is, 0 … 1."""

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    confidence: float


AT_ONCE = 8192
"""How many pairs of spans are looked at at once: 50 MB of states."""


def attributions(encoding: Encoding) -> tuple[Attribution, ...]:
    """The attributions of a text, in order of their contents."""
    sure = softmax(encoding.attribution).max(-1)
    tagged = spans.tagged(encoding.pieces, encoding.attribution, "attribution")
    by_kind = {kind: [span for span, k in tagged if k == kind] for kind in (SOURCE, CUE, CONTENT)}
    cues, sources = by_kind[CUE], by_kind[SOURCE]
    contents: defaultdict[int, list[slice]] = defaultdict(list)
    for content, cue in zip(by_kind[CONTENT], choose(encoding, "cue", by_kind[CONTENT], cues), strict=True):
        if cue is not None:
            contents[cue].append(content)
    named = choose(encoding, "source", [cues[i] for i in contents], sources)
    found = (
        Attribution(
            source=None if source is None else encoding.pieces.span(sources[source]),
            cue=encoding.pieces.span(cues[cue]),
            content=tuple(encoding.pieces.span(content) for content in mine),
            confidence=float(np.mean([sure[s].mean() for s in (cues[cue], *mine)])),
        )
        for (cue, mine), source in zip(contents.items(), named, strict=True)
    )
    return tuple(sorted(found, key=lambda a: a.content))


def choose(encoding: Encoding, kind: str, mine: Sequence[slice], others: Sequence[slice]) -> list[int | None]:
    """For each span the place in `others` of the one that it belongs to, None where to none that a window can hold."""
    of, to = _in_reach(mine, others)
    if not len(of):
        return [None] * len(mine)
    ends = _ends(encoding, mine), _ends(encoding, others)
    best: list[tuple[float, int | None]] = [(-np.inf, None)] * len(mine)
    for first in range(0, len(of), AT_ONCE):
        some = of[first : first + AT_ONCE], to[first : first + AT_ONCE]
        gaps = np.array([gap(mine[i], others[j]) for i, j in zip(*some, strict=True)])
        span, other = (states[places] for states, places in zip(ends, some, strict=True))
        scores, none = run(f"choose-{kind}", span=span, other=other, gap=gaps)
        for i, j, score, nothing in zip(*(each.tolist() for each in (*some, scores, none)), strict=True):
            best[i] = max(best[i], (score, j), (nothing, None), key=_score)
    return [place for _, place in best]


def _score(option: tuple[float, int | None]) -> float:
    return option[0]


def _in_reach(mine: Sequence[slice], others: Sequence[slice]) -> tuple[Ints, Ints]:
    """The places of each of `mine` and each of `others` that one window can hold, in order."""
    starts, stops = _bounds(mine)
    other_starts, other_stops = _bounds(others)
    width = np.maximum.outer(stops, other_stops) - np.minimum.outer(starts, other_starts)
    of, to = np.nonzero(width <= LIMIT)
    return of, to


def _bounds(spans: Sequence[slice]) -> tuple[Ints, Ints]:
    starts = np.array([span.start for span in spans], dtype=np.int64)
    return starts, np.array([span.stop for span in spans], dtype=np.int64)


def _ends(encoding: Encoding, spans: Sequence[slice]) -> Floats:
    """The states of the first and the last piece of each span, side by side."""
    starts, stops = _bounds(spans)
    return np.concatenate([encoding.states[starts], encoding.states[stops - 1]], axis=1)
