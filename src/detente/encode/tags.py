"""Tags of words → spans: the likeliest sequence in which nothing goes on that has not begun."""

from collections.abc import Sequence

import numpy as np

from detente.encode.sessions import Floats


def spans(scores: Floats, follows: Floats | float = 0) -> tuple[tuple[slice, int], ...]:
    """The spans, as slices of the words, and the kind of each, of the likeliest tags.

    `scores` [words, tags] are log probabilities or logits: O, then begin and inside of each kind. `follows`
    [tags, tags] is added where a tag (column) stands behind another (row; row 0 also stands for the start).
    """
    return stretches(likeliest(scores, follows))


def stretches(path: Sequence[int]) -> tuple[tuple[slice, int], ...]:
    """The spans that tags stand for, as slices, and the kind of each."""
    starts = [i for i, tag in enumerate(path) if tag % 2]
    ends = (next((j for j in range(i + 1, len(path)) if path[j] != path[i] + 1), len(path)) for i in starts)
    return tuple((slice(i, end), path[i] // 2) for i, end in zip(starts, ends, strict=True))


def likeliest(scores: Floats, follows: Floats | float = 0) -> list[int]:
    """The path of highest total score (Viterbi) in which inside follows begin or inside of the same kind only."""
    if not len(scores):
        return []
    reached_from = np.ascontiguousarray((_allowed(scores.shape[1]) + follows).T)
    rows = np.arange(len(reached_from)) * len(reached_from)
    best = scores[0] + reached_from[:, 0]
    back = np.zeros(scores.shape, dtype=np.int64)
    for here, before in zip(scores[1:], back[1:], strict=True):
        reached = best + reached_from
        reached.argmax(1, out=before)
        best = reached.take(rows + before) + here
    path = [int(best.argmax())]
    for step in back[:0:-1].tolist():
        path.append(step[path[-1]])
    return path[::-1]


def _allowed(tags: int) -> Floats:
    """0 where a tag (row) may stand before a tag (column), −∞ elsewhere; row 0 also stands for the start."""
    before, after = np.arange(tags)[:, None], np.arange(tags)[None, :]
    goes_on = (after > 0) & (after % 2 == 0)
    follows = (before == after) | (before == after - 1)
    return np.where(goes_on & ~follows, -np.inf, 0).astype(np.float32)
