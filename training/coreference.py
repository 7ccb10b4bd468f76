"""Writes link/tables/coreference*.tsv, learned from all of ECB+'s topics at hand: `python -m training.coreference`."""

import os
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from detente.link.coreference import CONSTANT, LAST, REPORT_NAMES, REPORTS, TELLINGS, THRESHOLD
from detente.link.network import Network
from detente.link.regression import Regression
from detente.link.tellings import TELLING_FEATURES
from detente.view.evaluate.coreference import bundle, load, predict
from detente.view.evaluate.folds import FOLDS
from detente.view.evaluate.happenings import learned

GOLD = Path(os.environ.get("DETENTE_GOLD", "../shared/gold")) / "links" / "ecbplus-train.jsonl"
TABLES = Path("src/detente/link/tables")
TABLE, NETWORKS_TABLE = TABLES / "coreference.tsv", TABLES / "coreference-networks.tsv"
HEAD = """\
# How much each feature of two reports speaks for their being of one matter, and of two tellings for their being of one
# happening at a first look (link/coreference.py); weights of two logistic regressions, and the probabilities from which
# on tellings are joined at the first look and at the last, whose weights are in coreference-networks.tsv.
# Source: learned by `python -m training.coreference` from ECB+, topics 1-35 (Cybulska and Vossen 2014, CC BY 3.0).
of\tfeature\tweight
"""
NETWORKS_HEAD = """\
# What each unit of the networks adds and takes from each unit of the layer before it, the first from what is known of
# two tellings (link/tellings.py, link/surroundings.py); their mean is the last look of link/coreference.py.
# Source: learned by `python -m training.coreference` from ECB+, topics 1-35 (Cybulska and Vossen 2014, CC BY 3.0).
network\tlayer\tconstant\tweights
"""


def main() -> None:
    """Reads the gold, learns and writes."""
    rows = [(report, predict(report)) for report in load((GOLD,))]
    topics = sorted({report.topic for report, _ in rows})
    bundles = [bundle(row for row in rows if topics.index(row[0].topic) % FOLDS == fold) for fold in range(FOLDS)]
    weights = learned(bundles)
    lines = chain(
        _lines(REPORTS, REPORT_NAMES, weights.reports),
        _lines(TELLINGS, TELLING_FEATURES, weights.first.regression),
        (f"{of}\t{THRESHOLD}\t{look.threshold:.3f}" for of, look in ((TELLINGS, weights.first), (LAST, weights.last))),
    )
    TABLE.write_text(HEAD + "".join(f"{line}\n" for line in lines))
    NETWORKS_TABLE.write_text(NETWORKS_HEAD + "".join(f"{line}\n" for line in _units(weights.last.networks)))
    print(f"{TABLES}: {len(rows)} articles, threshold {weights.last.threshold:.2f}")


def _units(networks: Sequence[Network]) -> Iterator[str]:
    for number, network in enumerate(networks):
        for layer, (weights, constants) in enumerate(network.layers):
            for column, constant in zip(weights.T, constants, strict=True):
                yield f"{number}\t{layer}\t{constant:.4g}\t{'|'.join(f'{weight:.4g}' for weight in column)}"


def _lines(of: str, names: Sequence[str], regression: Regression) -> Iterator[str]:
    for name, weight in zip((*names, CONSTANT), (*regression.weights, regression.constant), strict=True):
        yield f"{of}\t{name}\t{weight:.4f}"


if __name__ == "__main__":
    main()
