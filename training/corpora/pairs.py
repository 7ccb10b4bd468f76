"""PLV's sentences: a marked source and target, and the root of what the one does to the other."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from detente.encode.labels import RELATIONS, SIDES
from detente.encode.pieces import Pieces, pieces
from detente.record import Root, Span
from detente.view.evaluate.folds import fold
from detente.view.evaluate.plv import plv_root
from detente.view.evaluate.relations import load
from training.example import Example, Pair
from training.tags import tags


def pairs(path: Path, folds: Collection[int]) -> Iterator[Example]:
    """The pairs of those folds; where PLV says YIELD, both CONCEDE and RETREAT are right."""
    for row in load((path,)):
        if fold(row.sentence) in folds:
            found = pieces(row.sentence)
            right = tuple(RELATIONS.index(root) for root in Root if plv_root(root) == row.root)
            source, target = _first(found, row.sources), _first(found, row.targets)
            marked = [(side, kind) for side, kind in ((source, "S"), (target, "T")) if side]
            yield Example(
                ids=tuple(found.ids.tolist()),
                tags={"roles": tags(found, marked, SIDES)},
                pairs=(Pair(source, target, right, slice(0, len(found))),),
            )


def _first(found: Pieces, spans: Sequence[Span]) -> slice | None:
    named = (found.within(span) for span in spans)
    return next((pieces for pieces in named if pieces.start < pieces.stop), None)
