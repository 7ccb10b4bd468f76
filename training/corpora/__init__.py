"""Every corpus as examples, by name."""

from collections.abc import Collection, Sequence
from pathlib import Path

from detente.view.evaluate.folds import FOLDS
from training.codebook import sentences
from training.corpora.codebook import codebook
from training.corpora.factuality import factuality
from training.corpora.links import nli
from training.corpora.newswire import newswire
from training.corpora.pairs import pairs
from training.corpora.roles import roles
from training.corpora.statements import statements
from training.corpora.stories import stories
from training.example import Example

Corpora = dict[str, Sequence[Example]]

_BEGINNINGS = (190, 95)
_RATED = ("uw", "uds", "meantime", "megaveridicality", "commitmentbank")


def whole(gold: Path) -> Corpora:
    """The corpora that are learned from as a whole, their dev parts aside."""
    return {
        "statements": tuple(statements(gold / "statements/polnear-train.jsonl", _BEGINNINGS)),
        "factuality": tuple(e for name in _RATED for e in factuality(gold / f"factuality/{name}-train.jsonl")),
        "nli": tuple(nli(gold / "links/nli-train.jsonl", held_out=False)),
        "stories": tuple(stories(gold / "events/ngec-synthetic-stories.jsonl")),
        "codebook": tuple(codebook(sentences("train"))),
    }


def folded(gold: Path, folds: Collection[int] = range(FOLDS)) -> Corpora:
    """Those folds of the corpora that are cut into folds."""
    return {
        "roles": tuple(roles(gold / "events/roles-train.jsonl", folds)),
        "pairs": tuple(pairs(gold / "events/plv-train.jsonl", folds)),
    }


def unlabelled(gold: Path, corpus: Path) -> tuple[Example, ...]:
    """News of which only a teacher says something: agency copy, ordinary news, and machine-written stories."""
    files = (corpus / "newswire.jsonl", corpus / "ordinary.jsonl", gold / "events/ngec-synthetic-stories.jsonl")
    return tuple(example for file in files for example in newswire(file))


def held_out(gold: Path) -> Corpora:
    """What figures of the weights that ship are measured on: dev files, and the codebook's dev part."""
    return {
        "statements": tuple(statements(gold / "statements/polnear-dev.jsonl")),
        **{name: tuple(factuality(gold / f"factuality/{name}-dev.jsonl")) for name in ("uw", "uds", "meantime")},
        "nli": tuple(nli(gold / "links/nli-train.jsonl", held_out=True)),
        "codebook": tuple(codebook(sentences("dev"))),
    }
