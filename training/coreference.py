"""Writes link/tables/coreference.tsv, learned from all of ECB+'s topics at hand: `python -m training.coreference`."""

import os
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from detente.link.coreference import CONSTANT, REPORT_NAMES, REPORTS, TELLING_FEATURES, TELLINGS, THRESHOLD
from detente.link.regression import Regression
from detente.view.evaluate.coreference import bundle, learned, load, predict
from detente.view.evaluate.folds import FOLDS

GOLD = Path(os.environ.get("DETENTE_GOLD", "../shared/gold")) / "links" / "ecbplus-train.jsonl"
TABLE = Path("src/detente/link/tables/coreference.tsv")
HEAD = """\
# How much each feature of two reports speaks for their being of one matter, and of two tellings for their being of one
# happening (link/coreference.py); weights of two logistic regressions, and the probability from which on tellings are
# joined.
# Source: learned by `python -m training.coreference` from ECB+, topics 1-35 (Cybulska and Vossen 2014, CC BY 3.0).
of\tfeature\tweight
"""


def main() -> None:
    """Reads the gold, learns and writes."""
    rows = [(report, predict(report)) for report in load((GOLD,))]
    topics = sorted({report.topic for report, _ in rows})
    bundles = [bundle(row for row in rows if topics.index(row[0].topic) % FOLDS == fold) for fold in range(FOLDS)]
    weights = learned(bundles)
    lines = chain(
        _lines(REPORTS, REPORT_NAMES, weights.reports),
        _lines(TELLINGS, TELLING_FEATURES, weights.tellings),
        [f"{TELLINGS}\t{THRESHOLD}\t{weights.threshold:.3f}"],
    )
    TABLE.write_text(HEAD + "".join(f"{line}\n" for line in lines))
    print(f"{TABLE}: {len(rows)} articles, threshold {weights.threshold:.2f}")


def _lines(of: str, names: Sequence[str], regression: Regression) -> Iterator[str]:
    for name, weight in zip((*names, CONSTANT), (*regression.weights, regression.constant), strict=True):
        yield f"{of}\t{name}\t{weight:.4f}"


if __name__ == "__main__":
    main()
