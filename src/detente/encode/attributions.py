"""Attributions out of an encoding: tagged spans, each content with the cue and source that it belongs to."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from detente.encode import spans
from detente.encode.encoding import Encoding
from detente.encode.gaps import gap
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


def attributions(encoding: Encoding) -> tuple[Attribution, ...]:
    """The attributions of a text, in order of their contents."""
    sure = softmax(encoding.attribution)
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
            confidence=float(np.mean([sure[s].max(-1).mean() for s in (cues[cue], *mine)])),
        )
        for (cue, mine), source in zip(contents.items(), named, strict=True)
    )
    return tuple(sorted(found, key=lambda a: a.content))


def choose(encoding: Encoding, kind: str, mine: Sequence[slice], others: Sequence[slice]) -> list[int | None]:
    """For each span the place in `others` of the one that it belongs to, None where to none that a window can hold."""
    pairs = [(i, j) for i, a in enumerate(mine) for j, b in enumerate(others) if _in_reach(a, b)]
    if not pairs:
        return [None] * len(mine)
    span = np.stack([_ends(encoding, mine[i]) for i, _ in pairs])
    other = np.stack([_ends(encoding, others[j]) for _, j in pairs])
    gaps = np.array([gap(mine[i], others[j]) for i, j in pairs])
    scores, none = run(f"choose-{kind}", span=span, other=other, gap=gaps)
    best: list[tuple[float, int | None]] = [(-np.inf, None)] * len(mine)
    for (i, j), score, nothing in zip(pairs, scores, none, strict=True):
        best[i] = max(best[i], (float(score), j), (float(nothing), None), key=lambda option: option[0])
    return [place for _, place in best]


def _in_reach(one: slice, other: slice) -> bool:
    return bool(max(one.stop, other.stop) - min(one.start, other.start) <= LIMIT)


def _ends(encoding: Encoding, span: slice) -> Floats:
    return np.concatenate([encoding.states[span.start], encoding.states[span.stop - 1]])
