"""How well vectors find what is told in other words, on what choices may be made by: beside the teacher, by task."""

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

import numpy as np

from detente.encode import meanings
from detente.encode.sessions import Floats
from detente.view.evaluate.gold import gold_files, read_all
from detente.view.evaluate.links import Marked
from detente.view.evaluate.meaning import Gold, is_held_out, load, score
from training.meaning.lessons import cut

STRANGERS = 3000
"""How many sentences of newswire stand among what is searched."""
_LINKS = Path("training/links")


def developed(inference: Path, newswire: Path) -> dict[str, tuple[Gold, ...]]:
    """The rows of each set with strangers among them: a twentieth of the inferences, and linked news of our own."""
    strangers = tuple(
        Gold(facts=(Marked(str(number), 0, "statement", text),))
        for number, text in enumerate([*cut(newswire)][-STRANGERS:])
    )
    judged = tuple(row for row in read_all((inference,), Gold) if not is_held_out(row))
    return {"inference": (*judged, *strangers), "links": (*load(gold_files(_LINKS)), *strangers)}


def texts(rows: Sequence[Gold]) -> tuple[str, ...]:
    """Every text of some rows once, in order."""
    words = (text for row in rows for text in chain(row.kept, (query for query, _ in row.asked)))
    return tuple(dict.fromkeys(words))


def figures(name: str, rows: Sequence[Gold], vectors: Floats) -> Iterator[str]:
    """A line a figure; `vectors` are those of the `texts` of the rows, in order."""
    of = dict(zip(texts(rows), vectors, strict=True))
    for figure in score([(row, of) for row in rows]):
        yield f"{name}, {figure.name}: {figure.value:.3f} of {figure.n}"


def ours(rows: Sequence[Gold]) -> Floats:
    """What the table that ships says of the texts of some rows."""
    return meanings(texts(rows))


def unit(vectors: Floats) -> Floats:
    """The same directions, each of length one."""
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), dtype=np.float32)
